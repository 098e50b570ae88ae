import { diagnostic, type Report } from '../../diagnostics/index.ts';
import type { Place } from '../../support/place.ts';
import type { ModelType } from './file-types.ts';
import { typesInside } from '../model/inside.ts';
import type { TypeNode } from '../model/type-node.ts';
import { listed } from '../../support/text.ts';

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
  return {
    add: (whole) =>
      visitMembers(whole, { seen, modelType }, (type, name) => {
        if (type.kind === 'string' && type.binary === true) found.set(name, found.get(name) ?? type.at);
      }),
    reportAll: (report) => {
      const [first] = found.values();
      if (first !== undefined)
        report(diagnostic('Body/BytesInJson', first, { names: listed([...found.keys()], LISTED) }));
    },
  };
}

/** The members of a body that are files where nothing can be written of a file, as one text; undefined for none. */
export function fileMembers(whole: TypeNode, modelType: ModelType): string | undefined {
  const names = new Set<string>();
  visitMembers(whole, { seen: new Set(), modelType }, (type, name) => {
    if (type.kind === 'file') names.add(name);
  });
  return names.size === 0 ? undefined : listed([...names], LISTED);
}

/** All types in a type that were not seen yet, each with the name of the member that it belongs to. */
function visitMembers(
  whole: TypeNode,
  { seen, modelType }: { readonly seen: Set<TypeNode>; readonly modelType: ModelType },
  visit: (type: TypeNode, name: string) => void,
): void {
  // Types may lead from one to the next without end, so what is left is a list and not a call in a call.
  const left: Array<readonly [type: TypeNode, name: string]> = [[whole, 'the value']];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const [type, name] = next;
    if (seen.has(type)) continue;
    seen.add(type);
    visit(type, name);
    left.push(...partsOf(type, name, modelType).reverse());
  }
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
