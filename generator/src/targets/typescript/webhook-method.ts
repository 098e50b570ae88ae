import type { MethodDeclarationStructure, OptionalKind } from 'ts-morph';
import type { Api } from '../../ir/model/api.ts';
import type { WebhookMethod } from '../../ir/model/helper-methods.ts';
import { jsdocLines } from '../../support/text.ts';
import { exactEvent } from './exact-text.ts';
import type { MethodScope } from './method-types.ts';
import { docs } from './doc-comment.ts';
import { schemeNames, SCHEMES } from './webhook-schemes.ts';
import { webhookCall, webhooksOf } from './webhooks-of.ts';

const CHECKS = 'Checks the signature of a webhook, and gives its event.';
const TRUSTS = 'Gives the event of a webhook without a look at its signature: anybody may have sent it.';

/** The comments of the arguments. */
const BODY =
  '@param body The body as it arrived, text or bytes: JSON that was parsed cannot be checked any more.';
const HEADERS = '@param options.headers The headers of the request.';
const KEY = '@param options.key What it is signed with; several keys while one is being replaced.';
const THROWS = '@throws InvalidWebhookSignatureError if it was not signed with the key, or not lately.';

/** The types of the arguments, by their module. */
const TYPES = 'core/webhooks';

/** The module that reads bodies. */
const INPUT = 'internal/webhook-input';

/** Whether webhooks have methods that read them. */
export function readsWebhooks(api: Api): boolean {
  return webhooksOf(api).length > 0;
}

/** The ways in which signatures are checked: by a library, by our own code. */
export function webhookChecks(api: Api): { readonly standard: boolean; readonly own: boolean } {
  const schemes = webhooksOf(api).map(({ method: { scheme } }) => scheme);
  return {
    standard: schemes.includes('standard_webhooks'),
    own: schemes.some((scheme) => typeof scheme === 'object'),
  };
}

/** A method that reads webhooks. */
export function webhookStructure(
  { name, typeName, event, scheme, keyOption }: WebhookMethod,
  scope: MethodScope,
): OptionalKind<MethodDeclarationStructure> {
  const { api, imports, resource } = scope;
  const exact = exactEvent(event, () => `${imports.value('textOf', INPUT)}(body)`, scope);
  const called = webhookCall({ method: { name }, resource }, api);
  const example = (args: string): string => `@example\n\`\`\`ts\nconst event = ${called}(${args});\n\`\`\``;
  const body = { name: 'body', type: imports.type('WebhookBody', TYPES) };
  const common = { name, returnType: typeName, leadingTrivia: '\n' };
  if (scheme === undefined)
    return {
      ...common,
      ...docs(jsdocLines(TRUSTS, { tags: [BODY, example('await request.text()')] })),
      parameters: [body],
      statements: [`return ${exact ?? `${imports.value('parsedEvent', INPUT)}(body)`};`],
    };
  const { receiver } = scope;
  const client =
    receiver === 'this' ? receiver : `(${receiver} as ${imports.type(api.clientName, 'client')})`;
  const headersType = imports.type('WebhookHeaders', TYPES);
  const keyType = imports.type('WebhookKey', TYPES);
  const options = `{ headers: ${headersType}; ${
    keyOption === undefined ? `key: ${keyType}` : `key?: ${keyType} | undefined`
  } }`;
  const given = keyOption === undefined ? 'headers: request.headers, key' : 'headers: request.headers';
  const key = keyOption === undefined ? 'key' : `key ?? ${client}.${keyOption}`;
  const own = schemeNames(api).get(JSON.stringify(scheme));
  const check =
    own === undefined ?
      `${imports.value('verifiedEvent', 'internal/webhook')}(`
    : `${imports.value('signedEvent', 'internal/webhook-signature')}(${imports.value(own, SCHEMES)}, `;
  const checked = `${check}body, headers, ${key})`;
  return {
    ...common,
    ...docs(
      jsdocLines(CHECKS, {
        tags: [[BODY, HEADERS, KEY].join('\n'), THROWS, example(`await request.text(), { ${given} }`)],
      }),
    ),
    parameters: [body, { name: '{ headers, key }', type: options }],
    statements: exact === undefined ? [`return ${checked};`] : [`${checked};`, `return ${exact};`],
  };
}
