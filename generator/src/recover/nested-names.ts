import { ts } from 'ts-morph';
import {
  ALIAS,
  evidenceOfMembers,
  INDEX,
  type MemberFacts,
  type NestedLock,
  type NestedName,
} from '../ir/index.ts';
import type { Modules } from './modules.ts';
import { exportedTypes, formOf, homeOfType, type TypeHome } from './read-types.ts';
import { literalOf } from './syntax.ts';

type Slots = Map<string, Map<string, NestedName>>;

/** Deeper than types nest. */
const DEEPEST = 24;

/**
 * The names of the objects inside the types of a package, with the members by which each is found again: names that no
 * rule gives any more, since the document has other titles and components by now, stay what callers know them by.
 *
 * @param owners Modules with the types that callers reach, in the order in which a name goes to the first.
 */
export function nestedNames(modules: Modules, owners: readonly string[]): NestedLock {
  const found = new Map<string, Slots>();
  const roots = new Set<string>();
  for (const module of owners) {
    // Of two types with one name, the second gets another one.
    const own = exportedTypes(modules, module).filter((name) => !roots.has(name));
    for (const name of own) {
      roots.add(name);
      visit({ module, path: [name] }, { modules, found, depth: 0 });
    }
  }
  return Object.fromEntries(
    [...found].map(([owner, slots]) => [
      owner,
      Object.fromEntries([...slots].map(([slot, names]) => [slot, [...names.values()]])),
    ]),
  );
}

type Walk = { readonly modules: Modules; readonly found: Map<string, Slots>; readonly depth: number };

/** Notes what is nested in a type under the member that leads there, and goes on inside of it. */
function visit(home: TypeHome, walk: Walk): void {
  const form = formOf(home, walk.modules);
  if (form === undefined || walk.depth > DEEPEST) return;
  if (form.kind === 'alias') note(form.type, ALIAS, home, walk);
  else {
    for (const [member, type] of form.members) note(type, member, home, walk);
    for (const type of form.index) note(type, INDEX, home, walk);
  }
}

function note(type: ts.TypeNode, slot: string, home: TypeHome, walk: Walk): void {
  for (const nested of nestedIn(type, home, walk.modules)) {
    const owner = nested.path.slice(0, -1).join('.');
    const name = nested.path.at(-1) ?? '';
    const facts = factsOf(nested, walk.modules);
    if (facts === undefined) continue;
    const slots: Slots = walk.found.get(owner) ?? new Map();
    walk.found.set(owner, slots);
    const names = slots.get(slot) ?? new Map<string, NestedName>();
    slots.set(slot, names);
    if (names.has(name)) continue;
    names.set(name, { name, evidence: evidenceOfMembers(nested.path.join('.'), facts) });
    visit(nested, { ...walk, depth: walk.depth + 1 });
  }
}

/** The objects that a type mentions and that are declared inside of another type of the same module. */
function nestedIn(type: ts.TypeNode, home: TypeHome, modules: Modules): readonly TypeHome[] {
  const found: TypeHome[] = [];
  const walk = (node: ts.Node): void => {
    const there = ts.isTypeReferenceNode(node) ? homeOfType(node, home, modules) : undefined;
    if (there !== undefined && there.module === home.module && there.path.length > 1) found.push(there);
    ts.forEachChild(node, walk);
  };
  walk(type);
  return found;
}

/** The members of an object, with those of what it extends; undefined for what is no object. */
function factsOf(home: TypeHome, modules: Modules): readonly MemberFacts[] | undefined {
  const form = formOf(home, modules);
  if (form?.kind !== 'members') return undefined;
  const own = [...form.members].map(([name, type]) => memberFacts(name, type, home, modules));
  const bases = form.bases.flatMap((base) => {
    const there = homeOfType(base, home, modules);
    return (there && factsOf(there, modules)) ?? [];
  });
  return [...bases.filter(({ name }) => !form.members.has(name)), ...own];
}

function memberFacts(name: string, type: ts.TypeNode, home: TypeHome, modules: Modules): MemberFacts {
  const variants = variantsOf(type);
  const values = variants.map(valueOf);
  if (values.every((value) => value !== undefined)) return { name, values };
  const [only, second] = variants;
  const there = only && second === undefined ? homeOfType(contentOf(only), home, modules) : undefined;
  // A model has a name of its own; what is in it belongs to it.
  const isNested = there !== undefined && there.module === home.module && there.path.length > 1;
  const form = isNested ? formOf(there, modules) : undefined;
  return form?.kind === 'members' ? { name, inner: [...form.members.keys()] } : { name };
}

/** The variants of a type without `null`. */
function variantsOf(type: ts.TypeNode): readonly ts.TypeNode[] {
  if (ts.isParenthesizedTypeNode(type)) return variantsOf(type.type);
  if (ts.isUnionTypeNode(type)) return type.types.flatMap(variantsOf);
  const isNull = ts.isLiteralTypeNode(type) && type.literal.kind === ts.SyntaxKind.NullKeyword;
  return isNull ? [] : [type];
}

function valueOf(type: ts.TypeNode): string | number | boolean | undefined {
  return ts.isLiteralTypeNode(type) ? literalOf(type.literal) ?? undefined : undefined;
}

/** What a list or a map holds in the end. */
function contentOf(type: ts.TypeNode): ts.TypeNode {
  if (ts.isArrayTypeNode(type)) return contentOf(type.elementType);
  if (ts.isTypeReferenceNode(type)) {
    const name = type.typeName.getText();
    const held =
      name === 'Array' ? type.typeArguments?.[0]
      : name === 'Record' ? type.typeArguments?.[1]
      : undefined;
    return held === undefined ? type : contentOf(held);
  }
  const [index] = ts.isTypeLiteralNode(type) ? type.members.filter(ts.isIndexSignatureDeclaration) : [];
  return index === undefined ? type : contentOf(index.type);
}
