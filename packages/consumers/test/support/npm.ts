import path from 'node:path';
import { run, type App, type Outcome } from './app.ts';

/** Where npm keeps its settings, and which registry it knows. */
export type NpmPlace = { readonly folder: string; readonly registry: string };

/** Programs of npm that know one registry and no other. */
export type Npm = {
  readonly start: (command: 'npm' | 'npx', app: App, args: readonly string[]) => Promise<Outcome>;
  /** What the program says; fails with its error output. */
  readonly said: (command: 'npm' | 'npx', app: App, ...args: readonly string[]) => Promise<string>;
  readonly publish: (app: App, what: string, ...more: readonly string[]) => Promise<Outcome>;
  /** A script that starts npm by itself. */
  readonly script: (
    app: App,
    args: readonly string[],
    env?: Readonly<Record<string, string>>,
  ) => Promise<Outcome>;
  readonly versionsOf: (app: App, name: string) => Promise<Versions>;
};

/** What is published of a package. */
export type Versions = {
  readonly versions: readonly string[];
  readonly 'dist-tags': Readonly<Record<string, string>>;
};

/** npm with its settings, its cache and its user in a folder. */
export const npmIn = ({ folder, registry }: NpmPlace): Npm => {
  const settings = {
    NPM_CONFIG_USERCONFIG: path.join(folder, 'npmrc'),
    NPM_CONFIG_GLOBALCONFIG: path.join(folder, 'none'),
    NPM_CONFIG_CACHE: path.join(folder, 'cache'),
    NPM_CONFIG_REGISTRY: registry,
    NPM_CONFIG_OMIT_LOCKFILE_REGISTRY_RESOLVED: 'false',
    NO_PROXY: '127.0.0.1',
  };
  const start: Npm['start'] = (command, app, args) =>
    run(app, args, {
      command: process.platform === 'win32' ? `${command}.cmd` : command,
      env: settings,
    });
  const said: Npm['said'] = async (command, app, ...args) => {
    const { code, stdout, stderr } = await start(command, app, args);
    if (code !== 0) throw new Error(`${command} ${args.join(' ')}: exit code ${code}\n${stderr}${stdout}`);
    return stdout;
  };
  return {
    start,
    said,
    // Provenance is for CI systems that sign.
    publish: (app, what, ...more) => start('npm', app, ['publish', what, '--provenance=false', ...more]),
    script: (app, args, env = {}) => run(app, args, { env: { ...settings, ...env } }),
    versionsOf: async (app, name) => {
      const args = ['view', name, 'versions', 'dist-tags', '--json', '--prefer-online'];
      const { versions, ...rest } = JSON.parse(await said('npm', app, ...args)) as Omit<
        Versions,
        'versions'
      > & {
        readonly versions: string | readonly string[];
      };
      return { versions: [versions].flat(), ...rest };
    },
  };
};
