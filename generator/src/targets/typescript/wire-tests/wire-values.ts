import type { ClientOpt, QueryStyle } from '../../../ir/model/facts.ts';
import {
  authorizationScheme,
  exampleFile,
  exampleObject,
  isExampleObject,
  sentSchemes,
  type CallExample,
  type ExampleObject,
  type ExampleValue,
  type MethodUse,
  type ParamEntry,
} from '../../../ir/examples/index.ts';
import type { Api, Method, ParameterOrigin } from '../../../ir/model/api.ts';
import type { RequestBody } from '../../../ir/model/body.ts';
import { isSentAsJson, isTypeImplied, isUsualForm, namesTypeAlways } from '../../content-type.ts';
import { createCasing, splitWords } from '../../../support/case.ts';
import {
  headerPairs,
  isStandardField,
  queryTexts,
  sentParams,
  shownParts,
  standardPairs,
  textOf,
} from '../../../snippets/index.ts';
import { byCodeUnit } from '../../../support/collate.ts';
import { formParts, linesText, partValue, testFile, withoutFiles } from './body-values.ts';
import { expectedTarget } from './expected-target.ts';

/** What a request must look like: the expected value of a wire test, in plain data. */
export type ExpectedRequest = {
  readonly path: string;
  /** Sorted by name. */
  readonly query: ReadonlyArray<readonly [string, string]>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: ExampleValue;
};

/** Options of the client under test, by name. */
export function clientOptions({ options }: Api): Readonly<Record<string, string | number | boolean>> {
  return Object.fromEntries(options.filter(isGiven).map((opt) => [opt.name, optionValue(opt)] as const));
}

function optionValue({ key, type }: ClientOpt): string | number | boolean {
  if (type === 'boolean') return true;
  if (type === 'number' || type === 'integer') return 1;
  return `My ${splitWords(key).map(createCasing().pascal).join(' ')}`;
}

type Credentials = {
  readonly headers: Readonly<Record<string, string>>;
  readonly query: ReadonlyArray<readonly [string, string]>;
};

/** What a request of a method carries because of the client's options. */
export function credentials(api: Api, method: Pick<Method, 'security'>): Credentials {
  const headers: Record<string, string> = {};
  const query = new Map<string, string>();
  const { opts } = api.facts.client;
  for (const scheme of sentSchemes(api, method)) {
    const text = (role: string): string | undefined => {
      const opt = opts.find(({ auth }) => auth?.scheme === scheme.name && auth.role === role);
      return opt === undefined ? undefined : String(optionValue(opt));
    };
    const value = text('value');
    const [username, password] = [text('username'), text('password')];
    const parameter = scheme.parameter ?? '';
    const auth = authorizationScheme(scheme);
    if (auth !== undefined && value !== undefined) headers['authorization'] = `${auth} ${value}`;
    if (scheme.kind === 'basic' && username !== undefined && password !== undefined) {
      const pair = `${username}:${password}`;
      headers['authorization'] = `${scheme.keyword ?? 'Basic'} ${
        scheme.isPlain === true ? pair : btoa(pair)
      }`;
    }
    if (scheme.kind === 'header' && value !== undefined) headers[parameter.toLowerCase()] = value;
    if (scheme.kind === 'query' && value !== undefined) query.set(parameter, value);
    if (scheme.kind === 'cookie' && value !== undefined)
      headers['cookie'] = `${parameter}=${encodeURIComponent(value)}`;
  }
  for (const opt of opts.filter(isGiven)) {
    if (opt.sendInHeader !== undefined) headers[opt.sendInHeader.toLowerCase()] = String(optionValue(opt));
    if (opt.sendAsQueryParam !== undefined) query.set(opt.sendAsQueryParam, String(optionValue(opt)));
  }
  return { headers, query: [...query] };
}

/** Whether the client under test is given the option: credentials, and what it cannot do without. */
function isGiven(opt: ClientOpt): boolean {
  if (opt.auth !== undefined) return opt.isForTokens !== true;
  return opt.default === undefined && !opt.nullable;
}

