import { Injectable } from '@nestjs/common';
import { AuditLog, type Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';
import { publish } from '#libs/messaging';
import { SendSms } from '#libs/sms';
import { canonicalJson } from '#libs/http';
import { localDayOf, type CorrectionRefusal } from '#libs/vocabulary';
import { correctionTicketOverdueHasChanged, correctionTicketWasCounted } from '../published-events.js';
import { messageOf } from './correction-messages.rules.js';
import type { Applied, CorrectionTicket, TicketActKind } from './correction-ticket.js';
import { isLate, strataOf } from './correction-ticket.rules.js';
import { CorrectionTicketStore } from './correction-ticket.store.js';
import { TicketSeals } from './ticket-seals.js';

export interface ActOnTicket {
  readonly act: TicketActKind;
  readonly actor: { readonly kind: string; readonly id: string };
  readonly made?: RequestDigest | null;
  readonly applied?: Applied;
  readonly refusals?: readonly CorrectionRefusal[];
  readonly note?: string | undefined;
  /** E.164; whoever is there is told what was decided. */
  readonly tell?: string;
}

/** Writes what an act makes of a ticket: the ticket, its line in the history, what is counted, the audit, the message. */
@Injectable()
export class ChangedTickets {
  constructor(
    private readonly tickets: CorrectionTicketStore,
    private readonly seals: TicketSeals,
    private readonly sms: SendSms,
    private readonly audit: AuditLog,
  ) {}

  /** Before the transaction in which `change` or `opened` is called. */
  async prepare(now: Date): Promise<void> {
    await this.seals.prepare(localDayOf(now));
    await this.sms.prepare();
  }

  /** A ticket that was opened a moment ago. */
  async opened(tx: Tx, ticket: CorrectionTicket, phone: string): Promise<void> {
    await publish(tx, [correctionTicketWasCounted(originOf(ticket), null, strataOf(ticket))]);
    await this.note(tx, ticket, { act: 'opened', actor: { kind: 'citizen', id: ticket.id }, tell: phone });
  }

  /** @param ticket locked */
  async change(
    tx: Tx,
    ticket: CorrectionTicket,
    change: Partial<Omit<CorrectionTicket, 'id' | 'version' | 'kind' | 'code' | 'sealed'>>,
    act: ActOnTicket,
  ): Promise<CorrectionTicket> {
    const after = { ...ticket, ...change, version: ticket.version + 1 };
    const { note, applied = null, refusals = [], made = null, actor } = act;
    const day = localDayOf(tx.recordedAt);
    const sealedNote = note === undefined ? null : this.seals.closeNote(after.id, after.version, day, note);
    await this.tickets.change(tx, after, { act: act.act, actor, applied, refusals, sealedNote, made });
    const [counted, counts] = [strataOf(ticket), strataOf(after)];
    const { facilityCode, communeCode } = counts;
    await publish(tx, [
      ...(canonicalJson(counted) === canonicalJson(counts)
        ? []
        : [correctionTicketWasCounted(originOf(after), counted, counts)]),
      ...(isLate(ticket) === isLate(after)
        ? []
        : [
            correctionTicketOverdueHasChanged(originOf(after), {
              day,
              overdue: isLate(after),
              facilityCode,
              communeCode,
            }),
          ]),
    ]);
    await this.note(tx, after, act);
    return after;
  }

  private async note(
    tx: Tx,
    ticket: CorrectionTicket,
    { act, actor, applied, refusals, tell }: ActOnTicket,
  ): Promise<void> {
    const text = messageOf(act, ticket);
    if (tell !== undefined && text !== undefined) await this.sms.enqueue(tx, `correction-${act}`, tell, text);
    const detail = { person: ticket.personId, dose: ticket.doseId, applied, refusals };
    await this.audit.record(tx, {
      ...{ actor, action: `correction-ticket.${act}`, objectKind: 'correction-ticket', objectId: ticket.id, detail },
    });
  }
}

const originOf = ({ id, version }: CorrectionTicket) => ({ aggregateId: id, version });
