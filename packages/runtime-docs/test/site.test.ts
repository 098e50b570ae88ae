import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { miniSources } from '../../../generator/test/kit/mini.ts';
import { makeSite } from '../../../generator/test/kit/site.ts';
import { hostileSources } from '../../../generator/test/targets/docs/hostile.ts';

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const problems: string[] = [];
let browser: Browser;
let folder: string;

function write(into: string, files: ReadonlyMap<string, string>): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(into, path)), { recursive: true });
    writeFileSync(join(into, path), text);
  }
}

const addressOf = (path: string): string => pathToFileURL(join(folder, path)).href;

/** A page of the site from the disk; whatever it complains about or asks the network for is a problem. */
async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  // The policy of the pages lets nothing else run, also not what looks at them.
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    bypassCSP: true,
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(0);
  page.on('console', (message) => void problems.push(`${path} console: ${message.text()}`));
  page.on('pageerror', (error) => void problems.push(`${path} error: ${error.message}`));
  page.on('request', (request) => {
    if (!/^(?:file|data):/.test(request.url())) problems.push(`${path} request: ${request.url()}`);
  });
  await page.goto(addressOf(path));
  return page;
}

/** A page of every kind, also one all of whose texts are hostile. */
const KINDS = [
  'index.html',
  'seeds/index.html',
  'seeds/list.html',
  'types/index.html',
  'types/Packet.html',
  'guides/index.html',
  'guides/usage.html',
  'hostile/errors.html',
  'hostile/things/retrieve.html',
];

/** What axe finds in the page that it was loaded into. */
async function barriers(): Promise<readonly string[]> {
  const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  // @ts-expect-error the page has it
  const { violations } = await globalThis.axe.run({ runOnly: { type: 'tag', values }, preload: false });
  type Violation = { id: string; nodes: Array<{ html: string; failureSummary: string }> };
  return violations.flatMap(({ id, nodes }: Violation) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 150)} ${failureSummary}`),
  );
}

describe.skipIf(!existsSync(executablePath))(
  `the site in a browser (${executablePath}; set CHROMIUM to another)`,
  () => {
    beforeAll(async () => {
      // Blanks and letters of other languages in the path are no obstacle.
      folder = join(mkdtempSync(join(tmpdir(), 'specsmith-site-')), 'a b ä');
      write(folder, await makeSite(miniSources()));
      write(join(folder, 'hostile'), await makeSite(hostileSources));
      const args = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'];
      browser = await chromium.launch({ executablePath, args, timeout: 0 });
    });
    afterAll(async () => {
      await browser?.close();
      rmSync(dirname(folder), { recursive: true });
    });
    afterEach(async () => {
      for (const context of browser.contexts()) await context.close();
      expect(problems.splice(0)).toEqual([]);
    });

    test.each([
      { colorScheme: 'light' as const, width: 1280 },
      { colorScheme: 'dark' as const, width: 360 },
    ])('has no barrier, $colorScheme, $width wide', async ({ colorScheme, width }) => {
      const page = await open('index.html', { colorScheme, viewport: { width, height: 800 } });
      await page.context().addInitScript({ path: axe });
      for (const path of KINDS) {
        await page.goto(addressOf(path));
        expect.soft(await page.evaluate(barriers), path).toEqual([]);
        // Only code and tables scroll sideways.
        expect.soft(await page.evaluate('document.documentElement.scrollWidth'), path).toBe(width);
      }
    });

    test('shows all languages where no script runs, and one of them otherwise', async () => {
      const still = await open('seeds/list.html', { javaScriptEnabled: false });
      await expect.poll(() => still.locator('.sample:visible').count()).toBe(2);
      const page = await open('seeds/list.html');
      await expect.poll(() => page.locator('.sample:visible').count()).toBe(1);
      await expect
        .poll(() => page.locator('.sample:visible').getAttribute('data-language'))
        .toBe('typescript');
    });

    test('keeps language and theme from page to page', async () => {
      const page = await open('seeds/list.html');
      await page.getByRole('button', { name: 'HTTP' }).click();
      await page.getByRole('button', { name: 'Dark' }).click();
      await page
        .getByRole('navigation', { name: 'Site' })
        .getByRole('link', { name: 'create', exact: true })
        .click();
      await expect.poll(() => page.locator('h1').innerText()).toBe('client.seeds.create');
      await expect.poll(() => page.locator('.sample:visible').getAttribute('data-language')).toBe('http');
      await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark');
    });

    test('finds with keys alone', async () => {
      const page = await open('types/Packet.html');
      await page.keyboard.press('/');
      const field = page.getByRole('combobox');
      await field.waitFor();
      await field.pressSequentially('seeds.upd');
      await page.getByRole('option', { name: 'seeds.update' }).first().waitFor();
      await page.addScriptTag({ path: axe });
      await expect.poll(() => page.evaluate(barriers)).toEqual([]);
      await page.keyboard.press('Enter');
      await page.waitForURL(/seeds\/update\.html$/);
      await expect.poll(() => page.locator('h1').innerText()).toBe('client.seeds.update');
      await page.keyboard.press('Control+k');
      await field.fill('shelf_id');
      await page
        .getByRole('option', { name: /shelf_id Member/ })
        .first()
        .click();
      await page.waitForURL(/#params\.shelf_id$/);
    });

    test('finds what a question means', async () => {
      const page = await open('index.html');
      await page.keyboard.press('/');
      await page.getByRole('combobox').fill('throttled');
      // Not a word of the page: known once the texts are read.
      await page
        .getByRole('option', { name: /Retries Guide/ })
        .first()
        .waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL(/guides\/retries\.html$/);
      await expect.poll(() => page.locator('h1').innerText()).toBe('Retries');
    });

    test('copies an example', async () => {
      const page = await open('seeds/list.html', { permissions: ['clipboard-read', 'clipboard-write'] });
      await page.getByRole('button', { name: 'Copy' }).first().click();
      await page.getByRole('button', { name: 'Copied' }).waitFor();
      await expect
        .poll(() => page.evaluate('navigator.clipboard.readText()'))
        .toContain('client.seeds.list(');
    });

    test('the first thing that a key reaches is the way to the content', async () => {
      const page = await open('seeds/list.html');
      await page.keyboard.press('Tab');
      await expect
        .poll(() => page.evaluate('document.activeElement.textContent'))
        .toBe('Skip to the content');
      await page.keyboard.press('Enter');
      await page.waitForURL(/#main$/);
    });
  },
);
