import { expect, test } from 'vitest';
import { buildSources } from '../../kit/generate.ts';
import { showType } from '../../kit/show-type.ts';

/** Components every row may refer to; `soil` and `choice` are models. */
const COMPONENTS = {
  Soil: { type: 'object', properties: { acid: { type: 'boolean' } } },
  Choice: { oneOf: [{ $ref: '#/components/schemas/Soil' }, { type: 'string' }] },
  Pot: { type: 'object', properties: { size: { type: 'number' }, name: { type: 'string' } } },
  PotOnly: { allOf: [{ $ref: '#/components/schemas/Pot' }, { required: ['size'] }] },
  Loop: {
    oneOf: [{ $ref: '#/components/schemas/Back' }, { type: 'object', properties: { a: { type: 'string' } } }],
  },
  Back: { oneOf: [{ $ref: '#/components/schemas/Loop' }, { type: 'number' }] },
  Pots: { oneOf: [{ $ref: '#/components/schemas/PotOnly' }, { type: 'string' }] },
  NullPot: { type: ['object', 'null'], properties: { size: { type: 'number' } } },
};
export const ref = (name: keyof typeof COMPONENTS) => ({ $ref: `#/components/schemas/${name}` });
export const object = (properties: object, required?: readonly string[]) => ({
  type: 'object',
  properties,
  ...(required && { required }),
});
export const text = { type: 'string' };

/** The type of a schema, seen through a member of a model. */
export async function read(schema: unknown, openapi = '3.1.0'): Promise<string> {
  const Subject = object({ it: schema });
  const document = {
    openapi,
    info: { title: 'Garden', version: '1' },
    paths: {},
    components: { schemas: { ...COMPONENTS, Subject } },
  };
  const config = {
    organization: { name: 'garden' },
    targets: { typescript: { package_name: 'garden' } },
    environments: { production: 'https://api.garden.example' },
    resources: { beds: { models: { subject: 'Subject', soil: 'Soil', choice: 'Choice' } } },
  };
  const files = { 'openapi.json': JSON.stringify(document), 'stainless.json': JSON.stringify(config) };
  const api = await buildSources({ files, spec: 'openapi.json', config: 'stainless.json' });
  const subject = api.models.get('beds.subject')?.type;
  const member = subject?.kind === 'object' ? subject.members[0] : undefined;
  return member === undefined ? 'nothing' : showType(member.type);
}

type Table = ReadonlyArray<readonly [name: string, schema: unknown, want: string]>;

export const check = (table: Table, openapi?: string): void => {
  test.each(table)('%s', async (_, schema, want) => {
    expect(await read(schema, openapi)).toBe(want);
  });
};
