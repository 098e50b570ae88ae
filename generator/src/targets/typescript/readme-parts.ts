import type { Api } from '../../ir/model/api.ts';
import { mdCode, mdCodeFence, mdInline, trusted, tsString, type Encoded } from '../../support/encode.ts';
import { licenseFile } from '../package-parts.ts';
import { repositoryUrl } from './package-json.ts';

type Markdown = Encoded<'markdown'>;

/** The entry with the types of openapi-typescript, and how it is used; null where there is none. */
export function openapiView({ facts }: Api): { readonly entry: Markdown; readonly example: Markdown } | null {
  const { openapiTypes, packageName } = facts.packages.typescript;
  if (!openapiTypes) return null;
  const entry = `${packageName}/openapi`;
  const url = facts.usualServer?.url ?? 'https://api.example.com';
  return {
    entry: mdCode(entry),
    example: code(
      `import createClient from 'openapi-fetch';\nimport type { paths } from ${tsString(
        entry,
      )};\n\nconst api = createClient<paths>({ baseUrl: ${tsString(url)} });`,
    ),
  };
}

/** Whom to ask, as far as anybody is named. Packages that were published before go without. */
export function questionsText(api: Api): Markdown | null {
  const { rules, organization } = api.facts;
  if (rules !== 'openapi') return null;
  const [issues, docs] = [linkTarget(issuesUrl(api)), linkTarget(organization.docs)];
  const { contact } = organization;
  const address = contact?.includes('@') === true ? linkTarget(`mailto:${contact}`) : linkTarget(contact);
  const ways = [
    ...(issues === null ? [] : [`[open an issue](${issues})`]),
    ...(address === null ? [] : [`[write to us](${address})`]),
  ];
  const texts = [
    ...(docs === null ? [] : [`What the API does is told in [its documentation](${docs}).`]),
    ...(ways.length === 0 ?
      []
    : [`If something about this package is unclear or wrong, ${ways.join(' or ')}.`]),
  ];
  return texts.length === 0 ? null : trusted(texts.join(' '));
}

/** The licence, in packages that nobody has used yet. */
export function licenseText(api: Api): Markdown | null {
  const { rules, license } = api.facts;
  if (rules !== 'openapi') return null;
  if (license === undefined)
    return trusted('No licence is stated for this package: ask whoever publishes it before you pass it on.');
  const [file] = licenseFile(api);
  return file === undefined ? mdInline(license) : trusted(`[${mdInline(license)}](./LICENSE)`);
}

/** Where issues are opened, if the package names its repository. */
export function issuesUrl(api: Api): string | undefined {
  const url = repositoryUrl(api);
  return url === undefined ? undefined : `${url}/issues`;
}

/** A web address as a link target; anything else is no link. */
export function linkTarget(url: string | undefined): Markdown | null {
  if (url === undefined || !/^(?:https?|mailto):/i.test(url)) return null;
  return trusted(
    encodeURI(decode(url)).replace(/[()'*_`]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`),
  );
}

function decode(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

/** A block of TypeScript. */
export function code(text: string): Markdown {
  return mdCodeFence(text, 'ts');
}
