import {
  exampleFile,
  exampleObject,
  isExampleObject,
  type ExampleValue,
} from '../../../ir/examples/index.ts';
import type { FormArrays } from '../../../ir/model/facts.ts';
import { itemMark, type ShownPart } from '../../../snippets/index.ts';

/** Name and contents of the file that tests upload. */
export const testFile = { name: 'example.txt', text: 'Example data' } as const;

/** Content type and content of a part. */
export function partValue(part: ShownPart): ExampleValue {
  const [type = ''] = part.type.split(';');
  if ('parts' in part) return [type, part.parts.map(partValue)];
  return [type, 'text' in part ? part.text : testFile.text];
}

/** JSON texts, one on each line; a single one that is sent as a kind of JSON is parsed by nock. */
export function linesText(value: ExampleValue, type: string): ExampleValue {
  const items = Array.isArray(value) ? (value as readonly ExampleValue[]) : [value];
  const [only, second] = items;
  if (
    /^application\/json/i.test(type) &&
    !/json-seq/i.test(type) &&
    only !== undefined &&
    second === undefined
  )
    return withoutFiles(only);
  const before = /json-seq/i.test(type) ? '\x1e' : '';
  return items.map((item) => `${before}${JSON.stringify(withoutFiles(item))}\n`).join('');
}

/** Files have no JSON form: `JSON.stringify` makes them empty objects. */
export function withoutFiles(value: ExampleValue): ExampleValue {
  return replaceFiles(value, {});
}

/** Binary text inside of a JSON answer, which holds no files. */
export function textFiles(value: ExampleValue): ExampleValue {
  return replaceFiles(value, testFile.text);
}

function replaceFiles(value: ExampleValue, by: ExampleValue): ExampleValue {
  if (value === exampleFile) return by;
  if (Array.isArray(value)) return value.map((each: ExampleValue) => replaceFiles(each, by));
  return isExampleObject(value) ?
      exampleObject(Object.entries(value).map(([key, each]) => [key, replaceFiles(each, by)] as const))
    : value;
}

/** One `[name, text]` per part; files are shown by their name. */
export function formParts(key: string, value: ExampleValue, encoding: FormArrays): ExampleValue[] {
  if (value === exampleFile) return [[key, testFile.name]];
  const isNested = (item: ExampleValue): boolean => Array.isArray(item) || isExampleObject(item);
  if (Array.isArray(value)) {
    const items: readonly ExampleValue[] = value;
    if (encoding === 'json' && items.some(isNested) && !hasFile(value)) return [[key, JSON.stringify(value)]];
    if (encoding === 'comma' && !items.some((item) => isNested(item) || item === exampleFile))
      return items.length === 0 ? [] : [[key, formText(items.join(','))]];
    return items.flatMap((item, index) =>
      formParts(`${key}${itemMark(index, isNested(item), encoding)}`, item, encoding),
    );
  }
  if (!isExampleObject(value)) return [[key, formText(String(value))]];
  if (encoding === 'json' && !hasFile(value)) return [[key, JSON.stringify(value)]];
  return Object.entries(value).flatMap(([name, item]) => formParts(`${key}[${name}]`, item, encoding));
}

/** Line ends of form data are CR LF (WHATWG XHR, multipart/form-data encoding). */
function formText(text: string): string {
  return text.replace(/\r\n?|\n/g, '\r\n');
}

function hasFile(value: ExampleValue): boolean {
  if (value === exampleFile) return true;
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).some((each: ExampleValue) => hasFile(each))
  );
}
