import { describe } from 'vitest';
import { apiWith, operation, ref, testTypeUses } from '../../../kit/type-use.ts';

const bedPaths = (body = ref('Bed'), result = ref('Bed')): readonly string[] => [
  '/beds:',
  `  ${operation('post', 'createBed', { tag: 'beds', body, result })}`,
];

describe('members of one direction', () => {
  testTypeUses([
    {
      name: 'are not demanded and not offered in the other one',
      document: apiWith(bedPaths(), [
        `Bed: { type: object, required: [id, name, key, soil], properties: { id: { type: string, readOnly: true }, name: { type: string }, key: { type: string, writeOnly: true }, soil: ${ref(
          'Soil',
        )} } }`,
        'Soil: { type: object, required: [kind, tested], properties: { kind: { type: string }, tested: { type: boolean, readOnly: true } } }',
      ]),
      use: `
import Acme from './index';
import type { Bed, BedInput, Soil, SoilInput } from './resources';
export const soil: SoilInput = { kind: 'clay' };
export const whole: Soil = { kind: 'clay', tested: true };
export const input: BedInput = { name: 'n', key: 'k', soil };
export async function run(client: Acme): Promise<string> {
  const bed: Bed = await client.beds.create({ name: 'n', key: 'k', soil: { kind: 'clay' } });
  const tested: boolean = bed.soil.tested;
  // @ts-expect-error the key is never returned
  bed.key;
  // @ts-expect-error the key is still demanded
  await client.beds.create({ name: 'n', soil: { kind: 'clay' } });
  // @ts-expect-error the id is made by the service
  await client.beds.create({ id: 'i', name: 'n', key: 'k', soil: { kind: 'clay' } });
  // @ts-expect-error at any depth
  await client.beds.create({ name: 'n', key: 'k', soil: { kind: 'clay', tested: true } });
  await client.beds.create(input);
  return bed.id + tested;
}`,
    },
    {
      name: 'in lists, maps, places of tuples, variants, parts of allOf and what contains itself',
      document: apiWith(bedPaths(ref('Box'), ref('Box')), [
        `Leaf: { type: object, required: [at], properties: { at: { type: string, readOnly: true }, next: ${ref(
          'Leaf',
        )}, size: { type: number } } }`,
        `Tree: { allOf: [${ref(
          'Leaf',
        )}, { type: object, required: [height, age], properties: { height: { type: number }, age: { type: integer, readOnly: true } } }] }`,
        `Box: { type: object, required: [list, map, pair, one, tree], properties: { list: { type: array, items: ${ref(
          'Leaf',
        )} }, map: { type: object, additionalProperties: ${ref(
          'Leaf',
        )} }, pair: { type: array, prefixItems: [${ref(
          'Leaf',
        )}, { type: string }], minItems: 2, items: false }, one: { oneOf: [${ref(
          'Tree',
        )}, { type: string }] }, tree: ${ref('Tree')} } }`,
      ]),
      use: `
import Acme from './index';
export async function run(client: Acme): Promise<string> {
  const leaf = { size: 1, next: {} };
  const tree = { ...leaf, height: 2 };
  const box = await client.beds.create({ list: [leaf, {}], map: { a: leaf }, pair: [leaf, 'x'], one: tree, tree });
  // @ts-expect-error a list of leaves that the service completes
  await client.beds.create({ list: [{ at: 'now' }], map: { a: leaf }, pair: [leaf, 'x'], one: tree, tree });
  // @ts-expect-error the same in the place of a tuple
  await client.beds.create({ list: [], map: { a: leaf }, pair: [{ at: 'now' }, 'x'], one: tree, tree });
  // @ts-expect-error and in what extends a leaf
  await client.beds.create({ list: [], map: {}, pair: [leaf, 'x'], one: tree, tree: { height: 1, at: 'now' } });
  const age: number = box.tree.age;
  const first: string | undefined = box.list[0]?.at ?? box.map['a']?.next?.at ?? box.pair[0].at;
  return box.tree.at + first + age;
}`,
    },
    {
      name: 'marked beside a reference, in a part of its own, or in the component that stands for them',
      document: apiWith(bedPaths(), [
        'Id: { type: string, readOnly: true }',
        'Time: { type: string, format: date-time }',
        `Bed: { type: object, required: [id, made, seen, name], properties: { id: ${ref(
          'Id',
        )}, made: { $ref: '#/components/schemas/Time', readOnly: true }, seen: { allOf: [${ref(
          'Time',
        )}, { readOnly: true }] }, last: { anyOf: [${ref(
          'Id',
        )}, { type: 'null' }] }, name: { type: string } } }`,
      ]),
      use: `
import Acme from './index';
import type { BedInput } from './resources';
export const keys: Array<'name'> = [] as Array<keyof BedInput>;
export async function run(client: Acme): Promise<string> {
  const bed = await client.beds.create({ name: 'n' });
  return bed.id + bed.made + bed.seen + bed.last;
}`,
    },
    {
      name: 'what is demanded in another part than declared is not demanded of a request',
      document: apiWith(bedPaths(), [
        'Base: { type: object, properties: { id: { type: string, readOnly: true }, name: { type: string } } }',
        `Bed: { allOf: [${ref('Base')}, { required: [id, name] }] }`,
      ]),
      use: `
import Acme from './index';
export async function run(client: Acme): Promise<string> {
  const bed = await client.beds.create({ name: 'n' });
  // @ts-expect-error the name is demanded all the same
  await client.beds.create({});
  return bed.id + bed.name;
}`,
    },
    {
      name: 'a schema of one direction has one form under its own name',
      document: apiWith(
        [
          '/beds:',
          `  ${operation('post', 'createBed', { tag: 'beds', body: ref('NewBed'), result: ref('OldBed') })}`,
        ],
        [
          'NewBed: { type: object, required: [id, name], properties: { id: { type: string, readOnly: true }, name: { type: string } } }',
          `OldBed: { type: object, required: [key, name, same], properties: { key: { type: string, writeOnly: true }, name: { type: string }, same: ${ref(
            'Same',
          )} } }`,
          'Same: { type: object, required: [a], properties: { a: { type: string } } }',
        ],
      ),
      use: `
import Acme from './index';
import type { NewBed, OldBed, Same } from './resources';
import * as all from './resources';
export const created: NewBed = { name: 'n' };
export const found: OldBed = { name: 'n', same: { a: 'a' } };
export const same: Same = found.same;
// @ts-expect-error nothing differs by direction
export type None = all.NewBedInput;
// @ts-expect-error nothing differs by direction
export type Neither = all.OldBedInput;
// @ts-expect-error nothing differs by direction
export type Nor = all.SameInput;
export const run = (client: Acme): Promise<OldBed> => client.beds.create({ name: 'n' });`,
    },
    {
      name: 'what tells variants apart stays in both',
      document: apiWith(bedPaths(ref('Bed'), ref('Bed')), [
        `Bed: { oneOf: [${ref('Raised')}, ${ref('Flat')}], discriminator: { propertyName: kind } }`,
        'Raised: { type: object, required: [kind, id], properties: { kind: { type: string, readOnly: true, enum: [raised] }, id: { type: string, readOnly: true }, height: { type: number } } }',
        'Flat: { type: object, required: [kind, id], properties: { kind: { type: string, readOnly: true, enum: [flat] }, id: { type: string, readOnly: true }, width: { type: number } } }',
      ]),
      use: `
import Acme from './index';
import type { Bed, BedInput } from './resources';
export const area = (bed: Bed | BedInput): number | undefined => (bed.kind === 'flat' ? bed.width : bed.height);
export async function run(client: Acme): Promise<string> {
  const bed = await client.beds.create({ kind: 'flat', width: 1 });
  // @ts-expect-error no height of a flat one
  await client.beds.create({ kind: 'flat', height: 1 });
  return bed.id;
}`,
    },
    {
      name: 'what is marked both ways goes both ways',
      document: apiWith(bedPaths(), [
        'Bed: { type: object, required: [id], properties: { id: { type: string, readOnly: true, writeOnly: true } } }',
      ]),
      use: `
import Acme from './index';
export const run = async (client: Acme): Promise<string> => (await client.beds.create({ id: 'i' })).id;`,
    },
    {
      name: 'components without a name of their own differ as well',
      document: apiWith(
        bedPaths(`{ type: array, items: ${ref('Bed')} }`, `{ type: array, items: ${ref('Bed')} }`),
        [
          'Bed: { type: object, required: [id, name], properties: { id: { type: string, readOnly: true }, name: { type: string } } }',
        ],
      ),
      config: [
        'rules: openapi',
        'edition: current',
        'organization: { name: acme }',
        'targets: { typescript: { package_name: acme } }',
        'environments: { production: https://acme.example }',
        'resources: { beds: { methods: { create: post /beds } } }',
      ].join('\n'),
      use: `
import Acme from './index';
import type { BedCreateResponse } from './resources';
export const run = async (client: Acme): Promise<string | undefined> => {
  // @ts-expect-error the service makes the id
  await client.beds.create({ body: [{ name: 'n', id: 'i' }] });
  const beds: BedCreateResponse = await client.beds.create({ body: [{ name: 'n' }] });
  return beds[0]?.id;
};`,
    },
  ]);
});
