import { parentPort, workerData } from 'node:worker_threads';
import { openCheck } from './check-code.ts';
import type { CheckAnswer, CheckOrder, CheckSetup } from './messages.ts';

const port = parentPort;
if (port === null) throw new Error('check-worker.js runs only as a worker');
const send = (message: CheckAnswer): void => port.postMessage(message);

// The server starts this thread, with these data.
const check = openCheck(workerData as CheckSetup);
// The first program reads the declarations; later ones find them read.
check?.('');
send({ kind: 'ready', found: check !== undefined });

port.on('message', ({ id, code }: CheckOrder) => {
  // A failure ends the worker, and the server goes on without a check.
  if (check !== undefined) send({ kind: 'result', id, result: check(code) });
});
