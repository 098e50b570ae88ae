/**
 * How values become parameters and fields of forms: the styles of OpenAPI, which for paths are those of RFC 6570. Without
 * imports: whoever shows a request can write it with the same functions.
 */

/** Makes text fit for a place of a request; `isJSON` for the text of a value that has no other form there. */
export type Encode = (text: string, isJSON?: boolean) => string;

/** A name as it is, and a text that is encoded already. */
export type Pair = readonly [name: string, text: string];

/** Writes one value as pairs; none if there is nothing to send. */
export type PairStyle = (name: string, value: unknown, encode: Encode) => readonly Pair[];

/** Writes one parameter as the pairs of a query; empty if there is nothing to send. */
export type QueryStyle = (name: string, value: unknown, encode?: Encode) => string;

const percent = (char: string): string => `%${char.charCodeAt(0).toString(16).toUpperCase()}`;

/** Percent-encodes all but the unreserved characters of RFC 3986 section 2.3. */
export const encodeText: Encode = (text) => encodeURIComponent(text).replace(/[!'()*]/g, percent);

const keeping =
  (kept: RegExp): Encode =>
  (text) =>
    text
      .split(/(%[\da-f]{2})/i)
      .map((part, i) => (i % 2 ? part : encodeText(part).replace(kept, decodeURIComponent)))
      .join('');

/** Leaves reserved characters (RFC 3986 section 2.2) as they are, but for those that would end a value in a query. */
export const encodeReserved: Encode = /* @__PURE__ */ keeping(/%(?:3A|2F|3F|40|21|24|27|28|29|2A|2C|3B|3D)/g);

/** The same for a segment of a path, which `/` and `?` would end. */
export const encodeReservedSegment: Encode = /* @__PURE__ */ keeping(
  /%(?:3A|40|21|24|27|28|29|2A|2C|3B|3D)/g,
);

/** @returns an error for a value that has no form in a request */
export const unwritable = (name: string, what: string): TypeError =>
  new TypeError(`The parameter ${JSON.stringify(name)} cannot be sent: ${what}`);

/** True for what is never sent: nothing, and the lists and objects of nothing. */
const isAbsent = (value: unknown): boolean =>
  !isThere(value) ||
  (typeof value === 'object' && !(value instanceof Date) && !Object.values(value as object).some(isThere));

/** Neither undefined nor null. */
export const isThere = (value: unknown): boolean => value !== undefined && value !== null;

/**
 * The text of a plain value; undefined for lists and objects. A Date is written as ISO 8601, a bigint as digits.
 *
 * @throws TypeError with the name of the parameter for what has no text: NaN, the infinities, functions, symbols, and
 *   text that UTF-8 has no form for.
 */
export const plainValue = (name: string, value: unknown): string | undefined => {
  if (typeof value === 'string') {
    if (/\p{Surrogate}/u.test(value)) throw unwritable(name, 'it holds half of a character');
    return value;
  }
  if (typeof value === 'number' && !Number.isFinite(value)) throw unwritable(name, `it is ${value}`);
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) throw unwritable(name, 'it is an invalid date');
    return value.toISOString();
  }
  if (typeof value === 'function' || typeof value === 'symbol')
    throw unwritable(name, `it is a ${typeof value}`);
  return typeof value === 'object' ? undefined : String(value);
};

/**
 * The value as JSON; bigints are numbers with all their digits.
 *
 * @throws TypeError with the name of the parameter for NaN and the infinities.
 */
export const jsonValue = (name: string, value: unknown): string => {
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'number' && !Number.isFinite(value)) throw unwritable(name, `it holds ${value}`);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const { toJSON } = value as { toJSON?: unknown };
  if (typeof toJSON === 'function') return jsonValue(name, toJSON.call(value));
  if (Array.isArray(value)) return `[${value.map((item) => jsonValue(name, item)).join(',')}]`;
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined && typeof member !== 'function')
    .map(([key, member]) => `${JSON.stringify(key)}:${jsonValue(name, member)}`);
  return `{${members.join(',')}}`;
};

/** Where a style has no form for what stands inside of a list or object, that is JSON. */
const innerText = (name: string, value: unknown, encode: Encode = String): string => {
  const plain = plainValue(name, value);
  return plain === undefined ? encode(jsonValue(name, value), true) : encode(plain);
};

const entriesOf = (value: unknown): Array<[string, unknown]> =>
  Object.entries(value as object).filter(([, member]) => isThere(member));

