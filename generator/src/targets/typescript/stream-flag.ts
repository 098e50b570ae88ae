import { flagOf, objectForms, objectMembers, anyOf, type Flag } from '../../ir/index.ts';
import type { Api, Method, Params, ParamsMember } from '../../ir/model/api.ts';
import type { TypeNode } from '../../ir/model/type-node.ts';
import { tsKey } from '../../support/encode.ts';
import { argumentMember } from './params-split.ts';

/** Where callers say whether a stream comes back. */
export type StreamFlag = {
  /** The name that callers know it by. */
  readonly name: string;
  /** Absent where it lies in a body that has several forms, or that is one argument as a whole. */
  readonly member?: ParamsMember;
  /** Its value in a call. */
  readonly text: string;
  /** What may be said there. */
  readonly says: Flag & { readonly nullable: boolean };
};

/** The argument that asks for a stream, that of the body before that of the query; undefined for methods that always stream, or never. */
export function streamFlag({ streaming, params }: Method, api: Api): StreamFlag | undefined {
  const name = streaming?.discriminator;
  if (typeof name !== 'string' || params === undefined) return undefined;
  const member = flagMember(name, params);
  if (member === undefined || member.origin === 'query') {
    const inside = insideBody(name, params, api);
    if (inside !== undefined || member === undefined) return inside;
  }
  const text = argumentMember(params.argName, member.publicName, mayBeNothing(params));
  const value = member.fixed === true ? `(${text} ?? true)` : text;
  return { name: member.publicName, member, text: value, says: saying([member.type], api) };
}

/** Whether a flag among the params decides between one response and a stream, and has two params types for that. */
export function streamsOnDemand({ streaming, params }: Method): boolean {
  const name = streaming?.discriminator;
  return (
    typeof name === 'string' &&
    params !== undefined &&
    params.bodyUnion === undefined &&
    flagMember(name, params) !== undefined
  );
}

/** What the flag is where no stream is asked for, and how it is left out. */
export function withoutStream({ member, says }: StreamFlag): {
  readonly type: string;
  readonly optional: boolean;
} {
  const values = [...(says.no ? ['false'] : []), ...(says.nullable ? ['null'] : [])];
  return { type: values.join(' | ') || 'never', optional: member?.required !== true };
}

/** The member by which a stream is asked for: that of the body where the query has one of the same name. */
function flagMember(name: string, { members, bodyMember }: Params): ParamsMember | undefined {
  const named = members.filter(
    (member) => member.name === name && !(member.origin === 'body' && member.publicName === bodyMember),
  );
  return ['body', 'query'].flatMap((origin) => named.find((each) => each.origin === origin) ?? []).at(0);
}

/** A member of a body that has several forms, or that is one argument as a whole. */
function insideBody(name: string, params: Params, api: Api): StreamFlag | undefined {
  const { bodyMember, bodyUnion, argName } = params;
  const omittable = mayBeNothing(params);
  const modelOf = (id: string): TypeNode | undefined => api.models.get(id)?.type;
  const whole =
    bodyMember === undefined ? undefined : params.members.find((each) => each.publicName === bodyMember);
  const body = bodyUnion ?? whole?.type;
  if (body === undefined) return undefined;
  const forms = objectForms(body, modelOf);
  const found = forms.map((form) => objectMembers(form, modelOf).find((member) => member.name === name));
  const types = found.flatMap((member) => member?.type ?? []);
  if (types.length === 0) return undefined;
  const says = saying(types, api);
  const owner = bodyMember === undefined ? argName : argumentMember(argName, bodyMember, omittable);
  if (bodyMember === undefined && types.length === forms.length)
    return { name, text: argumentMember(argName, name, omittable), says };
  const type = `{ ${tsKey(name)}?: boolean | null } | null | undefined`;
  return { name, text: argumentMember(`(${owner} as ${type})`, name, true), says };
}

const mayBeNothing = ({ omittable, nullable }: Params): boolean => omittable || nullable === true;

function saying(types: readonly TypeNode[], api: Api): StreamFlag['says'] {
  const flag = anyOf(types.map((type) => flagOf(type, (id) => api.models.get(id)?.type)));
  return { ...flag, nullable: types.some(({ nullable }) => nullable) };
}
