import vm from 'node:vm';
import { beforeAll, describe, expect, test } from 'vitest';
import { surfaceOf } from '../../../generator/src/targets/mcp/index.ts';
import { createDocs } from '../../../generator/src/targets/docs/index.ts';
import { retellApi } from '../../../generator/test/targets/mcp/retell-api.ts';
import { FURTHER_QUERIES } from '../../runtime-mcp/test/further-queries.ts';
import { QUERIES, type Query } from '../../runtime-mcp/test/queries.ts';
import { createSearch, type PageEntry, type Search } from '../src/search/engine.ts';

const search = createSearch();
let pages: readonly PageEntry[];

beforeAll(async () => {
  const api = await retellApi('current');
  const plans = createDocs({ readme: '', surface: surfaceOf(api) }).plan(api, () => undefined);
  const scripts = Object.fromEntries(
    plans.flatMap((plan) => (plan.kind === 'text' ? [[plan.path, plan.text] as const] : [])),
  );
  const receivers = {
    docsPages: (entries: readonly PageEntry[]) => {
      pages = entries;
      search.addPages(entries);
    },
    docsMembers: search.addMembers,
    docsTexts: (...texts: Parameters<Search['addTexts']>) => {
      for (const _ of search.addTexts(...texts));
    },
  };
  for (const name of ['pages', 'members', 'texts'])
    vm.runInNewContext(scripts[`assets/data-${name}.js`] ?? '', receivers);
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
    expect(share(QUERIES, 1)).toBeGreaterThanOrEqual(0.95);
    expect(share(QUERIES, 3)).toBeGreaterThanOrEqual(0.98);
    expect(share(FURTHER_QUERIES, 1)).toBeGreaterThanOrEqual(0.88);
    expect(share(FURTHER_QUERIES, 3)).toBeGreaterThanOrEqual(0.95);
  });

  test('that are the name of a method or a type have it first', () => {
    const named = pages.filter(([kind]) => kind === 'method' || kind === 'type').map(([, title]) => title);
    expect(named.length).toBeGreaterThan(250);
    expect(named.filter((title) => search.find(title)[0]?.title !== title)).toEqual([]);
  });
});
