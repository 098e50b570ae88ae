import type Seedpost from 'seedpost';
import type { ClientOptions } from 'seedpost';

/** A request as it has to arrive: its line, headers (`null`: absent) and, if it has one, its body; form data has `LINE` for its boundary, an authorization `VERIFIER`, `CHALLENGE` and `STATE` for what is random. */
export type Sent = readonly [line: string, headers?: Readonly<Record<string, string | null>>, body?: string];

/** What the server answers: status, media type, body, further headers. */
export type Answer = readonly [
  status: number,
  type?: string,
  body?: string,
  headers?: Readonly<Record<string, string>>,
];

/** An answer that depends on what is asked for. */
export type AnswerTo = (url: string) => Answer;

/** What has to come of a call. */
export type Outcome = {
  /** What is sent, in this order. */
  readonly sent?: readonly Sent[];
  /** The value of the call, as JSON. */
  readonly gives?: unknown;
  /** A part of the message of the error. */
  readonly fails?: string;
};

/** A call, what it has to send, what the server answers and what has to come of it. Bodies are bytes: one per character. */
export type Exchange = Outcome & {
  readonly name: string;
  readonly options?: ClientOptions;
  readonly call: (client: Seedpost) => unknown;
  /** Of every request; by default `{"ok":true}` as JSON. */
  readonly answers?: ReadonlyArray<Answer | AnswerTo>;
  /** What is different in a browser. */
  readonly inBrowser?: Outcome;
};

export const JSON_TYPE = 'application/json';

/** Headers of fields. */
export const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

/** Headers of form data. */
export const PARTS = { 'content-type': 'multipart/form-data; boundary=LINE' };

/** One part of form data. */
export const part = (head: string, type: string | undefined, body: string, more = ''): string =>
  `--LINE\r\nContent-Disposition: form-data; ${head}\r\n${
    type === undefined ? '' : `Content-Type: ${type}\r\n`
  }${more}\r\n${body}\r\n`;

/** Bytes from text with one character per byte. */
export const bytes = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text, (char) => char.charCodeAt(0));

/** The text of a response with one character per byte. */
export const textOf = async (response: Response): Promise<string> =>
  String.fromCharCode(...new Uint8Array(await response.arrayBuffer()));

/** All that a stream has. */
export async function all<T>(stream: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of stream) items.push(item);
  return items;
}
