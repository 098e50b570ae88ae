import { own } from '../../support/json.ts';
import type { ParamsMember } from '../model/api.ts';
import { mediaExample, tellingMember, unionBodyMembers } from './call-example.ts';
import type { ExampleValue } from './example-value.ts';
import { exampleOf } from './resolve.ts';
import type { MethodUse } from './result-example.ts';
import type { ExampleForm } from './example-value.ts';
import { sampleValue, shapeValue } from './sample.ts';
import type { Sampling } from './sampling.ts';

/** The body of a raw request: fields of an object by wire name, or a value of another kind. */
export type HttpBody =
  | { readonly kind: 'fields'; readonly fields: ReadonlyArray<readonly [string, ExampleValue]> }
  | { readonly kind: 'value'; readonly value: ExampleValue };

/**
 * What a raw HTTP example sends as body; undefined for nothing. It shows more than a call does: a property with an
 * example of its own is included, except where that would overwrite what exists already (PATCH, PUT and DELETE).
 */
export function httpBody(use: MethodUse, form: ExampleForm): HttpBody | undefined {
  const { api, method } = use;
  const { body, params } = method;
  if (body === undefined || params === undefined || isNeverSent(method, form)) return undefined;
  const sampling: Sampling = { models: api.models, form, optionals: true, givenOrder: false };
  const members = [...params.members, ...unionBodyMembers(method, sampling)].filter(
    ({ origin }) => origin === 'body',
  );
  const whole = members.find(({ publicName }) => publicName === params.bodyMember);
  if (whole !== undefined) return wholeBody(use, whole, sampling);
  const fields = members.flatMap((member) => field(use, member, sampling));
  if (fields.length === 0 && !body.required) return undefined;
  const one = fields.length === 0 && form === 'correct' ? tellingMember(members, sampling) : undefined;
  if (one !== undefined)
    return { kind: 'fields', fields: [[one.name, sampleValue(sampling, one.type, one.name)]] };
  return { kind: 'fields', fields };
}

/** The published examples send nothing with DELETE. */
function isNeverSent({ verb }: MethodUse['method'], form: ExampleForm): boolean {
  return form === 'reference' && verb === 'delete';
}

/** The published examples put the keys of a media example in order, the corrected ones leave them as written. */
function ofMedia(sampling: Sampling): Sampling {
  return { ...sampling, givenOrder: sampling.form === 'correct' };
}

function wholeBody({ method }: MethodUse, member: ParamsMember, sampling: Sampling): HttpBody | undefined {
  const given = mediaExample(method, member);
  if (given === undefined && !member.required) return undefined;
  const shaped = given === undefined ? undefined : shapeValue(ofMedia(sampling), member.type, given);
  return {
    kind: 'value',
    value: shaped === undefined ? sampleValue(sampling, member.type, member.name) : shaped,
  };
}

function field(
  { method }: MethodUse,
  member: ParamsMember,
  sampling: Sampling,
): ReadonlyArray<readonly [string, ExampleValue]> {
  const { body, verb } = method;
  const media = mediaExample(method, member);
  if (media !== undefined && (member.required || body?.required === true)) {
    const value = shapeValue(ofMedia(sampling), member.type, media);
    if (value !== undefined) return [[member.name, value]];
  }
  const overwrites = sampling.form === 'correct' && ['patch', 'put', 'delete'].includes(verb);
  const ofBody = body === undefined ? undefined : exampleOf(sampling.models, body.type);
  const given = overwrites && !member.required ? undefined : own(ofBody?.value, member.name);
  const value = given === undefined ? undefined : shapeValue(sampling, member.type, given);
  if (value !== undefined) return [[member.name, value]];
  const hasExample = exampleOf(sampling.models, member.type) !== undefined;
  const shown = member.required || (hasExample && !overwrites);
  return shown ? [[member.name, sampleValue(sampling, member.type, member.name)]] : [];
}
