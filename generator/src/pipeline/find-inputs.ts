import { posix } from 'node:path';
import { createCollector, diagnostic, type Report } from '../diagnostics/index.ts';
import { createPositions, type SourceText } from '../load/index.ts';
import type { TargetId } from '../plan/targets.ts';
import { shownShellArg } from '../support/encode.ts';
import { absolutePath, leadsTo } from './paths.ts';
import { readWorkspaceFile } from './read-workspace.ts';
import { foldersUp, liesIn, repositoryOf } from './repository.ts';
import type { Run } from './run.ts';
import type { System } from './system.ts';

/** What a search needs of the system. */
export type SearchSystem = Pick<System, 'folder' | 'fs' | 'reader'>;

/** Input files that belong together, and where what is made of them goes. Paths as seen from the folder of the run, or addresses. */
export type FoundInputs = {
  readonly spec: string;
  readonly config?: string;
  readonly packages: ReadonlyArray<{ readonly target: TargetId; readonly folder: string }>;
  /** The file that says so; absent where files were known by their names. */
  readonly workspace?: string;
  /** Targets of the workspace that are not made here. */
  readonly others?: readonly string[];
  /** The repository, or the folder that was searched. Absolute. */
  readonly top: string;
};

/** Files that say which others belong together, in the order in which they count. */
const WORKSPACE_FILES = ['specsmith.json', 'stainless/workspace.json', '.stainless/workspace.json'] as const;

/** What documents and configs are called; those of an earlier row count before those of a later one. */
const DOCUMENTS = [/^openapi\.(?:ya?ml|json)$/i, /^swagger\.(?:ya?ml|json)$/i];
const CONFIGS = [/^(?:stainless|stainless-config|.+\.stainless)\.ya?ml$/i, /^stainless\.json$/i];

/** Folder of the package where nobody says another. */
const USUAL_FOLDER = 'sdks/typescript';

/** What is made, and where, where nobody says anything. As seen from the folder of the run. */
export const usualPackages: FoundInputs['packages'] = [{ target: 'typescript', folder: USUAL_FOLDER }];

type Search = {
  readonly system: SearchSystem;
  readonly report: Report;
  readonly remember: (source: SourceText) => void;
};

/** What the user named. */
export type NamedInputs = {
  /** A workspace: its file or its folder. Nothing else is searched then. */
  readonly workspace?: string | undefined;
  readonly spec?: string | undefined;
};

/**
 * Finds the document, its config and the places of the packages: what a workspace file names, in this folder or one
 * above it up to that of the repository, else files with the usual names. Nothing outside of the repository is taken.
 *
 * A document that is named finds what belongs to it: its workspace, or the config beside it.
 *
 * @returns No value, after a report, when nothing was found or several things were.
 */
export function findInputs(system: SearchSystem, { workspace, spec }: NamedInputs = {}): Run<FoundInputs> {
  if (workspace !== undefined) {
    const run = searched(system, (search) => findNamed(absolutePath(workspace, system), search));
    return run.value === undefined || spec === undefined ? run : { ...run, value: { ...run.value, spec } };
  }
  const around = searched(system, findAround);
  if (spec === undefined) return around;
  const real = (path: string): string => system.reader.real(path) ?? path;
  if (around.value !== undefined && real(around.value.spec) === real(spec)) return around;
  return searched(system, (search) => findConfigOf(spec, search));
}

/** The workspace files that `findInputs` would choose from: those of several APIs, where they lie side by side. Absolute. */
export function workspaceFiles(system: SearchSystem): readonly string[] {
  const { folder } = system;
  const folders = foldersUp(folder, repositoryOf(folder, system) ?? folder);
  return folders.map((each) => workspaceFilesIn(each, system)).find((files) => files.length > 0) ?? [];
}

/**
 * The workspace files of all APIs around a folder: in the folders from it up to that of the repository, in folders below
 * each of these, and side by side in `stainless` or `.stainless`. Absolute, each once.
 */
export function allWorkspaceFiles(system: SearchSystem): readonly string[] {
  const { folder } = system;
  const folders = foldersUp(folder, repositoryOf(folder, system) ?? folder);
  return [...new Set(folders.flatMap((each) => workspacesAround(each, system)))];
}

