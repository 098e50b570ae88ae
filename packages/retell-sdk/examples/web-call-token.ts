// Gives browsers what they join a web call with. The API key never leaves this server.
//
//   npx tsx web-call-token.ts agent_id
//   curl -X POST http://localhost:3000/web-call
import type { AddressInfo } from 'node:net';
import express from 'express';
import Retell, { APIError } from 'retell-sdk';

const agent_id = process.argv[2];
if (agent_id === undefined) {
  console.error('Usage: npx tsx web-call-token.ts AGENT_ID');
  process.exit(2);
}

const client = new Retell(); // reads RETELL_API_KEY
const app = express();

app.post('/web-call', async (_request, response) => {
  // Check here who is asking: whoever gets a token talks to your agent at your cost.
  try {
    const { access_token, call_id } = await client.call.createWebCall({ agent_id });
    response.status(201).json({ access_token, call_id });
  } catch (error) {
    if (!(error instanceof APIError)) throw error;
    console.error(error.message);
    response.status(502).json({ error: 'The call could not be prepared.' });
  }
});

const server = app.listen(Number(process.env['PORT'] ?? 3000), () => {
  console.log(`Listening on http://localhost:${(server.address() as AddressInfo).port}/web-call`);
});
