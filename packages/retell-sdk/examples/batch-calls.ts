// Calls everybody in a CSV file and shows how far the batch has come.
//
//   npx tsx batch-calls.ts +14157774444 data/contacts.csv
//
// The column `phone` is the number to call; all others become dynamic variables of the call.
import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { parse } from 'csv-parse/sync';
import Retell from 'retell-sdk';

const [from_number, file] = process.argv.slice(2);
if (from_number === undefined || file === undefined) {
  console.error('Usage: npx tsx batch-calls.ts FROM CONTACTS.csv');
  process.exit(2);
}

const contacts: Array<Record<string, string>> = parse(await readFile(file), {
  columns: true,
  bom: true,
  trim: true,
  skip_empty_lines: true,
});
const tasks = contacts.map(({ phone, ...variables }, index) => {
  if (!phone) throw new Error(`Contact ${index + 1} of ${file} has no phone number.`);
  return { to_number: phone, retell_llm_dynamic_variables: variables };
});

const client = new Retell(); // reads RETELL_API_KEY

const batch = await client.batchCall.createBatchCall({ from_number, name: file, tasks });
console.log(`${batch.batch_call_id}: ${tasks.length} calls`);

const pause = Number(process.env['POLL_SECONDS'] ?? 10) * 1000;
for (let over = 0; over < tasks.length; ) {
  await setTimeout(pause);
  const counts = new Map<string, number>();
  const calls = client.call.list({
    filter_criteria: { batch_call_id: { type: 'string', op: 'eq', value: batch.batch_call_id } },
    limit: 1000,
  });
  for await (const { call_status } of calls) counts.set(call_status, (counts.get(call_status) ?? 0) + 1);

  const count = (...states: string[]) => states.reduce((sum, state) => sum + (counts.get(state) ?? 0), 0);
  over = count('ended', 'not_connected', 'error');
  console.log(
    `${over} of ${tasks.length} over, ${count('ongoing')} talking, ` +
      `${count('not_connected')} not reached, ${count('error')} failed`,
  );
}
