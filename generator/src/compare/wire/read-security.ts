import type { CheckedInput } from '../../check/index.ts';
import type { Located, Place } from '../../support/place.ts';
import type { JsonObject, JsonValue } from '../../support/json.ts';
import { asArray, asString, isObject, join, own } from '../../support/json.ts';
import type { WireCredential, WireSecurity } from './model.ts';

/** The alternatives that an operation accepts: its own, else the document's. */
export function readSecurity(operation: Located<JsonObject>, input: CheckedInput): WireSecurity {
  const { value, at } = input.document;
  const owner = own(operation.value, 'security') === undefined ? { value, at } : operation;
  const listed = own(owner.value, 'security');
  const place: Place = { file: owner.at.file, pointer: join(owner.at.pointer, 'security') };
  return {
    at: listed === undefined ? owner.at : place,
    alternatives: asArray(listed).map((alternative, i) => ({
      at: { file: place.file, pointer: join(place.pointer, i) },
      credentials: Object.entries(isObject(alternative) ? alternative : {}).map(([name, scopes]) =>
        credential(name, scopes, input),
      ),
    })),
  };
}

function credential(name: string, scopes: JsonValue, { document, refs }: CheckedInput): WireCredential {
  const at = {
    file: document.at.file,
    pointer: join(document.at.pointer, 'components', 'securitySchemes', name),
  };
  const found = refs.at(at);
  const ref = asString(own(found?.value, '$ref'));
  const scheme = found !== undefined && ref !== undefined ? refs.follow(ref, found.at) : found;
  return {
    text: credentialText(scheme?.value, name),
    at: scheme?.at ?? at,
    scopes: asArray(scopes).filter((scope): scope is string => typeof scope === 'string'),
  };
}

/** Where a credential is sent: what the server sees of a scheme. */
function credentialText(scheme: JsonValue | undefined, name: string): string {
  const parameter = asString(own(scheme, 'name')) ?? name;
  switch (asString(own(scheme, 'type'))) {
    case 'http':
      return `Authorization: ${
        { bearer: 'Bearer', basic: 'Basic' }[(asString(own(scheme, 'scheme')) ?? '').toLowerCase()] ??
        asString(own(scheme, 'scheme')) ??
        name
      }`;
    case 'apiKey':
      return (
        { header: parameter, query: `?${parameter}`, cookie: `Cookie: ${parameter}` }[
          asString(own(scheme, 'in')) ?? 'header'
        ] ?? parameter
      );
    case 'oauth2':
    case 'openIdConnect':
      return 'Authorization: Bearer';
    default:
      return name;
  }
}
