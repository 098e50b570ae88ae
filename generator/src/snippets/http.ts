import type { ClientOpt, SecurityScheme } from '../config/config-types.ts';
import {
  containsFile,
  exampleFile,
  exampleObject,
  httpBody,
  isExampleObject,
  type CallExample,
  type ExampleValue,
  type MethodUse,
} from '../ir/examples/index.ts';
import type { Api } from '../ir/model/api.ts';
import { createCasing } from '../support/case.ts';
import { json, visibleText } from '../support/encode.ts';
import { asArray, asString, own } from '../support/json.ts';
import type { Snippet } from './snippet.ts';

/** Calls as curl commands. */
export const http: Snippet = { id: 'http', label: 'HTTP', fence: 'sh', call: curl };

function curl(use: MethodUse, example: CallExample): string {
  const { api, method } = use;
  const isCorrect = example.form === 'correct';
  const body = bodyLines(use, example);
  const shown = body.length > 0;
  const lines = [
    `curl ${isCorrect ? address(use, example) : plainAddress(use)}`,
    ...(method.verb === 'get' || (method.verb === 'post' && shown) ?
      []
    : [`-X ${method.verb.toUpperCase()}`]),
    ...(shown && !(isCorrect && method.body?.media === 'multipart') ?
      [`-H ${quote(`Content-Type: ${method.body?.contentType ?? ''}`)}`]
    : []),
    ...authLines(api),
    ...(isCorrect ? headerLines(example) : []),
    ...(method.timeout === undefined ? [] : [`--max-time ${method.timeout / 1000}`]),
    ...body,
  ];
  return lines.join(' \\\n    ');
}

function serverUrl({ api, method }: MethodUse): string {
  const ownServer = asString(own(asArray(own(method.operation, 'servers'))[0], 'url'));
  return (ownServer ?? api.config.environments[0]?.url ?? '').replace(/\/+$/, '');
}

/** Address with path values as shell variables; in double quotes if the shell would change it. */
function address(use: MethodUse, example: CallExample): string {
  const given = (example.params ?? []).filter(({ origin }) => origin === 'query');
  const query = given.flatMap(({ wireName, value }) =>
    queryTexts(use.api.config.querySettings, wireName, value),
  );
  const secrets = use.api.config.client.securitySchemes.flatMap((scheme) => {
    const variable = scheme.kind === 'query' ? secretOf(use.api, scheme, 'value') : undefined;
    return variable === undefined ? [] : [`${encodeURIComponent(scheme.parameter ?? '')}=$${variable}`];
  });
  const path = splitPath(use.method.path).map(({ text, name }) =>
    name === undefined ? doubleQuoted(text) : variableIn(use, name),
  );
  const search = [...query.map(doubleQuoted), ...secrets].join('&');
  const url = doubleQuoted(serverUrl(use)) + path.join('') + (search === '' ? '' : `?${search}`);
  return /^[\w./:@%+=,-]+$/.test(url) ? url : `"${url}"`;
}

function plainAddress(use: MethodUse): string {
  return (
    serverUrl(use) +
    splitPath(use.method.path)
      .map(({ text, name }) => (name === undefined ? text : variableIn(use, name)))
      .join('')
  );
}

function splitPath(path: string): ReadonlyArray<{ readonly text: string; readonly name?: string }> {
  return path.split(/(\{[^{}]+\})/).map((text) => {
    const name = /^\{([^{}]+)\}$/.exec(text)?.[1];
    return name === undefined ? { text: visibleText(text) } : { text, name };
  });
}

function variableIn({ api }: MethodUse, name: string): string {
  return `$${shellName(createCasing(api.config.customCasings).snake(name))}`;
}

function shellName(name: string): string {
  const upper = name.toUpperCase().replace(/[^A-Z0-9]+/g, '_');
  return /^[A-Z_]/.test(upper) ? upper : `_${upper}`;
}

type QuerySettings = Api['config']['querySettings'];

function queryTexts(settings: QuerySettings, key: string, value: ExampleValue): readonly string[] {
  if (Array.isArray(value)) return arrayTexts(settings, key, value);
  if (!isExampleObject(value))
    return [`${encodeURIComponent(key)}=${encodeURIComponent(String(value ?? ''))}`];
  return Object.entries(value).flatMap(([inner, each]) =>
    queryTexts(settings, settings.nestedFormat === 'dots' ? `${key}.${inner}` : `${key}[${inner}]`, each),
  );
}

function arrayTexts(settings: QuerySettings, key: string, items: readonly ExampleValue[]): readonly string[] {
  const { arrayFormat } = settings;
  const isFlat = !items.some((item) => typeof item === 'object' && item !== null);
  if (isFlat && arrayFormat === 'comma') {
    return [
      `${encodeURIComponent(key)}=${items.map((item) => encodeURIComponent(String(item ?? ''))).join(',')}`,
    ];
  }
  const suffix = (index: number): string =>
    arrayFormat === 'indices' || !isFlat ? `[${index}]`
    : arrayFormat === 'repeat' ? ''
    : '[]';
  return items.flatMap((item, index) => queryTexts(settings, key + suffix(index), item));
}

