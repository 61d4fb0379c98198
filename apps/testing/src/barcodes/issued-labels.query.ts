import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { BarcodeBlockStore } from './barcode-block.store.js';

/** Which labels may a facility still put on tubes? */
@Injectable()
export class IssuedLabelsQuery {
  constructor(
    private readonly database: Database,
    private readonly blocks: BarcodeBlockStore,
  ) {}

  /** The newest blocks first. */
  ofFacility(facilityCode: string, blocksMax: number): Promise<{ id: string; values: string[] }[]> {
    return this.blocks.listOfFacility(this.database, facilityCode, blocksMax);
  }
}
