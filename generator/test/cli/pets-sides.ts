import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { specsmith, temporaryFolder, type Run } from '../kit/run-program.ts';

/** Files by path. */
export type Files = Readonly<Record<string, string>>;

export const before = {
  'package.json': '{ "name": "pets", "version": "1.2.3" }\n',
  'index.d.ts': `export declare class Client {
  ping(id: string): Promise<string>;
  stop(): void;
}
export interface Options {
  retries?: number;
}
`,
  'notes.txt': 'one\ntwo\nthree\n',
  'gone.txt': 'gone\n',
};
export const after: Files = {
  'package.json': before['package.json'],
  'index.d.ts': before['index.d.ts']
    .replace('  stop(): void;\n', '')
    .replace('retries?: number;', 'retries?: number;\n  timeout?: number;'),
  'notes.txt': 'one\n2 <script>alert(1)</script>\nthree\n',
  'new.txt': 'new\n',
};

export function write(folder: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** A folder that holds both packages, as `a` and `b`. */
export function bothSides(): string {
  const folder = temporaryFolder();
  write(join(folder, 'a'), before);
  write(join(folder, 'b'), after);
  return folder;
}

/** Compares `a` and `b` of the folder. */
export function diff(cwd: string, ...more: readonly string[]): Run {
  return specsmith(['diff', 'a', 'b', ...more], { cwd });
}

export type Finding = { readonly severity: string; readonly symbol: string };
type ReportedFile = {
  readonly path: string;
  readonly status: string;
  readonly additions: number;
  readonly deletions: number;
};

/** The files of a JSON report, one line each. */
export function countsOf(report: string): readonly string[] {
  return JSON.parse(report).files.map(
    ({ path, status, additions, deletions }: ReportedFile) => `${path} ${status} +${additions} -${deletions}`,
  );
}
