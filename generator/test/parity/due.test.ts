import { describe, expect, test } from 'vitest';
import type { DocumentSide } from '../../src/compare/wire/index.ts';
import {
  explainGaps,
  renderHtml,
  renderJson,
  renderMarkdown,
  renderTerminal,
  withDue,
  type Parity,
} from '../../src/parity/index.ts';
import type { CauseKind, Difference, Row, Weight } from '../../src/parity/model/model.ts';
import { SPEC, config, files, gap, side } from './small-document.ts';

const difference = (kind: CauseKind, count = 1, weight: Weight = 'breaking'): Difference => ({
  measure: 'types',
  symbol: kind,
  says: 'is missing',
  weight,
  count,
  cause: { kind, evidence: 'because' },
  marks: '',
});

const dueOf = (row: Omit<Row, 'measure'>, differences: readonly Difference[]) =>
  withDue([{ measure: 'types', ...row }], differences)[0]?.due;

describe('what the inputs ask for', () => {
  test('is without what documents, configs, people and the runtime brought', () => {
    const excused = (['document', 'config', 'edition', 'hand-written'] as const).map((kind) =>
      difference(kind),
    );
    expect(dueOf({ total: 10, equal: 4 }, [...excused, difference('runtime', 1, 'internal')])).toEqual({
      total: 5,
      equal: 4,
    });
  });

  test.each(['generator', 'unknown', 'runtime'] as const)('keeps what the cause is the %s of', (kind) => {
    expect(dueOf({ total: 10, equal: 8 }, [difference(kind), difference('document')])).toEqual({
      total: 9,
      equal: 8,
    });
  });

  test('leaves out what a person wrote that is alike, too', () => {
    const byWriter = { generated: { total: 6, equal: 6 }, 'by-hand': { total: 4, equal: 3 } };
    expect(dueOf({ total: 10, equal: 9, byWriter }, [difference('hand-written')])).toEqual({
      total: 6,
      equal: 6,
    });
  });

  test('counts a call that differs twice, once with an excuse, and what no difference tells of', () => {
    expect(dueOf({ total: 10, equal: 9 }, [difference('document'), difference('generator')])).toBeUndefined();
    expect(dueOf({ total: 10, equal: 7 }, [difference('document')])).toEqual({ total: 9, equal: 7 });
  });

  test('stands in every form, once it is not all', () => {
    const parity: Parity = {
      from: { label: 'a' },
      to: { label: 'b' },
      rows: withDue([{ measure: 'types', total: 10, equal: 9 }], [difference('document')]),
      skipped: [],
      differences: [],
      verdict: { kind: 'drop-in', text: 'drop-in' },
      contained: [],
      byHand: [],
      remarks: [],
    };
    const plain = (text: string): string => text;
    const paint = { bold: plain, dim: plain, good: plain, bad: plain, note: plain };
    expect(renderTerminal(parity, undefined, paint)).toMatch(/ask for.*: 1 row whole\n/);
    expect(renderMarkdown(parity, undefined)).toMatch(/\| types \| 9\/9 \| 100% \| what document/);
    expect(renderHtml(parity, undefined)).toMatch(/<h3>Asked for<\/h3>[^]*9\/9/);
    expect(JSON.parse(renderJson(parity, undefined)).rows[0].due).toEqual({ total: 9, equal: 9 });
  });
});

describe('a type that differs in several places', () => {
  let document: DocumentSide;
  const told = async (more: readonly { says: string; before: string; after: string }[]) => {
    document = await side(SPEC, config());
    const [found] = explainGaps(
      [
        gap({
          measure: 'types',
          symbol: 'Pets.Pet',
          says: 'has values at .age that it had not',
          before: 'number',
          after: 'nothing',
          more,
        }),
      ],
      { files: { before: files(), after: files() }, endpoints: new Map(), document },
    );
    return found;
  };

  test('is the work of the document where all of them are', async () => {
    const found = await told([
      { says: 'has values at .name that it had not', before: 'string', after: 'nothing' },
    ]);
    expect(found?.cause).toEqual({ kind: 'document', evidence: 'the document has no age there' });
    expect(found).not.toHaveProperty('more');
  });

  test('is told by the place that the document does not excuse', async () => {
    const found = await told([
      { says: 'has values at .id that it had not', before: 'string', after: 'number' },
    ]);
    expect(found?.cause.kind).toBe('unknown');
    expect(found?.says).toContain('.id');
  });

  test('of which nobody knows the cause has that of the same change elsewhere', async () => {
    const change = { before: "'cat'", after: "'dog'", says: 'does not take params.kind as it was' };
    const owner = { measure: 'arguments', method: 'pets.list' } as const;
    const lost = { ...change, before: "'cow'" };
    const [first, second] = explainGaps(
      [
        gap({ ...owner, ...lost, symbol: 'client.pets.list' }),
        gap({
          measure: 'types',
          ...lost,
          symbol: 'Elsewhere',
          says: 'does not take all values at .kind that it took',
        }),
      ],
      {
        files: { before: files(), after: files() },
        endpoints: new Map(),
        document: await side(`${SPEC}x-other: cow\n`, config()),
      },
    );
    expect(first?.cause.evidence).toBe('kind of the document is never cow');
    expect(second?.cause).toEqual({
      kind: 'document',
      evidence: 'as of client.pets.list: kind of the document is never cow',
    });
  });
});
