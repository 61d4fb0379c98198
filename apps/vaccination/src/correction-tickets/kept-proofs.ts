import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { localDayOf } from '#libs/vocabulary';
import type { ReadProof } from './correction-proof.rules.js';
import { CorrectionProofStore } from './correction-proof.store.js';
import { TicketSeals } from './ticket-seals.js';

/** Keeps the proofs of tickets, sealed; those that came before stay beside those that come. */
@Injectable()
export class KeptProofs {
  constructor(
    private readonly proofs: CorrectionProofStore,
    private readonly seals: TicketSeals,
  ) {}

  /** @param ticketId locked; the seals of today prepared */
  async keep(tx: Tx, ticketId: string, read: readonly ReadProof[]): Promise<void> {
    const last = (await this.proofs.ofTicket(tx, ticketId)).at(-1)?.number ?? 0;
    const day = localDayOf(tx.recordedAt);
    const kept = read.map(({ mediaType, content }, index) => {
      const number = last + 1 + index;
      const sealed = this.seals.closeProof(ticketId, number, day, content);
      return { number, mediaType, bytes: content.length, day, sealed };
    });
    await this.proofs.insert(tx, ticketId, kept);
  }
}
