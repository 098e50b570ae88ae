import { resolve } from '../document/index.ts';
import type { JsonObject } from '../support/json.ts';
import type { MatchedMethod } from './match-models.ts';

/** What is read of a response and given as a value; anything else is given whole. */
const READ = /json|^text\/(?!event-stream)/i;
const EVENTS = /^text\/event-stream/i;

const ANY_BYTES = 'application/octet-stream';

/**
 * Corrections of the document for methods that give the response whole where the document says something else: JSON, a
 * text, or nothing at all.
 *
 * @returns Entries of `openapi.transforms`.
 */
export function wholeAnswers(methods: readonly MatchedMethod[]): readonly JsonObject[] {
  const found = new Map<string, JsonObject>();
  for (const { method, operation } of methods) {
    if (method.whole === undefined) continue;
    const responses = operation.view.get('responses')?.get('*');
    const statuses = [...(responses?.keys() ?? [])].filter((each) => /^2(?:\d\d|XX)$/i.test(each)).sort();
    const [status = 'default'] = statuses.length > 0 ? statuses : ['default'];
    const listed = responses?.get(status);
    const content = listed && resolve(listed)?.get('content');
    if (listed === undefined) continue;
    const types = [...(content?.keys() ?? [])];
    const isRead = types.some((type) => READ.test(type)) || types.every((type) => EVENTS.test(type));
    if (types.length > 0 && !isRead) continue;
    const at = `$.paths${member(operation.path)}.${operation.verb}.responses${member(status)}`;
    const value: JsonObject = {
      [method.whole === '' ? ANY_BYTES : method.whole]: { schema: { type: 'string', format: 'binary' } },
    };
    // A response that several operations share stays as it is for the others.
    const change: readonly [command: string, args: JsonObject] =
      listed.reference !== undefined ?
        ['update', { target: at, value: { description: 'The content.', content: value } }]
      : content === undefined ? ['append', { target: at, value: { content: value } }]
      : ['update', { target: `${at}.content`, value }];
    found.set(at, {
      command: change[0],
      reason: 'The published package gives this response whole.',
      args: change[1],
    });
  }
  return [...found.values()];
}

/** A member in a JSONPath (RFC 9535, section 2.3.1.1). */
const member = (name: string): string => `['${name.replace(/[\\']/g, '\\$&')}']`;
