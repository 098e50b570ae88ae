import type { Place } from '../../support/place.ts';
import type { Anchor, Step, WireEvent } from '../model/index.ts';
import type { Seat, Way } from '../rules/index.ts';
import type { WireSchema } from './model.ts';

/** Where two schemas stand. */
export type Position = {
  readonly seat: Seat;
  readonly way: Way;
  readonly anchor: Anchor;
  readonly path: readonly Step[];
  /** No type of the SDK shows the value: it is part of an error, of a header or of a callback. */
  readonly untyped?: true;
  /** Texts were compared already, with those of the parameter around it. */
  readonly textsDone?: true;
  /**
   * What was compared already with the value that this is a variant of: `null`, or all that is said beside the type where
   * the value is not a union on both sides.
   */
  readonly told?: 'null' | 'all';
};

/** Inside a component, the way to a value starts at the component; a body's own component is the params themselves. */
export function standing(before: WireSchema, after: WireSchema, position: Position): Position {
  const name = after.component ?? before.component;
  const isParams = position.anchor.kind === 'params' && position.path.length === 0;
  const isShape = [before, after].every(
    ({ kind }) => kind === 'object' || kind === 'union' || kind === 'enum',
  );
  const both = before.component !== undefined && after.component !== undefined;
  if (name === undefined || !both || isParams || !isShape || position.seat === 'parameter') return position;
  return inComponent(name, position);
}

/** The start of a component. */
export function inComponent(name: string, position: Position): Position {
  return { ...position, anchor: { kind: 'component', name }, path: [] };
}

/** A value inside the one at a position. */
export function positionBelow({ seat, way, anchor, path, untyped }: Position, step: Step): Position {
  return {
    seat: seat === 'body' ? 'property' : seat,
    way,
    anchor,
    path: [...path, step],
    ...(untyped && { untyped }),
  };
}

/** An event about a value at a position. */
export function eventAt(
  { seat, way, anchor, path, untyped }: Position,
  before: Place | undefined,
  after: Place | undefined,
): Omit<WireEvent, 'event'> {
  return {
    seat,
    way,
    anchor,
    path,
    ...(before && { before }),
    ...(after && { after }),
    ...(untyped && { untyped }),
  };
}
