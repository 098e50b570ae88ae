/** What comes to a package as soon as something uses it: names that it exports, and modules. */
type BroughtPart = { readonly keys: RegExp; readonly names: readonly string[] };

/** The keys of the config that bring a part of the runtime along, whichever method they stand at. */
const BROUGHT: readonly BroughtPart[] = [
  {
    keys: /\.methods\.[^.]+\.(?:type|scheme|webhook_key_opt)$/,
    names: ['InvalidWebhookSignatureError', 'WebhookBody', 'WebhookHeaders', 'WebhookKey', 'core/webhooks'],
  },
  {
    keys: /^pagination\b|\.(?:paginated|iterates)$/,
    names: [
      'AbstractPage',
      'PagePromise',
      'ListPromise',
      'Listed',
      'core/abstract-page',
      'core/list-promise',
      'core/pagination',
      'pagination',
    ],
  },
  {
    keys: /^streaming\b|\.methods\.[^.]+\.streaming\b/,
    names: ['Stream', 'core/streaming', 'core/line-streaming', 'streaming'],
  },
  {
    keys: /\.waiters\b/,
    names: ['WaitError', 'WaitOptions', 'WaitTimeoutError', 'core/waiting'],
  },
  {
    keys: /^targets\.\w+\.testing$/,
    names: ['testing', 'testing/msw', 'testing/nock'],
  },
  { keys: /^targets\.\w+\.tanstack_query$/, names: ['tanstack-query'] },
  { keys: /^targets\.\w+\.zod$/, names: ['zod'] },
  { keys: /^targets\.\w+\.openapi_types$/, names: ['openapi'] },
];

/** The names that a key of the config brings to a package, or takes from it. */
export const namesBroughtBy = (key: string): readonly string[] =>
  BROUGHT.flatMap(({ keys, names }) => (keys.test(key) ? names : []));
