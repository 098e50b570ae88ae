// File generated from our OpenAPI spec by Specsmith. See CONTRIBUTING.md for details.

import { type AuthHeaders, type BaseClientOptions, BaseRetell } from './client-base';
import { defineResources, type ResourceClasses, type ResourcesOf } from './core/resource';
import { waitFor } from './core/waiting';
import { requireOption } from './internal/credentials';
import { readEnv } from './internal/utils/env';

export interface ClientOptions extends BaseClientOptions {
  /**
   * Defaults to process.env['RETELL_API_KEY'].
   */
  apiKey?: string | undefined;
}

/**
 * Client of the Retell API without resources, which createClient adds.
 */
export class SlimRetell extends BaseRetell<ClientOptions> {
  apiKey: string;

  /**
   * @internal Resources wait with it.
   */
  _waitFor = waitFor;

  /**
   * @param options What is left out comes from the environment or has the default of the option.
   */
  constructor({ apiKey = readEnv('RETELL_API_KEY'), ...options }: ClientOptions = {}) {
    super(options);
    this.apiKey = requireOption(apiKey, 'apiKey', 'RETELL_API_KEY', options);
  }

  protected override _credentials() {
    return { apiKey: this.apiKey };
  }

  protected override authHeaders(): AuthHeaders {
    return { Authorization: `Bearer ${this.apiKey}` };
  }
}

/**
 * A client that has the given resources only, each under the name it is given here. Bundles hold no others.
 *
 * @example
 * ```ts
 * import { createClient } from 'retell-sdk/slim';
 * import { Call } from 'retell-sdk/resources/call';
 *
 * const client = createClient({ call: Call });
 * ```
 */
export function createClient<Classes extends ResourceClasses>(
  resources: Classes,
  options?: ClientOptions,
): SlimRetell & ResourcesOf<Classes> {
  class Client extends SlimRetell {}
  defineResources(Client, resources);
  return new Client(options) as SlimRetell & ResourcesOf<Classes>;
}
