import { describe, expect, test } from 'vitest';
import { compareCall } from '../../src/parity/calls/compare-calls.ts';
import { gapsOfCalls } from '../../src/parity/calls/gaps-of-calls.ts';
import type { PlannedCall } from '../../src/parity/calls/list-calls.ts';
import { parseBaseline, review, writeBaseline, explainGaps, type Parity } from '../../src/parity/index.ts';
import type { Gap } from '../../src/parity/model/model.ts';
import type { Recorded } from '../../src/parity/run/recorder.ts';
import { compareTypes, loadTypes } from '../../src/parity/types/index.ts';
import { SMALL } from '../compare/types/small-package.ts';
import { files } from './small-document.ts';

const CALL = 'resources/call.d.ts';

/** A comparison as a baseline is written of it and held against it. */
function parity(gaps: readonly Gap[]): Parity {
  const differences = explainGaps(gaps, {
    files: { before: files(), after: files() },
    endpoints: new Map(),
  });
  const side = { label: 'a' };
  const verdict = { kind: 'breaks', text: 'breaks' } as const;
  return {
    from: side,
    to: side,
    rows: [],
    skipped: [],
    differences,
    verdict,
    contained: [],
    byHand: [],
    remarks: [],
  };
}

/** What a baseline that accepts the first says of the second. */
function held(accepted: readonly Gap[], now: readonly Gap[]): readonly string[] {
  const baseline = parseBaseline(
    writeBaseline(parity(accepted), undefined, { today: '2026-01-31', reason: 'agreed' }),
  );
  if (typeof baseline === 'string') throw new TypeError(baseline);
  const { fresh, grown } = review(parity(now), baseline);
  return [...fresh, ...grown];
}

describe('after a type that differs was accepted', () => {
  async function gapsOf(own: string, next: string, base: string): Promise<readonly Gap[]> {
    const text = SMALL[CALL] ?? '';
    expect(text).toContain(base);
    const sides = [own, next].map(
      (each) => new Map(Object.entries({ ...SMALL, [CALL]: text.replace(base, each) })),
    );
    return compareTypes(await loadTypes(sides[0] ?? new Map(), sides[1] ?? new Map())).gaps;
  }

  test.each([
    ['the same', '{ a: number; b: number; c: string }', true],
    ['one of two is as it was again', '{ a: string; b: number; c: string }', true],
    ['both are', '{ a: string; b: string; c: string }', true],
    ['another one instead', '{ a: string; b: string; c: number }', false],
    ['another one beside them', '{ a: number; b: number; c: number }', false],
    ['the same one is another type', '{ a: boolean; b: number; c: string }', false],
    ['a new one must be given', '{ a: number; b: number; c: string; d: string }', false],
  ])('%s', async (_, next, isAccepted) => {
    const place = (type: string): string => `agent?: ${type}`;
    const was = '{ a: string; b: string; c: string }';
    const made = (type: string) => gapsOf(place(was), place(type), 'agent?: Agent');
    const found = held(await made('{ a: number; b: number; c: string }'), await made(next));
    expect(found.length === 0).toBe(isAccepted);
  });

  test('the same member in another place is another difference', async () => {
    const place = (home: string, work: string): string =>
      `agent?: { home: { id: ${home} }; work: { id: ${work} } }`;
    const made = (home: string, work: string) =>
      gapsOf(place('string', 'string'), place(home, work), 'agent?: Agent');
    const accepted = await made('number', 'string');
    expect(held(accepted, await made('number', 'string'))).toEqual([]);
    expect(held(accepted, await made('string', 'number'))).not.toEqual([]);
    expect(held(accepted, await made('number', 'number'))).not.toEqual([]);
  });
});

describe('after a call that differs was accepted', () => {
  const call: PlannedCall = { set: 'all', method: 'pets.create', args: [{ name: 'a' }] };
  const sent: Recorded = {
    verb: 'POST',
    path: '/pets',
    query: ['a=1'],
    headers: { accept: 'application/json' },
    body: '{"name":"a","tags":["x","y"]}',
  };

  function gapsOf(more: Partial<Recorded>): readonly Gap[] {
    const outcome = { kind: 'resolved', value: '{}' } as const;
    const differences = compareCall(
      { outcome, requests: [sent] },
      { outcome, requests: [{ ...sent, ...more }] },
    );
    return differences === undefined ? [] : gapsOfCalls([{ call, differences }]);
  }

  const query = ['a=1', 'b=2'];
  const body = '{"name":"b","tags":["x","z"]}';

  test.each([
    ['the same', { query, body }, true],
    ['only what was told is as it was again', { body }, true],
    ['only what was not told is', { query }, true],
    ['a part of what was not told is', { query, body: '{"name":"a","tags":["x","z"]}' }, true],
    ['another value in the body', { query, body: '{"name":"c","tags":["x","z"]}' }, false],
    ['another parameter beside it', { query: [...query, 'c=3'], body }, false],
    ['another header beside it', { query, body, headers: { accept: '*/*' } }, false],
    ['another path', { query, body, path: '/v2/pets' }, false],
  ])('%s', (_, more, isAccepted) => {
    const found = held(gapsOf({ query, body }), gapsOf(more));
    expect(found.length === 0).toBe(isAccepted);
  });
});
