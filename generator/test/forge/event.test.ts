import { describe, expect, test } from 'vitest';
import { pullRequestOf } from '../../src/forge/index.ts';

const payload = (head: object | null) =>
  JSON.parse(
    JSON.stringify({
      pull_request: {
        number: 7,
        head: { repo: head },
        base: { repo: { full_name: 'acme/api' } },
      },
    }),
  );

describe('the pull request of an event', () => {
  test('from the same repository', () => {
    expect(pullRequestOf(payload({ full_name: 'acme/api' }))).toEqual({
      number: 7,
      isForked: false,
    });
  });

  test('from another one, or one that is gone', () => {
    expect(pullRequestOf(payload({ full_name: 'stranger/api' }))?.isForked).toBe(true);
    expect(pullRequestOf(payload(null))?.isForked).toBe(true);
  });

  test.each([null, [], 'text', {}, { pull_request: 1 }, { pull_request: { number: '7' } }])(
    'nothing in %j',
    (value) => {
      expect(pullRequestOf(value as never)).toBeUndefined();
    },
  );
});
