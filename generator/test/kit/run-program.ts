import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject, onTestFinished } from 'vitest';

/** The repository, whose inputs the tests read. */
export const repository = fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, '');

/** Inputs of the small API that uses every feature. */
export const mini = {
  spec: join(repository, 'spec/mini/openapi.yaml'),
  config: join(repository, 'spec/mini/stainless.yml'),
};

/** What a run of the program gave back. */
export type Run = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

/** Runs the built command line. */
export function specsmith(
  args: readonly string[],
  { cwd, env = {} }: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [inject('program'), ...args], {
    cwd,
    env: { ...process.env, NO_COLOR: '1', ...env },
    encoding: 'utf8',
  });
  return { code: status, stdout, stderr };
}

/** Runs the built command line while servers of this process can answer. */
export async function specsmithBeside(
  args: readonly string[],
  {
    input,
    cwd,
    env = {},
  }: {
    readonly input?: string;
    readonly cwd?: string;
    readonly env?: Readonly<Record<string, string>>;
  } = {},
): Promise<Run> {
  const child = spawn(process.execPath, [inject('program'), ...args], {
    cwd,
    env: { ...process.env, NO_COLOR: '1', ...env },
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  child.stdin.on('error', () => undefined).end(input);
  const [code] = (await once(child, 'close')) as [number];
  return { code, stdout, stderr };
}

/** A folder of this test, removed at its end. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'specsmith-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Every file below a folder by path, without what belongs to this machine only. */
export function readTree(folder: string): Record<string, string> {
  return Object.fromEntries(
    pathsBelow(folder).map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  );
}

/** When each file below a folder was changed last. */
export function readTimes(folder: string): Record<string, number> {
  return Object.fromEntries(pathsBelow(folder).map((path) => [path, statSync(join(folder, path)).mtimeMs]));
}

function pathsBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((path) => !path.startsWith('.specsmith/cache/'))
    .sort();
}
