import { codeOf, type Fact } from '../model/index.ts';
import { reasonNames, type Reason } from '../release/index.ts';
import type { Bump, Impact } from '../rules/index.ts';
import { messageOf, shownText } from './sentences.ts';

/** A reason for a version, as the JSON of a release has it. */
export type ReportedReason = {
  readonly code: string;
  readonly symbol: string;
  readonly sentence: string;
  readonly severity: Impact;
  readonly bump: Bump;
};

/** A reason with its texts. */
export function reportedReason({ fact, impact, bump }: Reason): ReportedReason {
  return {
    code: codeOf(fact),
    symbol: reasonNames(fact).join(', '),
    sentence: sentenceOf(fact),
    severity: impact,
    bump,
  };
}

const sentenceOf = (fact: Fact): string => shownText(fact, messageOf(fact));
