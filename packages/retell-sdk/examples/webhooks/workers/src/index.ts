// Receives webhooks in a Cloudflare Worker. The key is a secret of it: npx wrangler secret put RETELL_API_KEY
import Retell, { InvalidWebhookSignatureError } from 'retell-sdk';

type Env = { RETELL_API_KEY: string };

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    if (request.method !== 'POST') return new Response(null, { status: 405, headers: { allow: 'POST' } });
    const client = new Retell({ apiKey: env.RETELL_API_KEY });
    try {
      const event = client.webhooks.unwrap(await request.text(), { headers: request.headers });
      if (event.event === 'call_ended') console.log(`Over: ${event.call.call_id}`);
      return new Response(null, { status: 204 });
    } catch (error) {
      if (!(error instanceof InvalidWebhookSignatureError)) throw error;
      return new Response(null, { status: 401 });
    }
  },
};
