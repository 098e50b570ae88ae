import { namedType } from '../api/walk.ts';
import { typeText } from '../api/type-text.ts';
import type { ApiSurface, Field, SurfaceMethod, TypeRef } from '../api/types.ts';

/** One difference between two editions. */
export type Change = {
  /** A method, or a type, with the way to the member: `pet.list params.limit`, `type:Owner.visits`. */
  readonly at: string;
  readonly text: string;
  readonly kind: 'added' | 'removed' | 'changed' | 'deprecated';
  /** Code that uses it may stop to compile or to work. */
  readonly breaking: boolean;
};

type Direction = 'params' | 'returns';

type Walk = {
  readonly before: ApiSurface;
  readonly after: ApiSurface;
  readonly seen: Set<string>;
  readonly changes: Map<string, Change>;
};

type Place = { readonly at: string; readonly direction: Direction };

/** Everything that callers can notice between two editions, in the order of the newer one. */
export function compareSurfaces(before: ApiSurface, after: ApiSurface): readonly Change[] {
  const walk: Walk = { before, after, seen: new Set(), changes: new Map() };
  const old = new Map(before.methods.map((method) => [method.name, method]));
  const kept = new Set(after.methods.map(({ name }) => name));
  for (const method of before.methods) {
    if (!kept.has(method.name))
      note(walk, { at: method.name, kind: 'removed', breaking: true, text: removedText(method, after) });
  }
  for (const method of after.methods) {
    const known = old.get(method.name);
    if (known !== undefined) compareMethods(walk, known, method);
    else
      note(walk, {
        at: method.name,
        kind: 'added',
        breaking: false,
        text: `new: ${method.verb.toUpperCase()} ${method.path}`,
      });
  }
  return [...walk.changes.values()];
}

function note({ changes }: Walk, change: Change): void {
  const key = `${change.at} ${change.text}`;
  if (!changes.has(key)) changes.set(key, change);
}

function removedText({ verb, path }: SurfaceMethod, after: ApiSurface): string {
  const heir = after.methods.find((method) => method.verb === verb && method.path === path);
  return heir === undefined ? `removed: ${verb.toUpperCase()} ${path}` : `removed; now ${heir.name}`;
}

function compareMethods(walk: Walk, before: SurfaceMethod, after: SurfaceMethod): void {
  const at = after.name;
  const endpoint = ({ verb, path }: SurfaceMethod): string => `${verb.toUpperCase()} ${path}`;
  if (endpoint(before) !== endpoint(after)) {
    note(walk, {
      at,
      kind: 'changed',
      breaking: false,
      text: `endpoint ${endpoint(before)} → ${endpoint(after)}`,
    });
  }
  compareDeprecation(walk, before, after, at);
  compareFields(walk, before.params, after.params, { at: `${at} params`, direction: 'params' });
  const place: Place = { at: `${at} returns`, direction: 'returns' };
  if (before.returns !== undefined && after.returns !== undefined)
    compareTypes(walk, before.returns, after.returns, place);
  else if (before.returns !== after.returns) {
    const text = `${typeOrVoid(before.returns)} → ${typeOrVoid(after.returns)}`;
    note(walk, { at: place.at, kind: 'changed', breaking: before.returns !== undefined, text });
  }
}

const typeOrVoid = (type: TypeRef | undefined): string =>
  type === undefined ? 'nothing' : typeText(type, 1);

type Deprecatable = Pick<Field, 'deprecated'>;

function compareDeprecation(walk: Walk, before: Deprecatable, after: Deprecatable, at: string): void {
  if (after.deprecated === undefined || before.deprecated !== undefined) return;
  const why = typeof after.deprecated === 'string' ? `: ${after.deprecated}` : '';
  note(walk, { at, kind: 'deprecated', breaking: false, text: `deprecated${why}` });
}

function compareFields(
  walk: Walk,
  before: readonly Field[],
  after: readonly Field[],
  { at, direction }: Place,
): void {
  const old = new Map(before.map((field) => [field.name, field]));
  const kept = new Set(after.map(({ name }) => name));
  for (const { name } of before) {
    if (!kept.has(name))
      note(walk, { at: `${at}.${name}`, kind: 'removed', breaking: true, text: 'removed' });
  }
  for (const field of after) {
    const path = `${at}.${field.name}`;
    const known = old.get(field.name);
    if (known === undefined) {
      const breaking = direction === 'params' && field.required === true;
      const text = `new${field.required ? ', required' : ''}: ${typeText(field.type, 1)}`;
      note(walk, { at: path, kind: 'added', breaking, text });
    } else {
      compareRequired(walk, known, field, { at: path, direction });
      compareDeprecation(walk, known, field, path);
      compareTypes(walk, known.type, field.type, { at: path, direction });
    }
  }
}

