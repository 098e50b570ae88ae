import type { Listing, ListStep } from '../../ir/model/listing.ts';
import { isSimpleIdentifier, tsLiteralKey, tsString } from '../../support/encode.ts';

/** How a list goes on, as its comment says it. */
const WORDS: Readonly<Record<ListStep, string>> = {
  cursor: 'Goes on with a cursor that the page before names',
  last_item: 'Goes on behind the last item of the page before',
  url: 'Goes on at a URL that the page before names',
  offset: 'Goes on by the number of items so far',
  page: 'Goes on by page numbers',
};

/** What leads from a page to the next one: statements, what selects it, and what the request has otherwise. */
type Next = { readonly statements?: string; readonly cursor: string; readonly change: string };

/** What the lists of an API have in common. */
export type SchemeTraits = {
  /** Requests have idempotency keys: that of one page must not stand for the next one. */
  readonly hasKeys: boolean;
  /** Some integers are texts: whoever counts with them has to make numbers of them. */
  readonly hasTexts: boolean;
};

/** The constant that tells the runtime how a list is read and goes on. */
export function schemeText(name: string, listing: Listing, { hasKeys, hasTexts }: SchemeTraits): string {
  const { items, step } = listing;
  if (step === undefined) return '';
  const { statements, cursor, change } = NEXT[step](listing, hasTexts);
  const options = hasKeys ? change.replace(/ \}$/, ', idempotencyKey: undefined }') : change;
  const pair = `[${[...conditions(listing), cursor].join(' && ')}, ${options}]`;
  const [option] = listing.param ?? [];
  const parameters = `(page${option === undefined ? '' : `, { ${option} }`})`;
  const next = statements === undefined ? pair : `{\n${statements}\nreturn ${pair};\n}`;
  return `/** ${WORDS[step]}${wayBack(listing)}. */
export const ${name}: ListScheme = {
  ${items === undefined ? '' : `items: (page) => ${field('page', items)} ?? [],`}
  next: ${parameters} => ${next},
};`;
}

function wayBack({ step, back }: Listing): string {
  if (back === undefined) return '';
  if (back.next === undefined) return '; one that was asked for backwards has one page';
  return step === 'cursor' ?
      ', or back with another one where that was asked for'
    : ', or back before the first one where that was asked for';
}

/** What has to hold for a page to have a next one. */
function conditions(listing: Listing): readonly string[] {
  const { items, step, more, continueOnEmpty } = listing;
  if (step === 'cursor' && more === undefined && continueOnEmpty === true) return [isNews(listing)];
  return [
    ...(continueOnEmpty === true || step === 'last_item' ? [] : [`${listOf(items)}length`]),
    ...moreText(listing),
  ];
}

const moreText = ({ more }: Listing): readonly string[] =>
  more === undefined ? [] : [`${field('page', more)} !== false`];

/** An empty page that names itself is the last one. */
const isNews = ({ items, next = '', param }: Listing): string =>
  `(${listOf(items)}length || ${field('page', next)} !== ${askedText(param)})`;

const NEXT: Readonly<Record<ListStep, (listing: Listing, hasTexts: boolean) => Next>> = {
  cursor: (listing) => {
    const cursor = field('page', listing.next ?? '');
    const statements = backText(listing).trimEnd();
    const change = changeText(listing, [[listing.param ?? [], cursor]]);
    return { ...(statements !== '' && { statements }), cursor, change };
  },
  url: ({ next }) => {
    const cursor = field('page', next ?? '');
    return { cursor, change: `{ path: ${cursor}, query: undefined }` };
  },
  last_item: (listing) => {
    const pairs = pairsOf(listing);
    const values = pairs.map(([, value]) => value);
    const cursor = values.length === 1 ? values : [values[0], `[${values.join(', ')}].join()`];
    return {
      statements: `${backText(listing)}const last = ${listOf(listing.items)}at(-1) ?? {};`,
      cursor: cursor.join(' && '),
      change: changeText(listing, pairs),
    };
  },
  offset: (listing, hasTexts) => {
    const position = `${positionText(listing, 0)} + (${listOf(listing.items)}length${
      listing.items === undefined ? '' : ' ?? 0'
    })`;
    return counted('offset', position, listing, { shift: '', hasTexts });
  },
  page: (listing, hasTexts) => {
    const first = listing.first ?? 1;
    return counted('number', `${positionText(listing, first)} + 1`, listing, {
      shift: first === 0 ? '' : ` + ${first}`,
      hasTexts,
    });
  },
};

