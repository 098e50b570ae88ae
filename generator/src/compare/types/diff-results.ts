import type { ts } from 'ts-morph';
import type { FunctionDiff } from './function-diff.ts';
import type { TypeDiffer } from './look.ts';
import { typeTexts } from './type-texts.ts';
import { awaited, isPromise, publicProperties, typeText, type Types } from './type-parts.ts';

/** Compares what two versions of a function give back. */
export function diffResults(
  before: ts.Signature,
  after: ts.Signature,
  types: Types,
  differ: TypeDiffer,
): FunctionDiff {
  const { checker } = types;
  const [old, next] = [checker.getReturnTypeOfSignature(before), checker.getReturnTypeOfSignature(after)];
  const texts = typeTexts(old, next, types);
  if (isPromise(old) !== isPromise(next) && !isAny(old, types) && !isAny(next, types))
    return {
      call: [{ event: isPromise(next) ? 'result-became-promise' : 'result-no-longer-promise', ...texts }],
      types: [],
    };
  const [from, to] = [awaited(old, types), awaited(next, types)];
  const isVoid = ({ flags }: ts.Type): boolean =>
    (flags & (types.ts.TypeFlags.Void | types.ts.TypeFlags.Undefined)) !== 0;
  if (isVoid(from) && isVoid(to)) return { call: helpers(old, next, types), types: [] };
  if (isVoid(to)) return { call: [{ event: 'result-removed', before: typeText(from, types) }], types: [] };
  if (isVoid(from)) return { call: [{ event: 'result-added', after: typeText(to, types) }], types: [] };
  const isPage = (type: ts.Type): boolean => type.getSymbol()?.name.includes('Page') === true;
  if (isPage(from) !== isPage(to))
    return {
      call: [],
      types: [
        {
          event: 'type-changed',
          way: 'response',
          owner: '',
          path: [],
          ...typeTexts(from, to, types),
        },
      ],
    };
  return { call: helpers(old, next, types), types: differ.diff(from, to, 'response') };
}

function isAny(type: ts.Type, { ts }: Types): boolean {
  return (type.flags & ts.TypeFlags.Any) !== 0;
}

/** Another kind of promise may lack what the old one had beside its value. */
function helpers(before: ts.Type, after: ts.Type, types: Types): FunctionDiff['call'] {
  if (!isPromise(before) || before.getSymbol()?.name === after.getSymbol()?.name) return [];
  const namesOf = (type: ts.Type): readonly string[] => publicProperties(type, types).map(({ name }) => name);
  const next = new Set(namesOf(after));
  const lost = namesOf(before).filter((name) => !next.has(name));
  return lost.length === 0 ? [] : [{ event: 'result-members-removed', values: lost }];
}
