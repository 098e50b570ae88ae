import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { inject } from 'vitest';

export type App = { readonly dir: string };

export type Outcome = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

type RunOptions = { readonly command?: string; readonly env?: Readonly<Record<string, string>> };

const require = createRequire(import.meta.url);

/** A fresh folder with the given files, beside an installed SDK. */
export const createApp = (name: string, files: Readonly<Record<string, string>>): App => {
  const dir = fs.mkdtempSync(path.join(inject('appsRoot'), `${name}-`));
  for (const [file, text] of Object.entries(files)) fs.writeFileSync(path.join(dir, file), text);
  return { dir };
};

/** Runs a program (Node unless told otherwise) in the folder of the app. */
export const run = (app: App, args: readonly string[], { command, env }: RunOptions = {}): Promise<Outcome> =>
  new Promise((resolve, reject) => {
    const child = spawn(command ?? process.execPath, args, {
      cwd: app.dir,
      env: { ...process.env, NODE_OPTIONS: '', NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (part) => (stdout += part));
    child.stderr.on('data', (part) => (stderr += part));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });

/** What the program printed as JSON; fails with its error output. */
export const runJson = async (app: App, args: readonly string[], options?: RunOptions): Promise<unknown> => {
  const { code, stdout, stderr } = await run(app, args, options);
  if (code !== 0) throw new Error(`exit code ${code}\n${stderr}${stdout}`);
  return JSON.parse(stdout);
};

/** Path of a file of an installed development dependency. */
export const installed = (specifier: string): string => require.resolve(specifier);

/** Folder of the installed SDK. */
export const sdkFolder = (): string => path.join(inject('appsRoot'), 'node_modules/retell-sdk');
