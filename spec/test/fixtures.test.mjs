import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { answers, events, models } from '../../packages/retell-sdk/src/testing.ts';
import { readYaml } from './support/editions.mjs';
import { createChecker } from './support/json-schema.mjs';

const document = readYaml(fileURLToPath(new URL('../retell/openapi.yaml', import.meta.url)));
const check = createChecker(document);

/** The functions in a tree, by the names that lead to them. */
const leavesOf = (tree, path = []) =>
  Object.entries(tree).flatMap(([name, each]) =>
    typeof each === 'function' ? [[[...path, name].join('.'), each]] : leavesOf(each, [...path, name]),
  );

const escape = (name) => name.replaceAll('~', '~0').replaceAll('/', '~1');

/** The pointer of the schema of the answer that a route has; undefined where no JSON comes. */
const answerSchema = ({ verb, path, status }, value) => {
  const at = `/paths/${escape(path)}/${verb.toLowerCase()}`;
  const { responses } = document.paths[path][verb.toLowerCase()];
  const wanted = String(status ?? (value === undefined ? 204 : 200));
  const { content } = responses[wanted];
  return content?.['application/json'] && `${at}/responses/${wanted}/content/application~1json/schema`;
};

describe('the fixtures of retell-sdk', () => {
  it.each(leavesOf(answers))('answers.%s fits the document', (_, answer) => {
    const value = answer();
    const pointer = answerSchema(answer.route, value);
    expect(value === undefined).toBe(pointer === undefined);
    if (pointer) expect(check(pointer, value)).toEqual([]);
  });

  it('are there for most methods of the document, and have contents', () => {
    const filled = leavesOf(answers).filter(([, answer]) => Object.keys(answer() ?? {}).length > 0);
    expect(filled.length).toBeGreaterThan(60);
  });

  it('events of all kinds fit the document', () => {
    const hooks = Object.entries(document.webhooks);
    expect(hooks.length).toBeGreaterThan(3);
    for (const [, { post }] of hooks) {
      const { schema } = post.requestBody.content['application/json'];
      const pointer = schema.$ref.slice(1);
      const { properties, required } = document.components.schemas[pointer.split('/').at(-1)];
      const [kind] = properties.event.enum;
      // Calls and chats have an event of the same kind.
      const chat = required.includes('chat') ? { chat: models.ChatResponse() } : {};
      const event = events.webhooks.unwrap({ event: kind, ...chat });
      expect(event.event).toBe(kind);
      expect(check(pointer, event)).toEqual([]);
    }
  });
});
