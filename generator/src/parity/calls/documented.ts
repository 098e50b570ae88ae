import { namedMethods } from '../../compare/causes/index.ts';
import type { Api } from '../../ir/index.ts';
import { callExample, exampleFile, type ExampleValue } from '../../ir/examples/index.ts';
import type { CallValue } from '../run/protocol.ts';
import type { TypeContext } from '../types/index.ts';
import { methodsToCall, type PlannedCall } from './list-calls.ts';

/** Calls with the examples of a document, as far as the old package takes them. */
export function callsOfDocument(api: Api, context: TypeContext): readonly PlannedCall[] {
  const methods = new Map(namedMethods(api).map((each) => [each.name, each]));
  const { checker } = context.types;
  return methodsToCall(context).flatMap(({ name, ways }): PlannedCall[] => {
    const own = methods.get(name);
    const [way] = ways;
    if (own === undefined || way === undefined) return [];
    const { pathArgs, params } = callExample(
      { api, method: own.method, resource: own.resource },
      { form: 'correct', scope: 'shown' },
    );
    if (pathArgs.length > way.length) return [];
    const taken = way[pathArgs.length];
    const entries = (params ?? []).filter(
      (entry) => taken !== undefined && keysOf(taken.type, checker).has(entry.name),
    );
    const given =
      params === undefined || taken === undefined ?
        []
      : [Object.fromEntries(entries.map((entry) => [entry.name, plain(entry.value)]))];
    return [
      { set: 'documented', method: name, args: [...pathArgs.map(({ value }) => plain(value)), ...given] },
    ];
  });
}

type Checker = TypeContext['types']['checker'];

function keysOf(type: Parameters<Checker['getPropertiesOfType']>[0], checker: Checker): ReadonlySet<string> {
  const parts = type.isUnion() ? type.types : [type];
  return new Set(parts.flatMap((part) => checker.getPropertiesOfType(part).map(({ name }) => name)));
}

function plain(value: ExampleValue): CallValue {
  if (value === exampleFile) return { $file: 'example.txt' };
  if (Array.isArray(value)) return (value as readonly ExampleValue[]).map(plain);
  if (typeof value !== 'object' || value === null) return value as CallValue;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]));
}
