import { describe, expect, it } from 'vitest';
import { refusal } from '../src/execute/host-calls.ts';
import { createPolicy } from '../src/execute/policy.ts';
import { METHODS } from '../src/methods.ts';
import { READ_ONLY } from './fixtures/sandbox.ts';

const READS = ['pet.retrieve', 'pet.list', 'pet.search'];
const allowed = (options: Partial<typeof READ_ONLY>): readonly string[] =>
  METHODS.filter(createPolicy({ ...READ_ONLY, ...options }, METHODS)).map((row) => row.fullyQualifiedName);

describe('policy', () => {
  it.each([
    ['reading by itself', {}, READS],
    ['nothing', { reads: false }, []],
    ['everything', { allow: ['*'] }, METHODS.map((row) => row.fullyQualifiedName)],
    ['a method', { allow: ['pet.create'] }, ['pet.create', ...READS]],
    ['a method as it is called', { allow: ['client.pet.create'] }, ['pet.create', ...READS]],
    ['a verb', { reads: false, allow: ['PATCH'] }, ['pet.update']],
    ['a resource', { reads: false, allow: ['store'] }, ['store.order.place']],
    ['a resource below', { reads: false, allow: ['store.order'] }, ['store.order.place']],
    ['a pattern', { reads: false, allow: ['*.delete'] }, ['pet.delete']],
    ['a pattern of a resource', { reads: false, allow: ['store.*'] }, ['store.order.place']],
    [
      'what writes',
      { reads: false, allow: ['write'] },
      ['pet.create', 'pet.update', 'pet.delete', 'store.order.place'],
    ],
    ['a block that wins', { allow: ['*'], block: ['pet', 'post'] }, []],
    ['a blocked read', { block: ['pet.search'] }, ['pet.retrieve', 'pet.list']],
    [
      'expressions',
      { reads: false, allowExpressions: ['^pet\\.'], blockExpressions: ['e$'] },
      ['pet.list', 'pet.search'],
    ],
  ])('allows %s', (_, options, want) => {
    expect([...allowed(options)].sort()).toEqual([...want].sort());
  });

  it('allows nothing that the server is made without, whatever the options say', () => {
    const rows = METHODS.map((row) =>
      row.fullyQualifiedName === 'pet.list' ? { ...row, withheld: true as const } : row,
    );
    const names = rows
      .filter(createPolicy({ ...READ_ONLY, allow: ['*'] }, rows))
      .map((row) => row.fullyQualifiedName);
    expect(names).toEqual(METHODS.map((row) => row.fullyQualifiedName).filter((name) => name !== 'pet.list'));
    const withheld = rows.find((row) => row.fullyQualifiedName === 'pet.list');
    expect(withheld && refusal(withheld, 'blocked')).toMatch(/is not allowed .*made without it/);
  });

  it.each(['pets', 'pet.creat', 'x.*', 'pe'])('refuses %s, which fits nothing', (word) => {
    expect(() => allowed({ allow: [word] })).toThrow(`No method fits "${word}"`);
    expect(() => allowed({ block: [word] })).toThrow(`No method fits "${word}"`);
  });
});
