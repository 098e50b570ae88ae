import { createCasing } from '../support/case.ts';
import { own, isObject, join, type JsonObject } from '../support/json.ts';
import { diagnostic } from '../diagnostics/index.ts';
import { VERBS, type Operation } from '../document/index.ts';
import type { ConfigContext } from './config-context.ts';
import type { MethodConfig, ModelConfig, ProjectConfig, ResourceConfig } from './config-types.ts';
import { hintsOf } from './infer/hint.ts';
import { methodNames } from './infer/method-name.ts';
import { ownersOf, type Owned } from './infer/owner.ts';
import { routesOf, type Routes } from './infer/route.ts';
import { keyOf } from './infer/words.ts';
import { inferModelHomes, type ModelHomes, type Use } from './infer-models.ts';
import { isProbePath } from '../support/probe-path.ts';

/** What is made of a document that nobody sorted. */
export type InferredResources = Pick<ProjectConfig, 'resources' | 'sharedModels' | 'clientMethods'> & {
  /** The call that the README shows; undefined without operations. */
  readonly readme: ProjectConfig['readme'] | undefined;
};

/**
 * Resources of a document by its paths, tags and operation ids. Every operation gets a method; nothing depends on the
 * order in which the document lists its paths and schemas.
 */
export function inferResources(context: Omit<ConfigContext, 'file'>): InferredResources {
  const { document, documentFile, report } = context;
  const operations = [...context.operations].sort(compareOperations);
  const routes = routesOf(operations);
  const owned = ownersOf(routes, hintsOf(operations));
  const root = treeOf(owned);
  const homes = inferModelHomes(documentFile, usesOf(root, ''), context.descendantsOf);
  const draft: Draft = { routes, homes, file: documentFile, typeNames: typeNamesOf(document) };
  const resources = resourcesOf(root, '', draft);
  const at = { file: documentFile, pointer: '' };
  report(diagnostic('Config/Inferred', at, { resources: countOf(resources), methods: operations.length }));
  return {
    resources,
    clientMethods: methodsOf(root.operations, [...root.children.keys()], draft),
    sharedModels: modelsOf('$shared', draft),
    readme: readmeOf(operations),
  };
}

type Draft = {
  readonly routes: Routes;
  readonly homes: ModelHomes;
  readonly file: string;
  readonly typeNames: ReadonlySet<string>;
};

/** A resource to be; the outermost one is the client. */
type Node = {
  readonly children: Map<string, Node>;
  readonly operations: Owned[];
};

function treeOf(owned: readonly Owned[]): Node {
  const root: Node = { children: new Map(), operations: [] };
  for (const each of owned) {
    let node = root;
    for (const words of each.chain) {
      const key = keyOf(words);
      if (key === '') continue;
      const child = node.children.get(key) ?? { children: new Map(), operations: [] };
      node.children.set(key, child);
      node = child;
    }
    node.operations.push(each);
  }
  return root;
}

const countOf = (resources: readonly ResourceConfig[]): number =>
  resources.reduce((sum, { subresources }) => sum + 1 + countOf(subresources), 0);

const casing = createCasing();

/** Names that types of the document have. */
function typeNamesOf(document: JsonObject): ReadonlySet<string> {
  const schemas = own(own(document, 'components'), 'schemas');
  return new Set((isObject(schemas) ? Object.keys(schemas) : []).map((name) => casing.pascal(name)));
}

function resourcesOf(node: Node, path: string, draft: Draft): readonly ResourceConfig[] {
  return [...node.children]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, child]) => resourceOf(key, child, path === '' ? key : `${path}.${key}`, draft));
}

function resourceOf(key: string, node: Node, path: string, draft: Draft): ResourceConfig {
  const [first] = node.operations;
  const subresources = resourcesOf(node, path, draft);
  return {
    key,
    at: first?.route.operation.at ?? subresources[0]?.at ?? { file: draft.file, pointer: '' },
    models: modelsOf(path, draft),
    methods: methodsOf(node.operations, [...node.children.keys()], draft),
    subresources,
    inTypescript: true,
    // The type is what people write; the class is only where its methods are.
    ...(draft.typeNames.has(casing.pascal(key)) && { classKey: `${key}_resource` }),
  };
}

function modelsOf(home: string, { homes, file }: Draft): readonly ModelConfig[] {
  return [...homes]
    .filter(([, each]) => each === home)
    .map(([name]) => {
      const place = { file, pointer: join('/components/schemas', name) };
      return { key: name, at: place, schema: place, referenceAt: place, inTypescript: true };
    });
}

const STANDARD_ORDER = ['create', 'retrieve', 'update', 'list', 'delete'];

/** Names each operation; the one with the shortest path keeps a contested name. */
function methodsOf(
  operations: readonly Owned[],
  besides: readonly string[],
  { routes }: Draft,
): readonly MethodConfig[] {
  const taken = new Set(besides.map(plain));
  const byLength = [...operations].sort(
    (a, b) =>
      a.route.segments.length - b.route.segments.length ||
      compareOperations(a.route.operation, b.route.operation),
  );
  const methods = byLength.map((owned): MethodConfig => {
    const { operation } = owned.route;
    const names = methodNames(owned, routes)
      .map(keyOf)
      .filter((name) => name !== '');
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

function compareOperations(a: Operation, b: Operation): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return VERBS.indexOf(a.verb) - VERBS.indexOf(b.verb);
}

function usesOf({ children, operations }: Node, path: string): readonly Use[] {
  const resource = path === '' ? '$shared' : path;
  return [
    ...operations.flatMap(({ route: { operation } }) =>
      [operation.view, ...(operation.pathItem.get('parameters') ?? [])].map((part) => ({ resource, part })),
    ),
    ...[...children].flatMap(([key, child]) => usesOf(child, path === '' ? key : `${path}.${key}`)),
  ];
}

/** The README shows a GET without path parameters if there is one, else the first operation, of those people call for what they do. */
function readmeOf(operations: readonly Operation[]): ProjectConfig['readme'] | undefined {
  const telling = operations.filter(({ path }) => !isProbePath(path));
  const chosen =
    telling.find((each) => each.verb === 'get' && !each.path.includes('{')) ?? telling[0] ?? operations[0];
  if (!chosen) return undefined;
  const request = { verb: chosen.verb, path: chosen.path, params: {} };
  return { exampleRequests: { default: request, headline: request } };
}
