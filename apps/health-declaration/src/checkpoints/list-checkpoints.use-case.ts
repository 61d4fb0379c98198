import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { readableArea } from '../readable-area.rules.js';
import type { Checkpoint } from './checkpoint.rules.js';
import { CheckpointsQuery } from './checkpoints.query.js';

@Injectable()
export class ListCheckpointsUseCase {
  constructor(
    private readonly checkpoints: CheckpointsQuery,
    private readonly referenceData: ReferenceData,
  ) {}

  async execute({ areas, facility }: Actor): Promise<Checkpoint[]> {
    if (facility !== undefined) {
      const own = await this.checkpoints.find(facility);
      return own ? [own] : [];
    }
    return this.checkpoints.list(readableArea(areas, this.referenceData.adminUnits).communes);
  }
}
