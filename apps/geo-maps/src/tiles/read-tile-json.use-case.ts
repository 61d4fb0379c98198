import { Inject, Injectable } from '@nestjs/common';
import { SERVICE_CONFIG } from '#libs/runtime';
import type { LocalDay, MapLayer } from '#libs/vocabulary';
import type { Config } from '../config.js';
import { KeptAnswer } from '../layers/kept-answer.js';
import type { KeptLayer } from '../layers/kept-layer.js';
import { KeptLayers } from '../layers/kept-layers.js';
import { ProvinceBounds } from '../layers/province-bounds.js';
import { clusterFieldsOf } from './clusters.js';
import { tileJsonOf } from './tile-json.js';

const SKETCHED = 'Ranh giới phác họa, không phải ranh giới hành chính – Sketched outlines, no official boundaries';

/** Where the tiles of a layer are, and what is in them. */
@Injectable()
export class ReadTileJsonUseCase {
  constructor(
    private readonly layers: KeptLayers,
    private readonly bounds: ProvinceBounds,
    @Inject(SERVICE_CONFIG) private readonly config: Config,
  ) {}

  async execute(layer: MapLayer, on: LocalDay | undefined): Promise<KeptAnswer> {
    const kept = await this.layers.of(layer, on);
    const document = tileJsonOf(this.config.PUBLIC_URL, {
      layer,
      on: on ?? null,
      bounds: this.bounds.box,
      fields: { ...kept.source.fields, ...clusterFieldsOf(layer) },
      attribution: attributionOf(kept),
      dataVersion: kept.dataVersion,
    });
    return KeptAnswer.json(document);
  }
}

function attributionOf({ facts: { origin, boundaries, dataset } }: KeptLayer): string {
  if (dataset) return `${dataset.source}, ${dataset.licence}, ${dataset.on}`;
  const data = `${origin.vi} – ${origin.en}`;
  if (boundaries === null) return data;
  if (boundaries.certainty === 'schematic' || boundaries.source === null) return `${data}. ${SKETCHED}`;
  const { name, documentNumber } = boundaries.source;
  return `${data}. ${name}${documentNumber === null ? '' : ` (${documentNumber})`}`;
}
