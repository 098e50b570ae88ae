import { describe, expect, test } from 'vitest';
import { reportedTypeFact, type ReportedTypeFact } from '../../../src/compare/report/index.ts';
import { EVENTS, RULES } from '../../../src/compare/rules/index.ts';
import { comparePackageApis } from '../../../src/compare/types/index.ts';
import { published, type Published } from './published.ts';

const diff = async (before: Published, after: Published): Promise<readonly ReportedTypeFact[]> =>
  (await comparePackageApis(published(before), published(after))).map(reportedTypeFact);
const short = (findings: readonly ReportedTypeFact[]): readonly string[] =>
  findings.map(({ severity, code, symbol }) => `${severity} ${code} ${symbol}`);

const create = 'create(body: CreateParams, options?: Core.RequestOptions): Core.APIPromise<CallResponse>;';
const types = `
export interface CallResponse { id: string; status: 'open' | 'closed'; words: Array<CallResponse.Word>; }
export declare namespace CallResponse { interface Word { text: string; } }
export interface CreateParams { to: string; from?: string; }
`;
const base: Published = { methods: create, types, names: ['CallResponse', 'CreateParams'] };

/** The package with a type `Create` that no method names, by default with the members of the params. */
const withTwin = (text: string, twin = /CreateParams (\{.*\})/.exec(text)?.[1] ?? ''): Published => ({
  methods: create,
  types: `${text}export interface Create ${twin}\n`,
  names: [...(base.names ?? []), 'Create'],
});

type Case = { readonly before?: Published; readonly after: Published; readonly found: readonly string[] };

const cases: Readonly<Record<string, Case>> = {
  nothing: { after: base, found: [] },
  'types named in the new way': { before: { ...base, form: 'import' }, after: base, found: [] },
  'a static is lost': {
    before: {
      ...base,
      client: '  static verify(body: string, key: string): boolean;',
      root: 'export declare function verify(body: string): boolean;',
    },
    after: base,
    found: ['breaking static-removed Phone.verify', 'breaking export-removed verify'],
  },
  'a type is lost with what is nested in it': {
    after: {
      methods: create.replace('CallResponse', '{ id: string }'),
      types: types.replace(/export (?:interface|declare namespace) CallResponse .*\n/g, ''),
      names: ['CreateParams'],
    },
    found: [
      'breaking type-removed Phone.CallResponse',
      'breaking response-property-removed client.call.create.status',
      'breaking response-property-removed client.call.create.words',
    ],
  },
  'a nested type changes': {
    after: { ...base, types: types.replace('text: string', 'text?: string') },
    found: ['breaking response-property-became-optional CallResponse.Word.text'],
  },
  'a component changes beside the params made of it': {
    before: withTwin(types),
    after: withTwin(types.replace('to: string', 'to?: string')),
    found: [
      'safe request-property-became-optional Create.to',
      'safe request-property-became-optional CreateParams.to',
    ],
  },
  'a type changes that nothing leads to': {
    before: withTwin(types, '{ to: string; }'),
    after: withTwin(types, '{ to?: string; }'),
    found: ['breaking response-property-became-optional Create.to'],
  },
  'an enum opens': {
    after: { ...base, types: types.replace("'open' | 'closed'", 'string') },
    found: ['breaking response-type-opened CallResponse.status'],
  },
  'an enum opens but offers its values': {
    after: { ...base, types: types.replace("'open' | 'closed'", "'open' | 'closed' | (string & {})") },
    found: ['breaking response-type-opened CallResponse.status'],
  },
  'a type gets lost in any': {
    after: { ...base, types: types.replace("'open' | 'closed'", 'any') },
    found: ['breaking response-type-opened CallResponse.status'],
  },
  'a body comes before the options': {
    before: {
      ...base,
      methods: `${create}\nstop(id: string, options?: Core.RequestOptions): Core.APIPromise<void>;`,
    },
    after: {
      ...base,
      methods: `${create}\nstop(id: string, body?: { reason?: string }, options?: Core.RequestOptions): Core.APIPromise<void>;`,
    },
    found: ['breaking options-argument-moved client.call.stop'],
  },
  'an overload keeps the old call': {
    before: {
      ...base,
      methods: `${create}\nstop(id: string, options?: Core.RequestOptions): Core.APIPromise<void>;`,
    },
    after: {
      ...base,
      methods: `${create}\nstop(id: string, body?: { reason?: string }, options?: Core.RequestOptions): Core.APIPromise<void>;\nstop(id: string, options?: Core.RequestOptions): Core.APIPromise<void>;`,
    },
    found: [],
  },
  'a result is lost': {
    after: { ...base, methods: create.replace('CallResponse>', 'void>') },
    found: ['breaking result-removed client.call.create'],
  },
  'a client option is lost': {
    after: {
      ...base,
      files: { 'index.d.ts': published(base).get('index.d.ts')?.replace(' timeout?: number;', '') ?? '' },
    },
    found: ['breaking request-property-removed ClientOptions.timeout'],
  },
  'a module can no longer be imported': {
    before: {
      ...base,
      files: { 'lib/webhooks.d.ts': 'export declare function verify(body: string): boolean;\n' },
    },
    after: base,
    found: ['breaking subpath-removed lib/webhooks'],
  },
  'only a comment changes': {
    after: {
      ...base,
      types: types.replace(
        'export interface CreateParams',
        '/** What to dial. */\nexport interface CreateParams',
      ),
    },
    found: ['docs documentation-changed resources/call'],
  },
  'a method is deprecated': {
    after: { ...base, methods: `/** @deprecated use dial */\n${create}` },
    found: ['safe method-deprecated client.call.create'],
  },
};

