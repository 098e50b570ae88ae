import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { expect, test } from 'vitest';
import { loadAndCheck } from '../../src/check/index.ts';
import { callExample, methodUses } from '../../src/ir/examples/index.ts';
import { buildApi } from '../../src/pipeline/build-api.ts';
import { typescript } from '../../src/snippets/index.ts';

const folder = fileURLToPath(new URL('../../../spec/retell', import.meta.url));

test('every example of a large API is as prettier prints it', async () => {
  const { input } = await loadAndCheck({ spec: `${folder}/openapi.yaml`, config: `${folder}/stainless.yml` });
  if (input === undefined) throw new Error('the document is refused');
  const uses = methodUses(await buildApi(input, () => undefined));
  expect(uses.length).toBeGreaterThan(70);
  for (const use of uses) {
    for (const [style, printWidth] of [
      ['program', 98],
      ['statement', 60],
    ] as const) {
      const text = typescript.call(use, callExample(use, { form: 'correct' }), { style });
      const want = await format(text, {
        parser: 'babel-ts',
        singleQuote: true,
        trailingComma: 'all',
        printWidth,
      });
      expect(`${text}\n`).toBe(want);
    }
  }
});
