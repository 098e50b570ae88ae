// Dials a number, follows the call until it is over, and prints what was said.
//
//   npx tsx outbound-call.ts +14157774444 +12137774445
import Retell, { WaitError } from 'retell-sdk';

const [from_number, to_number] = process.argv.slice(2);
if (from_number === undefined || to_number === undefined) {
  console.error('Usage: npx tsx outbound-call.ts FROM TO');
  process.exit(2);
}

const client = new Retell(); // reads RETELL_API_KEY

const { call_id } = await client.call.createPhoneCall({ from_number, to_number });
console.log(`Dialing ${to_number}: ${call_id}`);

let status = '';
try {
  const call = await client.call.waitUntilEnded(call_id, {
    timeout: 30 * 60_000,
    onUpdate(latest) {
      if (latest.call_status !== status) console.log(`  ${latest.call_status}`);
      status = latest.call_status;
    },
  });
  const seconds = Math.round((call.duration_ms ?? 0) / 1000);
  console.log(`Over after ${seconds} s: ${call.disconnection_reason ?? 'no reason given'}\n`);
  console.log(call.transcript ?? '(no transcript)');
} catch (error) {
  // Nobody answered, say, or the call goes on for longer than half an hour.
  if (!(error instanceof WaitError)) throw error;
  console.error(`The call did not end as it should: ${String(error.state)}`);
  process.exitCode = 1;
}
