import type { LogLine, RunLimits } from './messages.ts';

const MOST_LOG_LINES = 1000;
const MOST_LOG_CHARACTERS = 256 * 1024;

/** Counts what the code computes and stops it when its time is over. */
export type Clock = { readonly enter: () => void; readonly leave: () => void; readonly over: () => boolean };

/** Starts the time of a run. */
export function createClock({ timeout, cpu }: RunLimits): Clock {
  const end = performance.now() + timeout;
  let used = 0;
  let entered: number | undefined;
  return {
    enter: () => void (entered = performance.now()),
    leave: () => {
      used += entered === undefined ? 0 : performance.now() - entered;
      entered = undefined;
    },
    over: () => {
      const now = performance.now();
      return now > end || used + (entered === undefined ? 0 : now - entered) > cpu;
    },
  };
}

/** Keeps what is printed, up to a size. */
export function createLog(): {
  readonly lines: LogLine[];
  readonly add: (line: LogLine) => void;
  readonly lost: () => number;
} {
  const lines: LogLine[] = [];
  let characters = 0;
  let lost = 0;
  const add = (line: LogLine): void => {
    const room = MOST_LOG_CHARACTERS - characters;
    if (lines.length >= MOST_LOG_LINES || room <= 0) {
      lost++;
      return;
    }
    const text = line.text.length > room ? `${line.text.slice(0, room)}…` : line.text;
    characters += text.length;
    lines.push({ ...line, text });
  };
  return { lines, add, lost: () => lost };
}
