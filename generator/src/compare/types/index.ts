export { comparePackageApis } from './compare-packages.ts';
export { clientModel, type ClientModel } from './client-model.ts';
export { readEndpoints } from './endpoints.ts';
export { loadCompiler, loadLibraries } from './compiler.ts';
export type { Compiler } from './compiler-type.ts';
export {
  endingOf,
  isJavaScript,
  isTypeScript,
  withoutEnding,
  withoutIndex,
  withoutPrefix,
  withoutSuffix,
} from './module-paths.ts';
export { readPackage, type PackageFiles, type PackageSource } from './package-files.ts';
