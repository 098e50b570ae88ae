import { inRun, type Mistake, type RightProgram } from './program.ts';

const wrong = (name: string, says: string, body: string): Mistake => ({ name, says, code: inRun(body) });
const right = (name: string, body: string): RightProgram => ({ name, code: inRun(body) });

/** Mistakes with a small API that has pages, uploads, streams and parameters of several places. */
export const MINI_MISTAKES: readonly Mistake[] = [
  wrong('mini: american colour', 'colour', `return await client.seeds.list({ color: 'red' });`),
  wrong('mini: unknown season', 'winter', `return await client.seeds.list({ seasons: ['winter'] });`),
  wrong(
    'mini: kind of a jar',
    'jar',
    `await client.seeds.create({ storage: { kind: 'box' }, variety: { name: 'x' } });`,
  ),
  wrong('mini: no variety', 'variety', `await client.seeds.create({ storage: { kind: 'jar' } });`),
  wrong(
    'mini: name as variety',
    'Variety',
    `await client.seeds.create({ storage: { kind: 'jar' }, variety: 'pea' });`,
  ),
  wrong(
    'mini: shelf as argument',
    'argument',
    `await client.seeds.update('shelf', 'seed', { text: 'mixed' });`,
  ),
  wrong('mini: no shelf', 'shelf_id', `await client.seeds.update('seed', { text: 'mixed' });`),
  wrong('mini: data of a page', 'packets', `return (await client.seeds.list()).data;`),
  wrong(
    'mini: iteration without await',
    'await',
    `for (const seed of client.seeds.list()) console.log(seed.id);`,
  ),
  wrong(
    'mini: photo of a seed',
    'photos',
    `return await client.photos.upload('s', { image: new File(['x'], 'x.png') });`,
  ),
  wrong(
    'mini: path as image',
    'image',
    `return await client.seeds.photos.upload('s', { image: './x.png' });`,
  ),
  wrong(
    'mini: size of a photo',
    'sizes',
    `const photo = await client.seeds.photos.upload('s', { image: new File(['x'], 'x.png') });\n  return photo.size;`,
  ),
  wrong('mini: singular of a resource', 'swaps', `return await client.swap.offer({ packet: 'p' });`),
  wrong(
    'mini: wanted as text',
    'wanted',
    `return await client.swaps.offer({ packet: 'p', wanted: 'peas' });`,
  ),
  wrong('mini: list as parameters', 'labels', `await client.labels.print([{ packet: 'p' }]);`),
  wrong(
    'mini: copies as text',
    'copies',
    `await client.labels.print({ labels: [{ packet: 'p', copies: '2' }] });`,
  ),
  wrong('mini: text of an answer', 'answer', `return (await client.advice.ask({ question: 'when?' })).text;`),
  wrong('mini: floating delete', 'await', `client.seeds.delete('s');`),
  wrong(
    'mini: state that never is',
    'done',
    `const swap = await client.swaps.offer({ packet: 'p' });\n  return swap.state === 'done';`,
  ),
  wrong(
    'mini: latitude as text',
    'latitude',
    `const { packets } = await client.seeds.list();\n  return packets[0].origin.lat;`,
  ),
];

/** Right programs for the same API. */
export const MINI_RIGHT: readonly RightProgram[] = [
  right(
    'mini: items of all pages',
    `const ids = [];\n  for await (const seed of client.seeds.list({ colour: 'red', seasons: ['spring'] })) ids.push(seed.id);\n  return ids;`,
  ),
  right(
    'mini: first page',
    `const page = await client.seeds.list({ limit: 2 });\n  return { ids: page.packets.map((p) => p.id), more: page.hasNextPage() };`,
  ),
  right(
    'mini: next page',
    `let page = await client.seeds.list();\n  const first = page.getPaginatedItems().length;\n  if (page.hasNextPage()) page = await page.getNextPage();\n  return [first, page.packets.length];`,
  ),
  right(
    'mini: pages',
    `let n = 0;\n  const page = await client.seeds.list();\n  for await (const p of page.iterPages()) n += p.packets.length;\n  return n;`,
  ),
  right(
    'mini: jar',
    `const storage = { kind: 'jar', litres: 2 };\n  return await client.seeds.create({ storage, variety: { name: 'pea', parents: [{ name: 'wild pea' }] } });`,
  ),
  right(
    'mini: parameters of several places',
    `return await client.seeds.update('s', { shelf_id: 'sh', in: 'fr', query_version: 1, body_version: 2, 'Keeper-Note': 'n', text: 'own words' });`,
  ),
  right('mini: delete', `await client.seeds.delete('s');\n  return 'gone';`),
  right(
    'mini: upload',
    `const photo = await client.seeds.photos.upload('s', { image: new File([new Uint8Array([1, 2])], 'x.png'), captions: ['a'] });\n  return photo.sizes[0].width;`,
  ),
  right(
    'mini: unwrapped result',
    `const nodes = await client.labels.print({ labels: [{ packet: 'p', copies: 2 }] });\n  return nodes.map((n) => n.year);`,
  ),
  right(
    'mini: packet of a swap',
    `const swap = await client.swaps.offer({ packet: 'p', wanted: [{ name: 'pea' }] });\n  return swap.state === 'closed' ? swap.packet.id : swap.packet?.id;`,
  ),
  right(
    'mini: question',
    `const { answer } = await client.advice.ask({ question: 'when?' });\n  return answer;`,
  ),
  right(
    'mini: stream',
    `let text = '';\n  for await (const word of await client.advice.ask({ question: 'when?', stream: true })) text += word.text;\n  return text;`,
  ),
  right(
    'mini: extras of unknown type',
    `const { packets } = await client.seeds.list();\n  return packets.map((p) => p.extras.colour ?? p.counts.red ?? p.npk_ratio?.nitrogen);`,
  ),
  right(
    'mini: place',
    `const { packets } = await client.seeds.list();\n  return packets.filter((p) => p.origin && p.origin.latitude > 40 && p.status !== 'lent').length;`,
  ),
];
