import { Injectable } from '@nestjs/common';
import { AuditLog, Database } from '#libs/database';
import { CursorCodec, pageOf, Refused, type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock } from '#libs/runtime';
import { addDays, localDayOf, type LocalDay } from '#libs/vocabulary';
import { listedCorrectionOf, shownActOf, shownCorrectionOf } from './correction-answers.js';
import { CorrectionProofStore } from './correction-proof.store.js';
import { TICKET_STATES, type CorrectionTicket, type TicketState } from './correction-ticket.js';
import { CorrectionTicketStore, type TicketFilter } from './correction-ticket.store.js';
import type {
  CorrectionsPage,
  CorrectionsQueryString,
  ListedCorrection,
  ShownCorrection,
} from './correction-work.dto.js';
import { TicketSeals } from './ticket-seals.js';
import { TicketsInReach } from './tickets-in-reach.js';

/** No ticket is sent back so often. */
const PROOF_NUMBER_MAX = 999;

/** The work list of tickets, and what was said and sent with each. */
@Injectable()
export class ReadCorrectionsUseCase {
  constructor(
    private readonly database: Database,
    private readonly tickets: CorrectionTicketStore,
    private readonly proofs: CorrectionProofStore,
    private readonly seals: TicketSeals,
    private readonly reach: TicketsInReach,
    private readonly audit: AuditLog,
    private readonly cursors: CursorCodec,
    private readonly referenceData: ReferenceData,
    private readonly clock: BusinessClock,
  ) {}

  /** The oldest first; without words and without whom they name. */
  async list({ limit, cursor, ...asked }: CorrectionsQueryString, actor: Actor): Promise<CorrectionsPage> {
    const purpose = JSON.stringify(['correction-tickets', actor.id, asked]);
    const [openedAt, id] = cursor === undefined ? [] : this.cursors.decode(purpose, cursor);
    const after = id === undefined ? undefined : { openedAt: String(openedAt), id: String(id) };
    const filter = this.filterOf(asked);
    const found = await this.tickets.list(this.database, this.reach.readableBy(actor), filter, after, limit + 1);
    const page = pageOf(found, limit, (last) => this.cursors.encode(purpose, [last.openedAt.toISOString(), last.id]));
    return { items: page.items.map((ticket) => this.listed(ticket)), nextCursor: page.nextCursor };
  }

  /** The reading is on the record before it is answered. @throws Refused 404 */
  async show(id: string, actor: Actor): Promise<ShownCorrection> {
    const ticket = this.reach.require(actor, await this.tickets.find(this.database, id));
    const said = await this.seals.openSaid(ticket);
    const proofs = await this.proofs.ofTicket(this.database, id);
    const acts = await this.tickets.actsOf(this.database, id);
    const shown = await Promise.all(
      acts.map(async (act) => {
        const { sealedNote, version } = act;
        return shownActOf(act, sealedNote ? await this.seals.openNote(id, version, sealedNote) : undefined);
      }),
    );
    await this.audit.recordNow({
      actor,
      action: 'correction-ticket.read',
      objectKind: 'correction-ticket',
      objectId: id,
    });
    return shownCorrectionOf(this.listed(ticket), said, proofs, shown);
  }

  /** The look is on the record before it is answered. @throws Refused 404, 410 where it was erased */
  async proof(id: string, number: number, actor: Actor): Promise<{ mediaType: string; content: Buffer }> {
    this.reach.require(actor, await this.tickets.find(this.database, id));
    const isNumber = number >= 1 && number <= PROOF_NUMBER_MAX;
    const proof = isNumber ? await this.proofs.sealedOf(this.database, id, number) : undefined;
    if (!proof) throw new Refused('correction-ticket-not-found', { status: 404 });
    if (proof.sealed === null) throw new Refused('proof-erased', { status: 410 });
    const content = await this.seals.openProof(id, number, proof.sealed);
    await this.audit.recordNow({
      ...{ actor, action: 'correction-ticket.proof-read', objectKind: 'correction-ticket', objectId: id },
      detail: { number },
    });
    return { mediaType: proof.mediaType, content };
  }

  private listed(ticket: CorrectionTicket): ListedCorrection {
    return listedCorrectionOf(ticket, this.today(), this.alarmBeforeDays());
  }

  private filterOf({
    state = 'waiting',
    kind,
    commune,
    due,
  }: Omit<CorrectionsQueryString, 'limit' | 'cursor'>): TicketFilter {
    const states: readonly TicketState[] =
      state === 'waiting' ? ['open', 'taken'] : state === 'all' ? TICKET_STATES : [state];
    const today = this.today();
    const answerBefore = { overdue: today, soon: addDays(today, this.alarmBeforeDays() + 1) };
    return { states, kind: kind ?? null, commune: commune ?? null, answerBefore: due ? answerBefore[due] : null };
  }

  private alarmBeforeDays(): number {
    return this.referenceData.vaccination.corrections.inForce(this.today()).alarmBeforeDays;
  }

  private today(): LocalDay {
    return localDayOf(this.clock.now());
  }
}
