import type { PaginationScheme } from '../../config/config-types.ts';
import { asString, isObject, own, type JsonObject, type JsonValue } from '../../support/json.ts';

type Fragments = PaginationScheme['request'];

/** A field of a scheme and where it lies: the names on the way, joined by dots. */
export type PageField = { readonly path: string; readonly name: string; readonly fragment: JsonObject };

/** The fields of a scheme, those on the outside first. */
function pageFields(fragments: Fragments): readonly PageField[] {
  const found: PageField[] = [];
  let level = [...fragments].map(([name, fragment]): PageField => ({ path: name, name, fragment }));
  while (level.length > 0) {
    found.push(...level);
    level = level.flatMap(({ path, fragment }) => {
      const properties: JsonValue = own(fragment, 'properties') ?? null;
      return Object.entries(isObject(properties) ? properties : {}).flatMap(([name, inner]): PageField[] =>
        isObject(inner) ? [{ path: `${path}.${name}`, name, fragment: inner }] : [],
      );
    });
  }
  return found;
}

/** The paths of the fields that a response has inside of other ones. */
export function nestedFields({ response }: PaginationScheme): readonly string[] {
  return pageFields(response).flatMap(({ path, name }) => (path === name ? [] : [path]));
}

/** What a field is for, if the config says so. */
function purposeOf({ fragment }: PageField): string | undefined {
  return asString(own(own(fragment, 'x-stainless-pagination-property'), 'purpose'));
}

/** The path of the first field with one of the purposes. */
export function fieldFor(fragments: Fragments, purposes: readonly string[]): string | undefined {
  return pageFields(fragments).find((field) => purposes.includes(purposeOf(field) ?? ''))?.path;
}

/** The path of the first field, of those that hold values, whose name fits. */
export function fieldNamed(fragments: Fragments, pattern: RegExp, except?: string): string | undefined {
  return pageFields(fragments).find(
    ({ path, name, fragment }) =>
      path !== except && own(fragment, 'properties') === undefined && pattern.test(name),
  )?.path;
}

/** The field of a scheme's response that holds the items: by its declared purpose, else its only array. */
export function itemsField({ response }: PaginationScheme): string | undefined {
  return (
    fieldFor(response, ['items']) ??
    pageFields(response).find(({ fragment }) => own(fragment, 'type') === 'array')?.path
  );
}

const NEXT_PURPOSES = ['next_cursor_field', 'cursor_url_field'];

/** The field that tells where the next page is: of the response, or of its items where the last one is the cursor. */
export function nextField(scheme: PaginationScheme): string | undefined {
  if (scheme.type === 'cursor_id') return itemCursor(scheme);
  return (
    fieldFor(scheme.response, NEXT_PURPOSES) ??
    fieldNamed(scheme.response, /next|cursor|token|last_id|key/i, itemsField(scheme))
  );
}

/** The field of the items that is marked as the cursor, at the items or beside them; by itself it is called `id`. */
function itemCursor({ response }: PaginationScheme): string | undefined {
  const marks = ['cursor_item_id'];
  const lists = pageFields(response).map(({ fragment }) => own(own(fragment, 'items'), 'properties') ?? null);
  const ofItems = lists.flatMap((each) => (isObject(each) ? Object.entries(each) : []));
  return (
    fieldFor(response, marks) ??
    fieldFor(new Map(ofItems.map(([name, each]) => [name, isObject(each) ? each : {}] as const)), marks)
  );
}
