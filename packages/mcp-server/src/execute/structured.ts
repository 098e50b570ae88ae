import { z } from 'zod';
import { estimateTokens } from '../support/tokens.ts';
import type { Outcome } from './messages.ts';

/** What programs get of a run beside the text. */
export const RESULT = z.object({
  calls: z.number().int().describe('Calls of the API that were made'),
  result: z.unknown().optional().describe('What the code returned, if it fits the answer whole'),
  whole: z.boolean().describe('False if the result or a part of the log is only in the text, shortened'),
  logs: z.array(z.string()).describe('What the code printed'),
  error: z
    .object({ name: z.string(), message: z.string(), status: z.number().optional() })
    .optional()
    .describe('Why the code failed'),
});

const MOST_LINES = 100;

/** The run as data, within the budget of the answer. */
export function structured(
  { json, logs, logsLost, calls, error }: Outcome,
  budget: number,
): z.infer<typeof RESULT> {
  const fits = json === undefined || (json.length < budget * 8 && estimateTokens(json) <= budget * 0.6);
  const lines: string[] = [];
  let left = budget * 0.3;
  for (const { text } of logs.slice(0, MOST_LINES)) {
    left -= estimateTokens(text);
    if (left < 0) break;
    lines.push(text);
  }
  return {
    calls,
    ...(json !== undefined && fits && { result: JSON.parse(json) as unknown }),
    whole: fits && lines.length === logs.length && logsLost === 0,
    logs: lines,
    ...(error !== undefined && {
      error: {
        name: error.name,
        message: error.message.slice(0, 1000),
        ...(error.status !== undefined && { status: error.status }),
      },
    }),
  };
}
