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

function surfaceLines({ edition, methods, types, errors = [] }: ApiSurface): readonly string[] {
  return [
    '  {',
    `    edition: ${tsString(edition)},`,
    ...list('methods', methods.map(inline)),
    '    types: {',
    ...Object.entries(types).map(([name, type]) => `      ${tsLiteralKey(name)}: ${inline(type)},`),
    '    },',
    ...(errors.length === 0 ? [] : list('errors', errors.map(inline))),
    '  },',
  ];
}

function list(key: string, lines: readonly string[]): readonly string[] {
  return [`    ${key}: [`, ...lines.map((line) => `      ${line},`), '    ],'];
}

/** A literal on one line. */
function inline(value: ExampleValue): string {
  if (typeof value === 'string') return tsString(value);
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (!isExampleObject(value) || value === exampleFile) return String(value);
  const members = Object.entries(value).map(([key, each]) => `${tsLiteralKey(key)}: ${inline(each)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}
