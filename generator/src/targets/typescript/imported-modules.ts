import type { FilePlan } from '../../plan/file-plan.ts';
import { resolved } from './imports.ts';

/** A statement that names a module, wherever in a structure it stands. */
type Statement = { readonly moduleSpecifier?: string };

/** Files of the package whose modules a planned module imports or exports: `src/internal/days.ts`. */
export function importedModules(plan: FilePlan): readonly string[] {
  return specifiers(plan)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => `${resolved(plan.path, specifier)}.ts`);
}

function specifiers(plan: FilePlan): readonly string[] {
  if (plan.kind === 'text')
    return [...plan.text.matchAll(/ from '([^']+)';$/gm)].map(([, from = '']) => from);
  if (plan.kind !== 'source') return [];
  const { statements = [] } = plan.unit as { readonly statements?: unknown };
  return Array.isArray(statements) ?
      (statements as readonly (Statement | string)[]).flatMap((each) =>
        typeof each === 'object' ? each.moduleSpecifier ?? [] : [],
      )
    : [];
}
