import type { FacilityKind } from '#libs/contracts';
import { Injectable } from '@nestjs/common';
import { ReferenceData } from '#libs/reference-data';
import { MAP_LAYERS, startOfLocalDay, type MapLayer } from '#libs/vocabulary';
import { PublicPointsQuery, type PublicPoint } from '../../facilities/public-points.query.js';
import { LayerSource, type LayerContent, type PropertyType } from '../layer-source.js';
import type { FeatureProperties, LayerRecord } from '../published-layer.js';

/** The layers of one kind of facility each. */
const FACILITY_LAYERS = {
  'testing-points': 'testing-point',
  'vaccination-points': 'vaccination-point',
  'quarantine-facilities': 'quarantine-facility',
  hospitals: 'hospital',
  'health-stations': 'health-station',
  checkpoints: 'checkpoint',
} as const satisfies Partial<Record<MapLayer, FacilityKind>>;
type FacilityLayer = keyof typeof FACILITY_LAYERS;

const FIELDS = {
  name: 'String',
  code: 'String',
  register: 'String',
  communeCode: 'String',
  communeName: 'String',
  openingHours: 'String',
} as const;

/** Facilities of one kind by the register of the province, and public places of that kind. */
class PublicPointsSource extends LayerSource {
  override readonly origin = {
    vi: 'Danh mục cơ sở và địa điểm công cộng của tỉnh',
    en: 'Registers of facilities and public places of the province',
  };
  override readonly tells = 'with-periods';
  override readonly fields: Readonly<Record<string, PropertyType>>;

  constructor(
    override readonly layer: FacilityLayer,
    private readonly points: PublicPointsQuery,
    private readonly referenceData: ReferenceData,
  ) {
    super();
    this.fields = layer === 'quarantine-facilities' ? { ...FIELDS, capacity: 'Number', free: 'Number' } : FIELDS;
  }

  override async version(): Promise<string> {
    return (await this.points.takenIn()).version;
  }

  override async on(): Promise<LayerContent> {
    const { at } = await this.points.takenIn();
    const points = await this.points.ofKind(FACILITY_LAYERS[this.layer]);
    const records = points.map((point) => this.recordOf(point));
    return { records, asOf: at, boundaries: null, holdsUntil: null };
  }

  private recordOf(point: PublicPoint): LayerRecord {
    const { id, latitude, longitude, validFrom, validTo, recordedAt } = point;
    const isPlaced = latitude !== null && longitude !== null;
    return {
      id,
      geometry: isPlaced ? { type: 'Point', coordinates: [longitude, latitude] } : null,
      properties: this.propertiesOf(point),
      from: startOfLocalDay(validFrom),
      to: validTo === null ? null : startOfLocalDay(validTo),
      publishedAt: recordedAt,
      withdrawnAt: null,
    };
  }

  /** No register knows yet how many a quarantine facility takes: that is said as not known, never as none. */
  private propertiesOf({ name, code, register, communeCode, openingHours }: PublicPoint): FeatureProperties {
    const communeName = this.referenceData.adminUnits.find(communeCode)?.name ?? null;
    const known = { name, code, register, communeCode, communeName, openingHours };
    return this.layer === 'quarantine-facilities' ? { ...known, capacity: null, free: null } : known;
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
