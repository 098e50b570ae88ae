import type { Method, ResponseType } from '../../ir/model/api.ts';
import { hasStyledPath } from '../../snippets/index.ts';
import { isSimpleIdentifier, tsKey, tsLiteralKey, tsString, tsTemplatePiece } from '../../support/encode.ts';
import { statedType } from './stated-type.ts';
import { bodyText, withForm, type BodyText } from './body-text.ts';
import {
  answerEntries,
  exactHeld,
  exactParameter,
  exactPath,
  exactQuery,
  exactStream,
  placesArgument,
} from './exact-text.ts';
import type { Imports } from './imports.ts';
import { isListing, schemeArgument } from './listing-text.ts';
import { detailedType, isDetailed, listTypes, pageClass, resultType, valueType } from './method-types.ts';
import { splitParams } from './params-split.ts';
import type { Split } from './params-split.ts';
import {
  headerParams,
  isStyledHeader,
  pathValue,
  styledQuery,
  wholeQuery,
  withCookies,
  type Held,
} from './parameter-text.ts';
import { textList } from './form-fields-text.ts';
import type { MethodScope } from './method-types.ts';
import { requirementTexts } from './security-info.ts';
import { streamFlag } from './stream-flag.ts';

/** The statements of a method: takes its arguments apart, then hands them to the client. */
export function bodyOf(method: Method, scope: MethodScope): string[] {
  if (method.fault !== undefined) return [`throw new TypeError(${tsString(method.fault)});`];
  const split = splitParams(method, scope.api, (key) => optionText(key, scope));
  const path = pathText(method, split, scope);
  const options = optionsText(method, split, scope);
  const call = callText(method, path, options, scope);
  const statements = split.statement === undefined ? [] : [split.statement];
  const flag = streamFlag(method, scope.api)?.text;
  const result = promiseText(method, call, scope);
  if (flag === undefined) return [...statements, `return ${result};`];
  return [
    ...statements,
    `const response = ${call};`,
    `return (${flag} ? ${streamText(method, 'response', scope)} : response) as ${resultType(method, scope)};`,
  ];
}

/** An option of the client; one that is null says nothing. */
function optionText(key: string, { api, imports, receiver }: MethodScope): string {
  const option = api.options.find((each) => each.key === key);
  const client =
    receiver === 'this' ? receiver : `(${receiver} as ${imports.type(api.clientName, 'client')})`;
  const name = option?.name ?? key;
  const value = isSimpleIdentifier(name) ? `${client}.${name}` : `${client}[${tsString(name)}]`;
  return option?.nullable === true ? `${value} ?? undefined` : value;
}

/** The promise of a call, where it is more than that of every call. */
function promiseText(method: Method, call: string, scope: MethodScope): string {
  const { api, imports } = scope;
  const detailed = isDetailed(method) ? `new ${detailedType(method, scope)}(${call})` : call;
  if (!isListing(method)) return detailed;
  const listing = imports.value('listing', 'core/list-promise');
  const types = isDetailed(method) ? `<${listTypes(method, scope)}, ${detailedType(method, scope)}>` : '';
  return `${listing}${types}(${detailed}${schemeArgument(method, api, imports)})`;
}

/** Who sends: methods of the client know what their paths answer, as resources do. */
function callerText({ receiver, imports }: MethodScope): string {
  return receiver === 'this' ? `${imports.value('typed', 'core/resource')}(this)` : receiver;
}

function callText(method: Method, path: string, options: string, scope: MethodScope): string {
  const caller = callerText(scope);
  if (method.paging !== undefined) {
    return `${caller}.getAPIList(${path}, ${pageClass(method, scope)}, ${options})`;
  }
  const plain =
    ['get', 'post', 'put', 'patch', 'delete'].includes(method.verb) ?
      `${caller}.${method.verb}(${path}, ${options})`
    : `${caller}.request({ method: ${verbText(method)}, path: ${path}, ${membersOf(options)} })`;
  const { response } = method;
  const call = withBytes(response, plain, scope);
  if (response.kind !== 'json' || response.unwrap === undefined) return castStream(method, call, scope);
  const field = tsKey(response.unwrap);
  const access = isSimpleIdentifier(response.unwrap) ? `.${field}` : `[${field}]`;
  const promise = scope.imports.type('APIPromise', 'core/api-promise');
  const value = valueType(method, scope);
  return `(${call} as ${promise}<{ ${field}: ${value} }>)._thenUnwrap((response) => response${access})`;
}

/** What options say, as members of another object: those of a literal, or of what an expression gives. */
function membersOf(options: string): string {
  return /^\{ .* \}$/s.test(options) ? options.slice(2, -2) : `...${options}`;
}

