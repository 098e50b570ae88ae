/** How the page looks; it follows the colours that a reader has chosen for the system. */
export const PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --ground: #fff; --panel: #f6f7f9; --line: #dfe3e8; --text: #1c2530; --dim: #5f6b7a;
  --good: #1a7f37; --bad: #c62f2f; --note: #9a6700; --bar: #d3d9e0;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #12171d; --panel: #1a212a; --line: #2d3743; --text: #e3e9f0; --dim: #93a1b1;
    --good: #4ac26b; --bad: #ff7b72; --note: #d9a63a; --bar: #33404e;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 72rem;
  background: var(--ground); color: var(--text);
  font: 15px/1.5 system-ui, sans-serif;
}
h1 { margin: 0 0 .75rem; font-size: 1.45rem; overflow-wrap: anywhere; }
h2 { margin: 2.25rem 0 .75rem; font-size: 1.1rem; }
h2 small { color: var(--dim); font-weight: normal; }
code { font: 13px/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
.verdict {
  display: inline-block; margin: 0; padding: .4rem .8rem; border-radius: .4rem;
  border-left: .3rem solid currentColor; background: var(--panel); font-weight: 600;
}
.drop-in, .good { color: var(--good); }
.breaks, .breaking { color: var(--bad); }
.notes, .unproven, .note { color: var(--note); }
.figures { width: 100%; border-collapse: collapse; }
.figures td { padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); vertical-align: middle; }
.figures .number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.figures .what { color: var(--dim); }
.figures meter { width: 8rem; height: .55rem; vertical-align: middle; }
.figures meter::-webkit-meter-bar { height: .55rem; border: 0; background: var(--bar); }
.figures meter::-webkit-meter-optimum-value { background: var(--good); }
.figures meter::-webkit-meter-suboptimum-value { background: var(--bad); }
ul.differences { margin: 0; padding: 0; list-style: none; }
ul.differences li { padding: .7rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
.badge {
  display: inline-block; min-width: 5rem; margin-right: .5rem; padding: 0 .5rem; border: 1px solid currentColor;
  border-radius: 1rem; font-size: .8rem; text-align: center;
}
.sides { display: grid; grid-template-columns: 1fr 1fr; gap: .5rem; margin: .5rem 0 0; }
.sides > div { min-width: 0; padding: .35rem .6rem; border-radius: .3rem; background: var(--panel); }
.sides > div:first-child { border-left: .2rem solid var(--bad); }
.sides > div:last-child { border-left: .2rem solid var(--good); }
.also, .cause { margin: .35rem 0 0; color: var(--dim); font-size: .9rem; }
details summary { cursor: pointer; color: var(--dim); }
@media (max-width: 40rem) {
  .figures .what, .figures .meter { display: none; }
  .sides { grid-template-columns: 1fr; }
}
`;
