import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { renderHtml, type ListedChange } from '../../../generator/src/compare/files/index.ts';
import { prose } from '../../../generator/src/compare/model/index.ts';
import {
  assets,
  compare,
  hostile,
  numbered,
  type Content,
} from '../../../generator/test/compare/files/fixtures.ts';

type Files = Readonly<Record<string, Content>>;

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const problems: string[] = [];
let browser: Browser;
let folder: string;

/** The page of a comparison, opened; whatever it complains about or asks the network for is a problem. */
async function open(from: Files, to: Files, hash = '', changes: readonly ListedChange[] = []): Promise<Page> {
  const file = join(folder, 'diff.html');
  writeFileSync(file, renderHtml(await compare(from, to), { assets, changes }));
  const page = await browser.newPage({ viewport: { width: 1300, height: 800 } });
  page.setDefaultTimeout(0);
  page.on('console', (message) => void problems.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => void problems.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => void problems.push(`dialog: ${dialog.message()}`));
  page.on('request', (request) => {
    if (!/^(?:file|data|blob):/.test(request.url())) problems.push(`request: ${request.url()}`);
  });
  await page.goto(pathToFileURL(file).href + hash);
  await page.locator('html[data-ready=true]').waitFor();
  return page;
}

const text = (page: Page): Promise<string> => page.locator('#rows').innerText();

