import type { Diagnostic } from '../diagnostics/index.ts';
import { resolve, unreadableIn, VERBS, verbsOf, type Document, type View } from '../document/index.ts';
import { isObject } from '../support/json.ts';
import type { Faults } from './faults.ts';

/** A path whose operations cannot be read, so that nobody knows which ones it has. */
export type LostPath = {
  readonly path: string;
  /** Only those without a field of their own are lost. */
  readonly isAdded: boolean;
  readonly found: Diagnostic;
};

/** The paths of a document, or the additional operations of a path, that a fault makes unreadable as a whole. */
export function lostPathsOf(document: Document, faults: Faults): readonly LostPath[] {
  const paths = document.get('paths');
  return [...(paths?.get('*') ?? [])].flatMap(([path, listed]): readonly LostPath[] => {
    const whole =
      hasOperations(listed) ? undefined : faults.of(paths as View<'paths'>, path) ?? itemCost(listed, faults);
    if (whole !== undefined) return [{ path, isAdded: false, found: whole }];
    const item = resolve(listed);
    const found =
      faults.of(listed, 'additionalOperations') ?? (item && faults.of(item, 'additionalOperations'));
    return found === undefined ? [] : [{ path, isAdded: true, found }];
  });
}

/** What is wrong with a path item, or with a reference that should lead to one. */
export function itemCost(listed: View<'pathItem'>, faults: Faults): Diagnostic | undefined {
  const seen = new Set<View<'pathItem'>>();
  for (let part: View<'pathItem'> | undefined = listed; part && !seen.has(part); part = part.next()) {
    const found = faults.of(part, '$ref');
    if (found !== undefined) return found;
    seen.add(part);
  }
  return undefined;
}

/** Whether operations stand in a path item, readable or not. */
function hasOperations(listed: View<'pathItem'>): boolean {
  const item = resolve(listed);
  if (item === undefined || !isObject(item.written)) return false;
  return [verbsOf, unreadableIn].some((read) => read('', item).length > 0);
}

/** Whether an operation of an endpoint may be one that was lost with its path. */
export function isLostWith({ path, isAdded }: Pick<LostPath, 'path' | 'isAdded'>, endpoint: string): boolean {
  const [verb = '', ...rest] = endpoint.split(' ');
  return rest.join(' ') === path && !(isAdded && VERBS.includes(verb));
}
