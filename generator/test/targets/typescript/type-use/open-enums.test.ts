import { describe } from 'vitest';
import { apiWith, operation, ref, testTypeUses } from '../../../kit/type-use.ts';

const paths = (body: string, result: string): readonly string[] => [
  '/beds:',
  `  ${operation('post', 'createBed', { tag: 'beds', body, result })}`,
];

const state = 'State: { type: string, enum: [sown, grown] }';
const bed = `Bed: { type: object, required: [state, size], properties: { state: ${ref(
  'State',
)}, size: { enum: [s, m, null] }, tags: { type: array, items: { type: string, enum: [a, b] } } } }`;

const CONFIG = [
  'rules: openapi',
  'types: { open_enums: false }',
  'organization: { name: acme }',
  'targets: { typescript: { package_name: acme } }',
].join('\n');

describe('enums', () => {
  testTypeUses([
    {
      name: 'of responses have room for texts that come later, those of requests have not',
      document: apiWith(paths(ref('Bed'), ref('Bed')), [state, bed]),
      use: `
import Acme from './index';
import type { Bed, BedInput, State, StateInput } from './resources';
export const known: StateInput = 'sown';
export const later: State = 'harvested';
export const both: State = known;
export async function run(client: Acme): Promise<Bed> {
  const bed = await client.beds.create({ state: 'sown', size: null, tags: ['a'] });
  if (bed.state === 'wilted' || bed.size === 'xl' || bed.tags?.[0] === 'c') return bed;
  // @ts-expect-error still a text
  bed.state = 7;
  // @ts-expect-error a typing error is seen
  await client.beds.create({ state: 'swon', size: 's' });
  // @ts-expect-error inside a list as well
  await client.beds.create({ state: 'sown', size: 's', tags: ['c'] });
  // @ts-expect-error only known ones are sent
  const input: BedInput = { state: bed.state, size: null };
  return input;
}`,
    },
    {
      name: 'of values that are no texts, and constants, are as they are written',
      document: apiWith(paths(`{ type: string }`, ref('Bed')), [
        'Bed: { type: object, required: [a, b, c, d], properties: { a: { enum: [1, 2] }, b: { const: x }, c: { type: string, enum: [y] }, d: { enum: [1, z] } } }',
      ]),
      use: `
import type { Bed } from './resources';
export const bed: Bed = { a: 1, b: 'x', c: 'y', d: 'z' };
// @ts-expect-error no number comes by itself
export const a: Bed['a'] = 3;
// @ts-expect-error a constant
export const b: Bed['b'] = 'w';
// @ts-expect-error a constant
export const c: Bed['c'] = 'w';
// @ts-expect-error literals of two kinds
export const d: Bed['d'] = 'w';`,
    },
    {
      name: 'that tell variants apart narrow: by a mapping, by a discriminator without one, by their literals alone',
      document: apiWith(paths(`{ type: string }`, ref('All')), [
        `All: { type: object, required: [mapped, plain, bare, list], properties: { mapped: ${ref(
          'Mapped',
        )}, plain: ${ref('Plain')}, bare: ${ref('Bare')}, list: { type: array, items: ${ref('Bare')} } } }`,
        `Mapped: { oneOf: [${ref('Cat')}, ${ref(
          'Dog',
        )}], discriminator: { propertyName: kind, mapping: { cat: Cat, lion: Cat, dog: Dog } } }`,
        'Cat: { type: object, properties: { kind: { type: string }, lives: { type: number } } }',
        'Dog: { type: object, properties: { kind: { type: string }, tricks: { type: number } } }',
        `Plain: { oneOf: [${ref('Round')}, ${ref('Edgy')}], discriminator: { propertyName: form } }`,
        `Round: { type: object, required: [form], properties: { form: ${ref(
          'RoundForm',
        )}, radius: { type: number } } }`,
        'RoundForm: { type: string, enum: [circle, ellipse] }',
        'Edgy: { type: object, required: [form], properties: { form: { type: string, enum: [square, triangle] }, side: { type: number } } }',
        `Bare: { anyOf: [${ref('Up')}, ${ref('Down')}] }`,
        'Up: { type: object, required: [way], properties: { way: { enum: [north, east] }, height: { type: number } } }',
        'Down: { type: object, required: [way], properties: { way: { enum: [south, west] }, depth: { type: number } } }',
      ]),
      use: `
import type { All, RoundForm } from './resources';
export function sizes({ mapped, plain, bare, list }: All): Array<number | undefined> {
  const [first] = list;
  return [
    mapped.kind === 'lion' ? mapped.lives : undefined,
    mapped.kind === 'dog' ? mapped.tricks : mapped.lives,
    plain.form === 'ellipse' ? plain.radius : undefined,
    plain.form === 'square' ? plain.side : undefined,
    bare.way === 'west' ? bare.depth : undefined,
    first?.way === 'north' ? first.height : undefined,
  ];
}
// The component itself has room where it tells nothing apart.
export const form: RoundForm = 'oval';`,
    },
    {
      name: 'of a base that others extend stay as narrow as theirs',
      document: apiWith(
        paths(`{ type: string }`, `{ type: object, properties: { a: ${ref('Any')}, t: ${ref('Tower')} } }`),
        [
          `Any: { oneOf: [${ref('Crane')}, ${ref('Digger')}], discriminator: { propertyName: kind } }`,
          'Crane: { type: object, properties: { kind: { enum: [small, tall] }, height: { type: number } } }',
          'Digger: { type: object, required: [kind], properties: { kind: { enum: [digger] }, depth: { type: number } } }',
          `Tower: { allOf: [${ref(
            'Crane',
          )}, { type: object, properties: { floors: { type: number } } }, { required: [kind] }] }`,
        ],
      ),
      use: `
import type { Any, Tower } from './resources';
export const height = (any: Any): number | undefined => (any.kind === 'digger' ? any.depth : any.height);
export const tower = (any: Tower): Any => any;`,
    },
    {
      name: 'are closed where the config says so',
      document: apiWith(paths(ref('Bed'), ref('Bed')), [state, bed]),
      config: CONFIG,
      use: `
import Acme from './index';
import * as all from './resources';
export const run = async (client: Acme): Promise<'sown' | 'grown'> =>
  (await client.beds.create({ state: 'sown', size: 's' })).state;
// @ts-expect-error nothing differs by direction
export type None = all.BedInput;`,
    },
  ]);
});
