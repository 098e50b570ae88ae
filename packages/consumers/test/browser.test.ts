import { existsSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { startExchangeServer, type ExchangeServer } from '../../../generator/test/kit/exchange-server.ts';
import { checkExchange } from '../../../generator/test/wire/seedpost-check.ts';
import { makeProgram, type Program } from '../../../generator/test/wire/seedpost-program.ts';

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
// A page without an icon asks for one.
const PAGE = '<!doctype html><link rel="icon" href="data:,"><script src="/program.js"></script>';
const isPresent = existsSync(executablePath);

const program = isPresent ? await makeProgram() : undefined;

describe.skipIf(!isPresent)(
  `every wire feature in a browser (${executablePath}; set CHROMIUM to another)`,
  () => {
    let server: ExchangeServer;
    let browser: Browser;
    let page: Page;
    beforeAll(async () => {
      server = await startExchangeServer();
      server.serve('/page', 'text/html', PAGE);
      server.serve('/program.js', 'text/javascript', Buffer.from(program?.script ?? '').toString('latin1'));
      // No limits of its own: a browser that hangs meets the limit of the tests. Containers have little shared memory.
      const args = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'];
      browser = await chromium.launch({ executablePath, args, timeout: 0 });
      page = await browser.newPage();
      page.setDefaultTimeout(0);
      // Another origin than that of the API, as pages have.
      await page.goto(`http://localhost:${server.port}/page`);
    });
    afterAll(async () => {
      await browser?.close();
      await server?.close();
      program?.remove();
    });

    describe.each(Object.entries(program?.subjects ?? {}))('%s', (subject, exchanges) => {
      test.each(exchanges.map((exchange, i) => [exchange.name, exchange, i] as const))(
        '%s',
        (_, exchange, i) =>
          checkExchange(server, exchange, exchange.inBrowser ?? exchange, () =>
            page.evaluate(
              ([name, index, port]) =>
                (globalThis as unknown as { program: Program }).program.run(name, index, port),
              [subject, i, server.port] as const,
            ),
          ),
      );
    });
  },
);
