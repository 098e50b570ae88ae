import { cutToTokens, estimateTokens } from '../support/tokens.ts';
import { fitValue } from './fit-value.ts';
import type { LogLine, Outcome, PlainError } from './messages.ts';

/** Tokens of the answer about a run unless asked for with its own number. */
export const RUN_BUDGET = 2000;

const NOT_HERE =
  /\b(process|require|fetch|Buffer|XMLHttpRequest|WebSocket|Deno|Bun|window|document|setInterval)\b.* is not defined/;

/** The result, the log and the error of a run as text, within the budget. */
export function presentOutcome(outcome: Outcome, code: string, budget: number = RUN_BUDGET): string {
  const error = outcome.error === undefined ? '' : errorText(outcome.error, code, Math.floor(budget * 0.4));
  const logBudget = Math.floor((budget - estimateTokens(error)) * (outcome.json === undefined ? 0.9 : 0.35));
  const logs = logText(outcome, logBudget);
  const left = budget - estimateTokens(error) - estimateTokens(logs) - 12;
  const result =
    outcome.json !== undefined ? resultText(outcome.json, left)
    : outcome.error === undefined ? 'The code returned nothing.'
    : '';
  return cutToTokens([result, logs, error].filter((part) => part !== '').join('\n\n'), budget);
}

function resultText(json: string, budget: number): string {
  const note = '\n(Shortened to fit: return only the fields you need, or set max_tokens.)';
  const value: unknown = JSON.parse(json);
  if (typeof value === 'string' && estimateTokens(value) <= budget) return value;
  const { text, cut } = fitValue(value, budget - estimateTokens(note));
  return cut ? text + note : text;
}

function logText({ logs, logsLost }: Outcome, budget: number): string {
  if (logs.length === 0) return '';
  const shown = ['Logs:'];
  let left = budget - 15;
  let rest = logsLost;
  for (const [index, line] of logs.entries()) {
    const text = cutToTokens(logLine(line), Math.max(20, Math.floor(budget / 3)));
    if (estimateTokens(text) + 1 > left) {
      rest += logs.length - index;
      break;
    }
    shown.push(text);
    left -= estimateTokens(text) + 1;
  }
  if (rest > 0) shown.push(`… ${rest} more lines`);
  return shown.join('\n');
}

const logLine = ({ level, text }: LogLine): string => (level === 'log' ? text : `[${level}] ${text}`);

function errorText(error: PlainError, code: string, budget: number): string {
  const facts = [
    ...(error.status === undefined ? [] : [`status ${error.status}`]),
    ...(error.requestId === undefined ? [] : [`request id ${error.requestId}`]),
    ...(error.code === undefined ? [] : [`code ${error.code}`]),
  ];
  const lines = [
    `Error: ${error.name}: ${cutToTokens(error.message, Math.floor(budget / 2))}${
      facts.length > 0 ? ` (${facts.join(', ')})` : ''
    }`,
    ...place(error.stack, code),
    ...(error.error === undefined ? [] : [`Body: ${fitValue(error.error, Math.floor(budget / 4)).text}`]),
    ...(NOT_HERE.test(error.message) ?
      [
        'The sandbox has no file system, network, process or environment: use `client`, which is already there.',
      ]
    : []),
  ];
  return cutToTokens(lines.join('\n'), budget);
}

/** The line of the code that an error comes from. */
function place(stack: string | undefined, code: string): readonly string[] {
  const line = Number(/code\.ts:(\d+)/.exec(stack ?? '')?.[1]);
  const text = Number.isInteger(line) ? code.split('\n')[line - 1]?.trim() : undefined;
  return text === undefined || text === '' ? [] : [`  at line ${line}: ${text.slice(0, 200)}`];
}
