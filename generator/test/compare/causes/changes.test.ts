import { describe, expect, test } from 'vitest';
import { changesOf } from '../../../src/compare/causes/index.ts';
import {
  code,
  markdownText,
  mergedSpans,
  plainText,
  prose,
  type Cause,
  type TypeFact,
  type WireFact,
} from '../../../src/compare/model/index.ts';
import { shownChange, summaryOf } from '../../../src/compare/report/index.ts';

const at = (pointer: string) => ({ file: 'api.yaml', pointer });

/** A value that an answer may hold now. */
const wireFact = (fingerprint: string, more: Partial<WireFact> = {}): WireFact => ({
  view: 'wire',
  event: 'value-added',
  way: 'response',
  seat: 'property',
  anchor: { kind: 'component', name: 'Widget' },
  path: [{ name: 'kind' }],
  values: [`'${fingerprint}'`],
  operations: [{ verb: 'get', path: '/list-widgets', methods: ['widget.list'] }],
  isEverywhere: false,
  isTyped: true,
  fingerprint,
  ...more,
});

const typeFact = (path: readonly string[], more: Partial<TypeFact> = {}): TypeFact => ({
  view: 'types',
  event: 'property-removed',
  way: 'response',
  subject: {
    kind: 'value',
    owner: { kind: 'export', module: '', path: path.slice(0, 1) },
    steps: path.slice(1).map((name) => ({ name })),
  },
  reach: [],
  ...more,
});

/** Something that happened to a method of the client. */
const methodFact = (event: TypeFact['event'], name: string, more: Partial<TypeFact> = {}): TypeFact => ({
  view: 'types',
  event,
  subject: { kind: 'client', is: 'method', path: [name] },
  reach: [],
  ...more,
});

describe('one root cause is one change', () => {
  test('what one edit of a schema does to requests and to responses', () => {
    const places = { before: at('/a'), after: at('/b'), newValue: 'x' };
    const sent = wireFact('2', {
      ...places,
      way: 'request',
      operations: [{ verb: 'post', path: '/create-widget', methods: ['widget.create'] }],
    });
    const read = wireFact('1', places);
    const other = wireFact('3', { ...places, newValue: 'y' });
    const [first, second, ...more] = changesOf({ api: [], wire: [sent, read, other] });
    expect(more).toEqual([]);
    expect(first?.wire).toEqual([read, sent]);
    expect(first && summaryOf(first, [])).toMatchObject({
      severity: 'risky',
      cause: 'document',
      wire: ['1', '2'],
      methods: ['client.widget.list', 'client.widget.create'],
    });
    expect(second?.wire).toEqual([other]);
  });

  test('what a change of the document does to callers', () => {
    const wire = wireFact('1');
    const api = typeFact(['Widget', 'kind'], { cause: { kind: 'wire', fact: wire } });
    const [change, ...more] = changesOf({ api: [api], wire: [wire] });
    expect(more).toEqual([]);
    expect(change).toEqual({ wire: [wire], api: [api] });
    expect(change && shownChange(change).details.map(plainText)).toEqual([
      'Widget.kind is gone.',
      'Reaches client.widget.list.',
    ]);
    expect(change && summaryOf(change, [typeFact(['Other']), api])).toMatchObject({
      severity: 'breaking',
      message: "Add `'1'` to `Widget.kind`.",
      wire: ['1'],
      api: [1],
    });
  });

  test('what a change of the config does', () => {
    const cause: Cause = { kind: 'config', change: [{ kind: 'prose', text: 'the config maps less' }] };
    const type: TypeFact = {
      ...typeFact([], { event: 'type-removed', cause }),
      subject: { kind: 'export', module: '', path: ['Retell', 'AParams'] },
    };
    const api = [type, methodFact('method-removed', 'a', { cause })];
    const [change, ...more] = changesOf({ api, wire: [] });
    expect(more).toEqual([]);
    expect(change && summaryOf(change, api)).toMatchObject({
      code: 'method-removed',
      symbol: 'client.a',
      message: 'The config maps less.',
      cause: 'config',
    });
  });

  test('what goes and what comes in its place, without any document', () => {
    const api = [
      methodFact('method-removed', 'a', {
        edit: { kind: 'method-renamed', from: 'client.a', to: 'client.b' },
      }),
      methodFact('method-added', 'b'),
      methodFact('method-added', 'c'),
    ];
    expect(changesOf({ api, wire: [] }).map((change) => change.api)).toEqual([[api[0], api[1]], [api[2]]]);
  });

  test('facts without a cause stand for themselves', () => {
    const api = [typeFact(['A'], { unexplained: true }), typeFact(['B'])];
    expect(changesOf({ api, wire: [] }).map((change) => summaryOf(change, api).cause)).toEqual([
      'unexplained',
      'unknown',
    ]);
  });
});

test('neighbouring prose is one piece, and code in it is no markup', () => {
  const text = [...prose('Remove '), ...code('a`b'), ...prose(' from '), ...prose('`B`.')];
  expect(mergedSpans(text).map((span) => span.text)).toEqual(['Remove ', 'a`b', ' from `B`.']);
  expect(markdownText(text)).toBe('Remove ``a`b`` from \\`B\\`.');
  expect(plainText(text)).toBe('Remove a`b from `B`.');
});
