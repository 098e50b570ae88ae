import type { ts } from 'ts-morph';
import type { FunctionPart, HeadArgument } from '../model/index.ts';
import type { Event } from '../rules/index.ts';
import { alignArguments, type Argument } from './align-arguments.ts';
import { diffResults } from './diff-results.ts';
import type { FunctionDiff, SignatureChange } from './function-diff.ts';
import type { TypeChange, TypeDiffer } from './look.ts';
import { longTypeText, type Types } from './type-parts.ts';

/** Compares functions: every old signature needs a new one that takes the same calls. */
export function diffFunctions(
  before: ts.Symbol,
  after: ts.Symbol,
  types: Types,
  differ: TypeDiffer,
): FunctionDiff {
  const [old, next] = [before, after].map((symbol) =>
    types.checker.getTypeOfSymbol(symbol).getCallSignatures(),
  );
  return diffSignatures(old ?? [], next ?? [], types, differ);
}

/** Compares the ways to call something, or to construct it. */
export function diffSignatures(
  before: readonly ts.Signature[],
  after: readonly ts.Signature[],
  types: Types,
  differ: TypeDiffer,
  isConstructor = false,
): FunctionDiff {
  const diffs = before.map((old) =>
    bestOf(
      sameHead(old, before, after, types).map((candidate) =>
        diffOne(old, candidate, types, differ, isConstructor),
      ),
    ),
  );
  return {
    call: unique(diffs.flatMap(({ call }) => call)),
    types: unique(diffs.flatMap((each) => each.types)),
  };
}

/** Of several signatures, those that take arguments of the same names and types; all of them if there are none. */
function sameHead(
  own: ts.Signature,
  before: readonly ts.Signature[],
  after: readonly ts.Signature[],
  types: Types,
): readonly ts.Signature[] {
  if (before.length === 1 && after.length === 1) return after;
  const head = (signature: ts.Signature): string =>
    argumentsOf(signature, types)
      .map(({ name, type }) => `${name}: ${longTypeText(type, types)}`)
      .join(', ');
  const wanted = head(own);
  const same = after.filter((candidate) => head(candidate) === wanted);
  return same.length > 0 ? same : after;
}

const NONE: FunctionDiff = { call: [], types: [] };

/** The overload that callers end up with is the one that asks the least of them. */
function bestOf(diffs: readonly FunctionDiff[]): FunctionDiff {
  const cost = ({ call, types }: FunctionDiff): number =>
    call.filter(isBreaking).length * 1000 + types.length;
  return [...diffs].sort((a, b) => cost(a) - cost(b))[0] ?? NONE;
}

const HARMLESS = new Set<Event>(['argument-added', 'argument-became-optional', 'result-added']);

function isBreaking({ event }: SignatureChange): boolean {
  return !HARMLESS.has(event);
}

function diffOne(
  before: ts.Signature,
  after: ts.Signature,
  types: Types,
  differ: TypeDiffer,
  isConstructor: boolean,
): FunctionDiff {
  const [old, next] = [argumentsOf(before, types), argumentsOf(after, types)];
  const heads = { before: old.map(headArgument), after: next.map(headArgument) };
  const { pairs, removed, added, options, isReordered } = alignArguments(old, next);
  const flips = pairs.filter(([a, b]) => a.isOptional !== b.isOptional);
  const asks = added.some(({ isOptional }) => !isOptional);
  const isLater = options !== undefined && options.to > options.from;
  const moved = isLater && !asks && !isReordered ? options : undefined;
  const call: readonly SignatureChange[] = [
    ...removed.map(({ name }): SignatureChange => ({ event: 'argument-removed', argument: name, heads })),
    ...flips.map(
      ([, { name, isOptional }]): SignatureChange => ({
        event: isOptional ? 'argument-became-optional' : 'argument-became-required',
        argument: name,
        heads,
      }),
    ),
    ...(moved === undefined ?
      added.map(
        ({ name, isOptional }): SignatureChange => ({
          event: isOptional ? 'argument-added' : 'argument-added-required',
          argument: name,
          heads,
        }),
      )
    : [{ event: 'options-argument-moved', heads, moved } satisfies SignatureChange]),
    ...(isReordered ? [{ event: 'arguments-reordered', heads } satisfies SignatureChange] : []),
  ];
  const changes = pairs.flatMap(([a, b]) =>
    inPart(
      { kind: 'argument', name: b.name },
      differ.diff(a.type, b.type, 'request', { isOptional: a.isOptional || b.isOptional }),
    ),
  );
  const result = isConstructor ? NONE : diffResults(before, after, types, differ);
  return {
    call: [...withoutEchoes(call, changes), ...result.call],
    types: [...withoutArgument(call, changes), ...inPart({ kind: 'result' }, result.types)],
  };
}

