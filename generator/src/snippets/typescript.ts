import type { ClientOpt } from '../ir/model/facts.ts';
import { exampleObject, shownOptions, type CallExample, type MethodUse } from '../ir/examples/index.ts';
import type { Api, Method } from '../ir/model/api.ts';
import { createCasing, splitWords } from '../support/case.ts';
import { isSimpleIdentifier, tsLiteralKey, tsString } from '../support/encode.ts';
import { textWidth } from '../support/text.ts';
import { printDoc, type Doc } from './doc.ts';
import type { Snippet, SnippetOptions } from './snippet.ts';
import { assignedCall, awaitedCall, call, name, type Call } from './typescript-doc.ts';

const widths = { program: 98, statement: 60 } as const;

/** Calls in TypeScript, laid out as prettier would. */
export const typescript: Snippet = {
  id: 'typescript',
  label: 'TypeScript',
  fence: 'ts',
  method: qualifiedName,
  call: callText,
};

function callText(use: MethodUse, example: CallExample, options: SnippetOptions): string {
  const width = options.width ?? widths[options.style];
  const statement = callStatement(use, example, options.style, width);
  if (options.style === 'statement') return statement;
  return [
    importLines(use.api, example.usesFile),
    clientStatement(use.api, width, use.method),
    statement,
  ].join('\n\n');
}

/** `client.phoneNumber.create` */
export function qualifiedName({ api, resource, method }: MethodUse): string {
  const keys = resource?.path ?? [];
  const properties = keys.map((key, depth) => {
    const owner = api.resources.find(
      ({ path }) => path.length === depth + 1 && path.every((each, index) => each === keys[index]),
    );
    return owner?.propertyName ?? key;
  });
  return ['client', ...properties, method.name].join('.');
}

function importLines({ clientName, facts }: Api, usesFile: boolean): string {
  const own = `import ${clientName} from ${tsString(facts.packages.typescript.packageName)};`;
  return usesFile ? `import fs from 'fs';\n${own}` : own;
}

/** The statement that makes the client, with the credentials that a call needs; without a method: that most need. */
export function clientStatement(
  api: Api,
  width: number = widths.program,
  method: Pick<Method, 'security'> = {},
): string {
  const { clientName } = api;
  const lines = shownOptions(api, method).map((opt) => optionText(opt.name, opt, width));
  return lines.length === 0 ?
      `const client = new ${clientName}();`
    : [`const client = new ${clientName}({`, ...lines, '});'].join('\n');
}

function optionText(key: string, opt: ClientOpt, width: number): string {
  const value = optionValue(opt);
  const comment = opt.readEnv === undefined ? '' : ' // This is the default and can be omitted';
  const oneLine = `  ${tsLiteralKey(key)}: ${value},`;
  return (textWidth(oneLine) > width ? `  ${tsLiteralKey(key)}:\n    ${value},` : oneLine) + comment;
}

function optionValue({ readEnv, type, example, key }: ClientOpt): string {
  if (readEnv !== undefined) return `process.env[${tsString(readEnv)}]`;
  if (type === 'string') return tsString(typeof example === 'string' ? example : titleOf(key));
  return type === 'boolean' ? 'true' : '0';
}

/** `api_key` → `My API Key` */
function titleOf(key: string): string {
  return `My ${splitWords(key).map(createCasing().pascal).join(' ')}`;
}

function callStatement(
  use: MethodUse,
  example: CallExample,
  style: SnippetOptions['style'],
  width: number,
): string {
  const target = exampleCall(use, example);
  const print = (doc: Doc): string => printDoc(doc, width);
  const log = (value: string): string => print([call({ callee: 'console.log', args: [name(value)] }), ';']);
  const { result } = example;
  const shows = style === 'program';
  switch (result.kind) {
    case 'void':
      return print(awaitedCall(target));
    case 'value': {
      const statement = print(assignedCall(result.variable, target, width));
      return shows ? `${statement}\n\n${log(memberOf(result.variable, result.printed))}` : statement;
    }
    case 'binary': {
      const statement = print(assignedCall(result.variable, target, width));
      const read = `const content = await ${result.variable}.blob();\n${log('content')}`;
      return shows ? `${statement}\n\n${read}` : statement;
    }
    case 'page': {
      const body =
        shows ? printDoc(logInside(memberOf(result.variable, result.printed)), width - 2) : '// ...';
      const head = print(['for await (const ', result.variable, ' of ', call(target), ') {']);
      return `// Automatically fetches more pages as needed.\n${head}\n  ${body.replaceAll('\n', '\n  ')}\n}`;
    }
    case 'stream': {
      const statement = print(assignedCall(result.variable, target, width));
      return `${statement}\nfor await (const event of ${result.variable}) {\n  console.log(event);\n}`;
    }
  }
}

function logInside(value: string): Doc {
  return [call({ callee: 'console.log', args: [name(value)] }), ';'];
}

/** The call of an example. */
export function exampleCall(use: MethodUse, example: CallExample): Call {
  return { callee: qualifiedName(use), args: callArguments(example) };
}

function callArguments(example: CallExample): Call['args'] {
  const path = example.pathArgs.map(({ value, written = value }) => written);
  if (example.params === undefined) return path;
  return [
    ...path,
    exampleObject(example.params.map((entry) => [entry.name, entry.written ?? entry.value] as const)),
  ];
}

/** A value, or a member of it: `reply.id`, `reply['2']`. */
export function memberOf(variable: string, member: string | undefined): string {
  if (member === undefined) return variable;
  return isSimpleIdentifier(member) ? `${variable}.${member}` : `${variable}[${tsString(member)}]`;
}
