import { describe, expect, test } from 'vitest';
import { parseBaseline, review, writeBaseline } from '../../src/parity/index.ts';
import { marksOf } from '../../src/parity/model/marks.ts';
import type { Difference, Gap, Parity } from '../../src/parity/model/model.ts';
import { verdictOf } from '../../src/parity/model/verdict.ts';

/** A difference as it is made of a gap. */
function difference(symbol: string, weight: Gap['weight'] = 'breaking', more: Partial<Gap> = {}): Difference {
  const {
    differs,
    more: _,
    users: __,
    ...gap
  }: Gap = {
    measure: 'names',
    symbol,
    says: 'is missing',
    weight,
    count: 1,
    ...more,
  };
  const marks = marksOf({ ...gap, ...(differs && { differs }) });
  return { ...gap, cause: { kind: 'document', evidence: 'the document has no pet' }, marks };
}

/** What an entry says of such a difference. */
const SAID = { weight: 'breaking', says: 'is missing', count: 1, marks: expect.stringMatching(/^\w{16}$/) };

function parity(equal: number, ...differences: readonly Difference[]): Parity {
  return {
    from: { label: 'a' },
    to: { label: 'b' },
    rows: [{ measure: 'names', total: 100, equal }],
    skipped: [],
    differences,
    verdict: verdictOf(differences, []),
    contained: [],
    byHand: [],
    remarks: [],
  };
}

function written(value: Parity) {
  const parsed = parseBaseline(writeBaseline(value, undefined, { today: '2026-01-31', reason: undefined }));
  if (typeof parsed === 'string') throw new TypeError(parsed);
  return parsed;
}

