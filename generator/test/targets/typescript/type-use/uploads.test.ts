import { describe } from 'vitest';
import { apiWith, ref, testTypeUses, type TypeUse } from '../../../kit/type-use.ts';

const post = (path: string, media: string, schema: string): readonly string[] => [
  `${path}:`,
  `  post: { requestBody: { required: true, content: { ${media}: { schema: ${schema} } } }, responses: { '200': { description: Ok, content: { application/json: { schema: ${schema} } } } } }`,
];

const binary = '{ type: string, format: binary }';

const form = (name: string, schemas: readonly string[], use: string): TypeUse => ({
  name,
  document: apiWith(post('/scans', 'multipart/form-data', ref('Scan')), schemas),
  use: `
import Acme from './index';
const file = new File(['x'], 'x.txt');
export async function run(client: Acme): Promise<void> {${use}
}`,
});

describe('bytes of form data are files, and text in JSON', () => {
  testTypeUses([
    form(
      'in the places of a tuple and behind them',
      [
        `Scan: { type: object, required: [pair], properties: { pair: { type: array, prefixItems: [{ type: string }, ${binary}], minItems: 2, items: false }, more: { type: array, prefixItems: [{ type: integer }], minItems: 1, items: ${binary} } } }`,
      ],
      `
  const scan = await client.scans.create({ pair: ['front', file], more: [1, file, file] });
  const text: string = scan.pair[1];
  // @ts-expect-error the first place is text
  await client.scans.create({ pair: [file, file] });
  console.log(text);`,
    ),
    form(
      'under an index signature beside members',
      [
        `Scan: { type: object, required: [title], properties: { title: { type: string } }, additionalProperties: ${binary} }`,
      ],
      `
  const scan = await client.scans.create({ title: 't', page1: file });
  const page: string | undefined = scan['page1'];
  // @ts-expect-error a number is no file
  await client.scans.create({ title: 't', page1: 1 });
  console.log(page);`,
    ),
    form(
      'in a base that is a type of its own, at any depth',
      [
        `Sheet: { type: object, required: [image], properties: { image: ${binary} } }`,
        `Marked: { allOf: [${ref('Sheet')}, { type: object, properties: { mark: { type: string } } }] }`,
        `Scan: { allOf: [${ref(
          'Marked',
        )}, { type: object, required: [title], properties: { title: { type: string } } }] }`,
      ],
      `
  const scan = await client.scans.create({ title: 't', mark: 'm', image: file });
  const text: string = scan.image;
  // @ts-expect-error what the base demands is demanded
  await client.scans.create({ title: 't' });
  console.log(text);`,
    ),
    form(
      'in maps, lists and variants',
      [
        `Scan: { type: object, properties: { map: { type: object, additionalProperties: ${binary} }, list: { type: array, items: { oneOf: [${binary}, { type: object, required: [of], properties: { of: ${binary} } }] } } } }`,
      ],
      `
  const scan = await client.scans.create({ map: { a: file }, list: [file, { of: file }] });
  const text: string | undefined = scan.map?.['a'];
  console.log(text);`,
    ),
  ]);
});
