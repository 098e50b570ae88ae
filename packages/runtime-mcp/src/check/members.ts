import ts from 'typescript';
import type { Fault } from './calls.ts';
import type { ClientMethods } from './methods.ts';
import { splitWords } from '../support/words.ts';
import { didYouMean, likeNames, listed } from './suggest.ts';
import { alternatives, isOwn, isPromise, saysNothing, show, type Types } from './types.ts';

/** A member that the compiler did not find; nothing if the code may well be right. */
export function missingMember(node: ts.Node, methods: ClientMethods, types: Types): Fault | undefined {
  const owner = ownerOf(node, types);
  if (owner === undefined || !ts.isIdentifier(node)) return undefined;
  const { text: name } = node;
  const path = methods.owners.get(owner);
  if (path !== undefined) return { at: node, message: missingMethod(path, name, methods) };
  if (isPromise(owner, types)) return { at: node, message: promiseMember(node, name, owner, types) };
  const all = alternatives(owner);
  const declared = alternatives(declaredType(node, types) ?? owner);
  if ([...all, ...declared].some((type) => mayHave(type, name, types)) || all.length === 0) return undefined;
  if (types.checker.typeToString(owner) === 'typeof globalThis') return undefined;
  const like = likeNames(name, memberPaths(all, types));
  const known = all.flatMap((type) => type.getProperties().map((property) => property.name));
  const rest = like.length === 0 ? ` It has: ${listed([...new Set(known)])}` : '';
  return {
    at: node,
    message: `'${name}' does not exist in ${show(owner, types)}.${didYouMean(like)}${rest}`,
  };
}

/** The type that the member was looked for in. */
function ownerOf(node: ts.Node, { checker }: Types): ts.Type | undefined {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return checker.getTypeAtLocation(parent.expression);
  if (ts.isElementAccessExpression(parent)) return checker.getTypeAtLocation(parent.expression);
  if (ts.isBindingElement(parent)) return checker.getTypeAtLocation(parent.parent);
  if (ts.isShorthandPropertyAssignment(parent) || ts.isPropertyAssignment(parent))
    return checker.getTypeAtLocation(parent.parent);
  return undefined;
}

/** What the variable or member was declared as, before the code asked what kind it is. */
function declaredType(node: ts.Node, { checker }: Types): ts.Type | undefined {
  if (!ts.isPropertyAccessExpression(node.parent)) return undefined;
  const { expression } = node.parent;
  const place = ts.isPropertyAccessExpression(expression) ? expression.name : expression;
  const symbol = checker.getSymbolAtLocation(place);
  return symbol === undefined ? undefined : checker.getTypeOfSymbol(symbol);
}

/** True if nothing is known against the member: the value may have it. */
function mayHave(type: ts.Type, name: string, types: Types): boolean {
  return (
    saysNothing(type, types) ||
    isOwn(type, types) ||
    type.getProperty(name) !== undefined ||
    types.checker.getIndexInfosOfType(type).some(({ keyType }) => (keyType.flags & ts.TypeFlags.String) !== 0)
  );
}

function promiseMember(node: ts.Node, name: string, owner: ts.Type, types: Types): string {
  const awaited = types.checker.getAwaitedType(owner);
  const source = ts.isPropertyAccessExpression(node.parent) ? node.parent.expression.getText() : 'this';
  const has =
    awaited !== undefined && alternatives(awaited).some((type) => type.getProperty(name) !== undefined);
  const short = source.replace(/\s+/g, ' ').slice(0, 60);
  return `'${name}' does not exist in a promise: ${
    has ? `write (await ${short}).${name}` : 'write await before it'
  }`;
}

/** Members, and members of members: `call_analysis.user_sentiment` is found for `sentiment`. */
function memberPaths(all: readonly ts.Type[], { checker }: Types): readonly string[] {
  const paths = new Set<string>();
  const deeper = new Set<string>();
  for (const type of all) {
    if ((type.flags & ts.TypeFlags.Object) === 0) {
      for (const { name } of checker.getApparentType(type).getProperties()) paths.add(name);
      continue;
    }
    for (const property of type.getProperties()) {
      if (property.name.startsWith('__')) continue;
      paths.add(property.name);
      for (const own of alternatives(checker.getTypeOfSymbol(property))) {
        if (
          (own.flags & ts.TypeFlags.Object) === 0 ||
          checker.isArrayLikeType(own) ||
          own.getCallSignatures().length > 0
        )
          continue;
        for (const inner of own.getProperties()) deeper.add(`${property.name}.${inner.name}`);
      }
    }
  }
  return [...paths, ...deeper];
}

/** What methods are called elsewhere. */
const VERBS: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...['get', 'fetch', 'read', 'find', 'show'].map((verb) => [verb, ['retrieve', 'list']] as const),
  ...['all', 'index'].map((verb) => [verb, ['list']] as const),
  ...['add', 'new', 'insert', 'post'].map((verb) => [verb, ['create']] as const),
  ...['edit', 'modify', 'patch', 'set', 'put', 'change'].map((verb) => [verb, ['update']] as const),
  ...['remove', 'destroy', 'del'].map((verb) => [verb, ['delete']] as const),
]);

function missingMethod(path: string, name: string, { members }: ClientMethods): string {
  const known = members.get(path) ?? [];
  const all = [...members].flatMap(([owner, names]) => names.map((own) => `${owner}.${own}`));
  const [verb = ''] = splitWords(name);
  const alike = (VERBS.get(verb) ?? []).filter((like) => known.includes(like));
  const own = [...new Set([...alike, ...likeNames(name, known)])].map((like) => `${path}.${like}`);
  const like = own.length > 0 ? own : likeNames(`${path}.${name}`.replace(/^client\./, ''), all);
  return `${path}.${name} does not exist.${didYouMean(like)} ${path} has: ${listed(known, 20)}`;
}

/** Members of the client that the SDK has and the sandbox has not. */
export function unavailableMembers(methods: ClientMethods, types: Types): readonly Fault[] {
  const faults: Fault[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      const path = methods.owners.get(types.checker.getTypeAtLocation(node.expression));
      const { text: name } = node.name;
      const exists = types.checker.getSymbolAtLocation(node.name) !== undefined;
      if (path !== undefined && exists && methods.members.get(path)?.includes(name) !== true)
        faults.push({ at: node.name, message: unavailable(path, name, methods) });
    }
    ts.forEachChild(node, visit);
  };
  visit(types.file);
  return faults;
}

function unavailable(path: string, name: string, { members }: ClientMethods): string {
  return `${path}.${name} is not available in the sandbox. ${path} has: ${listed(
    members.get(path) ?? [],
    20,
  )}`;
}
