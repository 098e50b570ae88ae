import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import type { ProjectConfig } from '../../../src/config/config-types.ts';
import type { Api } from '../../../src/ir/model/api.ts';
import type { FilePlan } from '../../../src/plan/file-plan.ts';
import { formatOptions } from '../../../src/render/format.ts';
import { createTemplatePrinter } from '../../../src/render/template.ts';
import {
  api,
  array,
  bodyParams,
  config,
  example,
  file,
  method,
  model,
  object,
  resource,
  string,
} from '../../ir/examples/api-fixture.ts';

const templates = fileURLToPath(new URL('../../../../templates', import.meta.url));
const print = await createTemplatePrinter({
  template: (name) => readFileSync(`${templates}/${name}.hbs`, 'utf8'),
  runtime: () => undefined,
});

/** The text of a planned file. */
export function textOf(plan: FilePlan | undefined): string {
  if (plan?.kind === 'template') return print(plan);
  if (plan?.kind === 'text') return plan.text;
  throw new Error(`${plan?.path} is not a text`);
}

/** The text as the formatter of generated packages would leave it. */
export async function formatted(text: string, parser: 'markdown' | 'babel-ts'): Promise<string> {
  return format(text, { ...formatOptions, parser });
}

/** Text that tries to leave every place it may be printed in. */
export const hostile = '</code>*/ `${x}` {{title}} [a](javascript:b) "\'\n```\n<img onerror=x>\u202e';

/** An API with a method of every kind. */
export function fullApi(
  given: { readonly config?: Partial<ProjectConfig>; readonly text?: string } = {},
): Api {
  const text = given.text ?? 'Text';
  const thing = object({ thing_id: string(), 'note?': string() });
  const things = resource('thing', [
    method({
      params: bodyParams({ name: string(example(text)), 'tags?': array(string()) }),
      body: { media: 'json', contentType: 'application/json', required: true, type: object({}) },
      response: { kind: 'json', type: model('ThingResponse') },
    }),
    method({
      key: 'retrieve',
      name: 'retrieve',
      verb: 'get',
      path: '/things/{thing_id}',
      positional: [{ name: 'thing_id', argName: 'thingID', type: string(example('a b/c')) }],
      response: { kind: 'json', type: model('ThingResponse') },
    }),
    method({
      key: 'list',
      name: 'list',
      verb: 'get',
      response: { kind: 'json', type: object({ items: array(model('ThingResponse')) }) },
      paging: {
        scheme: 'cursor',
        typeName: 'ThingsPage',
        module: 'resources/thing',
        declares: true,
        item: model('ThingResponse'),
      },
    }),
    method({
      key: 'delete',
      name: 'delete',
      verb: 'delete',
      path: '/things/{thing_id}',
      positional: [{ name: 'thing_id', argName: 'thingID', type: string() }],
      accept: '*/*',
    }),
    method({
      key: 'upload',
      name: 'upload',
      params: bodyParams({ 'data?': file(), name: string() }),
      body: { media: 'multipart', contentType: 'multipart/form-data', required: true, type: object({}) },
      response: { kind: 'binary', contentType: 'audio/mpeg' },
      accept: 'audio/mpeg',
    }),
  ]);
  const whole = { ...config, ...given.config };
  const shown = resource('part', [method({ key: 'stop', name: 'stop', path: '/stop' })], {
    path: ['thing', 'part'],
    module: 'resources/thing/part',
  });
  return api([{ ...things, models: [], subresources: [shown] }], { ThingResponse: thing }, { config: whole });
}
