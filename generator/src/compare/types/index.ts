export { comparePackageApis, type ComparePackagesOptions } from './compare-packages.ts';
export { API_RULES, apiRule, type ApiCode, type ApiRule } from './rules.ts';
export { clientModel, type ClientModel } from './client-model.ts';
export { loadCompiler, loadLibraries, type Compiler } from './compiler.ts';
export { readPackage, type PackageFiles, type PackageSource } from './package-files.ts';
export type { ApiCause, ApiFinding, ApiPlace, Edit } from './finding.ts';
export { explainFindings, type Causes } from './explain.ts';