describe('what changed for TypeScript callers', () => {
  test.each(Object.entries(cases))('%s', async (_, { before = base, after, found }) => {
    expect(short(await diff(before, after))).toEqual(found);
  });

  test('a method that went to a new version of its endpoint is named', async () => {
    const findings = await diff(
      {
        ...base,
        script: "  create(body, options) {\n    return this._client.post('/create-call', { body });",
      },
      {
        ...base,
        methods: create.replace('create(', 'createPhoneCall('),
        script:
          "  createPhoneCall(body, options) {\n    return this._client.post('/v2/create-call', { body });",
      },
    );
    expect(short(findings)).toEqual([
      'breaking method-removed client.call.create',
      'safe method-added client.call.createPhoneCall',
    ]);
    expect(findings[0]?.message).toBe('client.call.create() is gone. Use client.call.createPhoneCall().');
    expect(findings[0]?.edit).toEqual({
      kind: 'method-renamed',
      from: 'client.call.create',
      to: 'client.call.createPhoneCall',
    });
  });

  test('copies of a type are one finding', async () => {
    const copies = (word: string): string => `
export interface A { list: Array<A.Word>; } export declare namespace A { interface Word { ${word} } }
export interface B { list: Array<B.Word>; } export declare namespace B { interface Word { ${word} } }`;
    const methods =
      'a(options?: Core.RequestOptions): Core.APIPromise<A>;\nb(options?: Core.RequestOptions): Core.APIPromise<B>;';
    const findings = await diff(
      { methods, types: copies('text: string; at: number;'), names: ['A', 'B'] },
      { methods, types: copies('text: string;'), names: ['A', 'B'] },
    );
    expect(short(findings)).toEqual(['breaking response-property-removed A.Word.at']);
    expect(findings[0]?.affects).toEqual(['client.call.a', 'client.call.b']);
  });

  test('findings say where, and only what differs', async () => {
    const [finding] = await diff(base, { ...base, types: types.replace('to: string', 'to: number') });
    expect(finding).toMatchObject({
      code: 'request-type-changed',
      before: 'string',
      after: 'number',
      placeBefore: { path: 'resources/call.d.ts', line: 9 },
      affects: ['client.call.create'],
    });
  });
});

test('every rule that breaks says what to do', () => {
  const silent = EVENTS.filter((event) =>
    Object.values(RULES[event].types ?? {}).some(
      ({ impact, adapt }) => impact === 'breaking' && adapt === undefined,
    ),
  );
  expect(silent).toEqual([]);
});
