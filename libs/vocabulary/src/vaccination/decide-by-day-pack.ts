import { localDayOf } from '../time/local-day.js';
import { entryOn } from '../time/period.js';
import type { VaccinationDayPack } from './day-pack.js';
import { decideDose, type DoseAnswer, type ScreeningAtHand } from './dose-decision.js';
import type { VaccinatedPerson } from './dose-entry.js';
import { lotFindingsOf, type LotFinding } from './lot-findings.js';
import type { NumberedDose } from './numbered-dose.js';
import type { Vaccine } from './vaccines.js';

/** A dose that is about to be given by a day pack. */
export interface DoseByDayPack {
  readonly person: VaccinatedPerson;
  /** The course as the pack has it, with what this device has given since. */
  readonly doses: readonly NumberedDose[];
  readonly isDoubtful: boolean;
  readonly vaccine: Vaccine;
  /** Null where nobody can read it. */
  readonly lot: string | null;
  readonly at: Date;
  readonly hasConsent: boolean;
  readonly consentsToMixing: boolean;
  readonly screening: ScreeningAtHand | null;
}

type PackToDecideBy = Pick<VaccinationDayPack, 'facility' | 'rules' | 'lots'>;

/** Decides without network by the rules with which the service would have decided, as far as the pack knows. */
export function decideByDayPack(pack: PackToDecideBy, asked: DoseByDayPack): DoseAnswer {
  const { rules, facility } = pack;
  const { severities } = entryOn(rules.decisions, localDayOf(asked.at));
  return decideDose(
    { doses: asked.doses, isDoubtful: asked.isDoubtful },
    {
      ...{ vaccine: asked.vaccine, at: asked.at, lotFindings: packedLotFindings(pack, asked) },
      ...{ hasConsent: asked.hasConsent, consentsToMixing: asked.consentsToMixing, screening: asked.screening },
      isHospital: facility.isHospital,
    },
    asked.person,
    rules.course,
    severities,
  );
}

/** A lot that the pack does not have is unknown to the device. */
function packedLotFindings(
  { lots }: Pick<VaccinationDayPack, 'lots'>,
  { vaccine, lot, at }: Pick<DoseByDayPack, 'vaccine' | 'lot' | 'at'>,
): LotFinding[] {
  const found = lots.find((one) => one.vaccine === vaccine && one.lot === lot);
  const { isHere = false, isQuarantined = false, isRecalled = false } = found ?? {};
  const isExpired = found !== undefined && found.expiresOn < localDayOf(at);
  return lotFindingsOf({ isRegistered: found !== undefined, isHere, isQuarantined, isRecalled, isExpired });
}
