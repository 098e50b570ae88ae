import { describe, expect, test } from 'vitest';
import { generateSources, listFindings } from '../../kit/generate.ts';

const document = (webhooks: string): string => `
openapi: 3.1.0
info: { title: Garden, version: 1.0.0 }
paths: {}
${webhooks}
components:
  schemas:
    Dug: { type: object, required: [type], properties: { type: { const: dug } } }
    Sown: { type: object, required: [type], properties: { type: { const: sown } } }
`;
const hook = (schema: string): string =>
  `{ post: { requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/${schema}' } } } }, responses: {} } }`;
const webhooks = `webhooks: { sown: ${hook('Sown')}, dug: ${hook('Dug')}, again: ${hook('Sown')} }`;

const config = (option: string): string => `
organization: { name: garden }
environments: { production: https://api.garden.example }
client_settings:
  opts: { webhook_secret: { type: string, nullable: true, read_env: GARDEN_WEBHOOK_SECRET } }
resources:
  hooks:
    models: { dug_event: Dug, sown_event: Sown }
    methods:
      unwrap: { type: webhook_unwrap, discriminator: type, webhook_key_opt: ${option} }
      unsafe_unwrap: { type: webhook_unwrap }
`;

const generate = async (spec: string, written: string) => {
  const files = { 'openapi.yaml': spec, 'stainless.yml': written };
  const { files: texts, findings } = await generateSources(
    { files, spec: 'openapi.yaml', config: 'stainless.yml' },
    ({ kind }) => kind !== 'vendored',
  );
  const told = findings.filter(({ code }) => code !== 'Document/NoOperations');
  return { text: texts.get('src/resources/hooks.ts') ?? '', texts, findings: listFindings(told) };
};

test('webhooks have methods that read them, with any of their events', async () => {
  const { text, texts, findings } = await generate(document(webhooks), config('webhook_secret'));
  expect(findings).toBe('');
  expect(text).toContain('verifiedEvent(body, headers, key ?? (this._client as Garden).webhookSecret)');
  expect(text).toContain('unsafeUnwrap(body: WebhookBody): UnsafeUnwrapWebhookEvent');
  expect(text).toContain('export type UnwrapWebhookEvent = SownEvent | DugEvent;');
  expect(text).toContain('export type UnsafeUnwrapWebhookEvent = SownEvent | DugEvent;');
  expect(JSON.parse(texts.get('package.json') ?? '{}')).toMatchObject({
    dependencies: { standardwebhooks: '^1.0.0' },
  });
  expect(texts.get('api.md')).toContain(
    '(body, { headers, key }) -&gt; UnwrapWebhookEvent'.replace('&gt;', '>'),
  );
});

test('an option that is not there and webhooks that are not there are told', async () => {
  const misspelt = await generate(document(webhooks), config('webhook_secrets'));
  expect(misspelt.findings).toContain('Method/UnknownName');
  expect(misspelt.text).toContain('verifiedEvent(body, headers, key)');
  const none = await generate(document(''), config('webhook_secret'));
  expect(none.findings).toContain('the document has no webhooks');
  expect(none.text).toContain('export type UnwrapWebhookEvent = unknown;');
});

const signed = (method: string): string => `
organization: { name: garden }
environments: { production: https://api.garden.example }
client_settings:
  opts: { webhook_secret: { type: string, nullable: true, read_env: GARDEN_WEBHOOK_SECRET } }
resources:
  hooks:
    methods:
      unwrap: { type: webhook_unwrap, ${method} }
`;

test('a scheme of the API’s own is checked by our own code', async () => {
  const scheme =
    "{ header: X-Garden-Signature, format: 't={timestamp},v1=`${signature}', content: '{timestamp}.{body}' }";
  const { text, texts, findings } = await generate(
    document(webhooks),
    signed(`webhook_key_opt: webhook_secret, scheme: ${scheme}`),
  );
  expect(findings).toBe('');
  expect(text).toContain(
    'signedEvent(xGardenSignature, body, headers, key ?? (this._client as Garden).webhookSecret)',
  );
  expect(texts.get('src/internal/webhook-schemes.ts'))
    .toContain(`export const xGardenSignature: SignatureScheme = {
  header: 'x-garden-signature',
  write: (signature, time) => \`t=\${time},v1=\\\`\\$\${signature}\`,
  content: (body, time) => [time, '.', body],
  encode: hex,
  time: 2,
  unit: 1000,
  tolerance: 300_000,
};`);
  expect(texts.get('src/index.ts')).toContain(
    "export { InvalidWebhookSignatureError } from './core/webhooks';",
  );
  expect(JSON.parse(texts.get('package.json') ?? '{}')).toMatchObject({ dependencies: {} });
});

test('a scheme without an option takes its key from the call', async () => {
  const scheme =
    '{ header: x-sign, encoding: base64, timestamp_header: x-time, content: "{timestamp}{body}" }';
  const { text, texts, findings } = await generate(document(webhooks), signed(`scheme: ${scheme}`));
  expect(findings).toBe('');
  expect(text).toContain('{ headers, key }: { headers: WebhookHeaders; key: WebhookKey }');
  expect(text).toContain('signedEvent(xSign, body, headers, key)');
  expect(texts.get('src/internal/webhook-schemes.ts')).toContain("time: 'x-time',");
  expect(texts.get('README.md') ?? '').not.toContain('undefined');
});

test('the standard scheme can be asked for by name', async () => {
  const { text, findings } = await generate(document(webhooks), signed('scheme: standard_webhooks'));
  expect(findings).toBe('');
  expect(text).toContain('verifiedEvent(body, headers, key)');
});

