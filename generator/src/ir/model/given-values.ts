import { isObject, type JsonObject, type JsonValue } from '../../support/json.ts';
import { memberNames, type ModelOf } from './members.ts';
import type { Params, PathParameter } from './api.ts';

/** What a call takes. */
type Called = {
  readonly pathParameters: ReadonlyArray<Pick<PathParameter, 'name' | 'publicName'>>;
  readonly params?: Pick<Params, 'members' | 'bodyUnion' | 'bodyMember' | 'index'> | undefined;
};

/** Values of a call by the names that callers use, and the names that nothing has, with those that each may mean. */
export type GivenValues = {
  readonly values: JsonObject;
  /** All names that callers use. */
  readonly known: ReadonlySet<string>;
  readonly unknown: ReadonlyArray<readonly [name: string, meant: readonly string[]]>;
};

/**
 * Values that are given to a call by the names of callers or by those of the document: what the SDK calls otherwise gets
 * its name, and members of a body that is one argument go into it.
 */
export function givenValues(
  given: JsonObject,
  { pathParameters, params }: Called,
  modelOf: ModelOf,
): GivenValues {
  const { members = [], bodyUnion, bodyMember, index } = params ?? {};
  const whole = members.find(({ publicName }) => publicName === bodyMember);
  const inside = whole === undefined ? new Set<string>() : memberNames(whole.type, modelOf);
  const known = new Set([
    ...pathParameters.map(({ name }) => name),
    ...members.map(({ publicName }) => publicName),
    ...(bodyUnion === undefined ? [] : memberNames(bodyUnion, modelOf)),
  ]);
  const values: Array<readonly [string, JsonValue]> = [];
  const parts: Array<readonly [string, JsonValue]> = [];
  const unknown: Array<readonly [string, readonly string[]]> = [];
  for (const [name, value] of Object.entries(given)) {
    const path = pathParameters.find(({ publicName }) => publicName === name);
    const sent = members.filter((member) => member.name === name && member !== whole);
    const [only, ...others] = sent;
    if (known.has(name) || index !== undefined) values.push([name, value]);
    else if (path !== undefined) values.push([path.name, value]);
    else if (only !== undefined && others.length === 0) values.push([only.publicName, value]);
    else if (inside.has(name)) parts.push([name, value]);
    else unknown.push([name, sent.map(({ publicName }) => publicName)]);
  }
  const all: JsonObject = Object.fromEntries(values);
  if (whole === undefined || parts.length === 0) return { values: all, known, unknown };
  const body = all[whole.publicName];
  const merged = { ...Object.fromEntries(parts), ...(isObject(body) && body) };
  return { values: { ...all, [whole.publicName]: merged }, known, unknown };
}
