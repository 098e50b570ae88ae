import type { ProjectConfig } from '../../config/config-types.ts';
import type { Place } from '../../support/place.ts';
import type { Method, Model, Paging, Params, PathParameter, Resource, ResponseType } from './api.ts';
import type { Waiter, WebhookMethod } from './helper-methods.ts';
import type { OtherBody } from './body.ts';
import type { Facts } from './facts.ts';

/** All that is read from document and config, before anything has a name. */
export type ApiTree = {
  readonly title?: string;
  readonly description?: string;
  readonly facts: Facts;
  readonly config: ProjectConfig;
  /** Methods stay in config order; else the standard verbs come first. */
  readonly keepsMethodOrder: boolean;
  readonly resources: readonly ResourceTree[];
  readonly clientMethods: Methods;
  readonly models: readonly ModelTree[];
  readonly inputHash: string;
};

export type ResourceTree = Pick<
  Resource,
  'key' | 'path' | 'description' | 'deprecated' | 'areTypesOnClient' | 'at'
> & {
  /** What the class is named after, if not the key. */
  readonly classKey?: string;
  readonly methods: Methods;
  readonly waiters: readonly WaiterTree[];
  readonly subresources: readonly ResourceTree[];
};

/** The methods of a resource or of the client, in config order. */
export type Methods = {
  readonly own: readonly MethodTree[];
  readonly aliases: readonly Alias[];
  readonly webhooks: readonly WebhookTree[];
  /** Of everything that is listed, made or not. */
  readonly keys: readonly string[];
};

export type ModelTree = Pick<Model, 'id' | 'home' | 'type' | 'at'> & {
  /** As in the config; of a schema that contains itself: the name of the component. */
  readonly key: string;
  /** Path of the resource that it belongs to; empty for others. */
  readonly owner: readonly string[];
  readonly configAt: Place;
  /** Another name of the model with this id; with the message where it is a deprecated one. */
  readonly aliasOf?: string;
  readonly deprecated?: string;
};

export type MethodTree = Omit<
  Method,
  'name' | 'pathParameters' | 'positional' | 'params' | 'otherBodies' | 'response' | 'paging' | 'aliasOf'
> & {
  /** What callers of the published package write, whatever the key would become. */
  readonly shippedName?: string;
  /** What the params type is called, whatever the method is. */
  readonly paramsKey?: string;
  readonly pathParameters: readonly PathParameterTree[];
  readonly positional: readonly PathParameterTree[];
  readonly params?: ParamsTree;
  readonly otherBodies?: readonly OtherBodyTree[];
  readonly response: ResponseType;
  readonly paging?: PagingTree;
};

export type PathParameterTree = Omit<PathParameter, 'argName' | 'typeName'>;
export type ParamsTree = Omit<Params, 'typeName'>;
export type OtherBodyTree = OtherBody & { readonly params?: ParamsTree };
export type PagingTree = Pick<Paging, 'scheme' | 'item'>;

/** `keyOption` is the key of the option in the config. */
export type WebhookTree = Pick<WebhookMethod, 'key' | 'event' | 'reads' | 'scheme' | 'keyOption'> & {
  readonly at: Place;
};

/** `method` is the key of the method in the config. */
export type WaiterTree = Omit<Waiter, 'name'> & { readonly at: Place };

/** An older name of a method of the same resource. */
export type Alias = {
  readonly key: string;
  readonly target: string;
  readonly deprecated?: string;
  readonly at: Place;
};
