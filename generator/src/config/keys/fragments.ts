import { isObject, join, own, type JsonObject, type JsonValue } from '../../support/json.ts';
import { diagnostic, nearest, type Report } from '../../diagnostics/index.ts';
import type { Place } from '../../support/place.ts';
import { ANY, as, FLAG, kept, key, mapOf, missed, object, oneOf, readValue, watched } from '../kit/index.ts';

/** What the parts of a pagination scheme can be for. */
const PURPOSES = [
  ...['items', 'has_next_page'],
  ...['offset_count_param', 'offset_count_start_field', 'offset_total_count_field'],
  ...['next_cursor_param', 'previous_cursor_param', 'next_cursor_field', 'previous_cursor_field'],
  ...['cursor_item_id', 'next_cursor_id_param', 'previous_cursor_id_param', 'cursor_url_field'],
  ...['page_number_param', 'current_page_number_field', 'total_page_count_field'],
];

const MARK = object({
  purpose: key(oneOf(...PURPOSES), 'What the part is for.', { example: 'items' }),
  is_top_level_array: key(FLAG, 'Whether the response is the list of items itself.', { default: false }),
  from_header: missed('the part is looked for in the body', 'Header that has the part.'),
  required: kept('Whether the part is always there.'),
});

const MARK_NAME = 'x-stainless-pagination-property';

/** Looks at what a part is for, and at the parts inside of it. A purpose that is unknown leaves it to be found by its name. */
function lookAtPart(schema: JsonValue | undefined, at: Place, report: Report): void {
  const mark = own(schema, MARK_NAME);
  const place = (...tokens: readonly string[]): Place => ({ ...at, pointer: join(at.pointer, ...tokens) });
  if ((mark ?? null) !== null)
    readValue(MARK, {
      value: mark ?? null,
      at: place(MARK_NAME),
      report: (found) => report({ ...found, severity: 'warning' }),
    });
  for (const name of Object.keys(isObject(schema) ? schema : {}))
    if (name.startsWith('x-stainless-') && name !== MARK_NAME) {
      const similar = nearest(name, [MARK_NAME]);
      const hint = similar === undefined ? {} : { hint: `Did you mean ${similar}?` };
      report(diagnostic('Config/UnknownKey', place(name), { key: name }, { mark: 'key', ...hint }));
    }
  const properties = own(schema, 'properties');
  for (const name of isObject(properties) ? Object.keys(properties) : [])
    lookAtPart(own(properties, name), place('properties', name), report);
  if (isObject(own(schema, 'items'))) lookAtPart(own(schema, 'items'), place('items'), report);
}

/** The parameters or members of a pagination scheme, with their schemas. */
export const FRAGMENTS = as(
  mapOf(watched(ANY, lookAtPart)),
  (members): ReadonlyMap<string, JsonObject> =>
    new Map([...members].map(([name, schema]) => [name, isObject(schema) ? schema : {}] as const)),
);
