/** Source files without a test of their own, each with the reason, or the test that covers it. */
export const UNTESTED: Readonly<Record<string, string>> = {
  'src/app/check/platform.ts': 'types only',
  'src/app/zod.ts': 'a re-export; test/app/zod-issues.test.ts uses it',
  'src/cli/asker.ts':
    'interfaces and an error class without logic; test/cli/draft/prompts.test.ts and every test with a scripted asker use them',
  'src/cli/commander.ts': 'a re-export; test/cli/options/add-options.test.ts uses it',
  'src/cli/options/flags.ts': 'types only',
  'src/core/columns/meaning-table.ts': 'a type and a few numbers; test/core/columns/meaning.test.ts',
  'src/core/columns/other-words.ts': 'data; test/core/columns/meaning.test.ts and office-sheets.test.ts',
  'src/core/columns/phrases.ts': 'data; test/core/columns/meaning.test.ts and split-words.test.ts',
  'src/core/columns/reading.ts': 'types only',
  'src/core/columns/registration-meanings.ts': 'data; test/core/columns/meaning.test.ts',
  'src/core/columns/claim-phrases.ts': 'data; test/core/columns/meaning.test.ts',
  'src/core/columns/ticket-claim-meanings.ts': 'data; test/core/columns/meaning.test.ts',
  'src/core/columns/ticket-provider-meanings.ts': 'data; test/core/columns/meaning.test.ts',
  'src/core/columns/ticket-dispute-meanings.ts': 'data; test/core/columns/meaning.test.ts',
  'src/core/columns/ticket-status-meanings.ts': 'data; test/core/columns/meaning.test.ts',
  'src/core/columns/vocabulary.ts': 'data; test/core/columns/meaning.test.ts and plain-words.test.ts',
  'src/core/engine/checked-file.ts': 'types only',
  'src/core/engine/record-observer.ts': 'types only',
  'src/core/engine/results.ts': 'types only; result-store.test.ts and finding-store.test.ts implement them',
  'src/core/fields/papers.ts':
    'four texts; test/app/draft/ticket-questions.test.ts and registration-questions.test.ts',
  'src/core/fields/ticket-claim.ts': 'data; test/core/fields/ticket.test.ts checks every field',
  'src/core/fields/ticket-dispute.ts': 'data; test/core/fields/ticket.test.ts checks every field',
  'src/core/fields/ticket-plan.ts': 'data; test/core/fields/ticket.test.ts checks every field',
  'src/core/fields/ticket-provider.ts': 'data; test/core/fields/ticket.test.ts checks every field',
  'src/core/fields/ticket-required.ts':
    'data; test/core/fields/ticket.test.ts and test/core/rules/ticket/required-field.test.ts',
  'src/core/fields/ticket-status.ts': 'data; test/core/fields/ticket.test.ts checks every field',
  'src/core/model/context.ts': 'types only',
  'src/core/model/draft.ts': 'types only',
  'src/core/model/field.ts': 'types only',
  'src/core/model/input.ts': 'types only',
  'src/core/model/report.ts': 'types only',
  'src/core/model/vocabulary.ts': 'types only',
  'src/core/rows/row-reader.ts': 'test/core/rows/row.test.ts and field-sources.test.ts read rows with it',
  'src/core/rows/table.ts':
    'types only; test/core/rows/open-table.test.ts and record-rows.test.ts build and read tables',
  'src/core/rules/index.ts': 'generated; test/generated.test.ts',
  'src/formats/bytes/sink.ts': 'types only; test/formats/memory-file.ts implements them',
  'src/formats/platform.ts': 'types only; src/node/platform.ts implements them',
  'src/formats/read-job.ts': 'types only; test/node/threads/read-ahead.slow.test.ts uses them',
  'src/node/threads/check-worker.ts':
    'runs in a thread of the built program; test/node/threads/check-pool.slow.test.ts covers it',
  'src/node/threads/read-worker.ts':
    'runs in a thread of the built program; test/node/threads/read-ahead.slow.test.ts covers it',
  'src/report/content/render-context.ts': 'types only; test/report/terminal/pretty.test.ts',
  'src/report/html/content-hashes.ts': 'generated; test/generated.test.ts checks that it is current',
  'src/report/html/stylesheet.ts':
    "constant text; test/report/html/page.test.ts checks that the page's policy allows it",
  'src/report/render-options.ts': 'types only; every test of a renderer passes them',
};
