import { diagnostic, type Report } from '../diagnostics/index.ts';
import type { Operation } from '../document/index.ts';
import { asArray, own } from '../support/json.ts';

/** A test of operations, as it is written: `tag:NAME`, `path:GLOB` or `x-internal`. */
export type Pattern = string;

/** Which operations are wanted: those that an `include` fits, or all where there is none, but for what an `exclude` fits. */
export type Subset = { readonly include: readonly Pattern[]; readonly exclude: readonly Pattern[] };

/** Whether an operation belongs to the subset. */
export function isWanted(operation: Operation, { include, exclude }: Subset): boolean {
  const fits = (pattern: Pattern): boolean => fitsPattern(operation, pattern);
  return (include.length === 0 || include.some(fits)) && !exclude.some(fits);
}

/** Whether operations of a path of which nothing else is known may belong to the subset. */
export function mayBeWanted(path: string, { include, exclude }: Subset): boolean {
  const fits = (pattern: Pattern): boolean => pattern.startsWith('path:') && fitsPath(path, pattern);
  const may = include.length === 0 || include.some((each) => !each.startsWith('path:') || fits(each));
  return may && !exclude.some(fits);
}

/**
 * A pattern that fits nothing is a slip of the pen: what it should leave out would be published.
 *
 * @param lost paths that cannot be read, which are said by themselves: nobody knows their tags
 */
export function reportUnmatched(
  operations: readonly Operation[],
  lost: readonly string[],
  subset: Subset,
  report: Report,
): void {
  for (const kind of ['include', 'exclude'] as const)
    for (const pattern of new Set(subset[kind]))
      if (
        !operations.some((operation) => fitsPattern(operation, pattern)) &&
        !lost.some((path) => pattern.startsWith('path:') && fitsPath(path, pattern))
      )
        report(diagnostic('Input/PatternUnmatched', undefined, { option: `--${kind} ${pattern}` }));
}

function fitsPattern({ path, view, pathItem }: Operation, pattern: Pattern): boolean {
  if (pattern === 'x-internal')
    return [view, pathItem].some(({ value }) => own(value, 'x-internal') === true);
  const [, kind, text = ''] = /^(tag|path):(.*)$/s.exec(pattern) ?? [];
  if (kind === 'tag') return asArray(view.get('tags')).includes(text);
  return kind === 'path' && fitsPath(path, pattern);
}

function fitsPath(path: string, pattern: Pattern): boolean {
  return globToPattern(pattern.slice('path:'.length)).test(path);
}

/** `*` stands for any text within a segment, `**` for any text at all. */
function globToPattern(glob: string): RegExp {
  const parts = glob.split(/(\*+)/).map((part) => {
    if (part === '*') return '[^/]*';
    return /^\*+$/.test(part) ? '.*' : part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('')}$`, 's');
}
