import { Injectable } from '@nestjs/common';
import { Refused, type Language } from '#libs/http';
import { faultPlaces, previewFeature } from '../packs/pack-finding-view.js';
import { BaseMapContentQuery } from './base-map-content.query.js';
import { BaseMapPacksQuery } from './base-map-packs.query.js';

/** How a pack would look, before it is published: what could be read of a refused one too. */
@Injectable()
export class PreviewBaseMapUseCase {
  constructor(
    private readonly packs: BaseMapPacksQuery,
    private readonly content: BaseMapContentQuery,
  ) {}

  /**
   * A GeoJSON FeatureCollection as text, put together from the texts that are stored: rivers and roads, then the places
   * of faults.
   *
   * @throws Refused 404
   */
  async execute(id: string, language: Language): Promise<string> {
    const pack = await this.packs.find(id);
    if (!pack) throw new Refused('base-map-pack-not-found', { status: 404 });
    const features = (await this.content.featuresOf(id)).map(({ number, kind, name, ref, geometry }) =>
      previewFeature({ kind, name, ref, feature: number }, geometry),
    );
    const { state, asOf, comparedWith } = pack;
    const members = JSON.stringify({ packId: id, state, asOf, comparedWith }).slice(1, -1);
    const all = [...features, ...faultPlaces(pack.report, language)].join(',\n');
    return `{"type":"FeatureCollection",${members},"features":[${all}]}`;
  }
}
