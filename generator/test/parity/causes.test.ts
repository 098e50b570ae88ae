import { beforeAll, describe, expect, test } from 'vitest';
import { packageFile } from '../../src/compare/files/index.ts';
import type { DocumentSide } from '../../src/compare/wire/index.ts';
import { memoryReader } from '../../src/load/index.ts';
import { explainGaps, type Origins } from '../../src/parity/index.ts';
import type { Gap } from '../../src/parity/model/model.ts';
import { loadDocument } from '../../src/pipeline/compare.ts';

const SPEC = `openapi: 3.1.0
info: { title: Pets, version: 1.0.0 }
servers: [{ url: 'https://api.pets.example' }]
paths:
  /pets:
    get:
      operationId: listPets
      parameters: [{ name: kind, in: query, schema: { type: string, enum: [cat, dog] } }]
      responses: { '200': { description: Pets, content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Pet' } } } } } }
  /owners:
    get: { operationId: listOwners, responses: { '200': { description: Owners, content: { application/json: { schema: { type: object, properties: { total: { type: number } } } } } } } }
components:
  schemas:
    Pet: { type: object, required: [id], properties: { id: { type: string }, home: { $ref: '#/components/schemas/Home' } } }
    Home: { type: object, properties: { street: { type: string } } }
`;
const config = (
  more = '',
  models = 'pet: Pet',
): string => `organization: { name: pets, docs: https://pets.example.com, contact: help@pets.example.com }
targets: { typescript: { package_name: pets } }
resources:
  pets: { models: { ${models} }, methods: { list: get /pets } }
${more}`;

async function side(spec: string, own: string): Promise<DocumentSide> {
  const reader = memoryReader({ 'openapi.yaml': spec, 'stainless.yml': own });
  const { value } = await loadDocument(
    { spec: 'openapi.yaml', config: 'stainless.yml', overlays: [] },
    reader,
  );
  if (value === undefined) throw new TypeError('refused');
  return value;
}

const files = (texts: Readonly<Record<string, string>> = {}) =>
  new Map(
    Object.entries(texts).map(([path, text]) => [path, packageFile(new TextEncoder().encode(text))] as const),
  );

const gap = (more: Partial<Gap>): Gap => ({
  measure: 'properties',
  symbol: 'Pet.age',
  says: 'is missing',
  weight: 'breaking',
  count: 1,
  ...more,
});

function causeOf(own: Gap, origins: Partial<Origins>) {
  const [difference] = explainGaps([own], {
    files: { before: files(), after: files() },
    endpoints: new Map(),
    ...origins,
  });
  return difference?.cause;
}

describe('without a document', () => {
  test('only what the package itself tells is known', () => {
    expect(causeOf(gap({}), {})?.kind).toBe('unknown');
    expect(causeOf(gap({ fileBefore: 'core/error.d.ts' }), {})?.kind).toBe('runtime');
    expect(causeOf(gap({ fileBefore: '_vendor/zod/types.d.ts' }), {})?.kind).toBe('runtime');
    expect(causeOf(gap({ fileBefore: 'lib/webhooks.d.ts' }), {})?.kind).toBe('hand-written');
  });

  test('a source without the heading that the others have is written by hand', () => {
    const before = files({
      'src/resources/pets.ts': '// File generated from our OpenAPI spec by Acme.\n',
      'src/helpers.ts': 'export const help = 1;\n',
    });
    const origins = { files: { before, after: files() } };
    expect(causeOf(gap({ fileBefore: 'helpers.d.ts' }), origins)?.kind).toBe('hand-written');
    expect(causeOf(gap({ fileBefore: 'resources/pets.d.ts' }), origins)?.kind).toBe('unknown');
  });

  test('a script tells for a package without sources, and a method that sends nothing is written by hand', () => {
    const before = files({
      'resources/pets.js': '"use strict";\n// File generated from our OpenAPI spec by Acme.\n',
      'helpers.js': '"use strict";\n',
    });
    const origins = { files: { before, after: files() }, silent: new Set(['client.pets.poll']) };
    expect(causeOf(gap({ fileBefore: 'helpers.d.ts' }), origins)?.kind).toBe('hand-written');
    const method = { measure: 'methods', method: 'pets.poll', fileBefore: 'resources/pets.d.ts' } as const;
    expect(causeOf(gap(method), origins)?.kind).toBe('hand-written');
    expect(causeOf(gap({ ...method, method: 'pets.list' }), origins)?.kind).toBe('unknown');
  });

  test('where no source has a heading, none is missing', () => {
    const before = files({ 'src/helpers.ts': 'export const help = 1;\n' });
    expect(causeOf(gap({ fileBefore: 'helpers.d.ts' }), { files: { before, after: files() } })?.kind).toBe(
      'unknown',
    );
  });
});

