import type { Verb } from '../ir/model/facts.ts';
import type { JsonValue } from '../support/json.ts';

/** What the runtime knows of an API; the generated data has to be of these types. */
export type TypeRef =
  | string
  | { readonly enum: ReadonlyArray<string | number | boolean> }
  | { readonly array: TypeRef }
  | { readonly map: TypeRef }
  | { readonly union: readonly TypeRef[] }
  | { readonly nullable: TypeRef }
  | { readonly fields: readonly Field[] };

/** A parameter or a member of an object. */
export type Field = {
  readonly name: string;
  readonly required?: true;
  readonly in?: 'path' | 'query' | 'body' | 'header' | 'cookie';
  readonly type: TypeRef;
  readonly deprecated?: true | string;
  readonly default?: JsonValue;
  readonly description?: string;
};

/** A type that has a name in the SDK. */
export type NamedType = {
  readonly description?: string;
  readonly deprecated?: true;
  readonly type: TypeRef;
};

/** A method as callers see it. */
export type SurfaceMethod = {
  /** `call.createPhoneCall` */
  readonly name: string;
  readonly verb: Verb;
  readonly path: string;
  readonly access: 'read' | 'write';
  readonly summary?: string;
  readonly description?: string;
  readonly deprecated?: true | string;
  readonly errors?: readonly number[];
  readonly params: readonly Field[];
  readonly returns?: TypeRef;
};

/** A failure with the class that the SDK throws for it. */
export type ErrorDoc = { readonly status: number; readonly className: string; readonly description: string };

/** A method that makes no request of its own: it reads a webhook, or waits for what another method tells. */
export type HelperDoc = {
  /** `webhooks.unwrap` */
  readonly name: string;
  readonly kind: 'webhook' | 'waiter';
  /** `body, { headers, key }` */
  readonly arguments: string;
  readonly isAsync: boolean;
  readonly description: string;
  readonly example: string;
  readonly returns?: TypeRef;
};

/** What the API sends by itself. */
export type EventDoc = {
  /** `call_ended` */
  readonly name: string;
  readonly description?: string;
  readonly type: TypeRef;
};

/** Everything callers can see of one edition of an API. */
export type ApiSurface = {
  readonly edition: string;
  readonly methods: readonly SurfaceMethod[];
  readonly types: Readonly<Record<string, NamedType>>;
  readonly errors?: readonly ErrorDoc[];
  readonly helpers?: readonly HelperDoc[];
  readonly events?: readonly EventDoc[];
  /** Words of the API, each with those that people use instead. */
  readonly words?: ReadonlyArray<readonly [api: string, people: string]>;
};
