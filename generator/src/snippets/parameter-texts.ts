import {
  asciiText,
  commas,
  deepObject,
  encodeReserved,
  encodeReservedSegment,
  encodeText,
  form,
  json,
  jsonText,
  labelText,
  lists,
  matrixText,
  pipes,
  raw,
  rawCommas,
  simpleText,
  spaces,
  tabs,
  urlencodedText,
  type QueryStyle as WriteQuery,
  type TextStyle,
} from '../../../packages/runtime-typescript/src/internal/parameter-styles.ts';
import type { ParamEntry, PathArgument } from '../ir/examples/index.ts';
import type { Api, Method } from '../ir/model/api.ts';
import type { FieldEncoding } from '../ir/model/field-encoding.ts';
import type { Writing, WritingStyle } from '../ir/model/writing.ts';

/** The functions with which packages write queries, cookies and fields; the other styles have no pairs. */
const PAIRS: Partial<Record<WritingStyle, WriteQuery>> = {
  form,
  commas,
  spaces,
  pipes,
  tabs,
  deepObject,
  json,
};

const TEXTS: Partial<Record<WritingStyle, TextStyle>> = {
  simple: simpleText,
  label: labelText,
  matrix: matrixText,
  json: jsonText,
};

/**
 * A query parameter of an example as packages write it: encoded pairs, or none. Undefined where `query_settings` say how
 * it is written.
 */
export function queryPairs({ wireName, value, writing }: ParamEntry): readonly string[] | undefined {
  if (writing === undefined || writing.style === 'settings') return undefined;
  const text = wholeText(wireName, value, writing) ?? pairsText(wireName, value, writing);
  return text === '' ? [] : text.split('&');
}

/** A cookie of an example: `theme=dark%20mode`; empty if there is nothing to send. */
export function cookieText({ wireName, value, writing }: ParamEntry): string {
  if (writing?.style === 'cookie') return (writing.explode ? raw : rawCommas)(wireName, value);
  return writing === undefined ? commas(wireName, value) : pairsText(wireName, value, writing);
}

/** The value of a header; empty if there is nothing to send. */
export function headerText({ wireName, value, writing }: ParamEntry): string {
  const isJson = writing?.style === 'json';
  return (isJson ? jsonText : simpleText)(
    wireName,
    value,
    textOptions(writing),
    isJson ? asciiText : (text) => text,
  );
}

/** A value in a path, encoded. */
export function segmentText({
  name,
  value,
  writing,
}: Pick<PathArgument, 'name' | 'value' | 'writing'>): string {
  const write = TEXTS[writing?.style ?? 'simple'] ?? simpleText;
  const encode = writing?.reserved === true ? encodeReservedSegment : encodeText;
  return write(name, value, textOptions(writing), encode);
}

function textOptions({ explode = false, lists: levels }: Partial<Writing> = {}): Parameters<TextStyle>[2] {
  return { explode, ...(levels !== undefined && { lists: levels }) };
}

type PairsWriting = Pick<Writing, 'style' | 'lists'> & { readonly reserved?: boolean };

function pairsText(
  name: string,
  value: unknown,
  { style, reserved, lists: levels = [] }: PairsWriting,
): string {
  const write = levels.length > 0 ? lists(...levels) : PAIRS[style] ?? form;
  return write(name, value, reserved === true ? encodeReserved : encodeText);
}

/** The fields of a form that a property becomes in a style: names and texts without percent-encoding. */
export function styledFields(
  name: string,
  value: unknown,
  writing: PairsWriting,
): ReadonlyArray<readonly [name: string, text: string]> {
  const text = pairsText(name, value, writing);
  if (text === '') return [];
  return text.split('&').map((pair) => {
    const [key = '', ...rest] = pair.split('=');
    return [decodeURIComponent(key), decodeURIComponent(rest.join('='))];
  });
}

/** How a field is written whose `encoding` has a style (RFC 6570, and the styles that OpenAPI adds to it). */
export function fieldWriting({
  style = 'form',
  explode = style === 'form',
  ...rest
}: FieldEncoding): PairsWriting {
  const written: WritingStyle =
    style === 'deepObject' ? 'deepObject'
    : explode ? 'form'
    : DELIMITED[style] ?? 'commas';
  return {
    style: written,
    reserved: rest.allowReserved === true,
    ...(rest.lists !== undefined && { lists: rest.lists }),
  };
}

const DELIMITED: Readonly<Record<string, WritingStyle>> = {
  spaceDelimited: 'spaces',
  pipeDelimited: 'pipes',
  tabDelimited: 'tabs',
};

/** A form with members that are written in a way of their own. */
function fieldsText(whole: string, value: unknown, fields: NonNullable<Writing['fields']>): string {
  return Object.entries(value as object)
    .map(([name, member]: [string, unknown]) => {
      const encoding = fields.get(name);
      if (encoding?.style !== undefined) return pairsText(name, member, fieldWriting(encoding));
      const isJson = /[/+]json\b/i.test(encoding?.contentType ?? '');
      const items = isJson ? [member].flat().map((item) => JSON.stringify(item)) : member;
      return urlencodedText(whole, { [name]: items });
    })
    .filter(Boolean)
    .join('&');
}

/** Of a parameter that is the whole query. */
function wholeText(name: string, value: unknown, { style, fields }: Writing): string | undefined {
  if (style === 'wholeForm' && fields !== undefined) return fieldsText(name, value, fields);
  if (style === 'wholeForm') return urlencodedText(name, value);
  if (style === 'wholeJson') return jsonText(name, value, {}, encodeText);
  return style === 'wholeText' ? simpleText(name, value, {}, (text) => text) : undefined;
}

/** Whether a path is written by the rules of the standard, which encode more and know styles. */
export function hasStyledPath({ pathParameters }: Method, api: Api): boolean {
  return (
    pathParameters.length > 0 &&
    (api.facts.rules !== 'stainless' ||
      pathParameters.some(({ writing }) => writing?.isUsual === false || writing?.values === 'any'))
  );
}
