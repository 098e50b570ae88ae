import { describe, expect, test } from 'vitest';
import { editBudget, loadPathQuery } from '../../src/load/index.ts';
import type { JsonObject } from '../../src/support/json.ts';
import { documentWith, indent, runFront } from '../kit/front.ts';

const long = `${'a'.repeat(60)}!`;
const chain = `${'{ a: '.repeat(30)}1${' }'.repeat(30)}`;
const DOCUMENT = documentWith(
  "/pets:\n  get: { responses: { '200': { description: Done } } }",
  `x-text: ${long}\nx-chain: ${chain}\n`,
);

const overlay = (actions: string): Readonly<Record<string, string>> => ({
  'overlay.yaml': `overlay: 1.0.0\ninfo: { title: Corrections, version: 1.0.0 }\nactions:\n${indent(
    actions,
    2,
  )}\n`,
});

const transforms = (list: string): Readonly<Record<string, string>> => ({
  'stainless.yml': `resources: { pets: { methods: { list: get /pets } } }\nopenapi:\n  transforms:\n${indent(
    list,
    4,
  )}\n`,
});

const repeat = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

/** What is found about corrections that ask for more than there is, and where; nothing may come after it. */
async function refusal(files: Readonly<Record<string, string>>): Promise<string | undefined> {
  const { found } = await runFront({ 'openapi.yaml': DOCUMENT, ...files });
  const about = found.filter(({ code }) => /^(?:Overlay|Config\/Transform)/.test(code));
  const at = about.findIndex(({ message }) => /asks for more|would grow|would nest/.test(message));
  if (at < 0) return undefined;
  expect(about.slice(at + 1)).toEqual([]);
  const { severity, place, hint, message } = about[at] as (typeof about)[number];
  expect([severity, hint]).toEqual(['error', 'Select fewer values, or change the document itself.']);
  return `${place?.pointer} ${message.replace(/^.*(?=asks for more|would grow|would nest)/, '')}`;
}

describe('a path takes no more steps than there are', () => {
  const value = { 'x-text': long, 'x-list': Array.from({ length: 40 }, (_, i) => ({ a: i })), ...nested(30) };

  test.each<[string, string]>([
    ['a pattern that is tried in too many ways', "$[?search(@, '^(a+)+$')]"],
    ['a pattern for the whole text', "$[?match(@, '(a|a)*(a|a)*b')]"],
    ['everything below everything', '$..*..*..*..*'],
    ['one place named many times', `$[${Array(200).fill("'x-list'").join(',')}]..*..*`],
    ['a filter that looks at everything each time', '$..[?count($..*) > count($..a)]'],
    ['filters in a filter', '$..[?$..[?$..a]]'],
  ])('%s', async (_, path) => {
    const budget = { ...editBudget(value), perPath: 10_000 };
    const query = await loadPathQuery(budget);
    expect(query(path, value)).toEqual({ fault: 'asks for more than 10000 steps' });
    expect(budget.spent).toBe(true);
  });

  test('all paths together neither', async () => {
    const budget = { ...editBudget(value), steps: 1000 };
    const query = await loadPathQuery(budget);
    const found = Array.from({ length: 20 }, () => query('$..a', value));
    const enough = found.findIndex((each) => 'fault' in each);
    expect(enough).toBeGreaterThan(2);
    expect(found.slice(enough).every((each) => 'fault' in each)).toBe(true);
  });

  test('what is no budget is as it was: matches, texts that are no pattern, paths that are none', async () => {
    const query = await loadPathQuery(editBudget(value));
    expect(query("$[?search(@, 'a{3}!')]", value)).toEqual([['x-text']]);
    expect(query("$[?match(@, 'a+')]", value)).toEqual([]);
    expect(query("$[?match(@, 'a+.')]", value)).toEqual([['x-text']]);
    expect(query("$[?search(@, '(')]", value)).toEqual([]);
    expect(query('$[', value)).toMatchObject({
      fault: expect.stringMatching(/^is not a JSONPath/) as string,
    });
  });

  test('a document may nest as deep as documents may', async () => {
    const deep = nested(180);
    const query = await loadPathQuery(editBudget(deep));
    expect(query('$..a', deep)).toHaveLength(180);
  });
});

function nested(levels: number): JsonObject {
  return levels === 0 ? {} : { a: nested(levels - 1) };
}

test('an overlay stops at the path that asks for too much', async () => {
  const path = "$[?search(@, '^(a+)+$')]";
  const more = '- { target: $.nothing, remove: true }';
  expect(await refusal(overlay(`- { target: "${path}", remove: true }\n${more}`))).toBe(
    '/actions/0/target asks for more than 1000000 steps.',
  );
});

test('transforms stop at the path that asks for too much', async () => {
  const path = "$[?search(@, '^(a+)+$')]";
  const list = `- { command: remove, args: { target: "${path}" } }\n- { command: nothing }`;
  expect(await refusal(transforms(list))).toBe(
    '/openapi/transforms/0/command asks for more than 1000000 steps.',
  );
});

test('an overlay may not make the document grow with every action', async () => {
  const action = '- { target: $..x, update: { x: { y: {}, z: { x: { x: {} } } } } }';
  const first = '- { target: $, update: { x: {} } }';
  expect(await refusal(overlay(`${first}\n${repeat(40, () => action)}`))).toMatch(/^\/actions\/\d+ would /);
});

test.each<[string, (index: number) => string]>([
  ['copies of copies', (i) => `- { command: copy, args: { from: $.x-chain, to: $.x-chain.x${i} } }`],
  [
    'texts filled into themselves',
    () => "- { command: update, args: { target: $.x-text, template: '{{value}}{{value}}' } }",
  ],
])('transforms may not make the document grow: %s', async (_, line) => {
  expect(await refusal(transforms(repeat(40, line)))).toMatch(
    /^\/openapi\/transforms\/\d+\/command would grow to more than 1000000 values\.$/,
  );
});

test('corrections may not nest deeper than a document may', async () => {
  const deep = `${'{ a: '.repeat(150)}{}${' }'.repeat(150)}`;
  const actions = `- { target: $.x-chain${'.a'.repeat(
    29,
  )}, update: ${deep} }\n- { target: $.x-chain${'.a'.repeat(100)}, update: ${deep} }`;
  expect(await refusal(overlay(actions))).toBe('/actions/1 would nest more than 200 levels deep.');
});

test('what is replaced again and again makes no document grow', async () => {
  const first = '- { target: $, update: { x-new: {} } }';
  const line = `- { target: $.x-new, update: { text: ${'b'.repeat(64_000)} } }`;
  expect(await refusal(overlay(`${first}\n${repeat(1200, () => line)}`))).toBeUndefined();
});
