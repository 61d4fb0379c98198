import type { Tx } from '../connection/tx.js';
import { STORED_ENTRY_COLUMNS, type StoredEntry } from './audit-entry.js';
import { CHAIN_START, chainHash } from './chain.rules.js';

/** The last link of a chain; whoever keeps one can prove later that nothing up to it was changed. */
export interface ChainHead {
  sequence: bigint;
  /** 32 bytes. */
  hash: Buffer;
  /** By the database server's clock. */
  sealedAt: Date;
}

interface HeadRow {
  sequence: string;
  hash: Buffer;
  sealedAt: Date;
}

const HEAD = `SELECT sequence, hash, sealed_at AS "sealedAt" FROM audit.chain ORDER BY sequence DESC LIMIT 1`;
const WAITING = `
  SELECT ${STORED_ENTRY_COLUMNS} FROM audit.unsealed JOIN audit.entry AS entry USING (position)
  ORDER BY audit.unsealed.position LIMIT $1`;
const APPEND = `
  INSERT INTO audit.chain (sequence, position, hash, sealed_at)
  SELECT *, clock_timestamp() FROM unnest($1::bigint[], $2::bigint[], $3::bytea[])`;
const UNMARK = `DELETE FROM audit.unsealed WHERE position = ANY($1::bigint[])`;

const DUE = `
  SELECT EXISTS (SELECT FROM audit.unsealed) OR EXISTS (SELECT FROM audit.chain WHERE sequence > $1) AS due`;

/** Whether entries wait for the sealer, or a link above `published` for its publication. */
export async function isSealingDue(db: Pick<Tx, 'query'>, published: bigint): Promise<boolean> {
  const [row] = await db.query<{ due: boolean }>(DUE, [published.toString()]);
  return row?.due === true;
}

/** Undefined while nothing is sealed. */
export async function readHead(tx: Pick<Tx, 'query'>): Promise<ChainHead | undefined> {
  const [row] = await tx.query<HeadRow>(HEAD);
  return row === undefined ? undefined : { ...row, sequence: BigInt(row.sequence) };
}

/**
 * Appends up to `limit` waiting entries to the chain, in order of position; answers how many. A second sealer that
 * worked at the same time fails on the sequence, which is unique, and leaves no trace.
 */
export async function sealWaiting(tx: Tx, limit: number): Promise<number> {
  const head = await readHead(tx);
  const entries = await tx.query<StoredEntry>(WAITING, [limit]);
  if (entries.length === 0) return 0;
  let sequence = head?.sequence ?? 0n;
  let hash: Buffer = head?.hash ?? CHAIN_START;
  const sequences: string[] = [];
  const hashes: Buffer[] = [];
  for (const entry of entries) {
    sequence += 1n;
    hash = chainHash(hash, entry);
    sequences.push(sequence.toString());
    hashes.push(hash);
  }
  const positions = entries.map(({ position }) => position);
  await tx.execute(APPEND, [sequences, positions, hashes]);
  await tx.execute(UNMARK, [positions]);
  return entries.length;
}