/** The request that a call must make. */
export function expectedRequest(use: MethodUse, example: CallExample): ExpectedRequest {
  const { api, method } = use;
  const own = credentials(api, method);
  const params = sentParams(use, example);
  const of = (origin: ParameterOrigin): readonly ParamEntry[] =>
    params.filter((entry) => entry.origin === origin);
  const given = [...new URLSearchParams(queryTexts(use, example).join('&'))];
  // A parameter of the call wins over a credential of the same name.
  const target = expectedTarget(use, example);
  const isReplaced = ([name]: readonly [string, string]): boolean => given.some(([other]) => other === name);
  const query = [...[...target.query, ...own.query].filter((pair) => !isReplaced(pair)), ...given];
  const body = expectedBody(use, of('body'));
  const headers = headerPairs(use, example)
    .map(([name, value]) => [name.toLowerCase(), value] as const)
    .filter(([name]) => !ALWAYS_SENT.has(name))
    .map(([name, value]) => [name, name === 'cookie' ? joinedCookies(own.headers, value) : value] as const);
  return {
    path: target.path,
    query: [...query].sort(([a], [b]) => byCodeUnit(a, b)),
    headers: {
      accept: method.accept ?? 'application/json',
      ...own.headers,
      ...(body !== undefined || namesItsType(use, of('body')) ? { 'content-type': contentType(use) } : {}),
      ...Object.fromEntries(headers),
    },
    ...(body === undefined ? {} : { body }),
  };
}

/** Cookies of a call stand behind those of the client. */
function joinedCookies(own: Credentials['headers'], cookies: string): string {
  return [own['cookie'], cookies].filter((text) => text !== undefined).join('; ');
}

/** Headers that every request has, so that they say nothing of a call; some HTTP clients let nobody set them. */
const ALWAYS_SENT = new Set(['user-agent', 'host', 'connection', 'content-length', 'accept-encoding']);

/** Headers that tests look at, for all methods of an API. */
export function watchedHeaders(api: Api, uses: readonly MethodUse[]): readonly string[] {
  const declared = uses.flatMap(({ method }) => [
    ...method.headers.map(({ name }) => name.toLowerCase()),
    ...(method.cookies.length > 0 ? ['cookie'] : []),
  ]);
  const secret = uses.flatMap(({ method }) => Object.keys(credentials(api, method).headers));
  return [...new Set(['accept', 'content-type', ...secret, ...declared])]
    .filter((name) => !ALWAYS_SENT.has(name))
    .sort(byCodeUnit);
}

function queryPairs(
  key: string,
  value: ExampleValue,
  settings: QueryStyle,
): ReadonlyArray<readonly [string, string]> {
  // A file has no members that a form could show.
  if (value === exampleFile) return [];
  if (Array.isArray(value)) return arrayPairs(key, value, settings);
  if (isExampleObject(value)) {
    return Object.entries(value).flatMap(([inner, each]) =>
      queryPairs(settings.nestedFormat === 'dots' ? `${key}.${inner}` : `${key}[${inner}]`, each, settings),
    );
  }
  return [[key, value === null ? '' : String(value)]];
}

function arrayPairs(
  key: string,
  items: readonly ExampleValue[],
  settings: QueryStyle,
): ReadonlyArray<readonly [string, string]> {
  const isFlat = items.every((item) => typeof item !== 'object' || item === null);
  if (isFlat && settings.arrayFormat === 'comma')
    return items.length === 0 ? [] : [[key, items.map((item) => item ?? '').join(',')]];
  const suffix =
    isFlat ? { repeat: '', brackets: '[]', comma: '', indices: undefined }[settings.arrayFormat] : undefined;
  return items.flatMap((item, index) => queryPairs(key + (suffix ?? `[${index}]`), item, settings));
}

/** Whether a call says a content type of its own: always, or where it is given a body, be it an empty one. */
function namesItsType({ api, method: { body, params } }: MethodUse, entries: readonly ParamEntry[]): boolean {
  const isStandard = api.facts.rules === 'openapi';
  if (body === undefined || isTypeImplied(body, isStandard)) return false;
  const isWhole = params?.bodyMember !== undefined;
  const isBodyGiven = entries.some(({ name, value }) =>
    isWhole ? name === params.bodyMember && value !== null : true,
  );
  return namesTypeAlways(body, isStandard) || isBodyGiven;
}

