import { joinFindings, type Findings } from '../model/model.ts';
import { compareClasses } from './classes.ts';
import { compareClients } from './client.ts';
import type { TypeContext } from './context.ts';
import { compareMethods } from './methods.ts';
import { compareNamedTypes } from './named-types.ts';
import { compareNames } from './names.ts';

export { MOST_MISFITS } from './misfits.ts';
export { loadTypes, type TypeContext } from './context.ts';
export { optionsOf } from './client.ts';
export { argumentsOf } from './methods.ts';
export { isOfRuntime, isRaw } from './runtime-parts.ts';
export { fileWriters, standsByHand } from './writers.ts';

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
