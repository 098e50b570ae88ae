import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { follow, referencesIn, resolve, type Schema } from '../../src/document/index.ts';
import { documentOf } from './open.ts';

const chain = Array.from({ length: 400 }, (_, i) => `    N${i}: { $ref: '#/components/schemas/N${i + 1}' }`);
const text = `
openapi: 3.1.0
components:
  schemas:
    End: { type: string }
    ToEnd: { $ref: '#/components/schemas/End', description: beside }
    Nowhere: { $ref: '#/components/schemas/Nobody' }
    ToNowhere: { $ref: '#/components/schemas/Nowhere' }
    Outside: { $ref: 'https://acme.test/pots.yaml' }
    Self: { $ref: '#/components/schemas/Self' }
    A: { $ref: '#/components/schemas/B' }
    B: { $ref: 'other.yaml#/C' }
    IntoCircle: { $ref: '#/components/schemas/A' }
    Data:
      example: { $ref: '#/components/schemas/A' }
      x-note: { $ref: '#/components/schemas/A' }
      properties: { default: { $ref: '#/components/schemas/End' }, again: { $ref: '#/components/schemas/End' } }
    N400: { type: integer }
${chain.join('\n')}
`;
const document = documentOf({
  'openapi.yaml': text,
  'other.yaml': `C: { $ref: 'openapi.yaml#/components/schemas/A' }\n`,
});

function schema(name: string): Schema {
  const found = document.get('components')?.get('schemas')?.get(name);
  if (found === undefined) throw new Error(`no schema ${name}`);
  return found;
}

describe('a chain of references', () => {
  test('ends at what is none, however long it is', () => {
    expect(resolve(schema('ToEnd'))).toBe(schema('End'));
    expect(resolve(schema('N0'))).toBe(schema('N400'));
    expect(follow(schema('End'))).toEqual({ kind: 'found', view: schema('End') });
  });

  test.each(['Nowhere', 'ToNowhere'])('that leads nowhere says so: %s', (name) => {
    expect(follow(schema(name))).toEqual({ kind: 'dangling', reference: schema('Nowhere') });
    expect(resolve(schema(name))).toBeUndefined();
  });

  test('never leaves the files of the project', () => {
    expect(follow(schema('Outside'))).toEqual({ kind: 'dangling', reference: schema('Outside') });
  });

  test('in a circle says so, with its members and once for all that lead into it', () => {
    const circle = follow(schema('IntoCircle'));
    expect(circle.kind === 'cycle' && circle.members.map(({ at }) => `${at.file}#${at.pointer}`)).toEqual([
      'openapi.yaml#/components/schemas/A',
      'openapi.yaml#/components/schemas/B',
      'other.yaml#/C',
    ]);
    expect(follow(schema('B'))).toBe(circle);
    expect(follow(schema('Self'))).toEqual({ kind: 'cycle', members: [schema('Self')] });
  });
});

test('references stand where the table of shapes says, not in data', () => {
  expect(referencesIn(schema('Data'))).toEqual([schema('End')]);
});

test('only the layer of documents reads references', () => {
  const folder = fileURLToPath(new URL('../../src/', import.meta.url));
  const readers = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts'))
    .filter((path) =>
      /(?:own|hasOwn)\([^)]*'\$ref'|\.\$ref\b|\['\$ref'\]/.test(readFileSync(folder + path, 'utf8')),
    );
  expect(readers).toEqual(['document/references/references.ts']);
  const index = readFileSync(`${folder}document/index.ts`, 'utf8');
  expect(index).not.toMatch(/\b(?:parseRef|refOf)\b/);
});

describe('a pointer through a reference', () => {
  const through = documentOf({
    'openapi.yaml': `
openapi: 3.1.0
components:
  schemas: { $ref: 'parts.yaml#/schemas' }
  parameters:
    Tea: { schema: { $ref: 'parts.yaml#/whole/Tea/properties/leaf' } }
    Round: { schema: { $ref: '#/components/responses/Deep' } }
    Nobody: { schema: { $ref: 'parts.yaml#/whole/Nobody' } }
  responses: { $ref: '#/components/responses/Deeper' }
`,
    'parts.yaml': `
schemas: { Tea: { properties: { leaf: { type: string } } } }
whole: { $ref: '#/schemas' }
`,
  });
  const parameter = (name: string): Schema => {
    const found = through.get('components')?.get('parameters')?.get(name)?.get('schema');
    if (found === undefined) throw new Error(`no schema ${name}`);
    return found;
  };

  test('goes on where that one leads', () => {
    expect(resolve(parameter('Tea'))?.at).toEqual({
      file: 'parts.yaml',
      pointer: '/schemas/Tea/properties/leaf',
    });
  });

  test.each(['Nobody', 'Round'])('leads nowhere where nothing is there, or only itself: %s', (name) => {
    expect(follow(parameter(name)).kind).toBe('dangling');
  });
});
