import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CheckedInput } from '../../src/check/index.ts';
import { createCollector } from '../../src/diagnostics/index.ts';
import { checkSources, generateSources, listFindings, type Sources } from '../kit/generate.ts';
import { miniSources } from '../kit/mini.ts';
import { repository } from '../kit/run-program.ts';
import { compareMethods } from './compare-methods.ts';
import { documentTypes } from './document-types.ts';
import { judge, readExpectations } from './expected-disagreements.ts';
import { readOpinions } from './program.ts';

const expectations = readExpectations();
const seeds = 'src/resources/seeds/seeds.ts';
const photos = 'src/resources/seeds/photos.ts';

describe('the types of the SDK and what openapi-typescript reads in the same document', () => {
  const findings: string[] = [];

  beforeAll(async () => {
    const retell = await compare(retellSources(), readSdk());
    const mini = await compare(miniSources(), (await generateSources(miniSources())).files);
    const standard = await compare(standardSources(), (await generateSources(standardSources())).files);
    const kinds = await compare(kindSources(), (await generateSources(kindSources())).files);
    findings.push(
      ...kinds.map((finding) => `kinds ${finding}`),
      ...standard.map((finding) => `standard ${finding}`),
      ...retell.map((finding) => `retell ${finding}`),
      ...mini.map((finding) => `mini ${finding}`),
    );
  });

  test('disagree only where a reason is known', () => {
    expect(judge(findings, expectations).unexpected).toEqual([]);
  });

  test('still disagree wherever that is expected', () => {
    expect(judge(findings, expectations).stale).toEqual([]);
  });

  test('have a reason and a date for every disagreement', () => {
    for (const { reason, since } of expectations) {
      expect(reason.trim()).not.toBe('');
      expect(since).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });
});

describe('the comparison notices', () => {
  /** Edits of the generated mini package, and the finding that each must cause. */
  const mistakes: ReadonlyArray<readonly [path: string, from: string, to: string, finding: string]> = [
    [seeds, "object?: 'packet'", "object: 'packet'", 'schemas/Packet/object: required by the SDK only'],
    [
      seeds,
      'lent_to?: string | null',
      'lent_to?: string',
      'schemas/Packet/lent_to: only the document allows null',
    ],
    [seeds, "| 'lent' | null", '| null', 'schemas/Packet/status: only the document allows "lent"'],
    [seeds, "'shelved'", "'shelved' | 'lost'", 'schemas/Packet/status: only the SDK allows "lost"'],
    [
      seeds,
      '[key: string]: number',
      '[key: string]: string',
      'schemas/Packet/counts/[key]: only the SDK allows string',
    ],
    [
      seeds,
      'phosphorus?: number',
      'sulphur?: number',
      'seeds.list/response/items/[]/npk_ratio/phosphorus: only the document has it: number',
    ],
    [
      seeds,
      '  id: string;\n\n  /**\n   * Where',
      '  /**\n   * Where',
      'schemas/Packet/id: only the document has it: string',
    ],
    [
      seeds,
      'sow_by?: string | null',
      'sow_by?: unknown',
      'schemas/Packet/sow_by: SDK says unknown, the document string | null',
    ],
    [
      seeds,
      'lineage?: LineageNode',
      'lineage?: Place',
      'schemas/LineageNode(Place)/latitude: only the SDK has it: number',
    ],
    [
      seeds,
      'parents?: Array<Variety>',
      'parents?: Variety',
      'schemas/Variety/parents: only the SDK has Variety',
    ],
    [
      seeds,
      'storage: GlassJar | PaperEnvelope',
      'storage: GlassJar',
      'schemas/Storage(GlassJar): only the document has PaperEnvelope',
    ],
    [
      seeds,
      'shelf: string',
      'shelf?: string',
      'seeds.list/response/items/[]/shelf: required by the document only',
    ],
    [
      seeds,
      'seasons?: Array<Season>',
      'seasons: Array<Season>',
      'seeds.list/query/seasons: required by the SDK only',
    ],
    [seeds, 'shelf_id: string', 'shelf_id: number', 'seeds.update/path/shelf_id: only the SDK allows number'],
    [
      seeds,
      "'Keeper-Note'?:",
      "'Keeper-Remark'?:",
      'seeds.update/header/Keeper-Note: only the document has it',
    ],
    [
      seeds,
      'body_version?: number',
      'body_version?: string',
      'seeds.update/body/version: only the SDK allows string',
    ],
    [
      seeds,
      'delete(seedID: string',
      'delete(seedID: number',
      'seeds.delete/path/seed_id: only the SDK allows number',
    ],
    [seeds, 'APIPromise<void>', 'APIPromise<Packet>', 'seeds.delete/response: only the SDK has it: Packet'],
    [seeds, 'create(body: ', 'create(body?: ', 'seeds.create/params: may be left out in the SDK only'],
    [
      photos,
      'captions?: Array<string>',
      'captions?: Array<number>',
      'seeds.photos.upload/body/captions/[]: only the SDK allows number',
    ],
    [photos, 'download(photoID', 'fetch(photoID', 'seeds.photos.download: the SDK has no such method'],
    [
      'src/resources/labels.ts',
      'labels: Array<',
      'sheets: Array<',
      'labels.print/body: only the document has it',
    ],
  ];
  let found: readonly string[];

  beforeAll(async () => {
    const sdk = new Map((await generateSources(miniSources())).files);
    for (const [path, from, to] of mistakes) {
      const text = sdk.get(path) ?? '';
      if (!text.includes(from)) throw new Error(`${path} has no ${from}`);
      sdk.set(path, text.replace(from, to));
    }
    found = await compare(miniSources(), sdk);
  });

  test.each(mistakes.map(([, from, to, finding]) => ({ from, to, finding })))(
    '$from → $to',
    ({ finding }) => {
      expect(found).toContain(finding);
    },
  );
});

async function compare(sources: Sources, sdk: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const input = await check(sources);
  const { methods, findings } = compareMethods(readOpinions(sdk, await documentTypes(input)), input);
  expect(methods.length).toBeGreaterThan(0);
  return findings.map(({ where, what }) => `${where}: ${what}`);
}

async function check(sources: Sources): Promise<CheckedInput> {
  const collector = createCollector();
  const input = await checkSources(sources, collector);
  if (input === undefined) throw new Error(listFindings(collector.list()));
  return input;
}

function retellSources(): Sources {
  const paths = ['spec/retell/openapi.yaml', 'spec/retell/stainless.yml'] as const;
  const files = Object.fromEntries(
    paths.map((path) => [path, readFileSync(`${repository}/${path}`, 'utf8')]),
  );
  return { files, spec: paths[0], config: paths[1] };
}

/** The document of the mini package without its config: then the standard decides. */
function standardSources(): Sources {
  const { files, spec } = miniSources();
  return { files, spec };
}

/** A document of the kinds of schemas that the rule sets read differently. */
function kindSources(): Sources {
  const path = fileURLToPath(new URL('kinds.yaml', import.meta.url));
  return { files: { 'kinds.yaml': readFileSync(path, 'utf8') }, spec: 'kinds.yaml' };
}

/** The committed package as it is. */
function readSdk(): ReadonlyMap<string, string> {
  const root = `${repository}/packages/retell-sdk/src`;
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  );
  return new Map(
    paths.map((path) => [`src/${path.replaceAll('\\', '/')}`, readFileSync(`${root}/${path}`, 'utf8')]),
  );
}
