import type { Api } from '../../ir/index.ts';
import { code, prose } from '../model/index.ts';
import type { ConfigChange } from './config-changes.ts';

/**
 * Another name that somebody gave the client, or that its document gives it; the generator's own choice is none. It is part
 * of the names of the errors and of the base, too.
 */
export function clientNameChange(before: Api, after: Api): readonly ConfigChange[] {
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
      types: [old, next].flatMap((name) => [name, `${name}Error`, `Base${name}`]),
      values: [],
    },
  ];
}
