export { follow, resolve, type RefCycle } from './follow.ts';
export { JoinedView } from './joined.ts';
export { callbacksOf, webhooksOf, type Hook } from './hooks.ts';
export { hierarchyOf, isDefault, tagsTo, type Hierarchy, type Tags } from './hierarchy.ts';
export { referencesIn } from './inside.ts';
export { admitsNull, isNull, requirementsOf, saysNull, typeNames, typesOf, variantsOf } from './types.ts';
export { membersOf } from './members.ts';
export { legalMediaType } from './media-type.ts';
export { oneFile } from './one-file.ts';
export { openDocument } from './open-document.ts';
export {
  allParameters,
  carriedBy,
  parameterKey,
  isSendableVerb,
  operationAt,
  operationsOf,
  PARAMETER_PLACES,
  parametersOf,
  securitySchemesOf,
  recasedOf,
  repeatedOf,
  unsendableOf,
  VERBS,
  verbsOf,
  type Operation,
  type Parameter,
  type Verb,
} from './operations.ts';
export { fromSwagger, isSwagger, statedLists } from './swagger/index.ts';
export { unreadableIn, unreadableOf, unreadKeys } from './unreadable.ts';
export { repairsOf } from './repairs.ts';
export { strayIn, type StrayEnd } from './strays.ts';
export { createPlaces, dynamicRefName, referredName, valueBehind } from './references/references.ts';
export {
  fieldsOf,
  hasForm,
  REFERABLE,
  type Keyword,
  type Kind,
  type ParsedSlot,
  type SlotChoice,
} from './shapes.ts';
export { isVersion30 } from './version.ts';
export type { AnyView, View } from './view.ts';

import type { View } from './view.ts';

/** The document itself. */
export type Document = View<'document'>;
/** A schema, as it is written. */
export type Schema = View<'schema'>;
