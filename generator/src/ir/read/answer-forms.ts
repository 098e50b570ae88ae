import { diagnostic } from '../../diagnostics/index.ts';
import { resolve, type View } from '../../document/index.ts';
import type { Place } from '../../support/place.ts';
import type { TypeNode } from '../model/type-node.ts';
import { distinctTypes } from './distinct-types.ts';
import { isEmptyStatus } from './empty-answers.ts';
import { behind, isBinary } from './file-types.ts';
import { essenceOf, mediaFamily, sentAs, type MediaFamily } from './media-types.ts';
import type { MethodContext } from './method-context.ts';
import type { Content } from './stream-format.ts';

/** What a success holds, by what callers get of it. */
export type Success = {
  readonly status: string;
  readonly at: Place;
  /** All media types, in the order of the document. */
  readonly contents: readonly Content[];
  /** The one that says most. */
  readonly best: Content | undefined;
  readonly json?: Content;
  readonly text?: Content;
  readonly stream?: Content;
  readonly bytes: readonly Content[];
  /** Bytes that are no other form of the JSON beside them. */
  readonly ownBytes: readonly Content[];
};

/** All 2xx, in the order of their codes; without any, `default`. */
export function successesOf(operation: View<'operation'>, context: MethodContext): readonly Success[] {
  const responses = operation.get('responses')?.get('*');
  const statuses = [...(responses?.keys() ?? [])].filter((status) => /^2(?:\d\d|XX)$/i.test(status)).sort();
  if (statuses.length === 0 && responses?.has('default') === true) statuses.push('default');
  return statuses.flatMap((status): Success[] => {
    const response = resolve(responses?.get(status));
    if (response === undefined) return [];
    const contents = isEmptyStatus(status) ? [] : contentsOf(response, context);
    return [successOf(status, response.at, contents, context)];
  });
}

/** A success, and what its media types are to callers. */
export function successOf(
  status: string,
  at: Place,
  contents: readonly Content[],
  context: MethodContext,
): Success {
  const best = bestOf(contents);
  const json = jsonAmong(contents.filter(isJson));
  const isMeant = (each: Content): boolean => json === undefined || !isOtherForm(each, context);
  const text = bestOf(contents.filter((each) => isText(each) && isMeant(each)));
  const stream = bestOf(contents.filter(isStream));
  const bytes = contents.filter(({ isBytes }) => isBytes);
  return {
    status: status.toUpperCase(),
    at,
    contents,
    best,
    ...(json !== undefined && { json }),
    ...(text !== undefined && { text }),
    ...(stream !== undefined && { stream }),
    bytes,
    ownBytes: bytes.filter(isMeant),
  };
}

/** The JSON that says most, with the types of all that may come: each media type may have a schema of its own. */
function jsonAmong(contents: readonly Content[]): Content | undefined {
  const best = bestOf(contents);
  if (best === undefined) return undefined;
  const schemaOf = ({ media }: Content): string => JSON.stringify(media.get('schema')?.written ?? null);
  const known = new Map([best, ...contents].map((each) => [schemaOf(each), each.type] as const));
  const [first, second, ...others] = distinctTypes([...known.values()]);
  const isOpen = [...known.values()].some(({ kind }) => kind === 'unknown');
  if (first === undefined || second === undefined || isOpen) return best;
  const { at } = best.type;
  return { ...best, type: { nullable: false, at, kind: 'union', variants: [first, second, ...others] } };
}

export const isJson = ({ family, isBytes }: Content): boolean =>
  !isBytes && (family === 'json' || family === 'any');

const isStream = ({ family, isBytes }: Content): boolean =>
  !isBytes && (family === 'events' || family === 'lines');

const isText = (content: Content): boolean => !content.isBytes && !isJson(content) && !isStream(content);

/** Whether a media type beside JSON is another form of the same values, which nothing here can read. */
function isOtherForm(content: Content, context: MethodContext): boolean {
  return content.family !== 'bytes' && isUnread(content, context);
}

/** Whether a schema says more than that there is text or bytes. */
function isUnread({ family, type }: Content, { types }: MethodContext): boolean {
  const { kind } = behind(type, types.modelType);
  const isPlain = kind === 'string' || kind === 'enum' || kind === 'unknown' || kind === 'file';
  return !isPlain || family === 'xml' || family === 'form';
}

