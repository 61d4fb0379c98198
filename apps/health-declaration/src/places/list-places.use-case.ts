import { Injectable } from '@nestjs/common';
import { CursorCodec, pageOf, type Actor, type Page } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { readableArea } from '../readable-area.rules.js';
import type { PlaceRow } from './place-row.js';
import { PlacesInAreaQuery } from './places-in-area.query.js';
import type { PlacesQuery } from './place-views.dto.js';

@Injectable()
export class ListPlacesUseCase {
  constructor(
    private readonly places: PlacesInAreaQuery,
    private readonly referenceData: ReferenceData,
    private readonly cursors: CursorCodec,
  ) {}

  /** Places of the officer's areas; a commune outside them has none to show. */
  async execute({ communeCode, kind, status, limit, cursor }: PlacesQuery, actor: Actor): Promise<Page<PlaceRow>> {
    const purpose = JSON.stringify(['places', actor.id, communeCode, kind, status]);
    const [after] = cursor === undefined ? [] : this.cursors.decode(purpose, cursor);
    const area = readableArea(actor.areas, this.referenceData.adminUnits);
    const found = await this.places.list({
      area,
      communeCode,
      kind,
      status,
      after: after === undefined ? undefined : String(after),
      rows: limit + 1,
    });
    return pageOf(found, limit, ({ code }) => this.cursors.encode(purpose, [code]));
  }
}
