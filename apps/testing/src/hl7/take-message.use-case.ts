import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { ProblemCatalogue, Refused, type Actor, type Language } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { v7 as uuidv7 } from 'uuid';
import type { OutsideFault } from '../unmatched-results/outside-result.js';
import type { OutsideOutcome } from '../unmatched-results/outside-message.js';
import { TakeOutsideResultsUseCase } from '../unmatched-results/take-outside-results.use-case.js';
import { acknowledge, type Acknowledgement, type Remark } from './acknowledgement.js';
import { parseHl7, type NumberedSegment } from './hl7-message.js';
import { readHl7Text } from './hl7-text.js';
import { refusalOfHeader } from './message-header.rules.js';
import { readOru } from './read-oru.js';

export interface Acknowledged {
  readonly code: Acknowledgement['code'];
  /** The whole `ACK` message. */
  readonly text: string;
}

/** Takes one message and answers it as HL7 does: `AA` taken, `AE` refused or contradicted, `AR` not understood. */
@Injectable()
export class TakeMessageUseCase {
  constructor(
    private readonly database: Database,
    private readonly taking: TakeOutsideResultsUseCase,
    private readonly referenceData: ReferenceData,
    private readonly catalogue: ProblemCatalogue,
  ) {}

  async execute(bytes: Buffer, actor: Actor, language: Language): Promise<Acknowledged> {
    const answer = (
      code: Acknowledgement['code'],
      faults: readonly OutsideFault[],
      severity: Remark['severity'],
      header?: NumberedSegment,
    ): Acknowledged => {
      const remarks = faults.map((fault) => ({ ...fault, severity, text: this.catalogue.tell(fault.code, language) }));
      return { code, text: acknowledge(header, { code, remarks, at: this.database.clock.now(), id: uuidv7() }) };
    };
    const text = readHl7Text(bytes);
    if (!text.ok) return answer('AR', [{ path: text.field ?? '', code: text.code }], 'E', headerIn(bytes));
    const message = parseHl7(text.text);
    if (!message) return answer('AR', [{ path: '', code: 'hl7-not-a-message' }], 'E');
    const { header } = message;
    const refusal = refusalOfHeader(header);
    if (refusal) return answer('AR', [refusal], 'E', header);
    const read = readOru(message, this.referenceData.testCodes);
    if (!read.ok) return answer('AE', read.faults, 'E', header);
    try {
      const sent = { actor, source: 'hl7' as const, results: read.results };
      await this.taking.prepare(sent);
      const outcomes = await this.database.transaction((tx) => this.taking.execute(tx, sent));
      const told = outcomes.flatMap((outcome, index) => remarkOf(outcome, read.results[index]?.path ?? ''));
      const isContradicted = told.some(({ code }) => code === 'result-conflict');
      return answer(isContradicted ? 'AE' : 'AA', told, isContradicted ? 'E' : 'W', header);
    } catch (error) {
      if (!(error instanceof Refused) || error.status >= 500 || error.status === 403) throw error;
      return answer('AE', error.errors.length > 0 ? error.errors : [{ path: '', code: error.code }], 'E', header);
    }
  }
}

/** What waits is told, so that the sender can look at what it has sent. */
function remarkOf(outcome: OutsideOutcome, path: string): OutsideFault[] {
  if (outcome.kind !== 'waits' || outcome.reason === 'preliminary') return [];
  return [{ path, code: outcome.reason === 'value-differs' ? 'result-conflict' : 'result-waits-for-specimen' }];
}

/** The header of a message whose bytes are not what it declares: its delimiters and numbers are ASCII all the same. */
function headerIn(bytes: Buffer): NumberedSegment | undefined {
  return parseHl7(
    bytes
      .subarray(0, 2_000)
      .toString('latin1')
      .replaceAll(/[^\x20-\x7e\r\n]/g, ''),
  )?.header;
}
