import { Injectable } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';
import { parseBarcode } from '#libs/vocabulary';
import { BarcodeLabelStore } from './barcode-label.store.js';
import type { AssignedNumber, NumberOnTube } from './number-on-tube.js';

export interface NumberOfSender extends NumberOnTube {
  /** Whose numbers those are that nobody else's assigner stands beside. */
  readonly facilityCode: string;
}

/** Numbers that one statement asks for. */
const ASKED_AT_ONCE = 1_000;

/** Whose number is this? About one of thirty that others give to tubes passes the check of ours. */
@Injectable()
export class WhoseNumberQuery {
  constructor(private readonly labels: BarcodeLabelStore) {}

  /**
   * One answer a number, in their order. What is told stands. Where nobody tells, a number is ours if a label with it
   * was ever issued, whatever became of it; else it is the facility's.
   */
  async of(on: Database | Tx, numbers: readonly NumberOfSender[]): Promise<AssignedNumber[]> {
    const likeOurs = numbers.flatMap((one) => (one.assigner === undefined ? (ownValueOf(one) ?? []) : []));
    const issued = new Set<string>();
    for (let from = 0; from < likeOurs.length; from += ASKED_AT_ONCE)
      for (const value of await this.labels.findIssued(on, likeOurs.slice(from, from + ASKED_AT_ONCE)))
        issued.add(value);
    return numbers.map(({ assigner, value, facilityCode }) => {
      if (assigner !== undefined) return { assigner, value };
      const own = ownValueOf({ value });
      return own !== undefined && issued.has(own) ? { assigner: '', value: own } : { assigner: facilityCode, value };
    });
  }
}

function ownValueOf({ value }: Pick<NumberOnTube, 'value'>): string | undefined {
  const parsed = parseBarcode(value);
  return parsed.ok ? parsed.value : undefined;
}
