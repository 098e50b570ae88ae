import { isSendableVerb, VERBS, type Verb } from '../../document/index.ts';

/** A verb and a path. */
export type Endpoint = { readonly verb: Verb; readonly path: string };

/** Whether the text can be a verb: a usual one in any case, or another one, which is written in capitals. */
function isVerb(text: string): boolean {
  const lower = text.toLowerCase();
  if (!isSendableVerb(lower)) return false;
  return (VERBS as readonly string[]).includes(lower) || text === text.toUpperCase();
}

/** Reads `get /path`; the verb may be upper case. Undefined when the text has another form. */
export function parseEndpoint(text: string): Endpoint | undefined {
  const [, verb, path] = /^([A-Za-z][\w-]*)\s+(\/\S*)$/.exec(text.trim()) ?? [];
  return verb !== undefined && path !== undefined && isVerb(verb) ?
      { verb: verb.toLowerCase(), path }
    : undefined;
}

/** `get /path`, as configs write it. */
export function endpointText({ verb, path }: Endpoint): string {
  return `${verb} ${path}`;
}
