import type { MethodConfig, ProjectConfig } from '../../config/config-types.ts';
import { diagnostic } from '../../diagnostics/index.ts';
import { operationAt, type View } from '../../document/index.ts';
import type { RequestBody } from '../model/body.ts';
import type { MethodTree, ParamsTree, PathParameterTree } from '../model/tree.ts';
import type { Member } from '../model/type-node.ts';
import { bodiesOf } from './build-body.ts';
import { buildListing } from './build-listing.ts';
import { buildParams } from './build-params.ts';
import { matchPaging } from './build-paging.ts';
import { outcomeOf } from './build-response.ts';
import { asPages, type Outcome } from './stream-format.ts';
import { declaredAnswers } from './declared-answers.ts';
import { isConditional, keptAnswers } from './kept-answers.ts';
import type { MethodContext } from './method-context.ts';
import { securityOf } from './method-security.ts';
import { serverOf } from './method-server.ts';
import { reportNotOffered, withParams, type Others } from './other-bodies.ts';
import { readParameters, readPathParameters, type Declared } from './read-parameters.ts';
import { retryClassOf } from './retry-class.ts';
import { successShown } from './success-shown.ts';
import { reportShownProperty } from './shown-property.ts';
import { standIn } from './stand-ins.ts';
import { isAskedFor, withUsableFlag } from './stream-flag.ts';

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
  const positional = choosePositional(
    pathParameters.filter(({ name }) => standIn(name, 'path', context) === undefined),
    config,
    input.config,
  );
  const query = declared.filter((each) => each.in === 'query' || each.in === 'querystring').map(toMember);
  const headers = declared.filter((parameter) => parameter.in === 'header').map(toMember);
  const cookies = declared.filter((parameter) => parameter.in === 'cookie').map(toMember);
  const { body, others = NO_OTHERS, fault } = bodiesOf(found, context);
  const kept = input.config.rules.set === 'openapi' ? keptAnswers(operation) : undefined;
  const sent = { query, body, isConditional: kept === 'unchanged' && isConditional(headers) };
  const declaredOutcome = kept === 'redirect' ? REDIRECT : outcomeOf(found, config, sent, context);
  const outcome = withUsableFlag(declaredOutcome, { query, body }, config, context);
  if (body?.media === 'json' || body?.media === 'lines') context.bytes.add(body.type);
  if (outcome.response.kind === 'json') {
    context.bytes.add(outcome.response.type);
    context.wide.add(outcome.response.type);
  }
  const paging =
    // What the config calls a stream is no list of pages.
    isAskedFor(outcome) || (config.streaming !== undefined && outcome.streaming !== undefined) ?
      undefined
    : matchPaging(config, { query, body, response: outcome.response }, context);
  const { response, accept, streaming } = paging === undefined ? outcome : asPages(outcome);
  reportShownProperty(config, response, paging?.item, context);
  const retry = retryClassOf(endpoint.verb, config.key);
  const isPlain = paging === undefined && streaming === undefined && others.offered.length === 0;
  const listing =
    isPlain ?
      buildListing(config, { query, body, response, retry, verb: endpoint.verb }, context)
    : undefined;
  context.paging.add({
    config,
    endpoint: `${endpoint.verb} ${endpoint.path}`,
    input: { query, body, response: outcome.response },
    isStream: isAskedFor(outcome) || outcome.streaming !== undefined,
    isListed: listing !== undefined,
    ...(paging !== undefined && { scheme: paging.scheme }),
  });
  const named = pathParameters.filter((parameter) => !positional.includes(parameter));
  const paramsOf = (each: RequestBody | undefined): ParamsTree | undefined =>
    buildParams(
      {
        config,
        named,
        query,
        headers,
        cookies,
        body: each,
        verb: endpoint.verb,
        isBodyKept:
          paging === undefined && listing === undefined && others.offered.every(({ isSame }) => !isSame),
        at,
        ...(paging !== undefined && { paging }),
      },
      context,
    );
  const params = paramsOf(body);
  // One argument for both kinds of choice is more than a signature can say.
  const reason =
    typeof streaming?.discriminator === 'string' ? 'its arguments say already whether a stream comes back'
    : paging !== undefined ? 'it returns pages, which ask for further ones in the same way'
    : undefined;
  reportNotOffered({ ...others, reason }, at, context);
  const otherBodies = reason === undefined ? withParams(others.offered, paramsOf) : [];
  for (const other of otherBodies)
    if (other.media === 'json' || other.media === 'lines') context.bytes.add(other.type);
  if (response.kind === 'void' && kept === undefined && !hasSuccess(operation))
    report(diagnostic('Endpoint/MissingResponse', at, { endpoint: `${endpoint.verb} ${endpoint.path}` }));

  const summary = operation.get('summary');
  const description = operation.get('description');
  const deprecated = config.deprecated ?? (operation.get('deprecated') === true ? '' : undefined);
  return {
    key: config.key,
    ...(config.shippedName !== undefined && { shippedName: config.shippedName }),
    ...(config.streaming?.paramsTypeName !== undefined && { paramsKey: config.streaming.paramsTypeName }),
    verb: endpoint.verb,
    path: endpoint.path,
    ...(summary !== undefined && { summary }),
    ...(description !== undefined && { description }),
    ...(deprecated !== undefined && { deprecated }),
    pathParameters,
    positional,
    query,
    headers,
    cookies,
    ...(params !== undefined && { params }),
    ...(body !== undefined && { body }),
    ...(otherBodies.length > 0 && { otherBodies }),
    ...(isWithheld(config, context) && { isWithheld: true as const }),
    ...(fault !== undefined && { fault }),
    response,
    ...successShown(operation, response),
    ...(kept !== undefined && { kept }),
    ...(paging !== undefined && { paging }),
    ...(listing !== undefined && { listing }),
    ...(streaming !== undefined && { streaming }),
    ...(input.config.rules.set === 'openapi' && { declared: declaredAnswers(found, context) }),
    ...(config.requestOptions !== undefined && { requestOptions: config.requestOptions }),
    ...(accept !== undefined && { accept }),
    retry,
    ...(server !== undefined && { server }),
    ...(security !== undefined && { security }),
    operation: operation.value,
    at,
    configAt: config.at,
    ...(config.skipTestReason !== undefined && { skipTestReason: config.skipTestReason }),
    ...(config.responseProperty !== undefined && { responseProperty: config.responseProperty }),
  };
}

