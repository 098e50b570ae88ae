import { optionPrefix, variableName } from './infer-opts.ts';
import type { ClientOpt, SecurityScheme, TokenSetting } from './config-types.ts';

const SETTINGS: ReadonlyArray<{ readonly of: TokenSetting; readonly description: string }> = [
  {
    of: 'token_url',
    description: 'Where access tokens come from, if not where the description of the API says.',
  },
  {
    of: 'scopes',
    description: 'What access tokens are asked for, in place of what the operations of the API need.',
  },
  {
    of: 'client_auth',
    description:
      'How the client shows who it is when it asks for an access token: by HTTP Basic authentication, or in the body.',
  },
  {
    of: 'token_parameters',
    description: 'Further fields of the requests for access tokens, such as `audience` or `resource`.',
  },
];

/** Options that say how access tokens are got; named after their schemes where there are several. */
export function tokenOpts(schemes: readonly SecurityScheme[], envPrefix: string): readonly ClientOpt[] {
  const having = schemes.filter(({ grants }) => grants !== undefined);
  return having.flatMap(({ name: scheme }) =>
    SETTINGS.map(({ of, description }): ClientOpt => {
      const key = having.length === 1 ? of : `${optionPrefix(scheme)}_${of}`;
      const readEnv = of === 'token_url' ? { readEnv: variableName(envPrefix, key) } : {};
      return { key, type: 'string', nullable: true, description, tokenSetting: { scheme, of }, ...readEnv };
    }),
  );
}

/** The options with what they are to schemes that get tokens; each of these schemes takes a token of the caller, too. */
export function withTokenOpts(
  opts: readonly ClientOpt[],
  schemes: readonly SecurityScheme[],
  envPrefix: string,
): readonly ClientOpt[] {
  const having = new Set(schemes.flatMap(({ name, grants }) => (grants === undefined ? [] : [name])));
  const marked = opts.map((opt): ClientOpt => {
    const isForTokens = opt.auth !== undefined && having.has(opt.auth.scheme) && opt.auth.role !== 'value';
    return isForTokens ? { ...opt, nullable: true, isForTokens } : opt;
  });
  const lacking = [...having].filter(
    (scheme) => !opts.some(({ auth }) => auth?.scheme === scheme && auth.role === 'value'),
  );
  return [
    ...marked,
    ...lacking.map((scheme): ClientOpt => {
      const plain = having.size === 1 ? 'access_token' : `${optionPrefix(scheme)}_access_token`;
      const key = opts.some((opt) => opt.key === plain) ? `${optionPrefix(scheme)}_${plain}` : plain;
      const auth = { scheme, role: 'value' } as const;
      return {
        key,
        type: 'string',
        nullable: true,
        isCallable: true,
        auth,
        readEnv: variableName(envPrefix, key),
      };
    }),
  ];
}
