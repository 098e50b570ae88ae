import { diagnostic } from '../../diagnostics/index.ts';
import { join } from '../../support/json.ts';
import type { ClientOption } from '../model/api.ts';
import type { ClientOpt, Facts } from '../model/facts.ts';
import type { NamePolicy } from '../model/name-policy.ts';
import { offersEnvironments } from '../model/servers.ts';
import type { Claims } from './claims.ts';

/**
 * Options come first: callers write them down more often than anything that could want the same name. Those that the
 * client keeps as members come before those that it only reads, which may be called after what they are for.
 */
export function nameOptions(facts: Facts, claims: Claims, policy: NamePolicy): readonly ClientOption[] {
  const { opts } = facts.client;
  const kept = opts.filter(isKept);
  const names = new Map(kept.map((opt) => [opt, keptName(opt, facts, { claims, policy })]));
  const given = new Set(names.values());
  for (const opt of opts) {
    if (names.has(opt)) continue;
    const name = unkeptName(opt, given, { ...policy, casing: facts.casing });
    names.set(opt, name);
    given.add(name);
  }
  return opts.map((opt) => ({ ...opt, name: names.get(opt) ?? opt.key }));
}

const isKept = ({ serverVariable, tokenSetting }: ClientOpt): boolean =>
  serverVariable === undefined && tokenSetting === undefined;

/** The option that a client with several servers has beside those of the API. */
const ENVIRONMENT = 'environment';

function keptName(
  { key }: ClientOpt,
  facts: Facts,
  { claims, policy: { spell, taken } }: { readonly claims: Claims; readonly policy: NamePolicy },
): string {
  const at = { ...facts.at, pointer: join('/client_settings/opts', key) };
  const plain = spell.option(key);
  const isChoice = plain === ENVIRONMENT && offersEnvironments(facts);
  const holder = isChoice ? 'the option that chooses a server' : taken.options.get(plain);
  const wanted = holder === undefined ? plain : `${plain}Option`;
  const renamed = claims.member({ wanted, kind: 'option', owner: [], at });
  if (holder !== undefined) claims.notice(diagnostic('Name/Collision', at, { name: plain, holder, renamed }));
  return renamed;
}

/** What is no member of the client: only other options can have its name. */
function unkeptName(
  { key, serverVariable }: ClientOpt,
  given: ReadonlySet<string>,
  { spell, taken, casing }: NamePolicy & Pick<Facts, 'casing'>,
): string {
  const plain = spell.option(key);
  const isTaken =
    given.has(plain) || plain === ENVIRONMENT || taken.options.has(plain) || plain !== casing.camel(key);
  const prefix = serverVariable === undefined ? 'oauth' : 'server';
  const wanted = isTaken ? spell.option(`${prefix}_${key}`) : plain;
  let name = wanted;
  for (let number = 2; given.has(name); number += 1) name = `${wanted}${number}`;
  return name;
}
