import {
  callExample,
  hasHost,
  methodUses,
  sampleValue,
  type CallExample,
  type ExampleValue,
  type MethodUse,
  type ParamEntry,
} from '../../../ir/examples/index.ts';
import type { Api, Resource } from '../../../ir/model/api.ts';
import type { TextPlan } from '../../../plan/file-plan.ts';
import {
  assignedCall,
  assignedValue,
  awaitedCall,
  call,
  exampleCall,
  printDoc,
  qualifiedName,
  type Call,
} from '../../../snippets/index.ts';
import { tsString } from '../../../support/encode.ts';
import { eventOf, resultOf } from './compared-results.ts';
import { serverFile } from './wire-server-file.ts';
import { testFile, textFiles } from './body-values.ts';
import { expectedRequest } from './wire-values.ts';

/** Columns of generated code. */
const width = 110;

/** Verbs that the runtime sends with a body or an answer that can be compared. */
const verbs = new Set(['get', 'post', 'put', 'patch', 'delete']);

/**
 * Tests of what every method sends and returns, one file per resource, and the pretended server they share. They run
 * without a network.
 */
export function wireTests(api: Api): readonly TextPlan[] {
  const isTaken = api.resources.some((resource) => fileName(resource) === 'client');
  const ownMethods = isTaken ? 'methods-of-client' : 'client';
  const files = [
    ...(api.clientMethods.length === 0 ? [] : [testPlan(api, ownMethods, undefined)]),
    ...api.resources.map((resource) => testPlan(api, fileName(resource), resource)),
  ].filter((plan) => plan !== undefined);
  return files.length === 0 ? [] : [serverFile(api), ...files];
}

