import {
  DIRECTIVES,
  ESSENTIAL_GOODS,
  RISK_COLOURS,
  RISK_LEVELS,
  SHOWN_STATES,
  STATEMENT_SOURCES,
  SUPPLY_POINT_KINDS,
  ZONE_KINDS,
  type MapLayer,
} from '#libs/vocabulary';
import type { Feature, Geometry } from 'geojson';
import type { ListedLevel, OfflinePack, SupplyPoint, VisitedPlace, Zone } from './map-answers';

/** The shape of packs that is understood here. */
const FORMAT = 'lachan-offline-pack-1';

const COLOUR_SCHEME = 'decision-2686';

/** Whether a pack can be read: one of another version of the platform is as good as none. */
export const isReadable = ({ format }: Pick<OfflinePack, 'format'>): boolean => format === FORMAT;

/** The communes of a pack as areas that can be drawn. */
export function communesIn({ units }: OfflinePack): readonly Feature<Geometry | null>[] {
  return units
    .filter(({ level }) => level === 'commune')
    .map(({ code, name, outline }) => ({ type: 'Feature', id: code, geometry: outline, properties: { code, name } }));
}

/** The points of essential goods of a pack, as the platform answers them. */
export function pointsIn(pack: OfflinePack): readonly SupplyPoint[] {
  return told(pack, 'supply-points').flatMap(({ id, properties, geometry }) => {
    const tell = new Told(properties);
    const [name, kind, communeCode] = [
      tell.text('name'),
      tell.word('kind', SUPPLY_POINT_KINDS),
      tell.text('communeCode'),
    ];
    if (name === null || kind === undefined || communeCode === null) return [];
    const [longitude = null, latitude = null] = geometry?.type === 'Point' ? geometry.coordinates : [];
    return [
      {
        ...{ id: String(id), name, kind, communeCode, latitude, longitude, distanceM: null, openNow: null },
        ...{ address: tell.text('address'), hours: tell.text('hours'), hoursText: tell.text('hoursText') },
        ...{ phone: tell.text('phone'), delivery: properties?.delivery === true ? true : null, whoMayCome: null },
        state: {
          value: tell.word('state', SHOWN_STATES) ?? 'unknown',
          since: tell.text('stateSince'),
          source: tell.word('stateSource', STATEMENT_SOURCES) ?? null,
          confidence: tell.number('confidence') ?? 0,
        },
        goods: goodsOf(tell),
      },
    ];
  });
}

/** Only what was out of stock is told of goods: of the others it is known that they are sold there. */
function goodsOf(tell: Told): SupplyPoint['goods'] {
  const [sold, out] = [tell.words('goods', ESSENTIAL_GOODS), tell.words('goodsOut', ESSENTIAL_GOODS)];
  return ESSENTIAL_GOODS.filter((good) => sold.includes(good) || out.includes(good)).map((good) => ({
    ...{ good, value: out.includes(good) ? ('out-of-stock' as const) : ('unknown' as const) },
    ...{ since: null, source: null, confidence: 0 },
  }));
}

/** The levels of the communes of a pack. */
export function levelsIn(pack: OfflinePack): readonly ListedLevel[] {
  return told(pack, 'levels').flatMap(({ id, properties }) => {
    const tell = new Told(properties);
    // A layer counts colours as levels too, so that one map draws both.
    const isColour = tell.text('scheme') === COLOUR_SCHEME;
    const level = isColour ? null : (RISK_LEVELS.find((one) => one === tell.number('level')) ?? null);
    const colour = tell.word('colour', RISK_COLOURS) ?? null;
    const texts = { name: tell.text('name'), since: tell.text('since'), announcedAt: tell.text('announcedAt') };
    const areaCode = tell.text('areaCode') ?? String(id);
    return [{ areaCode, level, colour, inheritedFrom: tell.text('inheritedFrom'), ...texts }];
  });
}

export function zonesIn(pack: OfflinePack): readonly Zone[] {
  return told(pack, 'zones').flatMap(({ id, properties }) => {
    const tell = new Told(properties);
    const [name, kind, from] = [tell.text('name'), tell.word('kind', ZONE_KINDS), tell.text('validFrom')];
    if (name === null || kind === undefined || from === null) return [];
    const [number, issuedBy] = [tell.text('documentNumber'), tell.text('issuedBy')];
    return [
      {
        ...{ id: String(id), name, kind, from, to: tell.text('validTo') },
        directive: tell.word('directive', DIRECTIVES) ?? null,
        areaCodes: (tell.text('areaCodes') ?? '').split(' ').filter((code) => code !== ''),
        document: number === null ? null : { number, issuedBy },
      },
    ];
  });
}

export function visitedPlacesIn(pack: OfflinePack): readonly VisitedPlace[] {
  return told(pack, 'visited-places').flatMap(({ id, properties }) => {
    const tell = new Told(properties);
    const [name, communeCode] = [tell.text('name'), tell.text('communeCode')];
    if (name === null || communeCode === null) return [];
    const windows = (tell.text('windows') ?? '').split(' ').flatMap((window) => {
      const [from, to] = window.split('/');
      return from && to ? [{ from, to }] : [];
    });
    return [{ id: String(id), name, communeCode, windows, address: tell.text('address'), advice: tell.text('advice') }];
  });
}

const told = (pack: OfflinePack, layer: MapLayer): readonly Feature<Geometry | null>[] =>
  pack.layers[layer]?.features ?? [];

/** What a feature tells, each value only where it is one. */
class Told {
  constructor(private readonly properties: Feature['properties']) {}

  text(name: string): string | null {
    const value: unknown = this.properties?.[name];
    return typeof value === 'string' && value !== '' ? value : null;
  }

  number(name: string): number | undefined {
    const value: unknown = this.properties?.[name];
    return typeof value === 'number' ? value : undefined;
  }

  word<Word extends string>(name: string, words: readonly Word[]): Word | undefined {
    return words.find((word) => word === this.text(name));
  }

  words<Word extends string>(name: string, words: readonly Word[]): readonly Word[] {
    const named = (this.text(name) ?? '').split(' ');
    return words.filter((word) => named.includes(word));
  }
}
