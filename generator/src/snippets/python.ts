import type { ClientOpt } from '../ir/model/facts.ts';
import {
  shownOptions,
  type CallExample,
  type MethodUse,
  type ParamEntry,
  type PathArgument,
} from '../ir/examples/index.ts';
import { itemsField } from '../ir/index.ts';
import type { Api, TypeNode } from '../ir/index.ts';
import { createCasing, type Casing } from '../support/case.ts';
import { asString } from '../support/json.ts';
import { pythonLiteral, pythonName, pythonString, type KeySpelling } from './python-text.ts';
import type { Snippet, SnippetOptions } from './snippet.ts';

/** Calls in Python, laid out as the published documentation has them. */
export const python: Snippet = {
  id: 'python',
  label: 'Python',
  fence: 'python',
  method: methodPath,
  call: callText,
};

function callText(use: MethodUse, example: CallExample, { style }: SnippetOptions): string {
  const statement = callLines(use, example, style).join('\n');
  return style === 'statement' ? statement : `${frame(use)}\n${statement}`;
}

/** `phone_number.import_` */
function methodPath({ api, resource, method }: MethodUse): string {
  const casing = api.facts.casing;
  return [...(resource?.path ?? []), method.key].map((key) => pythonName(casing.snake(key))).join('.');
}

function frame({ api, method }: MethodUse): string {
  const options = shownOptions(api, method).map((opt) => optionLine(opt, api.facts.casing));
  const name = pythonName(api.clientName);
  return [
    ...(options.some((line) => line.includes('os.environ')) ? ['import os'] : []),
    `from ${packageName(api)} import ${name}`,
    '',
    ...(options.length === 0 ? [`client = ${name}()`] : [`client = ${name}(`, ...options, ')']),
  ].join('\n');
}

/** The module of the Python SDK: as configured, else the name of the organization. */
function packageName({ facts }: Api): string {
  const name = facts.packages.python?.packageName ?? createCasing().snake(facts.client.name);
  return name.split('.').map(pythonName).join('.');
}

function optionLine({ key, readEnv, type, example }: ClientOpt, casing: Casing): string {
  const name = pythonName(casing.snake(key));
  if (readEnv !== undefined)
    return `    ${name}=os.environ.get(${pythonString(readEnv)}),  # This is the default and can be omitted`;
  const shown = `My ${casing.words(key).map(casing.pascal).join(' ')}`;
  if (type === 'string') return `    ${name}=${pythonString(asString(example) ?? shown)},`;
  return `    ${name}=${type === 'boolean' ? 'True' : '0'},`;
}

function callLines(use: MethodUse, example: CallExample, style: SnippetOptions['style']): readonly string[] {
  const casing = use.api.facts.casing;
  const call = `client.${methodPath(use)}(${callArguments(use, example, casing)})`;
  const { result } = example;
  const shows = style === 'program';
  if (result.kind === 'void') return [call];
  if (result.kind === 'stream') return [`stream = ${call}`, 'for event in stream:', '    print(event)'];
  const variable = pythonName(casing.snake(result.variable));
  if (result.kind === 'binary') {
    const read = [`content = ${variable}.read()`, 'print(content)'];
    return [`${variable} = ${call}`, ...(shows ? read : [])];
  }
  const member = result.printed === undefined ? '' : `.${pythonName(casing.snake(result.printed))}`;
  if (result.kind === 'value')
    return [`${variable} = ${call}`, ...(shows ? [`print(${variable}${member})`] : [])];
  const first = ['page = page', itemsName(use, casing), '[0]'].join('');
  return [`page = ${call}`, ...(shows ? [first, `print(page${member})`] : [])];
}

/** `.items`; nothing where the page itself is the list. */
function itemsName({ api, method }: MethodUse, casing: Casing): string {
  const scheme = api.facts.pagination.find(({ name }) => name === method.paging?.scheme);
  const field = scheme === undefined ? undefined : itemsField(scheme);
  const names = field?.split('.') ?? [];
  return names.map((each) => `.${pythonName(casing.snake(each))}`).join('');
}

/** A path parameter that is the only parameter of its method is positional; everything else has a name. */
function callArguments({ api, method }: MethodUse, example: CallExample, casing: Casing): string {
  const { pathArgs, params = [] } = example;
  const [only] = pathArgs;
  if (only === undefined && params.length === 0) return '';
  const literal = (entry: ParamEntry | PathArgument): string =>
    pythonLiteral(entry.value, 4, spelling(api, typeOf(method, entry), casing));
  if (only !== undefined && pathArgs.length === 1 && method.params === undefined)
    return `\n    ${literal(only)},\n`;
  const used = new Set<string>();
  const lines = [...pathArgs, ...params].map((entry) => {
    let name = pythonName(casing.snake(entry.name));
    while (used.has(name)) name += '_';
    used.add(name);
    return `    ${name}=${literal(entry)},\n`;
  });
  return `\n${lines.join('')}`;
}

function typeOf(method: MethodUse['method'], { name }: { readonly name: string }): TypeNode | undefined {
  return method.params?.members.find(({ publicName }) => publicName === name)?.type;
}

/** Fields are spelt as the SDK spells them; keys of maps are data. */
function spelling(api: Api, type: TypeNode | undefined, casing: Casing): KeySpelling {
  return (key, path) => {
    const isField = fieldTypes(api, type, path).some(
      (each) => each.kind === 'object' && each.members.some(({ name }) => name === key),
    );
    return isField ? casing.snake(key) : key;
  };
}

/** The types that a path of keys can lead to; arrays and unions have no keys of their own. */
function fieldTypes(api: Api, type: TypeNode | undefined, path: readonly string[]): readonly TypeNode[] {
  let found = type === undefined ? [] : shapes(api, type);
  for (const key of path) {
    found = found.flatMap((each) => {
      if (each.kind === 'map') return shapes(api, each.value);
      if (each.kind !== 'object') return [];
      return each.members.filter(({ name }) => name === key).flatMap((member) => shapes(api, member.type));
    });
  }
  return found;
}

function shapes(api: Api, type: TypeNode): readonly TypeNode[] {
  switch (type.kind) {
    case 'array':
      return shapes(api, type.item);
    case 'union':
      return type.variants.flatMap((variant) => shapes(api, variant));
    case 'model': {
      const target = api.models.get(type.model)?.type;
      return target === undefined || target.kind === 'model' ? [] : shapes(api, target);
    }
    case 'object':
      return [type, ...(type.extends ?? []).flatMap((id) => inherited(api, id))];
    default:
      return [type];
  }
}

function inherited(api: Api, id: string): readonly TypeNode[] {
  const base = api.models.get(id)?.type;
  return base?.kind === 'object' ? shapes(api, base) : [];
}
