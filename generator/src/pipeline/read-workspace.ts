import { posix } from 'node:path';
import { readWorkspace, type WrittenWorkspace } from '../config/index.ts';
import type { Report } from '../diagnostics/index.ts';
import { DEFAULT_LIMITS, parseDocument, readSource, type SourceText } from '../load/index.ts';
import { isTarget, type TargetId } from '../plan/targets.ts';
import { isObject } from '../support/json.ts';
import type { System } from './system.ts';

/** A package that the workspace has. */
type WorkspacePackage = {
  readonly target: TargetId;
  /** Where it may be, the most likely place first: its folder has had two names. */
  readonly folders: readonly [string, ...string[]];
};

/** Files that belong together; paths are absolute, or addresses. */
type Workspace = {
  readonly spec: string;
  readonly config?: string;
  readonly packages: readonly WorkspacePackage[];
  /** Targets that are not made here. */
  readonly others: readonly string[];
};

/** Keys of targets that other programs wrote. */
const OLDER_NAMES: Readonly<Record<string, TargetId>> = { node: 'typescript' };

type Reading = {
  readonly system: Pick<System, 'reader'>;
  readonly report: Report;
  readonly remember: (source: SourceText) => void;
  /** What the file is called in messages: a path that can be read, too. */
  readonly shown: string;
};

/**
 * Reads `specsmith.json` or a `workspace.json`; undefined, after a report, when it cannot be used.
 *
 * @param file Absolute path.
 */
export function readWorkspaceFile(
  file: string,
  { system: { reader }, report, remember, shown }: Reading,
): Workspace | undefined {
  const source = readSource(shown, { reader, limits: DEFAULT_LIMITS, report, remember });
  const parsed = source && parseDocument(source, { limits: DEFAULT_LIMITS, report, isConfig: true });
  const value = parsed?.value;
  if (value === undefined) return undefined;
  // There are few keys, and without one of them another SDK is made.
  const loud: Report = (found) =>
    report(found.code === 'Config/UnknownKey' ? { ...found, severity: 'warning' } : found);
  const written = readWorkspace(isObject(value) ? value : {}, shown, loud);
  if (written === undefined) return undefined;
  const { openapiSpec, stainlessConfig } = written;
  return {
    spec: seenFrom(file, openapiSpec),
    ...(stainlessConfig !== undefined && { config: seenFrom(file, stainlessConfig) }),
    packages: packagesOf(written, file),
    others: [...(written.targets?.keys() ?? [])].filter((name) => targetOf(name) === undefined),
  };
}

const targetOf = (name: string): TargetId | undefined => (isTarget(name) ? name : OLDER_NAMES[name]);

function packagesOf({ targets, outputPath }: WrittenWorkspace, file: string): Workspace['packages'] {
  const below = (...names: [string, ...string[]]): readonly [string, ...string[]] => {
    const [first, ...rest] = names.map((name) => seenFrom(file, posix.join(outputPath, name)));
    return [first ?? outputPath, ...rest];
  };
  const usual: WorkspacePackage = { target: 'typescript', folders: below('typescript', 'node') };
  if (targets === undefined) return [usual];
  return [...targets].flatMap(([name, { outputPath: own }]): readonly WorkspacePackage[] => {
    const target = targetOf(name);
    if (target === undefined) return [];
    return [{ target, folders: own === undefined ? below(name) : [seenFrom(file, own)] }];
  });
}

function seenFrom(file: string, path: string): string {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(path) ? path : (
      posix.resolve(posix.dirname(file), path.replaceAll('\\', '/'))
    );
}
