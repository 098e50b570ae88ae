import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { repository } from '../kit/run-program.ts';
import { miniInputs } from '../laws/make-package.ts';
import { testPackage, type TestPackage } from './package.ts';

const webhooks = 'sdk/src/lib/webhooks.ts';
const customExports = `options:
      custom_exports:
        - from: lib/webhooks
          values: [sign, verify]
          types: [SecureWebhooks]
          statics: [sign, verify]
`;

let sdk: TestPackage;
beforeEach(async () => {
  sdk = testPackage(withExports(miniInputs));
  cpSync(join(repository, 'packages/retell-sdk/src/lib'), join(sdk.folder, 'sdk/src/lib'), {
    recursive: true,
  });
  expect(await sdk.run()).toMatchObject({ kind: 'written', codes: [] });
});

/** The small API whose client is called Retell and has the webhooks. */
function withExports(inputs: Readonly<Record<string, string>>): Record<string, string> {
  const config = inputs['stainless.yml'] ?? '';
  const named = config.replace(/^organization:\n( +)name: .*/m, 'organization:\n$1name: retell');
  return {
    ...inputs,
    'stainless.yml': named.replace(/^( +typescript:\n(?: {4}.*\n)*?)( +)options:\n/m, `$1$2${customExports}`),
  };
}

const losses = async (...args: Parameters<TestPackage['run']>): Promise<readonly string[]> => {
  const { kind, findings } = await sdk.run(...args);
  const lost = findings.filter(({ code }) => code === 'Output/CustomExportLost');
  expect(kind === 'refused').toBe(lost.length > 0);
  return lost.map(({ message }) =>
    message.replace(' was written by hand and would vanish from the package', ''),
  );
};

describe('hand-written code that would vanish', () => {
  test('the function is deleted from its module', async () => {
    sdk.replace(webhooks, 'export const verify', 'const verify');
    const before = sdk.read('sdk/.specsmith/manifest.json');
    expect(await losses()).toEqual([
      'Retell.verify: src/lib/webhooks.ts no longer exports it.',
      'verify: src/lib/webhooks.ts no longer exports it.',
    ]);
    expect(await losses({ check: true })).toHaveLength(2);
    expect(sdk.read('sdk/.specsmith/manifest.json')).toBe(before);
  });

  test('the module is deleted', async () => {
    sdk.remove(webhooks);
    expect(await losses()).toContain('Retell.verify: src/lib/webhooks.ts is not there any more.');
  });

  test('the config no longer names it', async () => {
    sdk.replace('stainless.yml', 'statics: [sign, verify]', 'statics: [sign]');
    expect(await losses()).toEqual([
      'Retell.verify: custom_exports of the config no longer names it (src/lib/webhooks.ts).',
    ]);
    sdk.replace('stainless.yml', 'statics: [sign]', 'statics: [sign, verify]');
    expect(await losses()).toEqual([]);
  });

  test('custom_exports is gone as a whole', async () => {
    sdk.write('stainless.yml', sdk.read('stainless.yml').replace(/ +custom_exports:\n(?: {8}.*\n)+/, ''));
    expect(await losses()).toContain(
      'Retell.verify: custom_exports of the config no longer names src/lib/webhooks.ts.',
    );
  });

  test('goes when every symbol is named', async () => {
    sdk.replace(webhooks, 'export const verify', 'const verify');
    expect(await losses({ allowRemoval: ['verify'] })).toHaveLength(1);
    expect(await losses({ allowRemoval: ['verify', 'Retell.verify'] })).toEqual([]);
    expect(sdk.read('sdk/.specsmith/manifest.json')).not.toContain('Retell.verify');
  });

  test('a module that only moves loses nothing', async () => {
    sdk.write('sdk/src/lib/hooks.ts', sdk.read(webhooks));
    sdk.remove(webhooks);
    sdk.replace('stainless.yml', 'from: lib/webhooks', 'from: lib/hooks');
    expect(await losses()).toEqual([]);
  });

  test('a module may pass its exports on from another one', async () => {
    sdk.write('sdk/src/lib/hooks.ts', sdk.read(webhooks));
    sdk.write(webhooks, "export * from './hooks';\n");
    expect(await losses()).toEqual([]);
  });
});

