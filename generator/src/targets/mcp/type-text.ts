import type { ExampleForm } from '../../ir/examples/index.ts';
import type { Api } from '../../ir/model/api.ts';
import { isNothing } from '../../ir/index.ts';
import type { Member, NodeOf, Tuple, TypeNode } from '../../ir/model/type-node.ts';
import type { Casing } from '../../support/case.ts';
import { isSimpleIdentifier } from '../../support/encode.ts';
import { singleQuoted } from './naive-text.ts';
import { extendedModel, membersOf, resolveModel } from './type-facts.ts';
import type { NameOf } from './type-names.ts';

/** Prints types in one line, objects down to a given depth. */
export type TypePrinter = {
  /** The text of a type whose objects are written out `depth` levels deep. */
  readonly text: (type: TypeNode, depth: number) => string;
  /** The same for the type that a method returns: if that is a model, its name does not cost a level. */
  readonly root: (type: TypeNode, depth: number) => string;
  /** `name?: type` */
  readonly member: (member: Pick<Member, 'name' | 'required' | 'type'>, depth: number) => string;
};

/** Longer lists of literals are replaced by the name of their type. */
const longestEnum = 100;
/** How long the literals are that are shown of it. */
const shortenedEnum = 40;
/** Objects up to this length are written out even where others are named. */
const longestUnnamed = 60;

type Printing = {
  readonly api: Api;
  readonly form: ExampleForm;
  readonly casing: Casing;
  readonly nameOf: NameOf;
  /** What is printed for an object at the last level. */
  readonly last: WeakMap<TypeNode, string>;
  /** Texts that are known already, by depth: types are shared, and so are parts of them. */
  readonly known: Array<WeakMap<TypeNode, string>>;
};

/** A printer for the types of an API. With `nameOf`, types below the last level are named rather than left out. */
export function typePrinter(api: Api, form: ExampleForm, nameOf: NameOf = () => undefined): TypePrinter {
  const casing = api.facts.casing;
  const printing: Printing = { api, form, casing, nameOf, last: new WeakMap(), known: [] };
  return {
    text: (type, depth) => print(printing, type, depth),
    root: (type, depth) =>
      print(printing, type.kind === 'model' ? withNull(resolveModel(api, type), type) : type, depth),
    member: (member, depth) => memberText(printing, member, depth),
  };
}

type Shown = Pick<Member, 'name' | 'required' | 'type'>;

function memberText(printing: Printing, { name, required, type }: Shown, depth: number): string {
  const key = printing.form === 'reference' || isSimpleIdentifier(name) ? name : singleQuoted(name);
  return `${key}${required ? '' : '?'}: ${print(printing, type, depth)}`;
}

/** The type behind a name, for the use that the name stands in. */
function withNull(type: TypeNode, use: TypeNode): TypeNode {
  return use.nullable && !type.nullable ? { ...type, nullable: true } : type;
}

function print(printing: Printing, type: TypeNode, depth: number): string {
  const known = (printing.known[Math.max(depth, 0)] ??= new WeakMap<TypeNode, string>());
  const found = known.get(type);
  if (found !== undefined) return found;
  const bare = isNothing(type) ? 'never' : printBare(printing, type, depth);
  const text =
    isNothing(type) && type.nullable ? 'null'
    : type.nullable && printing.form === 'correct' ? `${bare} | null`
    : bare;
  known.set(type, text);
  return text;
}

function printBare(printing: Printing, type: TypeNode, depth: number): string {
  const isCorrect = printing.form === 'correct';
  switch (type.kind) {
    case 'string':
      return 'string';
    case 'number':
      return { number: 'number', bigint: 'number | bigint', string: 'string' }[type.int64 ?? 'number'];
    case 'boolean':
      return type.kind;
    case 'file':
      return isCorrect ? 'file' : 'string';
    case 'unknown':
      return isCorrect && type.form === 'any' ? 'unknown' : 'object';
    case 'map':
      return isCorrect ? printMap(printing, type, depth) : 'object';
    case 'enum':
      // Others may come as well, which is for people who write code.
      return isCorrect && type.open === true ?
          `${enumText(type.values, printing.form)} | (string & {})`
        : enumText(type.values, printing.form);
    case 'array': {
      if (isCorrect && type.tuple !== undefined) return tupleText(printing, type.tuple, depth);
      const item = print(printing, type.item, depth);
      return `${isCorrect && isAlternative(item) ? `(${item})` : item}[]`;
    }
    case 'union': {
      const texts = joinEnums(type.variants).map((variant) => print(printing, variant, depth));
      return (isCorrect ? [...new Set(texts)] : texts).join(' | ');
    }
    case 'object':
      return printObject(printing, type, depth);
    case 'model':
      return printModel(printing, type, depth);
  }
}

