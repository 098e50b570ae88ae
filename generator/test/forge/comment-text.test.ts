import { describe, expect, test } from 'vitest';
import { commentText, isMarker, MOST_CHARACTERS } from '../../src/forge/index.ts';

describe('the text of a comment', () => {
  test('begins with the marker', () => {
    expect(commentText('<!-- sdk -->', 'One change.\n\n', 'More.')).toBe('<!-- sdk -->\nOne change.\n');
  });

  test('ends at a line where it is too long, and says so', () => {
    const text = commentText('<!-- sdk -->', '- one change\n'.repeat(10_000), 'The rest is elsewhere.');
    expect(text.length).toBeLessThanOrEqual(MOST_CHARACTERS);
    expect(text.endsWith('- one change\n\n_The rest is elsewhere._\n')).toBe(true);
  });

  test('closes a block of code that is cut', () => {
    const text = commentText('<!-- sdk -->', `\`\`\`diff\n${'+ one line\n'.repeat(10_000)}\`\`\`\n`, 'More.');
    expect(text.length).toBeLessThanOrEqual(MOST_CHARACTERS);
    expect(text.endsWith('+ one line\n```\n\n_More._\n')).toBe(true);
  });

  test('one line without an end gives a note alone', () => {
    expect(commentText('<!-- sdk -->', 'x'.repeat(MOST_CHARACTERS), 'More.')).toBe(
      '<!-- sdk -->\n\n_More._\n',
    );
  });
});

test.each([
  ['<!-- sdk report -->', true],
  ['<!-- a --> text', false],
  ['<!-- a -- b -->', false],
  ['<!-- a\n-->', false],
  ['# Report', false],
  ['', false],
])('marker %j', (text, fits) => {
  expect(isMarker(text)).toBe(fits);
});
