import type { Api } from '../ir/model/api.ts';
import type { FilePlan } from '../plan/file-plan.ts';
import { visibleText } from '../support/encode.ts';

/** Licences whose text is shipped, by SPDX identifier. */
const LICENSES: readonly string[] = ['Apache-2.0', 'MIT'];

/** The text of the licence, if there is one and its text is known. */
export function licenseFile({ facts }: Api): readonly FilePlan[] {
  const { license, licenseText } = facts;
  if (licenseText !== undefined)
    return [{ kind: 'text', path: 'LICENSE', text: `${visibleText(licenseText).trimEnd()}\n` }];
  if (license === undefined || !LICENSES.includes(license)) return [];
  const view = { holder: visibleText(facts.organization.name).replace(/\s+/g, ' ') };
  return [{ kind: 'template', path: 'LICENSE', template: `typescript/licenses/${license}`, view }];
}

/** What the API is called in a sentence: `the Acme API`, whatever its client is called. */
export function apiLabel({ clientName }: Api): string {
  return `${/^(.+?)(?:SDK|API|Client)$/.exec(clientName)?.[1] ?? clientName} API`;
}

/** The field of a package file; nobody is made up who wrote it. */
export function authorField({ facts }: Api): { readonly author?: string } {
  const { name, contact, isUnnamed } = facts.organization;
  const author = [isUnnamed === true ? '' : name, contact === undefined ? '' : `<${contact}>`].filter(
    (part) => part !== '',
  );
  return author.length === 0 ? {} : { author: author.join(' ') };
}

/** The field of a package file; a licence that nobody stated is not made up. */
export function licenseField({ facts }: Api): { readonly license?: string } {
  const { license, licenseText } = facts;
  if (license !== undefined) return { license };
  return licenseText === undefined ? {} : { license: 'SEE LICENSE IN LICENSE' };
}

const REFUSAL = 'This folder holds the sources. Run npm run build, then npm publish ./dist';

/** The script that keeps `npm publish` from taking the sources for the package; the built package has no scripts. */
export const PUBLISH_GUARD = {
  // What is packed is built first, be it by hand.
  prepack: 'npm run build',
  prepublishOnly: `node -e "console.error('${REFUSAL}'); process.exit(1)"`,
} as const;
