import type { Retell } from 'retell-sdk';
import type { Call } from './sdk-calls.ts';

/** A request of the client and what came back. */
export type Exchange = { readonly request: Request; readonly response: Response; readonly text: string };

/** `fetch`, keeping what goes through it. */
export type RecordingFetch = {
  readonly fetch: typeof fetch;
  /** The exchanges since the last time. */
  readonly take: () => readonly Exchange[];
};

/** A `fetch` for the option of the same name. */
export function recordingFetch(): RecordingFetch {
  const exchanges: Exchange[] = [];
  return {
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const response = await fetch(request.clone());
      exchanges.push({ request, response, text: await response.clone().text() });
      return response;
    },
    take: () => exchanges.splice(0),
  };
}

type Method = (
  ...args: readonly unknown[]
) => { readonly asResponse: () => Promise<Response> } & Promise<unknown>;

/** Calls a method by its name. */
export async function placeCall(client: Retell, { method, args }: Call): Promise<unknown> {
  const names = method.split('.');
  const name = names.pop() ?? '';
  const owner = names.reduce<unknown>((object, key) => property(object, key), client);
  const own = property(owner, name);
  if (typeof own !== 'function') throw new Error(`client.${method} is not a method`);
  return (own as Method).apply(owner, [...args]);
}

/** The names of all methods of all resources of a client: `phoneNumber.create`. */
export function methodNames(
  client: Retell,
  Resource: abstract new (...args: never) => object,
): readonly string[] {
  const resourcesOf = (owner: object, prefix: string): readonly string[] =>
    memberNames(owner).flatMap((name) => {
      const value = property(owner, name);
      if (!(value instanceof Resource)) return [];
      const path = `${prefix}${name}.`;
      return [...methodsOf(value).map((method) => path + method), ...resourcesOf(value, path)];
    });
  return resourcesOf(client, '');
}

function methodsOf(resource: object): readonly string[] {
  const prototype = Object.getPrototypeOf(resource) as object;
  return Object.getOwnPropertyNames(prototype).filter(
    (name) => name !== 'constructor' && typeof property(resource, name) === 'function',
  );
}

function memberNames(owner: object): readonly string[] {
  const prototype = Object.getPrototypeOf(owner) as object;
  return [...new Set([...Object.getOwnPropertyNames(prototype), ...Object.keys(owner)])].filter(
    (name) => name !== 'constructor' && !name.startsWith('_'),
  );
}

function property(object: unknown, name: string): unknown {
  return (object as Readonly<Record<string, unknown>>)[name];
}
