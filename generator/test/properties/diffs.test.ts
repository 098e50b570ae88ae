import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSystem } from '../../src/cli/system.ts';
import { isCode } from '../../src/diagnostics/index.ts';
import { diff } from '../../src/pipeline/diff.ts';
import type { Comparison } from '../../src/pipeline/compare.ts';
import { NAMES } from '../laws/nasty-schemas.ts';
import { temporaryFolder } from '../kit/run-program.ts';
import { anyDocument } from './documents.ts';
import { someFaults, withFaults } from './faults.ts';
import { holds } from './settings.ts';
import { hostileName, hostileText } from './texts.ts';

const system = createSystem();

/** Compares two inputs; that what was found has a page is part of every law. */
async function compare(from: string, to: string): Promise<Comparison | undefined> {
  const { value, collector, earlier = [] } = await diff(from, to, {}, system);
  const found = [collector, ...earlier.map((run) => run.collector)].flatMap((each) => each.list());
  expect(found.filter(({ code }) => !isCode(code))).toEqual([]);
  return value;
}

const changesOf = (comparison: Comparison | undefined): readonly unknown[] =>
  comparison === undefined ? [] : [...comparison.api, ...comparison.wire];

test('a document differs in nothing from itself, and from a faulty copy in the same places both ways', async () => {
  const folder = temporaryFolder();
  const [before, after] = [join(folder, 'before.json'), join(folder, 'after.json')];
  await holds(
    fc.asyncProperty(anyDocument, someFaults, async (document, faults) => {
      writeFileSync(before, JSON.stringify(document));
      writeFileSync(after, JSON.stringify(withFaults(document, faults)));
      expect(changesOf(await compare(before, before))).toEqual([]);
      const [there, back] = [await compare(before, after), await compare(after, before)];
      if (there === undefined || back === undefined) return;
      expect(changesOf(back).length > 0).toBe(changesOf(there).length > 0);
    }),
    { cases: 10, share: 0.04 },
  );
});

const comment = hostileText.map((text) => `/** ${text.replaceAll('*/', '* /')} */`);
const typeText: fc.Arbitrary<string> = fc.letrec<{ type: string }>((tie) => ({
  type: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(
      'string',
      'number',
      'unknown',
      'never',
      'Missing.Type',
      'Array<A0>',
      'A1',
      'typeof import("./a")',
      'A0["x"]',
    ),
    hostileText.map((text) => JSON.stringify(text)),
    fc
      .array(tie('type'), { minLength: 1, maxLength: 3 })
      .map((parts) => parts.map((part) => `(${part})`).join(' | ')),
    fc
      .array(tie('type'), { minLength: 1, maxLength: 3 })
      .map((parts) => parts.map((part) => `(${part})`).join(' & ')),
    tie('type').map((part) => `Promise<${part}>`),
    fc.tuple(tie('type'), tie('type')).map(([a, b]) => `(x: ${a}, ...rest: (${b})[]) => ${a}`),
    fc.dictionary(hostileName(NAMES), tie('type'), { maxKeys: 3 }).map(
      (members) =>
        `{ ${Object.entries(members)
          .map(([name, type]) => `${JSON.stringify(name)}?: ${type};`)
          .join(' ')} }`,
    ),
  ),
})).type;

const declaration = fc.tuple(comment, fc.nat(4), typeText, fc.nat(3)).map(([above, i, type, form]) => {
  const name = `A${i}`;
  const forms = [
    `export type ${name} = ${type};`,
    `export interface ${name} { member: ${type}; (call: ${type}): void; }`,
    `export declare class ${name}<T = ${type}> { value: T; static of(x: ${type}): ${name}; private hidden; }`,
    `export declare namespace ${name} { type Inner = ${type}; }`,
  ];
  return `${above}\n${forms[form] ?? ''}`;
});

const declarations = fc.array(
  fc.oneof({ weight: 9, arbitrary: declaration }, { weight: 1, arbitrary: hostileText }),
  {
    minLength: 1,
    maxLength: 8,
  },
);

function writePackage(folder: string, lines: readonly string[]): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'tea', version: '1.0.0', types: 'index.d.ts' }),
  );
  writeFileSync(join(folder, 'index.d.ts'), lines.join('\n'));
  return folder;
}

test('a package of any declarations differs in nothing from itself, and two of them can be compared', async () => {
  const folder = temporaryFolder();
  await holds(
    fc.asyncProperty(declarations, declarations, async (some, others) => {
      const before = writePackage(join(folder, 'before'), some);
      const after = writePackage(join(folder, 'after'), others);
      expect(changesOf(await compare(before, before))).toEqual([]);
      await compare(before, after);
    }),
    { cases: 8, share: 0.02 },
  );
});
