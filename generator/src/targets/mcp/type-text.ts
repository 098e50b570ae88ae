import type { ExampleForm } from '../../ir/examples/index.ts';
import type { Api } from '../../ir/model/api.ts';
import type { Member, NodeOf, TypeNode } from '../../ir/model/type-node.ts';
import { createCasing, type Casing } from '../../support/case.ts';
import { isSimpleIdentifier, tsString } from '../../support/encode.ts';
import { membersOf, resolveModel } from './type-facts.ts';

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

type Printing = { readonly api: Api; readonly form: ExampleForm; readonly casing: Casing };

/** A printer for the types of an API. */
export function typePrinter(api: Api, form: ExampleForm): TypePrinter {
  const printing: Printing = { api, form, casing: createCasing(api.config.customCasings) };
  const text = (type: TypeNode, depth: number): string => print(printing, type, depth);
  const key = (name: string): string =>
    form === 'reference' || isSimpleIdentifier(name) ? name : tsString(name);
  return {
    text,
    root: (type, depth) =>
      text(type.kind === 'model' ? withNull(resolveModel(api, type), type) : type, depth),
    member: ({ name, required, type }, depth) => `${key(name)}${required ? '' : '?'}: ${text(type, depth)}`,
  };
}

/** The type behind a name, for the use that the name stands in. */
function withNull(type: TypeNode, use: TypeNode): TypeNode {
  return use.nullable && !type.nullable ? { ...type, nullable: true } : type;
}

function print(printing: Printing, type: TypeNode, depth: number): string {
  const bare = printBare(printing, type, depth);
  return type.nullable && printing.form === 'correct' ? `${bare} | null` : bare;
}

function printBare(printing: Printing, type: TypeNode, depth: number): string {
  switch (type.kind) {
    case 'string':
    case 'number':
    case 'boolean':
      return type.kind;
    case 'file':
      return printing.form === 'correct' ? 'file' : 'string';
    case 'unknown':
      return printing.form === 'correct' && type.form === 'any' ? 'unknown' : 'object';
    case 'map':
      return printMap(printing, type, depth);
    case 'enum':
      return enumText(type.values);
    case 'array':
      return printArray(printing, type.item, depth);
    case 'union':
      return printUnion(printing, type, depth);
    case 'object':
      return printObject(printing, type, depth);
    case 'model':
      return printModel(printing, type, depth);
  }
}

/** Literals of the document, or the name of their type if they are many. */
export function enumText(values: NodeOf<'enum'>['values']): string {
  const text = values.map((value) => (typeof value === 'string' ? quoted(value) : String(value))).join(' | ');
  return text.length > longestEnum ? baseName(values) : text;
}

/** Whether `enumText` leaves the literals out. */
export function isLongEnum(type: TypeNode): type is NodeOf<'enum'> {
  return type.kind === 'enum' && enumText(type.values) === baseName(type.values);
}

function baseName(values: NodeOf<'enum'>['values']): string {
  return [...new Set(values.map((value) => typeof value))].join(' | ');
}

function quoted(text: string): string {
  const literal = tsString(text);
  return literal.startsWith("'") ? literal : `'${literal.slice(1, -1).replaceAll("'", "\\'")}'`;
}

function printMap(printing: Printing, type: NodeOf<'map'>, depth: number): string {
  if (printing.form === 'reference' || type.freeForm !== false) return 'object';
  const value = depth <= 0 ? 'object' : print(printing, type.value, depth - 1);
  return value === 'object' ? 'object' : `Record<string, ${value}>`;
}

function printArray(printing: Printing, item: TypeNode, depth: number): string {
  const text = print(printing, item, depth);
  return `${printing.form === 'correct' && isAlternative(text) ? `(${text})` : text}[]`;
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

function printUnion(printing: Printing, type: NodeOf<'union'>, depth: number): string {
  const texts = joinEnums(type.variants).map((variant) => print(printing, variant, depth));
  return (printing.form === 'correct' ? [...new Set(texts)] : texts).join(' | ');
}

/** Lists of literals beside each other are one list. */
function joinEnums(variants: readonly TypeNode[]): readonly TypeNode[] {
  const joined: TypeNode[] = [];
  for (const variant of variants) {
    const before = joined.at(-1);
    if (variant.kind === 'enum' && before?.kind === 'enum') {
      joined[joined.length - 1] = { ...before, values: [...new Set([...before.values, ...variant.values])] };
    } else joined.push(variant);
  }
  return joined;
}

function printObject(printing: Printing, type: NodeOf<'object'>, depth: number): string {
  const [base, ...others] = type.extends ?? [];
  // An object that adds nothing to a named type is that type.
  if (base !== undefined && others.length === 0 && type.members.length === 0 && type.index === undefined)
    return printModel(printing, { ...type, kind: 'model', model: base }, depth);
  if (depth <= 0) return 'object';
  const printer = typePrinter(printing.api, printing.form);
  const members = membersOf(printing.api, type).map((member) => `${printer.member(member, depth - 1)};`);
  return `{ ${members.join(' ')} }`;
}

/** A named type costs one level of its own; below the last one only its name is printed. */
function printModel(printing: Printing, type: NodeOf<'model'>, depth: number): string {
  const model = printing.api.models.get(type.model);
  if (depth <= 0) return printing.casing.snake(model?.name ?? type.model);
  return printBare(printing, resolveModel(printing.api, type), depth - 1);
}
