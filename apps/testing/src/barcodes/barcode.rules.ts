/** A label as far as it decides whether it may be put on a tube. */
export interface LabelState {
  readonly state: 'issued' | 'used' | 'void';
  readonly facilityCode: string;
}

export type LabelRefusal = 'barcode-not-issued' | 'barcode-of-another-facility' | 'barcode-void' | 'barcode-taken';

/** A tube gets a label that was issued to those who collect, that no reprint has voided, and that no other tube has. */
export function refusalOfLabel(label: LabelState | undefined, facilityCode: string): LabelRefusal | undefined {
  if (!label) return 'barcode-not-issued';
  if (label.facilityCode !== facilityCode) return 'barcode-of-another-facility';
  if (label.state === 'void') return 'barcode-void';
  return label.state === 'used' ? 'barcode-taken' : undefined;
}
