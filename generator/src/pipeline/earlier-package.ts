import { dirname, join } from 'node:path';
import {
  loadSide,
  packageFile,
  packageTree,
  runProgram,
  withScratchFolder,
  type PackageFile,
} from '../compare/files/index.ts';
import type { EarlierRelease } from './earlier-releases.ts';
import { generate } from './generate.ts';
import { slashed } from './paths.ts';
import type { System } from './system.ts';

/** The published files of a package, or why there are none. */
export type PublishedFiles =
  | { readonly kind: 'built'; readonly files: ReadonlyMap<string, PackageFile> }
  | { readonly kind: 'failed'; readonly reason: string };

/**
 * Generates and builds one package of an earlier release in a temporary folder and reads what would be published. The build
 * uses the tools installed for the package of the same name in this workspace.
 */
export async function publishEarlierRelease(
  release: EarlierRelease,
  wanted: string,
  system: System,
): Promise<PublishedFiles> {
  const [folder, target] = findPackage(release, wanted, system) ?? [];
  if (folder !== undefined && target !== undefined)
    return withScratchFolder(system.temporary, ({ path }) =>
      publish(release, { folder, target, out: slashed(join(path, folder)) }, system),
    );
  const names = release.packages.map(([name]) => name).join(', ');
  return failed(`edition ${release.name} has no package ${wanted}; it has ${names}`);
}

type Publication = { readonly folder: string; readonly target: string; readonly out: string };

async function publish(
  { name, spec, overlays, config }: EarlierRelease,
  { folder, target, out }: Publication,
  system: System,
): Promise<PublishedFiles> {
  const inputs = { spec, overlays, ...(config !== undefined && { config }) };
  const request = { ...inputs, target, out, check: false, overwriteEdits: false };
  const { value } = await generate(request, { ...system, progress: () => undefined });
  if (value === undefined) return failed(`edition ${name} cannot be generated`);
  const tools = findTools(dirname(spec), folder, system);
  if (tools === undefined)
    return failed(`the tools that build ${folder} are not installed; run npm run setup`);
  system.fs.link(tools, `${out}/node_modules`);
  const { node: command, environment } = system;
  const built = await runProgram({ command, args: ['scripts/build.mjs'], folder: out, environment });
  if (built.kind !== 'ended' || built.code !== 0)
    return failed(
      `the build of ${folder} failed: ${'errors' in built ? built.errors.trim().slice(0, 400) : built.kind}`,
    );
  const tree = await loadSide(`${out}/dist`, { host: system, report: () => undefined });
  if (tree === undefined) return failed(`the build of ${folder} left nothing to publish`);
  return {
    kind: 'built',
    files: new Map([...tree.files].map(([path, { bytes }]) => [path, packageFile(bytes)])),
  };
}

function failed(reason: string): PublishedFiles {
  return { kind: 'failed', reason };
}

/** The package of a release by its folder, or by the name that the package of that folder has in this workspace. */
function findPackage(
  { packages, spec }: EarlierRelease,
  wanted: string,
  system: System,
): EarlierRelease['packages'][number] | undefined {
  return (
    packages.find(([folder]) => folder === wanted) ??
    packages.find(([folder]) => npmName(dirname(spec), folder, system) === wanted)
  );
}

/** The name in the `package.json` of that folder of `packages`. */
function npmName(start: string, folder: string, { reader }: System): string | undefined {
  const path = inWorkspace(start, join('packages', folder, 'package.json'), reader);
  const content = path === undefined ? undefined : reader.read(path, MOST_BYTES);
  return content !== undefined && 'bytes' in content ?
      packageTree(folder, [['package.json', packageFile(content.bytes)]]).name
    : undefined;
}

/** More than any manifest has. */
const MOST_BYTES = 1024 * 1024;

/** The installed dependencies of the package of that name, in the workspace that holds the earlier releases. */
function findTools(start: string, folder: string, { reader }: System): string | undefined {
  return inWorkspace(start, join('packages', folder, 'node_modules'), reader);
}

/** A path of the workspace that a folder lies in. */
function inWorkspace(start: string, path: string, reader: System['reader']): string | undefined {
  for (let each = start; ; each = dirname(each)) {
    const found = join(each, path);
    if (reader.real(found) !== undefined) return found;
    if (dirname(each) === each) return undefined;
  }
}
