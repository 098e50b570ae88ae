import { endingOf } from './module-paths.ts';
import type { PackageFiles } from './package-files.ts';

/** What a method calls, as its source says: `POST /v2/create-phone-call`, parameters as `{}`. */
export type Endpoints = ReadonlyMap<string, string>;

const CLASS = /^(?:export )?class (\w+)/;
const METHOD = /^ {2,4}(?:async )?(\w+)\(/;
const CALL =
  /_client\s*\.\s*(get|post|put|patch|delete|getAPIList)\(\s*(?:path|core_\d+\.path|path_\d+\.path|\w+\.path|\(0, \w+\.path\))?\s*(['"`])((?:[^\\]|\\.)*?)\2/;

/** `Call.create` → endpoint, read from the scripts or sources of a package. */
export function readEndpoints({ texts }: PackageFiles): Endpoints {
  const found = new Map<string, string>();
  const paths = [...texts.keys()].filter(
    // One file per resource, or all of them in the chunk that our own build makes.
    (path) =>
      (path.includes('resources/') && ['.js', '.ts'].includes(endingOf(path))) ||
      path.endsWith('internal/client.js'),
  );
  for (const path of paths) readFile(texts.get(path) ?? '', found);
  return found;
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
    if (!line.includes('_client')) return;
    const call = CALL.exec(lines.slice(i, i + 4).join(' '));
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
    found.set(key, `${verb} ${(call[3] ?? '').replace(/\$\{[^{}]*\}/g, '{}')}`);
  });
}
