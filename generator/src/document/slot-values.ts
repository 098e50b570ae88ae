import { asArray, type JsonObject, type JsonValue } from '../support/json.ts';
import { hasForm, type SlotChoice } from './shapes.ts';

/** Values that are no objects of a kind; lists of texts without what is none. */
export function valuesOf(value: JsonValue, choice: SlotChoice): unknown {
  if (choice.form === 'map')
    return new Map(
      Object.entries(value as JsonObject).map(([key, each]) => [key, valuesOf(each, choice.inner)]),
    );
  if (choice.form !== 'list' || choice.inner.form === 'any') return value;
  const { inner } = choice;
  const items = asArray(value);
  if (inner.form === 'list' || inner.form === 'map') return items.map((each) => valuesOf(each, inner));
  return items.filter((each) => hasForm(each, inner));
}

/** JSON Schema allows `true` and `false` wherever a schema stands. */
export function isFlag(value: JsonValue, choice: SlotChoice): boolean {
  return typeof value === 'boolean' && choice.form === 'kind' && choice.kind === 'schema';
}
