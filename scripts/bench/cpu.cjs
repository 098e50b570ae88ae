// Loaded into every measured Node process: notes its CPU time (user + system, all threads) and peak memory when it ends.
const fs = require('node:fs');

process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  const { maxRSS } = process.resourceUsage();
  fs.appendFileSync(
    process.env.BENCH_USAGE,
    `${JSON.stringify({ cpu: (user + system) / 1e6, rss: maxRSS / 1024 })}\n`,
  );
});
