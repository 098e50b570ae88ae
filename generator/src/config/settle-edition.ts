import { diagnostic } from '../diagnostics/index.ts';
import type { RuleSet } from '../support/rule-set.ts';
import { placeIn, type ConfigContext } from './config-context.ts';
import { isSameEdition, NEW_PACKAGE_EDITION, OLDEST_EDITION, type EditionSwitches } from './keys/editions.ts';
import type { WrittenConfig } from './keys/index.ts';

/**
 * The rules that the TypeScript package follows. The edition of its target decides; that at the top of a config of the
 * hosted generator is about the config alone, which is said where following it would change the package.
 */
export function settleEdition(
  { edition, editionSwitches, targets }: Pick<WrittenConfig, 'edition' | 'editionSwitches' | 'targets'>,
  rules: RuleSet,
  context: ConfigContext,
): EditionSwitches {
  const ofTarget = (targets.typescript ?? targets.node)?.edition;
  if (rules === 'openapi') return { ...(ofTarget ?? edition ?? NEW_PACKAGE_EDITION), ...editionSwitches };
  // `node` is the target of the generator before the rewrite; who moved on renamed it.
  const calls = targets.typescript === undefined && targets.node !== undefined ? 'earlier' : 'current';
  const settled = { ...(ofTarget ?? OLDEST_EDITION), calls, ...editionSwitches } as const;
  const followed = { ...edition, ...editionSwitches };
  if (ofTarget === undefined && edition !== undefined && !isSameEdition(settled, { ...settled, ...followed }))
    context.report(
      diagnostic('Config/EditionOfNoTarget', placeIn(context, '/edition'), { edition: edition.name }),
    );
  return settled;
}
