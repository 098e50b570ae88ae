/** What the help of each command ends with; `specsmith` is the help of the program. */
export const EXAMPLES = {
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
  4 --check found a difference · 5 files edited by hand stand in the way · 6 a change is too heavy`,
  init: `
Examples:
  specsmith init                                                asks on a terminal, takes what the document says elsewhere
  specsmith init docs/api.json --package-name @acme/sdk --client-name Acme
  specsmith init --from npm:acme-sdk --spec openapi.yaml        the config of a published SDK that was lost
  specsmith init --resources listed                             to choose and to change names of methods

Then: specsmith generate`,
  generate: `
Examples:
  specsmith generate -s openapi.yaml -c stainless.yml -o packages/sdk
  specsmith generate -s openapi.yaml -o packages/sdk --watch      while you write the document
  specsmith generate -s openapi.yaml -o packages/sdk --check      in CI: is the committed package up to date?
  specsmith generate --edition 3.19.0 -o /tmp/3.19.0              the packages of an earlier release

Files in src/lib, examples and test/custom belong to you and are never touched. Edits in generated files are merged
into their new versions; where that is impossible nothing is written, and specsmith explains what to do.`,
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
  specsmith release -o packages/sdk --since npm:acme@1.4.0
  specsmith release -o packages/sdk --since git:v1.4.0:packages/sdk --check      in CI: is the version high enough?
  specsmith release -o packages/sdk --since npm:acme@1.4.0 --migration MIGRATION.md`,
  migrate: `
Examples:
  specsmith migrate src --from npm:acme@1.4.0 --to npm:acme@2.0.0 --dry-run
  specsmith migrate src --from npm:acme@1.4.0 --to packages/sdk`,
  schema: `
The first line of a stainless.yml tells editors with the YAML language server where it is:
  # yaml-language-server: $schema=./node_modules/specsmith/schema/stainless.json`,
} as const;
