import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { repository } from '../support/run-program.ts';
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
