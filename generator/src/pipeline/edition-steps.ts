import { changesOf } from '../compare/causes/index.ts';
import { summaryOf } from '../compare/report/index.ts';
import { compareDocuments, type DocumentSide } from '../compare/wire/index.ts';
import type { Assets } from '../render/index.ts';
import type { EditionStep } from '../targets/mcp/index.ts';
import { compareSources, explainByDocuments, type PlanSdk, type TwoDocuments } from './compare-sources.ts';

/** What changed from each release to the next one, as `specsmith diff` says it. */
export async function editionSteps(
  sides: readonly DocumentSide[],
  assets: Assets,
  plan: PlanSdk,
): Promise<readonly EditionStep[]> {
  const steps: EditionStep[] = [];
  for (const [at, to] of sides.entries()) {
    const from = sides[at - 1];
    if (from !== undefined) steps.push(await stepBetween({ from, to }, assets, plan));
  }
  return steps;
}

async function stepBetween(documents: TwoDocuments, assets: Assets, plan: PlanSdk): Promise<EditionStep> {
  const { from, to } = documents;
  const wire = compareDocuments(from, to);
  const api = explainByDocuments(await compareSources(documents, assets, plan), documents, wire);
  return {
    from: from.api.version,
    to: to.api.version,
    changes: changesOf({ api, wire }).map((change) => {
      const { severity, code, symbol, message, howToAdapt, methods } = summaryOf(change, api);
      return {
        severity,
        code,
        symbol,
        message,
        ...(howToAdapt !== undefined && { howToAdapt }),
        ...(methods.length > 0 && { methods: methods.map((name) => name.replace(/^client\./, '')) }),
      };
    }),
  };
}
