import { describe, expect, test } from 'vitest';
import { reportedWireFact, type ReportedWireFact } from '../../../src/compare/report/index.ts';
import { EVENTS, RULES } from '../../../src/compare/rules/index.ts';
import { compareDocuments as compareFacts } from '../../../src/compare/wire/index.ts';
import { own, tokensOf } from '../../../src/support/json.ts';
import { allPairs, expectations, sideOf, sidesOf, type Pair } from './pair.ts';

const compareDocuments = (...sides: Parameters<typeof compareFacts>): readonly ReportedWireFact[] =>
  compareFacts(...sides).map(reportedWireFact);
const pairs = allPairs();
const expected = expectations();
const codes = (findings: readonly ReportedWireFact[]): readonly string[] =>
  [...new Set(findings.map(({ code, severity }) => `${severity} ${code}`))].sort();

describe('what changed on the wire', () => {
  test.each(pairs)('%s', async (name, pair) => {
    const findings = compareDocuments(...(await sidesOf(pair)));
    expect(codes(findings)).toEqual(expected[name]?.wire ?? 'a row of expected.yml');
  });

  test('has places that exist, with their lines', async () => {
    for (const [, pair] of pairs) {
      const [before, after] = await sidesOf(pair);
      for (const finding of compareDocuments(before, after)) {
        for (const [place, side] of [
          [finding.before, before],
          [finding.after, after],
        ] as const) {
          if (place === undefined) continue;
          // What the config says stands in it.
          const written =
            place.file === side.api.facts.at.file ?
              tokensOf(place.pointer).reduce<unknown>(own, side.input.config.raw)
            : side.input.document.find(place);
          expect.soft(written, `${finding.code} ${place.pointer}`).toBeDefined();
          expect.soft(place.line, place.pointer).toBeGreaterThan(0);
        }
      }
    }
  });
});

describe('laws', () => {
  test.each(pairs)('nothing changed between a side and itself: %s', async (_, pair) => {
    const [before, after] = await sidesOf(pair);
    expect(compareDocuments(before, before)).toEqual([]);
    expect(compareDocuments(after, after)).toEqual([]);
  });

  test.each(pairs)('the way back finds as much as the way there: %s', async (_, pair) => {
    const [before, after] = await sidesOf(pair);
    const [there, back] = [compareDocuments(before, after), compareDocuments(after, before)];
    const places = (findings: readonly ReportedWireFact[], side: 'before' | 'after'): readonly string[] =>
      findings.map((finding) => finding[side]?.pointer ?? '').sort();
    // A new body names its new members itself, the way back has nothing to name them in.
    const isFolded = there.some(({ code }) => code === 'request-body-media-type-changed');
    if (!isFolded) expect(places(back, 'after')).toEqual(places(there, 'before'));
    expect(back.length > 0).toBe(there.length > 0);
  });

  test('what two steps change is what one step changes', async () => {
    const first = { remove: '/components/schemas/Book/properties/subtitle' };
    const second = { set: '/paths/~1books/get/parameters/0/schema/maximum', to: 30 };
    const [a, b, c] = [await sideOf([], []), await sideOf([first], []), await sideOf([first, second], [])];
    const prints = (findings: readonly ReportedWireFact[]): readonly string[] =>
      findings.map(({ fingerprint }) => fingerprint).sort();
    expect(prints([...compareDocuments(a, b), ...compareDocuments(b, c)])).toEqual(
      prints(compareDocuments(a, c)),
    );
  });

  test('fingerprints do not depend on what else changed', async () => {
    const one: Pair = { title: '', edit: [{ remove: '/components/schemas/Book/properties/subtitle' }] };
    const two: Pair = {
      title: '',
      edit: [
        ...(one.edit ?? []),
        { set: '/info/title', to: 'Other' },
        { set: '/components/schemas/Aaa', to: { type: 'string' } },
        { set: '/paths/~1books/get/description', to: 'Lists.' },
      ],
    };
    const prints = async (pair: Pair): Promise<readonly string[]> =>
      compareDocuments(...(await sidesOf(pair))).map(({ fingerprint }) => fingerprint);
    expect(await prints(two)).toEqual(expect.arrayContaining([...(await prints(one))]));
  });

  test('fingerprints tell changes apart', async () => {
    const all = await Promise.all(
      pairs.map(async ([, pair]) =>
        compareDocuments(...(await sidesOf(pair))).map(
          ({ fingerprint, sentence }) => `${fingerprint} ${sentence}`,
        ),
      ),
    );
    const distinct = new Set(all.flat());
    expect(new Set([...distinct].map((each) => each.split(' ')[0])).size).toBe(distinct.size);
  });
});

describe('one root cause', () => {
  test('is reported once with every method it reaches', async () => {
    const side = await sideOf([{ remove: '/components/schemas/Book/properties/subtitle' }], []);
    const [finding, ...others] = compareDocuments(await sideOf([], []), side);
    expect(others).toEqual([]);
    expect(finding?.methods).toEqual(['books.list', 'books.create', 'books.retrieve', 'books.update']);
    expect(finding?.sentence).toBe('Remove `subtitle` from `Book`.');
  });

  test('inside a schema that contains itself ends', async () => {
    const tree = {
      type: 'object',
      properties: { name: { type: 'string' }, parent: { $ref: '#/components/schemas/Tree' } },
    };
    const base = [
      { set: '/components/schemas/Tree', to: tree },
      { set: '/components/schemas/Book/properties/tree', to: { $ref: '#/components/schemas/Tree' } },
    ];
    const [before, after] = [
      await sideOf(base, []),
      await sideOf([...base, { set: '/components/schemas/Tree/properties/name/type', to: 'integer' }], []),
    ];
    expect(compareDocuments(before, after).map(({ code }) => code)).toEqual([
      'response-property-type-changed',
    ]);
  });
});

test('the table of rules has every code once per direction and seat', () => {
  const rows = EVENTS.flatMap((event) => Object.values(RULES[event].wire ?? {}));
  expect(rows.length).toBeGreaterThan(90);
});
