// Where the workspace lies and how its tools are called.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export const manifest = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));

/** A turbo run over the workspace. */
export function turbo(task, ...options) {
  return ['turbo', 'run', task, '--ui=stream', '--output-logs=new-only', ...options];
}

/** A call of the generator. */
export function specsmith(...args) {
  return ['specsmith', ...args];
}

/** The packages that are generated: the `generate:<name>` scripts of the workspace. */
export function generateCommands() {
  return Object.entries(manifest.scripts)
    .filter(([script]) => script.startsWith('generate:'))
    .map(([script, command]) => ({
      name: script.slice('generate:'.length),
      args: command.split(' ').slice(1),
    }));
}
