import { describe, expect, it } from 'vitest';
import type { ApiSurface, Field, TypeRef } from '../src/api/types.ts';
import { deprecationsAnswer } from '../src/compare/deprecations.ts';
import { findEdition } from '../src/compare/find-edition.ts';
import { diffAnswer } from '../src/compare/render-changes.ts';
import { estimateTokens } from '../src/support/tokens.ts';
import { SURFACES } from '../src/surface.ts';
import { STEPS } from '../src/versions.ts';

const surfaceOf = (
  params: readonly Field[],
  returns?: TypeRef,
  types: ApiSurface['types'] = {},
): ApiSurface => ({
  edition: '1',
  methods: [
    {
      name: 'a.b',
      verb: 'post',
      path: '/a',
      access: 'write',
      params,
      ...(returns !== undefined && { returns }),
    },
  ],
  types,
});
const editions = { surfaces: SURFACES, steps: STEPS };

describe('diff_versions', () => {
  it('answers with what breaks first', () => {
    expect(diffAnswer(editions, { from: '1.0.0', to: 'latest' }).split('\n')).toEqual([
      '# 1.0.0 → 2.0.0',
      '2 breaks callers, 1 other. Each root cause once.',
      '## Breaks callers',
      '- Remove `client.pet.adopt()`. There is no replacement. (pet.adopt)',
      "- Remove `'lost'` from `Pet.status`. (pet.create, pet.retrieve, …)",
      '## Other',
      '- Add `owner` to `create` params. (pet.create)',
    ]);
  });

  it.each([
    ['pet.create', 2],
    ['client.pet', 3],
    ['type:Pet.status', 1],
    ['Pet', 3],
    ['pet.create params.owner', 1],
  ])('can be narrowed to %s', (expand, count) => {
    const text = diffAnswer(editions, { from: 'previous', to: 'latest', expand });
    expect(text.split('\n').filter((line) => line.startsWith('- '))).toHaveLength(count);
  });

  it('tells the steps of a longer way', () => {
    const steps = [
      ...STEPS,
      {
        from: '2.0.0',
        to: '3.0.0',
        changes: [{ severity: 'risky', code: 'x', symbol: 'Pet.age', message: 'Later.' }],
      } as const,
    ];
    const surfaces = [...SURFACES, { edition: '3.0.0', methods: [], types: {} }];
    const text = diffAnswer({ surfaces, steps }, { from: '1.0.0', to: '3.0.0' });
    expect(text).toContain('# 1.0.0 → 2.0.0 → 3.0.0');
    expect(text).toContain('## May surprise callers\n- 3.0.0: Later.');
    expect(diffAnswer({ surfaces, steps }, { from: '2.0.0', to: '3.0.0' })).not.toContain('adopt');
  });

  it.each([
    [{ from: '9', to: '2.0.0' }, 'There is no edition "9". Known, oldest first: 1.0.0, 2.0.0.'],
    [{ from: '2.0.0', to: '2.0.0' }, 'No differences'],
    [{ from: '2.0.0', to: '1.0.0' }, '2.0.0 is newer than 1.0.0'],
    [{ from: '1.0.0', to: '2.0.0', expand: 'nothing' }, 'No differences'],
  ])('%j', (question, want) => expect(diffAnswer(editions, question)).toContain(want));

  it('stays within its budget and tells how to see the rest', () => {
    const changes = Array.from({ length: 300 }, (_, index) => ({
      severity: 'safe' as const,
      code: 'x',
      symbol: `A.field_${index}`,
      message: `Add \`field_${index}\` to \`A\`.`,
      methods: ['a.b'],
    }));
    const steps = [{ from: '1.0.0', to: '2.0.0', changes }];
    const text = diffAnswer({ surfaces: SURFACES, steps }, { from: 'previous', to: 'latest' });
    expect(estimateTokens(text)).toBeLessThanOrEqual(1500);
    expect(text).toMatch(/… \d+ more\. Pass `expand` with one of: "a\.b" \(300\)\.$/);
  });

  it.each([
    ['latest', '2.0.0'],
    ['previous', '1.0.0'],
    ['v1.0.0', '1.0.0'],
    ['2', '2.0.0'],
    ['', undefined],
  ])('knows %j as %s', (name, want) => expect(findEdition(SURFACES, name)?.edition).toBe(want));
});

describe('deprecations', () => {
  it.each([
    [undefined, '- store.order.place (since 2.0.0): Use pet.update with an owner.'],
    ['nickname', '- type:Owner.nickname (since 2.0.0): Use full_name.'],
    ['client.store', 'store.order.place'],
    ['pet.create', 'pet.create exists in 2.0.0 and is not deprecated.'],
    ['pet', 'pet exists in 2.0.0 and is not deprecated.'],
    ['pet.adopt', 'pet.adopt is gone: 1.0.0 still had it, 2.0.0 no longer does.'],
    ['pet.create params.color', 'is gone'],
    ['nonsense', 'No edition knows nonsense.'],
  ])('of %s', (symbol, want) => expect(deprecationsAnswer(SURFACES, symbol)).toContain(want));

  it('stay within their budget', () => {
    const fields = Array.from(
      { length: 300 },
      (_, index): Field => ({ name: `f${index}`, type: 'string', deprecated: 'Use another.' }),
    );
    const text = deprecationsAnswer([surfaceOf(fields)], undefined);
    expect(estimateTokens(text)).toBeLessThanOrEqual(1500);
    expect(text).toMatch(/… \d+ more/);
  });
});
