import { VERBS, type Verb } from '../../document/index.ts';

/** A verb and a path. */
export type Endpoint = { readonly verb: Verb; readonly path: string };

/** Whether the text is a verb in lower case. */
function isVerb(text: string): text is Verb {
  return (VERBS as readonly string[]).includes(text);
}

/** Reads `get /path`; the verb may be upper case. Undefined when the text has another form. */
export function parseEndpoint(text: string): Endpoint | undefined {
  const match = /^([A-Za-z]+)\s+(\/\S*)$/.exec(text.trim());
  const verb = match?.[1]?.toLowerCase();
  const path = match?.[2];
  return verb !== undefined && path !== undefined && isVerb(verb) ? { verb, path } : undefined;
}

/** `get /path`, as configs write it. */
export function endpointText({ verb, path }: Endpoint): string {
  return `${verb} ${path}`;
}
