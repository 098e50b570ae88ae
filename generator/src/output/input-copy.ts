import { asString, isObject, own } from '../support/json.ts';
import { givenNamesIn, type GivenNames } from '../support/given-names.ts';
import { isRuleSet, type RuleSet } from '../support/rule-set.ts';
import { writeCache } from './cache-folder.ts';
import type { FileSystem } from './file-system.ts';
import { gunzipJson, gzipJson } from './gzip-json.ts';
import { partOf, textsIn, type Part } from './manifest.ts';

/** The inputs of a run: files by the names that they were read under. */
export type InputCopy = Part & {
  readonly spec: string;
  readonly config?: string;
  readonly overlays: readonly string[];
  readonly rules?: RuleSet;
  readonly names?: GivenNames;
  /** Folders that references may lead into. */
  readonly refRoots?: readonly string[];
  readonly files: Readonly<Record<string, string>>;
};

/** Keeps the inputs of a run, so that the next one can tell what changed in them. */
export function writeInputCopy(root: string, inputs: InputCopy, fs: FileSystem): void {
  writeCache(root, 'inputs', gzipJson(inputs), fs);
}

/** Reads a copy from its bytes; one that is broken is none. */
export function readInputCopy(bytes: Uint8Array): InputCopy | undefined {
  const value = gunzipJson(bytes);
  if (!isObject(value)) return undefined;
  const [spec, config] = [asString(own(value, 'spec')), asString(own(value, 'config'))];
  const rules = own(value, 'rules');
  const names = givenNamesIn(own(value, 'names'));
  const refRoots = textsIn(value, 'refRoots');
  const files = Object.entries(own(value, 'files') ?? {}).flatMap(([path, text]) =>
    typeof text === 'string' ? [[path, text] as const] : [],
  );
  if (spec === undefined) return undefined;
  return {
    spec,
    ...(config !== undefined && { config }),
    overlays: textsIn(value, 'overlays'),
    ...(isRuleSet(rules) && { rules }),
    ...(names !== undefined && { names }),
    ...partOf({ include: textsIn(value, 'include'), exclude: textsIn(value, 'exclude') }),
    ...(refRoots.length > 0 && { refRoots }),
    files: Object.fromEntries(files),
  };
}
