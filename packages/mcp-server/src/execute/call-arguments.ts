import { constants } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import { basename, isAbsolute, relative } from 'node:path';
import type { MethodRow } from '../api/types.ts';
import { RefusedError } from './guarded-fetch.ts';

/** The arguments of a call as the SDK takes them. */
export type CheckedArguments = {
  readonly values: readonly unknown[];
  readonly options: Readonly<Record<string, number>>;
};

/** A file that code made, or named by its path, and where it goes in the arguments. */
type GivenFile = {
  readonly at: ReadonlyArray<string | number>;
  readonly name?: string;
  readonly type?: string;
  /** Base64. */
  readonly data?: string;
  readonly path?: string;
};

const MOST_FILE_BYTES = 50 * 1024 * 1024;

/** Plain data only: the JSON is read here, and a key that could reach a prototype is dropped. */
export async function parseArguments(
  text: string,
  filesText: string,
  folders: readonly string[],
): Promise<readonly unknown[]> {
  const value = parsePlain(text);
  if (!Array.isArray(value)) throw new TypeError('Arguments must be a list');
  const files = filesText === '' ? [] : (parsePlain(filesText) as readonly GivenFile[]);
  for (const file of files) put(value, file.at, await makeFile(file, folders));
  return value as readonly unknown[];
}

const parsePlain = (text: string): unknown =>
  JSON.parse(text, (key, own: unknown) => (key === '__proto__' ? undefined : own)) as unknown;

/** Sets a member of a value of JSON, at a place that it has. */
function put(target: unknown, at: GivenFile['at'], file: File): void {
  let owner = target;
  for (const [index, key] of at.entries()) {
    if (typeof owner !== 'object' || owner === null || !Object.hasOwn(owner, key))
      throw new TypeError('A file has no place in the arguments');
    // A value of JSON whose own member the key is.
    const members = owner as Record<string | number, unknown>;
    if (index === at.length - 1) members[key] = file;
    else owner = members[key];
  }
}

async function makeFile({ name, type, data, path }: GivenFile, folders: readonly string[]): Promise<File> {
  if (path !== undefined) return readAllowed(String(path), folders);
  const bytes = Buffer.from(String(data ?? ''), 'base64');
  return new File([bytes], String(name ?? 'file'), { type: String(type ?? '') });
}

/** The file, if it lies in a folder that whoever runs the server has named; links are followed before that is asked. */
async function readAllowed(path: string, folders: readonly string[]): Promise<File> {
  const refused = new RefusedError(
    `Reading '${path.slice(
      0,
      200,
    )}' is not allowed. Whoever runs this server can allow a folder with --code-files <folder>; ` +
      `text and base64 need no permission: new File(['text'], 'name.txt').`,
  );
  const real = await realpath(path).catch(() => undefined);
  if (real === undefined || folders.length === 0) throw refused;
  const roots = await Promise.all(folders.map((folder) => realpath(folder).catch(() => undefined)));
  if (!roots.some((root) => root !== undefined && isInside(real, root))) throw refused;
  const handle = await open(real, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0)).catch(() => undefined);
  if (handle === undefined) throw refused;
  try {
    const { size } = await handle.stat().then((stat) => (stat.isFile() ? stat : Promise.reject(refused)));
    if (size > MOST_FILE_BYTES)
      throw new RangeError(`The file is larger than ${MOST_FILE_BYTES / 1024 / 1024} MB`);
    return new File([await handle.readFile()], basename(path));
  } finally {
    await handle.close();
  }
}

function isInside(file: string, folder: string): boolean {
  const way = relative(folder, file);
  return way !== '' && !way.startsWith('..') && !isAbsolute(way);
}

/** Exactly the arguments of the method; of the request options only those that cannot change what is requested. */
export function checkArguments(row: MethodRow, given: readonly unknown[], timeout: number): CheckedArguments {
  const call = `client.${row.fullyQualifiedName}`;
  const values: unknown[] = row.pathArgs.map((name, index) => {
    const value = given[index];
    if ((typeof value === 'string' && value !== '') || typeof value === 'number') return value;
    throw new TypeError(`${call}: argument ${index + 1} must be the ${name}`);
  });
  let next = row.pathArgs.length;
  if (row.params !== undefined) {
    const value = given[next++];
    if (value === undefined || value === null) {
      if (row.params === 'required') throw new TypeError(`${call}: the params object is missing`);
      values.push(undefined);
    } else if (typeof value === 'object' && !Array.isArray(value)) {
      values.push(value);
    } else {
      throw new TypeError(`${call}: params must be an object`);
    }
  }
  if (given.length > next + 1) throw new TypeError(`${call} takes ${next} arguments and options`);
  return { values, options: checkOptions(given[next], call, timeout) };
}

function checkOptions(given: unknown, call: string, most: number): Readonly<Record<string, number>> {
  if (given === undefined || given === null) return {};
  const options: Record<string, number> = {};
  for (const [name, value] of Object.entries(given)) {
    if (name === 'timeout' && isWithin(value, 1, Number.MAX_SAFE_INTEGER))
      options['timeout'] = Math.min(value, most);
    else if (name === 'maxRetries' && isWithin(value, 0, 5)) options['maxRetries'] = value;
    else throw new TypeError(`${call}: the option ${name.slice(0, 50)} is not available here`);
  }
  return options;
}

const isWithin = (value: unknown, least: number, most: number): value is number =>
  typeof value === 'number' && value >= least && value <= most;
