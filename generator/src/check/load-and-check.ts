import { applyTransforms, type ProjectConfig, type ShippedNames } from '../config/index.ts';
import {
  createCollector,
  diagnostic,
  type Collector,
  type Diagnostic,
  type Report,
} from '../diagnostics/index.ts';
import {
  createPositions,
  createProject,
  DEFAULT_LIMITS,
  diskReader,
  loadInput,
  type FileReader,
  type InputFiles,
  type Limits,
  type LoadedInput,
  type Positions,
} from '../load/index.ts';
import { fromSwagger, isSwagger } from '../document/index.ts';

import { own, type JsonValue } from '../support/json.ts';
import { checkInput } from './check-input.ts';
import type { CheckedInput } from './checked-input.ts';

/** Which inputs to read, and how. */
export type LoadAndCheckOptions = InputFiles & {
  /** The disk unless a test says otherwise. */
  readonly reader?: FileReader;
  readonly limits?: Partial<Limits>;
  /** The names of the package that is there already; asked for only if names are inferred. */
  readonly shipped?: (() => Promise<ShippedNames | undefined>) | undefined;
  /** Where findings go; a new collector unless the caller has one already. */
  readonly collector?: Collector;
};

/** The checked input, unless something stops the run, and everything that was found. */
export type LoadAndCheckResult = {
  readonly input?: CheckedInput;
  readonly collector: Collector;
  /** Finds the lines of the findings. */
  readonly positions: Positions;
  /** Every file that was read, in order: what a watcher should watch. */
  readonly files: readonly string[];
  /** The texts of these files. */
  readonly texts: ReadonlyMap<string, string>;
};

/** The whole front of the generator: reads, parses and checks a document and its config. */
export async function loadAndCheck(options: LoadAndCheckOptions): Promise<LoadAndCheckResult> {
  const collector = options.collector ?? createCollector();
  const texts = new Map<string, string>();
  const context = {
    reader: options.reader ?? diskReader,
    limits: { ...DEFAULT_LIMITS, ...options.limits },
    report: collector.report,
    remember: ({ file, text }: { file: string; text: string }): void => void texts.set(file, text),
    allowFolders: options.refRoots ?? [],
  };
  const read = await loadInput(options, context);
  const transformed = read && (await transform(read, collector.report));
  const dialect = transformed && dialectOf(transformed, collector);
  const loaded = dialect?.loaded;
  const project = loaded && createProject(loaded.document, { ...context, inDialect: dialect?.ofFile });
  const shipped = loaded && infersNames(loaded) ? await options.shipped?.() : undefined;
  const onConfig = (config: ProjectConfig): void => collector.ignore(config.diagnostics.ignored);
  const input =
    loaded && project ?
      checkInput({
        loaded,
        rules: options.rules,
        names: options.names,
        shipped,
        isStrict: options.strict,
        subset: { include: options.include ?? [], exclude: options.exclude ?? [] },
        project,
        report: collector.report,
        onConfig,
        onOutside: collector.leaveOut,
      })
    : undefined;
  // Loading may have found an error and gone on, to show all findings at once.
  return {
    ...(input &&
      !collector.stopped() && { input: { ...input, ...(read && { source: read.document.value }) } }),
    collector,
    positions: createPositions(texts),
    files: [...texts.keys()],
    texts,
  };
}

/** Whether the resources, or the API itself, have no names but those that we find. */
function infersNames({ config }: LoadedInput): boolean {
  const written = config?.value;
  return [own(written, 'resources'), own(own(written, 'organization'), 'name')].some(
    (value) => (value ?? null) === null,
  );
}

/** The document in the form that everything reads, and how other files get that form. */
type Dialect = {
  readonly loaded: LoadedInput;
  readonly ofFile?: (value: JsonValue, file: string) => JsonValue;
};

/** Swagger 2.0 is read as OpenAPI 3.0; findings stand where it was written. */
function dialectOf(loaded: LoadedInput, collector: Collector): Dialect {
  const { value, file } = loaded.document;
  if (!isSwagger(value)) return { loaded };
  // Places of the converted document mean something once it is known where they come from.
  const early: Diagnostic[] = [];
  let tell: Report = (found) => void early.push(found);
  const {
    value: converted,
    corrections,
    origin,
    ofFile,
  } = fromSwagger(value, file, ({ at, ...params }) => tell(diagnostic('Body/FormChosen', at, params)));
  for (const { pointer, ...params } of corrections)
    collector.report(diagnostic('Document/Repaired', { file, pointer }, params));
  collector.translate(origin);
  tell = collector.report;
  early.forEach(tell);
  return { loaded: { ...loaded, document: { ...loaded.document, value: converted } }, ofFile };
}

/** The transforms of the config run before anything looks at the document. */
async function transform(loaded: LoadedInput, report: Report): Promise<LoadedInput> {
  if (!loaded.config) return loaded;
  const value = await applyTransforms(loaded.document.value, {
    config: loaded.config.value,
    file: loaded.config.file,
    report,
  });
  return { ...loaded, document: { ...loaded.document, value } };
}
