import type { MethodConfig } from '../../config/config-types.ts';
import { diagnostic } from '../../diagnostics/index.ts';
import { resolve, type Operation, type View } from '../../document/index.ts';
import { join } from '../../support/json.ts';
import type { ResponseType, Streaming } from '../model/api.ts';
import type { TypeNode } from '../model/type-node.ts';
import { behind, isBinary } from './file-types.ts';
import { mediaFamily, mediaKind } from './media-types.ts';
import type { MethodContext } from './method-context.ts';
import { standardResponse, type Sent } from './standard-response.ts';
import { reportEmptyAnswers } from './empty-answers.ts';
import { isPaged } from './build-paging.ts';
import { dataKind } from './event-data.ts';
import type { Outcome } from './stream-format.ts';

/** The response of an operation. */
export function outcomeOf(
  operation: Operation,
  config: MethodConfig,
  sent: Sent,
  context: MethodContext,
): Outcome {
  reportEmptyAnswers(operation, context);
  if (context.input.config.rules.set === 'openapi') return standardOutcome(operation, config, sent, context);
  const response = usualResponse(operation.view, config, sent, context);
  if (response.kind !== 'json') reportUnused(config, context);
  const accept =
    response.kind === 'void' ? '*/*'
    : response.kind === 'binary' ? response.contentType
    : response.accept;
  const isStream = config.streaming !== undefined || accept === EVENT_STREAM;
  return {
    response,
    ...(accept !== undefined && { accept }),
    ...(isStream && response.kind === 'json' && { streaming: usualStream(response.type, config, context) }),
  };
}

const EVENT_STREAM = 'text/event-stream';

/** What the config says of a value that is none. */
function reportUnused({ at, unwrapResponse, streaming }: MethodConfig, { report }: MethodContext): void {
  const unused: ReadonlyArray<readonly [key: string, name: string, effect: string]> = [
    ...(typeof unwrapResponse === 'string' ?
      [['unwrap_response', unwrapResponse, 'it answers without JSON'] as const]
    : []),
    ...(streaming !== undefined ?
      [['streaming', streaming.paramDiscriminator ?? 'a stream', 'its answer cannot be a stream'] as const]
    : []),
  ];
  for (const [key, name, effect] of unused) {
    const params = { key, name, owner: 'the response', effect };
    report(diagnostic('Method/UnknownName', { ...at, pointer: join(at.pointer, key) }, params));
  }
}

/** What the config says of a stream; without a word of it one that always comes, whose events are what the document says. */
function usualStream(type: TypeNode, config: MethodConfig, context: MethodContext): Streaming {
  const data = config.streaming === undefined ? dataKind(behind(type, context.types.modelType)) : undefined;
  const { paramDiscriminator: flag, streamEventModel } = config.streaming ?? {};
  if (typeof flag === 'string' && streamEventModel === undefined) {
    const place = { ...config.at, pointer: join(config.at.pointer, 'streaming') };
    context.report(diagnostic('Response/StreamEventsUnnamed', place, { flag }, { mark: 'key' }));
  }
  return {
    discriminator: config.streaming?.paramDiscriminator ?? null,
    event: eventType(config, context) ?? type,
    ...(data !== undefined && { format: { kind: 'events', data } }),
  };
}

/** What the document declares, with what the config says about it. */
function standardOutcome(
  operation: Operation,
  config: MethodConfig,
  sent: Sent,
  context: MethodContext,
): Outcome {
  const named = eventType(config, context);
  const { response, streaming, ...outcome } = standardResponse(
    operation,
    config,
    { ...sent, named },
    context,
  );
  const isPlain =
    response.kind === 'json' &&
    streaming === undefined &&
    response.answers === undefined &&
    response.instead === undefined;
  return {
    ...outcome,
    response:
      isPlain && response.accept === undefined ?
        { ...response, ...unwrap(response.type, config, sent, context) }
      : response,
    ...(streaming !== undefined && { streaming }),
  };
}

function eventType(config: MethodConfig, context: MethodContext): TypeNode | undefined {
  const wanted = config.streaming?.streamEventModel;
  if (wanted === undefined) return undefined;
  const model =
    context.models.find(({ id }) => id === wanted) ??
    context.models.find(({ id }) => id.endsWith(`.${wanted}`));
  if (model === undefined) {
    const place = { ...config.at, pointer: join(config.at.pointer, 'streaming', 'stream_event_model') };
    const effect = 'its events have the type of the response';
    const params = { key: 'stream_event_model', name: wanted, owner: 'the config', effect };
    context.report(diagnostic('Method/UnknownName', place, params));
  }
  return model && { nullable: false, at: model.at, kind: 'model', model: model.id };
}

function typeOf(media: View<'mediaType'>, { types }: MethodContext): TypeNode {
  return types.typeAt(media.get('schema'), media.place('schema'));
}

