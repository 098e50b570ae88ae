import { packageFile } from '../../src/compare/files/index.ts';
import type { DocumentSide } from '../../src/compare/wire/index.ts';
import { memoryReader } from '../../src/load/index.ts';
import { explainGaps, type Origins } from '../../src/parity/index.ts';
import type { Gap } from '../../src/parity/model/model.ts';
import { loadDocument } from '../../src/pipeline/compare.ts';

export const SPEC = `openapi: 3.1.0
info: { title: Pets, version: 1.0.0 }
servers: [{ url: 'https://api.pets.example' }]
paths:
  /pets:
    get:
      operationId: listPets
      parameters: [{ name: kind, in: query, schema: { type: string, enum: [cat, dog] } }]
      responses: { '200': { description: Pets, content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Pet' } } } } } }
  /owners:
    get: { operationId: listOwners, responses: { '200': { description: Owners, content: { application/json: { schema: { type: object, properties: { total: { type: number } } } } } } } }
components:
  schemas:
    Pet: { type: object, required: [id], properties: { id: { type: string }, home: { $ref: '#/components/schemas/Home' } } }
    Home: { type: object, properties: { street: { type: string } } }
`;
export const config = (
  more = '',
  models = 'pet: Pet',
): string => `organization: { name: pets, docs: https://pets.example.com, contact: help@pets.example.com }
targets: { typescript: { package_name: pets } }
resources:
  pets: { models: { ${models} }, methods: { list: get /pets } }
${more}`;

export async function side(spec: string, own: string): Promise<DocumentSide> {
  const reader = memoryReader({ 'openapi.yaml': spec, 'stainless.yml': own });
  const { value } = await loadDocument(
    { spec: 'openapi.yaml', config: 'stainless.yml', overlays: [] },
    reader,
  );
  if (value === undefined) throw new TypeError('refused');
  return value;
}

export const files = (texts: Readonly<Record<string, string>> = {}) =>
  new Map(
    Object.entries(texts).map(([path, text]) => [path, packageFile(new TextEncoder().encode(text))] as const),
  );

export const gap = (more: Partial<Gap>): Gap => ({
  measure: 'properties',
  symbol: 'Pet.age',
  says: 'is missing',
  weight: 'breaking',
  count: 1,
  ...more,
});

export function causeOf(own: Gap, origins: Partial<Origins>) {
  const [difference] = explainGaps([own], {
    files: { before: files(), after: files() },
    endpoints: new Map(),
    ...origins,
  });
  return difference?.cause;
}
