import type { ExampleValue, MethodUse } from '../../ir/examples/index.ts';
import type { Api } from '../../ir/model/api.ts';
import type { FilePlan } from '../../plan/file-plan.ts';
import { constant } from './constant.ts';
import { methodsInConfigOrder } from './method-order.ts';
import { accessOf, surfaceName } from './surface.ts';

/** `src/methods.ts`: the calls that code may make. */
export function methodsFile(api: Api): FilePlan {
  const text = [
    "import type { MethodRow } from './api/types.ts';\n",
    '/** Every method of the SDK, in config order. */',
    `export ${constant('METHODS', 'readonly MethodRow[]', methodsInConfigOrder(api).map(rowOf))}`,
  ];
  return { kind: 'text', path: 'src/methods.ts', text: text.join('\n') };
}

function rowOf(use: MethodUse): ExampleValue {
  const { method } = use;
  const name = surfaceName(use);
  const { params } = method;
  return {
    clientCallName: `client.${name}`,
    fullyQualifiedName: name,
    httpMethod: method.verb,
    httpPath: method.path,
    access: accessOf(use),
    pathArgs: method.positional.map((parameter) => parameter.name),
    ...(params !== undefined && { params: params.omittable ? 'optional' : 'required' }),
    ...waitersOf(use),
    ...(method.isWithheld === true && { withheld: true }),
  };
}

/** What waits for the result of a method. */
function waitersOf({ api, resource, method }: MethodUse): { readonly waiters?: ExampleValue } {
  const own = (resource?.waiters ?? []).filter((waiter) => waiter.method === method.name);
  if (own.length === 0) return {};
  const waiters = own.map(({ name, path, done, failed, interval, timeout }) => ({
    name: surfaceName({ ...(resource !== undefined && { resource }), api, method: { ...method, name } }),
    path,
    done,
    failed,
    interval,
    timeout,
  }));
  return { waiters };
}
