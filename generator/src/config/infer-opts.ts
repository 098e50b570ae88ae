import { splitWords } from '../support/case.ts';
import type { ClientOpt, SecurityScheme } from './config-types.ts';
import { envName } from './config-context.ts';

/**
 * The client options that the security schemes ask for. With a single scheme the option is `api_key`; with several
 * each is named after its scheme and may be left out, as a call needs only one of them.
 */
export function inferOpts(schemes: readonly SecurityScheme[], envPrefix: string): readonly ClientOpt[] {
  const usable = schemes.filter((scheme) => scheme.kind !== 'other' && scheme.kind !== 'cookie');
  const nullable = usable.length !== 1;
  const taken = new Set<string>();
  return usable
    .flatMap((scheme) => optsOf(scheme, usable.length === 1))
    .map(({ base, role, scheme }) => {
      let key = base;
      for (let number = 2; taken.has(key); number += 1) key = `${base}_${number}`;
      taken.add(key);
      return { key, type: 'string', nullable, readEnv: variableName(envPrefix, key), auth: { scheme, role } };
    });
}

function variableName(prefix: string, key: string): string {
  const name = envName(key.split('_'));
  return name.startsWith(`${prefix}_`) ? name : `${prefix}_${name}`;
}

type Draft = {
  readonly base: string;
  readonly role: NonNullable<ClientOpt['auth']>['role'];
  readonly scheme: string;
};

function optsOf(scheme: SecurityScheme, isOnly: boolean): readonly Draft[] {
  const words = splitWords(scheme.name)
    .join('_')
    .toLowerCase()
    .replace(/[^a-z0-9_]/g, '');
  const name = /^[a-z]/.test(words) ? words : `auth_${words}`.replace(/_$/, '');
  const prefix = isOnly ? '' : `${name}_`;
  if (scheme.kind === 'basic') {
    return [
      { base: `${prefix}username`, role: 'username', scheme: scheme.name },
      { base: `${prefix}password`, role: 'password', scheme: scheme.name },
    ];
  }
  const single = scheme.kind === 'oauth2' ? 'access_token' : 'api_key';
  return [{ base: isOnly ? single : name, role: 'value', scheme: scheme.name }];
}
