import { resolve, type Schema, type View } from '../../document/index.ts';
import type { ResponseType, StreamFormat, Streaming } from '../model/api.ts';
import type { Member, TypeNode } from '../model/type-node.ts';
import { behind } from './file-types.ts';
import { mediaFamily, type MediaFamily } from './media-types.ts';
import type { MethodContext } from './method-context.ts';

/** What comes back, how it is asked for, and whether it comes piece by piece. */
export type Outcome = {
  readonly response: ResponseType;
  /** The media types to ask for; JSON if absent. */
  readonly accept?: string;
  readonly streaming?: Streaming;
};

/** The same where only pages can be read: of several media types, only those of JSON are asked for. */
export function asPages(outcome: Outcome): Outcome {
  const { response, accept, ...rest } = outcome;
  if (response.kind !== 'json' || response.instead === undefined) return outcome;
  const { instead: _, ...pages } = response;
  const names = (accept ?? '').split(', ').filter((name) => ['json', 'any'].includes(mediaFamily(name)));
  const isUsual = names.join() === 'application/json' || names.length === 0;
  return { ...rest, response: pages, ...(!isUsual && { accept: names.join(', ') }) };
}

/** One media type of an answer. */
export type Content = {
  readonly name: string;
  readonly media: View<'mediaType'>;
  readonly family: MediaFamily;
  readonly type: TypeNode;
  readonly isBytes: boolean;
};

/**
 * How a stream is read and what its items are. The schema of an event stream describes the data of an event; an item
 * schema with a property `data` describes the whole event (OpenAPI 3.2 §4.14.3).
 */
export function streamOf(
  { name, media, family, type }: Content,
  discriminator: string | null,
  context: MethodContext,
): Streaming {
  const { types } = context;
  const each = media.get('itemSchema');
  if (family === 'lines') {
    const target = behind(type, types.modelType);
    const event =
      each !== undefined ? types.typeAt(each, each.at)
      : target.kind === 'array' ? target.item
      : type;
    return { discriminator, event, format: { kind: /json-seq$/.test(name) ? 'sequence' : 'lines' } };
  }
  const item = each === undefined ? type : types.typeAt(each, each.at);
  const target = behind(item, types.modelType);
  const isEvent =
    each !== undefined && target.kind === 'object' && target.members.some((m) => m.name === 'data');
  if (!isEvent || target.kind !== 'object') {
    const data = dataKind(target);
    return { discriminator, event: item, format: { kind: 'events', ...(data !== undefined && { data }) } };
  }
  const inner = contentOf(resolve(each), context);
  const members = target.members.map((member) =>
    member.name === 'data' && inner !== undefined ? { ...member, type: inner } : member,
  );
  return {
    discriminator,
    event: { ...target, members: withEventFields(members, target) },
    format: { kind: 'events', whole: true, ...(inner === undefined && { data: 'text' }) },
  };
}

/** JSON, unless the schema says text or nothing at all. */
export function dataKind(type: TypeNode): StreamFormat['data'] {
  if (
    type.kind === 'string' ||
    (type.kind === 'enum' && type.values.every((value) => typeof value === 'string'))
  )
    return 'text';
  return type.kind === 'unknown' && type.form === 'any' ? 'any' : undefined;
}

/** The type of `data` where that is JSON. */
function contentOf(event: Schema | undefined, { types }: MethodContext): TypeNode | undefined {
  const data = resolve(event?.get('properties')?.get('data'));
  const media = data?.get('contentMediaType');
  if (data === undefined || typeof media !== 'string' || !/[/+]json\b/i.test(media)) return undefined;
  const content = data.get('contentSchema');
  const schema = data.elsewhere('schema', data.place('contentSchema'));
  return types.typeAt(content === undefined ? undefined : schema, data.place('contentSchema'));
}

/** The fields that every event may have. */
function withEventFields(members: readonly Member[], { at }: TypeNode): readonly Member[] {
  const known = new Set(members.map(({ name }) => name));
  const text: TypeNode = { nullable: false, at, kind: 'string' };
  const number: TypeNode = { nullable: false, at, kind: 'number', integer: true };
  const more = [
    { name: 'event', required: false, type: text },
    { name: 'id', required: false, type: text },
    { name: 'retry', required: false, type: number },
  ];
  return [...members, ...more.filter(({ name }) => !known.has(name))];
}
