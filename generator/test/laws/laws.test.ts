import { userInfo } from 'node:os';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { format } from 'prettier';
import { beforeAll, describe, expect, test } from 'vitest';
import type { JsonValue } from '../../src/support/json.ts';
import { formatOptions } from '../../src/render/index.ts';
import { mini, readTimes, readTree, repository, specsmith, temporaryFolder } from '../kit/run-program.ts';
import { makePackage, miniInputs } from './make-package.ts';
import { seeded, shuffleMaps } from './shuffle.ts';

let made: Record<string, string>;
beforeAll(async () => {
  made = await makePackage(miniInputs);
});

describe('the same inputs give the same bytes', () => {
  test.each([1, 2, 3, 4, 5])('with the maps of the document in another order (seed %i)', async (seed) => {
    const { 'openapi.yaml': text = '', ...others } = miniInputs;
    const shuffled = shuffleMaps(load(text) as JsonValue, seeded(seed));
    expect(await makePackage({ ...others, 'openapi.json': JSON.stringify(shuffled) })).toEqual(made);
  });

  test('as JSON', async () => {
    const { 'openapi.yaml': text = '', ...others } = miniInputs;
    expect(await makePackage({ ...others, 'openapi.json': JSON.stringify(load(text)) })).toEqual(made);
  });

  test('with other line ends and a byte order mark', async () => {
    const changed = Object.entries(miniInputs).map(([name, text]) => [
      name,
      `\ufeff${text.replaceAll('\n', '\r\n')}`,
    ]);
    expect(await makePackage(Object.fromEntries(changed))).toEqual(made);
  });

  test('in another time zone, language, working folder and output folder', () => {
    const [here, there] = [temporaryFolder(), temporaryFolder()];
    const run = (cwd: string, out: string, env: Readonly<Record<string, string>>): void => {
      const args = ['generate', '-s', mini.spec, '-c', mini.config, '-o', out];
      expect(specsmith(args, { cwd, env })).toMatchObject({ code: 0 });
    };
    run(here, 'a', { TZ: 'UTC', LC_ALL: 'C' });
    run(repository, join(there, 'deep/er/b'), {
      TZ: 'Asia/Kathmandu',
      LC_ALL: 'tr_TR.UTF-8',
      LANG: 'tr_TR.UTF-8',
    });
    const tree = readTree(join(here, 'a'));
    expect(readTree(join(there, 'deep/er/b'))).toEqual(tree);
    const { '.specsmith/manifest.json': _, ...files } = tree;
    expect(files).toEqual(made);
  });
});

test('a second run writes nothing', () => {
  const folder = temporaryFolder();
  const args = ['generate', '-s', mini.spec, '-c', mini.config, '-o', folder];
  expect(specsmith(args)).toMatchObject({ code: 0 });
  const times = readTimes(folder);
  expect(specsmith(args)).toMatchObject({ code: 0 });
  expect(readTimes(folder)).toEqual(times);
});

describe('the output', () => {
  test('is what prettier makes of it', async () => {
    const differing: string[] = [];
    for (const [path, text] of Object.entries(made)) {
      if (!/\.m?ts$/.test(path)) continue;
      if ((await format(text, { ...formatOptions, parser: 'typescript', filepath: path })) !== text)
        differing.push(path);
    }
    expect(differing).toEqual([]);
  });

  test('names no machine, user or moment', () => {
    const { username, homedir } = userInfo();
    const words = [
      repository,
      homedir,
      ...(username.length > 4 ? [username] : []),
      new Date().toISOString().slice(0, 10),
    ];
    const found = Object.entries(made).flatMap(([path, text]) =>
      words.filter((word) => text.includes(word)).map((word) => `${path}: ${word}`),
    );
    expect(found).toEqual([]);
  });

  test('ends every file with one line feed and has no blanks at line ends', () => {
    const untidy = Object.entries(made).filter(([, text]) => !/[^\n]\n$/.test(text) || /[ \t]\n/.test(text));
    expect(untidy.map(([path]) => path)).toEqual([]);
  });
});
