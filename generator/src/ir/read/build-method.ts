import type { MethodConfig, SecurityRequirement } from '../../config/config-types.ts';
import { diagnostic } from '../../diagnostics/index.ts';
import {
  allParameters,
  carriedBy,
  operationAt,
  type Operation,
  type Parameter,
  type View,
} from '../../document/index.ts';
import { asArray, own } from '../../support/json.ts';
import type { Place } from '../../support/place.ts';
import type { MethodTree, PathParameterTree } from '../model/tree.ts';
import type { Member } from '../model/type-node.ts';
import { bodiesOf } from './build-body.ts';
import { buildParams } from './build-params.ts';
import { matchPaging } from './build-paging.ts';
import { outcomeOf } from './build-response.ts';
import { mediaKind } from './media-types.ts';
import type { MethodContext } from './method-context.ts';
import { isSentByScheme, securityOf } from './method-security.ts';
import { serverOf } from './method-server.ts';
import { retryClassOf } from './retry-class.ts';

/** Builds one method; undefined when its endpoint is missing (already reported). */
export function buildMethod(config: MethodConfig, context: MethodContext): MethodTree | undefined {
  const { endpoint } = config;
  if (endpoint === undefined) return undefined;
  const { input, report } = context;
  const found = operationAt(input.document, endpoint.verb, endpoint.path);
  if (found === undefined) return undefined;
  const { view: operation, at } = found;

  const security = securityOf(operation, context);
  const server = serverOf(found, context);
  const declared = readParameters(found, security, context);
  const pathParameters = readPathParameters(endpoint.path, declared, at);
  const positional = choosePositional(pathParameters, config, input.config.settings.positionalParams);
  const query = declared.filter((parameter) => parameter.in === 'query').map(toMember);
  const headers = declared.filter((parameter) => parameter.in === 'header').map(toMember);
  const { body, fault } = bodiesOf(found, context);
  const { response, accept, streaming } = outcomeOf(found, config, body, context);
  const paging = matchPaging(config, { query, body, response }, context);
  const named = pathParameters.filter((parameter) => !positional.includes(parameter));
  const params = buildParams(
    {
      config,
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
  if (response.kind === 'void' && !hasSuccess(operation))
    report(diagnostic('Endpoint/MissingResponse', at, { endpoint: `${endpoint.verb} ${endpoint.path}` }));

  const summary = operation.get('summary');
  const description = operation.get('description');
  const deprecated = config.deprecated ?? (operation.get('deprecated') === true ? '' : undefined);
  return {
    key: config.key,
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
    ...(fault !== undefined && { fault }),
    response,
    ...(paging !== undefined && { paging }),
    ...(streaming !== undefined && { streaming }),
    // No limit at all is the longest that a timer can wait.
    ...(config.timeout !== undefined && { timeout: config.timeout ?? 2 ** 31 - 1 }),
    ...(config.maxRetries !== undefined && { maxRetries: config.maxRetries }),
    ...(accept !== undefined && { accept }),
    retry: retryClassOf(endpoint.verb, config.key),
    ...(server !== undefined && { server }),
    ...(security !== undefined && { security }),
    operation: operation.value,
    at,
    configAt: config.at,
    ...(config.skipTestReason !== undefined && { skipTestReason: config.skipTestReason }),
    ...(config.responseProperty !== undefined && { responseProperty: config.responseProperty }),
  };
}

function hasSuccess(operation: View<'operation'>): boolean {
  const statuses = [...(operation.get('responses')?.get('*')?.keys() ?? [])];
  return statuses.some((status) => /^2/.test(status) || status === 'default');
}

type Declared = {
  readonly in: string;
  readonly name: string;
  readonly required: boolean;
  readonly type: Member['type'];
  readonly jsonText?: boolean;
};

function readParameters(
  operation: Operation,
  security: SecurityRequirement | undefined,
  context: MethodContext,
): readonly Declared[] {
  return allParameters(operation)
    .filter((parameter) => !isSentByScheme(parameter, security, context))
    .flatMap((parameter) => readParameter(parameter, context) ?? []);
}

/** Headers that the runtime sets itself (OpenAPI 3.1 §4.8.12.1 says to ignore them as parameters). */
const IGNORED_HEADERS = new Set(['accept', 'content-type', 'authorization']);

function readParameter({ view, name, in: place }: Parameter, context: MethodContext): Declared | undefined {
  const skip = own(view.value, 'x-stainless-skip');
  if (skip === true || asArray(skip).some((language) => language === 'typescript' || language === 'node'))
    return undefined;
  if (place === 'header' && IGNORED_HEADERS.has(name.toLowerCase())) return undefined;
  const { media, schema, schemaAt } = carriedBy(view);
  const type = context.types.typeAt(schema, schemaAt);
  const description = view.get('description') ?? type.description;
  const example = view.has('example') ? { value: view.get('example') ?? null } : type.example;
  return {
    in: place,
    name,
    required: place === 'path' || view.get('required') === true,
    ...(place === 'query' && media !== undefined && mediaKind(media) === 'json' && { jsonText: true }),
    type: {
      ...type,
      ...(description !== undefined && description.trim() !== '' && { description }),
      ...(example !== undefined && { example }),
      ...(view.get('deprecated') === true && { deprecated: true }),
    },
  };
}

const toMember = ({ in: _, ...member }: Declared): Member => member;

/** Path parameters in template order; one the document forgot to declare is a string. */
function readPathParameters(
  path: string,
  declared: readonly Declared[],
  at: Place,
): readonly PathParameterTree[] {
  const names = [...path.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] ?? '');
  return [...new Set(names)].map((name) => {
    const parameter = declared.find((candidate) => candidate.in === 'path' && candidate.name === name);
    return { name, type: parameter?.type ?? { nullable: false, at, kind: 'string' } };
  });
}

/** R22: the last path parameter, unless the config says otherwise. */
function choosePositional(
  parameters: readonly PathParameterTree[],
  config: MethodConfig,
  allowed: boolean,
): readonly PathParameterTree[] {
  if (!allowed) return [];
  if (config.positionalParams !== undefined) {
    return config.positionalParams.flatMap(
      (name) => parameters.find((parameter) => parameter.name === name) ?? [],
    );
  }
  return parameters.slice(-1);
}
