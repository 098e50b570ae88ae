import { byCodeUnit } from '../../support/collate.ts';
import type { Evidence, Trait } from '../model/name-lock.ts';
import type { TypeNode } from '../model/type-node.ts';
import { fingerprintOf } from '../shapes/fingerprint.ts';
import type { Group, ObjectNode } from '../shapes/shape-groups.ts';
import { outlineOf, shapeOf, structureOf } from '../shapes/structure-of.ts';

/** By what an object inside a type is known among those of its member. */
export function evidenceOf(node: ObjectNode): Evidence {
  const { component } = node;
  if (component !== undefined) return { component, structures: [], places: [] };
  return { outline: outlineIn(node), structures: [structureIn(node)], places: [], traits: traitsOf(node) };
}

/** What an object looks like from outside, as short as it can be and tell the variants of one union apart. */
export function outlineIn(node: ObjectNode): string {
  return outlineOf(node).slice(-shortLength);
}

function structureIn(node: ObjectNode): string {
  return shortened(shapeOf(node));
}

/** The part of a fingerprint that is kept for objects inside types. */
export function shortened(fingerprint: string): string {
  return fingerprint.slice(-shortLength);
}

/** Letters of a fingerprint inside types: enough among the parts of one member. */
export const shortLength = 6;

/** Equal for what is the same object: its component, or all that is in it. */
export function identityOf({ component, outline = '', structures: [structure = ''] }: Evidence): string {
  return component === undefined ? `#${outline}${structure}` : `=${component}`;
}

/** The identity that an object would have without its component. */
export function inlineIdentity(node: ObjectNode): string {
  return `#${outlineIn(node)}${structureIn(node)}`;
}

/** The identity of an object as it is now. */
export function identityOfNode(node: ObjectNode): string {
  return node.component === undefined ? inlineIdentity(node) : `=${node.component}`;
}

/** Everything by which a shape can be found again. */
export function shapeEvidence({ node, places }: Group): Evidence {
  // Earlier packages told apart whether null could stand in its place.
  const structures = new Set([shapeOf(node), structureOf({ ...node, nullable: true })]);
  return {
    ...componentIn(node),
    structures: [...structures],
    places: [...places].sort(byCodeUnit),
    traits: traitsOf(node),
  };
}

/** As many places as make sure that one of them is left after some schemas are gone. */
const maximumPlaces = 4;

/** What is worth keeping: a component says it all, anything else is found by structure, members and place. */
export function evidenceToKeep(group: Group): Evidence {
  const component = componentIn(group.node);
  if (component.component !== undefined) return { ...component, structures: [], places: [] };
  return {
    structures: [shapeOf(group.node)],
    places: [...group.places].sort(byCodeUnit).slice(0, maximumPlaces),
    traits: traitsOf(group.node),
  };
}

function componentIn({ component, mergedIn }: ObjectNode): Pick<Evidence, 'component'> {
  if (component === undefined) return {};
  return { component: mergedIn === undefined ? component : `${component} in ${mergedIn}` };
}

/** As many traits as tell variants apart; a wide object is known by a sample that any run takes alike. */
export const maximumTraits = 16;

/** An enum with more values is no discriminator. */
const maximumLiterals = 3;

/** A member of an object, as far as it is one of the object's traits. */
export type MemberFacts = {
  readonly name: string;
  /** All values that it takes, if they are listed. */
  readonly values?: readonly unknown[];
  /** Names of the members of the object in it. */
  readonly inner?: readonly string[];
};

/**
 * What is known of an object of a package whose document nobody has: its members.
 *
 * @param path Where the object is declared in the package: `Pet.Owner`. It tells equal objects of one member apart.
 */
export function evidenceOfMembers(path: string, members: readonly MemberFacts[]): Evidence {
  return { outline: '', structures: [shortened(fingerprintOf(path))], places: [], traits: traitsIn(members) };
}

/** By what a changed object is recognised: its members and those of the objects in them, and the values of members that take few. */
export function traitsOf(node: ObjectNode): readonly Trait[] {
  return traitsIn(node.members.map(factsOf));
}

function factsOf({ name, type }: ObjectNode['members'][number]): MemberFacts {
  if (type.kind === 'enum') return { name, values: type.values };
  const inner = contentOf(type);
  return inner.kind === 'object' ? { name, inner: inner.members.map((each) => each.name) } : { name };
}

function traitsIn(all: readonly MemberFacts[]): readonly Trait[] {
  const literals = all.flatMap(({ name, values = [] }) =>
    values.length <= maximumLiterals ?
      values.map((value): Trait => ({ member: hashOf(name), value: hashOf(String(value)) }))
    : [],
  );
  const told = new Set(literals.map(({ member }) => member));
  const paths = all.flatMap(({ name, inner = [] }) => [name, ...inner.map((each) => `${name}/${each}`)]);
  const members = paths.map((path): Trait => ({ member: hashOf(path) }));
  return [...distinct(literals), ...distinct(members.filter(({ member }) => !told.has(member)))].slice(
    0,
    maximumTraits,
  );
}

/** `1f3b` for a member, `1f3b=88aa` for one of its values. */
export function traitKey({ member, value }: Trait): string {
  return value === undefined ? member : `${member}=${value}`;
}

function contentOf(type: TypeNode): TypeNode {
  return (
    type.kind === 'array' ? contentOf(type.item)
    : type.kind === 'map' ? contentOf(type.value)
    : type
  );
}

function hashOf(text: string): string {
  return fingerprintOf(text).slice(-4);
}

function distinct(traits: readonly Trait[]): readonly Trait[] {
  const byKey = new Map(traits.map((trait) => [traitKey(trait), trait] as const));
  return [...byKey].sort(([a], [b]) => byCodeUnit(a, b)).map(([, trait]) => trait);
}
