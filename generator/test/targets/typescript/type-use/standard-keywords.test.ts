import { describe } from 'vitest';
import { apiWith, operation, ref, testTypeUses, type TypeUse } from '../../../kit/type-use.ts';

/** Types that are the same to the letter, not only assignable. */
const SAME = `
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same = <A, B>(..._: Same<A, B> extends true ? [] : [never]): void => undefined;`;

/** What `GET /dock` returns is the first schema; `POST /dock` takes and returns it. */
const dock = (
  name: string,
  schemas: readonly string[],
  use: string,
  { version, config }: { version?: string; config?: string } = {},
): TypeUse => {
  const [first = ''] = schemas;
  const schema = ref(first.slice(0, first.indexOf(':')));
  return {
    name,
    document: apiWith(
      [
        '/dock:',
        `  ${operation('get', 'getDock', { tag: 'dock', result: schema })}`,
        `  ${operation('post', 'createDock', { tag: 'dock', body: schema, result: schema })}`,
      ],
      schemas,
      version,
    ),
    ...(config !== undefined && { config }),
    use: `import Acme from './index';${SAME}
export async function run(client: Acme): Promise<void> {
  const it = await client.dock.retrieve();${use}
}`,
  };
};

const INT64 = (type: string): string =>
  [
    'rules: openapi',
    `types: { int64: ${type} }`,
    'organization: { name: acme }',
    'targets: { typescript: { package_name: acme } }',
  ].join('\n');

const digits =
  "Dock: { type: object, required: [id, list, map, maybe, plain], properties: { id: { type: integer, format: int64 }, list: { type: array, items: { type: integer, format: int64 } }, map: { type: object, additionalProperties: { type: integer, format: int64 } }, maybe: { type: [integer, 'null'], format: int64 }, plain: { type: integer } } }";

