import type { CheckedInput } from '../../check/checked-input.ts';
import type { MethodConfig, ModelConfig, ResourceConfig } from '../../config/config-types.ts';
import { diagnostic } from '../../diagnostics/index.ts';
import type { Diagnostic, Report } from '../../diagnostics/index.ts';
import type { Casing } from '../../support/case.ts';
import { createCasing, identifier } from '../../support/case.ts';
import { collate } from '../../support/collate.ts';
import { asString, isObject, own } from '../../support/json.ts';
import type { Place } from '../../support/place.ts';
import type { Api, Method, Model, Paging, Resource } from '../model/api.ts';
import { agrees, emptyNameLock, liveTypes } from '../declare/name-lock.ts';
import type { NameLock, TypeLock } from '../declare/name-lock.ts';
import { buildMethod } from './build-method.ts';
import type { MethodContext } from './build-method.ts';
import type { TypeBuilder } from './build-types.ts';
import { createTypeBuilder } from './build-types.ts';
import { componentName, placeKey } from './schema-reader.ts';
import { recursiveComponents } from './recursive-components.ts';
import { createNames } from './names.ts';
import type { Names } from './names.ts';

/** A model before its type is known. */
type ModelSeat = Omit<Model, 'type'>;

type Context = {
  readonly input: CheckedInput;
  readonly casing: Casing;
  readonly types: TypeBuilder;
  readonly seats: ReadonlyMap<string, ModelSeat>;
  readonly names: Names;
  readonly report: Report;
  readonly pages: Map<string, Paging>;
};

const STANDARD_VERBS = ['create', 'retrieve', 'update', 'list', 'delete'];

/** Standard verbs first, then the others alphabetically (R17, and R13 for older editions). */
export function byStandardOrder(a: string, b: string): number {
  const rank = (name: string): number => {
    const at = STANDARD_VERBS.indexOf(name);
    return at < 0 ? STANDARD_VERBS.length : at;
  };
  return rank(a) - rank(b) || collate(a, b);
}

/**
 * Builds the description of the SDK from a checked document and config. Types that earlier packages had keep their
 * names: where the rules alone would give others, the API is built again with the lock.
 */
export function buildApi(input: CheckedInput, report: Report, lock: NameLock = emptyNameLock): Api {
  const found: Diagnostic[] = [];
  const api = buildWith(input, (each) => void found.push(each), lock, {});
  if (!agrees(api.names.types, lock.types))
    return buildWith(input, report, lock, liveTypes(lock.types, api.names.types));
  for (const each of found) report(each);
  return api;
}

function buildWith(input: CheckedInput, report: Report, lock: NameLock, locked: TypeLock): Api {
  const { config, document } = input;
  const casing = createCasing(config.customCasings);
  const names = createNames(casing, config, report, locked);
  const seats = seatModels(input, names);
  const places = new Map([...seats].map(([id, seat]) => [id, seat.at] as const));
  const types = createTypeBuilder({
    refs: input.refs,
    models: new Map([...seats].map(([id, seat]) => [placeKey(seat.at), id] as const)),
    places,
    edition: config.edition,
    siblingsCount: asString(own(document.value, 'openapi'))?.startsWith('3.0') !== true,
  });
  const context: Context = { input, casing, types, seats, names, report, pages: new Map() };
  const models = new Map(
    [...seats].map(([id, seat]) => [id, { ...seat, type: types.modelType(id) }] as const),
  );
  const topResources = config.resources
    .filter((resource) => resource.inTypescript)
    .map((resource) => buildResource(resource, [], context, models));
  const clientMethods = buildMethods(
    config.clientMethods,
    { typePrefix: '', path: ['$client'], module: 'resources/top-level' },
    context,
  );
  const info = own(document.value, 'info');
  const description = asString(own(info, 'description'));
  return {
    clientName: names.clientName,
    title: asString(own(info, 'title')) ?? names.clientName,
    ...(description !== undefined && { description }),
    version: config.typescript.version,
    config,
    options: config.client.opts.map((opt) => ({ ...opt, name: names.option(opt.key) })),
    resources: topResources.flatMap(flatten),
    topResources,
    clientMethods,
    models,
    names: { ...lock, types: names.given() },
    inputHash: input.inputHash,
  };
}

function flatten(resource: Resource): readonly Resource[] {
  return [resource, ...resource.subresources.flatMap(flatten)];
}

