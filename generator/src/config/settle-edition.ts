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
  const settled = { ...(ofTarget ?? OLDEST_EDITION), ...editionSwitches };
  const followed = { ...edition, ...editionSwitches };
  if (ofTarget === undefined && edition !== undefined && !isSameEdition(settled, { ...settled, ...followed }))
    context.report(
      diagnostic('Config/EditionOfNoTarget', placeIn(context, '/edition'), { edition: edition.name }),
    );
  return settled;
}
