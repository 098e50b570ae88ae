import type { Bump, Impact } from './impact.ts';

/** Which way a value travels. */
export type Way = 'request' | 'response';

/** What a change of the types is about: where its reason can lie, and what a key of the config can do to it. */
export type Topic =
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
  readonly area?: 'security' | 'server' | 'response';
  /** Whether something comes or goes. */
  readonly does?: 'add' | 'remove';
  /** The event that this is a kind of, by its name in the table: whoever weighs or ignores that one means this, too. */
  readonly like?: string;
  /** Keywords of a document that say it, the first that is written. */
  readonly keyword?: readonly string[];
  /** For TypeScript callers. */
  readonly topic?: Topic;
  readonly types?: Faces;
  /** For programs that speak HTTP. The bump is for what no type shows. */
  readonly wire?: Faces;
  /** What the printed codes of the wire call the event, where it is not its name. */
  readonly wireName?: string;
};

type More = Partial<Omit<Face, 'impact' | 'says' | 'adapt'>>;

const face =
  (impact: Impact, usual: Bump) =>
  (says: string, adapt?: string, { bump = usual, ...more }: More = {}): Face => ({
    impact,
    bump,
    says,
    ...(adapt !== undefined && { adapt }),
    ...more,
  });

/** Code that was right fails, or compiles no more. */
export const breaking = face('breaking', 'major');
/** Code that was right may meet something new. */
export const risky = face('risky', 'minor');
/** Nothing old is touched. */
export const safe = face('safe', 'minor');
/** Words only. */
export const docs = face('docs', 'patch');

/** What may be met on the wire breaks those who compile. */
export const major = { bump: 'major' } as const;
/** No type shows it, and callers of the SDK notice something new. */
export const minor = { bump: 'minor' } as const;
/** No type shows it. */
export const patch = { bump: 'patch' } as const;
/** Names that run. */
export const runs = { runs: true } as const;

/** An example in a document. */
export const yaml = (before: string, after: string): Witness => ({ language: 'yaml', before, after });
/** An example in code. */
export const ts = (before: string, after: string): Witness => ({ language: 'ts', before, after });
