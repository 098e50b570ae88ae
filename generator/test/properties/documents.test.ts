import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoryReader } from '../../src/load/index.ts';
import { RULE_SETS, type RuleSet } from '../../src/support/rule-set.ts';
import { generateUnformatted, listFindings, type Generated } from '../kit/generate.ts';
import { packageErrors } from '../kit/package-errors.ts';
import { anyDocument } from './documents.ts';
import { someFaults, withFaults } from './faults.ts';
import { outputFaults } from './outputs.ts';
import type { Json } from './schemas.ts';
import { holds, isLong, kept } from './settings.ts';

function generate(document: unknown, rules: RuleSet): Promise<Generated> {
  const reader = memoryReader({ 'openapi.json': JSON.stringify(document) });
  return generateUnformatted({ spec: 'openapi.json', reader, rules });
}

const anyRules = fc.constantFrom(...RULE_SETS);

test('a document of the right form gives a package whose files parse, and no text of it becomes code', async () => {
  await holds(
    fc.asyncProperty(anyDocument, anyRules, async (document, rules) => {
      expect(outputFaults(await generate(document, rules))).toEqual([]);
    }),
    { cases: 60, share: 0.25 },
  );
});

test('a document with faults gives findings with their places, and what is written still parses', async () => {
  await holds(
    fc.asyncProperty(anyDocument, someFaults, anyRules, async (document, faults, rules) => {
      expect(outputFaults(await generate(withFaults(document, faults), rules))).toEqual([]);
    }),
    { cases: 60, share: 0.2 },
  );
});

test('the same document gives the same bytes, whatever was generated between', async () => {
  await holds(
    fc.asyncProperty(anyDocument, anyDocument, async (document, other) => {
      const { files } = await generate(document, 'openapi');
      await generate(other, 'openapi');
      expect((await generate(document, 'openapi')).files).toEqual(files);
    }),
    { cases: 8, share: 0.05 },
  );
});

/** Packages that are checked together: the compiler reads its libraries once for all of them. */
const BATCH = 22;
const batch = fc.array(fc.tuple(anyDocument, anyRules), { minLength: BATCH, maxLength: BATCH });

test('what is accepted compiles: sources, tests and samples, strictly', async () => {
  await holds(
    fc.asyncProperty(batch, async (documents) => {
      const made = new Map<string, Generated>();
      for (const [i, [document, rules]] of documents.entries())
        made.set(`case-${i}`, await generate(document, rules));
      const written = [...made].filter(([, { files }]) => files.size > 0);
      const errors = packageErrors(new Map(written.map(([name, { files }]) => [name, files])));
      expect(
        Object.fromEntries([...errors].map(([name, lines]) => [name, report(documents, name, lines)])),
      ).toEqual({});
    }),
    // A failing batch is not made smaller: that would compile hundreds of them. The document is in the message.
    { cases: 2, share: 0.3, shrinks: false },
  );
});

function report(
  documents: ReadonlyArray<[Json, RuleSet]>,
  name: string,
  lines: readonly string[],
): readonly string[] {
  const at = Number(name.slice('case-'.length));
  return [...lines, kept(`${name}.json`, documents[at])];
}

test.runIf(isLong)('most documents of the right form are accepted', async () => {
  const refused: string[] = [];
  const documents = fc.sample(anyDocument, 200);
  for (const document of documents) {
    const { files, findings } = await generate(document, 'openapi');
    if (files.size === 0)
      refused.push(
        listFindings(findings.filter(({ severity }) => severity === 'error' || severity === 'fatal')),
      );
  }
  expect(refused.length, refused.slice(0, 10).join('\n')).toBeLessThan(documents.length / 2);
});
