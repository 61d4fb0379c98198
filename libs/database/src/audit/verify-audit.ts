import type { Database } from '../connection/database.js';
import type { ChainHead } from './audit-chain.store.js';
import { STORED_ENTRY_COLUMNS, type StoredEntry } from './audit-entry.js';
import { CHAIN_START, chainHash } from './chain.rules.js';

export type AuditFinding =
  /** An entry, or the hash beside it, is not what was sealed. */
  | { kind: 'changed'; sequence: bigint; position: string }
  /** A sealed or waiting entry is gone. */
  | { kind: 'removed'; position: string; sequence?: bigint }
  /** Links of the chain are gone; their entries are found as `inserted`, if they are still there. */
  | { kind: 'links-removed'; from: bigint; to: bigint }
  /** An entry that was never recorded through the audit log. */
  | { kind: 'inserted'; position: string }
  /** The chain ends before a head that was published. */
  | { kind: 'cut-off'; lastSequence: bigint; knownSequence: bigint }
  /** The chain was computed anew: its hash is not the published one, so something after the last good head was changed. */
  | { kind: 'rewritten'; knownSequence: bigint; goodSequence: bigint };

export interface AuditReport {
  /** Links that were recomputed. */
  links: number;
  findings: AuditFinding[];
}

type KnownHead = Pick<ChainHead, 'sequence' | 'hash'>;
type LinkRow = { [column in keyof StoredEntry]: StoredEntry[column] | null } & {
  sequence: string;
  link: string;
  hash: Buffer;
};

const LINKS_PER_PAGE = 1_000;
/** Findings of unsealed rows that are named one by one. */
const MAX_NAMED = 1_000;

const LINKS = `
  SELECT chain.sequence, chain.position AS link, chain.hash, ${STORED_ENTRY_COLUMNS}
  FROM audit.chain LEFT JOIN audit.entry AS entry USING (position)
  WHERE chain.sequence > $1 ORDER BY chain.sequence LIMIT $2`;
const INSERTED = `
  SELECT position FROM audit.entry AS entry
  WHERE NOT EXISTS (SELECT FROM audit.chain WHERE chain.position = entry.position)
    AND NOT EXISTS (SELECT FROM audit.unsealed WHERE unsealed.position = entry.position)
  ORDER BY position LIMIT $1`;
const REMOVED_BEFORE_SEALING = `
  SELECT position FROM audit.unsealed
  WHERE NOT EXISTS (SELECT FROM audit.entry AS entry WHERE entry.position = unsealed.position)
  ORDER BY position LIMIT $1`;

/**
 * Recomputes the whole chain and compares it with heads that were published earlier (any order). Without a known head
 * a chain that was cut off at its end, or rewritten as a whole, cannot be told from an honest one. Runs beside the sealer.
 */
export async function verifyAudit(
  database: Database,
  { knownHeads }: { knownHeads: readonly KnownHead[] },
): Promise<AuditReport> {
  const check = new ChainCheck(knownHeads);
  let after = '0';
  for (;;) {
    const page = await database.query<LinkRow>(LINKS, [after, LINKS_PER_PAGE]);
    page.forEach((link) => check.take(link));
    const last = page.at(-1);
    if (last === undefined || page.length < LINKS_PER_PAGE) break;
    after = last.sequence;
  }
  check.finish();
  return { links: check.links, findings: [...check.findings, ...(await outsideTheChain(database))] };
}

async function outsideTheChain(database: Database): Promise<AuditFinding[]> {
  const inserted = await database.query<{ position: string }>(INSERTED, [MAX_NAMED]);
  const removed = await database.query<{ position: string }>(REMOVED_BEFORE_SEALING, [MAX_NAMED]);
  return [
    ...inserted.map(({ position }) => ({ kind: 'inserted' as const, position })),
    ...removed.map(({ position }) => ({ kind: 'removed' as const, position })),
  ];
}

/** Takes the links in order. After a fault it goes on from the stored hash, so that one fault is one finding. */
class ChainCheck {
  readonly findings: AuditFinding[] = [];
  links = 0;
  private sequence = 0n;
  private previous: Uint8Array = CHAIN_START;
  private goodHead = 0n;
  private readonly known: Map<bigint, Buffer>;

  constructor(private readonly knownHeads: readonly KnownHead[]) {
    this.known = new Map(knownHeads.map(({ sequence, hash }) => [sequence, hash]));
  }

  take(link: LinkRow): void {
    const sequence = BigInt(link.sequence);
    const follows = sequence === this.sequence + 1n;
    if (!follows) this.findings.push({ kind: 'links-removed', from: this.sequence + 1n, to: sequence - 1n });
    if (link.position === null) this.findings.push({ kind: 'removed', sequence, position: link.link });
    else if (follows && !chainHash(this.previous, link as StoredEntry).equals(link.hash)) {
      this.findings.push({ kind: 'changed', sequence, position: link.link });
    }
    this.compareWithKnown(sequence, link.hash);
    this.sequence = sequence;
    this.previous = link.hash;
    this.links += 1;
  }

  finish(): void {
    const furthest = this.knownHeads.reduce((most, { sequence }) => (sequence > most ? sequence : most), 0n);
    if (furthest > this.sequence) {
      this.findings.push({ kind: 'cut-off', lastSequence: this.sequence, knownSequence: furthest });
    }
  }

  private compareWithKnown(sequence: bigint, hash: Buffer): void {
    const known = this.known.get(sequence);
    if (known === undefined) return;
    if (known.equals(hash)) this.goodHead = sequence;
    else this.findings.push({ kind: 'rewritten', knownSequence: sequence, goodSequence: this.goodHead });
  }
}
