import { isAbsolute, resolve } from 'node:path';
import { readLastRun, stateFolder, type FileSystem } from '../output/index.ts';
import { generate } from '../pipeline/generate.ts';
import type { GenerateRequest as PipelineRequest, GenerateResult } from '../pipeline/generate-request.ts';
import { absolutePath, slashed } from '../pipeline/paths.ts';
import { placed, resultOf, settleInputs, type Settled } from './settle.ts';
import type { Drift, Generated, GenerateRequest, Result } from './types.ts';

/** See `generate`. */
export async function generatePackage(request: GenerateRequest): Promise<Result<Generated>> {
  if (request.write === true && request.out === undefined)
    throw new TypeError('a package that is to be written needs a folder: out');
  const settled = settleInputs(request, request.write === true ? 'writes' : 'reads');
  const { system } = settled;
  const asked = requestOf(request, settled, false);
  const root = absolutePath(asked.out, system);
  return resultOf(await generate(asked, system), (made) => generated(made, root, system.fs));
}

/** See `check`. */
export async function checkPackage(
  request: GenerateRequest & { readonly out: string },
): Promise<Result<Drift>> {
  const settled = settleInputs(request, 'reads');
  const run = await generate(requestOf(request, settled, true), settled.system);
  return resultOf(run, (made) => ({
    drift:
      made.kind === 'written' ?
        []
      : made.drift.map(({ path, kind, added, removed, diff }) => ({
          path,
          kind,
          added,
          removed,
          ...(diff !== undefined && { diff }),
        })),
  }));
}

/** A folder where nothing can be. */
const NOWHERE = '/.specsmith-memory/package';

function requestOf(request: GenerateRequest, { files }: Settled, check: boolean): PipelineRequest {
  const {
    target = 'typescript',
    out,
    overwriteEdits,
    allowRemoval,
    keepGoing,
    releaseVersion,
    sdk,
  } = request;
  const folder = out === undefined ? slashed(resolve(NOWHERE)) : slashed(placed(out, request));
  // A package without inputs on the disk has no places to remember.
  const isApart =
    out === undefined || [request.spec, request.config].some((each) => typeof each === 'object');
  return {
    ...files,
    target,
    out: folder,
    ...(isApart && { top: isAbsolute(folder) ? folder : `./${folder}` }),
    check,
    overwriteEdits: overwriteEdits === true,
    ...(allowRemoval && { allowRemoval }),
    keepGoing: keepGoing === true,
    releaseVersion,
    sdk: sdk === undefined ? undefined : slashed(placed(sdk, request)),
    showsNotes: true,
  };
}

function generated(made: GenerateResult, root: string, fs: FileSystem): Generated {
  const { operations, leftOut } = made.selection;
  const written = made.kind === 'written' ? made : { created: [], updated: [], removed: [] };
  return {
    files: filesOf(root, fs),
    created: written.created,
    updated: written.updated,
    removed: written.removed,
    operations,
    leftOut: leftOut.map(({ kind, endpoint, name, path, reason }) => ({
      kind,
      reason,
      ...(endpoint !== undefined && { endpoint }),
      ...(name !== undefined && { name }),
      ...(path !== undefined && { path }),
    })),
  };
}

/** All that the generator answers for, as it lies in the file system. */
function filesOf(root: string, fs: FileSystem): Readonly<Record<string, string>> {
  const { manifest } = readLastRun(root, fs);
  const records = recordsBelow(stateFolder, root, fs);
  const paths = [...new Set([...(manifest?.files.keys() ?? []), ...records])].sort();
  return Object.fromEntries(
    paths.flatMap((path) => {
      const bytes = fs.read(`${root}/${path}`);
      return bytes === undefined ? [] : [[path, new TextDecoder().decode(bytes)]];
    }),
  );
}

/** What a run keeps for the next one on every machine; what is cached is for this one. */
function recordsBelow(folder: string, root: string, fs: FileSystem): readonly string[] {
  return fs.list(`${root}/${folder}`).flatMap((name) => {
    const path = `${folder}/${name}`;
    if (path === `${stateFolder}/cache`) return [];
    return fs.kindOf(`${root}/${path}`) === 'folder' ? recordsBelow(path, root, fs) : [path];
  });
}
