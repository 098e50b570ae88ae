import type { ClientOpt, FormArrays, QueryStyle, SecurityScheme } from '../ir/model/facts.ts';
import {
  containsFile,
  exampleFile,
  exampleObject,
  isExampleObject,
  type CallExample,
  type ExampleValue,
  type MethodUse,
  type ParamEntry,
  type PathArgument,
} from '../ir/examples/index.ts';
import type { Api } from '../ir/model/api.ts';
import { visibleText } from '../support/encode.ts';
import { cookieText, headerText, queryPairs } from './parameter-texts.ts';

/** Base address of a method: its own server, else that of the API; undefined if the document names no host. */
export function serverUrl({ api, method }: MethodUse): string | undefined {
  const usual = api.facts.usualServer?.url;
  const { server } = method;
  const known = api.facts.client.operationServers.find(({ template }) => template === server);
  const own = known?.variables.reduce(
    (text, { name, default: preset = name }) => text.replaceAll(`{${name}}`, preset),
    known.template,
  );
  const url = own ?? server;
  const whole = url !== undefined && URL.canParse(url, usual) ? new URL(url, usual).href : usual;
  return whole === undefined ? undefined : visibleText(whole).replace(/\/+$/, '');
}

/** A piece of a path template: text, or the name of a parameter. */
export type PathPiece = { readonly text: string; readonly name?: string };

/** The pieces of a path template, in order. */
export function splitPath(path: string): readonly PathPiece[] {
  return path.split(/(\{[^{}]+\})/).flatMap((text): readonly PathPiece[] => {
    const name = /^\{([^{}]+)\}$/.exec(text)?.[1];
    if (name !== undefined) return [{ text, name }];
    return text === '' ? [] : [{ text: visibleText(text) }];
  });
}

/** What travels beside the positional arguments: what the call gives, and what the SDK adds by itself. */
export function sentParams({ method }: MethodUse, { params = [] }: CallExample): readonly ParamEntry[] {
  const added = (method.params?.members ?? []).flatMap(
    ({ publicName, name, origin, writing, fixed }): readonly ParamEntry[] =>
      fixed === undefined || params.some((entry) => entry.name === publicName) ?
        []
      : [{ name: publicName, wireName: name, origin, value: fixed, ...(writing && { writing }) }],
  );
  return [...params, ...added];
}

/** A value of the path of an example, by the name in the template; absent where a caller chooses it. */
export function pathEntry(
  use: MethodUse,
  example: CallExample,
  name: string,
): Pick<PathArgument, 'name' | 'value' | 'writing'> | undefined {
  const given = sentParams(use, example).find(
    ({ origin, wireName }) => origin === 'path' && wireName === name,
  );
  return given === undefined ?
      example.pathArgs.find((argument) => argument.name === name)
    : { ...given, name: given.wireName };
}

/** The query of an example as encoded `key=value` texts. */
export function queryTexts(use: MethodUse, example: CallExample): readonly string[] {
  const { api } = use;
  return sentParams(use, example)
    .filter(({ origin }) => origin === 'query')
    .flatMap((entry) => queryPairs(entry) ?? queryText(api.facts.query, entry.wireName, entry.value));
}

function queryText(settings: QueryStyle, key: string, value: ExampleValue): readonly string[] {
  if (Array.isArray(value)) return arrayText(settings, key, value);
  if (!isExampleObject(value)) return [`${encoded(key)}=${encoded(String(value ?? ''))}`];
  return Object.entries(value).flatMap(([inner, each]) =>
    queryText(settings, settings.nestedFormat === 'dots' ? `${key}.${inner}` : `${key}[${inner}]`, each),
  );
}

