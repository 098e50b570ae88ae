import { declareTypes, printNameLock } from '../../ir/index.ts';
import type { FilePlan } from '../../plan/file-plan.ts';
import type { Target } from '../../plan/target.ts';
import { clientFile } from './client-file.ts';
import { reportTakenStatics } from './client-statics.ts';
import { exampleTexts } from './example-text.ts';
import { familiesFile } from './families-file.ts';
import { indexFiles } from './index-files.ts';
import { integersFile } from './integers/tables.ts';
import { listsFile } from './listing-text.ts';
import { FAMILIES } from './names/modules.ts';
import { packageFiles } from './package-files.ts';
import { paginationFile } from './pagination-file.ts';
import { resourceFile } from './resource-file.ts';
import type { FileContext } from './resource-file.ts';
import { sdkInfo } from './sdk-info.ts';
import { slimFile } from './client-slim.ts';
import { shapeFiles } from './shape-files.ts';
import { sharedMembers } from './shared-members.ts';
import { SLIM } from './slim-name.ts';
import { sourcePlan } from './source-plan.ts';
import { vendoredFiles } from './vendored-files.ts';
import { tanstackFile } from './tanstack-file.ts';
import { testingFile } from './testing-file.ts';
import { wireTests } from './wire-tests/wire-test-file.ts';
import { zodFile } from './zod-file.ts';
import { webhookSchemesFile } from './webhook-schemes.ts';

export { readme } from './readme.ts';

/** The TypeScript SDK package. */
export const typescript: Target = {
  id: 'typescript',
  plan: (api, report) => {
    const declarations = declareTypes(api);
    for (const notice of declarations.notices) report(notice);
    reportTakenStatics(api, report);
    const families = sharedMembers(api);
    const context: FileContext = { api, declarations, example: exampleTexts(api), families };
    const modules = [
      sourcePlan('src/client.ts', clientFile(context)),
      sourcePlan(`src/${SLIM}.ts`, slimFile(context)),
      ...declarations.modules.map((types) =>
        sourcePlan(`src/${types.module}.ts`, resourceFile(types, context)),
      ),
      ...shapeFiles(context),
      ...(families.bases.length + families.named.length === 0 ?
        []
      : [sourcePlan(`src/${FAMILIES}.ts`, familiesFile(context))]),
      ...indexFiles(context),
      ...paginationFile(api),
      ...listsFile(api),
      ...integersFile(api),
      ...webhookSchemesFile(api),
      ...testingFile(context),
      ...tanstackFile(context),
      ...zodFile(context),
      sdkInfo(api),
      versionFile,
    ];
    return [
      ...modules,
      { kind: 'json', path: '.specsmith/names.json', value: printNameLock(declarations.names) },
      ...vendoredFiles(api, modules),
      ...packageFiles(context),
      ...wireTests(api),
    ];
  },
};

const versionFile: FilePlan = {
  kind: 'text',
  path: 'src/version.ts',
  text: `export { VERSION } from './sdk-info';\n`,
};
