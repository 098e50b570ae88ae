import { beforeAll, describe, expect, test } from 'vitest';
import type { DocumentSide } from '../../src/compare/wire/index.ts';
import { explainGaps } from '../../src/parity/index.ts';
import { SPEC, causeOf, config, files, gap, side } from './small-document.ts';

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

  test('of methods of several resources whose types have one name, any may have the property', async () => {
    const spec = SPEC.replace(
      '  /owners:',
      `  /old:
    get:
      parameters: [{ name: page, in: query, schema: { type: string } }]
      responses: { '200': { description: Pets, content: { application/json: { schema: { type: object, properties: { old: { type: string } } } } } } }
  /owners:`,
    );
    const own = config().replace(
      'resources:\n',
      'resources:\n  archive: { subresources: { pets: { methods: { list: get /old } } } }\n',
    );
    const twice = await side(spec, own);
    const told = (symbol: string) => causeOf(gap({ symbol }), { document: twice })?.evidence;
    expect(told('PetListParams.kind')).toBe('PetListParams of the document has kind');
    expect(told('PetListParams.page')).toBe('PetListParams of the document has page');
    expect(told('PetListParams.size')).toBe('PetListParams of the document has no size');
  });

  test.each([
    ['client.pets.all', 'GET /pets', 'config', 'the config maps GET /pets to client.pets.list'],
    ['client.pets.remove', 'DELETE /pets/{}', 'document', 'neither document nor config has DELETE /pets/{}'],
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
