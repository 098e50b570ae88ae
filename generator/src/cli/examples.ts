import { withCommand } from '../diagnostics/index.ts';
import { runningCommand } from './terminal.ts';

const TEXTS = {
  docs: `
Examples:
  specsmith docs -s openapi.yaml -c stainless.yml -o site       then open site/index.html
  specsmith docs -s openapi.yaml -o site --check                in CI: is the site up to date?
  specsmith docs -s openapi.yaml -o docs --format markdown      for Starlight, VitePress or Docusaurus

The site needs no server. Every page is there as Markdown as well, and llms.txt lists all of them.`,
  specsmith: `
Examples:
  specsmith init openapi.yaml                               a first stainless.yml
  specsmith generate                                        openapi.yaml and stainless.yml are found
  specsmith generate --spec openapi.yaml --config stainless.yml --out packages/sdk
  specsmith generate --spec openapi.yaml --config stainless.yml --out packages/sdk --check
  specsmith lint --spec openapi.yaml --config stainless.yml
  specsmith inspect --spec openapi.yaml method call.createPhoneCall
  specsmith custom --out packages/sdk
  specsmith explain Output/EditedFile

Exit codes:
  0 fine · 1 a bug of specsmith · 2 refused, nothing was written · 3 stopped by you
  4 --check found a difference · 5 files edited by hand stand in the way · 6 a change is too heavy
  7 parity could not run the packages`,
  init: `
Examples:
  specsmith init                                                asks on a terminal, takes what the document says elsewhere
  specsmith init docs/api.json --package-name @acme/sdk --client-name Acme
  specsmith init https://api.acme.example/openapi.json --yes   the document is fetched once and written as well
  specsmith init --from npm:acme-sdk --spec openapi.yaml        the config of a published SDK that was lost
  specsmith init --resources listed                             to choose and to change names of methods

Then: specsmith generate`,
  github: `
Examples:
  specsmith github report --package packages/sdk --base origin/main --out report
  specsmith github comment report/report.md            below the pull request of the workflow
  specsmith github pull-request --package packages/sdk  after specsmith generate, on a schedule

GITHUB_REPOSITORY and GITHUB_TOKEN name the repository and who asks; workflows have the first by themselves.`,
  generate: `
Examples:
  specsmith generate -s openapi.yaml -c stainless.yml -o packages/sdk
  specsmith generate -s openapi.yaml -o packages/sdk --watch      while you write the document
  specsmith generate -s openapi.yaml -o packages/sdk --check      in CI: is the committed package up to date?
  specsmith generate --edition 3.19.0 -o /tmp/3.19.0              the packages of an earlier release

Files in src/lib, examples and test/custom belong to you and are never touched. Edits in generated files are merged
into their new versions; where that is impossible nothing is written, and specsmith explains what to do.

Then, in the folder of the package: npm install && npm run build. Its dist/ is what others install and npm gets.`,
  build: `
Examples:
  specsmith build                                         all packages of the workspace, left for you to look at
  specsmith build --commit auto --push                    in CI: the message says what changed and how heavy it is
  specsmith build -t typescript --branch preview/pets     a preview on a branch that starts at the trunk each time
  specsmith build --check                                 is every package what its inputs produce?
  specsmith build --all --shard 2/4                       a quarter of many APIs

The repository of a package is targets.<target>.staging_repo, else production_repo, of the config. The trunk is never
forced. Targets in other languages are named and left alone.`,
  status: `
Examples:
  specsmith status                                what is built, committed and pushed, and what is not
  specsmith status --json                         for a program`,
  show: `
Examples:
  specsmith show                                                    the last build, for people
  specsmith show --renderer markdown --marker '<!-- specsmith -->'  for a comment at a pull request
  specsmith show --base bd_0006                                     only what is new since then`,
  autoconfig: `
Examples:
  specsmith autoconfig                            which operations have no method, and what they would be called
  specsmith autoconfig --write                    add them to stainless.yml

Operations in unspecified_endpoints are left out on purpose and stay so.`,
  lint: `
Examples:
  specsmith lint -s openapi.yaml -c stainless.yml
  specsmith lint -s openapi.yaml --strict        what generate would leave out is an error
  specsmith lint -s openapi.yaml --json          for a program that annotates a pull request`,
  inspect: `
Examples:
  specsmith inspect -s openapi.yaml                              all resources and methods
  specsmith inspect -s openapi.yaml method call.createPhoneCall  one method: document line, config line, files
  specsmith inspect -s openapi.yaml model PhoneCallResponse
  specsmith inspect -s openapi.yaml config --json
  specsmith inspect -s openapi.yaml files                        what would be generated, and from what`,
  custom: `
Examples:
  specsmith custom -o packages/sdk               the edits, as a patch over what was generated
  specsmith custom -o packages/sdk --json`,
  customImport: `
Examples:
  specsmith custom import --dry-run              which files, and which of them need you
  specsmith custom import                        write new files and merged edits; tracking files stay

Look at the result with git diff, in the clone of the package, then: specsmith build --commit "feat: own code"`,
  explain: `
Examples:
  specsmith explain                              all codes
  specsmith explain Output/EditedFile            a finding about inputs or output
  specsmith explain request-property-added       a finding of specsmith diff`,
  diff: `
Examples:
  specsmith diff npm:retell-sdk@5.33.0 packages/retell-sdk/dist     what would change for users
  specsmith diff edition:3.17.0 edition:3.19.0 --package retell-sdk
  specsmith diff git:main:packages/sdk packages/sdk --format html --out diff.html
  specsmith diff old.yaml new.yaml --config stainless.yml --fail-on breaking`,
  parity: `
Examples:
  specsmith parity npm:acme@1.4.0 packages/sdk --spec openapi.yaml --config stainless.yml
  specsmith parity npm:acme@1.4.0 packages/sdk --format markdown --out parity.md
  specsmith parity npm:acme@1.4.0 packages/sdk --baseline parity.json --write-baseline --reason 'agreed for 2.0'
  specsmith parity npm:acme@1.4.0 packages/sdk --baseline parity.json       in CI: it may only become better`,
  release: `
Examples:
  specsmith release -o packages/sdk --since git:v1.4.0:packages/sdk
  specsmith release -o packages/sdk --since git:v1.4.0:packages/sdk --check      in CI: is the version high enough?
  specsmith release -o packages/sdk --since npm:acme@1.4.0 --migration MIGRATION.md`,
  migrate: `
Examples:
  specsmith migrate src --from npm:acme@1.4.0 --to npm:acme@2.0.0 --dry-run
  specsmith migrate src --from npm:acme@1.4.0 --to packages/sdk`,
  schema: `
Examples:
  specsmith schema                                  the JSON Schema of stainless.yml
  specsmith schema --out schema/stainless.json

The first line of a stainless.yml tells editors with the YAML language server where it is:
  # yaml-language-server: $schema=./node_modules/specsmith/schema/stainless.json`,
} as const;

/**
 * What the help of a command ends with, as it can be typed here; `specsmith` is the help of the program. A function, as how
 * the program was started is only looked up where somebody asks for help.
 */
export const examplesOf =
  (command: keyof typeof TEXTS): (() => string) =>
  () =>
    withCommand(TEXTS[command], runningCommand());
