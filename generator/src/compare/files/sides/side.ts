/** One of the two things to compare, as the user named it. */
export type Side =
  | { readonly kind: 'folder-or-tarball'; readonly text: string; readonly path: string }
  | { readonly kind: 'npm'; readonly text: string; readonly name: string; readonly version: string }
  | { readonly kind: 'git'; readonly text: string; readonly revision: string; readonly path: string }
  | { readonly kind: 'edition'; readonly text: string; readonly edition: string };

/** A side, or why the text names none. */
export type ParsedSide = { readonly side: Side } | { readonly fault: string };

const packageName = /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~][a-z0-9._~-]*$/i;
/** A version or a tag; ranges would name another package tomorrow. */
const versionOrTag = /^[a-z0-9][a-z0-9.+_-]*$/i;

/** Reads `npm:name@version`, `git:REVISION:path`, `edition:NAME`; anything else is a path. */
export function parseSide(text: string): ParsedSide {
  const [, form, rest = ''] = /^(npm|git|edition):(.*)$/s.exec(text) ?? [];
  switch (form) {
    case 'npm':
      return npmSide(text, rest);
    case 'git':
      return gitSide(text, rest);
    case 'edition':
      return rest === '' ?
          { fault: 'no edition is named' }
        : { side: { kind: 'edition', text, edition: rest } };
    default:
      return text.trim() === '' || text.includes('\0') ?
          { fault: 'it is empty' }
        : { side: { kind: 'folder-or-tarball', text, path: text } };
  }
}

function npmSide(text: string, rest: string): ParsedSide {
  const at = rest.lastIndexOf('@');
  const name = at > 0 ? rest.slice(0, at) : rest;
  const version = at > 0 ? rest.slice(at + 1) : '';
  if (!packageName.test(name) || name.length > 214)
    return { fault: 'the part after npm: is not a package name' };
  if (version === '') return { fault: 'the version is missing, as in npm:name@1.2.3' };
  if (!versionOrTag.test(version)) return { fault: 'the part after @ is neither a version nor a tag' };
  return { side: { kind: 'npm', text, name, version } };
}

function gitSide(text: string, rest: string): ParsedSide {
  const colon = rest.indexOf(':');
  const revision = colon < 0 ? rest : rest.slice(0, colon);
  const path = colon < 0 ? '' : rest.slice(colon + 1).replace(/\/+$/, '');
  if (revision === '') return { fault: 'the revision is missing, as in git:main:packages/sdk' };
  if (/^-|[\0-\x20\x7f]/.test(revision) || path.includes('\0'))
    return { fault: 'the revision is not one git accepts' };
  return { side: { kind: 'git', text, revision, path } };
}
