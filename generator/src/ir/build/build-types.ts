import type { EditionSwitches } from '../../config/config-types.ts';
import type { RefResolver } from '../../check/checked-input.ts';
import type { JsonObject, JsonValue } from '../../support/json.ts';
import { asArray, asString, isObject, join, own, tokensOf } from '../../support/json.ts';
import type { Place } from '../../support/place.ts';
import type { Member, NodeOf, TypeFacts, TypeNode } from '../model/type-node.ts';
import { distribute, mergeObjects, mergeParts, nonNull, requireMembers } from './merge-types.ts';
import type { MergeContext } from './merge-types.ts';
import { factsOf, hasShape, isNullable, isBareConstraint, isRequirementOnly, requiredNames, siblingFacts, typeNames, without } from './schema-facts.ts';

/** Turns schemas into types. The same component always gives the same object. */
export type TypeBuilder = {
  /** The type of the schema at a place. `page` is the component it is written in, if any. */
  readonly typeAt: (schema: JsonValue | undefined, at: Place, page?: string) => TypeNode;
  /** The type behind a model reference. */
  readonly modelType: (id: string) => TypeNode;
};

export type TypeBuilderInput = {
  readonly refs: RefResolver;
  /** Schema place → model id. */
  readonly models: ReadonlyMap<string, string>;
  /** Model id → where its schema is written. */
  readonly places: ReadonlyMap<string, Place>;
  readonly edition: EditionSwitches;
  /** OpenAPI 3.1: keywords beside a `$ref` count. */
  readonly siblingsCount: boolean;
};

/** Keywords that, beside a `$ref` in OpenAPI 3.1, make it one part of an `allOf`. */
const COMPOSING = ['properties', 'allOf', 'oneOf', 'anyOf'] as const;

