import { expect, test } from 'vitest';
import { eachOnWire, loadPackage, noContent } from '../kit/wire.ts';

const document = `
openapi: 3.1.0
info: { title: Filters, version: '1' }
servers: [{ url: https://filters.example }]
paths:
  /filters:
    post:
      requestBody:
        content:
          application/x-www-form-urlencoded:
            schema: { allOf: [{ $ref: '#/components/schemas/Base' }, { properties: { z: { type: string } } }] }
            encoding:
              l: { style: pipeDelimited }
              q: { contentType: application/json }
              gone: { contentType: application/json }
      responses: { '204': { description: Done. } }
components:
  schemas:
    Base: { type: object, properties: { l: { type: array, items: { type: integer } }, q: { type: string } } }
`;

const wire = eachOnWire(() => loadPackage(document), { answer: noContent });

test('the encoding of a field that a base declares is used; that of no field is told', async () => {
  await wire.sdk.call(wire.client, 'post /filters', { l: [1, 2], q: 'x', z: 'y' });
  expect(wire.server.received[0]?.body.toString()).toBe('l=1%7C2&q=%22x%22&z=y');
  expect(wire.sdk.findings.match(/Body\/EncodingUnused \S+/g)).toEqual([
    expect.stringMatching(/\/encoding\/gone:$/) as unknown,
  ]);
});
