import type { Declared, ParamsMember, ResponseType, Streaming } from '../model/api.ts';
import { withType } from '../model/inside.ts';
import type { MethodTree, ParamsTree, PathParameterTree } from '../model/tree.ts';
import type { Member, TypeNode } from '../model/type-node.ts';

/** The types that stand directly in a method, by the way they go. */
export type MethodTypes = { readonly request: readonly TypeNode[]; readonly response: readonly TypeNode[] };

/** All types of a method. */
export function typesOf(method: MethodTree): MethodTypes {
  const request: TypeNode[] = [];
  const response: TypeNode[] = [];
  const listIn = (into: TypeNode[]) => (type: TypeNode) => {
    into.push(type);
    return type;
  };
  mapMethod(method, {
    sent: listIn(request),
    received: listIn(response),
    accepts: () => true,
  });
  return { request, response };
}

/** What becomes of the types of a method. */
export type MethodChange = {
  readonly sent: (type: TypeNode) => TypeNode;
  readonly received: (type: TypeNode) => TypeNode;
  /** Whether a member of the body is an argument. */
  readonly accepts: (member: ParamsMember, method: MethodTree) => boolean;
};

/** A method with other types; who is an argument of its own stays one. */
export function mapMethod(method: MethodTree, change: MethodChange): MethodTree {
  const { sent, received } = change;
  const { pathParameters, positional, body, params, otherBodies, paging, streaming, declared } = method;
  const path = new Map(pathParameters.map((each) => [each, parameter(each, sent)] as const));
  const member = (each: Member): Member => withType(each, sent(each.type));
  return {
    ...method,
    pathParameters: [...path.values()],
    positional: positional.map((each) => path.get(each) ?? each),
    query: method.query.map(member),
    headers: method.headers.map(member),
    cookies: method.cookies.map(member),
    ...(params !== undefined && { params: mapParams(params, method, change) }),
    ...(body !== undefined && { body: { ...body, type: sent(body.type) } }),
    ...(otherBodies !== undefined && {
      otherBodies: otherBodies.map((other) => ({
        ...other,
        type: sent(other.type),
        ...(other.params && { params: mapParams(other.params, { ...method, body: other }, change) }),
      })),
    }),
    response: mapResponse(method.response, received),
    ...(paging !== undefined && { paging: { ...paging, item: received(paging.item) } }),
    ...(streaming !== undefined && { streaming: mapStreaming(streaming, received) }),
    ...(declared !== undefined && { declared: mapDeclared(declared, received) }),
  };
}

function parameter(each: PathParameterTree, sent: MethodChange['sent']): PathParameterTree {
  const type = sent(each.type);
  return type === each.type ? each : { ...each, type };
}

function mapParams(params: ParamsTree, method: MethodTree, { sent, accepts }: MethodChange): ParamsTree {
  const kept = params.members.filter((each) => each.origin !== 'body' || accepts(each, method));
  const isFewer = kept.length < params.members.length;
  const { bodyUnion, index } = params;
  return {
    ...params,
    // What is no longer there demands nothing.
    ...(isFewer && {
      omittable:
        params.omittable || (!kept.some(({ required }) => required) && method.body?.required !== true),
    }),
    members: kept.map((each) => withType(each, sent(each.type))),
    ...(bodyUnion !== undefined && { bodyUnion: sent(bodyUnion) }),
    ...(index !== undefined && { index: sent(index) }),
  };
}

function mapResponse(response: ResponseType, received: MethodChange['received']): ResponseType {
  if (response.kind === 'void') return response;
  const { answers } = response;
  return {
    ...response,
    ...(response.kind === 'json' && { type: received(response.type) }),
    ...(answers !== undefined && {
      answers: answers.map((answer) =>
        answer.type === undefined ? answer : { ...answer, type: received(answer.type) },
      ),
    }),
  };
}

function mapStreaming(streaming: Streaming, received: MethodChange['received']): Streaming {
  return { ...streaming, event: received(streaming.event) };
}

function mapDeclared(declared: Declared, received: MethodChange['received']): Declared {
  const { headers, errors, callbacks } = declared;
  return {
    ...declared,
    ...(headers !== undefined && { headers: received(headers) }),
    ...(errors !== undefined && { errors: received(errors) }),
    ...(callbacks !== undefined && {
      callbacks: callbacks.map((each) => ({ ...each, type: received(each.type) })),
    }),
  };
}
