import { Injectable } from '@nestjs/common';
import type { LocalDay } from '#libs/vocabulary';
import { caseRate } from '../../figures/case-rate.rules.js';
import type { FiguresOfDay } from '../../figures/figures-of-day.js';
import { LayerSource, type LayerContent } from '../layer-source.js';
import type { FeatureProperties } from '../published-layer.js';
import { FiguresContent } from './figures-content.js';

const SOURCE = '/lachan/cases';
/** Cases change every minute of an epidemic: so often they are counted anew for the map. */
const ASKED_AGAIN_AFTER_MS = 20_000;
/** The periods and the rate that the map shows, as the figures of an area are. */
const [WEEK, FORTNIGHT, PER_PEOPLE] = [7, 14, 100_000] as const;

/** Community cases by the commune in which they were detected; never where somebody lives. */
@Injectable()
export class CasesSource extends LayerSource {
  override readonly layer = 'cases';
  override readonly origin = {
    vi: 'Ca mắc cộng đồng theo nơi phát hiện; dân số theo điều tra 2019',
    en: 'Community cases by where they were detected; population by the census of 2019',
  };
  override readonly tells = 'of-day';
  override readonly askedAgainAfterMs = ASKED_AGAIN_AFTER_MS;
  override readonly fields = {
    areaCode: 'String',
    name: 'String',
    districtCode: 'String',
    cases7Days: 'Number',
    cases14Days: 'Number',
    per100000: 'Number',
    population: 'Number',
    populationOn: 'String',
  } as const;

  constructor(private readonly figures: FiguresContent) {
    super();
  }

  override version(): Promise<string> {
    return this.figures.version(SOURCE);
  }

  override on(day: LocalDay): Promise<LayerContent> {
    return this.figures.on(day, SOURCE, propertiesOf);
  }
}

function propertiesOf(figures: FiguresOfDay, code: string): FeatureProperties {
  const cases7Days = figures.communityCases(code, WEEK);
  const population = figures.denominatorOf(code);
  const rate = caseRate(cases7Days, population?.people ?? null, PER_PEOPLE);
  return {
    ...{ cases7Days, cases14Days: figures.communityCases(code, FORTNIGHT) },
    per100000: rate === null ? null : Math.round(rate * 10) / 10,
    ...{ population: population?.people ?? null, populationOn: population?.on ?? null },
  };
}