const NO_OTHERS: Others = { offered: [], ranges: [] };

/** A response that is not followed, whatever it holds. */
const REDIRECT: Outcome = { response: { kind: 'binary', contentType: '*/*' }, accept: '*/*' };

const toMember = ({ in: _, ...member }: Declared): Member => member;

function hasSuccess(operation: View<'operation'>): boolean {
  const statuses = [...(operation.get('responses')?.get('*')?.keys() ?? [])];
  return statuses.some((status) => /^2/.test(status) || status === 'default');
}

/** R22: the last path parameter, or all of them in earlier packages, unless the config says otherwise. */
function choosePositional(
  parameters: readonly PathParameterTree[],
  config: MethodConfig,
  { settings, edition }: ProjectConfig,
): readonly PathParameterTree[] {
  if (!settings.positionalParams) return [];
  if (config.positionalParams !== undefined) {
    return config.positionalParams.flatMap(
      ({ text: name }) => parameters.find((parameter) => parameter.name === name) ?? [],
    );
  }
  // What has one value only is not asked for.
  const asked = parameters.filter(({ fixed }) => fixed === undefined);
  return edition.calls === 'earlier' ? asked : asked.slice(-1);
}

/** Whether agents neither find nor call the method, by what the config says of it or else of all. */
function isWithheld({ mcp }: MethodConfig, { input: { config } }: MethodContext): boolean {
  return (mcp ?? config.typescript.mcp?.enableAllResources) === false;
}
