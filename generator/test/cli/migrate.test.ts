import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { replaceFiles } from '../../src/output/index.ts';
import { readTree, repository, specsmith, temporaryFolder } from '../kit/run-program.ts';

const app = `import Retell from 'retell-sdk';

const retell = new Retell({ apiKey: 'key' });

export const dial = (to: string) => retell.call.create({ from_number: '+15550100', to_number: to });
export const bot = () => retell.llm.create({ model: 'claude-3-sonnet', general_prompt: 'Be kind.' });
export const register = () =>
  retell.call.register({
    agent_id: 'agent',
    audio_encoding: 's16le',
    audio_websocket_protocol: 'web',
    sample_rate: 8000,
  });
`;

/** A folder with the sources of a small application of 3.17.0. */
function application(): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'app/node_modules/other'), { recursive: true });
  writeFileSync(join(folder, 'app/retell.ts'), app);
  writeFileSync(join(folder, 'app/other.ts'), "export const model = 'claude-3-sonnet';\n");
  writeFileSync(join(folder, 'app/node_modules/other/index.js'), app);
  return folder;
}

test('from sources: what is mechanical is done, the rest is listed', () => {
  const folder = application();
  for (const name of ['3.17.0', '3.19.0'])
    expect(
      specsmith(['generate', '--edition', name, '-o', join(folder, name)], { cwd: repository }),
    ).toMatchObject({ code: 0 });
  const migrate = (...more: readonly string[]) =>
    specsmith(['migrate', 'app', '--from', '3.17.0/retell-sdk', '--to', '3.19.0/retell-sdk', ...more], {
      cwd: folder,
    });
  const tree = readTree(join(folder, 'app'));
  const dry = migrate('--dry-run');
  expect(dry.code).toBe(0);
  expect(dry.stderr).toContain('✔ retell.ts:5 client.call.create is now client.call.createPhoneCall');
  expect(dry.stderr).toContain("✔ retell.ts:6 'claude-3-sonnet' is now 'claude-3.5-sonnet'");
  expect(dry.stderr).toContain('• retell.ts:8 client.call.register() is gone.');
  expect(dry.stderr).toContain('1 file would change, 1 place needs a decision.');
  expect(readTree(join(folder, 'app'))).toEqual(tree);

  const { code, stderr } = migrate();
  expect(code).toBe(0);
  expect(stderr).toContain('• retell.ts:8 client.call.register() is gone.');
  expect(readTree(join(folder, 'app'))).toEqual({
    ...tree,
    'retell.ts': app
      .replace('call.create(', 'call.createPhoneCall(')
      .replace('claude-3-sonnet', 'claude-3.5-sonnet'),
  });
});

test('from editions', () => {
  const folder = application();
  const { code, stderr } = specsmith(
    ['migrate', join(folder, 'app'), '--from', 'edition:3.17.0', '--to', 'edition:3.19.0'],
    { cwd: repository },
  );
  expect(code).toBe(0);
  expect(stderr).toContain('client.call.register() is gone.');
  expect(readFileSync(join(folder, 'app/retell.ts'), 'utf8')).toContain("model: 'claude-3.5-sonnet'");
});

test('a file that cannot be replaced leaves all others as they were', () => {
  const folder = temporaryFolder();
  const [one, two] = ['a.txt', 'b.txt'].map((name) => join(folder, name));
  writeFileSync(one ?? '', 'old a');
  mkdirSync(two ?? '');
  const failure = replaceFiles(
    new Map([
      [one ?? '', 'new a'],
      [two ?? '', 'new b'],
    ]),
    process.pid,
  );
  expect(failure).toContain('b.txt');
  expect(readTree(folder)).toEqual({ 'a.txt': 'old a' });
  expect(readdirSync(folder)).toEqual(['a.txt', 'b.txt']);
});

test('links, other encodings and folders of tools are left alone', () => {
  const folder = application();
  for (const [name, methods] of [
    ['1', 'create(): void;'],
    ['2', 'dial(): void;'],
  ] as const) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'package.json'), '{ "name": "retell-sdk" }');
    writeFileSync(join(folder, name, 'index.d.ts'), `export default class Retell { ${methods} }`);
  }
  mkdirSync(join(folder, 'app/.next'));
  writeFileSync(join(folder, 'app/.next/page.ts'), app);
  writeFileSync(join(folder, 'app/latin.ts'), Uint8Array.of(0x2f, 0x2f, 0xe9, 0x0a));
  symlinkSync('nowhere.ts', join(folder, 'app/link.ts'));
  const { code, stderr } = specsmith(['migrate', 'app', '--from', '1', '--to', '2'], { cwd: folder });
  expect(stderr).toContain('• latin.ts is not UTF-8 and was left alone.');
  expect(stderr).not.toContain('.next');
  expect(code).toBe(0);
});

test('packages without types are refused', () => {
  const folder = application();
  for (const name of ['1', '2']) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'package.json'), '{ "name": "retell-sdk" }');
  }
  const { code, stderr } = specsmith(['migrate', 'app', '--from', '1', '--to', '2'], { cwd: folder });
  expect(stderr).toContain('✖ 1 and 2 do not both declare types');
  expect(code).toBe(2);
});

test('a side that is not there is refused and nothing is touched', () => {
  const folder = application();
  const tree = readTree(folder);
  const { code, stdout, stderr } = specsmith(['migrate', 'app', '--from', 'nowhere', '--to', 'app'], {
    cwd: folder,
  });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('nowhere does not exist');
  expect(readTree(folder)).toEqual(tree);
});