function compareRequired(walk: Walk, before: Field, after: Field, { at, direction }: Place): void {
  if (before.required === after.required) return;
  const text = after.required ? 'now required' : 'no longer required';
  note(walk, { at, kind: 'changed', breaking: (direction === 'params') === (after.required === true), text });
}

function compareTypes(walk: Walk, before: TypeRef, after: TypeRef, place: Place): void {
  if (isNullable(before) || isNullable(after)) return compareNullable(walk, before, after, place);
  if (namedType(before) !== undefined || namedType(after) !== undefined)
    return compareNamed(walk, before, after, place);
  if (before === after) return;
  if (typeof before === 'object' && typeof after === 'object') {
    if ('array' in before && 'array' in after) return compareTypes(walk, before.array, after.array, place);
    if ('map' in before && 'map' in after) return compareTypes(walk, before.map, after.map, place);
    if ('fields' in before && 'fields' in after)
      return compareFields(walk, before.fields, after.fields, place);
    if ('enum' in before && 'enum' in after) return compareLiterals(walk, before.enum, after.enum, place);
    if ('union' in before && 'union' in after) return compareUnions(walk, before.union, after.union, place);
  }
  if (typeText(before, 3) === typeText(after, 3)) return;
  note(walk, {
    at: place.at,
    kind: 'changed',
    breaking: true,
    text: `${typeText(before, 1)} → ${typeText(after, 1)}`,
  });
}

function compareNamed(walk: Walk, before: TypeRef, after: TypeRef, { at, direction }: Place): void {
  const [oldName, newName] = [namedType(before), namedType(after)];
  const key = JSON.stringify([before, after, direction]);
  if (walk.seen.has(key)) return;
  walk.seen.add(key);
  const old = oldName === undefined ? before : walk.before.types[oldName]?.type;
  const now = newName === undefined ? after : walk.after.types[newName]?.type;
  if (old === undefined || now === undefined) return;
  const place: Place = {
    at: oldName !== undefined && oldName === newName ? `type:${newName}` : at,
    direction,
  };
  compareTypes(walk, old, now, place);
}

type Nullable = { readonly nullable: TypeRef };

const isNullable = (type: TypeRef): type is Nullable => typeof type === 'object' && 'nullable' in type;

function compareNullable(walk: Walk, before: TypeRef, after: TypeRef, place: Place): void {
  const inner = (type: TypeRef): TypeRef => (isNullable(type) ? type.nullable : type);
  const [was, is] = [inner(before) !== before, inner(after) !== after];
  if (was !== is) {
    const breaking = (place.direction === 'returns') === is;
    note(walk, { at: place.at, kind: 'changed', breaking, text: is ? 'may now be null' : 'no longer null' });
  }
  compareTypes(walk, inner(before), inner(after), place);
}

type Literals = ReadonlyArray<string | number | boolean>;

function compareLiterals(walk: Walk, before: Literals, after: Literals, { at }: Place): void {
  const text = (values: Literals): string => values.map((value) => JSON.stringify(value)).join(', ');
  const added = after.filter((value) => !before.includes(value));
  const removed = before.filter((value) => !after.includes(value));
  if (added.length > 0)
    note(walk, { at, kind: 'added', breaking: false, text: `new values: ${text(added)}` });
  if (removed.length > 0)
    note(walk, { at, kind: 'removed', breaking: true, text: `values removed: ${text(removed)}` });
}

function compareUnions(
  walk: Walk,
  before: readonly TypeRef[],
  after: readonly TypeRef[],
  { at, direction }: Place,
): void {
  const label = (type: TypeRef): string => typeText(type, 2);
  const old = new Map(before.map((type) => [label(type), type]));
  const now = new Map(after.map((type) => [label(type), type]));
  for (const [text, type] of now) {
    const known = old.get(text);
    if (known !== undefined) compareTypes(walk, known, type, { at, direction });
    else note(walk, { at, kind: 'added', breaking: false, text: `new alternative: ${typeText(type, 1)}` });
  }
  for (const [text, type] of old) {
    if (!now.has(text))
      note(walk, { at, kind: 'removed', breaking: true, text: `alternative removed: ${typeText(type, 1)}` });
  }
}