describe('a baseline', () => {
  const before = parity(98, difference('Pet'), difference('Owner'), difference('core', 'internal'));
  const baseline = written(before);

  test('accepts what was there, with the cause as the reason where none was given', () => {
    expect(baseline.accepted).toEqual([
      { difference: 'names Pet', ...SAID, reason: 'document: the document has no pet', date: '2026-01-31' },
      { difference: 'names Owner', ...SAID, reason: 'document: the document has no pet', date: '2026-01-31' },
    ]);
    const found = review(before, baseline);
    expect([found.fresh, found.worse, found.vanished]).toEqual([[], [], []]);
    expect(found.accepted.size).toBe(2);
  });

  test('does not accept a new difference, even with the same figure', () => {
    expect(review(parity(98, difference('Pet'), difference('Vet')), baseline).fresh).toEqual(['names Vet']);
  });

  test.each([
    ['heavier', 'breaking', {}],
    ['of more things', 'note', { count: 3 }],
    ['another one', 'note', { says: 'is a type, and was a value' }],
    ['of other values', 'note', { before: 'GET', after: 'POST' }],
  ] as const)('does not accept a difference of the same name that has become %s', (_, weight, more) => {
    const accepted = difference('Pet', 'note', { count: 2 });
    const found = review(
      parity(98, difference('Pet', weight, { count: 2, ...more })),
      written(parity(98, accepted)),
    );
    expect([found.fresh, found.accepted.size]).toEqual([[], 0]);
    expect(found.grown).toEqual([expect.stringMatching(/^names Pet: is /)]);
  });

  test('accepts a difference that has become lighter and rarer', () => {
    const accepted = difference('Pet', 'breaking', { count: 2 });
    const found = review(parity(98, difference('Pet', 'note')), written(parity(98, accepted)));
    expect([found.grown, found.accepted.size]).toEqual([[], 1]);
  });

  describe('of a difference in several places', () => {
    const pet = (...differs: readonly string[]): Parity =>
      parity(98, difference('Pet', 'breaking', { measure: 'types', says: 'has others', differs }));
    const accepting = written(pet('.age', '.name'));

    test.each([
      ['the same', ['.name', '.age'], 'fine'],
      ['fewer', ['.name'], 'fine'],
      ['another one instead', ['.name', '.home'], 'grown'],
      ['another one beside them', ['.age', '.name', '.home'], 'grown'],
    ])('%s', (_, places, verdict) => {
      const { grown, fresh, accepted } = review(pet(...places), accepting);
      expect(fresh).toEqual([]);
      expect([grown.length, accepted.size]).toEqual(verdict === 'fine' ? [0, 1] : [1, 0]);
    });

    test('more than anybody lists are held together', () => {
      const many = Array.from({ length: 600 }, (_, at) => `.m${at}`);
      const held = written(pet(...many));
      expect(review(pet(...many), held).grown).toEqual([]);
      expect(review(pet(...many.slice(1), '.other'), held).grown).toHaveLength(1);
    });

    test('what was hidden by a worse one may be told under a name of its own', () => {
      const query = { measure: 'requests', differs: ['list: query', 'list: body'] } as const;
      const body = { measure: 'requests', differs: ['list: body'] } as const;
      const held = written(parity(98, difference('client.list: query', 'breaking', query)));
      expect(review(parity(98, difference('client.list: body', 'breaking', body)), held)).toMatchObject({
        fresh: [],
        grown: [],
      });
    });
  });

  test('an entry without fingerprints accepts what it says, once, and any where it says nothing but the name', () => {
    const two = parity(98, difference('Pet'), difference('Pet'));
    const entry = { difference: 'names Pet', reason: 'agreed', date: '2026-01-01' };
    const accept = (more: object) => ({ accepted: [{ ...entry, ...more }], rows: new Map() });
    expect(review(two, accept({ says: 'is missing' })).grown).toHaveLength(1);
    expect(review(two, accept({})).grown).toEqual([]);
  });

  test('does not accept a worse figure', () => {
    expect(review(parity(97, difference('Pet')), baseline).worse).toEqual(['names: 97/100, was 98/100']);
  });

  test('says what has vanished, but not of what was not compared', () => {
    expect(review(parity(99, difference('Pet')), baseline).vanished).toEqual(['names Owner']);
    const other = { ...parity(99), rows: [] };
    expect(review(other, baseline).vanished).toEqual([]);
  });

  test('keeps the reasons and dates that were given', () => {
    const text = writeBaseline(
      before,
      { ...baseline, accepted: [{ difference: 'names Pet', reason: 'agreed', date: '2025-12-24' }] },
      { today: '2026-02-01', reason: 'new' },
    );
    expect(JSON.parse(text)).toMatchObject({
      accepted: [
        { difference: 'names Pet', reason: 'agreed', date: '2025-12-24' },
        { difference: 'names Owner', reason: 'new', date: '2026-02-01' },
      ],
    });
  });

  test.each([
    ['nothing', 'not JSON'],
    ['[]', '"parity": 1'],
    ['{"parity":1}', 'no list'],
    ['{"parity":1,"rows":{},"accepted":[{"difference":"names Pet"}]}', 'accepted[0] needs'],
    [
      '{"parity":1,"rows":{},"accepted":[{"difference":"names Pet","reason":" ","date":"2026-01-01"}]}',
      'gives no reason',
    ],
    [
      '{"parity":1,"rows":{},"accepted":[{"difference":"names Pet","reason":"x","date":"soon"}]}',
      'the date soon',
    ],
    ['{"parity":1,"rows":{"names":{}},"accepted":[]}', 'rows.names'],
  ])('%s is refused', (text, reason) => {
    expect(parseBaseline(text)).toContain(reason);
  });
});

describe('the verdict', () => {
  const skipped = [{ measure: 'requests' as const, reason: 'the package ended by itself' }];
  test.each([
    [[], [], 'drop-in'],
    [[difference('a', 'internal')], [], 'drop-in'],
    [[difference('a', 'note')], [], 'drop-in with 1 note'],
    [[difference('a', 'note'), difference('b')], [], 'breaks: 1 name'],
    [[], skipped, 'unproven: the package ended by itself'],
    [[difference('a'), difference('b')], skipped, 'breaks: 2 names'],
  ])('%j %j is %s', (differences, without, text) => {
    expect(verdictOf(differences, without).text).toBe(text);
  });
});
