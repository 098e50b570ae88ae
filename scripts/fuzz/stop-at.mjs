// Preloaded into a run: at the n-th change of the disk the process is killed, or the disk is full from there on.
// STOP_AT=n, STOP_HOW=kill|full; with STOP_COUNT=FILE the changes are counted and nothing is stopped.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { STOP_AT, STOP_HOW, STOP_COUNT, STOP_BELOW = '' } = process.env;
const at = Number(STOP_AT ?? Number.POSITIVE_INFINITY);
const { writeFileSync } = fs;

/** What changes the disk; what a full disk refuses needs room. */
const CHANGES = {
  openSync: (flags) => (typeof flags === 'number' ? (flags & fs.constants.O_CREAT) !== 0 : flags !== 'r'),
  writeFileSync: () => true,
  writeSync: () => true,
  mkdirSync: () => true,
  symlinkSync: () => true,
  renameSync: () => false,
  rmSync: () => false,
  rmdirSync: () => false,
  unlinkSync: () => false,
};

let changes = 0;
for (const [name, needsRoom] of Object.entries(CHANGES)) {
  const change = fs[name];
  fs[name] = (...args) => {
    // Only what belongs to the package, or to a file that was opened there.
    if (typeof args[0] === 'string' && !args[0].startsWith(STOP_BELOW)) return change(...args);
    if (name === 'openSync' && !needsRoom(args[1] ?? 'r')) return change(...args);
    changes += 1;
    if (changes >= at && STOP_HOW === 'full' && needsRoom(args[1]))
      throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC', syscall: name });
    if (changes === at && STOP_HOW === 'kill') {
      // Half of a text may have been written by then.
      if (name === 'writeFileSync') change(args[0], String(args[1]).slice(0, String(args[1]).length / 2));
      process.kill(process.pid, 'SIGKILL');
    }
    return change(...args);
  };
}
syncBuiltinESMExports();

if (STOP_COUNT !== undefined) process.on('exit', () => writeFileSync(STOP_COUNT, String(changes)));
