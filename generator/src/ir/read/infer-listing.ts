import type { Listing } from '../model/listing.ts';
import { membersOf } from '../model/members.ts';
import type { Member, TypeNode } from '../model/type-node.ts';
import { behind, type ModelType } from './file-types.ts';
import { fieldsIn, type ListField } from './list-fields.ts';
import {
  AFTER_ITEM,
  ASIDE,
  BACK_CURSORS,
  BEFORE_CURSOR,
  BEFORE_ITEM,
  CURRENT_PAGES,
  ENDS_OF_PAGE,
  ITEM_TOTALS,
  MORE,
  NEXT_URL,
  OFFSETS,
  OTHER_CURSORS,
  PAGE_TOTALS,
  PAGES,
  SAME_CURSOR,
  SELECTS_PAGE,
  SIZES,
} from './list-names.ts';

/** What a list is recognised by: the parameters of the call, by the option they travel in, and its answer. */
export type ListInput = {
  readonly verb: string;
  readonly query: readonly Member[];
  readonly body: readonly Member[];
  readonly response: TypeNode;
};

/** A list with what is known of it. */
type Known = {
  readonly input: ListInput;
  readonly params: readonly ListField[];
  readonly fields: readonly ListField[];
  readonly items: { readonly path?: string; readonly item: TypeNode };
  readonly more: ListField | undefined;
  readonly modelType: ModelType;
};

/** A way to go on, by the part of a listing that says so; undefined where the list does not go on like this. */
type Rule = (known: Known) => Listing | undefined;

/** How deep parameters and fields are looked for. */
const [PARAM_DEPTH, FIELD_DEPTH] = [2, 3];

/**
 * How a list goes on, and the parameter that selects a page where nothing says what its next value is. Without a
 * listing it is a page of which nobody can know what follows it.
 */
export type InferredListing = { readonly listing?: Listing; readonly unclear?: string };

/**
 * How a list goes on, as far as names and types of its parameters and fields leave no doubt. A list that is an array
 * has one page otherwise: a parameter that comes later takes nothing from those who loop over it. Undefined where it
 * is no list, or where nobody can know.
 */
export function inferListing(input: ListInput, modelType: ModelType): InferredListing | undefined {
  const params = [
    ...under('query', fieldsIn(input.query, modelType, PARAM_DEPTH)),
    ...under('body', fieldsIn(input.body, modelType, PARAM_DEPTH)),
  ];
  const response = behind(input.response, modelType);
  const selects = params.find(({ name, joined }) => SELECTS_PAGE.test(name) || SELECTS_PAGE.test(joined));
  const onePage = response.kind === 'array' && input.verb === 'get' && !response.tuple;
  if (response.kind === 'array' && selects === undefined) return onePage ? { listing: {} } : undefined;
  // A name with a dot in it could not be told from a path.
  const fields = fieldsIn(membersOf(response, modelType), modelType, FIELD_DEPTH).filter(({ path }) =>
    path.every((name) => !name.includes('.')),
  );
  const items = itemsIn(response, fields);
  if (items === undefined) return undefined;
  const more = only(fields, ({ name, type }) => MORE.has(name) && type.kind === 'boolean');
  const known = { input, params, fields, items, more, modelType };
  for (const rule of RULES) {
    const listing = rule(known);
    if (listing === undefined) continue;
    const path = items.path !== undefined && { items: items.path };
    return { listing: { ...path, ...listing, ...moreOf(more) } };
  }
  if (selects === undefined) return undefined;
  return { ...(onePage && { listing: {} }), unclear: selects.path.slice(1).join('.') };
}

const under = (option: string, fields: readonly ListField[]): readonly ListField[] =>
  fields.map((field) => ({ ...field, path: [option, ...field.path] }));

const dotted = ({ path }: ListField): string => path.join('.');

const moreOf = (more: ListField | undefined): Listing => (more === undefined ? {} : { more: dotted(more) });

/** The one that fits, if it is one. */
function only(fields: readonly ListField[], fits: (field: ListField) => boolean): ListField | undefined {
  const found = fields.filter(fits);
  return found.length === 1 ? found[0] : undefined;
}

/** The only list in the answer that lies least deep; of several on one level the one with a usual name. */
function itemsIn(response: TypeNode, fields: readonly ListField[]): Known['items'] | undefined {
  if (response.kind === 'array') return { item: response.item };
  const lists = fields.filter(({ name, type }) => type.kind === 'array' && !ASIDE.has(name));
  const depth = Math.min(...lists.map(({ path }) => path.length));
  const outer = lists.filter(({ path }) => path.length === depth);
  const found =
    outer.length === 1 ? outer[0] : only(outer, ({ name }) => /^(?:items|data|results|records)$/.test(name));
  return found?.type.kind === 'array' ? { path: dotted(found), item: found.type.item } : undefined;
}

/** Values that can stand for a page: numbers, and texts that are no URL. */
const isValue = ({ type }: ListField): boolean =>
  type.kind === 'number' || (type.kind === 'string' && !isURL(type));

const isURL = (type: TypeNode): boolean => type.kind === 'string' && /^ur[il]$/.test(type.format ?? '');

const isCount = ({ type }: ListField): boolean => type.kind === 'number';

