import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { documentOf, editions, readYaml } from './support/editions.mjs';
import { createChecker } from './support/json-schema.mjs';
import { partsOf } from './support/walk.mjs';

const known = readYaml(fileURLToPath(new URL('invalid-examples.yml', import.meta.url)));

it('the exceptions name editions and the day they were found', () => {
  for (const { editions: names, found, fault } of known) {
    expect(editions.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
    expect(found).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(fault).toBeTypeOf('string');
  }
});

describe.each(editions)('examples of $name', (edition) => {
  const document = documentOf(edition);
  const check = createChecker(document);
  const examples = [...partsOf(document)].flatMap(examplesOf);
  const expected = known.filter((each) => each.editions.includes(edition.name)).map(({ pointer }) => pointer);

  it('fit their schemas', () => {
    const wrong = examples
      .filter(({ pointer }) => !expected.includes(pointer))
      .map(({ pointer, schema, value }) => ({ pointer, faults: check(schema, value) }))
      .filter(({ faults }) => faults.length > 0);
    expect(wrong).toEqual([]);
    expect(examples.length).toBeGreaterThan(50);
  });

  it.each(expected)('still do not fit at %s', (pointer) => {
    const example = examples.find((each) => each.pointer === pointer);
    expect(example && check(example.schema, example.value)).not.toEqual([]);
  });
});

/** An example belongs to a schema, or to the schema of a parameter or a media type. */
function examplesOf({ kind, pointer, value }) {
  if (kind !== 'anySchema' && kind !== 'parameter' && kind !== 'media') return [];
  const schema = kind === 'anySchema' ? pointer : `${pointer}/schema`;
  const named = kind === 'anySchema' ? [] : Object.entries(value.examples ?? {});
  return [
    ...('example' in value ? [{ pointer: `${pointer}/example`, schema, value: value.example }] : []),
    ...named.map(([name, each]) => ({ pointer: `${pointer}/examples/${name}`, schema, value: each.value })),
  ];
}
