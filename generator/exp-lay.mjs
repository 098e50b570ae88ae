import { build } from 'esbuild'; import fs from 'node:fs';
await build({entryPoints:['/tmp/lay/lay.ts'],outfile:'node_modules/.lay.mjs',bundle:true,format:'esm',platform:'node',packages:'external',logLevel:'error'});
const m=await import('./node_modules/.lay.mjs');
const prettier=await import('prettier');
const specs=process.argv.slice(2);
const c=await m.loadCompiler();let bad=0,files=0,raws={},nraw=0,npiece=0;
for(const spec of specs){
 const cfg=spec.replace(/openapi\.(ya?ml|json)$/,'stainless.yml');
 let r;try{r=await m.loadAndCheck({spec,...(cfg!==spec&&fs.existsSync(cfg)?{config:cfg}:{})});if(!r.input){console.log('REFUSED',spec,r.collector.list().filter(d=>d.severity!=='note'&&d.severity!=='warning').slice(0,1).map(d=>d.code+' '+d.message));continue}
 var plans=await m.planPackage(r.input,'typescript',r.collector.report,{progress(){}});}catch(e){console.log('THROW',spec,e.message.slice(0,150));continue}
 for(const p of plans){ if(p.kind!=='typescript'&&!(p.kind==='text'&&p.path.endsWith('.ts')))continue; files++;
  let s;try{s=p.kind==='typescript'?c.print(p):{text:p.text,tree:c.parse(p.path,p.text)};}catch(e){console.log('PRINT',p.path,e.message.slice(0,100));continue}
  const pieces=await m.layOut(s.text,s.tree,c.ts);npiece+=pieces.length;
  for(const x of pieces)if(x.kind==='raw'){nraw++;const k=p.path.split('/')[0]+'/'+p.path.split('/')[1]+' '+x.text.replace(/\/\*[^]*?\*\/\s*/,'').slice(0,60).replace(/\n/g,'⏎');(raws[k]??=[]).push(x.text.length)}
  let mine,theirs;try{mine=await m.formatSource(s,c,p.path);theirs=await prettier.format(s.text,{printWidth:110,singleQuote:true,trailingComma:'all',arrowParens:'always',experimentalTernaries:true,parser:'typescript'});}catch(e){console.log('ERR',spec,p.path,e.message.slice(0,200));continue}
  if(mine!==theirs){bad++;if(bad<12){const a=mine.split('\n'),b=theirs.split('\n');let i=0;while(a[i]===b[i])i++;console.log('DIFF',spec,p.path,i+'\n mine:',JSON.stringify(a.slice(i-1,i+4)),'\n want:',JSON.stringify(b.slice(i-1,i+4)))}}
 }}
console.log({files,bad,npiece,nraw});console.log(Object.entries(raws).sort((a,b)=>b[1].reduce((x,y)=>x+y)-a[1].reduce((x,y)=>x+y)).slice(0,40).map(([k,v])=>v.length+'x '+v.reduce((x,y)=>x+y)+' '+k).join('\n'));
