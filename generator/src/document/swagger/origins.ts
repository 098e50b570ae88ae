import { join } from '../../support/json.ts';
import type { Place } from '../../support/place.ts';

/** Where the parts of a converted document stand in the original. */
export type Origins = {
  /** The part at `to` stands at `from`; what is in it stands in the same way below. */
  readonly note: (to: string, from: string) => void;
  /** The place in the original of a place in the converted document. */
  readonly find: (place: Place) => Place;
};

/** The origins of the document in a file; what is not noted stands where it stood. */
export function createOrigins(file: string): Origins {
  const known = new Map<string, string>();
  return {
    note: (to, from) => void (to !== from && known.set(to, from)),
    find: (place) => {
      if (place.file !== file) return place;
      for (let end = place.pointer.length; end > 0; end = place.pointer.lastIndexOf('/', end - 1)) {
        const from = known.get(place.pointer.slice(0, end));
        if (from !== undefined) return { file, pointer: from + place.pointer.slice(end) };
      }
      return place;
    },
  };
}

/** A value that is converted: where it goes to, and where it stands. */
export type Seat = { readonly to: string; readonly from: string };

/** The seat of something inside; `from` only where it is called otherwise there. */
export function inside(seat: Seat, to: ReadonlyArray<string | number>, from = to): Seat {
  return { to: join(seat.to, ...to), from: join(seat.from, ...from) };
}
