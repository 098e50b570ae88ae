import type { AnyView, Document, Operation } from '../document/index.ts';
import { belowAny, type Place } from '../support/place.ts';

/** What of a document is asked for. */
type Asked = {
  readonly operations: readonly Operation[];
  /** Those among them that nobody asks for. */
  readonly others: ReadonlySet<Operation>;
  /** Whether operations of a path of which nothing else is known may be asked for. */
  readonly mayBeAsked: (path: string) => boolean;
  /** Paths that cannot be read and may have what is asked for. */
  readonly lost: ReadonlyArray<{ readonly path: string }>;
  /** All references of the document. */
  readonly references: readonly AnyView[];
};

/**
 * Where only operations stand that nobody asks for: they themselves, and paths that have no other ones. What several
 * paths share counts for each of them, and what is referred to from elsewhere counts there.
 */
export function outsidePlaces(
  document: Document,
  { operations, others, mayBeAsked, lost, references }: Asked,
): readonly Place[] {
  const known = new Set(operations.map(({ path }) => path));
  const empty = [...(document.get('paths')?.get('*')?.keys() ?? [])].filter(
    (path) => !known.has(path) && !mayBeAsked(path),
  );
  if (others.size + empty.length === 0) return [];
  const kept = new Set(lost.map(({ path }) => keyOf(document.place('paths', path))));
  const placesOf = ({ path, pathItem, at }: Operation): readonly Place[] => [
    at,
    pathItem.at,
    document.place('paths', path),
  ];
  for (const operation of operations)
    if (!others.has(operation)) for (const place of placesOf(operation)) kept.add(keyOf(place));
  const places = [
    ...empty.map((path) => document.place('paths', path)),
    ...[...others].flatMap(placesOf).filter((place) => !kept.has(keyOf(place))),
  ];
  return withoutReferred(places, references);
}

/** The places into which no reference leads that stands in none of them. */
function withoutReferred(places: readonly Place[], references: readonly AnyView[]): readonly Place[] {
  const links = references.flatMap((view) => {
    const end = view.lead();
    return end?.kind === 'value' ? [{ from: view.at, to: end.at }] : [];
  });
  for (let left = places; ; ) {
    const isOutside = belowAny(left);
    const targets = links.filter(({ from, to }) => isOutside(to) && !isOutside(from));
    if (targets.length === 0) return left;
    left = left.filter((place) => !targets.some(({ to }) => belowAny([place])(to)));
  }
}

const keyOf = ({ file, pointer }: Place): string => `${file}#${pointer}`;
