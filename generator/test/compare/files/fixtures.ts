import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import {
  comparePackages,
  packageFile,
  packageTree,
  pageAssets,
  type Host,
  type PackageDiff,
  type PackageTree,
} from '../../../src/compare/files/index.ts';
import type { Diagnostic } from '../../../src/diagnostics/index.ts';

/** Content of a file: text, bytes, or a text that can be run. */
export type Content = string | Uint8Array | { readonly run: string };

export const host: Host = { folder: tmpdir(), environment: process.env, temporary: tmpdir() };

/** A side from its files by path. */
export function tree(label: string, files: Readonly<Record<string, Content>>): PackageTree {
  return packageTree(
    label,
    Object.entries(files).map(([path, content]) => [path, fileOf(content)]),
  );
}

function fileOf(content: Content): ReturnType<typeof packageFile> {
  if (content instanceof Uint8Array) return packageFile(content);
  return typeof content === 'string' ?
      packageFile(Buffer.from(content))
    : packageFile(Buffer.from(content.run), true);
}

/** Compares two sets of files; nothing may be reported. */
export async function compare(
  from: Readonly<Record<string, Content>>,
  to: Readonly<Record<string, Content>>,
  engine?: PackageDiff['engine'],
): Promise<PackageDiff> {
  const reported: Diagnostic[] = [];
  const options = {
    host,
    report: (found: Diagnostic) => void reported.push(found),
    ...(engine && { engine }),
  };
  const diff = await comparePackages(tree('before', from), tree('after', to), options);
  expect(reported).toEqual([]);
  if (diff === undefined) throw new TypeError('the comparison failed');
  return diff;
}

/** The lines from 1 to `count`, with some replaced. */
export function numbered(count: number, changes: Readonly<Record<number, string>> = {}): string {
  return Array.from({ length: count }, (_, at) => `${changes[at + 1] ?? `line ${at + 1}`}\n`).join('');
}

const page = fileURLToPath(new URL('../../../../packages/diff-page/src/', import.meta.url));

/** A file of the page as it is in the sources. */
export function pageSource(name: string): string {
  return readFileSync(page + name, 'utf8');
}

export const assets = pageAssets(pageSource);

/** Text that tries to be something else in every form. */
export const hostile = [
  '<script>CANARY()</script><img src=x onerror=CANARY()>',
  '</script><script>CANARY()</script>',
  '--> <!-- </pre></code></td></title></textarea></style>',
  '\u001b[31mred\u001b[0m \u001b]8;;http://127.0.0.1\u0007link\u0007',
  'bidi \u202e reversed \u2066 isolate \u200b zero',
  '::error file=x::CANARY',
  '##[error]CANARY ##vso[task.setvariable]x',
  '@octocat closes #1 fixes org/repo#2',
  '```\n````\n~~~~\n</details>',
  '--- a/CANARY\n+++ b/../../CANARY\n@@ -1,1 +1,1 @@\n-old\n+new\n\\ No newline at end of file',
  'diff --git a/x b/x\nrename from x\nrename to ../../CANARY',
  '<<<<<<< HEAD\n=======\n>>>>>>> x',
  '| a | b |\n# Heading\n[x](javascript:CANARY())',
  'carriage\rreturn and {{title}} and ${x} and $& and $1',
].join('\n');
