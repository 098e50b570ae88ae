import { diagnostic } from '../../diagnostics/index.ts';
import {
  as,
  either,
  FLAG,
  listOf,
  MAP,
  NUMBER,
  parsed,
  TEXT,
  type Accepts,
  type Kind,
} from '../kit/index.ts';
import { parseDuration } from './duration.ts';
import { parseEndpoint, type Endpoint } from './endpoint.ts';

/** Milliseconds, or an ISO 8601 duration such as `PT1M30S`; read into milliseconds. */
export const DURATION = parsed(either(NUMBER, TEXT), 'milliseconds or an ISO 8601 duration', parseDuration);

/** A number that counts something. */
export const COUNT = parsed(NUMBER, 'zero or more', (value) => (value >= 0 ? value : undefined));

/** A text of which an empty one is the same as none. */
export const FILLED = as(TEXT, (text) => text || undefined);

/** A message, one for each language, or a bare flag, which is a message without words. */
export const MESSAGE: Kind<string> = as(either(TEXT, FLAG, MAP), (value) => {
  if (typeof value === 'boolean') return value ? '' : undefined;
  if (typeof value === 'string') return value;
  const own = ['typescript', 'node'].map((language) =>
    Object.hasOwn(value, language) ? value[language] : undefined,
  );
  return own.find((text): text is string => typeof text === 'string');
});

/** `true`, or the languages that something holds for. */
export const LANGUAGES: Kind<true | readonly string[]> = as(
  either(FLAG, listOf(TEXT)),
  (value) => value || undefined,
);

/** A verb and a path of the document, `get /pets/{id}`. */
export const ENDPOINT: Kind<Endpoint> = parsed(TEXT, 'a verb and a path', parseEndpoint, (text, at) =>
  diagnostic('Endpoint/NotHttp', at, { text }),
);

/** A name with at least one letter and nothing that could leave a file name or an identifier. */
export function accepts(kind: string): Accepts {
  return (name, at, report) => {
    const isSpecial = kind === 'resource' && (name === '$shared' || name === '$client');
    const isName =
      /^[A-Za-z_$][\w$ .-]*$/.test(name) &&
      /[A-Za-z]/.test(name) &&
      !name.includes('..') &&
      name !== '__proto__';
    if (!isName && !isSpecial) report(diagnostic('Config/NameInvalid', at, { name, kind }, { mark: 'key' }));
    return isName || isSpecial;
  };
}
