import { posix } from 'node:path';
import { mappedEndpoints, type CheckedInput, type LeftOut } from '../check/index.ts';
import { casingOf, type ShippedNames } from '../config/index.ts';
import { diagnostic, type Report } from '../diagnostics/index.ts';
import type { NameLock } from '../ir/index.ts';
import { isAddress, STANDARD_INPUT, type InputFiles } from '../load/index.ts';
import {
  namesPath,
  partOf,
  readCache,
  readLastRun,
  writeCache,
  type FileSystem,
  type InputCopy,
  type Manifest,
  type SourcePaths,
} from '../output/index.ts';
import type { FilePlan } from '../plan/file-plan.ts';
import { isTarget, type SiteFormat } from '../plan/targets.ts';
import type { Assets } from '../render/index.ts';
import { typescriptNames } from '../targets/typescript/names/index.ts';
import { workflowPaths } from '../targets/typescript/workflows.ts';
import { headerOf } from './header.ts';
import type { GenerateRequest, GenerateResult } from './generate-request.ts';
import { checkNewNames, keptNames } from './kept-names.ts';
import { makePackage } from './make-package.ts';
import { reportOtherPart } from './other-part.ts';
import { absolutePath, oneSpelling } from './paths.ts';
import type { TextCache } from './openapi-entry.ts';
import { versionOf } from './package-version.ts';
import { readNames } from './read-names.ts';
import { hasModule, keepRun } from './recall-run.ts';
import { recordReads } from './recorded-reads.ts';
import { withInput, type Run } from './run.ts';
import { followsPublished, giveUp, keepsShipped, missingOf, publishedEndpoints } from './shipped-methods.ts';
import type { System } from './system.ts';
import { planTarget } from './targets.ts';

/** Makes the package, whatever earlier runs found, and leaves the run for the next one. */
export async function generateAfresh(request: GenerateRequest, system: System): Promise<Run<GenerateResult>> {
  const reader = recordReads(system.reader);
  let modules: readonly string[] = [];
  const { newNames = [] } = request;
  const shipped = (): Promise<ShippedNames | undefined> =>
    keptNames(namesRoot(request, system), newNames, system.fs);
  const run = await withInput({ ...request, shipped }, reader, (input, found) => {
    modules = input.config.typescript.customExports.map(({ from }) => from);
    return makeFrom(input, found, request, system);
  });
  const { value } = run;
  if (value !== undefined) keepRun({ request, run, value, reads: reader.answers(), modules }, system);
  return run;
}

async function makeFrom(
  input: CheckedInput,
  { collector, texts }: Run<never>,
  request: GenerateRequest,
  system: System,
): Promise<GenerateResult | undefined> {
  const { target, allowRemoval = [], newNames = [] } = request;
  const { fs, progress } = system;
  const out = absolutePath(request.out, system);
  const { config } = input;
  const folders = [...new Set([out, namesRoot(request, system)])];
  const { releaseVersion: asked } = request;
  const version = versionOf({ asked, typescript: config.typescript, folders }, fs, collector.report);
  const assets = system.assets(target);
  const modules = target === 'typescript' ? config.typescript.customExports : [];
  const absent = modules.map(({ from }) => from).filter((from) => !hasModule(from, out, fs));
  const { report } = collector;
  const last = readLastRun(out, fs);
  const kept = keptWorkflows(target, input, { out, manifest: last.manifest, fs });
  for (const path of kept) report(diagnostic('Output/WorkflowKept', undefined, { path }));
  const named = namesRoot(request, system);
  if (request.sdk !== undefined && fs.kindOf(`${named}/${namesPath}`) !== 'file') {
    report(diagnostic('Name/NoPackage', undefined, { path: request.sdk }));
    return undefined;
  }
  if (!(await checkNewNames(named, newNames, fs, report))) return undefined;
  const readLock = (): Promise<NameLock | undefined> =>
    readNames(named, request.pruneNames === true, fs, report);
  const givenUp = await lostMethods(input, { out, request, readLock }, system, report);
  if (givenUp === undefined) return undefined;
  reportOtherPart(last.manifest, { request, input, report });
  const made = await makePackage(
    async (told) => {
      const names = await readLock();
      progress('Planning');
      const cache = textCache(out, request.check, fs);
      const sdkAssets = target === 'mcp' ? system.assets('typescript') : undefined;
      const { siteFormat } = request;
      const options = { assets, sdkAssets, names, report: told, cache, siteFormat };
      const plans = await planPackage(settled(input, { version, absent }), target, options);
      return plans.filter(({ path }) => !kept.includes(path));
    },
    {
      root: out,
      // A module that is written later changes the package although no input does.
      inputs: [
        input.inputHash,
        ...absent,
        ...kept,
        ...(version === config.typescript.version ? [] : [version]),
        ...(request.siteFormat === undefined ? [] : [request.siteFormat]),
      ].join(' '),
      version,
      sources: sourcesSeenFrom(out, request, system),
      part: partOf(request),
      copy: copyOf(request, texts),
      header: headerOf(config),
      handWritten: {
        clientName: typescriptNames(casingOf(config), config.rules.set).spell.client(config.client.name),
        modules,
        allowRemoval,
      },
      assets,
      // New names change the package although its inputs do not.
      choices: newNames.length === 0 && named === out ? request : { ...request, pruneNames: true },
    },
    system,
    collector,
  );
  const { operations, leftOut } = input.selection;
  const selection = { operations, leftOut: [...leftOut, ...givenUp] };
  return made && { ...made, rules: config.rules, selection };
}

/**
 * The methods that people use and that get lost without a fault of the inputs: of the package that this one follows.
 * Undefined if the run may not go on, because of them or of what else people use.
 */
