import { writeJSON } from './json';

const fields = (event: object): string =>
  Object.entries(event)
    .flatMap(([name, value]) =>
      value === null || value === undefined ?
        []
      : text(value)
          .split(/\r\n|\r|\n/)
          .map((line) => `${name}: ${line}\n`),
    )
    .join('');

const text = (value: unknown): string => (typeof value === 'string' ? value : writeJSON(value));

/** Server-sent events with JSON for their data. */
export const asEvents = (values: readonly unknown[]): string =>
  values.map((data) => `${fields({ data: writeJSON(data) })}\n`).join('');

/** Server-sent events whose data may be text. */
export const asTextEvents = (values: readonly unknown[]): string =>
  values.map((data) => `${fields({ data })}\n`).join('');

/** Server-sent events with all of their fields. */
export const asWholeEvents = (values: readonly object[]): string =>
  values.map((event) => `${fields(event)}\n`).join('');

/** JSON, one value in each line. */
export const asLines = (values: readonly unknown[]): string =>
  values.map((value) => `${writeJSON(value)}\n`).join('');

/** A JSON text sequence (RFC 7464). */
export const asSequence = (values: readonly unknown[]): string =>
  values.map((value) => `\x1e${writeJSON(value)}\n`).join('');