function arrayText(settings: QueryStyle, key: string, items: readonly ExampleValue[]): readonly string[] {
  const { arrayFormat } = settings;
  const isFlat = !items.some((item) => typeof item === 'object' && item !== null);
  if (isFlat && arrayFormat === 'comma')
    return [`${encoded(key)}=${items.map((item) => encoded(String(item ?? ''))).join(',')}`];
  const suffix = (index: number): string =>
    arrayFormat === 'indices' || !isFlat ? `[${index}]`
    : arrayFormat === 'repeat' ? ''
    : '[]';
  return items.flatMap((item, index) => queryText(settings, key + suffix(index), item));
}

/** Percent-encoded; text that cannot be encoded loses what is in the way. */
export function encoded(text: string): string {
  return encodeURIComponent(
    text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, ''),
  );
}

/** One part of form data; files have no text. */
export type FormPart = { readonly name: string; readonly text?: string; readonly type?: string };

/** The parts of a form field, as the SDK writes them. */
export function formParts(format: FormArrays, name: string, value: ExampleValue): readonly FormPart[] {
  if (value === exampleFile) return [{ name }];
  if (!isNested(value)) return [{ name, text: String(value ?? '') }];
  const isList = Array.isArray(value);
  const isPlainList = isList && !value.some(isNested);
  if (format === 'json' && !isPlainList && !containsFile(value))
    return [{ name, text: JSON.stringify(value) }];
  if (format === 'comma' && isPlainList && !containsFile(value))
    return value.length === 0 ? [] : [{ name, text: value.join(',') }];
  return Object.entries(value).flatMap(([key, item]) =>
    formParts(format, `${name}${isList ? itemMark(Number(key), isNested(item), format) : `[${key}]`}`, item),
  );
}

/** What follows the name of a list in that of an item. */
export function itemMark(index: number, isObject: boolean, encoding: FormArrays): string {
  if (encoding === 'repeat' || (encoding === 'comma' && !isObject)) return '';
  return encoding === 'numbered' || (encoding !== 'brackets' && isObject) ? `[${index}]` : '[]';
}

function isNested(value: ExampleValue): value is readonly ExampleValue[] {
  return Array.isArray(value) || isExampleObject(value);
}

type Role = NonNullable<ClientOpt['auth']>['role'];

/** Name of the environment variable with a credential. */
export function secretName(
  { facts: { client } }: Api,
  scheme: SecurityScheme,
  role: Role,
): string | undefined {
  const opt = client.opts.find(({ auth }) => auth?.scheme === scheme.name && auth.role === role);
  if (opt === undefined) return undefined;
  return variableName(opt.readEnv ?? `${client.envPrefix}_${opt.key}`);
}

/** A name for an environment variable. */
export function variableName(text: string): string {
  const upper = text.toUpperCase().replace(/[^A-Z0-9]+/g, '_');
  return /^[A-Z_]/.test(upper) ? upper : `_${upper}`;
}

/** The headers that the parameters of an example make, cookies included. */
export function headerPairs(use: MethodUse, example: CallExample): ReadonlyArray<readonly [string, string]> {
  const params = sentParams(use, example);
  const headers = params
    .filter(({ origin }) => origin === 'header')
    .map((entry) => ({ ...entry, text: headerText(entry) }))
    // A list or an object with nothing in it makes no header; a text may be empty.
    .filter(({ text, value }) => text !== '' || value === '')
    .map(({ wireName, text }) => [wireName, text] as const);
  const cookies = params
    .filter(({ origin }) => origin === 'cookie')
    .map(cookieText)
    .filter((text) => text !== '');
  return [...headers, ...(cookies.length === 0 ? [] : [['Cookie', cookies.join('; ')] as const])];
}

/** Text of a value that is sent as it is. */
export function textOf(value: ExampleValue): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(fileless(value)) : String(value);
}

/** Files have no text; the published examples write this in their place. */
export function fileless(value: ExampleValue): ExampleValue {
  if (value === exampleFile) return 'Example data';
  if (!containsFile(value)) return value;
  if (Array.isArray(value)) return value.map(fileless);
  return isExampleObject(value) ?
      exampleObject(Object.entries(value).map(([key, each]) => [key, fileless(each)] as const))
    : value;
}
