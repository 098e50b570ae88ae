// What stands inside one line: syntax, words that changed, hits of a search. All of it is worked out for the rows that
// are on the screen, never for the whole comparison.

/**
 * @typedef {{ from: number, to: number, name: string }} Span
 */

/** Characters that hide, reorder or control text; they are shown by their number. */
const UNSAFE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb]|[\u{e0000}-\u{e0fff}]|\p{Cs}/gu;

const WORDS =
  'abstract as async await boolean break case catch class const continue declare default delete do else enum export extends false finally for from function get if implements import in infer instanceof interface is keyof let namespace never new null number object of private protected public readonly return satisfies set static string super switch this throw true try type typeof undefined unique unknown var void while with yield';
const KEYWORDS = new Set(WORDS.split(' '));

const SCRIPT =
  /(?<comment>\/\/.*|\/\*.*?(?:\*\/|$))|(?<string>"(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?|`(?:[^`\\]|\\.)*`?)|(?<number>\b\d[\w.]*)|(?<word>[A-Za-z_$][\w$]*)/g;
const YAML =
  /(?<comment>(?:^|\s)#.*)|(?<name>^\s*(?:- )?[\w./$-]+(?=:(?:\s|$)))|(?<string>"(?:[^"\\]|\\.)*"?|'(?:[^']|'')*'?)|(?<number>\b\d[\d.]*\b)/g;
const MARKDOWN =
  /(?<keyword>^#{1,6} .*|^\s*(?:[-*+]|\d+\.) )|(?<string>`[^`]+`)|(?<name>\[[^\]]*\]\([^)]*\))|(?<comment>^>.*)/g;

/**
 * Syntax of one line by the name of its file. Lines are looked at alone: good enough to read, and fast.
 * @param {string} text
 * @param {string} path
 * @returns {Span[]}
 */
function syntaxOf(text, path) {
  const end = path.slice(path.lastIndexOf('.') + 1);
  if (/^(?:[cm]?[jt]sx?|json|map)$/.test(end)) {
    // The inside of a comment of several lines; a line of code does not start with an asterisk.
    if (/^\s*(?:\*|\/\*)/.test(text)) return [{ from: 0, to: text.length, name: 't-comment' }];
    return matchSpans(text, SCRIPT);
  }
  if (/^ya?ml$/.test(end)) return matchSpans(text, YAML);
  return /^mdx?$/.test(end) ? matchSpans(text, MARKDOWN) : [];
}

/**
 * @param {string} text
 * @param {RegExp} pattern
 * @returns {Span[]}
 */
function matchSpans(text, pattern) {
  const spans = [];
  for (const found of text.matchAll(pattern)) {
    const kind = Object.entries(found.groups ?? {}).find(([, value]) => value !== undefined)?.[0];
    const to = found.index + found[0].length;
    if (kind === 'word') {
      if (KEYWORDS.has(found[0])) spans.push({ from: found.index, to, name: 't-keyword' });
      else if (/^\s*[:(]/.test(text.slice(to, to + 4))) spans.push({ from: found.index, to, name: 't-name' });
    } else if (kind === 'string' && /^\s*:/.test(text.slice(to, to + 4))) {
      spans.push({ from: found.index, to, name: 't-name' });
    } else if (kind !== undefined) spans.push({ from: found.index, to, name: `t-${kind}` });
  }
  return spans;
}

/** Words beyond which two lines are not compared: the time grows with the product. */
const MOST_WORDS = 400;

/**
 * The words that two lines do not share, or nothing when the lines have little in common.
 * @param {string} before
 * @param {string} after
 * @returns {{ before: Span[], after: Span[] }}
 */
function wordMarks(before, after) {
  const none = { before: [], after: [] };
  let start = 0;
  const shorter = Math.min(before.length, after.length);
  while (start < shorter && before[start] === after[start]) start++;
  while (start > 0 && /\w/.test(before[start - 1] ?? '')) start--;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  while (end > 0 && /\w/.test(before[before.length - end] ?? '')) end--;
  const [a, b] = [
    splitWords(before.slice(start, before.length - end)),
    splitWords(after.slice(start, after.length - end)),
  ];
  const shared = start + end;
  if (a.length > MOST_WORDS || b.length > MOST_WORDS) {
    if (shared * 2 < shorter) return none;
    return {
      before: [{ from: start, to: before.length - end, name: 'word' }],
      after: [{ from: start, to: after.length - end, name: 'word' }],
    };
  }
  const [keptA, keptB] = commonWords(a, b);
  const same =
    a.reduce((sum, word, at) => sum + (keptA.has(at) && /\w/.test(word) ? word.length : 0), 0) + shared;
  if (same * 3 < Math.max(before.length, after.length)) return none;
  return { before: spansOf(a, keptA, start), after: spansOf(b, keptB, start) };
}

/** @param {string} text */
function splitWords(text) {
  return text.match(/\w+|\s+|[^\w\s]/g) ?? [];
}

/**
 * Longest common subsequence of two lists of words: the indexes that are kept on each side.
 * @param {string[]} a
 * @param {string[]} b
 * @returns {[Set<number>, Set<number>]}
 */
function commonWords(a, b) {
  const width = b.length + 1;
  const best = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const down = best[(i + 1) * width + j] ?? 0;
      const right = best[i * width + j + 1] ?? 0;
      best[i * width + j] = a[i] === b[j] ? (best[(i + 1) * width + j + 1] ?? 0) + 1 : Math.max(down, right);
    }
  }
  /** @type {[Set<number>, Set<number>]} */
  const kept = [new Set(), new Set()];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      kept[0].add(i++);
      kept[1].add(j++);
    } else if ((best[(i + 1) * width + j] ?? 0) >= (best[i * width + j + 1] ?? 0)) i++;
    else j++;
  }
  return kept;
}

