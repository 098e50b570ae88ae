import { diagnostic, type Report } from '../../diagnostics/index.ts';
import type { Api } from '../../ir/model/api.ts';
import { join } from '../../support/json.ts';
import { ERROR_CLASSES } from './names/error-classes.ts';

/** A value of a hand-written module that becomes a static member of the client. */
type OwnStatic = { readonly name: string; readonly from: string };

/** What every client class has already, and what no class can have. */
function takenStatics({ clientName }: Api): ReadonlySet<string> {
  return new Set([
    ...[clientName, `${clientName}Error`, 'DEFAULT_TIMEOUT', 'toFile'],
    ...ERROR_CLASSES,
    ...['prototype', 'name', 'length', 'caller', 'arguments'],
  ]);
}

/** The static members that hand-written modules bring. */
export function ownStatics(api: Api): readonly OwnStatic[] {
  const taken = takenStatics(api);
  return api.facts.packages.typescript.customExports.flatMap(({ from, statics }) =>
    statics.filter((name) => !taken.has(name)).map((name) => ({ name, from })),
  );
}

/** Warns of static members that the client cannot have beside its own. */
export function reportTakenStatics(api: Api, report: Report): void {
  const taken = takenStatics(api);
  api.facts.packages.typescript.customExports.forEach(({ statics, at }) => {
    for (const key of statics.filter((name) => taken.has(name))) {
      const pointer = join(at.pointer, 'statics');
      const effect = 'the client has a static member of this name already';
      const found = diagnostic('Config/NotSupported', { ...at, pointer }, { key, effect });
      report({ ...found, severity: 'warning' });
    }
  });
}
