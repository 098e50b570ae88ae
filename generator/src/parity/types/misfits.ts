import { fingerprint } from '../../compare/model/index.ts';
import { MOST_PLACES } from '../model/marks.ts';

/** A place where a value of one type cannot stand for one of another. */
export type Misfit = {
  readonly path: string;
  readonly from: string;
  readonly to: string;
  /** Only a value or a variant is there that the other side does not list. */
  readonly isListed?: true;
};

/** Where values of one type do not fit another one. */
export type Misfits = {
  /** Each way not to fit once, up to `MOST_MISFITS`. */
  readonly told: readonly Misfit[];
  /** All of it, as a tree: types that are met in many places stand in it once. */
  readonly parts: readonly Part[];
};

/** What is found in one step of a path. */
type Part = { readonly step: string; readonly found: Misfits } | Misfit;

/** Ways not to fit that are told of a type; whoever has as many has another type. */
export const MOST_MISFITS = 100;

export const FITS: Misfits = { told: [], parts: [] };

export const oneMisfit = (misfit: Misfit): Misfits => ({ told: [misfit], parts: [misfit] });

/** The same, one step further in. */
export function inside(step: string, found: Misfits): Misfits {
  if (found.told.length === 0) return FITS;
  const told = found.told.map((each) => ({ ...each, path: `${step}${each.path}` }));
  return { told, parts: [{ step, found }] };
}

/** What each of a list brings; of what is the same at places of one name, the first is told. */
export function joined<T>(list: readonly T[], find: (each: T, at: number) => Misfits): Misfits {
  const found = list.map(find).filter(({ told }) => told.length > 0);
  const [only] = found;
  if (only === undefined || found.length === 1) return only ?? FITS;
  const kinds = new Map<string, Misfit>();
  for (const one of found.flatMap(({ told }) => told)) {
    const name = /[\w$]*\W*$/.exec(one.path)?.[0] ?? '';
    const key = `${name}\0${one.from}\0${one.to}`;
    if (kinds.size < MOST_MISFITS && !kinds.has(key)) kinds.set(key, one);
  }
  return { told: [...kinds.values()], parts: found.flatMap(({ parts }) => parts) };
}

/** Ways to the same place are looked at again; after so many steps nobody counts on. */
const MOST_STEPS = 20 * MOST_PLACES;

/**
 * Every place of a tree with what it has on both sides, each once. Of more than anybody lists, one fingerprint of all of
 * them: it is another one as soon as any place is.
 */
export function placesOf(misfits: Misfits): readonly string[] {
  const places = new Set<string>();
  let steps = 0;
  const walk = ({ parts }: Misfits, path: string): boolean =>
    parts.every((part) => {
      steps += 1;
      if (steps > MOST_STEPS || places.size > MOST_PLACES) return false;
      if ('found' in part) return walk(part.found, `${path}${part.step}`);
      places.add(`${path}${textOf(part)}`);
      return true;
    });
  return walk(misfits, '') && places.size <= MOST_PLACES ? [...places].sort() : [digestOf(misfits)];
}

const textOf = ({ path, from, to }: Misfit): string => `${path}: ${from} → ${to}`;

const digests = new WeakMap<Misfits, string>();

function digestOf(misfits: Misfits): string {
  const known = digests.get(misfits);
  if (known !== undefined) return known;
  const parts = misfits.parts.map((part) =>
    'found' in part ? `${part.step}${digestOf(part.found)}` : textOf(part),
  );
  const made = fingerprint([...new Set(parts)].sort());
  digests.set(misfits, made);
  return made;
}
