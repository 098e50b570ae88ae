import { describe, expect, test } from 'vitest';
import { renderHtml, renderJson, renderMarkdown, renderTerminal, review } from '../../src/parity/index.ts';
import type { Difference, Parity } from '../../src/parity/model/model.ts';

const HOSTILE = `x</style><script>alert(1)</script>"'\`|<img src=x onerror=alert(1)> \u001b[31mred\u202e ##[error]\n# heading`;

const difference = (more: Partial<Difference> = {}): Difference => ({
  measure: 'types',
  symbol: 'Pet',
  says: 'has values that it had not',
  weight: 'breaking',
  count: 1,
  cause: { kind: 'document', evidence: 'the document has cat' },
  marks: '',
  ...more,
});

function parity(differences: readonly Difference[], more: Partial<Parity> = {}): Parity {
  return {
    from: { label: 'npm:pets@1.0.0', name: 'pets', version: '1.0.0' },
    to: { label: 'sdk', name: 'pets', version: '2.0.0' },
    rows: [
      { measure: 'requests', total: 10_001, equal: 10_000 },
      { measure: 'names', total: 3, equal: 3 },
      { measure: 'api-list', total: 0, equal: 0 },
    ],
    skipped: [],
    differences,
    verdict: { kind: 'breaks', text: 'breaks: 1 type' },
    contained: [],
    byHand: [],
    remarks: [],
    ...more,
  };
}

const plain = (text: string): string => text;
const paint = { bold: plain, dim: plain, good: plain, bad: plain, note: plain };
const hostile = parity(
  [
    difference({
      symbol: HOSTILE,
      says: HOSTILE,
      before: HOSTILE,
      after: HOSTILE,
      cause: { kind: 'document', evidence: HOSTILE },
    }),
  ],
  {
    from: { label: HOSTILE },
    to: { label: HOSTILE },
    contained: [HOSTILE],
    byHand: [HOSTILE],
    remarks: [HOSTILE],
    skipped: [{ measure: 'faults', reason: HOSTILE }],
    verdict: { kind: 'breaks', text: HOSTILE },
  },
);
const reviewed = review(hostile, {
  accepted: [{ difference: `types ${HOSTILE}b`, reason: 'x', date: '2026-01-01' }],
  rows: new Map(),
});

describe('figures', () => {
  test('stand in the order of the table; what is nearly whole is not 100%', () => {
    const text = renderTerminal(parity([]), undefined, paint);
    expect(text).toMatch(/names +3\/3 +100%.*\n.*requests +10000\/10001 +99\.99%/);
    expect(text).not.toContain('api-list');
  });

  test('stand once more by who wrote what is counted, where the package tells', () => {
    const byWriter = { generated: { total: 4, equal: 4 }, 'by-hand': { total: 2, equal: 1 } };
    const value = parity([], {
      rows: [{ measure: 'types', total: 6, equal: 5, byWriter }],
      byHand: ['helpers/zod'],
    });
    expect(renderTerminal(value, undefined, paint)).toMatch(
      /types +5\/6.*[^]*say they are generated: 1 row whole\n.*not say so: types 1\/2\n.*: helpers\/zod/,
    );
    expect(renderMarkdown(value, undefined)).toContain('| types | 1/2 | 50% | in files that do not say so |');
    expect(renderHtml(value, undefined)).toMatch(/1\/2.*in files that do not say so.*[^]*helpers\/zod/);
    expect(JSON.parse(renderJson(value, undefined)).rows[0].byWriter).toEqual(byWriter);
  });

  test('are not repeated where one writer wrote all of it', () => {
    const byWriter = { generated: { total: 6, equal: 5 } };
    const value = parity([], { rows: [{ measure: 'types', total: 6, equal: 5, byWriter }] });
    expect(renderTerminal(value, undefined, paint)).not.toContain('generated');
  });
});

