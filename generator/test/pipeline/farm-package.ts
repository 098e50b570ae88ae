import { testPackage, type Run, type TestPackage } from '../edits/package.ts';

export const answer = (schema: string): string =>
  `responses: { '200': { description: Ok, content: { application/json: { schema: { $ref: '#/components/schemas/${schema}' } } } } }`;
export const document = (more = '', title = 'Farm'): string => `openapi: 3.1.0
info: { title: ${title}, version: 1.0.0 }
servers: [{ url: https://farm.example }]
paths:
  /cows: { get: { ${answer('Herd')} }, post: { ${answer('Cow')} } }
  /cows/{id}:
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
    get: { ${answer('Cow')} }
  /barns: { get: { ${answer('Barn')} } }
${more}components:
  schemas:
    Cow: { type: object, properties: { name: { type: string } } }
    Herd: { type: array, items: { $ref: '#/components/schemas/Cow' } }
    Barn: { type: object, properties: { size: { type: integer } } }
`;

/** What rules of an earlier version could have called the same: other resources, methods, homes of models and a client. */
export const OLDER = {
  client: { words: 'Old Farm', slug: 'old-farm' },
  types: {
    '': {
      'resource barns': 'Barns',
      'resource cattle': 'Cattle',
      'model Barn': 'Barn',
    },
    barns: {},
    cattle: { 'model Cow': 'Cow', 'model Herd': 'Herd' },
  },
  methods: {
    barns: { retrieve: 'get /barns' },
    cattle: { getEverything: 'get /cows', create: 'post /cows', fetchURL: 'get /cows/{cowId}' },
  },
  shapes: {},
  nested: {},
  retired: {},
};

export const lockPath = 'sdk/.specsmith/names.json';
export const methods = (farm: TestPackage): unknown =>
  (JSON.parse(farm.read(lockPath)) as { readonly methods: unknown }).methods;
export const kept = ({ findings }: Run): readonly string[] =>
  findings
    .filter(({ code }) => code === 'Name/Kept')
    .map(({ message }) => message)
    .sort();

/** A package as an earlier version would have left it. */
export async function olderPackage(): Promise<TestPackage> {
  const farm = testPackage({ 'openapi.yaml': document() });
  await farm.run({ config: undefined });
  farm.write(lockPath, JSON.stringify(OLDER));
  return farm;
}
