export { callExample } from './call-example.ts';
export type { CallExample, ExampleScope, ParamEntry, PathArgument } from './call-example.ts';
export {
  authorizationScheme,
  pairScheme,
  baseUrlVariable,
  hasHost,
  sentSchemes,
  shownOptions,
} from './credentials.ts';
export { httpBody } from './http-body.ts';
export {
  containsFile,
  exampleEndless,
  exampleFile,
  exampleObject,
  isExampleObject,
} from './example-value.ts';
export type { ExampleForm, ExampleObject, ExampleValue } from './example-value.ts';
export { methodUses } from './result-example.ts';
export type { MethodUse, ResultExample } from './result-example.ts';
export { sampleValue, shapeValue } from './sample.ts';
export type { Sampling } from './sampling.ts';
export { asWritten, writtenValue } from './written.ts';
