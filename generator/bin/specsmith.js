#!/usr/bin/env node
import module from 'node:module';

// Compiled code is cached between runs where Node offers it (22.1 and later).
module.enableCompileCache?.();

const { main } = await import('../dist/main.js');
process.exitCode = await main(process.argv.slice(2));
