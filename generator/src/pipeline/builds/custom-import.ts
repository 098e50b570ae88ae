import { posix } from 'node:path';
import { diagnostic, type Report } from '../../diagnostics/index.ts';
import { mergeTexts } from '../../edits/index.ts';
import { DEFAULT_LIMITS, parseDocument, readSource } from '../../load/index.ts';
import { isPathForPeople, readLastRun } from '../../output/index.ts';
import {
  commitOf,
  fetchTracked,
  gitIn,
  trackedFiles,
  whereabouts,
  type TrackedFile,
} from '../../repository/index.ts';
import { asString, own } from '../../support/json.ts';
import type { FoundInputs } from '../find-inputs.ts';
import { absolutePath } from '../paths.ts';
import { withoutInput, type Run } from '../run.ts';
import type { System } from '../system.ts';

/** What became of a file that people had written or edited. */
export type ImportedFile = {
  readonly path: string;
  readonly outcome: 'added' | 'merged' | 'there already' | 'conflict' | 'removed by hand' | 'left out';
  /** Why it was not taken over, or what to do. */
  readonly reason?: string;
};

/** What an import did, or with a dry run would do, for one package. */
export type CustomImport = {
  readonly target: string;
  readonly folder: string;
  readonly files: readonly ImportedFile[];
};

/**
 * Takes over the code that people wrote into packages of the hosted service, as the files in `custom-code` track it: new
 * files as they are, edits by a merge of three texts. What does not apply is listed, and nothing of it is written.
 * Tracking files stay.
 */
export function importCustom(
  found: FoundInputs,
  { isDry }: { readonly isDry: boolean },
  system: System,
): Promise<Run<readonly CustomImport[]>> {
  return withoutInput(async ({ collector: { report } }) => {
    const folder = posix.dirname(absolutePath(found.workspace ?? found.config ?? found.spec, system));
    const imports: CustomImport[] = [];
    let isRefused = false;
    for (const { target, folder: out } of found.packages) {
      const names = target === 'typescript' ? ['typescript', 'node'] : [target];
      const tracks = names.flatMap((name) => tracksIn(`${folder}/custom-code/${name}`, { system, report }));
      if (tracks.length === 0) continue;
      const made = await importInto(out, tracks, { isDry, system, report });
      if (made === undefined) isRefused = true;
      else imports.push({ target, folder: out, files: made });
    }
    if (imports.length === 0 && !isRefused)
      report(diagnostic('Build/NothingTracked', undefined, { folder: `${folder}/custom-code` }));
    return imports;
  });
}

/** Two commits of the repository of a package; the second has what people wrote on top of the first. */
type Track = { readonly base: string; readonly integrated: string; readonly file: string };

const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

type Reading = { readonly system: System; readonly report: Report };

function tracksIn(folder: string, { system, report }: Reading): readonly Track[] {
  const names = [...system.fs.list(folder)].filter((name) => name.endsWith('-custom-code.json')).sort();
  return names.flatMap((name) => {
    const file = `${folder}/${name}`;
    const limits = { ...DEFAULT_LIMITS, bytes: 1024 ** 2 };
    const context = { reader: system.reader, limits, report, remember: () => undefined };
    const source = readSource(file, context);
    const parsed = source && parseDocument(source, { limits, report, isConfig: true });
    const [base, integrated] = ['base', 'integrated'].map((key) => asString(own(parsed?.value, key)) ?? '');
    if (base !== undefined && integrated !== undefined && COMMIT.test(base) && COMMIT.test(integrated))
      return [{ base, integrated, file: name }];
    report(diagnostic('Build/TrackInvalid', undefined, { file: name }));
    return [];
  });
}

type Importing = Reading & { readonly isDry: boolean };

