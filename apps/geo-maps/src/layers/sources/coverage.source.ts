import { Injectable } from '@nestjs/common';
import { ReferenceData } from '#libs/reference-data';
import { entryOn, type LocalDay } from '#libs/vocabulary';
import type { FiguresOfDay } from '../../figures/figures-of-day.js';
import { doseReached } from '../../figures/reached.rules.js';
import { LayerSource, type LayerContent } from '../layer-source.js';
import type { FeatureProperties } from '../published-layer.js';
import { FiguresContent } from './figures-content.js';

const SOURCE = '/lachan/vaccination';
/** Doses come in all day: so often they are counted anew for the map. */
const ASKED_AGAIN_AFTER_MS = 20_000;

/** Which part of the people of a commune has one dose; of the age that the rules of levels go by. */
@Injectable()
export class CoverageSource extends LayerSource {
  override readonly layer = 'coverage';
  override readonly origin = {
    vi: 'Mũi tiêm đã ghi nhận theo nơi cư trú; số dân do địa phương nhập',
    en: 'Recorded doses by residence; numbers of people as entered by localities',
  };
  override readonly tells = 'of-day';
  override readonly askedAgainAfterMs = ASKED_AGAIN_AFTER_MS;
  override readonly fields = {
    areaCode: 'String',
    name: 'String',
    districtCode: 'String',
    minYears: 'Number',
    withOneDose: 'Number',
    basicComplete: 'Number',
    people: 'Number',
    percent: 'Number',
    basicCompletePercent: 'Number',
  } as const;

  constructor(
    private readonly figures: FiguresContent,
    private readonly referenceData: ReferenceData,
  ) {
    super();
  }

  override version(): Promise<string> {
    return this.figures.version(SOURCE);
  }

  override on(day: LocalDay): Promise<LayerContent> {
    const { minYears } = entryOn(this.referenceData.maps.datedLevelRules, day).coverage;
    return this.figures.on(day, SOURCE, (figures, code) => propertiesOf(figures, code, minYears));
  }
}

function propertiesOf(figures: FiguresOfDay, code: string, minYears: number): FeatureProperties {
  const people = figures.peopleFrom(code, minYears)?.people ?? null;
  const withOneDose = figures.reached(code, doseReached(1), minYears);
  const basicComplete = figures.reached(code, 'basic-complete', minYears);
  return {
    ...{ minYears, withOneDose, basicComplete, people },
    ...{ percent: percentOf(withOneDose, people), basicCompletePercent: percentOf(basicComplete, people) },
  };
}

/** In tenths; null where nobody has said how many people there are. */
function percentOf(part: number, people: number | null): number | null {
  return people === null || people === 0 ? null : Math.round((part * 1_000) / people) / 10;
}
