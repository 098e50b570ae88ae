import type { ts } from 'ts-morph';
import { symbolOf, type Named } from '../model/index.ts';
import { similarity } from '../wire/index.ts';
import type { ClientMethod, ClientModel } from './client-model.ts';
import { diffFunctions } from './diff-signatures.ts';
import type { FunctionDiff } from './function-diff.ts';
import type { TypeDiffer } from './look.ts';
import { withHeads } from './compare-classes.ts';
import type { Draft } from './draft.ts';
import { endpointOf, type Endpoints } from './endpoints.ts';
import { dashed } from './renames.ts';
import type { Types } from './type-parts.ts';

/** A client with the endpoints that its methods call. */
export type ClientSide = { readonly model: ClientModel; readonly endpoints: Endpoints };

/** What the comparison of clients found, and what each method's types brought. */
export type ClientDiff = {
  readonly drafts: readonly Draft[];
  readonly methods: ReadonlyMap<string, FunctionDiff>;
};

/** Endpoints that share this much are one that moved; less than that is a hint at best. */
const SAME = 0.99;
const ALIKE = 0.4;

/** Compares resources, methods and members of two clients. */
export function compareClients(
  before: ClientSide,
  after: ClientSide,
  types: Types,
  differ: TypeDiffer,
): ClientDiff {
  const removed = [...before.model.methods].filter(([name]) => !after.model.methods.has(name));
  const added = [...after.model.methods].filter(([name]) => !before.model.methods.has(name));
  const taken = new Set<string>();
  const goneDrafts = removed.map(([name, method]) =>
    removedMethod(name, method, { before, after, added, taken }),
  );
  const isMove = new Set(goneDrafts.flatMap(({ next }) => (next === undefined ? [] : [symbolOf(next)])));
  const common = [...before.model.methods].flatMap(([name, method]) => {
    const next = after.model.methods.get(name);
    return next === undefined ? [] : [{ name, method, next }];
  });
  const moved = goneDrafts.flatMap((draft) => {
    const to = draft.edit?.kind === 'method-renamed' ? draft.edit.to : '';
    const [method, next] = [before.model.methods.get(symbolOf(draft.subject)), after.model.methods.get(to)];
    return method === undefined || next === undefined ? [] : [{ name: to, method, next }];
  });
  const methods = new Map(
    [...common, ...moved].map(
      ({ name, method, next }) => [name, diffFunctions(method.symbol, next.symbol, types, differ)] as const,
    ),
  );
  return {
    methods,
    drafts: [
      ...resourceDrafts(before, after),
      ...goneDrafts.filter(({ subject }) => !isInMissing(symbolOf(subject), before, after)),
      ...added
        .filter(([name]) => !isMove.has(name) && !isInMissing(name, after, before))
        .map(
          ([name, { symbol }]): Draft => ({
            event: 'method-added',
            subject: hanging(name, 'method'),
            nodeAfter: symbol.valueDeclaration,
          }),
        ),
      ...common.flatMap((pair) => changedMethod(pair, before, after, types)),
      ...[...methods].flatMap(([name, { call }]) =>
        call.map((change): Draft => callDraft(name, change, before, after)),
      ),
      ...memberDrafts(before.model.members, after.model.members),
    ],
  };
}

/** `client.call.create` and what it is. */
export function hanging(name: string, is: Extract<Named, { readonly kind: 'client' }>['is']): Named {
  return { kind: 'client', is, path: name.split('.').slice(1) };
}

function callDraft(
  symbol: string,
  { moved, ...change }: FunctionDiff['call'][number],
  ...[old, next]: [ClientSide, ClientSide]
): Draft {
  const edit =
    moved &&
    ({
      kind: 'argument-moved',
      method: symbol,
      ...moved,
      fill: Array.from({ length: moved.to - moved.from }, () => 'undefined').join(', '),
    } as const);
  return {
    ...withHeads(change),
    subject: hanging(symbol, 'method'),
    edit,
    nodeBefore: old.model.methods.get(symbol)?.symbol.valueDeclaration,
    nodeAfter: next.model.methods.get(symbol)?.symbol.valueDeclaration,
  };
}

