import { compareMembers, declareTypes } from '../../ir/index.ts';
import type { Api } from '../../ir/model/api.ts';
import type { Declaration } from '../../ir/model/declarations.ts';
import { declaredInterfaces, type Declared, type DeclaredMember } from './declared-members.ts';
import { findFamilies, type Settled } from './families/find-families.ts';
import type { Base, Families, Inheritance, MadeBase } from './families/model.ts';
import { nameBases } from './families/name-bases.ts';
import { nameLiterals } from './families/name-literals.ts';
import { streamsOnDemand } from './stream-flag.ts';
import { FAMILIES } from './names/modules.ts';

/**
 * What types of an API have in common: members that several of them declare word for word stand in one of them, or in a
 * base that they extend, and long lists of literals have a name. Nothing about the types changes but where it is written.
 */
export function sharedMembers(api: Api): Families {
  const declared = declaredInterfaces(api, declareTypes(api));
  const members = distinctMembers(declared);
  const settled = findFamilies(
    declared.map((each) => ({
      name: each.path.join('.'),
      words: new Set(each.path.flatMap(api.facts.casing.words)),
      members: new Set(each.members.map(({ text }) => members.idOf(text))),
      canBeExtended: each.isPlain,
    })),
    members.list.map(({ lines }) => lines),
  );
  const taken = takenNames(api);
  const bases = madeBases(settled, { api, declared, members: members.list, taken });
  const places: readonly Base[] = [
    ...declared.map(({ declaration: { name }, module }) => ({ name, module })),
    ...bases,
  ];
  const inherited = new Map<Declaration, Inheritance>();
  declared.forEach((each, at) => {
    const own = settled[at];
    if (own === undefined || own.bases.length === 0) return;
    const extended = own.bases.flatMap((base) => places[base] ?? []);
    // Where the name of a base stands for another type, the interface declares its members itself.
    if (extended.some(({ name }) => each.hidden.has(name))) return;
    const moved = each.members.filter(({ text }) => !own.members.has(members.idOf(text)));
    inherited.set(each.declaration, {
      bases: extended,
      members: new Set(moved.map(({ name }) => name)),
    });
  });
  const uses = settled.flatMap((each) =>
    [...each.members].flatMap((id) => {
      const member = members.list[id];
      return (member?.literals ?? []).map((text) => ({ member: member?.name ?? '', text }));
    }),
  );
  const { identifier, nestedType } = api.policy.spell;
  const named = nameLiterals(uses, taken, (member) => identifier(nestedType(member)));
  const byText = new Map(named.map((each) => [each.text, { ...each, module: FAMILIES }] as const));
  return {
    of: (declaration) => inherited.get(declaration),
    literals: (text) => byText.get(text),
    bases,
    named: [...byText.values()],
  };
}

type Distinct = { readonly list: readonly DeclaredMember[]; readonly idOf: (text: string) => number };

/** All members that are printed in different ways, each once. */
function distinctMembers(declared: readonly Declared[]): Distinct {
  const list: DeclaredMember[] = [];
  const ids = new Map<string, number>();
  for (const member of declared.flatMap(({ members }) => members)) {
    if (ids.has(member.text)) continue;
    ids.set(member.text, list.length);
    list.push(member);
  }
  return { list, idOf: (text) => ids.get(text) ?? -1 };
}

type Naming = {
  readonly api: Api;
  readonly declared: readonly Declared[];
  readonly members: readonly DeclaredMember[];
  readonly taken: Set<string>;
};

/** The bases that were made, with names. */
function madeBases(
  settled: readonly Settled[],
  { api, declared, members, taken }: Naming,
): readonly MadeBase[] {
  const made = settled.map((each, id) => ({ ...each, id })).slice(declared.length);
  const direct = directHeirs(settled);
  const heirs = new Map(made.map(({ id }) => [id, heirsOf(id, direct, declared)] as const));
  const { words } = api.facts.casing;
  const names = nameBases(
    made.map(({ id, members: own }) => ({
      id,
      member: api.policy.spell.nestedType(printed(own, members)[0]?.name ?? ''),
      heirs: (heirs.get(id) ?? []).map(({ path }) => path.flatMap(words)),
    })),
    taken,
    api.policy.spell.identifier,
  );
  const place = (id: number): Base => {
    const known = declared[id];
    return known === undefined ?
        { name: names.get(id) ?? '', module: FAMILIES }
      : { name: known.declaration.name, module: known.module };
  };
  return made.map(({ id, bases, members: own }) => ({
    ...place(id),
    heirs: (heirs.get(id) ?? []).map(({ path }) => path.join('.')),
    bases: bases.map(place),
    members: printed(own, members).map(({ print }) => print),
  }));
}

/** Members in printing order. */
function printed(ids: ReadonlySet<number>, members: readonly DeclaredMember[]): readonly DeclaredMember[] {
  return [...ids]
    .flatMap((id) => members[id] ?? [])
    .sort((a, b) => compareMembers(a.print.member, b.print.member));
}

/** What extends each type by itself, in the order of the types. */
function directHeirs(settled: readonly Settled[]): ReadonlyMap<number, readonly number[]> {
  const heirs = new Map<number, number[]>();
  for (const [id, { bases }] of settled.entries())
    for (const base of new Set(bases)) {
      const known = heirs.get(base);
      if (known === undefined) heirs.set(base, [id]);
      else known.push(id);
    }
  return heirs;
}

/** All declared types that have the members of a base. */
function heirsOf(
  base: number,
  direct: ReadonlyMap<number, readonly number[]>,
  declared: readonly Declared[],
): readonly Declared[] {
  return (direct.get(base) ?? []).flatMap((id) => [
    ...(declared[id] === undefined ? [] : [declared[id]]),
    ...heirsOf(id, direct, declared),
  ]);
}

/** The name of a type, and those of the types declared inside of it, which hide others there. */
function namesIn({ name, children }: Declaration): readonly string[] {
  return [name, ...children.flatMap((child) => (child.kind === 'inline' ? namesIn(child.declaration) : []))];
}

/** Names that would be mistaken for others in some file. */
function takenNames(api: Api): Set<string> {
  const { modules, shapes } = declareTypes(api);
  const declared = modules.flatMap(({ models, responses, params }) => [...models, ...responses, ...params]);
  const methods = [...api.clientMethods, ...api.resources.flatMap((resource) => resource.methods)];
  return new Set([
    ...api.policy.taken.types.keys(),
    ...api.resources.map(({ className }) => className),
    ...[...declared, ...shapes].flatMap(namesIn),
    ...methods.flatMap((method) =>
      streamsOnDemand(method) && method.params !== undefined ? [`${method.params.typeName}Base`] : [],
    ),
  ]);
}
