import { joinFindings, type Findings } from '../model/model.ts';
import { compareClasses } from './classes.ts';
import { compareClients } from './client.ts';
import type { TypeContext } from './context.ts';
import { compareMethods } from './methods.ts';
import { compareNamedTypes } from './named-types.ts';
import { compareNames } from './names.ts';

export { loadTypes, isOfRuntime, type TypeContext } from './context.ts';
export { optionsOf } from './client.ts';
export { methodEndpoints } from './endpoints.ts';
export { argumentsOf, isRaw } from './methods.ts';

/** Everything that declarations tell: names, methods, types, options, classes. */
export function compareTypes(context: TypeContext): Findings {
  return joinFindings([
    compareNames(context),
    compareClients(context),
    compareMethods(context),
    compareNamedTypes(context),
    compareClasses(context),
  ]);
}
