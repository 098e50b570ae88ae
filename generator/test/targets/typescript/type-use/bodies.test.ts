import { apiWith, testTypeUses } from '../../../kit/type-use.ts';

const bed =
  '{ type: object, required: [name], properties: { name: { type: string }, size: { type: integer } } }';
const done = "responses: { '204': { description: Done } }";
const optional = `requestBody: { content: { application/json: { schema: ${bed} } } }`;

testTypeUses([
  {
    name: 'an optional body may be left out, but not given by halves',
    document: apiWith(
      [
        '/beds:',
        `  post: { tags: [beds], ${optional}, ${done} }`,
        `  put: { tags: [beds], parameters: [{ name: q, in: query, schema: { type: string } }], ${optional}, ${done} }`,
        `  patch: { tags: [beds], parameters: [{ name: X-Row, in: header, required: true, schema: { type: string } }], ${optional}, ${done} }`,
      ],
      ['Unused: { type: string }'],
    ),
    use: `
import Acme from './index';
export async function run(client: Acme): Promise<void> {
  await client.beds.create();
  await client.beds.create({ name: 'n' });
  // @ts-expect-error a body needs its name
  await client.beds.create({ size: 1 });
  await client.beds.replace();
  await client.beds.replace({ q: 'q' });
  await client.beds.replace({ q: 'q', name: 'n', size: 1 });
  // @ts-expect-error a body needs its name
  await client.beds.replace({ q: 'q', size: 1 });
  await client.beds.update({ 'X-Row': '1' });
  await client.beds.update({ 'X-Row': '1', name: 'n' });
  // @ts-expect-error the header is needed in any case
  await client.beds.update({ name: 'n' });
  // @ts-expect-error a body needs its name
  await client.beds.update({ 'X-Row': '1', size: 1 });
}`,
  },
  {
    name: 'other media types have arguments of their own',
    document: apiWith(
      [
        '/beds:',
        `  post: { tags: [beds], requestBody: { required: true, content: { application/json: { schema: ${bed} }, application/merge-patch+json: { schema: { type: object, required: [patch], properties: { patch: { type: string } } } }, text/csv: {} } }, ${done} }`,
      ],
      ['Unused: { type: string }'],
    ),
    use: `
import Acme from './index';
export async function run(client: Acme): Promise<void> {
  await client.beds.create({ name: 'n' });
  await client.beds.create({ patch: 'p' }, { contentType: 'application/merge-patch+json' });
  await client.beds.create({ body: 'a,b' }, { contentType: 'text/csv' });
  // @ts-expect-error these are the values of another media type
  await client.beds.create({ name: 'n' }, { contentType: 'application/merge-patch+json' });
  // @ts-expect-error there is no such media type
  await client.beds.create({ name: 'n' }, { contentType: 'application/toml' });
}`,
  },
  {
    name: 'what comes in place of the value is part of the type',
    document: apiWith(
      [
        '/beds:',
        `  get: { tags: [beds], responses: { '200': { description: d, content: { application/json: { schema: ${bed} }, text/plain: { schema: { type: string } } } } } }`,
        `  put: { tags: [beds], responses: { '200': { description: d, content: { text/event-stream: { schema: ${bed} } } }, '202': { description: d, content: { application/json: { schema: { type: object, required: [eta], properties: { eta: { type: integer } } } } } } } }`,
        `  post: { tags: [beds], responses: { '200': { description: d, content: { application/pdf: {} } }, '202': { description: d, content: { application/json: { schema: ${bed} } } } } }`,
      ],
      ['Unused: { type: string }'],
    ),
    use: `
import Acme from './index';
export async function run(client: Acme): Promise<void> {
  const text = await client.beds.retrieve();
  if (typeof text === 'string') text.trim();
  else text.name.trim();
  // @ts-expect-error it may be a text
  text.name;
  const news = await client.beds.update();
  if ('eta' in news) news.eta.toFixed();
  else for await (const bed of news) bed.name.trim();
  const scan = await client.beds.create().byStatus();
  if (scan.status === 200) await scan.data.arrayBuffer();
  else scan.data.name.trim();
}`,
  },
]);
