import type { Report } from '../../diagnostics/index.ts';
import type { EditionSwitches } from '../../config/config-types.ts';
import type { Hierarchy, Schema } from '../../document/index.ts';
import { tokensOf } from '../../support/json.ts';
import type { Place } from '../../support/place.ts';
import type { RuleSet } from '../../support/rule-set.ts';
import type { Int64, TypeFacts, TypeNode } from '../model/type-node.ts';
import type { DynamicScope } from './dynamic-scope.ts';
import type { Meeting } from './meeting.ts';
import type { MergeContext } from './merge-types.ts';

/** Where a schema stands, as far as its meaning depends on that. */
export type Position = {
  /** Component in which it is written. */
  readonly page: string | undefined;
  /** It is a variant of `oneOf` or `anyOf`. */
  readonly variant: boolean;
  /** It is what a list or a map holds, or a variant of that; else a property, a body, an answer or a type of its own. */
  readonly held?: true;
  /** Key of the component whose own schema this is. */
  readonly self?: string;
};

/** What the readers of the schema kinds need from each other. */
export type SchemaReader = {
  /** Schema place → model id. */
  readonly models: ReadonlyMap<string, string>;
  readonly edition: EditionSwitches;
  readonly rules: RuleSet;
  /** What integers of 64 bits are. */
  readonly int64: Int64;
  /** What discriminators say about components. */
  readonly hierarchy: Hierarchy;
  /** OpenAPI 3.1: keywords beside a `$ref` count. */
  readonly siblingsCount: boolean;
  readonly read: (schema: Schema, position: Position) => TypeNode;
  /** A part of an `allOf`: of a base that stands for its children, only what it has itself. */
  readonly partOf: (part: Schema, position: Position) => TypeNode;
  /** A component by its place; the same object each time. */
  readonly component: (key: string, build: () => TypeNode) => TypeNode | undefined;
  /** What dynamic references mean where a schema is read. */
  readonly scope: DynamicScope;
  /** Schemas as dynamic references make them → the model that is nothing else. */
  readonly instances: Map<string, string>;
  /** Components that stand in chains of references, whose ends have been read. */
  readonly chained: Set<string>;
  readonly modelType: (id: string) => TypeNode;
  /** Something about a schema that only its type shows; said once for each place. */
  readonly report: Report;
  /** Reads through a model reference. */
  readonly dereference: (node: TypeNode) => TypeNode;
  /** Types whose common values are being found. */
  readonly meeting?: Meeting;
};

/** The key under which a place is looked up. */
export function placeKey(place: Place): string {
  return `${place.file}#${place.pointer}`;
}

/** The name a component is known by: the last token of its pointer, or the file's name for a whole file. */
export function componentName(place: Place): string {
  const last = tokensOf(place.pointer).at(-1);
  return last ?? (place.file.split('/').at(-1) ?? place.file).replace(/\.[^.]*$/, '');
}

/** A type about which nothing is known. */
export function anything(at: Place, facts: Partial<TypeFacts> = {}): TypeNode {
  return { nullable: false, at, ...facts, kind: 'unknown', form: 'any' };
}

/** Whether a schema stands where the variants of a union alone decide what is demanded (R27, R30). */
export const isHeld = (position: Position): boolean => position.held === true;

/** `held`, for what stands in the same place. */
export const heldAs = (position: Position): Pick<Position, 'held'> =>
  isHeld(position) ? { held: true } : {};

export function mergeContext(position: Position, reader: SchemaReader): MergeContext {
  return {
    page: position.page,
    dereference: reader.dereference,
    ...(isHeld(position) && { isLoose: true as const }),
  };
}
