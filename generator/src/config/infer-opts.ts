import { splitWords } from '../support/case.ts';
import type { RuleSet } from '../support/rule-set.ts';
import type { ClientOpt, CredentialRole, SecurityScheme } from './config-types.ts';
import { envName } from './config-context.ts';
import { rolesOf } from './grants.ts';
import { wordsOf } from './infer/words.ts';

/** The client options that the security schemes ask for. */
export function inferOpts(
  schemes: readonly SecurityScheme[],
  envPrefix: string,
  rules: RuleSet,
): readonly ClientOpt[] {
  const drafts = rules === 'openapi' ? draftsByKind(schemes) : draftsByScheme(schemes);
  const taken = new Set<string>();
  return drafts.map(({ base, ...opt }) => {
    let key = base;
    for (let number = 2; taken.has(key); number += 1) key = `${base}_${number}`;
    taken.add(key);
    return { key, type: 'string', readEnv: variableName(envPrefix, key), ...opt };
  });
}

/** The environment variable of an option. */
export function variableName(prefix: string, key: string): string {
  const name = envName(key.split('_'));
  return name.startsWith(`${prefix}_`) ? name : `${prefix}_${name}`;
}

type Draft = Pick<ClientOpt, 'nullable' | 'description' | 'isCallable'> & {
  readonly base: string;
  readonly auth: NonNullable<ClientOpt['auth']>;
};

type Role = CredentialRole;

/** What a credential is called, unless several schemes would call theirs so. */
const NAMES: Readonly<
  Record<SecurityScheme['kind'], (scheme: string) => ReadonlyArray<readonly [name: string, role: Role]>>
> = {
  header: () => [['api_key', 'value']],
  query: () => [['api_key', 'value']],
  cookie: () => [['api_key', 'value']],
  bearer: (scheme) => [[isKey(scheme) ? 'api_key' : 'bearer_token', 'value']],
  basic: () => [
    ['username', 'username'],
    ['password', 'password'],
  ],
  http: () => [['authorization', 'value']],
  oauth2: () => [['access_token', 'value']],
  openIdConnect: () => [['access_token', 'value']],
  mutualTLS: () => [],
  other: () => [],
};

function isKey(scheme: string): boolean {
  return splitWords(scheme).some((word) => /^(?:api)?keys?$/i.test(word));
}

/** Every option may be left out, and is named after what it is; after its scheme where two would be called alike. */
function draftsByKind(schemes: readonly SecurityScheme[]): readonly Draft[] {
  const wanted = schemes.map((scheme) => ({ scheme, names: NAMES[scheme.kind](scheme.name) }));
  const count = (name: string): number =>
    wanted.filter(({ names }) => names.some(([other]) => other === name)).length;
  return wanted.flatMap(({ scheme, names }) => [
    ...draftsOf(scheme, names, count),
    ...tokenDrafts(scheme, { schemes, count }),
  ]);
}

type Count = (name: string) => number;

function draftsOf(
  scheme: SecurityScheme,
  names: ReadonlyArray<readonly [name: string, role: Role]>,
  count: Count,
): readonly Draft[] {
  const isAlone = names.every(([name]) => count(name) === 1);
  const own = optionPrefix(scheme.name);
  return names.map(
    ([name, role]): Draft => ({
      base:
        isAlone ? name
        : names.length === 1 ? own
        : `${own}_${name}`,
      nullable: true,
      auth: { scheme: scheme.name, role },
      ...(scheme.description !== undefined && { description: scheme.description }),
      ...((scheme.kind === 'oauth2' || scheme.kind === 'openIdConnect') && { isCallable: true }),
    }),
  );
}

/** What access tokens are got with; other credentials keep their names. */
function tokenDrafts(
  scheme: SecurityScheme,
  { schemes, count }: { readonly schemes: readonly SecurityScheme[]; readonly count: Count },
): readonly Draft[] {
  const roles = rolesOf(scheme);
  const isAlone =
    schemes.filter((each) => rolesOf(each).length > 0).length === 1 &&
    roles.every((role) => count(role) === 0);
  return roles.map((role) => ({
    base: isAlone ? role : `${optionPrefix(scheme.name)}_${role}`,
    nullable: true,
    auth: { scheme: scheme.name, role },
    description: TOKEN_TEXTS[role] ?? '',
  }));
}

const TOKEN_TEXTS: Readonly<Partial<Record<Role, string>>> = {
  client_id: 'Name of this client, to get access tokens with.',
  client_secret: 'Secret of this client, to get access tokens with.',
  username: 'Name of the user, to get access tokens with.',
  password: 'Password of the user, to get access tokens with.',
  refresh_token: 'Gets access tokens that a person has allowed once.',
};

const INFERRED = ['bearer', 'basic', 'header', 'query', 'oauth2'];

/**
 * With a single scheme the option is `api_key`; with several each is named after its scheme and may be left out, as a
 * call needs only one of them.
 */
function draftsByScheme(schemes: readonly SecurityScheme[]): readonly Draft[] {
  const usable = schemes.filter(({ kind }) => INFERRED.includes(kind));
  const isOnly = usable.length === 1;
  return usable.flatMap(({ name, kind }) => {
    const own = optionName(splitWords(name.replace(/OAuth/g, 'Oauth')));
    const draft = (base: string, role: Role): Draft => ({
      base,
      nullable: !isOnly,
      auth: { scheme: name, role },
    });
    if (kind === 'basic') {
      const prefix = isOnly ? '' : `${own}_`;
      return [draft(`${prefix}username`, 'username'), draft(`${prefix}password`, 'password')];
    }
    const single = kind === 'oauth2' ? 'access_token' : 'api_key';
    return [draft(isOnly ? single : own, 'value')];
  });
}

/** The words of a scheme as the name of an option. */
function optionName(words: readonly string[]): string {
  const name = words
    .join('_')
    .toLowerCase()
    .replace(/[^a-z0-9_]/g, '');
  return /^[a-z]/.test(name) ? name : `auth_${name}`.replace(/_$/, '');
}

/** What the options of a scheme start with where several schemes have such options. */
export function optionPrefix(scheme: string): string {
  return optionName(wordsOf(scheme));
}
