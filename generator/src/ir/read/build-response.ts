import type { MethodConfig } from '../../config/config-types.ts';
import { resolve, type View } from '../../document/index.ts';
import type { ResponseType } from '../model/api.ts';
import type { TypeNode } from '../model/type-node.ts';
import { mediaKind } from './media-types.ts';
import type { MethodContext } from './method-context.ts';

function typeOf(media: View<'mediaType'>, { types }: MethodContext): TypeNode {
  return types.typeAt(media.get('schema'), media.place('schema'));
}

/** R15, R61: the first 2xx with JSON; content without JSON is binary; nothing is void. */
export function usualResponse(
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
