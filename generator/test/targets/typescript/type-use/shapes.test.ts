import { describe } from 'vitest';
import { apiWith, operation, ref, testTypeUses, type TypeUse } from '../../../kit/type-use.ts';

/** Types that are the same to the letter, not only assignable. */
const SAME = `
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same = <A, B>(..._: Same<A, B> extends true ? [] : [never]): void => undefined;`;

/** What `GET /shop` returns is the first schema; `POST /shop` takes and returns it. */
const shop = (name: string, schemas: readonly string[], use: string, version?: string): TypeUse => {
  const [first = ''] = schemas;
  const schema = ref(first.slice(0, first.indexOf(':')));
  return {
    name,
    document: apiWith(
      [
        '/shop:',
        `  ${operation('get', 'getShop', { tag: 'shop', result: schema })}`,
        `  ${operation('post', 'createShop', { tag: 'shop', body: schema, result: schema })}`,
      ],
      schemas,
      version,
    ),
    use: `import Acme from './index';${SAME}
export async function run(client: Acme): Promise<void> {
  const it = await client.shop.retrieve();${use}
}`,
  };
};

const nulls =
  'Shop: { type: object, required: [a, b, c, d], properties: { a: { enum: [null] }, b: { nullable: true, oneOf: [{ $ref: "#/components/schemas/Shade" }, { $ref: "#/components/schemas/Blank" }, { $ref: "#/components/schemas/Nothing" }] }, c: { type: string, nullable: true, enum: [in, out, null] }, d: { type: integer, enum: ["3", "5"] }, e: { enum: [1, two, false, null] } } }';

