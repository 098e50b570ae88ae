import crypto from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { tarballOf } from './tar.ts';

type Manifest = Readonly<Record<string, unknown>> & { readonly name: string; readonly version: string };

/** Where the libraries of this repository are installed, every version once. */
const store = path.resolve(import.meta.dirname, '../../../../node_modules/.pnpm');

/** A registry of a kind: it has what is installed in this repository, so that tests need no other one. */
export const serveInstalled = async (): Promise<{ readonly url: string; readonly close: () => void }> => {
  const packages = installedPackages();
  const archives = new Map<string, Buffer>();
  const archiveOf = (folder: string): Buffer => {
    const archive = archives.get(folder) ?? tarballOf(folder);
    archives.set(folder, archive);
    return archive;
  };
  const server = http.createServer(({ url = '/', headers }, response) => {
    const [name = '', version] = decodeURIComponent(url.slice(1)).split('/-/');
    const versions = packages.get(name);
    const folder = version === undefined ? undefined : versions?.get(version.replace(/\.tgz$/, ''));
    if (folder !== undefined) return void response.end(archiveOf(folder));
    if (versions === undefined || version !== undefined) return void response.writeHead(404).end('{}');
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(packument(name, versions, `http://${headers.host}`, archiveOf)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
};

/** Name → version → folder. */
function installedPackages(): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const found = new Map<string, Map<string, string>>();
  for (const entry of fs.readdirSync(store)) {
    const modules = path.join(store, entry, 'node_modules');
    for (const name of fs.existsSync(modules) ? namesIn(modules) : []) {
      const folder = path.join(modules, name);
      if (fs.lstatSync(folder).isSymbolicLink()) continue;
      const versions = found.get(name) ?? new Map<string, string>();
      found.set(name, versions.set(manifestOf(folder).version, folder));
    }
  }
  return found;
}

const namesIn = (modules: string): readonly string[] =>
  fs
    .readdirSync(modules)
    .flatMap((name) =>
      name.startsWith('@') ?
        fs.readdirSync(path.join(modules, name)).map((each) => `${name}/${each}`)
      : [name],
    )
    .filter((name) => !name.startsWith('.'));

const manifestOf = (folder: string): Manifest =>
  JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')) as Manifest;

function packument(
  name: string,
  versions: ReadonlyMap<string, string>,
  base: string,
  archiveOf: (folder: string) => Buffer,
): object {
  const described = [...versions].map(([version, folder]) => {
    const integrity = `sha512-${crypto.createHash('sha512').update(archiveOf(folder)).digest('base64')}`;
    const tarball = `${base}/${name}/-/${version}.tgz`;
    return [version, { ...manifestOf(folder), dist: { tarball, integrity } }] as const;
  });
  const [latest = ''] = [...versions.keys()].sort().reverse();
  return { name, 'dist-tags': { latest }, versions: Object.fromEntries(described) };
}
