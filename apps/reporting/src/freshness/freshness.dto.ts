import { SourceFreshness } from '../reports/read-report.dto.js';

export class ViewFreshness {
  /** @example 'declarations' */
  view!: string;
  sources!: SourceFreshness[];
}

export class FreshnessAnswer {
  items!: ViewFreshness[];
}
