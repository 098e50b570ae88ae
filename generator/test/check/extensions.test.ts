import { describe, expect, test } from 'vitest';
import { documentWith, runFront, type Front } from '../kit/front.ts';

const ignored = ({ found }: Front): readonly string[] =>
  found
    .filter(({ code }) => code === 'Document/WrongTypeIgnored')
    .map(({ place, message, severity }) => `${severity} ${place?.pointer}: ${message}`)
    .toSorted();

const item = (flag: string): string => `/pets:
  x-internal: ${flag}
  get:
    x-internal: ${flag}
    parameters:
      - { name: kind, in: query, x-stainless-skip: ${flag}, schema: { type: string, x-nullable: ${flag} } }
    responses: { '200': { description: ok } }`;

describe('an extension that is read, with a value of another form', () => {
  test('is a warning that says what is expected', async () => {
    expect(ignored(await runFront({ 'openapi.yaml': documentWith(item('"true"')) }))).toEqual([
      'warning /paths/~1pets/get/parameters/0/schema/x-nullable: x-nullable must be a boolean, but is the string "true"; it is ignored.',
      'warning /paths/~1pets/get/parameters/0/x-stainless-skip: x-stainless-skip must be a boolean or a list of languages, but is the string "true"; it is ignored.',
      'warning /paths/~1pets/get/x-internal: x-internal must be a boolean, but is the string "true"; it is ignored.',
      'warning /paths/~1pets/x-internal: x-internal must be a boolean, but is the string "true"; it is ignored.',
    ]);
  });

  test('is none where the form is right', async () => {
    for (const flag of ['true', 'false'])
      expect(ignored(await runFront({ 'openapi.yaml': documentWith(item(flag)) }))).toEqual([]);
  });

  test('stands in a Swagger document where people wrote it', async () => {
    const document = `swagger: '2.0'
info: { title: Pets, version: '1' }
host: pets.example
paths:
  /pets: { get: { responses: { '200': { description: ok, schema: { $ref: '#/definitions/Pet' } } } } }
definitions: { Pet: { type: object, properties: { name: { type: string, x-nullable: 'true' } } } }
`;
    expect(ignored(await runFront({ 'openapi.yaml': document }))).toEqual([
      'warning /definitions/Pet/properties/name/x-nullable: x-nullable must be a boolean, but is the string "true"; it is ignored.',
    ]);
  });
});