/** The encoded pieces of a value that stand between delimiters: one, the items, or the names and values of members. */
const piecesOf = (name: string, value: unknown, encode: Encode, join?: '='): string[] => {
  const plain = plainValue(name, value);
  if (plain !== undefined) return [encode(plain)];
  if (Array.isArray(value)) return value.filter(isThere).map((item) => innerText(name, item, encode));
  return entriesOf(value).flatMap(([key, member]) => {
    const pair = [encode(key), innerText(name, member, encode)];
    return join ? [pair.join(join)] : pair;
  });
};

/** A comma means nothing in any place, so it stays. */
const between = (delimiter: string, encode: Encode): string => (delimiter === ',' ? ',' : encode(delimiter));

/** A list in one piece, and lists inside of it, each level joined in its own way, the outermost first. */
const joinLists = (name: string, value: unknown, levels: readonly string[], encode: Encode): string => {
  const [outer = ',', ...inner] = levels;
  if (!Array.isArray(value)) return innerText(name, value, encode);
  return joinItems(name, value, inner, encode).join(between(outer, encode));
};

/** One pair: the pieces of the value, joined. */
export const delimited =
  (delimiter: string): PairStyle =>
  (name, value, encode) =>
    isAbsent(value) ? [] : [[name, piecesOf(name, value, encode).join(between(delimiter, encode))]];

/** As {@link deepObject} writes it. */
export const deepPairs: PairStyle = (name, value, encode) => {
  if (isAbsent(value)) return [];
  const plain = plainValue(name, value);
  if (plain !== undefined) return [[name, encode(plain)]];
  const isList = Array.isArray(value);
  const members: Array<[string | number, unknown]> =
    isList ? [...value.filter(isThere).entries()] : entriesOf(value);
  return members.flatMap(([key, item]) => {
    const isItem = isList && plainValue(name, item) !== undefined;
    const inner =
      !isItem ? `${name}[${key}]`
      : name.endsWith('[]') ? name
      : `${name}[]`;
    return deepPairs(inner, item, encode);
  });
};

/** As {@link form} writes it. */
export const formPairs: PairStyle = (name, value, encode) => {
  if (isAbsent(value)) return [];
  const plain = plainValue(name, value);
  if (plain !== undefined) return [[name, encode(plain)]];
  if (!Array.isArray(value))
    return entriesOf(value).flatMap(([key, member]) =>
      (Array.isArray(member) ? formPairs : deepPairs)(key, member, encode),
    );
  return value.filter(isThere).flatMap((item, i): readonly Pair[] => {
    const text = plainValue(name, item);
    return text === undefined ? deepPairs(`${name}[${i}]`, item, encode) : [[name, encode(text)]];
  });
};

const asQuery =
  (style: PairStyle): QueryStyle =>
  (name, value, encode = encodeText) =>
    style(name, value, encode)
      .map(([key, text]) => `${encodeText(key)}=${text}`)
      .join('&');

/** `k=a,b`, `k=x,1,y,2`: style form without explode. */
export const commas: QueryStyle = /* @__PURE__ */ asQuery(/* @__PURE__ */ delimited(','));

/** `k=a%20b`: style spaceDelimited. */
export const spaces: QueryStyle = /* @__PURE__ */ asQuery(/* @__PURE__ */ delimited(' '));

/** `k=a%7Cb`: style pipeDelimited. */
export const pipes: QueryStyle = /* @__PURE__ */ asQuery(/* @__PURE__ */ delimited('|'));

/** `k=a%09b`: what Swagger 2.0 calls tsv. */
export const tabs: QueryStyle = /* @__PURE__ */ asQuery(/* @__PURE__ */ delimited('\t'));

/** `k[x]=1&k[y]=2`: style deepObject. Inside: `k[x][z]=1`, lists `k[x][]=a`, lists of objects `k[x][0][z]=1`. */
export const deepObject: QueryStyle = /* @__PURE__ */ asQuery(deepPairs);

/** `k=a&k=b`, and for objects `x=1&y=2`: style form. What is nested in it is written as {@link deepObject} writes it. */
export const form: QueryStyle = /* @__PURE__ */ asQuery(formPairs);

/** `k=%7B%22x%22%3A1%7D`: content of a JSON type. */
export const json: QueryStyle = /* @__PURE__ */ asQuery((name, value, encode) =>
  isThere(value) ? [[name, encode(jsonValue(name, value))]] : [],
);

/** The items as encoded text. */
const joinItems = (name: string, items: unknown[], levels: readonly string[], encode: Encode) =>
  items.filter((item) => !isAbsent(item)).map((item) => joinLists(name, item, levels, encode));

