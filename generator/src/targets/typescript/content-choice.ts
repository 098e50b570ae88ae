import type { MethodDeclarationStructure, OptionalKind, ParameterDeclarationStructure } from 'ts-morph';
import type { Method, ParamsMember } from '../../ir/model/api.ts';
import { tsString } from '../../support/encode.ts';
import { bodyOf } from './method-body.ts';
import { resultType, type MethodScope } from './method-types.ts';
import { typeText } from './type-text.ts';

type Parameter = OptionalKind<ParameterDeclarationStructure>;

type Other = NonNullable<Method['otherBodies']>[number];

/** The argument of the implementation: what it holds depends on the content type. */
const GIVEN = 'given';

/** The same method as it is if one of its other media types is asked for. */
function inOtherType(method: Method, { isSame, params: own, ...body }: Other): Method {
  const { otherBodies: _, params, ...rest } = method;
  if (own !== undefined) return { ...rest, body: { ...body, required: true }, params: own };
  if (isSame || params === undefined) return { ...rest, ...(params !== undefined && { params }), body };
  const { index: __, bodyUnion: ___, ...kept } = params;
  const member: ParamsMember = {
    name: 'body',
    publicName: 'body',
    required: true,
    type: body.type,
    origin: 'body',
  };
  const members = [...params.members.filter(({ origin }) => origin !== 'body'), member];
  return {
    ...rest,
    // Who asks for the type gives the body.
    body: { ...body, required: true },
    params: { ...kept, argName: 'params', omittable: false, members, bodyMember: 'body' },
  };
}

/**
 * A method that callers may ask for another content type by an option: an overload for each form of its argument, and a
 * branch for each content type.
 */
export function choiceStructure(
  method: Method,
  [positional, usual]: readonly [readonly Parameter[], Parameter],
  scope: MethodScope,
): Pick<OptionalKind<MethodDeclarationStructure>, 'parameters' | 'overloads' | 'statements' | 'returnType'> {
  const others = method.otherBodies ?? [];
  const options = scope.optionsType ?? scope.imports.type('RequestOptions', 'internal/request-options');
  const asking = (types: readonly Other[], isNeeded: boolean): Parameter => {
    const names = types.map(({ contentType }) => tsString(contentType)).join(' | ');
    return {
      name: 'options',
      hasQuestionToken: !isNeeded,
      type: types.length === 0 ? options : `${options} & { contentType${isNeeded ? '' : '?'}: ${names} }`,
    };
  };
  const returnType = resultType(method, scope);
  const made = others.filter(({ isSame }) => isSame);
  const finished = new Map<string, Other[]>();
  for (const other of others.filter(({ isSame }) => !isSame)) {
    const type = finishedType(method, other, scope);
    finished.set(type, [...(finished.get(type) ?? []), other]);
  }
  const usualType = String(usual.type);
  const types = [usualType, ...finished.keys()];
  const isOmittable = usual.hasQuestionToken === true || usual.initializer !== undefined;
  return {
    returnType,
    overloads: [
      { parameters: [...positional, withoutDefault(usual), asking(made, false)], returnType },
      ...[...finished].map(([type, each]) => ({
        parameters: [...positional, { name: each[0]?.params?.argName ?? 'params', type }, asking(each, true)],
        returnType,
      })),
    ],
    parameters: [
      ...positional,
      { name: GIVEN, type: [...new Set(types)].join(' | '), hasQuestionToken: isOmittable },
      asking(others, false),
    ],
    statements: [
      ...others.map((other) => {
        const variant = inOtherType(method, other);
        const type = other.isSame ? usualType : finishedType(method, other, scope);
        const statements = branch(variant, type, scope).join('\n');
        return `if (options?.contentType === ${tsString(other.contentType)}) {\n${statements}\n}`;
      }),
      ...branch(method, usualType, scope),
    ],
  };
}

/** Overloads say that an argument may be left out, the implementation says what is taken then. */
export function withoutDefault({ initializer, ...parameter }: Parameter): Parameter {
  return { ...parameter, hasQuestionToken: parameter.hasQuestionToken === true || initializer !== undefined };
}

function branch(method: Method, type: string, scope: MethodScope): readonly string[] {
  const name = method.params?.argName ?? 'params';
  return [`const ${name} = ${GIVEN} as ${type};`, ...bodyOf(method, scope)];
}

/** `ScanCreateFormDataParams`, `Pick<ScanCreateParams, 'side'> & { body: string | Blob }` */
function finishedType({ params }: Method, { type, params: own }: Other, scope: MethodScope): string {
  if (own !== undefined) return own.typeName;
  const body = `{ body: ${typeText({ ...type, nullable: false }, { ...scope, upload: true })} }`;
  const others = (params?.members ?? []).filter(({ origin }) => origin !== 'body');
  if (params === undefined || others.length === 0) return body;
  return `Pick<${params.typeName}, ${others
    .map(({ publicName }) => tsString(publicName))
    .join(' | ')}> & ${body}`;
}
