import {
  asWritten,
  exampleEndless,
  exampleFile,
  exampleObject,
  isExampleObject,
  sampleValue,
  shapeValue,
  type ExampleValue,
  type Sampling,
} from '../../ir/examples/index.ts';
import { allMembers, behind, resolveModel } from '../../ir/index.ts';
import type { Api, Method } from '../../ir/model/api.ts';
import type { TypeNode } from '../../ir/model/type-node.ts';
import { isName } from '../../snippets/index.ts';
import { isObject, own, type JsonValue } from '../../support/json.ts';
import { testFile } from './wire-tests/body-values.ts';
import { listEnd } from './testing-lists.ts';

/** The values of a fixture; several where a member tells them apart. */
export type FixtureValues = { readonly values: readonly ExampleValue[]; readonly tag?: string };

/** What stands for the values of types that have fixtures of their own. */
export type Refer = NonNullable<Sampling['refer']>;

const orders = new WeakMap<Api, Map<TypeNode, readonly TypeNode[]>>();

/** The orders of variants, found once for an API. */
function ordersOf(api: Api): Map<TypeNode, readonly TypeNode[]> {
  const known = orders.get(api) ?? new Map<TypeNode, readonly TypeNode[]>();
  orders.set(api, known);
  return known;
}

/** Values of a type: one for each of its objects where a member has a value of its own in every one of them. */
export function typeValues(
  type: TypeNode,
  name: string,
  api: Api,
  { refer, given }: { readonly refer: Refer; readonly given?: JsonValue | undefined },
): FixtureValues {
  const { models } = api;
  const sampling: Sampling = {
    models,
    form: 'correct',
    optionals: true,
    givenOrder: true,
    shown: ordersOf(api),
    refer,
  };
  // The type itself is what is made; a name of its own would be that of this very value.
  const target = behind(models, type);
  const made = (each: TypeNode): ExampleValue => written(each, sampleValue(sampling, each, name), api);
  const example = given ?? exampleOf(type, api);
  const shaped = example === undefined ? undefined : shapeValue(sampling, type, example);
  const first = shaped === undefined ? undefined : written(type, shaped, api);
  const tags = tagsOf(target, api);
  if (tags === undefined) return { values: [first ?? made(target)] };
  const tag = isExampleObject(first) ? first[tags.name] : undefined;
  const others = tags.variants.filter(({ value }) => value !== tag || first === undefined);
  const values = [
    ...(tag === undefined || first === undefined ? [] : [first]),
    ...others.map((each) => made(each.type)),
  ];
  return { values, tag: tags.name };
}

/** The value that a method answers with, up to what would lead to a further page. */
export function answerValues(method: Method, api: Api, refer: Refer): FixtureValues {
  const { response, success } = method;
  if (response.kind !== 'json') return { values: [] };
  const example = success?.example?.value;
  const given =
    response.unwrap === undefined ? example
    : isObject(example) ? own(example, response.unwrap)
    : undefined;
  const end = listEnd(method, api);
  if (end === undefined) return typeValues(response.type, 'value', api, { refer, given });
  // What is changed is a value of this method's own.
  const owners = new Set(end.owners);
  const referOthers: Refer = (type) => (owners.has(resolveModel(api.models, type)) ? undefined : refer(type));
  const found = typeValues(response.type, 'value', api, { refer: referOthers, given });
  const item = (type: TypeNode): ExampleValue =>
    refer(type) ?? typeValues(type, 'item', api, { refer }).values[0] ?? null;
  return { values: found.values.map((value) => end.onlyPage(value, item)) };
}

/** The example of a type, or of the one that it refers to. */
function exampleOf(type: TypeNode, { models }: Api): JsonValue | undefined {
  return (type.example ?? resolveModel(models, type).example)?.value;
}

/** A value as callers know it; no files are in it. */
function written(type: TypeNode, value: ExampleValue, { models }: Api): ExampleValue {
  return withTexts(asWritten(models, type, value).written ?? value);
}

/** Binary text in place of files; what is known by identity stays the same. */
function withTexts(value: ExampleValue): ExampleValue {
  if (value === exampleFile) return testFile.text;
  if (value === exampleEndless || isName(value)) return value;
  if (Array.isArray(value)) return value.map((each: ExampleValue) => withTexts(each));
  return isExampleObject(value) ?
      exampleObject(Object.entries(value).map(([key, each]) => [key, withTexts(each)] as const))
    : value;
}

type Tags = {
  readonly name: string;
  readonly variants: ReadonlyArray<{ readonly type: TypeNode; readonly value: string | number | boolean }>;
};

/** The member that has a value of its own in every object of a union, not the same in all; undefined for other types. */
function tagsOf(type: TypeNode, { models }: Api): Tags | undefined {
  const union = resolveModel(models, type);
  if (union.kind !== 'union' || union.variants.length < 2) return undefined;
  const literals = union.variants.map((variant) => {
    const object = resolveModel(models, variant);
    const members = object.kind === 'object' ? allMembers(models, object) : [];
    return new Map(
      members.flatMap(({ name, type: use }) => {
        const literal = resolveModel(models, use);
        const [value, second] = literal.kind === 'enum' && literal.open !== true ? literal.values : [];
        return value === undefined || second !== undefined ? [] : [[name, value] as const];
      }),
    );
  });
  const name = [...(literals[0]?.keys() ?? [])].find((each) => {
    const values = literals.flatMap((found) => found.get(each) ?? []);
    return values.length === literals.length && new Set(values).size > 1;
  });
  if (name === undefined) return undefined;
  return {
    name,
    variants: union.variants.flatMap((variant, i) => {
      const value = literals[i]?.get(name);
      return value === undefined ? [] : [{ type: variant, value }];
    }),
  };
}
