import type { PaginationScheme } from '../../config/config-types.ts';
import { own } from '../../support/json.ts';
import { fieldFor, fieldNamed, itemsField, nextField } from './page-fields.ts';

/** What a scheme's parts are for, from its declared purposes or, where the config is silent, from their names. */
export type SchemeRoles = {
  readonly type: string;
  readonly items?: string;
  readonly param?: string;
  readonly next?: string;
  readonly more?: string;
  readonly total?: string;
  readonly current?: string;
};

const PARAM_PURPOSES = [
  'next_cursor_param',
  'offset_count_param',
  'page_number_param',
  'next_cursor_id_param',
];

/** Reads the roles of a pagination scheme. */
export function schemeRoles(scheme: PaginationScheme): SchemeRoles {
  const items = isList(scheme) ? undefined : itemsField(scheme);
  const param =
    fieldFor(scheme.request, PARAM_PURPOSES) ??
    fieldNamed(scheme.request, /cursor|after|starting|token|offset|skip|page|key/i) ??
    onlyParam(scheme);
  const next = nextField(scheme);
  const more = fieldFor(scheme.response, ['has_next_page']) ?? fieldNamed(scheme.response, /^has_/i, items);
  const total = fieldFor(scheme.response, ['offset_total_count_field', 'total_page_count_field']);
  const current = fieldFor(scheme.response, ['offset_count_start_field', 'current_page_number_field']);
  return {
    type: scheme.type === 'fake_page' ? 'cursor' : scheme.type,
    ...(items !== undefined && { items }),
    ...(param !== undefined && { param }),
    ...(next !== undefined && /^cursor/.test(scheme.type) && { next }),
    ...(more !== undefined && { more }),
    ...(total !== undefined && { total }),
    ...(current !== undefined && { current }),
  };
}

/** Whether the response itself is the list. */
export function isList(scheme: PaginationScheme): boolean {
  return [...scheme.response.values()].some(
    (fragment) => own(own(fragment, 'x-stainless-pagination-property'), 'is_top_level_array') === true,
  );
}

/** Types whose next page is asked for by a parameter. */
const ASKED: ReadonlySet<string> = new Set(['cursor', 'cursor_id', 'offset', 'page_number']);

/** Names of parameters that say how long a page is. */
const LENGTH = /limit|size|count|per_?page/i;

/** A parameter that stands alone in its scheme asks for the next page, whatever it is called; one for lengths does not. */
function onlyParam({ type, request }: PaginationScheme): string | undefined {
  const [first, ...others] = [...request.keys()].filter((name) => !LENGTH.test(name));
  return ASKED.has(type) && others.length === 0 ? first : undefined;
}

/** Whether nothing says which parameter asks for the next page, although one has to. */
export function lacksParam(scheme: PaginationScheme): boolean {
  return ASKED.has(scheme.type) && schemeRoles(scheme).param === undefined;
}
