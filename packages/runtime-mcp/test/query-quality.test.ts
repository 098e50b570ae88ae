import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import { resolvePath } from '../src/api/resolve-path.ts';
import { allFields, fieldsOf } from '../src/api/walk.ts';
import { answer, BUDGETS, search } from '../src/search/answer.ts';
import { parseIndex, serializeIndex } from '../src/search/search-index.ts';
import { estimateTokens } from '../src/support/tokens.ts';
import { loadApiData } from './fixtures/api-data.ts';
import { FURTHER_QUERIES } from './further-queries.ts';
import { QUERIES, TOPIC_QUERIES, type Query } from './queries.ts';

const data = await loadApiData();

type Measure = { readonly first: number; readonly firstThree: number; readonly empty: number };

function measure(queries: readonly Query[], find: (query: Query) => readonly string[]): Measure {
  const places = queries.map((query) => {
    const found = find(query);
    return found.length === 0 ? 'empty' : found.findIndex((name) => query.want.includes(name));
  });
  const share = (fits: (place: number) => boolean): number =>
    places.filter((place) => typeof place === 'number' && place >= 0 && fits(place)).length / places.length;
  return {
    first: share((place) => place === 0),
    firstThree: share((place) => place < 3),
    empty: places.filter((place) => place === 'empty').length,
  };
}

const percent = (value: number): string => `${(value * 100).toFixed(1)}%`.padStart(6);

it('has at least 150 questions, ten for each resource', () => {
  expect(QUERIES.length).toBeGreaterThanOrEqual(150);
  for (const resource of new Set(QUERIES.map((query) => query.resource))) {
    expect(QUERIES.filter((query) => query.resource === resource).length).toBeGreaterThanOrEqual(10);
  }
});

describe.skipIf(data === undefined)('questions on a real API', () => {
  const { docs, methods } = data ?? ({} as NonNullable<typeof data>);
  const ask = (query: string, detail: 'default' | 'verbose' = 'default', language = 'typescript'): string =>
    answer(docs, { query, language, detail, expand: [] });

  it('all name methods that exist', () => {
    const known = new Set(docs.surface.methods.map(({ name }) => name));
    expect(
      [...QUERIES, ...FURTHER_QUERIES].flatMap(({ want }) => want).filter((name) => !known.has(name)),
    ).toEqual([]);
  });

  it('are answered with the right method first in 90% and among the first three in 98%', () => {
    const engine = new MiniSearch<{ id: string; name: string; description: string }>({
      fields: ['name', 'description'],
    });
    engine.addAll(
      methods.map(({ qualified, summary, description }) => ({
        id: qualified.replace('client.', ''),
        name: qualified,
        description: `${summary} ${description}`,
      })),
    );
    const findPlain = ({ ask: text }: Query): readonly string[] =>
      engine.search(text, { prefix: true, fuzzy: 0.1 }).map(({ id }) => String(id));
    const findOwn = ({ ask: text }: Query): readonly string[] =>
      search(docs, { query: text, language: 'typescript' }).map(({ target }) =>
        target.kind === 'method' ? target.name : target.kind,
      );
    const row = (name: string, { first, firstThree, empty }: Measure): string =>
      `${name.padEnd(34)} recall@1 ${percent(first)}  recall@3 ${percent(firstThree)}  empty ${empty}\n`;
    const sets = { 'ten for each resource': QUERIES, 'put down later': FURTHER_QUERIES };
    for (const [name, queries] of Object.entries(sets)) {
      process.stdout.write(`${queries.length} questions, ${name}\n`);
      process.stdout.write(
        row('  search_docs', measure(queries, findOwn)) +
          row('  plain MiniSearch', measure(queries, findPlain)),
      );
    }
    const own = measure(QUERIES, findOwn);
    const further = measure(FURTHER_QUERIES, findOwn);
    expect(own.first).toBeGreaterThanOrEqual(0.9);
    expect(own.firstThree).toBeGreaterThanOrEqual(0.98);
    expect(further.first).toBeGreaterThanOrEqual(0.85);
    expect(further.firstThree).toBeGreaterThanOrEqual(0.95);
    expect(own.empty + further.empty).toBe(0);
  });

  it('are answered within the budget in every detail and language, and never with nothing', () => {
    const sizes = QUERIES.flatMap(({ ask: text }) =>
      (['default', 'verbose'] as const).flatMap((detail) =>
        ['typescript', 'python', 'http'].map((language) => {
          const own = ask(text, detail, language);
          expect(own).toMatch(/client\./);
          return { over: estimateTokens(own) - BUDGETS[detail], size: estimateTokens(own) };
        }),
      ),
    );
    expect(sizes.filter(({ over }) => over > 0)).toEqual([]);
  });

  it('are answered the same from an index of the build', () => {
    const copy = { ...docs, index: parseIndex(serializeIndex(docs.index)) };
    for (const { ask: text } of QUERIES.slice(0, 30)) {
      expect(answer(copy, { query: text, language: 'typescript', detail: 'default', expand: [] })).toBe(
        ask(text),
      );
    }
  });

  it('of the name of any method lead to it', () => {
    for (const { name } of docs.surface.methods) {
      for (const query of [name, `client.${name}`, name.replace(/([A-Z])/g, '_$1').toLowerCase()]) {
        const [first] = search(docs, { query, language: 'typescript' });
        expect({ query, first: first?.target }).toMatchObject({ first: { kind: 'method', name } });
      }
    }
  });

  it('of the name of any parameter lead to a method that has it', () => {
    for (const field of new Set(
      docs.surface.methods.flatMap(({ params }) => params.map(({ name }) => name)),
    )) {
      const found = search(docs, { query: field, language: 'typescript' }).slice(0, 3);
      const has = found.some(({ target }) => {
        const method = docs.surface.methods.find(
          ({ name }) => target.kind === 'method' && target.name === name,
        );
        const returned = method?.returns === undefined ? [] : fieldsOf(docs.surface, method.returns);
        return [...(method?.params ?? []), ...returned].some(({ name }) => name === field);
      });
      expect({ field, has }).toEqual({ field, has: true });
    }
  });

  it.each(TOPIC_QUERIES)('on other topics are answered: $ask', ({ ask: text, want }) => {
    const own = ask(text);
    expect(own).toMatch(want);
    expect(estimateTokens(own)).toBeLessThanOrEqual(BUDGETS.default);
  });

  it('unfold every field exactly by its path, within the budget', () => {
    let count = 0;
    for (const method of docs.surface.methods) {
      for (const { path, field } of allFields(docs.surface, method.params)) {
        const found = resolvePath(docs.surface, `${method.name} params.${path.join('.')}`);
        expect(found.kind).toBe('field');
        if (found.kind === 'field')
          expect([found.field, ...found.others].map(({ name }) => name)).toContain(field.name);
        count++;
      }
    }
    for (const name of Object.keys(docs.surface.types)) {
      const own = answer(docs, {
        query: '',
        language: 'typescript',
        detail: 'default',
        expand: [`type:${name}`],
      });
      expect(own).not.toMatch(/^Nothing at/);
      expect(estimateTokens(own)).toBeLessThanOrEqual(BUDGETS.default);
    }
    expect(count).toBeGreaterThan(1000);
  });
});
