import type { Api } from '../../ir/model/api.ts';
import type { CredentialRole, Grant, SecurityScheme, TokenSetting } from '../../ir/model/facts.ts';
import { mdCode, mdCodeFence, trusted, tsKey, tsString, type Encoded } from '../../support/encode.ts';
import { asksPeople, tokenSchemes } from './token-options.ts';

type Markdown = Encoded<'markdown'>;

/** What the README says about the access tokens of a security scheme. */
export type TokenView = {
  /** `clientID` and `clientSecret`, or … */
  readonly credentials: Markdown;
  readonly endpoint: Markdown | null;
  readonly tokenURL: Markdown;
  readonly scopes: Markdown;
  /** The scopes that are asked for by default. */
  readonly asked: Markdown | null;
  readonly parameters: Markdown;
  /** Whether the application has to get the first token of a person. */
  readonly asksPerson: boolean;
  /** How a person is asked for access; null where the client does not do that. */
  readonly authorization: Markdown | null;
  /** Null where no client has a secret. */
  readonly clientAuth: Markdown | null;
  readonly example: Markdown;
};

/** How the client gets access tokens itself. */
export function tokenViews(api: Api): readonly TokenView[] {
  return tokenSchemes(api).map((scheme) => viewOf(scheme, api));
}

function viewOf(scheme: SecurityScheme, api: Api): TokenView {
  const { grants = [] } = scheme;
  const [first] = grants;
  const setting = (of: TokenSetting): Markdown => {
    const found = api.options.find(
      ({ tokenSetting: each }) => each?.scheme === scheme.name && each.of === of,
    );
    return mdCode(found?.name ?? '');
  };
  const uses = (role: CredentialRole): boolean =>
    grants.some(({ needs, takes }) => needs.includes(role) || takes.includes(role));
  const asked = first?.scopes.map(mdCode) ?? [];
  const asks = asksPeople(api) && grants.some(hasPage);
  return {
    credentials: trusted(
      grants.map((grant) => namesOf(grant, scheme, api).map(mdCode).join(' and ')).join(', or '),
    ),
    endpoint: first?.tokenUrl ? mdCode(first.tokenUrl) : null,
    tokenURL: setting('token_url'),
    scopes: setting('scopes'),
    asked: asked.length === 0 ? null : trusted(asked.join(', ')),
    parameters: setting('token_parameters'),
    asksPerson: grants.some(({ type }) => type === 'refresh_token') && !asks,
    authorization: asks ? authorizationOf(scheme, api) : null,
    clientAuth: uses('client_secret') ? setting('client_auth') : null,
    example: exampleOf(first, scheme, api),
  };
}

const hasPage = ({ authorizationUrl }: Grant): boolean => authorizationUrl !== undefined;

/** From the page that asks a person to the client of that person. */
function authorizationOf(scheme: SecurityScheme, api: Api): Markdown {
  const [{ name: id = '', readEnv = '' } = {}] = optionsOf({ needs: ['client_id'] }, scheme, api);
  const [{ name: refreshToken = '' } = {}] = optionsOf({ needs: ['refresh_token'] }, scheme, api);
  const isOneOfMany = tokenSchemes(api).filter(({ grants = [] }) => grants.some(hasPage)).length > 1;
  const which = isOneOfMany ? `, scheme: ${tsString(scheme.name)}` : '';
  return mdCodeFence(
    `const client = new ${api.clientName}({ ${tsKey(id)}: process.env[${tsString(readEnv)}] });
const redirectURI = 'https://app.example.com/callback';

// Send the person to the page, and keep the rest in the session of that person.
const { url, state, codeVerifier } = await client.authorizationURL({ redirectURI${which} });

// The person comes back with a code and the same state.
const tokens = await client.exchangeCode({ code: '…', codeVerifier, redirectURI${which} });
const theirs = client.withOptions({ ${tsKey(refreshToken)}: tokens.refreshToken });`,
    'ts',
  );
}

function optionsOf(
  { needs }: Pick<Grant, 'needs'>,
  scheme: SecurityScheme,
  { options }: Api,
): ReadonlyArray<Api['options'][number]> {
  return needs.flatMap(
    (role) => options.find(({ auth }) => auth?.scheme === scheme.name && auth.role === role) ?? [],
  );
}

function namesOf(grant: Grant, scheme: SecurityScheme, api: Api): readonly string[] {
  return optionsOf(grant, scheme, api).map(({ name }) => name);
}

function exampleOf(grant: Grant | undefined, scheme: SecurityScheme, api: Api): Markdown {
  const lines = optionsOf({ needs: grant?.needs ?? [] }, scheme, api).map(
    ({ name, readEnv }) =>
      `  ${tsKey(name)}: ${readEnv === undefined ? "'…'" : `process.env[${tsString(readEnv)}]`},`,
  );
  return mdCodeFence(
    `import ${api.clientName} from ${tsString(api.facts.packages.typescript.packageName)};

const client = new ${api.clientName}({
${lines.join('\n')}
});`,
    'ts',
  );
}
