import { resolve, type View } from '../../document/index.ts';
import type { Success } from '../model/answers.ts';
import type { ResponseType } from '../model/api.ts';
import { mediaKind } from './media-types.ts';
import { writtenExample } from './written-example.ts';

/** The first success with a body of the kind that the method answers with, and the example of that body. */
export function successShown(
  operation: View<'operation'>,
  { kind }: ResponseType,
): { readonly success?: Success } {
  const responses = operation.get('responses')?.get('*');
  const successes = [...(responses?.keys() ?? [])]
    .filter((status) => /^2\d\d$/.test(status))
    .sort()
    .map((status) => ({ status, content: [...(resolve(responses?.get(status))?.get('content') ?? [])] }));
  const fits = ({ content }: (typeof successes)[number]): boolean =>
    kind === 'void' ? content.length === 0
    : kind === 'json' ? content.some(([type]) => mediaKind(type) === 'json')
    : content.length > 0;
  const shown = successes.find(fits) ?? successes.find(({ content }) => content.length > 0);
  if (shown === undefined) return {};
  const [, media] = shown.content.find(([type]) => mediaKind(type) === 'json') ?? [];
  const example = media && writtenExample(media);
  return { success: { status: Number(shown.status), ...(example !== undefined && { example }) } };
}
