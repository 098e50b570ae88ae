import type { JsonValue } from '../../support/json.ts';
import type { Place } from '../../support/place.ts';
import type { Writing } from './writing.ts';

/**
 * A resolved schema: references inlined (or turned into model references), `allOf` merged, unions flattened.
 * Nodes are shared: the same component reached twice is the same object, so passes may memoise by identity.
 */
export type TypeNode = TypeFacts & TypeForm;

/** What every node carries beside its form. */
export type TypeFacts = {
  /** `| null` is allowed here. */
  readonly nullable: boolean;
  /** Text for this use: written beside the `$ref` if there is one, else the schema's own. Raw Markdown from the document. */
  readonly description?: string;
  /** The component's own text where `description` was written beside the `$ref`; empty when it has none. */
  readonly componentText?: string;
  /** `deprecated: true` on the schema or beside the `$ref`. */
  readonly deprecated?: boolean;
  readonly readOnly?: boolean;
  readonly writeOnly?: boolean;
  /** The schema-level `example` (or first of `examples`); present even when the value is `null`, `false` or `0`. */
  readonly example?: { readonly value: JsonValue };
  readonly default?: { readonly value: JsonValue };
  readonly title?: string;
  /** `x-stainless-variantName`. */
  readonly variantName?: string;
  /** Name of the component that a `$ref` reached this schema through. */
  readonly component?: string;
  /** Component on whose page an inline schema is written. */
  readonly page?: string;
  /** Set when an `allOf` merge changed the shape of `component`: the component in which that merge is written. */
  readonly mergedIn?: string;
  /** Members of an object that must not be there, although its schema or a base of it declares them. */
  readonly excludes?: readonly string[];
  /** Where the schema is written. */
  readonly at: Place;
};

export type TypeForm =
  | StringForm
  | NumberForm
  | { readonly kind: 'boolean' }
  | FileForm
  | UnknownForm
  | EnumForm
  | ArrayForm
  /** `additionalProperties` without properties. `freeForm`: the values are untyped (`{}` or `true`). */
  | { readonly kind: 'map'; readonly value: TypeNode; readonly freeForm: 'true' | 'empty' | false }
  | ObjectForm
  | UnionForm
  | { readonly kind: 'model'; readonly model: string };

/**
 * `type: string, format: binary`: a file in a request, bytes in a response. `whole`: bytes that are a body of their own,
 * in any form that can be sent.
 */
export type FileForm = { readonly kind: 'file'; readonly whole?: true };

/** No usable type. `object` = a bare `type: object`. */
export type UnknownForm = {
  readonly kind: 'unknown';
  readonly form: 'any' | 'object';
  /** Names that it demands of whatever it is merged with. */
  readonly demands?: readonly string[];
};

export type StringForm = {
  readonly kind: 'string';
  /** Bytes, wherever they can be sent as such; text inside of JSON. */
  readonly binary?: true;
  /** What may be sent in its place: text of a format that only the caller can write. */
  readonly orBytes?: 'blob' | 'any';
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
};

export type NumberForm = {
  readonly kind: 'number';
  readonly integer: boolean;
  /** Declared as an integer of 64 bits: a number all the same, a bigint where a number would not hold it, or its digits. */
  readonly int64?: Int64;
  readonly minimum?: number;
  readonly maximum?: number;
  /** Bounds that are no values themselves. */
  readonly above?: number;
  readonly below?: number;
  /** What every value is a multiple of. */
  readonly step?: number;
};

export type Int64 = 'number' | 'bigint' | 'string';

export type ArrayForm = {
  readonly kind: 'array';
  /** What any place may hold. */
  readonly item: TypeNode;
  /** The places that have types of their own. */
  readonly tuple?: Tuple;
  /** Sent one after the other, as they come. */
  readonly sequence?: true;
  readonly minItems?: number;
  readonly maxItems?: number;
  /** No two items are equal. */
  readonly unique?: true;
};

/** The first places of a list; those from `required` on may be left out. */
export type Tuple = {
  readonly places: readonly TypeNode[];
  readonly required: number;
  /** What follows them; nothing may, where it is absent. */
  readonly rest?: TypeNode;
};

/** Literals in document order, without null and without duplicates. A `const` is an enum of one; of none, nothing but null fits. */
export type EnumForm = {
  readonly kind: 'enum';
  readonly values: ReadonlyArray<string | number | boolean>;
  /** Texts that are not known yet may come as well. */
  readonly open?: boolean;
};

export type ObjectForm = {
  readonly kind: 'object';
  /** In document order; printing order is a pass's business. */
  readonly members: readonly Member[];
  /** Value type of an index signature beside the members. */
  readonly index?: TypeNode;
  /** `allOf` with a model among other parts: the interface extends it. */
  readonly extends?: readonly string[];
};

export type UnionForm = {
  readonly kind: 'union';
  /** Flattened, in document order, without null variants. */
  readonly variants: readonly TypeNode[];
  readonly discriminator?: { readonly property: string; readonly hasMapping: boolean };
};

export type Member = {
  /** Wire name. */
  readonly name: string;
  readonly required: boolean;
  readonly type: TypeNode;
  /** Of a parameter: how it is written. */
  readonly writing?: Writing;
  /** Of a parameter: the name that callers know it by, where that is not the wire name. */
  readonly publicName?: string;
  /** Of a parameter: the only value there is, which is sent where the caller gives none. */
  readonly fixed?: string | number | boolean;
};

/** A node of one given form. */
export type NodeOf<K extends TypeForm['kind']> = TypeFacts & Extract<TypeForm, { kind: K }>;

/** Whether no value is of the type, but for null where that is allowed. */
export function isNothing(node: TypeNode): boolean {
  return node.kind === 'enum' && node.values.length === 0;
}

/** Whether no value at all is of the type. */
export function isNever(node: TypeNode): boolean {
  return isNothing(node) && !node.nullable;
}
