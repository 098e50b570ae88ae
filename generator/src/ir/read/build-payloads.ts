import type { MethodConfig } from '../../config/config-types.ts';
import { resolve, type View } from '../../document/index.ts';
import type { MediaKind, RequestBody, ResponseType } from '../model/api.ts';
import type { TypeNode } from '../model/type-node.ts';
import type { MethodContext } from './method-context.ts';

/** Media type → how it is sent or read; the first row that matches. RFC 6838 suffixes, RFC 7578, RFC 1866. */
const MEDIA: ReadonlyArray<readonly [RegExp, MediaKind]> = [
  [/^application\/(?:.+\+)?json(?:$|;)|^text\/json/i, 'json'],
  [/^multipart\//i, 'multipart'],
  [/^application\/x-www-form-urlencoded/i, 'form'],
  [/^text\//i, 'text'],
  [/^\*\/\*$/, 'json'],
];

/** How a media type is sent. */
export function mediaKind(contentType: string): MediaKind {
  return MEDIA.find(([pattern]) => pattern.test(contentType))?.[1] ?? 'binary';
}

const REQUEST_PREFERENCE: readonly MediaKind[] = ['json', 'multipart', 'form', 'text', 'binary'];

/** The request body of an operation: JSON if offered, else the most structured media type. */
export function bodyOf(operation: View<'operation'>, context: MethodContext): RequestBody | undefined {
  const body = resolve(operation.get('requestBody'));
  const content = body?.get('content') ?? new Map<string, View<'mediaType'>>();
  const types = [...content.keys()];
  const contentType = REQUEST_PREFERENCE.map((kind) => types.find((type) => mediaKind(type) === kind)).find(
    (type) => type !== undefined,
  );
  const media = contentType === undefined ? undefined : content.get(contentType);
  if (contentType === undefined || media === undefined) return undefined;
  const kind = mediaKind(contentType);
  const schema = media.get('schema');
  const type: TypeNode =
    kind === 'binary' && (schema === undefined || schema.get('type') === 'string') ?
      { nullable: false, at: media.place('schema'), kind: 'file' }
    : typeOf(media, context);
  return {
    media: kind,
    contentType,
    required: body?.get('required') === true,
    type,
    ...(media.has('example') && { example: media.get('example') ?? null }),
  };
}

function typeOf(media: View<'mediaType'>, { types }: MethodContext): TypeNode {
  return types.typeAt(media.get('schema'), media.place('schema'));
}

/** R15, R61: the first 2xx with JSON; content without JSON is binary; nothing is void. */
export function responseOf(
  operation: View<'operation'>,
  config: MethodConfig,
  context: MethodContext,
): ResponseType {
  const responses = operation.get('responses')?.get('*');
  const statuses = [...(responses?.keys() ?? [])].filter((status) => /^2(?:\d\d|XX)$/i.test(status)).sort();
  if (statuses.length === 0) statuses.push('default');
  const answers = statuses.flatMap((status) => {
    const response = resolve(responses?.get(status));
    const content = [...(response?.get('content') ?? [])];
    return response === undefined || content.length === 0 ? [] : [{ content, at: response.at }];
  });
  for (const { content } of answers) {
    const [, json] =
      content.find(([type]) => mediaKind(type) === 'json' && type !== '*/*') ??
      content.find(([type]) => mediaKind(type) === 'json') ??
      [];
    if (json !== undefined) return unwrap(typeOf(json, context), config, context);
  }
  const [first] = answers;
  const [contentType, media] = first?.content[0] ?? [];
  if (first === undefined || contentType === undefined || media === undefined) return { kind: 'void' };
  const isStream = /event-stream/.test(contentType);
  if (isStream && config.streaming !== undefined) return { kind: 'json', type: typeOf(media, context) };
  if (mediaKind(contentType) === 'text' && !isStream)
    return { kind: 'json', type: { nullable: false, at: first.at, kind: 'string' }, accept: contentType };
  return { kind: 'binary', contentType };
}

/** R61 and the per-method `unwrap_response`. */
function unwrap(type: TypeNode, config: MethodConfig, context: MethodContext): ResponseType {
  const plain: ResponseType = { kind: 'json', type };
  if (config.unwrapResponse === false) return plain;
  const target = type.kind === 'model' ? context.types.modelType(type.model) : type;
  if (target.kind !== 'object') return plain;
  const fields =
    config.unwrapResponse === undefined ?
      context.input.config.settings.unwrapResponseFields
    : [config.unwrapResponse];
  const member = target.members.find((candidate) => fields.includes(candidate.name));
  if (member === undefined || (config.unwrapResponse === undefined && target.members.length !== 1))
    return plain;
  return { kind: 'json', type: member.type, unwrap: member.name };
}
