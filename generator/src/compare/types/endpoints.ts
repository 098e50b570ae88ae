import type { ClientMethod } from './client-model.ts';
import { endingOf, withoutEnding, withoutPrefix } from './module-paths.ts';
import type { PackageFiles } from './package-files.ts';

/** What the methods of one file call, as its source says: `Call.create` → `POST /v2/calls`, parameters as `{}`. */
type FileEndpoints = ReadonlyMap<string, string>;

/** Endpoints by the file that calls them: `resources/call`. Classes of two files may have the same name. */
export type Endpoints = ReadonlyMap<string, FileEndpoints>;

const CLASS = /^(?:export )?class (\w+)/;
const METHOD = /^ {2,4}(?:async )?(\w+)\(/;
/** What calls are made on: the client of a resource, or the client itself. */
const CALLER = /(?:_client|typed\(this\)|\bthis)\s*\.\s*/.source;
const PATH =
  /(?:path|core_\d+\.path|path_\d+\.path|\w+\.path|\(0, \w+\.path\))?\s*(['"`])(?<path>\/(?:[^\\]|\\.)*?)\2/
    .source;
const CALL = new RegExp(`${CALLER}(get|post|put|patch|delete|getAPIList)\\(\\s*${PATH}`);
/** Lines that a call can begin in. */
const START = /_client|typed\(this\)|\bthis\.(?:get|post|put|patch|delete|getAPIList|request)\(/;
/** Verbs without a function of their own. */
const REQUEST = new RegExp(`${CALLER}request\\(\\s*\\{\\s*method: ['"]([\\w-]+)['"],\\s*path: ${PATH}`);

/** Reads from the scripts or sources of a package which endpoints it calls. */
export function readEndpoints({ texts }: PackageFiles): Endpoints {
  const found = new Map<string, Map<string, string>>();
  const paths = [...texts.keys()].filter(
    // One file per resource, or all of them in the chunk that our own build makes; methods of the client itself.
    (path) =>
      (path.includes('resources/') && ['.js', '.ts'].includes(endingOf(path))) ||
      path.endsWith('internal/client.js') ||
      /^(?:dist\/|src\/)?(?:client|slim)\.[jt]s$/.test(path),
  );
  for (const path of paths) {
    const stem = withoutPrefix(withoutPrefix(withoutEnding(path), 'dist/'), 'src/');
    const own = found.get(stem) ?? new Map<string, string>();
    readFile(texts.get(path) ?? '', own);
    found.set(stem, own);
  }
  return found;
}

/** What a method calls: in the file that declares its class, else where no two files say different things. */
export function endpointOf(
  endpoints: Endpoints,
  { symbol, className, name }: ClientMethod,
): string | undefined {
  const key = `${className}.${name}`;
  const declaring = withoutEnding(symbol.declarations?.[0]?.getSourceFile().fileName ?? '');
  for (const [stem, own] of endpoints) {
    const found = own.get(key);
    if (found !== undefined && (declaring === stem || declaring.endsWith(`/${stem}`))) return found;
  }
  const [only, ...others] = new Set([...endpoints.values()].flatMap((own) => own.get(key) ?? []));
  return others.length === 0 ? only : undefined;
}

function readFile(text: string, found: Map<string, string>): void {
  let className = '';
  let method = '';
  const lines = text.split('\n');
  lines.forEach((line, i) => {
    className = CLASS.exec(line)?.[1] ?? className;
    const heading = METHOD.exec(line)?.[1];
    if (heading !== undefined && heading !== 'if' && heading !== 'return' && heading !== 'constructor')
      method = heading;
    if (!START.test(line)) return;
    const statement = lines.slice(i, i + 4).join(' ');
    const call = CALL.exec(statement) ?? REQUEST.exec(statement);
    const key = `${className}.${method}`;
    if (call === null || method === '' || found.has(key)) return;
    const verb =
      call[1] === 'getAPIList' ?
        (
          lines
            .slice(i, i + 6)
            .join(' ')
            .includes("method: 'post'")
        ) ?
          'POST'
        : 'GET'
      : (call[1] ?? '').toUpperCase();
    found.set(key, `${verb} ${(call.groups?.['path'] ?? '').replace(/\$\{[^{}]*\}/g, '{}')}`);
  });
}
