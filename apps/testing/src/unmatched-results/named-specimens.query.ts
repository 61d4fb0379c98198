import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { Refused, type Actor } from '#libs/http';
import type { SpecimenState } from '../specimens/specimen-state.js';
import { SpecimensByBarcodeQuery, type AskedBarcode } from '../specimens/specimens-by-barcode.query.js';
import type { OutsideBarcode, OutsideResult } from './outside-result.js';

/** Barcodes that one query asks for; a result has up to eight names. */
const ASKED_AT_ONCE = 1_000;

/** Which specimens do the results of a message speak of? */
@Injectable()
export class NamedSpecimensQuery {
  constructor(private readonly byBarcode: SpecimensByBarcodeQuery) {}

  /** By the first name that leads to a specimen which the sender may see. */
  async find(
    actor: Actor,
    results: readonly OutsideResult[],
    on: Database | Tx,
  ): Promise<(SpecimenState | undefined)[]> {
    const asks = results.map(({ barcodes }) => barcodes.flatMap(asksOf));
    const flat = asks.flat();
    const answers: (SpecimenState | Refused)[] = [];
    for (let from = 0; from < flat.length; from += ASKED_AT_ONCE)
      answers.push(...(await this.byBarcode.findAll(actor, flat.slice(from, from + ASKED_AT_ONCE), on)));
    let at = 0;
    return asks.map((own) => {
      const mine = answers.slice(at, (at += own.length));
      return mine.find((one) => !(one instanceof Refused)) as SpecimenState | undefined;
    });
  }
}

/** Where an assigner is named, only that one's, or a label of ours that is called by another name. */
function asksOf({ value, assigner }: OutsideBarcode): AskedBarcode[] {
  if (assigner === undefined) return [{ barcode: value }];
  return assigner === ''
    ? [{ barcode: value, assigner }]
    : [
        { barcode: value, assigner },
        { barcode: value, assigner: '' },
      ];
}
