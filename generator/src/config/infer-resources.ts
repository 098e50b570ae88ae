import { createCasing } from '../support/case.ts';
import { own, isObject, join, type JsonObject } from '../support/json.ts';
import { diagnostic } from '../diagnostics/index.ts';
import { VERBS, type Operation } from '../document/index.ts';
import type { ConfigContext } from './config-context.ts';
import type { MethodConfig, ModelConfig, ProjectConfig, ResourceConfig } from './config-types.ts';
import { inferModelHomes, type ModelHomes, type Use } from './infer-models.ts';
import { methodNames, wantedResource, type WantedResource } from './infer-names.ts';

/** What is made of a document that nobody sorted. */
export type InferredResources = Pick<ProjectConfig, 'resources' | 'sharedModels'> & {
  /** The call that the README shows; undefined without operations. */
  readonly readme: ProjectConfig['readme'] | undefined;
};

/**
 * Resources of a document by its tags and paths. Every operation gets a method; nothing depends on the order in which the
 * document lists its paths and schemas.
 */
export function inferResources(context: Omit<ConfigContext, 'file'>): InferredResources {
  const { document, documentFile, operations, report } = context;
  const grouped = groupOperations(operations, document);
  const uses = [...grouped].flatMap(([resource, group]) => group.flatMap((each) => usesOf(resource, each)));
  const homes = inferModelHomes(documentFile, uses);
  const resources = [...grouped].map(([key, group]) => resourceOf(key, group, homes, documentFile));
  const methods = resources.reduce((sum, resource) => sum + resource.methods.length, 0);
  const at = { file: documentFile, pointer: '' };
  report(diagnostic('Config/Inferred', at, { resources: resources.length, methods }));
  return {
    resources,
    sharedModels: modelsOf('$shared', homes, documentFile),
    readme: readmeOf([...grouped.values()].flat()),
  };
}

/** Operations by resource, both sorted. A resource that would share its class name with a schema becomes plural. */
function groupOperations(
  operations: readonly Operation[],
  document: JsonObject,
): ReadonlyMap<string, readonly Operation[]> {
  const casing = createCasing();
  const schemas = own(own(document, 'components'), 'schemas');
  const typeNames = new Set(
    (isObject(schemas) ? Object.keys(schemas) : []).map((name) => casing.pascal(name)),
  );
  const wanted = operations.map((operation) => ({ operation, ...wantedResource(operation) }));
  const names = new Set(wanted.map(({ name }) => name));
  const keyOf = ({ name, isByPath }: WantedResource): string => {
    // `/create-agent` and `/list-agents` are about the same thing.
    const merged = isByPath && names.has(casing.plural(name)) ? casing.plural(name) : name;
    const isPlural = casing.singular(merged) !== merged;
    const candidates = [merged, ...(isPlural ? [] : [casing.plural(merged)]), `${merged}_resource`];
    return candidates.find((each) => !typeNames.has(casing.pascal(each))) ?? merged;
  };
  const groups = new Map<string, Operation[]>();
  for (const { operation, ...name } of wanted.sort((a, b) => compareOperations(a.operation, b.operation))) {
    const key = keyOf(name);
    const group = groups.get(key);
    if (group) group.push(operation);
    else groups.set(key, [operation]);
  }
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function resourceOf(
  key: string,
  operations: readonly Operation[],
  homes: ModelHomes,
  file: string,
): ResourceConfig {
  const at = operations[0]?.at ?? { file, pointer: '' };
  return {
    key,
    at,
    models: modelsOf(key, homes, file),
    methods: methodsOf(key, operations),
    subresources: [],
    inTypescript: true,
  };
}

function modelsOf(home: string, homes: ModelHomes, file: string): readonly ModelConfig[] {
  return [...homes]
    .filter(([, each]) => each === home)
    .map(([name]) => {
      const place = { file, pointer: join('/components/schemas', name) };
      return { key: name, at: place, schema: place, referenceAt: place, inTypescript: true };
    });
}

const STANDARD_ORDER = ['create', 'retrieve', 'update', 'list', 'delete'];

/** Names each operation; the one with the shortest path keeps a contested name. */
function methodsOf(resource: string, operations: readonly Operation[]): readonly MethodConfig[] {
  const taken = new Set<string>();
  const byLength = [...operations].sort((a, b) => segmentsOf(a) - segmentsOf(b) || compareOperations(a, b));
  const methods = byLength.map((operation): MethodConfig => {
    const names = methodNames(operation, resource);
    const key = names.find((name) => !taken.has(plain(name))) ?? numbered(names[0] ?? operation.verb, taken);
    taken.add(plain(key));
    return {
      key,
      at: operation.at,
      kind: 'http',
      endpoint: { verb: operation.verb, path: operation.path },
      inTypescript: true,
    };
  });
  const rank = ({ key }: MethodConfig): number =>
    STANDARD_ORDER.includes(key) ? STANDARD_ORDER.indexOf(key) : STANDARD_ORDER.length;
  return methods.sort((a, b) => rank(a) - rank(b) || (a.key < b.key ? -1 : 1));
}

function numbered(name: string, taken: ReadonlySet<string>): string {
  let number = 2;
  while (taken.has(plain(`${name}_${number}`))) number += 1;
  return `${name}_${number}`;
}

function plain(name: string): string {
  return name.replaceAll('_', '').toLowerCase();
}

function segmentsOf({ path }: Operation): number {
  return path.split('/').length;
}

function compareOperations(a: Operation, b: Operation): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return VERBS.indexOf(a.verb) - VERBS.indexOf(b.verb);
}

function usesOf(resource: string, { view, pathItem }: Operation): readonly Use[] {
  return [view, ...(pathItem.get('parameters') ?? [])].map((part) => ({ resource, part }));
}

/** The README shows a GET without path parameters if there is one, else the first operation. */
function readmeOf(operations: readonly Operation[]): ProjectConfig['readme'] | undefined {
  const chosen = operations.find((each) => each.verb === 'get' && !each.path.includes('{')) ?? operations[0];
  if (!chosen) return undefined;
  const request = { verb: chosen.verb, path: chosen.path, params: {} };
  return { exampleRequests: { default: request, headline: request } };
}
