import { diagnostic, nearest, type Report } from '../diagnostics/index.ts';
import {
  BUDGET_HINT,
  cloneJson,
  editBudget,
  loadPathQuery,
  valueAt,
  type EditBudget,
  type Editable,
  type Location,
  type PathQuery,
} from '../load/index.ts';
import { asArray, asString, isObject, join, own, type JsonObject, type JsonValue } from '../support/json.ts';
import type { Place } from '../support/place.ts';
import { TRANSFORMS, type Fault } from './transform-commands.ts';

/**
 * Applies the transforms of a config to its document, in order, up to the first that asks for more than the budget. The
 * given document is not changed.
 */
export async function applyTransforms(
  document: JsonObject,
  { config, file, report }: { config: JsonObject; file: string; report: Report },
): Promise<JsonObject> {
  const openapi = own(config, 'openapi');
  const lists = ['transforms', 'transformations'].map((key) => [key, asArray(own(openapi, key))] as const);
  if (lists.every(([, list]) => list.length === 0)) return document;
  const budget = editBudget(document);
  const query = await loadPathQuery(budget);
  const root = cloneJson(document);
  for (const [key, list] of lists) {
    list.forEach((item, index) => {
      if (budget.spent) return;
      const command = asString(own(item, 'command'));
      const args = { value: own(item, 'args'), at: { file, pointer: join('/openapi', key, index, 'args') } };
      reportIdleArgs(command ?? '', args, report);
      const fault =
        command === undefined ? 'it has no command' : (
          applyTransform(root, command, own(item, 'args'), { query, budget })
        );
      if (fault === undefined) return;
      const at = { file, pointer: join('/openapi', key, index, 'command') };
      const params = {
        command: command ?? '(none)',
        reason: typeof fault === 'string' ? fault : fault.stale,
      };
      const code = typeof fault === 'string' ? 'Config/TransformFailed' : 'Config/TransformNoMatch';
      const similar = nearest(command ?? '', Object.keys(TRANSFORMS));
      const isUnknown = !Object.hasOwn(TRANSFORMS, command ?? '');
      const hint =
        budget.spent ? BUDGET_HINT
        : isUnknown && similar ? `Did you mean ${similar}?`
        : undefined;
      report(diagnostic(code, at, params, hint === undefined ? {} : { hint }));
    });
  }
  // The run fails; what comes after is spared a document that has grown.
  return budget.spent ? document : (root as JsonObject);
}

/** Says which args a command does not look at. */
function reportIdleArgs(
  command: string,
  { value, at }: { readonly value: JsonValue | undefined; readonly at: Place },
  report: Report,
): void {
  const { takes, targets = false } = (Object.hasOwn(TRANSFORMS, command) && TRANSFORMS[command]) || {};
  if (takes === undefined) return;
  const look = (
    map: JsonValue | undefined,
    known: readonly string[],
    path: ReadonlyArray<string | number>,
  ): void => {
    for (const key of isObject(map) ? Object.keys(map) : []) {
      if (known.includes(key) || key.startsWith('x-')) continue;
      const similar = nearest(key, known);
      const extra = {
        mark: 'key' as const,
        ...(similar !== undefined && { hint: `Did you mean ${similar}?` }),
      };
      const place = { ...at, pointer: join(at.pointer, ...path, key) };
      report(diagnostic('Config/UnknownKey', place, { key }, extra));
    }
  };
  look(value, targets ? ['target', 'filter', ...takes] : takes, []);
  if (!targets) return;
  look(own(value, 'filter'), ['only'], ['filter']);
  const target = own(value, 'target');
  for (const [index, item] of asArray(target).entries()) look(item, SAME_SCHEMA, ['target', index]);
  look(target, SAME_SCHEMA, ['target']);
}

const SAME_SCHEMA = ['matches_schema', 'ignore'];

/** Returns why the transform does not apply, or undefined. */
function applyTransform(
  root: Editable,
  command: string,
  args: JsonValue | undefined,
  { query, budget }: { readonly query: PathQuery; readonly budget: EditBudget },
): Fault | undefined {
  const transform = Object.hasOwn(TRANSFORMS, command) ? TRANSFORMS[command] : undefined;
  if (!transform) return 'the command is not known';
  if (!isObject(args)) return transform.targets ? 'it has no args' : undefined;
  const target = own(args, 'target') ?? own(own(args, 'filter'), 'only');
  const found = transform.targets ? targetsOf(root, target, query) : [];
  if (!isLocations(found)) return found;
  return transform.apply({ root, args, targets: found, query, budget });
}

/** The locations of all targets; each of them must select something. */
function targetsOf(
  root: Editable,
  target: JsonValue | undefined,
  query: PathQuery,
): readonly Location[] | Fault {
  const items =
    Array.isArray(target) ? (target as readonly JsonValue[])
    : target === undefined ? []
    : [target];
  if (items.length === 0) return 'it has no target';
  const all: Location[] = [];
  for (const item of items) {
    const found = typeof item === 'string' ? select(root, item, query) : equalTo(root, item, query);
    if (!isLocations(found)) return found;
    all.push(...found);
  }
  return all;
}

const isLocations = (found: readonly Location[] | Fault): found is readonly Location[] =>
  Array.isArray(found);

function select(root: Editable, path: string, query: PathQuery): readonly Location[] | Fault {
  const found = query(path, root as JsonValue);
  if ('fault' in found) return `${path} ${found.fault}`;
  return found.length === 0 ? { stale: `${path} matches nothing` } : found;
}

/** `{ matches_schema, ignore }`: every value that equals the selected one, wherever it stands. */
function equalTo(root: Editable, item: JsonValue, query: PathQuery): readonly Location[] | Fault {
  const path = asString(own(item, 'matches_schema'));
  if (path === undefined) return 'a target is neither a path nor { matches_schema }';
  const models = select(root, path, query);
  if (!isLocations(models)) return models;
  const ignored = asString(own(item, 'ignore'));
  const left = ignored === undefined ? [] : select(root, ignored, query);
  const skip = new Set(isLocations(left) ? left.map((location) => join('', ...location)) : []);
  const wanted = new Set(models.map((location) => stable(valueAt(root, location))));
  const everything = query('$..*', root as JsonValue);
  if ('fault' in everything) return everything.fault;
  return everything.filter(
    (location) => !skip.has(join('', ...location)) && wanted.has(stable(valueAt(root, location))),
  );
}

/** Text that is the same for values that differ only in the order of keys. */
function stable(value: Editable | undefined): string {
  return JSON.stringify(value, (_, each: unknown) =>
    isObject(each) ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1))) : each,
  );
}
