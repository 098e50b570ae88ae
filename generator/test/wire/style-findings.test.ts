import { describe, expect, test } from 'vitest';
import { createCollector, type Diagnostic } from '../../src/diagnostics/index.ts';
import { buildApi } from '../../src/pipeline/build-api.ts';
import { checkSources, listFindings } from '../kit/generate.ts';

const list = '{ type: array, items: { type: string } }';

/** What is said about the parameters of one operation. */
async function findings(parameters: readonly string[], config?: string, path = '/ships'): Promise<string> {
  const spec = `openapi: 3.2.0
info: { title: Harbour, version: 1.0.0 }
servers: [{ url: https://harbour.example }]
paths:
  ${path}:
    get:
      parameters:
${parameters
  .map((each) => `        - { ${each} }\n`)
  .join('')}      responses: { '204': { description: Fine. } }
`;
  const collector = createCollector();
  const files = { 'openapi.yaml': spec, ...(config !== undefined && { 'stainless.yml': config }) };
  const named = config === undefined ? {} : { config: 'stainless.yml' };
  const input = await checkSources({ files, spec: 'openapi.yaml', ...named }, collector);
  if (input === undefined) throw new Error(listFindings(collector.list()));
  await buildApi(input, collector.report);
  return listFindings(collector.list().filter(({ code }) => code.startsWith('Parameter/')));
}

const hosted = `
organization: { name: harbour }
resources: { ships: { methods: { list: get /ships } } }
`;

/** What is said of a document while it is read, of the codes that start so. */
async function findingsOf(spec: string, start: string): Promise<readonly Diagnostic[]> {
  const collector = createCollector();
  const input = await checkSources({ files: { 'a.yaml': spec }, spec: 'a.yaml' }, collector);
  if (input === undefined) throw new Error(listFindings(collector.list()));
  await buildApi(input, collector.report);
  return collector.list().filter(({ code }) => code.startsWith(start));
}

describe('stainless rules', () => {
  test('a style that differs from the usual one is named, one that does not is not', async () => {
    const found = await findings(
      [
        `name: joined, in: query, explode: false, schema: ${list}`,
        `name: split, in: query, explode: true, schema: ${list}`,
        `name: silent, in: query, schema: ${list}`,
        'name: deep, in: query, style: deepObject, schema: { type: object, properties: { a: { type: string } } }',
        'name: text, in: query, style: form, explode: true, schema: { type: string }',
      ],
      hosted,
    );
    expect(found).toMatch(/^warning Parameter\/StyleOverDefault \S+\/parameters\/1: .*\(1\): split\.$/);
  });

  test('forms that only the document states are named, and the usual ones are not', async () => {
    const object = '{ type: object, properties: { a: { type: string } } }';
    const found = await findings(
      [
        `name: json, in: query, content: { application/json: { schema: ${object} } }`,
        'name: reserved, in: query, allowReserved: true, schema: { type: string }',
        `name: X-Split, in: header, explode: true, schema: ${object}`,
        `name: X-Usual, in: header, schema: ${object}`,
        `name: X-List, in: header, explode: true, schema: ${list}`,
        'name: plain, in: query, style: form, schema: { type: string }',
      ],
      hosted,
    );
    expect(found).toMatch(
      /^warning Parameter\/StatedForm \S+\/parameters\/0: .*\(3\): json, reserved, X-Split\.$/,
    );
  });

  test.each([
    ['label', ['a', 'b', 'c']],
    ['matrix', ['a', 'b', 'c']],
    ['simple', ['c']],
  ])('the style %s of a path is named where it changes the path: %j', async (style, named) => {
    const object = '{ type: object, properties: { a: { type: string } } }';
    const parameter = (name: string, more: string): string =>
      `name: ${name}, in: path, required: true, style: ${style}, ${more}`;
    const found = await findings(
      [
        parameter('a', 'schema: { type: string }'),
        parameter('b', `explode: true, schema: ${list}`),
        parameter('c', `explode: true, schema: ${object}`),
      ],
      hosted.replace('get /ships', "'get /ships/{a}/{b}/{c}'"),
      '/ships/{a}/{b}/{c}',
    );
    expect(found).toMatch(/^warning Parameter\/StatedForm [^\n]*$/);
    expect(found).toContain(`(${named.length}): ${named.join(', ')}.`);
  });

  test('query_settings win over the document, and that is said once', async () => {
    const found = await findings(
      [
        `name: one, in: query, style: pipeDelimited, schema: ${list}`,
        `name: two, in: query, explode: true, schema: ${list}`,
        `name: same, in: query, explode: false, schema: ${list}`,
      ],
      `${hosted}query_settings: { array_format: comma }\n`,
    );
    expect(found).toMatch(/^warning Parameter\/SettingsOverStyle \S+: .*\(2\): one, two\.$/);
  });
});

