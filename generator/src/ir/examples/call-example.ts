import { isObject, own } from '../../support/json.ts';
import type { Method, ParameterOrigin, ParamsMember } from '../model/api.ts';
import type { TypeNode } from '../model/type-node.ts';
import type { Writing } from '../model/writing.ts';
import { containsFile, exampleFile, isExampleObject, type ExampleValue } from './example-value.ts';
import { exampleOf, orderedMembers, resolve } from './resolve.ts';
import { resultExample, type MethodUse, type ResultExample } from './result-example.ts';
import type { ExampleForm } from './example-value.ts';
import { sampleValue, shapeValue } from './sample.ts';
import type { Sampling } from './sampling.ts';
import { fits } from './fits.ts';
import { asWritten } from './written.ts';

/**
 * Which parameters an example fills in: `shown` what documentation shows, `required` only what must be there, `all`
 * every one.
 */
export type ExampleScope = 'shown' | 'required' | 'all';

export type ExampleOptions = { readonly form: ExampleForm; readonly scope?: ExampleScope };

/** One key of the params argument. */
export type ParamEntry = {
  /** As the caller writes it. */
  readonly name: string;
  readonly wireName: string;
  readonly origin: ParameterOrigin;
  readonly value: ExampleValue;
  /** The value as callers of a library write it, where that is another one. */
  readonly written?: ExampleValue;
  readonly writing?: Writing;
};

/** A positional argument. */
export type PathArgument = {
  readonly name: string;
  readonly argName: string;
  readonly value: ExampleValue;
  readonly written?: ExampleValue;
  readonly writing?: Writing;
};

/** One call of a method, in data: no language, no layout. */
export type CallExample = {
  readonly form: ExampleForm;
  readonly pathArgs: readonly PathArgument[];
  /** Absent when the call has no params argument; may be empty when it must have one. */
  readonly params?: readonly ParamEntry[];
  readonly result: ResultExample;
  /** Whether files occur; in the published form (`reference`) only such as are parameters themselves. */
  readonly usesFile: boolean;
};

/** The example call of a method. */
export function callExample(use: MethodUse, options: ExampleOptions): CallExample {
  const scope = options.scope ?? 'shown';
  const sampling: Sampling = {
    models: use.api.models,
    form: options.form,
    optionals: scope === 'all',
    givenOrder: false,
  };
  const pathArgs = use.method.positional.map(({ name, argName, type, writing }) => {
    const value = pathValue(sampling, type, name);
    return {
      name,
      argName,
      value,
      ...asWritten(sampling.models, type, value),
      ...(writing !== undefined && { writing }),
    };
  });
  const entries = paramEntries(use, sampling, scope);
  const { params } = use.method;
  const shown =
    entries.length > 0 || (options.form === 'correct' && params !== undefined && !params.omittable);
  return {
    form: options.form,
    pathArgs,
    ...(shown ? { params: entries } : {}),
    result: asksForStream(use.method, entries, options) ? STREAM : resultExample(use, options.form),
    usesFile: entries.some(({ value }) =>
      options.form === 'reference' ? value === exampleFile : containsFile(value),
    ),
  };
}

const STREAM: ResultExample = { kind: 'stream', variable: 'stream' };

/** Whether an example asks for a stream, as what is required can be nothing else. */
function asksForStream(method: Method, entries: readonly ParamEntry[], { form }: ExampleOptions): boolean {
  const flag = method.streaming?.discriminator;
  if (form !== 'correct' || typeof flag !== 'string') return false;
  const whole = method.params?.bodyMember;
  return entries.some(({ name, wireName, value }) => {
    if (name !== whole) return wireName === flag && value === true;
    return isExampleObject(value) && value[flag] === true;
  });
}

/** A path value that the runtime accepts: an empty one would change the path. */
function pathValue(sampling: Sampling, type: TypeNode, name: string): ExampleValue {
  const value = sampleValue(sampling, type, name);
  return value === '' || value === null ? name : value;
}

