import type { MethodConfig } from '../../config/config-types.ts';
import type { JsonObject, JsonValue } from '../../support/json.ts';
import { asArray, asString, isObject, join, own } from '../../support/json.ts';
import type { Located, Place } from '../../support/place.ts';
import type { MediaKind, RequestBody, ResponseType } from '../model/api.ts';
import type { TypeNode } from '../model/type-node.ts';
import type { MethodContext } from './build-method.ts';

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
export function bodyOf(operation: JsonObject, at: Place, context: MethodContext): RequestBody | undefined {
  const located = deref(
    {
      value: own(operation, 'requestBody') ?? null,
      at: { file: at.file, pointer: join(at.pointer, 'requestBody') },
    },
    context,
  );
  const content = own(located?.value, 'content');
  if (located === undefined || !isObject(content)) return undefined;
  const types = Object.keys(content);
  const contentType = REQUEST_PREFERENCE.map((kind) => types.find((type) => mediaKind(type) === kind)).find(
    (type) => type !== undefined,
  );
  if (contentType === undefined) return undefined;
  const media = own(content, contentType);
  const schemaAt = {
    file: located.at.file,
    pointer: join(located.at.pointer, 'content', contentType, 'schema'),
  };
  const kind = mediaKind(contentType);
  const schema = own(media, 'schema');
  const type: TypeNode =
    kind === 'binary' && (schema === undefined || own(schema, 'type') === 'string') ?
      { nullable: false, at: schemaAt, kind: 'file' }
    : context.types.typeAt(schema, schemaAt);
  return {
    media: kind,
    contentType,
    required: own(located.value, 'required') === true,
    type,
    ...(isObject(media) && Object.hasOwn(media, 'example') && { example: own(media, 'example') ?? null }),
  };
}

/** R15, R61: the first 2xx with JSON; content without JSON is binary; nothing is void. */
export function responseOf(
  operation: JsonObject,
  at: Place,
  config: MethodConfig,
  context: MethodContext,
): ResponseType {
  const responses = own(operation, 'responses');
  if (!isObject(responses)) return { kind: 'void' };
  const statuses = Object.keys(responses)
    .filter((status) => /^2(?:\d\d|XX)$/i.test(status))
    .sort();
  if (statuses.length === 0 && Object.hasOwn(responses, 'default')) statuses.push('default');
  const contents = statuses.flatMap((status) => {
    const located = deref(
      {
        value: own(responses, status) ?? null,
        at: { file: at.file, pointer: join(at.pointer, 'responses', status) },
      },
      context,
    );
    const content = own(located?.value, 'content');
    return located !== undefined && isObject(content) && Object.keys(content).length > 0 ?
        [{ content, at: located.at }]
      : [];
  });
  for (const { content, at: contentAt } of contents) {
    const contentType =
      Object.keys(content).find((type) => mediaKind(type) === 'json' && type !== '*/*') ??
      Object.keys(content).find((type) => mediaKind(type) === 'json');
    if (contentType === undefined) continue;
    const schemaAt = {
      file: contentAt.file,
      pointer: join(contentAt.pointer, 'content', contentType, 'schema'),
    };
    return unwrap(context.types.typeAt(own(own(content, contentType), 'schema'), schemaAt), config, context);
  }
  const first = contents[0];
  if (first === undefined) return { kind: 'void' };
  const contentType = Object.keys(first.content)[0] ?? '*/*';
  if (/event-stream/.test(contentType) && config.streaming !== undefined) {
    const schemaAt = {
      file: first.at.file,
      pointer: join(first.at.pointer, 'content', contentType, 'schema'),
    };
    return {
      kind: 'json',
      type: context.types.typeAt(own(own(first.content, contentType), 'schema'), schemaAt),
    };
  }
  if (mediaKind(contentType) === 'text' && !/event-stream/.test(contentType)) {
    return { kind: 'json', type: { nullable: false, at: first.at, kind: 'string' }, accept: contentType };
  }
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

function deref(located: Located<JsonValue>, context: MethodContext): Located<JsonValue> | undefined {
  let found: Located<JsonValue> | undefined = located;
  for (let step = 0; step < 8 && found !== undefined; step++) {
    const ref = asString(own(found.value, '$ref'));
    if (ref === undefined) return found;
    found = context.input.refs.follow(ref, found.at);
  }
  return undefined;
}
