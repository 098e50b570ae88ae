import type { CheckedInput } from '../../check/checked-input.ts';
import type { Report } from '../../diagnostics/index.ts';
import type { ModelTree } from '../model/tree.ts';
import type { TypeBuilder } from './build-types.ts';
import type { ByteNotes } from './byte-notes.ts';
import type { PagingNotes } from './paging-notes.ts';
import type { QueryHabits } from './query-habits.ts';
import type { WideNotes } from './wide-integers.ts';
import type { StyleNotes } from './style-notes.ts';

/** What building a method needs beside its config. */
export type MethodContext = {
  readonly input: CheckedInput;
  readonly types: TypeBuilder;
  readonly models: readonly ModelTree[];
  readonly report: Report;
  readonly habits: QueryHabits;
  readonly styles: StyleNotes;
  /** Names of members that responses have. */
  readonly responseFields: Set<string>;
  /** Which calls the pagination schemes fit. */
  readonly paging: PagingNotes;
  /** What is declared as bytes inside of JSON. */
  readonly bytes: ByteNotes;
  /** Where JSON has integers of 64 bits. */
  readonly wide: WideNotes;
};
