import { expect, test } from 'vitest';
import { createDocs } from '../src/search/docs.ts';
import { resolvePath } from '../src/api/resolve-path.ts';
import { EMBEDDED_METHODS, EMBEDDED_READMES } from '../src/local-docs-search.ts';
import { METHODS } from '../src/methods.ts';
import { answer } from '../src/search/answer.ts';
import { SURFACES } from '../src/surface.ts';

const surface = SURFACES.at(-1) ?? { edition: '', methods: [], types: {} };
const docs = createDocs({ surface, methods: EMBEDDED_METHODS, rows: METHODS, readmes: EMBEDDED_READMES });

test('all parts know the same methods in the same order', () => {
  const names = METHODS.map(({ clientCallName }) => clientCallName);
  expect(EMBEDDED_METHODS.map(({ qualified }) => qualified)).toEqual(names);
  expect(surface.methods.map(({ name }) => `client.${name}`)).toEqual(names);
});

test('every type that is referred to is there', () => {
  const names = [...JSON.stringify(surface).matchAll(/"#((?:[^"\\]|\\.)+)"/g)].map((match) => match[1]);
  expect(names.filter((name) => name !== undefined && !Object.hasOwn(surface.types, name))).toEqual([]);
});

test('every parameter can be expanded', () => {
  const unknown = surface.methods.flatMap(({ name, params }) =>
    params
      .map((param) => `${name} params.${param.name}`)
      .filter((path) => resolvePath(surface, path).kind === 'unknown'),
  );
  expect(unknown).toEqual([]);
});

test('every method is found by its name', () => {
  const missed = METHODS.map(({ fullyQualifiedName }) => fullyQualifiedName).filter(
    (query) =>
      !answer(docs, { query, language: 'typescript', detail: 'default', expand: [] }).includes(
        `client.${query}`,
      ),
  );
  expect(missed).toEqual([]);
});
