import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';

const generator = fileURLToPath(new URL('../..', import.meta.url));
const shapes = `${generator}src/document/shapes.ts`;

test('a new keyword is an error in every reader of schemas until it has a meaning there', () => {
  const { config } = ts.readConfigFile(`${generator}tsconfig.json`, (path) => readFileSync(path, 'utf8'));
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, generator);
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (path, language, ...rest) =>
    path === shapes ?
      ts.createSourceFile(path, withKeyword(readFileSync(path, 'utf8')), language)
    : getSourceFile.call(host, path, language, ...rest);
  // Only these files can mention a keyword.
  const readers = readdirSync(`${generator}src`, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter(
      (path) => path.endsWith('.ts') && /\bKeyword\b/.test(readFileSync(`${generator}src/${path}`, 'utf8')),
    );
  const program = ts.createProgram(
    readers.map((path) => `${generator}src/${path}`),
    options,
    host,
  );
  const isBroken = (path: string): boolean =>
    program.getSemanticDiagnostics(program.getSourceFile(`${generator}src/${path}`)).length > 0;
  expect(readers.filter(isBroken).sort()).toEqual([
    'check/check-schema.ts',
    'compare/rules/limits.ts',
    'ir/read/schema-facts.ts',
  ]);
});

/** The table of shapes with one keyword more. */
function withKeyword(text: string): string {
  const found = text.replace("    xml: 'any',\n", "    xml: 'any',\n    maxKnobs: 'number?',\n");
  expect(found).not.toBe(text);
  return found;
}
