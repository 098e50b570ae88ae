import type { SignatureFormat } from '../../config/config-types.ts';
import type { TypeNode } from './type-node.ts';

/** A method that turns the body of a webhook into its event. */
export type WebhookMethod = {
  /** As in the config. */
  readonly key: string;
  /** `unsafeUnwrap` */
  readonly name: string;
  /** `UnsafeUnwrapWebhookEvent` */
  readonly typeName: string;
  readonly event: TypeNode;
  /** The webhooks of the document whose bodies it reads. */
  readonly reads: readonly string[];
  /** How webhooks are signed; absent: their signatures are not checked. */
  readonly scheme?: 'standard_webhooks' | SignatureFormat;
  /** The client option that holds the key of the signatures; without it every call has to. */
  readonly keyOption?: string;
};

/** A method that calls another one until its result has a certain state. */
export type Waiter = {
  /** As in the config. */
  readonly key: string;
  /** `waitUntilEnded` */
  readonly name: string;
  /** Name of the method that it calls, of the same resource. */
  readonly method: string;
  /** The fields that lead to the state. */
  readonly path: readonly string[];
  readonly done: readonly State[];
  readonly failed: readonly State[];
  /** Milliseconds of the first pause, and of the whole wait. */
  readonly interval: number;
  readonly timeout: number;
};

type State = string | number | boolean;
