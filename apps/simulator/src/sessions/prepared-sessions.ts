import { everyItem } from '../gateway/every-item.js';
import type { SessionLedger } from '../ledger/session-ledger.js';
import type { Person } from '../population/people.js';
import { writeList } from '../offices/list-files.js';
import { sendFile } from '../offices/office-files.js';
import { peopleLines } from '../vaccination/paper-template.js';
import type { Asking } from '../gateway/asking.js';
import {
  invitedTo,
  lotsOf,
  vaccinesOf,
  type PlannedSession,
  type PlannedSessions,
} from '../vaccination/planned-session.js';
import { SESSIONS } from '../vaccination/session-parameters.js';

const OFFICER = 'cdc';
const PROVINCE = '93';
const LISTED = '/v1/vaccination-people/imports';
const LOOK_EVERY_MS = 200;
const SELECTED_WITHIN_MS = 180_000;
const AT_ONCE = 8;
const CODE_DIGITS = 8;
/** Characters of an idempotency key. */
const KEY_MAX = 64;

interface Invitation {
  readonly id: string;
  readonly personId: string;
}

/**
 * Before the day: those who are to come are listed, a campaign and its sessions opened, people chosen, invited and called
 * by messages; some decline.
 */
export class PreparedSessions {
  /** Facility → id of its session. */
  private readonly sessions = new Map<string, string>();
  /** Place in the population → code of the invitation. */
  private readonly codes = new Map<number, string>();

  constructor(
    private readonly planned: PlannedSessions,
    private readonly asking: Asking,
    private readonly ledger: SessionLedger,
    private readonly personOf: (person: number) => Person,
  ) {}

  /** @throws Error where something is refused of which everything else depends */
  async prepare(): Promise<void> {
    const { day, key, sessions } = this.planned;
    await this.list();
    const vaccines = [...new Set(sessions.flatMap(vaccinesOf))].sort();
    const body = {
      ...{ code: `DOT-${key.slice(0, CODE_DIGITS).toUpperCase()}`, name: 'Đợt tiêm thử nghiệm', areaCode: PROVINCE },
      ...{ from: day, until: day, vaccines },
    };
    const campaign = await this.asking.must(OFFICER, '/v1/vaccination-campaigns', body, `${key}-campaign`);
    await Promise.all(sessions.map((session) => this.open(session, String(campaign.body.id))));
  }

  idOf({ facility }: PlannedSession): string | undefined {
    return this.sessions.get(facility);
  }

  codeOf(person: number): string | undefined {
    return this.codes.get(person);
  }

  private async list(): Promise<void> {
    const { key, sessions } = this.planned;
    const people = sessions.flatMap(invitedTo);
    const lines = peopleLines(people, this.personOf);
    const file = { path: LISTED, file: await writeList('xlsx', lines), key: `${key}-list` };
    const taken = await sendFile(this.asking.gateway, this.asking.token(OFFICER), file);
    if (taken.refused > 0 || taken.rows !== people.length)
      throw new Error(`Of ${people.length} people on a list ${taken.refused} were refused`);
  }

  private async open(session: PlannedSession, campaignId: string): Promise<void> {
    const { facility, day, key } = session;
    const people = invitedTo(session);
    const { opens, closes, tables } = SESSIONS;
    const body = {
      ...{ campaignId, facilityCode: facility, day, tables, vaccines: vaccinesOf(session), lots: lotsOf(session) },
      shifts: [{ startsAt: opens, endsAt: closes, capacity: Math.max(1, people.length) }],
    };
    const { body: made } = await this.asking.must(OFFICER, '/v1/vaccination-sessions', body, `${key}-session`);
    const id = String(made.id);
    await this.invite(session, { id, campaignId }, people.length);
    await this.learnCodes(session, id);
    await this.call(session, id, people.length);
    this.sessions.set(facility, id);
  }

