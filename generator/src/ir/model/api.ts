import type { ProjectConfig, RequestOptions, SecurityRequirement } from '../../config/config-types.ts';
import type { JsonObject } from '../../support/json.ts';
import type { Place } from '../../support/place.ts';
import type { Declared, ResponseType, Streaming, Success } from './answers.ts';
import type { NamePolicy } from './name-policy.ts';
import type { NameLock } from './name-lock.ts';
import type { OtherBody, RequestBody } from './body.ts';
import type { ClientOpt, Facts, Verb } from './facts.ts';
import type { Waiter, WebhookMethod } from './helper-methods.ts';
import type { Listing } from './listing.ts';
import type { Member, TypeNode } from './type-node.ts';
import type { Writing } from './writing.ts';

export type {
  Answer,
  BytesAmong,
  CallbackType,
  Declared,
  ResponseType,
  StreamFormat,
  Streaming,
} from './answers.ts';

/** The SDK to be, independent of the output language except for the names that `docs/typing-rules.md` fixes. */
export type Api = {
  /** Class name of the client, e.g. `Retell`. */
  readonly clientName: string;
  readonly title: string;
  readonly description?: string;
  readonly version: string;
  readonly facts: Facts;
  /** For what compares configs; a target reads `facts`. */
  readonly config: ProjectConfig;
  /** Options of the client's constructor beside those that every client takes, in config order. */
  readonly options: readonly ClientOption[];
  /** By which everything here is named. */
  readonly policy: NamePolicy;
  /** Depth-first list: a resource, then its subresources, in config order. */
  readonly resources: readonly Resource[];
  /** Resources directly on the client, in config order. */
  readonly topResources: readonly Resource[];
  readonly clientMethods: readonly Method[];
  /** Methods of the client that read the webhooks of the API. */
  readonly clientWebhooks: readonly WebhookMethod[];
  /** Every named type by id. */
  readonly models: ReadonlyMap<string, Model>;
  /** The names of this package's types, and those that earlier packages gave to shapes. */
  readonly names: NameLock;
  readonly inputHash: string;
};

/** An option of the client, with the name that it has in the code. */
export type ClientOption = ClientOpt & { readonly name: string };

export type Resource = {
  /** As in the config. */
  readonly key: string;
  /** Keys from the outermost resource to this one. */
  readonly path: readonly string[];
  /** `PhoneNumber` */
  readonly className: string;
  /** `phoneNumber` */
  readonly propertyName: string;
  /** `Test` for the resource `tests`: starts the names of its params and responses. */
  readonly typePrefix: string;
  /** Module below `src/`, without extension: `resources/phone-number`. */
  readonly module: string;
  readonly description?: string;
  readonly deprecated?: string;
  /** Of a resource inside of another one: its types can be reached through the client, too. */
  readonly areTypesOnClient?: true;
  /** Alphabetical by name. */
  readonly models: readonly Model[];
  /** In printing order. */
  readonly methods: readonly Method[];
  /** Methods that read the webhooks of the API; they make no request. */
  readonly webhooks: readonly WebhookMethod[];
  /** Methods that wait for what another method tells. */
  readonly waiters: readonly Waiter[];
  /** The keys of the methods as the config lists them. */
  readonly methodKeys: readonly string[];
  readonly subresources: readonly Resource[];
  readonly at: Place;
};

/** A schema that has one public name. */
export type Model = {
  readonly id: string;
  /** `PhoneCallResponse` */
  readonly name: string;
  /** Module that declares it. */
  readonly module: string;
  /** `schemas`: it contains itself, and the config has no name for it. `webhooks`: the API sends it. */
  readonly home: 'resource' | 'shared' | 'schemas' | 'webhooks';
  readonly type: TypeNode;
  readonly at: Place;
};

export type ParameterOrigin = 'path' | 'query' | 'body' | 'header' | 'cookie';

/** One member of a params type. */
export type ParamsMember = Member & {
  readonly origin: ParameterOrigin;
  /** Name in the params type when it differs from the wire name (same name in query and body). */
  readonly publicName: string;
  /** Key of the client option whose value is sent where the caller gives none. */
  readonly standIn?: string;
};

