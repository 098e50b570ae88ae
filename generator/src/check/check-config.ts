import {
  endpointText,
  type MethodConfig,
  type ModelConfig,
  type ProjectConfig,
  type ResourceConfig,
} from '../config/index.ts';
import { diagnostic, nearest, type Diagnostic, type Report } from '../diagnostics/index.ts';
import type { Document, Operation } from '../document/index.ts';
import { isObject, join } from '../support/json.ts';
import type { Place } from '../support/place.ts';
import { templateNames } from './check-paths.ts';
import { reasonOf, type LeftOut } from './left-out.ts';
import { listed } from '../support/text.ts';

type Context = {
  readonly config: ProjectConfig;
  readonly document: Document;
  readonly report: Report;
  /** Whether the document may have an endpoint, at a place that cannot be read. */
  readonly isLost: (endpoint: string) => boolean;
  /** Told what the config names and the document does not have. */
  readonly onStale: (found: Diagnostic, stale: LeftOut, model?: ModelConfig) => void;
};

type Mapped = { readonly method: MethodConfig; readonly name: string; readonly endpoint: string };

/** Whether the config fits the document: endpoints exist and are mapped or left out on purpose, models resolve. */
export function checkConfig(operations: readonly Operation[], context: Context): void {
  if (context.config.inferred) return;
  const mapped = mappedMethods(context.config);
  const lost = mapped.map(({ endpoint }) => endpoint).filter(context.isLost);
  const endpoints = new Set([...operations.map(endpointText), ...lost]);
  checkEndpoints(mapped, endpoints, context);
  checkUnspecified(mapped, endpoints, context);
  checkReadme(mapped, context);
  for (const model of modelsOf(context.config)) checkModel(model, context);
  for (const each of mapped) checkMethod(each, context);
  if (!isWrongDocument(mapped, endpoints)) reportUnmapped(operations, mapped, context);
}

/** Webhooks have types only where a method reads them. */
export function checkWebhooks(config: ProjectConfig, document: Document, report: Report): void {
  if (!document.has('webhooks') || readsWebhooks(config)) return;
  const effect = 'webhook payloads get no types unless a method of the type webhook_unwrap reads them';
  const params = { feature: 'webhooks', count: 1, effect };
  report(diagnostic('Document/NotSupported', document.place('webhooks'), params, { mark: 'key' }));
}

/** Whether types are made of what webhooks bring. */
export function readsWebhooks(config: ProjectConfig): boolean {
  const reads = ({ kind }: MethodConfig): boolean => kind === 'webhook_unwrap';
  const isRead = ({ methods, subresources }: ResourceConfig): boolean =>
    methods.some(reads) || subresources.some(isRead);
  return (
    config.rules.set !== 'stainless' || config.clientMethods.some(reads) || config.resources.some(isRead)
  );
}

/** The endpoints that methods of a config call. */
export function mappedEndpoints(config: ProjectConfig): ReadonlySet<string> {
  return new Set(mappedMethods(config).map(({ endpoint }) => endpoint));
}

function mappedMethods(config: ProjectConfig): readonly Mapped[] {
  const collect = (resource: ResourceConfig, path: string): readonly Mapped[] => {
    const name = path === '' ? resource.key : `${path}.${resource.key}`;
    return [
      ...resource.methods.flatMap((each) => mappedMethod(each, name)),
      ...resource.subresources.flatMap((each) => collect(each, name)),
    ];
  };
  return [
    ...config.clientMethods.flatMap((each) => mappedMethod(each, '$client')),
    ...config.resources.flatMap((each) => collect(each, '')),
  ];
}

function mappedMethod(method: MethodConfig, owner: string): readonly Mapped[] {
  return method.endpoint ?
      [{ method, name: `${owner}.${method.key}`, endpoint: endpointText(method.endpoint) }]
    : [];
}

function modelsOf(
  config: ProjectConfig,
  isMeant: (resource: ResourceConfig) => boolean = () => true,
): readonly ModelConfig[] {
  const collect = (resource: ResourceConfig): readonly ModelConfig[] =>
    isMeant(resource) ? [...resource.models, ...resource.subresources.flatMap(collect)] : [];
  return [...config.sharedModels, ...config.resources.flatMap(collect)];
}

/** Most of the endpoints are unknown: this is probably a config for something else. */
function isWrongDocument(mapped: readonly Mapped[], endpoints: ReadonlySet<string>): boolean {
  const missing = mapped.filter(({ endpoint }) => !endpoints.has(endpoint)).length;
  return missing >= 5 && missing > mapped.length * 0.6;
}

function checkEndpoints(
  mapped: readonly Mapped[],
  endpoints: ReadonlySet<string>,
  { config, document, report, onStale }: Context,
): void {
  const missing = mapped.filter(({ endpoint }) => !endpoints.has(endpoint));
  if (isWrongDocument(mapped, endpoints)) {
    const params = { missing: missing.length, total: mapped.length, document: document.file };
    report(diagnostic('Config/WrongDocument', { file: config.at.file, pointer: '/resources' }, params));
  }
  for (const { method, name, endpoint } of missing) {
    const similar = nearest(endpoint, endpoints);
    const hint =
      similar === undefined ? {} : { hint: `Check the verb and the path; the nearest match is ${similar}.` };
    const found = diagnostic('Endpoint/NotFound', method.at, { method: name, endpoint }, hint);
    onStale(found, { kind: 'method', endpoint, name, reason: reasonOf(found), place: method.at });
  }
  const first = new Map<string, Mapped>();
  for (const each of mapped) {
    if (!each.method.inTypescript) continue;
    const other = first.get(each.endpoint);
    if (!other) first.set(each.endpoint, each);
    else
      report(
        diagnostic('Config/DuplicateEndpoint', each.method.at, {
          endpoint: each.endpoint,
          other: other.name,
        }),
      );
  }
}

