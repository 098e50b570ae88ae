import { applyCodemod, type CodemodResult } from '../compare/codemod/index.ts';
import type { FileSystem } from '../output/index.ts';
import { compareSides } from './compare.ts';
import { leadsTo } from './paths.ts';
import { withoutInput, type Run } from './run.ts';
import { loadPackageSides } from './sides.ts';
import type { System } from './system.ts';

/** Which sources, and between which SDKs. */
export type MigrateRequest = {
  readonly folder: string;
  readonly from: string;
  readonly to: string;
  /** Package of the editions. */
  readonly package?: string | undefined;
  /** Change no file. */
  readonly dryRun: boolean;
};

/** What became of the sources of an application. */
export type Migration =
  | { readonly kind: 'refused'; readonly reason: string }
  | ({
      readonly kind: 'done';
      /** Sources that are not UTF-8. */
      readonly unreadable: readonly string[];
      /** The SDK. */
      readonly name: string | undefined;
    } & CodemodResult);

/** Adapts the sources of an application to a newer SDK; what needs a person is listed. */
export async function migrate(request: MigrateRequest, system: System): Promise<Run<Migration>> {
  const { folder, dryRun } = request;
  const refused = (reason: string): Migration => ({ kind: 'refused', reason });
  if (!leadsTo('folder', folder, system))
    return withoutInput(async () => refused(`${folder} is not a folder.`));
  const { value: sides, ...run } = await loadPackageSides(request.from, request.to, request, system);
  if (sides === undefined) return run;
  const options = { host: system, report: () => undefined, today: system.today() };
  const comparison = await compareSides(sides, options);
  const { from, to } = sides.trees;
  system.progress(`Reading ${folder}`);
  const top = system.reader.real(folder) ?? folder;
  const { texts, unreadable } = readSources(top, system.fs);
  const trees = { from: from.files, to: to.files, folder: top };
  const result = await applyCodemod(texts, comparison?.api ?? [], trees);
  if (result === undefined) {
    const reason = `${from.label} and ${to.label} do not both declare types, so nothing can be compared.`;
    return { ...run, value: refused(reason) };
  }
  const files = new Map([...result.files].map(([path, text]) => [`${top}/${path}`, text]));
  const failure = dryRun ? undefined : system.replaceFiles(files);
  const value: Migration =
    failure === undefined ?
      { kind: 'done', unreadable, name: to.name ?? from.name, ...result }
    : refused(`Nothing was changed: ${failure}.`);
  return { ...run, value };
}

/** Folders of other packages, of what a build wrote, and of tools: `.git`, `.next`. */
const SKIPPED = /^(?:node_modules|dist|\..*)$/;

type Sources = { readonly texts: ReadonlyMap<string, string>; readonly unreadable: readonly string[] };

/** The sources below a folder by path. Links are not followed: what they lead to may belong to others. */
function readSources(folder: string, fs: FileSystem): Sources {
  const texts = new Map<string, string>();
  const unreadable: string[] = [];
  const walk = (below: string): void => {
    for (const name of fs.list(`${folder}/${below}`)) {
      const path = `${below}${name}`;
      const kind = fs.kindOf(`${folder}/${path}`);
      if (kind === 'folder' && !SKIPPED.test(name)) walk(`${path}/`);
      if (kind !== 'file' || !/\.[cm]?[jt]sx?$/.test(name)) continue;
      const text = textOf(fs.read(`${folder}/${path}`));
      if (text === undefined) unreadable.push(path);
      else texts.set(path, text);
    }
  };
  walk('');
  return { texts, unreadable };
}

function textOf(bytes: Uint8Array | undefined): string | undefined {
  try {
    return bytes && new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
