import { diagnostic, nearest } from '../diagnostics/index.ts';
import { asArray, asString, isObject, join, own, type JsonObject, type JsonValue } from '../support/json.ts';
import type { Place } from '../support/place.ts';
import { placeIn, type ConfigContext } from './config-context.ts';
import { CONFIG_RULE } from './config-schema.ts';
import type { MethodConfig, ModelConfig, ResourceConfig } from './config-types.ts';
import { parseDuration } from './duration.ts';
import { parseEndpoint } from './endpoint.ts';
import { modelPlace } from './model-reference.ts';

/** The resources section: `$shared` and `$client` stand beside the ordinary resources. */
export type Resources = {
  readonly resources: readonly ResourceConfig[];
  readonly sharedModels: readonly ModelConfig[];
  readonly clientMethods: readonly MethodConfig[];
};

/** Reads `resources`. */
export function readResources(config: JsonObject, context: ConfigContext): Resources {
  const section = own(config, 'resources');
  if (section === undefined || section === null) reportMissing(config, context);
  if (!isObject(section)) return { resources: [], sharedModels: [], clientMethods: [] };
  const read = (key: string): ResourceConfig | undefined =>
    readResource(key, section[key], join('/resources', key), context);
  const client = read('$client');
  return {
    resources: Object.keys(section)
      .filter((key) => key !== '$shared' && key !== '$client')
      .flatMap((key) => read(key) ?? []),
    // `$client` models have no other home: the client re-exports the shared ones.
    sharedModels: [...(read('$shared')?.models ?? []), ...(client?.models ?? [])],
    clientMethods: client?.methods ?? [],
  };
}

/** The key that was probably meant to be `resources` is shown, if there is one. */
function reportMissing(config: JsonObject, context: ConfigContext): void {
  const known = CONFIG_RULE.keys?.() ?? {};
  const similar = nearest(
    'resources',
    Object.keys(config).filter((key) => !Object.hasOwn(known, key)),
  );
  context.report(
    similar === undefined ?
      diagnostic('Config/NoResources', placeIn(context, ''), {})
    : diagnostic(
        'Config/NoResources',
        placeIn(context, '', similar),
        {},
        {
          mark: 'key',
          hint: `Did you mean resources instead of ${similar}?`,
        },
      ),
  );
}

function readResource(
  key: string,
  value: JsonValue | undefined,
  pointer: string,
  context: ConfigContext,
): ResourceConfig | undefined {
  if (!isObject(value)) return undefined;
  const at = placeIn(context, pointer);
  if (key !== '$shared' && key !== '$client' && !isName(key)) return refuseName(key, 'resource', at, context);
  const description = asString(own(value, 'description'));
  const deprecated = message(own(value, 'deprecated'));
  const models = readModels(value, join(pointer, 'models'), context);
  const methods = readMethods(value, join(pointer, 'methods'), context);
  const inner = own(value, 'subresources');
  const subresources =
    !isObject(inner) ?
      []
    : Object.keys(inner).flatMap(
        (name) => readResource(name, inner[name], join(pointer, 'subresources', name), context) ?? [],
      );
  return {
    key,
    at,
    models,
    methods,
    subresources,
    inTypescript: inTypescript(value),
    ...(description !== undefined && { description }),
    ...(deprecated !== undefined && { deprecated }),
  };
}

function readModels(resource: JsonObject, pointer: string, context: ConfigContext): readonly ModelConfig[] {
  const section = own(resource, 'models');
  if (!isObject(section)) return [];
  return Object.keys(section).flatMap(
    (key) => readModel(key, section, placeIn(context, pointer, key), context) ?? [],
  );
}