/** `resources/chat/messages` → `chat/messages` */
function fileName(resource: Resource): string {
  return resource.module.replace(/^resources\//, '');
}

function testPlan(api: Api, file: string, resource: Resource | undefined): TextPlan | undefined {
  const uses = methodUses(api).filter((use) => use.resource === resource && verbs.has(use.method.verb));
  const [first] = uses;
  if (first === undefined) return undefined;
  const tests = uses.flatMap(testsOf);
  const up = '../'.repeat(file.split('/').length - 1);
  const helpers = ['answer', 'client', ...(uses.some(sendsFile) ? ['file'] : [])];
  const text = `import nock from 'nock';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ${helpers.join(', ')} } from '${up === '' ? './' : up}server';

beforeAll(() => nock.disableNetConnect());
afterEach(() => nock.cleanAll());

describe(${tsString(ownerName(first))}, () => {
${tests.map((each) => indentText(each, 2)).join('\n\n')}
});
`;
  return { kind: 'text', path: `test/wire/${file}.test.ts`, text };
}

/** `client.phoneNumber` */
function ownerName(use: MethodUse): string {
  return qualifiedName(use).slice(0, -use.method.name.length - 1);
}

function sendsFile(use: MethodUse): boolean {
  return callExample(use, { form: 'correct', scope: 'all' }).usesFile;
}

/** One test with the required parameters and, if there are more, one with all of them. */
function testsOf(use: MethodUse): readonly string[] {
  const required = callExample(use, { form: 'correct', scope: 'required' });
  const all = withoutStream(use, callExample(use, { form: 'correct', scope: 'all' }), required);
  const { name: method, params, fault } = use.method;
  if (fault !== undefined) return [faultTest(use, required)];
  const more = (all.params?.length ?? 0) > (required.params?.length ?? 0);
  const hasRequired =
    params?.members.some((member) => member.required) === true || params?.bodyUnion !== undefined;
  if (!more) return [testText(use, required, method)];
  return [
    testText(use, required, `${method}: ${hasRequired ? 'required parameters' : 'no parameters'}`),
    testText(use, all, `${method}: all parameters`),
  ];
}

/** A method that cannot be called says so before anything is sent. */
function faultTest(use: MethodUse, example: CallExample): string {
  const target = print(call({ ...exampleCall(use, example), file: 'file' }));
  const lines = [
    `test(${tsString(use.method.name)}, () => {`,
    `  expect(() => ${target}).toThrow(TypeError);`,
    '});',
  ];
  return lines.join('\n');
}

/** The parameter that would turn the answer into a stream is left out where it can be. */
function withoutStream({ method }: MethodUse, example: CallExample, required: CallExample): CallExample {
  const flag = method.streaming?.discriminator;
  const { result } = required;
  if (typeof flag !== 'string' || example.params === undefined || result.kind === 'stream') return example;
  return {
    ...example,
    params: example.params.filter((entry: ParamEntry) => entry.wireName !== flag),
    result,
  };
}

function testText(use: MethodUse, example: CallExample, title: string): string {
  const skipped = use.method.skipTestReason ?? unsendable(use, example);
  const head = skipped === undefined ? 'test' : 'test.skip';
  const reason = skipped === undefined ? [] : [`// ${literalText(skipped)}`];
  const body = answerLines(use, example);
  return [
    ...reason,
    `${head}(${tsString(title)}, async () => {`,
    ...body.map((line) => indentText(line, 2)),
    '});',
  ].join('\n');
}

/** Why the example cannot be sent to the pretended server, if it cannot. */
function unsendable({ api, method }: MethodUse, example: CallExample): string | undefined {
  if (method.server !== undefined && !hasHost(api)) return 'It goes to a server of its own.';
  if (/^application\/json-seq/i.test(method.body?.contentType ?? ''))
    return 'nock takes this content type for JSON.';
  const inPath = [...example.pathArgs, ...(example.params ?? []).filter(({ origin }) => origin === 'path')];
  const isStructured = inPath.some(({ value }) => typeof value === 'object');
  return isStructured ? 'Arrays and objects cannot be sent in a path.' : undefined;
}

/** A comment on one line. */
function literalText(text: string): string {
  return tsString(text).slice(1, -1);
}

function answerLines(use: MethodUse, example: CallExample): readonly string[] {
  const verb = use.method.verb.toUpperCase();
  const target: Call = { ...exampleCall(use, example), file: 'file' };
  const { kind } = example.result;
  const request = print(expectation('expect(await sent()).toEqual', literalCall(use, example)));
  const value = responseValue(use, example);
  const answerCall = (...args: ExampleValue[]): string =>
    `const sent = ${print(call({ callee: 'answer', args: [verb, ...args] }))};`;
  if (kind === 'void') return [answerCall(204), print(awaitedCall(target)), request];
  if (kind === 'binary') {
    const declared = use.method.response.kind === 'binary' ? use.method.response.contentType : '';
    // The pretended server writes JSON as such.
    const type = declared === 'application/json' ? 'application/octet-stream' : declared;
    return [
      answerCall(200, testFile.text, type),
      print(assignedCall('result', target, inner)),
      request,
      `expect(await result.text()).toBe(${tsString(testFile.text)});`,
    ];
  }
  // The compiler asks for the type of a list that nothing is in.
  const isEmptyList = Array.isArray(value) && value.length === 0;
  const response = print(assignedValue(isEmptyList ? 'response: unknown[]' : 'response', value));
  const answered = `const sent = answer(${[tsString(verb), '200', 'response', ...answerType(use)].join(
    ', ',
  )});`;
  const compared = `expect(${resultText(use)}).toEqual(${resultOf(use, value, print)});`;
  if (kind === 'stream') {
    return [
      response,
      `const sent = answer(${tsString(verb)}, 200, ${streamBody(use, value)}, ${tsString(streamType(use))});`,
      print(assignedCall('stream', target, inner)),
      'const events: unknown[] = [];',
      'for await (const event of stream) events.push(event);',
      request,
      `expect(events).toEqual([${eventOf(use, value, print)}]);`,
    ];
  }
  return [response, answered, print(assignedCall('result', target, inner)), request, compared];
}

function streamType({ method: { streaming } }: MethodUse): string {
  return {
    events: 'text/event-stream',
    lines: 'application/jsonl',
    sequence: 'application/json-seq',
  }[streaming?.format?.kind ?? 'events'];
}

/** The body that brings the response as the one item of a stream; the pretended server sends texts as they are. */
function streamBody({ method: { streaming } }: MethodUse, value: ExampleValue): string {
  if (typeof value !== 'string') return 'response';
  if (streaming?.format !== undefined && streaming.format.kind !== 'events')
    return 'JSON.stringify(response)';
  const text = streaming?.format?.data === undefined ? JSON.stringify(value) : value;
  return tsString(`data: ${text.replaceAll(/\r\n|\r|\n/g, '\ndata: ')}\n\n`);
}

/** The content type of a text, where text is no JSON. */
function answerType({ api, method: { response } }: MethodUse): readonly string[] {
  const isText = api.facts.rules === 'openapi' && response.kind === 'json' && response.accept !== undefined;
  return isText ? [tsString(response.accept.split(',')[0] ?? response.accept)] : [];
}

const inner = width - 4;

function print(doc: Parameters<typeof printDoc>[0]): string {
  return printDoc(doc, inner);
}

function expectation(callee: string, value: ExampleValue): Parameters<typeof printDoc>[0] {
  return [call({ callee, args: [value] }), ';'];
}

function literalCall(use: MethodUse, example: CallExample): ExampleValue {
  const { path, query, headers, body } = expectedRequest(use, example);
  return { path, query: query.map((pair) => [...pair]), headers, ...(body === undefined ? {} : { body }) };
}

/** What the server answers: an example of the response, with the wrapper that the SDK takes off. */
function responseValue({ api, method }: MethodUse, { result }: CallExample): ExampleValue {
  const { response, streaming } = method;
  if (response.kind !== 'json') return null;
  const isStream = streaming?.discriminator === null || result.kind === 'stream';
  const type = streaming !== undefined && isStream ? streaming.event : response.type;
  const value = textFiles(
    sampleValue({ models: api.models, form: 'correct', optionals: true, givenOrder: false }, type, 'value'),
  );
  return response.unwrap === undefined ? value : { [response.unwrap]: value };
}

function resultText({ method }: MethodUse): string {
  return method.paging === undefined ? 'result' : 'result.getPaginatedItems()';
}

function indentText(text: string, columns: number): string {
  const pad = ' '.repeat(columns);
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : pad + line))
    .join('\n');
}
