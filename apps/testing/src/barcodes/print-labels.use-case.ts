import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { Actor } from '#libs/http';
import type { LabelFormat } from './barcode-block.dto.js';
import { BarcodeLabelStore } from './barcode-label.store.js';
import { IssueLabelsUseCase } from './issue-labels.use-case.js';
import { drawLabelSheets } from './label-sheet-pdf.js';
import { labelsAsZpl } from './label-zpl.js';

export interface PrintedLabels {
  readonly type: string;
  readonly content: Buffer;
}

/** Prints the labels of a block that may still be put on tubes: neither void nor used. */
@Injectable()
export class PrintLabelsUseCase {
  constructor(
    private readonly database: Database,
    private readonly issuing: IssueLabelsUseCase,
    private readonly labels: BarcodeLabelStore,
  ) {}

  /** @throws Refused 404 */
  async execute(blockId: string, format: LabelFormat, actor: Actor): Promise<PrintedLabels> {
    const block = await this.issuing.readable(this.database, blockId, actor);
    const barcodes = (await this.labels.listIssued(this.database, blockId)).map(({ value }) => value);
    if (format === 'zpl') {
      const content = Buffer.from(labelsAsZpl(barcodes, block.facilityCode));
      return { type: 'application/vnd.zebra.zpl; charset=utf-8', content };
    }
    const content = await drawLabelSheets(barcodes, block.facilityCode, block.issuedAt);
    return { type: 'application/pdf', content };
  }
}
