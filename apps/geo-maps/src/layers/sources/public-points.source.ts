import type { FacilityKind } from '#libs/contracts';
import { Injectable } from '@nestjs/common';
import { ReferenceData } from '#libs/reference-data';
import { MAP_LAYERS, type MapLayer } from '#libs/vocabulary';
import { PublicPointsQuery } from '../../facilities/public-points.query.js';
import { LayerSource, type LayerContent } from '../layer-source.js';
import { POINT_FIELDS, POINTS_ORIGIN, pointRecordOf } from './point-records.js';

/** The layers of one kind of facility each of which no more is told than what is painted on their gates. */
const FACILITY_LAYERS = {
  'testing-points': 'testing-point',
  'vaccination-points': 'vaccination-point',
  hospitals: 'hospital',
  'health-stations': 'health-station',
  checkpoints: 'checkpoint',
} as const satisfies Partial<Record<MapLayer, FacilityKind>>;
type FacilityLayer = keyof typeof FACILITY_LAYERS;

/** Facilities of one kind by the register of the province, and public places of that kind. */
class PublicPointsSource extends LayerSource {
  override readonly origin = POINTS_ORIGIN;
  override readonly tells = 'with-periods';
  override readonly fields = POINT_FIELDS;

  constructor(
    override readonly layer: FacilityLayer,
    private readonly points: PublicPointsQuery,
    private readonly referenceData: ReferenceData,
  ) {
    super();
  }

  override async version(): Promise<string> {
    return (await this.points.takenIn()).version;
  }

  override async on(): Promise<LayerContent> {
    const { at } = await this.points.takenIn();
    const points = await this.points.ofKind(FACILITY_LAYERS[this.layer]);
    const records = points.map((point) => pointRecordOf(point, this.referenceData.adminUnits));
    return { records, asOf: at, boundaries: null, holdsUntil: null };
  }
}

/** The sources of all these layers. */
@Injectable()
export class PublicPointsSources {
  readonly all: readonly LayerSource[];

  constructor(points: PublicPointsQuery, referenceData: ReferenceData) {
    this.all = MAP_LAYERS.filter(isFacilityLayer).map((layer) => new PublicPointsSource(layer, points, referenceData));
  }
}

function isFacilityLayer(layer: MapLayer): layer is FacilityLayer {
  return Object.hasOwn(FACILITY_LAYERS, layer);
}