function inPart(place: FunctionPart, changes: readonly TypeChange[]): readonly TypeChange[] {
  return changes.map((change) => (change.owner === '' ? { ...change, in: place } : change));
}

/** What says by itself that an argument has to be there now, or may be left out. */
const DEMANDS = new Set<Event>(['property-added-required', 'property-became-required']);
const RELEASES = new Set<Event>(['property-removed', 'property-became-optional']);
const NULL = new Set<Event>(['became-nullable', 'became-not-nullable']);

/** An argument becomes required because something in it does: that is the change. */
function withoutEchoes(
  call: readonly SignatureChange[],
  changes: readonly TypeChange[],
): readonly SignatureChange[] {
  const has = (events: ReadonlySet<Event>): boolean =>
    changes.some(({ event, way }) => way === 'request' && events.has(event));
  return call.filter(
    ({ event }) =>
      !(event === 'argument-became-required' && has(DEMANDS)) &&
      !(event === 'argument-became-optional' && has(RELEASES)),
  );
}

/** Whether null may be passed instead of params goes with whether they may be left out. */
function withoutArgument(
  call: readonly SignatureChange[],
  changes: readonly TypeChange[],
): readonly TypeChange[] {
  const isArgument = call.some(
    ({ event }) => event === 'argument-became-required' || event === 'argument-became-optional',
  );
  return isArgument ?
      changes.filter(({ event, way, path }) => path.length > 0 || way !== 'request' || !NULL.has(event))
    : changes;
}

function headArgument({ name, isOptional }: Argument): HeadArgument {
  return { name, isOptional };
}

function argumentsOf(signature: ts.Signature, { ts, checker }: Types): readonly Argument[] {
  return signature.getParameters().map((parameter, i) => {
    const type = checker.getTypeOfSymbol(parameter);
    const node = parameter.valueDeclaration;
    const isOptional = node !== undefined && ts.isParameter(node) && checker.isOptionalParameter(node);
    const mentioned = (type.isUnion() ? type.types : [type]).map(
      (each) => (each.aliasSymbol ?? each.getSymbol())?.name,
    );
    const written = node !== undefined && ts.isParameter(node) ? node.type?.getText() ?? '' : '';
    return {
      // One that is taken apart at once has no name.
      name:
        node !== undefined && ts.isParameter(node) && !ts.isIdentifier(node.name) ?
          `arg${i + 1}`
        : parameter.name,
      type,
      isOptional,
      isOptions:
        parameter.name === 'options' &&
        (mentioned.includes('RequestOptions') || /\bRequestOptions\b/.test(written)),
    };
  });
}

function unique<T>(list: readonly T[]): readonly T[] {
  const seen = new Set<string>();
  return list.filter((each) => {
    const {
      nodeBefore: _a,
      nodeAfter: _b,
      ...rest
    } = each as T & { nodeBefore?: unknown; nodeAfter?: unknown };
    const key = JSON.stringify(rest);
    return !seen.has(key) && seen.add(key);
  });
}
