import type { ExampleForm, MethodUse } from '../../ir/examples/index.ts';
import type { Method, ParameterOrigin } from '../../ir/model/api.ts';
import type { TypeNode } from '../../ir/model/type-node.ts';
import { asArray, asString, own } from '../../support/json.ts';
import { descriptionOf } from './type-facts.ts';

/** A parameter as the documentation lists it. */
export type DocsParam = {
  readonly name: string;
  readonly required: boolean;
  readonly origin: ParameterOrigin;
  readonly type: TypeNode;
  readonly description?: string;
};

/** The parameters of a method: path, then required, then optional ones. */
export function docsParams({ api, method }: MethodUse, form: ExampleForm): readonly DocsParam[] {
  const path = method.pathParameters.map(({ name, type }): DocsParam => {
    // The published documentation knows only texts that are part of the schema.
    const description = form === 'correct' ? type.description : schemaText(method, name);
    const shown: TypeNode = form === 'correct' ? type : { nullable: false, at: type.at, kind: 'string' };
    return {
      name,
      required: true,
      origin: 'path',
      type: shown,
      ...(description !== undefined && { description }),
    };
  });
  const others = (method.params?.members ?? []).filter(({ origin }) => origin !== 'path');
  return [
    ...path,
    ...others.map(({ name, publicName, required, origin, type }): DocsParam => {
      const description = descriptionOf(api, type);
      return {
        name: form === 'reference' ? name : publicName,
        required,
        origin,
        type,
        ...(description !== undefined && { description }),
      };
    }),
    ...unionBody(method),
  ];
}

/** A body that is a union is one parameter of its own. */
function unionBody({ params, body }: Method): readonly DocsParam[] {
  const type = params?.bodyUnion;
  return type === undefined ?
      []
    : [{ name: 'body', required: body?.required === true, origin: 'body', type }];
}

/** What the schema of a path parameter says; the parameter itself is not asked. */
function schemaText({ operation }: Method, name: string): string | undefined {
  const parameter = asArray(own(operation, 'parameters')).find(
    (each) => own(each, 'in') === 'path' && own(each, 'name') === name,
  );
  return asString(own(own(parameter, 'schema'), 'description'));
}
