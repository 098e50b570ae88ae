import type { ExampleValue } from '../../ir/examples/index.ts';
import { typesInside } from '../../ir/index.ts';
import type { Api } from '../../ir/model/api.ts';
import type { Model } from '../../ir/model/declarations.ts';
import type { TypeNode } from '../../ir/model/type-node.ts';
import { name } from '../../snippets/index.ts';
import { isSimpleIdentifier, tsString } from '../../support/encode.ts';
import { modelName } from './model-name.ts';
import type { TypeScope } from './type-scope.ts';

/** Models whose names callers know, and which have fixtures of their own. */
export const shownModels = ({ models }: Api): readonly Model[] =>
  [...models.values()].filter(({ home }) => home !== 'schemas');

/** The fixture of a model, `models.Packet`. */
export function modelFixture(id: string, scope: TypeScope): string {
  const local = modelName(id, scope);
  return isSimpleIdentifier(local) ? `models.${local}` : `models[${tsString(local)}]`;
}

/** Calls of fixtures in place of the values of models; those that contain themselves would go on for ever. */
export function modelCalls(scope: TypeScope): (type: TypeNode) => ExampleValue | undefined {
  const { api } = scope;
  const known = new Map(shownModels(api).map(({ id }) => [id, undefined as ExampleValue | undefined]));
  return (type) => {
    if (
      type.kind !== 'model' ||
      !known.has(type.model) ||
      type.example !== undefined ||
      type.excludes !== undefined
    )
      return undefined;
    if (leadsBack(type.model, api)) return undefined;
    const call = known.get(type.model) ?? name(`${modelFixture(type.model, scope)}()`);
    known.set(type.model, call);
    return call;
  };
}

/** Whether a model contains itself. */
function leadsBack(id: string, { models }: Api): boolean {
  const seen = new Set<TypeNode>();
  const left = [models.get(id)?.type];
  while (left.length > 0) {
    const type = left.pop();
    if (type === undefined || seen.has(type)) continue;
    seen.add(type);
    const named = [
      ...(type.kind === 'model' ? [type.model] : []),
      ...(type.kind === 'object' ? type.extends ?? [] : []),
    ];
    if (named.includes(id)) return true;
    left.push(...typesInside(type), ...named.map((each) => models.get(each)?.type));
  }
  return false;
}
