import type { ClientSettings, RequestOptions } from '../config/config-types.ts';
import type { JsonObject } from '../support/json.ts';

/** What a method of a published package does, as its source says. */
export type FoundMethod = {
  readonly name: string;
  readonly kind: 'http' | 'webhook_unwrap';
  /** `get`, … */
  readonly verb: string;
  /** `/pets/{}`: parameters without their names; with the query that the source writes behind it. */
  readonly path: string;
  /** The names that the source gives to the parameters of the path. */
  readonly pathNames: readonly string[];
  /** Which of them are arguments of their own, in the order of the arguments. */
  readonly positional: readonly string[];
  /** The name under which a body that is no object stands among the parameters. */
  readonly bodyName?: string;
  readonly page?: string;
  /** The name that the module gives to a page of this method. */
  readonly pageType?: string;
  /** The member that is returned in place of the response. */
  readonly unwrap?: string;
  /** `always`, or the parameter that asks for a stream. */
  readonly stream?: { readonly param: string | null; readonly event?: string };
  /** Of a method that gives the response whole: the media type that it asks for; empty where it asks for any. */
  readonly whole?: string;
  /** Whether it is called as in packages from before the rewrite: with options in place of params, or a content type without a body. */
  readonly isEarlier?: true;
  readonly requestOptions: RequestOptions;
  readonly deprecated?: string;
  /** Of a webhook: the option of the client that holds the secret. */
  readonly webhookKey?: string;
  /** How it checks signatures: by the standard, or as a constant of the package says. */
  readonly webhookScheme?: 'standard_webhooks' | { readonly constant: string };
  /** Types of the argument with the parameters and of the result, as the module names them. */
  readonly params?: string;
  readonly result?: string;
};

/** A method that calls another one until its result has a state. */
export type FoundWaiter = {
  readonly name: string;
  readonly method: string;
  /** Where the state is, which ones end the wait, and how long it takes, as a config says it. */
  readonly settings: JsonObject;
};

export type FoundResource = {
  /** The member of its owner; empty for the client. */
  readonly property: string;
  readonly className: string;
  readonly module: string;
  readonly methods: readonly FoundMethod[];
  readonly waiters: readonly FoundWaiter[];
  readonly resources: readonly FoundResource[];
};

/** A scheme of pages as its class says. */
export type FoundPage = {
  readonly className: string;
  readonly type: string;
  readonly request: JsonObject;
  readonly response: JsonObject;
  readonly isInBody: boolean;
  readonly goesOnWhenEmpty?: true;
};

/** An option of the client. */
export type FoundOption = {
  readonly name: string;
  readonly type: 'string' | 'boolean' | 'number';
  readonly isNullable: boolean;
  /** Whether it may be a function that gives the value. */
  readonly isCallable?: true;
  readonly env?: string;
  readonly default?: string | number | boolean;
  readonly description?: string;
  /** What it is to a scheme that gets tokens with it. */
  readonly auth?: { readonly scheme: string; readonly role: string };
  /** The variable of the addresses that it fills. */
  readonly serverVariable?: string;
};

/** How the client sends a credential. */
export type FoundCredential = {
  readonly kind: 'bearer' | 'basic' | 'header' | 'query';
  /** Name of the scheme, where the package says it. */
  readonly scheme?: string;
  /** Name of the header or of the query parameter. */
  readonly parameter?: string;
  /** The options that it is made of. */
  readonly options: readonly string[];
};

export type FoundClient = {
  readonly className: string;
  readonly module: string;
  readonly options: readonly FoundOption[];
  readonly credentials: readonly FoundCredential[];
  readonly environments: ReadonlyArray<readonly [name: string, url: string]>;
  readonly envPrefix?: string;
  /** How long and how often it tries. */
  readonly limits: ClientSettings;
  readonly idempotencyHeader?: string;
  readonly headers: ReadonlyArray<readonly [name: string, value: string]>;
  /** Parameter of every query → the option that it carries. */
  readonly optionQueries: ReadonlyArray<readonly [parameter: string, option: string]>;
  /** How lists and objects are written in queries; absent where the client sends plain values alone. */
  readonly query?: { readonly arrayFormat?: string; readonly isDotted: boolean };
  /** How nested values are written in form data. */
  readonly form?: string;
  /** What is done with the events of streams, as the config says it; absent where it is the usual. */
  readonly onEvent?: readonly JsonObject[];
  /** Whether methods say which credentials they are sent with. */
  readonly choosesCredentials: boolean;
  /** Whether web pages may use the client without saying so. */
  readonly isForBrowsers: boolean;
  /** Header → the option that it carries. */
  readonly optionHeaders: ReadonlyArray<readonly [header: string, option: string]>;
};

/** What files of a package of this generator tell beside its client. */
export type OwnFacts = {
  readonly organization?: string;
  /** Title of its README. */
  readonly title?: string;
  readonly securityContact?: string;
  readonly securityPolicy?: string;
  /** Whether it was made by the rules of the standard. */
  readonly followsStandard: boolean;
  readonly hasBigints: boolean;
  /** Whether values that come back may be others than those listed. */
  readonly hasOpenEnums?: boolean;
  /** Keys of the target, and of its options. */
  readonly target: JsonObject;
  readonly options: JsonObject;
};

/** A published package, as far as a config can say it. */
export type FoundPackage = {
  readonly name: string;
  readonly version: string;
  readonly manifest: JsonObject;
  /** Only of packages of this generator. */
  readonly own?: OwnFacts;
  /** Address of the documentation. */
  readonly docs?: string;
  readonly client: FoundClient;
  /** The client itself: its methods and resources. */
  readonly root: FoundResource;
  readonly pages: readonly FoundPage[];
};