describe('a type says what the schema says:', () => {
  testTypeUses([
    shop(
      'null alone, as a component, as a member and as a variant',
      [
        nulls,
        'Shade: { type: string, enum: [dark, pale] }',
        "Blank: { enum: [''] }",
        'Nothing: { enum: [null] }',
      ],
      `
  same<typeof it.a, null>();
  same<typeof it.d, 3 | 5>();
  same<typeof it.e, 1 | 'two' | false | null | undefined>();
  await client.shop.create({ a: null, b: '', c: 'in', d: 5 });
  await client.shop.create({ a: null, b: null, c: null, d: 3 });
  // @ts-expect-error a shade that nobody listed
  await client.shop.create({ a: null, b: 'green', c: null, d: 3 });
  // @ts-expect-error nothing but null
  await client.shop.create({ a: 'null', b: null, c: null, d: 3 });`,
      '3.0.3',
    ),
    shop(
      'null in every way of 3.1',
      [
        "Shop: { type: object, required: [a, b, c, d, e], properties: { a: { const: null }, b: { type: ['null'] }, c: { oneOf: [{ $ref: '#/components/schemas/Void' }, { type: string }] }, d: { type: [integer, 'null'] }, e: { type: array, items: { $ref: '#/components/schemas/Void' } } } }",
        "Void: { type: 'null' }",
      ],
      `
  same<typeof it.a, null>();
  same<typeof it.b, null>();
  same<typeof it.c, string | null>();
  same<typeof it.d, number | null>();
  same<typeof it.e, Array<null>>();`,
    ),
    shop(
      'tuples, their tails and their nests',
      [
        "Shop: { type: object, required: [spot, tag, open, maybe, rim], properties: { spot: { type: array, prefixItems: [{ type: number }, { type: number }], minItems: 2, maxItems: 2, items: false }, tag: { type: array, prefixItems: [{ type: string }, { type: [boolean, 'null'] }], minItems: 2 }, open: { type: array, prefixItems: [{ type: integer }], minItems: 1, items: { $ref: '#/components/schemas/Word' } }, maybe: { type: array, prefixItems: [{ type: integer }, { type: string }] }, rim: { type: array, items: { type: array, prefixItems: [{ type: number }, { type: number }], minItems: 2, items: false } } } }",
        'Word: { type: string }',
      ],
      `
  same<typeof it.spot, [number, number]>();
  same<typeof it.tag, [string, boolean | null]>();
  const first: number = it.open[0];
  const more: string | number | undefined = it.open[7];
  const [x, y]: [number, number] = it.rim[0]!;
  await client.shop.create({ spot: [1, 2], tag: ['t', null], open: [1, 'a', 'b'], maybe: [], rim: [[1, 2]] });
  // @ts-expect-error three are too many
  await client.shop.create({ spot: [1, 2, 3], tag: ['t', null], open: [1], maybe: [], rim: [] });
  // @ts-expect-error one is too few
  await client.shop.create({ spot: [1], tag: ['t', null], open: [1], maybe: [], rim: [] });
  console.log(first, more, x, y);`,
    ),
    shop(
      'further members beside named ones, and none where there are to be none',
      [
        "Shop: { type: object, required: [size, keeper], properties: { size: { type: integer }, keeper: { $ref: '#/components/schemas/Keeper' }, note: { type: string } }, additionalProperties: { type: boolean } }",
        'Keeper: { type: object, properties: { name: { type: string } }, additionalProperties: false }',
      ],
      `
  const other = it['whatever'];
  if (typeof other === 'boolean' || typeof other === 'number' || typeof other === 'string') console.log(other);
  else console.log(other?.name);
  await client.shop.create({ size: 1, keeper: { name: 'k' }, open: true });
  // @ts-expect-error the keeper has nothing else
  await client.shop.create({ size: 1, keeper: { name: 'k', age: 3 } });
  // @ts-expect-error no list
  await client.shop.create({ size: 1, keeper: {}, open: [true] });`,
    ),
    shop(
      'patterns of names and listed names',
      [
        'Shop: { type: object, required: [id, days], properties: { id: { type: string }, days: { type: object, propertyNames: { enum: [sat, sun] }, additionalProperties: { type: integer } } }, patternProperties: { ^x-: { type: integer } } }',
      ],
      `
  same<typeof it.days.sat, number | undefined>();
  const extra: string | number | { sat?: number; sun?: number } | undefined = it['x-1'];
  // @ts-expect-error no day of the weekend
  it.days.mon;
  console.log(extra);`,
    ),
    shop(
      'what is demanded beside references, parts and variants',
      [
        "Shop: { type: object, required: [a, b, c, d, e, f], properties: { a: { $ref: '#/components/schemas/One' }, b: { $ref: '#/components/schemas/Two' }, c: { $ref: '#/components/schemas/Three' }, d: { $ref: '#/components/schemas/Four' }, e: { allOf: [{ $ref: '#/components/schemas/Base' }], required: [name] }, f: { $ref: '#/components/schemas/Pay' } } }",
        'Base: { type: object, properties: { name: { type: string }, size: { type: number } } }',
        "One: { allOf: [{ $ref: '#/components/schemas/Base' }], required: [name] }",
        "Two: { allOf: [{ $ref: '#/components/schemas/Base' }, { type: object, required: [name] }] }",
        "Three: { type: object, allOf: [{ $ref: '#/components/schemas/Base' }, { type: object, properties: { more: { type: string } } }], required: [name, more] }",
        "Four: { anyOf: [{ $ref: '#/components/schemas/Base' }], required: [name] }",
        'Pay: { allOf: [{ oneOf: [{ type: object, required: [card], properties: { card: { type: string } } }, { type: object, required: [iban], properties: { iban: { type: string } } }] }, { type: object, required: [sum], properties: { sum: { type: integer } } }] }',
      ],
      `
  const names: string[] = [it.a.name, it.b.name, it.c.name, it.d.name, it.e.name, it.c.more];
  same<typeof it.f.sum, number>();
  const name = 'n';
  await client.shop.create({ a: { name }, b: { name }, c: { name, more: '' }, d: { name }, e: { name }, f: { iban: 'i', sum: 1 } });
  // @ts-expect-error the sum is demanded of each way to pay
  await client.shop.create({ a: { name }, b: { name }, c: { name, more: '' }, d: { name }, e: { name }, f: { iban: 'i' } });
  // @ts-expect-error so is the name beside one part
  await client.shop.create({ a: {}, b: { name }, c: { name, more: '' }, d: { name }, e: { name }, f: { iban: 'i', sum: 1 } });
  console.log(names);`,
    ),
    shop(
      'a base with a discriminator is one of what builds on it, at every level',
      [
        "Shop: { type: object, required: [tools, oven], properties: { tools: { type: array, items: { $ref: '#/components/schemas/Tool' } }, oven: { $ref: '#/components/schemas/Oven' } } }",
        "Tool: { type: object, required: [kind], properties: { kind: { type: string }, weight: { type: number } }, discriminator: { propertyName: kind, mapping: { oven: '#/components/schemas/Oven', whisk: '#/components/schemas/Whisk', deck: '#/components/schemas/DeckOven' } } }",
        "Oven: { allOf: [{ $ref: '#/components/schemas/Tool' }, { type: object, properties: { heat: { type: number } } }] }",
        "Whisk: { allOf: [{ $ref: '#/components/schemas/Tool' }, { type: object, properties: { wires: { type: integer } } }] }",
        "DeckOven: { allOf: [{ $ref: '#/components/schemas/Oven' }, { type: object, properties: { decks: { type: integer } } }] }",
      ],
      `
  for (const tool of it.tools) {
    switch (tool.kind) {
      case 'oven':
        console.log(tool.heat);
        break;
      case 'deck':
        console.log(tool.heat, tool.decks);
        break;
      default:
        same<typeof tool.kind, 'whisk'>();
        console.log(tool.wires);
    }
  }
  same<typeof it.oven.kind, 'oven' | 'deck'>();`,
      '3.0.3',
    ),
    shop(
      'a union with a mapping narrows, many keys to one schema included',
      [
        "Shop: { oneOf: [{ $ref: '#/components/schemas/Loaf' }, { $ref: '#/components/schemas/Roll' }], discriminator: { propertyName: form, mapping: { loaf: '#/components/schemas/Loaf', tin: Loaf, roll: '#/components/schemas/Roll' } } }",
        'Loaf: { type: object, required: [form], properties: { form: { type: string }, slices: { type: integer } } }',
        'Roll: { type: object, properties: { form: { type: string }, seeds: { type: boolean } } }',
      ],
      `
  if (it.form === 'roll') same<typeof it.seeds, boolean | undefined>();
  else {
    same<typeof it.form, 'loaf' | 'tin'>();
    same<typeof it.slices, number | undefined>();
  }
  await client.shop.create({ form: 'tin', slices: 3 });
  // @ts-expect-error rolls have no slices
  await client.shop.create({ form: 'roll', slices: 3 });`,
    ),
    shop(
      'a part that adds a member which a base demands, and one that extends its own name',
      [
        "Shop: { type: object, required: [patched, label], properties: { patched: { $ref: '#/components/schemas/Patched' }, label: { allOf: [{ $ref: '#/components/schemas/Label' }, { type: object, properties: { colour: { type: string } } }] }, plain: { $ref: '#/components/schemas/Label' }, named: { $ref: '#/components/schemas/Named' } } }",
        'Common: { type: object, required: [mail], properties: { mail: { type: string } } }',
        "Named: { allOf: [{ $ref: '#/components/schemas/Common' }, { type: object, properties: { nick: { type: string } } }] }",
        "Patched: { allOf: [{ $ref: '#/components/schemas/Named' }, { type: object, properties: { mail: { type: string, format: email }, town: { type: string } } }] }",
        'Label: { type: object, properties: { text: { type: string } } }',
      ],
      `
  same<typeof it.patched.mail, string>();
  same<typeof it.label.text, string | undefined>();
  same<typeof it.label.colour, string | undefined>();`,
    ),
    shop(
      'what demands itself, bytes in JSON, and parts that exclude each other',
      [
        "Shop: { type: object, required: [image, blend, never], properties: { image: { type: string, format: binary }, blend: { $ref: '#/components/schemas/Blend' }, never: { allOf: [{ type: string }, { type: integer }] }, both: { allOf: [{ enum: [a, b] }, { enum: [b, c] }] } } }",
        "Blend: { type: object, required: [name, base], properties: { name: { type: string }, base: { $ref: '#/components/schemas/Blend' } } }",
      ],
      `
  same<typeof it.image, string>();
  const name: string = it.blend.base.base.name;
  same<typeof it.never, never>();
  same<typeof it.both, 'b' | undefined>();
  console.log(name);`,
    ),
  ]);
});