/** Methods of a resource that is gone as a whole are named with it, unless they live on elsewhere. */
function isInMissing(name: string, own: ClientSide, other: ClientSide): boolean {
  const [owner] = [name.slice(0, name.lastIndexOf('.'))];
  return (
    own.model.resources.has(owner) && !other.model.resources.has(owner) && !liveElsewhere(name, own, other)
  );
}

function liveElsewhere(name: string, own: ClientSide, other: ClientSide): boolean {
  const endpoint = calledBy(own, name);
  return (
    endpoint !== undefined &&
    [...other.model.methods.keys()].some((each) => calledBy(other, each) === endpoint)
  );
}

function resourceDrafts(before: ClientSide, after: ClientSide): readonly Draft[] {
  const only = (own: ClientSide, other: ClientSide): ReadonlyArray<readonly [string, ts.Symbol]> =>
    [...own.model.resources].filter(
      ([name]) => !other.model.resources.has(name) && !missingParent(name, own, other),
    );
  const methods = (side: ClientSide, resource: string): readonly string[] =>
    [...side.model.methods.keys()].filter((name) => name.startsWith(`${resource}.`));
  const isMoved = (name: string): boolean =>
    methods(before, name).every((method) => liveElsewhere(method, before, after));
  return [
    ...only(before, after)
      .filter(([name]) => !isMoved(name))
      .map(
        ([symbol, node]): Draft => ({
          event: 'resource-removed',
          subject: hanging(symbol, 'resource'),
          reach: methods(before, symbol).map((name) => hanging(name, 'method')),
          nodeBefore: node.valueDeclaration,
        }),
      ),
    ...only(after, before).map(
      ([symbol, node]): Draft => ({
        event: 'resource-added',
        subject: hanging(symbol, 'resource'),
        reach: methods(after, symbol).map((name) => hanging(name, 'method')),
        nodeAfter: node.valueDeclaration,
      }),
    ),
  ];
}

function missingParent(name: string, own: ClientSide, other: ClientSide): boolean {
  const parent = name.slice(0, name.lastIndexOf('.'));
  return own.model.resources.has(parent) && !other.model.resources.has(parent);
}

type Search = {
  readonly before: ClientSide;
  readonly after: ClientSide;
  readonly added: ReadonlyArray<readonly [string, ClientMethod]>;
  readonly taken: Set<string>;
};

function removedMethod(
  name: string,
  { symbol }: ClientMethod,
  { before, after, added, taken }: Search,
): Draft {
  const subject = hanging(name, 'method');
  const own = calledBy(before, name);
  const scored = added
    .filter(([other]) => !taken.has(other))
    .map(([other, method]) => ({
      other,
      method,
      score: likeness(name, own, other, calledBy(after, other)),
    }))
    .sort((a, b) => b.score - a.score);
  const [best] = scored;
  const nodes = { nodeBefore: symbol.valueDeclaration, nodeAfter: best?.method.symbol.valueDeclaration };
  if (best !== undefined && best.score >= SAME) {
    taken.add(best.other);
    const edit = { kind: 'method-renamed', from: name, to: best.other } as const;
    // A new version of the endpoint is another endpoint, however alike they are.
    if (own !== undefined && own === calledBy(after, best.other))
      return {
        event: 'method-moved',
        subject,
        after: best.other,
        next: hanging(best.other, 'method'),
        edit,
        ...nodes,
      };
    return { event: 'method-removed', subject, successors: [`${best.other}()`], edit, ...nodes };
  }
  const alike = scored
    .filter(({ score }) => score >= ALIKE)
    .slice(0, 2)
    .map(({ other }) => `${other}()`);
  return {
    event: 'method-removed',
    subject,
    nodeBefore: symbol.valueDeclaration,
    ...(alike.length > 0 && { successors: alike }),
  };
}

