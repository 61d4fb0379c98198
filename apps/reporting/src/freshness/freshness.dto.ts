/** How far a source has been counted. */
export class SourceFreshness {
  /** @example '/lachan/health-declaration' */
  source!: string;

  /** @example 'health-declaration.declaration.v1' */
  topic!: string;

  /** Everything that the source recorded before this instant is counted; null when nothing is known yet. */
  recordedBefore!: string | null;

  /** Seconds of the real clock since the source could first say so; null when nothing is known yet. */
  behindSeconds!: number | null;
}

export class ViewFreshness {
  /** @example 'declarations' */
  view!: string;
  sources!: SourceFreshness[];
}

export class FreshnessAnswer {
  items!: ViewFreshness[];
}
