import { diagnostic, type Report } from '../diagnostics/index.ts';
import { asString, isObject, join, own, type JsonObject, type JsonValue } from '../support/json.ts';
import type { Place } from '../support/place.ts';
import { BUDGET_HINT, deepest, editBudget, growthFault, sizeOf, type EditBudget } from './edit-budget.ts';
import { cloneJson, isEditableObject, mergeInto, removeAll, valueAt, type Editable } from './edit-json.ts';
import { loadPathQuery, type Location, type PathQuery } from './json-path.ts';
import type { SourceDocument } from './parse-document.ts';

type Context = { readonly query: PathQuery; readonly budget: EditBudget; readonly report: Report };

/**
 * Applies OpenAPI Overlay 1.0 documents in order, up to the first action that asks for more than the budget. The given
 * value is not changed.
 */
export async function applyOverlays(
  value: JsonValue,
  overlays: readonly SourceDocument[],
  report: Report,
): Promise<JsonValue> {
  if (overlays.length === 0) return value;
  const budget = editBudget(value);
  const context = { query: await loadPathQuery(budget), budget, report };
  const copy = cloneJson(value);
  for (const overlay of overlays) applyOverlay(copy, overlay, context);
  // The run fails; what comes after is spared a document that has grown.
  return budget.spent ? value : copy;
}

function applyOverlay(root: Editable, overlay: SourceDocument, context: Context): void {
  const place = { file: overlay.file, pointer: '' };
  const invalid = (pointer: string, reason: string): void =>
    context.report(diagnostic('Overlay/Invalid', { file: overlay.file, pointer }, { reason }));
  const version = asString(own(overlay.value, 'overlay'));
  if (!version?.startsWith('1.')) return invalid('', 'the key overlay must name version 1.0.0');
  const actions = own(overlay.value, 'actions');
  if (!Array.isArray(actions) || actions.length === 0)
    return invalid('', 'the list actions is missing or empty');
  for (const [index, action] of (actions as readonly JsonValue[]).entries()) {
    if (context.budget.spent) return;
    const at = { ...place, pointer: join('/actions', index) };
    if (isObject(action)) applyAction(root, action, at, context);
    else invalid(at.pointer, 'an action must be an object');
  }
}

function applyAction(
  root: Editable,
  action: JsonObject,
  at: Place,
  { query, budget, report }: Context,
): void {
  const target = asString(own(action, 'target'));
  const invalid = (reason: string, place = at): void =>
    report(diagnostic('Overlay/Invalid', place, { reason }, budget.spent ? { hint: BUDGET_HINT } : {}));
  if (target === undefined) return invalid('the action has no target');
  const update = own(action, 'update');
  const remove = own(action, 'remove') === true;
  if (update === undefined && !remove) return invalid('the action has neither update nor remove');
  const found = query(target, root as JsonValue);
  const targetAt = { ...at, pointer: join(at.pointer, 'target') };
  if ('fault' in found) return invalid(`the target ${found.fault}`, targetAt);
  if (found.length === 0) return report(diagnostic('Overlay/NoMatch', targetAt, { target }));
  // Remove wins over update, as the specification says.
  if (remove)
    return removeAll(
      root,
      found.filter((location) => location.length > 0),
    );
  const growth = { added: sizeOf(update), times: found.length, level: deepest(found) };
  const excess = growthFault(root as JsonValue, growth, budget);
  if (excess !== undefined) return invalid(excess);
  for (const location of found) {
    const reason = updateAt(root, location, update as JsonValue);
    if (reason) invalid(reason);
  }
}

function updateAt(root: Editable, location: Location, update: JsonValue): string | undefined {
  const value = valueAt(root, location);
  if (Array.isArray(value)) {
    value.push(cloneJson(update));
    return undefined;
  }
  if (!isEditableObject(value)) return 'the target of an update must be an object or a list';
  if (!isObject(update)) return 'the update of an object must be an object';
  mergeInto(value, update, 'append');
  return undefined;
}
