// How the methods of official SDKs and the endpoints they call are read from the files of their npm packages.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** @typedef {{ verb: string, path: string, name: string }} Call A method under the name that callers write. */

const text = (...parts) => readFileSync(join(...parts), 'utf8');

/** Template of a path: expressions in it become `{}`, a query behind it is none of it. */
const template = (path) => path.replace(/\$\{[^{}]*\}/g, '{}').replace(/\?.*$/, '');

/** The pieces of a class: what stands between one method and the next. */
function* methodsIn(body) {
  const starts = [...body.matchAll(/^ {4}(?:async )?(\w+)\([^)]*\) \{$/gm)];
  for (const [at, { 1: name, index }] of starts.entries())
    yield [name ?? '', body.slice(index, starts[at + 1]?.index ?? body.length)];
}

/** Classes of a module: name and body. */
const classesIn = (source) =>
  source
    .split(/^export class /m)
    .slice(1)
    .map((body) => [/^\w+/.exec(body)?.[0] ?? '', body]);

/**
 * `openai`: every class of `resources/` has methods that call `this._client.VERB(path)`; the first such call is the
 * method's. `this.name = new Module.Class(` in a class, or in the client, says where the class is reached.
 */
function* openai(folder) {
  const verbs =
    /this\._client\s*\.(get|post|put|patch|delete|getAPIList)\(\s*(?:path\s*)?(['`])(.*?)\2([\s\S]*)/;
  const children = (file, body) => {
    const modules = Object.fromEntries(
      [...text(file).matchAll(/^import \* as (\w+) from "(.+)";$/gm)].map(([, name, from]) => [
        name,
        join(dirname(file), from),
      ]),
    );
    return [...body.matchAll(/this\.(\w+) = new (\w+)\.(\w+)\(/g)].map(([, name, module, type]) => ({
      name,
      file: modules[module],
      type,
    }));
  };
  const seen = new Map();
  function* walk(file, type, path) {
    const source = text(file);
    const body = classesIn(source).find(([name]) => name === type)?.[1];
    if (body === undefined) {
      const [, from] = new RegExp(`export \\{[^}]*\\b${type}\\b[^}]*\\} from "(.+)";`).exec(source) ?? [];
      if (from !== undefined) yield* walk(join(dirname(file), from), type, path);
      return;
    }
    for (const [name, method] of methodsIn(body)) {
      const [, verb, , called] = verbs.exec(method) ?? [];
      if (verb === undefined || name === 'constructor') continue;
      const isPost = verb === 'getAPIList' && /method: 'post'/.test(method);
      yield {
        verb:
          isPost ? 'post'
          : verb === 'getAPIList' ? 'get'
          : verb,
        path: template(called),
        name: [...path, name].join('.'),
      };
    }
    for (const child of children(file, body))
      if (child.file !== undefined && !seen.has(`${child.file} ${child.type}`)) {
        seen.set(`${child.file} ${child.type}`, true);
        yield* walk(child.file, child.type, [...path, child.name]);
      }
  }
  const client = join(folder, 'client.mjs');
  const own = text(client);
  const index = join(folder, 'resources', 'index.mjs');
  for (const [, name, , type] of own.matchAll(/this\.(\w+) = new (\w+)\.(\w+)\(this\)/g)) {
    const imported = new RegExp(`import \\{[^}]*\\b${type}\\b[^}]*\\} from "(\\./resources/.+)";`).exec(
      own,
    )?.[1];
    yield* walk(imported === undefined ? index : join(folder, imported), type, [name]);
  }
}

/**
 * `stripe`: classes of `esm/resources/` call `this._makeRequest('VERB', path`; the folders are the namespaces, and the
 * name of a file, with a small first letter, is the resource.
 */
function* stripe(folder) {
  const root = join(folder, 'esm', 'resources');
  const small = (name) => name.charAt(0).toLowerCase() + name.slice(1);
  for (const file of readdirSync(root, { recursive: true }).sort()) {
    if (!file.endsWith('.js') || file.endsWith('index.js')) continue;
    const path = file.replace(/\.js$/, '').split(/[\\/]/).map(small);
    for (const [, body] of classesIn(text(root, file)))
      for (const [name, method] of methodsIn(body)) {
        const [, verb, , called] = /this\._makeRequest\(\s*'([A-Z]+)',\s*(['`])(.*?)\2/.exec(method) ?? [];
        if (verb !== undefined) yield { verb, path: template(called), name: [...path, name].join('.') };
      }
  }
}

/** `@octokit/plugin-rest-endpoint-methods`: a table of group, method and endpoint; old names of what moved are left out. */
function* octokit(folder) {
  let group = '';
  const table = text(folder, 'dist-src', 'generated', 'endpoints.js');
  for (const [whole, indent, name, rest] of table.matchAll(
    /^( {2}| {4})(\w+): (\{|\[[\s\S]*?\](?=,?\n {4}\w|\n {2}\}|,\n))/gm,
  )) {
    if (indent.length === 2) group = name;
    const [, verb, path] = /"([A-Z]+) (\/[^"]*)"/.exec(rest) ?? [];
    if (verb !== undefined && !/renamed/.test(whole)) yield { verb, path, name: `${group}.${name}` };
  }
}

/** @type {Record<string, (folder: string) => Iterable<Call>>} */
export const SDKS = { openai, stripe, octokit };
