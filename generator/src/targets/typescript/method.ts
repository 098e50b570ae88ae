import type { MethodDeclarationStructure, OptionalKind, ParameterDeclarationStructure } from 'ts-morph';
import type { Api, Method, ParameterOrigin, ParamsMember, Resource } from '../../ir/model/api.ts';
import { createCasing } from '../../support/case.ts';
import { isSimpleIdentifier, jsdocCode, tsKey, tsString } from '../../support/encode.ts';
import { jsdocLines } from '../../support/text.ts';
import type { ExampleText } from './example-text.ts';
import { docs } from './type-declarations.ts';
import type { TypeScope } from './type-text.ts';
import { typeText } from './type-text.ts';

/** What printing a method needs beside the method. */
export type MethodScope = TypeScope & {
  readonly example: ExampleText;
  /** Owner of the methods; absent in the client itself. */
  readonly resource?: Resource | undefined;
  /** Text of the options type where the file knows it by another name. */
  readonly optionsType?: string;
  /** Expression for the client: `this._client` in a resource, `this` in the client itself. */
  readonly receiver: string;
};

/** A method of a resource class (R22, R23 and the wire rules). */
export function methodStructures(method: Method, scope: MethodScope): OptionalKind<MethodDeclarationStructure> {
  const result = resultType(method, scope);
  const text = docs(methodDocs(method, scope));
  const [first, ...others] = streamOverloads(method, scope);
  return {
    name: method.name,
    parameters: [...argumentsOf(method, scope), optionsParameter(scope)],
    returnType: result,
    // Editors show the overloads only, so the text belongs to the first of them.
    ...(first !== undefined && { overloads: [{ ...first, ...text }, ...others] }),
    statements: bodyOf(method, scope),
    leadingTrivia: '\n',
    ...(first === undefined && text),
  };
}

function methodDocs(method: Method, scope: MethodScope): readonly string[] {
  const text = method.description?.trim() || method.summary;
  const example = jsdocCode(scope.example(method, scope.resource));
  return jsdocLines(text, {
    ...(method.deprecated !== undefined && { deprecated: method.deprecated }),
    tags: [`@example\n\`\`\`ts\n${example}\n\`\`\``],
  });
}

function argumentsOf(method: Method, scope: MethodScope): Array<OptionalKind<ParameterDeclarationStructure>> {
  const upload = { ...scope, upload: true };
  const positional = method.positional.map((parameter) => ({ name: parameter.argName, type: typeText(parameter.type, upload) }));
  const { params } = method;
  if (params === undefined) return positional;
  const type = params.typeName;
  // A union has no empty value, so an argument of that type is optional instead.
  if (params.omittable && params.bodyUnion !== undefined) return [...positional, { name: params.argName, hasQuestionToken: true, type: `${type} | null | undefined` }];
  return [
    ...positional,
    params.omittable ? { name: params.argName, type: `${type} | null | undefined`, initializer: '{}' } : { name: params.argName, type },
  ];
}

function optionsParameter(scope: MethodScope): OptionalKind<ParameterDeclarationStructure> {
  return { name: 'options', hasQuestionToken: true, type: scope.optionsType ?? scope.imports.type('RequestOptions', 'internal/request-options') };
}

/** The type of the value a call resolves to. */
export function valueType(method: Method, scope: MethodScope): string {
  const { response } = method;
  if (response.kind === 'void') return 'void';
  if (response.kind === 'binary') return 'Response';
  // An alias says itself that null is possible; an interface cannot.
  if (response.typeName !== undefined) return response.type.nullable && response.type.kind === 'object' ? `${response.typeName} | null` : response.typeName;
  return typeText(response.type, { ...scope, upload: false });
}

function resultType(method: Method, scope: MethodScope): string {
  if (method.paging !== undefined) {
    const promise = scope.imports.value('PagePromise', 'core/pagination');
    return `${promise}<${pageClass(method, scope)}, ${pageItem(method, scope)}>`;
  }
  const promise = scope.imports.type('APIPromise', 'core/api-promise');
  const value = valueType(method, scope);
  if (method.streaming === undefined) return `${promise}<${value}>`;
  const stream = streamType(method, scope);
  return method.streaming.discriminator === null ? `${promise}<${stream}>` : `${promise}<${value}> | ${promise}<${stream}>`;
}

