import type { ResourceConfig } from '../../config/config-types.ts';
import type { MethodUse } from '../../ir/examples/index.ts';
import type { Api } from '../../ir/model/api.ts';

/** Methods as the config lists them; the classes may have them in another order. */
export function methodsInConfigOrder(api: Api): readonly MethodUse[] {
  const orders = new Map(keyOrders(api.config.resources, []));
  const rank = ({ resource, method }: MethodUse): number =>
    orders.get(resource?.path.join('.') ?? '')?.indexOf(method.key) ?? 0;
  const client = api.clientMethods.map((method): MethodUse => ({ api, method }));
  return [
    ...client,
    ...api.resources.flatMap((resource) =>
      resource.methods
        .map((method): MethodUse => ({ api, resource, method }))
        .sort((a, b) => rank(a) - rank(b)),
    ),
  ];
}

type KeyOrder = readonly [path: string, keys: readonly string[]];

function keyOrders(resources: readonly ResourceConfig[], parents: readonly string[]): readonly KeyOrder[] {
  return resources.flatMap(({ key, methods, subresources }): readonly KeyOrder[] => {
    const path = [...parents, key];
    return [[path.join('.'), methods.map((method) => method.key)], ...keyOrders(subresources, path)];
  });
}
