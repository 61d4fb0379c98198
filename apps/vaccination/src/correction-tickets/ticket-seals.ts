import { Injectable } from '@nestjs/common';
import { RowSealer, type Tx } from '#libs/database';
import type { LocalDay } from '#libs/vocabulary';
import { PersonSeal } from '../people/person-seal.js';
import type { CorrectionTicket, SaidInTicket } from './correction-ticket.js';

/**
 * What of tickets is somebody's. Words are sealed as all records of a year are; the proofs of a day have a key of their
 * own, so that the last of them takes it along.
 */
@Injectable()
export class TicketSeals {
  constructor(
    private readonly people: PersonSeal,
    private readonly sealer: RowSealer,
  ) {}

  /** Before the transaction in which words or proofs are closed. */
  async prepare(today: LocalDay): Promise<void> {
    await this.people.prepare([today]);
    await this.sealer.prepare([periodOf(today)]);
  }

  closeSaid(id: string, today: LocalDay, said: SaidInTicket): Buffer {
    return this.people.close({ table: 'correction_ticket', id }, today, said);
  }

  openSaid({ id, sealed }: Pick<CorrectionTicket, 'id' | 'sealed'>): Promise<SaidInTicket> {
    return this.people.open<SaidInTicket>({ table: 'correction_ticket', id }, sealed);
  }

  closeNote(ticketId: string, version: number, today: LocalDay, note: string): Buffer {
    return this.people.close(placeOfNote(ticketId, version), today, note);
  }

  openNote(ticketId: string, version: number, sealed: Buffer): Promise<string> {
    return this.people.open<string>(placeOfNote(ticketId, version), sealed);
  }

  closeProof(ticketId: string, number: number, today: LocalDay, content: Buffer): Buffer {
    return this.sealer.sealWith(periodOf(today), placeOfProof(ticketId, number), content.toString('base64'));
  }

  async openProof(ticketId: string, number: number, sealed: Buffer): Promise<Buffer> {
    return Buffer.from(await this.sealer.open<string>(placeOfProof(ticketId, number), sealed), 'base64');
  }

  /** Once nothing is left of the day, which must be over. */
  async destroyProofsOf(tx: Tx, day: LocalDay): Promise<void> {
    await this.sealer.destroy(tx, periodOf(day));
  }
}

const periodOf = (day: LocalDay): string => `correction proofs ${day}`;

const placeOfNote = (ticketId: string, version: number) => ({
  table: 'correction_ticket_act' as const,
  id: `${ticketId} ${version}`,
});

const placeOfProof = (ticketId: string, number: number) => ({ table: 'correction_proof', id: `${ticketId} ${number}` });
