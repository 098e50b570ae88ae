import { describe } from 'vitest';
import { operation, ref, testTypeUses } from '../../../kit/type-use.ts';

const HEAD = [
  'openapi: 3.1.0',
  'info: { title: Acme, version: 1.0.0 }',
  'servers: [{ url: https://acme.example }]',
];

const sown =
  'Sown: { type: object, required: [kind, id, key], properties: { kind: { const: sown }, id: { type: string, readOnly: true }, key: { type: string, writeOnly: true }, state: { enum: [a, b] } } }';
const grown =
  'Grown: { type: object, required: [kind, size], properties: { kind: { const: grown }, size: { type: number } } }';

describe('what the API sends by itself', () => {
  testTypeUses([
    {
      name: 'has a type for each webhook, read as what comes in, and one for all of them',
      document: [
        ...HEAD,
        `paths: { /beds: { ${operation('get', 'listBeds', { tag: 'beds', result: ref('Grown') })} } }`,
        'webhooks:',
        `  bed.sown: { ${operation('post', 'sown', { tag: 'beds', body: ref('Sown') })} }`,
        "  bed-grown: { $ref: '#/components/pathItems/Grown' }",
        `  inline: { ${operation('post', 'inline', {
          tag: 'beds',
          body: '{ type: object, required: [kind], properties: { kind: { const: inline }, note: { type: string } } }',
        })} }`,
        'components:',
        `  pathItems: { Grown: { ${operation('post', 'grown', { tag: 'beds', body: ref('Grown') })} } }`,
        '  schemas:',
        `    ${sown}`,
        `    ${grown}`,
      ].join('\n'),
      use: `
import Acme from './index';
import type { BedGrownWebhookEvent, BedSownWebhookEvent, Grown, InlineWebhookEvent, Sown, WebhookEvent } from './resources';
export function handle(event: WebhookEvent): string | number | undefined {
  if (event.kind === 'sown') {
    // @ts-expect-error the key is only ever sent
    event.key;
    return event.id;
  }
  return event.kind === 'grown' ? event.size : event.note;
}
export const sown: BedSownWebhookEvent = { kind: 'sown', id: 'i', state: 'later' };
export const same: Sown = sown;
export const grown: BedGrownWebhookEvent = { kind: 'grown', size: 1 };
export const inline: InlineWebhookEvent = { kind: 'inline' };
export const all: Acme.WebhookEvent[] = [sown, grown, inline];
export const listed = async (client: Acme): Promise<Grown> => client.beds.list();`,
    },
    {
      name: 'keeps the name of a schema that is called like its event, beside a resource of webhooks',
      document: [
        ...HEAD,
        `paths: { /webhooks: { ${operation('get', 'listWebhooks', {
          tag: 'webhooks',
          result: ref('Grown'),
        })} } }`,
        'webhooks:',
        `  bed.grown: { ${operation('post', 'grown', { tag: 'beds', body: ref('BedGrownWebhookEvent') })} }`,
        'components:',
        '  schemas:',
        `    ${grown}`,
        '    BedGrownWebhookEvent: { type: object, required: [size], properties: { size: { type: number } } }',
      ].join('\n'),
      use: `
import Acme from './index';
import type { BedGrownWebhookEvent, WebhookEvent } from './resources';
export const size = (event: WebhookEvent): number => event.size;
export const event: BedGrownWebhookEvent = { size: 1 };
export const listed = async (client: Acme): Promise<number> => (await client.webhooks.list()).size;`,
    },
    {
      name: 'has a type for each callback of a method',
      document: [
        ...HEAD,
        'paths:',
        '  /beds:',
        '    post:',
        '      operationId: createBed',
        '      tags: [beds]',
        "      responses: { '204': { description: Ok } }",
        '      callbacks:',
        `        on grown: { '{$request.query.url}': { ${operation('post', 'grown', {
          tag: 'beds',
          body: ref('Grown'),
        })} } }`,
        "        seen: { $ref: '#/components/callbacks/Seen' }",
        'components:',
        `  callbacks: { Seen: { '{$request.query.url}': { ${operation('post', 'seen', {
          tag: 'beds',
          body: '{ type: object, required: [by], properties: { by: { type: string } } }',
        })} } } }`,
        '  schemas:',
        `    ${grown}`,
      ].join('\n'),
      use: `
import type { BedCreateOnGrownCallback, BedCreateSeenCallback, Grown } from './resources';
export const grown: BedCreateOnGrownCallback = { kind: 'grown', size: 1 };
export const same: Grown = grown;
export const seen: BedCreateSeenCallback = { by: 'me' };
// @ts-expect-error it says who saw it
export const unseen: BedCreateSeenCallback = {};`,
    },
    {
      name: 'is a package of types where there is nothing else',
      document: [
        ...HEAD,
        'webhooks:',
        `  bed.grown: { ${operation('post', 'grown', { tag: 'beds', body: ref('Grown') })} }`,
        'components:',
        '  schemas:',
        `    ${grown}`,
      ].join('\n'),
      use: `
import type { WebhookEvent } from './resources';
export const size = (event: WebhookEvent): number => event.size;`,
    },
  ]);
});
