import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { generateSources } from '../kit/generate.ts';
import { miniSources } from '../kit/mini.ts';

type Mini = {
  pagination: object[];
  targets: { typescript: { options: Record<string, unknown> } };
  resources: { seeds: { methods: Record<string, unknown> } };
};

/** The small API with a change of its config: the texts of some files, and what is said at which place. */
async function madeWith(change: (config: Mini) => void): Promise<{ text: string; told: readonly string[] }> {
  const sources = miniSources();
  const name = sources.config ?? '';
  const config = parse(sources.files[name] ?? '') as Mini;
  change(config);
  const files = { ...sources.files, [name]: stringify(config) };
  const kept = /^src\/(?:index|client|core\/pagination|resources\/seeds\/seeds)\.ts$/;
  const { files: texts, findings } = await generateSources({ ...sources, files }, ({ path }) =>
    kept.test(path),
  );
  return {
    text: [...texts.values()].join('\n'),
    told: findings.map(({ severity, place, message }) => `${severity} ${place?.pointer ?? ''}: ${message}`),
  };
}

describe('what a config names twice', () => {
  test.each(['cursor_page', 'CursorPage'])('a scheme of pages, also as %s', async (name) => {
    const { text, told } = await madeWith(({ pagination }) => {
      pagination.push({ ...pagination[0], name });
    });
    expect(text.match(/export class CursorPage</g)).toHaveLength(1);
    expect(told).toEqual([
      `warning /pagination/1: ${name} is read but not used: another scheme has this name already.`,
    ]);
  });

  test('an export of a hand-written module', async () => {
    const { text, told } = await madeWith(({ targets }) => {
      targets.typescript.options['custom_exports'] = [
        { from: 'lib/one', values: ['sow', 'sow'], types: ['sow', 'Bed'] },
        { from: 'lib/two', values: ['sow', 'reap'] },
      ];
    });
    expect(text.match(/\bsow\b/g)).toHaveLength(1);
    expect(told.map((line) => line.split(':')[0])).toEqual([
      'warning /targets/typescript/options/custom_exports/0/types/0',
      'warning /targets/typescript/options/custom_exports/0/values/1',
      'warning /targets/typescript/options/custom_exports/1/values/0',
    ]);
  });
});

test('a static member that every client has is told, and made once', async () => {
  const { text, told } = await madeWith(({ targets }) => {
    const statics = ['toFile', 'SeedshelfError', 'NotFoundError', 'sow'];
    targets.typescript.options['custom_exports'] = [{ from: 'lib/one', values: [...statics], statics }];
  });
  expect(text.match(/static (?:toFile|SeedshelfError|sow) =/g)).toHaveLength(3);
  expect(told.filter((line) => line.includes('/statics'))).toHaveLength(3);
});

describe('lists of pages', () => {
  test('a scheme that the response of a method does not have is told', async () => {
    const { told } = await madeWith(({ resources }) => {
      resources.seeds.methods['create'] = { endpoint: 'post /seeds', paginated: 'cursor_page' };
    });
    expect(told).toContain(
      'warning /resources/seeds/methods/create/paginated: paginated names packets, which the response does not have; the method returns its response as it is.',
    );
  });

  test('a list that the config calls a stream is one', async () => {
    const { text } = await madeWith(({ resources }) => {
      resources.seeds.methods['list'] = { endpoint: 'get /seeds', streaming: { param_discriminator: null } };
    });
    expect(text).toContain('APIPromise<Stream<SeedListResponse>>');
  });
});
