import type { Verb } from '../../config/config-types.ts';
import type { Method } from '../../ir/model/api.ts';
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
  /** Set where a schema stands for another one: a reference, one variant beside `null`, an `allOf` of one part. */
  readonly use?: WireUse;
};

/** A place that uses a schema, and the schema as it is without what the place says. */
export type WireUse = {
  readonly at: Place;
  readonly of: WireSchema;
  /** Whether the place says anything of its own. */
  readonly adds: boolean;
};

export type WireForm =
  | { readonly kind: 'any' | 'null' | 'string' | 'number' | 'integer' | 'boolean' | 'file' }
  | { readonly kind: 'enum'; readonly values: readonly Literal[] }
  | ArrayForm
  | ObjectForm
  | {
      readonly kind: 'union';
      readonly variants: () => readonly WireSchema[];
      readonly discriminator?: string;
    };

export type ArrayForm = {
  readonly kind: 'array';
  /** The first items where they have types of their own. */
  readonly prefix: () => readonly WireSchema[];
  /** The items after those. */
  readonly item: () => WireSchema;
  /** Whether there is no item after those. */
  readonly isClosed: boolean;
};

export type ObjectForm = {
  readonly kind: 'object';
  readonly members: ReadonlyMap<string, WireMember>;
  /** Required names that nobody declares, or another part of an `allOf`, and where they are asked for. */
  readonly demands: ReadonlyMap<string, Place>;
  /** What members hold by the pattern of their names. */
  readonly patterns: ReadonlyMap<string, () => WireSchema>;
  /** What members that are not listed hold; `open` when the document does not say. */
  readonly additional: 'open' | 'closed' | (() => WireSchema);
  /** The components that were merged into this. */
  readonly bases: ReadonlyMap<string, Place>;
};

export type WireMember = {
  readonly required: boolean;
  /** The entry of `required` that names it. */
  readonly requiredAt?: Place;
  readonly at: Place;
  readonly schema: () => WireSchema;
  /** The component that declares it, where that is a part of the whole. */
  readonly owner?: { readonly name: string; readonly at: Place };
};

export type WireParameter = {
  readonly in: string;
  readonly name: string;
  readonly required: boolean;
  readonly deprecated: boolean;
  readonly description: string;
  /** How values are written, by their form: `list` → `form, exploded`. */
  readonly writings: ReadonlyMap<string, string>;
  readonly at: Place;
  readonly schema: WireSchema;
};

/** Content by media type. */
export type WireContent = ReadonlyMap<string, WireMedia>;

export type WireMedia = {
  readonly at: Place;
  readonly schema: WireSchema;
  /** How the parts of a form are written where that is not the usual way: part → `application/json`. */
  readonly encoding: ReadonlyMap<string, string>;
};

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

/** A request that the API sends: a webhook, or a callback of an operation. */
export type WireHook = {
  readonly is: 'webhook' | 'callback';
  /** `webhook order.paid`, `callback onPaid` */
  readonly name: string;
  readonly at: Place;
  readonly body?: WireBody;
  readonly responses: ReadonlyMap<string, WireResponse>;
};

/** How a request proves who sends it: `Authorization: Bearer`, `X-Api-Key`, `?key`. */
export type WireCredential = {
  readonly text: string;
  readonly at: Place;
  readonly scopes: readonly string[];
};

/** What an operation asks for, and where that is written: once for all operations, or for the one. */
export type WireSecurity = {
  readonly at: Place;
  /** Any one of them will do. An empty one: nothing is needed. */
  readonly alternatives: readonly WireAlternative[];
};

/** Credentials that are needed together. */
export type WireAlternative = { readonly at: Place; readonly credentials: readonly WireCredential[] };

/** Where requests of an operation go. */
export type WireServer = {
  readonly url: string;
  readonly pathItem: Place;
  /** Absent where requests go where all go. */
  readonly own?: {
    readonly at: Place;
    /** Whether it stands at the path. */
    readonly isShared: boolean;
  };
};

export type WireOperation = {
  readonly verb: Verb;
  readonly path: string;
  readonly operationId?: string;
  readonly at: Place;
  /** Methods of the SDK that call it, `widget.create`. */
  readonly methods: readonly string[];
  /** The same methods as the config has them, by those names. */
  readonly called: ReadonlyMap<string, Method>;
  readonly deprecated: boolean;
  readonly description: string;
  readonly parameters: ReadonlyMap<string, WireParameter>;
  readonly body?: WireBody;
  readonly responses: ReadonlyMap<string, WireResponse>;
  readonly security: WireSecurity;
  /** By name, URL and verb. */
  readonly callbacks: ReadonlyMap<string, WireHook>;
  readonly server: WireServer;
};