/** The verb as the runtime takes it: usual ones in lower case, those of OpenAPI 3.2 as they go over the wire. */
function verbText({ verb }: Method): string {
  return tsString(['head', 'options'].includes(verb) ? verb : verb.toUpperCase());
}

/** A call whose answer may be bytes, which are given as they are. */
function withBytes(response: ResponseType, call: string, { imports }: MethodScope): string {
  const bytes = response.kind === 'json' ? response.instead?.bytes : undefined;
  if (bytes === undefined) return call;
  const args = [call, textList(bytes.types), ...(bytes.values === undefined ? [] : [textList(bytes.values)])];
  return `${imports.value('orBytes', 'internal/or-bytes')}(${args.join(', ')})`;
}

function castStream(method: Method, call: string, scope: MethodScope): string {
  const { among } = method.streaming ?? {};
  if (among !== undefined) {
    const { name, settings } = streamReader(method, scope);
    const reader = settings === '' ? name : `(call) => ${name}(call${settings})`;
    return `${scope.imports.value('orStream', 'internal/or-stream')}(${call}, ${reader}, ${textList(among)})`;
  }
  return method.streaming?.discriminator === null ? streamText(method, call, scope) : call;
}

/** A call whose answer is read piece by piece. */
function streamText(method: Method, call: string, scope: MethodScope): string {
  const { name, settings } = streamReader(method, scope);
  return `${name}(${call}${settings})`;
}

/** The function that reads a stream, and what it is told beside the call. */
function streamReader(
  method: Method,
  scope: MethodScope,
): { readonly name: string; readonly settings: string } {
  const { kind = 'events', data, whole } = method.streaming?.format ?? {};
  const exact = exactStream(method, scope.api);
  const reader = exact ?? STREAMS[kind];
  const name = scope.imports.value(reader.name, reader.module);
  const places = exact?.places === undefined ? '' : `, ${placesArgument(exact.places, scope)}`;
  if (kind !== 'events') return { name, settings: places };
  const settings = [
    ...(data === undefined ? [] : [`data: ${tsString(data)}`]),
    ...(whole === true ? ['whole: true'] : []),
  ];
  const format = settings.length === 0 ? '' : `, { ${settings.join(', ')} }`;
  return { name, settings: `${places}${format}` };
}

/** The functions that make a stream of a call. */
const STREAMS = {
  events: { name: 'streaming', module: 'core/streaming' },
  lines: { name: 'lineStreaming', module: 'core/line-streaming' },
  sequence: { name: 'sequenceStreaming', module: 'core/line-streaming' },
} as const;

/** The path: a literal, or a template whose values are checked and percent-encoded (RFC 3986 §3.3). */
function pathText(method: Method, split: Split, scope: MethodScope): string {
  if (method.pathParameters.length === 0) return tsString(method.path);
  const isStyled = hasStyledPath(method, scope.api);
  const tag = scope.imports.value('path', isStyled ? 'internal/styled-path' : 'internal/utils/path');
  const text = method.path.split(/(\{[^{}]+\})/).map((part) => {
    const name = /^\{([^{}]+)\}$/.exec(part)?.[1];
    if (name === undefined) return tsTemplatePiece(part);
    const positional = method.positional.find((parameter) => parameter.name === name);
    const parameter = method.pathParameters.find((each) => each.name === name);
    const given = positional === undefined ? split.pathValue(name) : positional.argName;
    const value = exactPath(parameter, given, scope);
    return `\${${isStyled && parameter ? pathValue(parameter, value, scope.imports) : value}}`;
  });
  return `${tag}\`${text.join('')}\``;
}

/** No limit at all is the longest that a timer can wait. */
const LONGEST = 2 ** 31 - 1;

