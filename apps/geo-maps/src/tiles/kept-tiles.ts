import { Injectable } from '@nestjs/common';
import type { LocalDay, MapLayer } from '#libs/vocabulary';
import { KeptAnswer } from '../layers/kept-answer.js';
import type { KeptLayer } from '../layers/kept-layer.js';
import { KeptLayers } from '../layers/kept-layers.js';
import { tilesOf, type LayerTiles } from './layer-tiles.js';
import type { TileCoordinates } from './tile-coordinates.js';

const TILE_TYPE = 'application/vnd.mapbox-vector-tile';

/** Tiles of one layer and day kept as bytes; a screen shows about a dozen. */
const TILES_KEPT_MAX = 2_000;

interface CutLayer {
  readonly tiles: LayerTiles;
  /** Null for a tile in which there is nothing. */
  readonly answers: Map<string, KeptAnswer | null>;
}

/** The tiles of what is shown of a layer, each made once. They are gone with the layer that they were cut from. */
@Injectable()
export class KeptTiles {
  private readonly cut = new WeakMap<KeptLayer, CutLayer>();

  constructor(private readonly layers: KeptLayers) {}

  /** Null where the layer has nothing. @throws Refused 404 for a layer that is not there */
  async at(layer: MapLayer, place: TileCoordinates, on: LocalDay | undefined): Promise<KeptAnswer | null> {
    const { tiles, answers } = this.cutOf(await this.layers.of(layer, on));
    const key = `${place.z}/${place.x}/${place.y}`;
    const known = answers.get(key);
    if (known !== undefined) return known;
    const bytes = tiles.tile(place);
    const answer = bytes === null ? null : new KeptAnswer(Buffer.from(bytes), TILE_TYPE);
    answers.set(key, answer);
    const [oldest] = answers.keys();
    if (answers.size > TILES_KEPT_MAX && oldest !== undefined) answers.delete(oldest);
    return answer;
  }

  private cutOf(layer: KeptLayer): CutLayer {
    const known = this.cut.get(layer);
    if (known !== undefined) return known;
    const made = { tiles: tilesOf(layer.shown), answers: new Map<string, KeptAnswer | null>() };
    this.cut.set(layer, made);
    return made;
  }
}