/**
 * @param {string[]} words
 * @param {Set<number>} kept
 * @param {number} start
 * @returns {Span[]}
 */
function spansOf(words, kept, start) {
  /** @type {Span[]} */
  const spans = [];
  let at = start;
  words.forEach((word, index) => {
    const last = spans[spans.length - 1];
    if (!kept.has(index)) {
      if (last?.to === at) last.to = at + word.length;
      else spans.push({ from: at, to: at + word.length, name: 'word' });
    }
    at += word.length;
  });
  return spans;
}

/**
 * Where a text holds another, without regard to case.
 * @param {string} text
 * @param {string} wanted in lower case
 * @returns {Span[]}
 */
function hitsIn(text, wanted) {
  /** @type {Span[]} */
  const spans = [];
  if (wanted === '') return spans;
  const lower = text.toLowerCase();
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + wanted.length)) {
    spans.push({ from: at, to: at + wanted.length, name: 'hit' });
  }
  return spans;
}

/** A row shows this much of a line at a time, until somebody asks for the rest. */
const WINDOW = 1000;
const WHOLE = 20_000;

/**
 * Builds the text of a row. Everything is set as text, so nothing of it can become markup.
 * @param {string} text
 * @param {Span[][]} layers
 * @param {{ focus: number, columns: number, whole: boolean }} view where the interesting part begins, and what fits
 * @returns {HTMLElement}
 */
function paintLine(text, layers, { focus, columns, whole }) {
  const holder = document.createElement('span');
  const from = !whole && focus > Math.max(160, columns - 10) ? focus - 60 : 0;
  const to = Math.min(text.length, from + (whole ? WHOLE : WINDOW));
  if (from > 0) holder.append(element('span', 'cut', `… ${from} characters … `));
  const cuts = new Set([from, to]);
  for (const span of layers.flat()) {
    if (span.from > from && span.from < to) cuts.add(span.from);
    if (span.to > from && span.to < to) cuts.add(span.to);
  }
  const edges = [...cuts].sort((a, b) => a - b);
  const cursors = layers.map(() => 0);
  for (let index = 0; index + 1 < edges.length; index++) {
    const [start = 0, end = 0] = [edges[index], edges[index + 1]];
    const names = layers.map((spans, layer) => {
      let at = cursors[layer] ?? 0;
      while (at < spans.length && (spans[at]?.to ?? 0) <= start) at++;
      cursors[layer] = at;
      const span = spans[at];
      return span !== undefined && span.from <= start ? span.name : '';
    });
    appendText(holder, text.slice(start, end), names.filter((name) => name !== '').join(' '));
  }
  if (to < text.length) holder.append(element('span', 'cut', ` … ${text.length - to} more characters`));
  return holder;
}

/**
 * @param {HTMLElement} holder
 * @param {string} text
 * @param {string} name
 */
function appendText(holder, text, name) {
  let at = 0;
  for (const found of text.matchAll(UNSAFE)) {
    if (found.index > at) holder.append(element('span', name, text.slice(at, found.index)));
    const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    holder.append(element('span', 'control', found[0] === '\r' ? '␍' : `U+${code}`));
    at = found.index + found[0].length;
  }
  const rest = text.slice(at);
  if (rest !== '') holder.append(name === '' ? rest : element('span', name, rest));
}

/**
 * @param {string} tag
 * @param {string} name
 * @param {string} [text]
 * @returns {HTMLElement}
 */
function element(tag, name, text) {
  const made = document.createElement(tag);
  if (name !== '') made.className = name;
  if (text !== undefined) made.textContent = text;
  return made;
}
