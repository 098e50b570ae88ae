import type { CheckedInput } from '../check/checked-input.ts';
import { createResolver } from '../check/resolve-refs.ts';
import { inferConfig, readConfig } from '../config/index.ts';
import type { Collector } from '../diagnostics/index.ts';
import { createPositions, createProject, DEFAULT_LIMITS, diskReader, loadInput, type Positions } from '../load/index.ts';

/** The input files, as the user named them. */
export type InputRequest = { readonly spec: string; readonly config?: string; readonly overlays?: readonly string[] };

/** Loads and checks the inputs. Undefined when they are unusable (reported). */
export async function readInput(request: InputRequest, findings: Collector): Promise<{ input?: CheckedInput; positions: Positions; files: readonly string[] }> {
  const texts = new Map<string, string>();
  const context = {
    reader: diskReader,
    limits: DEFAULT_LIMITS,
    report: findings.report,
    remember: (source: { file: string; text: string }) => void texts.set(source.file, source.text),
  };
  const positions = createPositions(texts);
  const loaded = await loadInput(request, context);
  if (loaded === undefined) return { positions, files: [...texts.keys()] };
  const project = createProject(loaded.document, { ...context, allowFolders: [] });
  const shared = { documentFile: loaded.document.file, document: loaded.document.value, report: findings.report };
  const config = loaded.config ? readConfig(loaded.config.value, { ...shared, file: loaded.config.file }) : inferConfig(shared);
  const input: CheckedInput = {
    document: { value: loaded.document.value, at: { file: loaded.document.file, pointer: '' } },
    config,
    refs: createResolver(project),
    inputHash: project.hash(loaded.others),
  };
  return { input, positions, files: [...texts.keys()] };
}
