/** An input: the path of a file, or what would stand in one. `name` is what findings call it. */
export type Source =
  | string
  | { readonly text: string; readonly name?: string }
  | { readonly value: Readonly<Record<string, unknown>>; readonly name?: string };

/** Where a call reads, and what it tells. */
export type Surroundings = {
  /** Absolute folder that relative paths start from. Needed for these only: nothing asks for the folder of the process. */
  readonly folder?: string;
  /** Variables that `npm` and `git` are started with, where they are needed; none by default. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Told what is about to be done. */
  readonly onProgress?: (step: string) => void;
};

/** An API and how it is to be understood. */
export type Inputs = Surroundings & {
  /** The OpenAPI document. Web addresses are not fetched: fetch the text and give it. */
  readonly spec: Source;
  /** The `stainless.yml`; what it would say is inferred where there is none. */
  readonly config?: Source;
  readonly overlays?: readonly Source[];
  /** What the inputs leave open means what these rules say; the config says which otherwise. */
  readonly rules?: 'openapi' | 'stainless';
  readonly packageName?: string;
  readonly clientName?: string;
  /** Operations to take, and to leave: `tag:NAME`, `path:/GLOB`, `x-internal`. */
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  /** Folders beside that of the document that its references may lead into. */
  readonly refRoots?: readonly string[];
  /** What has to be left out is an error. */
  readonly strict?: boolean;
};

/** Something that was found about the inputs, the package or the run. */
export type Finding = {
  /** Such as `Output/EditedFile`; see `explain`. */
  readonly code: string;
  readonly severity: 'fatal' | 'error' | 'warning' | 'note';
  readonly message: string;
  /** What to do. */
  readonly hint: string;
  readonly file?: string;
  /** JSON pointer into the file. */
  readonly pointer?: string;
  readonly line?: number;
  readonly column?: number;
  readonly related?: ReadonlyArray<{
    readonly message: string;
    readonly file: string;
    readonly pointer: string;
    readonly line?: number;
    readonly column?: number;
  }>;
};

/** What a call gives: its value, unless an error stands in the way, and all that was found. */
export type Result<T extends object> =
  | ({ readonly ok: true; readonly findings: readonly Finding[] } & T)
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** Kinds of packages. */
export type Target = 'typescript' | 'mcp' | 'docs';

/** A package to make. */
export type GenerateRequest = Inputs & {
  /** `typescript` by default. */
  readonly target?: Target;
  /** Folder of the package. What lies there keeps its names and its edits by hand; without it, the package is a new one. */
  readonly out?: string;
  /** Write the package to `out`, all of it or nothing. Without it the disk stays as it is. */
  readonly write?: boolean;
  /** Throw away edits by hand. */
  readonly overwriteEdits?: boolean;
  /** Hand-written exports that may vanish. */
  readonly allowRemoval?: readonly string[];
  /** Leave out operations with a fault even if the package has shipped them. */
  readonly keepGoing?: boolean;
  /** The version that the package gets; never one below that of the package. */
  readonly releaseVersion?: string;
  /** Folder of the TypeScript package whose names are kept, for a package about it. */
  readonly sdk?: string;
};

/** A package that was made. */
export type Generated = {
  /** Path in the package → text: all that the generator answers for, its own records in `.specsmith` included. */
  readonly files: Readonly<Record<string, string>>;
  /** Paths by what happened to them, or would. */
  readonly created: readonly string[];
  readonly updated: readonly string[];
  readonly removed: readonly string[];
  /** Of the document. */
  readonly operations: number;
  /** What got no code, and why. */
  readonly leftOut: ReadonlyArray<{
    readonly kind: 'operation' | 'path' | 'method' | 'model' | 'webhook' | 'callback' | 'published';
    readonly endpoint?: string;
    readonly name?: string;
    /** Of a path of which nobody knows which operations it has. */
    readonly path?: string;
    readonly reason: string;
  }>;
};

/** How a package differs from what its inputs give. */
export type Drift = {
  readonly drift: ReadonlyArray<{
    readonly path: string;
    readonly kind: 'missing' | 'different' | 'stale';
    readonly added: number;
    readonly removed: number;
    readonly diff?: string;
  }>;
};

/** A config as the generator understands it, with all that was inferred: what `specsmith inspect config --json` prints. */
export type ReadConfig = { readonly config: Readonly<Record<string, unknown>> };

/** How much a version grows. */
export type Bump = 'major' | 'minor' | 'patch' | 'none';

/** Forms that a comparison can be had in. */
export type DiffFormat = 'markdown' | 'html' | 'patch';

/** Two packages or two documents: folders, tarballs, `npm:name@version`, `git:REV:path`, paths of documents. */
export type DiffRequest = Surroundings & {
  readonly from: string;
  readonly to: string;
  /** `stainless.yml` of two documents, and of the newer one where it has another. */
  readonly config?: string;
  readonly toConfig?: string;
  /** Forms for people, besides the report. */
  readonly formats?: readonly DiffFormat[];
  /** Put every line into the report. */
  readonly hunks?: boolean;
};

/** What changed. */
export type Diff = {
  /** The report in the form of `docs/diff-report.schema.json`. */
  readonly report: Readonly<Record<string, unknown>>;
  /** What the changes deserve, and the version that follows where both sides have one. */
  readonly bump: Bump;
  readonly version?: string;
  /** Whether something could not be compared: then `bump` is the least. */
  readonly complete: boolean;
  readonly texts: Readonly<Partial<Record<DiffFormat, string>>>;
};

/** A published package and the one that is to take its place. */
export type ParityRequest = Surroundings & {
  readonly from: string;
  readonly to: string;
  /** Paths of the document and the config of the newer package. */
  readonly spec?: string;
  readonly config?: string;
  /** Run nothing of the packages. */
  readonly typesOnly?: boolean;
};

/** How close one package is to another. */
export type Parity = {
  readonly verdict: { readonly kind: 'drop-in' | 'notes' | 'breaks' | 'unproven'; readonly text: string };
  /** The report as `specsmith parity --json` prints it. */
  readonly report: Readonly<Record<string, unknown>>;
  readonly markdown: string;
};

/** A package and what was released of it last. */
export type ReleaseRequest = Surroundings & {
  readonly out: string;
  readonly since: string;
  /** Path of the `stainless.yml` with the release policy. */
  readonly config?: string;
  /** Give the package its version and its changelog entry. Without it the disk stays as it is. */
  readonly write?: boolean;
};

/** The version that the changes of a package deserve, or that it got. */
export type Release = {
  readonly bump: Bump;
  readonly from?: string;
  readonly version?: string;
  readonly changelog?: string;
  readonly commitMessage?: string;
};
