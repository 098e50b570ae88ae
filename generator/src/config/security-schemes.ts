import { own, type JsonObject } from '../support/json.ts';
import type { SecurityScheme } from './config-types.ts';
import { SECURITY_SCHEMES } from './keys/documents.ts';
import { readQuietly, type ValueOf } from './kit/index.ts';

type Schemes = ValueOf<{ readonly kind: typeof SECURITY_SCHEMES }>;
type Scheme = Schemes extends ReadonlyMap<string, infer S> ? S : never;

/** The security schemes: the config's replace the document's. */
export function securitySchemes(
  configured: Schemes | undefined,
  document: JsonObject,
): readonly SecurityScheme[] {
  const listed = own(own(document, 'components'), 'securitySchemes');
  const schemes = configured ?? readQuietly(SECURITY_SCHEMES, listed) ?? new Map<string, Scheme>();
  return [...schemes].map(([name, scheme]) => ({ name, ...kindOf(scheme) }));
}

function kindOf({ type, scheme, in: place, name }: Scheme): Omit<SecurityScheme, 'name'> {
  switch (type?.toLowerCase()) {
    case 'http': {
      const kind = scheme?.toLowerCase();
      return { kind: kind === 'bearer' || kind === 'basic' ? kind : 'other' };
    }
    case 'apikey':
      return name !== undefined && (place === 'header' || place === 'query' || place === 'cookie') ?
          { kind: place, parameter: name }
        : { kind: 'other' };
    case 'oauth2':
      return { kind: 'oauth2' };
    default:
      return { kind: 'other' };
  }
}
