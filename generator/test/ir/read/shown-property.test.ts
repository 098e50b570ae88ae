import { expect, test } from 'vitest';
import { listFindings, generateSources } from '../../kit/generate.ts';
import { apiWith, ref } from '../../kit/type-use.ts';

const answer = (schema: string): string =>
  `responses: { '200': { description: Ok, content: { application/json: { schema: ${schema} } } } }`;
const document = apiWith(
  [
    '/cow:',
    `  get: { ${answer(ref('Cow'))} }`,
    '/none:',
    "  get: { responses: { '204': { description: None } } }",
    '/any:',
    `  get: { ${answer('{ type: object, additionalProperties: { type: string } }')} }`,
  ],
  [
    'Animal: { type: object, properties: { id: { type: string } } }',
    `Cow: { allOf: [${ref('Animal')}, { type: object, properties: { milk: { type: number } } }] }`,
  ],
);

test.each([
  ['/cow', 'milk', ''],
  ['/cow', 'id', ''],
  ['/any', 'whatever', ''],
  ['/cow', 'mlik', 'response_property names mlik, which the result does not have; another member is shown.'],
  ['/none', 'id', 'response_property names id, which the result does not have; another member is shown.'],
])('a member of %s that examples are to show, %s', async (path, name, message) => {
  const config = `organization: { name: acme }
resources: { farm: { models: { animal: Animal }, methods: { look: { endpoint: get ${path}, docs: { response_property: ${name} } } } } }
`;
  const { findings } = await generateSources(
    {
      files: { 'openapi.yaml': document, 'stainless.yml': config },
      spec: 'openapi.yaml',
      config: 'stainless.yml',
    },
    () => false,
  );
  const told = listFindings(findings.filter(({ code }) => code === 'Method/UnknownName'));
  if (message === '') expect(told).toBe('');
  else expect(told).toContain(message);
});
