import { posix } from 'node:path';
import { loadAndCheck } from '../../check/index.ts';
import { loadSide } from '../../compare/files/index.ts';
import { printConfig } from '../../config/index.ts';
import { diagnostic, type Report } from '../../diagnostics/index.ts';
import { emptyNameLock, printNameLock } from '../../ir/index.ts';
import { namesPath, readCache, readInputCopy } from '../../output/index.ts';
import { embeddedDocument, recoverConfig, type RecoveredConfig } from '../../recover/index.ts';
import { findInputs } from '../find-inputs.ts';
import { absolutePath } from '../paths.ts';
import { withoutInput, type Run } from '../run.ts';
import type { System } from '../system.ts';
import { fitDraft } from './fit-draft.ts';
import {
  schemaSeenFrom,
  stayInside,
  withFile,
  workspaceFile,
  writeNew,
  type InitFile,
  type InitPlace,
} from './files.ts';

/** Which package a config is recovered from. */
export type RecoverRequest = InitPlace & {
  /** `npm:name@version`, a folder or a tarball. */
  readonly from: string;
  /** The document; else the one that the package brings along, else one with a usual name. */
  readonly spec?: string | undefined;
  /** A document that was fetched, to be written beside the config; `spec` is its name. */
  readonly document?: InitFile | undefined;
};

/** What was recovered, and what was written. */
export type Recovery = Omit<RecoveredConfig, 'draft' | 'nested'> & {
  readonly spec: string;
  readonly files: readonly InitFile[];
  /** Parts of the config that did not fit the document and were left out, with the reason. */
  readonly dropped: ReadonlyArray<readonly [key: string, reason: string]>;
};

/** Recovers a config from a published package. No code of the package runs. */
export function recoverInit(request: RecoverRequest, system: System): Promise<Run<Recovery>> {
  return withoutInput(async ({ collector: { report } }) => {
    const from = /^npm:@?[^@]+$/.test(request.from) ? `${request.from}@latest` : request.from;
    system.progress(`Loading ${from}`);
    const tree = await loadSide(from, { host: system, report });
    if (tree === undefined) return undefined;
    const texts = new Map(
      [...tree.files].flatMap(([path, { bytes, binary }]) => textOf(path, bytes, binary)),
    );
    const document = await documentFor(request, texts, { system, report });
    if (document === undefined) return undefined;
    const { spec, embedded } = document;
    if (!stayInside([spec, request.config, request.out], { system, report })) return undefined;
    const base = (embedded ?? []).reduce(
      (reader, { path, text }) => withFile(path, text, reader),
      system.reader,
    );
    system.progress('Reading');
    const read = await loadAndCheck({ spec, reader: base });
    if (read.input === undefined) {
      for (const found of read.collector.list()) report(found);
      return undefined;
    }
    const recovered = recoverConfig(texts, read.input.document, read.input.config);
    if (typeof recovered === 'string') {
      report(diagnostic('Init/NotRecovered', undefined, { side: request.from, reason: recovered }));
      return undefined;
    }
    const schema = schemaSeenFrom(absolutePath(posix.dirname(request.config), system), 'stainless', system);
    system.progress('Checking');
    const fitted = await fitDraft(
      { ...recovered.draft, schema },
      { spec, config: request.config, reader: base },
    );
    const files = filesOf(request, { spec, embedded, recovered, text: printConfig(fitted.draft) }, system);
    if (!writeNew(files, request.dryRun === true, { system, report })) return undefined;
    const { draft: _, nested: __, ...facts } = recovered;
    return { ...facts, spec, files, dropped: fitted.dropped };
  });
}

/** What can be a source, a description or a script; of a package nothing else is read. */
const READ = /(?:\.(?:ts|json|md|ya?ml)|^(?:scripts|bin)\/[\w.-]+)$/;

function textOf(path: string, bytes: Uint8Array, binary: boolean): ReadonlyArray<readonly [string, string]> {
  return READ.test(path) && !binary ? [[path, new TextDecoder().decode(bytes)]] : [];
}

type Context = { readonly system: System; readonly report: Report };

/** The document, and the files of it that are to be written. */
type GivenDocument = { readonly spec: string; readonly embedded?: readonly InitFile[] };

/**
 * The document that the last run kept beside a package, with the files that it refers to; undefined if it was read from
 * elsewhere than below its folder, or corrected by overlays.
 */
function keptDocument(from: string, system: System): GivenDocument | undefined {
  const folder = absolutePath(from, system);
  const packed = system.fs.kindOf(folder) === 'folder' ? readCache(folder, 'inputs', system.fs) : undefined;
  const copy = packed && readInputCopy(packed);
  if (copy === undefined || copy.overlays.length > 0) return undefined;
  const base = posix.dirname(copy.spec);
  const files = Object.entries(copy.files)
    .filter(([path]) => path !== copy.config)
    .map(([path, text]) => ({ path: posix.relative(base, path), text }));
  const isBelow = files.every(({ path }) => !path.startsWith('..') && !posix.isAbsolute(path));
  const spec = posix.basename(copy.spec);
  return isBelow && files.some(({ path }) => path === spec) ? { spec, embedded: files } : undefined;
}

/** The document that is named, that the package brings along, or that is found. */
async function documentFor(
  { spec, document, from }: RecoverRequest,
  texts: ReadonlyMap<string, string>,
  { system, report }: Context,
): Promise<GivenDocument | undefined> {
  if (document !== undefined) return { spec: document.path, embedded: [document] };
  if (spec !== undefined) return { spec };
  const embedded = embeddedDocument(texts);
  if (embedded !== undefined) {
    const isJson = /^\s*\{/.test(embedded.text);
    const path = isJson ? 'openapi.json' : 'openapi.yaml';
    return { spec: path, embedded: [{ path, text: embedded.text }] };
  }
  const kept = keptDocument(from, system);
  if (kept !== undefined) return kept;
  const found = findInputs(system).value;
  if (found !== undefined) return { spec: found.spec };
  const known = /^openapi_spec_url: (\S+)$/m.exec(texts.get('.stats.yml') ?? '')?.[1];
  const hint =
    known === undefined ? undefined : (
      `The package was made from ${known}: download it and name it with --spec.`
    );
  report(diagnostic('Init/NoDocument', undefined, {}, hint === undefined ? {} : { hint }));
  return undefined;
}

type Content = {
  readonly spec: string;
  readonly embedded: readonly InitFile[] | undefined;
  readonly recovered: RecoveredConfig;
  readonly text: string;
};

function filesOf(
  { config, out }: RecoverRequest,
  { spec, embedded, recovered, text }: Content,
  system: System,
): readonly InitFile[] {
  const folder = out ?? 'sdks/typescript';
  const { told, nested } = recovered;
  const lock = printNameLock({ ...emptyNameLock, methods: told.endpoints, types: told.types, nested });
  const names = posix.join(folder, namesPath);
  return [
    { path: config, text },
    ...(embedded ?? []),
    workspaceFile(spec, config, out, system),
    // A package that is there already has a lock of its own.
    ...(system.fs.kindOf(absolutePath(folder, system)) === undefined ?
      [{ path: names, text: `${JSON.stringify(lock, null, 2)}\n` }]
    : []),
  ];
}
