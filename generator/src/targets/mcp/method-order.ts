import type { MethodUse } from '../../ir/examples/index.ts';
import type { Api } from '../../ir/model/api.ts';

/** The methods that agents are told of, in the same order. */
export const offeredMethods = (api: Api): readonly MethodUse[] =>
  methodsInConfigOrder(api).filter(({ method }) => method.isWithheld !== true);

/** Methods as the config lists them; the classes may have them in another order. */
export function methodsInConfigOrder(api: Api): readonly MethodUse[] {
  const rank = ({ resource, method }: MethodUse): number => resource?.methodKeys.indexOf(method.key) ?? 0;
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
