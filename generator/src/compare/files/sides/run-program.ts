import { spawn } from 'node:child_process';

/** What a program answered. */
export type ProgramResult =
  | {
      readonly kind: 'ended';
      readonly code: number;
      readonly output: Buffer;
      readonly errors: string;
      /** It took longer than it may, and was stopped. */
      readonly isLate?: true;
    }
  | { readonly kind: 'not-started'; readonly reason: string }
  | { readonly kind: 'too-much'; readonly limit: number };

/** A program to run. No shell reads its arguments. */
export type ProgramCall = {
  readonly command: string;
  readonly args: readonly string[];
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly input?: string;
  /** More output than this stops the program. */
  readonly maximumOutput?: number;
  readonly timeout?: number;
};

/** Runs a program to its end. */
export function runProgram(call: ProgramCall): Promise<ProgramResult> {
  const {
    command,
    args,
    folder,
    environment,
    input = '',
    maximumOutput = 1024 ** 3,
    timeout = 600_000,
  } = call;
  return new Promise((resolve) => {
    const child = spawn(command, [...args], { cwd: folder, env: environment, timeout, windowsHide: true });
    const output: Buffer[] = [];
    let size = 0;
    let errors = '';
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > maximumOutput) child.kill('SIGKILL');
      else output.push(chunk);
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      if (errors.length < 64 * 1024) errors += chunk;
    });
    child.on('error', (error) => resolve({ kind: 'not-started', reason: error.message }));
    child.on('close', (code) => {
      if (size > maximumOutput) return resolve({ kind: 'too-much', limit: maximumOutput });
      const ended = { kind: 'ended', code: code ?? 1, output: Buffer.concat(output), errors } as const;
      // Nothing else than the limit of time stops a program from here.
      return resolve(code !== 0 && child.killed ? { ...ended, isLate: true } : ended);
    });
    // A program that ends before it has read everything closes the pipe; its exit code says why.
    child.stdin.on('error', () => undefined).end(input);
  });
}
