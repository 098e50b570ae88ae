import type { FilePlan } from '../../plan/file-plan.ts';
import { tsString } from '../../support/encode.ts';
import { inlineLiteral } from './surface-file.ts';

/** One root cause, as `specsmith diff` reports it. */
export type EditionChange = {
  readonly severity: 'breaking' | 'risky' | 'safe' | 'docs';
  readonly code: string;
  readonly symbol: string;
  readonly message: string;
  readonly howToAdapt?: string;
  /** `call.list` */
  readonly methods?: readonly string[];
};

/** What changed from one edition to the next one, what breaks callers first. */
export type EditionStep = {
  readonly from: string;
  readonly to: string;
  readonly changes: readonly EditionChange[];
};

/** `src/versions.ts`: one line for each change. */
export function versionsFile(steps: readonly EditionStep[]): FilePlan {
  const text = [
    "import type { EditionStep } from './api/types.ts';",
    '',
    '/** What changed from each edition to the next one. */',
    '// prettier-ignore',
    'export const STEPS: readonly EditionStep[] = [',
    ...steps.flatMap(({ from, to, changes }) => [
      '  {',
      `    from: ${tsString(from)},`,
      `    to: ${tsString(to)},`,
      '    changes: [',
      ...changes.map((change) => `      ${inlineLiteral(change)},`),
      '    ],',
      '  },',
    ]),
    '];',
    '',
  ];
  return { kind: 'text', path: 'src/versions.ts', text: text.join('\n') };
}
