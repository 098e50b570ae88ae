import { isPlain } from '../../ir/index.ts';
import type { Api, Method, ParamsMember, PathParameter } from '../../ir/model/api.ts';
import type { Days, Writing } from '../../ir/model/writing.ts';
import { hasStyledPath } from '../../snippets/index.ts';
import { tsLiteralEntry, tsLiteralKey, tsString } from '../../support/encode.ts';
import { formFieldsText, textList } from './form-fields-text.ts';
import type { Imports } from './imports.ts';

/** Where the functions stand that write parameters. */
const STYLES = 'internal/parameter-styles';

/** Where those stand that refuse objects. */
const FLAT_STYLES = 'internal/flat-styles';

/** Names of functions that a method may call to write its parameters; nothing in a method may hide them. */
const WRITERS: readonly string[] = (
  'commas days deepObject fieldsQuery flat flatCommas form formQuery headerParams json jsonQuery label lists matrix noObjects onlyDays pipes plain raw rawCommas reserved simple ' +
  'spaces styled tabs textQuery wholeQuery withCookies'
).split(' ');

/** The same, with those that turn digits into numbers where integers of 64 bits are texts. */
export function writerNames({ facts }: Api): readonly string[] {
  return facts.int64 === 'string' ? [...WRITERS, ...EXACT] : WRITERS;
}

const EXACT = ['eachWithNumbers', 'exactAnswers', 'withNumbers'];

/** Whether a method writes parameters with functions of its own. */
export function usesWriters(method: Method, api: Api): boolean {
  const members = method.params?.members ?? [];
  return (
    api.facts.int64 === 'string' ||
    hasStyledPath(method, api) ||
    members.some((member) => member.writing !== undefined && needsWriter(member, member.writing, api))
  );
}

/** Functions that write parameters and that an argument of some method would hide: they go by another name. */
export function hiddenWriters(methods: readonly Method[], api: Api): readonly string[] {
  if (!methods.some((method) => usesWriters(method, api))) return [];
  const args = new Set(methods.flatMap(({ positional }) => positional.map(({ argName }) => argName)));
  return writerNames(api).filter((name) => args.has(name));
}

function needsWriter({ origin }: ParamsMember, writing: Writing, api: Api): boolean {
  switch (origin) {
    case 'query':
      return isStyledQuery(writing, api);
    case 'header':
      return isStyledHeader(writing, api);
    case 'cookie':
      return true;
    default:
      return false;
  }
}

const isHosted = ({ facts }: Api): boolean => facts.rules === 'stainless';

/** Whether a query parameter has a style of its own; JSON is written by hand where it always was. */
function isStyledQuery(writing: Writing | undefined, api: Api): boolean {
  return writing !== undefined && !writing.isUsual && !isWhole(writing) && !isHandMadeJson(writing, api);
}

/** Whether the method itself makes JSON of a query parameter. */
export function isHandMadeJson(writing: Writing | undefined, api: Api): boolean {
  return writing?.style === 'json' && !writing.reserved && isHosted(api);
}

/** Whether a parameter is the whole query. */
export function isWhole(writing: Writing | undefined): boolean {
  return writing?.style.startsWith('whole') === true;
}

/** Whether the value of a header needs more than `String`. */
export function isStyledHeader(writing: Writing | undefined, api: Api): boolean {
  return writing !== undefined && !(isHosted(api) && writing.isUsual && isPlain(writing));
}

/** `styled(query, { ids: commas })` */
export function styledQuery(
  query: string,
  members: readonly ParamsMember[],
  api: Api,
  imports: Imports,
): string {
  const styles = members.flatMap(({ name, writing }) =>
    writing !== undefined && isStyledQuery(writing, api) ? [entry(name, styleText(writing, imports))] : [],
  );
  if (styles.length === 0) return query;
  return `${imports.value('styled', 'internal/styled-query')}(${query}, { ${styles.join(', ')} })`;
}

/** `wholeQuery('q', q, jsonQuery)`, `wholeQuery('q', q, fieldsQuery({ ids: { explode: false } }))` */
export function wholeQuery({ name, writing }: ParamsMember, value: string, imports: Imports): string {
  const module = 'internal/whole-query';
  const style =
    writing?.fields !== undefined ?
      `${imports.value('fieldsQuery', 'internal/fields-query')}(${formFieldsText(writing.fields)})`
    : writing?.style === 'wholeForm' ? imports.value('formQuery', module)
    : writing?.style === 'wholeJson' ? imports.value('jsonQuery', module)
    : imports.value('textQuery', module);
  const given = dated(value, writing, imports);
  return `${imports.value('wholeQuery', module)}(${tsString(name)}, ${given}, ${style})`;
}

/** The function that writes a parameter: `commas`, `reserved(form)`, `lists('|', ',')`. */
function styleText({ style, reserved, days, lists = [], values }: Writing, imports: Imports): string {
  const use = (name: string, module = STYLES): string => imports.value(name, module);
  const plain =
    lists.length > 0 ? withoutObjects(`${use('lists')}(${lists.map(tsString).join(', ')})`, values, imports)
    : style === 'json' ? use(style)
    : queryStyle(style === 'settings' ? 'form' : style, values, imports);
  const withDays = days === false ? plain : daysText('days', plain, days, imports);
  return reserved ? `${use('reserved')}(${withDays})` : withDays;
}

/** What the runtime has in one piece. */
const FLAT: Readonly<Record<string, string>> = { form: 'flat', commas: 'flatCommas' };

