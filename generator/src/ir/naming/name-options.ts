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
      opt.serverVariable !== undefined ? unkeptOption('server', opt.key, given, { spell, casing })
      : opt.tokenSetting !== undefined ? unkeptOption('oauth', opt.key, given, { spell, casing })
      : claims.member({ wanted: spell.option(opt.key), kind: 'option', owner: [], at: place });
    given.add(name);
    return { ...opt, name };
  });
}

/** What is no member of the client: only other options can have its name. */
function unkeptOption(
  prefix: string,
  key: string,
  given: ReadonlySet<string>,
  { spell, casing }: Pick<NamePolicy, 'spell'> & Pick<Facts, 'casing'>,
): string {
  const plain = spell.option(key);
  const isTaken = given.has(plain) || plain === 'environment' || plain !== casing.camel(key);
  const wanted = isTaken ? spell.option(`${prefix}_${key}`) : plain;
  let name = wanted;
  for (let number = 2; given.has(name); number += 1) name = `${wanted}${number}`;
  return name;
}
