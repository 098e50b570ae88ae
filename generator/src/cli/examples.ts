import { runningCommand } from './terminal.ts';

/** What the helps end with, given how the program is started. */
const textsFor = (program: string) =>
  ({
    docs: `
Examples:
  ${program} docs -s openapi.yaml -c stainless.yml -o site       then open site/index.html
  ${program} docs -s openapi.yaml -o site --check                in CI: is the site up to date?
  ${program} docs -s openapi.yaml -o docs --format markdown      for Starlight, VitePress or Docusaurus

The site needs no server. Every page is there as Markdown as well, and llms.txt lists all of them.`,
    specsmith: `
Examples:
  ${program} init openapi.yaml                               a first stainless.yml
  ${program} generate                                        openapi.yaml and stainless.yml are found
  ${program} generate --spec openapi.yaml --config stainless.yml --out packages/sdk
  ${program} generate --spec openapi.yaml --config stainless.yml --out packages/sdk --check
  ${program} lint --spec openapi.yaml --config stainless.yml
  ${program} inspect --spec openapi.yaml method call.createPhoneCall
  ${program} custom --out packages/sdk
  ${program} explain Output/EditedFile

Exit codes:
  0 fine · 1 a bug of specsmith · 2 refused, nothing was written · 3 stopped by you
  4 --check found a difference · 5 files edited by hand stand in the way · 6 a change is too heavy
  7 parity could not run the packages`,
    init: `
Examples:
  ${program} init                                                asks on a terminal, takes what the document says elsewhere
  ${program} init docs/api.json --package-name @acme/sdk --client-name Acme
  ${program} init https://api.acme.example/openapi.json --yes   the document is fetched once and written as well
  ${program} init --from npm:acme-sdk --spec openapi.yaml        the config of a published SDK that was lost
  ${program} init --resources listed                             to choose and to change names of methods

Then: ${program} generate`,
    github: `
Examples:
  ${program} github report --package packages/sdk --base origin/main --out report
  ${program} github comment report/report.md            below the pull request of the workflow
  ${program} github pull-request --package packages/sdk  after ${program} generate, on a schedule

GITHUB_REPOSITORY and GITHUB_TOKEN name the repository and who asks; workflows have the first by themselves.`,
    generate: `
Examples:
  ${program} generate -s openapi.yaml -c stainless.yml -o packages/sdk
  ${program} generate -s openapi.yaml -o packages/sdk --watch      while you write the document
  ${program} generate -s openapi.yaml -o packages/sdk --check      in CI: is the committed package up to date?
  ${program} generate --edition 3.19.0 -o /tmp/3.19.0              the packages of an earlier release

Files in src/lib, examples and test/custom belong to you and are never touched. Edits in generated files are merged
into their new versions; where that is impossible nothing is written, and specsmith explains what to do.

Then, in the folder of the package: npm install && npm run build. Its dist/ is what others install and npm gets.`,
    build: `
Examples:
  ${program} build                                         all packages of the workspace, left for you to look at
  ${program} build --commit auto --push                    in CI: the message says what changed and how heavy it is
  ${program} build -t typescript --branch preview/pets     a preview on a branch that starts at the trunk each time
  ${program} build --check                                 is every package what its inputs produce?
  ${program} build --all --shard 2/4                       a quarter of many APIs

The repository of a package is targets.<target>.staging_repo, else production_repo, of the config. The trunk is never
forced. Targets in other languages are named and left alone.`,
    status: `
Examples:
  ${program} status                                what is built, committed and pushed, and what is not
  ${program} status --json                         for a program`,
    show: `
Examples:
  ${program} show                                                    the last build, for people
  ${program} show --renderer markdown --marker '<!-- specsmith -->'  for a comment at a pull request
  ${program} show --base bd_0006                                     only what is new since then`,
    autoconfig: `
Examples:
  ${program} autoconfig                            which operations have no method, and what they would be called
  ${program} autoconfig --write                    add them to stainless.yml

Operations in unspecified_endpoints are left out on purpose and stay so.`,
    lint: `
Examples:
  ${program} lint -s openapi.yaml -c stainless.yml
  ${program} lint -s openapi.yaml --strict        what generate would leave out is an error
  ${program} lint -s openapi.yaml --json          for a program that annotates a pull request`,
    inspect: `
Examples:
  ${program} inspect -s openapi.yaml                              all resources and methods
  ${program} inspect -s openapi.yaml method call.createPhoneCall  one method: document line, config line, files
  ${program} inspect -s openapi.yaml model PhoneCallResponse
  ${program} inspect -s openapi.yaml config --json
  ${program} inspect -s openapi.yaml files                        what would be generated, and from what`,
    custom: `
Examples:
  ${program} custom -o packages/sdk               the edits, as a patch over what was generated
  ${program} custom -o packages/sdk --json`,
    customImport: `
Examples:
  ${program} custom import --dry-run              which files, and which of them need you
  ${program} custom import                        write new files and merged edits; tracking files stay

Look at the result with git diff, in the clone of the package, then: ${program} build --commit "feat: own code"`,
    explain: `
Examples:
  ${program} explain                              all codes
  ${program} explain Output/EditedFile            a finding about inputs or output
  ${program} explain request-property-added       a finding of ${program} diff`,
    diff: `
Examples:
  ${program} diff npm:retell-sdk@5.33.0 packages/retell-sdk/dist     what would change for users
  ${program} diff edition:3.17.0 edition:3.19.0 --package retell-sdk
  ${program} diff git:main:packages/sdk packages/sdk --format html --out diff.html
  ${program} diff old.yaml new.yaml --config stainless.yml --fail-on breaking`,
    parity: `
Examples:
  ${program} parity npm:acme@1.4.0 packages/sdk --spec openapi.yaml --config stainless.yml
  ${program} parity npm:acme@1.4.0 packages/sdk --format markdown --out parity.md
  ${program} parity npm:acme@1.4.0 packages/sdk --baseline parity.json --write-baseline --reason 'agreed for 2.0'
  ${program} parity npm:acme@1.4.0 packages/sdk --baseline parity.json       in CI: it may only become better`,
    release: `
Examples:
  ${program} release -o packages/sdk --since git:v1.4.0:packages/sdk
  ${program} release -o packages/sdk --since git:v1.4.0:packages/sdk --check      in CI: is the version high enough?
  ${program} release -o packages/sdk --since npm:acme@1.4.0 --migration MIGRATION.md`,
    migrate: `
Examples:
  ${program} migrate src --from npm:acme@1.4.0 --to npm:acme@2.0.0 --dry-run
  ${program} migrate src --from npm:acme@1.4.0 --to packages/sdk`,
    schema: `
Examples:
  ${program} schema                                  the JSON Schema of stainless.yml
  ${program} schema --out schema/stainless.json

The first line of a stainless.yml tells editors with the YAML language server where it is:
  # yaml-language-server: $schema=./node_modules/specsmith/schema/stainless.json`,
  }) as const;

/**
 * What the help of a command ends with, as it can be typed here; `specsmith` is the help of the program. A function, as how
 * the program was started is only looked up where somebody asks for help.
 */
export const examplesOf =
  (command: keyof ReturnType<typeof textsFor>): (() => string) =>
  () =>
    textsFor(runningCommand())[command];
