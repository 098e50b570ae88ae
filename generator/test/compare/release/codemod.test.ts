import { beforeAll, describe, expect, test } from 'vitest';
import { applyCodemod } from '../../../src/compare/codemod/index.ts';
import { symbolOf, type TypeFact } from '../../../src/compare/model/index.ts';
import type { Event } from '../../../src/compare/rules/index.ts';
import { comparePackageApis } from '../../../src/compare/types/index.ts';
import { MECHANICAL } from './codemod-cases.ts';
import { phoneSdk } from './phone-sdk.ts';

const [from, to] = [phoneSdk('before'), phoneSdk('after')];
let changes: readonly TypeFact[];

const breaking = (event: Event, method: string): TypeFact => ({
  view: 'types',
  event,
  subject: { kind: 'client', is: 'method', path: ['call', method] },
  reach: [],
});

beforeAll(async () => {
  const found = await comparePackageApis(from, to, { withoutDocs: true });
  changes = [
    ...found.filter(({ subject }) => !/^client\.call\.(?:get|find|send)$/.test(symbolOf(subject))),
    // No program can know what to pass, or what to do with what is no longer taken.
    breaking('argument-added-required', 'get'),
    breaking('argument-removed', 'find'),
    breaking('arguments-reordered', 'send'),
  ];
});

type Files = Readonly<Record<string, string>>;

async function migrate(files: Files) {
  const result = await applyCodemod(new Map(Object.entries(files)), changes, { from, to });
  if (result === undefined) throw new Error('The packages declare no types');
  const { left, done, reached } = result;
  return {
    files: { ...files, ...Object.fromEntries(result.files) },
    left: left.map(({ path, line, symbol, code }) => `${path}:${line} ${symbol || code}`),
    notes: left.map(({ note }) => note),
    done: done.map(({ path, line, note }) => `${path}:${line} ${note}`),
    reached,
  };
}

const head = "import Phone from 'phone-sdk';\ndeclare const phone: Phone;\n";

type Outcome = { readonly text: string; readonly left: readonly string[] };

/** Many small apps at once; none knows of the others. */
async function runAll(texts: readonly string[], start = head): Promise<readonly Outcome[]> {
  const { files, left } = await migrate(
    Object.fromEntries(texts.map((text, i) => [`${i}.ts`, `${start}${text}\nexport {};`])),
  );
  return texts.map((_, i) => ({
    text: (files[`${i}.ts`] ?? '').slice(start.length).replace(/\nexport \{\};$/, ''),
    left: left.filter((each) => each.startsWith(`${i}.ts:`)).map((each) => each.replace(/^.*?:/, '')),
  }));
}

async function run(text: string, start = head): Promise<Outcome | undefined> {
  return (await runAll([text], start))[0];
}

describe('what is mechanical is done', () => {
  let outcomes: { readonly first: readonly Outcome[]; readonly again: readonly Outcome[] };
  beforeAll(async () => {
    outcomes = {
      first: await runAll(MECHANICAL.map(([, before]) => before)),
      again: await runAll(MECHANICAL.map(([, , after]) => after)),
    };
  });
  test.each(MECHANICAL.map(([what, , text], i) => [what, text, i] as const))('%s', (_, text, i) => {
    expect(outcomes.first[i]).toEqual({ text, left: [] });
    expect(outcomes.again[i]).toEqual({ text, left: [] });
  });

  test.each([
    [
      'a renamed type of a module',
      "import type { CallCreateParams } from 'phone-sdk/resources/call';\nexport let a: CallCreateParams, b: CallCreateParams.Meta;",
      "import type { CallCreatePhoneCallParams } from 'phone-sdk/resources/call';\nexport let a: CallCreatePhoneCallParams, b: CallCreatePhoneCallParams.Meta;",
    ],
    [
      'under a name of its own',
      "import { type CallCreateParams as P } from 'phone-sdk/resources/call';\nexport let a: P;",
      "import { type CallCreatePhoneCallParams as P } from 'phone-sdk/resources/call';\nexport let a: P;",
    ],
    [
      'whose new name is taken',
      "import { type CallCreateParams } from 'phone-sdk/resources/call';\nexport let CallCreatePhoneCallParams: CallCreateParams;",
      "import { type CallCreatePhoneCallParams as CallCreateParams } from 'phone-sdk/resources/call';\nexport let CallCreatePhoneCallParams: CallCreateParams;",
    ],
    [
      'that others import from here',
      "export { type CallCreateParams } from 'phone-sdk/resources/call.js';",
      "export { type CallCreatePhoneCallParams as CallCreateParams } from 'phone-sdk/resources/call.js';",
    ],
    [
      'of a whole module',
      "import * as calls from 'phone-sdk/resources/call';\nexport let a: calls.CallCreateParams;",
      "import * as calls from 'phone-sdk/resources/call';\nexport let a: calls.CallCreatePhoneCallParams;",
    ],
  ])('%s', async (_, before, after) => {
    expect(await run(before, '')).toEqual({ text: after, left: [] });
  });

  test.each([
    ['required', 'const Phone = require("phone-sdk");\nconst phone = new Phone();\n'],
    ['required by name', 'const { Phone } = require("phone-sdk");\nconst phone = new Phone();\n'],
    ['required as default', 'const { default: P } = require("phone-sdk");\nconst phone = new P();\n'],
    ['imported', 'import Phone from "phone-sdk";\nconst phone = new Phone();\n'],
    ['said in a comment', '/** @type {import("phone-sdk").Phone} */\nlet phone;\n'],
  ])('in a script: %s', async (_, start) => {
    const { files, left } = await migrate({ 'app.js': `${start}phone.call.create({ to: '1' });\n` });
    expect(files['app.js']).toBe(`${start}phone.call.createPhoneCall({ to: '1' });\n`);
    expect(left).toEqual([]);
  });

  test.each([['./client'], ['@/client'], ['~/client'], ['#api']])('a client from %s', async (specifier) => {
    const { files, left } = await migrate({
      'src/client.ts': "import Phone from 'phone-sdk';\nexport const phone = new Phone();\n",
      'src/app.ts': `import { phone as p } from '${specifier}';\np.call.create({ to: '1' });\n`,
      'tsconfig.json': '{ "compilerOptions": { "paths": { "#api": ["./src/client.ts"] } } }',
    });
    expect(files['src/app.ts']).toContain('p.call.createPhoneCall(');
    expect(left).toEqual([]);
  });

  test('marks at the start and line ends stay', async () => {
    const outcome = await run("phone.call.create({ to: '1' });\r\n", `\uFEFF${head}`);
    expect(outcome?.text).toBe("phone.call.createPhoneCall({ to: '1' });\r\n");
  });
});

