import { posix } from 'node:path';
import { diagnostic } from '../diagnostics/index.ts';
import { createPositions, DEFAULT_LIMITS, isAddress, parseDocument, type InputFiles } from '../load/index.ts';
import { readLastRun } from '../output/index.ts';
import type { GenerateResult } from './generate-request.ts';
import { generate } from './generate.ts';
import { own, type JsonValue } from '../support/json.ts';
import { absolutePath } from './paths.ts';
import { withoutInput, type Run } from './run.ts';
import type { System } from './system.ts';

/** A package and the version it gets. */
export type Raise = {
  readonly folder: string;
  /** The config of a generated package; the one that it was made from if not given. */
  readonly config?: string | undefined;
  readonly from: string | undefined;
  readonly to: string;
};

/** Where the version stands now. */
export type Raised =
  | { readonly kind: 'package file' }
  /** Only in the config: nobody knows where the other inputs are. */
  | { readonly kind: 'config'; readonly config: string }
  /** In the config; the package was generated again. On refusal the config is as before. */
  | { readonly kind: 'generated'; readonly inputs: InputFiles; readonly run: Run<GenerateResult> };

/** Where a config has the version of its packages: under the names of today, or older ones. */
const POINTERS = ['targets', 'package'].flatMap((targets) =>
  ['typescript', 'node'].map((language) => `/${targets}/${language}/options/version`),
);

/**
 * Gives a package its version. A generated one that takes it from its config is raised there and generated again; one
 * whose config says nothing about it is only generated again, and keeps the version from then on. Any other package has it in its package file. No value when the version is not where it should be.
 */
export function raiseVersion(raise: Raise, system: System): Promise<Run<Raised>> {
  const { folder, from, to } = raise;
  const { fs } = system;
  return withoutInput(async ({ collector }): Promise<Raised | undefined> => {
    const root = absolutePath(folder, system);
    const last = readLastRun(root, fs);
    const refuse = (place: string): undefined => {
      const params = { package: folder, config: place, version: from ?? '' };
      collector.report(diagnostic('Diff/VersionNotInConfig', undefined, params));
    };
    if (last.hash === '') return writeVersion(`${root}/package.json`, to, system) ?? refuse('package.json');
    const { sources, part } = last.manifest ?? {};
    const seen = (file: string): string => posix.join(folder.replaceAll('\\', '/'), file);
    const config = raise.config ?? (sources?.config === undefined ? undefined : seen(sources.config));
    const text = config === undefined ? undefined : textAt(absolutePath(config, system), system);
    // A document that is no file cannot be read again.
    const readable = sources === undefined || isAddress(sources.spec) ? undefined : sources;
    // What no config says comes from the document, or stays what the package has.
    const isStated = config !== undefined && (text === undefined || statesVersion(config, text));
    const raised = isStated && text !== undefined ? withVersion(config, text, raise) : undefined;
    if (isStated ? raised === undefined : readable === undefined) return refuse(config ?? 'its config');
    if (config !== undefined && raised !== undefined) fs.write(absolutePath(config, system), raised);
    if (readable === undefined) return { kind: 'config', config: config ?? '' };
    const { spec, overlays = [], refRoots = [], rules, names, target } = readable;
    const inputs = {
      ...part,
      spec: seen(spec),
      ...(config !== undefined && { config }),
      overlays: overlays.map(seen),
      refRoots: refRoots.map(seen),
      rules,
      names,
    };
    const run = await generate(
      {
        ...inputs,
        target,
        out: folder,
        check: false,
        overwriteEdits: false,
        ...(!isStated && { releaseVersion: to }),
      },
      system,
    );
    if (run.value === undefined && config !== undefined && raised !== undefined)
      fs.write(absolutePath(config, system), text ?? '');
    return { kind: 'generated', inputs, run };
  });
}

function textAt(path: string, { fs }: System): string | undefined {
  const content = fs.read(path);
  return content && new TextDecoder().decode(content);
}

/** Whether a config gives its packages a version of their own. */
function statesVersion(file: string, text: string): boolean {
  const source = { file, text, bytes: new TextEncoder().encode(text) };
  const options = { limits: DEFAULT_LIMITS, report: () => undefined, isConfig: true };
  const value = parseDocument(source, options)?.value;
  return POINTERS.some((pointer) => {
    const path = pointer.split('/').slice(1);
    return path.reduce<JsonValue | undefined>((each, key) => own(each, key), value) !== undefined;
  });
}

/** The config with the new version in the place of the old; undefined when it is not the old one that stands there. */
function withVersion(file: string, text: string, { from, to }: Raise): string | undefined {
  const positions = createPositions(new Map([[file, text]]));
  const lines = text.split('\n');
  for (const pointer of POINTERS) {
    const found = positions.find({ file, pointer }, 'value');
    const line = found === undefined ? undefined : lines[found.line - 1];
    if (found === undefined || line === undefined) continue;
    const [start, end] = [found.column - 1, found.column - 1 + found.length];
    const quote = /^['"]/.exec(line.slice(start, end))?.[0] ?? '';
    // Where there is no such value the nearest place above it is found, which says something else.
    if (line.slice(start, end) !== `${quote}${from}${quote}`) continue;
    lines[found.line - 1] = `${line.slice(0, start)}${quote}${to}${quote}${line.slice(end)}`;
    return lines.join('\n');
  }
  return undefined;
}

function writeVersion(path: string, version: string, system: System): Raised | undefined {
  const text = textAt(path, system);
  if (text === undefined) return undefined;
  const raised = text.replace(
    /("version":\s*)"[^"]*"/,
    (_, key: string) => `${key}${JSON.stringify(version)}`,
  );
  system.fs.write(path, raised);
  return { kind: 'package file' };
}
