import { diagnostic, type Report } from '../../diagnostics/index.ts';
import type { Place } from '../../support/place.ts';
import type { ModelType } from './file-types.ts';
import { typesInside } from '../model/inside.ts';
import type { TypeNode } from '../model/type-node.ts';

/** Collects the members of JSON that are declared as bytes: JSON has no form for them, so they are text. */
export type ByteNotes = {
  readonly add: (type: TypeNode) => void;
  readonly reportAll: (report: Report) => void;
};

/** Names that the finding lists. */
const LISTED = 8;

/** An empty collection. */
export function byteNotes(modelType: ModelType): ByteNotes {
  const seen = new Set<TypeNode>();
  const found = new Map<string, Place>();
  /** Types may lead from one to the next without end, so what is left is a list and not a call in a call. */
  const walk = (whole: TypeNode): void => {
    const left: Array<readonly [type: TypeNode, name: string]> = [[whole, 'the value']];
    for (let next = left.pop(); next !== undefined; next = left.pop()) {
      const [type, name] = next;
      if (seen.has(type)) continue;
      seen.add(type);
      if (type.kind === 'string' && type.binary === true) found.set(name, found.get(name) ?? type.at);
      left.push(...partsOf(type, name, modelType).reverse());
    }
  };
  return {
    add: walk,
    reportAll: (report) => {
      const [first] = found.values();
      if (first === undefined) return;
      const names = [...found.keys()];
      const more = names.length > LISTED ? ` and ${names.length - LISTED} more` : '';
      report(diagnostic('Body/BytesInJson', first, { names: `${names.slice(0, LISTED).join(', ')}${more}` }));
    },
  };
}

/** The types in a type, each with the name of the member that it belongs to. */
function partsOf(
  type: TypeNode,
  name: string,
  modelType: ModelType,
): Array<readonly [type: TypeNode, name: string]> {
  if (type.kind === 'model') return [[modelType(type.model), name]];
  if (type.kind !== 'object') return typesInside(type).map((each) => [each, name] as const);
  return [
    ...(type.index === undefined ? [] : [[type.index, name] as const]),
    ...(type.extends ?? []).map((id) => [modelType(id), name] as const),
    ...type.members.map((member) => [member.type, member.name] as const),
  ];
}
