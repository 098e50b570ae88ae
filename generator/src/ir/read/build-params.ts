import type { MethodConfig, Verb } from '../../config/config-types.ts';
import { diagnostic } from '../../diagnostics/index.ts';
import { join } from '../../support/json.ts';
import type { Place } from '../../support/place.ts';
import type { Params, ParamsMember } from '../model/api.ts';
import type { RequestBody } from '../model/body.ts';
import { admitsNull, memberNames, objectMembers } from '../model/members.ts';
import { compareMembers } from '../model/order.ts';
import type { PagingTree, ParamsTree, PathParameterTree } from '../model/tree.ts';
import type { Member, NodeOf, TypeNode } from '../model/type-node.ts';
import { behind, type ModelType } from './file-types.ts';
import type { MethodContext } from './method-context.ts';
import { standIn, standInOf } from './stand-ins.ts';

type ParamsInput = {
  readonly config: MethodConfig;
  /** Path parameters that are not arguments of their own. */
  readonly named: readonly PathParameterTree[];
  readonly query: readonly Member[];
  readonly headers: readonly Member[];
  readonly cookies: readonly Member[];
  readonly body: RequestBody | undefined;
  readonly verb: Verb;
  /** What is passed as a body is sent as it is. */
  readonly isBodyKept: boolean;
  readonly paging?: PagingTree;
  readonly at: Place;
};

/** R18-R23, R69: what the method accepts beside its positional arguments; undefined when there is nothing. */
export function buildParams(input: ParamsInput, context: MethodContext): ParamsTree | undefined {
  const { config, body, query, headers, cookies, named } = input;
  const { modelType } = context.types;
  const bodyType = body === undefined ? undefined : behind(body.type, modelType);
  // A name for the whole body makes it one member, whatever it is.
  if (config.bodyParamName !== undefined && bodyType === undefined) reportNoBody(config, context);
  const isNamed = config.bodyParamName !== undefined && bodyType !== undefined;
  const bodyMembers = bodyType?.kind === 'object' && !isNamed ? objectMembers(bodyType, modelType) : [];
  const bodyUnion =
    !isNamed && bodyType?.kind === 'union' && isObjectUnion(bodyType, modelType) && body?.media !== 'binary' ?
      bodyType
    : undefined;
  const whole = isNamed || (bodyType !== undefined && bodyType.kind !== 'object' && bodyUnion === undefined);
  const wholeName = whole ? config.bodyParamName ?? (body?.media === 'parts' ? 'parts' : 'body') : undefined;
  const queryNames = new Set(query.map((member) => member.name));
  const bodyNames = new Set(bodyMembers.map((member) => member.name));

  const raw: ParamsMember[] = [
    ...named.map(
      (parameter): ParamsMember => ({
        name: parameter.name,
        publicName: parameter.publicName ?? parameter.name,
        required: parameter.fixed === undefined && standIn(parameter.name, 'path', context) === undefined,
        ...standInOf(parameter.name, 'path', context),
        type: parameter.type,
        ...(parameter.writing !== undefined && { writing: parameter.writing }),
        ...(parameter.fixed !== undefined && { fixed: parameter.fixed }),
        origin: 'path',
      }),
    ),
    ...query.map(
      (member): ParamsMember => ({
        ...member,
        origin: 'query',
        publicName: member.publicName ?? (bodyNames.has(member.name) ? `query_${member.name}` : member.name),
      }),
    ),
    ...bodyMembers.map(
      (member): ParamsMember => ({
        ...member,
        ...(standIn(member.name, 'body', context) !== undefined && { required: false }),
        ...standInOf(member.name, 'body', context),
        origin: 'body',
        publicName: queryNames.has(member.name) ? `body_${member.name}` : member.name,
      }),
    ),
    ...(wholeName !== undefined && body !== undefined ?
      [
        {
          name: wholeName,
          publicName: wholeName,
          required: body.required,
          type: body.type,
          origin: 'body',
        } satisfies ParamsMember,
      ]
    : []),
    ...headers.map((member): ParamsMember => ({ publicName: member.name, ...member, origin: 'header' })),
    ...cookies.map((member): ParamsMember => ({ publicName: member.name, ...member, origin: 'cookie' })),
  ];
  const members = makeUnique(raw, namesInUnion(bodyUnion, modelType)).sort(compareMembers);
  // A parameter may have taken the name.
  const bodyMember = whole ? members.find(({ origin }) => origin === 'body')?.publicName : undefined;
  const asksPages = input.paging !== undefined && hasPageParams(input.paging.scheme, context);
  if (members.length === 0 && bodyUnion === undefined && body === undefined && !asksPages) return undefined;
  const index = bodyType?.kind === 'object' && !isNamed ? bodyType.index : undefined;
  const isOptional = body?.required === false && context.input.config.rules.set === 'openapi';
  const leavesBody =
    isOptional &&
    bodyMember === undefined &&
    (bodyUnion !== undefined || members.some(({ origin, required }) => origin === 'body' && required));
  const required =
    members.some((member) => member.required && !(leavesBody && member.origin === 'body')) ||
    (bodyUnion !== undefined && body?.required === true);
  const argName = argumentName(input, whole || members.some((member) => member.standIn !== undefined));
  const isNullable = !whole && mayBeNull(body, context);
  const passesNull = isNullable && argName === 'body' && input.isBodyKept;
  if (isNullable && !passesNull) context.report(diagnostic('Body/NullNotOffered', input.at, {}));
  return {
    argName,
    omittable: !required && body?.required !== true,
    ...(passesNull && { nullable: true as const }),
    ...(leavesBody && { leavesBody }),
    members,
    ...(bodyUnion !== undefined && { bodyUnion }),
    ...(bodyMember !== undefined && { bodyMember }),
    ...(index !== undefined && { index }),
  };
}