describe('hand-written code that is no longer what it was', () => {
  test('a function becomes a type', async () => {
    sdk.replace(webhooks, 'export const verify', 'export type verify = string;\nconst other');
    expect(await losses()).toEqual([
      'Retell.verify: src/lib/webhooks.ts exports it as a type only.',
      'verify: src/lib/webhooks.ts exports it as a type only.',
    ]);
    expect(await losses({ check: true })).toHaveLength(2);
  });

  test('a class becomes a function', async () => {
    sdk.write(webhooks, `${sdk.read(webhooks)}export class Verifier {}\n`);
    sdk.replace('stainless.yml', 'values: [sign, verify]', 'values: [sign, verify, Verifier]');
    expect(await losses()).toEqual([]);
    sdk.replace(webhooks, 'export class Verifier {}', 'export function Verifier() {}');
    expect(await losses()).toEqual(['Verifier: src/lib/webhooks.ts exports it as a value only.']);
  });

  test('the config passes it on as a type only', async () => {
    sdk.write(webhooks, `${sdk.read(webhooks)}export class Verifier {}\n`);
    sdk.replace('stainless.yml', 'values: [sign, verify]', 'values: [sign, verify, Verifier]');
    expect(await losses()).toEqual([]);
    sdk.replace('stainless.yml', 'sign, verify, Verifier]', 'sign, verify]');
    sdk.replace('stainless.yml', 'types: [', 'types: [Verifier, ');
    expect(await losses()).toEqual([
      'Verifier: custom_exports of the config names it as a type only (src/lib/webhooks.ts).',
    ]);
  });

  test('the module that it is passed on from has lost it', async () => {
    const text = sdk.read(webhooks);
    sdk.write('sdk/src/lib/hooks.ts', text);
    sdk.write(webhooks, "export { sign, verify, type SecureWebhooks } from './hooks';\n");
    expect(await losses()).toEqual([]);
    sdk.replace('sdk/src/lib/hooks.ts', 'export const verify', 'const verify');
    const reason = 'src/lib/webhooks.ts passes it on from src/lib/hooks.ts, which';
    expect(await losses()).toEqual([
      `Retell.verify: ${reason} does not export it.`,
      `verify: ${reason} does not export it.`,
    ]);
    expect(await losses({ check: true })).toHaveLength(2);
    sdk.remove('sdk/src/lib/hooks.ts');
    expect(await losses()).toContain(`Retell.verify: ${reason} is not there.`);
    sdk.write('sdk/src/lib/hooks/index.ts', text);
    expect(await losses()).toEqual([]);
  });

  test('a package of an earlier version, which did not write down what symbols are', async () => {
    const manifest = 'sdk/.specsmith/manifest.json';
    const written = JSON.parse(sdk.read(manifest)) as { handWritten: Record<string, object> };
    const symbols = Object.keys(written.handWritten['src/lib/webhooks.ts'] ?? {});
    const older = { ...written, handWritten: { 'src/lib/webhooks.ts': symbols } };
    sdk.write(manifest, JSON.stringify(older));
    sdk.replace(webhooks, 'export const verify', 'const verify');
    expect(await losses()).toHaveLength(2);
    sdk.replace(webhooks, 'const verify', 'export const verify');
    expect(await losses()).toEqual([]);
    expect(JSON.parse(sdk.read(manifest))).toEqual(written);
  });
});

describe('a module that does not parse', () => {
  test('is named with its line', async () => {
    sdk.write(webhooks, `${sdk.read(webhooks)}export function broken( {\n`);
    const line = sdk.read(webhooks).split('\n').length;
    for (const check of [true, false, true]) {
      const { codes, findings } = await sdk.run({ check });
      expect(codes).toEqual(['Output/HandWrittenSyntax']);
      expect(findings.at(-1)?.message).toMatch(`src/lib/webhooks.ts:${line} is no TypeScript: `);
    }
  });

  test('stops the run when it hides what it exports', async () => {
    sdk.replace(webhooks, 'export const verify', 'export cnst verify');
    expect((await sdk.run()).codes).toEqual([
      'Output/CustomExportLost',
      'Output/CustomExportLost',
      'Output/HandWrittenSyntax',
    ]);
  });
});

describe('exports that edits add to generated files', () => {
  beforeEach(async () => {
    sdk.write('sdk/src/index.ts', `${sdk.read('sdk/src/index.ts')}export const answer = 42;\n`);
    sdk.replace(
      'sdk/src/client.ts',
      '  static Retell = this;',
      '  static Retell = this;\n\n  static extra = 1;',
    );
    expect(await losses()).toEqual([]);
  });

  test('may not be thrown away by accident', async () => {
    expect(await losses({ overwriteEdits: true })).toEqual([
      'Retell.extra: the edit of src/client.ts that added it is gone.',
      'answer: the edit of src/index.ts that added it is gone.',
    ]);
    expect(sdk.read('sdk/src/index.ts')).toContain('answer');
    expect(await losses({ overwriteEdits: true, allowRemoval: ['Retell.extra', 'answer'] })).toEqual([]);
  });

  test('may be passed on from a module by hand, and are missed when that loses them', async () => {
    sdk.write('sdk/src/lib/more.ts', 'export const more = 1;\nexport class Thing {}\n');
    const index = sdk.read('sdk/src/index.ts');
    for (const line of ["export { more, Thing } from './lib/more';", "export * from './lib/more';"]) {
      sdk.write('sdk/src/index.ts', `${index}${line}\n`);
      expect(await losses()).toEqual([]);
      sdk.replace('sdk/src/lib/more.ts', 'export const more', 'export type more');
      sdk.replace('sdk/src/lib/more.ts', 'export class', 'class');
      expect(await losses({ check: true })).toHaveLength(2);
      expect(await losses()).toHaveLength(2);
      sdk.replace('sdk/src/lib/more.ts', 'export type more', 'export const more');
      sdk.replace('sdk/src/lib/more.ts', 'class', 'export class');
    }
  });

  test('are not missed when the generator takes them over', async () => {
    sdk.replace('stainless.yml', 'values: [sign, verify]', 'values: [sign, verify, answer]');
    sdk.write(webhooks, `${sdk.read(webhooks)}export const answer = 42;\n`);
    sdk.replace('sdk/src/index.ts', 'export const answer = 42;\n', '');
    expect(await losses()).toEqual([]);
  });

  test('are missed when the edit is undone', async () => {
    sdk.replace('sdk/src/index.ts', 'export const answer', 'const answer');
    expect(await losses()).toEqual(['answer: the edit of src/index.ts that added it is gone.']);
  });
});

test('a module that was never there is only a warning', async () => {
  const fresh = testPackage(withExports(miniInputs));
  const { kind, codes } = await fresh.run();
  expect({ kind, codes }).toEqual({ kind: 'written', codes: ['Output/CustomExportMissing'] });
});

test('a module with a default export only is told apart', async () => {
  const fresh = testPackage(withExports(miniInputs));
  fresh.write(webhooks, 'export default function verify() {}\n');
  const { kind, findings } = await fresh.run();
  const found = findings.find(({ code }) => code === 'Output/CustomExportMissing');
  expect({ kind, hint: found?.hint }).toEqual({
    kind: 'written',
    hint: 'The module has a default export only. Export what it holds under its name.',
  });
});
