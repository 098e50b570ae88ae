import { describe, expect, test } from 'vitest';
import { isFor } from '../../src/config/index.ts';
import {
  as,
  either,
  FLAG,
  key,
  listOf,
  lost,
  mapOf,
  named,
  needed,
  nullable,
  NUMBER,
  object,
  oneOf,
  oneOrMore,
  open,
  parsed,
  placed,
  readValue,
  section,
  short,
  TEXT,
  type Kind,
} from '../../src/config/kit/index.ts';
import type { JsonValue } from '../../src/support/json.ts';

/** What a value is read into, and what is said about it: `pointer message`. */
function read<T>(
  kind: Kind<T>,
  value: JsonValue,
): { readonly value: T | undefined; readonly said: readonly string[] } {
  const said: string[] = [];
  const at = { file: 'stainless.yml', pointer: '/pets' };
  const found = readValue(kind, {
    value,
    at,
    report: ({ place, message }) => void said.push(`${place?.pointer} ${message}`),
  });
  return { value: found, said };
}

const PET = object(
  {
    name: needed(TEXT, 'Name.'),
    max_age: key(NUMBER, 'Age.', { default: 20 }),
    owner: key(nullable(TEXT), 'Owner.'),
    home: section({ has_garden: key(FLAG, 'Garden.', { default: false }) }, 'Home.'),
    chip: lost('pets have no chip', 'Chip.', FLAG, false),
  },
  (name) => `The pet ${name}`,
);
const tom = { name: 'Tom', maxAge: 20, home: { hasGarden: false } };

describe('a map with known keys', () => {
  test.each<[string, JsonValue, unknown, readonly string[]]>([
    ['is filled with defaults', { name: 'Tom' }, tom, []],
    ['takes an empty value for an absent key', { name: 'Tom', max_age: null, home: null }, tom, []],
    ['keeps a null that means something', { name: 'Tom', owner: null }, { ...tom, owner: null }, []],
    ['leaves extensions alone', { name: 'Tom', 'x-mood': 1 }, tom, []],
    [
      'says what is not known',
      { name: 'Tom', max_ago: 3 },
      tom,
      ['/pets/max_ago The key max_ago is not known and has no effect.'],
    ],
    [
      'goes on with the default of what cannot be used',
      { name: 'Tom', max_age: 'old' },
      tom,
      ['/pets/max_age max_age must be a number, but is a string.'],
    ],
    ['does not exist without what it needs', {}, undefined, ['/pets The pet pets has no name.']],
    [
      'nor where that cannot be used',
      { name: 3 },
      undefined,
      ['/pets/name name must be a string, but is a number.'],
    ],
    [
      'says what is not acted on',
      { name: 'Tom', chip: true },
      tom,
      ['/pets/chip chip is read but not used: pets have no chip.'],
    ],
    ['unless nothing is asked for', { name: 'Tom', chip: false }, tom, []],
    [
      'has no key of a prototype',
      { name: 'Tom', constructor: 1 },
      tom,
      ['/pets/constructor The key constructor is not known and has no effect.'],
    ],
  ])('%s', (_, value, want, said) => {
    expect(read(PET, value)).toEqual({ value: want, said });
  });

  test('of which others know more says nothing about their keys', () => {
    expect(read(open({ name: key(TEXT, 'Name.') }), { name: 'Tom', colour: 'red' })).toEqual({
      value: { name: 'Tom' },
      said: [],
    });
  });
});

describe('other kinds', () => {
  const age = parsed(NUMBER, 'zero or more', (value) => (value < 0 ? undefined : value));
  test.each<[string, Kind<unknown>, JsonValue, unknown, readonly string[]]>([
    ['a list', listOf(age), [1, -2, null, 3], [1, 3], ['/pets/1 pets[1] must be zero or more, but is -2.']],
    ['one for a list', oneOrMore(PET), { name: 'Tom' }, [tom], []],
    [
      'a map',
      mapOf(TEXT),
      { a: 'x', b: null, __proto__x: 'y' },
      new Map([
        ['a', 'x'],
        ['__proto__x', 'y'],
      ]),
      [],
    ],
    [
      'a map as a list',
      named(() => placed(PET)),
      { tom: { name: 'Tom' } },
      [{ ...tom, key: 'tom', at: { file: 'stainless.yml', pointer: '/pets/tom' } }],
      [],
    ],
    ['a short form', short(PET, 'name'), 'Tom', tom, []],
    [
      'forms',
      either(
        FLAG,
        as(TEXT, (text) => text.length),
      ),
      'four',
      4,
      [],
    ],
    [
      'none of the forms',
      either(FLAG, TEXT),
      4,
      undefined,
      ['/pets pets must be true or false or a string, but is a number.'],
    ],
    ['a text of a set', oneOf('cat', 'dog'), 'dog', 'dog', []],
    [
      'another text',
      oneOf('cat', 'dog'),
      'dug',
      undefined,
      ['/pets pets must be one of cat, dog, but is dug.'],
    ],
  ])('%s', (_, kind, value, want, said) => {
    expect(read(kind, value)).toEqual({ value: want, said });
  });

  test('what a short form stands for is placed where it is written', () => {
    const kind = object({ age: key(age, 'Age.') });
    expect(read(kind, { age: -1 }).said).toEqual(['/pets/age age must be zero or more, but is -1.']);
    const text = parsed(TEXT, 'short', (value) => (value.length > 3 ? undefined : value));
    expect(read(short(object({ name: key(text, 'Name.') }), 'name'), 'Thomas').said).toEqual([
      '/pets pets must be short, but is Thomas.',
    ]);
  });
});

test.each<[string, Parameters<typeof isFor>[0], readonly [typescript: boolean, python: boolean]]>([
  ['nothing is said', {}, [true, true]],
  ['all are skipped', { skip: true }, [false, false]],
  ['one is skipped', { skip: ['python'] }, [true, false]],
  ['one is skipped by its older name', { skip: ['node'] }, [false, true]],
  ['only one is wanted', { only: ['node'] }, [true, false]],
  ['both is said', { only: ['python'], skip: ['python'] }, [false, false]],
])('languages where %s', (_, said, want) => {
  expect([isFor(said, 'typescript'), isFor(said, 'python')]).toEqual(want);
});
