import type { Step, WireEvent } from '../model/index.ts';
import type { Event } from '../rules/index.ts';
import type { WireSchema } from './model.ts';
import type { Position } from './position.ts';

/** What the comparison of one pair of schemas can do. */
export type Walk = {
  readonly emit: (event: Event, more?: Partial<WireEvent>) => void;
  /** A value inside this one, or inside the part of it at another position. */
  readonly visit: (before: WireSchema, after: WireSchema, step: Step, from?: Position) => void;
  /** The same value, seen as one of its variants. */
  readonly into: (before: WireSchema, after: WireSchema) => void;
  readonly place: Position;
};
