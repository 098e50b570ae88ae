import type { Document } from '../document/index.ts';
import type { JsonObject, JsonValue } from '../support/json.ts';
import {
  byVote,
  componentNamed,
  componentOf,
  keyOfType,
  type MatchedMethod,
  type Vote,
  type Votes,
} from './match-models.ts';
import type { Modules } from './modules.ts';
import { draftMethods } from './draft-methods.ts';
import type { FoundMethod, FoundPackage, FoundResource } from './package-model.ts';
import { itemsPath } from './page-schemes.ts';
import { exportedTypes } from './read-types.ts';
import { operationOf, typesAt, type Recovered, type Recovery } from './recovery.ts';
import { propertiesOf } from './schema-parts.ts';
import type { Keys } from './spelling.ts';

/** The key `resources`. */
export function draftResources(recovery: Recovery, told: Recovered): JsonObject {
  const { root } = recovery.found;
  const shared = draftModels(
    'resources/shared',
    { path: '$shared', key: '$shared', resource: undefined },
    recovery,
    told,
  );
  const client = draftMethods(root, '', recovery, told);
  return {
    ...(Object.keys(shared).length > 0 && { $shared: { models: shared } }),
    ...(Object.keys(client).length > 0 && { $client: { methods: client } }),
    ...draftAll(root.resources, '', recovery, told),
  };
}

function draftAll(
  resources: readonly FoundResource[],
  above: string,
  recovery: Recovery,
  told: Recovered,
): JsonObject {
  return Object.fromEntries(
    resources.map((resource): readonly [string, JsonValue] => {
      const key = recovery.keys.keyFor(resource.property, 'camel');
      recovery.keys.spellClass(key, resource.className);
      const path = above === '' ? key : `${above}.${key}`;
      typesAt(told, above)[`resource ${key}`] = resource.className;
      const models = draftModels(resource.module, { path, key, resource }, recovery, told);
      const methods = draftMethods(resource, path, recovery, told);
      const inner = draftAll(resource.resources, path, recovery, told);
      return [
        key,
        {
          ...(Object.keys(models).length > 0 && { models }),
          ...(Object.keys(methods).length > 0 && { methods }),
          ...(above !== '' && recovery.onClient.has(resource.module) && { client_types: true }),
          ...(Object.keys(inner).length > 0 && { subresources: inner }),
        },
      ];
    }),
  );
}

type Owner = {
  readonly path: string;
  readonly key: string;
  readonly resource: FoundResource | undefined;
};

/** The types of a module that are models: those that no method is the reason for. */
function draftModels(
  module: string,
  { path, resource }: Owner,
  { found, modules, votes, document, keys }: Recovery,
  told: Recovered,
): JsonObject {
  const own = new Set(
    (resource?.methods ?? []).map((method) =>
      method.kind === 'webhook_unwrap' ?
        method.result
      : responseName(resource?.className ?? '', method, keys),
    ),
  );
  const models: Record<string, JsonValue> = {};
  if (!modules.isGenerated(module)) return models;
  for (const type of exportedTypes(modules, module)) {
    if (
      /Params(?:Base|NonStreaming|Streaming)?$/.test(type) ||
      own.has(type) ||
      isPage(type, module, modules, found.pages)
    )
      continue;
    const schema = schemaOf(type, module, { votes, document, pascal: keys.casing().pascal });
    if (schema === undefined) {
      told.lostModels.push(type);
      continue;
    }
    const key = keys.keyFor(type, 'pascal');
    models[key] = componentOf(schema.pointer) ?? schema.pointer.replaceAll('%', '%25');
    told.homes.set(keyOfType({ module, path: [type] }), `${path}.${key}`);
    told.models += 1;
    typesAt(told, path)[`model ${key}`] = type;
    if (schema.isGuess)
      told.guesses.set(`${pointerOf(path)}/models/${key}`, `recovered: a guess, by its name alone`);
  }
  return models;
}

/** The pointer of a resource in the config. */
function pointerOf(path: string): string {
  return `/resources/${path.replaceAll('.', '/subresources/')}`;
}

/** What the type of a response is called where it is no model. */
function responseName(className: string, { name }: FoundMethod, { casing }: Keys): string {
  return `${casing().singular(className)}${casing().pascal(name)}Response`;
}

/** `PetsCursorPage`: a type that only stands for the pages of a method. */
function isPage(type: string, module: string, modules: Modules, pages: FoundPackage['pages']): boolean {
  const text = modules.tree(module)?.text ?? '';
  return pages.some(({ className }) =>
    [`export type ${type} = ${className}<`, `export class ${type} extends ${className}<`].some((each) =>
      text.includes(each),
    ),
  );
}

type Evidence = {
  readonly votes: Votes;
  readonly document: Document;
  readonly pascal: (name: string) => string;
};

/** The schema of a type: the component of its name if it was met there, else where it was met most, else its name alone. */
function schemaOf(
  type: string,
  module: string,
  { votes, document, pascal }: Evidence,
): { readonly pointer: string; readonly isGuess: boolean } | undefined {
  const counts = [...(votes.get(keyOfType({ module, path: [type] })) ?? [])];
  const named = componentNamed(type, document, pascal);
  if (counts.length === 0) return named === undefined ? undefined : { pointer: named, isGuess: true };
  const isNamed = named !== undefined && counts.some(([reference]) => reference === named);
  if (isNamed || (named !== undefined && looksLike(counts, named, document)))
    return { pointer: named, isGuess: false };
  const components = counts.filter(([reference]) => componentOf(reference) !== undefined);
  const referred = counts.filter(([, { isNamed: isReferred }]) => isReferred);
  const candidates = [components, referred].find((each) => each.length > 0) ?? counts;
  const [best] = [...candidates].sort(([, a], [, b]) => byVote(a, b));
  return best && { pointer: best[0], isGuess: false };
}

/** Whether no component was met, and one of the schemas that were has the members of this one: a copy without a name. */
function looksLike(
  counts: ReadonlyArray<readonly [reference: string, vote: Vote]>,
  named: string,
  document: Document,
): boolean {
  const members = (reference: string): string => {
    const place = { file: document.file, pointer: reference.slice(1) };
    const schema = reference.startsWith('#') ? document.elsewhere('schema', place) : undefined;
    return schema === undefined ? '' : [...propertiesOf(schema).keys()].sort().join(' ');
  };
  if (counts.some(([reference]) => componentOf(reference) !== undefined)) return false;
  return members(named) !== '' && counts.some(([reference]) => members(reference) === members(named));
}

/** The methods of all resources with the operations they call, for types to be matched. */
export function matchedMethods({
  found,
  operations,
}: Pick<Recovery, 'found' | 'operations'>): readonly MatchedMethod[] {
  const items = new Map(found.pages.map((page) => [page.className, itemsPath(page.response)]));
  const walk = ({ module, methods, resources }: FoundResource): readonly MatchedMethod[] => [
    ...methods.flatMap((method): readonly MatchedMethod[] => {
      const operation = method.kind === 'http' ? operationOf(method, operations) : undefined;
      if (operation === undefined) return [];
      const path = method.page === undefined ? undefined : items.get(method.page);
      return [{ method, module, operation, ...(path !== undefined && { items: path }) }];
    }),
    ...resources.flatMap(walk),
  ];
  return walk(found.root);
}
