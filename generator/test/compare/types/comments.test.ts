import { describe, expect, test } from 'vitest';
import { comparePackageApis } from '../../../src/compare/types/index.ts';
import { reportedTypeFact } from '../../../src/compare/report/index.ts';

const slim = (comment: string, rest = 'a: string'): string => `
/**
 * A client that has the given resources only.
 *
${comment} */
export declare function createClient(${rest}): void;
`;
const example = (resource: string): string =>
  ` * @example
 * \`\`\`ts
 * import { ${resource} } from '@acme/sdk';
 * createClient({ ${resource} });
 * \`\`\`
`;

async function told(before: string, after: string): Promise<readonly string[]> {
  const pack = (text: string) =>
    new Map([
      [
        'package.json',
        JSON.stringify({
          name: 'acme',
          exports: { '.': { types: './index.d.ts' }, './slim': { types: './slim.d.ts' } },
        }),
      ],
      ['index.d.ts', 'export declare const VERSION: string;\n'],
      ['slim.d.ts', text],
    ]);
  return (await comparePackageApis(pack(before), pack(after))).map(
    (fact) => `${reportedTypeFact(fact).severity}: ${reportedTypeFact(fact).message}`,
  );
}

describe('comments of a module', () => {
  test('are no fact where only an example shows another call', async () => {
    expect(await told(slim(example('Cows')), slim(example('Ants')))).toEqual([]);
    expect(await told(slim(''), slim(example('Ants')))).toEqual([]);
  });

  test.each([
    ['a sentence', slim(example('Cows')), slim(example('Cows')).replace('only', 'alone')],
    [
      'what stands behind an example',
      slim(`${example('Cows')} * @see a\n`),
      slim(`${example('Ants')} * @see b\n`),
    ],
    ['another line', slim(' * One.\n'), slim(' * Two.\n')],
  ])('are one for %s', async (_, before, after) => {
    expect(await told(before, after)).toEqual(['docs: The comments of slim changed.']);
  });

  test('and are not where code changed as well', async () => {
    const found = await told(slim(example('Cows')), slim(example('Ants'), 'a: number'));
    expect(found.join()).not.toContain('comments');
    expect(found).not.toEqual([]);
  });
});
