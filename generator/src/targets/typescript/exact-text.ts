import type { Api, Method, ParamsMember, PathParameter } from '../../ir/model/api.ts';
import type { TypeNode } from '../../ir/model/type-node.ts';
import type { Writing } from '../../ir/model/writing.ts';
import { tsLiteralKey } from '../../support/encode.ts';
import type { Imports } from './imports.ts';
import type { Held } from './parameter-text.ts';
import { answerPlaces, bodyPlaces, eventPlaces, parameterPlaces } from './integers/method-places.ts';
import type { Places } from './integers/model.ts';
import { integerTables } from './integers/tables.ts';

/** Where the functions stand that change between digits and numbers. */
const TEXTS = 'internal/integer-texts';

/** What a file needs to write such calls. */
type Scope = { readonly api: Api; readonly imports: Imports };

/** An option of a call that says where its answers have integers of 64 bits; none for most calls. */
export function answerEntries(method: Method, { api, imports }: Scope): readonly string[] {
  const tables = integerTables(api);
  const found = tables && answerPlaces(method, api, tables.find);
  if (tables === undefined || found === undefined || found.size === 0) return [];
  const entries = [...found].map(([status, places]) => {
    const key = /^\d+$/.test(status) ? status : tsLiteralKey(status);
    return `${key}: ${tables.text(places, imports.value)}`;
  });
  return [`...${imports.value('exactAnswers', 'internal/exact-answers')}({ ${entries.join(', ')} })`];
}

/** A body whose integers of 64 bits are numbers where they are texts for the caller. */
export function exactBody(method: Method, given: string, scope: Scope): string {
  const { body } = method;
  const tables = integerTables(scope.api);
  if (tables === undefined || body === undefined) return given;
  if (body.media === 'lines' && body.type.kind === 'array') {
    const places = tables.find(body.type.item);
    return places === undefined ? given : changed('eachWithNumbers', given, places, scope);
  }
  const places = bodyPlaces(method, tables.find);
  return places === undefined ? given : changed('withNumbers', given, places, scope);
}

/** The same for a parameter that is written as JSON. */
export function exactParameter(
  { type, writing }: { readonly type: TypeNode; readonly writing?: Writing },
  value: string,
  scope: Scope,
): string {
  const tables = integerTables(scope.api);
  const places = tables && parameterPlaces(type, writing, tables.find);
  return places === undefined ? value : changed('withNumbers', value, places, scope);
}

/** The same for each of some parameters. */
export function exactHeld(held: readonly Held[], scope: Scope): readonly Held[] {
  return held.map(({ member, local }) => ({ member, local: exactParameter(member, local, scope) }));
}

/** The same for the query. */
export function exactQuery(query: string, members: readonly ParamsMember[], scope: Scope): string {
  const tables = integerTables(scope.api);
  const found = members.flatMap(({ name, type, writing }) => {
    const places = tables && parameterPlaces(type, writing, tables.find);
    return places === undefined ? [] : [[name, places] as const];
  });
  return found.length === 0 ? query : changed('withNumbers', query, { members: new Map(found) }, scope);
}

/** The same for a value in the path. */
export function exactPath(parameter: PathParameter | undefined, value: string, scope: Scope): string {
  return parameter === undefined ? value : exactParameter(parameter, value, scope);
}

function changed(name: string, value: string, places: Places, { api, imports }: Scope): string {
  const text = integerTables(api)?.text(places, imports.value) ?? '{}';
  return `${imports.value(name, TEXTS)}(${value}, ${text})`;
}

/** The functions that make a stream of an answer, and what they are told beside the call. */
export type StreamFunction = {
  readonly name: string;
  readonly module: string;
  readonly places?: Places;
};

/** How a stream is read whose items have integers of 64 bits; undefined for others. */
export function exactStream(method: Method, api: Api): StreamFunction | undefined {
  const tables = integerTables(api);
  if (tables === undefined || method.streaming === undefined) return undefined;
  const places = eventPlaces(method, tables.find);
  const { kind = 'events' } = method.streaming.format ?? {};
  // What no server-sent event needs, lines do: they are read with all digits in any case.
  if (kind === 'events' && places === undefined) return undefined;
  const names = {
    events: ['exactStreaming', 'core/exact-streaming'],
    lines: ['exactLineStreaming', 'core/exact-line-streaming'],
    sequence: ['exactSequenceStreaming', 'core/exact-line-streaming'],
  } as const;
  const [name, module] = names[kind];
  return { name, module, ...(places !== undefined && { places }) };
}

/** The event of a webhook, read with all digits; undefined where it has no integers of 64 bits. */
export function exactEvent(event: TypeNode, body: () => string, { api, imports }: Scope): string | undefined {
  const tables = integerTables(api);
  const places = tables?.find(event);
  if (tables === undefined || places === undefined) return undefined;
  return `${imports.value('eventOf', TEXTS)}(${body()}, ${tables.text(places, imports.value)})`;
}

/** Places as an argument. */
export function placesArgument(places: Places, { api, imports }: Scope): string {
  return integerTables(api)?.text(places, imports.value) ?? '{}';
}