function paramEntries(use: MethodUse, sampling: Sampling, scope: ExampleScope): readonly ParamEntry[] {
  const { params } = use.method;
  if (params === undefined) return [];
  const members = [...params.members, ...unionBodyMembers(use.method, sampling)];
  const entries = members.flatMap((member) => paramEntry(use.method, member, sampling, scope));
  if (sampling.form === 'reference' || !use.method.body?.required) return entries;
  if (entries.some(({ origin }) => origin === 'body')) return entries;
  const one = tellingMember(members, sampling);
  if (one === undefined) return entries;
  const added = toEntry(sampling, one, sampleValue(sampling, one.type, one.name));
  // Keeps the printing order of the params type.
  return members.flatMap((member) =>
    member === one ? [added] : entries.filter(({ name }) => name === member.publicName),
  );
}

function paramEntry(
  method: Method,
  member: ParamsMember,
  sampling: Sampling,
  scope: ExampleScope,
): readonly ParamEntry[] {
  const given = member.origin === 'body' ? mediaExample(method, member) : undefined;
  // What the client stands in for is shown as long as it is in the address.
  const isNeeded = member.required || (member.standIn !== undefined && member.origin === 'path');
  const shown = isNeeded || scope === 'all' || (scope === 'shown' && given !== undefined);
  if (!shown) return [];
  const media: Sampling = { ...sampling, optionals: true, givenOrder: true };
  const value = given === undefined ? undefined : shapeValue(media, member.type, given);
  if (value === undefined && given !== undefined && !member.required && scope !== 'all') return [];
  if (value !== undefined) return [toEntry(sampling, member, value)];
  const made =
    member.origin === 'path' ?
      pathValue(sampling, member.type, member.name)
    : sampleValue(sampling, member.type, member.name);
  return [toEntry(sampling, member, made)];
}

/** What the media-type example of the body says about a member. */
export function mediaExample(method: Method, member: ParamsMember): ReturnType<typeof own> {
  const example = method.body?.example;
  if (example === undefined) return undefined;
  return member.publicName === method.params?.bodyMember ? example : own(example, member.name);
}

function toEntry(sampling: Sampling, member: ParamsMember, value: ExampleValue): ParamEntry {
  const { publicName, name, origin, type, writing } = member;
  const written = asWritten(sampling.models, type, value);
  return {
    name: publicName,
    wireName: name,
    origin,
    value,
    ...written,
    ...(writing !== undefined && { writing }),
  };
}

/** Members of a union body: those of the variant that the media-type example shows, else of the first one. */
export function unionBodyMembers(method: Method, sampling: Sampling): readonly ParamsMember[] {
  const union = method.params?.bodyUnion;
  if (union === undefined) return [];
  const resolved = resolve(sampling.models, union);
  const variants = resolved.kind === 'union' ? resolved.variants : [resolved];
  const example = method.body?.example;
  const matching =
    isObject(example) ? variants.find((variant) => fits(sampling.models, variant, example)) : undefined;
  const chosen = matching ?? variants[0];
  const object = chosen === undefined ? undefined : resolve(sampling.models, chosen);
  if (object?.kind !== 'object') return [];
  return orderedMembers(sampling.models, object).map((member) => ({
    ...member,
    origin: 'body',
    publicName: member.name,
  }));
}

/** The one body property that shows best what a call could change; see the order of the tests. */
export function tellingMember(
  members: readonly ParamsMember[],
  { models }: Sampling,
): ParamsMember | undefined {
  const body = members.filter(({ origin, type }) => origin === 'body' && type.deprecated !== true);
  const kindOf = (member: ParamsMember): string => resolve(models, member.type).kind;
  const isNamed = ({ name }: ParamsMember): boolean => /(?:^|_)name$|^nickname$/.test(name);
  const hasExample = ({ type }: ParamsMember): boolean => {
    const example = exampleOf(models, type);
    return example !== undefined && example.value !== null;
  };
  const scalar = new Set(['string', 'number', 'boolean', 'enum']);
  const shown = body.filter(hasExample);
  return (
    shown.find(isNamed) ??
    shown.find((member) => kindOf(member) === 'string') ??
    shown.find((member) => scalar.has(kindOf(member))) ??
    shown[0] ??
    body.find(isNamed) ??
    body.find((member) => kindOf(member) === 'string') ??
    body[0]
  );
}
