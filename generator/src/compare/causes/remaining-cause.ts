import { changedKeys } from '../../config/index.ts';
import type { Api } from '../../ir/index.ts';
import type { Cause, Text, TypeFact } from '../model/index.ts';
import { changesText, isAffected, SHOWN_BY } from './config-changes.ts';
import { isTouched, type OtherCauses } from './other-causes.ts';

/** What two SDKs are made from, and what people wrote in them. */
export type Inputs = {
  readonly before: Api;
  readonly after: Api;
  /** Whether both documents are the same, before what configs make of them. */
  readonly sameDocument?: boolean;
  /** Files of the older package that hold what people wrote. */
  readonly handWrittenBefore?: ReadonlySet<string>;
};

/** Where nothing but the config differs, it is the reason for what no person wrote. */
export function remainingCause({
  before,
  after,
  sameDocument = false,
  generator,
  handWritten,
  handWrittenBefore,
}: Inputs & OtherCauses): (fact: TypeFact) => Cause | undefined {
  if (!sameDocument || (generator !== undefined && generator.before !== generator.after))
    return () => undefined;
  const changeOf = remainingChange(before, after);
  const people = new Set([...(handWritten ?? []), ...(handWrittenBefore ?? [])]);
  return (fact) => {
    const said = isTouched(fact, people) ? undefined : changeOf(fact);
    return said && { kind: 'config', change: said, setting: true };
  };
}

/** The keys that can bring about such a fact, else all that differ. */
function remainingChange(before: Api, after: Api): (fact: TypeFact) => Text | undefined {
  const keys = changedKeys(before.config, after.config);
  return (fact) => {
    const seen = keys.filter(({ affects }) => {
      const shown = affects.flatMap((part) => SHOWN_BY[part]);
      return shown.length > 0 && isAffected(fact, [...shown, 'text']);
    });
    const found = seen.length > 0 ? seen : keys;
    return found.length === 0 ? undefined : changesText(found.map(({ path }) => path));
  };
}