function contentType({ api, method: { body } }: MethodUse): string {
  if (body === undefined || body.contentType === '*/*' || isSentAsJson(body, api.facts.rules === 'openapi'))
    return 'application/json';
  // `FormData` says its type itself, whatever the document calls it.
  if (body.media === 'multipart' && body.fields?.others !== 'standard') return 'multipart/form-data';
  // The file that tests send has no type of its own.
  const isRange = body.media === 'binary' && body.contentType.includes('*');
  if (isRange && api.facts.rules === 'openapi') return 'application/octet-stream';
  return (body.contentType.split(';')[0] ?? '').trim().toLowerCase();
}

function expectedBody(use: MethodUse, entries: readonly ParamEntry[]): ExampleValue | undefined {
  const { api, method } = use;
  const { body, params } = method;
  if (body === undefined) return undefined;
  const whole =
    params?.bodyMember === undefined ? undefined : entries.find(({ name }) => name === params.bodyMember);
  if (params?.bodyMember !== undefined && whole === undefined) return isUsualForm(body) ? [] : undefined;
  const fields = whole === undefined ? inSentOrder(entries, body) : wholeFields(whole.value);
  const isStandard = api.facts.rules === 'openapi';
  // What may be left out and has nothing in it is not sent.
  if (isStandard && !body.required && whole === undefined && fields.length === 0) return undefined;
  const pairs = (
    usual: (name: string, value: ExampleValue) => readonly ExampleValue[],
  ): ReadonlyArray<ExampleValue> =>
    fields.flatMap(([name, value]) => {
      return body.fields !== undefined && isStandardField(body, name) ?
          standardPairs({ name, value }, body.media, body.fields, testFile.name).map((pair) => [...pair])
        : usual(name, value);
    });
  switch (body.media) {
    case 'json':
      // The runtime takes 0, false, null and the empty text for no body.
      if (whole !== undefined && (isStandard ? whole.value === null : !whole.value)) return undefined;
      return withoutFiles(whole === undefined ? exampleObject(fields) : whole.value);
    case 'multipart':
      return pairs((name, value) => formParts(name, value, api.facts.formArrays));
    case 'parts':
      return shownParts(whole?.value ?? [], body).map(partValue);
    case 'form': {
      if (whole !== undefined && !hasFields(whole.value))
        return [...new URLSearchParams(sentText(whole.value))];
      const all = pairs((name, value) => queryPairs(name, value, api.facts.query).map((pair) => [...pair]));
      return all.length === 0 ? undefined : all;
    }
    case 'lines':
      // Under the rules of the hosted generator an object that is taken apart is JSON, whatever its type.
      return whole === undefined && !isStandard ?
          jsonText(fields)
        : linesText(whole?.value ?? [], body.contentType);
    case 'text':
    case 'binary': {
      const text = whole === undefined ? jsonText(fields) : sentText(whole.value);
      // The server of the tests reads forms by their content type.
      return contentType(use) === 'application/x-www-form-urlencoded' ? [...new URLSearchParams(text)] : text;
    }
  }
}

/**
 * Members whose names differ from those of the wire are taken out of the argument, and stand before its rest. Nobody
 * looks at the order of JSON.
 */
function inSentOrder(entries: readonly ParamEntry[], { media }: RequestBody): readonly Field[] {
  const isMoved = ({ name, wireName }: ParamEntry): boolean => media !== 'json' && name !== wireName;
  const renamed = entries.filter(isMoved);
  const others = entries.filter((entry) => !isMoved(entry));
  return [...renamed, ...others].map(({ wireName, value }): Field => [wireName, value]);
}

type Field = readonly [name: string, value: ExampleValue];

/** The fields of a form that is passed as one value: a list has its places for names. */
function wholeFields(value: ExampleValue): readonly Field[] {
  return hasFields(value) ? Object.entries(value) : [];
}

const hasFields = (value: ExampleValue): value is ExampleObject | readonly ExampleValue[] =>
  Array.isArray(value) || isExampleObject(value);

/** What is sent of a body that is one text or file. */
const sentText = (value: ExampleValue): string => (value === exampleFile ? testFile.text : textOf(value));

const jsonText = (fields: ReadonlyArray<readonly [string, ExampleValue]>): string =>
  JSON.stringify(withoutFiles(exampleObject(fields)));