describe('differences', () => {
  test('that say the same of several things are shown as one, those of the runtime are counted', () => {
    const same = { before: 'cat', after: 'dog' };
    const value = parity([
      difference(same),
      difference({ ...same, symbol: 'Owner.pet' }),
      difference({ symbol: 'Vet', before: 'cat', after: 'cow' }),
      difference({ symbol: 'core: X', weight: 'internal' }),
    ]);
    const text = renderTerminal(value, undefined, paint);
    expect(text.match(/^breaking/gm)).toHaveLength(2);
    expect(text).toContain('also Owner.pet');
    expect(text).toContain('1 more only in the runtime');
    expect(text).not.toContain('core: X');
    expect(JSON.parse(renderJson(value, undefined)).differences).toHaveLength(4);
  });
});

describe('the report for people', () => {
  const many = Array.from({ length: 90 }, (_, at) =>
    difference({ symbol: `Pet${at}`, before: `${at}`, after: 'nothing' }),
  );

  test('gives the verdict once, before all else, and no more of each kind than can be read', () => {
    const value = parity([...many, difference({ measure: 'requests', symbol: 'client.pets.list: verb' })]);
    const text = renderTerminal(value, undefined, paint);
    expect(text.split('\n')[1]).toBe('verdict: breaks: 1 type');
    expect(text.match(/verdict/g)).toHaveLength(1);
    expect(text.split('\n').length).toBeLessThan(25);
    expect(text).toContain('… and 88 more of this kind (types)');
    // The request is worse than the types.
    expect(text.indexOf('client.pets.list: verb')).toBeLessThan(text.indexOf('Pet0'));
    expect(JSON.parse(renderJson(value, undefined)).differences).toHaveLength(91);
  });

  test('tells a name that is gone once, and not for each module that had it', () => {
    const gone = { says: 'is missing' };
    const value = parity([
      difference({ ...gone, measure: 'names', symbol: 'Acme.Pet' }),
      difference({ ...gone, measure: 'subpath-names', symbol: 'client: Acme.Pet' }),
      difference({ ...gone, measure: 'subpath-names', symbol: 'resources/pets: Pet' }),
      difference({ ...gone, measure: 'subpath-names', symbol: 'lib/other: Helper' }),
    ]);
    const text = renderTerminal(value, undefined, paint);
    expect(text.match(/^breaking .*/gm)).toEqual([
      'breaking Acme.Pet is missing',
      'breaking lib/other: Helper is missing',
    ]);
    expect(JSON.parse(renderJson(value, undefined)).differences).toHaveLength(4);
  });

  test.each([
    [2, 3, '66.67%'],
    [1, 3, '33.33%'],
    [99_999, 100_000, '99.99%'],
    [1, 100_000, '0.01%'],
    [0, 7, '0%'],
  ])('%i of %i are %s', (equal, total, text) => {
    const value = parity([], { rows: [{ measure: 'types', total, equal }] });
    expect(renderTerminal(value, undefined, paint)).toContain(` ${text} `);
  });
});

describe('text of packages', () => {
  test('is only ever text in the page, which runs no script', () => {
    const page = renderHtml(hostile, reviewed);
    expect(page).not.toMatch(/<script|<img/i);
    expect(page.match(/<\/style>/g)).toHaveLength(1);
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    expect(page).toContain('&lt;script&gt;');
  });

  test('ends no cell and starts no markup in Markdown', () => {
    const text = renderMarkdown(hostile, reviewed);
    const rows = text.split('\n').filter((line) => line.startsWith('| breaking'));
    expect(rows).toHaveLength(1);
    // Three cells: every other pipe is escaped, and so is every sign that would start a tag.
    const bare = text.replace(/\\./g, '');
    const row = bare.split('\n').find((line) => line.startsWith('| breaking'));
    expect(row?.match(/\|/g)).toHaveLength(4);
    expect(bare).not.toMatch(/<(?!\/?code>|br>)/);
    expect(text).not.toMatch(/^# heading/m);
    expect(text).not.toMatch(/[\u001b\u202e]/);
  });

  test('moves no cursor and is no command for the logs of CI', () => {
    for (const text of [renderTerminal(hostile, reviewed, paint), renderJson(hostile, reviewed)]) {
      expect(text).not.toMatch(/[\u001b\u202e]/);
      expect(text).not.toContain('##[error]');
    }
    expect(JSON.parse(renderJson(hostile, reviewed)).from.label).toBe(HOSTILE);
  });
});
