// Receives webhooks with Hono, here on Node; `app` runs anywhere else as well.
//
//   npx tsx webhooks/hono.ts
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import Retell, { InvalidWebhookSignatureError } from 'retell-sdk';

const client = new Retell(); // reads RETELL_API_KEY
const app = new Hono();

app.post('/webhook', async (context) => {
  try {
    const event = client.webhooks.unwrap(await context.req.text(), { headers: context.req.header() });
    if (event.event === 'call_ended') console.log(`Over: ${event.call.call_id}`);
    return context.body(null, 204);
  } catch (error) {
    if (!(error instanceof InvalidWebhookSignatureError)) throw error;
    return context.body(null, 401);
  }
});

serve({ fetch: app.fetch, port: Number(process.env['PORT'] ?? 3000) }, ({ port }) => {
  console.log(`Listening on http://localhost:${port}/webhook`);
});
