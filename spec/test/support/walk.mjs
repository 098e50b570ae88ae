// What a document consists of, each part with its JSON pointer.

const VERBS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** Every part of a document: operations, parameters, responses, tags, schemas and properties. */
export function* partsOf(document) {
  for (const [i, tag] of (document.tags ?? []).entries())
    yield { kind: 'tag', pointer: `/tags/${i}`, name: tag.name, value: tag };
  for (const [path, item] of Object.entries(document.paths)) {
    const at = `/paths/${escape(path)}`;
    yield* parameters(item.parameters, `${at}/parameters`);
    for (const verb of VERBS) if (item[verb]) yield* operation(item[verb], `${at}/${verb}`);
  }
  const { schemas = {}, parameters: shared = {}, responses = {}, requestBodies = {} } = document.components;
  for (const [name, value] of Object.entries(schemas)) {
    const pointer = `/components/schemas/${escape(name)}`;
    yield { kind: 'schema', pointer, name, value };
    yield* schema(value, pointer);
  }
  for (const [name, value] of Object.entries(shared))
    yield* parameter(value, `/components/parameters/${escape(name)}`);
  for (const [name, value] of Object.entries(responses)) {
    yield* response(value, `/components/responses/${escape(name)}`, name);
  }
  for (const [name, value] of Object.entries(requestBodies)) {
    yield* content(value.content, `/components/requestBodies/${escape(name)}/content`);
  }
}

function* operation(value, pointer) {
  yield { kind: 'operation', pointer, name: value.operationId, value };
  yield* parameters(value.parameters, `${pointer}/parameters`);
  yield* content(value.requestBody?.content, `${pointer}/requestBody/content`);
  for (const [status, each] of Object.entries(value.responses ?? {})) {
    yield* response(each, `${pointer}/responses/${status}`, status);
  }
}

function* parameters(list = [], pointer) {
  for (const [index, each] of list.entries()) yield* parameter(each, `${pointer}/${index}`);
}

function* parameter(value, pointer) {
  if (value.$ref) return;
  yield { kind: 'parameter', pointer, name: value.name, value };
  if (value.schema) yield* schema(value.schema, `${pointer}/schema`);
  yield* content(value.content, `${pointer}/content`);
}

function* response(value, pointer, name) {
  if (value.$ref) return;
  yield { kind: 'response', pointer, name, value };
  yield* content(value.content, `${pointer}/content`);
}

function* content(value = {}, pointer) {
  for (const [type, media] of Object.entries(value)) {
    const at = `${pointer}/${escape(type)}`;
    yield { kind: 'media', pointer: at, name: type, value: media };
    if (media.schema) yield* schema(media.schema, `${at}/schema`);
  }
}

function* schema(value, pointer) {
  yield { kind: 'anySchema', pointer, value };
  for (const [name, each] of Object.entries(value.properties ?? {})) {
    const at = `${pointer}/properties/${escape(name)}`;
    yield { kind: 'property', pointer: at, name, value: each };
    yield* schema(each, at);
  }
  for (const key of ['items', 'additionalProperties', 'not']) {
    if (typeof value[key] === 'object') yield* schema(value[key], `${pointer}/${key}`);
  }
  for (const key of ['allOf', 'oneOf', 'anyOf']) {
    for (const [index, each] of (value[key] ?? []).entries())
      yield* schema(each, `${pointer}/${key}/${index}`);
  }
}

function escape(name) {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
