import type { CheckedInput } from '../../check/checked-input.ts';
import type { MethodConfig } from '../../config/config-types.ts';
import { diagnostic } from '../../diagnostics/index.ts';
import type { Report } from '../../diagnostics/index.ts';
import type { Casing } from '../../support/case.ts';
import { identifier } from '../../support/case.ts';
import type { JsonObject } from '../../support/json.ts';
import { asArray, asString, isObject, join, own } from '../../support/json.ts';
import { RESERVED_WORDS } from '../../support/reserved-words.ts';
import type { Place } from '../../support/place.ts';
import type { Method, Model, Paging, PathParameter } from '../model/api.ts';
import type { Member, TypeNode } from '../model/type-node.ts';
import { bodyOf, mediaKind, responseOf } from './build-payloads.ts';
import { buildParams } from './build-params.ts';
import { matchPaging } from './build-paging.ts';
import type { TypeBuilder } from './build-types.ts';
import type { Names } from './names.ts';

/** What building a method needs beside its config. */
export type MethodContext = {
  readonly input: CheckedInput;
  readonly casing: Casing;
  readonly types: TypeBuilder;
  readonly models: ReadonlyMap<string, Omit<Model, 'type'>>;
  readonly names: Names;
  readonly report: Report;
  /** Starts the names of the method's own types. */
  readonly typePrefix: string;
  /** Module of the owning resource. */
  readonly module: string;
  /** Page types made so far, by scheme and item model. */
  readonly pages: Map<string, Paging>;
  /** Keys of the owning resource, outermost first. */
  readonly owner: readonly string[];
};

/** Verbs whose repetition is harmless (RFC 9110 §9.2.1 and §9.2.2). */
const RETRY: Readonly<Record<string, Method['retry']>> = {
  get: 'safe',
  head: 'safe',
  options: 'safe',
  put: 'idempotent',
  delete: 'idempotent',
};

/** Method names that say that nothing is changed, whatever the verb: long queries travel in the body of a POST. */
const READS = /^(?:list|search|retrieve|get)(?:$|[-_A-Z])/;

/** Builds one method; undefined when its endpoint is missing (already reported). */
export function buildMethod(config: MethodConfig, context: MethodContext): Method | undefined {
  const { endpoint } = config;
  if (endpoint === undefined) return undefined;
  const { input, names, report } = context;
  const pathAt: Place = { file: input.document.at.file, pointer: join('', 'paths', endpoint.path) };
  const item = resolveItem(context, pathAt);
  const operation = item === undefined ? undefined : own(item.value, endpoint.verb);
  if (item === undefined || !isObject(operation)) return undefined;
  const at: Place = { file: item.at.file, pointer: join(item.at.pointer, endpoint.verb) };

  const declared = readParameters(item.value, operation, item.at, at, context);
  const pathParameters = readPathParameters(endpoint.path, declared, context, at);
  const positional = choosePositional(pathParameters, config, input.config.settings.positionalParams);
  const query = declared.filter((parameter) => parameter.in === 'query').map(toMember);
  const headers = declared.filter((parameter) => parameter.in === 'header').map(toMember);
  const body = bodyOf(operation, at, context);
  const name = names.method(config.key, context.owner, config.at);
  const stem = `${context.typePrefix}${context.casing.pascal(config.key)}`;
  const rawResponse = responseOf(operation, at, config, context);
  const paging = matchPaging(config, { query, body, response: rawResponse, stem }, context);
  const response =
    paging === undefined && rawResponse.kind === 'json' && needsName(rawResponse.type) ?
      { ...rawResponse, typeName: names.methodType(`${stem}Response`, context.owner, config.at) }
    : rawResponse;
  const named = pathParameters.filter((parameter) => !positional.includes(parameter));
  const params = buildParams(
    {
      config,
      stem,
      named,
      query,
      headers,
      body,
      verb: endpoint.verb,
      at,
      ...(paging !== undefined && { paging }),
    },
    context,
  );
  if (rawResponse.kind === 'void' && !hasSuccess(operation))
    report(diagnostic('Endpoint/MissingResponse', at, { endpoint: `${endpoint.verb} ${endpoint.path}` }));

  const summary = asString(own(operation, 'summary'));
  const description = asString(own(operation, 'description'));
  const deprecated = config.deprecated ?? (own(operation, 'deprecated') === true ? '' : undefined);
  return {
    key: config.key,
    name,
    verb: endpoint.verb,
    path: endpoint.path,
    ...(summary !== undefined && { summary }),
    ...(description !== undefined && { description }),
    ...(deprecated !== undefined && { deprecated }),
    pathParameters,
    positional,
    query,
    headers,
    ...(params !== undefined && { params }),
    ...(body !== undefined && { body }),
    response,
    ...(paging !== undefined && { paging }),
    ...(config.streaming !== undefined &&
      response.kind === 'json' && {
        streaming: {
          discriminator: config.streaming.paramDiscriminator,
          event: eventType(config, context) ?? response.type,
        },
      }),
    // No limit at all is the longest that a timer can wait.
    ...(config.timeout !== undefined && { timeout: config.timeout ?? 2 ** 31 - 1 }),
    ...(config.maxRetries !== undefined && { maxRetries: config.maxRetries }),
    ...(response.kind === 'void' && { accept: '*/*' }),
    ...(response.kind === 'binary' && { accept: response.contentType }),
    ...(response.kind === 'json' && response.accept !== undefined && { accept: response.accept }),
    retry: RETRY[endpoint.verb] ?? (READS.test(config.key) ? 'safe' : 'unsafe'),
    operation,
    at,
    configAt: config.at,
    ...(config.skipTestReason !== undefined && { skipTestReason: config.skipTestReason }),
    ...(config.responseProperty !== undefined && { responseProperty: config.responseProperty }),
  };
}

