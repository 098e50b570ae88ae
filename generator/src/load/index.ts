export {
  BUDGET_HINT,
  deepest,
  editBudget,
  growthFault,
  sizeOf,
  type EditBudget,
  type Size,
} from './edit-budget.ts';
export {
  cloneJson,
  isEditableObject,
  mergeInto,
  removeAll,
  replaceAt,
  setMember,
  valueAt,
  type Editable,
} from './edit-json.ts';
export { loadPathQuery, type Location, type PathQuery } from './json-path.ts';
export { DEFAULT_LIMITS, type Limits } from './limits.ts';
export { loadInput, type InputFiles, type LoadedInput } from './load-input.ts';
export { parseDocument, type SourceDocument } from './parse-document.ts';
export { printDocument } from './print-document.ts';
export { createPositions, type Positions } from './positions.ts';
export { createProject, fileOf, type Project } from './project.ts';
export { addressName, isAddress, isApart, isPublicAddress, STANDARD_INPUT } from './address.ts';
export { fetchDocument, FETCH_LIMITS, proxies, type Fetched, type FetchSettings } from './fetch-document.ts';
export {
  diskReader,
  memoryReader,
  readSource,
  type FileContent,
  type FileReader,
  type Given,
  type SourceText,
  withGiven,
} from './read-source.ts';
