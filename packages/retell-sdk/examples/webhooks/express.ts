// Receives webhooks with Express.
//
//   npx tsx webhooks/express.ts
import type { AddressInfo } from 'node:net';
import express from 'express';
import Retell, { InvalidWebhookSignatureError } from 'retell-sdk';

const client = new Retell(); // reads RETELL_API_KEY
const app = express();

// express.raw leaves the body as it arrived: the signature is about its bytes.
app.post('/webhook', express.raw({ type: 'application/json' }), (request, response) => {
  try {
    const event = client.webhooks.unwrap(request.body, { headers: request.headers });
    if (event.event === 'call_ended') console.log(`Over: ${event.call.call_id}`);
    response.status(204).end();
  } catch (error) {
    if (!(error instanceof InvalidWebhookSignatureError)) throw error;
    response.status(401).end();
  }
});

const server = app.listen(Number(process.env['PORT'] ?? 3000), () => {
  console.log(`Listening on http://localhost:${(server.address() as AddressInfo).port}/webhook`);
});
