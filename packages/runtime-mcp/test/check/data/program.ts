import { createHash } from 'node:crypto';

/** Code that `execute` has to refuse before anything is sent. */
export type Mistake = {
  readonly name: string;
  readonly code: string;
  /** What the refusal has to say: the wrong name, or the right one. */
  readonly says: string;
};

/** Code that is right, however it is written. */
export type RightProgram = { readonly name: string; readonly code: string };

/**
 * Which half a program is in. `kept` programs were written together with the others and looked at when the check was
 * finished; the hash of the name decides, so that nobody does.
 */
export function halfOf({ name }: { readonly name: string }): 'built' | 'kept' {
  const first = createHash('sha256').update(name).digest()[0] ?? 0;
  return first % 2 === 0 ? 'built' : 'kept';
}

/** The body of `run`. */
export const inRun = (body: string): string => `async function run(client) {\n  ${body}\n}`;
