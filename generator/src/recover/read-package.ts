import { isObject, type JsonObject } from '../support/json.ts';
import { readModules, type Modules } from './modules.ts';
import type { FoundPackage } from './package-model.ts';
import { readClient } from './read-client.ts';
import { readMethods } from './read-methods.ts';
import { readOwnPackage } from './read-own-package.ts';
import { INFO, readOwnClient, slimClass } from './read-own-client.ts';
import { readPages } from './read-pages.ts';
import { findClient, readResource } from './read-resources.ts';

/** A package and the modules it was read from. */
export type ReadPackage = { readonly found: FoundPackage; readonly modules: Modules };

/**
 * Reads what the sources of a published package say; none of its code runs.
 *
 * @param files Texts by path below the package.
 * @returns A reason where there is no client in it.
 */
export function readPackage(files: ReadonlyMap<string, string>): ReadPackage | string {
  const modules = readModules(files);
  if (modules.paths.length === 0) return 'it has no sources in src/';
  const home = findClient(modules);
  if (home === undefined) return 'no client class was found in src/client.ts or src/index.ts';
  const slim = slimClass(modules);
  const root = readResource(home, '', modules);
  const manifest = manifestOf(files.get('package.json'));
  const docs = slim === undefined ? docsLink(files.get('README.md')) : textIn(manifest, 'homepage');
  return {
    modules,
    found: {
      name: textIn(manifest, 'name'),
      version: textIn(manifest, 'version'),
      manifest,
      ...(slim !== undefined && { own: readOwnPackage(files, manifest, modules, INFO) }),
      ...(/^https?:\/\/./.test(docs) && { docs }),
      client: slim === undefined ? readClient(home) : readOwnClient(home, slim, modules),
      root:
        slim === undefined ? root : (
          { ...root, methods: [...root.methods, ...readMethods(slim.node, { isClient: true })] }
        ),
      pages: readPages(modules),
    },
  };
}

/** The link in the line of a README of the hosted generator that says where the documentation is. */
function docsLink(readme = ''): string {
  const line = readme.split('\n').find((each) => /API documentation can be found/i.test(each)) ?? '';
  return /\[[^\]]*\]\((https?:\/\/[^\s)]+)\)/.exec(line)?.[1] ?? '';
}

function textIn(manifest: JsonObject, key: string): string {
  const value = manifest[key];
  return typeof value === 'string' ? value : '';
}

function manifestOf(text: string | undefined): JsonObject {
  try {
    const value = JSON.parse(text ?? '{}') as unknown;
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}