/** The page class, which another resource may declare. */
function pageClass({ paging }: Method, scope: TypeScope): string {
  if (paging === undefined) return 'never';
  return paging.declares ? paging.typeName : scope.imports.value(paging.typeName, paging.module);
}

export function pageItem(method: Method, scope: TypeScope): string {
  if (method.paging === undefined) return 'unknown';
  return method.paging.itemTypeName ?? typeText(method.paging.item, { ...scope, upload: false });
}

function streamType(method: Method, scope: MethodScope): string {
  const { streaming, response } = method;
  const isResponse = response.kind === 'json' && streaming?.event === response.type;
  const event =
    streaming === undefined ? 'unknown'
    : isResponse ? valueType(method, scope)
    : typeText(streaming.event, { ...scope, upload: false });
  return `${scope.imports.value('Stream', 'core/streaming')}<${event}>`;
}

/** Whether a flag among the params decides between one response and a stream, and has two params types for that. */
export function streamsOnDemand(method: Method): boolean {
  return typeof method.streaming?.discriminator === 'string' && method.params !== undefined && method.params.bodyUnion === undefined;
}

function streamOverloads(method: Method, scope: MethodScope): Array<{ parameters: Array<OptionalKind<ParameterDeclarationStructure>>; returnType: string }> {
  const { params } = method;
  if (!streamsOnDemand(method) || params === undefined) return [];
  const promise = scope.imports.type('APIPromise', 'core/api-promise');
  const positional = method.positional.map((parameter) => ({ name: parameter.argName, type: typeText(parameter.type, scope) }));
  const overload = (type: string, value: string, omittable = false) => ({
    parameters: [
      ...positional,
      omittable ? { name: params.argName, hasQuestionToken: true, type: `${type} | null | undefined` } : { name: params.argName, type },
      optionsParameter(scope),
    ],
    returnType: `${promise}<${value}>`,
  });
  const union = `${promise}<${valueType(method, scope)}> | ${promise}<${streamType(method, scope)}>`;
  return [
    overload(`${params.typeName}NonStreaming`, valueType(method, scope), params.omittable),
    overload(`${params.typeName}Streaming`, streamType(method, scope)),
    { ...overload(`${params.typeName}Base`, 'unknown'), returnType: union },
  ];
}

/** How the members of the params argument travel, and the names they are taken apart into. */
type Split = {
  readonly statement: string | undefined;
  readonly query: string | undefined;
  readonly body: string | undefined;
  readonly headers: readonly string[];
  readonly pathValue: (name: string) => string;
};

function bodyOf(method: Method, scope: MethodScope): string[] {
  const split = splitParams(method, scope.api);
  const path = pathText(method, split, scope);
  const options = optionsText(method, split, scope);
  const call = callText(method, path, options, scope);
  const statements = split.statement === undefined ? [] : [split.statement];
  const discriminator = method.streaming?.discriminator;
  if (typeof discriminator !== 'string') return [...statements, `return ${call};`];
  const flag = streamFlagValue(method, discriminator);
  const streaming = scope.imports.value('streaming', 'core/streaming');
  return [...statements, `const response = ${call};`, `return (${flag} ? ${streaming}(response) : response) as ${resultType(method, scope)};`];
}

function callText(method: Method, path: string, options: string, scope: MethodScope): string {
  if (method.paging !== undefined) {
    return `${scope.receiver}.getAPIList(${path}, ${pageClass(method, scope)}, ${options})`;
  }
  const call =
    ['get', 'post', 'put', 'patch', 'delete'].includes(method.verb) ?
      `${scope.receiver}.${method.verb}(${path}, ${options})`
    : `${scope.receiver}.request({ method: '${method.verb}', path: ${path}, ${options === 'options' ? '...options' : options.replace(/^\{ /, '').replace(/ \}$/, '')} })`;
  const { response } = method;
  if (response.kind !== 'json' || response.unwrap === undefined) return castStream(method, call, scope);
  const field = tsKey(response.unwrap);
  const access = isSimpleIdentifier(response.unwrap) ? `.${field}` : `[${field}]`;
  const promise = scope.imports.type('APIPromise', 'core/api-promise');
  const value = valueType(method, scope);
  return `(${call} as ${promise}<{ ${field}: ${value} }>)._thenUnwrap((response) => response${access})`;
}

