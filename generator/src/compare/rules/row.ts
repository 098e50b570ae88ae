import { USUAL_BUMP, type Bump, type Impact } from './impact.ts';

/** Which way a value travels. */
export type Way = 'request' | 'response';

/** What a change of the types is about: where its reason can lie, and what a key of the config can do to it. */
export type Topic =
  | 'package'
  | 'export'
  | 'static'
  | 'type'
  | 'member'
  | 'module'
  | 'resource'
  | 'method'
  | 'endpoint'
  | 'deprecation'
  | 'argument'
  | 'result'
  | 'value'
  | 'member deprecation'
  | 'text';

/** How the code of a caller shows a change; each has a maker in `report/snippets.ts`. */
export type Shape =
  | 'call replaced'
  | 'name replaced'
  | 'type replaced'
  | 'arguments'
  | 'awaited'
  | 'no longer awaited'
  | 'type only'
  | 'result dropped'
  | 'member demanded'
  | 'member dropped'
  | 'value dropped'
  | 'member unread'
  | 'undefined handled'
  | 'null handled'
  | 'type changed';

/**
 * What one event means in one view and one direction. Texts have `{holes}`, which `report/` fills; `{*hole}` is what
 * lines of a changelog that differ in nothing else are joined by.
 */
export type Face = {
  readonly impact: Impact;
  readonly bump: Bump;
  /** Why the bump is not the one that the impact usually has. */
  readonly because?: string;
  readonly says: string;
  readonly adapt?: string;
  /** Instead of `adapt` where it is known what to use. */
  readonly successor?: string;
  /** The line of a changelog, where it is not the sentence. */
  readonly line?: string;
  /** The same where the thing has another name now. */
  readonly renamed?: string;
  /** The printed code, where it is not the direction and the event. `{seat}` is where the value stands. */
  readonly code?: string;
  /** Names that run: what `types_in_minor` does not allow in a minor. */
  readonly runs?: true;
  readonly shows?: Shape;
};

/** The faces of an event in one view, by direction. */
export type Faces = Readonly<Partial<Record<Way | 'none', Face>>>;

/** A small example: pieces of a document, or lines of a caller. */
export type Witness = {
  readonly language: 'yaml' | 'ts';
  readonly before: string;
  readonly after: string;
};

/** Everything that is known about an event. */
export type Row = {
  readonly witness: Witness;
  /** What it is about, where that is not the part of a message in which it stands. */
  readonly area?: 'security' | 'server' | 'response' | 'config';
  /** Whether something comes or goes. */
  readonly does?: 'add' | 'remove';
  /** The event that this is a kind of, by its name in the table: whoever weighs or ignores that one means this, too. */
  readonly like?: string;
  /** Keywords of a document that say it, the first that is written. */
  readonly keyword?: readonly string[];
  /** For TypeScript callers. */
  readonly topic?: Topic;
  readonly types?: Faces;
  /** For programs that speak HTTP; the bump is for the users of an SDK. */
  readonly wire?: Faces;
  /** What the printed codes of the wire call the event, where it is not its name. */
  readonly wireName?: string;
};

/** Another bump than the usual one, and why. */
type Exception = { readonly bump: Bump; readonly because: string };
type NoException = { readonly bump?: never; readonly because?: never };
type More = Partial<Omit<Face, 'impact' | 'says' | 'adapt' | keyof Exception>> & (Exception | NoException);

const face =
  (impact: Impact) =>
  (says: string, adapt?: string, more: More = {}): Face => ({
    impact,
    bump: USUAL_BUMP[impact],
    says,
    ...(adapt !== undefined && { adapt }),
    ...more,
  });

/** Code that was right fails, or compiles no more. */
export const breaking = face('breaking');
/** Code that was right may meet something new. */
export const risky = face('risky');
/** Nothing old is touched. */
export const safe = face('safe');
/** Words only. */
export const docs = face('docs');

/** What programs may get along with breaks those who compile. */
export const major: Exception = {
  bump: 'major',
  because: 'programs may go on as before, but the types change with it and code compiles no more',
};
/** Users of the SDK notice something that no type shows. */
export const minor: Exception = {
  bump: 'minor',
  because: 'no type shows it, so code compiles as before and notices it when it runs',
};
export const patch: Exception = {
  bump: 'patch',
  because: 'neither a type nor a name of the SDK changes with it',
};
/** Names that run. */
export const runs = { runs: true } as const;

/** An example in a document. */
export const yaml = (before: string, after: string): Witness => ({ language: 'yaml', before, after });
/** An example in code. */
export const ts = (before: string, after: string): Witness => ({ language: 'ts', before, after });