/** Whether lists of a scheme take parameters of its own, which callers may pass whatever the operation names. */
function hasPageParams(scheme: string, { input }: MethodContext): boolean {
  return input.config.pagination.some(({ name, request }) => name === scheme && request.size > 0);
}

/** Whether null is a body: JSON says it, forms have no word for it. */
function mayBeNull(body: RequestBody | undefined, { types, input }: MethodContext): boolean {
  if (body?.media !== 'json' || input.config.rules.set !== 'openapi') return false;
  return admitsNull(body.type, types.modelType);
}

function reportNoBody({ at, bodyParamName: name = '' }: MethodConfig, { report }: MethodContext): void {
  const params = { key: 'body_param_name', name, owner: 'the operation', effect: 'it takes no body' };
  report(diagnostic('Method/UnknownName', { ...at, pointer: join(at.pointer, 'body_param_name') }, params));
}

/** Names in a body of several forms, which is sent as it is passed: nothing else can be passed under them. */
function namesInUnion(union: TypeNode | undefined, modelType: ModelType): readonly string[] {
  return union?.kind === 'union' ? [...memberNames(union, modelType)] : [];
}

/** Two origins may still meet (path and body, say): the later one is renamed after its origin. */
function makeUnique(members: readonly ParamsMember[], taken: readonly string[]): ParamsMember[] {
  const used = new Set(taken);
  return members.map((member) => {
    let publicName = member.publicName;
    while (used.has(publicName)) publicName = `${member.origin}_${publicName}`;
    used.add(publicName);
    return publicName === member.publicName ? member : { ...member, publicName };
  });
}

/** R22 */
function argumentName(
  { named, query, headers, cookies, body, verb }: ParamsInput,
  isSplit: boolean,
): Params['argName'] {
  // What is taken out of the argument leaves a rest that is called `query`.
  const isTakenApart = query.some(
    ({ writing, fixed }) =>
      writing?.style === 'json' || writing?.style.startsWith('whole') === true || fixed !== undefined,
  );
  if (isSplit || isTakenApart) return 'params';
  const mixed =
    named.length > 0 ||
    headers.length > 0 ||
    cookies.length > 0 ||
    (query.length > 0 && (body !== undefined || verb !== 'get'));
  if (mixed) return 'params';
  return body === undefined ? 'query' : 'body';
}

function isObjectUnion({ variants }: NodeOf<'union'>, modelType: ModelType): boolean {
  return variants.every((variant) => behind(variant, modelType).kind === 'object');
}
