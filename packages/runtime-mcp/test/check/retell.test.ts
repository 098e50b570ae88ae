import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { METHODS } from '../../../mcp-server/src/methods.ts';
import { openCheck, type CodeCheck } from '../../src/check/check-code.ts';
import { halfOf } from './data/program.ts';
import { RETELL_MISTAKES } from './data/retell-mistakes.ts';
import { RETELL_RIGHT } from './data/retell-right.ts';

const entry = fileURLToPath(new URL('../../../retell-sdk/src/index.ts', import.meta.url));

let check: CodeCheck;
beforeAll(() => {
  const opened = openCheck({
    sdkPackage: 'retell-sdk',
    clientClass: 'Retell',
    methods: METHODS.flatMap(({ fullyQualifiedName, waiters = [] }) => [
      fullyQualifiedName,
      ...waiters.map(({ name }) => name),
    ]),
    from: fileURLToPath(new URL('.', import.meta.url)),
    entry,
  });
  if (opened === undefined) throw new Error('The SDK has no declarations');
  check = opened;
});

/** `HALF=built` or `HALF=kept` runs one half; see `halfOf`. */
const half = process.env['HALF'];
const chosen = <T extends { readonly name: string }>(all: readonly T[]): readonly T[] =>
  half === undefined ? all : all.filter((program) => halfOf(program) === half);

describe('mistakes', () => {
  it.each(chosen(RETELL_MISTAKES))('$name', ({ code, says }) => {
    const { mistakes } = check(code);
    expect(mistakes.map(({ message }) => message).join('\n')).toContain(says);
  });
});

describe('right programs', () => {
  it.each(chosen(RETELL_RIGHT))('$name', ({ code }) => {
    expect(check(code).mistakes).toEqual([]);
  });
});