function optionsText(method: Method, split: Split, scope: MethodScope): string {
  const query = queryText(method, split, scope);
  const body = bodyText(method, split, scope);
  const { timeout, maxRetries } = method.requestOptions ?? {};
  const entries = [
    ...answerEntries(method, scope),
    ...(method.server === undefined ? [] : [`defaultBaseURL: ${tsString(method.server)}`]),
    ...(method.security === undefined ?
      []
    : [
        `...${scope.imports.value('securedBy', 'internal/security')}(${requirementTexts(method.security).join(
          ', ',
        )})`,
      ]),
    ...(method.paging !== undefined && method.verb !== 'get' ? [`method: '${method.verb}'`] : []),
    ...(query === undefined ? [] : [entry('query', comparable(query, method, scope))]),
    ...(body === undefined ? [] : [entry('body', body.value)]),
    ...(method.accept === undefined ? [] : [`accept: ${tsString(method.accept)}`]),
    ...(timeout === undefined ? [] : [`defaultTimeout: ${grouped(timeout ?? LONGEST)}`]),
    ...(maxRetries === undefined ? [] : [`maxRetries: ${maxRetries}`]),
    // The runtime knows the class of a verb; only what differs from it is said.
    ...(method.retry === classByVerb(method) ? [] : [`retryClass: '${method.retry}'`]),
  ];
  const headers = headersText(method, split, body, scope);
  const flag = streamFlag(method, scope.api)?.text;
  const flags = [
    ...(method.kept === 'redirect' ? [`...${scope.imports.value('keptRedirect', 'internal/kept-answers')}`]
    : method.response.kind === 'binary' ? ['__binaryResponse: true']
    : []),
    ...(method.streaming === undefined ?
      []
    : [flag === undefined ? 'stream: true' : `stream: ${flag} ?? false`]),
    ...expectedTypes(method, scope),
  ];
  const plain = entries.length === 0 && headers === undefined && flags.length === 0;
  const text =
    plain ? 'options' : (
      `{ ${[
        ...entries,
        '...options',
        ...(headers === undefined ? [] : [`headers: ${headers}`]),
        ...flags,
      ].join(', ')} }`
    );
  return method.body?.media === 'multipart' || method.body?.media === 'parts' ?
      withForm(plain ? '{ ...options }' : text, method, scope)
    : text;
}

/** The media types of values, where the accepted ones do not say them. */
function expectedTypes({ response }: Method, { imports }: MethodScope): readonly string[] {
  if (response.kind !== 'json' || response.expects === undefined) return [];
  const types = response.expects.map(tsString).join(', ');
  return [`...${imports.value('expecting', 'internal/expected-types')}(${types})`];
}

/** What the runtime takes a verb for: only POST and PATCH must not be repeated, and nothing but reading is safe. */
function classByVerb({ verb, retry }: Method): Method['retry'] {
  if (/^(?:post|patch)$/.test(verb)) return 'unsafe';
  return retry === 'unsafe' ? 'idempotent' : retry;
}

/** Pages are told apart by what asks for them, which has to be writable as JSON. */
function comparable(query: string, method: Method, { api, imports }: MethodScope): string {
  return method.paging === undefined || api.facts.wideIntegers === undefined ?
      query
    : `${imports.value('withDigits', 'internal/exact-json')}(${query})`;
}

/** A whole number in groups of three digits. */
const grouped = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, '_');

const entry = (key: string, value: string): string => (key === value ? key : `${key}: ${value}`);

function queryText(method: Method, split: Split, scope: MethodScope): string | undefined {
  const { api, imports } = scope;
  if (split.whole !== undefined) {
    const { member, local } = split.whole;
    return wholeQuery(member, exactParameter(member, local, scope), imports);
  }
  if (split.query === undefined) return undefined;
  const members = (method.params?.members ?? []).filter(({ origin }) => origin === 'query');
  return styledQuery(exactQuery(split.query, members, scope), members, api, imports);
}

/** The headers that a call adds: those of the method, its parameters, then what the caller gives. */
function headersText(
  method: Method,
  split: Split,
  body: BodyText | undefined,
  scope: MethodScope,
): string | undefined {
  const { api, imports } = scope;
  const headers = exactHeld(split.headers, scope);
  const cookies = exactHeld(split.cookies, scope);
  const isStyled = split.headers.some(({ member }) => isStyledHeader(member.writing, api));
  const stated = body?.header ?? statedType(method, api);
  const fixed = [
    ...(stated === undefined ? [] : [stated]),
    ...(isStyled ? [] : headers.map((held) => plainHeader(held, imports))),
  ];
  const sources = [
    ...(fixed.length === 0 ? [] : [`{ ${fixed.join(', ')} }`]),
    ...(isStyled ? [headerParams(headers, imports)] : []),
    'options?.headers',
  ];
  if (sources.length === 1 && cookies.length === 0) return undefined;
  const merged =
    sources.length === 1 ?
      'options?.headers'
    : `${imports.value('buildHeaders', 'internal/headers')}([${sources.join(', ')}])`;
  return cookies.length === 0 ? merged : withCookies(merged, cookies, imports);
}

/** A header whose value is plain. */
function plainHeader({ member, local }: Held, imports: Imports): string {
  const isText =
    member.type.kind === 'string' ||
    (member.type.kind === 'enum' && member.type.values.every((value) => typeof value === 'string'));
  const value = isText ? local : `${imports.global('String')}(${local})`;
  return member.required ?
      `${tsLiteralKey(member.name)}: ${value}`
    : `...(${local} !== undefined && { ${tsLiteralKey(member.name)}: ${value} })`;
}
