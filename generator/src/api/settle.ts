import { isAbsolute, normalize, relative, resolve } from 'node:path';
import { presentJson } from '../diagnostics/index.ts';
import { isAddress, isApart, type FileReader, type Given, type InputFiles } from '../load/index.ts';
import { machineSystem } from '../machine/system.ts';
import { slashed } from '../pipeline/paths.ts';
import type { Run } from '../pipeline/run.ts';
import type { System } from '../pipeline/system.ts';
import { givenNames } from '../support/given-names.ts';
import { memoryFiles } from './memory-files.ts';
import type { Finding, Inputs, Result, Source, Surroundings } from './types.ts';

/** Inputs in the form of the pipeline, and the system to read them with. */
export type Settled = { readonly files: InputFiles; readonly system: System };

/** Gives texts and values names, and refuses paths that start nowhere. */
export function settleInputs(inputs: Inputs, access: 'reads' | 'writes'): Settled {
  const { overlays = [], rules, include, exclude, strict, refRoots } = inputs;
  const given = new Map<string, Given>();
  const named = (source: Source, usual: string): string => nameOf(source, usual, { given, inputs });
  const spec = named(inputs.spec, 'openapi');
  const files: InputFiles = {
    spec,
    ...(inputs.config !== undefined && { config: named(inputs.config, 'stainless') }),
    overlays: overlays.map((source, index) => named(source, `overlay-${index + 1}`)),
    rules,
    names: givenNames(inputs.packageName, inputs.clientName),
    include,
    exclude,
    strict,
    refRoots: refRoots?.map((path) => seenLike(spec, placed(path, inputs), inputs)),
  };
  return { files, system: systemFor(inputs, access, given) };
}

/** The system of a call; one that only reads keeps in memory what it would write. */
export function systemFor(
  { folder, environment = {}, onProgress }: Surroundings,
  access: 'reads' | 'writes',
  given?: ReadonlyMap<string, Given>,
): System {
  if (folder !== undefined && !isAbsolute(folder)) throw new TypeError(`folder is not absolute: ${folder}`);
  const machine = machineSystem({
    folder: folder ?? resolve('/'),
    environment,
    ...(given && { given }),
    progress: onProgress,
  });
  const system =
    folder === undefined ? { ...machine, reader: withoutFolder(machine.reader, given) } : machine;
  if (access === 'writes') return system;
  const fs = memoryFiles(system.fs);
  const replaceFiles: System['replaceFiles'] = (files) => {
    for (const [path, text] of files) fs.write(path, text);
    return undefined;
  };
  return { ...system, fs, replaceFiles };
}

/** What was given and absolute paths; there is nothing beside an input that lies nowhere. */
function withoutFolder(reader: FileReader, given?: ReadonlyMap<string, Given>): FileReader {
  const isPlaced = (path: string): boolean => isAbsolute(path) || isApart(path) || given?.has(path) === true;
  return {
    ...reader,
    read: (path, limit) => (isPlaced(path) ? reader.read(path, limit) : { kind: 'missing' }),
    real: (path) => (isPlaced(path) ? reader.real(path) : undefined),
  };
}

/**
 * A path of a request; one that leads out of its folder becomes absolute.
 *
 * @throws TypeError where it is relative and the request has no folder
 */
export function placed(path: string, { folder }: Surroundings): string {
  if (folder === undefined && !isAbsolute(path))
    throw new TypeError(`${path} is relative: give folder as well`);
  return folder !== undefined && /^\.\.(?:[/\\]|$)/.test(normalize(path)) ?
      slashed(resolve(folder, path))
    : path;
}

type Naming = { readonly given: Map<string, Given>; readonly inputs: Inputs };

function nameOf(source: Source, usual: string, { given, inputs }: Naming): string {
  if (typeof source === 'string') return isAddress(source) ? source : slashed(placed(source, inputs));
  const isText = 'text' in source;
  const name = slashed(source.name ?? `${usual}.${isText ? 'yml' : 'json'}`);
  if (given.has(name)) throw new TypeError(`two inputs are called ${name}`);
  given.set(name, new TextEncoder().encode(isText ? source.text : JSON.stringify(source.value)));
  return name;
}

/** A folder as files are named that the document refers to: absolute if the document is. */
function seenLike(spec: string, path: string, { folder = resolve('/') }: Inputs): string {
  return slashed(isAbsolute(spec) ? resolve(folder, path) : relative(folder, resolve(folder, path)) || '.');
}

/** A run as callers get it. */
export function resultOf<T, U extends object>(run: Run<T>, shown: (value: T) => U): Result<U> {
  const findings = findingsOf(run);
  const { value, collector } = run;
  return value === undefined || collector.stopped() ?
      { ok: false, findings }
    : { ok: true, findings, ...shown(value) };
}

function findingsOf({ earlier = [], collector, positions }: Run<unknown>): readonly Finding[] {
  return [...earlier.flatMap(findingsOf), ...presentJson(collector.list(), positions)];
}
