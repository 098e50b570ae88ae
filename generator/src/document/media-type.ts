const WORD = /[\w!#$&^.+*-]+/.source;

/** `type/subtype` with parameters; a name alone (`json`) or `*` occurs in real documents and does no harm. */
const MEDIA_TYPE = new RegExp(
  `^${WORD}(?:/${WORD})?(?:\\s*;\\s*${WORD}\\s*=\\s*(?:[\\w!#$&'^.+*:/-]+|"[^"\\\\\\r\\n]*"))*\\s*;?\\s*$`,
);

const START = new RegExp(`^\\s*(${WORD}/${WORD})(?=[\\s,;]|$)`);

/**
 * A media type of the document as it is read: the text itself, where it is one (RFC 9110 §8.3.1), else type and subtype
 * before the first separator; undefined where there is nothing of the kind.
 */
export function legalMediaType(text: string): string | undefined {
  return MEDIA_TYPE.test(text) ? text : START.exec(text)?.[1];
}
