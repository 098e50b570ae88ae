// File generated from our OpenAPI spec by Specsmith. See CONTRIBUTING.md for details.

import { type AuthHeaders, type BaseClientOptions, BaseSeedshelf } from './client-base';
import { defineResources, type ResourceClasses, type ResourcesOf } from './core/resource';
import { requireOption } from './internal/credentials';
import { readEnv } from './internal/utils/env';

export interface ClientOptions extends BaseClientOptions {
  /**
   * The key of the library card.
   *
   * Defaults to process.env['SEEDSHELF_API_KEY'].
   */
  apiKey?: string | undefined;
}

/**
 * Client of the Seedshelf API without resources, which createClient adds.
 */
export class SlimSeedshelf extends BaseSeedshelf<ClientOptions> {
  apiKey: string;

  /**
   * @param options What is left out comes from the environment or has the default of the option.
   */
  constructor({ apiKey = readEnv('SEEDSHELF_API_KEY'), ...options }: ClientOptions = {}) {
    super(options);
    this.apiKey = requireOption(apiKey, 'apiKey', 'SEEDSHELF_API_KEY', options);
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
 * import { createClient } from '@seedshelf/client/slim';
 * import { Seeds } from '@seedshelf/client/resources/seeds/seeds';
 *
 * const client = createClient({ seeds: Seeds });
 * ```
 */
export function createClient<Classes extends ResourceClasses>(
  resources: Classes,
  options?: ClientOptions,
): SlimSeedshelf & ResourcesOf<Classes> {
  class Client extends SlimSeedshelf {}
  defineResources(Client, resources);
  return new Client(options) as SlimSeedshelf & ResourcesOf<Classes>;
}
