import { posix } from 'node:path';
import { absolutePath } from '../paths.ts';
import type { FoundInputs } from '../find-inputs.ts';
import type { System } from '../system.ts';
import type { Build } from './request.ts';

/** A build that was kept, and its name. */
export type BuildRecord = { readonly id: string; readonly build: Build };

const NAME = /^bd_(\d{1,9})\.json$/;

/** Records that are kept; older ones go. */
const KEPT = 50;

/**
 * Where reports of builds lie: beside `workspace.json` as other programs have them, else in a folder of ours beside
 * `specsmith.json` or the document.
 */
function recordFolder({ workspace, config, spec }: FoundInputs, system: Pick<System, 'folder'>): string {
  const file = absolutePath(workspace ?? config ?? spec, system);
  const folder = posix.dirname(file);
  return /^\.?stainless$/.test(posix.basename(folder)) ? `${folder}/builds` : `${folder}/.specsmith/builds`;
}

/** Keeps what a build did for `show`; git ignores it. */
export function keepRecord(build: Build, found: FoundInputs, system: System): BuildRecord {
  const { fs } = system;
  const folder = recordFolder(found, system);
  const numbers = numbersIn(folder, system);
  fs.makeFolder(folder);
  const ignore = `${folder}/.gitignore`;
  if (fs.kindOf(ignore) === undefined) fs.create(ignore, '*\n');
  const id = `bd_${String((numbers.at(-1) ?? 0) + 1).padStart(4, '0')}`;
  fs.write(`${folder}/${id}.json`, `${JSON.stringify(build, null, 2)}\n`);
  for (const old of numbers.slice(0, Math.max(0, numbers.length + 1 - KEPT)))
    fs.remove(`${folder}/${nameOf(old, folder, system)}`);
  return { id, build };
}

/** The newest build, or the one with a name; undefined where there is none. */
export function readRecord(
  found: FoundInputs,
  id: string | undefined,
  system: Pick<System, 'folder' | 'fs'>,
): BuildRecord | undefined {
  const folder = recordFolder(found, system);
  const newest = numbersIn(folder, system).at(-1);
  const file =
    id !== undefined ? `${id}.json`
    : newest === undefined ? undefined
    : nameOf(newest, folder, system);
  if (file === undefined || !NAME.test(file) || system.fs.kindOf(`${folder}/${file}`) !== 'file')
    return undefined;
  try {
    const text = new TextDecoder().decode(system.fs.read(`${folder}/${file}`));
    return { id: file.replace(/\.json$/, ''), build: JSON.parse(text) as Build };
  } catch {
    return undefined;
  }
}

function numbersIn(folder: string, { fs }: Pick<System, 'fs'>): readonly number[] {
  return fs
    .list(folder)
    .flatMap((name) => NAME.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
}

function nameOf(number: number, folder: string, { fs }: Pick<System, 'fs'>): string | undefined {
  return fs.list(folder).find((name) => Number(NAME.exec(name)?.[1]) === number);
}
