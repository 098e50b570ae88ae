import { isEarlier, type Place } from '../support/place.ts';

/** What was found in many places: how often, and the first of them by pointer. */
export type Counted<T> = { readonly what: T; readonly count: number; readonly place: Place };

/** Counts what stands in many places, so that each kind of it is told once. */
export type PlaceCount<T> = {
  readonly add: (what: T, place: Place) => void;
  /** What was found, without the places that nobody asks for. */
  readonly all: (isOutside: (place: Place) => boolean) => ReadonlyArray<Counted<T>>;
};

/** An empty count; things of one id are one thing. */
export function countPlaces<T>(idOf: (what: T) => unknown): PlaceCount<T> {
  const found = new Map<unknown, { readonly what: T; readonly places: Place[] }>();
  return {
    add: (what, place) => {
      const id = idOf(what);
      const known = found.get(id);
      if (known === undefined) found.set(id, { what, places: [place] });
      else known.places.push(place);
    },
    all: (isOutside) =>
      [...found.values()].flatMap(({ what, places }) => {
        const counted = places.filter((place) => !isOutside(place));
        if (counted.length === 0) return [];
        const place = counted.reduce((first, each) => (isEarlier(each, first) ? each : first));
        return [{ what, count: counted.length, place }];
      }),
  };
}
