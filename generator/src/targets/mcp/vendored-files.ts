import VENDOR from '../../../../packages/runtime-mcp/vendor.json' with { type: 'json' };
import type { FilePlan } from '../../plan/file-plan.ts';
import { vendored } from '../../plan/vendored.ts';

/** Copies of the hand-written server. */
export function vendoredFiles(): readonly FilePlan[] {
  return vendored(VENDOR);
}
