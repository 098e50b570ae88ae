import { kept, key, mapOf, needed, object, open, TEXT, type Of } from '../kit/index.ts';

const WORKSPACE_TARGET = open({
  output_path: key(TEXT, 'Folder of the package, relative to this file.', { example: '../sdk' }),
});

const WORKSPACE_KEYS = {
  $schema: kept('Address of the JSON Schema of this file, for editors.', TEXT),
  openapi_spec: needed(TEXT, 'The OpenAPI document, relative to this file.', { example: 'openapi.yml' }),
  stainless_config: key(TEXT, 'The config, relative to this file.', {
    otherwise: 'resources and methods are inferred',
    example: 'stainless.yml',
  }),
  output_path: key(TEXT, 'Folder of the packages, each in a folder named after its target.', {
    default: 'sdks',
    example: './sdks',
  }),
  project: kept('Project of the hosted service.', TEXT),
  targets: key(mapOf(WORKSPACE_TARGET), 'Packages that are made, and where, if not below `output_path`.', {
    otherwise: 'the TypeScript package',
    example: { typescript: { output_path: 'packages/sdk' } },
  }),
};

/** Which files belong together: `specsmith.json` and the older `workspace.json`. */
export const WORKSPACE = object(WORKSPACE_KEYS);

/** A workspace file as it is written. */
export type WrittenWorkspace = Of<typeof WORKSPACE_KEYS>;
