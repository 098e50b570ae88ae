import Seedpost from 'seedpost';
import { answers } from './answers.ts';
import { bodies } from './bodies.ts';
import { callers } from './callers.ts';
import type { Exchange } from './exchange.ts';
import { lists } from './lists.ts';
import { parameters } from './parameters.ts';
import { parts } from './parts.ts';
import { people } from './people.ts';
import { wideIntegers } from './wide-integers.ts';

/** Everything that is called, by subject. */
export const subjects: Readonly<Record<string, readonly Exchange[]>> = {
  parameters,
  bodies,
  parts,
  answers,
  callers,
  people,
  lists,
  wideIntegers,
};

/** What came of a call. */
export type Result = { readonly gives?: unknown; readonly fails?: string };

/** Makes one call against the server at an address of this machine. */
export async function run(subject: string, index: number, port: string): Promise<Result> {
  const exchange = subjects[subject]?.[index];
  if (exchange === undefined) throw new Error(`no exchange ${subject} ${index}`);
  const client = new Seedpost({
    host: '127.0.0.1',
    port,
    maxRetries: 0,
    dangerouslyAllowBrowser: true,
    logLevel: 'off',
    ...exchange.options,
  });
  try {
    const gives: unknown = await exchange.call(client);
    return { gives: gives === undefined ? 'undefined' : JSON.parse(JSON.stringify(gives)) };
  } catch (error) {
    return { fails: String(error) };
  }
}
