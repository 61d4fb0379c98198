/** A header, by its fields and components. */
export interface HeaderFields {
  at(field: number, component?: number): string;
}

export interface HeaderRefusal {
  readonly path: string;
  readonly code:
    'hl7-field-missing' | 'hl7-message-type-unsupported' | 'hl7-version-unsupported' | 'hl7-not-for-production';
}

/** Whether a message is one of those that are taken: an `ORU^R01` of version 2, meant for production, with a number. */
export function refusalOfHeader(header: HeaderFields): HeaderRefusal | undefined {
  if (header.at(9) !== 'ORU' || header.at(9, 2) !== 'R01') return at(9, 'hl7-message-type-unsupported');
  if (!/^2\.\d/.test(header.at(12))) return at(12, 'hl7-version-unsupported');
  if (header.at(11) !== 'P') return at(11, 'hl7-not-for-production');
  return header.at(10) === '' ? at(10, 'hl7-field-missing') : undefined;
}

const at = (field: number, code: HeaderRefusal['code']): HeaderRefusal => ({ path: `MSH^1^${field}`, code });
