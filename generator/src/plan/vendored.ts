import type { FilePlan } from './file-plan.ts';

/** Which files of a runtime are copied: its `vendor.json`, the only place that names them. */
export type VendorList = {
  /** Copied to where they are in the runtime. */
  readonly files: readonly string[];
  /** Copied elsewhere: path in the runtime → path in the package. */
  readonly moved: Readonly<Record<string, string>>;
};

/** Copies of the files of a runtime, with identifiers renamed. */
export function vendored(
  { files, moved }: VendorList,
  rename: ReadonlyMap<string, string> = new Map(),
): readonly FilePlan[] {
  const places = [...files.map((path) => [path, path] as const), ...Object.entries(moved)];
  return places.map(([source, path]) => ({ kind: 'vendored', path, source, rename }));
}
