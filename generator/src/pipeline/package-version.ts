import semver from 'semver';
import type { TypescriptTarget } from '../config/index.ts';
import { diagnostic, type Report } from '../diagnostics/index.ts';
import { readLastRun, type FileSystem } from '../output/index.ts';
import { own } from '../support/json.ts';
import { isVersion } from '../support/version.ts';

/** Where the version of a package may come from. */
export type VersionSources = {
  /** The version that the user asked for. */
  readonly asked: string | undefined;
  readonly typescript: Pick<TypescriptTarget, 'version' | 'hasOwnVersion'>;
  /** Folders of the package, and of the SDK that it is about. */
  readonly folders: readonly string[];
};

/**
 * The version of a package: the one asked for, else that of the config, else that of the document. The document's own
 * number counts its texts and not releases, so that it never takes a package below what its folder has (reported as a
 * note); a lower number that somebody wrote down is taken (reported as a warning).
 */
export function versionOf(
  { asked, typescript, folders }: VersionSources,
  fs: FileSystem,
  report: Report,
): string {
  const version = asked ?? typescript.version;
  const highest = semver.rsort(folders.flatMap((folder) => writtenVersions(folder, fs)))[0];
  if (highest === undefined || semver.gte(version, highest)) return version;
  const isChosen = asked !== undefined || typescript.hasOwnVersion;
  const code = isChosen ? 'Output/VersionGoesBack' : 'Output/VersionKept';
  report(diagnostic(code, undefined, { version, highest }));
  return isChosen ? version : highest;
}

/** The versions that a folder tells, in its package file and of its last run, as far as npm accepts them: either may be lost. */
function writtenVersions(folder: string, fs: FileSystem): readonly string[] {
  const path = `${folder}/package.json`;
  const content = fs.kindOf(path) === 'file' ? fs.read(path) : undefined;
  const written = content && versionIn(new TextDecoder().decode(content));
  return [written, readLastRun(folder, fs).manifest?.version].filter(
    (version): version is string => typeof version === 'string' && isVersion(version),
  );
}

function versionIn(text: string): unknown {
  try {
    return own(JSON.parse(text), 'version');
  } catch {
    return undefined;
  }
}
