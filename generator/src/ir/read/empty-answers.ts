import { diagnostic } from '../../diagnostics/index.ts';
import { resolve, type Operation, type View } from '../../document/index.ts';
import type { MethodContext } from './method-context.ts';

/** Answers that end with their headers, whatever is declared (RFC 9110 §15.3.5, §15.3.6, §15.4.5). */
const EMPTY: ReadonlySet<string> = new Set(['204', '205', '304']);

/** Whether an answer of a status has no body. */
export const isEmptyStatus = (status: string): boolean => EMPTY.has(status);

/** Says what is declared of bodies that cannot come; once of an operation whose answers have none at all. */
export function reportEmptyAnswers({ view, verb }: Operation, { report }: MethodContext): void {
  const isHead = verb === 'head';
  const described = [...(view.get('responses')?.get('*') ?? [])].flatMap(([status, listed]) => {
    const response = resolve(listed);
    const isMeant = response !== undefined && (isHead || isEmptyStatus(status)) && describesBody(response);
    return isMeant ? [{ status, at: response.place('content') }] : [];
  });
  if (isHead && described.length > 0)
    return report(diagnostic('Response/NoBody', view.place('responses'), { what: 'to HEAD' }));
  for (const { status, at } of described)
    report(diagnostic('Response/NoBody', at, { what: `of status ${status}` }));
}

/** Whether a response says anything about its body but its media type. */
function describesBody(response: View<'response'>): boolean {
  return [...(response.get('content') ?? [])].some(([, listed]) => {
    const media = resolve(listed);
    const written = (media?.get('schema') ?? media?.get('itemSchema'))?.written;
    return written !== undefined && written !== false;
  });
}
