import { referredName, type Document } from '../../document/index.ts';
import { asArray, join, own, tokensOf, type JsonValue } from '../../support/json.ts';
import type { Place } from '../../support/place.ts';
import { lastMember, type WireEvent } from '../model/index.ts';
import { RULES, type Event } from '../rules/index.ts';

/** The keyword that an event is about, below the place of the schema, parameter or operation; the first that is written. */
type Pointing = (
  event: WireEvent,
  value: JsonValue,
  place: Place,
) => ReadonlyArray<readonly (string | number)[]>;

/** Where it takes more than a keyword to say where. */
const POINTING: Readonly<Partial<Record<Event, Pointing>>> = {
  'variant-added': variant,
  'variant-removed': variant,
  'limit-tightened': limit,
  'limit-loosened': limit,
  'limit-changed': limit,
  'text-changed': limit,
  'encoding-changed': ({ path }) => [['encoding', lastMember(path) ?? '']],
  'value-added': literal,
  'value-removed': literal,
};

const keywords = ({ event }: WireEvent): ReadonlyArray<readonly string[]> =>
  (RULES[event].keyword ?? []).map((key) => [key]);

/** The place of an event, as exactly as the document says it. */
export function pointAt(event: WireEvent, at: Place, document: Document): Place {
  const place = written(at, document);
  if (event.event === 'property-became-required' || event.event === 'property-became-optional')
    return requirement(place, document);
  const value = document.find(place);
  const steps = value === undefined ? [] : (POINTING[event.event] ?? keywords)(event, value, place);
  for (const step of steps) {
    const below = { file: place.file, pointer: join(place.pointer, ...step) };
    if (document.find(below) !== undefined) return below;
  }
  return place;
}

/** What a document leaves out, as the schema of a body, stands where it would be. */
function written(place: Place, document: Document): Place {
  const tokens = tokensOf(place.pointer);
  for (let length = tokens.length; length > 0; length--) {
    const above = { file: place.file, pointer: join('', ...tokens.slice(0, length)) };
    if (document.find(above) !== undefined) return above;
  }
  return { file: place.file, pointer: '' };
}

/** The entry of `required` that names the member; a member that is not required has only its own place. */
function requirement(place: Place, document: Document): Place {
  const tokens = tokensOf(place.pointer);
  const name = tokens.at(-1) ?? '';
  if (tokens.at(-2) !== 'properties') {
    const flag = { file: place.file, pointer: join(place.pointer, 'required') };
    return document.find(flag) === undefined ? place : flag;
  }
  const list = { file: place.file, pointer: join('', ...tokens.slice(0, -2), 'required') };
  const at = asArray(document.find(list)).indexOf(name);
  return at < 0 ? place : { file: list.file, pointer: join(list.pointer, at) };
}

function limit({ limit: change }: WireEvent): ReadonlyArray<readonly string[]> {
  if (change === undefined) return [];
  return change.key === 'contentEncoding' ? [[change.key], ['format']] : [[change.key]];
}

function literal(event: WireEvent, value: JsonValue): ReadonlyArray<readonly (string | number)[]> {
  const wanted = asArray(event.oldValue ?? event.newValue)[0];
  const at = asArray(own(value, 'enum')).indexOf(wanted ?? null);
  return at < 0 ? [['enum'], ['const']] : [['enum', at]];
}

/** The variant that only one side has stands where the document lists it. */
function variant({ values = [] }: WireEvent, value: JsonValue): ReadonlyArray<readonly (string | number)[]> {
  const isNamed = (name: string | undefined): boolean =>
    name !== undefined && (values.includes(name) || values.includes(`${name} | null`));
  return ['oneOf', 'anyOf'].flatMap((key) => {
    const at = asArray(own(value, key)).findIndex((each) => isNamed(referredName(each)));
    return at < 0 ? [[key]] : [[key, at], [key]];
  });
}