describe.skipIf(!existsSync(executablePath))(
  `the page in a browser (${executablePath}; set CHROMIUM to another)`,
  () => {
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'specsmith-page-'));
      // No limits of its own: a busy machine may take its time, and a browser that hangs meets the limit of the tests.
      // Containers have little shared memory and no graphics card.
      const args = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'];
      browser = await chromium.launch({ executablePath, args, timeout: 0 });
    });
    afterAll(async () => {
      await browser?.close();
      rmSync(folder, { recursive: true });
    });
    afterEach(async () => {
      for (const context of browser.contexts()) await context.close();
      expect(problems.splice(0)).toEqual([]);
    });

    const from = {
      'src/a.ts': numbered(60, { 10: "const x = 'one';" }),
      'src/b.ts': numbered(40),
      'z.ts': '  x();\n',
    };
    const to = {
      'src/a.ts': numbered(60, { 10: "const x = 'two';", 50: 'export function added() {}' }),
      'src/b.ts': numbered(40, { 20: 'needle' }),
      'z.ts': '    x();\n',
    };

    test('shows files, hunks, syntax and changed words', async () => {
      const page = await open(from, to);
      await expect.poll(() => page.locator('#totals').innerText()).toBe('3 files changed +4 −4');
      await expect
        .poll(() => page.locator('#tree a .name').allInnerTexts())
        .toEqual(['a.ts', 'b.ts', 'z.ts']);
      await expect.poll(() => text(page)).toContain('@@ -7,7 +7,7 @@');
      await expect.poll(() => page.locator('.is-add .word').first().innerText()).toBe('two');
      await expect.poll(() => page.locator('.is-del .word').first().innerText()).toBe('one');
      await expect.poll(() => page.locator('.t-keyword').first().innerText()).toBe('const');
    });

    test('folds noise until it is asked for', async () => {
      const page = await open(from, to);
      await expect
        .poll(() => page.locator('.is-file[aria-expanded="false"] .path').innerText())
        .toBe('package/z.ts');
      await page.locator('#noise button', { hasText: 'whitespace only 2' }).click();
      await expect.poll(() => text(page)).toContain('    x();');
      await page.keyboard.press('w');
      await page.keyboard.press('w');
      await expect.poll(() => text(page)).not.toContain('x();');
    });

    test('stands side by side, dark, and remembers both', async () => {
      const page = await open(from, to);
      await page.locator('#scroller').press('s');
      await expect.poll(() => page.locator('.half.is-del + .half.is-add').count()).toBeGreaterThan(0);
      const before = await page.evaluate('getComputedStyle(document.body).backgroundColor');
      await page.keyboard.press('d');
      await expect
        .poll(() => page.evaluate('getComputedStyle(document.body).backgroundColor'))
        .not.toBe(before);
      await page.reload();
      await page.locator('html[data-ready=true]').waitFor();
      await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark');
      await expect.poll(() => page.locator('.half').count()).toBeGreaterThan(0);
    });

    test('finds text, goes to it and on', async () => {
      const page = await open(from, to);
      await page.keyboard.press('/');
      await page.keyboard.type('x = ');
      await page.locator('.hit.now').first().waitFor();
      await expect.poll(() => page.locator('#found').innerText()).toBe('1/2');
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator('#found').innerText()).toBe('2/2');
      await page.keyboard.press('Escape');
      await expect.poll(() => page.locator('.hit').count()).toBe(0);
    });

    test('finds what is folded and opens it', async () => {
      const page = await open(from, to);
      await page.locator('#query').fill('x();');
      await page.locator('.hit.now').first().waitFor();
      await expect.poll(() => text(page)).toContain('x();');
    });

    test('opens at the line that its address names', async () => {
      const many = (change: string): Files =>
        Object.fromEntries([...Array(50).keys()].map((at) => [`src/${at}.ts`, numbered(50, { 25: change })]));
      const page = await open(many('old'), many('new'), '#package%2Fsrc%2F45.ts:L25');
      await expect.poll(() => page.locator('.is-here').innerText()).toContain('new');
      await expect.poll(() => page.locator('#place .path').innerText()).toMatch(/package\/src\/4[45]\.ts/);
      await page.locator('.is-here .no[data-side=now]').click();
      await expect.poll(() => page.evaluate('location.href')).toMatch(/#package%2Fsrc%2F45\.ts:L25$/);
    });

    test('moves by keys, collapses, filters and explains itself', async () => {
      const page = await open(from, to);
      await page.keyboard.press('o');
      await expect.poll(() => page.locator('.is-file').first().getAttribute('aria-expanded')).toBe('false');
      await page.keyboard.press('O');
      await page.keyboard.press('t');
      await page.keyboard.type('b.ts');
      await expect.poll(() => page.locator('#tree a:visible').count()).toBe(1);
      await page.locator('#scroller').press('?');
      await expect.poll(() => page.locator('#help').isVisible()).toBe(true);
    });

    test('holds only the rows on the screen, of however many', async () => {
      const lines = (word: string): string =>
        Array.from({ length: 50_000 }, (_, at) => `${word} ${at}\n`).join('');
      const page = await open({ 'big.txt': lines('old') }, { 'big.txt': lines('new') });
      await expect.poll(() => page.locator('.row').count()).toBeLessThan(100);
      await page.locator('#scroller').press('End');
      await page.locator('.row', { hasText: 'new 49999' }).waitFor();
      await expect.poll(() => page.locator('.row').count()).toBeLessThan(100);
    });

    test('prints the open files', async () => {
      const page = await open(from, to);
      await page.emulateMedia({ media: 'print' });
      await page.evaluate("dispatchEvent(new Event('beforeprint'))");
      await expect.poll(() => page.locator('#print tr').count()).toBeGreaterThan(20);
      await expect.poll(() => page.locator('#app').isVisible()).toBe(false);
      await expect.poll(() => page.locator('#print').innerText()).toContain("const x = 'two';");
    });

    test('runs nothing of the packages, wherever their text stands', async () => {
      const change: ListedChange = { code: 'x', severity: 'risky', symbol: hostile, message: prose(hostile) };
      const evil = {
        [`<img src=x onerror=CANARY()>`]: hostile,
        'a.md': `${hostile}\n`,
        'b.ts': `${hostile}\n`,
        'c.yml': hostile,
      };
      const page = await open({ 'a.md': 'x\n' }, evil, '', [change]);
      for (const key of ['s', 'w', 's', 'd', 'n', 'n', 'j', 'j']) await page.keyboard.press(key);
      await page.locator('#query').fill('<script>');
      await page.locator('.hit.now').first().waitFor();
      await page.evaluate("dispatchEvent(new Event('beforeprint'))");
      await expect.poll(() => page.locator('img, iframe, object, embed, base').count()).toBe(0);
      await expect.poll(() => page.locator('script:not([type])').count()).toBe(1);
      await expect.poll(() => page.evaluate("'CANARY' in globalThis")).toBe(false);
      await expect.poll(() => page.locator('.control').count()).toBeGreaterThan(0);
    });

    test('its policy stops a script that got in all the same', async () => {
      const page = await open(from, to);
      await page.evaluate(
        "document.body.append(Object.assign(document.createElement('script'), { textContent: 'globalThis.CANARY = 1' }))",
      );
      await expect.poll(() => page.evaluate("'CANARY' in globalThis")).toBe(false);
      expect(problems.splice(0).join()).toContain('Content Security Policy');
    });

    test('has its summary without scripts', async () => {
      const file = join(folder, 'plain.html');
      writeFileSync(file, renderHtml(await compare(from, to), { assets }));
      const page = await browser.newPage({ javaScriptEnabled: false });
      await page.goto(pathToFileURL(file).href);
      await expect
        .poll(() => page.locator('#summary').innerText())
        .toContain('package/src/a.ts\tchanged\t+2\t−2');
      await expect.poll(() => page.locator('#app').isVisible()).toBe(false);
    });

    test('says so when nothing differs', async () => {
      const page = await open(from, from);
      await expect.poll(() => page.locator('#empty').isVisible()).toBe(true);
    });
  },
);
