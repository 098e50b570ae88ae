#!/usr/bin/env node
import module from 'node:module';
import v8 from 'node:v8';

// Compiled code is cached between runs where Node offers it (22.1 and later).
module.enableCompileCache?.();

// Most runs are over before optimised code has paid for its making: ask for more evidence that code is hot.
v8.setFlagsFromString('--interrupt-budget=1000000');

const { main } = await import('../dist/main.js');
process.exitCode = await main(process.argv.slice(2));
