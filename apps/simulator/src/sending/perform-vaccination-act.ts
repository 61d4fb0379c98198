import type { VaccinationTokens } from '../gateway/vaccination-clients.js';
import type { Answer, GatewayClient, Sent } from '../gateway/gateway-client.js';
import { everyItem } from '../gateway/every-item.js';
import type { Tally } from '../ledger/tally.js';
import type { RecordedBetween, VaccinationLedger } from '../ledger/vaccination-ledger.js';
import type { Stage, VaccinationAct, VaccinationDeed, VaccinationRequest } from '../vaccination/vaccination-act.js';
import { Asking } from '../gateway/asking.js';
import { TicketLedger } from '../ledger/ticket-ledger.js';
import type { PhoneOfPlay } from '../tickets/phone-of-play.js';
import { TicketActs } from '../tickets/ticket-acts.js';
import { SessionActs } from '../sessions/session-acts.js';
import type { PlannedSessions } from '../vaccination/planned-session.js';
import { SessionLedger } from '../ledger/session-ledger.js';
import type { Person } from '../population/people.js';
import type { NationalPlatform } from '../offices/national-platform.js';
import type { PaperSender } from '../offices/paper-sender.js';
import { ToldNames } from '../gateway/told-names.js';

/** Decides about doses in doubt. */
const OFFICER = 'cdc';

type DeedOf<Kind extends VaccinationDeed['kind']> = Extract<VaccinationDeed, { readonly kind: Kind }>;

export interface VaccinationParts {
  readonly gateway: GatewayClient;
  readonly tokens: VaccinationTokens;
  readonly ledger: VaccinationLedger;
  readonly papers: PaperSender;
  readonly national: NationalPlatform;
  /** Undefined where there are none. */
  readonly sessions: PlannedSessions | undefined;
  readonly personOf: (person: number) => Person;
  readonly phones: PhoneOfPlay;
  /** The business time. */
  readonly clock: () => Date;
  /** Called at the end of each stage, while nothing else is done. */
  readonly reached: (stage: Stage) => Promise<void>;
}

interface ListedPair {
  readonly id: string;
  readonly dose: { readonly id: string };
  readonly other: { readonly id: string };
}

/** Does what those do who vaccinate, and enters each 2xx answer into the ledger. */
export class VaccinationActs {
  readonly tally: Tally = { accepted: 0, refused: 0, faults: [] };
  /** Rows of paper lists that were refused and came again. */
  mendedRows = 0;
  /** Id of the recall of the play. */
  recall: string | undefined;
  /** What happened at sessions. */
  readonly sessionLedger = new SessionLedger();
  readonly sessions: SessionActs | undefined;
  /** What citizens asked to have corrected. */
  readonly ticketLedger = new TicketLedger();
  private readonly asking: Asking;
  private readonly tickets: TicketActs;
  private readonly names = new ToldNames();
  private pairs: Promise<ReadonlyMap<string, string>> | undefined;

  constructor(private readonly parts: VaccinationParts) {
    const { gateway, tokens, ledger: doses, sessions: planned, personOf, clock, phones } = parts;
    this.asking = new Asking(gateway, tokens, this.tally);
    const { asking, names, sessionLedger: ledger } = this;
    this.tickets = new TicketActs({ asking, ledger: this.ticketLedger, doses, names: this.names, phones, personOf });
    this.sessions = planned && new SessionActs({ planned, asking, ledger, doses, names, personOf, clock });
  }

  async perform({ deed }: VaccinationAct): Promise<void> {
    if (deed.kind === 'stage') return this.parts.reached(deed.reached);
    if (deed.kind === 'session') return this.sessions?.perform(deed.deed);
    if (deed.kind === 'ticket') return this.tickets.perform(deed.deed);
    if (deed.kind === 'request') return this.ask(deed);
    if (deed.kind === 'mistake') return this.mistake(deed);
    if (deed.kind === 'decide-same') return this.decide(deed);
    if (deed.kind === 'sign') return this.sign(deed);
    if (deed.kind === 'send-list') return this.sendList(deed);
    const { ledger, national } = this.parts;
    await national.carry(deed);
    ledger.sentToNationalPlatform(deed.from, deed.to, deed.isAnswered);
    this.asking.accepted();
  }

