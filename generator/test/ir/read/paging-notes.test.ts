import { describe, expect, test } from 'vitest';
import { generateSources } from '../../kit/generate.ts';

const text = '{ type: string }';
const DOCUMENT = `
openapi: 3.1.0
info: { title: Acme, version: 1.0.0 }
servers: [{ url: https://api.acme.test }]
paths:
  /packets:
    get:
      parameters:
        - { name: cursor, in: query, schema: ${text} }
        - { name: limit, in: query, schema: { type: integer } }
      responses: { '200': { description: Fine., content: { application/json: { schema: { type: object, properties: {
        packets: { type: array, items: { $ref: '#/components/schemas/Packet' } }, next_cursor: ${text},
        meta: { type: object, properties: { next: ${text} } } } } } } } }
  /packets/{id}:
    get:
      parameters: [{ name: id, in: path, required: true, schema: ${text} }]
      responses: { '200': { description: Fine., content: { application/json: { schema: { $ref: '#/components/schemas/Packet' } } } } }
    delete:
      parameters: [{ name: id, in: path, required: true, schema: ${text} }]
      responses: { '204': { description: Done. } }
components: { schemas: { Packet: { type: object, properties: { id: ${text}, name: ${text} } } } }
`;

type Setup = {
  readonly scheme?: string;
  readonly list?: string;
  readonly more?: string;
  readonly other?: string;
};

const PARTS = `request: { cursor: ${text}, limit: { type: integer } }, response: { packets: { type: array }, next_cursor: ${text} }`;
const scheme = (parts: string, name = 'pages'): string => `{ name: ${name}, type: cursor, ${parts} }`;

async function findings({
  scheme: written = scheme(PARTS),
  list,
  more = '',
  other = '',
}: Setup): Promise<string[]> {
  const config = `
organization: { name: acme }
edition: 2026-05-06
targets: { typescript: { package_name: acme, edition: typescript.2026-05-06 } }
pagination: [${written}]
resources: { packets: { models: { packet: Packet }, methods: {
  list: { endpoint: get /packets${list ?? ''} }, retrieve: { endpoint: 'get /packets/{id}'${other} },
  delete: { endpoint: 'delete /packets/{id}' } } } }
${more}`;
  const files = { 'openapi.yaml': DOCUMENT, 'stainless.yml': config };
  const made = await generateSources({ files, spec: 'openapi.yaml', config: 'stainless.yml' }, () => false);
  return made.findings
    .filter(({ code }) => code.startsWith('Pagination/'))
    .map(({ code, message, hint, place }) => `${code} ${place?.pointer}: ${message} ${hint}`);
}

const one = async (setup: Setup): Promise<string> => (await findings(setup)).join('\n');

describe('a scheme that gives no method pages', () => {
  test('one that fits says nothing', async () => {
    expect(await findings({})).toEqual([]);
    expect(await findings({ list: ', paginated: true' })).toEqual([]);
    expect(await findings({ list: ', paginated: pages' })).toEqual([]);
  });

  test.each([
    [
      'cursor: ',
      'curosr: ',
      '/pagination/0/request/curosr',
      'lacks the parameter curosr.',
      'Did you mean cursor?',
    ],
    [
      'packets: ',
      'pakcets: ',
      '/pagination/0/response/pakcets',
      'field pakcets of the response',
      'mean packets?',
    ],
  ])('a misspelt %s is told with the nearest method', async (right, wrong, ...wanted) => {
    const misspelt = scheme(PARTS.replace(right, wrong));
    const told = await findings({ scheme: misspelt });
    const unused = told.find((each) => each.startsWith('Pagination/UnusedScheme'));
    for (const part of ['get /packets comes nearest', ...wanted]) expect(unused).toContain(part);
    const asked = await findings({ scheme: misspelt, list: ', paginated: true' });
    const noPages = asked.find((each) => each.startsWith('Pagination/NoPages'));
    expect(noPages).toContain('/resources/packets/methods/list/paginated: get /packets gets no page class');
    expect(noPages).toContain(wanted.at(-1));
  });

  test('one that fits nothing at all, or only what is switched off or goes by another scheme', async () => {
    const foreign = scheme(`request: { offset: ${text} }, response: { rows: { type: array } }`);
    expect(await one({ scheme: foreign })).toContain('no method has any of its parameters and fields');
    expect(await one({ scheme: scheme('request: {}') })).toContain('it names neither parameters nor fields');
    expect(await one({ list: ', paginated: false, iterates: false' })).toContain(
      'get /packets has what it names, but says paginated: false',
    );
    expect(await one({ scheme: `${scheme(PARTS)}, ${scheme(PARTS, 'others')}` })).toMatch(
      /^Pagination\/UnusedScheme \/pagination\/1: The pagination scheme others .* goes by the scheme pages\./,
    );
  });

  test('the loop of the promise goes by a scheme, too', async () => {
    expect(await findings({ list: ', paginated: false' })).toEqual([]);
    expect(await findings({ list: ', paginated: false, iterates: pages' })).toEqual([]);
  });
});

test('a method that asks for pages without any part of a scheme is told which', async () => {
  expect(await one({ other: ', paginated: true' })).toContain(
    'it lacks the parameters cursor, limit and the fields packets, next_cursor of the response of the scheme pages',
  );
});

describe('parts that pages need', () => {
  test.each([
    ['{ limit: { type: integer } }', true],
    [`{ here: ${text}, there: ${text} }`, true],
    [`{ here: ${text}, limit: { type: integer } }`, false],
  ])('a parameter that asks for the next page, with the request %s', async (request, isTold) => {
    const response = `{ packets: { type: array }, next_cursor: ${text} }`;
    const told = await one({ scheme: scheme(`request: ${request}, response: ${response}`) });
    expect(told.includes('Pagination/NoParameter /pagination/0:')).toBe(isTold);
  });

  test('a field inside of another one that no method has', async () => {
    const nested = (name: string): string =>
      scheme(
        `request: { cursor: ${text} }, response: { packets: { type: array }, meta: { type: object, properties: { ${name}: ${text} } } }`,
      );
    expect(await findings({ scheme: nested('next') })).toEqual([]);
    const told = await one({ scheme: nested('nxt') });
    expect(told).toContain('Pagination/UnknownPart /pagination/0/response/meta/properties/nxt');
    expect(told).toContain('Did you mean next?');
  });

  test('a scheme that is named lacks a parameter in its only method', async () => {
    const named = scheme(PARTS.replace('cursor: ', 'curosr: '));
    expect(await one({ scheme: named, list: ', paginated: pages' })).toMatch(
      /^Pagination\/UnknownPart \/pagination\/0\/request\/curosr: .*the parameter curosr, which.*mean cursor\?$/,
    );
  });

  test('a parameter that the client sends is the cause, and the only one told', async () => {
    const more =
      'client_settings: { opts: { page_limit: { type: string, nullable: true, send_as_query_param: limit } } }';
    const told = await one({ more });
    expect(told).toMatch(
      /^Pagination\/ParameterSent \/client_settings\/opts\/page_limit\/send_as_query_param: get \/packets gets no pages of the scheme pages: .*limit.*option page_limit/,
    );
    expect(told).not.toContain('\n');
    expect(await one({ more, list: ', paginated: true' })).toContain(
      'the client sends it as its option page_limit',
    );
  });
});
