import { Injectable } from '@nestjs/common';
import { Refused, type Language } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { faultPlaces, previewFeature } from '../../packs/pack-finding-view.js';
import type { BoundaryPack, PackUnit } from './boundary-pack.js';
import { BoundaryPacksQuery } from './boundary-packs.query.js';
import { PackContentQuery } from './pack-content.query.js';

const M2_PER_KM2 = 1_000_000;

/** How a pack would look, before it is published: what could be read of a refused one too. */
@Injectable()
export class PreviewPackUseCase {
  constructor(
    private readonly packs: BoundaryPacksQuery,
    private readonly content: PackContentQuery,
    private readonly referenceData: ReferenceData,
  ) {}

  /**
   * A GeoJSON FeatureCollection as text, put together from the texts that are stored: units with the differences of
   * their areas (square metres) to the register and to the pack that it was compared with, then the places of faults.
   *
   * @throws Refused 404
   */
  async execute(id: string, language: Language): Promise<string> {
    const pack = await this.packs.find(id);
    if (!pack) throw new Refused('boundary-pack-not-found', { status: 404 });
    const before = pack.comparedWith === null ? undefined : await this.content.areasOf(pack.comparedWith);
    const units = (await this.content.unitsOf(id)).map((unit) =>
      previewFeature(this.differencesOf(unit, pack, before), `{"type":"MultiPolygon","coordinates":${unit.polygons}}`),
    );
    const members = { packId: pack.id, state: pack.state, from: pack.validFrom, comparedWith: pack.comparedWith };
    const features = [...units, ...faultPlaces(pack.report, language)].join(',\n');
    return `{"type":"FeatureCollection",${JSON.stringify(members).slice(1, -1)},"features":[${features}]}`;
  }

  private differencesOf(
    { code, name, areaM2 }: PackUnit,
    { validFrom }: BoundaryPack,
    before: ReadonlyMap<string, number> | undefined,
  ): object {
    const registered = this.referenceData.adminUnits.find(code, validFrom);
    const registeredAreaM2 = registered?.areaKm2 === undefined ? null : Math.round(registered.areaKm2 * M2_PER_KM2);
    const areaBeforeM2 = before?.get(code) ?? null;
    return {
      ...{ kind: 'unit', code, name: registered?.name ?? name, nameInFile: name, areaM2: Math.round(areaM2) },
      ...{ registeredAreaM2, differenceToRegisterM2: differenceOf(areaM2, registeredAreaM2) },
      areaBeforeM2: areaBeforeM2 === null ? null : Math.round(areaBeforeM2),
      differenceToBeforeM2: differenceOf(areaM2, areaBeforeM2),
    };
  }
}

function differenceOf(area: number, other: number | null): number | null {
  return other === null ? null : Math.round(area - other);
}
