import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { ReferenceData } from '#libs/reference-data';
import type { PackedRules } from '#libs/vocabulary';

const VERSION_CHARACTERS = 22;

/** All dated rules as the reference data has them: a device asks them of the day of each dose, as the service does. */
@Injectable()
export class PackedRulesOf {
  readonly rules: PackedRules;

  constructor({ vaccination }: ReferenceData) {
    const { courseRules: course, datedDecisions: decisions, screeningForms } = vaccination;
    const content = { course, decisions, screeningForms };
    const digest = createHash('sha256').update(JSON.stringify(content)).digest('base64url');
    this.rules = { version: digest.slice(0, VERSION_CHARACTERS), ...content };
  }
}
