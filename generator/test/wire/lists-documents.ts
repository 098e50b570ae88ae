import { apiWith, ref } from '../kit/type-use.ts';

export const int = '{ type: integer }';
export const text = '{ type: string }';
const flag = '{ type: boolean }';
export const beds = `{ type: array, items: ${ref('Bed')} }`;

export const object = (members: Readonly<Record<string, string>>): string =>
  `{ type: object, properties: { ${Object.entries(members)
    .map(([name, schema]) => `${JSON.stringify(name)}: ${schema}`)
    .join(', ')} } }`;

export type List = {
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly result: string;
  readonly verb?: string;
  readonly id?: string;
};

const operation = (name: string, { query = {}, body, result, verb = 'get', id = 'list' }: List): string => {
  const parameters = Object.entries(query).map(
    ([key, schema]) =>
      `{ name: ${JSON.stringify(key)}, in: query, schema: ${schema}${
        schema.includes('type: object') ? ', style: deepObject, explode: true' : ''
      } }`,
  );
  const request =
    body === undefined ? '' : `requestBody: { content: { application/json: { schema: ${body} } } }, `;
  return `/${name}: { ${verb}: { operationId: ${id}_${name}, tags: [${name}], parameters: [${parameters.join(
    ', ',
  )}], ${request}responses: { '200': { description: Ok, content: { application/json: { schema: ${result} } } } } } }`;
};

export const document = (
  lists: Readonly<Record<string, List>>,
  bed = 'id: { type: string }, no: { type: integer }',
): string =>
  apiWith(
    Object.entries(lists).map(([name, list]) => operation(name, list)),
    [`Bed: { type: object, required: [id], properties: { ${bed} } }`],
  );

/** Lists that say how they go on: what is asked, the answers in turn, and the requests that have to come. */
export const LISTS: Readonly<
  Record<
    string,
    List & { args?: readonly unknown[]; answers: readonly unknown[]; requests: readonly string[] }
  >
