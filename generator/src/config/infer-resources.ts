import { createCasing } from '../support/case.ts';
import { own, isObject, join, type JsonObject } from '../support/json.ts';
import { diagnostic } from '../diagnostics/index.ts';
import { VERBS, type Operation } from '../document/index.ts';
import type { ConfigContext } from './config-context.ts';
import type { MethodConfig, ModelConfig, ProjectConfig, ResourceConfig } from './config-types.ts';
import { hintsOf } from './infer/hint.ts';
import { methodNames } from './infer/method-name.ts';
import { homesThatStay, reportKept, type Sorted } from './kept-names.ts';
import { ownersOf } from './infer/owner.ts';
import { routesOf, type Routes } from './infer/route.ts';
import { keyOfShipped, placed, type Placed, type ShippedNames } from './infer/shipped.ts';
import { keyOf } from './infer/words.ts';
import { inferModelHomes, type ModelHomes, type Use } from './infer-models.ts';
import { isProbePath } from '../support/probe-path.ts';
import type { Place } from '../support/place.ts';

/** What is made of a document that nobody sorted. */
export type InferredResources = Sorted & {
  /** The call that the README shows; undefined without operations. */
  readonly readme: ProjectConfig['readme'] | undefined;
};

/**
 * Resources of a document by its paths, tags and operation ids. Every operation gets a method; nothing depends on the
 * order in which the document lists its paths and schemas.
 *
 * @param asked The key of the config that says so; else there is nothing that names them.
 */
export function inferResources(
  context: Omit<ConfigContext, 'file'>,
  asked?: { readonly infer: string; readonly at: Place },
): InferredResources {
  const { documentFile, report, shipped } = context;
  const operations = [...context.operations].sort(compareOperations);
  const routes = routesOf(operations);
  const owned = ownersOf(routes, hintsOf(operations));
  const free = sortedInto(placed(owned, undefined), routes, context);
  const sorted = shipped === undefined ? free : sortedInto(placed(owned, shipped), routes, context, shipped);
  if (shipped !== undefined) reportKept(free, sorted, shipped, report);
  const params = {
    reason: asked === undefined ? 'Nothing names the resources' : `The config says infer: ${asked.infer}`,
    resources: countText(countOf(sorted.resources), 'resource'),
    methods: countText(operations.length, 'method'),
  };
  const at = asked?.at ?? { file: documentFile, pointer: '' };
  report(diagnostic('Config/Inferred', at, params, asked === undefined ? {} : { hint: NAME_THEM }));
  return { ...sorted, readme: readmeOf(operations) };
}

const NAME_THEM =
  'Names that shall stay when the document changes go under resources; specsmith inspect shows what was inferred.';

const countText = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** The operations in their resources, with the models that these use. */
function sortedInto(
  all: readonly Placed[],
  routes: Routes,
  { document, documentFile, descendantsOf, hooks }: Omit<ConfigContext, 'file'>,
  shipped?: ShippedNames,
): Sorted {
  const root = treeOf(all);
  const inferred = inferModelHomes(documentFile, [usesOf(root, ''), usesOfHooks(hooks)], descendantsOf);
  const homes = homesThatStay(inferred, pathsOf(root, ''), shipped);
  const draft: Draft = { routes, homes, file: documentFile, typeNames: typeNamesOf(document) };
  return {
    resources: resourcesOf(root, '', draft),
    clientMethods: methodsOf(root.operations, [...root.children.keys()], draft),
    sharedModels: modelsOf('$shared', draft),
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
  readonly operations: Placed[];
};

function treeOf(all: readonly Placed[]): Node {
  const root: Node = { children: new Map(), operations: [] };
  for (const each of all) {
    let node = root;
    for (const key of each.chain) {
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
    at: first?.owned.route.operation.at ?? subresources[0]?.at ?? { file: draft.file, pointer: '' },
    models: modelsOf(path, draft),
    methods: methodsOf(node.operations, [...node.children.keys()], draft),
    waiters: [],
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

/** Names each operation; what has shipped keeps its name, then the one with the shortest path a contested one. */
function methodsOf(
  operations: readonly Placed[],
  besides: readonly string[],
  { routes }: Draft,
): readonly MethodConfig[] {
  const taken = new Set([...besides, ...operations.flatMap(({ name }) => name ?? [])].map(plain));
  const inOrder = [...operations].sort(
    ({ owned: { route: a }, name: isOld }, { owned: { route: b }, name: isOther }) =>
      Number(isOld === undefined) - Number(isOther === undefined) ||
      a.segments.length - b.segments.length ||
      compareOperations(a.operation, b.operation),
  );
  const methods = inOrder.map(({ owned, name: shippedName }): MethodConfig => {
    const { operation } = owned.route;
    const names = methodNames(owned, routes)
      .map(keyOf)
      .filter((name) => name !== '');
    const wanted = shippedName === undefined ? names : [keyOfShipped(shippedName, names)];
    const isFree = (name: string): boolean =>
      !taken.has(plain(name)) || plain(name) === plain(shippedName ?? '');
    const key = wanted.find(isFree) ?? numbered(wanted[0] ?? operation.verb, taken);
    taken.add(plain(key));
    return {
      key,
      at: operation.at,
      kind: 'http',
      endpoint: { verb: operation.verb, path: operation.path },
      inTypescript: true,
      ...(shippedName !== undefined && { shippedName }),
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

/** Every resource, as the path of its keys. */
function pathsOf({ children }: Node, path: string): readonly string[] {
  return [...children].flatMap(([key, child]) => {
    const whole = path === '' ? key : `${path}.${key}`;
    return [whole, ...pathsOf(child, whole)];
  });
}

function usesOf({ children, operations }: Node, path: string): readonly Use[] {
  const resource = path === '' ? '$shared' : path;
  return [
    ...operations.flatMap(
      ({
        owned: {
          route: { operation },
        },
      }) =>
        [operation.view, ...(operation.pathItem.get('parameters') ?? [])].map((part) => ({ resource, part })),
    ),
    ...[...children].flatMap(([key, child]) => usesOf(child, path === '' ? key : `${path}.${key}`)),
  ];
}

const usesOfHooks = (hooks: ConfigContext['hooks']): readonly Use[] =>
  hooks.map((part) => ({ resource: '$shared', part }));

/** The README shows a GET without path parameters if there is one, else the first operation, of those people call for what they do. */
function readmeOf(operations: readonly Operation[]): ProjectConfig['readme'] | undefined {
  const telling = operations.filter(
    ({ path, value }) => !isProbePath(path) && own(value, 'deprecated') !== true,
  );
  const chosen =
    telling.find((each) => each.verb === 'get' && !each.path.includes('{')) ?? telling[0] ?? operations[0];
  if (!chosen) return undefined;
  const request = { verb: chosen.verb, path: chosen.path, params: {} };
  return { exampleRequests: { default: request, headline: request } };
}
