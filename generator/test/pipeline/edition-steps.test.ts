import { expect, test } from 'vitest';
import { loadAssets } from '../../src/machine/assets.ts';
import { summaryOf } from '../../src/compare/report/index.ts';
import { packageTree } from '../../src/compare/files/index.ts';
import { compareSides, loadDocument } from '../../src/pipeline/compare.ts';
import { editionSteps } from '../../src/pipeline/edition-steps.ts';
import { planTarget } from '../../src/pipeline/targets.ts';
import { memoryReader } from '../../src/load/index.ts';
import { host } from '../compare/files/fixtures.ts';

const documentWith = (properties: object): string =>
  JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'Wood', version: '1' },
    paths: {
      '/trees': {
        post: {
          operationId: 'plant',
          requestBody: { content: { 'application/json': { schema: { type: 'object', properties } } } },
          responses: { 204: { description: 'Planted.' } },
        },
      },
    },
  });

test('what changed between editions is what a comparison of their documents reports', async () => {
  const texts = {
    'old.json': documentWith({ kind: { type: 'string' }, age: { type: 'integer' } }),
    'new.json': documentWith({ kind: { type: 'string' }, height: { type: 'number' } }),
  };
  const reader = memoryReader(texts);
  const [from, to] = await Promise.all(
    ['old.json', 'new.json'].map(async (spec) => (await loadDocument({ spec, overlays: [] }, reader)).value),
  );
  if (from === undefined || to === undefined) throw new Error('both documents are read');
  const assets = loadAssets('typescript');
  const [step] = await editionSteps([from, to], assets, (side, own, report) =>
    planTarget('typescript', { ...side, assets: own, report }),
  );
  const compared = await compareSides(
    {
      kind: 'documents',
      documents: { from, to },
      trees: { from: packageTree('a', []), to: packageTree('b', []) },
    },
    { host, report: () => undefined, today: '2026-01-01', assets },
  );
  const reported = (compared?.changes ?? []).map((change) => summaryOf(change, compared?.api ?? []));
  expect(reported.length).toBeGreaterThan(1);
  expect(step?.changes.map(({ severity, message, symbol }) => ({ severity, message, symbol }))).toEqual(
    reported.map(({ severity, message, symbol }) => ({ severity, message, symbol })),
  );
});
