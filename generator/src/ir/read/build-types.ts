import type { EditionSwitches } from '../../config/config-types.ts';
import type { Report } from '../../diagnostics/index.ts';
import { hierarchyOf, type Document, type Schema } from '../../document/index.ts';
import type { Place } from '../../support/place.ts';
import type { RuleSet } from '../../support/rule-set.ts';
import type { Int64, TypeNode } from '../model/type-node.ts';
import { createDynamicScope } from './dynamic-scope.ts';
import { createUploads, type Uploads } from './file-types.ts';
import { readAllOf, readBase } from './read-all-of.ts';
import { readAlternatives } from './read-alternatives.ts';
import { withConditions } from './read-conditions.ts';
import { readDescendants, withTags } from './read-hierarchy.ts';
import { readIntersection } from './read-intersection.ts';
import { readPlain } from './read-plain.ts';
import { readReference } from './read-reference.ts';
import { readUnion } from './read-union.ts';
import { excludedNames, excludesAll, factsOf, isBareConstraint } from './schema-facts.ts';
import type { Position, SchemaReader } from './schema-reader.ts';
import { anything, componentName, heldAs, placeKey } from './schema-reader.ts';

/** Turns schemas into types. The same component always gives the same object. */
export type TypeBuilder = {
  /** The type of a schema; where there is none at a place, nothing is known. */
  readonly typeAt: (schema: Schema | undefined, at: Place) => TypeNode;
  /** The type behind a model reference. */
  readonly modelType: (id: string) => TypeNode;
  /** The same type for what is uploaded. */
  readonly upload: Uploads;
};

export type TypeBuilderInput = {
  readonly document: Document;
  /** Schema place → model id. */
  readonly models: ReadonlyMap<string, string>;
  /** Model id → where its schema is written. */
  readonly places: ReadonlyMap<string, Place>;
  readonly edition: EditionSwitches;
  readonly rules: RuleSet;
  readonly int64: Int64;
  /** OpenAPI 3.1: keywords beside a `$ref` count. */
  readonly siblingsCount: boolean;
  readonly report: Report;
};

/** Makes a builder; it caches by place, so use one for a whole document. */
export function createTypeBuilder(input: TypeBuilderInput): TypeBuilder {
  const components = new Map<string, TypeNode>();
  const open = new Set<string>();
  const models = new Map<string, TypeNode>();

  const component: SchemaReader['component'] = (key, build) => {
    const known = components.get(key);
    if (known !== undefined || open.has(key)) return known;
    open.add(key);
    const node = build();
    open.delete(key);
    components.set(key, node);
    return node;
  };
  const modelType = (id: string): TypeNode => {
    const known = models.get(id);
    if (known !== undefined) return known;
    const place = input.places.get(id);
    const target = place === undefined ? undefined : input.document.elsewhere('schema', place);
    if (place === undefined || target === undefined) return anything({ file: '', pointer: '' });
    // A model that reaches itself through a merge sees an unknown, not an endless type.
    models.set(id, anything(place));
    const position = { page: componentName(place), variant: false, self: placeKey(place) };
    const type = scope.afresh(() => read(target, position));
    models.set(id, type);
    return type;
  };
  const dereference = (node: TypeNode, seen: ReadonlySet<string> = new Set()): TypeNode => {
    if (node.kind !== 'model') return node;
    // Names that lead to each other say nothing.
    if (seen.has(node.model)) return anything(node.at);
    const target = dereference(modelType(node.model), new Set([...seen, node.model]));
    return {
      ...target,
      nullable: node.nullable || target.nullable,
      ...(node.description !== undefined && { description: node.description }),
      ...(node.component !== undefined && { component: node.component }),
    };
  };
  const scope = createDynamicScope();
  const read = (schema: Schema, position: Position): TypeNode =>
    scope.enter(schema, () => readSchema(schema, position, reader));
  const { edition, rules, int64, siblingsCount } = input;
  const reader: SchemaReader = {
    edition,
    rules,
    int64,
    hierarchy: hierarchyOf(input.document),
    siblingsCount,
    models: input.models,
    read,
    partOf: (part, position) =>
      readBase(part, position, reader) ??
      read(part, { page: position.page, variant: false, ...heldAs(position) }),
    component,
    scope,
    instances: new Map(),
    chained: new Set(),
    modelType,
    dereference: (node) => dereference(node),
    report: onceForEach(input.report),
  };

  return {
    typeAt: (schema, at) =>
      schema === undefined ? anything(at) : read(schema, { page: undefined, variant: false }),
    modelType,
    upload: createUploads(modelType, rules),
  };
}

/** Schemas are read wherever they are used: each finding is passed on once. */
function onceForEach(report: Report): Report {
  const known = new Set<string>();
  return (found) => {
    const key = JSON.stringify([found.code, found.place, found.message]);
    if (known.has(key)) return;
    known.add(key);
    report(found);
  };
}

/** Decides by rule set and keyword which reader a schema belongs to. */
function readSchema(schema: Schema, position: Position, reader: SchemaReader): TypeNode {
  if (reader.rules === 'stainless') return readWritten(schema, position, reader);
  const isComponent = position.self !== undefined && placeKey(schema.at) === position.self;
  if (!isComponent) return readStandard(schema, position, reader);
  return (
    readDescendants(schema, position, reader) ??
    withTags(readStandard(schema, position, reader), reader.hierarchy.tagsOf(schema), reader)
  );
}

/** What the standard says beside the form of a schema. */
function readStandard(schema: Schema, position: Position, reader: SchemaReader): TypeNode {
  if (excludesAll(schema))
    return { ...factsOf(schema, position.page), nullable: false, kind: 'enum', values: [] };
  return withConditions(readWritten(schema, position, reader), schema, position, reader);
}

function readWritten(schema: Schema, position: Position, reader: SchemaReader): TypeNode {
  if (schema.written !== schema.value)
    return reader.rules === 'openapi' && schema.written === false ?
        { nullable: false, at: schema.at, kind: 'enum', values: [] }
      : anything(schema.at);
  if (schema.reference !== undefined) return readReference(schema, position, reader);
  const facts = factsOf(schema, position.page);
  if (schema.get('x-stainless-any') === true) return { ...facts, kind: 'unknown', form: 'any' };
  if (schema.get('x-stainless-empty-object') === true) return { ...facts, kind: 'object', members: [] };
  const parts = schema.get('allOf') ?? [];
  if (parts.length > 0) {
    const read = reader.rules === 'openapi' ? readIntersection : readAllOf;
    return withoutExcluded(read(schema, parts, facts, position, reader), [...parts, schema]);
  }
  for (const keyword of ['oneOf', 'anyOf'] as const) {
    const variants = schema.get(keyword) ?? [];
    if (variants.length === 0) continue;
    if (reader.rules === 'openapi') return readAlternatives(schema, keyword, facts, position, reader);
    if (!variants.every(isBareConstraint)) return readUnion(schema, keyword, facts, position, reader);
  }
  return readPlain(schema, facts, position, reader);
}

/** A type with the names of members that its parts forbid. */
function withoutExcluded(type: TypeNode, parts: readonly Schema[]): TypeNode {
  const excludes = parts.flatMap(excludedNames);
  return excludes.length === 0 ? type : { ...type, excludes };
}
