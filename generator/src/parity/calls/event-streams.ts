import type { Api } from '../../ir/index.ts';
import type { PackageFile } from '../../compare/files/index.ts';
import type { Answer } from '../run/recorder.ts';

/** What events are told apart by: their types, what their data starts with, the member that holds an error. */
export type EventWords = {
  readonly types: readonly string[];
  readonly starts: readonly string[];
  readonly errors: readonly string[];
};

/** A stream that a server may send. */
export type EventStream = { readonly what: string; readonly answer: Answer };

/** Words of services of this kind; those of configs and packages are added. */
const USUAL: EventWords = {
  types: ['message', 'error', 'ping', 'other'],
  starts: ['[DONE]', 'END'],
  errors: ['error', 'message'],
};

/** Texts of the module that reads streams are the words that it knows; more of them are no words of events. */
const MOST_WORDS = 30;
const READS_STREAMS = /(?:^|\/)(?:streaming|sdk-info)\.(?:[cm]?js|ts)$/;

/** The words that both packages, and the configs that are known, tell events apart by. */
export function eventWords(
  apis: readonly Api[],
  packages: ReadonlyArray<ReadonlyMap<string, PackageFile>>,
): EventWords {
  const rules = apis.flatMap(({ config }) => config.streaming.onEvent ?? []);
  const known = packages.flatMap((files) =>
    [...files].flatMap(([path, { bytes }]) =>
      READS_STREAMS.test(path) ? literalsIn(new TextDecoder().decode(bytes)) : [],
    ),
  );
  const unique = (...lists: ReadonlyArray<readonly string[]>): readonly string[] => [
    ...new Set(lists.flat().filter((word) => word !== '' && !/[\r\n\0]/.test(word))),
  ];
  const types = rules.flatMap((rule) => rule.types ?? []);
  return {
    types: unique(USUAL.types, types, known).slice(0, MOST_WORDS),
    starts: unique(
      USUAL.starts,
      rules.flatMap(({ starts }) => starts ?? []),
      known.filter((word) => /^(?:\[.*\]|[A-Z]+)$/.test(word)),
    ).slice(0, MOST_WORDS),
    errors: unique(
      USUAL.errors,
      rules.flatMap(({ errorProperty }) => errorProperty ?? []),
    ).slice(0, MOST_WORDS),
  };
}

/** `'thread.created'`, `"[DONE]"`: short texts without blanks. */
const literalsIn = (text: string): readonly string[] =>
  [...text.matchAll(/(['"])([\w.[\]-]{2,40})\1/g)].map(([, , word = '']) => word);

const events = (body: string): Answer => ({ headers: { 'content-type': 'text/event-stream' }, body });
const NEXT = 'data: {"event":2}\n\n';

/** Streams that show what a client makes of events; each with an event after what it tries. */
export function eventStreams({ types, starts, errors }: EventWords): readonly EventStream[] {
  return [
    { what: 'events without a type', answer: events(`data: {"event":1}\n\n${NEXT}`) },
    ...types.map((type) => ({
      what: `an event of the type ${type}`,
      answer: events(`event: ${type}\ndata: {"event":1}\n\n${NEXT}`),
    })),
    ...starts.flatMap((word) => [
      { what: `the data ${word}`, answer: events(`data: {"event":1}\n\ndata: ${word}\n\n${NEXT}`) },
      { what: `data that starts with ${word}`, answer: events(`data: ${word} of it\n\n${NEXT}`) },
    ]),
    ...errors.flatMap((name) => [
      {
        what: `data with the member ${name}`,
        answer: events(`data: ${JSON.stringify({ [name]: { code: 7 } })}\n\n${NEXT}`),
      },
      {
        what: `an event of the type error with the member ${name}`,
        answer: events(`event: error\ndata: ${JSON.stringify({ [name]: 'no seeds' })}\n\n${NEXT}`),
      },
    ]),
    { what: 'data in two lines', answer: events(`data: {"event":\ndata: 1}\n\n${NEXT}`) },
    { what: 'lines that end with CRLF', answer: events(`data: {"event":1}\r\n\r\n${NEXT}`) },
    { what: 'comments', answer: events(`: waiting\n\n${NEXT}`) },
    { what: 'no line break at the end', answer: events('data: {"event":1}\n\ndata: {"event":2}') },
    { what: 'data that is no JSON', answer: events(`data: seeds\n\n${NEXT}`) },
    { what: 'an event without data', answer: events(`event: message\n\n${NEXT}`) },
    { what: 'no events', answer: events('') },
  ];
}
