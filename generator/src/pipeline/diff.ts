import { compareSides, type Comparison } from './compare.ts';
import { withoutInput, type Run } from './run.ts';
import { loadSides, type SideOptions } from './sides.ts';
import type { System } from './system.ts';

/** Compares what two texts name: packages or documents. No value when one of them could not be had. */
export async function diff(
  from: string,
  to: string,
  options: SideOptions,
  system: System,
): Promise<Run<Comparison>> {
  const { value: sides, ...loaded } = await loadSides(from, to, options, system);
  if (sides === undefined) return loaded;
  system.progress('Comparing');
  const run = await withoutInput(async ({ collector: { report } }) =>
    compareSides(sides, {
      host: system,
      report,
      today: system.today(),
      assets: system.assets('typescript'),
    }),
  );
  return { ...run, earlier: [loaded] };
}
