import type { MethodDeclarationStructure, OptionalKind, ParameterDeclarationStructure } from 'ts-morph';
import type { Method, Params } from '../../ir/model/api.ts';
import { jsdocCode, tsKey, tsString } from '../../support/encode.ts';
import { jsdocLines } from '../../support/text.ts';
import { choiceStructure } from './content-choice.ts';
import { optionsInstead, takesOptionsInstead } from './options-instead.ts';
import { isLeftOutAlone } from './body-text.ts';
import { bodyOf } from './method-body.ts';
import type { MethodScope } from './method-types.ts';
import { resultType, streamType, united, valueType } from './method-types.ts';
import { docs } from './doc-comment.ts';
import { streamFlag, withoutStream, type StreamFlag } from './stream-flag.ts';
import { typeText } from './type-text.ts';

/** A method of a resource class (R22, R23 and the wire rules). */
export function methodStructures(
  method: Method,
  scope: MethodScope,
): OptionalKind<MethodDeclarationStructure> {
  const result = resultType(method, scope);
  const text = docs(methodDocs(method, scope));
  if (method.otherBodies !== undefined) {
    const parameters = argumentsOf(method, scope);
    const [last] = parameters.slice(-1);
    if (last !== undefined) return withChoice(method, [parameters.slice(0, -1), last], scope);
  }
  if (takesOptionsInstead(method, scope.api)) return withOptionsInstead(method, scope);
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

function withChoice(
  method: Method,
  args: Parameters<typeof choiceStructure>[1],
  scope: MethodScope,
): OptionalKind<MethodDeclarationStructure> {
  return withText(choiceStructure(method, args, scope), method, scope);
}

function withOptionsInstead(method: Method, scope: MethodScope): OptionalKind<MethodDeclarationStructure> {
  const structure = optionsInstead(method, argumentsOf(method, scope), optionsParameter(scope), scope);
  return withText(structure, method, scope);
}

/** Editors show the overloads only, so the text belongs to the first of them. */
function withText(
  { overloads = [], ...rest }: ReturnType<typeof choiceStructure>,
  method: Method,
  scope: MethodScope,
): OptionalKind<MethodDeclarationStructure> {
  const [first, ...others] = overloads;
  return {
    name: method.name,
    ...rest,
    overloads: [{ ...first, ...docs(methodDocs(method, scope)) }, ...others],
    leadingTrivia: '\n',
  };
}

function methodDocs(method: Method, scope: MethodScope): readonly string[] {
  const text = method.description?.trim() || method.summary;
  const origin = `@see ${method.verb.toUpperCase()} ${jsdocCode(method.path)}`;
  const example = jsdocCode(scope.example(method, scope.resource));
  return jsdocLines(text, {
    ...(method.deprecated !== undefined && { deprecated: method.deprecated }),
    tags: [origin, `@example\n\`\`\`ts\n${example}\n\`\`\``],
  });
}

/** The arguments of a method but its options. */
export function argumentsOf(
  method: Method,
  scope: MethodScope,
): Array<OptionalKind<ParameterDeclarationStructure>> {
  const upload = { ...scope, upload: true };
  const positional = method.positional.map((parameter) => ({
    name: parameter.argName,
    type: parameter.typeName ?? typeText(parameter.type, upload),
  }));
  const { params } = method;
  if (params === undefined) return positional;
  const type = givenType(params.typeName, params, scope);
  // A union has no empty value, and an optional body that is not given is none, so the argument is optional instead.
  const isNothing = scope.api.facts.rules === 'openapi' && params.argName === 'body';
  if (params.omittable && (params.bodyUnion !== undefined || isNothing))
    return [
      ...positional,
      { name: params.argName, hasQuestionToken: true, type: `${type} | null | undefined` },
    ];
  return [
    ...positional,
    params.omittable ?
      { name: params.argName, type: `${type} | null | undefined`, initializer: '{}' }
    : { name: params.argName, type },
  ];
}

/** The type of an argument: where the body may be left out, what is left then is a form of its own. */
function givenType(name: string, params: Params, { imports }: MethodScope): string {
  // What may be left out may be null in any case.
  if (!isLeftOutAlone(params)) return params.nullable === true && !params.omittable ? `${name} | null` : name;
  const others = params.members.filter(({ origin }) => origin !== 'body');
  const names = others.map(({ publicName }) => tsString(publicName)).join(' | ') || 'never';
  // An index signature would hold for the other members, too.
  const rest =
    params.index !== undefined ?
      `Pick<${name}, ${names}>`
    : `${imports.type('WithoutBody', 'internal/without-body')}<${name}, ${names}>`;
  return `${name} | ${rest}`;
}

function optionsParameter(scope: MethodScope): OptionalKind<ParameterDeclarationStructure> {
  return {
    name: 'options',
    hasQuestionToken: true,
    type: scope.optionsType ?? scope.imports.type('RequestOptions', 'internal/request-options'),
  };
}

function streamOverloads(
  method: Method,
  scope: MethodScope,
): Array<{ parameters: Array<OptionalKind<ParameterDeclarationStructure>>; returnType: string }> {
  const { params } = method;
  const flag = streamFlag(method, scope.api);
  if (flag === undefined || params === undefined) return [];
  const [plain, streamed, either] = formsOfParams(method, flag);
  if (plain === undefined || streamed === undefined || either === undefined) return [];
  const promise = scope.imports.type('APIPromise', 'core/api-promise');
  const positional = method.positional.map((parameter) => ({
    name: parameter.argName,
    type: parameter.typeName ?? typeText(parameter.type, scope),
  }));
  const overload = (type: string, value: string, omittable = false) => ({
    parameters: [
      ...positional,
      omittable ?
        { name: params.argName, hasQuestionToken: true, type: `${type} | null | undefined` }
      : { name: params.argName, type },
      optionsParameter(scope),
    ],
    returnType: `${promise}<${value}>`,
  });
  const both = united([streamType(method, scope), valueType(method, scope)]);
  return [
    overload(givenType(plain, params, scope), valueType(method, scope), params.omittable),
    overload(streamed, streamType(method, scope)),
    // One promise of both: whoever passes params on awaits it, and takes apart what comes.
    overload(givenType(either, params, scope), both, params.omittable),
  ];
}

/** The types of params without a stream, with one, and of both; none where they are not told apart. */
function formsOfParams({ params }: Method, flag: StreamFlag): readonly string[] {
  if (params === undefined) return [];
  const { typeName: name, bodyUnion, bodyMember } = params;
  if (flag.member !== undefined && bodyUnion === undefined)
    return [`${name}NonStreaming`, `${name}Streaming`, `${name}Base`];
  const isInside = flag.member === undefined && bodyMember !== undefined;
  const form = (mark: string, type: string): string => {
    const member = `{ ${tsKey(flag.name)}${mark}: ${type} }`;
    return `${name} & ${isInside ? `{ ${tsKey(bodyMember)}${mark}: ${member} }` : member}`;
  };
  return [`(${form('?', withoutStream(flag).type)})`, form('', 'true'), name];
}