describe('with the document of the newer package', () => {
  let document: DocumentSide;
  beforeAll(async () => {
    document = await side(SPEC, config());
  });

  test.each([
    ['Pet.age', 'document', 'Pet of the document has no age'],
    ['Pet.id', 'generator', 'Pet of the document has id'],
    ['Pets.Pet.home.street', 'generator', 'home of the document has street'],
    ['Pet.home.total', 'document', 'home of the document has no total'],
    ['Elsewhere.total', 'unknown', 'the document has total, but perhaps of something else'],
    ['Elsewhere.never', 'document', 'the document has no never'],
  ])('the property %s is the work of the %s', (symbol, kind, evidence) => {
    expect(causeOf(gap({ symbol }), { document })).toEqual({ kind, evidence });
  });

  test('a value that the document does not have, or that it has anew', () => {
    const types = gap({ measure: 'types', symbol: 'Kind', before: "'cat' | 'cow'", after: "'cat' | 'dog'" });
    expect(causeOf(types, { document })?.evidence).toBe('the document has no cow');
    const fresh = gap({ measure: 'types', symbol: 'Kind', before: "'cat'", after: "'dog'" });
    expect(causeOf(fresh, { document })?.evidence).toBe('the document has dog, the old package has not');
  });

  test.each([
    ['client.pets.all', 'GET /pets', 'config', 'the config maps GET /pets to client.pets.list'],
    ['client.pets.remove', 'DELETE /pets/{}', 'document', 'neither document nor config have DELETE /pets/{}'],
  ])('the method %s', (symbol, endpoint, kind, evidence) => {
    const method = gap({ measure: 'methods', symbol });
    expect(causeOf(method, { document, endpoints: new Map([[symbol, endpoint]]) })).toEqual({
      kind,
      evidence,
    });
  });

  test('a request to another path is one of the document, in another form one of the generator', () => {
    const path = gap({ measure: 'requests', symbol: 'client.pets.list: path', method: 'pets.list' });
    expect(
      causeOf(path, { document, endpoints: new Map([['client.pets.list', 'GET /v1/pets']]) })?.kind,
    ).toBe('document');
    const headers = gap({ measure: 'requests', symbol: 'client.pets.list: headers', method: 'pets.list' });
    expect(
      causeOf(headers, { document, endpoints: new Map([['client.pets.list', 'GET /pets']]) })?.kind,
    ).toBe('generator');
  });
});

