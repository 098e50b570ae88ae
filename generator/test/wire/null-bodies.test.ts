import { describe, expect, test } from 'vitest';
import { eachOnWire, loadPackage, noContent } from '../kit/wire.ts';

const body = (schema: string, required = true, media = 'application/json'): string =>
  `requestBody: { required: ${required}, content: { ${media}: { schema: ${schema} } } }`;
const operations: Readonly<Record<string, string>> = {
  plain: body("{ type: [object, 'null'], properties: { age: { type: number } } }"),
  reference: body("{ $ref: '#/components/schemas/Nothing' }"),
  either: body("{ anyOf: [{ $ref: '#/components/schemas/Tree' }, { type: 'null' }] }"),
  variants: body(
    "{ oneOf: [{ $ref: '#/components/schemas/Tree' }, { type: object, required: [name], properties: { name: { type: string } } }, { type: 'null' }] }",
  ),
  optional: body("{ type: [object, 'null'], properties: { age: { type: number } } }", false),
  never: body('{ type: object, properties: { age: { type: number } } }', false),
  beside: `parameters: [{ name: dry, in: query, schema: { type: boolean } }], ${body(
    "{ $ref: '#/components/schemas/Nothing' }",
  )}`,
};

const document = `openapi: 3.1.0
info: { title: Orchard, version: 1.0.0 }
servers: [{ url: https://orchard.example }]
paths:
${Object.entries(operations)
  .map(
    ([name, parts]) =>
      `  /${name}: { put: { operationId: put_${name}, tags: [${name}], ${parts}, responses: { '204': { description: d } } } }\n`,
  )
  .join('')}components:
  schemas:
    Tree: { type: object, required: [age], properties: { age: { type: number } } }
    Nothing: { anyOf: [{ $ref: '#/components/schemas/Tree' }, { type: 'null' }] }
`;

const older = `openapi: 3.0.3
info: { title: Orchard, version: 1.0.0 }
servers: [{ url: https://orchard.example }]
paths:
  /plain: { put: { operationId: put_plain, tags: [plain], ${body(
    '{ type: object, nullable: true, properties: { age: { type: number } } }',
  )}, responses: { '204': { description: d } } } }
  /reference: { put: { operationId: put_reference, tags: [reference], ${body(
    "{ $ref: '#/components/schemas/Nothing' }",
  )}, responses: { '204': { description: d } } } }
components:
  schemas:
    Nothing: { type: object, nullable: true, required: [age], properties: { age: { type: number } } }
`;

/** What callers may write; what they may not is marked. */
const program = `import Orchard from './index';
export async function send(orchard: Orchard): Promise<void> {
  await orchard.plain.update(null);
  await orchard.reference.update(null);
  await orchard.reference.update({ age: 1 });
  await orchard.either.update(null);
  await orchard.variants.update(null);
  // @ts-expect-error the body has to be given
  await orchard.plain.update();
}
`;

const wire = eachOnWire(() => loadPackage(document, undefined, { 'src/send.ts': program }), {
  answer: noContent,
});

/** The type and the text of the body that a call sent. */
async function sent(call: Promise<unknown>): Promise<readonly [type: string | undefined, text: string]> {
  await call;
  const received = wire.server.received.at(-1);
  return [received?.headers['content-type'], received?.body.toString() ?? ''];
}

const put = (name: string, ...args: readonly unknown[]): ReturnType<typeof sent> =>
  sent(wire.sdk.call(wire.client, `put /${name}`, ...args));
const JSON_TYPE = 'application/json';

describe('a body of members that may be null', () => {
  test.each(['plain', 'reference', 'either', 'variants', 'optional'])('%s', async (name) => {
    expect(await put(name, null)).toEqual([JSON_TYPE, 'null']);
    expect(await put(name, { age: 2 })).toEqual([JSON_TYPE, '{"age":2}']);
  });

  test('is none where it is left out', async () => {
    expect(await put('optional')).toEqual([undefined, '']);
    expect(await put('never', null)).toEqual([undefined, '']);
  });

  test('beside other arguments: that is said, and a name for the whole body helps', async () => {
    expect(wire.sdk.findings.match(/Body\/NullNotOffered.*/g)).toEqual([
      expect.stringContaining('/paths/~1beside/put'),
    ]);
    const named = await loadPackage(
      document,
      `rules: openapi
resources: { beside: { methods: { update: { endpoint: put /beside, body_param_name: body } } } }
`,
    );
    expect(named.findings).not.toContain('Body/NullNotOffered');
    const other = named.newClient({ baseURL: wire.server.url });
    expect(await sent(named.call(other, 'put /beside', { body: null, dry: true }))).toEqual([
      JSON_TYPE,
      'null',
    ]);
  });

  test('nullable: true in OpenAPI 3.0', async () => {
    const old = await loadPackage(older);
    const other = old.newClient({ baseURL: wire.server.url });
    expect(await sent(old.call(other, 'put /plain', null))).toEqual([JSON_TYPE, 'null']);
    expect(await sent(old.call(other, 'put /reference', null))).toEqual([JSON_TYPE, 'null']);
    expect(old.files.get('src/resources/plain.ts')).toContain('PlainUpdateParams | null,');
  });
});
