import { Inject, Injectable } from '@nestjs/common';
import { OpenapiDocument, SERVICE_CONFIG } from '#libs/runtime';
import type { Config } from '../config.js';
import { LayerSources } from '../layers/layer-sources.js';
import { ProvinceBounds } from '../layers/province-bounds.js';
import { apiDocumentOf } from './api-document.js';
import { collectionOf, collectionsOf, type CollectionExtent } from './collections.js';
import { landingPageOf } from './landing-page.js';
import { placesUnder } from './links.js';

/** The documents of `/ogc` that lead to the features. */
@Injectable()
export class ReadDocumentsUseCase {
  private readonly base: string;
  private readonly extent: CollectionExtent;

  constructor(
    private readonly sources: LayerSources,
    private readonly openapi: OpenapiDocument,
    bounds: ProvinceBounds,
    @Inject(SERVICE_CONFIG) private readonly config: Config,
  ) {
    this.base = `${config.PUBLIC_URL}/ogc`;
    this.extent = { bbox: bounds.box, from: null, to: null };
  }

  landingPage() {
    return landingPageOf(this.base, placesUnder(this.base).api);
  }

  /** The part of the service's own description that speaks of `/ogc`. */
  api() {
    return apiDocumentOf(this.openapi.read(), this.config.PUBLIC_URL);
  }

  collections() {
    return collectionsOf(this.base, this.extent, this.sources.layers);
  }

  /** @throws Refused 404 */
  collection(id: string) {
    return collectionOf(this.base, this.sources.named(id), this.extent);
  }
}
