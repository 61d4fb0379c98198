import { Injectable } from '@nestjs/common';
import type { ImportCells } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { localDayOf } from '#libs/vocabulary';
import { Hamlets } from '../boundaries/hamlets/hamlets.query.js';
import { LocatedAddressesQuery, type LocatedAddress } from '../supply-points/located-addresses.query.js';
import { communeInList } from './commune-in-list.js';
import type { Place } from './coordinates-in-list.js';
import { communesOf, streetPlaceKey, type Gazetteer } from './gazetteer.js';
import { streetKeyIn } from './street-in-list.js';

/** The places that lists may name: units by the register, hamlets, and streets on which points are known. */
@Injectable()
export class SupplyGazetteer {
  constructor(
    private readonly referenceData: ReferenceData,
    private readonly hamlets: Hamlets,
    private readonly addresses: LocatedAddressesQuery,
  ) {}

  /** For these rows of a list that was sent at the instant: what was registered later places nothing. */
  async for(rows: readonly ImportCells[], sentAt: Date): Promise<Gazetteer> {
    const day = localDayOf(sentAt);
    const units = communesOf(this.referenceData.adminUnits, day);
    const gazetteer = { ...units, hamlets: [], streets: new Map<string, Place>() };
    const named = rows.flatMap(({ xa }) => (xa === undefined ? [] : [communeInList(xa, gazetteer)]));
    const communes = [...new Set(named.flatMap((commune) => (commune.ok ? [commune.value] : [])))].sort();
    const hamlets = await this.hamlets.ofCommunes(communes, day);
    const located = await this.addresses.ofCommunes(communes, sentAt);
    return {
      ...gazetteer,
      hamlets: hamlets.map(({ communeCode, name, latitude, longitude }) => ({
        ...{ communeCode, name, place: { latitude, longitude } },
      })),
      streets: streetsOf(located),
    };
  }
}

/** The middle of the known points of each street. */
function streetsOf(located: readonly LocatedAddress[]): Map<string, Place> {
  const onStreets = located.flatMap(({ communeCode, address, latitude, longitude }) => {
    const street = streetKeyIn(address);
    return street === undefined ? [] : [{ key: streetPlaceKey(communeCode, street), latitude, longitude }];
  });
  const byStreet = Map.groupBy(onStreets, ({ key }) => key);
  return new Map(
    [...byStreet].map(([key, places]) => [
      key,
      {
        latitude: meanOf(places.map(({ latitude }) => latitude)),
        longitude: meanOf(places.map(({ longitude }) => longitude)),
      },
    ]),
  );
}

const DEGREES_KEPT = 1e6;

const meanOf = (degrees: readonly number[]): number =>
  Math.round((degrees.reduce((sum, one) => sum + one, 0) / degrees.length) * DEGREES_KEPT) / DEGREES_KEPT;
