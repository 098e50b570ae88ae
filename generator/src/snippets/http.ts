import {
  authorizationScheme,
  pairScheme,
  baseUrlVariable,
  exampleFile,
  exampleObject,
  httpBody,
  sentSchemes,
  type CallExample,
  type ExampleValue,
  type MethodUse,
} from '../ir/examples/index.ts';
import { isPlain } from '../ir/index.ts';
import type { RequestBody } from '../ir/model/body.ts';
import type { SecurityScheme } from '../ir/model/facts.ts';
import { json, visibleText } from '../support/encode.ts';
import {
  encoded,
  fileless,
  formParts,
  headerPairs,
  queryTexts,
  secretName,
  serverUrl,
  splitPath,
  pathEntry,
  textOf,
  variableName,
} from './http-request.ts';
import { isStandardField, linesOf, partType, shownType, standardPairs } from './form-fields.ts';
import { shownParts, type ShownPart } from './part-list.ts';
import { segmentText } from './parameter-texts.ts';
import type { Snippet } from './snippet.ts';

/** Calls as curl commands. */
export const http: Snippet = { id: 'http', label: 'HTTP', fence: 'sh', call: curl };

function curl(use: MethodUse, example: CallExample): string {
  const { method } = use;
  const isCorrect = example.form === 'correct';
  const body = bodyLines(use, example);
  const shown = body.length > 0;
  const timeout = method.requestOptions?.timeout;
  const lines = [
    `curl ${isCorrect ? address(use, example) : plainAddress(use)}`,
    ...(method.verb === 'get' || (method.verb === 'post' && shown) ?
      []
    : [`-X ${method.verb.toUpperCase()}`]),
    ...(shown && !(isCorrect && isFormData(method.body)) ?
      [`-H ${quote(`Content-Type: ${method.body === undefined ? '' : shownType(method.body)}`)}`]
    : []),
    ...authLines(use),
    ...(isCorrect ? headerLines(use, example) : []),
    // Without a limit of the method's own, curl waits.
    ...(typeof timeout === 'number' ? [`--max-time ${timeout / 1000}`] : []),
    ...body,
  ];
  return lines.join(' \\\n    ');
}

/** Address with path values as shell variables; in double quotes if the shell would change it. */
function address(use: MethodUse, example: CallExample): string {
  const { api, method } = use;
  const secrets = sentSchemes(api, method).flatMap((scheme) => {
    const secret = scheme.kind === 'query' ? secretName(api, scheme, 'value') : undefined;
    return secret === undefined ? [] : [`${encoded(scheme.parameter ?? '')}=$${secret}`];
  });
  const pieces = splitPath(method.path);
  const path = pieces.map(({ text, name }, index) =>
    name === undefined ?
      doubleQuoted(plainPath(text))
    : styledSegment(use, example, name) ?? variable(use, name, pieces[index + 1]?.text),
  );
  const search = [...queryTexts(use, example).map(doubleQuoted), ...secrets].join('&');
  const url = baseAddress(use) + path.join('') + (search === '' ? '' : `?${search}`);
  return /^[\w./:@%+=,-]+$/.test(url) ? url : `"${url}"`;
}

/** The base address, or the variable that holds it where the document names no host. */
function baseAddress(use: MethodUse): string {
  const url = serverUrl(use);
  return url === undefined ? `$${baseUrlVariable(use.api)}` : doubleQuoted(url);
}

/** A value that is written in a style, or that callers do not choose; others are variables. */
function styledSegment(use: MethodUse, example: CallExample, name: string): string | undefined {
  const entry = pathEntry(use, example, name);
  const isFixed = use.method.pathParameters.some((each) => each.name === name && each.fixed !== undefined);
  const isPlainText = entry?.writing === undefined || (entry.writing.isUsual && isPlain(entry.writing));
  return entry === undefined || (isPlainText && !isFixed) ? undefined : segmentText(entry);
}

