import { belowAny, type Place } from '../support/place.ts';
import type { Severity } from './codes/entry.ts';
import { stops, type Diagnostic, type Report } from './diagnostic.ts';

/** How many findings of each severity there are. */
export type Counts = Readonly<Record<Severity, number>>;

/** Gathers the findings of a run. */
export type Collector = {
  readonly report: Report;
  /** From now on findings stand at other places: those of the text that people wrote. */
  readonly translate: (origin: (place: Place) => Place) => void;
  /** Leaves out the codes that the owner silenced (errors cannot be silenced), also the ones already gathered. */
  readonly ignore: (codes: ReadonlyMap<string, true | readonly string[]>) => void;
  /** Leaves out what stands at some places or below them, also what was gathered already: nobody asks for those parts. */
  readonly leaveOut: (places: readonly Place[]) => void;
  /** Without repetitions, by file and pointer, then code. */
  readonly list: () => readonly Diagnostic[];
  readonly counts: () => Counts;
  /** Whether anything gathered forbids writing output. */
  readonly stopped: () => boolean;
};

/** An empty collector. */
export function createCollector(): Collector {
  const found = new Map<string, Diagnostic>();
  let ignored: ReadonlyMap<string, true | readonly string[]> = new Map();
  let origin: ((place: Place) => Place) | undefined;
  let isOutside = belowAny([]);
  const kept = (): readonly Diagnostic[] =>
    [...found.values()].filter((each) => stops(each) || !isIgnored(each, ignored));
  return {
    report: (raw) => {
      const each = origin === undefined ? raw : moved(raw, origin);
      const key = keyOf(each);
      if (!found.has(key) && !isOutside(each.place)) found.set(key, each);
    },
    translate: (other) => {
      origin = other;
    },
    ignore: (codes) => {
      ignored = codes;
    },
    leaveOut: (places) => {
      isOutside = belowAny(places.map((place) => origin?.(place) ?? place));
      for (const [key, { place }] of found) if (isOutside(place)) found.delete(key);
    },
    list: () => [...kept()].sort(compare),
    counts: () => countBySeverity(kept()),
    stopped: () => [...found.values()].some(stops),
  };
}

function moved(found: Diagnostic, origin: (place: Place) => Place): Diagnostic {
  const { place, related } = found;
  return {
    ...found,
    ...(place && { place: origin(place) }),
    ...(related && { related: related.map((each) => ({ ...each, place: origin(each.place) })) }),
  };
}

/** How many findings of each severity the list holds. */
function countBySeverity(list: readonly Diagnostic[]): Counts {
  const counts = { fatal: 0, error: 0, warning: 0, note: 0 };
  for (const each of list) counts[each.severity] += 1;
  return counts;
}

function keyOf(each: Diagnostic): string {
  const at = each.position ? `${each.position.line}:${each.position.column}` : '';
  // One place can hold several different mistakes of one kind, so the text counts too.
  return [each.code, each.place?.file ?? '', each.place?.pointer ?? '', at, each.message].join('\0');
}

function isIgnored(each: Diagnostic, ignored: ReadonlyMap<string, true | readonly string[]>): boolean {
  const rule = ignored.get(each.code);
  if (rule === undefined || rule === true) return rule === true;
  const pointer = each.place?.pointer ?? '';
  return rule.some((where) => {
    const wanted = where.replace(/^#/, '');
    return pointer === wanted || pointer.startsWith(`${wanted}/`) || each.message.includes(where);
  });
}

function compare(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.place?.file ?? '', b.place?.file ?? '') ||
    (a.position?.line ?? 0) - (b.position?.line ?? 0) ||
    (a.position?.column ?? 0) - (b.position?.column ?? 0) ||
    comparePointers(a.place?.pointer ?? '', b.place?.pointer ?? '') ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}

/** Token by token, numbers by value: `/a/2` before `/a/10`. */
function comparePointers(a: string, b: string): number {
  const left = a.split('/');
  const right = b.split('/');
  for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
    const [one, other] = [left[index] ?? '', right[index] ?? ''];
    if (one === other) continue;
    return /^\d+$/.test(one) && /^\d+$/.test(other) ? Number(one) - Number(other) : compareText(one, other);
  }
  return left.length - right.length;
}

function compareText(a: string, b: string): number {
  return (
    a < b ? -1
    : a > b ? 1
    : 0
  );
}
