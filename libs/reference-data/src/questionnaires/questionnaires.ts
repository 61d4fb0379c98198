import {
  compileQuestionnaire,
  type CompiledQuestionnaire,
  type DeclarationFormCode,
  type LocalDay,
} from '#libs/vocabulary';
import type { QuestionnaireFile } from './questionnaire.schema.js';

/** A version with the period in which it is asked, ready to check declarations. */
export interface DatedQuestionnaire extends CompiledQuestionnaire {
  readonly validFrom: LocalDay;
  /** Null where no document is known that made it so. */
  readonly document: string | null;
  readonly unconfirmed?: true;
  readonly validity: { readonly hours: number; readonly document: string | null; readonly unconfirmed?: true };
}

/** Every version of every form. Each is compiled once, when the process starts. */
export class Questionnaires {
  private readonly versions: ReadonlyMap<DeclarationFormCode, readonly DatedQuestionnaire[]>;

  constructor(files: readonly QuestionnaireFile[]) {
    this.versions = new Map(
      files.map(({ form, versions }) => [
        form,
        versions.map(
          (version) => ({ ...version, ...compileQuestionnaire({ ...version, form }) }) as DatedQuestionnaire,
        ),
      ]),
    );
  }

  get forms(): DeclarationFormCode[] {
    return [...this.versions.keys()];
  }

  /** The version that is asked on the day; undefined before the first. */
  inForce(form: DeclarationFormCode, onDay: LocalDay): DatedQuestionnaire | undefined {
    return this.versions.get(form)?.findLast(({ validFrom }) => validFrom <= onDay);
  }

  /** Oldest first. */
  of(form: DeclarationFormCode): readonly DatedQuestionnaire[] {
    return this.versions.get(form) ?? [];
  }

  /** @throws RangeError for a version that the files do not have: declarations have answered it, so it was taken out */
  version(form: DeclarationFormCode, version: number): DatedQuestionnaire {
    const found = this.versions.get(form)?.[version - 1];
    if (!found) throw new RangeError(`The questionnaire ${form} has no version ${version}`);
    return found;
  }
}
