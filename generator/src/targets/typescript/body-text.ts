import { isPlainJson, isTypeImplied, isUsualForm, namesTypeAlways } from '../content-type.ts';
import { admitsNull, admitsText } from '../../ir/index.ts';
import type { Method, Params } from '../../ir/model/api.ts';
import type { PartForm, PartList, RequestBody } from '../../ir/model/body.ts';
import type { FieldEncoding } from '../../ir/model/field-encoding.ts';
import { tsLiteralKey, tsString } from '../../support/encode.ts';
import { exactBody } from './exact-text.ts';
import type { MethodScope } from './method-types.ts';
import { settingsText, styleEntries, urlencodedText } from './form-fields-text.ts';
import { daysText } from './parameter-text.ts';
import type { Split } from './params-split.ts';

/** Whether a body that may be left out is the rest of an argument: then it is an object in any case. */
function mayBeEmpty(method: Method, split: Split): boolean {
  const { body, params } = method;
  return (
    body?.required === false &&
    params !== undefined &&
    params.bodyMember === undefined &&
    split.statement !== undefined
  );
}

/** Whether the body of a call may be left out while something else is given. */
export function isLeftOutAlone({ leavesBody, argName }: Params): boolean {
  return leavesBody === true && argName === 'params';
}

/** How a method hands over its body. */
export type BodyText = {
  /** The expression for `body`. */
  readonly value: string;
  /** The member with the content type, for a list of headers. */
  readonly header?: string;
};

/** Body and content type of a request; undefined for a method without a body. */
export function bodyText(method: Method, split: Split, scope: MethodScope): BodyText | undefined {
  const { body } = method;
  if (body === undefined || split.body === undefined) return undefined;
  const isStandard = scope.api.facts.rules === 'openapi';
  const given =
    isStandard && mayBeEmpty(method, split) ?
      `${scope.imports.value('unlessEmpty', 'internal/unless-empty')}(${split.body})`
    : split.body;
  const isNull = isStandard && mayBeNull(method, scope);
  const type = isNull ? tsString(body.contentType) : contentTypeText(body, given, isStandard, scope);
  const isJsonText = isNull || (isStandard && needsJsonText(body, scope));
  const exact = exactBody(method, given, scope);
  const value = isJsonText ? jsonText(body, exact, isNull, scope) : written(body, exact, scope);
  if (type === undefined) return { value };
  const pair = `'Content-Type': ${type}`;
  const condition = given !== split.body ? given : `${given} ${isNull ? '!== undefined' : '!= null'}`;
  return { value, header: namesTypeAlways(body, isStandard) ? pair : `...(${condition} && { ${pair} })` };
}

function written(body: RequestBody, value: string, scope: MethodScope): string {
  const { media, fields, contentType } = body;
  const hasDays = fields !== undefined && fields.days !== false;
  const given = hasDays ? daysText('onlyDays', value, fields.days, scope.imports) : value;
  if (media === 'form' && fields !== undefined) {
    const call = scope.imports.value('urlencoded', 'internal/urlencoded');
    const others =
      fields.others === 'settings' ? [scope.imports.value('stringifyQuery', 'internal/query-string')] : [];
    const settings = settingsText(fields.encodings, urlencodedText, others.length > 0);
    return `${call}(${[given, ...settings, ...others].join(', ')})`;
  }
  if (media === 'lines') {
    const name = /json-seq/i.test(contentType) ? 'jsonSequence' : 'jsonLines';
    return `${scope.imports.value(name, 'internal/json-lines')}(${given})`;
  }
  return given;
}

/** Whether null is a body of its own, not the absence of one. */
function mayBeNull({ body, params }: Method, { api }: MethodScope): boolean {
  if (body?.media !== 'json' || params === undefined) return false;
  if (params.bodyMember === undefined) return params.nullable === true;
  return admitsNull(body.type, (id) => api.models.get(id)?.type);
}

/** Whether JSON has to be written by the method: text with a content type of its own is taken for finished JSON. */
function needsJsonText(body: RequestBody, { api }: MethodScope): boolean {
  return (
    body.media === 'json' && !isPlainJson(body) && admitsText(body.type, (id) => api.models.get(id)?.type)
  );
}

