import { expect } from 'vitest';
import type { ProjectConfig } from '../../src/config/index.ts';
import { documentWith, runFront } from '../kit/front.ts';

export const DOCUMENT = documentWith(
  `/pets:
  get: { responses: { '204': { description: Done } } }
  post: { responses: { '204': { description: Done } } }
/pets/{id}:
  get:
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
    responses: { '204': { description: Done } }`,
  `security: [{ key: [] }]
components:
  securitySchemes: { key: { type: http, scheme: bearer } }
  schemas: { Pet: { type: object, properties: { tag: { type: string } } } }`,
);

/** A config with the keys that are always there, and those of the text. */
export function configWith(text: string): string {
  const resources = /^(?:resources|infer):/m.test(text) ? '' : 'resources: {}\ninfer: none\n';
  return `organization: { name: acme }\n${resources}${text}`;
}

export async function read(text: string): Promise<ProjectConfig> {
  const { input, found } = await runFront({ 'openapi.yaml': DOCUMENT, 'stainless.yml': configWith(text) });
  if (!input) throw new Error(JSON.stringify(found.filter(({ severity }) => severity === 'error')));
  return input.config;
}

export const methodOf = async (text: string): Promise<unknown> => {
  const config = await read(`resources:\n  pets:\n    methods:\n      list: ${text}`);
  const { at, ...method } = config.resources[0]?.methods[0] ?? { at: undefined };
  expect(at).toEqual({ file: 'stainless.yml', pointer: '/resources/pets/methods/list' });
  return method;
};