/** `pipes`; `noObjects(pipes)`, in short `flat` and `flatCommas`, where no object is declared. */
function queryStyle(name: string, values: Writing['values'], imports: Imports): string {
  const flat = FLAT[name];
  if (values !== 'any' && flat !== undefined) return imports.value(flat, FLAT_STYLES);
  return withoutObjects(imports.value(name, STYLES), values, imports);
}

function withoutObjects(style: string, values: Writing['values'], imports: Imports): string {
  return values === 'any' ? style : `${imports.value('noObjects', FLAT_STYLES)}(${style})`;
}

/** `onlyDays(day)`, `days(deepObject, { since: true })` */
export function daysText(
  name: 'days' | 'onlyDays',
  value: string,
  days: Exclude<Days, false>,
  imports: Imports,
): string {
  const where = days === true ? [] : [whereText(days)];
  return `${imports.value(name, 'internal/days')}(${[value, ...where].join(', ')})`;
}

function isEither(days: Exclude<Days, boolean>): days is Extract<Days, readonly unknown[]> {
  return Array.isArray(days);
}

/** `{ since: true, range: { from: true } }`, in a list where the value may be a day itself. */
function whereText(days: Days): string {
  if (typeof days === 'boolean') return String(days);
  if (isEither(days)) return `[${whereText(days[0])}]`;
  return `{ ${Object.entries(days)
    .map(([name, inner]) => tsLiteralEntry(name, whereText(inner)))
    .join(', ')} }`;
}

/** A value outside of a query, with nothing but the days of its dates. */
function dated(value: string, writing: Writing | undefined, imports: Imports): string {
  return writing === undefined || writing.days === false ?
      value
    : daysText('onlyDays', value, writing.days, imports);
}

/** A value inside the template of a path, without the `${}` around it. */
export function pathValue({ name, writing }: PathParameter, value: string, imports: Imports): string {
  if (writing === undefined || (writing.isUsual && writing.values === 'text')) return value;
  const { style } = writing;
  const writer =
    style === 'simple' && isPlain(writing) ? 'plain'
    : style === 'label' || style === 'matrix' || style === 'json' ? style
    : 'simple';
  const options = optionsText([
    ['explode', writing.explode && !isPlain(writing)],
    ['reserved', writing.reserved],
    ['lists', writing.lists],
    ['object', writing.values === 'any' && style !== 'json'],
  ]);
  const call = imports.value(writer, 'internal/styled-path');
  return `${call}(${[tsString(name), dated(value, writing, imports), ...options].join(', ')})`;
}

/** A member of the params with the variable that holds its value. */
export type Held = { readonly member: ParamsMember; readonly local: string };

/** `headerParams({ 'X-Ids': ids })`, as an item of the list of headers. */
export function headerParams(headers: readonly Held[], imports: Imports): string {
  const styles = headers.flatMap(({ member: { name, writing } }) => {
    if (writing === undefined) return [];
    const isJson = writing.style === 'json';
    const options = optionsText([
      // Said also where it is false: what says nothing of it may be no object.
      ['explode', writing.explode && !isPlain(writing), writing.values === 'any' && !isJson],
      ['lists', writing.lists],
      ['json', isJson],
    ]);
    return options.map((text) => tsLiteralEntry(name, text));
  });
  const args = [objectText(headers, imports), ...(styles.length === 0 ? [] : [`{ ${styles.join(', ')} }`])];
  return `${imports.value('headerParams', 'internal/header-params')}(${args.join(', ')})`;
}

/** `withCookies(headers, { theme })` */
export function withCookies(headers: string, cookies: readonly Held[], imports: Imports): string {
  const styles = cookies.flatMap(({ member: { name, writing } }) =>
    writing === undefined || isUsualCookie(writing) ? [] : [entry(name, cookieStyle(writing, imports))],
  );
  const needed = cookies.filter(({ member }) => member.required).map(({ member }) => tsString(member.name));
  const options = [
    ...(styles.length === 0 ? [] : [`styles: { ${styles.join(', ')} }`]),
    ...(needed.length === 0 ? [] : [`required: [${needed.join(', ')}]`]),
  ];
  const args = [
    headers,
    objectText(cookies, imports),
    ...(options.length === 0 ? [] : [`{ ${options.join(', ')} }`]),
  ];
  return `${imports.value('withCookies', 'internal/cookie-params')}(${args.join(', ')})`;
}

function cookieStyle(writing: Writing, imports: Imports): string {
  if (writing.style !== 'cookie') return styleText({ ...writing, days: false }, imports);
  return queryStyle(writing.explode || isPlain(writing) ? 'raw' : 'rawCommas', writing.values, imports);
}

/** Whether a cookie is written as all are, whatever days it holds. What may be an object says its style. */
function isUsualCookie({ isUsual, style, reserved, lists, values }: Writing): boolean {
  return values !== 'any' && (isUsual || (style === 'commas' && !reserved && lists === undefined));
}

function objectText(held: readonly Held[], imports: Imports): string {
  const entries = held.map(({ member, local }) => entry(member.name, dated(local, member.writing, imports)));
  return `{ ${entries.join(', ')} }`;
}

const entry = (name: string, value: string): string =>
  name === value ? name : `${tsLiteralKey(name)}: ${value}`;

/** An option of a writer: a flag, or texts. */
type Option = readonly [name: string, value: boolean | readonly string[] | undefined, isSaid?: boolean];

/** `{ explode: true }`; nothing without options. A flag that is not set is left out, unless it is to be said. */
function optionsText(options: readonly Option[]): readonly string[] {
  const set = options.flatMap(([name, value, isSaid]) => {
    if (typeof value === 'object') return [`${name}: ${textList(value)}`];
    return value === true || isSaid === true ? [`${name}: ${value}`] : [];
  });
  return set.length === 0 ? [] : [`{ ${set.join(', ')} }`];
}