test.each([
  ['a placeholder that nobody knows', "{ header: x, format: '{signature}{nonce}' }"],
  ['no signature', "{ header: x, format: 'v1' }"],
  ['a signature twice', "{ header: x, format: '{signature}{signature}' }"],
  ['a brace of its own', "{ header: x, format: '{{signature}' }"],
  ['a line break', '{ header: x, format: "{signature}\\n" }'],
  ['no header', "{ format: '{signature}' }"],
  ['a header that is none', "{ header: 'a b' }"],
  ['a time that is not signed', "{ header: x, format: '{timestamp}{signature}' }"],
  ['a time that is not sent', "{ header: x, content: '{timestamp}{body}' }"],
  [
    'two times',
    "{ header: x, format: '{timestamp}{signature}', content: '{timestamp}{body}', timestamp_header: y }",
  ],
  ['a name that nobody knows', 'md5'],
])('a scheme with %s is refused', async (_, scheme) => {
  const { findings } = await generate(document(webhooks), signed(`scheme: ${scheme}`));
  expect(findings).toMatch(/Config\/(InvalidValue|MissingKey)/);
});

test('a method of the client itself reads webhooks', async () => {
  const written = config('webhook_secret')
    .replace('  hooks:', '  $client:')
    .replace(/    models: .*\n/, '');
  const { texts, findings } = await generate(document(webhooks), written);
  expect(findings).toBe('');
  expect(texts.get('src/slim.ts')).toContain('verifiedEvent(body, headers, key ?? this.webhookSecret)');
  expect(texts.get('src/resources/top-level.ts')).toContain('export type UnwrapWebhookEvent =');
  expect(texts.get('src/resources/index.ts')).toContain("export * from './top-level';");
  expect(texts.get('api.md')).toContain('UnsafeUnwrapWebhookEvent');
});

const sent = (type: string, schema: string): string =>
  `{ post: { requestBody: { content: { ${type}: { schema: ${schema} } } }, responses: {} } }`;
const DUG = "{ $ref: '#/components/schemas/Dug' }";
const mixed = `webhooks:
  json: ${sent('application/json', DUG)}
  xml: ${sent('application/xml', DUG)}
  bytes: ${sent('application/octet-stream', DUG)}
  plain: ${sent('text/plain', '{ type: string }')}
  form: ${sent('application/x-www-form-urlencoded', DUG)}`;

test('a webhook that is no JSON is none of the events that a method reads', async () => {
  const { text, findings } = await generate(document(mixed), config('webhook_secret'));
  expect(text).toContain('export type UnwrapWebhookEvent = DugEvent;');
  const told = findings.split('\n').filter((line) => line.includes('Body/EventNotRead'));
  expect(told.map((line) => /webhooks\/(\w+)/.exec(line)?.[1])).toEqual(['bytes', 'form', 'plain', 'xml']);
});

test('by the standard’s rules its type is what comes, not its schema', async () => {
  const { files, findings } = await generateSources(
    { files: { 'openapi.yaml': document(mixed) }, spec: 'openapi.yaml' },
    ({ kind }) => kind !== 'vendored',
  );
  const types = files.get('src/resources/webhooks.ts') ?? '';
  expect(types).toContain('export type XmlWebhookEvent = string;');
  expect(types).toContain('export type PlainWebhookEvent = string;');
  expect(types).toContain('export type BytesWebhookEvent = unknown;');
  const [, all = ''] = /export type WebhookEvent =([^;]+);/.exec(types) ?? [];
  expect(all.match(/\w+(?=WebhookEvent)/g)?.toSorted()).toEqual(['Form', 'Json', 'Plain', 'Xml']);
  for (const name of ['Json', 'Form'])
    expect(types).toMatch(new RegExp(`${name}WebhookEvent (?:=|extends|\\{)`));
  const told = findings.filter(({ code }) => code === 'Body/EventNotJson');
  expect(told.map(({ place, severity }) => [severity, place?.pointer.split('/')[2]])).toEqual(
    [
      ['warning', 'xml'],
      ['warning', 'bytes'],
    ].toSorted(),
  );
});

describe('the member that tells events apart', () => {
  const event = (type: string): string =>
    `{ type: object, required: [kind, at], properties: { kind: ${type}, at: { type: string } } }`;
  const inline = (schema: string): string =>
    `{ post: { requestBody: { content: { application/json: { schema: ${schema} } } }, responses: {} } }`;
  const told = (discriminator: string, types: readonly [string, string]) =>
    generate(
      document(`webhooks: { grown: ${inline(event(types[0]))}, cut: ${inline(event(types[1]))} }`),
      config('webhook_secret').replace('discriminator: type', `discriminator: ${discriminator}`),
    );

  test('names events that have no name of their own', async () => {
    const { text, findings } = await told('kind', ['{ const: grown }', '{ const: cut }']);
    expect(findings).toBe('');
    expect(text).toContain('namespace UnwrapWebhookEvent {\n  export { type Grown, type Cut };');
    expect(text).toContain(
      'namespace UnsafeUnwrapWebhookEvent {\n  export { type Grown as UnionMember0, type Cut as UnionMember1 };',
    );
  });

  test.each([
    ['has any value', 'kind', ['{ const: grown }', '{ type: string }'], ['cut']],
    ['has one value for two', 'kind', ['{ const: grown }', '{ const: grown }'], ['grown', 'cut']],
    ['is not there', 'type', ['{ const: grown }', '{ const: cut }'], ['grown', 'cut']],
  ] as const)('is told where it %s', async (_, member, types, names) => {
    const { findings } = await told(member, types);
    expect(findings).toContain('Webhook/EventsNotTold');
    expect(findings).toContain(
      `The member ${member} does not tell these webhooks from others: ${names.join(', ')}.`,
    );
  });
});
