import { isToken } from '../support/http.ts';
import { join, type JsonObject, type JsonValue } from '../support/json.ts';
import type { Place } from '../support/place.ts';
import { placeIn, type ConfigContext } from './config-context.ts';
import type { SecurityScheme } from './config-types.ts';
import { grantsOf, scopesOf } from './grants.ts';
import { SECURITY_SCHEMES } from './keys/documents.ts';
import { readQuietly, tellIdle, type ValueOf } from './kit/index.ts';

type Schemes = ValueOf<{ readonly kind: typeof SECURITY_SCHEMES }>;
type WrittenScheme = Schemes extends ReadonlyMap<string, infer S> ? S : never;

/**
 * The security schemes: the config's replace the document's.
 *
 * @param described Those of the document by name, behind their references.
 * @param requirements Every `security` that there is: they name the scopes that tokens are asked for.
 */
export function securitySchemes(
  configured: Schemes | undefined,
  {
    described,
    requirements,
    context,
  }: {
    readonly described: JsonObject;
    readonly requirements: readonly JsonValue[];
    readonly context: ConfigContext;
  },
): readonly SecurityScheme[] {
  const at =
    configured === undefined ?
      { file: context.documentFile, pointer: '/components/securitySchemes' }
    : placeIn(context, '/security_schemes');
  const schemes = configured ?? readQuietly(SECURITY_SCHEMES, described) ?? new Map<string, WrittenScheme>();
  return [...schemes].map(([name, scheme]) => {
    const sent = kindOf(scheme);
    reportIdleAuth(scheme, sent, { at: { ...at, pointer: join(at.pointer, name) }, context });
    const grants = sent.kind === 'oauth2' ? grantsOf(scheme.flows, scopesOf(name, requirements)) : [];
    return {
      name,
      ...sent,
      ...(scheme.description !== undefined && { description: scheme.description }),
      ...(grants.length > 0 && { grants }),
    };
  });
}

/** Says what a scheme has of a header that its credentials do not have. */
function reportIdleAuth(
  { 'x-stainless-auth': auth }: WrittenScheme,
  { keyword, isPlain }: Partial<SecurityScheme>,
  { at, context }: { readonly at: Place; readonly context: ConfigContext },
): void {
  const idle = [
    ...(auth?.schemeKeyword !== keyword ? ['scheme_keyword'] : []),
    ...(auth?.disableBase64 === true && isPlain !== true ? ['disable_base64'] : []),
  ];
  for (const key of idle) {
    const place = { ...at, pointer: join(at.pointer, 'x-stainless-auth', key) };
    tellIdle(context.report, place, key, 'credentials of this scheme have no such form');
  }
}

const OTHER = { kind: 'other' } as const;

function kindOf({
  type,
  scheme,
  in: place,
  name,
  'x-stainless-auth': auth,
}: WrittenScheme): Pick<SecurityScheme, 'kind'> & Partial<SecurityScheme> {
  switch (type?.toLowerCase()) {
    case 'http': {
      const kind = scheme?.toLowerCase() ?? '';
      const keyword = auth?.schemeKeyword;
      if (kind === 'bearer') return { kind, ...(keyword !== undefined && { keyword }) };
      if (kind === 'basic')
        return {
          kind,
          ...(keyword !== undefined && { keyword }),
          ...(auth?.disableBase64 === true && { isPlain: true }),
        };
      return isToken(kind) ? { kind: 'http', parameter: REGISTERED.get(kind) ?? scheme ?? kind } : OTHER;
    }
    case 'apikey':
      return name !== undefined && isSendable(place, name) ? { kind: place, parameter: name } : OTHER;
    case 'oauth2':
      return { kind: 'oauth2' };
    case 'openidconnect':
      return { kind: 'openIdConnect' };
    case 'mutualtls':
      return { kind: 'mutualTLS' };
    default:
      return OTHER;
  }
}

/** Names of headers and cookies are tokens (RFC 9110 §5.6.2, RFC 6265 §4.1.1); a query can hold any text. */
function isSendable(place: string | undefined, name: string): place is 'header' | 'query' | 'cookie' {
  return place === 'query' || ((place === 'header' || place === 'cookie') && isToken(name));
}

/** Spellings of the registry of HTTP authentication schemes; case does not count, but some servers think it does. */
const REGISTERED = new Map(
  ['Concealed', 'Digest', 'DPoP', 'GNAP', 'HOBA', 'Mutual', 'Negotiate', 'OAuth', 'PrivateToken'].map(
    (name) => [name.toLowerCase(), name] as const,
  ),
);
