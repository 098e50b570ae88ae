import type { CallExample, MethodUse } from '../../../ir/examples/index.ts';
import { hasStyledPath, pathEntry, segmentText } from '../../../snippets/index.ts';

/** The path that is sent and the query that the template itself has; a fragment is never sent. */
export function expectedTarget(
  use: MethodUse,
  example: CallExample,
): { readonly path: string; readonly query: ReadonlyArray<readonly [string, string]> } {
  const filled = use.method.path.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const entry = pathEntry(use, example, name) ?? { name, value: name };
    return hasStyledPath(use.method, use.api) ? segmentText(entry) : encodeSegment(String(entry.value));
  });
  const [path = '', query = ''] = (filled.split('#')[0] ?? '').split('?');
  // What the template has of letters that URLs encode is sent as the WHATWG URL parser writes it.
  return { path: new URL(`http://localhost${path}`).pathname, query: [...new URLSearchParams(query)] };
}

/** RFC 3986 §3.3: everything but `pchar` is percent-encoded. */
function encodeSegment(text: string): string {
  return encodeURIComponent(text).replace(/%(?:24|26|2B|2C|3A|3B|3D|40)/g, (escape) =>
    decodeURIComponent(escape),
  );
}