function readModel(
  key: string,
  section: JsonObject,
  at: Place,
  context: ConfigContext,
): ModelConfig | undefined {
  const value = own(section, key);
  if (value === undefined || value === null) return undefined;
  if (!isName(key)) return refuseName(key, 'model', at, context);
  const to = asString(own(value, 'to'));
  const isAlias = own(value, 'type') === 'alias';
  const reference = asString(value) ?? asString(own(value, 'openapi_uri'));
  const target =
    isAlias && to !== undefined ?
      asString(own(section, to)) ?? asString(own(own(section, to), 'openapi_uri'))
    : undefined;
  const text = isAlias ? target : reference;
  if (text === undefined) {
    if (isAlias)
      context.report(diagnostic('Config/AliasInvalid', at, { to: to ?? '(nothing)', kind: 'model' }));
    else if (isObject(value))
      context.report(diagnostic('Config/MissingKey', at, { owner: `The model ${key}`, key: 'openapi_uri' }));
    return undefined;
  }
  const schema = modelPlace(text, context.documentFile);
  if (!schema) {
    context.report(diagnostic('Config/OpenAPIReferenceInvalid', at, { ref: text }));
    return undefined;
  }
  return { key, at, schema, inTypescript: inTypescript(value) };
}

function readMethods(resource: JsonObject, pointer: string, context: ConfigContext): readonly MethodConfig[] {
  const section = own(resource, 'methods');
  if (!isObject(section)) return [];
  return Object.keys(section).flatMap(
    (key) => readMethod(key, section, placeIn(context, pointer, key), context) ?? [],
  );
}

function readMethod(
  key: string,
  section: JsonObject,
  at: Place,
  context: ConfigContext,
): MethodConfig | undefined {
  const value = own(section, key);
  if (value === undefined || value === null) return undefined;
  if (!isName(key)) return refuseName(key, 'method', at, context);
  if (typeof value === 'string')
    return readHttpMethod({ key, endpoint: value, value: {}, at, endpointAt: at }, context);
  if (!isObject(value)) return undefined;
  const type = asString(own(value, 'type')) ?? 'http';
  switch (type) {
    case 'alias':
      return readAlias(key, { value, section, at }, context);
    case 'webhook_unwrap':
      return {
        key,
        at,
        kind: 'webhook_unwrap',
        ...optionsOf(value, at, context),
        inTypescript: inTypescript(value),
      };
    case 'http': {
      const endpoint = asString(own(value, 'endpoint'));
      const endpointAt = { ...at, pointer: join(at.pointer, 'endpoint') };
      if (endpoint !== undefined) return readHttpMethod({ key, endpoint, value, at, endpointAt }, context);
      context.report(diagnostic('Config/MissingKey', at, { owner: `The method ${key}`, key: 'endpoint' }));
      return undefined;
    }
    default:
      context.report(
        diagnostic(
          'Config/NotSupported',
          at,
          { key, effect: `methods of the type ${type} are not generated` },
          { mark: 'key' },
        ),
      );
      return undefined;
  }
}

function readAlias(
  key: string,
  { value, section, at }: { value: JsonObject; section: JsonObject; at: Place },
  context: ConfigContext,
): MethodConfig | undefined {
  const to = asString(own(value, 'to'));
  const target = to === undefined ? undefined : own(section, to);
  if (
    to === undefined ||
    to === key ||
    target === undefined ||
    target === null ||
    own(target, 'type') === 'alias'
  ) {
    context.report(diagnostic('Config/AliasInvalid', at, { to: to ?? '(nothing)', kind: 'method' }));
    return undefined;
  }
  return {
    key,
    at,
    kind: 'alias',
    aliasTo: to,
    ...optionsOf(value, at, context),
    inTypescript: inTypescript(value),
  };
}

type HttpMethod = { key: string; endpoint: string; value: JsonObject; at: Place; endpointAt: Place };

function readHttpMethod(
  { key, endpoint: text, value, at, endpointAt }: HttpMethod,
  context: ConfigContext,
): MethodConfig | undefined {
  const endpoint = parseEndpoint(text);
  if (!endpoint) {
    context.report(diagnostic('Endpoint/NotHttp', endpointAt, { text }));
    return undefined;
  }
  return {
    key,
    at,
    kind: 'http',
    endpoint,
    ...optionsOf(value, at, context),
    inTypescript: inTypescript(value),
  };
}

type MethodOptions = Omit<MethodConfig, 'key' | 'at' | 'kind' | 'endpoint' | 'aliasTo' | 'inTypescript'>;