/** R16: every JSON response that is not a model gets a name of its own. */
function needsName(type: { readonly kind: string }): boolean {
  return type.kind !== 'model';
}

function eventType(config: MethodConfig, context: MethodContext): TypeNode | undefined {
  const wanted = config.streaming?.streamEventModel;
  const seat =
    wanted === undefined ? undefined : (
      context.models.get(wanted) ??
      [...context.models.values()].find((model) => model.id.endsWith(`.${wanted}`))
    );
  return seat === undefined ? undefined : { nullable: false, at: seat.at, kind: 'model', model: seat.id };
}

function hasSuccess(operation: JsonObject): boolean {
  const responses = own(operation, 'responses');
  return (
    isObject(responses) && Object.keys(responses).some((status) => /^2/.test(status) || status === 'default')
  );
}

function resolveItem(
  context: MethodContext,
  at: Place,
): { readonly value: JsonObject; readonly at: Place } | undefined {
  let found = context.input.refs.at(at);
  for (let step = 0; step < 8 && found !== undefined; step++) {
    const ref = asString(own(found.value, '$ref'));
    if (ref === undefined) return isObject(found.value) ? { value: found.value, at: found.at } : undefined;
    found = context.input.refs.follow(ref, found.at);
  }
  return undefined;
}

type Declared = {
  readonly in: string;
  readonly name: string;
  readonly required: boolean;
  readonly type: Member['type'];
  readonly jsonText?: boolean;
};

/** Path-item parameters, overridden by the operation's own (same name and place). */
function readParameters(
  item: JsonObject,
  operation: JsonObject,
  itemAt: Place,
  at: Place,
  context: MethodContext,
): readonly Declared[] {
  const found = new Map<string, Declared>();
  const read = (owner: JsonObject, ownerAt: Place): void => {
    asArray(own(owner, 'parameters')).forEach((entry, i) => {
      let located = {
        value: entry,
        at: { file: ownerAt.file, pointer: join(ownerAt.pointer, 'parameters', i) },
      };
      for (let step = 0; step < 8; step++) {
        const ref = asString(own(located.value, '$ref'));
        if (ref === undefined) break;
        const target = context.input.refs.follow(ref, located.at);
        if (target === undefined) return;
        located = target;
      }
      const parameter = readParameter(located.value as JsonObject, located.at, context);
      if (parameter !== undefined) found.set(`${parameter.in}:${parameter.name}`, parameter);
    });
  };
  read(item, itemAt);
  read(operation, at);
  return [...found.values()];
}

/** Headers that the runtime sets itself (OpenAPI 3.1 §4.8.12.1 says to ignore them as parameters). */
const IGNORED_HEADERS = new Set(['accept', 'content-type', 'authorization']);

function readParameter(value: JsonObject, at: Place, context: MethodContext): Declared | undefined {
  const place = asString(own(value, 'in'));
  const name = asString(own(value, 'name'));
  const skip = own(value, 'x-stainless-skip');
  if (
    place === undefined ||
    name === undefined ||
    skip === true ||
    asArray(skip).some((language) => language === 'typescript' || language === 'node')
  )
    return undefined;
  if (place === 'header' && IGNORED_HEADERS.has(name.toLowerCase())) return undefined;
  const content = own(value, 'content');
  const media = isObject(content) ? Object.keys(content)[0] : undefined;
  const [schema, schemaAt] =
    media === undefined ?
      [own(value, 'schema'), join(at.pointer, 'schema')]
    : [own(own(content, media), 'schema'), join(at.pointer, 'content', media, 'schema')];
  const type = context.types.typeAt(schema, { file: at.file, pointer: schemaAt });
  const description = asString(own(value, 'description')) ?? type.description;
  const example = Object.hasOwn(value, 'example') ? { value: own(value, 'example') ?? null } : type.example;
  return {
    in: place,
    name,
    required: place === 'path' || own(value, 'required') === true,
    ...(place === 'query' && media !== undefined && mediaKind(media) === 'json' && { jsonText: true }),
    type: {
      ...type,
      ...(description !== undefined && description.trim() !== '' && { description }),
      ...(example !== undefined && { example }),
      ...(own(value, 'deprecated') === true && { deprecated: true }),
    },
  };
}

const toMember = ({ in: _, ...member }: Declared): Member => member;

/** Path parameters in template order; one the document forgot to declare is a string. */
function readPathParameters(
  path: string,
  declared: readonly Declared[],
  context: MethodContext,
  at: Place,
): readonly PathParameter[] {
  const names = [...path.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] ?? '');
  const used = new Set<string>();
  return [...new Set(names)].map((name) => {
    const parameter = declared.find((candidate) => candidate.in === 'path' && candidate.name === name);
    let argName = identifier(context.casing.camel(name) || 'value');
    if (ARGUMENT_NAMES.has(argName)) argName = `${argName}Param`;
    while (used.has(argName)) argName = `${argName}_`;
    used.add(argName);
    return { name, argName, type: parameter?.type ?? { nullable: false, at, kind: 'string' } };
  });
}

/** Argument names that a method uses for something else, or that TypeScript reserves. */
const ARGUMENT_NAMES = new Set([...RESERVED_WORDS, 'params', 'body', 'query', 'options', 'path']);

/** R22: the last path parameter, unless the config says otherwise. */
function choosePositional(
  parameters: readonly PathParameter[],
  config: MethodConfig,
  allowed: boolean,
): readonly PathParameter[] {
  if (!allowed) return [];
  if (config.positionalParams !== undefined) {
    return config.positionalParams.flatMap(
      (name) => parameters.find((parameter) => parameter.name === name) ?? [],
    );
  }
  return parameters.slice(-1);
}
