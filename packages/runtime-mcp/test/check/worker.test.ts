import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createChecker, type Checker } from '../../src/check/checker.ts';
import { openCheck, type CodeCheck } from '../../src/check/check-code.ts';
import { presentMistakes } from '../../src/check/present.ts';
import { METHODS } from '../../src/methods.ts';
import { estimateTokens } from '../../src/support/tokens.ts';

const entry = fileURLToPath(new URL('../fixtures/example-sdk/index.d.ts', import.meta.url));
const setup = {
  sdkPackage: 'example-sdk',
  clientClass: 'Example',
  methods: METHODS.map(({ fullyQualifiedName }) => fullyQualifiedName),
  from: fileURLToPath(new URL('.', import.meta.url)),
};
const workerUrl = new URL('../../dist/check/check-worker.js', import.meta.url);

describe('the thread', () => {
  const reasons: string[] = [];
  let checker: Checker;
  beforeAll(
    () =>
      void (checker = createChecker({
        ...setup,
        entry,
        workerUrl,
        onFailure: (why) => void reasons.push(why),
      })),
  );
  afterAll(() => checker.close());

  it('answers in turn', async () => {
    const codes = ["return client.pet.retrieve('1')", 'return client.pets.list()', "client.pet.delete('1')"];
    const results = await Promise.all(
      ['return 1', codes[0] ?? '', codes[1] ?? ''].map((code) => checker.check(code)),
    );
    expect(results.map((result) => [result?.mistakes.length, result?.calls])).toEqual([
      [0, []],
      [0, ['pet.retrieve']],
      [1, []],
    ]);
    expect(reasons).toEqual([]);
  });

  it('is ended when it does not, and starts again', async () => {
    const impatient = createChecker({
      ...setup,
      entry,
      workerUrl,
      most: 1,
      onFailure: (why) => void reasons.push(why),
    });
    const hard = `type F<N extends any[]> = N['length'] extends 900 ? N : F<[...N, 1]>;\nconst x: F<[]> = 1 as any; return x`;
    expect(await impatient.check(hard)).toBeUndefined();
    expect(reasons.at(-1)).toMatch(/too much time/);
    await impatient.close();
    expect(await impatient.check('return 1')).toBeUndefined();
  });

  it('is not there without declarations', async () => {
    const none = createChecker({
      ...setup,
      sdkPackage: 'no-such-sdk',
      workerUrl,
      onFailure: (why) => void reasons.push(why),
    });
    none.prepare();
    expect(await none.check('client.nothing()')).toBeUndefined();
    expect(reasons.at(-1)).toBe('no-such-sdk is not installed');
    await none.close();
  });
});

describe('a check', () => {
  let check: CodeCheck;
  beforeAll(() => {
    const opened = openCheck({ ...setup, entry });
    if (opened === undefined) throw new Error('The example has no declarations');
    check = opened;
  });

  // Code names files in every way that a compiler follows.
  it.each([
    '/// <reference path="/etc/passwd" />\nreturn 1',
    '/// <reference types="/etc/passwd" />\n/// <reference lib="dom" />\nreturn 1',
    'import x from "/etc/passwd";\nexport default 1',
    'import x = require("/etc/passwd");\nexport default 1',
    'const x: typeof import("/etc/passwd") = 1;\nexport default x',
    'declare module "/etc/passwd" { export const a: 1 }\nexport default 1',
    'export * from "../../../../../etc/passwd";\nexport default 1',
  ])('reads no file: %j', (code) => {
    expect(JSON.stringify(check(code))).not.toMatch(/root|daemon|\bnologin\b/);
  });

  it('survives code that is none', () => {
    for (const code of ['', '((((', 'async function run(', '\u0000\u2028', '`${', '}', '```', '@@@'])
      expect(check(code).calls).toEqual([]);
  });

  it('tells lines of the code as it was sent', () => {
    const fenced = 'Look:\n```ts\n\nasync function run(c) {\n  return c.pet.retreive(1);\n}\n```';
    expect(check(fenced).mistakes).toMatchObject([
      { line: 5, message: expect.stringContaining("'client.pet.retrieve'") },
    ]);
    const body =
      "import Example from 'example-sdk';\n\nconst pet = client.pet.retrieve('1');\nreturn pet.nme;";
    expect(check(body).mistakes).toMatchObject([{ line: 4, message: expect.stringContaining('await') }]);
  });

  it('finds the calls however they are written', () => {
    const code =
      "const { create } = client.pet; const p = client.pet;\nasync function run(c) { await create({ name: 'a' }); await p['update']('1', {}); await c.store.order.place({ pet_id: '1' }); }";
    expect([...check(code).calls].sort()).toEqual(['pet.create', 'pet.update', 'store.order.place']);
  });

  it('answers shortly, however much is wrong', () => {
    const code = Array.from({ length: 200 }, (_, i) => `client.pet.nothing${i}();`).join('\n');
    const text = presentMistakes(check(code).mistakes, code, 800);
    expect(estimateTokens(text)).toBeLessThanOrEqual(800);
    expect(text).toMatch(/^Not run: the code has 20 mistakes/);
  });
});
