import { diagnostic, nearest, type Report } from '../../diagnostics/index.ts';
import { isObject } from '../../support/json.ts';
import type { Place } from '../../support/place.ts';
import { LANGUAGE_NAMES } from './languages.ts';
import {
  as,
  below,
  either,
  FLAG,
  key,
  listOf,
  MAP,
  NUMBER,
  parsed,
  tellIdle,
  TEXT,
  watched,
  type Accepts,
  type Kind,
} from '../kit/index.ts';
import { parseDuration } from './duration.ts';
import { parseEndpoint, type Endpoint } from './endpoint.ts';

/** Milliseconds, or an ISO 8601 duration such as `PT1M30S`; read into milliseconds. */
export const DURATION = parsed(either(NUMBER, TEXT), 'milliseconds or an ISO 8601 duration', parseDuration);

/** Timers hold no more: what is longer would be over at once. */
const LONGEST = 2 ** 31 - 1;

/** How long something may take before it is given up; nothing is over in no time. */
export const TIME_LIMIT = parsed(
  DURATION,
  `from 1 to ${LONGEST} milliseconds, or such an ISO 8601 duration`,
  (limit) => (limit >= 1 && limit <= LONGEST ? limit : undefined),
);

/** How often something is done. */
export const TIMES = parsed(NUMBER, 'a whole number, zero or more', (value) =>
  Number.isSafeInteger(value) && value >= 0 ? value : undefined,
);

/** A number that counts something. */
export const COUNT = parsed(NUMBER, 'zero or more', (value) => (value >= 0 ? value : undefined));

/** A text of which an empty one is the same as none. */
export const FILLED = as(TEXT, (text) => text || undefined);

/** Says of a name that no language has: what it is written for holds for none. */
function lookAtLanguage(name: string, at: Place, report: Report): void {
  if (LANGUAGE_NAMES.includes(name)) return;
  tellIdle(report, at, name, 'no language has this name', nearest(name, LANGUAGE_NAMES));
}

/** The name of a language. */
const LANGUAGE = watched(TEXT, (name, at, report) => lookAtLanguage(String(name), at, report));

const BY_LANGUAGE = watched(MAP, (map, at, report) => {
  for (const name of isObject(map) ? Object.keys(map) : []) lookAtLanguage(name, below(at, name), report);
});

/** A message, one for each language, or a bare flag, which is a message without words. */
export const MESSAGE: Kind<string> = as(either(TEXT, FLAG, BY_LANGUAGE), (value) => {
  if (typeof value === 'boolean') return value ? '' : undefined;
  if (typeof value === 'string') return value;
  const own = ['typescript', 'node'].map((language) =>
    Object.hasOwn(value, language) ? value[language] : undefined,
  );
  return own.find((text): text is string => typeof text === 'string');
});

/** `true`, or the languages that something holds for. */
const LANGUAGES: Kind<true | readonly string[]> = as(
  either(FLAG, listOf(LANGUAGE)),
  (value) => value || undefined,
);

/** Two keys of all that is generated. */
export const SKIP = key(LANGUAGES, 'Leaves this out: everywhere, or in the listed languages.', {
  example: ['python'],
});
export const ONLY = key(LANGUAGES, 'Leaves this out of all languages but the listed ones.', {
  example: ['typescript'],
});

/** A verb and a path of the document, `get /pets/{id}`. */
export const ENDPOINT: Kind<Endpoint> = parsed(TEXT, 'a verb and a path', parseEndpoint, (text, at) =>
  diagnostic('Endpoint/NotHttp', at, { text }),
);

/** Resources that are none: what they hold belongs to all of them, or to the client. */
const SPECIAL: readonly string[] = ['$shared', '$client'];

/** A name with at least one letter and nothing that could leave a file name or an identifier. */
export function accepts(kind: string): Accepts {
  return (name, at, report) => {
    const isSpecial = kind === 'resource' && SPECIAL.includes(name);
    const isName =
      /^[A-Za-z_$][\w$ .-]*$/.test(name) &&
      /[A-Za-z]/.test(name) &&
      !name.includes('..') &&
      name !== '__proto__';
    const similar = kind === 'resource' && name.startsWith('$') ? nearest(name, SPECIAL) : undefined;
    if (!isSpecial && similar !== undefined)
      tellIdle(report, at, name, 'it becomes a resource like any other', similar);
    if (!isName && !isSpecial) report(diagnostic('Config/NameInvalid', at, { name, kind }, { mark: 'key' }));
    return isName || isSpecial;
  };
}
