import { expect, test } from 'vitest';
import { callExample, methodUses } from '../../src/ir/examples/index.ts';
import type { Method } from '../../src/ir/index.ts';
import { go } from '../../src/snippets/index.ts';
import {
  api,
  array,
  bodyParams,
  example,
  file,
  method,
  object,
  resource,
  string,
} from '../ir/examples/api-fixture.ts';
import { retellApi } from '../targets/mcp/retell-api.ts';

function callFor(given: Partial<Method>): string {
  const one = resource('thing', [method(given)]);
  const use = { api: api([one]), resource: one, method: one.methods[0] ?? method({}) };
  return go.call(use, callExample(use, { form: 'correct' }), { style: 'program' });
}

const withBody = (members: Parameters<typeof object>[0], media: 'json' | 'multipart'): Partial<Method> => ({
  params: bodyParams(members),
  body: {
    media,
    contentType: media === 'json' ? 'application/json' : 'multipart/form-data',
    required: true,
    type: object(members),
  },
});

test('a complete program', () => {
  expect(callFor(withBody({ name: string(example("it's")) }, 'json'))).toBe(`package main

import (
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"
)

func main() {
	body := strings.NewReader(\`{
  "name": "it's"
}\`)
	req, err := http.NewRequest("POST", "https://api.acme.example/things", body)
	if err != nil {
		panic(err)
	}
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("Authorization", "Bearer "+os.Getenv("ACME_API_KEY"))
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		panic(err)
	}
	defer res.Body.Close()
	text, err := io.ReadAll(res.Body)
	if err != nil {
		panic(err)
	}
	fmt.Println(res.Status, string(text))
}`);
});

test('a back-tick ends no string', () => {
  const call = callFor(withBody({ name: string(example('`+panic("x")+`')) }, 'json'));
  expect(call).toContain('strings.NewReader("{\\n  \\"name\\": \\"`+panic(\\\\\\"x\\\\\\")+`\\"\\n}")');
});

test('each file has a variable of its own', () => {
  const call = callFor(withBody({ files: array(file(), example(['a', 'b'])), name: string() }, 'multipart'));
  expect(call).toContain('part1, err := form.CreateFormFile("files[]", "file")');
  expect(call).toContain('part2, err := form.CreateFormFile("files[]", "file")');
  expect(call).toContain('req.Header.Set("Content-Type", form.FormDataContentType())');
});

test('every import is used, and everything used is imported', async () => {
  const large = await retellApi('current');
  for (const use of methodUses(large)) {
    const text = go.call(use, callExample(use, { form: 'correct' }), { style: 'program' });
    const [head = '', body = ''] = text.split('func main');
    const imported = [...head.matchAll(/\t"([^"]+)"/g)].map(([, path = '']) => path.split('/').at(-1));
    const code = body.replace(/"(?:[^"\\]|\\.)*"|`[^`]*`/g, '""');
    const used = new Set(
      [...code.matchAll(/(?<![.\w])(bytes|fmt|io|multipart|http|url|os|strings)\./g)].map(([, name]) => name),
    );
    expect(new Set(imported)).toEqual(used);
  }
});
