import { callExample } from '../../ir/examples/index.ts';
import type { Api, Method, Resource } from '../../ir/model/api.ts';
import type { Waiter } from '../../ir/model/helper-methods.ts';
import { call, exampleCall, printDoc } from '../../snippets/index.ts';
import { callPath } from './call-path.ts';

type Waiting = { readonly api: Api; readonly resource: Resource; readonly method: Method };

/** How a method that waits is called. */
export function waiterExample(waiting: Waiting, { name }: Waiter, width: number, timeout?: number): string {
  const { args } = exampleCall(waiting, callExample(waiting, { form: 'correct' }));
  const options = timeout === undefined ? [] : [{ timeout }];
  const callee = `client.${callPath(waiting.resource, waiting.api)}.${name}`;
  return `const latest = ${printDoc(['await ', call({ callee, args: [...args, ...options] })], width)};`;
}
