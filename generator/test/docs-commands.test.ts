import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { createProgram } from '../src/cli/program/main.ts';
import { commandsOf, wordsOf, type DocCommand } from './kit/doc-commands.ts';
import { linksOf } from './kit/doc-paths.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(join(repository, path), 'utf8');

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'generator/README.md',
  ...readdirSync(join(repository, 'generator/docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `generator/docs/${name}`),
];

const { scripts } = JSON.parse(read('package.json')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/** Scripts that every generated package has. */
const OF_PACKAGES = new Set(['build', 'test', 'typecheck']);

/** Programs beside our own that a page may start, and for some of them what has to hold. */
const PROGRAMS: Readonly<Record<string, (words: readonly string[], isWhole: boolean) => string | undefined>> =
  {
    specsmith: (words, isWhole) => refusal(words, isWhole),
    'node_modules/.bin/specsmith': (words, isWhole) => refusal(words, isWhole),
    npx: ([name = '', ...words], isWhole) => {
      if (name === 'specsmith') return refusal(words, isWhole);
      return /^(?:vitest|openapi-ts|orval|openapi-typescript|turbo|-y)$/.test(name) ? undefined : (
          `what is ${name}?`
        );
    },
    npm: ([verb = '', name = '', ...words]) => {
      if (verb !== 'run' || OF_PACKAGES.has(name) || name in scripts) return undefined;
      return `there is no script ${name} ${words.join(' ')}`;
    },
    node: (words) => {
      const file = words.find((word) => /\.[mc]?[jt]s$/.test(word)) ?? '';
      const isOurs = /^(?:scripts|generator)\//.test(file);
      return isOurs && !existsSync(join(repository, file)) ? `there is no ${file}` : undefined;
    },
    cd: () => undefined,
    git: () => undefined,
    UPDATE: () => undefined,
  };

/** Why the program would not take these words; undefined if it would. Nothing is run. */
function refusal(words: readonly string[], isWhole: boolean): string | undefined {
  let command: Command = createProgram({ code: 0 });
  let rest = [...words];
  for (;;) {
    const next = command.commands.find((each) => each.name() === rest[0]);
    if (next === undefined) break;
    command = next.exitOverride().configureOutput({ writeErr: () => undefined });
    rest = rest.slice(1);
  }
  if (command.parent === null)
    return rest[0]?.startsWith('-') === true ? undefined : `there is no command ${rest[0]}`;
  try {
    const { operands, unknown } = command.parseOptions(rest);
    if (unknown.length > 0) return `unknown: ${unknown.join(' ')}`;
    const { registeredArguments: takes } = command;
    if (operands.length > takes.length && takes.at(-1)?.variadic !== true)
      return `too many: ${operands.join(' ')}`;
    if (!isWhole) return undefined;
    const missing = takes.find((argument, index) => argument.required && operands[index] === undefined);
    if (missing !== undefined) return `<${missing.name()}> is missing`;
    const option = command.options.find(
      (each) => each.mandatory && command.getOptionValue(each.attributeName()) === undefined,
    );
    return option === undefined ? undefined : `${option.flags} is missing`;
  } catch (error) {
    return String((error as Error).message);
  }
}

function fault({ words: [program = '', ...words], isWhole }: DocCommand): string | undefined {
  const name = program.includes('=') ? 'UPDATE' : program;
  const check = Object.hasOwn(PROGRAMS, name) ? PROGRAMS[name] : undefined;
  return check === undefined ? `what is ${program}?` : check(words, isWhole);
}

describe.each(pages)('%s', (page) => {
  test('has commands that the programs take', () => {
    const faults = commandsOf(read(page)).flatMap((command) => {
      const why = fault(command);
      return why === undefined ? [] : [`${page}:${command.line} ${command.words.join(' ')}: ${why}`];
    });
    expect(faults).toEqual([]);
  });

  test('links to pages and headings that are there', () => {
    const broken = linksOf(read(page)).filter(
      ({ path }) => !existsSync(join(repository, dirname(page), path)),
    );
    expect(broken.map(({ path, line }) => `${page}:${line} ${path}`)).toEqual([]);
    const anchors = [...read(page).matchAll(/\]\(([^)\s]*)#([^)\s]+)\)/g)].flatMap(
      ([link, path = '', anchor]) => {
        if (/^[a-z]+:/.test(path)) return [];
        const target = path === '' ? page : join(dirname(page), path);
        return headingsOf(read(target)).includes(anchor ?? '') ? [] : [link];
      },
    );
    expect(anchors).toEqual([]);
  });
});

/** What links call the headings of a page. */
function headingsOf(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

test('commands are found, and those that no program takes are seen', () => {
  const page = [
    'Type `npx specsmith generate --chek` or `specsmith diff A`, not `specsmith init [F]`.',
    '```sh',
    "npx specsmith lint && npm run nothing # 'a",
    'specsmith generate \\',
    "  --out 'a b'",
    '```',
    '```ts',
    'specsmith nonsense',
    '```',
  ].join('\n');
  const commands = commandsOf(page);
  expect(commands.map(({ words, line }) => [line, ...words])).toEqual([
    [1, 'npx', 'specsmith', 'generate', '--chek'],
    [1, 'specsmith', 'diff', 'A'],
    [3, 'npx', 'specsmith', 'lint'],
    [3, 'npm', 'run', 'nothing'],
    [4, 'specsmith', 'generate', '--out', 'a b'],
  ]);
  expect(commands.map(fault)).toEqual([
    'unknown: --chek',
    undefined,
    undefined,
    'there is no script nothing ',
    undefined,
  ]);
  expect(fault({ words: wordsOf('specsmith parity a b --format pdf'), line: 1, isWhole: true })).toContain(
    'pdf',
  );
  expect(fault({ words: wordsOf('specsmith release --since a'), line: 1, isWhole: true })).toContain('--out');
  expect(fault({ words: wordsOf('specsmith diff a'), line: 1, isWhole: true })).toBe('<to> is missing');
  expect(fault({ words: wordsOf('specsmith gen'), line: 1, isWhole: true })).toBe('there is no command gen');
});

// In a project that has it as a development dependency, its bare name is no command.
test.each(pages)('%s starts the program the way that works where it is installed', (page) => {
  expect(
    read(page)
      .split('\n')
      .filter((line) => line.startsWith('specsmith ')),
  ).toEqual([]);
});
