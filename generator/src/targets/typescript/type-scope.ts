import type { Api } from '../../ir/model/api.ts';
import type { Declarations } from '../../ir/model/declarations.ts';
import type { Imports } from './imports.ts';

/** What printing a type needs: where names live, and the imports of the file it is printed in. */
export type TypeScope = {
  readonly api: Api;
  readonly declarations: Declarations;
  readonly imports: Imports;
  /** Files are `Uploadable` in what a caller sends. */
  readonly upload: boolean;
};