/** curl gives brackets and braces in an address a meaning of their own. */
function plainPath(text: string): string {
  return text.replace(/[[\]{}]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

function plainAddress(use: MethodUse): string {
  const path = splitPath(use.method.path).map(({ text, name }) =>
    name === undefined ? text : `$${variableOf(use, name)}`,
  );
  return (serverUrl(use) ?? `$${baseUrlVariable(use.api)}`) + path.join('');
}

function variable(use: MethodUse, name: string, next = ''): string {
  const found = variableOf(use, name);
  const own = environment.has(found) ? `${found}_VALUE` : found;
  return /^\w/.test(next) ? `\${${own}}` : `$${own}`;
}

function variableOf({ api }: MethodUse, name: string): string {
  return variableName(api.facts.casing.snake(name));
}

/** Variables that every shell has already. */
const environment = new Set(
  '_ BASH CDPATH EDITOR EUID GROUPS HOME HOSTNAME IFS LANG LINES LOGNAME MAIL OLDPWD PATH PPID PS1 PS2 PS4 PWD RANDOM SECONDS SHELL SHLVL TERM TMPDIR TZ UID USER'.split(
    ' ',
  ),
);

function authLines({ api, method }: MethodUse): readonly string[] {
  return sentSchemes(api, method).flatMap((scheme) => {
    const value = secretName(api, scheme, 'value');
    const auth = authorizationScheme(scheme);
    if (auth !== undefined)
      return value === undefined ? [] : [`-H "Authorization: ${doubleQuoted(visibleText(auth))} $${value}"`];
    switch (scheme.kind) {
      case 'basic': {
        const [username, password] = [
          secretName(api, scheme, 'username'),
          secretName(api, scheme, 'password'),
        ];
        if (username === undefined || password === undefined) return [];
        return [pairLine(scheme, `$${username}:$${password}`)];
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

/** curl knows how the standard sends a user name and a password, and is told any other way. */
function pairLine(scheme: SecurityScheme, pair: string): string {
  const other = pairScheme(scheme);
  if (other === undefined) return `-u "${pair}"`;
  const value = other.isPlain ? pair : `$(printf %s "${pair}" | base64 | tr -d '\\n')`;
  return `-H "Authorization: ${doubleQuoted(visibleText(other.word))} ${value}"`;
}

/** Form data, whose content type curl knows; it makes other bodies of parts as well, if it is told of which type. */
function isFormData(body: RequestBody | undefined): boolean {
  return (
    body?.media === 'multipart' && !(body.fields?.others === 'standard' && !FORM_DATA.test(body.contentType))
  );
}

const FORM_DATA = /^multipart\/form-data/i;

function headerLines(use: MethodUse, example: CallExample): readonly string[] {
  return headerPairs(use, example).map(([name, value]) => `-H ${quote(`${name}: ${value}`)}`);
}

function bodyLines(use: MethodUse, { form }: CallExample): readonly string[] {
  const body = httpBody(use, form);
  const { body: declared } = use.method;
  if (body === undefined || declared === undefined) return [];
  const { media } = declared;
  const fields = body.kind === 'fields' ? body.fields : [];
  switch (media) {
    case 'multipart':
      return fields.flatMap(([name, value]) =>
        form === 'correct' ? formLines(use, name, value) : [plainFormLine(name, value)],
      );
    case 'parts':
      return shownParts(body.kind === 'value' ? body.value : [], declared).flatMap(bareLines);
    case 'form':
      return fields.flatMap(([name, value]) => urlencodedLines(use, name, value));
    case 'json':
      return [
        `-d ${jsonArgument(body.kind === 'fields' ? exampleObject(fields) : body.value, form === 'correct')}`,
      ];
    case 'lines':
      return [`--data-binary ${quote(linesOf(fileless(body.kind === 'value' ? body.value : []), declared))}`];
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

/** One field, or one for each item where the standard says so. */
function urlencodedLines(
  { method: { body } }: MethodUse,
  name: string,
  value: ExampleValue,
): readonly string[] {
  const pairs =
    body?.fields !== undefined && isStandardField(body, name) ?
      standardPairs({ name, value: fileless(value) }, 'form', body.fields, '')
    : [[name, textOf(value)] as const];
  return pairs.map(([key, text]) => `--data-urlencode ${quote(`${encoded(key)}=${text}`)}`);
}

/** One `-F` for each part. */
function formLines(
  { api, method: { body } }: MethodUse,
  name: string,
  value: ExampleValue,
): readonly string[] {
  if (body?.fields !== undefined && isStandardField(body, name)) {
    const type = partType({ name, value }, body.fields);
    return standardPairs({ name, value }, 'multipart', body.fields, filePath).map(([key, text]) =>
      partLine(key, text === filePath ? undefined : text, type),
    );
  }
  return formParts(api.facts.formArrays, name, value).map((part) =>
    partLine(part.name, part.text, undefined),
  );
}

const filePath = '/path/to/file';

function partLine(name: string, text: string | undefined, type: string | undefined): string {
  const typed = type === undefined ? '' : `;type=${type}`;
  if (text === undefined) return `-F ${quote(`${name}=@${filePath}${typed}`)}`;
  // Quoted, since curl ends a value at a semicolon.
  if (type !== undefined) return `-F ${quote(`${name}="${escaped(text)}"${typed}`)}`;
  // curl reads a file, or options, in values like these.
  const isLiteral = !/^[@<("]|;/.test(text);
  return `${isLiteral ? '-F' : '--form-string'} ${quote(`${name}=${text}`)}`;
}

/** A part without a name; parts inside of it stand in brackets. */
function bareLines(part: ShownPart): readonly string[] {
  const type = `;type=${part.type}`;
  const headers = part.headers.map(([name, value]) => `;headers="${escaped(`${name}: ${value}`)}"`).join('');
  if ('parts' in part)
    return [`-F ${quote(`=(${type}${headers}`)}`, ...part.parts.flatMap(bareLines), `-F '=)'`];
  const content = 'text' in part ? `"${escaped(part.text)}"` : `@${filePath}`;
  return [`-F ${quote(`=${content}${type}${headers}`)}`];
}

const escaped = (text: string): string => text.replace(/["\\]/g, '\\$&');

function plainFormLine(name: string, value: ExampleValue): string {
  if (value === exampleFile) return `-F '${name}=@/path/to/file'`;
  const text = typeof value === 'object' && value !== null ? JSON.stringify(fileless(value)) : String(value);
  return `-F ${name}=${/^[A-Za-z0-9_.]+$/.test(text) ? text : `'${text}'`}`;
}

/** A word of the command, in single quotes even if it need not be. */
function quote(text: string): string {
  return `'${text.replaceAll('\0', '').replaceAll("'", String.raw`'\''`)}'`;
}

/** Text inside double quotes that the shell leaves as it is. */
function doubleQuoted(text: string): string {
  return text.replace(/[\\"$`]/g, '\\$&');
}
