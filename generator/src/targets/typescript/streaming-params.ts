import type { StatementStructures } from 'ts-morph';
import type { Method } from '../../ir/model/api.ts';
import type { Declaration } from '../../ir/model/declarations.ts';
import { tsKey } from '../../support/encode.ts';
import { KIND } from './kinds.ts';
import { streamFlag, streamsOnDemand, withoutStream } from './stream-flag.ts';
import { docs } from './doc-comment.ts';
import { typeStatements } from './type-declarations.ts';
import type { TypeScope } from './type-scope.ts';
import { jsdocLines } from '../../support/text.ts';

/**
 * R64: the params of a method that streams on demand. One interface holds the members; the two forms extend it and fix
 * the flag. Undefined for methods that do not stream, or always do.
 */
export function streamingParams(
  method: Method,
  declaration: Declaration,
  scope: TypeScope,
): readonly StatementStructures[] | undefined {
  const flag = streamFlag(method, scope.api);
  if (flag?.member === undefined || !streamsOnDemand(method) || declaration.form.kind !== 'interface')
    return undefined;
  const { name } = declaration;
  const { publicName, type: flagType } = flag.member;
  const text = docs(jsdocLines(flagType.description));
  const none = withoutStream(flag);
  const form = (suffix: string, optional: boolean, type: string): StatementStructures => ({
    kind: KIND.interface,
    name: `${name}${suffix}`,
    isExported: true,
    extends: [`${name}Base`],
    properties: [{ name: tsKey(publicName), hasQuestionToken: optional, type, ...text }],
  });
  const base = typeStatements({ ...declaration, name: `${name}Base`, children: [] }, scope);
  const forms = `export { type ${name}NonStreaming, type ${name}Streaming };`;
  const nested = typeStatements(declaration, scope).find((statement) => statement.kind === KIND.module);
  const namespace: StatementStructures =
    nested?.kind === KIND.module ?
      { ...nested, statements: [...(Array.isArray(nested.statements) ? nested.statements : []), forms] }
    : { kind: KIND.module, name, isExported: true, hasDeclareKeyword: true, statements: [forms] };
  return [
    { kind: KIND.typeAlias, name, isExported: true, type: `${name}NonStreaming | ${name}Streaming` },
    ...base,
    namespace,
    form('NonStreaming', none.optional, none.type),
    form('Streaming', false, 'true'),
  ];
}
