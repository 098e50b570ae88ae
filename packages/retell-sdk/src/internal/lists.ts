import type { ListScheme } from '../core/list-promise';

/** Goes on with a cursor that the page before names. */
export const byPaginationKeyInBody: ListScheme = {
  items: (page) => page.items ?? [],
  next: (page, { body }) => [
    page.has_more !== false && page.pagination_key,
    { body: { ...body, skip: undefined, pagination_key: page.pagination_key } },
  ],
};

/** Goes on with a cursor that the page before names. */
export const byPaginationKey: ListScheme = {
  items: (page) => page.items ?? [],
  next: (page, { query }) => [
    page.has_more !== false && page.pagination_key,
    { query: { ...query, pagination_key: page.pagination_key } },
  ],
};

/** Goes on behind the last item of the page before. */
export const byLastAgentID: ListScheme = {
  next: (page, { query }) => {
    const last = page.at(-1) ?? {};
    return [
      last.agent_id && [last.agent_id, last.version].join(),
      { query: { ...query, pagination_key: last.agent_id, pagination_key_version: last.version } },
    ];
  },
};