function castStream(method: Method, call: string, scope: MethodScope): string {
  return method.streaming?.discriminator === null ? `${scope.imports.value('streaming', 'core/streaming')}(${call})` : call;
}

const memberAccess = (name: string): string => (isSimpleIdentifier(name) ? `.${name}` : `[${tsString(name)}]`);

/** The path: a literal, or a template whose values are checked and percent-encoded (RFC 3986 §3.3). */
function pathText(method: Method, split: Split, scope: MethodScope): string {
  if (method.pathParameters.length === 0) return tsString(method.path);
  const tag = scope.imports.value('path', 'internal/utils/path');
  const text = method.path.split(/(\{[^{}]+\})/).map((part) => {
    const name = /^\{([^{}]+)\}$/.exec(part)?.[1];
    if (name === undefined) return part.replace(/[\\`$]/g, '\\$&');
    const positional = method.positional.find((parameter) => parameter.name === name);
    return `\${${positional === undefined ? split.pathValue(name) : positional.argName}}`;
  });
  return `${tag}\`${text.join('')}\``;
}

function optionsText(method: Method, split: Split, scope: MethodScope): string {
  const entries = [
    ...(method.paging !== undefined && method.verb !== 'get' ? [`method: '${method.verb}'`] : []),
    ...(split.query === undefined ? [] : [entry('query', split.query)]),
    ...(split.body === undefined ? [] : [entry('body', split.body)]),
    ...(method.timeout === undefined ? [] : [`timeout: ${scope.receiver}._options.timeout ?? ${method.timeout}`]),
    ...(method.maxRetries === undefined ? [] : [`maxRetries: ${method.maxRetries}`]),
    // The runtime knows the class of a verb; only what differs from it is said.
    ...(method.retry === 'safe' && !['get', 'head', 'options'].includes(method.verb) ? [`retryClass: 'safe'`] : []),
  ];
  const headers = headerEntries(method, split);
  const flags = [
    ...(method.response.kind === 'binary' ? ['__binaryResponse: true'] : []),
    ...(method.streaming === undefined ? [] : [streamFlag(method)]),
  ];
  const plain = entries.length === 0 && headers.length === 0 && flags.length === 0;
  const text =
    plain ? 'options' : (
      `{ ${[
        ...entries,
        '...options',
        ...(headers.length > 0 ? [`headers: ${scope.imports.value('buildHeaders', 'internal/headers')}([{ ${headers.join(', ')} }, options?.headers])`] : []),
        ...flags,
      ].join(', ')} }`
    );
  if (method.body?.media !== 'multipart') return text;
  const helper = scope.imports.value('multipartFormRequestOptions', 'internal/uploads');
  return `${helper}(${plain ? '{ ...options }' : text}, ${scope.receiver})`;
}

function streamFlag(method: Method): string {
  const discriminator = method.streaming?.discriminator;
  return typeof discriminator === 'string' ? `stream: ${streamFlagValue(method, discriminator)} ?? false` : 'stream: true';
}

function streamFlagValue({ params }: Method, discriminator: string): string {
  const name = params?.argName ?? 'body';
  return `${name}${params?.omittable === true ? '?.' : ''}${params?.omittable === true ? memberAccess(discriminator).replace(/^\./, '') : memberAccess(discriminator)}`;
}

const entry = (key: string, value: string): string => (key === value ? key : `${key}: ${value}`);

function headerEntries(method: Method, split: Split): readonly string[] {
  const contentType = method.body === undefined ? undefined : fixedContentType(method);
  return [
    ...(method.accept === undefined ? [] : [`Accept: ${tsString(method.accept)}`]),
    ...(contentType === undefined ? [] : [`'Content-Type': ${tsString(contentType)}`]),
    ...split.headers,
  ];
}

/** JSON and multipart say their own content type; everything else must be named. */
function fixedContentType(method: Method): string | undefined {
  const { body } = method;
  if (body === undefined || body.media === 'multipart' || (body.media === 'json' && /^application\/json/i.test(body.contentType)) || body.contentType === '*/*') return undefined;
  return body.contentType;
}

/** Takes the params argument apart where its members travel in different places. */
function splitParams(method: Method, api: Api): Split {
  const { params } = method;
  const none: Split = { statement: undefined, query: undefined, body: undefined, headers: [], pathValue: (name) => name };
  if (params === undefined) return none;
  const at = (origin: ParameterOrigin): readonly ParamsMember[] => params.members.filter((member) => member.origin === origin);
  const hasBody = method.body !== undefined;
  const { argName } = params;
  if (argName === 'body' && params.bodyMember === undefined && params.members.every((member) => member.publicName === member.name)) return { ...none, body: argName };
  // Nothing to take apart: all members travel in the query, as they are.
  if (!hasBody && params.members.every((member) => member.origin === 'query' && member.jsonText !== true)) return { ...none, query: argName };
  if (params.bodyMember !== undefined && params.members.length === 1) return { ...none, body: `${argName}${params.omittable ? '?.' : ''}${params.omittable ? memberAccess(params.bodyMember).replace(/^\./, '') : memberAccess(params.bodyMember)}` };

  const casing = createCasing(api.config.customCasings);
  const used = new Set([params.argName, ...OUTER_NAMES, ...method.positional.map((parameter) => parameter.argName)]);
  const locals = new Map<ParamsMember, string>();
  const local = (member: ParamsMember): string => {
    const plain = isSimpleIdentifier(member.publicName) && !RESERVED.has(member.publicName) ? member.publicName : casing.camel(member.publicName) || 'value';
    let name = RESERVED.has(plain) ? `${plain}_` : plain;
    while (used.has(name)) name = `${name}_`;
    used.add(name);
    locals.set(member, name);
    return name;
  };
  const restOrigin: ParameterOrigin | undefined = hasBody && params.bodyMember === undefined ? 'body' : hasBody ? undefined : at('query').length > 0 ? 'query' : undefined;
  const renamedBody = at('body').filter((member) => member.publicName !== member.name);
  const picked = params.members.filter((member) => member.origin !== restOrigin || renamedBody.includes(member) || member.jsonText === true);
  const bindings = picked.map((member) => {
    const name = local(member);
    return name === member.publicName ? name : `${tsKey(member.publicName)}: ${name}`;
  });
  const rest = restOrigin === undefined ? [] : [`...${restOrigin}`];
  const source = params.omittable ? `${argName} ?? {}` : argName;
  const objectOf = (members: readonly ParamsMember[], spread: readonly string[] = []): string => {
    const fields = members.map((member) => {
      const local = locals.get(member) ?? member.name;
      const value = member.jsonText === true ? `${local} === undefined ? undefined : JSON.stringify(${local})` : local;
      return value === member.name ? value : `${tsKey(member.name)}: ${value}`;
    });
    return `{ ${[...fields, ...spread].join(', ')} }`;
  };
  const wholeBody = params.bodyMember === undefined ? undefined : locals.get(at('body')[0] ?? ({} as ParamsMember));
  const jsonQuery = at('query').filter((member) => member.jsonText === true);
  const query = restOrigin === 'query' ? (jsonQuery.length > 0 ? objectOf(jsonQuery, ['...query']) : 'query') : at('query').length > 0 ? objectOf(at('query')) : undefined;
  return {
    statement: bindings.length + rest.length === 0 ? undefined : `const { ${[...bindings, ...rest].join(', ')} } = ${source};`,
    query,
    body: !hasBody ? undefined : (wholeBody ?? (renamedBody.length > 0 ? objectOf(renamedBody, ['...body']) : 'body')),
    headers: at('header').map((member) => headerText(member, locals.get(member) ?? 'value')),
    pathValue: (name) => locals.get(at('path').find((member) => member.name === name) ?? ({} as ParamsMember)) ?? name,
  };
}

/** Names that a method body uses for something else. */
const OUTER_NAMES = ['options', 'body', 'query', 'response', 'path', 'buildHeaders', 'multipartFormRequestOptions', 'streaming'];

function headerText(member: ParamsMember, local: string): string {
  const needsText = member.type.kind !== 'string' && !(member.type.kind === 'enum' && member.type.values.every((value) => typeof value === 'string'));
  const value = needsText ? `String(${local})` : local;
  return member.required ? `${tsKey(member.name)}: ${value}` : `...(${local} !== undefined && { ${tsKey(member.name)}: ${value} })`;
}

const RESERVED = new Set(
  'arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function if implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof var void while with yield'.split(
    ' ',
  ),
);
