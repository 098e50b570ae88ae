import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach } from 'vitest';
import { bareRepository, commitFiles, git, somebody } from '../kit/git.ts';
import { specsmith, temporaryFolder, type Run } from '../kit/run-program.ts';

export const documentWith = (...parameters: readonly string[]): string =>
  JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'Acme', version: '1.0.0' },
    servers: [{ url: 'https://api.acme.example' }],
    paths: {
      '/pets': {
        get: {
          parameters: parameters.map((name) => ({ name, in: 'query', schema: { type: 'string' } })),
          responses: { 200: { description: 'ok' } },
        },
      },
    },
  });

export const CONFIG = `
organization: { name: acme }
targets:
  typescript: { package_name: acme, production_repo: acme/acme-node }
  python: { package_name: acme }
  go: { skip: true }
resources:
  pets:
    methods:
      list: get /pets
`;
const WORKSPACE =
  '{ "openapi_spec": "../openapi.json", "stainless_config": "stainless.yml", "output_path": "./sdks" }';
export const SDK = 'stainless/sdks/typescript';

export let home: string;
export let api: string;
export let remote: string;
/** Makes a workspace for each test of the file that asks: a folder with an API, and the bare repository of its SDK. */
export function eachInWorkspace(): void {
  beforeEach(() => {
    home = temporaryFolder();
    api = join(home, 'api');
    remote = bareRepository(join(home, 'remotes/acme/acme-node.git'));
    mkdirSync(api);
    git(api, 'init', '--quiet', '--initial-branch=main');
    commitFiles(
      api,
      {
        'openapi.json': documentWith('name'),
        'stainless/stainless.yml': CONFIG,
        'stainless/workspace.json': WORKSPACE,
        '.gitignore': 'sdks/\n',
      },
      'feat: begin',
    );
  });
}

export function build(...args: readonly string[]): Run {
  return specsmith(['build', '--git-host', `file://${home}/remotes`, ...args], { cwd: api, env: somebody });
}

export const sdk = (...args: readonly string[]): string => git(join(api, SDK), ...args);
export const onRemote = (...args: readonly string[]): string => git(remote, ...args);
export const change = (...parameters: readonly string[]): void =>
  writeFileSync(join(api, 'openapi.json'), documentWith(...parameters));
