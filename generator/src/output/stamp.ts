import { isCode, type Diagnostic } from '../diagnostics/index.ts';
import { asArray, asString, isObject, own, type JsonObject, type JsonValue } from '../support/json.ts';
import { readCache, writeCache } from './cache-folder.ts';
import { hashOf } from './hash.ts';
import { hasJournal } from './journal.ts';
import type { FileSystem } from './file-system.ts';
import type { Manifest } from './manifest.ts';
import { manifestPath } from './state-folder.ts';

/**
 * A note for the next run on this machine: which build of the generator made the package from which inputs, and from
 * which unformatted text each formatted file came. Everything in it is a hash or advice, so a stale or foreign stamp is
 * never believed, only useless.
 */
export type Stamp = {
  /** Hash over the inputs and the options of the run. */
  readonly inputs: string;
  /** Hash over the generator's build. */
  readonly build: string;
  /** Path → hash of the text before formatting. */
  readonly raw: ReadonlyMap<string, string>;
  /** Hand-written file that the package depends on → its hash. Absent when one of them could not be read. */
  readonly handWritten?: ReadonlyMap<string, string> | undefined;
  /** Advice that planning the package gave. */
  readonly found: readonly Diagnostic[];
};

/** The stamp, if it belongs to the manifest with that hash. */
export function readStamp(root: string, manifestHash: string, fs: FileSystem): Stamp | undefined {
  const value = parse(readCache(root, 'stamp', fs));
  if (!isObject(value) || !isObject(value['raw']) || hasJournal(root, fs)) return undefined;
  if (value['manifest'] !== manifestHash) return undefined;
  const handWritten = value['handWritten'];
  return {
    inputs: asString(value['inputs']) ?? '',
    build: asString(value['build']) ?? '',
    raw: stringsIn(value['raw']),
    found: adviceIn(value['found']),
    ...(isObject(handWritten) && { handWritten: stringsIn(handWritten) }),
  };
}

/** What can be told again; errors would have left no stamp. */
function adviceIn(value: JsonValue | undefined): readonly Diagnostic[] {
  return asArray(value).filter((each): each is JsonValue & Diagnostic => {
    const texts = ['message', 'hint', 'mark'].every((key) => asString(own(each, key)) !== undefined);
    const [code, severity] = [asString(own(each, 'code')), own(each, 'severity')];
    return texts && code !== undefined && isCode(code) && (severity === 'warning' || severity === 'note');
  });
}

function stringsIn(value: JsonObject): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(value).flatMap(([path, hash]) =>
      typeof hash === 'string' ? [[path, hash] as const] : [],
    ),
  );
}

/** Leaves a stamp for the manifest that lies in the package now. */
export function writeStamp(root: string, stamp: Stamp, fs: FileSystem): void {
  const { inputs, build, raw, handWritten, found } = stamp;
  const text = `${JSON.stringify({
    inputs,
    build,
    manifest: hashOf(fs.read(`${root}/${manifestPath}`) ?? ''),
    raw: Object.fromEntries(raw),
    found,
    ...(handWritten !== undefined && { handWritten: Object.fromEntries(handWritten) }),
  })}\n`;
  writeCache(root, 'stamp', text, fs);
}

/** Whether every file of the manifest lies in the package as the last run left it. */
export function isIntact(
  root: string,
  { files, edited }: Pick<Manifest, 'files' | 'edited'>,
  fs: FileSystem,
): boolean {
  for (const [path, hash] of files) {
    const content = fs.read(`${root}/${path}`);
    if (content === undefined || hashOf(content) !== (edited?.get(path) ?? hash)) return false;
  }
  return true;
}

function parse(content: Uint8Array | undefined): unknown {
  try {
    return content && JSON.parse(new TextDecoder().decode(content));
  } catch {
    return undefined;
  }
}
