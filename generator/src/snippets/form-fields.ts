import { containsFile, exampleFile, isExampleObject, type ExampleValue } from '../ir/examples/index.ts';
import type { FormFields, MediaKind, RequestBody } from '../ir/model/body.ts';
import { fieldWriting, styledFields } from './parameter-texts.ts';

/** A field of a form that was read again: its name and its text, or the name of its file. */
export type FormPair = readonly [name: string, text: string];

type Field = { readonly name: string; readonly value: ExampleValue };

/** The fields of a property as the standard writes them (OpenAPI 3.1 §4.8.14.3 and §4.8.14.4). */
export function standardPairs(
  { name, value }: Field,
  media: MediaKind,
  { encodings }: FormFields,
  fileName: string,
): readonly FormPair[] {
  const encoding = encodings.get(name) ?? {};
  if (value === null) return [];
  // No style has a form for files.
  const isStyled = encoding.style !== undefined || encoding.explode !== undefined;
  if (isStyled && !(media === 'multipart' && containsFile(value)))
    return styledFields(name, value, fieldWriting(encoding));
  const isJson = /[/+]json\b/i.test(encoding.contentType ?? '') && !containsFile(value);
  if (media === 'form') {
    const items = Array.isArray(value) ? (value as readonly ExampleValue[]) : [value];
    return items
      .filter((item) => item !== null)
      .map((item) => [name, isJson ? JSON.stringify(item) : textOf(item)] as const);
  }
  return isJson ? [[name, JSON.stringify(value)]] : parts(name, value, fileName);
}

function parts(name: string, value: ExampleValue, fileName: string): readonly FormPair[] {
  if (value === null) return [];
  if (value === exampleFile) return [[name, fileName]];
  if (Array.isArray(value))
    return (value as readonly ExampleValue[]).flatMap((item) =>
      Array.isArray(item) && !containsFile(item) ?
        [[name, JSON.stringify(item)] as const]
      : parts(name, item, fileName),
    );
  if (isExampleObject(value) && containsFile(value))
    return Object.entries(value).flatMap(([key, item]) => parts(`${name}[${key}]`, item, fileName));
  return [[name, textOf(value)]];
}

function textOf(value: ExampleValue): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}

/** Whether the standard, or the document, decides how a property of a form is written; else it is the API's settings. */
export function isStandardField({ fields }: RequestBody, name: string): boolean {
  return fields !== undefined && (fields.others === 'standard' || fields.encodings.has(name));
}

/** The content type of a property that is written as JSON, or whose type the document states. */
export function partType({ name, value }: Field, { encodings }: FormFields): string | undefined {
  const stated = encodings.get(name)?.contentType?.split(',')[0];
  if (stated !== undefined && !stated.includes('*')) return stated;
  const items = Array.isArray(value) ? (value as readonly ExampleValue[]) : [value];
  const isObject = items.some((item) => Array.isArray(item) || isExampleObject(item));
  return isObject && encodings.get(name)?.style === undefined && !containsFile(value) ?
      'application/json'
    : undefined;
}

/** A content type that can be sent: that of a range is not known before the file is. */
export function shownType({ contentType }: RequestBody): string {
  return contentType.includes('*') && contentType !== '*/*' ? 'application/octet-stream' : contentType;
}

/** JSON texts, one on each line. */
export function linesOf(value: ExampleValue, { contentType }: RequestBody): string {
  const before = contentType.startsWith('application/json-seq') ? '\x1e' : '';
  const items = Array.isArray(value) ? (value as readonly ExampleValue[]) : [value];
  return items.map((item) => `${before}${JSON.stringify(item)}\n`).join('');
}
