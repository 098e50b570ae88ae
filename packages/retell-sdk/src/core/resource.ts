import type { BaseRetell } from '../client-base';

/** A client for generated methods, which know what a path answers. Whoever calls a path by hand gets what is there. */
export const typed = <Client extends BaseRetell>(client: Client): Client =>
  client._root ? client : Object.create(client, { _root: { value: client } });

/** A group of API operations. */
export abstract class APIResource {
  protected declare _client: BaseRetell;

  constructor(client: BaseRetell) {
    this._client = typed(client);
  }
}

/** Classes of resources by the property that a client has them under. */
export type ResourceClasses = Readonly<Record<string, new (client: any) => APIResource>>;

/** What a client with these resources has. */
export type ResourcesOf<Classes extends ResourceClasses> = {
  -readonly [Name in keyof Classes]: InstanceType<Classes[Name]>;
};

type ClientClass = { prototype: object };

/**
 * Gives a client class its resources, each made when it is first used: a client that uses two of sixteen does not
 * pay for the others. Their classes become statics: by the name of the property with a capital letter, or by another.
 *
 * @param errors classes of errors, which become statics as well
 * @param others statics whose names do not follow from a property
 */
export const defineResources = (
  Client: ClientClass,
  resources: ResourceClasses,
  errors: ReadonlyArray<{ readonly errorName: string }> = [],
  others: Readonly<Record<string, unknown>> = {},
): void => {
  const named = Object.values(others);
  for (const [name, Resource] of Object.entries(resources)) {
    Object.defineProperty(Client.prototype, name, {
      configurable: true,
      get(this: BaseRetell & Record<string, unknown>): unknown {
        return this === Client.prototype ? undefined : (this[name] = new Resource(this));
      },
      set(this: object, value: unknown) {
        Object.defineProperty(this, name, { value, writable: true, enumerable: true, configurable: true });
      },
    });
    if (!named.includes(Resource)) {
      Object.assign(Client, { [name.charAt(0).toUpperCase() + name.slice(1)]: Resource });
    }
  }
  for (const ErrorClass of errors) Object.assign(Client, { [ErrorClass.errorName]: ErrorClass });
  Object.assign(Client, others);
};
