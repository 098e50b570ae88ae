import type { ts } from 'ts-morph';
import { isPromise, typeText, type ClientMethod } from '../../compare/types/index.ts';
import { countedRow, type Findings, type Gap, type Place, type Row, type Writer } from '../model/model.ts';
import { declaredIn, isRequestOptions, writerOf, type TypeContext } from './context.ts';
import { FITS, inside, joined, oneMisfit, placesOf, type Misfit, type Misfits } from './misfits.ts';
import { isRaw, PUBLIC_RAW } from './runtime-parts.ts';

/** What became of a way to call a method. */
type Call = {
  readonly arity: string | undefined;
  readonly argument: Misfits;
  readonly result: Misfits;
};

/** Every method by its way from the client on: whether it is there, takes what it took, and gives what it gave. */
export function compareMethods(context: TypeContext): Findings {
  const { before, after } = context;
  const all = [...(before.client?.methods ?? [])];
  const methods = all.filter(([name]) => !isRaw(name));
  const gaps = all.flatMap(([name, method]) => {
    const next = after.client?.methods.get(name);
    return next === undefined ? missing(name, method, context) : changed(name, method, next, context);
  });
  const only = (measure: Gap['measure']): readonly Gap[] => gaps.filter((gap) => gap.measure === measure);
  const raw = all.length - methods.length;
  const gone = new Set(
    only('methods')
      .filter(({ says }) => says === MISSING)
      .map(({ symbol }) => symbol),
  );
  const there = methods.filter(([name]) => !gone.has(name));
  const row = (measure: Gap['measure'], some: typeof methods): Row => {
    const failed = new Set(only(measure).map(({ symbol }) => symbol));
    return countedRow(
      measure,
      some.map(([name, method]) => ({
        writer: methodWriter(name, method, context),
        isSame: !failed.has(name),
      })),
    );
  };
  return {
    rows: [
      {
        measure: 'client',
        total: raw,
        equal: raw - new Set(only('client').map(({ symbol }) => symbol)).size,
      },
      row('methods', methods),
      row('arguments', there),
      row('results', there),
    ],
    gaps,
  };
}

const MISSING = 'is missing';

function methodWriter(name: string, { symbol }: ClientMethod, context: TypeContext): Writer | undefined {
  const writer = writerOf(declaredIn(symbol, context.before).fileBefore, context);
  return writer === 'generated' && context.silent.has(name) ? 'added' : writer;
}

function gapOf(
  measure: Gap['measure'],
  name: string,
  { symbol }: ClientMethod,
  { before }: TypeContext,
): Omit<Gap, 'says'> {
  return {
    measure: isRaw(name) ? 'client' : measure,
    symbol: name,
    weight: isRaw(name) && !PUBLIC_RAW.has(symbol.name) ? 'internal' : 'breaking',
    ...declaredIn(symbol, before),
    method: name.slice('client.'.length),
    count: 1,
  };
}

const missing = (name: string, method: ClientMethod, context: TypeContext): readonly Gap[] => [
  { ...gapOf('methods', name, method, context), says: MISSING },
];

/** Each way to call the method must have one that does as well; of several that do not, the last is the general one. */
function changed(
  name: string,
  method: ClientMethod,
  next: ClientMethod,
  context: TypeContext,
): readonly Gap[] {
  const [own, other] = [method, next].map(({ symbol }) => signaturesOf(symbol, context));
  const failed = (own ?? []).flatMap((signature): Call[] => {
    const calls = (other ?? []).map((each) => callOf(signature, each, context));
    const isFine = ({ arity, argument, result }: Call): boolean =>
      arity === undefined && argument === FITS && result === FITS;
    if (calls.some(isFine)) return [];
    // The one that takes the arguments is the one that the compiler takes.
    const taken = calls.find(({ arity, argument }) => arity === undefined && argument === FITS);
    const last = taken ?? calls.at(-1);
    return last === undefined ? [] : [last];
  });
  const arities = failed.flatMap((call) => call.arity ?? []);
  const [arity] = arities;
  const taken = joined(failed, (call) => call.argument);
  const given = joined(failed, (call) => call.result);
  const [argument, ...others] = taken.told.map(argumentPlace);
  const [result, ...results] = given.told.map(resultPlace);
  const named = (places: readonly string[]): readonly string[] => places.map((each) => `${name} ${each}`);
  const base = (measure: Gap['measure']): Omit<Gap, 'says'> => gapOf(measure, name, method, context);
  return [
    ...(arity === undefined ? [] : [{ ...base('methods'), says: arity, differs: named(arities) }]),
    ...(argument === undefined ?
      []
    : [{ ...base('arguments'), ...argument, more: others, differs: named(placesOf(taken)) }]),
    ...(result === undefined ?
      []
    : [
        {
          ...base('results'),
          // A value that is new is met by few; everything else by all who use it.
          ...(given.told.every(({ isListed }) => isListed) && { weight: 'note' as const }),
          ...result,
          more: results,
          differs: named(placesOf(given)),
        },
      ]),
  ];
}

