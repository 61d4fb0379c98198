import { Injectable } from '@nestjs/common';
import type { MultiPolygon } from '#libs/geo';
import type { PackOutlines } from './official-outlines.js';
import { PackContentQuery } from './packs/pack-content.query.js';

/** Packs kept in memory: a hundred thousand vertices take some ten megabytes. */
const PACKS_KEPT_MAX = 3;

/** The outlines of published packs, read once and kept: they never change. */
@Injectable()
export class PublishedPacks {
  private readonly kept = new Map<string, Promise<PackOutlines>>();

  constructor(private readonly content: PackContentQuery) {}

  of(packId: string): Promise<PackOutlines> {
    const known = this.kept.get(packId);
    if (known) return known;
    const read = this.read(packId);
    this.kept.set(packId, read);
    read.catch(() => this.kept.delete(packId));
    const [oldest] = this.kept.keys();
    if (this.kept.size > PACKS_KEPT_MAX && oldest !== undefined) this.kept.delete(oldest);
    return read;
  }

  private async read(packId: string): Promise<PackOutlines> {
    const source = await this.content.sourceOf(packId);
    if (!source) throw new Error('a published pack is not there');
    const units = await this.content.unitsOf(packId);
    return {
      source,
      units: units.map(({ code, polygons }) => ({ code, polygons: JSON.parse(polygons) as MultiPolygon })),
    };
  }
}
