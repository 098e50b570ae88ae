import type { JsonValue } from '../../support/json.ts';
import type { Place } from '../../support/place.ts';

/** Which part of a message a schema describes; with the direction it makes the first half of a code. */
export type Seat = 'parameter' | 'property' | 'body' | 'header';
export type Direction = 'request' | 'response';

/**
 * What the way to a value is counted from: the params of a method, the result of one, a webhook or callback, or a
 * component, because a component is where its owner changes it, whoever uses it.
 */
export type Anchor =
  | { readonly kind: 'params' | 'result' | 'operation' }
  | { readonly kind: 'component'; readonly name: string }
  /** `webhook order.paid` */
  | { readonly kind: 'hook'; readonly name: string };

/** Something that is not as it was, before rules say what it means. */
export type WireEvent = {
  /** A row of the table of rules. */
  readonly event: string;
  readonly seat: Seat | 'none';
  readonly direction: Direction | 'none';
  readonly anchor: Anchor;
  /** From the anchor: `engine.url`, `items[].id`; empty for the anchor itself. */
  readonly path: string;
  readonly before?: Place;
  readonly after?: Place;
  readonly oldValue?: JsonValue;
  readonly newValue?: JsonValue;
  /** No type of the SDK shows the value. */
  readonly untyped?: true;
  /** Fills other holes of the row's text. */
  readonly words?: Readonly<Record<string, string>>;
};
