import { declareTypes, printNameLock } from '../../ir/index.ts';
import type { FilePlan } from '../../plan/file-plan.ts';
import type { Target } from '../../plan/target.ts';
import { clientFile } from './client-file.ts';
import { exampleTexts } from './example-text.ts';
import { indexFiles } from './index-files.ts';
import { integersFile } from './integers/tables.ts';
import { listsFile } from './listing-text.ts';
import { packageFiles } from './package-files.ts';
import { paginationFile } from './pagination-file.ts';
import { resourceFile, shapesFile } from './resource-file.ts';
import type { FileContext } from './resource-file.ts';
import { sdkInfo } from './sdk-info.ts';
import { slimFile } from './client-slim.ts';
import { SLIM } from './slim-name.ts';
import { sourcePlan } from './source-plan.ts';
import { vendoredFiles } from './vendored-files.ts';
import { wireTests } from './wire-tests/wire-test-file.ts';
import { webhookSchemesFile } from './webhook-schemes.ts';

export { readme } from './readme.ts';

/** The TypeScript SDK package. */
export const typescript: Target = {
  id: 'typescript',
  plan: (api, report) => {
    const declarations = declareTypes(api);
    for (const notice of declarations.notices) report(notice);
    const context: FileContext = { api, declarations, example: exampleTexts(api) };
    return [
      sourcePlan('src/client.ts', clientFile(context)),
      sourcePlan(`src/${SLIM}.ts`, slimFile(context)),
      ...declarations.modules.map((types) =>
        sourcePlan(`src/${types.module}.ts`, resourceFile(types, context)),
      ),
      ...(declarations.shapes.length === 0 ?
        []
      : [sourcePlan(`src/${declarations.shapesModule}.ts`, shapesFile(context))]),
      ...indexFiles(context),
      ...paginationFile(api),
      ...listsFile(api),
      ...integersFile(api),
      ...webhookSchemesFile(api),
      sdkInfo(api),
      versionFile,
      { kind: 'json', path: '.specsmith/names.json', value: printNameLock(declarations.names) },
      ...vendoredFiles(api),
      ...packageFiles(api),
      ...wireTests(api),
    ];
  },
};

const versionFile: FilePlan = {
  kind: 'text',
  path: 'src/version.ts',
  text: `export { VERSION } from './sdk-info';\n`,
};
