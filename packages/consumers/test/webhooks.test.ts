import fs from 'node:fs';
import http, { type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import esbuild from 'esbuild';
import type { Express } from 'express';
import type { FastifyInstance } from 'fastify';
import type { Hono } from 'hono';
import ts from 'typescript';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createApp, installed, sdkFolder } from './support/app.ts';

const KEY = 'key_of_recipes';
const BODY = '{"event":"call_ended","call":{"call_id":"Zoë"}}';
const CLIENT = `import Retell from 'retell-sdk';\nconst client = new Retell({ apiKey: '${KEY}' });\n`;
const node_modules = path.resolve(import.meta.dirname, '../node_modules');

/** The code below the heading of a framework; the one without heading is the first. */
const recipes = (): Readonly<Record<string, string>> => {
  const readme = fs.readFileSync(path.join(sdkFolder(), 'README.md'), 'utf8');
  const section = /^## Webhooks\n(.*?)^## /ms.exec(readme)?.[1] ?? '';
  const blocks = section.matchAll(/(?:\*\*(?<name>[^*]+)\*\*\n\n)?```ts\n(?<code>.*?)```/gs);
  return Object.fromEntries(
    [...blocks].map(({ groups }) => {
      const { name = 'Express', code = '' } = groups ?? {};
      const whole =
        name === 'Express' ? code.replace(/process\.env\['RETELL_API_KEY'\]/, `'${KEY}'`) : CLIENT + code;
      return [name, `${whole}${whole.includes('const app = ') ? '\nexport { app };\n' : ''}`];
    }),
  );
};

/** Loads a recipe beside the installed SDK and the frameworks of this workspace. */
const load = async (name: string): Promise<Record<string, unknown>> => {
  const app = createApp('recipe', { 'app.ts': recipes()[name] ?? '' });
  const outfile = path.join(app.dir, 'app.mjs');
  await esbuild.build({
    ...{ entryPoints: [path.join(app.dir, 'app.ts')], outfile, logLevel: 'silent' as const },
    ...{ bundle: true, platform: 'node' as const, format: 'esm' as const },
    tsconfigRaw: { compilerOptions: { experimentalDecorators: true } },
    plugins: [
      {
        name: 'frameworks',
        setup: (build) =>
          build.onResolve({ filter: /^(express|fastify|hono|@nestjs\/common)$/ }, ({ path: specifier }) => ({
            path: pathToFileURL(installed(specifier)).href,
            external: true,
          })),
      },
    ],
  });
  return (await import(pathToFileURL(outfile).href)) as Record<string, unknown>;
};

/** A webhook as the API sends it, or one that somebody else made up. */
const webhook = async (isGenuine: boolean): Promise<RequestInit & { headers: Record<string, string> }> => {
  const { sign } = (await import(pathToFileURL(path.join(sdkFolder(), 'index.mjs')).href)) as {
    sign(body: string, key: string): string;
  };
  const signature = sign(BODY, isGenuine ? KEY : 'another key');
  const headers = { 'content-type': 'application/json', 'X-Retell-Signature': signature };
  return { method: 'POST', body: BODY, headers };
};

const serve = async (listener: RequestListener): Promise<(init: RequestInit) => Promise<number>> => {
  const server = http.createServer(listener).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.on('listening', resolve));
  server.unref();
  const { port } = server.address() as AddressInfo;
  return async (init) => (await fetch(`http://127.0.0.1:${port}/webhook`, init)).status;
};

type Receive = (init: RequestInit & { headers: Record<string, string> }) => Promise<number>;
type Fetcher = (request: Request) => Promise<Response>;

const failure = (): number => 500;

/** How requests reach what a recipe made. */
const RECEIVERS: Readonly<Record<string, (recipe: Record<string, unknown>) => Promise<Receive>>> = {
  Express: ({ app }) => serve(app as Express),
  Fastify: async ({ app }) => {
    const fastify = app as FastifyInstance;
    return async ({ headers, body }) =>
      (await fastify.inject({ method: 'POST', url: '/webhook', headers, payload: String(body) })).statusCode;
  },
  Hono: async ({ app }) => {
    const hono = app as Hono;
    return async (init) => (await hono.request('/webhook', init)).status;
  },
  NestJS: async ({ WebhookController }) => {
    await import('reflect-metadata');
    class Root {
      readonly name = 'root';
    }
    Module({ controllers: [WebhookController as Type] })(Root);
    const app = await NestFactory.create(Root, { rawBody: true, logger: false });
    await app.init();
    return serve(app.getHttpAdapter().getInstance() as RequestListener);
  },
  'Next.js':
    async ({ POST }) =>
    (init) =>
      (POST as Fetcher)(new Request('https://app.example/webhook', init)).then(
        ({ status }) => status,
        failure,
      ),
  'Cloudflare Workers':
    async ({ default: worker }) =>
    (init) =>
      (worker as { fetch: Fetcher })
        .fetch(new Request('https://app.example/webhook', init))
        .then(({ status }) => status, failure),
};

describe('the recipes of the README', () => {
  // They tell what they received, and Hono what went wrong.
  beforeEach(() => {
    vi.spyOn(console, 'log').mockReturnValue(undefined);
    vi.spyOn(console, 'error').mockReturnValue(undefined);
    return () => vi.restoreAllMocks();
  });

  it('are there for every framework', () => {
    expect(Object.keys(recipes())).toEqual(Object.keys(RECEIVERS));
  });

  it.each(Object.keys(RECEIVERS))('receive webhooks with %s', async (name) => {
    const receive = await RECEIVERS[name]?.(await load(name));
    expect(await receive?.(await webhook(true))).toBe(204);
    expect(await receive?.(await webhook(false))).toBe(name === 'Express' ? 401 : 500);
  });

  it('compile with the types of the frameworks', () => {
    const names = Object.keys(recipes());
    const texts = Object.fromEntries(names.map((name, i) => [`recipe-${i}.ts`, recipes()[name] ?? '']));
    const { dir } = createApp('types', texts);
    const program = ts.createProgram(
      Object.keys(texts).map((file) => path.join(dir, file)),
      {
        ...{ strict: true, noEmit: true, skipLibCheck: true, experimentalDecorators: true },
        ...{ target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, types: ['node'] },
        moduleResolution: ts.ModuleResolutionKind.Bundler,
        typeRoots: [path.join(node_modules, '@types')],
        paths: {
          'retell-sdk': [path.join(sdkFolder(), 'index.d.mts')],
          '*': [path.join(node_modules, '@types/*'), path.join(node_modules, '*')],
        },
      },
    );
    const found = ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => {
      return `${path.basename(file?.fileName ?? '')}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
    });
    expect(found).toEqual([]);
  });
});
