import { resolve, type Document, type View } from '../../document/index.ts';
import type { WireCredential, WireSecurity } from './model.ts';

/** The alternatives that an operation accepts: its own, else the document's. */
export function readSecurity(operation: View<'operation'>, document: Document): WireSecurity {
  const isOwn = operation.has('security');
  const listed = isOwn ? operation.get('security') : document.get('security');
  const place = (...tokens: readonly number[]): WireSecurity['at'] =>
    isOwn ? operation.place('security', ...tokens) : document.place('security', ...tokens);
  return {
    at: isOwn || document.has('security') ? place() : document.at,
    alternatives: (listed ?? []).map((alternative, i) => ({
      at: place(i),
      credentials: [...alternative].map(([name, scopes]) => credential(name, scopes, document)),
    })),
  };
}

function credential(name: string, scopes: readonly string[], document: Document): WireCredential {
  const scheme = resolve(document.get('components')?.get('securitySchemes')?.get(name));
  return {
    text: credentialText(scheme, name),
    at: scheme?.at ?? document.place('components', 'securitySchemes', name),
    scopes,
  };
}

/** Where a credential is sent: what the server sees of a scheme. */
function credentialText(scheme: View<'securityScheme'> | undefined, name: string): string {
  const parameter = scheme?.get('name') ?? name;
  switch (scheme?.get('type')) {
    case 'http': {
      const kind = scheme.get('scheme');
      return `Authorization: ${
        { bearer: 'Bearer', basic: 'Basic' }[(kind ?? '').toLowerCase()] ?? kind ?? name
      }`;
    }
    case 'apiKey':
      return (
        { header: parameter, query: `?${parameter}`, cookie: `Cookie: ${parameter}` }[
          scheme.get('in') ?? 'header'
        ] ?? parameter
      );
    case 'oauth2':
    case 'openIdConnect':
      return 'Authorization: Bearer';
    default:
      return name;
  }
}
