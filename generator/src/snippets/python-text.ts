import { exampleFile, isExampleObject, type ExampleValue } from '../ir/examples/index.ts';
import { json } from '../support/encode.ts';

/** How the keys of a dictionary are spelt: names of fields as in the SDK, keys of maps as they are. */
export type KeySpelling = (key: string, path: readonly string[]) => string;

/** A Python string literal. */
export function pythonString(text: string): string {
  // Python reads the escapes of JSON, except that a pair of surrogates would stay two characters.
  return json(text).replace(
    /\\u(d[89ab][\da-f]{2})\\u(d[c-f][\da-f]{2})/g,
    (_, high: string, low: string) => `\\U${astral(high, low).toString(16).padStart(8, '0')}`,
  );
}

function astral(high: string, low: string): number {
  return String.fromCharCode(parseInt(high, 16), parseInt(low, 16)).codePointAt(0) ?? 0;
}

/** A literal whose dictionaries have one entry per line; `indent` blanks are before the line it starts in. */
export function pythonLiteral(
  value: ExampleValue,
  indent: number,
  spell: KeySpelling,
  path: readonly string[] = [],
): string {
  if (value === exampleFile) return 'b"Example data"';
  if (typeof value === 'string') return pythonString(value);
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (value === null) return 'None';
  if (Array.isArray(value))
    return `[${value.map((item) => pythonLiteral(item, indent, spell, path)).join(', ')}]`;
  if (!isExampleObject(value)) return String(Object.is(value, -0) ? 0 : value);
  const entries = Object.entries(value);
  if (entries.length === 0) return '{}';
  const pad = ' '.repeat(indent + 4);
  const lines = entries.map(
    ([key, each]) =>
      `${pad}${pythonString(spell(key, path))}: ${pythonLiteral(each, indent + 4, spell, [...path, key])}`,
  );
  return `{\n${lines.join(',\n')}${entries.length > 1 ? ',' : ''}\n${' '.repeat(indent)}}`;
}

const reserved = new Set(
  (
    'False None True and as assert async await break class continue def del elif else except finally for from global ' +
    'if import in is lambda nonlocal not or pass raise return try while with yield'
  ).split(' '),
);

/** A name that Python accepts; reserved words get an underscore. */
export function pythonName(text: string): string {
  const name = text.replace(/[^A-Za-z0-9_]+/g, '_');
  if (reserved.has(name)) return `${name}_`;
  return /^[A-Za-z_]/.test(name) ? name : `_${name}`;
}
