import { diagnostic, nearest, type Diagnostic } from '../../diagnostics/index.ts';
import type { Place } from '../../support/place.ts';
import { either, key, NUMBER, oneOf, parsed, TEXT, type Of } from '../kit/index.ts';

/** Details of the output that changed between releases. */
export const EDITION_SWITCHES = {
  method_order: key(
    oneOf('config', 'standard'),
    'Order of the methods: as in the config, or create, retrieve, update, list, delete and then by name.',
    { otherwise: 'that of the edition' },
  ),
  free_form_map: key(oneOf('map', 'unknown', 'record'), 'How a map with any members is typed.', {
    otherwise: 'that of the edition',
  }),
  calls: key(
    oneOf('current', 'earlier'),
    'How methods are called. `earlier`: as in packages from before the rewrite of the hosted generator, where every path parameter is an argument of its own, options may stand in place of params that can be left out, arguments know no initialisms, and calls without a body name a content type, but for GET and HEAD.',
    { otherwise: '`earlier` for `targets.node`, else `current`', affects: ['names', 'types'] },
  ),
  map_text: key(oneOf('index', 'record'), 'How a typed map is written.', {
    otherwise: 'that of the edition',
  }),
};

type Switches = Required<Of<typeof EDITION_SWITCHES>>;

/** Release switches that make older published output reproducible. */
export type EditionSwitches = Switches & { readonly name: string };

/** The rules of the newest edition. */
const CURRENT_EDITION: EditionSwitches = {
  name: 'current',
  methodOrder: 'config',
  freeFormMap: 'unknown',
  mapText: 'index',
  calls: 'current',
};

/** The rules of a package that nothing was published of before: like the current ones, with the more useful type for free maps. */
export const NEW_PACKAGE_EDITION: EditionSwitches = { ...CURRENT_EDITION, name: 'new', freeFormMap: 'map' };

/**
 * The rules that hold without an `edition`. Nobody opts in to a change by saying nothing, so these are the oldest ones
 * that the hosted generator still follows; the rules before them belong to packages from before its rewrite.
 */
export const OLDEST_EDITION: EditionSwitches = {
  name: '2025',
  methodOrder: 'standard',
  freeFormMap: 'map',
  mapText: 'index',
  calls: 'current',
};

/** What changed in the published output, with the first day it holds for; newest first. */
const EDITIONS: ReadonlyArray<readonly [from: string, edition: EditionSwitches]> = [
  ['2026-01-01', CURRENT_EDITION],
  ['2025-01-01', OLDEST_EDITION],
  ['', { name: '2024', methodOrder: 'standard', freeFormMap: 'record', mapText: 'record', calls: 'current' }],
];

/** Whether two editions ask for the same output; how methods are called is up to the target. */
export function isSameEdition(one: EditionSwitches, other: EditionSwitches): boolean {
  return (
    one.methodOrder === other.methodOrder &&
    one.freeFormMap === other.freeFormMap &&
    one.mapText === other.mapText
  );
}

/** A name, a date, or `typescript.<date>`; read into the switches of the edition. */
export const EDITION = parsed(
  either(TEXT, NUMBER),
  'a day such as 2026-05-06, or the name of an edition: `current`, `2025` or `2024`',
  (value) => editionOf(String(value)),
  unknownEdition,
);

function unknownEdition(edition: string, at: Place): Diagnostic {
  const similar = nearest(
    edition,
    EDITIONS.map(([, { name }]) => name),
  );
  const hint = similar === undefined ? {} : { hint: `Did you mean ${similar}?` };
  return diagnostic('Config/UnknownEdition', at, { edition }, hint);
}

function editionOf(text: string): EditionSwitches | undefined {
  const date = /^(?:(?:typescript|node)\.)?(\d{4}-\d{2}-\d{2})(?:T[\d:.]+Z)?$/.exec(text)?.[1];
  const day = date !== undefined && isDay(date) ? date : undefined;
  return EDITIONS.find(([from, { name }]) => name === text || (day !== undefined && from <= day))?.[1];
}

/** Whether the calendar has the day: months have twelve numbers and February rarely 29 days. */
function isDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
