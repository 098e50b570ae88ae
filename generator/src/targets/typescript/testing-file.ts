import type { Method, Resource } from '../../ir/model/api.ts';
import type { WebhookMethod } from '../../ir/model/helper-methods.ts';
import type { TypeNode } from '../../ir/model/type-node.ts';
import type { FilePlan } from '../../plan/file-plan.ts';
import { literal, printDoc } from '../../snippets/index.ts';
import { tsLiteralKey, tsString } from '../../support/encode.ts';
import { createImports } from './imports.ts';
import { KIND } from './kinds.ts';
import { modelName } from './model-name.ts';
import type { MethodScope } from './method-types.ts';
import { MODULES } from './names/modules.ts';
import { TYPE_GLOBALS } from './names/runtime-names.ts';
import type { FileContext } from './resource-file.ts';
import { sourcePlan } from './source-plan.ts';
import { webhookChecks } from './webhook-method.ts';
import { SCHEMES, schemeNames } from './webhook-schemes.ts';
import { answerType, eventsType, withImports } from './testing-types.ts';
import { answerValues, typeValues, type FixtureValues, type Refer } from './testing-values.ts';
import { listEnd } from './testing-lists.ts';
import { modelCalls, modelFixture, shownModels } from './testing-models.ts';
import { isStreamOnly, numbersText, routeText, streamedText } from './testing-routes.ts';

/** The module that tests import. */
export const TESTING = 'testing';

const FIXTURES = 'internal/fixtures';

/** What the file declares itself, and what it uses of the language. */
const OWN = ['Models', 'models', 'answers', 'events', 'replyAll', 'mockFetch', 'options', 'value', 'values'];
const USED = [...TYPE_GLOBALS, 'Blob', 'Record', 'String'];

/** What printing fixtures needs beside what methods do. */
type TestingScope = MethodScope & { readonly refer: Refer };

/** `src/testing.ts`, if the config asks for it: answers of all methods, and what mocks an API with them. */
export function testingFile(context: FileContext): readonly FilePlan[] {
  const { api } = context;
  if (!api.facts.packages.typescript.testing) return [];
  const imports = createImports(TESTING, new Set([...OWN, ...USED]));
  const plain: MethodScope = { ...context, imports, upload: false, receiver: 'client' };
  const scope: TestingScope = { ...plain, refer: modelCalls(plain) };
  const models = modelsText(scope);
  const answers = answersTree(scope);
  const events = eventsTree(scope);
  const { standard, own } = webhookChecks(api);
  const signs = standard || own;
  const statements = [
    EXPORTS,
    models,
    `/** What the methods answer with: each makes a new value at every call, and knows its request. */\nexport const answers = ${answers};`,
    ...(events === undefined ?
      []
    : [
        `${
          signs ? `${EVENT_EXPORTS}\n` : ''
        }/** The events of webhooks, plain or signed as the API signs them. */\nexport const events = ${events};`,
      ]),
    mocks(scope),
  ];
  return [
    sourcePlan(`src/${TESTING}.ts`, {
      kind: KIND.sourceFile,
      statements: [
        ...imports.structures().map((structure) => ({ ...structure, kind: KIND.importDeclaration })),
        ...statements.map((text) => `\n${text}`),
      ],
    }),
  ];
}

const EXPORTS = `export type { Answer, Fixture, Overrides } from './internal/fixtures';
export { fail, reply, type Failure, type FailureOptions, type Reply, type ReplyOptions } from './internal/replies';
export type { MockFetch } from './internal/fetch-mock';`;

const EVENT_EXPORTS = `export type { SignedWebhook, SigningOptions, WebhookFixture } from './internal/signed-fixtures';\n`;

function mocks({ imports }: TestingScope): string {
  const reply = imports.type('Reply', 'internal/replies');
  return `/** Replies to the requests of all methods, each with the value in \`answers\`. */
export const replyAll = (): ${reply}[] => ${imports.value('repliesTo', 'internal/replies')}(answers);

/**
 * A \`fetch\` for the client under test, which sends nothing and keeps the \`requests\`.
 *
 * @param replies Of several for one request the first is taken; by default every method answers with its value.
 * @param options.baseURL The base URL of the client, where it is not the usual one.
 */
export const mockFetch = (
  replies: readonly ${reply}[] = replyAll(),
  options: { baseURL?: string | undefined } = {},
): ${imports.type('MockFetch', 'internal/fetch-mock')} =>
  ${imports.value('fetchWith', 'internal/fetch-mock')}(replies, options.baseURL ?? ${imports.value(
    'DEFAULT_BASE_URL',
    'sdk-info',
  )});`;
}

/** The names of models with their fixtures, whose types are stated: a fixture may call another one. */
function modelsText(scope: TestingScope): string {
  const { api, refer, imports } = scope;
  const shown = shownModels(api).map(({ id, name, type }) => ({ local: modelName(id, scope), name, type }));
  const type = imports.type('Fixture', FIXTURES);
  return `/** The fixtures of types that have names. */
export interface Models {
${shown.map(({ local }) => `${tsLiteralKey(local)}: ${type}<${local}>;`).join('\n')}
}

/** Values of the types that have names. */
export const models: Models = ${treeText(
    shown.map(({ local, name, type: node }) => [
      local,
      fixtureText(local, typeValues(node, name, api, { refer }), scope),
    ]),
  )};`;
}

type Entry = readonly [name: string, text: string];

const treeText = (entries: readonly Entry[]): string =>
  entries.length === 0 ?
    '{}'
  : `{\n${entries.map(([name, text]) => `${tsLiteralKey(name)}: ${text},`).join('\n')}\n}`;

