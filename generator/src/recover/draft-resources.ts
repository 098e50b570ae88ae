import { writtenRequestOptions } from '../config/index.ts';
import type { Document, Operation } from '../document/index.ts';
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
import { ownNames } from './own-names.ts';
import type { FoundMethod, FoundPackage, FoundResource } from './package-model.ts';
import { itemsPath, looksPaged } from './page-schemes.ts';
import { exportedTypes } from './read-types.ts';
import { signatureOf } from './read-webhooks.ts';
import { propertiesOf } from './schema-parts.ts';
import type { Keys } from './spelling.ts';

/** What the resources of a config are recovered from. */
export type Recovery = {
  readonly found: FoundPackage;
  readonly modules: Modules;
  readonly document: Document;
  /** `get /pets/{}` → the operation. */
  readonly operations: ReadonlyMap<string, Operation>;
  readonly votes: Votes;
  readonly keys: Keys;
  /** Modules whose types can be reached through the client. */
  readonly onClient: ReadonlySet<string>;
};

/** What was recovered and what was not; names are those of the package. */
export type Recovered = {
  methods: number;
  models: number;
  readonly lostMethods: string[];
  readonly lostModels: string[];
  /** Models that only a likeness speaks for, by the pointer of their key. */
  readonly guesses: Map<string, string>;
  /** Where the models are in the config: `module#Type` → `resource.model`. */
  readonly homes: Map<string, string>;
  /** Streams and the types of their events, which may be models that come later. */
  readonly streams: Array<{
    readonly settings: Record<string, JsonValue>;
    readonly event: string;
    readonly module: string;
  }>;
  /** Path of a resource → method → endpoint, for the lock of names. */
  readonly endpoints: Record<string, Record<string, string>>;
  /** Path of a resource → what a type is made for → its name. */
  readonly types: Record<string, Record<string, string>>;
};

/** The endpoint of a method without the names of its parameters. */
export const plainEndpoint = (verb: string, path: string): string =>
  `${verb} ${path.replace(/\{[^{}]*\}/g, '{}')}`;

/** The operation that a method calls. Documents that tell operations apart by a query have it in their paths. */
function operationOf({ verb, path }: FoundMethod, operations: Recovery['operations']): Operation | undefined {
  const [bare = path] = path.split('?');
  return operations.get(plainEndpoint(verb, path)) ?? operations.get(plainEndpoint(verb, bare));
}

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
    (resource?.methods ?? []).map((method) => responseName(resource?.className ?? '', method, keys)),
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

const typesAt = (told: Recovered, path: string): Record<string, string> => (told.types[path] ??= {});

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

function draftMethods(
  resource: FoundResource,
  path: string,
  recovery: Recovery,
  told: Recovered,
): JsonObject {
  const methods: Record<string, JsonValue> = {};
  for (const method of resource.methods) {
    const key = recovery.keys.keyFor(method.name, 'camel');
    if (method.kind === 'webhook_unwrap') {
      const option = method.webhookKey && recovery.keys.keyFor(method.webhookKey, 'camel');
      const scheme = signatureOf(method.webhookScheme, recovery.modules);
      methods[key] = {
        type: 'webhook_unwrap',
        ...(option && { webhook_key_opt: option }),
        ...(scheme !== undefined && { scheme }),
      };
      continue;
    }
    const operation = operationOf(method, recovery.operations);
    if (operation === undefined) {
      told.lostMethods.push(
        `${[path, method.name].filter(Boolean).join('.')} (${method.verb} ${method.path})`,
      );
      continue;
    }
    const endpoint = `${operation.verb} ${operation.path}`;
    const settings = methodSettings(method, operation, recovery);
    const { event, param } = method.stream ?? {};
    if (event !== undefined && param) {
      const streaming: Record<string, JsonValue> = { param_discriminator: param };
      told.streams.push({ settings: streaming, event, module: resource.module });
      settings['streaming'] = streaming;
    }
    methods[key] = Object.keys(settings).length === 0 ? endpoint : { endpoint, ...settings };
    Object.assign(typesAt(told, path), ownNames(method, resource, recovery));
    told.methods += 1;
    (told.endpoints[path] ??= {})[method.name] = endpoint;
  }
  return methods;
}

function methodSettings(
  { page, positional, pathNames, bodyName, requestOptions, deprecated }: FoundMethod,
  operation: Operation,
  { keys, found }: Recovery,
): Record<string, JsonValue> {
  const { path, view } = operation;
  const names = [...path.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] ?? '');
  const wanted = positional.flatMap((name) => names[pathNames.indexOf(name)] ?? []);
  const isUsual = names.length === 0 || (wanted.length === 1 && wanted[0] === names.at(-1));
  const isDeprecated = view.get('deprecated') === true;
  const isPaged = found.pages.some(({ className }) => className === page);
  return {
    ...(isPaged && { paginated: keys.keyFor(page ?? '', 'pascal') }),
    // A method that has what a scheme asks for would be paged if nothing were said.
    ...(!isPaged && found.pages.some((scheme) => looksPaged(operation, scheme)) && { paginated: false }),
    ...(!isUsual && { positional_params: wanted }),
    ...(bodyName !== undefined && bodyName !== 'body' && { body_param_name: bodyName }),
    ...(Object.keys(requestOptions).length > 0 && {
      default_request_options: writtenRequestOptions(requestOptions),
    }),
    ...(deprecated !== undefined &&
      (!isDeprecated || deprecated !== '') && { deprecated: deprecated || true }),
  };
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
