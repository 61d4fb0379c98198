import { Injectable } from '@nestjs/common';
import { Refused } from '#libs/http';
import { ReferenceData, type AdminUnit } from '#libs/reference-data';
import { BusinessClock } from '#libs/runtime';
import { isBaseLayer, localDayOf, type LocalDay } from '#libs/vocabulary';
import { UnitOutlines, type OutlinesOfDay } from '../boundaries/unit-outlines.js';
import { KeptAnswer } from '../layers/kept-answer.js';
import type { KeptLayer } from '../layers/kept-layer.js';
import { KeptLayers } from '../layers/kept-layers.js';
import { LayerSources } from '../layers/layer-sources.js';
import { districtPackOf } from './district-pack.js';

interface KeptPack {
  readonly outlines: OutlinesOfDay;
  readonly layers: readonly KeptLayer[];
  readonly answer: KeptAnswer;
}

/** The packs of the districts, each made anew when anything in it has changed: never older than the maps are. */
@Injectable()
export class KeptPacks {
  /** As many as there are districts. */
  private readonly packs = new Map<string, KeptPack>();

  constructor(
    private readonly sources: LayerSources,
    private readonly layers: KeptLayers,
    private readonly outlines: UnitOutlines,
    private readonly referenceData: ReferenceData,
    private readonly clock: BusinessClock,
  ) {}

  /** @throws Refused 404 for what is no district today */
  async of(code: string): Promise<KeptAnswer> {
    const day = localDayOf(this.clock.now());
    const district = this.districtOf(code, day);
    const outlines = await this.outlines.on(day);
    // Rivers and roads alone would be larger than all that a day without network needs.
    const taken = this.sources.layers.filter((layer) => !isBaseLayer(layer));
    const layers = await Promise.all(taken.map((layer) => this.layers.of(layer, day)));
    const known = this.packs.get(code);
    if (known !== undefined && isOf(known, outlines, layers)) return known.answer;
    const { referenceData } = this;
    const text = districtPackOf({ district, day, outlines, layers, referenceData });
    const answer = new KeptAnswer(Buffer.from(text), 'application/json; charset=utf-8');
    this.packs.set(code, { outlines, layers, answer });
    return answer;
  }

  private districtOf(code: string, day: LocalDay): AdminUnit {
    const district = this.referenceData.adminUnits.find(code, day);
    if (district?.level !== 'district') throw new Refused('district-not-found', { status: 404, path: 'district' });
    return district;
  }
}

/** Kept layers are made anew for every change and every day. */
function isOf(pack: KeptPack, outlines: OutlinesOfDay, layers: readonly KeptLayer[]): boolean {
  return pack.outlines.version === outlines.version && pack.layers.every((layer, at) => layer === layers[at]);
}
