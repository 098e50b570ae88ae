import fs from 'node:fs';
import path from 'node:path';
import { describe, it } from 'vitest';
import { createApp, installed, run, type Outcome } from './support/app.ts';

const PROGRAM = `
import Retell, { APIError, NotFoundError, toFile, type ClientOptions, type Uploadable } from 'retell-sdk';
import { Retell as Named } from 'retell-sdk';
import { APIPromise } from 'retell-sdk/api-promise';
import { APIError as SubPathError } from 'retell-sdk/core/error';
import { APIError as LegacyError } from 'retell-sdk/error';
import { Call, type PhoneCallResponse } from 'retell-sdk/resources/call';
import type { AgentResponse } from 'retell-sdk/resources';
import type { ConversationFlowResponse } from 'retell-sdk/resources/index';

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same = <A, B>(proof: Same<A, B>) => proof;

same<Retell, Named>(true);
same<APIError, SubPathError>(true);
same<APIError, LegacyError>(true);
same<Retell.PhoneCallResponse, PhoneCallResponse>(true);
same<Retell['call'], Call>(true);
same<ConversationFlowResponse.ConversationNode.Edge['id'], string>(true);

const options: ClientOptions = { apiKey: 'k', timeout: 1000, defaultHeaders: { 'X-Tenant': null } };
const client: Retell = new Retell(options);

export const main = async (file: Uploadable): Promise<string> => {
  const call: APIPromise<Retell.PhoneCallResponse> = client.call.createPhoneCall({
    from_number: '+14155550100',
    to_number: '+14155550101',
  });
  const agent: AgentResponse = await client.agent.retrieve('agent_1');
  const { data, response } = await client.voice.list().withResponse();
  await client.voice.clone({
    files: [file, await toFile(new Uint8Array(1), 'a.wav')],
    voice_name: 'x',
    voice_provider: 'elevenlabs',
  });
  try {
    await client.post('/custom', { body: { a: 1 }, query: { b: 2 } });
  } catch (error) {
    if (error instanceof NotFoundError) return String(error.status.toFixed());
    if (error instanceof Retell.APIError) return String(error.status ?? error.headers?.get('x'));
  }
  const status: number = response.status;
  return agent.agent_id + (await call).call_id + data.map((voice) => voice.voice_id).join() + status;
};

// @ts-expect-error a required parameter is missing
client.call.createPhoneCall({ from_number: '+14155550100' });
// @ts-expect-error the value is not one of the allowed ones
client.voice.clone({ files: [], voice_name: 'x', voice_provider: 'nobody' });
// @ts-expect-error there is no such method
client.call.destroyEverything();
`;

const BOTH_FORMATS = `
import type { Retell as Imported, APIError as ImportedError } from 'retell-sdk' with { 'resolution-mode': 'import' };
import type { Retell as Required, APIError as RequiredError } from 'retell-sdk' with { 'resolution-mode': 'require' };
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
export const client: Same<Imported, Required> = true;
export const error: Same<ImportedError, RequiredError> = true;
export const statics: Same<typeof Imported, typeof Required> = true;
`;

const LEGACY = `
import Retell = require('retell-sdk');
const client = new Retell.Retell({ apiKey: 'k' });
export const agent: Promise<Retell.Retell.AgentResponse> = client.agent.retrieve('a');
export const error = Retell.APIError;
`;

const COMPILERS = { '4.9': 'typescript-4.9', '5.9': 'typescript', '7': 'typescript-7' };

type Compiler = keyof typeof COMPILERS;

type Setting = {
  readonly compiler: Compiler;
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly options: Readonly<Record<string, unknown>>;
};

const BOTH = { 'app.mts': PROGRAM, 'app.cts': PROGRAM };

const node16 = { module: 'node16', moduleResolution: 'node16' };
const nodenext = { module: 'nodenext', moduleResolution: 'nodenext' };
const bundler = { module: 'esnext', moduleResolution: 'bundler', exactOptionalPropertyTypes: true };
const classic = { module: 'commonjs', moduleResolution: 'node', esModuleInterop: true };
const nodeTypes = {
  ...nodenext,
  lib: ['es2022'],
  types: ['node'],
  typeRoots: [path.resolve(import.meta.dirname, '../node_modules/@types')],
};

const SETTINGS: readonly Setting[] = [
  { compiler: '4.9', name: 'node16, both formats', files: BOTH, options: node16 },
  { compiler: '4.9', name: 'node (classic)', files: { 'app.ts': PROGRAM }, options: classic },
  {
    compiler: '5.9',
    name: 'node16, both formats and import = require',
    files: { ...BOTH, 'legacy.cts': LEGACY },
    options: node16,
  },
  {
    compiler: '5.9',
    name: 'nodenext, Node types only, same types in both formats',
    files: { 'app.mts': PROGRAM, 'both.mts': BOTH_FORMATS },
    options: nodeTypes,
  },
  { compiler: '5.9', name: 'bundler', files: { 'app.ts': PROGRAM }, options: bundler },
  {
    compiler: '7',
    name: 'nodenext, same types in both formats',
    files: { ...BOTH, 'both.mts': BOTH_FORMATS },
    options: nodenext,
  },
  { compiler: '7', name: 'bundler', files: { 'app.ts': PROGRAM }, options: bundler },
];

const compilerFile = (compiler: Compiler): string => {
  const manifest = installed(`${COMPILERS[compiler]}/package.json`);
  const { bin } = JSON.parse(fs.readFileSync(manifest, 'utf8')) as { bin: { tsc: string } };
  return path.join(path.dirname(manifest), bin.tsc);
};

const check = ({ compiler, files, options }: Setting): Promise<Outcome> => {
  const compilerOptions = {
    ...{ target: 'es2022', lib: ['es2022', 'dom'], types: [] },
    ...{ strict: true, skipLibCheck: false, isolatedModules: true, noEmit: true },
    ...options,
  };
  const tsconfig = JSON.stringify({ compilerOptions, files: Object.keys(files) });
  return run(createApp('typescript', { ...files, 'tsconfig.json': tsconfig }), [compilerFile(compiler)]);
};

describe.concurrent('a strict TypeScript app that also checks the declarations of the SDK', () => {
  for (const setting of SETTINGS) {
    it(`compiles with TypeScript ${setting.compiler}, ${setting.name}`, async ({ expect }) => {
      expect(await check(setting)).toMatchObject({ stdout: '', stderr: '', code: 0 });
    });
  }

  it('is refused when it is wrong', async ({ expect }) => {
    const wrong = PROGRAM.replaceAll('// @ts-expect-error', '//');
    const setting: Setting = { compiler: '7', name: '', files: { 'app.mts': wrong }, options: nodenext };
    const { stdout } = await check(setting);
    expect(stdout.match(/error TS\d+/g)).toEqual(['error TS2741', 'error TS2322', 'error TS2339']);
  });
});
