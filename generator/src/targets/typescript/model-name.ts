import { InternalError } from '../../support/internal-error.ts';
import { importShape, type TypeScope } from './type-scope.ts';

/** The local name of a model in the file being printed. @throws InternalError for an unknown id */
export function modelName(id: string, scope: TypeScope): string {
  const model = scope.api.models.get(id);
  if (model === undefined) throw new InternalError(`no model ${id}`);
  return model.home === 'schemas' ?
      importShape(model.name, scope)
    : scope.imports.type(model.name, model.module);
}
