import { asString, own, type JsonObject } from '../support/json.ts';

/** An SPDX expression without brackets: `Apache-2.0 OR MIT`. */
const SPDX = /^[\w.+-]+(?: (?:AND|OR|WITH) [\w.+-]+)*$/;
/** Identifiers that documents before OpenAPI 3.1 give as the licence's name. */
const SPDX_NAMES: readonly string[] = ['Apache-2.0', 'MIT'];

/** The licence that the config names, else the document, if it does so by an identifier and not in words. */
export function statedLicense(
  configured: { readonly name?: string; readonly contents?: string } | undefined,
  document: JsonObject,
): { readonly license?: string; readonly licenseText?: string } {
  const documented = own(own(document, 'info'), 'license');
  const identifier = asString(own(documented, 'identifier'));
  const license =
    configured?.name ??
    (identifier !== undefined && SPDX.test(identifier) ? identifier : undefined) ??
    SPDX_NAMES.find((each) => each === own(documented, 'name'));
  return {
    ...(license !== undefined && license.trim() !== '' && { license }),
    ...(configured?.contents !== undefined && { licenseText: configured.contents }),
  };
}
