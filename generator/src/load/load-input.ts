import { sep } from 'node:path';
import { diagnostic } from '../diagnostics/index.ts';
import { isObject, type JsonObject } from '../support/json.ts';
import type { GivenNames } from '../support/given-names.ts';
import type { RuleSet } from '../support/rule-set.ts';
import { applyOverlays } from './overlay.ts';
import { parseDocument, type SourceDocument } from './parse-document.ts';
import { readSource, type LoadContext } from './read-source.ts';

/** The files to load, as the user named them. */
export type InputFiles = {
  readonly spec: string;
  readonly config?: string | undefined;
  readonly overlays?: readonly string[] | undefined;
  /** The rule set that the user asked for; nothing is loaded differently for it. */
  readonly rules?: RuleSet | undefined;
  /** Names that the user gives; nothing is loaded differently for them. */
  readonly names?: GivenNames | undefined;
  /** Which operations the user asked for; nothing is loaded differently for it. */
  readonly include?: readonly string[] | undefined;
  readonly exclude?: readonly string[] | undefined;
  /** Hosts whose documents references may lead to; they were fetched before anything is loaded. */
  readonly allowRemoteRefs?: readonly string[] | undefined;
  /** Folders beside the document's own that references may lead into, seen from where the document is. */
  readonly refRoots?: readonly string[] | undefined;
  /** What has to be left out is an error. */
  readonly strict?: boolean | undefined;
};

/** The parsed inputs; `document.value` has the overlays applied. */
export type LoadedInput = {
  readonly document: SourceDocument & { readonly value: JsonObject };
  readonly config?: SourceDocument & { readonly value: JsonObject };
  /** Everything beside the document that decides the output, for the hash of the inputs. */
  readonly others: readonly Uint8Array[];
};

/** Reads and parses all inputs. Reports what is wrong with each; undefined when the document or the config is unusable. */
export async function loadInput(files: InputFiles, context: LoadContext): Promise<LoadedInput | undefined> {
  const document = loadObject(files.spec, context, false);
  const config = files.config === undefined ? undefined : loadObject(files.config, context, true);
  const overlays = (files.overlays ?? []).map((file) => loadObject(file, context, false));
  if (!document || (files.config !== undefined && !config)) return undefined;
  const usable = overlays.filter((each) => each !== undefined);
  const value = await applyOverlays(document.value, usable, context.report);
  return {
    document: { ...document, value: value as JsonObject },
    ...(config && { config }),
    others: [
      ...(config ? [config.bytes] : []),
      ...usable.map((each) => each.bytes),
      ...(files.rules === undefined ? [] : [new TextEncoder().encode(`rules: ${files.rules}`)]),
      ...(files.names === undefined ?
        []
      : [new TextEncoder().encode(`names: ${JSON.stringify(files.names)}`)]),
      ...subsetBytes(files),
    ],
  };
}

function subsetBytes({ include = [], exclude = [] }: InputFiles): readonly Uint8Array[] {
  const isWhole = include.length + exclude.length === 0;
  return isWhole ? [] : [new TextEncoder().encode(JSON.stringify({ include, exclude }))];
}

function loadObject(
  file: string,
  context: LoadContext,
  isConfig: boolean,
): (SourceDocument & { readonly value: JsonObject }) | undefined {
  const source = readSource(slashes(file), context);
  const parsed = source && parseDocument(source, { ...context, isConfig });
  if (!parsed) return undefined;
  if (isObject(parsed.value)) return { ...parsed, value: parsed.value };
  const found = Array.isArray(parsed.value) ? 'a list' : `a ${typeof parsed.value}`;
  context.report(diagnostic('Document/RootType', { file: parsed.file, pointer: '' }, { found }));
  return undefined;
}

/** Places use forward slashes on every system; Windows opens such paths too. */
function slashes(file: string): string {
  return sep === '/' ? file : file.replaceAll(sep, '/');
}
