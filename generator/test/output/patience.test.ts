import { expect, test } from 'vitest';
import { patiently } from '../../src/output/patience.ts';

const refusal = (code: string): Error => Object.assign(new Error(code), { code });

test('a file that somebody holds for a moment is changed', () => {
  let calls = 0;
  patiently(() => {
    calls += 1;
    if (calls < 3) throw refusal('EBUSY');
  });
  expect(calls).toBe(3);
});

test('what is wrong for another reason is not tried again', () => {
  let calls = 0;
  const full = (): void => {
    calls += 1;
    throw refusal('ENOSPC');
  };
  expect(() => patiently(full)).toThrow('ENOSPC');
  expect(calls).toBe(1);
});

test('a run does not wait for ever, however many files are refused', () => {
  let calls = 0;
  const held = (): void => {
    calls += 1;
    throw refusal('EPERM');
  };
  for (let file = 0; file < 20; file += 1) expect(() => patiently(held)).toThrow('EPERM');
  // Seven attempts for each of the first files, one for each when there is no patience left.
  expect(calls).toBeLessThan(20 * 7);
  calls = 0;
  expect(() => patiently(held)).toThrow('EPERM');
  expect(calls).toBe(1);
});
