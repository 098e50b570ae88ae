import { isObject, type JsonValue } from '../../support/json.ts';
import type { NodeOf, Tuple, TypeNode } from '../model/type-node.ts';
import { exampleEndless, exampleFile, exampleObject, type ExampleValue } from './example-value.ts';
import { fits } from './fits.ts';
import { exampleOf, orderedMembers, resolve, type Models } from './resolve.ts';

/**
 * Which rules decide: `correct` shows what type-checks and works, `reference` what the published packages print.
 */
export type ExampleForm = 'correct' | 'reference';

/** How values are made. */
export type Sampling = {
  readonly models: Models;
  readonly form: ExampleForm;
  /** Optional members that an example mentions are kept. */
  readonly optionals: boolean;
  /** Objects keep the key order of the example. */
  readonly givenOrder: boolean;
};

/** The types being made, outermost first, and how many values may still be made. */
type Trail = {
  readonly types: readonly TypeNode[];
  readonly budget: { left: number };
  /** Stands for what cannot end; without it there is no value. */
  readonly end?: ExampleValue;
};

/** More values than anybody reads; a limit because shared types can multiply without end. */
const most = 2000;

/** Lists inside lists beyond this are empty: compilers compare a literal with its type only so deep. */
const deepest = 50;

const isDeep = ({ types }: Trail): boolean => types.length >= deepest;

const start = (): Trail => ({ types: [], budget: { left: most } });

const below = (trail: Trail, type: TypeNode): Trail => ({ ...trail, types: [...trail.types, type] });

const stringFormats: Readonly<Record<string, string>> = {
  uri: 'https://example.com',
  date: '2019-12-27',
  'date-time': '2019-12-27T18:11:19.117Z',
  uuid: '182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e',
};

const correctFormats: Readonly<Record<string, string>> = {
  email: 'name@example.com',
  url: 'https://example.com',
  ipv4: '192.0.2.1',
  ipv6: '2001:db8::1',
  hostname: 'example.com',
};

/** A value of the type: its own example if it has one, else one made from the type and the name it stands under. */
export function sampleValue(sampling: Sampling, type: TypeNode, name: string): ExampleValue {
  return whole(sampling, type, name, start());
}

/** A given value, cut and completed to what the type says; undefined if the two have nothing in common. */
export function shapeValue(sampling: Sampling, type: TypeNode, given: JsonValue): ExampleValue | undefined {
  return shape(sampling, type, given, start());
}

/** Undefined for a type that cannot end: it requires itself. */
function valueOf(sampling: Sampling, type: TypeNode, name: string, trail: Trail): ExampleValue | undefined {
  const resolved = resolve(sampling.models, type);
  if (resolved.kind === 'file') return exampleFile;
  // The example of a type that stands inside itself would be completed with itself, without an end.
  const isWithin = resolved.kind !== 'array' && trail.types.includes(resolved);
  const example = isWithin ? undefined : exampleOf(sampling.models, type);
  const shaped = example === undefined ? undefined : shape(sampling, type, example.value, trail);
  return shaped === undefined ? made(sampling, resolved, name, trail) : shaped;
}

/** A value without an example. */
function made(sampling: Sampling, type: TypeNode, name: string, trail: Trail): ExampleValue | undefined {
  const inner = below(trail, type);
  switch (type.kind) {
    case 'union':
      return isVariantOfItself(type, trail) ?
          trail.end
        : firstValue(type.variants, (variant) => valueOf(sampling, variant, name, inner));
    case 'enum':
      return type.values[0] ?? (type.nullable ? null : trail.end);
    case 'string':
      return sampleString(sampling.form, type, name);
    case 'number':
      return sampleNumber(sampling.form, type);
    case 'boolean':
      return true;
    case 'file':
      return exampleFile;
    case 'array': {
      if (type.tuple !== undefined) return tupleValue(sampling, type.tuple, inner);
      const isCut = isDeep(trail) || trail.types.includes(type);
      const item = isCut ? undefined : valueOf(sampling, type.item, 'string', inner);
      return item === undefined ? [] : [item];
    }
    case 'object':
      return trail.types.includes(type) || trail.budget.left-- < 0 ?
          trail.end
        : requiredMembers(sampling, type, inner);
    case 'unknown':
    case 'map':
    case 'model':
      return {};
    default:
      return type satisfies never;
  }
}

/** Whether nothing but unions stands between a union and itself: then it has no value of this variant. */
function isVariantOfItself(type: TypeNode, { types }: Trail): boolean {
  return types.slice(types.findLastIndex(({ kind }) => kind !== 'union') + 1).includes(type);
}

/** A value for each place that must be there. */
function tupleValue(sampling: Sampling, { places, required }: Tuple, trail: Trail): ExampleValue | undefined {
  const values = places.slice(0, required).map((place) => valueOf(sampling, place, 'string', trail));
  return values.every((value) => value !== undefined) ? values : undefined;
}

/** A type that cannot end has a value up to where it would begin again; the published packages print nothing of it. */
function whole(sampling: Sampling, type: TypeNode, name: string, trail: Trail): ExampleValue {
  const value = valueOf(sampling, type, name, trail);
  if (value !== undefined) return value;
  if (sampling.form === 'reference') return {};
  return valueOf(sampling, type, name, { ...trail, ...start(), end: exampleEndless }) ?? exampleEndless;
}

