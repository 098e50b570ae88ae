import {
  agreeing,
  either,
  key,
  needed,
  object,
  oneOf,
  parsed,
  spelled,
  TEXT,
  type Kind,
  type Misfit,
  type Of,
} from '../kit/index.ts';
import { DURATION } from './common.ts';

const HEADER = spelled({
  fits: (text) => /^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$/.test(text),
  expected: 'the name of a header',
});

/** A text with placeholders; each of those in `once` stands in it once. */
const template = (once: string, optional: string): Kind<string> =>
  parsed(TEXT, `printable text with {${once}} once, and {${optional}} at most once`, (text) => {
    const found = [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name);
    const isKnown = found.every((name) => name === once || name === optional);
    const isOnce = found.filter((name) => name === once).length === 1;
    // What is left of braces belongs to no placeholder.
    const isPlain = /^[\x20-\x7a|~]{1,200}$/.test(text.replace(/\{[^{}]*\}/g, '.'));
    return isKnown && isOnce && isPlain && new Set(found).size === found.length ? text : undefined;
  });

const SIGNATURE_KEYS = {
  header: needed(HEADER, 'The header that has the signature.', { example: 'x-shelf-signature' }),
  format: key(
    template('signature', 'timestamp'),
    'What the header holds: `{signature}`, `{timestamp}` where it is there too, and what stands around them.',
    { default: '{signature}', example: 't={timestamp},v1={signature}' },
  ),
  content: key(
    template('body', 'timestamp'),
    'What is signed: `{body}`, the body as it is sent, and `{timestamp}`, as it is sent.',
    { default: '{body}', example: '{timestamp}.{body}' },
  ),
  encoding: key(oneOf('hex', 'base64'), 'How the signature is written.', { default: 'hex' }),
  timestamp_header: key(HEADER, 'The header that has the timestamp, where that has one of its own.', {
    example: 'x-shelf-timestamp',
  }),
  timestamp_unit: key(oneOf('seconds', 'milliseconds'), 'What timestamps count since 1970.', {
    default: 'seconds',
  }),
  tolerance: key(DURATION, 'How far the timestamp of a webhook may be from now, in both directions.', {
    default: 'PT5M',
  }),
};

/** How an API signs webhooks in its own way, with HMAC-SHA256. */
export type SignatureFormat = Of<typeof SIGNATURE_KEYS>;

const isTimed = (text: string): boolean => text.includes('{timestamp}');

/** Times are signed, and come from one place. */
function settle(format: SignatureFormat): SignatureFormat | Misfit {
  const { timestampHeader } = format;
  const expected = 'one source of the timestamp: in `format` or in a header of its own';
  if (timestampHeader !== undefined && isTimed(format.format))
    return { misfit: 'timestamp_header', expected, found: timestampHeader };
  const isSent = timestampHeader !== undefined || isTimed(format.format);
  if (isTimed(format.content) === isSent) return format;
  return {
    misfit: 'content',
    expected: isSent ? '{timestamp}: one that is not signed proves nothing' : 'no {timestamp}: none is sent',
    found: format.content,
  };
}

/** How webhooks are signed: by the standard, or as described. */
export const SIGNATURE: Kind<'standard_webhooks' | SignatureFormat> = either(
  oneOf('standard_webhooks'),
  agreeing(
    object(SIGNATURE_KEYS, () => 'The scheme'),
    settle,
  ),
);
