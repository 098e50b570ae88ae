import type { Modules } from './modules.ts';
import type { FoundMethod, FoundResource } from './package-model.ts';
import { exportedTypes } from './read-types.ts';
import type { Keys } from './spelling.ts';

/**
 * The names of a method's own types where they are not those that the rules give: what a type is made for → its name, as
 * the lock of names has them.
 */
export function ownNames(
  method: FoundMethod,
  { className, module }: FoundResource,
  { modules, keys }: { readonly modules: Modules; readonly keys: Keys },
): Readonly<Record<string, string>> {
  const { pascal, plural, singular } = keys.casing();
  const stem = `${singular(className)}${pascal(method.name)}`;
  const declared = new Set(exportedTypes(modules, module));
  const params = method.params?.replace(/(?:Base|NonStreaming|Streaming)$/, '');
  const { page, pageType, result } = method;
  const usual: ReadonlyArray<readonly [wanted: string, name: string | undefined]> = [
    [`${stem}Params`, params !== undefined && /Params$/.test(params) ? params : undefined],
    ...(page === undefined || result === undefined ?
      []
    : [[`${plural(result.split('.').at(-1) ?? result)}${page}`, pageType] as const]),
  ];
  return Object.fromEntries(
    usual.flatMap(([wanted, name]) =>
      name !== undefined && name !== wanted && declared.has(name) ? [[wanted, name]] : [],
    ),
  );
}
