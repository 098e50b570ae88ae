import { expect, test } from 'vitest';
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
  expect(text).toContain('unsafeUnwrap(body: string): UnsafeUnwrapWebhookEvent');
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
