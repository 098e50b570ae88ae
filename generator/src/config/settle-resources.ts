import { diagnostic, type Diagnostic } from '../diagnostics/index.ts';
import { join, tokensOf } from '../support/json.ts';
import type { Place } from '../support/place.ts';
import type { ConfigContext } from './config-context.ts';
import type { MethodConfig, ModelConfig, ProjectConfig, ResourceConfig } from './config-types.ts';
import type { WrittenMethod, WrittenModel, WrittenResource } from './keys/resources.ts';
import { isFor } from './languages.ts';
import { modelPlace } from './model-reference.ts';

/** Sorts the resources: `$shared` and `$client` stand beside the ordinary ones. */
export function settleResources(
  written: readonly WrittenResource[],
  context: ConfigContext,
): Pick<ProjectConfig, 'resources' | 'sharedModels' | 'clientMethods'> {
  const settled = written.map((each) => settleResource(withOffer(each), context));
  const special = (name: string): ResourceConfig | undefined => settled.find(({ key }) => key === name);
  const [shared, client] = [special('$shared'), special('$client')];
  for (const [place, why] of [...idleIn('$shared', shared), ...idleIn('$client', client)])
    context.report(unused(place, why));
  return {
    resources: settled.filter((each) => each !== shared && each !== client),
    // `$client` models have no other home: the client re-exports the shared ones.
    sharedModels: [...(shared?.models ?? []), ...(client?.models ?? [])],
    clientMethods: client?.methods ?? [],
  };
}

type Idle = readonly [place: Placed, effect: string];
type Placed = { readonly key: string; readonly at: Place };

/** What the two special resources cannot hold: `$shared` has no class, and the client no class of its own for resources. */
function idleIn(name: '$shared' | '$client', resource: ResourceConfig | undefined): readonly Idle[] {
  const live = <T extends { readonly inTypescript: boolean }>(all: readonly T[] = []): readonly T[] =>
    all.filter(({ inTypescript }) => inTypescript);
  const [methods, subresources] = [live(resource?.methods), live(resource?.subresources)];
  const idle = name === '$shared' ? methods : [];
  return [
    ...idle.map((method): Idle => [method, 'models alone are shared, methods belong to a resource']),
    ...subresources.map((each): Idle => [each, `${name} has no resources below it`]),
  ];
}

/** What callers would notice is a warning. */
function unused({ key, at }: Placed, effect: string): Diagnostic {
  return { ...diagnostic('Config/NotSupported', at, { key, effect }, { mark: 'key' }), severity: 'warning' };
}

/** The resource with what it says of agents said by all that stands in it, unless that says otherwise. */
function withOffer(resource: WrittenResource, around?: boolean): WrittenResource {
  const mcp = resource.mcp ?? around;
  if (mcp === undefined && resource.subresources.length === 0) return resource;
  return {
    ...resource,
    methods: mcp === undefined ? resource.methods : resource.methods.map((method) => ({ mcp, ...method })),
    subresources: resource.subresources.map((each) => withOffer(each, mcp)),
  };
}

function settleResource(written: WrittenResource, context: ConfigContext): ResourceConfig {
  const { key, models, methods, subresources, at } = written;
  if (isFor(written, 'typescript') && models.length + methods.length + subresources.length === 0) {
    const params = { owner: `The resource ${key}`, effect: 'its class has nothing to call' };
    context.report(diagnostic('Config/NothingNamed', at, params, { mark: 'key' }));
  }
  return {
    ...written,
    models: written.models.flatMap((each) => settleModel(each, written.models, context) ?? []),
    methods: written.methods.flatMap((each) => settleMethod(each, written.methods, context) ?? []),
    subresources: written.subresources.map((each) => settleResource(each, context)),
    inTypescript: isFor(written, 'typescript'),
  };
}

function settleModel(
  { type, openapiUri, to, ...model }: WrittenModel,
  siblings: readonly WrittenModel[],
  { documentFile, report }: ConfigContext,
): ModelConfig | undefined {
  const target = siblings.find(({ key }) => key === to);
  const reference = type === 'alias' ? target?.openapiUri : openapiUri;
  if (reference === undefined) {
    if (type === 'alias')
      report(diagnostic('Config/AliasInvalid', model.at, { to: to ?? '(nothing)', kind: 'model' }));
    return undefined;
  }
  const schema = modelPlace(reference.text, documentFile);
  const inTypescript = isFor(model, 'typescript');
  if (type !== 'alias' && model.deprecated !== undefined) {
    const place = { ...model.at, pointer: join(model.at.pointer, 'deprecated') };
    report(unused({ key: 'deprecated', at: place }, 'aliases alone are marked, a schema says so itself'));
  }
  if (schema && type === 'alias')
    return { ...model, schema, referenceAt: model.at, inTypescript, isAlias: true };
  if (schema) return { ...model, schema, referenceAt: reference.at, inTypescript };
  report(diagnostic('Config/OpenAPIReferenceInvalid', model.at, { ref: reference.text, model: model.key }));
  return undefined;
}

function settleMethod(
  written: WrittenMethod,
  siblings: readonly WrittenMethod[],
  { report }: ConfigContext,
): MethodConfig | undefined {
  const { type, endpoint, to, timeout, defaultRequestOptions, docs, ...method } = written;
  const requestOptions =
    timeout === undefined ? defaultRequestOptions : { ...defaultRequestOptions, timeout };
  const responseProperty = docs?.responseProperty;
  const positional = method.positionalParams;
  const distinct = positional?.filter(({ text: name, at }, index) => {
    if (positional.findIndex(({ text }) => text === name) === index) return true;
    const key = `positional_params[${tokensOf(at.pointer).at(-1)}]`;
    report(unused({ key, at }, `${name} is an argument already`));
    return false;
  });
  const settled = {
    ...method,
    ...(distinct !== undefined && { positionalParams: distinct }),
    ...(requestOptions !== undefined && { requestOptions }),
    ...(responseProperty !== undefined && { responseProperty }),
    inTypescript: isFor(method, 'typescript'),
  };
  switch (type) {
    case 'http':
      return endpoint && { ...settled, kind: type, endpoint };
    case 'webhook_unwrap':
      return { ...settled, kind: type };
    case 'alias':
      if (to !== undefined && isAliased(written, siblings)) return { ...settled, kind: type, aliasTo: to };
      report(diagnostic('Config/AliasInvalid', method.at, { to: to ?? '(nothing)', kind: 'method' }));
      return undefined;
    case 'websocket':
      report(unused(method, `methods of the type ${type} are not generated`));
      return undefined;
  }
}

/** Whether the alias leads to a method beside it that is none itself. */
function isAliased({ key, to }: WrittenMethod, siblings: readonly WrittenMethod[]): boolean {
  const target = siblings.find((each) => each.key === to);
  return target !== undefined && target.key !== key && target.type !== 'alias';
}
