import type { DiskFile } from './disk-file.ts';

/** One file of the package, ready to be written. */
export type OutputFile = { readonly path: string; readonly text: string };

/** What has to happen to one path. `before` is what stands there now, `undefined` when nothing does. */
export type FileChange =
  | {
      readonly kind: 'write';
      readonly path: string;
      readonly before: DiskFile | undefined;
      readonly text: string;
    }
  | { readonly kind: 'remove'; readonly path: string; readonly before: DiskFile };