type Position = {
  readonly page: string | undefined;
  readonly variant: boolean;
  /** Key of the component whose own schema this is. */
  readonly self?: string;
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

const isPage = (place: Place): boolean => {
  const tokens = tokensOf(place.pointer);
  return tokens.length === 0 || (tokens.length === 3 && tokens[0] === 'components' && tokens[1] === 'schemas') || tokens.length === 1;
};

/** Makes a builder; it caches by place, so use one for a whole document. */
export function createTypeBuilder(input: TypeBuilderInput): TypeBuilder {
  const cache = new Map<string, TypeNode>();
  const open = new Set<string>();
  const modelCache = new Map<string, TypeNode>();

  const modelType = (id: string): TypeNode => {
    const known = modelCache.get(id);
    if (known !== undefined) return known;
    const place = input.places.get(id);
    const target = place === undefined ? undefined : input.refs.at(place);
    if (place === undefined || target === undefined) return anything({ file: '', pointer: '' });
    // A model that reaches itself through a merge sees an unknown, not an endless type.
    modelCache.set(id, anything(place));
    const type = read(target.value, place, { page: componentName(place), variant: false, self: placeKey(place) });
    modelCache.set(id, type);
    return type;
  };
  const dereference = (node: TypeNode): TypeNode => {
    if (node.kind !== 'model') return node;
    const target = dereference(modelType(node.model));
    return {
      ...target,
      nullable: node.nullable || target.nullable,
      ...(node.description !== undefined && { description: node.description }),
      ...(node.component !== undefined && { component: node.component }),
    };
  };
  const context = (page: string | undefined): MergeContext => ({ page, dereference });

  const anything = (at: Place, facts: Partial<TypeFacts> = {}): TypeNode => ({
    nullable: false,
    at,
    ...facts,
    kind: 'unknown',
    form: 'any',
  });

  const read = (schema: JsonValue | undefined, at: Place, position: Position): TypeNode => {
    if (!isObject(schema)) return anything(at);
    if (typeof own(schema, '$ref') === 'string') return readReference(schema, at, position);
    const facts = factsOf(schema, at, position.page);
    if (own(schema, 'x-stainless-any') === true) return { ...facts, kind: 'unknown', form: 'any' };
    if (own(schema, 'x-stainless-empty-object') === true) return { ...facts, kind: 'object', members: [] };
    if (asArray(own(schema, 'allOf')).length > 0) return readAllOf(schema, facts, position);
    for (const keyword of ['oneOf', 'anyOf'] as const) {
      const variants = asArray(own(schema, keyword));
      if (variants.length > 0 && !variants.every(isBareConstraint)) return readUnion(schema, keyword, facts, position);
    }
    return readPlain(schema, facts, position);
  };

  /** R10, R24, R25, R27 and the sibling rules. */
  const readReference = (schema: JsonObject, at: Place, position: Position): TypeNode => {
    const ref = asString(own(schema, '$ref')) ?? '';
    const target = input.refs.follow(ref, at);
    if (target === undefined) return anything(at, siblingFacts(schema));
    const siblings = siblingFacts(schema);
    if (input.siblingsCount && COMPOSING.some((key) => Object.hasOwn(schema, key))) {
      const extra = without(schema, '$ref');
      return readAllOf({ ...extra, allOf: [{ $ref: ref }, ...asArray(own(schema, 'allOf'))] }, factsOf(schema, at, position.page), position);
    }
    const model = input.models.get(placeKey(target.at));
    const required = requiredNames(schema);
    if (model !== undefined && required.length === 0) {
      const text = asString(own(target.value, 'description'));
      const deprecated = own(target.value, 'deprecated') === true;
      return {
        at,
        ...(text !== undefined && text.trim() !== '' && { description: text }),
        ...(deprecated && { deprecated }),
        ...siblings,
        nullable: siblings.nullable === true || allowsNull(target.value),
        component: componentName(target.at),
        kind: 'model',
        model,
      };
    }
    const plain = readComponent(target.value, target.at, position);
    const component: TypeNode = { ...plain, ...siblings, ...(siblings.description !== undefined && { componentText: plain.description ?? '' }) };
    return required.length === 0 ? component : requireMembers({ ...component, ...(position.page !== undefined && { mergedIn: position.page }) }, required);
  };

  const readComponent = (schema: JsonValue, at: Place, position: Position): TypeNode => {
    const collapsed = position.variant ? collapsedReference(schema) : undefined;
    if (collapsed !== undefined && isObject(schema)) {
      const place = { file: at.file, pointer: join(at.pointer, 'allOf', collapsed) };
      return read(asArray(own(schema, 'allOf'))[collapsed], place, position);
    }
    const key = placeKey(at);
    const known = cache.get(key);
    if (known !== undefined) return known;
    if (open.has(key)) return anything(at, { component: componentName(at) });
    open.add(key);
    const name = componentName(at);
    const node = read(schema, at, { page: isPage(at) ? name : position.page, variant: false, self: key });
    open.delete(key);
    // The outermost reference gives the component its name; a merge that is written in it is its own shape.
    const named: TypeNode = node.kind === 'model' ? node : { ...without(node, 'mergedIn'), component: name } as TypeNode;
    cache.set(key, named);
    return named;
  };

  /** R27: a variant that is one `$ref` plus bare requirements is that `$ref`. */
  const collapsedReference = (schema: JsonValue): number | undefined => {
    const parts = asArray(own(schema, 'allOf'));
    if (parts.length === 0 || own(schema, 'properties') !== undefined) return undefined;
    const references = parts.flatMap((part, i) => (typeof own(part, '$ref') === 'string' ? [i] : []));
    return references.length === 1 && parts.every((part, i) => i === references[0] || (isRequirementOnly(part) && requiredNames(part as JsonObject).length > 0)) && parts.length > 1 ?
        references[0]
      : undefined;
  };

  /** R28, R29, R44, R45. */
  const readAllOf = (schema: JsonObject, facts: TypeFacts, position: Position): TypeNode => {
    const collapsed = position.variant ? collapsedReference(schema) : undefined;
    const listed = asArray(own(schema, 'allOf')).map((part, i) => ({ part, at: { file: facts.at.file, pointer: join(facts.at.pointer, 'allOf', i) } }));
    const beside = without(schema, 'allOf', 'description', 'nullable', 'title', 'discriminator', 'example', 'deprecated');
    const rest = hasShape(beside) && !isRequirementOnly(beside) ? [{ part: beside as JsonValue, at: facts.at }] : [];
    const kept = collapsed === undefined ? [...listed, ...rest] : listed.filter((_, i) => i === collapsed);
    // Requirements count wherever they stand: in a part of their own, beside the parts, or not at all in a collapsed variant.
    const required = [...(collapsed === undefined ? kept.flatMap(({ part }) => (isRequirementOnly(part) ? requiredNames(part as JsonObject) : [])) : []), ...(rest.length === 0 ? requiredNames(schema) : [])];
    const shaped = kept.filter(({ part }) => !isRequirementOnly(part));
    const types = shaped.map(({ part, at }) => readBase(part, at, position) ?? read(part, at, { page: position.page, variant: false }));
    const [first] = types;
    if (first === undefined) return { ...facts, kind: 'unknown', form: 'object' };
    const requirements = kept.length - shaped.length;
    if (types.length === 1 && (first.kind !== 'model' || requirements === 0)) {
      const own = without(facts, 'at', 'page');
      return requireMembers(
        { ...first, ...own, nullable: facts.nullable || first.nullable, ...(first.description !== undefined && { description: first.description }) } as TypeNode,
        required,
      );
    }
    const merged = types.some((type) => type.kind === 'model') ? extendModel(types, required, position) : undefined;
    const whole = merged ?? requireMembers(types.reduce((a, b) => mergeParts(a, b, context(position.page))), required);
    // A part may demand a member that another part declares; in a union the variants alone decide.
    const folded = whole.kind === 'object' ? requireMembers(whole, shaped.flatMap(({ part }) => (isObject(part) ? requiredNames(part) : []))) : whole;
    const bare = without(folded, 'description', 'component', 'mergedIn', 'title', 'deprecated', 'example', 'page', 'at');
    const inherited = folded.kind === 'object' && folded.extends !== undefined ? (types.find((t) => t.kind !== 'model')?.description ?? types.find((t) => t.kind === 'model')?.description) : undefined;
    return {
      ...bare,
      ...(inherited !== undefined && { description: inherited }),
      ...facts,
      nullable: facts.nullable || folded.nullable,
    } as TypeNode;
  };

  /** A base that lists its children as variants: for one of them it counts with its own members only. */
  const readBase = (part: JsonValue, at: Place, position: Position): TypeNode | undefined => {
    const ref = asString(own(part, '$ref'));
    const target = ref === undefined || position.self === undefined ? undefined : input.refs.follow(ref, at);
    if (target === undefined || !isObject(target.value)) return undefined;
    const variants = [...asArray(own(target.value, 'oneOf')), ...asArray(own(target.value, 'anyOf'))];
    const leadsBack = variants.some((variant) => {
      const child = asString(own(variant, '$ref'));
      const found = child === undefined ? undefined : input.refs.follow(child, target.at);
      return found !== undefined && placeKey(found.at) === position.self;
    });
    return leadsBack ? read(without(target.value, 'oneOf', 'anyOf', 'discriminator'), target.at, { page: componentName(target.at), variant: false }) : undefined;
  };

  /** R29: the interface extends the model, unless the other parts contradict its members. */
  const extendModel = (types: readonly TypeNode[], required: readonly string[], position: Position): TypeNode | undefined => {
    const base = types.find((type): type is NodeOf<'model'> => type.kind === 'model');
    if (base === undefined) return undefined;
    const baseType = dereference(base);
    // A bare `type: object` (with `not`, say) adds nothing to a type.
    const others = types.filter((type) => type !== base && type.kind !== 'unknown').map(dereference);
    if (baseType.kind !== 'object' || !others.every((type): type is NodeOf<'object'> => type.kind === 'object')) return undefined;
    const empty: NodeOf<'object'> = { nullable: false, at: base.at, kind: 'object', members: [] };
    const rest = others.reduce((a, b) => mergeObjects(a, b, context(position.page)), empty);
    const inherited = new Set(allMembers(baseType).map((member) => member.name));
    if (rest.members.some((member) => inherited.has(member.name)) || rest.index !== undefined || baseType.index !== undefined) return undefined;
    const restated = allMembers(baseType).filter((member) => !member.required && required.includes(member.name));
    const own = requireMembers(rest, required) as NodeOf<'object'>;
    return { ...own, members: [...own.members, ...restated.map((member) => ({ ...member, required: true }))], extends: [base.model] };
  };
  const allMembers = (node: NodeOf<'object'>): readonly Member[] => [
    ...(node.extends ?? []).flatMap((id) => {
      const base = dereference(modelType(id));
      return base.kind === 'object' ? allMembers(base) : [];
    }),
    ...node.members,
  ];

  /** §5: null variants vanish, nested unions flatten, one variant left is that variant. */
  const readUnion = (schema: JsonObject, keyword: 'oneOf' | 'anyOf', facts: TypeFacts, position: Position): TypeNode => {
    const listed = asArray(own(schema, keyword));
    let nullable = facts.nullable;
    const variants: TypeNode[] = [];
    listed.forEach((variant, i) => {
      if (isNullOnly(variant)) {
        nullable = true;
        return;
      }
      if (isBareConstraint(variant)) return;
      const at = { file: facts.at.file, pointer: join(facts.at.pointer, keyword, i) };
      const node = read(variant, at, { page: position.page, variant: true });
      // The union itself among its variants says nothing.
      if (node.kind === 'model' && position.self !== undefined && node.model === input.models.get(position.self)) return;
      nullable ||= node.nullable;
      if (node.kind === 'union') variants.push(...node.variants.map(nonNull));
      else variants.push(nonNull(node));
    });
    const [only] = variants;
    const beside = without(schema, keyword, 'description', 'nullable', 'title', 'discriminator', 'example', 'deprecated', 'type', 'required');
    const object = hasShape(beside) ? read({ ...beside, required: own(schema, 'required') ?? [] } as JsonObject, facts.at, position) : undefined;
    if (only === undefined) return object ?? { ...facts, nullable, kind: 'unknown', form: 'any' };
    if (variants.length === 1 && object === undefined) {
      return { ...only, ...without(facts, 'at', 'page'), nullable } as TypeNode;
    }
    const discriminator = own(schema, 'discriminator');
    const property = asString(own(discriminator, 'propertyName'));
    const union: NodeOf<'union'> = {
      ...facts,
      nullable,
      kind: 'union',
      variants,
      ...(property !== undefined && { discriminator: { property, hasMapping: own(discriminator, 'mapping') !== undefined } }),
    };
    return object?.kind === 'object' ? distribute(union, object, context(position.page)) : union;
  };

  const readPlain = (schema: JsonObject, facts: TypeFacts, position: Position): TypeNode => {
    const values = asArray(own(schema, 'enum')).filter((value): value is string | number | boolean => ['string', 'number', 'boolean'].includes(typeof value));
    if (values.length > 0) return { ...facts, kind: 'enum', values: [...new Set(values)] };
    const constant = own(schema, 'const');
    if (typeof constant === 'string' || typeof constant === 'number' || typeof constant === 'boolean') return { ...facts, kind: 'enum', values: [constant] };
    const names = typeNames(schema);
    if (names.length > 1) {
      const variants = names.map((type) => nonNull(read(onlyFor(type, schema), facts.at, { ...position, variant: true })));
      return { ...facts, kind: 'union', variants };
    }
    const properties = own(schema, 'properties');
    if (isObject(properties) && Object.keys(properties).length > 0) return readObject(schema, properties, facts, position);
    switch (names[0]) {
      case 'string':
        return own(schema, 'format') === 'binary' ? { ...facts, kind: 'file' } : { ...facts, kind: 'string', ...stringLimits(schema) };
      case 'integer':
      case 'number':
        return { ...facts, kind: 'number', integer: names[0] === 'integer', ...numberLimits(schema) };
      case 'boolean':
        return { ...facts, kind: 'boolean' };
      case 'array':
        return readArray(schema, facts, position);
    }
    if (names[0] === undefined && own(schema, 'items') !== undefined) return readArray(schema, facts, position);
    return readMap(schema, facts, position, names[0] === 'object' ? 'object' : 'any');
  };

  const readArray = (schema: JsonObject, facts: TypeFacts, position: Position): TypeNode => {
    const items = own(schema, 'items');
    const at = { file: facts.at.file, pointer: join(facts.at.pointer, 'items') };
    return { ...facts, kind: 'array', item: read(items, at, { page: position.page, variant: false }) };
  };

  const readMap = (schema: JsonObject, facts: TypeFacts, position: Position, form: 'object' | 'any'): TypeNode => {
    const additional = own(schema, 'additionalProperties');
    const at = { file: facts.at.file, pointer: join(facts.at.pointer, 'additionalProperties') };
    if (additional === true) {
      return input.edition.freeFormMap === 'unknown' ?
          { ...facts, kind: 'unknown', form: 'object' }
        : { ...facts, kind: 'map', value: anything(at), freeForm: 'true' };
    }
    if (isObject(additional)) {
      const value = read(additional, at, { page: position.page, variant: false });
      return { ...facts, kind: 'map', value, freeForm: Object.keys(additional).length === 0 ? 'empty' : false };
    }
    return { ...facts, kind: 'unknown', form };
  };

  const readObject = (schema: JsonObject, properties: JsonObject, facts: TypeFacts, position: Position): TypeNode => {
    const required = new Set(requiredNames(schema));
    const members = Object.entries(properties).flatMap(([name, property]): Member[] => {
      if (isSkipped(property)) return [];
      const at = { file: facts.at.file, pointer: join(facts.at.pointer, 'properties', name) };
      return [{ name, required: required.has(name), type: read(property, at, { page: position.page, variant: false }) }];
    });
    const additional = own(schema, 'additionalProperties');
    const indexAt = { file: facts.at.file, pointer: join(facts.at.pointer, 'additionalProperties') };
    const index =
      additional === true ? anything(indexAt)
      : isObject(additional) ? read(additional, indexAt, { page: position.page, variant: false })
      : undefined;
    return { ...facts, kind: 'object', members, ...(index !== undefined && { index }) };
  };

  return {
    typeAt: (schema, at, page) => read(schema, at, { page, variant: false }),
    modelType,
  };
}

/** One half of `type: [A, B]`, with the keywords that mean something for it. */
function onlyFor(type: string, schema: JsonObject): JsonObject {
  const foreign = ['description', 'nullable', ...(type === 'object' ? [] : ['properties', 'additionalProperties', 'required']), ...(type === 'array' ? [] : ['items'])];
  return { ...without(schema, ...foreign), type };
}

/** Whether `null` is a value of the schema, variants of its own included. */
function allowsNull(schema: JsonValue): boolean {
  if (!isObject(schema)) return false;
  return isNullable(schema) || [...asArray(own(schema, 'oneOf')), ...asArray(own(schema, 'anyOf'))].some(isNullOnly);
}

function isNullOnly(schema: JsonValue): boolean {
  if (!isObject(schema)) return false;
  const type = own(schema, 'type');
  const values = own(schema, 'enum');
  return type === 'null' || (Array.isArray(values) && values.length === 1 && values[0] === null) || (Object.hasOwn(schema, 'const') && own(schema, 'const') === null);
}

function isSkipped(schema: JsonValue): boolean {
  const skip = own(schema, 'x-stainless-skip');
  return skip === true || asArray(skip).some((language) => language === 'typescript' || language === 'node');
}

function stringLimits(schema: JsonObject): { format?: string; minLength?: number; maxLength?: number; pattern?: string } {
  const format = asString(own(schema, 'format'));
  const pattern = asString(own(schema, 'pattern'));
  const minLength = own(schema, 'minLength');
  const maxLength = own(schema, 'maxLength');
  return {
    ...(format !== undefined && { format }),
    ...(pattern !== undefined && { pattern }),
    ...(typeof minLength === 'number' && { minLength }),
    ...(typeof maxLength === 'number' && { maxLength }),
  };
}

function numberLimits(schema: JsonObject): { minimum?: number; maximum?: number } {
  const minimum = own(schema, 'minimum');
  const maximum = own(schema, 'maximum');
  return {
    ...(typeof minimum === 'number' && { minimum }),
    ...(typeof maximum === 'number' && { maximum }),
  };
}
