import { realpath } from 'node:fs/promises';
import {
  withScratchFolder,
  type Host,
  type PackageTree,
  type ScratchFolder,
} from '../../compare/files/index.ts';
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
  const { temporary } = runner.host;
  return withScratchFolder(temporary, (first) =>
    withScratchFolder(temporary, async (second) => {
      // Installing mostly waits for others.
      const starting = [start(before, runner, first), start(after, runner, second)] as const;
      try {
        const [old, next] = await Promise.all(starting);
        const contained = [...containedBy('old', old), ...containedBy('new', next)];
        const reason = reasonOf('old', old) ?? reasonOf('new', next);
        if (reason !== undefined || old.sandbox === undefined || next.sandbox === undefined)
          return { ...(reason !== undefined && { reason }), contained };
        const value = await use({ before: old.sandbox, after: next.sandbox });
        return { value, contained: [...containedBy('old', old), ...containedBy('new', next)] };
      } finally {
        for (const each of await Promise.allSettled(starting))
          if (each.status === 'fulfilled') await each.value.sandbox?.close();
      }
    }),
  );
}

/** A package that runs, or why it does not. */
type Started = { readonly sandbox?: Sandbox; readonly reason?: string };

async function start(
  { tree, className }: Subject,
  { host, child, ...runner }: Runner,
  scratch: ScratchFolder,
): Promise<Started> {
  const installed = await installPackage(tree, { host, scratch, child });
  if ('reason' in installed) return installed;
  // What a process may read is compared with the real name of a file.
  const folder = await realpath(scratch.path);
  return { sandbox: await startSandbox({ ...runner, folder, entry: installed.entry, className }) };
}

type Side = 'old' | 'new';

const containedBy = (side: Side, { sandbox }: Started): readonly string[] =>
  (sandbox?.contained() ?? []).map((line) => `the ${side} package ${line}`);

function reasonOf(side: Side, { sandbox, reason = sandbox?.ended() }: Started): string | undefined {
  return reason === undefined ? undefined : `${side}: ${reason}`;
}
