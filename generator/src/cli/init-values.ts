import { isLicense, PACKAGE_NAME } from '../config/index.ts';

/** Why a text is no name of an npm package, or undefined if it is one. */
export function packageNameFault(text: string): string | undefined {
  return PACKAGE_NAME.fits(text) ? undefined : `It must be ${PACKAGE_NAME.expected}.`;
}

/** Why a text is no name of a class, or undefined if it is one. */
export function clientNameFault(text: string): string | undefined {
  return /^[A-Za-z][A-Za-z0-9]*$/.test(text) ? undefined : 'It must be letters and digits, a letter first.';
}

/** Why a text is no licence, or undefined if it is one. */
export function licenseFault(text: string): string | undefined {
  return isLicense(text) ? undefined : 'It must be an SPDX identifier such as MIT.';
}

/** Why a text is no repository, or undefined if it is one. */
export function repositoryFault(text: string): string | undefined {
  return /^[\w.-]+\/[\w.-]+$/.test(text) ? undefined : 'It must be OWNER/NAME.';
}
