import { describe, expect, test } from 'vitest';
import { reportedWireFact, type ReportedWireFact } from '../../../src/compare/report/index.ts';
import { compareDocuments } from '../../../src/compare/wire/index.ts';
import { sideOf, type Pair } from './pair.ts';

type Edits = NonNullable<Pair['edit']>;

/** What an edit of the base gives. */
async function found(start: Edits, edit: Edits): Promise<readonly ReportedWireFact[]> {
  return compareDocuments(await sideOf(start, []), await sideOf([...start, ...edit], [])).map(
    reportedWireFact,
  );
}

const EVERY_METHOD = [
  'books.list',
  'books.create',
  'books.retrieve',
  'books.delete',
  'books.update',
  'books.reserve',
  'readers.list',
];
const BOOK_METHODS = ['books.list', 'books.create', 'books.retrieve', 'books.update'];

describe('what stands at one use of a component', () => {
  const shelf = { $ref: '#/components/schemas/Shelf' };
  const start: Edits = [
    { set: '/components/schemas/Shelf', to: { type: 'string', enum: ['low', 'high'] } },
    { set: '/components/schemas/Book/properties/shelf', to: shelf },
    { set: '/components/schemas/Reader/properties/shelf', to: shelf },
  ];

  test.each([
    ['null', { nullable: true, allOf: [shelf] }, '`Book.shelf` may now be `null`.', '/nullable'],
    [
      'a description',
      { description: 'Where.', allOf: [shelf] },
      'Update the description of `Book.shelf`.',
      '/description',
    ],
    ['a deprecation', { deprecated: true, allOf: [shelf] }, 'Deprecate `Book.shelf`.', '/deprecated'],
    ['null as a variant', { oneOf: [shelf, { type: 'null' }] }, '`Book.shelf` may now be `null`.', '/oneOf'],
  ])('%s is a change of that use', async (_, to, sentence, pointer) => {
    const [finding, ...others] = await found(start, [
      { set: '/components/schemas/Book/properties/shelf', to },
    ]);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      sentence,
      owner: 'Book',
      property: 'shelf',
      methods: BOOK_METHODS,
      before: { pointer: '/components/schemas/Book/properties/shelf' },
      after: { pointer: `/components/schemas/Book/properties/shelf${pointer}` },
    });
  });

  test('what the component says itself is one change, however it is used', async () => {
    const uses: Edits = [
      ...start,
      { set: '/components/schemas/Book/properties/shelf', to: { description: 'Where.', allOf: [shelf] } },
    ];
    const [finding, ...others] = await found(uses, [{ set: '/components/schemas/Shelf/nullable', to: true }]);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      sentence: '`Shelf` may now be `null`.',
      owner: 'Shelf',
      after: { pointer: '/components/schemas/Shelf/nullable' },
      methods: [...BOOK_METHODS, 'readers.list'],
    });
  });

  test('a limit at the use stays there', async () => {
    const name = { $ref: '#/components/schemas/Name' };
    const [finding, ...others] = await found(
      [
        { set: '/components/schemas/Name', to: { type: 'string', maxLength: 50 } },
        { set: '/components/schemas/BookInput/properties/title', to: { allOf: [name], maxLength: 40 } },
      ],
      [{ set: '/components/schemas/BookInput/properties/title/maxLength', to: 30 }],
    );
    expect(others).toEqual([]);
    expect(finding?.after?.pointer).toBe('/components/schemas/BookInput/properties/title/maxLength');
    expect(finding?.sentence).toBe('`title` in `create` params is now at most 30 characters long (was 40).');
  });
});

