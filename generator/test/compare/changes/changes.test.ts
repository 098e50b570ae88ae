import { describe, expect, test } from 'vitest';
import type { ApiFinding } from '../../../src/compare/types/index.ts';
import { changesOf, detailsOf, summaryOf } from '../../../src/compare/changes/index.ts';
import { sentenceParts } from '../../../src/compare/files/forms/findings.ts';
import type { WireFinding } from '../../../src/compare/wire/index.ts';

const at = (pointer: string) => ({ file: 'api.yaml', pointer });

const wireFinding = (fingerprint: string, more: Partial<WireFinding> = {}): WireFinding => ({
  code: 'response-property-enum-value-added',
  severity: 'risky',
  bump: 'minor',
  area: 'property',
  direction: 'response',
  sentence: `Change ${fingerprint}.`,
  message: `Change ${fingerprint}.`,
  symbol: 'Widget.kind',
  line: `change ${fingerprint}`,
  methods: ['widget.list'],
  fingerprint,
  ...more,
});

const apiFinding = (symbol: string, more: Partial<ApiFinding> = {}): ApiFinding => ({
  code: 'response-property-removed',
  severity: 'breaking',
  bump: 'major',
  symbol,
  message: `${symbol} is gone.`,
  affects: [],
  ...more,
});

describe('one root cause is one change', () => {
  test('what one edit of a schema does to requests and to responses', () => {
    const places = { before: at('/a'), after: at('/b'), newValue: 'x' };
    const sent = wireFinding('2', {
      ...places,
      direction: 'request',
      severity: 'safe',
      methods: ['widget.create'],
    });
    const read = wireFinding('1', places);
    const other = wireFinding('3', { ...places, newValue: 'y' });
    const [first, second, ...more] = changesOf({ api: [], wire: [sent, read, other] });
    expect(more).toEqual([]);
    expect(first).toMatchObject({
      severity: 'risky',
      cause: 'document',
      wire: [read, sent],
      methods: ['client.widget.list', 'client.widget.create'],
    });
    expect(second?.wire).toEqual([other]);
  });

  test('what a change of the document does to callers', () => {
    const wire = wireFinding('1');
    const api = apiFinding('Widget.kind', {
      cause: { kind: 'wire', fingerprint: '1', sentence: 'Change 1.' },
    });
    const [change, ...more] = changesOf({ api: [api], wire: [wire] });
    expect(more).toEqual([]);
    expect(change).toMatchObject({ severity: 'breaking', message: 'Change 1.', wire: [wire], api: [api] });
    expect(detailsOf(change!)).toEqual(['Widget.kind is gone.', 'Reaches client.widget.list.']);
    expect(summaryOf(change!, [apiFinding('Other'), api])).toMatchObject({ wire: ['1'], api: [1] });
  });

  test('what a change of the config does', () => {
    const cause = { kind: 'config', sentence: 'The config maps `a` to `b`.' } as const;
    const api = [
      apiFinding('Retell.AParams', { code: 'type-removed', cause }),
      apiFinding('client.a', { code: 'method-removed', cause }),
    ];
    const [change, ...more] = changesOf({ api, wire: [] });
    expect(more).toEqual([]);
    expect(change).toMatchObject({
      code: 'method-removed',
      symbol: 'client.a',
      message: cause.sentence,
      cause: 'config',
    });
  });

  test('what goes and what comes in its place, without any document', () => {
    const api = [
      apiFinding('client.a', {
        code: 'method-removed',
        edit: { kind: 'method-renamed', from: 'client.a', to: 'client.b' },
      }),
      apiFinding('client.b', { code: 'method-added', severity: 'safe' }),
      apiFinding('client.c', { code: 'method-added', severity: 'safe' }),
    ];
    expect(changesOf({ api, wire: [] }).map((change) => change.api)).toEqual([[api[0], api[1]], [api[2]]]);
  });

  test('findings without a cause stand for themselves', () => {
    const api = [apiFinding('A', { unexplained: true }), apiFinding('B')];
    expect(changesOf({ api, wire: [] }).map(({ cause }) => cause)).toEqual(['unexplained', 'unknown']);
  });
});

test.each([
  ['Remove `a` from `B`.', ['Remove ', '[a]', ' from ', '[B]', '.']],
  ['`` a`b `` is gone', ['[a`b]', ' is gone']],
  ['no `` end', ['no `` end']],
  ['a lone ` and `more`', ['a lone ', '[and]', 'more`']],
])('%j has its code in its place', (sentence, parts) => {
  expect(sentenceParts(sentence).map(({ kind, text }) => (kind === 'code' ? `[${text}]` : text))).toEqual(
    parts,
  );
});
