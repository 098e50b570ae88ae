import { methodUses } from '../../ir/examples/index.ts';
import type { Api } from '../../ir/model/api.ts';
import { width } from './readme-samples.ts';
import { waiterExample } from './waiter-example.ts';

/** Waits with the first method of that kind; undefined if there is none. */
export function waitingSample(api: Api): string | undefined {
  for (const { resource, method } of methodUses(api)) {
    const waiter = resource?.waiters.find((each) => each.method === method.name);
    if (resource !== undefined && waiter !== undefined)
      return waiterExample({ api, resource, method }, waiter, width, 600_000);
  }
  return undefined;
}