describe('the parts of an allOf', () => {
  const start: Edits = [
    {
      set: '/components/schemas/Item',
      to: { type: 'object', properties: { note: { type: 'string' }, added: { type: 'string' } } },
    },
    { set: '/components/schemas/Book/allOf', to: [{ $ref: '#/components/schemas/Item' }] },
    { set: '/components/schemas/Reader/allOf', to: [{ $ref: '#/components/schemas/Item' }] },
  ];
  const methods = [...BOOK_METHODS, 'readers.list'];

  test.each<[string, Edits[number], Partial<ReportedWireFact>]>([
    ['loses', { remove: '/components/schemas/Item/properties/note' }, { property: 'note' }],
    [
      'gains',
      { set: '/components/schemas/Item/properties/size', to: { type: 'number' } },
      { property: 'size' },
    ],
    ['requires', { set: '/components/schemas/Item/required', to: ['note'] }, { property: 'note' }],
    ['changes', { set: '/components/schemas/Item/properties/note/type', to: 'number' }, { property: 'note' }],
  ])('a base that %s a member is one change with all that is built on it', async (_, edit, expected) => {
    const [finding, ...others] = await found(start, [edit]);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ owner: 'Item', methods, ...expected });
  });

  test('what one of them requires is its own', async () => {
    const required = await found(start, [
      { set: '/components/schemas/Book/required', to: ['id', 'status', 'pages', 'note'] },
    ]);
    expect(required).toMatchObject([
      { owner: 'Book', property: 'note', after: { pointer: '/components/schemas/Book/required/3' } },
    ]);
  });

  test('a base that is left takes its members from one of them', async () => {
    const left = await found(start, [{ remove: '/components/schemas/Reader/allOf' }]);
    expect(left.map(({ owner, property, methods: reached }) => [owner, property, reached])).toEqual([
      ['Reader', 'note', ['readers.list']],
      ['Reader', 'added', ['readers.list']],
    ]);
  });
});

describe('credentials', () => {
  const old: Edits = [
    { set: '/components/securitySchemes/old', to: { type: 'apiKey', in: 'header', name: 'X-Old' } },
  ];
  const key = { api_key: [] };

  test.each<[string, unknown, Edits[number]]>([
    ['no longer needed', [key], { remove: '/security' }],
    ['needed now', [], { set: '/security', to: [key] }],
    ['optional now', [key], { set: '/security', to: [key, {}] }],
    ['one of fewer', [key, { old: [] }], { set: '/security', to: [key] }],
    ['together with another', [key], { set: '/security', to: [{ api_key: [], old: [] }] }],
  ])('%s for all operations is one change', async (_, security, edit) => {
    const all = await found([...old, { set: '/security', to: security }], [edit]);
    expect(all.map(({ area, methods }) => ({ area, methods }))).toEqual([
      { area: 'security', methods: EVERY_METHOD },
    ]);
  });

  test('of one operation are a change of that one', async () => {
    const one = await found([], [{ set: '/paths/~1readers/get/security', to: [] }]);
    expect(one).toMatchObject([
      { methods: ['readers.list'], after: { pointer: '/paths/~1readers/get/security' } },
    ]);
  });
});

describe('what no type shows', () => {
  const answer = (schema: unknown) => ({ description: '', content: { 'application/json': { schema } } });
  const missing = '/paths/~1books~1{book_id}/get/responses/404';

  test('is no reason for a major', async () => {
    const start: Edits = [
      { set: missing, to: answer({ type: 'object', properties: { code: { type: 'string' } } }) },
    ];
    const code = `${missing}/content/application~1json/schema/properties/code/type`;
    expect(await found(start, [{ set: code, to: 'number' }])).toMatchObject([
      {
        severity: 'breaking',
        bump: 'minor',
        sentence: '`code` of the 404 answer of `retrieve` is now `number` (was `string`).',
      },
    ]);
  });

  test('weighs in full where a result has it, too', async () => {
    const start: Edits = [{ set: missing, to: answer({ $ref: '#/components/schemas/Book' }) }];
    const pages = { set: '/components/schemas/Book/properties/pages/type', to: 'string' };
    expect(await found(start, [pages])).toMatchObject([
      { bump: 'major', sentence: expect.stringContaining('Book.pages') },
    ]);
  });

  test('has no method when the API itself sends it', async () => {
    const hook = { post: { requestBody: { content: {} }, responses: { '200': { description: '' } } } };
    const start: Edits = [
      { set: '/openapi', to: '3.1.0' },
      { set: '/webhooks', to: { lent: hook } },
    ];
    expect(await found(start, [{ set: '/webhooks', to: {} }])).toMatchObject([
      { code: 'webhook-removed', area: 'operation', symbol: 'webhook lent', methods: [] },
    ]);
  });

  test.each([
    ['takes a property away', { properties: {} }, 'Remove `title` from the webhook `lent`.'],
    ['requires one', { required: ['title'] }, '`title` of the webhook `lent` is now always present.'],
  ])('a webhook that %s is read by its users', async (_, change, sentence) => {
    const schema = { type: 'object', properties: { title: { type: 'string' } } };
    const webhooks = (body: unknown) => ({
      lent: { post: { requestBody: answer(body), responses: { '200': { description: '' } } } },
    });
    const start: Edits = [
      { set: '/openapi', to: '3.1.0' },
      { set: '/webhooks', to: webhooks(schema) },
    ];
    const edit = { set: '/webhooks', to: webhooks({ ...schema, ...change }) };
    expect((await found(start, [edit])).map((finding) => finding.sentence)).toEqual([sentence]);
  });
});

