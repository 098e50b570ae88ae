import { allMembers, resolveModel } from '../../ir/index.ts';
import type { Api } from '../../ir/model/api.ts';
import type { TypeNode } from '../../ir/model/type-node.ts';
import { clientStatement } from '../../snippets/index.ts';
import { isSimpleIdentifier, tsString } from '../../support/encode.ts';
import { width } from './readme-samples.ts';
import { webhookCall, webhooksOf, type OwnedWebhook } from './webhooks-of.ts';

/** What the README shows of webhooks. */
export type WebhookSamples = {
  /** How a call of the method begins: `client.webhooks.unwrap`. */
  readonly method: string;
  /** That of the one that checks nothing, if there is one. */
  readonly unsafe?: string;
  /** The client option with the key. */
  readonly keyOption?: string;
  /** A whole program. */
  readonly express: string;
  /** What is different elsewhere, by the name of the framework. */
  readonly others: ReadonlyArray<{ readonly name: string; readonly code: string }>;
};

/** How webhooks are received with the first method that checks them; undefined if none does. */
export function webhookSamples(api: Api): WebhookSamples | undefined {
  const methods = webhooksOf(api);
  const checked = methods.find(({ method }) => method.scheme !== undefined);
  if (checked === undefined) return undefined;
  const unsafe = methods.find(({ method }) => method.scheme === undefined);
  const { keyOption } = checked.method;
  return {
    method: webhookCall(checked, api),
    ...(unsafe !== undefined && { unsafe: webhookCall(unsafe, api) }),
    ...(keyOption !== undefined && { keyOption }),
    express: express(checked, api),
    others: others(checked, api),
  };
}

/** The call that gives the event. */
function unwrapped(found: OwnedWebhook, api: Api, body: string, headers: string): string {
  const { envPrefix } = api.facts.client;
  const variable = tsString(`${envPrefix.replace(/\W/g, '')}_WEBHOOK_KEY`);
  const key = found.method.keyOption === undefined ? `, key: process.env[${variable}] ?? ''` : '';
  return `const event = ${webhookCall(found, api)}(${body}, { headers: ${headers}${key} });`;
}

/** What a handler does with the event: shows what kind it is. */
function shown({ method }: OwnedWebhook, api: Api): string {
  const tag = tagOf(method.event, api);
  const access = tag !== undefined && isSimpleIdentifier(tag) ? `.${tag}` : '';
  return `console.log(event${access});`;
}

/** The member by which the events of a union are told apart. */
function tagOf(event: TypeNode, { models }: Api): string | undefined {
  const union = resolveModel(models, event);
  if (union.kind !== 'union') return undefined;
  const tags = union.variants.map((variant) => {
    const owner = resolveModel(models, variant);
    if (owner.kind !== 'object') return [];
    return allMembers(models, owner).flatMap(({ name, type }) => {
      const literal = resolveModel(models, type);
      return literal.kind === 'enum' && literal.values.length === 1 ? [name] : [];
    });
  });
  return tags[0]?.find((name) => tags.every((names) => names.includes(name)));
}

function express(found: OwnedWebhook, api: Api): string {
  const { packageName } = api.facts.packages.typescript;
  return `import express from 'express';
import ${api.clientName}, { InvalidWebhookSignatureError } from ${tsString(packageName)};

${clientStatement(api, width)}
const app = express();

// express.raw leaves the body as it arrived.
app.post('/webhook', express.raw({ type: 'application/json' }), (request, response) => {
  try {
    ${unwrapped(found, api, 'request.body', 'request.headers')}
    ${shown(found, api)}
    response.status(204).end();
  } catch (error) {
    if (!(error instanceof InvalidWebhookSignatureError)) throw error;
    response.status(401).end();
  }
});`;
}

function others(found: OwnedWebhook, api: Api): WebhookSamples['others'] {
  const event = (body: string, headers: string, indent: string): string =>
    [unwrapped(found, api, body, headers), shown(found, api)].join(`\n${indent}`);
  return [
    {
      name: 'Fastify',
      code: `import Fastify from 'fastify';

const app = Fastify();
app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_, body, done) => done(null, body));

app.post('/webhook', async (request, reply) => {
  ${event('request.body as Buffer', 'request.headers', '  ')}
  return reply.code(204).send();
});`,
    },
    {
      name: 'Hono',
      code: `import { Hono } from 'hono';

const app = new Hono();

app.post('/webhook', async (context) => {
  ${event('await context.req.text()', 'context.req.header()', '  ')}
  return context.body(null, 204);
});`,
    },
    {
      name: 'NestJS',
      code: `import { Controller, HttpCode, Post, Req, type RawBodyRequest } from '@nestjs/common';
import type { Request } from 'express';

// The application is made with NestFactory.create(AppModule, { rawBody: true }).
@Controller('webhook')
export class WebhookController {
  @Post()
  @HttpCode(204)
  receive(@Req() request: RawBodyRequest<Request>) {
    ${event("request.rawBody ?? ''", 'request.headers', '    ')}
  }
}`,
    },
    {
      name: 'Next.js',
      code: `// app/webhook/route.ts
export async function POST(request: Request) {
  ${event('await request.text()', 'request.headers', '  ')}
  return new Response(null, { status: 204 });
}`,
    },
    {
      name: 'Cloudflare Workers',
      code: `export default {
  async fetch(request: Request) {
    ${event('await request.text()', 'request.headers', '    ')}
    return new Response(null, { status: 204 });
  },
};`,
    },
  ];
}
