import { Injectable } from '@nestjs/common';
import type { Option } from '#libs/pages';
import { ReferenceData } from '#libs/reference-data';
import type { LocalDay } from '#libs/vocabulary';
import { KeptLayers } from '../layers/kept-layers.js';
import type { LayerDataset } from '../layers/layer-source.js';

const PROVINCE = '93';

/** What both maps are drawn on, in words. */
@Injectable()
export class PlainGround {
  constructor(
    private readonly layers: KeptLayers,
    private readonly referenceData: ReferenceData,
  ) {}

  /** To choose from, each with its district. */
  communes(day: LocalDay): Option[] {
    const { adminUnits } = this.referenceData;
    return adminUnits.communesOf(PROVINCE, day).map(({ code, name, parentCode }) => {
      const district = parentCode === undefined ? undefined : adminUnits.find(parentCode, day);
      return { value: code, label: district ? `${name}, ${district.name}` : name };
    });
  }

  nameOf(code: string, day: LocalDay): string {
    return this.referenceData.adminUnits.find(code, day)?.name ?? code;
  }

  /** Of rivers and roads; undefined while none are published. */
  async baseMap(): Promise<LayerDataset | undefined> {
    return (await this.layers.of('rivers')).facts.dataset;
  }
}
