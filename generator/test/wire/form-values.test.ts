import { expect, test } from 'vitest';
import { eachOnWire, loadPackage, noContent } from '../kit/wire.ts';

const DAY = '{ type: string, format: date }';
const TIME = '{ type: string, format: date-time }';
const SPAN = `{ type: object, properties: { from: ${DAY}, at: ${TIME} } }`;
const MEMBERS = `on: ${DAY}, at: ${TIME}, days: { type: array, items: ${DAY} }, span: ${SPAN}`;
const DOC =
  '{ type: object, properties: { file: { type: string, format: binary }, title: { type: string } } }';
const FILES = '{ type: array, items: { type: string, format: binary } }';

const form = (media: string, more = '', encoding = ''): string =>
  `requestBody: { required: true, content: { ${media}: { schema: { type: object, properties: { ${MEMBERS}${more} } }${encoding} } } }`;
const done = "responses: { '204': { description: Done } }";
const document = `openapi: 3.1.0
info: { title: Orchard, version: 1.0.0 }
servers: [{ url: https://orchard.example }]
paths:
  /fields: { post: { ${form('application/x-www-form-urlencoded')}, ${done} } }
  /styled: { post: { ${form(
    'application/x-www-form-urlencoded',
    '',
    ', encoding: { span: { style: deepObject }, days: { explode: false } }',
  )}, ${done} } }
  /parts: { post: { ${form(
    'multipart/form-data',
    `, docs: { type: array, items: ${DOC} }, files: ${FILES}, groups: { type: array, items: ${FILES} }`,
  )}, ${done} } }
`;

const wire = eachOnWire(() => loadPackage(document), { answer: noContent });

const at = new Date('2026-03-04T23:00:00Z');
const values = { on: at, at, days: [at, '2026-03-05'], span: { from: at, at } };
const TEXT = '2026-03-04T23:00:00.000Z';

/** The parts of form data: name and text. */
async function parts(body: object): Promise<ReadonlyArray<readonly [string, string]>> {
  const { body: bytes, headers } = await wire.sent('post /parts', body);
  const read = new Response(new Uint8Array(bytes), {
    headers: { 'content-type': headers['content-type'] ?? '' },
  });
  const found: Array<readonly [string, string]> = [];
  for (const [name, value] of (await read.formData()).entries())
    found.push([name, typeof value === 'string' ? value : await (value as Blob).text()]);
  return found;
}

test('a day in the fields of a form has no time, a point in time has one', async () => {
  const { body } = await wire.sent('post /fields', values);
  expect([...new URLSearchParams(body.toString())]).toEqual([
    ['on', '2026-03-04'],
    ['at', TEXT],
    ['days', '2026-03-04'],
    ['days', '2026-03-05'],
    ['span', JSON.stringify({ from: '2026-03-04', at: TEXT })],
  ]);
});

test('the same in fields of another style', async () => {
  const { body } = await wire.sent('post /styled', values);
  expect([...new URLSearchParams(body.toString())]).toEqual([
    ['on', '2026-03-04'],
    ['at', TEXT],
    ['days', '2026-03-04,2026-03-05'],
    ['span[from]', '2026-03-04'],
    ['span[at]', TEXT],
  ]);
});

test('the same in parts', async () => {
  expect(await parts(values)).toEqual([
    ['on', '2026-03-04'],
    ['at', TEXT],
    ['days', '2026-03-04'],
    ['days', '2026-03-05'],
    ['span', JSON.stringify({ from: '2026-03-04', at: TEXT })],
  ]);
});

test('files in the objects of a list are told apart by its items; a list of files repeats its name', async () => {
  const file = (text: string): File => new File([text], `${text}.txt`);
  expect(
    await parts({
      docs: [{ file: file('a'), title: 'A' }, { title: 'none' }, { file: file('b'), title: 'B' }],
      files: [file('c'), file('d')],
      groups: [[file('e'), file('f')], [file('g')]],
    }),
  ).toEqual([
    ['docs[0][file]', 'a'],
    ['docs[0][title]', 'A'],
    ['docs[1]', '{"title":"none"}'],
    ['docs[2][file]', 'b'],
    ['docs[2][title]', 'B'],
    ['files', 'c'],
    ['files', 'd'],
    ['groups[0]', 'e'],
    ['groups[0]', 'f'],
    ['groups[1]', 'g'],
  ]);
  expect(await parts({ docs: [{ title: 'A' }, { title: 'B' }] })).toEqual([
    ['docs', '{"title":"A"}'],
    ['docs', '{"title":"B"}'],
  ]);
});

test('days are days in a form that stands beside JSON, too', async () => {
  const schema = 'schema: { type: object, properties: { on: { type: string, format: date } } }';
  const sdk = await loadPackage(`openapi: 3.1.0
info: { title: Library, version: 1.0.0 }
servers: [{ url: https://library.example }]
paths:
  /books:
    post:
      requestBody: { required: true, content: { application/json: { ${schema} }, application/x-www-form-urlencoded: { ${schema} } } }
      responses: { '204': { description: Done } }
`);
  const client = sdk.newClient({ baseURL: wire.server.url, maxRetries: 0 });
  const contentType = 'application/x-www-form-urlencoded';
  await sdk.call(client, 'post /books', { on: at }, { contentType });
  expect(wire.server.received.map(({ body }) => body.toString())).toEqual(['on=2026-03-04']);
});
