import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { FacilitiesQuery } from '#libs/facility-register';
import { Refused, type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { mayWriteFor } from '../readable-specimens.rules.js';
import type { SpecimenState } from '../specimens/specimen-state.js';
import { SpecimensByBarcodeQuery, type AskedBarcode } from '../specimens/specimens-by-barcode.query.js';

export interface AskedByActor {
  readonly actor: Actor;
  readonly asked: AskedBarcode;
}

/** Which specimens do these actors mean, and may they speak for the laboratory? */
@Injectable()
export class SeenSpecimensQuery {
  constructor(
    private readonly byBarcode: SpecimensByBarcodeQuery,
    private readonly facilities: FacilitiesQuery,
    private readonly referenceData: ReferenceData,
  ) {}

  /** One answer each, in their order; asked once for each actor. */
  async find(tx: Tx, items: readonly AskedByActor[]): Promise<(SpecimenState | Refused)[]> {
    const found = new Map<AskedByActor, SpecimenState | Refused>();
    for (const ofActor of Map.groupBy(items, ({ actor }) => reachOf(actor)).values()) {
      const [first] = ofActor;
      if (!first) continue;
      const answers = await this.byBarcode.findAll(
        first.actor,
        ofActor.map(({ asked }) => asked),
        tx,
      );
      ofActor.forEach((item, index) => found.set(item, answers[index] ?? notFound()));
    }
    return items.map((item) => found.get(item) ?? notFound());
  }

  /** One answer each: whether the actor speaks for the laboratory. */
  async speakFor(
    tx: Tx,
    items: readonly { readonly actor: Actor; readonly laboratoryCode: string }[],
  ): Promise<boolean[]> {
    const others = items.filter(({ actor, laboratoryCode }) => actor.facility !== laboratoryCode);
    const known = await this.facilities.findAll(
      others.map(({ laboratoryCode }) => laboratoryCode),
      tx,
    );
    return items.map(({ actor, laboratoryCode }) => {
      if (actor.facility === laboratoryCode) return true;
      const facility = known.get(laboratoryCode);
      return facility !== undefined && mayWriteFor(actor, facility, this.referenceData.adminUnits);
    });
  }
}

function reachOf({ kind, id, facility, areas }: Actor): string {
  return [kind, id, facility ?? '', ...areas].join('\0');
}

function notFound(): Refused {
  return new Refused('specimen-not-found', { status: 404 });
}