describe('what is not of the SDK is left alone', () => {
  const cases: ReadonlyArray<readonly [what: string, text: string]> = [
    ['a parameter of another type', 'function f(phone: Other) { phone.call.create(3); }'],
    ['a callback of a list', '[{} as Other].map((phone) => phone.call.create(4));'],
    ['a variable of a block', '{ const phone = {} as Other; phone.call.create(5); }'],
    ['a value of its own', 'const call = { create() {}, register() {} }; call.create(); call.register();'],
    ['a body that others read', "const body = { agent_id: 'a' };\nconsole.log(body.agent_id);"],
    [
      'a body of another function',
      "declare function line(body: { agent_id: string }): void;\nline({ agent_id: 'a' });",
    ],
    ['what nobody knows', 'declare const any: any; any.call.create({}); any.call.register();'],
  ];
  const other = 'interface Other { call: { create(x: number): void } }\n';
  let outcomes: readonly Outcome[];
  beforeAll(async () => {
    outcomes = await runAll(cases.map(([, text]) => other + text));
  });
  test.each(cases.map(([what, text], i) => [what, other + text, i] as const))('%s', (_, text, i) => {
    expect(outcomes[i]).toEqual({ text, left: [] });
  });

  test('files that do not meet the SDK are not counted', async () => {
    const { reached } = await migrate({
      'a.ts': "import Phone from 'phone-sdk';\nexport const phone = new Phone();\n",
      'b.ts': "import { phone } from './a';\nexport const call = phone.call;\n",
      'c.ts': 'export const n = 1;\n',
    });
    expect(reached).toBe(2);
  });
});

