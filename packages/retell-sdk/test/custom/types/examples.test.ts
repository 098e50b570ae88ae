import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { beforeAll, describe, expect, test } from 'vitest';
import { compileErrors, hung, root } from './compile';
import { surroundings } from './surroundings';

/** A piece of code that users are shown. */
type Example = { readonly name: string; readonly code: string };

// What needs a framework is run with that framework by the tests of `packages/consumers`.
const readme = codeBlocks(readFileSync(`${root}/README.md`, 'utf8'))
  .filter((code) => !/ from '(?:fastify|hono|@nestjs\/.+)'/.test(code))
  .map((code, i) => ({ name: `README-${i + 1}`, code }));
const documented = readdirSync(`${root}/src`, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .sort()
  .flatMap((path) => docExamples(path.replaceAll('\\', '/')));

describe('examples', { timeout: hung }, () => {
  let errors: readonly string[];

  beforeAll(() => {
    const texts = new Map([...readme, ...documented].map((each) => [pathOf(each), moduleOf(each)]));
    texts.set(`${root}/examples/surroundings.d.ts`, surroundings);
    const sdk = `${root}/src/index.ts`;
    errors = compileErrors({
      files: [...texts.keys()],
      texts,
      options: {
        types: ['node'],
        typeRoots: [`${root}/node_modules/@types`],
        // A server: with the types of web pages, `fetch` has no dispatcher.
        lib: ['lib.es2022.d.ts'],
      },
      modules: {
        'retell-sdk': sdk,
        'npm:retell-sdk': sdk,
        'retell-sdk/slim': `${root}/src/slim.ts`,
        'retell-sdk/resources/call': `${root}/src/resources/call.ts`,
      },
    });
  }, hung);

  test('are there for every method, and in the README', () => {
    expect(documented.map(({ name }) => name)).toEqual(publicMethods());
    expect(readme.length).toBeGreaterThan(10);
  });

  test('compile against the package', () => {
    expect(errors).toEqual([]);
  });
});

function pathOf({ name }: Example): string {
  return `${root}/examples/${name}.ts`;
}

/** The example as a module, with the client that it takes for granted. */
function moduleOf({ code }: Example): string {
  const has = (pattern: RegExp): boolean => pattern.test(code);
  return [
    ...(has(/^import (?:Retell|fs)\b.* from '(?:npm:)?retell-sdk'/m) ?
      []
    : ["import Retell from 'retell-sdk';"]),
    ...(has(/\bfs\./) && !has(/^import fs/m) ? ["import fs from 'fs';"] : []),
    ...(has(/const client =/) ? [] : ['declare const client: Retell;']),
    code,
    'export {};',
  ].join('\n');
}

/** The TypeScript blocks of a Markdown text. */
function codeBlocks(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code = '']) => code);
}

/** The examples in the comments of a source file, named after the members they stand at. */
function docExamples(path: string): readonly Example[] {
  return membersOf(path).flatMap(({ name, node }) =>
    ts
      .getJSDocTags(node)
      .filter((tag) => tag.tagName.text === 'example')
      .flatMap((tag) => codeBlocks(`${ts.getTextOfJSDocComment(tag.comment) ?? ''}\n`))
      .map((code) => ({ name, code })),
  );
}

/** The methods of the resource classes, in the order of their files. */
function publicMethods(): readonly string[] {
  return readdirSync(`${root}/src/resources`)
    .sort()
    .flatMap((name) => membersOf(`resources/${name}`))
    .filter(({ node }) => ts.isMethodDeclaration(node))
    .map(({ name }) => name);
}

function membersOf(path: string): ReadonlyArray<{ readonly name: string; readonly node: ts.Node }> {
  const text = readFileSync(`${root}/src/${path}`, 'utf8');
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  return file.statements.filter(ts.isClassDeclaration).flatMap((owner) =>
    owner.members.map((node) => ({
      name: `${owner.name?.text ?? 'default'}.${node.name?.getText(file) ?? 'constructor'}`,
      node,
    })),
  );
}
