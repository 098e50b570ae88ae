// Receives webhooks in a Next.js application, at /webhook.
import Retell, { InvalidWebhookSignatureError } from 'retell-sdk';

const client = new Retell(); // reads RETELL_API_KEY

export async function POST(request: Request): Promise<Response> {
  try {
    const event = client.webhooks.unwrap(await request.text(), { headers: request.headers });
    if (event.event === 'call_ended') console.log(`Over: ${event.call.call_id}`);
    return new Response(null, { status: 204 });
  } catch (error) {
    if (!(error instanceof InvalidWebhookSignatureError)) throw error;
    return new Response(null, { status: 401 });
  }
}
