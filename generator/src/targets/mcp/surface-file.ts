import { exampleFile, isExampleObject, type ExampleValue } from '../../ir/examples/index.ts';
import type { FilePlan } from '../../plan/file-plan.ts';
import { tsLiteralKey, tsString } from '../../support/encode.ts';
import type { ApiSurface } from './surface-model.ts';

/** `src/surface.ts`: one line for each method and type, so that it stays small and a change is one line. */
export function surfaceFile(surfaces: readonly ApiSurface[]): FilePlan {
  const text = [
    "import type { ApiSurface } from './api/types.ts';",
    '',
    '/** Editions of the API that can be compared, oldest first; the last one is described in full. */',
    '// prettier-ignore',
    'export const SURFACES: readonly ApiSurface[] = [',
    ...surfaces.flatMap(surfaceLines),
    '];',
    '',
  ];
  return { kind: 'text', path: 'src/surface.ts', text: text.join('\n') };
}

function surfaceLines({
  edition,
  methods,
  types,
  errors = [],
  helpers = [],
  events = [],
  words = [],
}: ApiSurface): readonly string[] {
  return [
    '  {',
    `    edition: ${tsString(edition)},`,
    ...list('methods', methods.map(inlineLiteral)),
    '    types: {',
    ...Object.entries(types).map(([name, type]) => `      ${tsLiteralKey(name)}: ${inlineLiteral(type)},`),
    '    },',
    ...(errors.length === 0 ? [] : list('errors', errors.map(inlineLiteral))),
    ...(helpers.length === 0 ? [] : list('helpers', helpers.map(inlineLiteral))),
    ...(events.length === 0 ? [] : list('events', events.map(inlineLiteral))),
    ...(words.length === 0 ?
      []
    : list(
        'words',
        words.map(([word, others]) => inlineLiteral([word, others])),
      )),
    '  },',
  ];
}

function list(key: string, lines: readonly string[]): readonly string[] {
  return [`    ${key}: [`, ...lines.map((line) => `      ${line},`), '    ],'];
}

/** A literal on one line. */
export function inlineLiteral(value: ExampleValue): string {
  if (typeof value === 'string') return tsString(value);
  if (Array.isArray(value)) return `[${value.map(inlineLiteral).join(', ')}]`;
  if (!isExampleObject(value) || value === exampleFile) return String(value);
  const members = Object.entries(value).map(([key, each]) => `${tsLiteralKey(key)}: ${inlineLiteral(each)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}
