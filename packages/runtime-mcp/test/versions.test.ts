import { describe, expect, it } from 'vitest';
import type { ApiSurface, Field, TypeRef } from '../src/api/types.ts';
import { compareSurfaces } from '../src/compare/compare-surfaces.ts';
import { deprecationsAnswer } from '../src/compare/deprecations.ts';
import { findEdition } from '../src/compare/find-edition.ts';
import { diffAnswer } from '../src/compare/render-changes.ts';
import { estimateTokens } from '../src/support/tokens.ts';
import { SURFACES } from '../src/surface.ts';

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
const changes = (before: ApiSurface, after: ApiSurface): readonly string[] =>
  compareSurfaces(before, after).map(({ at, text, breaking }) => `${breaking ? '!' : ' '} ${at}: ${text}`);

describe('differences', () => {
  const x = (type: TypeRef, more: Partial<Field> = {}): Field => ({ name: 'x', in: 'body', type, ...more });
  it.each<[string, ApiSurface, ApiSurface, readonly string[]]>([
    ['nothing', surfaceOf([x('string')]), surfaceOf([x('string')]), []],
    ['a new optional parameter', surfaceOf([]), surfaceOf([x('string')]), ['  a.b params.x: new: string']],
    [
      'a new required parameter',
      surfaceOf([]),
      surfaceOf([x('string', { required: true })]),
      ['! a.b params.x: new, required: string'],
    ],
    ['a removed parameter', surfaceOf([x('string')]), surfaceOf([]), ['! a.b params.x: removed']],
    [
      'now required',
      surfaceOf([x('string')]),
      surfaceOf([x('string', { required: true })]),
      ['! a.b params.x: now required'],
    ],
    ['another type', surfaceOf([x('string')]), surfaceOf([x('number')]), ['! a.b params.x: string → number']],
    [
      'a list',
      surfaceOf([x('string')]),
      surfaceOf([x({ array: 'string' })]),
      ['! a.b params.x: string → string[]'],
    ],
    [
      'values',
      surfaceOf([x({ enum: ['a', 'b'] })]),
      surfaceOf([x({ enum: ['b', 'c'] })]),
      ['  a.b params.x: new values: "c"', '! a.b params.x: values removed: "a"'],
    ],
    [
      'null in params',
      surfaceOf([x('string')]),
      surfaceOf([x({ nullable: 'string' })]),
      ['  a.b params.x: may now be null'],
    ],
    [
      'null in the result',
      surfaceOf([], { fields: [x('string')] }),
      surfaceOf([], { fields: [x({ nullable: 'string' })] }),
      ['! a.b returns.x: may now be null'],
    ],
    ['a result', surfaceOf([]), surfaceOf([], 'string'), ['  a.b returns: nothing → string']],
    ['no result', surfaceOf([], 'string'), surfaceOf([]), ['! a.b returns: string → nothing']],
    [
      'an alternative',
      surfaceOf([x({ union: ['string'] })]),
      surfaceOf([x({ union: ['string', 'number'] })]),
      ['  a.b params.x: new alternative: number'],
    ],
    [
      'deprecated',
      surfaceOf([x('string')]),
      surfaceOf([x('string', { deprecated: 'Use y.' })]),
      ['  a.b params.x: deprecated: Use y.'],
    ],
    [
      'a named type, once',
      surfaceOf([x('#T'), { ...x('#T'), name: 'y' }], '#T', { T: { type: { fields: [x('string')] } } }),
      surfaceOf([x('#T'), { ...x('#T'), name: 'y' }], '#T', { T: { type: { fields: [x('number')] } } }),
      ['! type:T.x: string → number'],
    ],
    [
      'another name for the same shape',
      surfaceOf([x('#T')], undefined, { T: { type: { fields: [x('string')] } } }),
      surfaceOf([x('#U')], undefined, { U: { type: { fields: [x('string')] } } }),
      [],
    ],
    [
      'types that contain themselves',
      surfaceOf([x('#T')], undefined, { T: { type: { fields: [x({ array: '#T' })] } } }),
      surfaceOf([x('#T')], undefined, {
        T: { type: { fields: [x({ array: '#T' }), { ...x('string'), name: 'y' }] } },
      }),
      ['  type:T.y: new: string'],
    ],
  ])('%s', (_, before, after, want) => expect(changes(before, after)).toEqual(want));

  it('of a moved method name its heir', () => {
    const before = surfaceOf([]);
    const after = { ...before, methods: before.methods.map((method) => ({ ...method, name: 'a.c' })) };
    expect(changes(before, after)).toEqual(['! a.b: removed; now a.c', '  a.c: new: POST /a']);
  });
});

describe('diff_versions', () => {
  it('answers with what may break first', () => {
    expect(diffAnswer(SURFACES, { from: '1.0.0', to: 'latest' }).split('\n').slice(0, 6)).toEqual([
      '# 1.0.0 → 2.0.0',
      '3 breaking, 9 other changes.',
      '## May break callers',
      '- pet.adopt: removed: POST /adopt',
      '- pet.create params.color: removed',
      '- type:Pet.status: values removed: "lost"',
    ]);
  });

  it('can be narrowed', () => {
    const text = diffAnswer(SURFACES, { from: 'previous', to: 'latest', expand: 'type:Pet' });
    expect(
      text
        .split('\n')
        .filter((line) => line.startsWith('- '))
        .every((line) => line.startsWith('- type:Pet')),
    ).toBe(true);
  });

  it.each([
    [{ from: '9', to: '2.0.0' }, 'There is no edition "9". Known, oldest first: 1.0.0, 2.0.0.'],
    [{ from: '2.0.0', to: '2.0.0' }, 'No differences'],
    [{ from: '1.0.0', to: '2.0.0', expand: 'nothing' }, 'No differences'],
  ])('%j', (question, want) => expect(diffAnswer(SURFACES, question)).toContain(want));

  it('stays within its budget and tells how to see the rest', () => {
    const many = surfaceOf(
      Array.from({ length: 300 }, (_, index) => ({ name: `field_${index}`, in: 'body', type: 'string' })),
    );
    const text = diffAnswer([{ ...surfaceOf([]), edition: '0' }, many], { from: '0', to: '1' });
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
