import { describe, expect, test } from 'vitest';
import type { ApiFinding, Edit } from '../../../src/compare/api/index.ts';
import { applyCodemod } from '../../../src/compare/release/index.ts';

const change = (code: string, symbol: string, edit?: Edit, more: Partial<ApiFinding> = {}): ApiFinding => ({
  code,
  severity: 'breaking',
  bump: 'major',
  symbol,
  message: `${symbol} changed.`,
  affects: [],
  ...(edit && { edit }),
  ...more,
});
const renamed = change('method-removed', 'client.call.create', {
  kind: 'method-renamed',
  from: 'client.call.create',
  to: 'client.call.createPhoneCall',
});
const moved = change('method-moved', 'client.widget.stop', {
  kind: 'method-renamed',
  from: 'client.widget.stop',
  to: 'client.control.stop',
});
const options = change('options-argument-moved', 'client.call.list', {
  kind: 'argument-moved',
  method: 'client.call.list',
  from: 0,
  to: 1,
  fill: 'undefined',
});
const property = change(
  'request-property-removed',
  'NumberParams.agent_id',
  { kind: 'property-renamed', from: 'agent_id', to: 'inbound_agent_id' },
  { affects: ['client.number.create'] },
);
const value = change(
  'request-value-removed',
  'LlmParams.model',
  { kind: 'value-renamed', property: 'model', from: 'old-3', to: 'old-3.5' },
  { affects: ['client.llm.create'] },
);
const type = change('type-renamed', 'Phone.CallResult', {
  kind: 'type-renamed',
  from: 'Phone.CallResult',
  to: 'Phone.CallResponse',
});
const gone = change('method-removed', 'client.call.register');
const all = [renamed, moved, options, property, value, type, gone, change('static-removed', 'Phone.verify')];

const head = "import Phone from 'phone-sdk';\nconst phone = new Phone();\n";

async function run(text: string): Promise<{ readonly text: string; readonly left: readonly string[] }> {
  const result = await applyCodemod(new Map([['app.ts', head + text]]), all, { packageName: 'phone-sdk' });
  return {
    text: (result.files.get('app.ts') ?? head + text).slice(head.length),
    left: result.left.map(({ line, symbol }) => `${line} ${symbol}`),
  };
}

describe('what is mechanical is done', () => {
  test.each([
    ['a renamed method', 'await phone.call.create({ to });', 'await phone.call.createPhoneCall({ to });'],
    [
      'with optional parts around it',
      'const f = (phone!).call.create;',
      'const f = (phone!).call.createPhoneCall;',
    ],
    [
      'through a constant',
      'const { call } = phone;\ncall.create({ to });',
      'const { call } = phone;\ncall.createPhoneCall({ to });',
    ],
    [
      'through a function',
      'function api() { return new Phone(); }\napi().call.create({});',
      'function api() { return new Phone(); }\napi().call.createPhoneCall({});',
    ],
    [
      'through a member',
      'class A { constructor(private p: Phone) {} run() { this.p.call.create({}); } }',
      'class A { constructor(private p: Phone) {} run() { this.p.call.createPhoneCall({}); } }',
    ],
    ['a method in another resource', 'phone.widget.stop(id);', 'phone.control.stop(id);'],
    [
      'options after a new argument',
      'phone.call.list({ timeout: 5 });',
      'phone.call.list(undefined, { timeout: 5 });',
    ],
    ['no options, no change', 'phone.call.list();', 'phone.call.list();'],
    [
      'a renamed member',
      "phone.number.create({ 'agent_id': id, other: 1 });",
      'phone.number.create({ inbound_agent_id: id, other: 1 });',
    ],
    [
      'a renamed member in short',
      'phone.number.create({ agent_id });',
      'phone.number.create({ inbound_agent_id: agent_id });',
    ],
    ['a renamed value', "phone.llm.create({ model: 'old-3' });", "phone.llm.create({ model: 'old-3.5' });"],
    [
      'a renamed type',
      'let a: Phone.CallResult; let b: Phone.CallResult.Word;',
      'let a: Phone.CallResponse; let b: Phone.CallResponse.Word;',
    ],
    [
      'nothing that is not the client',
      'other.call.create({ to }); const call = { create() {} }; call.create();',
      'other.call.create({ to }); const call = { create() {} }; call.create();',
    ],
    [
      'nothing in strings and comments',
      "// phone.call.create\nconst a = 'phone.call.create';",
      "// phone.call.create\nconst a = 'phone.call.create';",
    ],
  ])('%s', async (_, before, after) => {
    expect(await run(before)).toEqual({ text: after, left: [] });
  });

  test('a client from another file is known there', async () => {
    const files = new Map([
      ['client.ts', "import Phone from 'phone-sdk';\nexport const phone = new Phone();\n"],
      ['app.ts', "import { phone as p } from './client';\np.call.create({});\n"],
    ]);
    const { files: changed } = await applyCodemod(files, all, { packageName: 'phone-sdk' });
    expect([...changed]).toEqual([
      ['app.ts', "import { phone as p } from './client';\np.call.createPhoneCall({});\n"],
    ]);
  });

  test('once done there is nothing left to do', async () => {
    const { text } = await run(
      'phone.call.create({}); phone.widget.stop(id); phone.llm.create({ model: "old-3" });',
    );
    expect(await run(text)).toEqual({ text, left: [] });
  });
});

describe('what is not mechanical is listed', () => {
  test.each([
    ['a method without a successor', 'phone.call.register({});', ['3 client.call.register']],
    ['a lost static', 'Phone.verify(body, key);', ['3 Phone.verify']],
    ['a resource held in a constant', 'const w = phone.widget;\nw.stop(id);', ['4 client.widget.stop']],
    ['arguments that are spread', 'phone.call.list(...args);', ['3 client.call.list']],
  ])('%s', async (_, text, left) => {
    expect(await run(text)).toEqual({ text, left });
  });
});
