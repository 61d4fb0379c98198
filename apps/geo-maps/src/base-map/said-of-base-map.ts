import { toldDatum, typedText } from '../packs/told-datum.js';
import type { SaidOfBaseMap } from './base-map-pack.js';
import { LICENCE_CHARACTERS_MAX, SOURCE_CHARACTERS_MAX } from './base-map-texts.js';
import type { SendBaseMapQuery } from './base-map.dto.js';

/** @throws Refused 400 for a meridian that is none of VN-2000 */
export function saidOfBaseMap({ source, licence, asOf, ...told }: SendBaseMapQuery): SaidOfBaseMap {
  return {
    source: typedText(source, SOURCE_CHARACTERS_MAX),
    licence: typedText(licence, LICENCE_CHARACTERS_MAX),
    asOf,
    datum: toldDatum(told),
  };
}
