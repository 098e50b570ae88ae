import { callExample, methodUses } from '../../ir/examples/index.ts';
import type { Api } from '../../ir/model/api.ts';
import { assignedCall, call, exampleCall } from '../../snippets/index.ts';
import { isListing } from './listing-text.ts';
import { print, width } from './readme-samples.ts';
import { streamFlag } from './stream-flag.ts';

/** Items and pages of the first list with pages; undefined if there is none. */
export function paginationSamples(api: Api): { readonly items: string; readonly pages: string } | undefined {
  const use = methodUses(api).find(({ method }) => method.paging !== undefined);
  if (use === undefined) return undefined;
  const example = callExample(use, { form: 'correct' });
  const target = exampleCall(use, example);
  const item = example.result.kind === 'page' ? example.result.variable : 'item';
  const loop = `for await (const ${item} of ${print(call(target))}) {\n  console.log(${item});\n}`;
  const pages = `let page = ${print(['await ', call(target)])};
console.log(page.getPaginatedItems());
while (page.hasNextPage()) {
  page = await page.getNextPage();
  console.log(page.getPaginatedItems());
}`;
  return { items: loop, pages };
}

/** Loops over the first list whose promise iterates, one with several pages if there is one; undefined if there is none. */
export function listSample(api: Api): string | undefined {
  const uses = methodUses(api).filter(({ method }) => isListing(method));
  const use = uses.find(({ method }) => method.listing?.step !== undefined) ?? uses[0];
  if (use === undefined) return undefined;
  const example = callExample(use, { form: 'correct' });
  const target = exampleCall(use, example);
  const text = print(call(target));
  return `const page = ${print(['await ', call(target)])};

for await (const item of ${text}) {
  console.log(item);
}

for await (const each of ${text}.pages()) {
  console.log(each);
}

const items = await ${text}.toArray({ limit: 500 });`;
}

/** The first method that gives nothing but a stream, or one on demand; undefined if there is none. */
export function streamingSample(api: Api): string | undefined {
  const use = methodUses(api).find(
    ({ method: { streaming } }) => streaming !== undefined && streaming.among === undefined,
  );
  if (use === undefined) return undefined;
  const example = callExample(use, { form: 'correct' });
  const flag = streamFlag(use.method, api);
  const asked =
    flag === undefined ?
      []
    : [
        {
          name: flag.name,
          wireName: flag.member?.name ?? flag.name,
          origin: flag.member?.origin ?? ('body' as const),
          value: true,
        },
      ];
  const params = [...(example.params ?? []).filter((entry) => entry.name !== flag?.name), ...asked];
  const withFlag = params.length === 0 ? example : { ...example, params };
  return `${print(
    assignedCall('stream', exampleCall(use, withFlag), width),
  )}\nfor await (const event of stream) {\n  console.log(event);\n}`;
}
