import { asArray, asString, isObject, own, type JsonObject } from '../support/json.ts';
import { givenNamesIn, type GivenNames } from '../support/given-names.ts';
import { isRuleSet, type RuleSet } from '../support/rule-set.ts';
import { writeCache } from './cache-folder.ts';
import type { FileSystem } from './file-system.ts';
import { gunzipJson, gzipJson } from './gzip-json.ts';

/** The inputs of a run: files by the names that they were read under. */
export type InputCopy = {
  readonly spec: string;
  readonly config?: string;
  readonly overlays: readonly string[];
  readonly rules?: RuleSet;
  readonly names?: GivenNames;
  /** Which operations were asked for. */
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
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
    ...patternsIn(value, 'include'),
    ...patternsIn(value, 'exclude'),
    files: Object.fromEntries(files),
  };
}

function textsIn(value: JsonObject, key: string): readonly string[] {
  return asArray(own(value, key)).filter((each) => typeof each === 'string');
}

function patternsIn(value: JsonObject, key: 'include' | 'exclude'): Partial<InputCopy> {
  const found = textsIn(value, key);
  return found.length === 0 ? {} : { [key]: found };
}
