import {
  asWritten,
  callExample,
  containsFile,
  methodUses,
  type CallExample,
  type ExampleObject,
  type MethodUse,
} from '../../ir/examples/index.ts';
import { exampleObject } from '../../ir/examples/index.ts';
import type { ReadmeRequest } from '../../ir/model/facts.ts';
import type { Api, Resource } from '../../ir/model/api.ts';
import {
  assignedCall,
  assignedValue,
  awaitedCall,
  call,
  clientStatement,
  exampleCall,
  memberOf,
  name,
  printDoc,
  typescript,
  type Call,
} from '../../snippets/index.ts';
import { givenValues } from '../../ir/index.ts';
import { tsString } from '../../support/encode.ts';
import { isProbePath } from '../../support/probe-path.ts';

/** Columns of code in the README: the print width of the package. */
export const width = 110;

/** The method that the README explains everything with. */
export type Headline = { readonly use: MethodUse; readonly example: CallExample };

/** The configured method, else the first one that sends something and returns something. */
export function headlineOf(api: Api): Headline | undefined {
  const uses = methodUses(api);
  const { headline, default: fallback } = api.facts.readme;
  const request = [headline, fallback].find(
    (each) => each !== undefined && findUse(uses, each) !== undefined,
  );
  const configured = request === undefined ? undefined : findUse(uses, request);
  const answers = uses.filter(
    ({ method }) => method.response.kind === 'json' && method.streaming === undefined,
  );
  const first = (list: readonly MethodUse[]): MethodUse | undefined =>
    list.find(
      ({ method }) => method.paging === undefined && method.params !== undefined && !method.params.omittable,
    ) ?? list[0];
  const use = configured ?? first(answers.filter(isTelling)) ?? first(answers) ?? uses[0];
  if (use === undefined) return undefined;
  return { use, example: withParams(callExample(use, { form: 'correct' }), request, use) };
}

/** Whether people make the call for what it does: not to see that the API is there, and not for much longer. */
function isTelling({ method }: MethodUse): boolean {
  return method.deprecated === undefined && !isProbePath(method.path);
}

function findUse(uses: readonly MethodUse[], { verb, path }: ReadmeRequest): MethodUse | undefined {
  return uses.find(({ method }) => method.verb === verb && method.path === path);
}

/** The values that the config gives take the place of the example's own. */
function withParams(
  example: CallExample,
  request: ReadmeRequest | undefined,
  { api, method }: MethodUse,
): CallExample {
  const { values: given } = givenValues(request?.params ?? {}, method, (id) => api.models.get(id)?.type);
  const pathArgs = example.pathArgs.map((arg, i) => {
    if (!Object.hasOwn(given, arg.name)) return arg;
    const { written: _, ...rest } = arg;
    const value = given[arg.name] ?? null;
    const type = method.positional[i]?.type;
    return { ...rest, value, ...(type && asWritten(api.models, type, value)) };
  });
  const members = method.params?.members ?? [];
  const entries = members.flatMap((member) => {
    const shown = (example.params ?? []).filter(({ name: shownName }) => shownName === member.publicName);
    if (!Object.hasOwn(given, member.publicName)) return shown;
    return [
      {
        name: member.publicName,
        wireName: member.name,
        origin: member.origin,
        value: given[member.publicName] ?? null,
        ...asWritten(api.models, member.type, given[member.publicName] ?? null),
      },
    ];
  });
  // A body of several forms has members that the params do not list.
  const inForm = (example.params ?? [])
    .filter((entry) => !members.some(({ publicName }) => publicName === entry.name))
    .map((entry) => {
      const { written: _, ...rest } = entry;
      return Object.hasOwn(given, entry.name) ? { ...rest, value: given[entry.name] ?? null } : entry;
    });
  const params = [...entries, ...inForm];
  return example.params === undefined && params.length === 0 ?
      { ...example, pathArgs }
    : { ...example, pathArgs, params };
}

/** A complete program. */
export function usageSample({ use, example }: Headline): string {
  return typescript.call(use, example, { style: 'program', width });
}

/** The same call with the types spelled out; undefined if the method has none of its own. */
export function typesSample({ use, example }: Headline): string | undefined {
  const { api, method } = use;
  const result = example.result.kind === 'value' ? beside(example.result.variable, ['params']) : undefined;
  if (method.params === undefined || example.params === undefined || result === undefined) return undefined;
  const value = exampleObject(
    example.params.map((entry) => [entry.name, entry.written ?? entry.value] as const),
  );
  const type = resultTypeName(use);
  const target: Call = {
    callee: exampleCall(use, example).callee,
    args: [...example.pathArgs.map((arg) => arg.written ?? arg.value), name('params')],
  };
  const variable = type === undefined ? result : `${result}: ${type}`;
  return [
    importLine(api),
    '',
    clientStatement(api, width),
    '',
    print(assignedValue(`params: ${qualified(method.params.typeName, use.resource, api)}`, value)),
    print(assignedCall(variable, target, width)),
  ].join('\n');
}

/** A type as users reach it through the class of the client: those of a subresource stand beside its parent's. */
function qualified(type: string, resource: Resource | undefined, api: Api): string {
  const owners = api.resources.filter(
    ({ path }) =>
      path.length < (resource?.path.length ?? 0) && path.every((key, depth) => key === resource?.path[depth]),
  );
  return [api.clientName, ...owners.map(({ className }) => className), type].join('.');
}

