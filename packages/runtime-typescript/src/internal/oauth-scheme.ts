/** An option of the client and the environment variable that stands in for it. */
type Option = readonly [option: string, variable?: string];

/** A way to get access tokens without a person (RFC 6749 sections 4.3, 4.4 and 6). */
export type Grant = {
  readonly type: 'client_credentials' | 'password' | 'refresh_token';

  /** Options without which it is not taken. */
  readonly needs: readonly Option[];

  /** Where tokens come from, maybe relative to the base URL; empty where only the caller can say. */
  readonly url: string;

  /** Where they are renewed, if elsewhere. */
  readonly refreshURL?: string;

  /** Where a person allows access, maybe relative to the base URL. */
  readonly authorizationURL?: string;

  /** What is asked for unless the caller names scopes. */
  readonly scopes: readonly string[];

  /** Fields that its requests have beside those of the standard. */
  readonly parameters?: Readonly<Record<string, string>>;
};

/** How the access tokens of a security scheme are got. */
export type OAuthScheme = {
  /** Name of the scheme in the description of the API. */
  readonly id: string;

  /** Names of the options that there are, by what they are for. */
  readonly options: {
    readonly clientID?: string;
    readonly clientSecret?: string;
    readonly username?: string;
    readonly password?: string;
    readonly refreshToken?: string;
    readonly scopes: string;
    readonly clientAuth: string;
    readonly parameters: string;
  };

  /** Option with another address of the token endpoint. */
  readonly tokenURL: Option;

  /** The first one for which the client has everything is taken. */
  readonly grants: readonly Grant[];
};
