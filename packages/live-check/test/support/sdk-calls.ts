import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createCollector } from '../../../../generator/src/diagnostics/index.ts';
import {
  callExample,
  exampleFile,
  isExampleObject,
  methodUses,
  type ExampleScope,
  type ExampleValue,
  type MethodUse,
} from '../../../../generator/src/ir/examples/index.ts';
import { buildApi } from '../../../../generator/src/pipeline/build-api.ts';
import { own, type JsonObject } from '../../../../generator/src/support/json.ts';
import { checkSources, listFindings } from '../../../../generator/test/kit/generate.ts';
import { jsonBody, queryNames } from './document.ts';

/** One call of a method of the client. */
export type Call = {
  /** `phoneNumber.create` */
  readonly method: string;
  readonly scope: ExampleScope;
  readonly args: readonly unknown[];
  /** Names that its query may have; a server overlooks others. */
  readonly query: readonly string[];
  /** Fields of form data that it must send, by name; absent if the body is JSON. */
  readonly form?: Readonly<Record<string, unknown>>;
};

/** The API document and calls of all methods that its config names, with values from the document. */
export type SdkCalls = { readonly document: JsonObject; readonly calls: readonly Call[] };

const repository = resolve(import.meta.dirname, '../../../..');

/** Makes, for every method, a call with what is required and one with everything. */
export async function readCalls(): Promise<SdkCalls> {
  const [spec, config] = ['spec/retell/openapi.yaml', 'spec/retell/stainless.yml'] as const;
  const files = Object.fromEntries(
    [spec, config].map((path) => [path, readFileSync(resolve(repository, path), 'utf8')]),
  );
  const collector = createCollector();
  const input = await checkSources({ files, spec, config }, collector);
  if (input === undefined) throw new Error(listFindings(collector.list()));
  const document = input.document.value;
  const uses = methodUses(await buildApi(input, collector.report));
  const scopes = ['required', 'all'] as const;
  return {
    document,
    calls: uses.flatMap((use) => scopes.map((scope) => callOf(use, scope, document))),
  };
}

function callOf(use: MethodUse, scope: ExampleScope, document: JsonObject): Call {
  const { method, resource } = use;
  const { pathArgs, params: every } = callExample(use, { form: 'correct', scope });
  const excluded = exclusionOf(jsonBody(document, method.operation));
  const params = every?.filter(({ wireName, origin }) => origin !== 'body' || wireName !== excluded);
  const values = params?.map(({ name, value }) => [name, plain(value)] as const);
  const fields = params?.filter(({ origin }) => origin === 'body');
  return {
    method: [...ownersOf(use, resource?.path ?? []), method.name].join('.'),
    scope,
    args: [
      ...pathArgs.map(({ value }) => plain(value)),
      ...(values === undefined ? [] : [Object.fromEntries(values)]),
    ],
    query: queryNames(document, method.operation),
    ...(method.body?.media === 'multipart' && {
      form: Object.fromEntries((fields ?? []).map(({ wireName, value }) => [wireName, plain(value)])),
    }),
  };
}

/** The last of the properties that a body must not have together. */
function exclusionOf(body: JsonObject | undefined): unknown {
  const names = own(own(body, 'not'), 'required');
  return Array.isArray(names) ? names.at(-1) : undefined;
}

/** Property names from the client to the resource. */
function ownersOf({ api }: MethodUse, path: readonly string[]): readonly string[] {
  return path.map((_, depth) => {
    const key = path.slice(0, depth + 1).join('.');
    const owner = api.resources.find((each) => each.path.join('.') === key);
    if (owner === undefined) throw new Error(`no resource ${key}`);
    return owner.propertyName;
  });
}

/** The value as the SDK takes it, with a file wherever one is uploaded. */
function plain(value: ExampleValue): unknown {
  if (value === exampleFile) return new File(['Example data'], 'example.txt', { type: 'text/plain' });
  if (Array.isArray(value)) return value.map((item: ExampleValue) => plain(item));
  if (!isExampleObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
}
