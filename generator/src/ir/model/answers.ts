import type { JsonValue } from '../../support/json.ts';
import type { TypeNode } from './type-node.ts';

export type ResponseType =
  | { readonly kind: 'void' }
  | {
      readonly kind: 'binary';
      readonly contentType: string;
      /** Some successes have no body. */
      readonly nullable?: true;
      readonly answers?: readonly Answer[];
    }
  | {
      readonly kind: 'json';
      /** Type that the caller gets (after unwrapping), model reference or declared under `typeName`. */
      readonly type: TypeNode;
      /** Name of the type declared for this method; absent when the response is a model. */
      readonly typeName?: string;
      /** Media type to ask for, where it is not JSON: the value is the text of the response. */
      readonly accept?: string;
      /** Field that is unwrapped before the caller sees it. */
      readonly unwrap?: string;
      /** What comes with which status, where that differs. */
      readonly answers?: readonly Answer[];
      /** What may come in place of the value. */
      readonly instead?: Instead;
      /** Media types of the value, where every one is accepted but not every one can be read. */
      readonly expects?: readonly string[];
    };

/** What may come in place of a value; the media type of the answer decides. */
export type Instead = {
  /** Text, as it is. */
  readonly text?: true;
  readonly bytes?: BytesAmong;
  /** The bytes are another form of the value, which the type does not speak of: JSON is asked for first. */
  readonly isOtherForm?: true;
};

/** Answers that are given as a response, with their bytes unread. */
export type BytesAmong = {
  /** Media types and ranges; behind a status where only that one brings bytes of the type. */
  readonly types: readonly string[];
  /** Media types that are read all the same, where a range among `types` has them. */
  readonly values?: readonly string[];
};

/** What a success holds; nothing, where none of it is stated. */
export type Answer = {
  /** `200`, `2XX`, `default` */
  readonly status: string;
  readonly type?: TypeNode;
  readonly holds?: ReadonlyArray<'text' | 'bytes' | 'stream'>;
};

/** The success that examples show. */
export type Success = {
  readonly status: number;
  /** As it is sent, with all that is unwrapped. */
  readonly example?: { readonly value: JsonValue };
};

/** What the document declares about answers beside the value of a call; each an object with a type of its own. */
export type Declared = {
  readonly headers?: TypeNode;
  readonly headersName?: string;
  /** Bodies of failures by status: `404`, `4XX`, `default`. */
  readonly errors?: TypeNode;
  readonly errorsName?: string;
  /** Requests that the API makes in return. */
  readonly callbacks?: readonly CallbackType[];
};

/** What a callback brings. */
export type CallbackType = {
  /** As the document calls it. */
  readonly key: string;
  readonly type: TypeNode;
  readonly name?: string;
};

/** An answer that comes piece by piece. */
export type Streaming = {
  /** The member of the params that asks for it; null where every answer is a stream. */
  readonly discriminator: string | null;
  readonly event: TypeNode;
  /** Name of the type declared for the events; absent where they are a model, or the response. */
  readonly eventName?: string;
  /** Absent: server-sent events whose data is JSON. */
  readonly format?: StreamFormat;
  /** Media types of streams, where other successes are none; nothing asks for either. */
  readonly among?: readonly string[];
};

export type StreamFormat = {
  readonly kind: 'events' | 'lines' | 'sequence';
  /** What the data of an event is, where it is not JSON; `any`: JSON where it is some, else text. */
  readonly data?: 'text' | 'any';
  /** The items are whole events. */
  readonly whole?: true;
};
