import { realpath } from 'node:fs/promises';
import { withScratchFolder, type Host, type PackageTree } from '../../compare/files/index.ts';
import { installPackage } from './install.ts';
import { startSandbox, type Limits, type Sandbox } from './sandbox.ts';

/** What running packages needs of the machine. */
export type Runner = {
  readonly host: Host;
  /** The program that runs scripts, and the flags that it knows. */
  readonly node: string;
  readonly flags: ReadonlySet<string>;
  /** The script that loads a package and calls it. */
  readonly child: string;
  readonly limits?: Partial<Limits>;
};

/** A package and the name of its client class. */
export type Subject = { readonly tree: PackageTree; readonly className: string };

/** What the use of both packages gave, or why they could not be used; and what they were kept from. */
export type RanBoth<T> = {
  readonly value?: T;
  readonly reason?: string;
  readonly contained: readonly string[];
};

/** Installs both packages into folders of their own, runs each in a process of its own and removes all of it afterwards. */
export async function runBoth<T>(
  { before, after }: { readonly before: Subject; readonly after: Subject },
  runner: Runner,
  use: (sandboxes: { readonly before: Sandbox; readonly after: Sandbox }) => Promise<T>,
): Promise<RanBoth<T>> {
  return withSandbox('old', before, runner, (old) =>
    withSandbox('new', after, runner, async (next) => ({
      value: await use({ before: old, after: next }),
      contained: [
        ...old.contained().map((line) => `the old package ${line}`),
        ...next.contained().map((line) => `the new package ${line}`),
      ],
    })),
  );
}

async function withSandbox<T>(
  side: 'old' | 'new',
  { tree, className }: Subject,
  { host, child, ...runner }: Runner,
  use: (sandbox: Sandbox) => Promise<RanBoth<T>>,
): Promise<RanBoth<T>> {
  return withScratchFolder(host.temporary, async (scratch) => {
    const installed = await installPackage(tree, { host, scratch, child });
    if ('reason' in installed) return { reason: `${side}: ${installed.reason}`, contained: [] };
    // What a process may read is compared with the real name of a file.
    const folder = await realpath(scratch.path);
    const sandbox = await startSandbox({ ...runner, folder, entry: installed.entry, className });
    try {
      const reason = sandbox.ended();
      if (reason === undefined) return await use(sandbox);
      const contained = sandbox.contained().map((line) => `the ${side} package ${line}`);
      return { reason: `${side}: ${reason}`, contained };
    } finally {
      await sandbox.close();
    }
  });
}
