import { describe, expect, test } from 'vitest';
import type { FilePlan } from '../../../src/plan/file-plan.ts';
import { loadAssets } from '../../../src/machine/assets.ts';
import { renderFiles } from '../../../src/render/index.ts';
import { mcp } from '../../../src/targets/mcp/index.ts';
import { buildSources } from '../../kit/generate.ts';
import { documentWith, runFront } from '../../kit/front.ts';

const answer = "responses: { '204': { description: Done } }";
const DOCUMENT = documentWith(
  `/pets: { get: { summary: Lists the pets, ${answer} }, post: { summary: Buys a pet, ${answer} } }
/tags: { get: { summary: Lists the tags, ${answer} } }
/log: { get: { summary: Reads the log, ${answer} } }`,
);

type Written = {
  readonly pets?: string;
  readonly buy?: string;
  readonly tags?: string;
  readonly server?: string;
};

function sources({ pets = '', buy = '', tags = '', server = 'true' }: Written) {
  const config = `organization: { name: acme }
targets: { typescript: { package_name: acme, options: { mcp_server: ${server} } } }
resources:
  $client: { methods: { log: get /log } }
  pets:
    ${pets}
    methods: { list: get /pets, buy: { endpoint: post /pets, ${buy} } }
    subresources: { tags: { ${tags} methods: { list: get /tags } } }
`;
  return { 'openapi.yaml': DOCUMENT, 'stainless.yml': config };
}

async function serverOf(written: Written): Promise<ReadonlyMap<string, string>> {
  const api = await buildSources({ files: sources(written), spec: 'openapi.yaml', config: 'stainless.yml' });
  const plans: readonly FilePlan[] = mcp.plan(api, () => undefined);
  const files = await renderFiles(plans, { assets: loadAssets('mcp') }, () => undefined);
  return new Map(files.map(({ path, text }) => [path, text]));
}

/** What agents find, what they may call, and what no option lets them call. */
async function offeredBy(written: Written) {
  const files = await serverOf(written);
  const textOf = (name: string): string => files.get(`src/${name}.ts`) ?? '';
  const summaries = {
    list: 'Lists the pets',
    buy: 'Buys a pet',
    tags: 'Lists the tags',
    log: 'Reads the log',
  };
  const shown = (text: string): readonly string[] =>
    Object.entries(summaries).flatMap(([name, summary]) => (text.includes(summary) ? [name] : []));
  const withheld = [...textOf('methods').matchAll(/fullyQualifiedName: '([\w.]+)'[^}]*withheld: true/g)];
  expect(shown(textOf('surface'))).toEqual(shown(textOf('local-docs-search')));
  return { found: shown(textOf('surface')), withheld: withheld.map(([, name]) => name) };
}

describe('what agents are offered', () => {
  test.each<[name: string, written: Written, found: readonly string[], withheld: readonly string[]]>([
    ['everything by itself', {}, ['list', 'buy', 'tags', 'log'], []],
    ['not a method', { buy: 'mcp: false' }, ['list', 'tags', 'log'], ['pets.buy']],
    ['not a resource', { pets: 'mcp: false' }, ['log'], ['pets.list', 'pets.buy', 'pets.tags.list']],
    [
      'a resource below',
      { pets: 'mcp: false', tags: 'mcp: true,' },
      ['tags', 'log'],
      ['pets.list', 'pets.buy'],
    ],
    [
      'only what is named',
      { server: '{ enable_all_resources: false }', buy: 'mcp: { tool_name: buy }' },
      ['buy'],
      ['log', 'pets.list', 'pets.tags.list'],
    ],
  ])('%s', async (_, written, found, withheld) => {
    const offered = await offeredBy(written);
    expect([...offered.found].sort()).toEqual([...found].sort());
    expect([...offered.withheld].sort()).toEqual([...withheld].sort());
  });

  test('the README names what is never offered', async () => {
    expect((await serverOf({ buy: 'mcp: false' })).get('README.md')).toContain('made without: `pets.buy`.');
    expect((await serverOf({})).get('README.md')).not.toContain('made without');
  });
});

describe('the tools and what is said of them', () => {
  test('a server without code', async () => {
    const files = await serverOf({ server: '{ enable_code_tool: false }' });
    expect(files.get('src/server-info.ts')).toContain("tools: ['docs']");
    expect(files.get('README.md')).toContain('`search_docs`');
    expect(files.get('README.md')).not.toMatch(/- `execute`|## What code may do/);
  });

  test('a server without documentation', async () => {
    const files = await serverOf({ server: '{ enable_docs_tool: false }' });
    expect(files.get('src/server-info.ts')).toContain("tools: ['code']");
    expect(files.get('README.md')).toContain('- `execute`');
    expect(files.get('README.md')).not.toMatch(/- `search_docs`|- `diff_versions`|--no-tools code/);
  });

  test('instructions of the API, whatever they hold', async () => {
    const files = await serverOf({ server: '{ instructions: "Ask first.\\n\'; process.exit() //" }' });
    expect(files.get('src/server-info.ts')).toContain(String.raw`Ask first.\n'; process.exit() //`);
    expect((await serverOf({})).get('src/server-info.ts')).not.toMatch(/tools:|instructions:/);
  });

  test('a server without tools is refused', async () => {
    const { found } = await runFront(
      sources({ server: '{ enable_code_tool: false, enable_docs_tool: false }' }),
    );
    expect(
      found
        .filter(({ severity }) => severity === 'error')
        .map(({ code, place }) => `${code} ${place?.pointer}`),
    ).toEqual(['Config/InvalidValue /targets/typescript/options/mcp_server/enable_docs_tool']);
  });
});
