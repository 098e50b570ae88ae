const CONTROL = /[\u0000-\u001f\u007f-\u009f]/;
/** Marks that reorder, join or hide text: soft hyphen, zero width, bidirectional, line separators, tags, private fillers. */
const HIDDEN =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb]|[\u{e0000}-\u{e0fff}]/u;
const UNSAFE = new RegExp(`${CONTROL.source}|${HIDDEN.source}|\\p{Cs}`, 'gu');

/** Most texts need no further look. */
const PLAIN = /^[\x20-\x7e]*$/;

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/**
 * Text of the inputs as it may be shown: nothing in it moves the cursor, hides or reorders other text, or is taken as
 * a command by the log readers of CI systems.
 */
export function visible(text: string): string {
  const seen = PLAIN.test(text) ? text : text.replace(UNSAFE, (found) => SHORT[found] ?? escapeOf(found));
  return seen.replace(/##(?=\[|vso\[)/gi, '# #');
}

/** JSON whose strings hold no invisible characters; it reads back as the same value. */
export function visibleJson(value: unknown, indent = 0): string {
  const text = JSON.stringify(value, undefined, indent);
  return text
    .replace(UNSAFE, (found) => (found === '\n' ? found : utf16Escapes(found)))
    .replace(/##(?=\[|vso\[)/gi, '#\\u0023');
}

function escapeOf(found: string): string {
  const code = found.codePointAt(0) ?? 0;
  return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`;
}

function utf16Escapes(found: string): string {
  return [...Array(found.length).keys()]
    .map((at) => `\\u${found.charCodeAt(at).toString(16).padStart(4, '0')}`)
    .join('');
}
