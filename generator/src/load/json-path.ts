import type { JsonValue } from '../support/json.ts';

/** Reference tokens of one value that a JSONPath selects. */
export type Location = ReadonlyArray<string | number>;

/** Finds the values that a JSONPath selects, or says why the path is not valid. */
export type PathQuery = (path: string, value: JsonValue) => readonly Location[] | { readonly fault: string };

/** The JSONPath reader (RFC 9535, never evaluates code); loaded only when a path has to be read. */
export async function loadPathQuery(): Promise<PathQuery> {
  const { query } = await import('json-p3');
  return (path, value) => {
    try {
      return query(path, value as Parameters<typeof query>[1]).nodes.map((node) => node.location);
    } catch (error) {
      return { fault: error instanceof Error ? error.message : 'the path is not valid' };
    }
  };
}
