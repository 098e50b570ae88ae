import type { ts } from 'ts-morph';
import type { TypeChange, TypeDiffer } from './diff-types.ts';
import type { ApiCode } from './rules.ts';
import { awaited, typeText, type Types } from './type-parts.ts';

/** A difference of two versions of a function. */
export type SignatureChange = {
  readonly code: ApiCode;
  readonly name?: string;
  readonly before?: string;
  readonly after?: string;
  /** Position at which an argument was put in before the request options. */
  readonly index?: number;
};

/** What changed for callers: the call itself, and the types that it takes and gives. */
export type FunctionDiff = {
  readonly call: readonly SignatureChange[];
  readonly types: readonly TypeChange[];
};

type Argument = {
  readonly name: string;
  readonly type: ts.Type;
  readonly isOptional: boolean;
  readonly isOptions: boolean;
};

/** Compares functions: every old signature needs a new one that takes the same calls. */
export function diffFunctions(
  before: ts.Symbol,
  after: ts.Symbol,
  types: Types,
  differ: TypeDiffer,
): FunctionDiff {
  const signatures = (symbol: ts.Symbol): readonly ts.Signature[] =>
    types.checker.getTypeOfSymbol(symbol).getCallSignatures();
  const next = signatures(after);
  const diffs = signatures(before).map((old) =>
    bestOf(next.map((candidate) => diffOne(old, candidate, types, differ))),
  );
  return {
    call: unique(diffs.flatMap(({ call }) => call)),
    types: unique(diffs.flatMap((each) => each.types)),
  };
}

const NONE: FunctionDiff = { call: [], types: [] };

/** The overload that callers end up with is the one that asks the least of them. */
function bestOf(diffs: readonly FunctionDiff[]): FunctionDiff {
  const cost = ({ call, types }: FunctionDiff): number =>
    call.filter(isBreaking).length * 1000 + types.length;
  return [...diffs].sort((a, b) => cost(a) - cost(b))[0] ?? NONE;
}

const HARMLESS = new Set<ApiCode>(['argument-added', 'argument-became-optional', 'result-added']);

function isBreaking({ code }: SignatureChange): boolean {
  return !HARMLESS.has(code);
}

function diffOne(before: ts.Signature, after: ts.Signature, types: Types, differ: TypeDiffer): FunctionDiff {
  const [old, next] = [argumentsOf(before, types), argumentsOf(after, types)];
  const heads = { before: headOf(old), after: headOf(next) };
  const call: SignatureChange[] = [];
  const changes: TypeChange[] = [];
  old.forEach((argument, i) => {
    const same = next[i];
    if (argument.isOptions) {
      if (same?.isOptions !== true && next.some(({ isOptions }) => isOptions))
        call.push({ code: 'options-argument-moved', ...heads, index: i });
      return;
    }
    if (same === undefined || same.isOptions)
      return void call.push({ code: 'argument-removed', name: argument.name, ...heads });
    if (argument.isOptional !== same.isOptional)
      call.push({
        code: same.isOptional ? 'argument-became-optional' : 'argument-became-required',
        name: same.name,
      });
    changes.push(...differ.diff(argument.type, same.type, 'request', ''));
  });
  const isMoved = call.some(({ code }) => code === 'options-argument-moved');
  const own = (list: readonly Argument[]): readonly Argument[] => list.filter(({ isOptions }) => !isOptions);
  for (const argument of isMoved ? [] : own(next).slice(own(old).length))
    call.push({
      code: argument.isOptional ? 'argument-added' : 'argument-added-required',
      name: argument.name,
      ...heads,
    });
  const result = diffResults(before, after, types, differ);
  return {
    call: [...withoutEchoes(call, changes), ...result.call],
    types: [...withoutArgument(call, changes), ...result.types],
  };
}

/** An argument becomes required because something in it does: that is the change. */
function withoutEchoes(
  call: readonly SignatureChange[],
  changes: readonly TypeChange[],
): readonly SignatureChange[] {
  const [required, optional] = [
    /^request-property-(?:added|became)-required$/,
    /^request-property-(?:removed|became-optional)$/,
  ];
  const has = (pattern: RegExp): boolean => changes.some(({ code }) => pattern.test(code));
  return call.filter(
    ({ code }) =>
      !(code === 'argument-became-required' && has(required)) &&
      !(code === 'argument-became-optional' && has(optional)),
  );
}

/** Whether null may be passed instead of params goes with whether they may be left out. */
function withoutArgument(
  call: readonly SignatureChange[],
  changes: readonly TypeChange[],
): readonly TypeChange[] {
  const isArgument = call.some(
    ({ code }) => code === 'argument-became-required' || code === 'argument-became-optional',
  );
  return isArgument ?
      changes.filter(({ code, path }) => path !== '' || !/^request-became-(?:not-)?nullable$/.test(code))
    : changes;
}

function diffResults(
  before: ts.Signature,
  after: ts.Signature,
  types: Types,
  differ: TypeDiffer,
): FunctionDiff {
  const { ts, checker } = types;
  const [old, next] = [before, after].map((signature) => checker.getReturnTypeOfSignature(signature));
  if (old === undefined || next === undefined) return NONE;
  const [from, to] = [awaited(old, types), awaited(next, types)];
  const isVoid = (type: ts.Type): boolean =>
    (type.flags & (ts.TypeFlags.Void | ts.TypeFlags.Undefined)) !== 0;
  if (isVoid(from) || isVoid(to)) {
    if (isVoid(from) && isVoid(to)) return NONE;
    return {
      call: [
        isVoid(to) ?
          { code: 'result-removed', before: typeText(from, types) }
        : { code: 'result-added', after: typeText(to, types) },
      ],
      types: [],
    };
  }
  const isPage = (type: ts.Type): boolean => /Page/.test(type.getSymbol()?.name ?? '');
  const [wasPage, isPaged] = [isPage(from), isPage(to)];
  const changes =
    wasPage === isPaged ?
      differ.diff(from, to, 'response', '')
    : [
        {
          code: 'response-type-changed',
          way: 'response',
          owner: '',
          path: '',
          before: typeText(from, types),
          after: typeText(to, types),
        } satisfies TypeChange,
      ];
  return { call: [], types: changes };
}

function argumentsOf(signature: ts.Signature, { ts, checker }: Types): readonly Argument[] {
  return signature.getParameters().map((parameter) => {
    const type = checker.getTypeOfSymbol(parameter);
    const node = parameter.valueDeclaration;
    const isOptional = node !== undefined && ts.isParameter(node) && checker.isOptionalParameter(node);
    const mentioned = (type.isUnion() ? type.types : [type]).map(
      (each) => (each.aliasSymbol ?? each.getSymbol())?.name,
    );
    const written = node !== undefined && ts.isParameter(node) ? node.type?.getText() ?? '' : '';
    return {
      name: parameter.name,
      type,
      isOptional,
      isOptions:
        parameter.name === 'options' &&
        (mentioned.includes('RequestOptions') || /\bRequestOptions\b/.test(written)),
    };
  });
}

function headOf(list: readonly Argument[]): string {
  return `(${list.map(({ name, isOptional }) => `${name}${isOptional ? '?' : ''}`).join(', ')})`;
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