describe('limits', () => {
  const at = '/components/schemas/BookInput/properties/title';
  test.each([
    [{ multipleOf: 3 }, { multipleOf: 6 }, 'breaking'],
    [{ multipleOf: 6 }, { multipleOf: 3 }, 'safe'],
    [{ format: 'float' }, { format: 'double' }, 'safe'],
    [{ format: 'int64' }, { format: 'int32' }, 'breaking'],
    [{ format: 'int32' }, {}, 'safe'],
    [{ minimum: 1 }, { minimum: 0 }, 'safe'],
    [{ not: { const: 1 } }, {}, 'safe'],
    [{ not: { const: 1 } }, { not: { const: 2 } }, 'breaking'],
    [{ if: { minimum: 1 }, then: { maximum: 5 } }, { if: { minimum: 1 }, then: { maximum: 4 } }, 'breaking'],
  ])('of numbers that are sent: %j to %j is %s', async (before, after, severity) => {
    const start: Edits = [
      { set: '/openapi', to: '3.1.0' },
      { set: at, to: { type: 'number', ...before } },
    ];
    const all = await found(start, [{ set: at, to: { type: 'number', ...after } }]);
    expect(all.map((finding) => finding.severity)).toEqual([severity]);
  });

  test.each([
    ['with a backslash', { type: 'string', pattern: '^\\d$' }, '`^\\d$`'],
    ['with dollar signs', { type: 'string', pattern: "^$&$'$`$" }, "``^$&$'$`$``"],
  ])('text of a document is never read as a pattern: %s', async (_, to, shown) => {
    const [finding] = await found([], [{ set: at, to }]);
    expect(finding?.sentence).toBe(`\`title\` in \`create\` params is now matched against ${shown}.`);
  });
});

test('a long chain of schemas is compared to its end', async () => {
  const length = 5000;
  const link = (i: number) => ({
    set: `/components/schemas/L${i}`,
    to: { type: 'object', properties: { next: { $ref: `#/components/schemas/L${i + 1}` } } },
  });
  const last = `/components/schemas/L${length}`;
  const start: Edits = [
    ...Array.from({ length }, (_, i) => link(i)),
    { set: last, to: { type: 'object', properties: { end: { type: 'string' } } } },
    {
      set: '/paths/~1readers/get/responses/404',
      to: {
        description: '',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/L0' } } },
      },
    },
  ];
  const all = await found(start, [{ remove: `${last}/properties/end` }]);
  expect(all.map(({ sentence }) => sentence)).toEqual([`Remove \`end\` from \`L${length}\`.`]);
});

test('a schema that is not written has the place where it would be', async () => {
  const media = '/paths/~1readers/get/responses/200/content/application~1json';
  const [finding] = await found([], [{ remove: `${media}/schema` }]);
  expect(finding?.after?.pointer).toBe(media);
});
