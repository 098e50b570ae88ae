import type { SdkClient } from '../client-base';

/** A group of API operations. */
export abstract class APIResource {
  protected declare _client: SdkClient;

  constructor(client: SdkClient) {
    this._client = client;
  }
}

type ResourceClasses = Record<string, new (client: any) => APIResource>;

/**
 * Gives a client class its resources, each made when it is first used: a client that uses two of sixteen does not
 * pay for the others.
 */
export const defineResources = (Client: { prototype: object }, resources: ResourceClasses): void => {
  for (const [name, Resource] of Object.entries(resources)) {
    const own = (client: object, value: unknown) =>
      Object.defineProperty(client, name, { value, writable: true, enumerable: true, configurable: true });
    Object.defineProperty(Client.prototype, name, {
      configurable: true,
      get(this: SdkClient) {
        if (this === Client.prototype) return undefined;
        const value = new Resource(this);
        own(this, value);
        return value;
      },
      set(this: object, value: unknown) {
        own(this, value);
      },
    });
  }
};