/** R9, R11, R60, and one name each for the schemas that contain themselves. */
function seatModels(input: CheckedInput, names: Names): ReadonlyMap<string, ModelSeat> {
  const seats = new Map<string, ModelSeat>();
  const taken = new Map<string, string>();
  const add = (
    models: readonly ModelConfig[],
    module: string,
    home: Model['home'],
    owner: readonly string[],
  ): void => {
    const scope = owner.join('.');
    for (const model of models) {
      const key = placeKey(model.schema);
      if (!model.inTypescript || taken.has(key)) continue;
      const id = scope === '' ? model.key : `${scope}.${model.key}`;
      taken.set(key, id);
      seats.set(id, { id, name: names.model(model, owner), module, home, at: model.schema });
    }
  };
  add(input.config.sharedModels, 'resources/shared', 'shared', []);
  const walk = (resources: readonly ResourceConfig[], parents: readonly string[]): void => {
    for (const resource of resources) {
      if (!resource.inTypescript) continue;
      const path = [...parents, resource.key];
      add(resource.models, moduleOf(path, resource.subresources.length > 0, names), 'resource', path);
      walk(resource.subresources, path);
    }
  };
  walk(input.config.resources, []);

  const schemas = own(own(input.document.value, 'components'), 'schemas');
  const roots: Place[] =
    isObject(schemas) ?
      Object.keys(schemas).map((name) => ({
        file: input.document.at.file,
        pointer: `/components/schemas/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
      }))
    : [];
  roots.push(...[...seats.values()].map((seat) => seat.at), {
    file: input.document.at.file,
    pointer: '/paths',
  });
  for (const place of recursiveComponents(roots, input.refs, new Set(taken.keys()))) {
    const id = `~${placeKey(place)}`;
    seats.set(id, {
      id,
      name: names.recursive(componentName(place)),
      module: 'resources/schemas',
      home: 'schemas',
      at: place,
    });
  }
  return seats;
}

/** R6 */
function moduleOf(path: readonly string[], hasSubresources: boolean, names: Names): string {
  const kebab = names.files(path);
  const last = kebab.at(-1) ?? '_';
  return ['resources', ...kebab, ...(hasSubresources ? [last] : [])].join('/');
}

function buildResource(
  resource: ResourceConfig,
  parents: readonly string[],
  context: Context,
  models: ReadonlyMap<string, Model>,
): Resource {
  const { casing, names } = context;
  const path = [...parents, resource.key];
  const module = moduleOf(path, resource.subresources.length > 0, names);
  const live = resource.subresources.filter((child) => child.inTypescript);
  const typePrefix = identifier(casing.pascal(casing.singular(resource.key)));
  return {
    key: resource.key,
    path,
    className: names.className(path),
    propertyName: names.propertyName(path),
    typePrefix,
    module,
    ...(resource.description !== undefined && { description: resource.description }),
    ...(resource.deprecated !== undefined && { deprecated: resource.deprecated }),
    models: [...models.values()]
      .filter((model) => model.home === 'resource' && model.module === module)
      .sort((a, b) => collate(a.name, b.name)),
    methods: buildMethods(resource.methods, { typePrefix, path, module }, context),
    subresources: live.map((child) => buildResource(child, path, context, models)),
    at: resource.at,
  };
}

function buildMethods(
  methods: readonly MethodConfig[],
  owner: { readonly typePrefix: string; readonly path: readonly string[]; readonly module: string },
  context: Context,
): readonly Method[] {
  const { input, casing, types, seats, names, report } = context;
  const shared: MethodContext = {
    input,
    casing,
    types,
    models: seats,
    names,
    report,
    typePrefix: owner.typePrefix,
    owner: owner.path,
    module: owner.module,
    pages: context.pages,
  };
  const built = methods
    .filter((method) => method.inTypescript && method.kind === 'http')
    .flatMap((method) => buildMethod(method, shared) ?? []);
  built.push(...methods.flatMap((method) => buildAlias(method, built, shared) ?? []));
  for (const method of methods) {
    if (method.kind === 'webhook_unwrap')
      report(
        diagnostic('Config/NotSupported', method.at, {
          key: method.key,
          effect: 'no method is made for incoming webhooks',
        }),
      );
  }
  return input.config.edition.methodOrder === 'config' ?
      built
    : [...built].sort((a, b) => byStandardOrder(a.name, b.name));
}

/** An older name of a method of the same resource. */
function buildAlias(
  config: MethodConfig,
  built: readonly Method[],
  context: MethodContext,
): Method | undefined {
  const target = built.find((method) => method.key === config.aliasTo);
  if (config.kind !== 'alias' || !config.inTypescript || target === undefined) return undefined;
  const name = context.names.method(config.key, context.owner, config.at);
  const deprecated = config.deprecated ?? `Use \`${target.name}\` instead.`;
  return {
    ...target,
    key: config.key,
    name,
    deprecated,
    aliasOf: target.key,
    configAt: config.at,
    ...(target.paging !== undefined && { paging: { ...target.paging, declares: false } }),
  };
}
