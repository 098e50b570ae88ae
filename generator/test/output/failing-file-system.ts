import type { FileSystem } from '../../src/output/index.ts';

const changing = ['makeFolder', 'write', 'create', 'rename', 'remove', 'removeEmptyFolder'] as const;

/** What kills a process: nothing catches it, and nothing works after it. */
export class Killed extends Error {
  override readonly name = 'Killed';
}

/** A file system that dies at the n-th change. A write that dies leaves half of its content. */
export function dyingAt(n: number, fs: FileSystem): FileSystem & { readonly died: () => boolean } {
  let count = 0;
  const wrapped = wrap(fs, (name, args) => {
    count += 1;
    if (count < n) return;
    if (count === n && name === 'write') fs.write(String(args[0]), half(args[1]));
    throw new Killed();
  });
  return { ...wrapped, died: () => count >= n };
}

/** A file system whose changes fail with a system error where `fails` says so; later ones work. */
export function failingWhen(
  fails: (name: string, path: string) => Error | undefined,
  fs: FileSystem,
): FileSystem {
  return wrap(fs, (name, args) => {
    const error = fails(name, args.map(String).join(' '));
    if (error !== undefined) throw error;
  });
}

function wrap(fs: FileSystem, before: (name: string, args: readonly unknown[]) => void): FileSystem {
  const wrapped: Record<string, unknown> = {
    kindOf: fs.kindOf.bind(fs),
    read: fs.read.bind(fs),
    list: fs.list.bind(fs),
  };
  for (const name of changing) {
    const original = fs[name].bind(fs) as (...args: readonly unknown[]) => unknown;
    wrapped[name] = (...args: readonly unknown[]): unknown => {
      before(name, args);
      return original(...args);
    };
  }
  return wrapped as unknown as FileSystem;
}

function half(content: unknown): string {
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content as Uint8Array);
  return text.slice(0, Math.floor(text.length / 2));
}
