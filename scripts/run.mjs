// Sets the workspace up and runs its tasks. Needs nothing but Node and npm:  node scripts/run.mjs <setup|generate|test|lint>
import { createInstaller } from './setup/install.mjs';
import { createSteps } from './setup/steps.mjs';
import { runTests } from './setup/test.mjs';
import { generateCommands, specsmith, turbo } from './setup/tools.mjs';

const steps = createSteps();
const install = createInstaller(steps);

const setUp = async () => {
  await install();
  await steps.run('Build the generator', turbo('build', '--filter=specsmith'));
};

const generate = async (name) => {
  const output = await steps.run(`Generate ${name}`, turbo(`generate:${name}`, '--log-prefix=none'));
  // On a cache hit the generator did not run: the package is what this input made the last time.
  const summary = /^[✔▲✖•].*$/gmu.exec(output)?.[0] ?? '✔ unchanged since the last run';
  steps.note(`  ${summary}`);
};

const tasks = {
  setup: setUp,
  async generate() {
    await setUp();
    for (const { name } of generateCommands()) await generate(name);
    await steps.run('Build the packages', turbo('build'));
  },
  async test() {
    await install();
    await steps.run('Build all packages', turbo('build'));
    for (const { name, args } of generateCommands()) {
      await steps.run(`Check that ${name} is up to date`, specsmith(...args, '--check'), {
        show: true,
        goOn: true,
      });
    }
    await runTests(steps, process.argv.slice(3));
  },
  async lint() {
    await setUp();
    await steps.run('Check types', turbo('typecheck'), { goOn: true });
    await steps.run('Check for faults', ['oxlint', '--quiet'], { goOn: true });
    await steps.run('Check for what nothing uses', ['knip', '--no-progress'], { goOn: true });
    await steps.run('Check layout', ['prettier', '--check', '--log-level=warn', '.'], { goOn: true });
  },
};

const task = tasks[process.argv[2] ?? 'setup'];
if (task === undefined) {
  console.error(`usage: node scripts/run.mjs <${Object.keys(tasks).join('|')}>`);
  process.exit(2);
}
await task();
steps.finish();
process.exitCode = steps.failure;