function workspacesAround(folder: string, system: SearchSystem): readonly string[] {
  const inner = [...system.fs.list(folder)]
    .filter((name) => !/^(?:\.|node_modules$|stainless$)/.test(name))
    .map((name) => posix.join(folder, name))
    .filter((each) => leadsTo('folder', each, system))
    .sort();
  const direct = [folder, ...inner].flatMap((each) => directWorkspace(each, system) ?? []);
  const beside = ['stainless', '.stainless'].flatMap((name) =>
    nestedWorkspaces(posix.join(folder, name), system),
  );
  return [...direct, ...beside].filter((each) => liesIn(folder, each, system));
}

function searched(system: SearchSystem, find: (search: Search) => FoundInputs | undefined): Run<FoundInputs> {
  const collector = createCollector();
  const texts = new Map<string, string>();
  const remember = ({ file, text }: SourceText): void => void texts.set(file, text);
  const value = find({ system, report: collector.report, remember });
  const run = { collector, positions: createPositions(texts), texts };
  return value === undefined ? run : { ...run, value };
}

/** The config beside a document, unless another document is there that it could belong to as well. */
function findConfigOf(spec: string, search: Search): FoundInputs | undefined {
  const { system } = search;
  const isAddress = /^[a-z][a-z0-9+.-]+:\/\//i.test(spec);
  const folder = isAddress ? system.folder : posix.dirname(absolutePath(spec, system));
  const top = repositoryOf(folder, system) ?? folder;
  const names = filesIn(folder, system).filter((name) => name !== posix.basename(spec));
  const configs = [...names, ...hiddenConfigs(folder, system)];
  const [config, ...others] = known(CONFIGS, configs).map((name) => posix.join(folder, name));
  const isOther = config === undefined || known(DOCUMENTS, names).length > 0;
  if (!isOther && others.length > 0) return ambiguous('config', [config, ...others], search);
  if (!isOther && !isWithin(config, top, search)) return undefined;
  const found = { ...(!isOther && { config: shownFrom(config, search) }), packages: [], top };
  return { spec, ...found };
}

function findAround(search: Search): FoundInputs | undefined {
  const { system } = search;
  const { folder } = system;
  const top = repositoryOf(folder, system) ?? folder;
  const folders = foldersUp(folder, top);
  for (const each of folders) {
    const files = workspaceFilesIn(each, system);
    if (files.length > 0) return settle(files, top, search);
  }
  return findByName(folders, top, search);
}

function findNamed(path: string, search: Search): FoundInputs | undefined {
  const { system, report } = search;
  const isFile = leadsTo('file', path, system);
  const folder = isFile ? posix.dirname(path) : path;
  const top = repositoryOf(folder, system) ?? folder;
  if (isFile) return settle([path], top, search);
  if (!leadsTo('folder', path, system)) {
    report(diagnostic('Input/FileNotFound', undefined, { path }));
    return undefined;
  }
  const own = posix.join(path, 'workspace.json');
  const files = leadsTo('file', own, system) ? [own] : workspaceFilesIn(path, system);
  return files.length > 0 ? settle(files, top, search) : findByName([path], top, search);
}

/** The workspace files of a folder that count: one, unless those of several APIs lie side by side. */
function workspaceFilesIn(folder: string, system: SearchSystem): readonly string[] {
  const direct = directWorkspace(folder, system);
  return direct === undefined ? nestedWorkspaces(posix.join(folder, 'stainless'), system) : [direct];
}

function directWorkspace(folder: string, system: SearchSystem): string | undefined {
  // In the folder of a workspace itself, its file stands beside everything else.
  const isOwn = /^\.?stainless$/.test(posix.basename(folder));
  return [...(isOwn ? ['workspace.json'] : []), ...WORKSPACE_FILES]
    .map((name) => posix.join(folder, name))
    .find((path) => leadsTo('file', path, system));
}

function nestedWorkspaces(folder: string, system: SearchSystem): readonly string[] {
  if (!leadsTo('folder', folder, system)) return [];
  return [...system.fs.list(folder)]
    .sort()
    .map((name) => posix.join(folder, name, 'workspace.json'))
    .filter((path) => leadsTo('file', path, system));
}

