import type { Api } from '../../ir/model/api.ts';
import type { SecurityRequirement, SecurityScheme } from '../../ir/model/facts.ts';
import { tsString } from '../../support/encode.ts';
import { tokenSchemes } from './token-options.ts';

/**
 * Whether calls of the API differ in the credentials they are sent with, so that the client has to choose. Else all of
 * them carry the same ones, which the client class then says itself.
 */
export function choosesCredentials(api: Api): boolean {
  const { facts, resources, clientMethods } = api;
  const { sendable } = facts.client;
  if (tokenSchemes(api).length > 0) return true;
  if (facts.client.security !== 'given' && facts.rules === 'stainless') return sendable.length > 0;
  if (facts.rules === 'openapi') return sendable.some(({ kind }) => kind !== 'mutualTLS');
  return [...resources.flatMap(({ methods }) => methods), ...clientMethods].some(
    ({ security }) => security !== undefined,
  );
}

/** What `sdk-info.ts` says about security: the import it needs, and the two tables. */
export function securityInfo(api: Api): { readonly imports: string; readonly tables: string } {
  if (!choosesCredentials(api)) return { imports: '', tables: '' };
  const { sendable, security } = api.facts.client;
  return {
    imports: "import type { SecurityRequirement, SecurityScheme } from './internal/security-scheme';\n",
    tables: `
/** How each credential is sent. */
export const SECURITY_SCHEMES: readonly SecurityScheme[] = [${sendable
      .map((scheme) => schemeText(scheme, api))
      .join(', ')}];

/** The ways to authenticate requests that name none of their own. */
export const SECURITY: SecurityRequirement | 'given' = ${
      security === 'given' ? "'given'" : `[${requirementTexts(security).join(', ')}]`
    };
`,
  };
}

/** The ways to authenticate, each as the text of a list of names. */
export function requirementTexts(requirement: SecurityRequirement): readonly string[] {
  return requirement.map((schemes) => `[${schemes.map(tsString).join(', ')}]`);
}

function schemeText(scheme: SecurityScheme, { options }: Api): string {
  const { place, name, auth } = sentAs(scheme);
  const isPlain = scheme.kind === 'basic' && scheme.isPlain === true;
  const all = options.filter((option) => option.auth?.scheme === scheme.name && option.isForTokens !== true);
  // Two options of one part would be read as two parts.
  const own = all.filter((one, i) => all.findIndex((each) => each.auth?.role === one.auth?.role) === i);
  // A password stands behind its user name.
  const parts = own.sort((a, b) => roleRank(a.auth?.role) - roleRank(b.auth?.role));
  const texts = parts.map((option) =>
    [option.name, ...(option.readEnv === undefined ? [] : [option.readEnv])].map(tsString).join(', '),
  );
  return `{ ${[
    `id: ${tsString(scheme.name)}`,
    `in: ${tsString(place)}`,
    `name: ${tsString(name)}`,
    ...(auth === undefined ? [] : [`auth: ${tsString(auth)}`]),
    ...(isPlain ? ['isPlain: true'] : []),
    `options: [${texts.map((text) => `[${text}]`).join(', ')}]`,
  ].join(', ')} }`;
}

const roleRank = (role: string | undefined): number => (role === 'password' ? 1 : 0);

type SentAs = { readonly place: string; readonly name: string; readonly auth?: string };

/** Where the credentials of a scheme stand in a request. */
function sentAs({ kind, parameter = '', keyword }: SecurityScheme): SentAs {
  const authorization = { place: 'header', name: 'Authorization' } as const;
  switch (kind) {
    case 'bearer':
    case 'oauth2':
    case 'openIdConnect':
      return { ...authorization, auth: keyword ?? 'Bearer' };
    case 'basic':
      return { ...authorization, auth: keyword ?? 'Basic' };
    case 'http':
      return { ...authorization, auth: parameter };
    case 'header':
    case 'query':
    case 'cookie':
      return { place: kind, name: parameter };
    case 'mutualTLS':
    case 'other':
      return { place: 'connection', name: '' };
  }
}