describe('what a keyword means for types:', () => {
  testTypeUses([
    dock(
      'parts that state one member narrow it: literals, nulls, lists, objects and variants',
      [
        "Dock: { allOf: [{ $ref: '#/components/schemas/Wide' }, { $ref: '#/components/schemas/Narrow' }] }",
        "Wide: { type: object, properties: { state: { type: string, const: open }, size: { type: [integer, 'null'] }, rows: { type: array, items: { type: [string, integer] } }, crew: { type: object, properties: { rank: { enum: [1, 2, 3] }, name: { type: string } } }, berth: { oneOf: [{ type: string }, { type: integer }, { type: 'null' }] }, tide: { type: string } } }",
        'Narrow: { type: object, required: [size, berth, tide], properties: { state: { type: string }, size: { type: integer }, rows: { type: array, items: { type: string } }, crew: { type: object, required: [name], properties: { rank: { enum: [2, 3, 4] } } }, berth: { type: integer }, tide: { type: boolean } } }',
      ],
      `
  same<typeof it.state, 'open' | undefined>();
  same<typeof it.size, number>();
  same<typeof it.rows, Array<string> | undefined>();
  const rank: 2 | 3 | undefined = it.crew?.rank;
  const name: string | undefined = it.crew && it.crew.name;
  if (it.crew) same<typeof it.crew.name, string>();
  same<typeof it.berth, number>();
  same<typeof it.tide, never>();
  console.log(rank, name);`,
    ),
    dock(
      'a discriminator of numbers, of booleans and of values that a base lists',
      [
        "Dock: { type: object, required: [crane, gate, lock], properties: { lock: { oneOf: [{ $ref: '#/components/schemas/Sea' }, { $ref: '#/components/schemas/River' }], discriminator: { propertyName: grade, mapping: { '1': Sea, '2': River, '3': River } } }, crane: { oneOf: [{ $ref: '#/components/schemas/Light' }, { $ref: '#/components/schemas/Heavy' }], discriminator: { propertyName: tons, mapping: { '1': '#/components/schemas/Light', '5': '#/components/schemas/Heavy', '9': '#/components/schemas/Heavy' } } }, gate: { oneOf: [{ $ref: '#/components/schemas/Open' }, { $ref: '#/components/schemas/Shut' }], discriminator: { propertyName: open, mapping: { 'true': '#/components/schemas/Open', 'false': '#/components/schemas/Shut' } } } } }",
        'Lock: { type: object, required: [grade], properties: { grade: { type: integer, enum: [1, 2, 3] } } }',
        "Sea: { allOf: [{ $ref: '#/components/schemas/Lock' }, { type: object, properties: { tide: { type: number } } }] }",
        "River: { allOf: [{ $ref: '#/components/schemas/Lock' }, { type: object, properties: { flow: { type: number } } }] }",
        'Light: { type: object, required: [tons], properties: { tons: { type: integer }, arm: { type: string } } }',
        'Heavy: { type: object, required: [tons], properties: { tons: { type: integer }, hook: { type: string } } }',
        'Open: { type: object, required: [open], properties: { open: { type: boolean }, until: { type: string } } }',
        'Shut: { type: object, required: [open], properties: { open: { type: boolean }, why: { type: string } } }',
      ],
      `
  if (it.lock.grade === 1) same<typeof it.lock.tide, number | undefined>();
  else {
    same<typeof it.lock.grade, 2 | 3>();
    same<typeof it.lock.flow, number | undefined>();
  }
  if (it.crane.tons === 1) same<typeof it.crane.arm, string | undefined>();
  else {
    same<typeof it.crane.tons, 5 | 9>();
    same<typeof it.crane.hook, string | undefined>();
  }
  if (it.gate.open) same<typeof it.gate.until, string | undefined>();
  else same<typeof it.gate.why, string | undefined>();`,
    ),
    dock(
      'a discriminator without mapping means the names of the components, and a default has room for none',
      [
        "Dock: { type: object, required: [ship, boat], properties: { ship: { oneOf: [{ $ref: '#/components/schemas/Tug' }, { $ref: '#/components/schemas/Ferry' }], discriminator: { propertyName: kind } }, boat: { oneOf: [{ $ref: '#/components/schemas/Row' }, { $ref: '#/components/schemas/Other' }], discriminator: { propertyName: how, mapping: { row: Row }, defaultMapping: Other } } } }",
        'Tug: { type: object, required: [kind], properties: { kind: { type: string }, pull: { type: number } } }',
        'Ferry: { type: object, required: [kind], properties: { kind: { type: string }, seats: { type: integer } } }',
        'Row: { type: object, properties: { how: { type: string }, oars: { type: integer } } }',
        'Other: { type: object, properties: { note: { type: string } } }',
      ],
      `
  if (it.ship.kind === 'Tug') same<typeof it.ship.pull, number | undefined>();
  else {
    same<typeof it.ship.kind, 'Ferry'>();
    same<typeof it.ship.seats, number | undefined>();
  }
  same<typeof it.boat.how, string | undefined>();
  await client.dock.create({ ship: { kind: 'Tug' }, boat: { note: 'n' } });
  await client.dock.create({ ship: { kind: 'Tug' }, boat: { how: 'row', oars: 2 } });
  // @ts-expect-error no component has this name
  await client.dock.create({ ship: { kind: 'tug' }, boat: { note: 'n' } });`,
      { version: '3.2.0' },
    ),
    dock(
      'anchors, ids, definitions inside of schemas and dynamic references',
      [
        "Dock: { type: object, required: [quay, rope, tree, chart], properties: { quay: { $ref: '#quay' }, rope: { $ref: 'https://acme.example/schemas/rope' }, tree: { $ref: '#/components/schemas/NamedTree' }, chart: { $ref: '#/components/schemas/Dock/$defs/Chart' } }, $defs: { Chart: { type: object, required: [scale], properties: { scale: { type: integer } } } } }",
        'Quay: { $anchor: quay, type: object, required: [metres], properties: { metres: { type: number } } }',
        "Rope: { $id: 'https://acme.example/schemas/rope', type: object, required: [strands], properties: { strands: { type: array, items: { $ref: '#/$defs/Strand' } } }, $defs: { Strand: { type: object, required: [fibre], properties: { fibre: { type: string } } } } }",
        "Tree: { $id: 'https://acme.example/schemas/tree', $dynamicAnchor: node, type: object, properties: { children: { type: array, items: { $dynamicRef: '#node' } } } }",
        "NamedTree: { $id: 'https://acme.example/schemas/named', $dynamicAnchor: node, $ref: 'https://acme.example/schemas/tree', type: object, required: [name], properties: { name: { type: string } } }",
      ],
      `
  same<typeof it.quay.metres, number>();
  same<(typeof it.rope.strands)[number]['fibre'], string>();
  same<typeof it.chart.scale, number>();
  same<typeof it.tree.name, string>();
  const inner: string | undefined = it.tree.children?.[0]?.name;
  console.log(inner);`,
    ),
    dock(
      'schemas that are true or false, wherever they stand',
      [
        'Dock: { type: object, required: [any, list, closed, map, none], properties: { any: true, gone: false, list: { type: array, items: true }, closed: { type: array, items: false }, map: { type: object, additionalProperties: true }, none: { not: {} }, pick: { anyOf: [{ type: string }, false] }, both: { allOf: [{ type: string }, true] } } }',
      ],
      `
  same<typeof it.any, unknown>();
  same<typeof it.list, Array<unknown>>();
  same<(typeof it.closed)[number], never>();
  same<typeof it.map, { [key: string]: unknown }>();
  same<typeof it.none, never>();
  same<typeof it.pick, string | undefined>();
  same<typeof it.both, string | undefined>();
  // @ts-expect-error there is no such member
  it.gone;`,
    ),
    dock(
      'members of conditions are optional ones',
      [
        'Dock: { type: object, required: [kind], properties: { kind: { enum: [wet, dry] } }, if: { properties: { kind: { const: wet } } }, then: { required: [depth], properties: { depth: { type: number }, mark: { type: string } } }, else: { properties: { blocks: { type: integer }, mark: { type: integer } } }, dependentSchemas: { blocks: { properties: { weight: { type: number } } } }, dependentRequired: { depth: [mark] } }',
      ],
      `
  same<typeof it.depth, number | undefined>();
  same<typeof it.blocks, number | undefined>();
  same<typeof it.weight, number | undefined>();
  same<typeof it.mark, string | number | undefined>();
  await client.dock.create({ kind: 'dry' });
  // @ts-expect-error no condition makes it a text
  await client.dock.create({ kind: 'wet', depth: 'deep' });`,
    ),
    dock(
      'further members: patterns, what parts leave over, references, and lists of names',
      [
        "Dock: { type: object, required: [flags, rest, keyed], properties: { flags: { type: object, patternProperties: { '^f': { type: boolean }, '^n': { type: number } }, additionalProperties: false }, rest: { allOf: [{ $ref: '#/components/schemas/Base' }], unevaluatedProperties: { type: integer } }, keyed: { type: object, propertyNames: { $ref: '#/components/schemas/Side' }, additionalProperties: { $ref: '#/components/schemas/Base' } } } }",
        'Base: { type: object, required: [name], properties: { name: { type: string } } }',
        'Side: { type: string, enum: [port, starboard] }',
      ],
      `
  same<(typeof it.flags)[string], boolean | number>();
  same<typeof it.rest.name, string>();
  const rest: string | number | undefined = it.rest['x'];
  const port: string | undefined = it.keyed.port?.name;
  // @ts-expect-error no side of a ship
  it.keyed.left;
  // @ts-expect-error texts are no flags
  await client.dock.create({ flags: { f: 'yes' }, rest: { name: 'n' }, keyed: {} });
  await client.dock.create({ flags: { f: true, n: 1 }, rest: { name: 'n', more: 3 }, keyed: { port: { name: 'p' } } });
  console.log(rest, port);`,
    ),
    dock(
      'int64 as bigint, in lists, maps and beside null',
      [digits],
      `
  same<typeof it.id, number | bigint>();
  same<typeof it.list, Array<number | bigint>>();
  same<typeof it.map, { [key: string]: number | bigint }>();
  same<typeof it.maybe, number | bigint | null>();
  same<typeof it.plain, number>();
  await client.dock.create({ id: 9n, list: [1, 2n], map: { a: 3n }, maybe: null, plain: 1 });
  // @ts-expect-error no int64
  await client.dock.create({ id: 9n, list: [], map: {}, maybe: null, plain: 1n });`,
      {
        config: `${INT64(
          'bigint',
        )}\nresources: { dock: { methods: { retrieve: get /dock, create: post /dock } } }`,
      },
    ),
    dock(
      'int64 as string, in lists, maps and beside null',
      [digits],
      `
  same<typeof it.id, string>();
  same<typeof it.list, Array<string>>();
  same<typeof it.map, { [key: string]: string }>();
  same<typeof it.maybe, string | null>();
  same<typeof it.plain, number>();`,
      {
        config: `${INT64(
          'string',
        )}\nresources: { dock: { methods: { retrieve: get /dock, create: post /dock } } }`,
      },
    ),
    dock(
      'an object beside its variants, and variants that only demand',
      [
        "Dock: { type: object, required: [reach, near], properties: { reach: { type: object, required: [id], properties: { id: { type: string }, mail: { type: string }, phone: { type: string } }, anyOf: [{ required: [mail] }, { required: [phone] }] }, near: { type: object, required: [name], properties: { name: { type: string } }, oneOf: [{ $ref: '#/components/schemas/Here' }, { $ref: '#/components/schemas/There' }] } } }",
        'Here: { type: object, required: [pier], properties: { pier: { type: integer } } }',
        'There: { type: object, required: [mile], properties: { mile: { type: number } } }',
      ],
      `
  same<typeof it.near.name, string>();
  if ('pier' in it.near) same<typeof it.near.pier, number>();
  await client.dock.create({ reach: { id: 'i', mail: 'm' }, near: { name: 'n', pier: 1 } });
  await client.dock.create({ reach: { id: 'i', phone: 'p' }, near: { name: 'n', mile: 1 } });
  // @ts-expect-error one of both is demanded
  await client.dock.create({ reach: { id: 'i' }, near: { name: 'n', pier: 1 } });
  // @ts-expect-error the name is demanded of each variant
  await client.dock.create({ reach: { id: 'i', mail: 'm' }, near: { pier: 1 } });`,
    ),
  ]);
});
