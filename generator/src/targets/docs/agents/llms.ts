import type { TextPlan } from '../../../plan/file-plan.ts';
import { mdInline } from '../../../support/encode.ts';
import { methodLine, wholeParts, type Twin } from '../markdown/pages.ts';
import type { Site, SitePage, SiteResource } from '../model/site-model.ts';
import { shortened } from '../model/plain-text.ts';

/** Methods that one index lists; with more of them it lists resources, each with an index of its own. */
const MOST_METHODS = 300;

/** Characters of the file that holds everything; more is split by resource. */
const LONGEST_WHOLE = 1_000_000;

/** Characters of the parts that it is split into; a method that is longer has one for itself. */
const LONGEST_PART = 95_000;

/** `llms.txt` and `llms-full.txt`: what there is, in one line each, and all of it. */
export function llmsFiles(site: Site): readonly TextPlan[] {
  const isLarge = site.methods.length > MOST_METHODS;
  const indexes = isLarge ? site.resources.map((each) => resourceIndex(site, each)) : [];
  return [
    { kind: 'text', path: 'llms.txt', text: rootIndex(site, isLarge) },
    ...indexes,
    ...wholeFiles(site),
  ];
}

function head({ brand, edition, description, packageName, title }: Site): readonly string[] {
  const about = shortened(description, 300);
  return [
    `# ${mdInline(title)}`,
    `> ${about === '' ? `The ${mdInline(brand)} API.` : mdInline(about)}`,
    `Version ${mdInline(
      edition,
    )}. TypeScript: \`npm install ${packageName}\`, \`import ${brand} from '${packageName}'\`, \`const client = new ${brand}()\`. Links lead to Markdown.`,
  ];
}

function rootIndex(site: Site, isLarge: boolean): string {
  const { guides, resources, types, errors } = site;
  const more: SitePage[] = [
    ...(errors.length === 0 ? [] : [{ page: 'errors', title: 'Errors' }]),
    ...(types.length === 0 ? [] : [{ page: 'types/index', title: 'Types' }]),
  ];
  return textOf([
    ...head(site),
    ...(guides.length === 0 ? [] : ['## Guides', guides.map(link).join('\n')]),
    ...(isLarge ?
      ['## Resources', resources.map(resourceLine).join('\n')]
    : resources.flatMap(({ title, methods }) =>
        methods.length === 0 ?
          []
        : [`## ${mdInline(title)}`, methods.map((each) => methodLine(each, '')).join('\n')],
      )),
    ...(more.length === 0 ? [] : ['## Optional', more.map(link).join('\n')]),
  ]);
}

function link({ page, title }: SitePage): string {
  return `- [${mdInline(title)}](${page}.md)`;
}

function resourceLine({ page, title, methods, description }: SiteResource): string {
  const about = shortened(description, 80);
  return `- [${mdInline(title)}](${page}/llms.txt): ${methods.length} methods${
    about === '' ? '' : `. ${mdInline(about)}`
  }`;
}

function resourceIndex(site: Site, { page, title, methods }: SiteResource): TextPlan {
  const up = '../'.repeat(page.split('/').length);
  const text = textOf([
    `# ${mdInline(`${site.brand} ${title}`)}`,
    `> Methods of one resource; [llms.txt](${up}llms.txt) lists the others.`,
    methods.map((each) => methodLine(each, up)).join('\n'),
  ]);
  return { kind: 'text', path: `${page}/llms.txt`, text };
}

/** Guides, methods, and each type once. */
function wholeFiles(site: Site): readonly TextPlan[] {
  const parts = wholeParts(site);
  const whole = textOf([...head(site), ...parts.map(({ text }) => text)]);
  if (whole.length <= LONGEST_WHOLE) return [{ kind: 'text', path: 'llms-full.txt', text: whole }];
  const files = site.resources.flatMap((resource) => resourceFiles(resource, parts));
  const guides = parts.filter(({ page }) => page.startsWith('guides/') || page === 'errors');
  const links = files.map(({ path, title }) => `- [${mdInline(title)}](${path})`).join('\n');
  return [
    {
      kind: 'text',
      path: 'llms-full.txt',
      text: textOf([
        ...head(site),
        '## Methods',
        links,
        ...(site.types.length === 0 ? [] : ['Types have pages of their own: [types](types/index.md).']),
        ...guides.map(({ text }) => text),
      ]),
    },
    ...files.map(({ path, text }): TextPlan => ({ kind: 'text', path, text })),
  ];
}

type NamedText = { readonly path: string; readonly title: string; readonly text: string };

/** The methods of a resource in files of which none is too long to be read at once. */
function resourceFiles({ page, title, methods }: SiteResource, parts: readonly Twin[]): readonly NamedText[] {
  const own = new Set(methods.map((each) => each.page));
  const groups = grouped(parts.filter((each) => own.has(each.page)));
  return groups.map((texts, index) => ({
    path: `${page}/llms-full${index === 0 ? '' : `-${index + 1}`}.txt`,
    title: groups.length === 1 ? title : `${title}, part ${index + 1}`,
    text: textOf([`# ${mdInline(title)}`, ...texts]),
  }));
}

function grouped(parts: readonly Twin[]): ReadonlyArray<readonly string[]> {
  const groups: string[][] = [];
  let length = LONGEST_PART;
  for (const { text } of parts) {
    if (length + text.length > LONGEST_PART) {
      groups.push([]);
      length = 0;
    }
    groups.at(-1)?.push(text);
    length += text.length + 2;
  }
  return groups;
}

function textOf(parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`;
}