/** The way back, for requests that ask for it: without what asks for the other direction. */
function backText(listing: Listing): string {
  const { param, back } = listing;
  if (back?.param === undefined) return '';
  const asked = askedText(back.param);
  if (back.next === undefined) return `if (${asked}) return [undefined, {}];\n`;
  const { statements = '', value, conditions: needed } = backValue(listing, back.next, asked);
  const change = changeText({ param: back.param, ...(param && { instead: param }) }, [[back.param, value]]);
  return `if (${asked}) {
${statements}return [${[...needed, value].join(' && ')}, ${change}];
}
`;
}

type BackValue = {
  readonly statements?: string;
  readonly value: string;
  readonly conditions: readonly string[];
};

/** What leads back: a cursor of the page, or a field of its first item. */
function backValue(listing: Listing, next: string, asked: string): BackValue {
  const { items, step } = listing;
  if (step === 'cursor') {
    const value = field('page', next);
    return {
      value,
      conditions: [...moreText(listing), `(${listOf(items)}length || ${value} !== ${asked})`],
    };
  }
  return {
    statements: `const first = ${firstOf(items)} ?? {};\n`,
    value: access('first', next, false),
    conditions: moreText(listing),
  };
}

function counted(
  name: string,
  value: string,
  listing: Listing,
  { shift, hasTexts }: { readonly shift: string; readonly hasTexts: boolean },
): Next {
  const { total, param = [] } = listing;
  const end = total === undefined ? undefined : `(${field('page', total)} ?? Infinity)`;
  const isBefore = end === undefined ? '' : `${name} < ${hasTexts ? 'Number' : ''}${end}${shift} && `;
  return {
    statements: `const ${name} = ${value};`,
    cursor: `${isBefore}${name}`,
    change: changeText(listing, [[param, name]]),
  };
}

/** Where a page begins: as it says itself, as was asked for, or at the start. */
function positionText({ current, param = [] }: Listing, first: number): string {
  const parts = [...(current === undefined ? [] : [field('page', current)]), askedText(param), first];
  return `Number(${parts.join(' ?? ')})`;
}

/** The value that a request has for a parameter. */
function askedText([option = '', ...names]: readonly string[] = []): string {
  return names.reduce((owner, name) => access(owner, name, true), option);
}

/** The parameters that fields of the last item are for. */
function pairsOf({
  param = [],
  next = 'id',
  and,
}: Pick<Listing, 'param' | 'next' | 'and'>): ReadonlyArray<
  readonly [param: readonly string[], value: string]
> {
  return [[param, access('last', next, false)], ...(and === undefined ? [] : pairsOf(and))];
}

/** What the next request has otherwise: its query or body with other values. */
function changeText(
  { instead, param = [] }: Listing,
  values: ReadonlyArray<readonly [param: readonly string[], value: string]>,
): string {
  const [option = 'query'] = param;
  const all = [...(instead === undefined ? [] : [[instead, 'undefined'] as const]), ...values];
  const members = all
    .filter(([[where]]) => where === option)
    .map(([[, ...names], value]) => memberText(option, names, value));
  return `{ ${option}: { ...${option}, ${members.join(', ')} } }`;
}

/** `after: page.next`, or `page: { ...query?.page, after: page.next }` for what lies inside. */
function memberText(owner: string, [name = '', ...deeper]: readonly string[], value: string): string {
  if (deeper.length === 0) return `${tsLiteralKey(name)}: ${value}`;
  const inner = access(owner, name, true);
  return `${tsLiteralKey(name)}: { ...${inner}, ${memberText(inner, deeper, value)} }`;
}

/** A field of the response; what lies deeper may be missing. */
function field(owner: string, path: string): string {
  return path.split('.').reduce((text, name, i) => access(text, name, i > 0), owner);
}

function access(owner: string, name: string, optional: boolean): string {
  if (isSimpleIdentifier(name)) return `${owner}${optional ? '?' : ''}.${name}`;
  return `${owner}${optional ? '?.' : ''}[${tsString(name)}]`;
}

/** The list of a page, up to the point before one of its members. */
function listOf(items: string | undefined): string {
  return items === undefined ? 'page.' : `${field('page', items)}?.`;
}

/** The first item of a page. */
const firstOf = (items: string | undefined): string =>
  items === undefined ? 'page[0]' : `${field('page', items)}?.[0]`;
