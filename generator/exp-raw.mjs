import { build } from 'esbuild';
await build({entryPoints:['src/pipeline/exp.ts'],outfile:'dist/exp.mjs',bundle:true,format:'esm',platform:'node',packages:'external',logLevel:'error'});
