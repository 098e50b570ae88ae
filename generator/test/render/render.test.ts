import { describe, expect, test } from 'vitest';
import { createCollector } from '../../src/diagnostics/index.ts';
import type { FilePlan } from '../../src/plan/file-plan.ts';
import { renderFiles } from '../../src/render/index.ts';
import { InternalError } from '../../src/support/internal-error.ts';

/** Numbers of ts-morph's StructureKind, which plans use without loading it. */
const kind = { interface: 19, typeAlias: 38, class: 2 };

async function render(plan: FilePlan, texts: Record<string, string> = {}) {
  const assets = { template: (name: string) => texts[name], runtime: (source: string) => texts[source] };
  const findings = createCollector();
  const [file] = await renderFiles([plan], { assets, header: '// header' }, findings.report);
  return { text: file?.text ?? '', codes: findings.list().map(({ code }) => code) };
}

function structure(statements: readonly object[]): FilePlan {
  return { kind: 'source', language: 'typescript', path: 'src/a.ts', unit: { kind: 36, statements } };
}

function text(code: string): FilePlan {
  return { kind: 'text', path: 'src/a.ts', text: code };
}

describe('structures', () => {
  test('are spaced out, formatted and headed', async () => {
    const plan = structure([
      { kind: kind.typeAlias, name: 'A', type: '"x"' },
      { kind: kind.typeAlias, name: 'B', type: '"y"' },
      {
        kind: kind.interface,
        name: 'C',
        properties: [
          { name: 'a', type: 'A' },
          { name: 'b', type: 'B' },
        ],
      },
    ]);
    expect(await render(plan)).toEqual({
      text: "// header\n\ntype A = 'x';\n\ntype B = 'y';\n\ninterface C {\n  a: A;\n\n  b: B;\n}\n",
      codes: [],
    });
  });

  test('a text that became code is found', async () => {
    const escaped = structure([
      { kind: kind.typeAlias, name: 'A', type: "'x'; process.exit(); type B = ''" },
    ]);
    expect((await render(escaped)).codes).toEqual(['Output/UnexpectedCode']);
  });
});

describe('the fence', () => {
  test.each([
    "import { a } from './a';\nexport * from './b';\nexport const c = 1;\nexport declare namespace D {}\n",
    "describe('a', () => {\n  test('b', async () => {});\n});\n",
    'A.B = B;\n',
    "import { path } from './path';\nexport const a = (b: string) => path`/x/${b}`;\n",
  ])('lets pass %j', async (code) => {
    expect((await render(text(code))).codes).toEqual([]);
  });

  test.each([
    'evil();\n',
    'export const a = /x/;\n',
    'export const a = `${evil()}`;\n',
    'export const a = eval("1");\n',
    'export const a = require("fs");\n',
    'export const a = () => import("fs");\n',
    'export const a = new Function("x");\n',
    'A["b"] = evil;\n',
    'while (true) {}\n',
    'export const a = ;\n',
    'describe.x.y = (() => evil())();\n',
  ])('stops %j', async (code) => {
    expect((await render(text(code))).codes).toEqual(['Output/UnexpectedCode']);
  });

  test.each(['\u202e', '\u0000', '\u200b', '\u0085', '\u2028', '\ud800', '\ufeff', '\r'])(
    'stops the character %j',
    async (character) => {
      expect((await render({ kind: 'text', path: 'a.md', text: `x${character}y` })).codes).toEqual([
        'Output/UnsafeCharacter',
      ]);
    },
  );

  test.each(['😀', 'é', '日本語', '\t', '👩\u200d💻'])('lets pass the character %j', async (character) => {
    expect((await render({ kind: 'text', path: 'a.md', text: `x${character}y` })).codes).toEqual([]);
  });
});

describe('templates', () => {
  const plan = (view: object): FilePlan => ({ kind: 'template', path: 'README.md', template: 't', view });

  test('print values as they are', async () => {
    const view = { name: `<b>'"&{{x}}`, list: ['a', 'b'] };
    expect((await render(plan(view), { t: '# {{name}}\n{{#each list}}\n- {{this}}\n{{/each}}' })).text).toBe(
      `# <b>'"&{{x}}\n- a\n- b\n`,
    );
  });

  test('share partials', async () => {
    expect((await render(plan({ a: 1 }), { t: '{{> p}}!', 'partials/p': '{{a}}' })).text).toBe('1!\n');
  });

  test.each([
    ['a missing value', '{{missing}}'],
    ['a missing value in a partial', '{{> p}}'],
    ['an unknown helper', '{{shout name}}'],
    ['an unknown block', '{{#shout}}x{{/shout}}'],
    ['a raw hole', '{{{name}}}'],
    ['a computed partial', '{{> (lookup . "name")}}'],
    ['a decorator', '{{* x}}'],
    ['an unknown partial', '{{> nowhere}}'],
    ['a syntax error', '{{#if}}'],
  ])('refuse %s', async (_, template) => {
    const texts = { t: template, 'partials/p': '{{missing}}' };
    await expect(render(plan({ name: 'x' }), texts)).rejects.toThrow(InternalError);
  });
});

describe('vendored files', () => {
  const plan: FilePlan = {
    kind: 'vendored',
    path: 'src/a.ts',
    source: 'src/a.ts',
    rename: new Map([
      ['SdkClient', 'Retell'],
      ['SdkError', 'RetellError'],
    ]),
  };

  test('rename whole words, in code as in comments, and nothing else', async () => {
    const source = [
      '/** SdkClient in a comment */',
      'class SdkClient extends Base<SdkError> {} // SdkClient',
      "const a = 'SdkClient', b = `SdkClient ${SdkError.name} SdkClient`, c = /SdkClient/;",
      'const mySdkClient = a.SdkClient, d = { SdkError }, e = 4 / SdkError / 2;',
      'type T = import("./x").SdkClient;',
      '',
    ].join('\n');
    expect((await render(plan, { 'src/a.ts': source })).text).toBe(
      [
        '/** Retell in a comment */',
        'class Retell extends Base<RetellError> {} // Retell',
        "const a = 'Retell', b = `Retell ${RetellError.name} Retell`, c = /Retell/;",
        'const mySdkClient = a.Retell, d = { RetellError }, e = 4 / RetellError / 2;',
        'type T = import("./x").Retell;',
        '',
      ].join('\n'),
    );
  });

  test('a file that is not there is a bug', async () => {
    await expect(render(plan)).rejects.toThrow(InternalError);
  });
});

test('JSON keeps key order and hides nothing', async () => {
  const value = { b: 1, a: 'x\u202ey\u2028', c: '\ud800' };
  const { text: printed, codes } = await render({ kind: 'json', path: 'a.json', value });
  expect(printed).toBe('{\n  "b": 1,\n  "a": "x\\u202ey\\u2028",\n  "c": "\\ud800"\n}\n');
  expect(JSON.parse(printed)).toEqual(value);
  expect(codes).toEqual([]);
});

test('only texts that ask for it are formatted', async () => {
  expect((await render({ kind: 'text', path: 'a.md', text: '*  a' })).text).toBe('*  a');
  expect((await render({ kind: 'text', path: 'a.md', text: '*  a', format: 'markdown' })).text).toBe('- a\n');
  expect((await render({ kind: 'text', path: 'a.yml', text: 'a:   1', format: 'yaml' })).text).toBe('a: 1\n');
  expect((await render({ kind: 'text', path: 'a.ts', text: 'type A="x"', format: 'typescript' })).text).toBe(
    "type A = 'x';\n",
  );
});
