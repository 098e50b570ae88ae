import { methodUses } from '../../ir/examples/index.ts';
import type { Api } from '../../ir/model/api.ts';
import { qualifiedName } from '../../snippets/index.ts';

const ENDPOINT = /(`?)\b([A-Z]{3,7}) (\/[^\s`"'<>)\]]*[^\s`"'<>)\].,;:!?])\1/g;

const known = new WeakMap<Api, ReadonlyMap<string, string>>();

/** A text that names methods where the document names endpoints: callers of an SDK know no paths. */
export function withCalls(api: Api, text: string): string {
  if (!text.includes(' /')) return text;
  const calls = known.get(api) ?? callsOf(api);
  known.set(api, calls);
  return text.replace(ENDPOINT, (whole, _mark, verb: string, path: string) => {
    const call = calls.get(`${verb.toLowerCase()} ${path}`);
    return call === undefined ? whole : `\`${call}\``;
  });
}

function callsOf(api: Api): ReadonlyMap<string, string> {
  const calls = new Map<string, string>();
  for (const use of methodUses(api)) {
    const endpoint = `${use.method.verb} ${use.method.path}`;
    if (!calls.has(endpoint)) calls.set(endpoint, qualifiedName(use));
  }
  return calls;
}
