import { diagnostic } from '../diagnostics/index.ts';
import { asString, own, type JsonObject } from '../support/json.ts';
import { placeIn, type ConfigContext } from './config-context.ts';
import type { EditionSwitches } from './config-types.ts';

type Switches = Omit<EditionSwitches, 'name'>;

/** What changed in the published output, by the first day it holds for; newest first. */
const EDITIONS: ReadonlyArray<{ readonly name: string; readonly from: string; readonly switches: Switches }> =
  [
    {
      name: 'current',
      from: '2026-01-01',
      switches: { methodOrder: 'config', freeFormMap: 'unknown', mapText: 'index' },
    },
    {
      name: '2025',
      from: '2025-01-01',
      switches: { methodOrder: 'standard', freeFormMap: 'map', mapText: 'index' },
    },
    {
      name: '2024',
      from: '',
      switches: { methodOrder: 'standard', freeFormMap: 'record', mapText: 'record' },
    },
  ];
const CURRENT: EditionSwitches = {
  name: 'current',
  methodOrder: 'config',
  freeFormMap: 'unknown',
  mapText: 'index',
};

/** The switches of a project without a config: like the current edition, with the more useful type for free maps. */
export const INFERRED_EDITION: EditionSwitches = { ...CURRENT, name: 'inferred', freeFormMap: 'map' };

/** Reads `edition` (a name, a date or `typescript.<date>`) and the single switches that override it. */
export function readEdition(config: JsonObject, context: ConfigContext): EditionSwitches {
  const switches = own(config, 'edition_switches');
  const base = editionOf(own(config, 'edition'), context);
  return {
    name: base.name,
    methodOrder: pick(own(switches, 'method_order'), ['config', 'standard']) ?? base.methodOrder,
    freeFormMap: pick(own(switches, 'free_form_map'), ['map', 'unknown', 'record']) ?? base.freeFormMap,
    mapText: pick(own(switches, 'map_text'), ['index', 'record']) ?? base.mapText,
  };
}

function editionOf(value: unknown, context: ConfigContext): EditionSwitches {
  const edition = typeof value === 'number' ? String(value) : asString(value);
  if (edition === undefined) return CURRENT;
  const named = EDITIONS.find((each) => each.name === edition);
  const date = /^(?:[a-z]+\.)?(\d{4}-\d{2}-\d{2})/.exec(edition)?.[1];
  const found = named ?? (date === undefined ? undefined : EDITIONS.find((each) => each.from <= date));
  if (found) return { ...found.switches, name: found.name };
  context.report(diagnostic('Config/UnknownEdition', placeIn(context, '/edition'), { edition }));
  return CURRENT;
}

function pick<T extends string>(value: unknown, texts: readonly T[]): T | undefined {
  return texts.find((text) => text === value);
}