function checkUnspecified(
  mapped: readonly Mapped[],
  endpoints: ReadonlySet<string>,
  { config, report }: Context,
): void {
  const used = new Set(mapped.map(({ endpoint }) => endpoint));
  for (const each of config.unspecifiedEndpoints) {
    const endpoint = endpointText(each);
    if (used.has(endpoint)) report(diagnostic('Endpoint/BothSpecifiedAndUnspecified', each.at, { endpoint }));
    else if (!endpoints.has(endpoint)) {
      const similar = nearest(endpoint, endpoints);
      report(
        diagnostic(
          'Config/StaleEndpoint',
          each.at,
          { endpoint },
          similar ? { hint: `Correct or remove the line; the nearest match is ${similar}.` } : {},
        ),
      );
    } else report(diagnostic('Endpoint/IsIgnored', each.at, { endpoint }));
  }
}

/** How many of the endpoints without a method are named. */
const NAMED = 3;

/** One finding for all endpoints that have no method, though nobody has said that they shall have none. */
function reportUnmapped(
  operations: readonly Operation[],
  mapped: readonly Mapped[],
  { config, report }: Context,
): void {
  const used = new Set([
    ...mapped.map(({ endpoint }) => endpoint),
    ...config.unspecifiedEndpoints.map(endpointText),
  ]);
  const unmapped = operations.filter((operation) => !used.has(endpointText(operation)));
  const [first] = unmapped;
  if (first === undefined) return;
  const endpoints = listed(unmapped.map(endpointText), NAMED);
  const params = { count: unmapped.length, total: operations.length, endpoints };
  report(diagnostic('Endpoint/NotConfigured', first.at, params, { mark: 'key' }));
}

function checkReadme(mapped: readonly Mapped[], { config, report }: Context): void {
  const used = new Set(mapped.map(({ endpoint }) => endpoint));
  const { default: usual, headline, ...others } = config.readme.exampleRequests;
  const placeOf = (name: string): Place => ({
    file: config.at.file,
    pointer: join('/readme/example_requests', name),
  });
  const requests = [
    ...(usual === undefined ? [] : [{ ...usual, at: placeOf('default') }]),
    ...(headline === undefined ? [] : [{ ...headline, at: placeOf('headline') }]),
    ...Object.values(others),
  ];
  for (const { at, ...request } of requests) {
    const endpoint = endpointText(request);
    if (used.has(endpoint)) continue;
    const similar = nearest(endpoint, used);
    const hint = similar === undefined ? {} : { hint: `Did you mean ${similar}?` };
    const place = { ...at, pointer: join(at.pointer, 'endpoint') };
    report(diagnostic('Readme/UnknownEndpoint', place, { endpoint }, hint));
  }
}

function checkModel(model: ModelConfig, { document, onStale }: Context): void {
  const { schema, referenceAt, key } = model;
  const found = document.find(schema);
  if (isObject(found) || typeof found === 'boolean') return;
  const slash = schema.pointer.lastIndexOf('/');
  const siblings = document.find({ ...schema, pointer: schema.pointer.slice(0, slash) });
  const name = schema.pointer.slice(slash + 1);
  const similar = isObject(siblings) ? nearest(name, Object.keys(siblings)) : undefined;
  const params = { ref: `#${schema.pointer}`, model: key };
  const fault = diagnostic(
    'Config/OpenAPIReferenceInvalid',
    referenceAt,
    params,
    similar ? { hint: `Did you mean ${similar}?` } : {},
  );
  onStale(fault, { kind: 'model', name: key, reason: reasonOf(fault), place: referenceAt }, model);
}

function checkMethod({ method, endpoint }: Mapped, { config, report }: Context): void {
  const { positionalParams, paginated, iterates, at } = method;
  const names = templateNames(method.endpoint?.path ?? '');
  positionalParams?.forEach(({ text: name, at: place }) => {
    if (names.includes(name)) return;
    const similar = nearest(name, names);
    report(
      diagnostic(
        'Method/UnknownParameter',
        place,
        { name, endpoint },
        similar ? { hint: `Did you mean ${similar}?` } : {},
      ),
    );
  });
  const schemes = config.pagination.map(({ name }) => name);
  for (const [key, name] of Object.entries({ paginated, iterates })) {
    if (typeof name !== 'string' || schemes.includes(name)) continue;
    const similar = nearest(name, schemes);
    const place = { ...at, pointer: join(at.pointer, key) };
    report(
      diagnostic(
        'Pagination/UnknownScheme',
        place,
        { name },
        similar ? { hint: `Did you mean ${similar}?` } : {},
      ),
    );
  }
}
