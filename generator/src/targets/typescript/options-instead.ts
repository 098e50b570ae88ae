import type { OptionalKind, ParameterDeclarationStructure } from 'ts-morph';
import type { Api, Method } from '../../ir/model/api.ts';
import { withoutDefault, type choiceStructure } from './content-choice.ts';
import { bodyOf } from './method-body.ts';
import { resultType, type MethodScope } from './method-types.ts';

type Parameter = OptionalKind<ParameterDeclarationStructure>;

/** The argument of the implementation: params or options. */
const GIVEN = 'given';

/** Whether callers may give options where params that can be left out are, as packages from before the rewrite allow. */
export function takesOptionsInstead({ params, otherBodies, streaming }: Method, { facts }: Api): boolean {
  return (
    facts.calls === 'earlier' &&
    params?.omittable === true &&
    otherBodies === undefined &&
    typeof streaming?.discriminator !== 'string'
  );
}

/** A method with an overload without params. */
export function optionsInstead(
  method: Method,
  args: readonly Parameter[],
  options: Parameter,
  scope: MethodScope,
): ReturnType<typeof choiceStructure> {
  const positional = args.slice(0, -1);
  const [params] = args.slice(-1);
  if (params === undefined) throw new TypeError('a method without params has no options in their place');
  const returnType = resultType(method, scope);
  const isOptions = scope.imports.value('isRequestOptions', 'internal/options-instead');
  const names = positional.map(({ name }) => name);
  const again = `return this.${method.name}(${[...names, 'undefined', GIVEN].join(', ')});`;
  return {
    returnType,
    overloads: [
      { parameters: [...positional, withoutDefault(params), options], returnType },
      { parameters: [...positional, options], returnType },
    ],
    parameters: [
      ...positional,
      { name: GIVEN, hasQuestionToken: true, type: `${String(options.type)} | ${String(params.type)}` },
      options,
    ],
    statements: [
      `if (${isOptions}(${GIVEN})) ${again}`,
      params.initializer === undefined ?
        `const ${params.name} = ${GIVEN} as ${String(params.type)};`
      : `const ${params.name} = (${GIVEN} ?? ${String(params.initializer)}) as ${method.params?.typeName};`,
      ...bodyOf(method, scope),
    ],
  };
}
