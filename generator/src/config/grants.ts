import { asArray, isObject, own, type JsonValue } from '../support/json.ts';
import type { ClientOpt, CredentialRole, Grant, SecurityScheme } from './config-types.ts';
import type { WrittenFlows } from './keys/documents.ts';

/** What each flow makes of the client's options (RFC 6749 §4.1 to §4.4), in the order in which they are tried. */
const GRANTS: ReadonlyArray<
  Pick<Grant, 'type' | 'needs' | 'takes'> & {
    readonly flow: 'clientCredentials' | 'password' | 'authorizationCode';
  }
> = [
  {
    flow: 'clientCredentials',
    type: 'client_credentials',
    needs: ['client_id', 'client_secret'],
    takes: [],
  },
  {
    flow: 'password',
    type: 'password',
    needs: ['username', 'password'],
    takes: ['client_id', 'client_secret'],
  },
  {
    flow: 'authorizationCode',
    type: 'refresh_token',
    needs: ['refresh_token', 'client_id'],
    takes: ['client_secret'],
  },
];

/**
 * The ways to get tokens without a person that the flows of a scheme allow.
 *
 * @param asked The scopes that operations ask for.
 */
export function grantsOf(flows: WrittenFlows | undefined, asked: readonly string[]): readonly Grant[] {
  return GRANTS.flatMap(({ flow: name, ...grant }) => {
    const flow = flows?.[name];
    if (flow === undefined) return [];
    const known = Object.keys(flow.scopes);
    const page = 'authorizationUrl' in flow ? flow.authorizationUrl?.trim() ?? '' : '';
    return {
      ...grant,
      ...(flow.tokenUrl !== undefined && { tokenUrl: flow.tokenUrl.trim() }),
      ...(flow.refreshUrl !== undefined && { refreshUrl: flow.refreshUrl.trim() }),
      ...(page !== '' && { authorizationUrl: page }),
      ...(flow['x-token-parameters'] !== undefined && { parameters: flow['x-token-parameters'] }),
      // Of several flows each may have scopes of its own; a server refuses those that it does not know.
      scopes: asked.filter((scope) => known.length === 0 || known.includes(scope)),
    };
  });
}

/** The scopes of a scheme in all `security` lists, each once, in the order written. */
export function scopesOf(scheme: string, requirements: readonly JsonValue[]): readonly string[] {
  const lists = requirements
    .flatMap((requirement) => asArray(requirement).filter(isObject))
    .flatMap((alternative) => asArray(own(alternative, scheme)));
  return [...new Set(lists.filter((scope) => typeof scope === 'string'))];
}

/** What an option of a grant is called. */
const GRANT_OPTIONS = ['client_id', 'client_secret', 'username', 'password', 'refresh_token'] as const;

/** The parts of the credentials that the grants of a scheme can use. */
export function rolesOf({ grants = [] }: Pick<SecurityScheme, 'grants'>): readonly CredentialRole[] {
  const used = new Set(grants.flatMap(({ needs, takes }) => [...needs, ...takes]));
  return GRANT_OPTIONS.filter((role) => used.has(role));
}

/** The scheme with those of its grants for which there are options. */
export function withUsableGrants(scheme: SecurityScheme, opts: readonly ClientOpt[]): SecurityScheme {
  const { grants: described = [], ...rest } = scheme;
  const roles = new Set(opts.flatMap(({ auth }) => (auth?.scheme === scheme.name ? [auth.role] : [])));
  const grants = described.filter(({ needs }) => needs.every((role) => roles.has(role)));
  return { ...rest, ...(grants.length > 0 && { grants }) };
}
