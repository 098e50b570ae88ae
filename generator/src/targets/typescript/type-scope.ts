import type { Api } from '../../ir/model/api.ts';
import type { Declarations } from '../../ir/model/declarations.ts';
import type { Families } from './families/model.ts';
import type { Imports } from './imports.ts';

/** What printing a type needs: where names live, and the imports of the file it is printed in. */
export type TypeScope = {
  readonly api: Api;
  readonly declarations: Declarations;
  readonly imports: Imports;
  readonly families: Families;
  /** Where shapes are declared, for files beside them. Others have them from the one module that has them all. */
  readonly shapeModules?: ReadonlyMap<string, string>;
  /** Files are `Uploadable` in what a caller sends. */
  readonly upload: boolean;
};

/** Imports a shape that several types share. */
export function importShape(name: string, { imports, shapeModules, declarations }: TypeScope): string {
  return imports.type(name, shapeModules?.get(name) ?? declarations.shapesModule);
}