describe('with the document of the newer package, about types', () => {
  let document: DocumentSide;
  beforeAll(async () => {
    document = await side(
      SPEC.replace(
        'home:',
        'age: { type: [integer, "null"] }, photo: { type: string, format: binary }, home:',
      ),
      config(),
    );
  });
  const results = (place: string, before: string, after: string): Gap =>
    gap({
      measure: 'results',
      symbol: 'client.pets.list',
      says: `does not give ${place} as it was`,
      before,
      after,
    });

  test.each([
    ['[].age', 'number', 'number or nothing', 'document', 'the document does not require age'],
    ['[].id', 'string or nothing', 'string', 'document', 'the document requires id'],
    ['[].id', 'string', 'string or nothing', 'unknown', 'the document of the old package is not known'],
    ['[].age', 'number', 'null', 'document', 'the document lets age be null'],
    ['[].id', 'string', 'null', 'unknown', 'the document of the old package is not known'],
    ['[].photo', 'string', 'Response | File', 'document', 'photo of the document is binary'],
    ['[].street', 'number', 'string', 'document', 'the document has this type for street'],
    ['[].street', 'string', 'number', 'unknown', 'the document of the old package is not known'],
    ['[].colour', 'string', 'nothing', 'document', 'the document has no colour'],
  ])('%s, %s → %s', (place, before, after, kind, evidence) => {
    expect(causeOf(results(place, before, after), { document })).toEqual({ kind, evidence });
  });

  test('options that no config names belong to the generator, those of the config do not vanish by it', () => {
    const cause = (symbol: string, measure: Gap['measure'] = 'options') =>
      causeOf(gap({ measure, symbol }), { document })?.kind;
    expect(cause('ClientOptions.httpAgent')).toBe('generator');
    expect(cause('ClientOptions.httpAgent', 'properties')).toBe('generator');
    expect(cause('Pets.RequestOptions.query', 'properties')).toBe('generator');
    expect(cause('ClientOptions.organization')).toBe('config');
    expect(cause('PETS_ORGANIZATION', 'environment')).toBe('config');
    expect(cause('PETS_LOG', 'environment')).toBe('generator');
  });

  test('lists in form data are written as the config says', async () => {
    const form = SPEC.replace(
      '  /owners:',
      `    post: { operationId: createPet, requestBody: { content: { multipart/form-data: { schema: { type: object, properties: { tags: { type: array, items: { type: string } } } } } } }, responses: { '204': { description: Done } } }
  /owners:`,
    );
    const methods = 'list: get /pets, create: post /pets';
    const cause = async (settings: string) =>
      causeOf(gap({ measure: 'requests', symbol: 'client.pets.create: body', method: 'pets.create' }), {
        document: await side(form, config(settings).replace('list: get /pets', methods)),
      });
    expect(await cause('multipart_settings: { array_format: repeat }')).toEqual({
      kind: 'config',
      evidence: 'the config writes lists in form data as repeat',
    });
    expect((await cause(''))?.kind).toBe('generator');
  });

  test('an address that no environment has came with another config', () => {
    const address = (before: string) =>
      causeOf(gap({ measure: 'defaults', symbol: 'client.baseURL', before, after: 'x' }), { document })?.kind;
    expect(address('https://old.example')).toBe('config');
    expect(address('https://api.pets.example/')).toBe('generator');
  });

  test('a request that cannot be made is missing for the reason that its method is', () => {
    const symbol = 'client.pets.remove';
    const found = explainGaps(
      [
        gap({ measure: 'methods', symbol, method: 'pets.remove', fileBefore: 'lib/remove.d.ts' }),
        gap({ measure: 'requests', symbol: `${symbol}: missing`, method: 'pets.remove' }),
      ],
      { files: { before: files(), after: files() }, endpoints: new Map(), document },
    );
    expect(found.map(({ cause }) => cause.kind)).toEqual(['hand-written', 'hand-written']);
  });
});

