import type { Api, Method, Streaming } from '../../ir/model/api.ts';
import type { TypeNode } from '../../ir/model/type-node.ts';
import { tsLiteralKey, tsString } from '../../support/encode.ts';
import type { Imports } from './imports.ts';
import { integerTables } from './integers/tables.ts';
import { listEnd } from './testing-lists.ts';

/** The module that writes streams. */
const STREAMS = 'internal/fixture-streams';

/** What the route of an answer says beside verb and path, as an argument; nothing where that is as usual. */
export function routeText(method: Method, api: Api, imports: Imports): string | undefined {
  const { response } = method;
  if (isStreamOnly(method)) return streamedText(method, method.streaming, api, imports);
  const end = listEnd(method, api);
  return objectText([
    statusEntry(method),
    ['type', response.kind === 'json' && isText(method) ? tsString(textType(response.accept)) : undefined],
    ['write', response.kind === 'json' && isText(method) ? 'String' : undefined],
    ['sent', sentText(method, api, imports)],
    ['page', end?.page && listText(end.page)],
    ['first', end?.first === undefined ? undefined : String(end.first)],
    ['items', end?.page && listText(end.items)],
    ['server', method.server === undefined ? undefined : tsString(method.server)],
  ]);
}

/** The same for the stream that a method is asked for. */
export function streamedText(
  method: Method,
  streaming: Streaming,
  api: Api,
  imports: Imports,
): string | undefined {
  const { format, discriminator, event } = streaming;
  const kind = format?.kind ?? 'events';
  const writer =
    kind === 'lines' ? 'asLines'
    : kind === 'sequence' ? 'asSequence'
    : format?.whole === true ? 'asWholeEvents'
    : format?.data === undefined ? 'asEvents'
    : 'asTextEvents';
  const numbers = numbersText(event, api, imports);
  return objectText([
    statusEntry(method),
    ['type', tsString(STREAM_TYPES[kind])],
    ['write', imports.value(writer, STREAMS)],
    ['sent', numbers && `(values: unknown[]) => values.map((value) => ${numbers})`],
    ['flag', discriminator === null ? undefined : tsString(discriminator)],
    ['server', method.server === undefined ? undefined : tsString(method.server)],
  ]);
}

const STREAM_TYPES = {
  events: 'text/event-stream',
  lines: 'application/jsonl',
  sequence: 'application/json-seq',
} as const;

/** Whether a method answers with a stream, whatever is asked for. */
export function isStreamOnly(method: Method): method is Method & { readonly streaming: Streaming } {
  const { streaming } = method;
  return streaming !== undefined && streaming.discriminator === null && streaming.among === undefined;
}

/** Whether the answer is a text that is no JSON. */
function isText({ response }: Method): boolean {
  return response.kind === 'json' && response.accept !== undefined;
}

const textType = (accept: string | undefined): string => accept?.split(',')[0]?.trim() ?? 'text/plain';

/** A status that is not the usual one. */
function statusEntry({ response, success }: Method): readonly [string, string | undefined] {
  const usual = response.kind === 'void' ? 204 : 200;
  const status = success?.status ?? usual;
  return ['status', status === usual ? undefined : String(status)];
}

/** The value as JSON has it: in its wrapper, with numbers for integers of 64 bits that callers know as texts. */
function sentText(method: Method, api: Api, imports: Imports): string | undefined {
  const { response } = method;
  if (response.kind !== 'json') return undefined;
  const numbers = numbersText(response.type, api, imports);
  if (response.unwrap !== undefined)
    return `(value: unknown) => ({ ${tsLiteralKey(response.unwrap)}: ${numbers ?? 'value'} })`;
  return numbers && `(value: unknown) => ${numbers}`;
}

/** `value` with numbers in place of the texts of integers; undefined where there are none. */
export function numbersText(type: TypeNode, api: Api, imports: Imports): string | undefined {
  const tables = integerTables(api);
  const places = tables?.find(type);
  if (tables === undefined || places === undefined) return undefined;
  return `${imports.value('withNumbers', 'internal/integer-texts')}(value, ${tables.text(
    places,
    imports.value,
  )})`;
}

const listText = (names: readonly string[]): string => `[${names.map((name) => tsString(name)).join(', ')}]`;

function objectText(entries: ReadonlyArray<readonly [string, string | undefined]>): string | undefined {
  const members = entries.flatMap(([name, text]) => (text === undefined ? [] : [`${name}: ${text}`]));
  return members.length === 0 ? undefined : `{ ${members.join(', ')} }`;
}
