// Runs all tests of the workspace, says what was skipped and what is slow, and ends with one plain line.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { spawnSync } from 'node:child_process';
import { root } from './tools.mjs';

/** Ends the process with the exit code of vitest, or with that of an earlier step. */
export async function runTests(steps, args) {
  steps.finish();
  const folder = mkdtempSync(join(tmpdir(), 'specsmith-test-'));
  const report = join(folder, 'report.json');
  const { status } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      // Also for generated packages, whose own settings are for their users. See vitest.limits.ts.
      `--testTimeout=${15 * 60_000}`,
      // By itself vitest leaves a processor to its main thread, which on two of them is half of the work undone.
      ...(args.some((arg) => arg.startsWith('--maxWorkers')) ? [] : ['--maxWorkers=100%']),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...args,
    ],
    { cwd: root, stdio: 'inherit' },
  );
  const { passed, failed, slowest, skipped } = readReport(report);
  rmSync(folder, { recursive: true, force: true });
  list('Skipped, because this machine lacks what they need or the API does not have it', skipped);
  list('The slowest tests', slowest);
  if (steps.failure !== 0) process.stdout.write('✖ A step before the tests failed; its message is above.\n');
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  process.exit((status ?? 1) || steps.failure);
}

function list(title, lines) {
  if (lines.length > 0) process.stdout.write(`${title}:\n${lines.map((line) => `  ${line}\n`).join('')}\n`);
}

/** What the tests came to. A suite that cannot be loaded has no tests to count, but has failed. */
function readReport(file) {
  let report;
  try {
    report = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, slowest: [], skipped: [] };
  }
  const broken = report.testResults.filter(
    (suite) => suite.status === 'failed' && suite.assertionResults.length === 0,
  );
  const tests = report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map((test) => ({ ...test, file: relative(root, name).split(sep).join('/') })),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    slowest: slowestOf(tests),
    skipped: skippedOf(tests),
  };
}

function slowestOf(tests) {
  return [...tests]
    .sort((a, b) => (b.duration ?? 0) - (a.duration ?? 0))
    .slice(0, 10)
    .map(
      ({ duration = 0, file, fullName }) =>
        `${(duration / 1000).toFixed(1).padStart(6)} s  ${file}: ${fullName}`,
    );
}

/** One line for tests of one group that are skipped together. */
function skippedOf(tests) {
  const groups = new Map();
  for (const { status, file, ancestorTitles, title } of tests) {
    if (status !== 'skipped' && status !== 'pending' && status !== 'todo') continue;
    const group = `${file}: ${ancestorTitles[0] ?? title}`;
    groups.set(group, (groups.get(group) ?? 0) + 1);
  }
  return [...groups].map(([group, count]) => (count > 1 ? `${group} (${count})` : group));
}
