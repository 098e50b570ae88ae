import type { Git } from '../../repository/index.ts';
import { own } from '../../support/json.ts';
import { isVersion } from '../../support/version.ts';
import { absolutePath } from '../paths.ts';
import type { System } from '../system.ts';
import { entryFor } from '../write-changelog.ts';

/** A version that a package is about to have, with what its changelog says about it. */
export type PreparedRelease = { readonly name: string; readonly version: string; readonly entry: string };

/**
 * The releases that the files of packages hold and the last commit does not: another version than there, with an entry
 * in the changelog. A version that changed without one came from a document, say, and is no release.
 *
 * @param folders Relative to the folder of the run.
 */
export async function preparedReleases(
  folders: readonly string[],
  git: Git,
  system: Pick<System, 'fs' | 'folder'>,
): Promise<readonly PreparedRelease[]> {
  const found: PreparedRelease[] = [];
  for (const folder of folders) {
    const path = folder.replace(/\/+$/, '');
    const textOf = (name: string): string => {
      const content = system.fs.read(`${absolutePath(path, system)}/${name}`);
      return content === undefined ? '' : new TextDecoder().decode(content);
    };
    const now = named(textOf('package.json'));
    const committed = await git(['show', `HEAD:./${path}/package.json`]);
    const before = committed.ok ? named(committed.output) : undefined;
    if (now === undefined || before?.version === now.version) continue;
    const entry = entryFor(now.version, textOf('CHANGELOG.md'));
    if (entry !== undefined) found.push({ ...now, entry });
  }
  return found;
}

/** `chore: release @acme/pets 1.1.0` */
export function releaseTitle(releases: readonly PreparedRelease[]): string {
  return `chore: release ${releases.map(({ name, version }) => `${name} ${version}`).join(', ')}`;
}

/** Name and version of a package file, if they are what npm takes. */
function named(text: string): { readonly name: string; readonly version: string } | undefined {
  const manifest = parsed(text);
  const [name, version] = ['name', 'version'].map((key) => own(manifest, key));
  const isNamed = typeof name === 'string' && /^(?:@[\w.-]+\/)?[\w.-]+$/.test(name);
  return isNamed && typeof version === 'string' && isVersion(version) ? { name, version } : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