/** R15, R61: the first 2xx with JSON; content without JSON is binary; nothing is void. */
function usualResponse(
  operation: View<'operation'>,
  config: MethodConfig,
  sent: Sent,
  context: MethodContext,
): ResponseType {
  const responses = operation.get('responses')?.get('*');
  const statuses = [...(responses?.keys() ?? [])].filter((status) => /^2(?:\d\d|XX)$/i.test(status)).sort();
  if (statuses.length === 0) statuses.push('default');
  const answers = statuses.flatMap((status) => {
    const response = resolve(responses?.get(status));
    const content = [...(response?.get('content') ?? [])];
    return response === undefined || content.length === 0 ? [] : [{ status, content, at: response.at }];
  });
  const [shown, ...hidden] = answers.filter(({ content }) => hasJson(content));
  if (shown !== undefined && hidden.some((each) => schemaKey(each.content) !== schemaKey(shown.content)))
    context.report(
      diagnostic('Response/OtherSuccesses', operation.place('responses'), {
        status: shown.status,
        statuses: hidden.map(({ status }) => status).join(', '),
      }),
    );
  for (const { content } of answers) {
    const [, json] =
      content.find(([type]) => mediaKind(type) === 'json' && type !== '*/*') ??
      content.find(([type]) => mediaKind(type) === 'json') ??
      [];
    if (json !== undefined && config.streaming === undefined)
      reportStream(
        answers.flatMap((each) => each.content),
        operation,
        context,
      );
    if (json === undefined) continue;
    const type = typeOf(json, context);
    // Bytes of any type are no JSON, and nothing could read them as such.
    const isBytes =
      content.every(([name]) => mediaFamily(name) === 'any') && isBinary(type, context.types.modelType);
    return isBytes ? { kind: 'binary', contentType: '*/*' } : unwrap(type, config, sent, context);
  }
  const [first] = answers;
  const [contentType, media] = first?.content[0] ?? [];
  if (first === undefined || contentType === undefined || media === undefined) return { kind: 'void' };
  const isStream = mediaFamily(contentType) === 'events';
  if (isStream && (config.streaming !== undefined || first.content.length === 1)) {
    const type = typeOf(media, context);
    if (config.streaming?.streamEventModel === undefined) reportList(type, media, context);
    return { kind: 'json', type, accept: EVENT_STREAM };
  }
  if (mediaKind(contentType) === 'text' && !isStream)
    return { kind: 'json', type: { nullable: false, at: first.at, kind: 'string' }, accept: contentType };
  return { kind: 'binary', contentType };
}

/** Says that streams beside JSON do not come: the config alone says by which argument they are asked for. */
function reportStream(content: Content, { at }: View<'operation'>, { report }: MethodContext): void {
  const [type] = content.find(([name]) => STREAMS.has(mediaFamily(name))) ?? [];
  if (type !== undefined) report(diagnostic('Response/StreamNotAsked', at, { type }));
}

/** Says that a list is the type of each event, as published packages have it. */
function reportList(type: TypeNode, media: View<'mediaType'>, { types, report }: MethodContext): void {
  if (behind(type, types.modelType).kind === 'array')
    report(diagnostic('Response/EventsAreLists', media.place('schema'), {}));
}

const STREAMS: ReadonlySet<string> = new Set(['events', 'lines']);

type Content = ReadonlyArray<readonly [string, View<'mediaType'>]>;

const hasJson = (content: Content): boolean => content.some(([type]) => mediaKind(type) === 'json');

/** Equal where two answers have one schema. */
function schemaKey(content: Content): string {
  const [, media] = content.find(([type]) => mediaKind(type) === 'json') ?? [];
  return JSON.stringify(media?.get('schema')?.written ?? null);
}

/** R61 and the per-method `unwrap_response`. Pages are read as they come: their fields are not those of a wrapped list. */
function unwrap(type: TypeNode, config: MethodConfig, sent: Sent, context: MethodContext): ResponseType {
  const plain: ResponseType = { kind: 'json', type };
  if (config.unwrapResponse === false) return plain;
  const target = type.kind === 'model' ? context.types.modelType(type.model) : type;
  if (target.kind !== 'object') return plain;
  const fields =
    config.unwrapResponse === undefined ?
      context.input.config.settings.unwrapResponseFields.map(({ text }) => text)
    : [config.unwrapResponse];
  for (const { name } of target.members) context.responseFields.add(name);
  const member = target.members.find((candidate) => fields.includes(candidate.name));
  if (member === undefined && config.unwrapResponse !== undefined) {
    const place = { ...config.at, pointer: join(config.at.pointer, 'unwrap_response') };
    const effect = 'the method returns the whole response';
    const params = { key: 'unwrap_response', name: config.unwrapResponse, owner: 'the response', effect };
    context.report(diagnostic('Method/UnknownName', place, params));
  }
  if (member === undefined) return plain;
  const { query, body } = sent;
  const isOne = target.members.length === 1;
  if (
    config.unwrapResponse === undefined &&
    (!isOne || isPaged(config, { query, body, response: plain }, context))
  )
    return plain;
  return { kind: 'json', type: member.type, unwrap: member.name };
}