/** How likely a method is the successor of another: endpoint first, then its name. */
function likeness(
  name: string,
  endpoint: string | undefined,
  other: string,
  otherEndpoint: string | undefined,
): number {
  const sameOwner = name.slice(0, name.lastIndexOf('.')) === other.slice(0, other.lastIndexOf('.'));
  if (endpoint === undefined || otherEndpoint === undefined)
    return sameOwner ? similarNames(name, other) * 0.9 : 0;
  const [verb = '', path = ''] = endpoint.split(' ');
  const [otherVerb = '', otherPath = ''] = otherEndpoint.split(' ');
  if (verb === otherVerb && unversioned(path) === unversioned(otherPath)) return 1;
  if (verb !== otherVerb || !sameOwner) return 0;
  return Math.min(0.98, Math.max(similarity(path, otherPath), similarNames(name, other)));
}

/** A new version of an endpoint is the same endpoint to those who look for it. */
function unversioned(path: string): string {
  return path.replace(/\/v\d+(?=\/|$)/g, '');
}

function similarNames(a: string, b: string): number {
  const words = (name: string): string => dashed(name.split('.').at(-1) ?? '').toLowerCase();
  const [left, right] = [words(a), words(b)];
  return right.startsWith(`${left}-`) || left.startsWith(`${right}-`) ?
      0.8
    : similarity(`/${left}`, `/${right}`);
}

/** The endpoint of a method of the client. */
function calledBy({ model, endpoints }: ClientSide, name: string): string | undefined {
  const method = model.methods.get(name);
  return method === undefined ? undefined : endpointOf(endpoints, method);
}

type Pair = { readonly name: string; readonly method: ClientMethod; readonly next: ClientMethod };

function changedMethod(
  { name, method, next }: Pair,
  before: ClientSide,
  after: ClientSide,
  { ts, checker }: Types,
): readonly Draft[] {
  const subject = hanging(name, 'method');
  const isDeprecated = ({ symbol }: ClientMethod): boolean =>
    symbol.getJsDocTags(checker).some((tag) => tag.name === 'deprecated');
  const nodes = { nodeBefore: method.symbol.valueDeclaration, nodeAfter: next.symbol.valueDeclaration };
  const [old, now] = [isDeprecated(method), isDeprecated(next)];
  const [from, to] = [calledBy(before, name), calledBy(after, name)];
  const text = (symbol: ts.Symbol): string =>
    ts.displayPartsToString(symbol.getDocumentationComment(checker)).trim();
  return [
    ...(old !== now ?
      [{ event: now ? 'method-deprecated' : 'method-reactivated', subject, ...nodes } satisfies Draft]
    : []),
    ...(from !== undefined && to !== undefined && from !== to ?
      [{ event: 'method-endpoint-changed', subject, before: from, after: to, ...nodes } satisfies Draft]
    : []),
    ...(text(method.symbol) !== text(next.symbol) ?
      [{ event: 'documentation-changed', subject, ...nodes } satisfies Draft]
    : []),
  ];
}

type Members = ReadonlyMap<string, ts.Symbol>;

function memberDrafts(before: Members, after: Members): readonly Draft[] {
  return [
    ...[...before]
      .filter(([name]) => !after.has(name))
      .map(
        ([symbol, node]): Draft => ({
          event: 'member-removed',
          subject: hanging(symbol, 'member'),
          nodeBefore: node.valueDeclaration,
        }),
      ),
    ...[...after]
      .filter(([name]) => !before.has(name))
      .map(
        ([symbol, node]): Draft => ({
          event: 'member-added',
          subject: hanging(symbol, 'member'),
          nodeAfter: node.valueDeclaration,
        }),
      ),
  ];
}
