// Lets this process import the TypeScript sources of the workspace. Use: node --import ./scripts/search/typescript-loader.mjs
import { readFile } from 'node:fs/promises';
import { register } from 'node:module';
import { isMainThread } from 'node:worker_threads';
import ts from 'typescript';

const options = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };

/** Hook of Node: gives TypeScript modules as JavaScript. */
export async function load(url, context, next) {
  if (!/\.ts$/.test(url)) return next(url, context);
  const { outputText } = ts.transpileModule(await readFile(new URL(url), 'utf8'), {
    compilerOptions: options,
  });
  return { format: 'module', shortCircuit: true, source: outputText };
}

if (isMainThread) register(import.meta.url);