function authLines(api: Api): readonly string[] {
  return api.config.client.securitySchemes.flatMap((scheme) => {
    const value = secretOf(api, scheme, 'value');
    switch (scheme.kind) {
      case 'bearer':
      case 'oauth2':
        return value === undefined ? [] : [`-H "Authorization: Bearer $${value}"`];
      case 'basic': {
        const [username, password] = [secretOf(api, scheme, 'username'), secretOf(api, scheme, 'password')];
        return username === undefined || password === undefined ? [] : [`-u "$${username}:$${password}"`];
      }
      case 'header':
        return value === undefined ?
            []
          : [`-H "${doubleQuoted(visibleText(scheme.parameter ?? ''))}: $${value}"`];
      case 'cookie':
        return value === undefined ?
            []
          : [`-b "${doubleQuoted(visibleText(scheme.parameter ?? ''))}=$${value}"`];
      default:
        return [];
    }
  });
}

type Role = NonNullable<ClientOpt['auth']>['role'];

/** Name of the shell variable with a credential. */
function secretOf({ config }: Api, scheme: SecurityScheme, role: Role): string | undefined {
  const opt = config.client.opts.find(({ auth }) => auth?.scheme === scheme.name && auth.role === role);
  return opt === undefined ? undefined : shellName(opt.readEnv ?? `${config.client.envPrefix}_${opt.key}`);
}

function headerLines(example: CallExample): readonly string[] {
  return (example.params ?? [])
    .filter(({ origin }) => origin === 'header')
    .map(({ wireName, value }) => `-H ${quote(`${wireName}: ${String(value)}`)}`);
}

function bodyLines(use: MethodUse, { form }: CallExample): readonly string[] {
  const body = httpBody(use, form);
  const media = use.method.body?.media;
  if (body === undefined || media === undefined) return [];
  const fields = body.kind === 'fields' ? body.fields : [];
  switch (media) {
    case 'multipart':
      return fields.flatMap(([name, value]) =>
        form === 'correct' ? formLines(name, value) : [plainFormLine(name, value)],
      );
    case 'form':
      return fields.map(([name, value]) => `--data-urlencode ${quote(`${name}=${textOf(value)}`)}`);
    case 'json':
      return [
        `-d ${jsonArgument(body.kind === 'fields' ? exampleObject(fields) : body.value, form === 'correct')}`,
      ];
    case 'text':
    case 'binary':
      return body.kind === 'value' && body.value !== exampleFile ?
          [`--data-raw ${quote(textOf(body.value))}`]
        : [`--data-binary '@/path/to/file'`];
  }
}

/** JSON with its further lines under the first one. */
function jsonArgument(value: ExampleValue, isCorrect: boolean): string {
  const text = json(fileless(value), 2).replaceAll('\n', `\n${' '.repeat(8)}`);
  if (isCorrect || !text.includes("'")) return `'${text.replaceAll("'", String.raw`'\''`)}'`;
  return `"${text.replaceAll('"', '\\"')}"`;
}

/** One `-F` for each part. */
function formLines(name: string, value: ExampleValue): readonly string[] {
  if (value === exampleFile) return [`-F ${quote(`${name}=@/path/to/file`)}`];
  if (Array.isArray(value)) {
    const items: readonly ExampleValue[] = value;
    return items.flatMap((item, index) =>
      formLines(Array.isArray(item) || isExampleObject(item) ? `${name}[${index}]` : `${name}[]`, item),
    );
  }
  if (isExampleObject(value))
    return Object.entries(value).flatMap(([key, item]) => formLines(`${name}[${key}]`, item));
  const text = textOf(value);
  // curl reads a file for values that start like these.
  return [`${/^[@<"]|;/.test(text) ? '--form-string' : '-F'} ${quote(`${name}=${text}`)}`];
}

function plainFormLine(name: string, value: ExampleValue): string {
  if (value === exampleFile) return `-F '${name}=@/path/to/file'`;
  const text = typeof value === 'object' && value !== null ? JSON.stringify(fileless(value)) : String(value);
  return `-F ${name}=${/^[A-Za-z0-9_.]+$/.test(text) ? text : `'${text}'`}`;
}

function textOf(value: ExampleValue): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(fileless(value)) : String(value);
}

/** Files have no text; the published examples write this in their place. */
function fileless(value: ExampleValue): ExampleValue {
  if (value === exampleFile) return 'Example data';
  if (!containsFile(value)) return value;
  if (Array.isArray(value)) return value.map(fileless);
  return isExampleObject(value) ?
      exampleObject(Object.entries(value).map(([key, each]) => [key, fileless(each)] as const))
    : value;
}

/** A word of the command, in single quotes even if it need not be. */
function quote(text: string): string {
  return `'${text.replaceAll('\0', '').replaceAll("'", String.raw`'\''`)}'`;
}

/** Text inside double quotes that the shell leaves as it is. */
function doubleQuoted(text: string): string {
  return text.replace(/[\\"$`]/g, '\\$&');
}
