import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { packageFile, type PackageFile } from '../compare/files/index.ts';
import { generate } from '../pipeline/generate.ts';
import { absolutePath, createEnvironment } from './environment.ts';
import type { Edition } from './editions.ts';

/** The published files of a package, or why there are none. */
export type PublishedFiles =
  | { readonly kind: 'built'; readonly files: ReadonlyMap<string, PackageFile> }
  | { readonly kind: 'failed'; readonly reason: string };

/**
 * Generates and builds one package of an edition in a temporary folder and reads what would be published. The build
 * uses the tools installed for the package of the same name in this workspace.
 */
export async function publishEdition(edition: Edition, folder: string): Promise<PublishedFiles> {
  const target = edition.packages.find(([name]) => name === folder)?.[1];
  if (target === undefined)
    return {
      kind: 'failed',
      reason: `edition ${edition.name} has no package ${folder}; it has ${edition.packages
        .map(([name]) => name)
        .join(', ')}`,
    };
  const scratch = mkdtempSync(join(tmpdir(), 'specsmith-edition-'));
  try {
    const out = join(scratch, folder);
    const { spec, overlays, config } = edition;
    const request = {
      spec,
      overlays,
      target,
      out: absolutePath(out),
      check: false,
      overwriteEdits: false,
      ...(config !== undefined && { config }),
    };
    const made = await generate(
      request,
      createEnvironment(target, () => {}),
    );
    if (made.package.kind !== 'written')
      return { kind: 'failed', reason: `edition ${edition.name} cannot be generated` };
    const tools = findTools(dirname(spec), folder);
    if (tools === undefined)
      return {
        kind: 'failed',
        reason: `the tools that build ${folder} are not installed; run npm run setup`,
      };
    symlinkSync(tools, join(out, 'node_modules'));
    const build = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: out, encoding: 'utf8' });
    if (build.status !== 0)
      return {
        kind: 'failed',
        reason: `the build of ${folder} failed: ${build.stderr.trim().slice(0, 400)}`,
      };
    return { kind: 'built', files: readFiles(join(out, 'dist')) };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** The installed dependencies of the package of that name, in the workspace that holds the editions. */
function findTools(start: string, folder: string): string | undefined {
  for (let each = start; ; each = dirname(each)) {
    const found = join(each, 'packages', folder, 'node_modules');
    if (existsSync(found)) return found;
    if (dirname(each) === each) return undefined;
  }
}

function readFiles(root: string): ReadonlyMap<string, PackageFile> {
  const paths = readdirSync(root, { recursive: true }).map((path) => join(root, String(path)));
  return new Map(
    paths
      .filter((path) => statSync(path).isFile())
      .map((path) => [relative(root, path).split(sep).join('/'), packageFile(readFileSync(path))] as const),
  );
}