function settle(files: readonly string[], top: string, search: Search): FoundInputs | undefined {
  const { system } = search;
  const [file = '', ...others] = files;
  if (others.length > 0) return ambiguous('workspace', files, search);
  if (!isWithin(file, top, search)) return undefined;
  const found = readWorkspaceFile(file, { ...search, shown: shownFrom(file, search) });
  if (found === undefined) return undefined;
  const packages = found.packages.map(({ target, folders: [first, ...rest] }) => ({
    target,
    folder: [first, ...rest].find((each) => leadsTo('folder', each, system)) ?? first,
  }));
  const paths = [found.spec, ...(found.config === undefined ? [] : [found.config])];
  const local = paths.filter((path) => posix.isAbsolute(path));
  if (![...local, ...packages.map(({ folder }) => folder)].every((path) => isWithin(path, top, search)))
    return undefined;
  return seenFromRun({ ...found, packages, workspace: file, top }, search);
}

function seenFromRun(found: FoundInputs, search: Search): FoundInputs {
  const { spec, config, packages, workspace, others, top } = found;
  const shown = (path: string): string => shownFrom(path, search);
  return {
    spec: shown(spec),
    ...(config !== undefined && { config: shown(config) }),
    packages: packages.map(({ target, folder }) => ({ target, folder: shown(folder) })),
    ...(workspace !== undefined && { workspace: shown(workspace) }),
    ...(others !== undefined && { others }),
    top,
  };
}

/** An absolute path as seen from the folder of the run; addresses stay. */
function shownFrom(path: string, { system }: Search): string {
  return posix.isAbsolute(path) ? posix.relative(system.folder, path) || '.' : path;
}

/** A config counts where its document is, or nearer; one further up belongs to something else. */
function findByName(folders: readonly string[], top: string, search: Search): FoundInputs | undefined {
  const { system, report } = search;
  let config: string | undefined;
  for (const folder of folders) {
    const names = filesIn(folder, system);
    const configs = config === undefined ? known(CONFIGS, [...names, ...hiddenConfigs(folder, system)]) : [];
    const documents = known(DOCUMENTS, names);
    const at = (name: string): string => posix.join(folder, name);
    if (configs.length > 1) return ambiguous('config', configs.map(at), search);
    if (documents.length > 1) return ambiguous('document', documents.map(at), search);
    config ??= configs.map(at)[0];
    const spec = documents.map(at)[0];
    if (spec === undefined) continue;
    const out = posix.join(folder, USUAL_FOLDER);
    const isWhole = [spec, ...(config === undefined ? [] : [config]), out].every((path) =>
      isWithin(path, top, search),
    );
    const packages = [{ target: 'typescript', folder: out }] as const;
    const found = { spec, ...(config !== undefined && { config }), packages, top };
    return isWhole ? seenFromRun(found, search) : undefined;
  }
  const [first = '.', ...above] = folders.map((folder) => shownFrom(folder, search));
  const places =
    above.length > 0 ? 'this folder or one above it'
    : first === '.' ? 'this folder'
    : first;
  report(diagnostic('Input/NoDocument', undefined, { places }));
  return undefined;
}

function filesIn(folder: string, system: SearchSystem): readonly string[] {
  return [...system.fs.list(folder)]
    .filter((name) => /\.(?:ya?ml|json)$/i.test(name) && leadsTo('file', posix.join(folder, name), system))
    .sort();
}

function hiddenConfigs(folder: string, system: SearchSystem): readonly string[] {
  return filesIn(posix.join(folder, '.stainless'), system).map((name) => `.stainless/${name}`);
}

/** The names that the first fitting row knows. */
function known(rows: readonly RegExp[], names: readonly string[]): readonly string[] {
  const fitting = rows.map((row) => names.filter((name) => row.test(posix.basename(name))));
  return fitting.find((each) => each.length > 0) ?? [];
}

type Subject = keyof typeof OPTIONS;

/** How each of them is named. */
const OPTIONS = { document: '--spec', config: '--config', workspace: '--workspace' } as const;

function ambiguous(what: Subject, paths: readonly string[], search: Search): undefined {
  const [first = '', ...rest] = paths.map((path) => shownFrom(path, search));
  const hint = `Name one of them: ${OPTIONS[what]} ${shownShellArg(first)}`;
  search.report(
    diagnostic('Input/Ambiguous', undefined, { what, candidates: [first, ...rest].join(', ') }, { hint }),
  );
  return undefined;
}

function isWithin(path: string, top: string, search: Search): boolean {
  const { system, report } = search;
  const isIn = liesIn(top, path, system);
  if (!isIn) report(diagnostic('Input/OutsideRepository', undefined, { path: shownFrom(path, search), top }));
  return isIn;
}
