#!/usr/bin/env node
import { METHODS } from './methods.ts';
import { createClient, SERVER_INFO } from './server-info.ts';
import { start } from './start.ts';

start({ info: SERVER_INFO, rows: METHODS, createClient }).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