/** `[number, string?, ...boolean[]]` */
function tupleText(printing: Printing, { places, required, rest }: Tuple, depth: number): string {
  const grouped = (type: TypeNode): string => {
    const text = print(printing, type, depth);
    return isAlternative(text) ? `(${text})` : text;
  };
  const texts = places.map((place, at) =>
    at < required ? print(printing, place, depth) : `${grouped(place)}?`,
  );
  return `[${[...texts, ...(rest === undefined ? [] : [`...${grouped(rest)}[]`])].join(', ')}]`;
}

/** Literals of the document. If they are many, the first ones and how many more there are; published pages have the name of their type. */
function enumText(values: NodeOf<'enum'>['values'], form: ExampleForm): string {
  const text = literalsText(values);
  if (text.length <= longestEnum) return text;
  if (form === 'reference') return [...new Set(values.map((value) => typeof value))].join(' | ');
  let shown = 1;
  while (literalsText(values.slice(0, shown + 1)).length <= shortenedEnum) shown++;
  return `${literalsText(values.slice(0, shown))} | … ${values.length - shown} more`;
}

/** All literals of an enum, however many. */
function literalsText(values: NodeOf<'enum'>['values']): string {
  return values.map((value) => (typeof value === 'string' ? singleQuoted(value) : String(value))).join(' | ');
}

/** The literals of a type that its text leaves out, if it does. */
export function omittedLiterals(type: TypeNode): NodeOf<'enum'>['values'] {
  const parts = type.kind === 'union' ? joinEnums(type.variants) : [type.kind === 'array' ? type.item : type];
  return parts.flatMap((part) =>
    part.kind === 'enum' && literalsText(part.values).length > longestEnum ? part.values : [],
  );
}

function printMap(printing: Printing, type: NodeOf<'map'>, depth: number): string {
  const value = type.freeForm === false ? print(printing, type.value, depth - 1) : 'unknown';
  return `Record<string, ${value}>`;
}

/** Whether a bar stands outside all braces, brackets and literals. */
function isAlternative(text: string): boolean {
  let depth = 0;
  for (const [part] of text.matchAll(/'(?:[^'\\]|\\.)*'|[{(<]|[})>]| \| /g)) {
    if (part === ' | ' && depth === 0) return true;
    if (/^[{(<]$/.test(part)) depth++;
    else if (/^[})>]$/.test(part)) depth--;
  }
  return false;
}

/** Lists of literals beside each other are one list. */
export function joinEnums(variants: readonly TypeNode[]): readonly TypeNode[] {
  const joined: TypeNode[] = [];
  for (const variant of variants) {
    const before = joined.at(-1);
    if (variant.kind === 'enum' && before?.kind === 'enum') {
      joined[joined.length - 1] = {
        ...before,
        values: [...new Set([...before.values, ...variant.values])],
        ...(variant.open === true && { open: true }),
      };
    } else joined.push(variant);
  }
  return joined;
}

function printObject(printing: Printing, type: NodeOf<'object'>, depth: number): string {
  const model = extendedModel(type);
  if (model !== undefined) return printModel(printing, model, depth);
  return depth > 0 ? membersText(printing, type, depth) : lastText(printing, type);
}

function membersText(printing: Printing, type: NodeOf<'object'>, depth: number): string {
  const members = membersOf(printing.api, type).map(
    (member) => `${memberText(printing, member, depth - 1)};`,
  );
  const index = type.index;
  if (index !== undefined && printing.form === 'correct')
    members.push(`[key: string]: ${print(printing, index, depth - 1)};`);
  return `{ ${members.join(' ')} }`;
}

/** An object below the last level: short ones as they are, others by name. */
function lastText(printing: Printing, type: NodeOf<'object'>): string {
  if (printing.form === 'reference') return 'object';
  const known = printing.last.get(type);
  if (known !== undefined) return known;
  const full = membersText(printing, type, 0);
  const text = full.length <= longestUnnamed ? full : printing.nameOf(type) ?? full;
  printing.last.set(type, text);
  return text;
}

/** A named type costs one level of its own; below the last one only its name is printed. */
function printModel(printing: Printing, type: NodeOf<'model'>, depth: number): string {
  if (depth > 0) return printBare(printing, resolveModel(printing.api, type), depth - 1);
  const name = printing.api.models.get(type.model)?.name ?? type.model;
  return printing.form === 'correct' ? name : printing.casing.snake(name);
}
