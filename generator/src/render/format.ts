import type { Options, Plugin } from 'prettier';
import { InternalError } from '../support/internal-error.ts';
import type { Compiler, PrintedSource } from './typescript.ts';

/** Languages that can be formatted. */
export type FormatLanguage = 'typescript' | 'markdown' | 'yaml' | 'json';

/** The layout of all generated code; generated packages carry the same settings. */
export const formatOptions = {
  printWidth: 110,
  singleQuote: true,
  trailingComma: 'all',
  arrowParens: 'always',
  experimentalTernaries: true,
} as const satisfies Options & { experimentalTernaries: boolean };

/**
 * Formats a text. Prettier and the parser of the language are loaded with the first text that needs them.
 * TypeScript is read with the Babel parser, which loads three times faster and prints the same.
 */
export async function format(text: string, language: FormatLanguage, path: string): Promise<string> {
  const { format: run } = await import('prettier/standalone');
  const { parser, plugins } = await languages[language]();
  try {
    return await run(text, { ...formatOptions, parser, plugins });
  } catch (error) {
    throw new InternalError(
      `${path} cannot be formatted: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/**
 * Formats printed TypeScript. What the layout of generated code covers is not given to prettier, which is then not even
 * loaded; the rest is, statement by statement.
 */
export async function formatSource(
  { text, tree }: PrintedSource,
  compiler: Compiler,
  path: string,
): Promise<string> {
  if (text.slice(tree.statements.at(-1)?.end ?? 0).trim() !== '') return format(text, 'typescript', path);
  const { layOut } = await import('./layout/index.ts');
  let out = '';
  for (const piece of await layOut(text, tree, compiler.ts)) {
    const laidOut = piece.kind === 'final' ? `${piece.text}\n` : await format(piece.text, 'typescript', path);
    out += piece.blankAfter ? `${laidOut}\n` : laidOut;
  }
  return `${out.trimEnd()}\n`;
}

type Language = { readonly parser: string; readonly plugins: Plugin[] };

const languages: Record<FormatLanguage, () => Promise<Language>> = {
  typescript: async () => ({
    parser: 'babel-ts',
    plugins: [await import('prettier/plugins/babel'), (await import('prettier/plugins/estree')) as Plugin],
  }),
  json: async () => ({
    parser: 'json',
    plugins: [await import('prettier/plugins/babel'), (await import('prettier/plugins/estree')) as Plugin],
  }),
  markdown: async () => ({ parser: 'markdown', plugins: [await import('prettier/plugins/markdown')] }),
  yaml: async () => ({ parser: 'yaml', plugins: [await import('prettier/plugins/yaml')] }),
};
