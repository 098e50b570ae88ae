import { join } from '../../support/json.ts';
import type { ClientOption } from '../model/api.ts';
import type { Facts } from '../model/facts.ts';
import type { NamePolicy } from '../model/name-policy.ts';
import type { Claims } from './claims.ts';

/** Options come first: callers write them down more often than anything that could want the same name. */
export function nameOptions(
  { client, casing, at }: Facts,
  claims: Claims,
  { spell }: NamePolicy,
): readonly ClientOption[] {
  const given = new Set<string>();
  return client.opts.map((opt) => {
    const place = { ...at, pointer: join('/client_settings/opts', opt.key) };
    const name =
      opt.serverVariable !== undefined ?
        serverOption(opt.key, given, { spell, casing })
      : claims.member({ wanted: spell.option(opt.key), kind: 'option', owner: [], at: place });
    given.add(name);
    return { ...opt, name };
  });
}

/** Variables of servers are no members of the client: only other options can have their names. */
function serverOption(
  key: string,
  given: ReadonlySet<string>,
  { spell, casing }: Pick<NamePolicy, 'spell'> & Pick<Facts, 'casing'>,
): string {
  const plain = spell.option(key);
  const isTaken = given.has(plain) || plain === 'environment' || plain !== casing.camel(key);
  const wanted = isTaken ? spell.option(`server_${key}`) : plain;
  let name = wanted;
  for (let number = 2; given.has(name); number += 1) name = `${wanted}${number}`;
  return name;
}
