import type { Api, Resource } from '../../ir/model/api.ts';
import type { WebhookMethod } from '../../ir/model/helper-methods.ts';
import { callPath } from './call-path.ts';

/** A method that reads webhooks, with the resource that has it, if it is not the client. */
export type OwnedWebhook = { readonly method: WebhookMethod; readonly resource?: Resource | undefined };

/** All methods that read webhooks, those of the client first. */
export function webhooksOf({ clientWebhooks, resources }: Api): readonly OwnedWebhook[] {
  return [
    ...clientWebhooks.map((method) => ({ method })),
    ...resources.flatMap((resource) => resource.webhooks.map((method) => ({ method, resource }))),
  ];
}

/** How a call begins: `client.webhooks.unwrap`. */
export function webhookCall(
  {
    method: { name },
    resource,
  }: { readonly method: Pick<WebhookMethod, 'name'>; readonly resource?: Resource | undefined },
  api: Api,
): string {
  return ['client', ...(resource === undefined ? [] : [callPath(resource, api)]), name].join('.');
}
