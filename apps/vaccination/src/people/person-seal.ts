import { Injectable } from '@nestjs/common';
import { RowSealer } from '#libs/database';
import type { LocalDay, StatedPerson } from '#libs/vocabulary';

/** Which table and row a sealed value belongs to. */
interface Place {
  readonly table:
    | 'person'
    | 'dose'
    | 'dose_change'
    | 'dose_pair'
    | 'dose_conflict'
    | 'invitation'
    | 'person_merge'
    | 'person_candidate'
    | 'person_listing'
    | 'person_change'
    | 'certificate'
    | 'certificate_revocation'
    | 'national_answer'
    | 'adverse_event_change'
    | 'adverse_event_report'
    | 'correction_ticket'
    | 'correction_ticket_act'
    | 'support_duty'
    | 'support_incident_act'
    | 'invitation'
    | 'invitation_step'
    | 'visit'
    | 'visit_act';
  readonly id: string;
}

/**
 * Seals with the data key of a year: of the day of the dose, or of the day on which the person became known. Medical
 * records are kept for ten years and more; the key of a year outlives each of them, since others of that year go on (ADR 38).
 */
@Injectable()
export class PersonSeal {
  constructor(private readonly sealer: RowSealer) {}

  /** Before the transaction in which `close` is called. @throws DataKeyDestroyed for a deleted year */
  prepare(days: Iterable<LocalDay>): Promise<void> {
    return this.sealer.prepare([...days].map(periodOf));
  }

  close(place: Place, day: LocalDay, value: unknown): Buffer {
    return this.sealer.sealWith(periodOf(day), place, value);
  }

  open<Value>(place: Place, sealed: Buffer): Promise<Value> {
    return this.sealer.open<Value>(place, sealed);
  }

  /** Many people at once, with as few reads of data keys as there are years. */
  async openPeople(
    rows: readonly { readonly id: string; readonly sealed: Buffer }[],
  ): Promise<ReadonlyMap<string, StatedPerson>> {
    return this.openAll<StatedPerson>('person', rows);
  }

  async openAll<Value>(
    table: Place['table'],
    rows: readonly { readonly id: string; readonly sealed: Buffer }[],
  ): Promise<ReadonlyMap<string, Value>> {
    await this.sealer.prepareToOpen(rows.map(({ sealed }) => sealed));
    return new Map(rows.map(({ id, sealed }) => [id, this.sealer.openWith<Value>({ table, id }, sealed)]));
  }
}

function periodOf(day: LocalDay): string {
  return `vaccination ${day.slice(0, 'YYYY'.length)}`;
}
