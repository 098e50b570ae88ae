import { posix } from 'node:path';
import { diagnostic, type Report } from '../../diagnostics/index.ts';
import { isAddress, type FileReader } from '../../load/index.ts';
import { absolutePath } from '../paths.ts';
import { foldersUp, liesIn, repositoryOf } from '../repository.ts';
import type { System } from '../system.ts';

/** A file that was written, or would be. */
export type InitFile = { readonly path: string; readonly text: string };

/** Where files go, and whether they are written. */
export type InitPlace = {
  readonly config: string;
  /** Folder of the package, if not the usual one. */
  readonly out?: string | undefined;
  readonly dryRun?: boolean | undefined;
  /** A document that was fetched: written as well, so that later runs have it. */
  readonly document?: InitFile | undefined;
};

/** Writes files of which none is there yet; all or none. False after a report. */
export function writeNew(
  files: readonly InitFile[],
  isDry: boolean,
  { system, report }: { readonly system: System; readonly report: Report },
): boolean {
  const refuse = ({ path }: InitFile): void => report(diagnostic('Init/FileExists', undefined, { path }));
  const present = files.filter(({ path }) => system.fs.kindOf(absolutePath(path, system)) !== undefined);
  for (const each of present) refuse(each);
  if (present.length > 0) return false;
  if (isDry) return true;
  for (const file of files) {
    const path = absolutePath(file.path, system);
    if (posix.dirname(path) !== system.folder) system.fs.makeFolder(posix.dirname(path));
    if (system.fs.create(path, file.text)) continue;
    refuse(file);
    return false;
  }
  return true;
}

/**
 * Whether all paths lie where files that nobody names are looked for; reports the first one that does not. A config that
 * leads out of there would be refused by every command after this one.
 */
export function stayInside(
  paths: ReadonlyArray<string | undefined>,
  { system, report }: { readonly system: System; readonly report: Report },
): boolean {
  const top = repositoryOf(system.folder, system) ?? system.folder;
  const path = paths.find(
    (each) => each !== undefined && !isAddress(each) && !liesIn(top, absolutePath(each, system), system),
  );
  if (path !== undefined) report(diagnostic('Init/OutsideRepository', undefined, { path, top }));
  return path === undefined;
}

/** A reader for which a file is there that is not written yet. */
export function withFile(file: string, text: string, reader: FileReader): FileReader {
  const bytes = new TextEncoder().encode(text);
  return {
    read: (path, limit) => (path === file ? { kind: 'bytes', bytes } : reader.read(path, limit)),
    real: (path) => (path === file ? path : reader.real(path)),
    knows: (address) => reader.knows?.(address) === true,
  };
}

/** The system as it will be when a file has been written. */
export function systemWith(file: InitFile, system: System): System {
  const path = absolutePath(file.path, system);
  const [folder, name] = [posix.dirname(path), posix.basename(path)];
  const { fs } = system;
  const reader = withFile(file.path, file.text, system.reader);
  return {
    ...system,
    fs: {
      ...fs,
      kindOf: (each) => (each === path ? 'file' : fs.kindOf(each)),
      list: (each) => (each === folder ? [...new Set([...fs.list(each), name])] : fs.list(each)),
    },
    reader: { ...reader, real: (each) => (each === path ? path : reader.real(each)) },
  };
}

/** The file that says which document, config and package belong together. */
export function workspaceFile(
  spec: string,
  config: string,
  out: string | undefined,
  system: System,
): InitFile {
  const path = 'specsmith.json';
  // Whoever clones the repository has it in another place of the disk.
  const seen = (each: string): string =>
    isAddress(each) ? each : posix.relative(system.folder, absolutePath(each, system)) || '.';
  const content = {
    $schema: schemaSeenFrom(system.folder, 'specsmith', system),
    openapi_spec: seen(spec),
    stainless_config: seen(config),
    ...(out !== undefined && { targets: { typescript: { output_path: seen(out) } } }),
  };
  return { path, text: `${JSON.stringify(content, null, 2)}\n` };
}

/** The schema in the installed program, as editors find it; that place is also named before it is installed. */
export function schemaSeenFrom(folder: string, name: string, system: System): string {
  const inside = `node_modules/specsmith/schema/${name}.json`;
  const folders = foldersUp(folder, repositoryOf(folder, system) ?? folder);
  const depth = folders.findIndex((each) => system.reader.real(posix.join(each, inside)) !== undefined);
  return depth > 0 ? `${'../'.repeat(depth)}${inside}` : `./${inside}`;
}
