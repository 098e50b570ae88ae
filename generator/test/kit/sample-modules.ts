/** The files of a package by path. */
export type PackageFiles = ReadonlyMap<string, string>;

/** What samples name that no package has: libraries, and what proxies are called in each runtime. */
export const surroundings = `declare module 'express' {
  const express: any;
  export default express;
}
declare module 'my-fetch' {
  const fetch: typeof globalThis.fetch;
  export default fetch;
}
declare module 'pino' {
  type Pino = { readonly [Level in 'error' | 'warn' | 'info' | 'debug']: (...args: any[]) => void };
  const pino: () => { child(bindings: object): Pino };
  export default pino;
}
declare module 'openapi-fetch' {
  const createClient: <Paths extends {}>(options: { baseUrl: string }) => { readonly paths?: Paths };
  export default createClient;
}
declare module 'undici' {
  export const Agent: new (options: object) => any;
  export const ProxyAgent: new (url: string) => any;
}
declare const Deno: { createHttpClient(options: object): any };
interface RequestInit {
  readonly client?: any;
  readonly dispatcher?: any;
  readonly proxy?: string;
}
`;

/** Every sample of a package as a module that compiles if it would compile in a program of a user. */
export function sampleModules(files: PackageFiles): PackageFiles {
  const client =
    /export \{ ([\p{ID_Continue}$]+) as default \}/u.exec(files.get('src/index.ts') ?? '')?.[1] ?? 'Client';
  const readme = codeBlocks(files.get('README.md') ?? '').map(
    (code, i) => [`samples/readme-${i + 1}.ts`, moduleOf(code, client)] as const,
  );
  const documented = [...files].flatMap(([path, text]) => {
    // What imports something is a module of its own; the README has the same.
    const calls =
      /^src\/(?:slim|resources\/.*)\.ts$/.test(path) ?
        docSamples(text).filter((code) => !code.startsWith('import '))
      : [];
    if (calls.length === 0) return [];
    const name = `samples/${path.slice('src/'.length).replaceAll('/', '_')}`;
    return [[name, moduleOf(calls.map((call) => `{\n${call}}`).join('\n'), client)] as const];
  });
  return new Map([...readme, ...documented]);
}

/** The TypeScript blocks of a Markdown text. */
function codeBlocks(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^(`{3,})ts\n([\s\S]*?)^\1$/gm)].map(([, , code = '']) => code);
}

/** The calls shown in doc comments. */
function docSamples(source: string): readonly string[] {
  return [...source.matchAll(/^ *\/\*\*\n(?: *\*.*\n)*? *\*\/$/gm)].flatMap(([comment]) => {
    const lines = comment.split('\n').map((line) => line.replace(/^ *\* ?/, ''));
    const start = lines.indexOf('@example');
    return start < 0 ? [] : codeBlocks(`${lines.slice(start).join('\n').replaceAll('*\\/', '*/')}`);
  });
}

/** No letter of a name follows; `\b` knows the letters of English only. */
const END = '(?![\\p{ID_Continue}$])';

/** The sample with the imports and the client that it takes for granted. */
function moduleOf(code: string, client: string): string {
  const name = client.replaceAll('$', '\\$');
  const local = code
    .replace(new RegExp(`^(import ${name}${END}.* from) '.*';$`, 'mu'), "$1 '../src/index';")
    .replace(/^(import type \{ paths \} from) '.*';$/m, "$1 '../src/openapi';")
    .replace(
      /^(import .* from) '(?:@[^/']+\/)?[^/'.]+\/(slim|resources\/[^']*|tanstack-query|testing(?:\/\w+)?|zod)';$/gm,
      "$1 '../src/$2';",
    );
  const needs = (pattern: RegExp, line: string): readonly string[] => (pattern.test(local) ? [] : [line]);
  return [
    ...needs(new RegExp(`^import ${name}${END}`, 'mu'), `import ${client} from '../src/index';`),
    ...needs(/^import fs\b/m, "import fs from 'fs';"),
    ...needs(/^const client =/m, `declare const client: ${client};`),
    local,
    'export {};\n',
  ].join('\n');
}
