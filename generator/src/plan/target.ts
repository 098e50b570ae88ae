import type { Report } from '../diagnostics/index.ts';
import type { Api } from '../ir/model/api.ts';
import type { FilePlan } from './file-plan.ts';
import type { TargetId } from './targets.ts';

/** One kind of output package. Targets plan; they neither print nor write. */
export interface Target {
  readonly id: TargetId;
  plan(api: Api, report: Report): readonly FilePlan[];
}
