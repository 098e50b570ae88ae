import type { CheckedInput } from '../../check/checked-input.ts';
import type { Report } from '../../diagnostics/index.ts';
import type { ModelTree } from '../model/tree.ts';
import type { TypeBuilder } from './build-types.ts';

/** What building a method needs beside its config. */
export type MethodContext = {
  readonly input: CheckedInput;
  readonly types: TypeBuilder;
  readonly models: readonly ModelTree[];
  readonly report: Report;
};
