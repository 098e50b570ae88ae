import { describe, expect, test } from 'vitest';
import { readme } from '../../../src/targets/typescript/readme.ts';
import { repoFiles } from '../../../src/targets/typescript/repo-files.ts';
import { api, config } from '../../ir/examples/api-fixture.ts';
import { formatted, fullApi, hostile, textOf } from './docs-fixture.ts';

const headings = (text: string): string[] =>
  [...text.matchAll(/^##+ (.*)$/gm)].map(([, heading = '']) => heading);

describe('README', () => {
  test('has the sections that the API needs', () => {
    expect(headings(textOf(readme(fullApi())))).toEqual([
      'Installation',
      'Usage',
      'Request and response types',
      'File uploads',
      'Handling errors',
      'Retries',
      'Timeouts',
      'Pagination',
      'Advanced usage',
      'Raw responses',
      'Logging',
      'Undocumented endpoints and parameters',
      'Small bundles',
      'Hooks',
      'Another fetch',
      'Options of fetch',
      'Proxies',
      'Semantic versioning',
      'Requirements',
      'Contributing',
    ]);
  });

  test('is headed as the config says', () => {
    const heading = (readmeTitle?: string): string | undefined => {
      const typescript = { ...config.typescript, ...(readmeTitle !== undefined && { readmeTitle }) };
      return textOf(readme(fullApi({ config: { typescript } }))).split('\n')[0];
    };
    expect(heading()).toBe('# Acme TypeScript library');
    expect(heading('Acme for Node')).toBe('# Acme for Node library');
    expect(heading('a](javascript:x) <b>')).toBe('# a\\](javascript:x) \\<b\\> library');
  });

  test('explains webhooks and the MCP server where there are some', () => {
    const typescript = {
      ...config.typescript,
      mcp: {
        packageName: '@acme/mcp',
        docsForm: 'correct' as const,
        editions: [],
        enableAllResources: true,
        enableCodeTool: true,
        enableDocsTool: true,
      },
      customExports: [
        { from: 'lib/webhooks', values: ['sign', 'verify'], types: [], statics: [], at: config.at },
      ],
    };
    const text = textOf(readme(fullApi({ config: { typescript } })));
    expect(headings(text)).toEqual(expect.arrayContaining(['MCP server', 'Webhooks']));
    expect(text).toContain("import { verify } from 'acme';");
    expect(text).toContain('"args": ["-y", "@acme/mcp"],');
  });

  test('uses the configured request', () => {
    const headline = { verb: 'get', path: '/things/{thing_id}', params: { thing_id: 'mine' } } as const;
    expect(textOf(readme(fullApi({ config: { readme: { exampleRequests: { headline } } } })))).toContain(
      "const thingResponse = await client.thing.retrieve('mine');",
    );
  });

  test('is as prettier prints it', async () => {
    const text = textOf(readme(fullApi()));
    expect(text).toBe(await formatted(text, 'markdown'));
  });

  test('is as prettier prints it, whatever the texts', async () => {
    const text = textOf(
      readme(
        fullApi({ text: hostile, config: { organization: { name: hostile, docs: 'https://x.y/)<b>' } } }),
      ),
    );
    expect(text).toBe(await formatted(text, 'markdown'));
    expect(text.replace(/^```[^]*?^```$/gm, '')).not.toMatch(/<img|onerror|\u202e/);
  });

  test('is not written for an API without methods', () => {
    expect(readme(api([]))).toBeUndefined();
  });
});

describe('repository files', () => {
  const files = (given = {}): Map<string, string> =>
    new Map(
      repoFiles(fullApi({ config: given })).flatMap((plan) =>
        plan.kind === 'json' ? [] : [[plan.path, textOf(plan)]],
      ),
    );

  test.each(['CONTRIBUTING.md', 'SECURITY.md'])('%s is as prettier prints it', async (path) => {
    const text = files().get(path) ?? '';
    expect(text).toBe(await formatted(text, 'markdown'));
  });

  test.each([
    ['Apache-2.0', /^\s+Apache License/],
    ['MIT', /^MIT License\n\nCopyright \(c\) acme\n/],
  ])('%s has its text', (license, want) => {
    expect(files({ settings: { ...config.settings, license } }).get('LICENSE')).toMatch(want);
  });

  test('another licence has no file', () => {
    expect(files({ settings: { ...config.settings, license: 'BUSL-1.1' } }).has('LICENSE')).toBe(false);
  });
});
