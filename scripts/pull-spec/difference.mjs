import { diffDocuments } from './specsmith.mjs';

/** Prints how the fetched document differs from ours. */
export function showDifference(ours, theirs) {
  console.log(`\n${diffDocuments(ours, theirs).trimEnd()}`);
}
