import { Injectable } from '@nestjs/common';
import { ReferenceData } from '#libs/reference-data';
import type { Areas } from './area.rules.js';

/** The units of the reference data, as rules ask for them. A unit that has ended still counts. */
@Injectable()
export class AreasOfProvince implements Areas {
  constructor(private readonly referenceData: ReferenceData) {}

  readonly exists = (code: string): boolean => this.referenceData.adminUnits.find(code) !== undefined;

  readonly isWithin = (code: string, area: string): boolean => this.referenceData.adminUnits.isWithin(code, area);
}
