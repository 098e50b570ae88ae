import { breaking, minor, patch, risky, safe, yaml, type Row } from './row.ts';

const body = (...types: readonly string[]): string =>
  `post: { requestBody: { content: { ${types.map((type) => `${type}: {}`).join(', ')} } } }`;
const [json, text] = ['application/json', 'text/plain'];

/** Requests that the API sends. The SDK has neither methods nor types for them. */
export const HOOK_RULES = {
  'webhook-added': {
    does: 'add',
    witness: yaml('webhooks: {}', 'webhooks: { call.ended: { post: {} } }'),
    wire: { none: safe('add {owner}', undefined, patch) },
  },
  'webhook-removed': {
    does: 'remove',
    witness: yaml('webhooks: { call.ended: { post: {} } }', 'webhooks: {}'),
    wire: { none: breaking('remove {owner}', 'Do not wait for it any more.', minor) },
  },
  'callback-added': {
    does: 'add',
    witness: yaml('callbacks: {}', "callbacks: { ended: { '{$request.body#/url}': { post: {} } } }"),
    wire: { none: safe('add {owner}', undefined, patch) },
  },
  'callback-removed': {
    does: 'remove',
    witness: yaml("callbacks: { ended: { '{$request.body#/url}': { post: {} } } }", 'callbacks: {}'),
    wire: { none: breaking('remove {owner}', 'Do not wait for it any more.', minor) },
  },
  'hook-body-added': {
    does: 'add',
    witness: yaml('post: {}', body(json)),
    wire: { none: safe('{owner} now has a body', undefined, patch) },
  },
  'hook-body-removed': {
    does: 'remove',
    witness: yaml(body(json), 'post: {}'),
    wire: { none: breaking('{owner} has no body any more', 'Do not read it.', minor) },
  },
  'hook-media-type-added': {
    does: 'add',
    witness: yaml(body(json), body(json, text)),
    wire: { none: risky('{owner} may now be {new}', undefined, patch) },
  },
  'hook-media-type-removed': {
    does: 'remove',
    witness: yaml(body(json, text), body(json)),
    wire: { none: safe('{owner} is never {old} any more', undefined, patch) },
  },
  'hook-media-type-changed': {
    witness: yaml(body(json), body(text)),
    wire: {
      none: breaking('{owner} is now {new} (was {old})', 'Read the body in its new form.', minor),
    },
  },
} as const satisfies Readonly<Record<string, Row>>;
