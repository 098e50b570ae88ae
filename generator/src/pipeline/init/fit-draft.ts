import { loadAndCheck } from '../../check/index.ts';
import { printConfig, type ConfigDraft } from '../../config/index.ts';
import type { Diagnostic } from '../../diagnostics/index.ts';
import type { FileReader } from '../../load/index.ts';
import { isObject, tokensOf, type JsonObject } from '../../support/json.ts';
import { withFile } from './files.ts';

/** A draft that its document accepts, and what had to go for that. */
export type FittedDraft = {
  readonly draft: ConfigDraft;
  readonly dropped: ReadonlyArray<readonly [key: string, reason: string]>;
};

/** Each round takes all faults out that it finds; what is left after these has another cause. */
const ROUNDS = 5;

/** Takes out of a draft what is wrong with it: the method, the model or the key that an error is about. */
export async function fitDraft(
  draft: ConfigDraft,
  { spec, config, reader }: { readonly spec: string; readonly config: string; readonly reader: FileReader },
): Promise<FittedDraft> {
  const dropped: Array<readonly [string, string]> = [];
  let { value } = draft;
  for (let round = 0; round < ROUNDS; round += 1) {
    const text = printConfig({ ...draft, value });
    const { collector } = await loadAndCheck({ spec, config, reader: withFile(config, text, reader) });
    const faults = collector.list().filter((each) => isFaultOf(each, config));
    if (faults.length === 0) break;
    // The last one first: items of lists keep their places until it is their turn.
    const parts = faults.reverse().flatMap(({ place, message }) => {
      const path = keptPath(tokensOf(place?.pointer ?? ''));
      return path.length === 0 ? [] : [{ path, message }];
    });
    dropped.push(...parts.map(({ path, message }) => [path.join('.'), message] as const));
    value = parts.reduce((left, { path }) => without(left, path), value);
  }
  return { draft: { ...draft, value }, dropped };
}

function isFaultOf({ severity, place }: Diagnostic, config: string): boolean {
  return (severity === 'error' || severity === 'fatal') && place?.file === config && place.pointer !== '';
}

/** Of a method or a model the whole entry goes, of anything else the key. */
function keptPath(tokens: readonly string[]): readonly string[] {
  const entry = tokens.findLastIndex(
    (each, index) => index > 1 && /^(?:methods|models)$/.test(tokens[index - 1] ?? '') && each !== '',
  );
  return tokens[0] === 'resources' && entry > 0 ? tokens.slice(0, entry + 1) : tokens.slice(0, 3);
}

function without(value: JsonObject, [name = '', ...rest]: readonly string[]): JsonObject {
  const { [name]: member, ...others } = value;
  if (member === undefined) return value;
  if (rest.length === 0) return others;
  if (Array.isArray(member)) {
    const left = member.filter((_, index) => String(index) !== rest[0]);
    return left.length === 0 ? others : { ...value, [name]: left };
  }
  const inner = isObject(member) ? without(member, rest) : undefined;
  return inner === undefined || Object.keys(inner).length === 0 ? others : { ...value, [name]: inner };
}
