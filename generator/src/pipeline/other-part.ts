import { isWanted, type CheckedInput } from '../check/index.ts';
import { diagnostic, type Report } from '../diagnostics/index.ts';
import { operationsOf } from '../document/index.ts';
import type { InputFiles } from '../load/index.ts';
import { partOf, type Manifest, type Part } from '../output/index.ts';
import { shownShellArg } from '../support/encode.ts';
import { listed } from '../support/text.ts';

/** Operations that a finding names. */
const NAMED = 5;

/** A run that asks for a part of an API, or for all of it. */
export type WantedPart = {
  readonly request: Pick<InputFiles, 'include' | 'exclude'>;
  readonly input: CheckedInput;
  readonly report: Report;
};

/**
 * Reports which operations a package gets or loses because this run asks for another part of the API than the last one
 * did; nothing where there was none.
 */
export function reportOtherPart(last: Manifest | undefined, { request, input, report }: WantedPart): void {
  if (last === undefined) return;
  const [before, now] = [last.part ?? {}, partOf(request) ?? {}];
  const has = ({ include = [], exclude = [] }: Part) => {
    const operations = operationsOf(input.document).filter((each) => isWanted(each, { include, exclude }));
    return new Set(operations.map(({ verb, path }) => `${verb} ${path}`));
  };
  const [was, is] = [has(before), has(now)];
  const changes = [
    ...changeText(
      'more',
      [...is].filter((each) => !was.has(each)),
    ),
    ...changeText(
      'fewer',
      [...was].filter((each) => !is.has(each)),
    ),
  ];
  if (changes.length === 0) return;
  const options = partText(before);
  const hint =
    options === '' ?
      'Leave out --include and --exclude to keep all of the API; nothing, if the change is meant'
    : `Add ${options} to keep the part; nothing, if the change is meant`;
  const params = { before: options || 'all of the API', changes: changes.join(', ') };
  report(diagnostic('Input/OtherPart', undefined, params, { hint }));
}

function changeText(word: string, operations: readonly string[]): readonly string[] {
  const { length } = operations;
  if (length === 0) return [];
  return [`${length} ${word} (${listed(operations, NAMED)})`];
}

/** The options that ask for a part, to be pasted. */
function partText({ include = [], exclude = [] }: Part): string {
  const option = (name: string, patterns: readonly string[]): readonly string[] =>
    patterns.length === 0 ? [] : [name, ...patterns.map((pattern) => shownShellArg(pattern))];
  return [...option('--include', include), ...option('--exclude', exclude)].join(' ');
}