/** Columns of generated code. */
const width = 110;

/** A call that makes a fixture. */
function fixtureText(type: string, { values, tag }: FixtureValues, { imports }: TestingScope): string {
  const texts = values.map((value) => printDoc(literal(value), width));
  const [first = '{}'] = texts;
  if (tag === undefined || texts.length < 2)
    return `${imports.value('fixture', FIXTURES)}<${type}>(() => (${first}))`;
  return `${imports.value('oneOf', FIXTURES)}<${type}>(${tsString(tag)}, () => [${texts.join(', ')}])`;
}

function answersTree(scope: TestingScope): string {
  return treeText([
    ...scope.api.clientMethods.flatMap((method) => answerEntry(method, undefined, scope)),
    ...scope.api.topResources.flatMap((resource) => resourceEntry(resource, scope, answersOf)),
  ]);
}

function answersOf(resource: Resource, scope: TestingScope): readonly Entry[] {
  return resource.methods.flatMap((method) => answerEntry(method, resource, scope));
}

/** A resource with those below it; none where there is nothing in any of them. */
function resourceEntry(
  resource: Resource,
  scope: TestingScope,
  entriesOf: (resource: Resource, scope: TestingScope) => readonly Entry[],
): readonly Entry[] {
  const entries = [
    ...entriesOf(resource, scope),
    ...resource.subresources.flatMap((each) => resourceEntry(each, scope, entriesOf)),
  ];
  return entries.length === 0 ? [] : [[resource.propertyName, treeText(entries)]];
}

/** The answer of a method; none for one that cannot be called. */
function answerEntry(method: Method, resource: Resource | undefined, scope: TestingScope): readonly Entry[] {
  if (method.fault !== undefined) return [];
  const own = withImports(method, resource?.module ?? MODULES.client, scope);
  const value = answerText(own, valueText(own, scope), routeText(own, scope.api, scope.imports), scope);
  const { streaming } = own;
  if (streaming === undefined || isStreamOnly(own)) return [[method.name, value]];
  // A stream that only comes with some statuses is not asked for.
  if (streaming.discriminator === null) return [[method.name, value]];
  const streamed = answerText(
    own,
    streamValues(own, streaming.event, scope),
    streamedText(own, streaming, scope.api, scope.imports),
    scope,
  );
  return [[method.name, `${scope.imports.value('orStreamed', FIXTURES)}(${value}, ${streamed})`]];
}

function answerText(
  { verb, path }: Method,
  value: string,
  route: string | undefined,
  { imports }: TestingScope,
): string {
  const args = [tsString(verb.toUpperCase()), tsString(path), value, ...(route === undefined ? [] : [route])];
  return `${imports.value('answer', FIXTURES)}(${args.join(', ')})`;
}

/** The fixture of what a method answers with: that of a model where nothing else is said. */
function valueText(method: Method, scope: TestingScope): string {
  const { response } = method;
  const { imports } = scope;
  if (response.kind === 'void') return imports.value('nothing', FIXTURES);
  if (response.kind === 'binary')
    return `${imports.value('fixture', FIXTURES)}(() => new Blob(['Example data'], { type: ${tsString(
      response.contentType.includes('*') ? 'application/octet-stream' : response.contentType,
    )} }))`;
  if (isStreamOnly(method)) return streamValues(method, method.streaming.event, scope);
  const isPlain =
    method.success?.example === undefined &&
    method.paging === undefined &&
    listEnd(method, scope.api) === undefined;
  if (isPlain && response.type.kind === 'model' && isReferred(response.type, scope))
    return modelFixture(response.type.model, scope);
  return fixtureText(answerType(method, scope), answerValues(method, scope.api, scope.refer), scope);
}

/** Whether a type is a model as it is. */
const isReferred = (type: TypeNode, { api }: TestingScope): boolean =>
  type.kind === 'model' &&
  !type.nullable &&
  type.example === undefined &&
  type.excludes === undefined &&
  shownModels(api).some(({ id }) => id === type.model);

/** The events of a stream: one, or one of each kind. */
function streamValues(method: Method, event: TypeNode, scope: TestingScope): string {
  const { values } = typeValues(event, 'event', scope.api, scope);
  return fixtureText(eventsType(method, scope), { values: [values] }, scope);
}

function eventsTree(scope: TestingScope): string | undefined {
  const { clientWebhooks, topResources } = scope.api;
  const entries = [
    ...clientWebhooks.map((method): Entry => [method.name, eventText(method, MODULES.client, scope)]),
    ...topResources.flatMap((resource) => resourceEntry(resource, scope, eventsOf)),
  ];
  return entries.length === 0 ? undefined : treeText(entries);
}

function eventsOf(resource: Resource, scope: TestingScope): readonly Entry[] {
  return resource.webhooks.map((method): Entry => [method.name, eventText(method, resource.module, scope)]);
}

function eventText({ typeName, event, scheme }: WebhookMethod, module: string, scope: TestingScope): string {
  const { api, imports } = scope;
  const value = fixtureText(imports.type(typeName, module), typeValues(event, 'event', api, scope), scope);
  if (scheme === undefined) return value;
  const numbers = numbersText(event, api, imports);
  const own = schemeNames(api).get(JSON.stringify(scheme));
  const sign =
    own === undefined ?
      imports.value('signedByStandard', 'internal/standard-signatures')
    : `${imports.value('signedBy', 'internal/own-signatures')}(${imports.value(own, SCHEMES)})`;
  const sent = numbers === undefined ? [] : [`{ sent: (value: unknown) => ${numbers} }`];
  return `${imports.value('webhook', 'internal/signed-fixtures')}(${[value, sign, ...sent].join(', ')})`;
}
