import type { Api } from '../../ir/index.ts';
import { code, namesOf, prose, type TypeFact } from '../model/index.ts';
import type { ConfigChange } from './config-changes.ts';

/**
 * Another name that somebody gave the client, or that its document gives it; the generator's own choice is none.
 */
export function clientNameChange(
  before: Api,
  after: Api,
  facts: readonly TypeFact[],
): readonly ConfigChange[] {
  const [old, next] = [before.clientName, after.clientName];
  if (old === next) return [];
  const isGiven = [before, after].some(({ config: { unnamed } }) => unnamed === undefined || unnamed.isGiven);
  // The same document names the same client, unless the generator is another one.
  if (!isGiven && before.inputHash === after.inputHash) return [];
  const who = isGiven ? 'the config or the option --client-name calls' : 'the document calls';
  return [
    {
      says: [...prose(`${who} the client `), ...code(next), ...prose(' (was '), ...code(old), ...prose(')')],
      methods: [],
      types: namesAfter(old, next, facts),
      values: [],
    },
  ];
}

/** The names that differ by that of the client only: of its errors, of its base, of what else is made for it. */
function namesAfter(old: string, next: string, facts: readonly TypeFact[]): readonly string[] {
  const all = new Set(
    facts.flatMap(({ subject, next: other }) => [subject, ...(other ? [other] : [])].flatMap(namesOf)),
  );
  return [...all].flatMap((name) => {
    const renamed = name.replace(old, next);
    return renamed !== name && all.has(renamed) ? [name, renamed] : [];
  });
}
