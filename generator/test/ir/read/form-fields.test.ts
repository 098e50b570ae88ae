import { expect, test } from 'vitest';
import { generateSources } from '../../kit/generate.ts';

/** Components whose `allOf` leads from one to the next; the last one has the bytes, and may lead back to the first. */
const chain = (length: number, end: string): string =>
  [
    ...Array.from(
      { length },
      (_, at) => `    C${at}: { allOf: [{ $ref: '#/components/schemas/C${at + 1}' }] }\n`,
    ),
    `    C${length}: { type: object, properties: { scan: { type: string, format: byte } }${end} }\n`,
  ].join('');

const document = (schemas: string): string => `openapi: 3.1.0
info: { title: Scans, version: 1.0.0 }
servers: [{ url: https://scans.example }]
paths:
  /scans:
    post:
      requestBody:
        content: { multipart/form-data: { schema: { $ref: '#/components/schemas/C0' } } }
      responses: { '204': { description: Done } }
components:
  schemas:
${schemas}`;

test.each([0, 1, 30, 300])(
  'bytes behind %i parts of a whole are a part of their own type',
  async (length) => {
    const { files } = await generateSources({
      files: { 'openapi.yaml': document(chain(length, '')) },
      spec: 'openapi.yaml',
    });
    expect(files.get('src/resources/scans.ts')).toMatch(/scan: \{ type: 'application\/octet-stream' \}/);
  },
);
