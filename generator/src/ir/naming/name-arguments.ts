import type { PathParameter } from '../model/api.ts';
import type { NamePolicy } from '../model/name-policy.ts';
import type { MethodTree, PathParameterTree } from '../model/tree.ts';
import { holdsObject } from '../shapes/holds-object.ts';

/** An object written where the parameter is gets a type of its own, since arguments have no namespace. */
export function nameArguments(
  { pathParameters, positional }: MethodTree,
  stem: string,
  claim: (wanted: string) => string,
  { spell }: NamePolicy,
): ReadonlyMap<PathParameterTree, PathParameter> {
  const used = new Set<string>();
  return new Map(
    pathParameters.map((parameter) => {
      let argName = spell.argument(parameter.publicName ?? parameter.name);
      while (used.has(argName)) argName = `${argName}_`;
      used.add(argName);
      const typeName =
        positional.includes(parameter) && holdsObject(parameter.type) ?
          claim(`${stem}${spell.type(parameter.name)}`)
        : undefined;
      return [parameter, { ...parameter, argName, ...(typeName !== undefined && { typeName }) }];
    }),
  );
}
