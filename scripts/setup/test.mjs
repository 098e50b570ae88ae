// Runs all tests of the workspace and ends with one plain line.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...args,
    ],
    { cwd: root, stdio: 'inherit' },
  );
  const counts = readCounts(report);
  rmSync(folder, { recursive: true, force: true });
  if (steps.failure !== 0) process.stdout.write('✖ A step before the tests failed; its message is above.\n');
  process.stdout.write(`${counts.passed} passed, ${counts.failed} failed\n`);
  process.exit((status ?? 1) || steps.failure);
}

/** A suite that cannot be loaded has no tests to count, but has failed. */
function readCounts(file) {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    const broken = report.testResults.filter(
      (suite) => suite.status === 'failed' && suite.assertionResults.length === 0,
    );
    return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
