import { Inject, Injectable } from '@nestjs/common';
import { Refused } from '#libs/http';
import { SERVICE_CONFIG } from '#libs/runtime';
import type { Config } from '../config.js';
import { statusOf } from './place.rules.js';
import { PosterKeys } from './poster-keys.js';
import { drawPoster, type PosterImage } from './poster-image.js';
import { isGenuinePoster, posterUrl, type Poster } from './poster.rules.js';
import { PublicPlaceQuery, type PlaceToDeclareAt } from './public-place.query.js';

/** Makes posters, and answers who scans one. */
@Injectable()
export class PosterUseCase {
  constructor(
    @Inject(SERVICE_CONFIG) private readonly config: Config,
    private readonly places: PublicPlaceQuery,
    private readonly keys: PosterKeys,
  ) {}

  /** @throws Refused 404, or 410 for a closed place: nobody shall hang up its poster again. */
  async draw(code: string, format: 'svg' | 'png'): Promise<PosterImage> {
    const place = await this.places.find(code);
    if (statusOf(place) === 'closed') throw new Refused('place-closed', { status: 410 });
    return drawPoster(posterUrl(this.config.PUBLIC_URL, this.keys.posterFor(code)), format);
  }

  /** @throws Refused 422 `poster-forged`, 404 where the place is not there */
  async open(poster: Poster): Promise<PlaceToDeclareAt> {
    if (!isGenuinePoster(poster, this.keys.verify)) throw new Refused('poster-forged');
    return this.places.find(poster.code);
  }
}
