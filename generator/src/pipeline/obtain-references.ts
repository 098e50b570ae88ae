import {
  addressName,
  DEFAULT_LIMITS,
  fetchDocument,
  FETCH_LIMITS,
  isAddress,
  type FetchSettings,
  type Given,
  type InputFiles,
} from '../load/index.ts';
import { wantedAddresses } from './wanted-addresses.ts';
import type { System } from './system.ts';

/** More documents than people split an API into. */
const MOST = 200;

/** More steps from one document to the next than people take. */
const DEEPEST = 30;

type Settings = Pick<FetchSettings, 'headers' | 'environment'> & {
  readonly system: System;
  /** Told what was had, or why it was not; the reader of the system then has it, too. */
  readonly give: (address: string, given: Given) => void;
};

/**
 * Fetches what references of the inputs lead to on the hosts that the user allows, and what that refers to in turn. What
 * could not be had is an error where the reference stands; all other hosts stay out of reach.
 */
export async function obtainReferences(
  files: InputFiles,
  hosts: readonly string[],
  { headers, environment, system, give }: Settings,
): Promise<void> {
  const allowed = new Set(hosts);
  let [count, bytes] = [0, DEFAULT_LIMITS.bytes];
  for (let step = 0; step < DEEPEST; step += 1) {
    const all = await wantedAddresses(files, system.reader);
    const wanted = all.filter((address) => allowed.has(new URL(address).host));
    if (wanted.length === 0) return;
    for (const address of wanted) {
      count += 1;
      if (count > MOST) {
        give(address, { reason: `references lead to more than ${MOST} documents` });
        continue;
      }
      system.progress(`Fetching ${addressName(address)}`);
      const isOwn = isAddress(files.spec) && new URL(files.spec).origin === new URL(address).origin;
      const limits = { ...FETCH_LIMITS, bytes };
      const found = await fetchDocument(address, {
        headers: isOwn ? headers : [],
        environment,
        limits,
        hosts: allowed,
      });
      if (found.kind === 'bytes') bytes -= found.bytes.length;
      give(address, found.kind === 'bytes' ? found.bytes : found);
    }
  }
}
