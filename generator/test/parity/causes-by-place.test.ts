import { beforeAll, describe, expect, test } from 'vitest';
import type { DocumentSide } from '../../src/compare/wire/index.ts';
import { explainGaps } from '../../src/parity/index.ts';
import type { Gap } from '../../src/parity/model/model.ts';
import { SPEC, causeOf, config, files, gap, side } from './small-document.ts';

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
    const cause = async (settings: string, sent: Pick<Gap, 'before' | 'after'> = {}) =>
      causeOf(
        gap({ measure: 'requests', symbol: 'client.pets.create: body', method: 'pets.create', ...sent }),
        { document: await side(form, config(settings).replace('list: get /pets', methods)) },
      );
    expect(await cause('multipart_settings: { array_format: repeat }')).toEqual({
      kind: 'config',
      evidence: 'the config writes lists in form data as repeat',
    });
    // Whom the old package called, nobody knows here.
    expect((await cause(''))?.kind).toBe('unknown');
    const numbered = { before: 'tags[][name]=a', after: 'tags[0][name]=a' };
    expect((await cause('', numbered))?.kind).toBe('generator');
    expect((await cause('', numbered))?.evidence).toContain('array_format: brackets');
    expect((await cause('', { before: numbered.after, after: numbered.before }))?.kind).toBe('unknown');
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
    const toys = nested.replace(
      'home: { $ref',
      'toy: { oneOf: [{ type: object, properties: { size: { type: number } } }, { type: object, properties: { bounce: { type: number } } }] }, home: { $ref',
    );
    const beside = toys.replace(
      '  /pets:',
      '  /pets:\n    parameters: [{ name: limit, in: query, schema: { type: integer } }]',
    );
    document = await side(beside, config('  owners: { methods: { list: get /owners } }'));
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
    ['names', 'Pets.Pet.Home.Room', 'unknown', 'the document has Room, but perhaps of something else'],
    ['names', 'Pets.Pet.Toy.Ball', 'unknown', 'Toy of the document has variants, one of which may be Ball'],
    ['names', 'Pets.Vet', 'document', 'neither document nor config has Vet'],
    ['names', 'Pets.Home', 'config', 'the document has Home, the config names no such model'],
    ['names', 'Pets.Pet', 'generator', 'the config names the model Pet'],
    ['names', 'Pets.VetUnionMember0', 'unknown', 'no document has a name like VetUnionMember0'],
    // What stands beside the operation counts as well.
    ['properties', 'PetListParams.street', 'document', 'PetListParams of the document has no street'],
    ['properties', 'PetListParams.limit', 'generator', 'PetListParams of the document has limit'],
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