/** The type of the result, if it has a name that users can reach; what may be null beside its name has none. */
function resultTypeName({ api, method, resource }: MethodUse): string | undefined {
  const { response, streaming } = method;
  if (response.kind !== 'json') return undefined;
  // What may be something else has no name.
  if (response.instead !== undefined || streaming?.among !== undefined) return undefined;
  if (response.type.nullable && /^(?:model|object)$/.test(response.type.kind)) return undefined;
  if (response.typeName !== undefined) return qualified(response.typeName, resource, api);
  const model = response.type.kind === 'model' ? api.models.get(response.type.model) : undefined;
  if (model === undefined || model.home === 'schemas') return undefined;
  const owner = api.resources.find(({ module }) => module === model.module);
  return qualified(model.name, owner, api);
}

/** What an error can be asked. */
export function errorSample({ use, example }: Headline): string {
  const inner = printDoc(awaitedCall(exampleCall(use, example)), width - 2);
  return `try {
  ${inner.replaceAll('\n', '\n  ')}
} catch (error) {
  if (!(error instanceof ${use.api.clientName}.APIError)) throw error;
  console.log(error.status); // 400
  console.log(error.name); // BadRequestError
  console.log(error.error); // the body of the response
  console.log(error.headers);
}`;
}

/** A client option and the same option for one call. */
export function optionSample(
  { use, example }: Headline,
  option: string,
  forAll: { value: string; comment: string },
  forOne: ExampleObject,
): string {
  return `const client = new ${use.api.clientName}({
  ${option}: ${forAll.value}, // ${forAll.comment}
});

// For one call:
${print(awaitedCall(withOptions({ use, example }, forOne)))}`;
}

/** The request options come last, after a place holder for parameters that are not shown. */
function withOptions({ use, example }: Headline, options: ExampleObject): Call {
  const target = exampleCall(use, example);
  const isMissing = use.method.params !== undefined && example.params === undefined;
  return { ...target, args: [...target.args, ...(isMissing ? [{}] : []), options] };
}

/** The response beside the result. */
export function rawResponseSample({ use, example }: Headline): string {
  const { result } = example;
  const variable = result.kind === 'value' ? beside(result.variable, ['promise', 'response']) : undefined;
  const data =
    variable === undefined ? ''
    : variable === 'data' ? 'data, '
    : `data: ${variable}, `;
  const shown =
    result.kind === 'value' && variable !== undefined ? `\n${logged(variable, result.printed)}` : '';
  return `${print(assignedCall('promise', exampleCall(use, example), width, false))}

const { ${data}response } = await promise.withResponse();
console.log(response.status, response.headers.get('content-type'));${shown}`;
}

/** A name for a result in a sample that has variables of its own. */
function beside(variable: string, others: readonly string[]): string {
  return others.includes(variable) ? 'data' : variable;
}

function logged(variable: string, printed: string | undefined): string {
  return print([call({ callee: 'console.log', args: [name(memberOf(variable, printed))] }), ';']);
}

/** Uploads of every kind; undefined if the API takes no files. */
export function uploadSample(api: Api): string | undefined {
  const uses = methodUses(api).map((use) => ({
    use,
    example: callExample(use, { form: 'correct' }),
    full: callExample(use, { form: 'correct', scope: 'all' }),
  }));
  const shown = uses.find(({ example }) => example.usesFile);
  const any = shown ?? uses.find(({ full }) => full.usesFile);
  if (any === undefined) return undefined;
  const example = shown === undefined ? onlyFiles(any.full, any.example) : any.example;
  return `import fs from 'fs';
import ${api.clientName}, { toFile } from ${tsString(api.facts.packages.typescript.packageName)};

${clientStatement(api, width)}

${print(awaitedCall(exampleCall(any.use, example)))}

// Files can also come from here:
const fromMemory = await toFile(new Uint8Array([0, 1, 2]), 'name.bin');
const fromWeb = await fetch('https://example.com/file');`;
}

function onlyFiles(full: CallExample, shown: CallExample): CallExample {
  const known = new Set((shown.params ?? []).map((entry) => entry.name));
  return {
    ...full,
    params: (full.params ?? []).filter((entry) => known.has(entry.name) || containsFile(entry.value)),
  };
}

/** How a webhook is checked in an express application. */
export function webhookSample(api: Api): string {
  const key =
    api.facts.client.opts.find((opt) => opt.auth !== undefined)?.readEnv ??
    `${api.facts.client.envPrefix}_API_KEY`;
  const header = `x-${api.facts.client.name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-signature`;
  return `import express from 'express';
import { verify } from ${tsString(api.facts.packages.typescript.packageName)};

const app = express();

// express.raw leaves the body as it arrived.
app.post('/webhook', express.raw({ type: 'application/json' }), (request, response) => {
  const signature = request.header(${tsString(header)});
  if (!verify(request.body, process.env[${tsString(key)}] ?? '', signature)) {
    response.status(401).end();
    return;
  }
  const event = JSON.parse(request.body.toString());
  console.log(event);
  response.status(204).end();
});`;
}

function importLine(api: Api): string {
  return `import ${api.clientName} from ${tsString(api.facts.packages.typescript.packageName)};`;
}

/** Code as the README shows it. */
export function print(doc: Parameters<typeof printDoc>[0]): string {
  return printDoc(doc, width);
}