/** The text of a body; `isNull`: null is written, and only what is not given is none. */
function jsonText(
  { required, type }: RequestBody,
  given: string,
  isNull: boolean,
  { imports }: MethodScope,
): string {
  const isText = type.kind === 'string' || type.kind === 'enum';
  const write = isText ? 'JSON.stringify' : imports.value('writeJSON', 'internal/json');
  if (required) return `${write}(${given})`;
  return `${given} ${isNull ? '=== undefined' : '== null'} ? undefined : ${write}(${given})`;
}

/** The options of a request whose body is form data. */
export function withForm(options: string, { body }: Method, scope: MethodScope): string {
  if (body?.media === 'parts') return withPartList(options, body, scope);
  if (body?.media !== 'multipart') return options;
  const { fields } = body;
  if (fields === undefined || isUsualForm(body)) {
    const helper = scope.imports.value('multipartFormRequestOptions', 'internal/uploads');
    return `${helper}(${options}, ${scope.receiver})`;
  }
  const helper = scope.imports.value('multipartRequestOptions', 'internal/multipart');
  const isFormData = fields.others === 'settings' || /^multipart\/form-data/.test(body.contentType);
  const others = [
    ...(fields.others === 'settings' ? [scope.imports.value('FORM_ENCODING', 'sdk-info')] : []),
    ...(isFormData ? [] : ['undefined', tsString(body.contentType)]),
  ];
  return `${helper}(${[
    options,
    ...settingsText(fields.encodings, partText, others.length > 0),
    ...others,
  ].join(', ')})`;
}

function withPartList(
  options: string,
  { contentType, parts }: RequestBody,
  { imports }: MethodScope,
): string {
  const helper = imports.value('partsRequestOptions', 'internal/multipart-parts');
  const list = parts === undefined ? [] : partListText(parts);
  return `${helper}(${[options, tsString(contentType), ...list].join(', ')})`;
}

/** The places that are not written as their values say, as an argument; nothing where there are none. */
function partListText({ first, rest }: PartList): readonly string[] {
  const firsts = first.map(partFormText);
  const entries = [
    ...(firsts.some((text) => text !== '{}') ? [`first: [${firsts.join(', ')}]`] : []),
    ...(partFormText(rest) === '{}' ? [] : [`rest: ${partFormText(rest)}`]),
  ];
  return entries.length === 0 ? [] : [`{ ${entries.join(', ')} }`];
}

function partFormText(form: PartForm): string {
  const [list = '{}'] = form.parts === undefined ? [] : partListText(form.parts);
  const entries = [...partEntries(form), ...(form.parts === undefined ? [] : [`parts: ${list}`])];
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

function partEntries({
  contentType,
  headers,
}: Pick<FieldEncoding, 'contentType' | 'headers'>): readonly string[] {
  const constants = Object.entries(headers ?? {}).map(
    ([name, value]) => `${tsLiteralKey(name)}: ${tsString(value)}`,
  );
  return [
    ...(contentType === undefined ? [] : [`type: ${tsString(contentType)}`]),
    ...(constants.length === 0 ? [] : [`headers: { ${constants.join(', ')} }`]),
  ];
}

function partText(encoding: FieldEncoding): string | undefined {
  const entries = [
    ...partEntries(encoding),
    ...styleEntries(encoding),
    ...(encoding.wrapped === true ? ['wrapped: true'] : []),
  ];
  return entries.length === 0 ? undefined : `{ ${entries.join(', ')} }`;
}

const isBlobRange = ({ media, contentType }: RequestBody): boolean =>
  media === 'binary' && contentType.includes('*');

/** JSON and multipart say their own content type; everything else must be named. */
function contentTypeText(
  body: RequestBody,
  given: string,
  isStandard: boolean,
  scope: MethodScope,
): string | undefined {
  if (isStandard && isBlobRange(body))
    return `${scope.imports.value('blobType', 'internal/blob-type')}(${given})`;
  return isTypeImplied(body, isStandard) ? undefined : tsString(body.contentType);
}
