import { Inject, Injectable } from '@nestjs/common';
import { Refused } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock, SERVICE_CONFIG } from '#libs/runtime';
import { isPlaceCode, localDayOf, posterUrl, startOfLocalDay, type Poster } from '#libs/vocabulary';
import type { Config } from '../config.js';
import type { PlaceRefusal } from './place.refusals.js';
import { statusOf } from './place.rules.js';
import type { PosterFormat } from './place-views.dto.js';
import { PosterKeys, type PosterVerdict } from './poster-keys.js';
import { drawPoster, type PosterImage } from './poster-image.js';
import { drawPosterPdf } from './poster-pdf.js';
import { PublicPlaceQuery, type PlaceToDeclareAt } from './public-place.query.js';

/** What is answered for a poster that is not believed. */
export const POSTER_REFUSALS = {
  forged: 'poster-forged',
  'key-unknown': 'poster-key-unknown',
  'key-revoked': 'poster-key-revoked',
} as const satisfies Record<Exclude<PosterVerdict, 'genuine'>, PlaceRefusal>;

/** Makes posters, and answers who scans one. */
@Injectable()
export class PosterUseCase {
  constructor(
    @Inject(SERVICE_CONFIG) private readonly config: Config,
    private readonly places: PublicPlaceQuery,
    private readonly keys: PosterKeys,
    private readonly referenceData: ReferenceData,
    private readonly clock: BusinessClock,
  ) {}

  /** @throws Refused 404, or 410 for a closed place: nobody shall hang up its poster again. */
  async draw(code: string, format: PosterFormat): Promise<PosterImage> {
    const place = await this.places.find(code);
    if (statusOf(place) === 'closed') throw new Refused('place-closed', { status: 410 });
    const url = posterUrl(this.config.PUBLIC_URL, this.keys.posterFor(code));
    return format === 'pdf' ? this.drawPage(place, url) : drawPoster(url, format);
  }

  /** The same bytes all day long, so that caches can tell that nothing has changed. */
  private async drawPage(place: PlaceToDeclareAt, url: string): Promise<PosterImage> {
    const communeName = this.referenceData.adminUnits.find(place.communeCode)?.name ?? place.communeCode;
    const printedAt = startOfLocalDay(localDayOf(this.clock.now()));
    return { mediaType: 'application/pdf', content: await drawPosterPdf({ ...place, url, communeName }, printedAt) };
  }

  /** @throws Refused 422 `poster-forged`, `poster-key-unknown` or `poster-key-revoked`, 404 where the place is not there */
  async open(poster: Poster): Promise<PlaceToDeclareAt> {
    const verdict = this.keys.verdictOn(poster);
    if (verdict !== 'genuine') throw new Refused(POSTER_REFUSALS[verdict]);
    return this.places.find(poster.code);
  }

  /**
   * The page that a browser shall show: `/p/<code>`, with `?poster=forged` or `?poster=revoked` where the place's page
   * must warn. A path of ours whatever the poster says, so that no poster sends anybody elsewhere.
   */
  pageOf(poster: Poster): string {
    const page = isPlaceCode(poster.code) ? `/p/${poster.code}` : '/';
    const verdict = this.keys.verdictOn(poster);
    if (verdict === 'genuine') return page;
    return `${page}?poster=${verdict === 'key-revoked' ? 'revoked' : 'forged'}`;
  }
}
