import { writtenRequestOptions } from '../config/index.ts';
import type { Operation } from '../document/index.ts';
import type { JsonObject, JsonValue } from '../support/json.ts';
import { ownNames } from './own-names.ts';
import type { FoundMethod, FoundResource } from './package-model.ts';
import { looksPaged } from './page-schemes.ts';
import { signatureOf } from './read-webhooks.ts';
import { operationOf, typesAt, type Recovered, type Recovery } from './recovery.ts';

/** The methods of a resource, or of the client, as the config has them. */
export function draftMethods(
  resource: FoundResource,
  path: string,
  recovery: Recovery,
  told: Recovered,
): JsonObject {
  const methods: Record<string, JsonValue> = {};
  for (const method of resource.methods) {
    const key = recovery.keys.keyFor(method.name, 'camel');
    if (method.kind === 'webhook_unwrap') {
      methods[key] = webhookEntry(method, recovery);
      continue;
    }
    const operation = operationOf(method, recovery.operations);
    if (operation === undefined) {
      told.lostMethods.push(
        `${[path, method.name].filter(Boolean).join('.')} (${method.verb} ${method.path})`,
      );
      continue;
    }
    const endpoint = `${operation.verb} ${operation.path}`;
    told.methods += 1;
    (told.endpoints[path] ??= {})[method.name] = endpoint;
    const target = aliasedBy(method, resource.methods);
    if (target !== undefined) {
      methods[key] = aliasEntry(method, target, recovery);
      continue;
    }
    const settings = methodSettings(method, operation, recovery);
    const { event, param } = method.stream ?? {};
    if (event !== undefined && param) {
      const streaming: Record<string, JsonValue> = { param_discriminator: param };
      told.streams.push({ settings: streaming, event, module: resource.module });
      settings['streaming'] = streaming;
    }
    methods[key] = Object.keys(settings).length === 0 ? endpoint : { endpoint, ...settings };
    Object.assign(typesAt(told, path), ownNames(method, resource, recovery));
  }
  return methods;
}

function webhookEntry({ webhookKey, webhookScheme }: FoundMethod, { keys, modules }: Recovery): JsonObject {
  const option = webhookKey && keys.keyFor(webhookKey, 'camel');
  const scheme = signatureOf(webhookScheme, modules);
  return {
    type: 'webhook_unwrap',
    ...(option && { webhook_key_opt: option }),
    ...(scheme !== undefined && { scheme }),
  };
}

/**
 * The method that a deprecated one is another name of: it sends the same request, with the same types. Where it is
 * deprecated as well, it is the one that comes first.
 */
function aliasedBy(method: FoundMethod, methods: readonly FoundMethod[]): FoundMethod | undefined {
  const { deprecated, verb, path, params, result } = method;
  if (deprecated === undefined) return undefined;
  return methods.find(
    (each, index) =>
      (each.deprecated === undefined || index < methods.indexOf(method)) &&
      each.kind === 'http' &&
      each.verb === verb &&
      each.path === path &&
      each.params === params &&
      each.result === result,
  );
}

function aliasEntry({ deprecated = '' }: FoundMethod, target: FoundMethod, { keys }: Recovery): JsonObject {
  const isUsual = deprecated === '' || deprecated === `Use \`${target.name}\` instead.`;
  return {
    type: 'alias',
    to: keys.keyFor(target.name, 'camel'),
    ...(!isUsual && { deprecated }),
  };
}

function methodSettings(
  { page, positional, pathNames, bodyName, requestOptions, deprecated }: FoundMethod,
  operation: Operation,
  { keys, found }: Recovery,
): Record<string, JsonValue> {
  const { path, view } = operation;
  const names = [...path.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] ?? '');
  const wanted = positional.flatMap((name) => names[pathNames.indexOf(name)] ?? []);
  const isUsual = names.length === 0 || (wanted.length === 1 && wanted[0] === names.at(-1));
  const isDeprecated = view.get('deprecated') === true;
  const isPaged = found.pages.some(({ className }) => className === page);
  return {
    ...(isPaged && { paginated: keys.keyFor(page ?? '', 'pascal') }),
    // A method that has what a scheme asks for would be paged if nothing were said.
    ...(!isPaged && found.pages.some((scheme) => looksPaged(operation, scheme)) && { paginated: false }),
    ...(!isUsual && { positional_params: wanted }),
    ...(bodyName !== undefined && bodyName !== 'body' && { body_param_name: bodyName }),
    ...(Object.keys(requestOptions).length > 0 && {
      default_request_options: writtenRequestOptions(requestOptions),
    }),
    ...(deprecated !== undefined &&
      (!isDeprecated || deprecated !== '') && { deprecated: deprecated || true }),
  };
}
