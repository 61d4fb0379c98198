export { Database, type DatabaseOptions } from './connection/database.js';
export {
  CommitUnknown,
  DatabaseUnavailable,
  isConflict,
  isDataError,
  isUniqueViolation,
  StatementFailed,
} from './connection/database-errors.js';
export type { Isolation } from './connection/run-in-transaction.js';
export type { Tx } from './connection/tx.js';
export { requireCompatibleSchema, SchemaIncompatible } from './migrations/compatible-schema.js';
export { migrate, type MigrateOptions } from './migrations/migrate.js';
export { databaseMigrations, sqlDirectory } from './migrations/sql-directory.js';
export { databaseNames, type DatabaseNames } from './provisioning/names.js';
export { provisionDatabase, urlOfDatabase, type Provisioning } from './provisioning/provision-database.js';
export { Lease, type LeaseOptions } from './leases/lease.js';
export { BlindIndex } from './sealing/blind-index.js';
export { KeyedDigest } from './sealing/keyed-digest.js';
export { Keyring, SymmetricKeys, type SymmetricKey } from './sealing/keyring.js';
export { PersonRefs, type ReferredDocument } from './sealing/person-refs.js';
export { SigningKeys, type DatedPublicKey } from './sealing/signing-keys.js';
export { RowSealer, type SealedPlace } from './sealing/row-sealer.js';
export { DataKeyDestroyed, MasterKeyMissing, SealBroken } from './sealing/sealing-errors.js';
export { ItemFailed, QueueFull } from './writing/batch-errors.js';
export { DEFAULT_BATCH_LIMITS, type BatchLimits } from './writing/batch-limits.js';
export { BatchedWriter, type BatchedWriterOptions, type BatchedWriterStats } from './writing/batched-writer.js';
export type { ChainHead } from './audit/audit-chain.store.js';
export type { AuditEntry } from './audit/audit-entry.js';
export { AuditLog } from './audit/audit-log.js';
export { AuditSealer, type AuditSealerOptions, type HeadPublisher } from './audit/audit-sealer.job.js';
export { verifyAudit, type AuditFinding, type AuditReport } from './audit/verify-audit.js';
