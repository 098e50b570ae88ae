import type { JsonValue } from '../../support/json.ts';
import type { Place } from '../../support/place.ts';
import type { Event, LimitChange, Seat, Way } from '../rules/index.ts';
import type { Named, Step, Subject } from './subject.ts';
import type { Text } from './text.ts';

/** A place on one side, with its line where the text of the file is at hand. */
export type DocumentPlace = Place & { readonly line?: number; readonly column?: number };

/** Where a declaration stands in its package. */
export type CodePlace = { readonly path: string; readonly line: number; readonly column: number };

/** A change that a program can make to callers by itself. */
export type Edit =
  | { readonly kind: 'method-renamed'; readonly from: string; readonly to: string }
  | { readonly kind: 'type-renamed'; readonly from: string; readonly to: string }
  /** A member of what is passed to the methods that the fact reaches. */
  | { readonly kind: 'property-renamed'; readonly from: string; readonly to: string }
  | { readonly kind: 'value-renamed'; readonly property: string; readonly from: string; readonly to: string }
  | {
      readonly kind: 'argument-moved';
      readonly method: string;
      readonly from: number;
      readonly to: number;
      readonly fill: string;
    };

/** An argument as the head of a function names it. */
export type HeadArgument = { readonly name: string; readonly isOptional: boolean };

/** One change of what a TypeScript caller of the package can write or read. */
export type TypeFact = {
  readonly view: 'types';
  readonly event: Event;
  /** Whether the value is sent by callers or read by them. */
  readonly way?: Way;
  readonly subject: Subject;
  /** Only the part that differs, as TypeScript writes it. */
  readonly before?: string;
  readonly after?: string;
  /** Literals or types that came or went, as TypeScript writes them. */
  readonly values?: readonly string[];
  /** Of a function, the argument that changed, and its arguments on both sides. */
  readonly argument?: string;
  readonly heads?: { readonly before: readonly HeadArgument[]; readonly after: readonly HeadArgument[] };
  /** What has taken the place of the subject for certain. */
  readonly next?: Named;
  /** What to use instead, as callers write it. */
  readonly successors?: readonly string[];
  readonly placeBefore?: CodePlace;
  readonly placeAfter?: CodePlace;
  /** Methods and names that the change reaches, beside the subject. */
  readonly reach: readonly Named[];
  readonly edit?: Edit;
  readonly cause?: Cause;
  /** Both documents were compared and nothing in them, in the config or in the generator asks for this. */
  readonly unexplained?: true;
};

/**
 * What the way to a value is counted from: the params of a method, the result of one or an answer with a status, a
 * webhook or callback, or a component, because a component is where its owner changes it, whoever uses it.
 */
export type Anchor =
  | { readonly kind: 'params' | 'operation' }
  | { readonly kind: 'result'; readonly status?: string }
  | { readonly kind: 'component'; readonly name: string }
  | { readonly kind: 'hook'; readonly is: 'webhook' | 'callback'; readonly name: string };

/** Something that is not as it was, before it is known whom it reaches. */
export type WireEvent = {
  readonly event: Event;
  readonly way?: Way;
  readonly seat?: Seat;
  readonly anchor: Anchor;
  /** From the anchor; empty for the anchor itself. */
  readonly path: readonly Step[];
  readonly before?: Place;
  readonly after?: Place;
  readonly oldValue?: JsonValue;
  readonly newValue?: JsonValue;
  /** Names, types or values as sentences show them, where they are not the values above. */
  readonly shown?: { readonly before: readonly string[]; readonly after: readonly string[] };
  /** Literals or variants that came or went; members that a new body brings. */
  readonly values?: readonly string[];
  /** Members of a new object. */
  readonly fields?: readonly string[];
  /** What happened to which limit. */
  readonly limit?: LimitChange;
  /** Components that are part of the change without being its anchor. */
  readonly components?: readonly string[];
  /** No type of the SDK shows the value. */
  readonly untyped?: true;
  /** What asks for it in place of the config, where it is a setting that neither config states. */
  readonly askedBy?: 'document' | 'generator';
};

/** An operation as facts name it. */
export type Operation = { readonly verb: string; readonly path: string; readonly methods: readonly string[] };

/** One change of the HTTP API. A change inside a shared schema is one fact, whatever it reaches. */
export type WireFact = Omit<WireEvent, 'before' | 'after' | 'untyped'> & {
  readonly view: 'wire';
  readonly before?: DocumentPlace;
  readonly after?: DocumentPlace;
  /** Those that the change reaches, as the newer side has them where they are there. */
  readonly operations: readonly Operation[];
  /** It reaches all that there are, and there are several. */
  readonly isEverywhere: boolean;
  /** Whether a type of the SDK shows it on one of the ways to it. */
  readonly isTyped: boolean;
  /** The same for the same change in every run, whatever else changed around it. */
  readonly fingerprint: string;
};

/** One change, seen from one side. */
export type Fact = TypeFact | WireFact;

/** Why the SDK changed. */
export type Cause =
  | { readonly kind: 'wire'; readonly fact: WireFact }
  /** `setting`: a section of the config that says something of the whole SDK; `by`: a fault of the document does it. */
  | { readonly kind: 'config'; readonly change: Text; readonly setting?: true; readonly by?: 'document' }
  /** The document calls a schema by another name, which nothing on the wire shows. */
  | { readonly kind: 'document'; readonly before: string; readonly after: string }
  /** A person wrote it into the newer package, in this file. */
  | { readonly kind: 'hand-written'; readonly file: string }
  /** The generator that made the package changed. */
  | { readonly kind: 'generator'; readonly before: string; readonly after: string };
