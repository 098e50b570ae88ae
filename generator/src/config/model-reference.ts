import { posix } from 'node:path';
import { join } from '../support/json.ts';
import { percentDecoded } from '../support/percent-decoded.ts';
import type { Place } from '../support/place.ts';

/**
 * The place that a model reference of the config names: a component name, `#/pointer`, `file#/pointer` or a plain
 * JSONPath such as `$.components.schemas.Card`. Undefined when the text has another form.
 */
export function modelPlace(reference: string, documentFile: string): Place | undefined {
  const text = reference.trim();
  if (text === '') return undefined;
  if (text.startsWith('$')) {
    const tokens = plainPath(text);
    return tokens && { file: documentFile, pointer: join('', ...tokens) };
  }
  const hash = text.indexOf('#');
  if (hash === -1) return { file: documentFile, pointer: join('/components/schemas', text) };
  const pointer = percentDecoded(text.slice(hash + 1));
  if (!pointer.startsWith('/')) return undefined;
  const file = text.slice(0, hash);
  if (file === '') return { file: documentFile, pointer };
  if (/^[a-z][a-z0-9+.-]*:|^[/\\]/i.test(file)) return undefined;
  return { file: posix.normalize(posix.join(posix.dirname(documentFile), file)), pointer };
}

/** The names of a JSONPath that selects by name and index only. */
export function plainPath(path: string): readonly string[] | undefined {
  const tokens: string[] = [];
  const step = /\.([A-Za-z_][\w-]*)|\[(?:'([^']*)'|"([^"]*)"|(\d+))\]/y;
  step.lastIndex = 1;
  while (step.lastIndex < path.length) {
    const match = step.exec(path);
    const token = match?.[1] ?? match?.[2] ?? match?.[3] ?? match?.[4];
    if (token === undefined) return undefined;
    tokens.push(token);
  }
  return tokens;
}
