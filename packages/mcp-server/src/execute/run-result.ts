import type { Outcome, PlainError, RunLimits } from './messages.ts';

const MOST_RESULT_CHARACTERS = 16 * 1024 * 1024;

/** What the code returned, from the text that the sandbox made of it. */
export function resultOf(json: string): Pick<Outcome, 'json' | 'error'> {
  if (json === '') return {};
  if (json.length > MOST_RESULT_CHARACTERS) {
    return { error: { name: 'RangeError', message: 'The result is too large: return less of it' } };
  }
  return { json };
}

/** What the code threw, each part checked: the text comes from the code. */
export function errorOf(json: string): PlainError {
  const { name, message, stack, status, requestId, code, error } = JSON.parse(json) as Record<
    string,
    unknown
  >;
  return {
    name: String(name).slice(0, 200),
    message: String(message).slice(0, 20_000),
    ...(typeof stack === 'string' && { stack: ownFrames(stack) }),
    ...(typeof status === 'number' && { status }),
    ...(typeof requestId === 'string' && { requestId }),
    ...(typeof code === 'string' && { code }),
    ...(error !== undefined && { error }),
  };
}

/** The lines of a stack that are about the code itself. */
function ownFrames(stack: string): string {
  return stack
    .split('\n')
    .filter((line) => line.includes('code.ts'))
    .slice(0, 8)
    .join('\n');
}

/** The time of a run is over. */
export function timeoutError({ timeout, cpu }: RunLimits): PlainError {
  return {
    name: 'TimeoutError',
    message: `The code was stopped: it may compute for ${cpu / 1000} s and last ${timeout / 1000} s in all`,
  };
}

/** Why the virtual machine itself gave up. */
export function machineError(error: unknown, isOver: boolean, limits: RunLimits): PlainError {
  if (isOver) return timeoutError(limits);
  const text = error instanceof Error ? error.message : '';
  return {
    name: 'Error',
    message: /memory/i.test(text) ? 'The code ran out of memory' : 'The sandbox stopped the code',
  };
}
