import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { RULE_SETS } from '../../../src/support/rule-set.ts';
import { ERROR_CLASSES } from '../../../src/targets/typescript/names/error-classes.ts';
import { INHERITED, NESTED_TAKEN } from '../../../src/targets/typescript/names/taken.ts';
import { printRuntimeNames, readRuntimeNames } from '../../kit/runtime-names.ts';

const path = fileURLToPath(
  new URL('../../../src/targets/typescript/names/runtime-names.ts', import.meta.url),
);
const names = readRuntimeNames();

test('the generator knows the names that packages have before an API gives any', async () => {
  const text = await format(printRuntimeNames(names), { ...(await resolveConfig(path)), filepath: path });
  if (process.env['UPDATE'] === '1') writeFileSync(path, text);
  expect(readFileSync(path, 'utf8')).toBe(text);
});

test('every error class that packages export is a static member of the client', () => {
  const exported = names.EXPORTED.filter((name) => name.endsWith('Error'));
  expect([...ERROR_CLASSES].sort()).toEqual(exported);
});

test.each(RULE_SETS)('types inside types hide nothing that a type mentions: %s', (rules) => {
  expect(names.TYPE_GLOBALS.filter((name) => !NESTED_TAKEN[rules].has(name))).toEqual([]);
});

test('what objects inherit is what the compiler takes them to have', () => {
  expect([...INHERITED].sort()).toEqual(names.OBJECT_MEMBERS);
});
