import { anySchema, NAMES, objectSchema, type Schema, type Tools } from './nasty-schemas.ts';

const STYLES: Readonly<Record<string, readonly string[]>> = {
  query: ['form', 'spaceDelimited', 'pipeDelimited', 'deepObject'],
  header: ['simple'],
  cookie: ['form', 'cookie'],
};

/** A parameter anywhere but in the path, written in any way. */
export function parameter(name: string, tools: Tools): Schema {
  const { chance, some } = tools;
  // A name that is no token cannot be that of a header or a cookie.
  const isToken = /^[a-z]+$/i.test(name);
  const place = chance(0.7) || !isToken ? 'query' : some(['header', 'cookie']);
  const schema = chance(0.6) ? { type: 'string' } : anySchema(tools, 3);
  const facts = { name, in: place, required: chance(0.4) };
  if (chance(0.1)) return { ...facts, content: { [some(['application/json', 'text/plain'])]: { schema } } };
  return {
    ...facts,
    schema,
    ...(chance(0.3) && { style: some(STYLES[place] ?? []) }),
    ...(chance(0.3) && { explode: chance(0.5) }),
    ...(place === 'query' && chance(0.1) && { allowReserved: true }),
    ...(place === 'query' && chance(0.1) && { allowEmptyValue: true }),
  };
}

/** Media types whose schemas are objects, as a rule, and those that may hold anything. */
const FORMS = ['multipart/form-data', 'application/x-www-form-urlencoded'];
const OTHERS = [
  'application/octet-stream',
  'application/xml',
  'application/yaml',
  'application/jsonl',
  'application/json-seq',
  'application/merge-patch+json',
  'text/plain',
  'text/csv',
  'image/*',
  '*/*',
  'multipart/mixed',
  'multipart/related',
];

/** The content of a request: one media type, sometimes several, with schemas that fit them or do not. */
export function requestContent(tools: Tools): Schema {
  const { chance, some, times } = tools;
  const one = (): readonly [string, Schema] => {
    if (chance(0.5)) return ['application/json', { schema: anySchema(tools, 0) }];
    if (chance(0.5)) return [some(FORMS), formContent(tools)];
    const name = some(OTHERS);
    return [name, chance(0.15) ? {} : { schema: chance(0.3) ? { type: 'string' } : anySchema(tools, 1) }];
  };
  return Object.fromEntries(times(chance(0.25) ? 3 : 1, one));
}

function formContent(tools: Tools): Schema {
  const { chance, some } = tools;
  if (chance(0.2)) return { schema: anySchema(tools, 1) };
  const schema = objectSchema(tools, 1);
  const [first] = Object.keys(schema['properties'] ?? {});
  const encoding = some<Schema>([
    { contentType: 'application/json' },
    { style: 'form', explode: false },
    { style: 'deepObject' },
    { allowReserved: true },
    { contentType: 'image/png, image/*', headers: { 'X-Note': { schema: { type: 'string' } } } },
    { headers: { 'X-Kind': { schema: { const: some(NAMES) } } } },
  ]);
  return { schema, ...(first !== undefined && chance(0.5) && { encoding: { [first]: encoding } }) };
}

/** What an operation answers: values, bytes, texts, streams and nothing, in several statuses. */
export function responses(tools: Tools): Schema {
  const { chance, some, ref } = tools;
  const content = (): Schema =>
    some<() => Schema>([
      () => ({ 'application/json': { schema: anySchema(tools, 0) } }),
      () => ({ 'application/json': { schema: { type: 'array', items: ref() } } }),
      () => ({ 'application/json': { schema: ref() } }),
      () => ({ 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }),
      () => ({ '*/*': { schema: anySchema(tools, 2) } }),
      () => ({ 'text/plain': { schema: anySchema(tools, 2) } }),
      () => ({ 'application/xml': { schema: anySchema(tools, 2) } }),
      () => ({ 'text/event-stream': { schema: anySchema(tools, 1) } }),
      () => ({ 'application/jsonl': { schema: anySchema(tools, 1) } }),
      () => ({ 'application/json': { schema: ref() }, 'text/event-stream': { schema: ref() } }),
    ])();
  const answer = (): Schema => ({
    description: 'ok',
    ...(chance(0.85) && { content: content() }),
    ...(chance(0.2) && {
      headers: { [`X-${some(['Page', 'Rate-Limit', 'then'])}`]: { schema: { type: 'string' } } },
    }),
  });
  return {
    [some(['200', '200', '200', '201', '2XX', 'default', '302'])]: answer(),
    ...(chance(0.2) && { 202: answer() }),
    ...(chance(0.1) && { 204: { description: 'none' } }),
    ...(chance(0.1) && { 304: { description: 'as it was' } }),
    ...(chance(0.3) && { [some(['404', '4XX', '500'])]: answer() }),
  };
}
