import { raw } from './dist/exp.mjs'; import fs from 'node:fs';
const files=await raw('../spec/retell/openapi.yaml','../spec/retell/stainless.yml');
fs.mkdirSync('/tmp/raw',{recursive:true});
for(const f of files){ if(f.raw===undefined)continue; const n=f.path.replaceAll('/','_'); fs.writeFileSync('/tmp/raw/'+n+'.raw',f.raw);fs.writeFileSync('/tmp/raw/'+n+'.fmt',f.text); console.log(f.raw===f.text?'same':'DIFF',f.raw.length,f.path)}
