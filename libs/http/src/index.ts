export * from './actor/actor.js';
export { actorOf, CurrentActor, setActor } from './actor/current-actor.decorator.js';
export * from './actor/internal-token.js';
export { Permission, Public, PUBLIC_ROUTE } from './actor/permission.decorator.js';
export { routesWithoutPermission } from './actor/routes-without-permission.js';
export { answerEach, type EachAnswered } from './batches/answer-each.js';
export { BatchTurns, type TurnLimits } from './batches/batch-turns.js';
export * from './idempotency/answered.js';
export * from './idempotency/canonical-json.js';
export * from './idempotency/idempotency-key.decorator.js';
export * from './idempotency/once-per-key.js';
export * from './idempotency/request-digests.js';
export type {
  BatchImport,
  ImportCells,
  ImportColumn,
  ImportKind,
  ImportOutcome,
  RowImport,
  TakenWithWarnings,
} from './imports/import-kind.js';
export { MAP_FILE_MEDIA_TYPES, TakesFile, TakesImportFile } from './imports/import-file.decorator.js';
export { ImportProgress } from './imports/import-progress.dto.js';
export { ImportRowsPage } from './imports/import-row-report.dto.js';
export { IMPORT_PROVIDERS } from './imports/import-providers.js';
export { importRowsJob } from './imports/import-rows-job.js';
export { ImportRunner } from './imports/import-runner.js';
export { importsController } from './imports/imports.controller.js';
export { importMigrations } from './imports/migrations-directory.js';
export { ROW_ID_CELL, ROW_ID_COLUMN } from './imports/import-table.js';
export { writeWorkbook, WORKBOOK_TYPE, type WorkbookDescription } from './imports/workbook.js';
export * from './negotiation/csv.js';
export * from './paging/cursor.js';
export * from './paging/page.js';
export * from './paging/page-query.dto.js';
export * from './people/person-form.dto.js';
export { personMessages } from './people/person.refusals.js';
export type { Failure } from './problem/failure.js';
export { failureOf } from './problem/failure-of.js';
export { INVALID_TOKEN } from './problem/challenge.js';
export { languageOf } from './problem/language.js';
export * from './problem/problem.js';
export * from './problem/problem-catalogue.js';
export * from './problem/problem-messages.js';
export * from './problem/refused.js';
export { AnyTextBody } from './server/any-text-body.decorator.js';
export * from './server/apply-http-rules.js';
export * from './server/body-bytes.decorator.js';
export { speaking, Speaks, type Dialect, type FailureBody } from './server/dialect.decorator.js';
export { fieldOf, parseFormBody, type FormBody } from './server/form-body.js';
export { TakesForm } from './server/form-body.decorator.js';
export * from './server/http-adapter.js';
export * from './server/json-body.js';
export { MultipartBody } from './server/multipart-body.js';
export { TakesMultipart } from './server/multipart-body.decorator.js';
export * from './server/request-observer.js';
export * from './tracing/trace-context.js';
export * from './validation/parsed-by.decorator.js';
export * from './validation/parsed-param.pipe.js';
export * from './validation/shape-by.decorator.js';
export { faultsOf } from './validation/shape-checker.js';
export * from './validation/uuid-param.pipe.js';
export * from './versions/act-on-version.decorator.js';
export * from './versions/etag.js';
export * from './versions/if-match.decorator.js';
