/** What is wrong inside one file, before the file's name is known. */
export interface LocatedFault {
  /** RFC 6901 pointer into the file; empty for the whole. */
  readonly pointer: string;
  readonly message: string;
}

export interface DataFault extends LocatedFault {
  readonly file: string;
}

/** `faults` has all of them; the message stops here, so that a broken import cannot flood the console. */
const MAX_FAULTS_IN_MESSAGE = 100;

/** The files contradict their schemas or themselves. Each fault is a line `<file>#<pointer>: <what is wrong>`. */
export class ReferenceDataInvalid extends Error {
  override readonly name = 'ReferenceDataInvalid';

  constructor(readonly faults: readonly DataFault[]) {
    const lines = faults
      .slice(0, MAX_FAULTS_IN_MESSAGE)
      .map(({ file, pointer, message }) => `${file}#${pointer}: ${message}`);
    if (faults.length > lines.length) lines.push(`and ${faults.length - lines.length} more`);
    super(['The reference data has faults:', ...lines].join('\n'));
  }
}

/** The pointer to a place that is reached by these keys and indexes. */
export function pointerTo(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
