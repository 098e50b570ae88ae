import type { MethodDeclarationStructure, OptionalKind } from 'ts-morph';
import type { Api, WebhookMethod } from '../../ir/model/api.ts';
import { jsdocLines } from '../../support/text.ts';
import { exactEvent } from './exact-text.ts';
import type { MethodScope } from './method-types.ts';
import { docs } from './type-declarations.ts';

const CHECKS = 'Checks the signature of a webhook, and gives its event.';
const TRUSTS = 'Gives the event of a webhook without a look at its signature: anybody may have sent it.';

/** Whether webhooks are checked, for which the package needs a library. */
export function verifiesWebhooks({ resources }: Api): boolean {
  return resources.some(({ webhooks }) => webhooks.some(({ keyOption }) => keyOption !== undefined));
}

/** A method that reads webhooks. */
export function webhookStructure(
  { name, typeName, event, keyOption }: WebhookMethod,
  scope: MethodScope,
): OptionalKind<MethodDeclarationStructure> {
  const { api, imports } = scope;
  const exact = exactEvent(event, 'body', scope);
  const body = { name: 'body', type: 'string' };
  const common = { name, returnType: typeName, leadingTrivia: '\n' };
  if (keyOption === undefined)
    return {
      ...common,
      ...docs(jsdocLines(TRUSTS)),
      parameters: [body],
      statements: [exact === undefined ? `return JSON.parse(body) as ${typeName};` : `return ${exact};`],
    };
  const client = `(this._client as ${imports.type(api.clientName, 'client')})`;
  const key = keyOption === '' ? 'key' : `key ?? ${client}.${keyOption}`;
  const verified = `${imports.value('verifiedEvent', 'internal/webhook')}(body, headers, ${key})`;
  return {
    ...common,
    ...docs(jsdocLines(CHECKS)),
    parameters: [
      body,
      { name: '{ headers, key }', type: '{ headers: Record<string, string>; key?: string | undefined }' },
    ],
    statements: exact === undefined ? [`return ${verified};`] : [`${verified};`, `return ${exact};`],
  };
}