describe('what is not mechanical is listed', () => {
  const cases: ReadonlyArray<readonly [what: string, text: string, left: readonly string[]]> = [
    ['a method without a successor', "phone.call.register({ to: '1' });", ['3 client.call.register']],
    ['a lost static', "Phone.verify('body');", ['3 Phone.verify']],
    ['a resource held in a constant', "const w = phone.line;\nw.stop('a');", ['4 client.line.stop']],
    ['a method taken out of its resource', 'const { stop } = phone.line;', ['3 client.line.stop']],
    [
      'arguments that are spread',
      'declare const args: [];\nphone.call.list(...args);',
      ['4 client.call.list'],
    ],
    [
      'a member that nothing replaces, each of them',
      'phone.line.create({ legacy: 1, tuning: { warm_up_time: 1 } });',
      ['3 LineCreateParams.legacy', '3 LineCreateParams.Tuning.warm_up_time'],
    ],
    [
      'a body that other code uses, too',
      "const body = { agent_id: 'a', mode: 'slow' as const };\nconsole.log(body.agent_id);\nphone.line.create(body);\nphone.line.create({ ...body });",
      ['5 LineCreateParams.agent_id', '6 LineCreateParams.agent_id'],
    ],
    [
      'a body of unknown origin',
      "declare function make(): { agent_id: string; mode: 'slow' };\nphone.line.create(make());",
      ['4 LineCreateParams.agent_id'],
    ],
    [
      'a value that is not written here',
      "const mode = 'fast-3' as const;\nphone.line.create({ mode });",
      ['4 LineCreateParams.mode'],
    ],
    [
      'reading what is no longer there',
      'const { sample_rate: rate } = (await phone.call.list())[0]!;',
      ['3 CallResult.sample_rate'],
    ],
    [
      'reading it from one of a list',
      'for (const each of await phone.call.list()) console.log(each.sample_rate, each["sample_rate"]);',
      ['3 CallResult.sample_rate', '3 CallResult.sample_rate'],
    ],
    ['an argument that is required now', "phone.call.get('1');", ['3 client.call.get']],
    ['options where that argument is', "phone.call.get('1', { timeout: 5 });", ['3 client.call.get']],
    ['arguments in another order', "phone.call.send('1', 'Hello');", ['3 client.call.send']],
    ['an argument that is gone', 'phone.call.find({ limit: 1 }, { timeout: 5 });', ['3 client.call.find']],
    [
      'such an argument that could be options',
      'declare const some: any;\nphone.call.find(some);',
      ['4 client.call.find'],
    ],
  ];
  let outcomes: readonly Outcome[];
  beforeAll(async () => {
    outcomes = await runAll(cases.map(([, text]) => text));
  });
  test.each(cases.map(([what, text, left], i) => [what, { text, left }, i] as const))(
    '%s',
    (_, expected, i) => {
      expect(outcomes[i]).toEqual(expected);
    },
  );

  test('with the words of the compiler where no finding explains it', async () => {
    const { left, notes } = await migrate({
      'app.ts': `${head}class Mine extends Phone {}\nMine.verify('body');\nexport const keys: keyof Phone['call'] = 'create';\n`,
    });
    expect(left).toEqual(['app.ts:4 Phone.verify', 'app.ts:5 TS2322']);
    expect(notes[1]).toContain('TS2322: Type \'"create"\' is not assignable');
  });

  test('with the advice of the finding', async () => {
    const { notes } = await migrate({ 'app.ts': `${head}phone.call.register({ to: '1' });\n` });
    expect(notes).toEqual([
      expect.stringMatching(/^client\.call\.register\(\) is gone\. .*\(TS\d+: Property/),
    ]);
  });

  test('what did not compile before is not ours to list', async () => {
    const { left } = await migrate({
      'app.tsx': `import { useState } from 'react';\n${head}const n: number = 'x';\nphone.call.missing();\nexport const a = <b>{useState(n)}</b>;\n`,
    });
    expect(left).toEqual([]);
  });
});

test('a package that has another name now is imported by that', async () => {
  const next = new Map([...to, ['package.json', '{ "name": "dial-sdk" }']]);
  const app = new Map([['app.ts', `${head}phone.call.create({ to: '1' });\n`]]);
  const result = await applyCodemod(app, changes, { from, to: next });
  expect(result?.left.map(({ line, note }) => `${line} ${note}`)).toEqual([
    expect.stringContaining("1 TS2307: Cannot find module 'phone-sdk'"),
  ]);
});

test('without types there is nothing to go by', async () => {
  const untyped = new Map([['package.json', '{ "name": "phone-sdk" }']]);
  expect(await applyCodemod(new Map(), [], { from: untyped, to })).toBeUndefined();
});

describe('sources that nest deeper than the compiler can follow', () => {
  const nested = (open: string, close: string, count: number): string =>
    `${head}export const deep = ${open.repeat(count)}1${close.repeat(count)};\n`;

  test('stay as they are and are named; the others are changed', async () => {
    const files = {
      'parentheses.ts': nested('(', ')', 20_000),
      'lists.ts': nested('[', ']', 2000),
      'signs.js': nested('!', '', 30_000),
      'good.ts': `${head}import './lists';\nphone.call.create({ to: ${"'' + ".repeat(3000)}'1' });\n`,
    };
    const result = await applyCodemod(new Map(Object.entries(files)), changes, { from, to });
    expect(result?.tooDeep).toEqual(['parentheses.ts', 'lists.ts', 'signs.js']);
    expect(result?.files.get('good.ts')).toContain('phone.call.createPhoneCall(');
    expect([...(result?.files.keys() ?? [])]).toEqual(['good.ts']);
  });

  test('are no reason to leave what people nest alone', async () => {
    const files = { 'app.ts': nested('[', ']', 100) };
    const result = await applyCodemod(new Map(Object.entries(files)), changes, { from, to });
    expect(result?.tooDeep).toEqual([]);
  });
});
