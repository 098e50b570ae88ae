import type { ts } from 'ts-morph';
import type { Exported, Named } from '../model/index.ts';
import { publicMembers } from './client-model.ts';
import { diffFunctions, diffSignatures } from './diff-signatures.ts';
import type { FunctionDiff } from './function-diff.ts';
import type { TypeDiffer } from './look.ts';
import { headText, type Draft } from './draft.ts';
import type { ReachedChange } from './type-drafts.ts';
import type { Types } from './type-parts.ts';

/** What a comparison brought: facts of its own, and changes of types with who meets them. */
export type Found = { readonly drafts: readonly Draft[]; readonly reached: readonly ReachedChange[] };

/** A class that both versions export. */
export type ClassPair = {
  /** As callers name it. */
  readonly name: Exported;
  readonly before: ts.Symbol;
  readonly after: ts.Symbol;
  /** Its members hang on the client. */
  readonly isClient: boolean;
  /** Members that are compared elsewhere, such as the methods of the client. */
  readonly skipped?: ReadonlySet<string>;
};

/** Compares how classes are constructed and the members that they declare; members that are gone too. */
export function compareClasses(pairs: readonly ClassPair[], types: Types, differ: TypeDiffer): Found {
  const own = new Set(pairs.map(({ before }) => before));
  const seen = new Set<ts.Node>();
  const found = pairs.map((pair) => {
    const constructors = compareConstructors(pair, types, differ);
    const others = new Map(publicMembers(pair.after, types).map((member) => [member.name, member]));
    const members = publicMembers(pair.before, types)
      .filter(({ name }) => pair.skipped?.has(name) !== true)
      .filter((member) => isOwn(member, pair.before, own, seen, types));
    return [
      constructors,
      ...members.map((member) => compareMember(pair, member, others.get(member.name), types, differ)),
    ];
  });
  return joined(found.flat());
}

/** Facts of several comparisons together. */
export function joined(list: readonly Found[]): Found {
  return { drafts: list.flatMap(({ drafts }) => drafts), reached: list.flatMap(({ reached }) => reached) };
}

/** What a comparison of a function means for the name by which it is called. */
function functionFound(
  user: Named,
  { call, types }: FunctionDiff,
  nodes: Pick<Draft, 'nodeBefore' | 'nodeAfter'>,
): Found {
  return {
    drafts: call.map(({ moved: _, ...change }): Draft => ({ ...withHeads(change), subject: user, ...nodes })),
    reached: types.map((change) => ({ change, user })),
  };
}

/** A change of arguments shows all of them. */
export function withHeads<T extends Pick<Draft, 'heads'>>(change: T): T & Pick<Draft, 'before' | 'after'> {
  const { heads } = change;
  return heads === undefined ? change : (
      { ...change, before: headText(heads.before), after: headText(heads.after) }
    );
}

/** What is inherited belongs to the class that declares it, if that is compared too, and is named once. */
function isOwn(
  member: ts.Symbol,
  owner: ts.Symbol,
  compared: ReadonlySet<ts.Symbol>,
  seen: Set<ts.Node>,
  { ts, checker }: Types,
): boolean {
  const node = member.declarations?.[0];
  const parent = node?.parent;
  if (node === undefined || seen.has(node)) return false;
  seen.add(node);
  const name = parent !== undefined && ts.isClassLike(parent) ? parent.name : undefined;
  const declarer = name && checker.getSymbolAtLocation(name);
  return declarer === undefined || declarer === owner || !compared.has(declarer);
}

function compareConstructors(pair: ClassPair, types: Types, differ: TypeDiffer): Found {
  const signatures = (symbol: ts.Symbol): readonly ts.Signature[] =>
    types.checker.getTypeOfSymbol(symbol).getConstructSignatures();
  const isAbstract = [pair.before, pair.after].some(
    ({ valueDeclaration: node }) =>
      node !== undefined && types.ts.getCombinedModifierFlags(node) & types.ts.ModifierFlags.Abstract,
  );
  if (isAbstract) return { drafts: [], reached: [] };
  const inherits = !(pair.before.members?.has('__constructor' as ts.__String) ?? false);
  if (inherits && !(pair.after.members?.has('__constructor' as ts.__String) ?? false))
    return { drafts: [], reached: [] };
  return functionFound(
    { kind: 'constructor', of: pair.name },
    diffSignatures(signatures(pair.before), signatures(pair.after), types, differ, true),
    { nodeBefore: pair.before.valueDeclaration, nodeAfter: pair.after.valueDeclaration },
  );
}

function compareMember(
  { name, isClient, before }: ClassPair,
  member: ts.Symbol,
  next: ts.Symbol | undefined,
  types: Types,
  differ: TypeDiffer,
): Found {
  const subject: Named =
    isClient ?
      { kind: 'client', is: 'member', path: [member.name] }
    : { ...name, path: [...name.path, member.name] };
  if (next === undefined)
    return {
      drafts: [{ event: 'member-removed', subject, nodeBefore: before.valueDeclaration }],
      reached: [],
    };
  return compareValues(subject, member, next, types, differ);
}

/** Compares two versions of something that runs: a function, or a value that callers read. */
export function compareValues(
  user: Named,
  before: ts.Symbol,
  after: ts.Symbol,
  types: Types,
  differ: TypeDiffer,
): Found {
  const { checker } = types;
  const nodes = { nodeBefore: before.valueDeclaration, nodeAfter: after.valueDeclaration };
  const [old, next] = [checker.getTypeOfSymbol(before), checker.getTypeOfSymbol(after)];
  const isFunction = (type: ts.Type): boolean => type.getCallSignatures().length > 0;
  if (isFunction(old) && isFunction(next))
    return functionFound(user, diffFunctions(before, after, types, differ), nodes);
  if (old.getConstructSignatures().length > 0 || next.getConstructSignatures().length > 0)
    return { drafts: [], reached: [] };
  // A constant has another value in every version; its kind counts.
  const [from, to] = [old, next].map((type) => checker.getBaseTypeOfLiteralType(type));
  if (from === undefined || to === undefined) return { drafts: [], reached: [] };
  const changes = differ.diff(from, to, 'response', { isOptional: false });
  return { drafts: [], reached: changes.map((change) => ({ change: { ...change, ...nodes }, user })) };
}
