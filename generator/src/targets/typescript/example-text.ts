import { callExample } from '../../ir/examples/index.ts';
import type { Api, Method, Resource } from '../../ir/model/api.ts';
import { typescript } from '../../snippets/index.ts';

/** The call of a method as it stands in its doc comment. */
export type ExampleText = (method: Method, resource: Resource | undefined) => string;

/** Examples of one API. */
export function exampleTexts(api: Api): ExampleText {
  return (method, resource) => {
    const use = { api, resource, method };
    return typescript.call(use, callExample(use, { form: 'correct' }), { style: 'statement' });
  };
}
