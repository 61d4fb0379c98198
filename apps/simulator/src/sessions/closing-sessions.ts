import { startOfLocalDay } from '#libs/vocabulary';
import type { FateOfVaccine, SessionLedger } from '../ledger/session-ledger.js';
import type { VaccinationLedger } from '../ledger/vaccination-ledger.js';
import { PRODUCTS } from '../vaccination/vaccination-parameters.js';
import type { Asking } from '../gateway/asking.js';
import { lotsOf, type PlannedSession } from '../vaccination/planned-session.js';
import type { PreparedSessions } from './prepared-sessions.js';

const MOVEMENTS = '/v1/stock-movements';
const HOUR_MS = 3_600_000;
const HOURS = { counted: 6.5, opened: 7.1, wasted: 18 } as const;
const LEFT_OVER = 'Hết giờ, bỏ liều thừa';
const LOST = 'Một liều rơi vỡ không ghi sổ';
/** At the first session nobody has noted one of the doses that were left over. */
const FORGETS_AT = 0;

export interface ClosingParts {
  readonly asking: Asking;
  readonly prepared: PreparedSessions;
  readonly ledger: SessionLedger;
  readonly doses: VaccinationLedger;
}

interface LotToClose {
  readonly session: PlannedSession;
  readonly id: string;
  readonly vaccine: (typeof PRODUCTS)[number]['vaccine'];
  readonly lot: string;
  readonly place: number;
}

/** In the evening: vials are counted, what was left over is thrown away, and the session is closed. */
export class ClosingSessions {
  private forgotten = 0;

  constructor(private readonly parts: ClosingParts) {}

  async close(session: PlannedSession, place: number): Promise<void> {
    const { asking, prepared, ledger } = this.parts;
    const id = prepared.idOf(session);
    if (id === undefined) return;
    const before = this.forgotten;
    for (const lot of lotsOf(session)) await this.useUp({ session, id, place, ...lot });
    const body = this.forgotten > before ? { reason: LOST } : {};
    const path = `/v1/vaccination-sessions/${id}/closures`;
    if (await asking.done(session.client, path, body, `${session.key}-close`)) ledger.closed(session.facility);
  }

  /** As many vials as the doses needed; one dose more than full vials have is found in the last of them. */
  private async useUp(of: LotToClose): Promise<void> {
    const { session, vaccine, lot, place } = of;
    const { doses, ledger } = this.parts;
    const given = ledger.givenOf(session.facility, lot);
    if (given === 0) return;
    const dosesPerVial = PRODUCTS.find((product) => product.vaccine === vaccine)?.dosesPerVial ?? 1;
    const hasOverfill = given > dosesPerVial && given % dosesPerVial === 1;
    const vials = hasOverfill ? Math.floor(given / dosesPerVial) : Math.ceil(given / dosesPerVial);
    const left = hasOverfill ? 0 : vials * dosesPerVial - given;
    const forgotten = place === FORGETS_AT && this.forgotten === 0 && left > 0 ? 1 : 0;
    const stock = doses.stock.get(`${session.facility} ${lot}`) ?? 0;
    await this.move(of, HOURS.counted, { kind: 'count', vials: stock });
    await this.move(of, HOURS.opened, { kind: 'opening', vials });
    doses.enter({ kind: 'opened', facility: session.facility, lot, vials }, [new Date(0), new Date(0)]);
    this.note(of, 'opened', vials * dosesPerVial);
    if (hasOverfill) {
      await this.move(of, HOURS.wasted, { kind: 'overfill', doses: 1 });
      this.note(of, 'overfill', 1);
    }
    if (left - forgotten > 0) {
      await this.move(of, HOURS.wasted, { kind: 'wastage', doses: left - forgotten, reason: LEFT_OVER });
      this.note(of, 'wasted', left - forgotten);
    }
    if (forgotten > 0) this.note(of, 'unexplained', forgotten);
    this.forgotten += forgotten;
  }

  private async move(
    of: LotToClose,
    hour: number,
    moved: { readonly kind: string; readonly vials?: number; readonly doses?: number; readonly reason?: string },
  ): Promise<void> {
    const { session, id, vaccine, lot } = of;
    const at = new Date(startOfLocalDay(session.day).getTime() + hour * HOUR_MS).toISOString();
    const body = { ...moved, lot, vaccine, facilityCode: session.facility, sessionId: id, at };
    await this.parts.asking.done(session.client, MOVEMENTS, body, `${session.key}-${moved.kind}-${lot}`);
  }

  private note({ session, vaccine, lot }: LotToClose, fate: FateOfVaccine, doses: number): void {
    const { facility, day } = session;
    this.parts.ledger.uses.push({ facility, day, vaccine, lot, fate, doses });
  }
}
