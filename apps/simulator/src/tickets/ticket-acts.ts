import { localDayOf } from '#libs/vocabulary';
import { personForm } from '../epidemic/swab.js';
import type { TicketLedger } from '../ledger/ticket-ledger.js';
import type { VaccinationLedger } from '../ledger/vaccination-ledger.js';
import type { Person } from '../population/people.js';
import type { ToldNames } from '../gateway/told-names.js';
import type { Asking } from '../gateway/asking.js';
import type { PhoneOfPlay } from './phone-of-play.js';
import { REFUSED_BECAUSE, type PlannedTicket, type TicketDeed } from '../vaccination/planned-ticket.js';

const TICKETS = '/v1/correction-tickets';
const CITIZEN = 'citizen-app';
const OFFICER = 'cdc';
const KIND = 'dose-wrong';
/** The first bytes of a photo, and no photo: nobody's paper. */
const PHOTO = Buffer.from([0xff, 0xd8, 0xff, 0xe0, ...Buffer.from('A photo of nobody')]);
const SEEN = 'Đối chiếu sổ tiêm của điểm tiêm';

export interface TicketParts {
  readonly asking: Asking;
  readonly ledger: TicketLedger;
  readonly doses: VaccinationLedger;
  readonly names: ToldNames;
  readonly phones: PhoneOfPlay;
  readonly personOf: (person: number) => Person;
}

/** Citizens ask for a correction with a code from their phone and a photo, and an officer decides. */
export class TicketActs {
  /** Key of a ticket → its id. */
  private readonly opened = new Map<string, string>();

  constructor(private readonly parts: TicketParts) {}

  async perform({ kind, ticket }: TicketDeed): Promise<void> {
    await (kind === 'open' ? this.open(ticket) : this.decide(ticket));
  }

  private async open({ entry, lot, key }: PlannedTicket): Promise<void> {
    const { asking, phones, ledger, personOf } = this.parts;
    const person = personOf(entry.person);
    const codes = await phones.codesTo(person.phone);
    const claim = {
      ...{
        kind: KIND,
        person: personForm(person),
        dose: { on: entry.day, vaccine: entry.vaccine },
        rightDose: { lot },
      },
      facilityCode: entry.facility,
    };
    const asked = await asking.post(CITIZEN, TICKETS, claim, key);
    if (asked.status !== 202) return asking.fault('a request for a correction', asked);
    const id = String(asked.body.id);
    const code = await phones.nextCode(person.phone, codes);
    const form = await formWith(code);
    const headers = { ...(await asking.token(CITIZEN).header()), ...form.headers };
    const told = await asking.gateway.send({
      method: 'POST',
      path: `${TICKETS}/${id}/codes`,
      headers,
      body: form.body,
    });
    if (told.status !== 200) return asking.fault('the code of a request for a correction', told);
    asking.accepted();
    this.opened.set(key, id);
    ledger.opened(key, { kind: KIND, day: localDayOf(told.at), facility: entry.facility, home: person.home });
  }

  private async decide({ entry, lot, end, key }: PlannedTicket): Promise<void> {
    const id = this.opened.get(key);
    if (id === undefined) return;
    const { asking, names, ledger, doses } = this.parts;
    const act = (name: string, body: object) =>
      asking.done(OFFICER, `${TICKETS}/${id}/${name}`, body, `${key}-${name}`);
    await act('taken', {});
    const found = await asking.get(OFFICER, `${TICKETS}/${id}/matches`);
    const [match] = found.items as { readonly id: string }[];
    if (!match) return asking.fault('nobody is found who could have asked for a correction');
    await act('matches', { personId: match.id, doseId: names.get(`dose ${entry.id}`) });
    const decision =
      end === 'accepted' ? { correction: { lot }, note: SEEN } : { refusals: REFUSED_BECAUSE, note: SEEN };
    const decided = await act('decisions', { decision });
    if (!decided) return;
    ledger.decided(key, end === 'accepted' ? 'accepted' : 'refused', end === 'accepted' ? [] : REFUSED_BECAUSE);
    if (end === 'accepted') doses.enter({ kind: 'corrected', entry: entry.id, to: { lot } }, [decided.at, decided.at]);
  }
}

async function formWith(code: string): Promise<{ readonly body: Buffer; readonly headers: Record<string, string> }> {
  const form = new FormData();
  form.set('code', code);
  form.append('proof', new Blob([new Uint8Array(PHOTO)]), 'giay-xac-nhan.jpg');
  const sent = new Response(form);
  return {
    body: Buffer.from(await sent.arrayBuffer()),
    headers: { 'content-type': sent.headers.get('content-type') ?? '' },
  };
}