export type PathParameter = {
  readonly name: string;
  /** Argument name, `callID`. */
  readonly argName: string;
  readonly type: TypeNode;
  /** Name of the type declared for this argument, where objects are written in it. */
  readonly typeName?: string;
  /** The name that callers know it by, where that is not the one in the path. */
  readonly publicName?: string;
  /** Absent: text, written as usual. */
  readonly writing?: Writing;
  /** The only value there is; then the parameter is no argument of its own. */
  readonly fixed?: string | number | boolean;
};

/** What the method accepts beside its positional arguments. */
export type Params = {
  /** `CallCreatePhoneCallParams` */
  readonly typeName: string;
  readonly argName: 'params' | 'body' | 'query';
  /** The argument may be left out. */
  readonly omittable: boolean;
  /** The argument is a body that may be null, which is sent as such. */
  readonly nullable?: true;
  /** The body may be left out, but has members that it needs if it is given: what is given then is all but the body. */
  readonly leavesBody?: true;
  /** In printing order (R19, R21, R33). For a union body: the members beside the body. */
  readonly members: readonly ParamsMember[];
  /** A body that is a union of objects: one interface per variant. */
  readonly bodyUnion?: TypeNode;
  /** A body that is not an object: the public name of the member that holds it. */
  readonly bodyMember?: string;
  /** The body schema has an index signature. */
  readonly index?: TypeNode;
};

export type Paging = {
  readonly scheme: string;
  /** `CallsCursorPage` */
  readonly typeName: string;
  /** Module that declares the page; methods with the same item and scheme share one. */
  readonly module: string;
  /** Whether this method's module declares it for this method. */
  readonly declares: boolean;
  readonly item: TypeNode;
  readonly itemTypeName?: string;
};

export type Method = {
  /** As in the config, e.g. `create-phone-call`. */
  readonly key: string;
  /** `createPhoneCall` */
  readonly name: string;
  readonly verb: Verb;
  /** Template as written, `/v2/get-call/{call_id}`. */
  readonly path: string;
  readonly summary?: string;
  readonly description?: string;
  /** The message, or an empty string for a bare flag. */
  readonly deprecated?: string;
  /** In template order. */
  readonly pathParameters: readonly PathParameter[];
  /** The ones that are arguments of their own. */
  readonly positional: readonly PathParameter[];
  /** Query, header and cookie parameters as declared. */
  readonly query: readonly Member[];
  readonly headers: readonly Member[];
  readonly cookies: readonly Member[];
  readonly params?: Params;
  readonly body?: RequestBody;
  /** By the OpenAPI standard only; with the arguments that they take, where those are neither the usual ones nor `{ body }`. */
  readonly otherBodies?: ReadonlyArray<OtherBody & { readonly params?: Params }>;
  /** Agents neither find nor call it through the MCP server. */
  readonly isWithheld?: true;
  /** Why no request can be made: the method throws it. */
  readonly fault?: string;
  readonly response: ResponseType;
  /** What the document says of the first success beside its type. */
  readonly success?: Success;
  /** Answers of 3xx that are no failures: a redirect, which is the result, or that nothing has changed. */
  readonly kept?: 'redirect' | 'unchanged';
  readonly paging?: Paging;
  /** Of a method without pages of their own. */
  readonly listing?: Listing;
  readonly streaming?: Streaming;
  /** By the OpenAPI standard only. */
  readonly declared?: Declared;
  readonly requestOptions?: RequestOptions;
  readonly accept?: string;
  /** Whether repeating the request is harmless: from verb, config and document. */
  readonly retry: 'safe' | 'idempotent' | 'unsafe';
  /** The server that the call goes to unless the caller gives a base URL, where it is not that of the client. */
  readonly server?: string;
  /** The ways to authenticate, where they are not those of the client. */
  readonly security?: SecurityRequirement;
  readonly operation: JsonObject;
  /** The operation in the document. */
  readonly at: Place;
  /** The method in the config. */
  readonly configAt: Place;
  /** Key of the method this one is another name of: it has the same types. */
  readonly aliasOf?: string;
  readonly skipTestReason?: string;
  readonly responseProperty?: string | false;
};