function firstValue<T>(
  items: readonly T[],
  value: (item: T) => ExampleValue | undefined,
): ExampleValue | undefined {
  for (const item of items) {
    const found = value(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

function requiredMembers(sampling: Sampling, type: NodeOf<'object'>, trail: Trail): ExampleValue | undefined {
  const entries: Array<readonly [string, ExampleValue]> = [];
  for (const { name, required, type: t } of orderedMembers(sampling.models, type)) {
    if (!required) continue;
    const own = valueOf(sampling, t, name, trail);
    const value = own === undefined && t.nullable ? null : own;
    if (value === undefined) return undefined;
    entries.push([name, value]);
  }
  return exampleObject(entries);
}

function sampleString(form: ExampleForm, type: NodeOf<'string'>, name: string): string {
  const known =
    stringFormats[type.format ?? ''] ?? (form === 'correct' ? correctFormats[type.format ?? ''] : undefined);
  if (known !== undefined) return known;
  if ((type.minLength ?? 0) > 0) return 'x'.repeat(Math.min(type.minLength ?? 0, 1000));
  return form === 'correct' && type.maxLength !== undefined ? name.slice(0, type.maxLength) : name;
}

function sampleNumber(form: ExampleForm, type: NodeOf<'number'>): number {
  if (type.minimum !== undefined)
    return form === 'correct' && type.integer ? Math.ceil(type.minimum) : type.minimum;
  return form === 'correct' ? Math.min(0, type.maximum ?? 0) : 0;
}

function shape(sampling: Sampling, use: TypeNode, given: JsonValue, trail: Trail): ExampleValue | undefined {
  const type = resolve(sampling.models, use);
  if (given === null)
    return use.nullable || type.nullable || sampling.form === 'reference' ? null : undefined;
  switch (type.kind) {
    case 'array':
      return shapeArray(sampling, type, given, trail);
    case 'union':
      return shapeUnion(sampling, type, given, trail);
    case 'object':
      return isObject(given) ? shapeObject(sampling, type, given, trail) : unfit(sampling, given);
    case 'map':
      return shapeMap(sampling, type, given, trail);
    case 'file':
      return exampleFile;
    case 'unknown':
      return type.form === 'any' || isObject(given) ? given : unfit(sampling, given);
    case 'string':
    case 'number':
    case 'boolean':
    case 'enum':
    case 'model':
      if (sampling.form === 'reference' || fits(sampling.models, type, given)) return given;
      return converted(type, given);
    default:
      return type satisfies never;
  }
}

/** What does not fit is shown as it is in the published form (`reference`) only. */
function unfit(sampling: Sampling, given: JsonValue): ExampleValue | undefined {
  return sampling.form === 'reference' ? given : undefined;
}

/** An example of the wrong scalar type (a quoted number, an unquoted identifier), put right. */
function converted(type: TypeNode, given: JsonValue): ExampleValue | undefined {
  if (type.kind === 'string' && (typeof given === 'number' || typeof given === 'boolean'))
    return String(given);
  if (type.kind === 'number' && typeof given === 'string' && given.trim() !== '') {
    return Number.isFinite(Number(given)) ? Number(given) : undefined;
  }
  if (type.kind === 'boolean' && (given === 'true' || given === 'false')) return given === 'true';
  return undefined;
}

function shapeArray(
  sampling: Sampling,
  type: NodeOf<'array'>,
  given: JsonValue,
  trail: Trail,
): ExampleValue | undefined {
  if (!Array.isArray(given)) return unfit(sampling, given);
  const items: readonly JsonValue[] = given;
  if (type.tuple !== undefined) return fits(sampling.models, type, given) ? given : undefined;
  if (isDeep(trail)) return [];
  const inner = below(trail, type);
  return items.map((item) => shape(sampling, type.item, item, inner)).filter((item) => item !== undefined);
}

function shapeUnion(
  sampling: Sampling,
  type: NodeOf<'union'>,
  given: JsonValue,
  trail: Trail,
): ExampleValue | undefined {
  const chosen = type.variants.find((variant) => fits(sampling.models, variant, given)) ?? type.variants[0];
  return chosen === undefined ? given : shape(sampling, chosen, given, below(trail, type));
}

function shapeMap(
  sampling: Sampling,
  type: NodeOf<'map'>,
  given: JsonValue,
  trail: Trail,
): ExampleValue | undefined {
  if (!isObject(given)) return unfit(sampling, given);
  const entries = Object.entries(given).flatMap(([key, value]): Array<[string, ExampleValue]> => {
    // The published packages replace the values of untyped maps.
    if (type.freeForm !== false) return [[key, sampling.form === 'reference' ? 'bar' : value]];
    const shaped = shape(sampling, type.value, value, trail);
    return shaped === undefined ? [] : [[key, shaped]];
  });
  return exampleObject(entries);
}

function shapeObject(
  sampling: Sampling,
  type: NodeOf<'object'>,
  given: { readonly [key: string]: JsonValue },
  trail: Trail,
): ExampleValue {
  const inner = below(trail, type);
  const members = orderedMembers(sampling.models, type);
  const found = new Map<string, ExampleValue>();
  for (const member of members) {
    const present = Object.hasOwn(given, member.name);
    if (!member.required && !(present && sampling.optionals)) continue;
    const value = present ? shape(sampling, member.type, given[member.name] ?? null, inner) : undefined;
    if (value !== undefined) found.set(member.name, value);
    else if (member.required) found.set(member.name, whole(sampling, member.type, member.name, inner));
  }
  if (type.index !== undefined) {
    for (const [key, value] of Object.entries(given)) {
      if (found.has(key) || members.some(({ name }) => name === key)) continue;
      const shaped = shape(sampling, type.index, value, inner);
      if (shaped !== undefined) found.set(key, shaped);
    }
  }
  if (!sampling.givenOrder) return exampleObject(found);
  const given1 = Object.keys(given).filter((key) => found.has(key));
  const missing = [...found.keys()].filter((key) => !Object.hasOwn(given, key));
  return exampleObject([...given1, ...missing].map((key) => [key, found.get(key) ?? null] as const));
}