/** What a method may say beside its endpoint. */
function optionsOf(value: JsonObject, at: Place, context: ConfigContext): MethodOptions {
  const requestOptions = own(value, 'default_request_options');
  const paginated = own(value, 'paginated');
  const unwrap = own(value, 'unwrap_response');
  const responseProperty = own(own(value, 'docs'), 'response_property');
  const maxRetries = own(requestOptions, 'max_retries');
  const bodyParamName = asString(own(value, 'body_param_name'));
  const deprecated = message(own(value, 'deprecated'));
  const skipTestReason = message(own(value, 'skip_test_reason'));
  const positional = own(value, 'positional_params');
  const timeout = timeoutOf(value, at, context);
  return {
    ...((typeof paginated === 'boolean' || typeof paginated === 'string') && { paginated }),
    ...((unwrap === false || typeof unwrap === 'string') && { unwrapResponse: unwrap }),
    ...(Array.isArray(positional) && {
      positionalParams: asArray(positional).filter((each) => typeof each === 'string'),
    }),
    ...(bodyParamName !== undefined && { bodyParamName }),
    ...(timeout !== undefined && { timeout }),
    ...(typeof maxRetries === 'number' && { maxRetries }),
    ...streamingOf(value),
    ...((responseProperty === false || typeof responseProperty === 'string') && { responseProperty }),
    ...(deprecated !== undefined && { deprecated }),
    ...(skipTestReason !== undefined && { skipTestReason }),
  };
}

/** `default_request_options.timeout`, or the bare `timeout` that some configs use; a written null means no limit. */
function timeoutOf(value: JsonObject, at: Place, context: ConfigContext): number | null | undefined {
  const [holder, pointer] =
    own(value, 'timeout') === undefined ?
      [own(value, 'default_request_options'), join(at.pointer, 'default_request_options', 'timeout')]
    : [value, join(at.pointer, 'timeout')];
  const timeout = own(holder, 'timeout');
  if (timeout === null) return null;
  if (typeof timeout !== 'number' && typeof timeout !== 'string') return undefined;
  const parsed = parseDuration(timeout);
  if (parsed === undefined) {
    const params = {
      key: 'timeout',
      expected: 'milliseconds or an ISO 8601 duration',
      found: String(timeout),
    };
    context.report(diagnostic('Config/InvalidValue', { ...at, pointer }, params));
  }
  return parsed;
}

function streamingOf(value: JsonObject): Pick<MethodConfig, 'streaming'> {
  const streaming = own(value, 'streaming');
  if (!isObject(streaming)) return {};
  const eventModel = asString(own(streaming, 'stream_event_model'));
  const paramsTypeName = asString(own(streaming, 'params_type_name'));
  return {
    streaming: {
      paramDiscriminator: asString(own(streaming, 'param_discriminator')) ?? null,
      ...(eventModel !== undefined && { eventModel }),
      ...(paramsTypeName !== undefined && { paramsTypeName }),
    },
  };
}

/** A message, one for each language, or a bare flag (an empty message). */
function message(value: JsonValue | undefined): string | undefined {
  if (value === true) return '';
  return asString(value) ?? asString(own(value, 'typescript')) ?? asString(own(value, 'node'));
}

/** Whether `skip` and `only` leave TypeScript in. */
function inTypescript(value: JsonValue): boolean {
  const names = (key: string): readonly JsonValue[] => asArray(own(value, key));
  const listed = (list: readonly JsonValue[]): boolean =>
    list.includes('typescript') || list.includes('node');
  if (own(value, 'skip') === true || listed(names('skip'))) return false;
  return !Array.isArray(own(value, 'only')) || listed(names('only'));
}

/** A name with at least one letter and nothing that could leave a file name or an identifier. */
function isName(key: string): boolean {
  return (
    /^[A-Za-z_$][\w$ .-]*$/.test(key) && /[A-Za-z]/.test(key) && !key.includes('..') && key !== '__proto__'
  );
}

function refuseName(name: string, kind: string, at: Place, { report }: ConfigContext): undefined {
  report(diagnostic('Config/NameInvalid', at, { name, kind }, { mark: 'key' }));
  return undefined;
}
