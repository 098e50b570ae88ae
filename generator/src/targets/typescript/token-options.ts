import type { OptionalKind, PropertySignatureStructure } from 'ts-morph';
import type { Api } from '../../ir/model/api.ts';
import type { CredentialRole, Grant, SecurityScheme, TokenSetting } from '../../ir/model/facts.ts';
import { tsKey, tsLiteralKey, tsString } from '../../support/encode.ts';
import { jsdocLines } from '../../support/text.ts';
import { docs } from './doc-comment.ts';

/** The security schemes whose access tokens the client can get itself. */
export function tokenSchemes({ facts }: Api): readonly SecurityScheme[] {
  return facts.client.sendable.filter(({ grants }) => grants !== undefined);
}

/**
 * Whether the client can ask people to allow access. Packages of the hosted generator cannot, and may have these names
 * for something else.
 */
export function asksPeople(api: Api): boolean {
  const grants = tokenSchemes(api).flatMap((scheme) => scheme.grants ?? []);
  return (
    api.facts.rules === 'openapi' && grants.some(({ authorizationUrl }) => authorizationUrl !== undefined)
  );
}

const TYPES: Readonly<Record<TokenSetting, string>> = {
  token_url: 'string',
  scopes: 'readonly string[]',
  client_auth: "'basic' | 'body'",
  token_parameters: 'Readonly<Record<string, string>>',
};

/** The options that say how access tokens are got. */
export function tokenProperties(api: Api): ReadonlyArray<OptionalKind<PropertySignatureStructure>> {
  return api.options.flatMap(({ name, tokenSetting, description = '', readEnv }) => {
    if (tokenSetting === undefined) return [];
    const lines = [
      description,
      ...(readEnv === undefined ? [] : ['', `Defaults to process.env['${readEnv}'].`]),
    ];
    const preset = tokenSetting.of === 'client_auth' ? ['', "@default 'basic'"] : [];
    return {
      name: tsKey(name),
      hasQuestionToken: true,
      type: `${TYPES[tokenSetting.of]} | undefined`,
      leadingTrivia: '\n',
      ...docs(jsdocLines([...lines, ...preset].join('\n'))),
    };
  });
}

/** What `sdk-info.ts` says about access tokens: the import it needs, and the table. */
export function tokenInfo(api: Api): { readonly imports: string; readonly tables: string } {
  const schemes = tokenSchemes(api);
  if (schemes.length === 0) return { imports: '', tables: '' };
  return {
    imports: "import type { OAuthScheme } from './internal/oauth-scheme';\n",
    tables: `
/** How access tokens are got. */
export const OAUTH_SCHEMES: readonly OAuthScheme[] = [${schemes
      .map((each) => schemeText(each, api))
      .join(', ')}];
`,
  };
}

const FIELDS: ReadonlyArray<readonly [role: CredentialRole, field: string]> = [
  ['client_id', 'clientID'],
  ['client_secret', 'clientSecret'],
  ['username', 'username'],
  ['password', 'password'],
  ['refresh_token', 'refreshToken'],
];

function schemeText(scheme: SecurityScheme, api: Api): string {
  const setting = (of: TokenSetting): Api['options'][number] | undefined =>
    api.options.find(({ tokenSetting: each }) => each?.scheme === scheme.name && each.of === of);
  const names = [
    ...FIELDS.map(([role, field]) => [field, credential(scheme, role, api)?.name] as const),
    ['scopes', setting('scopes')?.name] as const,
    ['clientAuth', setting('client_auth')?.name] as const,
    ['parameters', setting('token_parameters')?.name] as const,
  ];
  const options = names.flatMap(([field, name]) =>
    name === undefined ? [] : [`${field}: ${tsString(name)}`],
  );
  return `{
  id: ${tsString(scheme.name)},
  options: { ${options.join(', ')} },
  tokenURL: ${optionText(setting('token_url'))},
  grants: [${(scheme.grants ?? []).map((grant) => grantText(grant, scheme, api)).join(', ')}],
}`;
}

function grantText(grant: Grant, scheme: SecurityScheme, api: Api): string {
  const needs = grant.needs.map((role) => optionText(credential(scheme, role, api)));
  const parameters = [...(grant.parameters ?? [])].map(
    ([name, text]) => `${tsLiteralKey(name)}: ${tsString(text)}`,
  );
  return `{ ${[
    `type: ${tsString(grant.type)}`,
    `needs: [${needs.join(', ')}]`,
    `url: ${tsString(grant.tokenUrl ?? '')}`,
    ...(grant.refreshUrl === undefined ? [] : [`refreshURL: ${tsString(grant.refreshUrl)}`]),
    ...(api.facts.rules === 'openapi' && grant.authorizationUrl !== undefined ?
      [`authorizationURL: ${tsString(grant.authorizationUrl)}`]
    : []),
    `scopes: [${grant.scopes.map(tsString).join(', ')}]`,
    ...(parameters.length === 0 ? [] : [`parameters: { ${parameters.join(', ')} }`]),
  ].join(', ')} }`;
}

function credential(
  scheme: Pick<SecurityScheme, 'name'>,
  role: CredentialRole,
  { options }: Api,
): Api['options'][number] | undefined {
  return options.find(({ auth }) => auth?.scheme === scheme.name && auth.role === role);
}

function optionText(option: Api['options'][number] | undefined): string {
  const { name = '', readEnv } = option ?? {};
  return `[${[name, ...(readEnv === undefined ? [] : [readEnv])].map(tsString).join(', ')}]`;
}