describe('with the document of the newer package, by the path to the place', () => {
  let document: DocumentSide;
  beforeAll(async () => {
    const nested = SPEC.replace(
      'Home: { type: object, properties: { street: { type: string } } }',
      'Home: { allOf: [{ type: object, properties: { street: { type: string }, rooms: { type: array, items: { type: object, properties: { size: { type: number } } } } } }] }',
    );
    document = await side(nested, config('  owners: { methods: { list: get /owners } }'));
  });

  test.each<[Gap['measure'], string, string, string]>([
    // Elsewhere in the document there are such properties.
    [
      'properties',
      'Pets.Owners.OwnerListResponse.street',
      'document',
      'OwnerListResponse of the document has no street',
    ],
    ['properties', 'Pets.Pet.total', 'document', 'Pet of the document has no total'],
    [
      'properties',
      'Pets.OwnerListResponse.total',
      'generator',
      'OwnerListResponse of the document has total',
    ],
    ['properties', 'Pet.home.rooms[].size', 'generator', 'rooms of the document has size'],
    ['properties', 'Pet.home.rooms[].street', 'document', 'rooms of the document has no street'],
    ['names', 'Pets.Pet.Home.Owner', 'document', 'Home of the document has no Owner'],
    ['subpath-names', 'resources/pets: Pet.Owner', 'document', 'Pet of the document has no Owner'],
    ['names', 'Pets.Pet.Home.Room', 'document', 'neither document nor config have Room'],
    // The list takes what stands beside the operation as well.
    [
      'properties',
      'PetListParams.street',
      'unknown',
      'the document has street, but perhaps of something else',
    ],
  ])('%s: %s', (measure, symbol, kind, evidence) => {
    expect(causeOf(gap({ measure, symbol }), { document })).toEqual({ kind, evidence });
  });

  test('the type of a result is looked up in the answer of the method', () => {
    const own = gap({
      measure: 'results',
      symbol: 'client.owners.list',
      method: 'owners.list',
      says: 'does not give .home.street as it was',
      before: 'string',
      after: 'nothing',
    });
    expect(causeOf(own, { document })).toEqual({
      kind: 'unknown',
      evidence: 'the document of the old package is not known',
    });
    expect(causeOf({ ...own, says: 'does not give .street as it was' }, { document })).toEqual({
      kind: 'document',
      evidence: 'the document has no street there',
    });
    expect(
      causeOf(
        {
          ...own,
          symbol: 'client.pets.list',
          method: 'pets.list',
          says: 'does not give [].home.street as it was',
          after: 'string or nothing',
        },
        { document },
      ),
    ).toEqual({ kind: 'document', evidence: 'the document does not require street' });
  });
});

describe('with both documents', () => {
  test('a property that the older one has alone is the work of the document', async () => {
    const documents = {
      from: await side(SPEC.replace('home:', 'age: { type: number }, home:'), config()),
      to: await side(SPEC, config()),
    };
    const cause = causeOf(gap({ symbol: 'Pet.age' }), { documents, document: documents.to });
    expect(cause?.kind).toBe('document');
    expect(cause?.evidence).toContain('age');
  });

  test('a value that the newer document adds is told wherever it shows, in results as well', async () => {
    const withKind = (values: string): string =>
      SPEC.replace('home:', `kind: { type: string, enum: [${values}] }, home:`);
    const documents = {
      from: await side(withKind('cat, dog'), config()),
      to: await side(withKind('cat, dog, cow'), config()),
    };
    const own = gap({
      measure: 'results',
      symbol: 'client.pets.list',
      before: "'cat' | 'dog'",
      after: "'cow'",
    });
    const cause = causeOf(own, { documents, document: documents.to });
    expect(cause?.kind).toBe('document');
    expect(cause?.evidence).toContain('cow');
  });

  test('a method that only the config takes away is the work of the config', async () => {
    const documents = {
      from: await side(SPEC, config('  owners: { methods: { list: get /owners } }')),
      to: await side(SPEC, config()),
    };
    const own = gap({ measure: 'methods', symbol: 'client.owners.list', method: 'owners.list' });
    expect(causeOf(own, { documents, document: documents.to })?.kind).toBe('config');
  });

  test('what nothing asks for is the work of the generator', async () => {
    const same = await side(SPEC, config());
    const cause = causeOf(gap({ symbol: 'Pet.id' }), { documents: { from: same, to: same }, document: same });
    expect(cause).toEqual({ kind: 'generator', evidence: 'nothing in documents and configs asks for it' });
  });
});

test('the worst comes first', () => {
  const found = explainGaps(
    [gap({ weight: 'internal' }), gap({ weight: 'note' }), gap({ weight: 'breaking' })],
    {
      files: { before: files(), after: files() },
      endpoints: new Map(),
    },
  );
  expect(found.map(({ weight }) => weight)).toEqual(['breaking', 'note', 'internal']);
});
