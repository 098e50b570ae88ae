import { ts } from 'ts-morph';
import { resolve, type Document, type Schema } from '../document/index.ts';
import { itemsOf } from './operation-schemas.ts';
import { onlyValueOf, propertiesOf } from './schema-parts.ts';

/** The members of a type, and which component each of them is known to be. */
export type KnownMembers = {
  readonly members: ReadonlyMap<string, ts.TypeNode>;
  /** Pointer of the component that the type of a member, or of its items, was met for. */
  readonly componentOf: (type: ts.TypeNode) => string | undefined;
};

/** The component that a type looks like; undefined where several do, or where too little tells them apart. */
export type FindAlike = (type: KnownMembers) => Schema | undefined;

/** Looks for components by their members: the names of all, single values, and what they refer to. */
export function alikeComponents(document: Document): FindAlike {
  const byNames = new Map<string, Schema[]>();
  for (const [, schema] of document.get('components')?.get('schemas') ?? []) {
    const names = keyOfNames(propertiesOf(schema).keys());
    const known = byNames.get(names);
    if (known === undefined) byNames.set(names, [schema]);
    else known.push(schema);
  }
  return (type) => {
    const { members } = type;
    // What has one member alone looks like too many things.
    if (members.size < 2) return undefined;
    const fitting = (byNames.get(keyOfNames(members.keys())) ?? []).flatMap((schema) => {
      const signs = signsOf(type, schema);
      return signs === undefined ? [] : [{ schema, signs }];
    });
    const most = Math.max(...fitting.map(({ signs }) => signs));
    const best = fitting.filter(({ signs }) => signs === most);
    const [only, other] = best;
    // Names alone tell only where they are many.
    return only === undefined || other !== undefined || (most === 0 && members.size < MANY) ?
        undefined
      : only.schema;
  };
}

/** Members that say enough without a value or a reference among them. */
const MANY = 4;

/** How many members say the same of both beside their names; undefined where one says something else. */
function signsOf({ members, componentOf }: KnownMembers, schema: Schema): number | undefined {
  const properties = propertiesOf(schema);
  let signs = 0;
  for (const [name, type] of members) {
    const property = properties.get(name);
    const [own, other] = [literalIn(type), property && onlyValueOf(property)];
    if (own !== other) return undefined;
    if (own !== undefined) signs += 1;
    const component = componentOf(type);
    if (component === undefined || property === undefined) continue;
    if (!referencesOf(property).includes(component)) return undefined;
    signs += 1;
  }
  return signs;
}

/** The pointers of what a schema, or what it is a list of, refers to. */
function referencesOf(schema: Schema): readonly string[] {
  return [schema, itemsOf(schema)].flatMap((each) => {
    const target = each && resolve(each);
    return target === undefined ? [] : [target.at.pointer];
  });
}

function literalIn(type: ts.TypeNode): string | undefined {
  return ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal) ? type.literal.text : undefined;
}

const keyOfNames = (names: Iterable<string>): string => [...names].sort().join('\0');

/** Whether a type that has members can be the one of a schema: most of them are in it. */
export function canStandFor(members: ReadonlyMap<string, unknown>, schema: Schema): boolean {
  if (members.size === 0) return true;
  const properties = propertiesOf(schema);
  // A schema without members says nothing about those of a type.
  if (properties.size === 0) return true;
  const there = [...members.keys()].filter((name) => properties.has(name)).length;
  return there * 2 >= members.size;
}

/** How many of the values that either lists both list; 1 where one of them is no list of values. */
export function agreementOf(type: ts.TypeNode, schema: Schema): number {
  const variants = ts.isUnionTypeNode(type) ? [...type.types] : [type];
  const own = new Set(variants.flatMap((each) => literalIn(each) ?? []));
  const listed = resolve(schema)?.value['enum'];
  const other = new Set(Array.isArray(listed) ? listed.filter((each) => typeof each === 'string') : []);
  if (own.size === 0 || other.size === 0) return 1;
  const both = [...own].filter((each) => other.has(each)).length;
  return both / (own.size + other.size - both);
}