  private async ask({ request, fact, losesAnswer }: DeedOf<'request'>): Promise<void> {
    const sent = await this.sentOf(request);
    if (losesAnswer) await this.parts.gateway.sendAndHangUp(sent);
    const answer = await this.parts.gateway.send(sent);
    if (answer.status !== (request.method === 'PUT' ? 200 : 201)) return this.asking.fault(request.path, answer);
    this.asking.accepted();
    if (fact.kind === 'entered') {
      this.names.tell(fact.entry.id, String(answer.body.entryId));
      this.names.tell(`dose ${fact.entry.id}`, String(answer.body.id));
      this.names.tell(`person ${fact.entry.id}`, String((answer.body.person as { id: string }).id));
    }
    if (fact.kind === 'recalled') this.recall = String(answer.body.id);
    this.parts.ledger.enter(fact, recordedIn(answer));
  }

  private async mistake({ request, status, names }: DeedOf<'mistake'>): Promise<void> {
    const answer = await this.parts.gateway.send(await this.sentOf(request));
    const named = ((answer.body.errors as { path: string }[] | undefined) ?? []).map(({ path }) => path);
    if (answer.status === status && named.includes(names)) return this.asking.refused();
    this.asking.fault(
      `a fault in ${names} was answered ${answer.status} and not ${status}, naming ${named.join(', ')}`,
    );
  }

  /** An officer looks the two up in the list of doses in doubt. */
  private async decide({ entries, key }: DeedOf<'decide-same'>): Promise<void> {
    this.pairs ??= this.pairsInDoubt();
    const ids = entries.map((entry) => this.names.get(entry));
    const pair = (await this.pairs).get(ids.sort().join(' '));
    if (pair === undefined) return this.asking.fault(`the doses ${entries.join(' and ')} are not in doubt`);
    const body = { is: 'same', reason: 'Đối chiếu phiếu tiêm của hai cơ sở' };
    const answer = await this.asking.done(OFFICER, `/v1/dose-duplicates/${pair}/decisions`, body, key);
    if (answer) this.parts.ledger.enter({ kind: 'found-same', entries }, recordedIn(answer));
  }

  private async pairsInDoubt(): Promise<ReadonlyMap<string, string>> {
    const pairs = await everyItem<ListedPair>(this.parts.gateway, this.asking.token(OFFICER), '/v1/dose-duplicates');
    return new Map(pairs.map(({ id, dose, other }) => [[dose.id, other.id].sort().join(' '), id]));
  }

  /** Only a day of which everything is entered can be signed. */
  private async sign({ as, facility, day, key }: DeedOf<'sign'>): Promise<void> {
    const { ledger } = this.parts;
    const path = `/v1/completeness/${facility}/${day}/signatures`;
    const answer = await this.asking.post(as, path, {}, key);
    if (!ledger.isComplete(facility, day)) {
      if (answer.status === 422 && answer.body.code === 'day-not-complete') this.asking.refused();
      else this.asking.fault(`${path}, which is not complete,`, answer);
    } else if (answer.status === 201) {
      this.asking.accepted();
      ledger.signed(facility, day);
    } else this.asking.fault(path, answer);
  }

  private async sendList(deed: DeedOf<'send-list'>): Promise<void> {
    const { papers, ledger } = this.parts;
    const { recorded, mended } = await papers.send(deed, this.asking.token(deed.as));
    this.mendedRows += mended;
    for (const { entries } of deed.rows)
      for (const entry of entries) ledger.enter({ kind: 'entered', entry }, recorded);
    this.tally.accepted += deed.rows.length;
  }

  private async sentOf({ as, method, path, body, key }: VaccinationRequest): Promise<Sent> {
    const headers = { ...(await this.asking.token(as).header()), ...(method === 'POST' && { 'idempotency-key': key }) };
    return { method, path: this.names.fill(path), headers, body: this.names.fillBody(body) };
  }
}

/** As the answer says, or else when it was given. */
function recordedIn({ body, at }: Answer): RecordedBetween {
  const recordedAt = typeof body.recordedAt === 'string' ? new Date(body.recordedAt) : at;
  return [recordedAt, recordedAt];
}
