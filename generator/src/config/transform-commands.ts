import {
  cloneJson,
  deepest,
  growthFault,
  isEditableObject,
  mergeInto,
  removeAll,
  replaceAt,
  setMember,
  sizeOf,
  valueAt,
  type EditBudget,
  type Editable,
  type Location,
  type PathQuery,
  type Size,
} from '../load/index.ts';
import { asArray, asString, isObject, own, type JsonObject, type JsonValue } from '../support/json.ts';
import { plainPath } from './model-reference.ts';

type Run = {
  readonly root: Editable;
  readonly args: JsonObject;
  readonly targets: readonly Location[];
  readonly query: PathQuery;
  readonly budget: EditBudget;
};

/** Why a transform does not apply: it is written wrongly, or the document has not what it changes. */
export type Fault = string | { readonly stale: string };

const stale = (reason: string): Fault => ({ stale: reason });

type Transform = {
  /** The args that it looks at beside its targets; all if they are of no use to it. */
  readonly takes?: readonly string[];
  /** Whether the command works on `target`. */
  readonly targets: boolean;
  /** Changes the document in place; returns why it cannot. */
  readonly apply: (run: Run) => Fault | undefined;
};

/** The commands of `openapi.transforms`, and the older names that public configs still use. */
export const TRANSFORMS: Readonly<Record<string, Transform>> = {
  update: { targets: true, takes: ['value', 'template'], apply: update },
  append: { targets: true, takes: ['value'], apply: append },
  merge: { targets: true, takes: ['object', 'value'], apply: merge },
  mergeObject: { targets: true, takes: ['object', 'value'], apply: merge },
  replaceProperties: { targets: true, takes: ['value', 'template'], apply: update },
  remove: { targets: true, takes: ['keys'], apply: remove },
  copy: { targets: false, takes: ['from', 'to'], apply: (run) => copy(run, false) },
  move: { targets: false, takes: ['from', 'to'], apply: (run) => copy(run, true) },
  // Both combinations become the same union, so there is nothing to change.
  oneOfToAnyOf: { targets: false, apply: () => undefined },
};

function update(run: Run): Fault | undefined {
  const { root, args, targets } = run;
  const value = own(args, 'value');
  const template = asString(own(args, 'template'));
  if (value === undefined && template === undefined) return 'it has no value';
  if (targets.some((location) => location.length === 0)) return 'the whole document cannot be replaced';
  if (template !== undefined && targets.some((location) => typeof valueAt(root, location) !== 'string'))
    return stale('a template needs a string to fill');
  const texts = template === undefined ? undefined : filledSize(template, run);
  const excess = growth(run, texts ?? sizeOf(value), texts === undefined ? targets.length : 1);
  if (excess !== undefined) return excess;
  for (const location of targets) {
    const before = valueAt(root, location);
    replaceAt(
      root,
      location,
      template === undefined ?
        cloneJson(value as JsonValue)
      : template.split('{{value}}').join(String(before)),
    );
  }
  return undefined;
}

/** Why the targets may not get what they would, or undefined. */
function growth({ root, targets, budget }: Run, added: Size, times = targets.length): string | undefined {
  return growthFault(root as JsonValue, { added, times, level: deepest(targets) }, budget);
}

/** What all targets together get from a template, found out without filling it. */
function filledSize(template: string, { root, targets }: Run): Size {
  const places = template.split('{{value}}').length - 1;
  const sizes = targets.map((location) => {
    const before = sizeOf(valueAt(root, location) as JsonValue);
    return before.values * places + sizeOf(template).values;
  });
  return { values: sizes.reduce((sum, size) => sum + size, 0), depth: 0 };
}

function append(run: Run): Fault | undefined {
  const { root, args, targets } = run;
  const value = own(args, 'value');
  if (value === undefined) return 'it has no value';
  const found = targets.map((location) => valueAt(root, location));
  for (const before of found) {
    const isObjects = isEditableObject(before) && isObject(value);
    if (!Array.isArray(before) && !isObjects) return stale('the target is not a list or an object');
    const taken = isObjects ? Object.keys(value).find((key) => Object.hasOwn(before, key)) : undefined;
    if (taken !== undefined) return stale(`the key ${taken} exists already`);
  }
  const excess = growth(run, sizeOf(value));
  if (excess !== undefined) return excess;
  for (const before of found) {
    if (Array.isArray(before))
      before.push(...(Array.isArray(value) ? asArray(value) : [value]).map(cloneJson));
    else if (isEditableObject(before) && isObject(value)) mergeInto(before, value, 'replace');
  }
  return undefined;
}

function merge(run: Run): Fault | undefined {
  const { root, args, targets } = run;
  const value = own(args, 'object') ?? own(args, 'value');
  if (!isObject(value)) return 'it has no object';
  const found = targets.map((location) => valueAt(root, location));
  if (!found.every(isEditableObject)) return stale('the target is not an object');
  const excess = growth(run, sizeOf(value));
  if (excess !== undefined) return excess;
  for (const before of found) mergeInto(before, value, 'replace');
  return undefined;
}

function remove({ root, args, targets }: Run): Fault | undefined {
  const keys = asArray(own(args, 'keys')).map(String);
  if (keys.length === 0) {
    if (targets.some((location) => location.length === 0)) return 'the whole document cannot be removed';
    removeAll(root, targets);
    return undefined;
  }
  const found = targets.map((location) => valueAt(root, location));
  for (const before of found) {
    const missing = keys.find((key) => own(before, key) === undefined);
    if (!isEditableObject(before) || missing !== undefined)
      return stale(`the target has no key ${missing ?? keys[0] ?? ''}`);
  }
  for (const before of found) for (const key of keys) if (isEditableObject(before)) delete before[key];
  return undefined;
}

function copy(run: Run, isMove: boolean): Fault | undefined {
  const { root, args, query } = run;
  const from = asString(own(args, 'from'));
  const to = asString(own(args, 'to'));
  if (from === undefined || to === undefined) return 'it needs from and to';
  const sources = query(from, root as JsonValue);
  if ('fault' in sources) return `${from} ${sources.fault}`;
  const [source, ...more] = sources;
  if (!source || source.length === 0 || more.length > 0) return stale(`${from} must match exactly one value`);
  const target = plainPath(to);
  const key = target?.at(-1);
  if (!target || key === undefined) return `${to} must name a single place`;
  const holder = valueAt(root, target.slice(0, -1));
  if (!isEditableObject(holder)) return stale(`there is no object to hold ${to}`);
  if (Object.hasOwn(holder, key)) return stale(`${to} exists already`);
  const excess = growth({ ...run, targets: [target] }, sizeOf(valueAt(root, source) as JsonValue));
  if (excess !== undefined) return excess;
  const value = cloneJson(valueAt(root, source) as JsonValue);
  if (isMove) removeAll(root, [source]);
  setMember(holder, key, value);
  return undefined;
}
