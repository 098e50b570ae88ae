import { byCodeUnit } from '../../support/collate.ts';
import type { TypeNode } from '../model/type-node.ts';
import { fingerprintOf } from '../shapes/fingerprint.ts';
import type { ObjectNode } from '../shapes/shape-groups.ts';
import { outlineOf, shapeOf } from '../shapes/structure-of.ts';

/** Who has a name. One object may have two, where variants of one structure have different titles. */
export type NestedName = {
  readonly name: string;
  readonly identity: string;
  /** What {@link traitsOf} says of an object without a component; none in locks of earlier versions. */
  readonly traits: readonly string[];
};

/** Who has a name now. */
export function nestedName(name: string, node: ObjectNode): NestedName {
  return { name, identity: identityOf(node), traits: node.component === undefined ? traitsOf(node) : [] };
}

/** By what an object is known among those of its member: its component, or the structure of one without. */
export function identityOf(node: ObjectNode): string {
  return node.component ?? structureMark(node);
}

/** Enough to tell the variants of one union apart: what an object looks like from outside, and all that is in it. */
export function structureMark(node: ObjectNode): string {
  return `${outlineMark(node)}${shapeOf(node).slice(-6)}`;
}

/** The part of an identity that stays when something inside the members changes. */
export function outlineMark(node: ObjectNode): string {
  return `#${outlineOf(node).slice(-6)}`;
}

/** The part of an identity that the marks of shapes hold, too. */
export function sharedMark(identity: string): string {
  return identity.startsWith('#') ? `#${identity.slice(-6)}` : identity;
}

/** As many traits as tell variants apart; a wide object is known by a sample that any run takes alike. */
export const maximumTraits = 16;

/** An enum with more values is no discriminator. */
const maximumLiterals = 3;

/**
 * By what a changed object is recognised, as hashes: its members and those of the objects in them (`1f3b`), and the
 * values of members that take few (`1f3b=88aa`).
 */
export function traitsOf(node: ObjectNode): readonly string[] {
  const literals = node.members.flatMap(({ name, type }) =>
    type.kind === 'enum' && type.values.length <= maximumLiterals ?
      type.values.map((value) => `${traitOf(name)}=${traitOf(String(value))}`)
    : [],
  );
  const told = new Set(literals.map(memberTrait));
  const members = memberPaths(node).map(traitOf);
  return [...sortedSet(literals), ...sortedSet(members.filter((trait) => !told.has(trait)))].slice(
    0,
    maximumTraits,
  );
}

/** The member that a literal belongs to, or the trait itself. */
export function memberTrait(trait: string): string {
  return trait.split('=')[0] ?? trait;
}

function memberPaths(node: ObjectNode): readonly string[] {
  return node.members.flatMap(({ name, type }) => {
    const inner = contentOf(type);
    return [name, ...(inner.kind === 'object' ? inner.members.map((each) => `${name}/${each.name}`) : [])];
  });
}

function contentOf(type: TypeNode): TypeNode {
  return (
    type.kind === 'array' ? contentOf(type.item)
    : type.kind === 'map' ? contentOf(type.value)
    : type
  );
}

function traitOf(text: string): string {
  return fingerprintOf(text).slice(-4);
}

function sortedSet(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort(byCodeUnit);
}

/** The names in one member: `EngineA Engine=OtherEngine Item#1f3b88aa04c1.5c0e=91d2.a07f`. */
export function printNames(names: readonly NestedName[]): string {
  const tokens = names.map(({ name, identity, traits }) =>
    name === identity ? name
    : identity.startsWith('#') ? name + [identity, ...traits].join('.')
    : `${name}=${encoded(identity)}`,
  );
  return sortedSet(tokens).join(' ');
}

/** The reverse of {@link printNames}; undefined for a text that it did not make. */
export function parseNames(text: string): readonly NestedName[] | undefined {
  const names = text.split(' ').map((token): NestedName | undefined => {
    const [, name, mark, rest] = /^([A-Za-z_$][\w$]*)(?:([=#])(\S*))?$/.exec(token) ?? [];
    if (name === undefined) return undefined;
    if (mark !== '#') return { name, identity: rest === undefined ? name : decoded(rest), traits: [] };
    const [structure = '', ...traits] = (rest ?? '').split('.');
    return { name, identity: `#${structure}`, traits };
  });
  return names.every((each) => each !== undefined) ? names : undefined;
}

/** Names of components may be any text. */
function encoded(text: string): string {
  return text.replace(/[%\s]/g, (each) => `%${each.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function decoded(text: string): string {
  return text.replace(/%([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