async function lostMethods(
  { selection, config }: CheckedInput,
  {
    out,
    request: { since, keepGoing = false },
    readLock,
  }: {
    readonly out: string;
    readonly request: GenerateRequest;
    readonly readLock: () => Promise<NameLock | undefined>;
  },
  system: System,
  report: Report,
): Promise<readonly LeftOut[] | undefined> {
  const { leftOut } = selection;
  const published = since === undefined ? [] : await publishedEndpoints(since, system, report);
  if (published === undefined) return undefined;
  if (leftOut.length > 0 && !keepGoing) {
    const shipped = { out, names: await readLock(), planned: mappedEndpoints(config), published };
    if (!(await keepsShipped(leftOut, shipped, system, report))) return undefined;
  }
  if (since === undefined) return [];
  const missing = missingOf({ since, published }, { planned: mappedEndpoints(config), leftOut });
  if (keepGoing) return giveUp(missing, report);
  return followsPublished(missing, report) ? [] : undefined;
}

type Place = { readonly out: string; readonly manifest: Manifest | undefined; readonly fs: FileSystem };

/** Workflows that people wrote where the package would have its own. */
function keptWorkflows(
  target: string,
  { config }: CheckedInput,
  { out, manifest, fs }: Place,
): readonly string[] {
  if (target !== 'typescript') return [];
  return workflowPaths(config.typescript).filter(
    (path) => manifest?.files.has(path) !== true && fs.kindOf(`${out}/${path}`) !== undefined,
  );
}

/** The package whose names are kept: a package about an SDK calls everything as that does. */
function namesRoot({ out, sdk, besides = [] }: GenerateRequest, system: System): string {
  const roots = (sdk === undefined ? besides : [sdk]).map((each) => absolutePath(each, system));
  const named = roots.find(
    (each) => sdk !== undefined || system.fs.kindOf(`${each}/${namesPath}`) === 'file',
  );
  return named ?? absolutePath(out, system);
}

/** What the package is made from, for the next run to compare with. */
function copyOf(
  { spec, config, overlays = [], rules, names, refRoots = [], ...part }: InputFiles,
  texts: ReadonlyMap<string, string>,
): InputCopy {
  return {
    spec,
    overlays,
    files: Object.fromEntries(texts),
    ...(config !== undefined && { config }),
    ...(rules !== undefined && { rules }),
    ...(names !== undefined && { names }),
    ...partOf(part),
    ...(refRoots.length > 0 && { refRoots }),
  };
}

/** The inputs as seen from the package, if all of it lies below one folder, by default that of the run: other places are nobody's business. */
function sourcesSeenFrom(
  out: string,
  { target, spec, config, overlays = [], rules, names, refRoots = [], top: folder = '.' }: GenerateRequest,
  system: System,
): SourcePaths | undefined {
  if (!isTarget(target)) return undefined;
  if (spec === STANDARD_INPUT) return undefined;
  const all = [...(isAddress(spec) ? [] : [spec]), ...(config === undefined ? [] : [config]), ...overlays];
  const named = (path: string): string => absolutePath(path, system);
  // A folder may have been named in two ways: then what is behind the names counts.
  const behind = (path: string): string => oneSpelling(named(path), system);
  const absolute = [named, behind].find((spell) => {
    const top = `${spell(folder)}/`;
    return (
      [...all, out].every((path) => spell(path).startsWith(top)) &&
      refRoots.every((path) => `${spell(path)}/`.startsWith(top))
    );
  });
  if (absolute === undefined) return undefined;
  const seen = (path: string): string => posix.relative(absolute(out), absolute(path));
  return {
    target,
    spec: isAddress(spec) ? spec : seen(spec),
    ...(config !== undefined && { config: seen(config) }),
    ...(overlays.length > 0 && { overlays: overlays.map(seen) }),
    ...(rules !== undefined && { rules }),
    ...(names !== undefined && { names }),
    ...(refRoots.length > 0 && { refRoots: refRoots.map((path) => seen(path) || '.') }),
  };
}

/** The input without the exports of hand-written modules that are not there: a package passes on what exists. */
function settled(
  input: CheckedInput,
  { version, absent }: { readonly version: string; readonly absent: readonly string[] },
): CheckedInput {
  const { typescript } = input.config;
  if (absent.length === 0 && version === typescript.version) return input;
  const customExports = typescript.customExports.filter(({ from }) => !absent.includes(from));
  return { ...input, config: { ...input.config, typescript: { ...typescript, version, customExports } } };
}

/** What planning needs besides the input. */
export type PlanOptions = {
  readonly assets: Assets;
  /** Those of the SDK, for targets that compare releases of it. */
  readonly sdkAssets?: Assets | undefined;
  readonly report: Report;
  /** The names that the last package gave to its types. */
  readonly names?: NameLock | undefined;
  readonly cache?: TextCache;
  readonly siteFormat?: SiteFormat | undefined;
};

/** The files of the package that a target makes of the inputs. */
export async function planPackage(
  input: CheckedInput,
  targetId: string,
  { assets, sdkAssets, report, names, cache, siteFormat }: PlanOptions,
): Promise<readonly FilePlan[]> {
  const { buildApi } = await import('./build-api.ts');
  return planTarget(targetId, {
    api: await buildApi(input, report, names),
    assets,
    sdkAssets,
    report,
    input,
    cache,
    siteFormat,
  });
}

/** The types of the document as the last run made them; a comparison leaves nothing. */
function textCache(root: string, isComparison: boolean, fs: FileSystem): TextCache {
  return {
    read: () => {
      const content = readCache(root, 'types', fs);
      return content && new TextDecoder().decode(content);
    },
    write: (text) => {
      if (!isComparison) writeCache(root, 'types', text, fs);
    },
  };
}
