export { addToConfig, type Addition } from './add-to-config.ts';
export { applyTransforms } from './apply-transforms.ts';
export { casingOf } from './casing-of.ts';
export { changedKeys, statedKeys, writtenKeys, type ChangedKey } from './changed-keys.ts';
export { endpointsOf } from './add-inferred.ts';
export { endpointText } from './keys/endpoint.ts';
export { checkGivenNames, isPackageName } from './given-names.ts';
export { inferConfig } from './infer-config.ts';
export { shippedKey, shownMethod, type ShippedMethod, type ShippedNames } from './infer/shipped.ts';
export { toJsonSchema } from './json-schema.ts';
export { CONFIG } from './keys/index.ts';
export type { Key, Kind, Part } from './kit/index.ts';
export { isFor } from './languages.ts';
export { printConfig, type ConfigDraft } from './print-config.ts';
export { PACKAGE_NAME } from './keys/spellings.ts';
export { isLicense } from './keys/license.ts';
export { schemaText, type Format } from './schema-text.ts';
export { writtenClientSettings, writtenRequestOptions } from './write-section.ts';
export { writtenResources } from './written-resources.ts';
export { DEFAULT_POLICY, readConfig, readRelease, ruleSetOf, writtenConfig } from './read-config.ts';
export { referencePage } from './reference-page.ts';
export { lastOfEachPlace, ownRequirement, sharedPlaces } from './security-requirement.ts';
export {
  baseUrlFault,
  ownServer,
  addressOf,
  ownServerFault,
  serversOf,
  unusedOwnServers,
  unusedServers,
} from './servers.ts';
export { WORKSPACE, type WrittenWorkspace } from './keys/workspace.ts';
export { readWorkspace } from './workspace.ts';
export type { ApiName } from './infer/client-name.ts';
export { RESERVED_WORDS } from './keys/typescript-words.ts';
export type * from './config-types.ts';