  private async invite(
    session: PlannedSession,
    { id, campaignId }: { readonly id: string; readonly campaignId: string },
    people: number,
  ): Promise<void> {
    const { day, key } = session;
    const communes = [...new Set(invitedTo(session).map(({ person }) => this.communeOf(person)))].sort();
    const selections = `/v1/vaccination-campaigns/${campaignId}/selections`;
    const asked = await this.asking.must(OFFICER, selections, { dose: 'first', on: day, communes }, `${key}-select`);
    const chosen = await this.chosen(`${selections}/${String(asked.body.id)}`);
    if (chosen !== people) this.asking.fault(`of ${people} people on the list ${chosen} were chosen`);
    let invited = 0;
    for (let batch = 0; ; batch += 1) {
      const path = `/v1/vaccination-sessions/${id}/invitation-batches`;
      const made = await this.asking.must(OFFICER, path, { selectionId: asked.body.id }, `${key}-invite-${batch}`);
      invited += Number(made.body.invited);
      if (invited >= people || made.body.invited === 0) break;
    }
    if (invited !== people) this.asking.fault(`of ${people} people on the list ${invited} were invited`);
    this.ledger.invited(session.facility, invited);
  }

  private async chosen(path: string): Promise<number> {
    const deadline = Date.now() + SELECTED_WITHIN_MS;
    for (;;) {
      const { state, chosen } = await this.asking.get(OFFICER, path);
      if (state === 'done') return Number(chosen);
      if (Date.now() > deadline) throw new Error(`${path} was not done in time`);
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
  }

  /** Who is who on the list of invitations, by the documents. */
  private async learnCodes(session: PlannedSession, id: string): Promise<void> {
    const { gateway } = this.asking;
    const path = `/v1/vaccination-invitations?session=${id}`;
    const listed = await everyItem<Invitation>(gateway, this.asking.token(OFFICER), path);
    const invitations = new Map(listed.map((one) => [one.personId, one.id]));
    const people = invitedTo(session);
    const fates = new Map(session.withoutDose.map(({ person, fate }) => [person, fate]));
    const learn = async ({ person }: { readonly person: number }): Promise<void> => {
      const found = await this.asking.get(
        ...([OFFICER, `/v1/vaccination-people?document=${this.personOf(person).citizenId ?? ''}`] as const),
      );
      const [{ id: personId = '' } = {}] = found.items as { id?: string }[];
      const invitation = invitations.get(personId);
      if (invitation === undefined) return this.asking.fault('somebody on the list has no invitation');
      const { code } = await this.asking.get(OFFICER, `/v1/vaccination-invitations/${invitation}`);
      this.codes.set(person, String(code));
      if (fates.get(person) === 'declined') await this.decline(session, invitation);
    };
    for (let from = 0; from < people.length; from += AT_ONCE)
      await Promise.all(people.slice(from, from + AT_ONCE).map(learn));
  }

  private async decline({ facility, key }: PlannedSession, invitation: string): Promise<void> {
    const path = `/v1/vaccination-invitations/${invitation}/steps`;
    const step = { state: 'declined', reason: 'other-vaccine-wanted', note: 'Đợi vắc xin khác' };
    if (await this.asking.done(OFFICER, path, step, `${key}-${invitation}`.slice(0, KEY_MAX)))
      this.ledger.declined(facility);
  }

  private async call({ facility, key }: PlannedSession, id: string, people: number): Promise<void> {
    const path = `/v1/vaccination-sessions/${id}/invitation-messages`;
    let called = 0;
    for (let batch = 0; ; batch += 1) {
      const { body } = await this.asking.must(OFFICER, path, {}, `${key}-call-${batch}`);
      called += Number(body.called);
      if (Number(body.waiting) === 0) break;
    }
    const left = people - this.ledger.declinedAt(facility);
    if (called !== left) this.asking.fault(`of ${left} people who are invited ${called} were called`);
  }

  private communeOf(person: number): string {
    const { home } = this.personOf(person);
    if ('provinceCode' in home) throw new Error('Only people of the province are invited');
    return home.communeCode;
  }
}