/** Says which schemas nothing of the answers is read by. */
export function reportUnread(successes: readonly Success[], main: Content, context: MethodContext): void {
  const { report } = context;
  for (const success of successes)
    for (const { content, key, isOther } of unreadIn(success, context)) {
      const { name, media, isBytes } = content;
      if (success.json === undefined && content !== main) continue;
      const code =
        isOther ? 'Response/OtherForm'
        : isBytes ? 'Response/GivenAsBytes'
        : 'Response/GivenAsText';
      report(diagnostic(code, media.place(key), { type: name, as: isBytes ? 'a Response' : 'text' }));
    }
}

/** Says which schemas nothing of a failure is read by. */
export function reportUnreadFailure(failure: Success, context: MethodContext): void {
  for (const { content, key, isOther } of unreadIn(failure, context)) {
    const { name, media } = content;
    const code =
      isOther ? 'Response/OtherForm'
      : isFailureText(content) ? 'Response/GivenAsText'
      : 'Response/FailureNotRead';
    const as = isFailureText(content) ? 'text' : 'no value';
    context.report(diagnostic(code, media.place(key), { type: name, as }));
  }
}

/** Whether the runtime gives a failure of a media type as text: `failure.standard.ts` goes by the name alone. */
export const isFailureText = ({ name, family }: Content): boolean =>
  family !== 'json' && /^text\/(?!event-stream$)|[/+](?:xml|yaml)$/.test(essenceOf(name));

type Unread = {
  readonly content: Content;
  /** Where the schema is. */
  readonly key: 'schema' | 'itemSchema';
  /** JSON beside it says the same. */
  readonly isOther: boolean;
};

/** The media types of an answer whose schemas say what nothing here can read. */
function unreadIn({ contents, json }: Success, context: MethodContext): readonly Unread[] {
  return contents.flatMap((content): Unread[] => {
    const { media, isBytes } = content;
    const key = media.has('schema') ? 'schema' : 'itemSchema';
    const isRead = (!isBytes && !isText(content)) || !media.has(key) || !isUnread(content, context);
    return isRead ? [] : [{ content, key, isOther: json !== undefined && isOtherForm(content, context) }];
  });
}

/** The media types of an answer; what cannot hold a value is none. */
export function contentsOf(response: View<'response'>, { types }: MethodContext): readonly Content[] {
  return [...(response.get('content') ?? [])].flatMap(([name, listed]): Content[] => {
    const media = resolve(listed);
    const schema = media?.get('schema');
    if (media === undefined || schema?.written === false) return [];
    const type = types.typeAt(schema ?? media.get('itemSchema'), media.place('schema'));
    const family = mediaFamily(name);
    const isUnknown = type.kind === 'unknown' && type.form === 'any';
    const isBytes =
      isBinary(type, types.modelType) ||
      family === 'bytes' ||
      family === 'multipart' ||
      family === 'form-data' ||
      family === 'other' ||
      (family === 'any' && schema === undefined && isUnknown);
    return [{ name: sentAs(name), media, family, type, isBytes }];
  });
}

const RANKS: Readonly<Record<MediaFamily, number>> = {
  json: 1,
  any: 1.5,
  lines: 2,
  events: 2,
  text: 3,
  form: 3,
  'form-data': 4,
  multipart: 4,
  bytes: 4,
  xml: 5,
  other: 6,
};

function bestOf(contents: readonly Content[]): Content | undefined {
  const rank = ({ family, isBytes }: Content): number =>
    isBytes ? Math.max(RANKS.bytes, RANKS[family]) : RANKS[family];
  return [...contents].sort((a, b) => rank(a) - rank(b))[0];
}

/** The media types of an `Accept` header, JSON first; nothing for JSON alone, which the client asks for anyway. */
export function acceptOf(contents: readonly Content[]): { readonly accept?: string } {
  const names = [...new Set(contents.map(({ name }) => name))];
  if (names.includes('*/*')) return { accept: '*/*' };
  const isJsonName = (name: string): boolean => mediaFamily(name) === 'json';
  const sorted = [...names.filter(isJsonName), ...names.filter((name) => !isJsonName(name))];
  return sorted.join() === 'application/json' ? {} : { accept: sorted.join(', ') };
}

/** Text is text, whatever a schema says about it. */
export function valueTypeOf({ family, type }: Content): TypeNode {
  if (family === 'json' || family === 'any') return type;
  const { description, at } = type;
  if (family === 'text' && (type.kind === 'string' || type.kind === 'enum')) return type;
  return { nullable: false, at, ...(description !== undefined && { description }), kind: 'string' };
}
