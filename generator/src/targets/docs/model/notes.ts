import type { SiteMethod } from './site-model.ts';

/**
 * What a caller should know of a method beside its types, one sentence or two each, in Markdown of our own.
 *
 * @param isBrief Only what a caller has to act on.
 */
export function notesOf({ facts, access }: SiteMethod, isBrief = false): readonly string[] {
  return [
    ...(facts.pages === undefined ?
      []
    : ['Gives one page at a time; `for await` over the call goes through the items of all pages.']),
    ...(facts.streams ? ['Can answer piece by piece: `for await` over the result gives each event.'] : []),
    ...(facts.uploads ?
      ['Sends files: a `File`, a `Response`, an `fs.ReadStream`, or the result of `toFile`.']
    : []),
    facts.repetitions === 0 ? 'Never repeated.' : RETRIES[facts.retry](facts.repetitions),
    ...(isBrief ?
      []
    : [
        `An attempt may take ${durationText(facts.timeout)}; the option \`timeout\` says otherwise.`,
        access === 'read' ? 'Changes nothing at the service.' : 'Changes something at the service.',
      ]),
  ];
}

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);

const RETRIES: Readonly<Record<SiteMethod['facts']['retry'], (count: number) => string>> = {
  safe: (count) =>
    `Repeated up to ${times(
      count,
    )} after a failure that looks temporary; the option \`maxRetries\` says otherwise.`,
  idempotent: (count) =>
    `Repeated up to ${times(
      count,
    )} after a failure that looks temporary, since a second call changes no more than the first.`,
  unsafe: (count) =>
    `Repeated up to ${times(
      count,
    )}, but only where the service certainly has not carried it out; look before you repeat it yourself.`,
};

/** Milliseconds for people. */
export function durationText(milliseconds: number): string {
  if (milliseconds % 60_000 === 0) {
    const minutes = milliseconds / 60_000;
    return minutes === 1 ? 'a minute' : `${minutes} minutes`;
  }
  return milliseconds % 1000 === 0 ? `${milliseconds / 1000} seconds` : `${milliseconds} milliseconds`;
}
