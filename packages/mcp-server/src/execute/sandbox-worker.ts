import { parentPort } from 'node:worker_threads';
import type { CallResult, FromWorker, RunOrder, ToWorker } from './messages.ts';
import { startRun, type Run } from './vm-run.ts';

const port = parentPort;
if (port === null) throw new Error('sandbox-worker.js runs only as a worker');
const send = (message: FromWorker): void => port.postMessage(message);

let current: Run | undefined;

async function run(order: RunOrder): Promise<void> {
  current = await startRun(order, {
    call: (call) => send({ kind: 'call', ...call }),
    idle: () => send({ kind: 'idle' }),
    done: (outcome, reusable) => {
      current = undefined;
      send({ kind: 'done', outcome, reusable });
    },
  });
  current.begin();
}

function settle(result: CallResult): void {
  current?.settle(result);
}

port.on('message', (message: ToWorker) => {
  switch (message.kind) {
    case 'run':
      // A failure to start ends the worker, which the server reports as a crash.
      void run(message);
      break;
    case 'settle':
      settle(message);
      break;
  }
});