/** As {@link lists} writes it. */
export const listPairs =
  ([outer = ',', ...inner]: readonly string[]): PairStyle =>
  (name, value, encode) => {
    const texts = joinItems(name, [value].flat(), inner, encode);
    const whole = outer === '&' || texts.length === 0 ? texts : [texts.join(between(outer, encode))];
    return whole.map((text) => [name, text]);
  };

/** Lists of lists, each joined by its own, the outermost first (Swagger 2.0): `&` is a pair for each item. */
export const lists = (...levels: readonly string[]): QueryStyle => asQuery(listPairs(levels));

/** A style that leaves reserved characters as they are: `allowReserved`. */
export const reserved =
  (style: QueryStyle): QueryStyle =>
  (name, value) =>
    style(name, value, encodeReserved);

/** How a value in a path or header is written. */
export type Writing = {
  /** Objects and lists are taken apart: `x=1,y=2` instead of `x,1,y,2`. */
  readonly explode?: boolean;
  /** What joins lists and the lists inside of them, the outermost first, where that is no comma. */
  readonly lists?: readonly string[];
};

/** A style of values outside of queries: the text without the name, but for `matrix`. */
export type TextStyle = (name: string, value: unknown, writing: Writing, encode: Encode) => string;

const styleOf =
  (write: TextStyle): TextStyle =>
  (name, value, writing, encode) =>
    isAbsent(value) ? '' : write(name, value, writing, encode);

/** A plain value, and nothing else. */
export const plainText: TextStyle = /* @__PURE__ */ styleOf((name, value, _, encode) => {
  const text = plainValue(name, value);
  if (text === undefined) throw unwritable(name, `it is ${Array.isArray(value) ? 'a list' : 'an object'}`);
  return encode(text);
});

/** `a,b`, `x,1,y,2`, exploded `x=1,y=2`. */
export const simpleText: TextStyle = /* @__PURE__ */ styleOf(
  (name, value, { explode, lists: levels }, encode) =>
    levels && Array.isArray(value) ?
      joinLists(name, value, levels, encode)
    : piecesOf(name, value, encode, explode ? '=' : undefined).join(','),
);

/** `.a,b`, exploded `.a.b`, `.x=1.y=2`. */
export const labelText: TextStyle = /* @__PURE__ */ styleOf(
  (name, value, { explode }, encode) =>
    `.${piecesOf(name, value, encode, explode ? '=' : undefined).join(explode ? '.' : ',')}`,
);

/** `;k=a,b`, exploded `;k=a;k=b`, `;x=1;y=2`. */
export const matrixText: TextStyle = /* @__PURE__ */ styleOf((name, value, { explode }, encode) => {
  const pieces = piecesOf(name, value, encode, explode ? '=' : undefined);
  const key = `;${encodeText(name)}=`;
  if (!explode || plainValue(name, value) !== undefined) return key + pieces.join(',');
  return pieces.map((piece) => (Array.isArray(value) ? key + piece : `;${piece}`)).join('');
});

/** JSON, in whatever encoding the place needs. */
export const jsonText: TextStyle = (name, value, _, encode) =>
  isThere(value) ? encode(jsonValue(name, value)) : '';

/** JSON for a header: what is not ASCII is escaped. */
export const asciiText: Encode = (text) =>
  text.replace(/[\u007f-\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** A cookie without percent-encoding: `k=a; k=b`, and for objects `x=1; y=2`. */
export const raw: QueryStyle = (name, value) => {
  if (isAbsent(value)) return '';
  const isTakenApart = !Array.isArray(value) && plainValue(name, value) === undefined;
  const pieces = piecesOf(name, value, asCookie(name), '=');
  return pieces.map((piece) => (isTakenApart ? piece : `${name}=${piece}`)).join('; ');
};

/** The same where lists and objects stay in one piece: `k=a,b`, `k=x,1,y,2`. */
export const rawCommas: QueryStyle = (name, value) =>
  isAbsent(value) ? '' : `${name}=${piecesOf(name, value, asCookie(name)).join(',')}`;

const asCookie =
  (name: string): Encode =>
  (given, isJSON) => {
    const text = isJSON ? asciiText(given) : given;
    if (/[;\r\n\0]/.test(text)) throw unwritable(name, 'it holds what would end a cookie');
    if (/[^\0-\xff]/.test(text)) throw unwritable(name, 'it holds characters that no header may have');
    return text;
  };

/** A whole query as a form (application/x-www-form-urlencoded): lists repeat their name, what is nested is JSON. */
export const urlencodedText = (name: string, value: unknown): string =>
  new URLSearchParams(
    entriesOf(value).flatMap(([key, member]) =>
      [member]
        .flat()
        .filter(isThere)
        .map((item: unknown): [string, string] => [key, innerText(name, item)]),
    ),
  ).toString();
