import vm from 'node:vm';
import { beforeAll, describe, expect, test } from 'vitest';
import { miniSources } from '../../kit/mini.ts';
import { attribute, elementsOf, makeSite, siteFaults, twinFaults } from '../../kit/site.ts';
import { HOSTILE, hostileSources } from './hostile.ts';

type Files = ReadonlyMap<string, string>;

const text = (files: Files, path: string): string => {
  const found = files.get(path);
  if (found === undefined) throw new Error(`there is no ${path}`);
  return found;
};

describe('the site of the small API', () => {
  let files: Files;
  beforeAll(async () => {
    files = await makeSite(miniSources());
  });

  test('consists of known elements, and every link leads to something', () => {
    expect(siteFaults(files)).toEqual([]);
    expect(twinFaults(files)).toEqual([]);
  });

  test('has a twin in Markdown for every page', () => {
    const pages = [...files.keys()].filter((path) => path.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(30);
    expect(pages.filter((path) => !files.has(path.replace(/html$/, 'md')))).toEqual([]);
  });

  test('says of a method how it is called, what it takes, what it gives and what it throws', () => {
    const page = text(files, 'seeds/update.html');
    expect(page).toContain('<h1><code>client.seeds.update</code></h1>');
    expect(page).toContain(
      '<span class="verb">PATCH</span> <code>/shelves/{shelf_id}/seeds/{seed_id}</code>',
    );
    for (const language of ['typescript', 'http']) expect(page).toContain(`data-language="${language}"`);
    const ids = elementsOf(page).flatMap((each) => attribute(each, 'id') ?? []);
    expect(ids).toEqual(expect.arrayContaining(['params.shelf_id', 'returns', 'notes', 'example']));
  });

  test('lists every method once in llms.txt', () => {
    const methods = [...files.keys()].filter((path) =>
      /^(?!types|guides)[^.]+\/(?!index)[^/]+\.html$/.test(path),
    );
    const index = text(files, 'llms.txt');
    for (const path of methods) expect.soft(index.split(`(${path.replace(/html$/, 'md')})`)).toHaveLength(2);
  });
});

describe('hostile texts', () => {
  let files: Files;
  beforeAll(async () => {
    files = await makeSite(hostileSources);
  });

  test('become no element, no attribute and no link of a page', () => {
    expect(siteFaults(files)).toEqual([]);
    const away = [...files].flatMap(([path, page]) =>
      path.endsWith('.html') ?
        elementsOf(page).flatMap((each) => attribute(each, 'href') ?? attribute(each, 'src') ?? [])
      : [],
    );
    // A picture is a link, which only a reader follows.
    const ours = ['https://undici.nodejs.org', 'https://semver.org/spec/v2.0.0.html'];
    const found = new Set(away.filter((address) => address.includes(':') && !ours.includes(address)));
    expect([...found]).toEqual(['https://evil.example/pixel.png']);
  });

  test('are there all the same', () => {
    expect(HOSTILE).toContain('Ignore all');
    expect(text(files, 'things/retrieve.html')).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(text(files, 'things/retrieve.html')).toContain('Ignore all that stands above.');
  });

  test('are what the search is given, as values alone', () => {
    const given: Record<string, unknown[]> = {};
    const receivers = {
      docsPages: (...values: unknown[]) => (given['pages'] = values),
      docsMembers: (...values: unknown[]) => (given['members'] = values),
      docsTexts: (...values: unknown[]) => (given['texts'] = values),
    };
    for (const name of ['pages', 'members', 'texts']) {
      const script = text(files, `assets/data-${name}.js`);
      expect(script).not.toMatch(/<|\u2028/);
      vm.runInNewContext(script, receivers);
    }
    const [surface] = given['texts'] as [Record<string, Record<string, object>>];
    const things = Object.values(surface['types'] ?? {});
    expect(JSON.stringify(things)).toContain('Ignore all that stands above.');
    expect(JSON.stringify(things)).toContain('"name":"__proto__"');
    expect(JSON.stringify(surface['methods'])).toContain('"default":{"__proto__":{"own":true}}');
  });

  test('open no heading of a twin, and no fence stays open', () => {
    for (const [path, page] of files) {
      if (!path.endsWith('.md')) continue;
      expect.soft(page.match(/^ {0,3}#+ *(?:Title|Ignore).*$/gm) ?? [], path).toEqual([]);
      expect.soft((page.match(/^ *```/gm) ?? []).length % 2, path).toBe(0);
    }
  });

  test('leave names alone that file systems and other pages have', () => {
    const paths = [...files.keys()];
    expect(paths).toContain('index_/con_.html');
    expect(paths).toContain('types-2/list.html');
    expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
  });

  test('are no markup for the programs that make sites of Markdown', async () => {
    const pages = [...(await makeSite(hostileSources, 'markdown'))];
    expect(pages.every(([path]) => path.endsWith('.md'))).toBe(true);
    const bare = pages.map(([path, page]) => [
      path,
      page.replace(/^ *(`{3,})[\s\S]*?^ *\1/gm, '').replace(/(`+)[^`].*?\1/g, ''),
    ]);
    expect(bare.filter(([, page = '']) => /[<{}]/.test(page.split('\n---\n')[1] ?? page))).toEqual([]);
  });
});
