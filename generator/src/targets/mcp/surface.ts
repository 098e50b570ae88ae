import type { MethodUse } from '../../ir/examples/index.ts';
import type { Api } from '../../ir/model/api.ts';
import type { TypeNode } from '../../ir/model/type-node.ts';
import { qualifiedName } from '../../snippets/index.ts';
import { byCodeUnit } from '../../support/collate.ts';
import { isObject, own } from '../../support/json.ts';
import { withCalls } from './call-texts.ts';
import { docsParams } from './docs-params.ts';
import { errorDocs } from './error-docs.ts';
import { eventDocs, helperDocs } from './helper-docs.ts';
import { offeredMethods } from './method-order.ts';
import type { ApiSurface, SurfaceMethod, NamedType } from './surface-model.ts';
import { descriptionOf } from './type-facts.ts';
import { typeNames } from './type-names.ts';
import { fieldOf, typeRef, writtenRef, type RefContext } from './type-ref.ts';

/** `full`: with texts, defaults and errors. `bare`: what it takes to compare editions. */
export type SurfaceDetail = 'full' | 'bare';

/** Everything callers can see of an API: methods in config order, and every type that has a name in the SDK. */
export function surfaceOf(api: Api, detail: SurfaceDetail = 'full'): ApiSurface {
  const pending = new Map<string, TypeNode>();
  const context: RefContext = {
    api,
    nameOf: typeNames(api),
    described: detail === 'full',
    onName: (name, type) => void (pending.has(name) || pending.set(name, type)),
  };
  const methods = offeredMethods(api).map((use) => methodOf(context, use));
  const helpers = context.described ? helperDocs(context) : [];
  const events = context.described ? eventDocs(context) : [];
  const words = context.described ? searchWords(api) : [];
  const types = new Map<string, NamedType>();
  // Types that turn up while others are written are visited in turn: a map's iteration includes what is added to it.
  for (const [name, type] of pending) types.set(name, namedTypeOf(context, type));
  const errors = errorDocs(methods.flatMap((method) => method.errors ?? []));
  return {
    edition: api.version,
    methods,
    types: Object.fromEntries([...types].sort(([a], [b]) => byCodeUnit(a, b))),
    ...(errors.length > 0 && { errors }),
    ...(helpers.length > 0 && { helpers }),
    ...(events.length > 0 && { events }),
    ...(words.length > 0 && { words }),
  };
}

/** What the config says about the words of the API, as the search has them: the words of a phrase are joined by `_`. */
function searchWords({ facts }: Api): ReadonlyArray<readonly [word: string, others: string]> {
  const phrase = (text: string): string =>
    text
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '')
      .join('_');
  return (facts.packages.typescript.mcp?.searchWords ?? []).map(
    ([word, others]) =>
      [
        word,
        others
          .map(phrase)
          .filter((each) => each !== '')
          .join(' '),
      ] as const,
  );
}

/** The name of a method without the client: `call.createPhoneCall`. */
export function surfaceName(use: MethodUse): string {
  return qualifiedName(use).replace(/^client\./, '');
}

/** Whether a call changes nothing at the service. */
export function accessOf({ method }: MethodUse): 'read' | 'write' {
  return method.retry === 'safe' ? 'read' : 'write';
}

function methodOf(context: RefContext, use: MethodUse): SurfaceMethod {
  const { method } = use;
  const { response } = method;
  const errors = context.described ? errorStatuses(use) : [];
  const returns =
    response.kind === 'json' ? typeRef(context, response.type)
    : response.kind === 'binary' ? 'file'
    : undefined;
  return {
    name: surfaceName(use),
    verb: method.verb,
    path: method.path,
    access: accessOf(use),
    ...(context.described &&
      method.summary !== undefined && { summary: withCalls(context.api, method.summary) }),
    ...(context.described &&
      method.description !== undefined && {
        description: withCalls(context.api, method.description.trim()),
      }),
    ...(method.deprecated !== undefined && {
      deprecated: method.deprecated === '' ? true : withCalls(context.api, method.deprecated),
    }),
    ...(errors.length > 0 && { errors }),
    params: docsParams(use, 'correct').map((param) => fieldOf(context, param)),
    ...(returns !== undefined && { returns }),
  };
}

function errorStatuses({ method }: MethodUse): readonly number[] {
  const responses = own(method.operation, 'responses');
  if (!isObject(responses)) return [];
  return Object.keys(responses)
    .filter((status) => /^[45]\d\d$/.test(status))
    .map(Number)
    .sort((a, b) => a - b);
}

function namedTypeOf(context: RefContext, type: TypeNode): NamedType {
  const written = type.componentText ?? descriptionOf(context.api, type) ?? '';
  const text = context.described ? withCalls(context.api, written.trim()) : '';
  return {
    ...(text !== '' && { description: text }),
    ...(type.deprecated === true && { deprecated: true }),
    type: writtenRef(context, type),
  };
}
