import { membersOf } from '../model/members.ts';
import type { Member, TypeNode } from '../model/type-node.ts';
import { behind, type ModelType } from './file-types.ts';

/** A parameter, or a field of a response: where it lies and what it is called there. */
export type ListField = {
  readonly path: readonly string[];
  /** Its own name, and all names on the way, in small letters and digits: `nextcursor`, `metanextcursor`. */
  readonly name: string;
  readonly joined: string;
  readonly type: TypeNode;
};

const plain = (name: string): string => name.replace(/[^a-z\d]/gi, '').toLowerCase();

/** The members of an object and of objects in it, outer ones first; `depth` is how far down. */
export function fieldsIn(
  members: readonly Member[],
  modelType: ModelType,
  depth: number,
): readonly ListField[] {
  const found: ListField[] = [];
  let level: ReadonlyArray<readonly [path: readonly string[], members: readonly Member[]]> = [[[], members]];
  for (let left = depth; left > 0 && level.length > 0; left--) {
    const fields = level.flatMap(([path, inside]) =>
      inside.map((member) => fieldOf(path, member, modelType)),
    );
    found.push(...fields);
    level = fields.map(({ path, type }) => [path, membersOf(type, modelType)] as const);
  }
  return found;
}

function fieldOf(path: readonly string[], member: Member, modelType: ModelType): ListField {
  const whole = [...path, member.name];
  return {
    path: whole,
    name: plain(member.name),
    joined: plain(whole.join('')),
    type: behind(member.type, modelType),
  };
}
