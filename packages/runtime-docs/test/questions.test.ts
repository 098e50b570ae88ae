import { beforeAll, describe, expect, test } from 'vitest';
import { surfaceOf } from '../../../generator/src/targets/mcp/index.ts';
import { createDocs } from '../../../generator/src/targets/docs/index.ts';
import { retellApi } from '../../../generator/test/targets/mcp/retell-api.ts';
import { FURTHER_QUERIES } from '../../runtime-mcp/test/further-queries.ts';
import { QUERIES, type Query } from '../../runtime-mcp/test/queries.ts';
import { createSearch, type MemberEntry, type PageEntry } from '../src/search/engine.ts';

const search = createSearch();
let pages: readonly PageEntry[];

beforeAll(async () => {
  const api = await retellApi('current');
  const plans = createDocs({ readme: '', surface: surfaceOf(api) }).plan(api, () => undefined);
  const data = (name: string): unknown => {
    const plan = plans.find(({ path }) => path === `assets/data-${name}.js`);
    return JSON.parse(/\((.*)\);\n$/s.exec(plan?.kind === 'text' ? plan.text : '')?.[1] ?? '');
  };
  pages = data('pages') as readonly PageEntry[];
  search.addPages(pages);
  search.addMembers(data('members') as readonly MemberEntry[]);
});

/** Of all questions, the share whose right method is among the first so many methods that are found. */
function share(queries: readonly Query[], among: number): number {
  const right = queries.filter(({ ask, want }) => {
    const methods = search.find(ask).filter(({ kind }) => kind === 'method');
    return methods.slice(0, among).some(({ title }) => want.includes(title));
  });
  return right.length / queries.length;
}

describe('questions about Retell', () => {
  test('are answered, most of them at once', () => {
    expect(share(QUERIES, 1)).toBeGreaterThanOrEqual(0.78);
    expect(share(QUERIES, 3)).toBeGreaterThanOrEqual(0.89);
    expect(share(FURTHER_QUERIES, 1)).toBeGreaterThanOrEqual(0.73);
    expect(share(FURTHER_QUERIES, 3)).toBeGreaterThanOrEqual(0.88);
  });

  test('that are the name of a method or a type have it first', () => {
    const named = pages.filter(([kind]) => kind === 'method' || kind === 'type').map(([, title]) => title);
    expect(named.length).toBeGreaterThan(250);
    expect(named.filter((title) => search.find(title)[0]?.title !== title)).toEqual([]);
  });
});
