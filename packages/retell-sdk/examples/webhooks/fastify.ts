// Receives webhooks with Fastify.
//
//   npx tsx webhooks/fastify.ts
import Fastify from 'fastify';
import Retell, { InvalidWebhookSignatureError } from 'retell-sdk';

const client = new Retell(); // reads RETELL_API_KEY
const app = Fastify();

// Bodies stay as they arrived: the signature is about their bytes.
app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) =>
  done(null, body),
);

app.post<{ Body: Buffer }>('/webhook', async (request, reply) => {
  try {
    const event = client.webhooks.unwrap(request.body, { headers: request.headers });
    if (event.event === 'call_ended') console.log(`Over: ${event.call.call_id}`);
    return reply.code(204).send();
  } catch (error) {
    if (!(error instanceof InvalidWebhookSignatureError)) throw error;
    return reply.code(401).send();
  }
});

const address = await app.listen({ port: Number(process.env['PORT'] ?? 3000) });
console.log(`Listening on ${address}/webhook`);
