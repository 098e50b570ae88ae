import fs from 'node:fs';
let s=fs.readFileSync('node_modules/.lay.mjs','utf8');
s=s.replace('isKnown = false;','isKnown = false; globalThis.G(new Error().stack, statement, text);').replace('const isSafe = isKnown','if(isKnown&&hasLongLine(final))globalThis.L(final);if(isKnown&&!isSameCode(raw2,final))globalThis.L("NOTSAME "+raw2.slice(0,200));const isSafe = isKnown');
fs.writeFileSync('node_modules/.lay2.mjs',s);
const m=await import('./node_modules/.lay2.mjs');
const count={};const seen={};globalThis.G=(st,x,text)=>{if(/literalDoc<expressionDoc<(property|assign)|binaryDoc/.test(st.split('\n').slice(2,5).map(l=>/at (\w+)/.exec(l)?.[1]).join('<'))&&Object.keys(seen).length<12){const k=text.slice(x.pos,x.end);const m=k.split('\n').find(l=>/ \? |\?\.\(| as |=>|\bnew |!|&&|`/.test(l)&&!/^\s*\*/.test(l));if(m)seen[m.trim().slice(0,240)]=1}const fr=st.split('\n').slice(2,5).map(l=>/at (\w+).*?:(\d+):\d+/.exec(l)).filter(Boolean).map(r=>r[1]).join('<');count[fr]=(count[fr]||0)+1};
globalThis.L=(f)=>{const l=f.split('\n').filter(l=>l.length>110&&!/^\s*(\*|\/)/.test(l))[0]??f;count['LONG '+l.trim().replace(/'[^']*'/g,"''").slice(0,70)]=(count['LONG '+l.trim().replace(/'[^']*'/g,"''").slice(0,70)]||0)+1};
const c=await m.loadCompiler();
for(const spec of process.argv.slice(2)){const cfg=spec.replace(/openapi\.(ya?ml|json)$/,'stainless.yml');
 const r=await m.loadAndCheck({spec,...(cfg!==spec&&fs.existsSync(cfg)?{config:cfg}:{})});if(!r.input)continue;
 const plans=await m.planPackage(r.input,'typescript',r.collector.report,{progress(){}});
 for(const p of plans){if(p.kind!=='typescript'&&!(p.kind==='text'&&p.path.endsWith('.ts')))continue;if(p.path.endsWith('wire/server.ts'))continue;const s=p.kind==='typescript'?c.print(p):{text:p.text,tree:c.parse(p.path,p.text)};await m.layOut(s.text,s.tree,c.ts);}}
console.log(Object.entries(count).sort((a,b)=>b[1]-a[1]).slice(0,40).map(([k,v])=>v+' '+k).join('\n'));

console.log(Object.keys(seen).join('\n'))