> = {
  cursors: {
    query: { cursor: text, limit: int },
    result: object({ data: beds, next_cursor: text }),
    args: [{ limit: 1 }],
    answers: [
      { data: [{ id: 'a' }], next_cursor: 'x y' },
      { data: [{ id: 'b' }], next_cursor: null },
    ],
    requests: ['?limit=1', '?limit=1&cursor=x%20y'],
  },
  sames: {
    query: { pagination_key: text, skip: int },
    result: object({ items: beds, pagination_key: text, has_more: flag }),
    args: [{ skip: 2 }],
    answers: [
      { items: [], pagination_key: 'k', has_more: true },
      { items: [{ id: 'a' }], pagination_key: 'l', has_more: false },
    ],
    requests: ['?skip=2', '?pagination_key=k'],
  },
  spellings: {
    query: { NextToken: text, next_token: text, MaxResults: int },
    result: object({ Items: beds, NextToken: text }),
    answers: [{ Items: [{ id: 'a' }], NextToken: 't' }, { Items: [{ id: 'b' }] }],
    requests: ['', '?NextToken=t'],
  },
  tokens: {
    query: { pageToken: text, pageSize: int },
    result: object({ beds, nextPageToken: text }),
    answers: [{ beds: [{ id: 'a' }], nextPageToken: 't' }, { beds: [{ id: 'b' }] }],
    requests: ['', '?pageToken=t'],
  },
  empties: {
    query: { pageToken: text },
    result: object({ items: beds, nextPageToken: text }),
    answers: [
      { items: [{ id: 'a' }], nextPageToken: 't' },
      { items: [], nextPageToken: 'u' },
      { nextPageToken: 'v' },
      { items: [{ id: 'b' }], nextPageToken: 'w' },
      { items: [], nextPageToken: 'w' },
    ],
    requests: ['', '?pageToken=t', '?pageToken=u', '?pageToken=v', '?pageToken=w'],
  },
  ends: {
    query: { after: text },
    result: object({ items: beds, end_cursor: text }),
    answers: [
      { items: [{ id: 'a' }], end_cursor: 't' },
      { items: [], end_cursor: 'u' },
    ],
    requests: ['', '?after=t'],
  },
  backwards: {
    query: { starting_after: text, ending_before: text, limit: int },
    result: object({ data: beds, has_more: flag }),
    args: [{ ending_before: 'z', limit: 2 }],
    answers: [
      { data: [{ id: 'c' }, { id: 'd' }], has_more: true },
      { data: [{ id: 'a' }, { id: 'b' }], has_more: false },
    ],
    requests: ['?ending_before=z&limit=2', '?ending_before=c&limit=2'],
  },
  returns: {
    query: { after: text, before: text, limit: int },
    result: object({ data: beds, first_id: text, last_id: text, has_more: flag }),
    args: [{ before: 'z', limit: 2 }],
    answers: [
      { data: [{ id: 'c' }, { id: 'd' }], first_id: 'c', last_id: 'd', has_more: true },
      { data: [{ id: 'a' }, { id: 'b' }], first_id: 'a', last_id: 'b', has_more: false },
    ],
    requests: ['?before=z&limit=2', '?before=c&limit=2'],
  },
  onward: {
    query: { after: text, before: text },
    result: object({ data: beds, first_id: text, last_id: text, has_more: flag }),
    answers: [
      { data: [{ id: 'a' }, { id: 'b' }], first_id: 'a', last_id: 'b', has_more: true },
      { data: [{ id: 'c' }], first_id: 'c', last_id: 'c', has_more: false },
    ],
    requests: ['', '?after=b'],
  },
  dead_end: {
    query: { after: text, before: text },
    result: object({ data: beds, next_cursor: text }),
    args: [{ before: 'z' }],
    answers: [{ data: [{ id: 'a' }], next_cursor: 'b' }],
    requests: ['?before=z'],
  },
  forwards: {
    query: { starting_after: text, ending_before: text },
    result: object({ data: beds, has_more: flag }),
    answers: [
      { data: [{ id: 'a' }, { id: 'b' }], has_more: true },
      { data: [{ id: 'c' }], has_more: false },
    ],
    requests: ['', '?starting_after=b'],
  },
  nothings: {
    query: { page: '{ type: integer, minimum: 1 }', per_page: int },
    result: beds.replace('type: array', "type: [array, 'null']"),
    answers: [null],
    requests: [''],
  },
  missing: {
    query: { starting_after: text, ending_before: text },
    result: object({ data: beds, has_more: flag }).replace('type: object', "type: [object, 'null']"),
    args: [{ ending_before: 'z' }],
    answers: [null],
    requests: ['?ending_before=z'],
  },
  deeps: {
    verb: 'post',
    id: 'search',
    body: object({ page: object({ after: text, size: int }) }),
    result: object({ results: beds, paging: object({ next: object({ after: text }) }) }),
    args: [{ page: { size: 1 } }],
    answers: [{ results: [{ id: 'a' }], paging: { next: { after: 'p' } } }, { results: [{ id: 'b' }] }],
    requests: ['{"page":{"size":1}}', '{"page":{"size":1,"after":"p"}}'],
  },
  objects: {
    query: { page: object({ cursor: text, size: int }) },
    result: object({ data: beds, meta: object({ next_page_cursor: text }) }),
    args: [{ page: { size: 1 } }],
    answers: [{ data: [{ id: 'a' }], meta: { next_page_cursor: 'p' } }, { data: [] }],
    requests: ['?page[size]=1', '?page[size]=1&page[cursor]=p'],
  },
  afters: {
    query: { after: text, limit: int },
    result: object({ data: beds, last_id: text, has_more: flag }),
    answers: [
      { data: [{ id: 'a' }], last_id: 'a', has_more: true },
      { data: [{ id: 'b' }], last_id: 'b', has_more: false },
    ],
    requests: ['', '?after=a'],
  },
  lasts: {
    query: { starting_after: text },
    result: object({ data: beds, has_more: flag }),
    answers: [
      { data: [{ id: 'a' }, { id: 'b' }], has_more: true },
      { data: [{ id: 'c' }], has_more: false },
    ],
    requests: ['', '?starting_after=b'],
  },
  offsets: {
    query: { offset: int, limit: int },
    result: object({ items: beds, total: int }),
    args: [{ offset: 1 }],
    answers: [
      { items: [{ id: 'a' }, { id: 'b' }], total: 4 },
      { items: [{ id: 'c' }], total: 4 },
    ],
    requests: ['?offset=1', '?offset=3'],
  },
  skips: {
    query: { skip: int, take: int },
    result: beds,
    answers: [[{ id: 'a' }], []],
    requests: ['', '?skip=1'],
  },
  pages: {
    query: { page: '{ type: integer, minimum: 1 }', per_page: int },
    result: object({ items: beds, total_pages: int }),
    answers: [
      { items: [{ id: 'a' }], total_pages: 2 },
      { items: [{ id: 'b' }], total_pages: 2 },
    ],
    requests: ['', '?page=2'],
  },
  zeros: {
    query: { page: '{ type: integer, default: 0 }', size: int },
    result: object({ content: beds, totalPages: int }),
    answers: [
      { content: [{ id: 'a' }], totalPages: 2 },
      { content: [{ id: 'b' }], totalPages: 2 },
    ],
    requests: ['', '?page=1'],
  },
  currents: {
    query: { page: int, limit: int },
    result: object({ docs: beds, page: int, hasNextPage: flag }),
    answers: [
      { docs: [{ id: 'a' }], page: 0, hasNextPage: true },
      { docs: [{ id: 'b' }], page: 1, hasNextPage: false },
    ],
    requests: ['', '?page=1'],
  },
  followings: {
    query: { page: int },
    result: object({ items: beds, next_page: '{ type: integer, nullable: true }' }),
    answers: [{ items: [{ id: 'a' }], next_page: 7 }, { items: [{ id: 'b' }] }],
    requests: ['', '?page=7'],
  },
  urls: {
    query: { limit: int },
    result: object({ results: beds, next: '{ type: string, format: uri }' }),
    args: [{ limit: 1 }],
    answers: [{ results: [{ id: 'a' }], next: 'URL/urls?p=2' }, { results: [{ id: 'b' }] }],
    requests: ['?limit=1', '?p=2'],
  },
  wholes: {
    result: beds,
    answers: [[{ id: 'a' }, { id: 'b' }]],
    requests: [''],
  },
  "odd'names": {
    query: { "next'token": text },
    result: object({ 'it*/ems`${1}': beds, "next'token": text }),
    answers: [{ 'it*/ems`${1}': [{ id: 'a' }], "next'token": 'x' }, { 'it*/ems`${1}': [] }],
    requests: ['', '?next%27token=x'],
  },
  unknowns: {
    query: { pagination_key: text },
    result: beds,
    answers: [[{ id: 'a' }, { id: 'b' }]],
    requests: [''],
  },
};

/** Lists of which nobody can say how they go on, and calls that must not be repeated. */
export const DOUBTS: Readonly<Record<string, List>> = {
  counts: { query: { page: int, size: int }, result: object({ items: beds }) },
  twos: { query: { page: int, offset: int, limit: int }, result: object({ items: beds }) },
  pairs: { query: { cursor: text }, result: object({ beds, others: beds, next_cursor: text }) },
  both: {
    query: { cursor: text },
    result: object({ items: beds, next_cursor: text, meta: object({ next_cursor: text }) }),
  },
  kinds: { query: { cursor: int }, result: object({ items: beds, next_cursor: text }) },
  makes: {
    verb: 'post',
    id: 'create',
    body: object({ cursor: text }),
    result: object({ items: beds, next_cursor: text }),
  },
  singles: { query: { cursor: text }, result: object({ item: ref('Bed'), next_cursor: text }) },
};
