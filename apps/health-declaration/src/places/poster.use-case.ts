import { Inject, Injectable } from '@nestjs/common';
import { Refused } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock, SERVICE_CONFIG } from '#libs/runtime';
import { localDayOf, startOfLocalDay } from '#libs/vocabulary';
import type { Config } from '../config.js';
import { statusOf } from './place.rules.js';
import type { PosterFormat } from './place-views.dto.js';
import { PosterKeys } from './poster-keys.js';
import { drawPoster, type PosterImage } from './poster-image.js';
import { drawPosterPdf } from './poster-pdf.js';
import { isGenuinePoster, posterUrl, type Poster } from './poster.rules.js';
import { PublicPlaceQuery, type PlaceToDeclareAt } from './public-place.query.js';

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

  /** @throws Refused 422 `poster-forged`, 404 where the place is not there */
  async open(poster: Poster): Promise<PlaceToDeclareAt> {
    if (!isGenuinePoster(poster, this.keys.verify)) throw new Refused('poster-forged');
    return this.places.find(poster.code);
  }
}
