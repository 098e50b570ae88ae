import type { InputFiles } from '../load/index.ts';
import { folderSeenFrom } from '../pipeline/paths.ts';
import { givenNames } from '../support/given-names.ts';
import type { RuleSet } from '../support/rule-set.ts';
import type { SiteFormat } from '../plan/targets.ts';
import type { EditChoices } from '../pipeline/builds/request.ts';
import type { GenerateRequest } from '../pipeline/generate-request.ts';

/** Options of every command that reads the inputs, as commander gives them. */
export type InputOptions = {
  readonly spec: string;
  readonly config?: string;
  readonly overlay: readonly string[];
  readonly rules?: RuleSet;
  readonly packageName?: string;
  readonly clientName?: string;
  readonly json?: boolean;
  readonly strict?: boolean;
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly allowRemoteRefs?: readonly string[];
  readonly refRoot?: readonly string[];
};

/** A package to make. */
export type PackageOutput = { readonly folder: string; readonly target: string };

/** Options of `generate`. */
export type GenerateOptions = InputOptions & {
  /** None with `codeSamples` only. */
  readonly packages?: readonly PackageOutput[];
  /** TypeScript packages of the workspace, also those that are not made. */
  readonly besides?: readonly string[];
  /** Folder that inputs which were found lie in. Absolute. */
  readonly top?: string;
  readonly check?: boolean;
  /** Where the annotated document goes; then no package is made. */
  readonly codeSamples?: string;
  /** `--no-report`: do not compare with the last generation. */
  readonly report?: boolean;
  readonly watch?: boolean;
  readonly overwriteEdits?: boolean;
  readonly resolved?: readonly string[];
  readonly allowRemoval?: readonly string[];
  readonly pruneNames?: boolean;
  readonly newNames?: readonly string[];
  /** The package whose names are kept. */
  readonly sdk?: string;
  readonly keepGoing?: boolean;
  readonly since?: string;
  readonly releaseVersion?: string;
  /** Of a reference site. */
  readonly format?: SiteFormat;
};

/** The inputs that the options name. */
export function inputFiles({
  spec,
  config,
  overlay,
  rules,
  packageName,
  clientName,
  strict,
  include,
  exclude,
  allowRemoteRefs,
  refRoot,
}: InputOptions): InputFiles {
  return {
    spec,
    overlays: overlay,
    rules,
    names: givenNames(packageName, clientName),
    strict,
    include,
    exclude,
    allowRemoteRefs,
    refRoots: refRoot?.map((folder) => folderSeenFrom(spec, folder)),
    ...(config !== undefined && { config }),
  };
}

/** The TypeScript packages of the workspace, else those that are made with it. */
function besidesOf({ besides, packages = [] }: GenerateOptions): readonly string[] {
  if (besides !== undefined && besides.length > 0) return besides;
  return packages.flatMap((each) => (each.target === 'typescript' ? [each.folder] : []));
}

/** What is to become of edits by hand that stand in the way. */
export function editChoices({
  overwriteEdits,
  resolved = [],
  allowRemoval = [],
}: Pick<GenerateOptions, 'overwriteEdits' | 'resolved' | 'allowRemoval'>): EditChoices {
  return {
    overwriteEdits: overwriteEdits === true,
    resolved: resolved.map((path) => path.replaceAll('\\', '/').replace(/^\.\//, '')),
    allowRemoval,
  };
}

/** The run that the options ask for. */
export function generateRequest(
  options: GenerateOptions,
  { folder: out, target }: PackageOutput,
): GenerateRequest {
  return {
    ...inputFiles(options),
    target,
    out,
    top: options.top,
    check: options.check === true,
    ...editChoices(options),
    pruneNames: options.pruneNames === true,
    newNames: options.newNames ?? [],
    sdk: options.sdk,
    besides: target === 'typescript' ? [] : besidesOf(options),
    keepGoing: options.keepGoing === true,
    since: options.since,
    releaseVersion: options.releaseVersion,
    siteFormat: target === 'docs' ? options.format : undefined,
    showsNotes: options.json === true,
  };
}
