import {
  exampleFile,
  exampleObject,
  isExampleObject,
  type CallExample,
  type ExampleValue,
} from '../../ir/examples/index.ts';
import { isSimpleIdentifier, tsString } from '../../support/encode.ts';

/** The arguments of a call in the plain layout of the Markdown documentation: two blanks at every depth. */
export function naiveArguments({ pathArgs, params }: CallExample): string {
  const texts = pathArgs.map(({ value }) => naiveText(value));
  if (params !== undefined)
    texts.push(naiveText(exampleObject(params.map(({ name, value }) => [name, value] as const))));
  return texts.join(', ');
}

/** A literal in that layout. */
function naiveText(value: ExampleValue): string {
  if (value === exampleFile) return "fs.createReadStream('path/to/file')";
  if (typeof value === 'string') return singleQuoted(value);
  if (Array.isArray(value)) return `[${value.map(naiveText).join(', ')}]`;
  return isExampleObject(value) ? objectText(Object.entries(value)) : String(value);
}

function objectText(entries: ReadonlyArray<readonly [string, ExampleValue]>): string {
  if (entries.length === 0) return '{}';
  const members = entries.map(([key, value]) => `${keyText(key)}: ${naiveText(value)}`);
  const isShort =
    entries.length === 1 || (entries.length === 2 && !entries.some(([, value]) => isExampleObject(value)));
  return isShort ? `{ ${members.join(', ')} }` : `{\n${members.map((text) => `  ${text},\n`).join('')}}`;
}

function keyText(key: string): string {
  if (key === '__proto__') return "['__proto__']";
  return isSimpleIdentifier(key) ? key : singleQuoted(key);
}

/** A literal in single quotes, whatever it contains. */
export function singleQuoted(text: string): string {
  const literal = tsString(text);
  if (literal.startsWith("'")) return literal;
  return `'${literal
    .slice(1, -1)
    .replaceAll('\\"', '"')
    .replaceAll("'", String.raw`\'`)}'`;
}
