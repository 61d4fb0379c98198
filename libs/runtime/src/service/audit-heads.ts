import { auditHeadSealed } from '#libs/contracts';
import { verifyAudit, type AuditReport, type Database, type HeadPublisher } from '#libs/database';
import { newEvent, publish } from '#libs/messaging';

/** Heads that `verify-audit` holds the chain to: the latest ones. */
const KNOWN_HEADS_MAX = 100_000;

const PUBLISHED_HEADS = `
  SELECT data ->> 'sequence' AS sequence, data ->> 'hash' AS hash FROM messaging.event
  WHERE type = $1 ORDER BY position DESC LIMIT $2`;

/** Sends each new head of the audit chain to the bus, so that a chain that was cut or rewritten is found out. */
export function headPublisher(service: string, database: Database): HeadPublisher {
  return async ({ sequence, hash }) => {
    const data = { service, sequence: Number(sequence), hash: hash.toString('hex') };
    const fact = { aggregateId: service, aggregateVersion: Number(sequence), data };
    await database.transaction((tx) => publish(tx, [newEvent(auditHeadSealed, fact)]));
  };
}

/** Recomputes the audit chain against all heads that were ever recorded for sending. */
export async function verifyOwnAudit(database: Database): Promise<AuditReport> {
  const rows = await database.query<{ sequence: string; hash: string }>(PUBLISHED_HEADS, [
    auditHeadSealed.type,
    KNOWN_HEADS_MAX,
  ]);
  const knownHeads = rows.map(({ sequence, hash }) => ({ sequence: BigInt(sequence), hash: Buffer.from(hash, 'hex') }));
  return verifyAudit(database, { knownHeads });
}
