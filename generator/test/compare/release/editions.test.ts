import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadAndCheck } from '../../../src/check/index.ts';
import { explainFacts } from '../../../src/compare/causes/index.ts';
import { applyCodemod } from '../../../src/compare/codemod/index.ts';
import type { TypeFact, WireFact } from '../../../src/compare/model/index.ts';
import { proposeRelease } from '../../../src/compare/release/index.ts';
import { reportedTypeFact, reportedWireFact } from '../../../src/compare/report/index.ts';
import { comparePackageApis } from '../../../src/compare/types/index.ts';
import { compareDocuments, type DocumentSide } from '../../../src/compare/wire/index.ts';
import { buildApi } from '../../../src/pipeline/build-api.ts';
import { memoryReader } from '../../../src/load/index.ts';
import { compileErrors } from '../../kit/compile.ts';
import { packageOf } from './package-of.ts';

const folder = fileURLToPath(new URL('../../../../spec/retell/editions', import.meta.url));

async function edition(version: string): Promise<DocumentSide> {
  const read = (name: string): string => readFileSync(`${folder}/${version}/${name}`, 'utf8');
  const files = { 'openapi.yaml': read('openapi.yaml'), 'stainless.yml': read('stainless.yml') };
  const { input, positions } = await loadAndCheck({
    spec: 'openapi.yaml',
    config: 'stainless.yml',
    reader: memoryReader(files),
  });
  if (input === undefined) throw new Error(`${version} is refused`);
  return { input, api: await buildApi(input, () => undefined), positions };
}

type Texts = ReadonlyMap<string, string>;

let wire: readonly WireFact[];
let api: readonly TypeFact[];
let packages: { readonly before: Texts; readonly after: Texts };

beforeAll(async () => {
  const [before, after] = [await edition('3.17.0'), await edition('3.19.0')];
  packages = { before: (await packageOf(before)) as Texts, after: (await packageOf(after)) as Texts };
  wire = compareDocuments(before, after);
  api = explainFacts(await comparePackageApis(packages.before, packages.after), {
    wire,
    before: before.api,
    after: after.api,
  });
});

const symbols = (code: string): readonly string[] =>
  api
    .map(reportedTypeFact)
    .filter((finding) => finding.code === code)
    .map(({ symbol }) => symbol);

describe('Retell 3.17.0 → 3.19.0', () => {
  test('is a major with reasons', () => {
    const { bump, version, reasons } = proposeRelease({ api, wire }, { version: '3.17.0' });
    expect([bump, version]).toEqual(['major', '4.0.0']);
    expect(reasons[0]?.bump).toBe('major');
  });

  test('names methods that went and came', () => {
    expect(symbols('method-removed')).toEqual(['client.call.create', 'client.call.register']);
    expect(symbols('method-added')).toEqual(['client.call.createPhoneCall', 'client.call.createWebCall']);
    expect(symbols('method-endpoint-changed')).toEqual(['client.call.list', 'client.call.retrieve']);
  });

  test('names the agents of a phone number and the model value', () => {
    const advice = api
      .map(reportedTypeFact)
      .filter(({ code }) => code === 'request-property-removed' || code === 'request-value-removed')
      .map(({ symbol, howToAdapt }) => `${symbol}: ${howToAdapt}`);
    expect(advice).toContain(
      'PhoneNumberCreateParams.agent_id: Stop passing agent_id. Use inbound_agent_id or outbound_agent_id.',
    );
    expect(advice).toContain("LlmCreateParams.model: Replace it. Use 'claude-3.5-sonnet'.");
    expect(wire.map((fact) => reportedWireFact(fact).sentence)).toContain(
      '`client.call.retrieve()` now calls `GET /v2/get-call/{call_id}` (was `GET /get-call/{call_id}`).',
    );
  });

  test('everything is asked for by the document or the config', () => {
    expect(api.filter(({ unexplained }) => unexplained)).toEqual([]);
  });

  test('a sample app compiles on the new version after the codemod', async () => {
    const app = new Map([
      [
        'retell.ts',
        "import Retell from 'retell-sdk';\nexport const retell = new Retell({ apiKey: 'key' });\n",
      ],
      [
        'app.ts',
        `import { retell } from './retell';
import type Retell from 'retell-sdk';
export async function dial(to: string): Promise<string | undefined> {
  const call = await retell.call.create({ from_number: '+15550100', to_number: to });
  return call.call_id;
}
export const bot = () => retell.llm.create({ model: 'claude-3-sonnet', general_prompt: 'Be kind.' });
export const options: Retell.RequestOptions = { timeout: 5 };
`,
      ],
    ]);
    const result = await applyCodemod(app, api, { from: packages.before, to: packages.after });
    expect(result?.left).toEqual([]);
    expect(errorsOf(app, packages.before)).toEqual([]);
    expect(errorsOf(app, packages.after)).not.toEqual([]);
    expect(errorsOf(new Map([...app, ...(result?.files ?? [])]), packages.after)).toEqual([]);
  });
});

function errorsOf(app: Texts, sdk: Texts): readonly string[] {
  const local = [...app].map(
    ([path, text]) => [path, text.replaceAll("'retell-sdk'", "'./src/index'")] as const,
  );
  return compileErrors(new Map([...sdk, ...local])).filter(
    (line) => line.startsWith('app.ts') || line.startsWith('retell.ts'),
  );
}
