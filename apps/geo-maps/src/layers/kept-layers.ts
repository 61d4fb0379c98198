import { Injectable } from '@nestjs/common';
import { BusinessClock } from '#libs/runtime';
import { localDayOf, type LocalDay, type MapLayer } from '#libs/vocabulary';
import { KeptLayer } from './kept-layer.js';
import type { LayerContent, LayerSource } from './layer-source.js';
import { LayerSources } from './layer-sources.js';
import { SourceVersions } from './source-versions.js';

/** Days of a layer kept in memory: today, and those between which somebody goes back and forth. */
const DAYS_KEPT_MAX = 4;

interface Kept<Value> {
  readonly version: string;
  readonly value: Promise<Value>;
}

/**
 * The layers as the public sees them, made once for each version of their source and kept in memory. What was changed
 * shows within a second, and at once in the process that changed it; what begins, ends or is withdrawn at an instant
 * shows from that instant on.
 */
@Injectable()
export class KeptLayers {
  private readonly layers = new Map<MapLayer, Map<LocalDay, Kept<KeptLayer>>>();
  private readonly contents = new Map<MapLayer, Kept<LayerContent>>();

  constructor(
    private readonly sources: LayerSources,
    private readonly versions: SourceVersions,
    private readonly clock: BusinessClock,
  ) {}

  /** The map of the day; of today where none is given. @throws Refused 404 for a layer that is not there */
  async of(layer: MapLayer, on?: LocalDay): Promise<KeptLayer> {
    const source = this.sources.of(layer);
    const version = await this.versions.of(source);
    const day = on ?? localDayOf(this.clock.now());
    const known = this.layers.get(layer)?.get(day);
    if (known?.version !== version) return this.keep(layer, day, this.make(source, version, day));
    const kept = await known.value;
    if (kept.holdsAt(this.clock.now())) return this.touched(layer, day, known);
    const newer = this.layers.get(layer)?.get(day);
    const isMadeAlready = newer !== undefined && newer !== known;
    return isMadeAlready ? newer.value : this.keep(layer, day, this.make(source, version, day));
  }

  /** Days that are looked at are kept the longest. */
  private touched(layer: MapLayer, day: LocalDay, known: Kept<KeptLayer>): Promise<KeptLayer> {
    const days = this.layers.get(layer);
    if (days?.get(day) === known) {
      days.delete(day);
      days.set(day, known);
    }
    return known.value;
  }

  private make(source: LayerSource, version: string, day: LocalDay): Kept<KeptLayer> {
    const content = this.contentOf(source, version, day);
    return { version, value: content.then((read) => new KeptLayer(source, day, read, this.clock.now())) };
  }

  /** Records with periods of their own are the same on every day, and read once. */
  private contentOf(source: LayerSource, version: string, day: LocalDay): Promise<LayerContent> {
    if (source.tells === 'of-day') return source.on(day);
    const known = this.contents.get(source.layer);
    if (known?.version === version) return this.unlessFaded(source, day, known);
    return this.readAnew(source, version, day);
  }

  private async unlessFaded(source: LayerSource, day: LocalDay, known: Kept<LayerContent>): Promise<LayerContent> {
    const content = await known.value;
    const hasFaded = content.holdsUntil !== null && content.holdsUntil <= this.clock.now();
    return hasFaded ? this.readAnew(source, known.version, day) : content;
  }

  private readAnew(source: LayerSource, version: string, day: LocalDay): Promise<LayerContent> {
    const kept = { version, value: source.on(day) };
    this.contents.set(source.layer, kept);
    kept.value.catch(() => {
      if (this.contents.get(source.layer) === kept) this.contents.delete(source.layer);
    });
    return kept.value;
  }

  private keep(layer: MapLayer, day: LocalDay, kept: Kept<KeptLayer>): Promise<KeptLayer> {
    const days = this.layers.get(layer) ?? new Map<LocalDay, Kept<KeptLayer>>();
    this.layers.set(layer, days);
    days.delete(day);
    days.set(day, kept);
    const [oldest] = days.keys();
    if (days.size > DAYS_KEPT_MAX && oldest !== undefined) days.delete(oldest);
    kept.value.catch(() => {
      if (days.get(day) === kept) days.delete(day);
    });
    return kept.value;
  }
}
