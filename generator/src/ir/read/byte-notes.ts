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
  const walk = (type: TypeNode, name: string): void => {
    if (seen.has(type)) return;
    seen.add(type);
    const inside = (each: TypeNode): void => walk(each, name);
    switch (type.kind) {
      case 'string':
        if (type.binary === true) found.set(name, found.get(name) ?? type.at);
        return;
      case 'object':
        if (type.index !== undefined) inside(type.index);
        for (const id of type.extends ?? []) inside(modelType(id));
        return type.members.forEach((member) => walk(member.type, member.name));
      case 'model':
        return inside(modelType(type.model));
      default:
        return typesInside(type).forEach(inside);
    }
  };
  return {
    add: (type) => walk(type, 'the value'),
    reportAll: (report) => {
      const [first] = found.values();
      if (first === undefined) return;
      const names = [...found.keys()];
      const more = names.length > LISTED ? ` and ${names.length - LISTED} more` : '';
      report(diagnostic('Body/BytesInJson', first, { names: `${names.slice(0, LISTED).join(', ')}${more}` }));
    },
  };
}