describe('openapi rules', () => {
  test('styles of the document need no word', async () => {
    expect(await findings([`name: joined, in: query, explode: false, schema: ${list}`])).toBe('');
  });

  test('query_settings still win', async () => {
    const config = 'query_settings: { array_format: brackets }\n';
    const found = await findings([`name: one, in: query, explode: false, schema: ${list}`], config);
    expect(found).toMatch(/^warning Parameter\/SettingsOverStyle/);
  });

  test('what the standard leaves open is a note', async () => {
    const found = await findings([
      'name: nested, in: query, schema: { type: object, properties: { a: { type: array, items: { type: string } } } }',
      `name: recent, in: cookie, schema: ${list}`,
    ]);
    expect(found).toMatch(
      /note Parameter\/NestedValue .*: nested\.\nnote Parameter\/CookieExplode .*: recent\./,
    );
  });

  test('a parameter that is the whole query leaves no room for others', async () => {
    const found = await findings([
      'name: all, in: querystring, content: { application/json: { schema: { type: object } } }',
      'name: one, in: query, schema: { type: string }',
    ]);
    expect(found).toMatch(/^warning Parameter\/WholeQuery \S+\/parameters\/0: The parameter all/);
  });
});

test('formats that no list inside of a list can have are named, and what is no format at all', async () => {
  const nested = (format: string): string =>
    `type: array, items: { type: array, ${format}items: { type: string } }`;
  const spec = `swagger: '2.0'
info: { title: Harbour, version: 1.0.0 }
host: harbour.example
paths:
  /ships:
    get:
      parameters:
        - { name: grid, in: query, ${nested('collectionFormat: pipes, ')} }
        - { name: X-Grid, in: header, ${nested('collectionFormat: multi, ')} }
        - { name: odd, in: query, type: array, collectionFormat: dots, items: { type: string } }
        - { name: flat, in: query, type: array, items: { type: string } }
      responses: { '204': { description: Fine. } }
    post:
      parameters: [{ name: rows, in: formData, ${nested(
        'collectionFormat: dots, ',
      )} }, { name: odd, in: formData, type: array, collectionFormat: dots, items: { type: string } }]
      responses: { '204': { description: Fine. } }
`;
  const found = await findingsOf(spec, 'Parameter/');
  expect(listFindings(found)).toBe(
    [
      'warning Parameter/StyleUnknown /paths/~1ships/get/parameters/2/collectionFormat: ' +
        'The query parameter odd has no style dots; it is written in style form.',
      'warning Parameter/InnerFormat /paths/~1ships/post/parameters/0: Lists inside of lists have ' +
        'a collectionFormat that no such list can have, and are joined by commas: rows, X-Grid.',
      'warning Parameter/StyleUnknown /paths/~1ships/post/parameters/1: ' +
        'The form parameter odd has no style dots; it is written in style form.',
    ].join('\n'),
  );
});

test('an encoding that nothing is written by, and one of a format that nothing writes, are named', async () => {
  const spec = `openapi: 3.1.0
info: { title: Harbour, version: 1.0.0 }
servers: [{ url: https://harbour.example }]
paths:
  /ships:
    post:
      requestBody:
        content:
          multipart/form-data:
            schema:
              type: object
              properties:
                log: { type: object, properties: { day: { type: string } } }
                crew: { type: array, items: { type: object, properties: { name: { type: string } } } }
                plan: { type: object, properties: { day: { type: string } } }
                note: { type: string }
                photo: { type: object, properties: { file: { type: string, format: binary } } }
            encoding:
              log: { contentType: application/xml }
              crew: { contentType: multipart/mixed }
              plan: { contentType: application/json }
              note: { contentType: application/xml }
              photo: { contentType: image/png }
              phot: { contentType: image/png }
      responses: { '204': { description: Fine. } }
`;
  const found = await findingsOf(spec, 'Body/');
  const at = '/paths/~1ships/post/requestBody/content/multipart~1form-data/encoding';
  expect(listFindings(found).split('\n').sort()).toEqual([
    `warning Body/EncodingUnused ${at}/phot: The form has no member phot, so nothing is written by this encoding.`,
    `warning Body/PartAsJson ${at}/crew/contentType: crew is written as JSON, not as multipart/mixed.`,
    `warning Body/PartAsJson ${at}/log/contentType: log is written as JSON, not as application/xml.`,
  ]);
});

