import type { MethodConfig } from '../../config/config-types.ts';
import { diagnostic } from '../../diagnostics/index.ts';
import { join } from '../../support/json.ts';
import type { ResponseType } from '../model/api.ts';
import type { TypeNode } from '../model/type-node.ts';
import type { MethodContext } from './method-context.ts';

/** Warns of a member that examples are to show and that the result, or each item of a page, does not have. */
export function reportShownProperty(
  { responseProperty, at }: Pick<MethodConfig, 'responseProperty' | 'at'>,
  response: ResponseType,
  item: TypeNode | undefined,
  context: MethodContext,
): void {
  if (typeof responseProperty !== 'string') return;
  const type = item ?? (response.kind === 'json' ? response.type : undefined);
  if (type !== undefined && mayHave(type, responseProperty, context, new Set())) return;
  const place = { ...at, pointer: join(at.pointer, 'docs', 'response_property') };
  const owner = item === undefined ? 'the result' : 'an item of the page';
  const params = {
    key: 'response_property',
    name: responseProperty,
    owner,
    effect: 'another member is shown',
  };
  context.report(diagnostic('Method/UnknownName', place, params));
}

/** Whether a value of the type has a member of the name, as far as the type says. */
function mayHave(type: TypeNode, name: string, context: MethodContext, seen: Set<TypeNode>): boolean {
  if (seen.has(type)) return false;
  seen.add(type);
  const inner = (each: TypeNode): boolean => mayHave(each, name, context, seen);
  switch (type.kind) {
    case 'model':
      return inner(context.types.modelType(type.model));
    case 'object':
      return (
        type.index !== undefined ||
        type.members.some((member) => member.name === name) ||
        (type.extends ?? []).some((id) => inner(context.types.modelType(id)))
      );
    case 'union':
      return type.variants.some(inner);
    case 'map':
    case 'unknown':
      return true;
    default:
      return false;
  }
}