const argumentPlace = ({ path, from, to }: Misfit): Place => ({
  says: `does not take ${path} as it was`,
  before: from,
  after: to,
});

const resultPlace = ({ path, from, to }: Misfit): Place => ({
  says: `does not give ${path === '' ? 'the same' : `${path} as it was`}`,
  before: to,
  after: from,
});

function signaturesOf(symbol: ts.Symbol, { types: { checker } }: TypeContext): readonly ts.Signature[] {
  return checker.getTypeOfSymbol(symbol).getCallSignatures();
}

function callOf(own: ts.Signature, other: ts.Signature, context: TypeContext): Call {
  const { types, fit } = context;
  const [from, to] = [argumentsOf(own, context), argumentsOf(other, context)];
  const given = joined(from, (each, i) => {
    const there = to[i];
    return there === undefined ? FITS : inside(each.name, fit(each.type, there.type));
  });
  const argument = joined([given, optionsOf(own, other, context)], (each) => each);
  const [before, after] = [resultOf(own, context), resultOf(other, context)];
  // Nobody uses a result that is none, and a client that gives itself gives what is compared anyway.
  const isUnused = (before.flags & types.ts.TypeFlags.Void) !== 0 || isClient(before, context);
  return { arity: arityOf(from, to), argument, result: isUnused ? FITS : fit(after, before) };
}

/**
 * Request options are one kind of value, but a call that gives them has to find them at the place where they were: what
 * stands there instead takes them for something else.
 */
function optionsOf(own: ts.Signature, other: ts.Signature, context: TypeContext): Misfits {
  const { types } = context;
  const [from, to] = [own, other].map((signature) => signature.getParameters());
  const placeOf = (list: readonly ts.Symbol[] = []): number =>
    list.findIndex((parameter) => isRequestOptions(parameter, context));
  const [before, after] = [placeOf(from), placeOf(to)];
  const [options, there] = [from?.[before], to?.[before]];
  // That there are fewer arguments before them is told of those.
  const isLost = there === undefined ? after === -1 : after > before;
  if (options === undefined || !isLost) return FITS;
  const textOf = (parameter: ts.Symbol): string => typeText(types.checker.getTypeOfSymbol(parameter), types);
  return oneMisfit({
    path: options.name,
    from: textOf(options),
    to: there === undefined ? 'nothing' : textOf(there),
  });
}

/** What a caller gets that awaits the call; of a promise of pages, the page. */
export function resultOf(signature: ts.Signature, { types: { checker } }: TypeContext): ts.Type {
  const type = signature.getReturnType();
  if (!isPromise(type)) return type;
  const [first] = checker.getTypeArguments(type as ts.TypeReference);
  return first ?? type;
}

function isClient(type: ts.Type, { before, types: { checker } }: TypeContext): boolean {
  const bound = checker.getBaseConstraintOfType(type) ?? type;
  return bound.getSymbol() !== undefined && bound.getSymbol() === before.client?.classSymbol;
}

type Argument = { readonly name: string; readonly type: ts.Type; readonly isOptional: boolean };

/** The arguments of a call, without the request options. */
export function argumentsOf(signature: ts.Signature, context: TypeContext): readonly Argument[] {
  const { checker, ts } = context.types;
  return signature
    .getParameters()
    .filter((parameter) => !isRequestOptions(parameter, context))
    .map((parameter) => {
      const [node] = parameter.declarations ?? [];
      const isOptional =
        node !== undefined &&
        ts.isParameter(node) &&
        (checker.isOptionalParameter(node) || node.dotDotDotToken !== undefined);
      return { name: parameter.name, type: checker.getTypeOfSymbol(parameter), isOptional };
    });
}

function arityOf(from: readonly Argument[], to: readonly Argument[]): string | undefined {
  const needed = (list: readonly Argument[]): number => list.filter(({ isOptional }) => !isOptional).length;
  if (to.length < from.length) return `takes ${counted(to.length)} instead of ${from.length}`;
  return needed(to) > needed(from) ? `asks for ${counted(needed(to))} instead of ${needed(from)}` : undefined;
}

const counted = (count: number): string => `${count} ${count === 1 ? 'argument' : 'arguments'}`;
