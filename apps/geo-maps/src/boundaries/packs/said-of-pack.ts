import { toldDatum, typedText } from '../../packs/told-datum.js';
import type { SaidOfPack } from './boundary-pack.js';
import type { SendPackQuery } from './boundary-pack.dto.js';
import { DOCUMENT_NUMBER_CHARACTERS_MAX, PACK_NAME_CHARACTERS_MAX } from './pack-texts.js';

/** @throws Refused 400 for a meridian that is none of VN-2000 */
export function saidOfPack({ name, documentNumber, from, ...told }: SendPackQuery): SaidOfPack {
  return {
    name: typedText(name, PACK_NAME_CHARACTERS_MAX),
    documentNumber: documentNumber === undefined ? null : typedText(documentNumber, DOCUMENT_NUMBER_CHARACTERS_MAX),
    validFrom: from,
    datum: toldDatum(told),
  };
}