const byCursor: Rule = ({ params, fields, more }) => {
  const pairs = params
    .filter(isValue)
    .flatMap((param) =>
      fields
        .filter((field) => isValue(field) && field.type.kind === param.type.kind && leadsTo(field, param))
        .map((field) => ({ param, field })),
    );
  // A parameter that two spellings name is the one that is written like the field.
  const alike = pairs.filter(({ param, field }) => param.path.at(-1) === field.path.at(-1));
  const [pair, another] = pairs.length > 1 && alike.length === 1 ? alike : pairs;
  if (pair === undefined || another !== undefined) return undefined;
  const instead = only(params, (other) => other !== pair.param && isPosition(other));
  const before = only(params, (each) => isOtherWay(each, pair.param, BEFORE_CURSOR));
  return {
    step: 'cursor',
    param: pair.param.path,
    ...(instead !== undefined && { instead: instead.path }),
    next: dotted(pair.field),
    ...(before !== undefined && { back: { param: before.path, ...backCursor(before, fields) } }),
    // A page may be empty while its token leads on, as AIP-158 has it.
    ...((more !== undefined || !ENDS_OF_PAGE.has(pair.field.name)) && { continueOnEmpty: true }),
  };
};

/** The field that leads back; without one a list that was asked for backwards has one page. */
function backCursor({ name, type }: ListField, fields: readonly ListField[]): Pick<Listing, 'next'> {
  const found = only(
    fields,
    (field) => field.type.kind === type.kind && (field.name === name || BACK_CURSORS.has(field.name)),
  );
  return found === undefined ? {} : { next: dotted(found) };
}

const isPosition = (field: ListField): boolean =>
  isCount(field) && [OFFSETS, PAGES].some((names) => names.has(field.name) || names.has(field.joined));

/** Whether a field of the answer holds the next value of a parameter. */
function leadsTo(field: ListField, param: ListField): boolean {
  return [param.name, param.joined].some(
    (name) =>
      (name.length > 3 && field.joined.endsWith(`next${name}`)) ||
      (field.name === name && SAME_CURSOR.test(name)) ||
      (Object.hasOwn(OTHER_CURSORS, name) && OTHER_CURSORS[name]?.has(field.name) === true),
  );
}

const byURL: Rule = ({ input, fields }) => {
  const next = only(
    fields,
    ({ name, joined, type }) => isURL(type) && (NEXT_URL.test(name) || NEXT_URL.test(joined)),
  );
  return input.verb === 'get' && next !== undefined ? { step: 'url', next: dotted(next) } : undefined;
};

const byLastItem: Rule = ({ params, items, more, input, modelType }) => {
  const param = only(params, (each) => AFTER_ITEM.has(each.name));
  const id = membersOf(items.item, modelType).find(({ name }) => name === 'id');
  const isSure = more !== undefined || behind(input.response, modelType).kind === 'array';
  if (param === undefined || id === undefined || !isSure) return undefined;
  if (behind(id.type, modelType).kind !== param.type.kind) return undefined;
  const before = only(params, (each) => isOtherWay(each, param, BEFORE_ITEM));
  return {
    step: 'last_item',
    param: param.path,
    next: 'id',
    ...(before !== undefined && { back: { param: before.path, next: 'id' } }),
  };
};

/** Whether a parameter asks for what comes before a place where another one asks for what comes after it. */
const isOtherWay = (
  field: ListField,
  { name, path, type }: ListField,
  names: Readonly<Record<string, ReadonlySet<string>>>,
): boolean =>
  Object.hasOwn(names, name) &&
  names[name]?.has(field.name) === true &&
  field.type.kind === type.kind &&
  field.path.slice(0, -1).join('.') === path.slice(0, -1).join('.');

const named =
  (names: ReadonlySet<string>) =>
  (field: ListField): boolean =>
    isCount(field) && (names.has(field.name) || names.has(field.joined));

const byOffset: Rule = ({ params, fields }) => {
  const param = only(params, named(OFFSETS));
  if (param === undefined || params.some(named(PAGES)) || !params.some(named(SIZES))) return undefined;
  const total = only(fields, named(ITEM_TOTALS));
  return { step: 'offset', param: param.path, ...(total !== undefined && { total: dotted(total) }) };
};

const byPage: Rule = ({ params, fields, more }) => {
  const param = only(params, named(PAGES));
  if (param === undefined || params.some(named(OFFSETS))) return undefined;
  const current = only(fields, named(CURRENT_PAGES));
  const pages = only(fields, named(PAGE_TOTALS));
  const first = firstPage(param.type);
  if (first === undefined && current === undefined) return undefined;
  if ([current, pages, more].every((each) => each === undefined) && !params.some(named(SIZES)))
    return undefined;
  return {
    step: 'page',
    param: param.path,
    ...(current !== undefined && { current: dotted(current) }),
    // How many pages there are says which one is the last only if it is known how they are counted.
    ...(pages !== undefined && first !== undefined && { total: dotted(pages) }),
    ...(first === 0 && { first }),
  };
};

/** The number of the first page, as the parameter says it. */
function firstPage(type: TypeNode): 0 | 1 | undefined {
  const number = type.kind === 'number' ? type.default?.value ?? type.minimum : undefined;
  return number === 0 || number === 1 ? number : undefined;
}

/** Tried in this order: what the answer names is surer than what is counted. */
const RULES: readonly Rule[] = [byCursor, byURL, byLastItem, byOffset, byPage];