test.each([
  [
    '3.0.3',
    'warning Body/StyleUnused /paths/~1ships/post/requestBody/content/multipart~1form-data/encoding/plan/style: The part plan is not written in the style that its encoding states.',
  ],
  ['3.1.0', ''],
])('the style of a part counts since OpenAPI 3.1, which is said: %s', async (version, said) => {
  const spec = `openapi: ${version}
info: { title: Harbour, version: 1.0.0 }
servers: [{ url: https://harbour.example }]
paths:
  /ships:
    post:
      requestBody:
        content:
          multipart/form-data:
            schema: { type: object, properties: { plan: { type: object, properties: { day: { type: string } } } } }
            encoding: { plan: { style: deepObject } }
      responses: { '204': { description: Fine. } }
`;
  expect(listFindings(await findingsOf(spec, 'Body/'))).toBe(said);
});

const object = (members: string, more = ''): string =>
  `schema: { type: object, properties: { ${members} } }${more}`;
const text = '{ type: string }';

test.each<[what: string, parameters: readonly string[], want: readonly string[]]>([
  [
    'a member of two exploded objects',
    [
      `name: a, in: query, ${object(`x: ${text}, y: ${text}`)}`,
      `name: b, in: query, ${object(`y: ${text}`)}`,
    ],
    ['The query parameters a and b both send y.'],
  ],
  [
    'a member and a parameter',
    [`name: y, in: query, schema: ${text}`, `name: b, in: query, ${object(`y: ${text}`)}`],
    ['The query parameters y and b both send y.'],
  ],
  [
    'members of cookies that are written one by one',
    ['a', 'b'].map((name) => `name: ${name}, in: cookie, style: cookie, ${object(`y: ${text}`)}`),
    ['The cookie parameters a and b both send y.'],
  ],
  [
    'objects with names of their own',
    [
      `name: a, in: query, style: deepObject, ${object(`y: ${text}`)}`,
      `name: b, in: query, explode: false, ${object(`y: ${text}`)}`,
      `name: y, in: query, schema: ${text}`,
      `name: y, in: header, schema: ${text}`,
      ...['c', 'd'].map((name) => `name: ${name}, in: cookie, ${object(`y: ${text}`)}`),
    ],
    [],
  ],
])('names that are sent twice: %s', async (_, parameters, want) => {
  const found = (await findings(parameters)).split('\n').filter((line) => line.includes('NamesShared'));
  expect(found.map((line) => line.replace(/^.*?: /, ''))).toEqual(want);
});

test('a schema and further media types beside the one that is used', async () => {
  const content = 'content: { application/json: { schema: {} }, text/plain: { schema: {} } }';
  const found = await findings([
    `name: a, in: query, ${content}, schema: ${text}`,
    'name: b, in: query, content: { application/json: { schema: {} } }',
    `name: c, in: query, content: {}, schema: ${text}`,
  ]);
  expect(found.split('\n').map((line) => line.replace(/^.*?: /, ''))).toEqual([
    'The query parameter a is written as application/json; text/plain beside it is not used.',
    'The query parameter a is written as application/json; schema beside it is not used.',
  ]);
});

test('headers that browsers let no page set are a note, once for all', async () => {
  const headers = ['Referer', 'Sec-Shelf', 'proxy-shelf', 'X-Shelf', 'User-Agent'];
  const found = await findings([
    ...headers.map((name) => `name: ${name}, in: header, schema: ${text}`),
    `name: date, in: query, schema: ${text}`,
  ]);
  expect(found).toBe(
    'note Parameter/HeaderInBrowser /paths/~1ships/get/parameters/0: ' +
      'Browsers do not let a page send these headers, which are parameters (3): Referer, Sec-Shelf, proxy-shelf.',
  );
});
