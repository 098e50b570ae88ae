import { execFileSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Script that runs the command line, built from the sources as they are. */
    program: string;
  }
}

const generator = fileURLToPath(new URL('../..', import.meta.url));

/** Builds the program once per test run, into a folder of its own, from where it finds its libraries. */
export default function setup(project: TestProject): () => void {
  const cache = join(generator, 'node_modules/.specsmith-test');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'run-'));
  execFileSync(process.execPath, [join(generator, 'scripts/build.mjs'), join(folder, 'dist')], {
    stdio: 'inherit',
  });
  const program = join(folder, 'dist/run.mjs');
  writeFileSync(
    program,
    "import { main } from './main.js';\nprocess.exitCode = await main(process.argv.slice(2));\n",
  );
  project.provide('program', program);
  return () => rmSync(folder, { recursive: true, force: true });
}