async function importInto(
  folder: string,
  tracks: readonly Track[],
  { isDry, system, report }: Importing,
): Promise<readonly ImportedFile[] | undefined> {
  const path = absolutePath(folder, system);
  const git = gitIn(path, system.environment);
  const place = system.fs.list(path).length === 0 ? undefined : await whereabouts(git);
  if (place === undefined) {
    report(diagnostic('Build/TrackNeedsClone', undefined, { folder }));
    return undefined;
  }
  const isThere = async (): Promise<readonly string[]> => {
    const all = [...new Set(tracks.flatMap(({ base, integrated }) => [base, integrated]))];
    const known = await Promise.all(
      all.map(async (id) => ((await commitOf(git, id)) === undefined ? id : undefined)),
    );
    return known.filter((id) => id !== undefined);
  };
  let missing = await isThere();
  if (missing.length > 0 && place.origin !== undefined) {
    system.progress('Fetching tracked commits');
    const reason = await fetchTracked(git);
    missing = reason === undefined ? await isThere() : missing;
  }
  if (missing.length > 0) {
    const commits = missing.map((id) => id.slice(0, 12)).join(', ');
    report(diagnostic('Build/TrackMissing', undefined, { folder, commits }));
    return undefined;
  }
  const all = new Map<string, ImportedFile>();
  const last = readLastRun(path, system.fs);
  for (const track of tracks)
    for (const file of (await trackedFiles(git, track)) ?? [])
      all.set(file.path, importFile(file, { root: path, isDry, system, generated: last.manifest?.files }));
  return [...all.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

type Target = {
  readonly root: string;
  readonly isDry: boolean;
  readonly system: System;
  /** The files that are generated; undefined in a folder that nothing was generated into. */
  readonly generated: ReadonlyMap<string, string> | undefined;
};

function importFile(file: TrackedFile, { root, isDry, system, generated }: Target): ImportedFile {
  const { path, base, edited, isOther } = file;
  const { fs } = system;
  const at = `${root}/${path}`;
  const write = (text: string): void => {
    if (isDry) return;
    fs.makeFolder(posix.dirname(at));
    fs.write(at, text);
  };
  if (!isPathForPeople(path))
    return { path, outcome: 'left out', reason: 'it is no path of a file of the package' };
  if (isOther) return { path, outcome: 'left out', reason: 'it is no text file; copy it by hand' };
  const kind = kindBelow(root, path, fs);
  if (kind === 'blocked') return { path, outcome: 'left out', reason: 'a link or a folder is in its place' };
  const here = kind === 'file' ? new TextDecoder().decode(fs.read(at)) : undefined;
  if (edited === undefined)
    return here === undefined ?
        { path, outcome: 'there already' }
      : { path, outcome: 'removed by hand', reason: 'people had removed it; remove it if that still holds' };
  if (here === edited) return { path, outcome: 'there already' };
  if (here === undefined) {
    if (base !== undefined && generated?.has(path) !== true)
      return { path, outcome: 'conflict', reason: 'it was edited, and nothing generates it any more' };
    write(edited);
    return { path, outcome: 'added' };
  }
  if (base === undefined)
    return { path, outcome: 'conflict', reason: 'another file of that name is there already' };
  const merged = mergeTexts({ base, mine: here, theirs: edited });
  if (merged.kind === 'merged') {
    if (merged.text === here) return { path, outcome: 'there already' };
    write(merged.text);
    return { path, outcome: 'merged' };
  }
  const lines = merged.lines.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
  return { path, outcome: 'conflict', reason: `both changed line ${lines}` };
}

/** What stands at a path below the package; links on the way there are not followed. */
function kindBelow(root: string, path: string, fs: System['fs']): 'file' | 'blocked' | undefined {
  let at = root;
  const names = path.split('/');
  for (const [index, name] of names.entries()) {
    at = `${at}/${name}`;
    const kind = fs.kindOf(at);
    if (kind === undefined) return undefined;
    if (kind !== (index < names.length - 1 ? 'folder' : 'file')) return 'blocked';
  }
  return 'file';
}
