export { callExample } from './call-example.ts';
export type { CallExample, ExampleOptions, ExampleScope, ParamEntry, PathArgument } from './call-example.ts';
export { httpBody } from './http-body.ts';
export { containsFile, exampleFile, exampleObject, isExampleObject } from './example-value.ts';
export type { ExampleObject, ExampleValue } from './example-value.ts';
export { methodUses } from './result-example.ts';
export type { MethodUse, ResultExample } from './result-example.ts';
export { sampleValue, shapeValue } from './sample.ts';
export type { ExampleForm, Sampling } from './sample.ts';
