import { describe, expect, test } from 'vitest';
import { runFront, type Front } from '../kit/front.ts';

const file = '{ name: photo, in: formData, type: file }';
const text = '{ name: note, in: formData, type: string }';
const [multipart, urlencoded] = ['multipart/form-data', 'application/x-www-form-urlencoded'];

const document = (consumes: string, ...parameters: readonly string[]): string => `swagger: '2.0'
info: { title: Pets, version: '1' }
host: pets.example
paths:
  /pets:
    post:
      ${consumes}
      parameters: [${parameters.join(', ')}]
      responses: { '204': { description: ok } }
`;

const told = ({ found }: Front): readonly string[] =>
  found
    .filter(({ code }) => code === 'Body/FormChosen')
    .map(({ severity, place, message }) => `${severity} ${place?.pointer} ${message}`);

const types = ({ input }: Front): readonly string[] => {
  const post = input?.document.get('paths')?.get('*')?.get('/pets');
  const body =
    post && 'value' in post ? (post.value as { post?: { requestBody?: { content?: object } } }) : {};
  return Object.keys(body.post?.requestBody?.content ?? {});
};

describe('how a form of Swagger 2.0 is sent', () => {
  test.each([
    [`consumes: [${multipart}]`, [text], multipart],
    [`consumes: [${urlencoded}]`, [text], urlencoded],
    [`consumes: ['${urlencoded}; charset=utf-8', application/json]`, [text], urlencoded],
    [`consumes: [Multipart/Form-Data]`, [text], multipart],
    [`consumes: [${multipart}]`, [text, file], multipart],
    [`consumes: [${urlencoded}, ${multipart}]`, [text, file], multipart],
  ])('%s with %j says it', async (consumes, parameters, type) => {
    const front = await runFront({ 'openapi.yaml': document(consumes, ...parameters) });
    expect([types(front), told(front)]).toEqual([[type], []]);
  });

  test.each([
    [`consumes: [${urlencoded}, ${multipart}]`, [text], urlencoded, 'both types of forms'],
    ['consumes: [application/json]', [text], urlencoded, 'names no type of forms'],
    ['', [text], urlencoded, 'names no type of forms'],
    [`consumes: [${urlencoded}]`, [text, file], multipart, 'a parameter is a file'],
    ['consumes: [application/json]', [text, file], multipart, 'a parameter is a file'],
    ['', [file], multipart, 'a parameter is a file'],
  ])('%s with %j leaves it open, which is a warning', async (consumes, parameters, type, reason) => {
    const front = await runFront({ 'openapi.yaml': document(consumes, ...parameters) });
    expect(types(front)).toEqual([type]);
    const [only, ...more] = told(front);
    expect(only).toMatch(/^warning \/paths\/~1pets\/post\/parameters\/0 /);
    expect(only).toContain(`The form is sent as ${type}: `);
    expect(only).toContain(reason);
    expect(more).toEqual([]);
  });

  test('also in another file', async () => {
    const [head = '', item = ''] = document('', text).split('  /pets:\n');
    const parts = item.replace(/^ {4}/gm, '');
    const front = await runFront({
      'openapi.yaml': `${head}  /pets: { $ref: 'pets.yaml' }\n`,
      'pets.yaml': parts,
    });
    expect(front.found.filter(({ code }) => code === 'Body/FormChosen').map(({ place }) => place)).toEqual([
      { file: 'pets.yaml', pointer: '/post/parameters/0' },
    ]);
  });
});
