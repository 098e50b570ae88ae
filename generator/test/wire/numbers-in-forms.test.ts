import { expect, test } from 'vitest';
import { eachOnWire, loadPackage, noContent } from '../kit/wire.ts';

const form = (type: string): string =>
  `requestBody: { content: { ${type}: { schema: { type: object, properties: { n: { type: number }, l: { type: array, items: { type: number } } } } } } }`;

const document = `
openapi: 3.1.0
info: { title: Scales, version: '1' }
servers: [{ url: https://scales.example }]
paths:
  /text: { post: { ${form(
    'application/x-www-form-urlencoded',
  )}, responses: { '204': { description: Done. } } } }
  /parts: { post: { ${form('multipart/form-data')}, responses: { '204': { description: Done. } } } }
`;

const wire = eachOnWire(() => loadPackage(document), { answer: noContent });

test.each(['post /text', 'post /parts'])(
  '%s sends numbers, and none that no text stands for',
  async (endpoint) => {
    await wire.sdk.call(wire.client, endpoint, { n: 1.5, l: [1, 2] });
    expect(wire.server.received).toHaveLength(1);
    for (const body of [{ n: Number.NaN }, { l: [1, Number.POSITIVE_INFINITY] }]) {
      const call = (async (): Promise<unknown> => wire.sdk.call(wire.client, endpoint, body))();
      await expect(call).rejects.toThrow(TypeError);
      await expect(call).rejects.toThrow(/The parameter "[nl]" cannot be sent: it is (?:NaN|Infinity)/);
    }
    expect(wire.server.received).toHaveLength(1);
  },
);
