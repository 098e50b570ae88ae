import { isObject, own, type JsonValue } from '../support/json.ts';
import type { ProjectConfig } from './config-types.ts';
import { CONFIG } from './keys/index.ts';
import { formOf, readQuietly, type Keys, type Kind, type Part } from './kit/index.ts';

/** A key with another meaning than before, `settings.license`, and what that can change. */
export type ChangedKey = {
  readonly path: string;
  readonly affects: readonly Part[];
  /** What stands there on both sides. */
  readonly values: ReadonlyArray<JsonValue | undefined>;
};

/** The keys that a config gives another meaning than they have without it. */
export function statedKeys(config: Pick<ProjectConfig, 'raw'>): readonly ChangedKey[] {
  return changedKeys({ raw: {} }, config);
}

/** As many of the keys, from the outermost one, as are written. */
export function writtenKeys({ raw }: Pick<ProjectConfig, 'raw'>, keys: readonly string[]): readonly string[] {
  let value: JsonValue | undefined = raw;
  const end = keys.findIndex((key) => (value = own(value, key)) === undefined);
  return end < 0 ? keys : keys.slice(0, end);
}

type Sides = { readonly before: JsonValue | undefined; readonly after: JsonValue | undefined };

/**
 * The keys that two configs differ in. Another way to write the same, such as a default, is no difference, and neither
 * is a key without effect.
 */
export function changedKeys(
  before: Pick<ProjectConfig, 'raw'>,
  after: Pick<ProjectConfig, 'raw'>,
): readonly ChangedKey[] {
  return changesIn(CONFIG, { before: before.raw, after: after.raw }, { path: '', affects: [], values: [] });
}

function changesIn(kind: Kind<unknown>, sides: Sides, here: ChangedKey): readonly ChangedKey[] {
  const { before, after } = sides;
  if (meaningOf(kind, before) === meaningOf(kind, after)) return [];
  const { keys, each } = choiceFor(kind, sides);
  const there = { ...here, values: [before, after] };
  // What only one side has is one change, whatever it says.
  if (!isObject(before ?? null) || !isObject(after ?? null)) return [there];
  if (keys) return inKeys(keys, sides, here);
  return each === undefined ? [there] : inMembers(each(), sides, here);
}

function inKeys(keys: Keys, { before, after }: Sides, here: ChangedKey): readonly ChangedKey[] {
  return Object.entries(keys).flatMap(([name, key]) => {
    const valueIn = (side: JsonValue | undefined): JsonValue | undefined => own(side, name) ?? key.default;
    const sides = { before: valueIn(before), after: valueIn(after) };
    return key.presence === 'unused' ?
        []
      : changesIn(key.kind, sides, below(here, name, key.affects ?? here.affects));
  });
}

/** A member that only one side has is one change. */
function inMembers(member: Kind<unknown>, sides: Sides, here: ChangedKey): readonly ChangedKey[] {
  const names = new Set([sides.before, sides.after].flatMap((side) => Object.keys(side ?? {})));
  return [...names].flatMap((name) => {
    const [before, after] = [own(sides.before, name), own(sides.after, name)];
    const there = below(here, name, here.affects);
    return before === undefined || after === undefined ?
        [{ ...there, values: [before, after] }]
      : changesIn(member, { before, after }, there);
  });
}

function below({ path, values }: ChangedKey, name: string, affects: readonly Part[]): ChangedKey {
  return { path: path === '' ? name : `${path}.${name}`, affects, values };
}

/** Of kinds that are told apart by form, the one that both sides have. */
function choiceFor(kind: Kind<unknown>, sides: Sides): Kind<unknown> {
  const form = formOf(sides.before ?? sides.after ?? null);
  return kind.choices?.find(({ forms }) => forms.includes(form)) ?? kind;
}

/** Text that is equal for values which are read into the same. */
function meaningOf(kind: Kind<unknown>, value: JsonValue | undefined): string {
  return JSON.stringify([readQuietly(kind, value)], (_, each: unknown) =>
    each instanceof Map ? [...(each as ReadonlyMap<string, unknown>)] : each,
  );
}
