import { asString, isObject, own, type JsonObject, type JsonValue } from '../support/json.ts';
import type { ConfigContext } from './config-context.ts';
import type { SecurityScheme } from './config-types.ts';

/** The security schemes: the config's replace the document's. */
export function readSecuritySchemes(
  configured: JsonValue | undefined,
  { document }: ConfigContext,
): readonly SecurityScheme[] {
  const schemes = isObject(configured) ? configured : own(own(document, 'components'), 'securitySchemes');
  if (!isObject(schemes)) return [];
  return Object.keys(schemes).flatMap((name) => {
    const scheme = schemes[name];
    return isObject(scheme) ? [readScheme(name, scheme)] : [];
  });
}

function readScheme(name: string, scheme: JsonObject): SecurityScheme {
  const parameter = asString(own(scheme, 'name'));
  const place = asString(own(scheme, 'in'));
  switch (asString(own(scheme, 'type'))?.toLowerCase()) {
    case 'http': {
      const kind = asString(own(scheme, 'scheme'))?.toLowerCase();
      return { name, kind: kind === 'bearer' || kind === 'basic' ? kind : 'other' };
    }
    case 'apikey':
      if (parameter === undefined || (place !== 'header' && place !== 'query' && place !== 'cookie'))
        return { name, kind: 'other' };
      return { name, kind: place, parameter };
    case 'oauth2':
      return { name, kind: 'oauth2' };
    default:
      return { name, kind: 'other' };
  }
}
