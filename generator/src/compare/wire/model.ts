import type { Verb } from '../../config/config-types.ts';
import type { JsonValue } from '../../support/json.ts';
import type { Place } from '../../support/place.ts';

/** A scalar that a document may list as a value. */
export type Literal = string | number | boolean;

/** The limits that a schema may set, by the key of OpenAPI; `exclusive…` always as a number. */
export type Limits = Readonly<Record<string, JsonValue>>;

/**
 * A schema as a client of the API meets it: references followed, `allOf` merged, null a flag, `const` an enum,
 * a list of types a union. Children are read when asked for, so schemas may contain themselves.
 */
export type WireSchema = WireForm & {
  readonly at: Place;
  /** Component that the last reference on the way led to. */
  readonly component?: string;
  readonly nullable: boolean;
  readonly readOnly: boolean;
  readonly writeOnly: boolean;
  readonly deprecated: boolean;
  readonly description: string;
  readonly default?: { readonly value: JsonValue };
  readonly example?: { readonly value: JsonValue };
  readonly limits: Limits;
};

export type WireForm =
  | { readonly kind: 'any' | 'string' | 'number' | 'integer' | 'boolean' | 'file' }
  | { readonly kind: 'enum'; readonly values: readonly Literal[] }
  | { readonly kind: 'array'; readonly item: () => WireSchema }
  | ObjectForm
  | {
      readonly kind: 'union';
      readonly variants: () => readonly WireSchema[];
      readonly discriminator?: string;
    };

export type ObjectForm = {
  readonly kind: 'object';
  readonly members: ReadonlyMap<string, WireMember>;
  /** Required names that another part of an `allOf` declares. */
  readonly demands: readonly string[];
  /** What members that are not listed hold; `open` when the document does not say. */
  readonly additional: 'open' | 'closed' | (() => WireSchema);
};

export type WireMember = {
  readonly required: boolean;
  readonly at: Place;
  readonly schema: () => WireSchema;
};

export type WireParameter = {
  readonly in: string;
  readonly name: string;
  readonly required: boolean;
  readonly deprecated: boolean;
  readonly description: string;
  /** How arrays and objects are written, when it is not the usual way. */
  readonly style: string;
  readonly at: Place;
  readonly schema: WireSchema;
};

/** Content by media type. */
export type WireContent = ReadonlyMap<string, { readonly at: Place; readonly schema: WireSchema }>;

export type WireBody = { readonly at: Place; readonly required: boolean; readonly content: WireContent };

export type WireHeader = {
  readonly name: string;
  readonly required: boolean;
  readonly at: Place;
  readonly schema: WireSchema;
};

export type WireResponse = {
  readonly at: Place;
  readonly content: WireContent;
  readonly headers: ReadonlyMap<string, WireHeader>;
};

/** How a request proves who sends it: `Authorization: Bearer`, `X-Api-Key`, `?key`. */
export type WireCredential = {
  readonly text: string;
  readonly at: Place;
  readonly scopes: readonly string[];
};

export type WireOperation = {
  readonly verb: Verb;
  readonly path: string;
  readonly operationId?: string;
  readonly at: Place;
  /** Methods of the SDK that call it, `widget.create`. */
  readonly methods: readonly string[];
  readonly deprecated: boolean;
  readonly description: string;
  readonly parameters: ReadonlyMap<string, WireParameter>;
  readonly body?: WireBody;
  readonly responses: ReadonlyMap<string, WireResponse>;
  /** Any one of the alternatives will do. An empty alternative: nothing is needed. */
  readonly security: ReadonlyArray<readonly WireCredential[]>;
  readonly servers: readonly string[];
};
