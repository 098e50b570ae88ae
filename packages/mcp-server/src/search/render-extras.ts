import { firstSentence, oneLine, typeText } from '../api/type-text.ts';
import type { ApiSurface, EventDoc, HelperDoc } from '../api/types.ts';
import { namedType } from '../api/walk.ts';
import { cutToTokens, estimateTokens } from '../support/tokens.ts';
import { renderPath } from './render-path.ts';

/** A method of the SDK that makes no request of its own. */
export function helperText({
  name,
  arguments: args,
  isAsync,
  description,
  example,
  returns,
}: HelperDoc): string {
  const result = returns === undefined ? 'void' : typeText(returns, 0);
  const own = returns === undefined ? undefined : namedType(returns);
  return [
    `## client.${name}`,
    `\`client.${name}(${args}): ${isAsync ? `Promise<${result}>` : result}\``,
    'Of the SDK, for programs; `execute` has only the methods that make requests.',
    oneLine(description),
    '```typescript',
    example,
    '```',
    ...(own === undefined ? [] : [`Its members: expand "type:${own}".`]),
  ].join('\n');
}

/** What the API sends, with its members as far as there is room. */
export function eventText(
  surface: ApiSurface,
  { name, description, type }: EventDoc,
  budget: number,
): string {
  const reader = surface.helpers?.find(({ kind }) => kind === 'webhook');
  const head = [
    `## Webhook event ${name}`,
    oneLine(description),
    ...(reader === undefined ? [] : [`Read it with \`client.${reader.name}(${reader.arguments})\`.`]),
  ].join('\n');
  const own = namedType(type);
  if (own === undefined) return cutToTokens(`${head}\n${typeText(type, 2)}`, budget);
  const left = budget - estimateTokens(head) - 1;
  return left < 40 ? cutToTokens(head, budget) : `${head}\n${renderPath(surface, `type:${own}`, left)}`;
}

/** One line about a helper. */
export const helperLine = ({ name, description }: HelperDoc): string =>
  cutToTokens(`\`client.${name}\` — ${firstSentence(description)}`, 60);

/** One line about an event. */
export const eventLine = ({ name, description }: EventDoc): string =>
  cutToTokens(`webhook event ${name} — ${firstSentence(description)} (expand "event:${name}")`, 60);
