import { Injectable } from '@nestjs/common';
import { provinceBoxOf, type Box, type LonLat } from '#libs/geo';
import { ReferenceData } from '#libs/reference-data';

/** What is answered where the register has no point at all: everywhere. */
const WORLD: Box = [-180, -90, 180, 90];

/** Where the features of all layers can lie: about the points of the units of the province. */
@Injectable()
export class ProvinceBounds {
  /** West, south, east, north in degrees of WGS 84, to about a hundred metres. */
  readonly box: Box;

  constructor({ adminUnits }: ReferenceData) {
    const points = adminUnits.list().map(({ code, latitude, longitude }) => {
      const isPlaced = latitude !== undefined && longitude !== undefined;
      return isPlaced ? { code, point: [longitude, latitude] satisfies LonLat } : { code };
    });
    const [west, south, east, north] = provinceBoxOf(points) ?? WORLD;
    this.box = [rounded(west), rounded(south), rounded(east), rounded(north)];
  }
}

const rounded = (degrees: number): number => Math.round(degrees * 1_000) / 1_000;
