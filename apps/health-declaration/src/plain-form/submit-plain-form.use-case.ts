import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { CommitUnknown, QueueFull } from '#libs/database';
import {
  faultsOf,
  parseIdempotencyKey,
  ProblemCatalogue,
  Refused,
  type Actor,
  type FieldFault,
  type FormBody,
  type Language,
} from '#libs/http';
import { ReferenceData, type DatedQuestionnaire } from '#libs/reference-data';
import { BusinessClock } from '#libs/runtime';
import { localDayOf, type DeclarationFormCode } from '#libs/vocabulary';
import { SubmitDeclarationBody, type AcceptedDeclaration } from '../declarations/submit-declaration.dto.js';
import { SubmitDeclarationUseCase } from '../declarations/submit-declaration.use-case.js';
import { areasToChoose, countriesToChoose } from './areas-to-choose.js';
import { formPage, outcomePage, type FormFault } from './plain-pages.js';
import { PLAIN_WORDS } from './plain-words.js';
import type { Drawing } from './question-controls.js';
import { controlAt, declarationOf, type Fields } from './read-form.rules.js';

/** A page, and the status that it is answered with. */
export interface PlainPage {
  readonly status: number;
  readonly page: string;
}

interface Rejection {
  readonly status: number;
  readonly faults: readonly FormFault[];
  /** A used key is given up; of a busy system it is kept, so that nothing is counted twice. */
  readonly keepsKey: boolean;
}

const KEY_BYTES = 18;
/** What a person who does not say otherwise is. */
const DEFAULT_NATIONALITY = 'VN';

/** Serves the form without script, and turns what a browser sends into the same declaration as the API takes. */
@Injectable()
export class SubmitPlainFormUseCase {
  constructor(
    private readonly declarations: SubmitDeclarationUseCase,
    private readonly reference: ReferenceData,
    private readonly catalogue: ProblemCatalogue,
    private readonly clock: BusinessClock,
  ) {}

  /** @throws Refused 404 where the form is not asked today */
  open(form: DeclarationFormCode, language: Language, place: string | undefined): PlainPage {
    const fields = new Map([['declarant.nationality', [DEFAULT_NATIONALITY]]]);
    if (place !== undefined) fields.set('placeCode', [place]);
    return this.formOf(this.questionnaireOf(form), language, fields, newKey());
  }

  /** All that was typed stays where it was typed, whatever is wrong with it. */
  async submit(form: DeclarationFormCode, language: Language, fields: FormBody, actor: Actor): Promise<PlainPage> {
    const questionnaire = this.questionnaireOf(form);
    const key = keyOf(fields) ?? newKey();
    const body = declarationOf(questionnaire, fields);
    const faults = this.faultsIn(questionnaire, body, fields.get('version')?.[0]);
    if (faults.length > 0) {
      return this.formOf(questionnaire, language, fields, key, this.rejectionOf(questionnaire, language, faults));
    }
    try {
      const taken = await this.declarations.execute({
        body: body as unknown as SubmitDeclarationBody,
        idempotencyKey: key,
        actor,
      });
      return await this.outcomeOf(questionnaire, language, taken.body);
    } catch (error) {
      const rejection = this.rejectedBy(error, questionnaire, language);
      return this.formOf(questionnaire, language, fields, rejection.keepsKey ? key : newKey(), rejection);
    }
  }

  private async outcomeOf(
    questionnaire: DatedQuestionnaire,
    language: Language,
    taken: AcceptedDeclaration,
  ): Promise<PlainPage> {
    return { status: 201, page: await outcomePage(questionnaire, language, taken) };
  }

  /** The person sees the faults of the fields and those of the answers together. */
  private faultsIn(questionnaire: DatedQuestionnaire, body: object, shown: string | undefined): FieldFault[] {
    const { adminUnits, provinces } = this.reference;
    const checked = questionnaire.check(body, {
      day: this.today(),
      isCommune: (code, onDay) => adminUnits.find(code, onDay)?.level === 'commune',
      isOtherProvince: (code, onDay) => provinces.find(code, onDay) !== undefined && !adminUnits.find(code, onDay),
    });
    const all = [...faultsOf(SubmitDeclarationBody, body), ...(checked.ok ? [] : checked.faults)];
    const changed = shown !== undefined && shown !== String(questionnaire.version);
    const faults = changed ? [{ path: '', code: 'questionnaire-version-not-in-force' }, ...all] : all;
    return [...new Map(faults.map((fault) => [fault.path, fault])).values()];
  }

  private rejectedBy(error: unknown, questionnaire: DatedQuestionnaire, language: Language): Rejection {
    const words = PLAIN_WORDS[language];
    if (error instanceof QueueFull || error instanceof CommitUnknown) {
      return { status: 503, faults: [{ control: undefined, message: words.busy }], keepsKey: true };
    }
    if (!(error instanceof Refused)) throw error;
    if (error.status === 409) {
      return { status: 409, faults: [{ control: undefined, message: words.alreadySent }], keepsKey: false };
    }
    const faults = error.errors.length > 0 ? error.errors : [{ path: '', code: error.code }];
    return { ...this.rejectionOf(questionnaire, language, faults), status: error.status };
  }

  private rejectionOf(questionnaire: DatedQuestionnaire, language: Language, faults: readonly FieldFault[]): Rejection {
    const told = faults.map(({ path, code }) => {
      const control = controlAt(questionnaire, path);
      return {
        control,
        message: this.catalogue.tell(code, language),
        label: labelOf(questionnaire, control, language),
      };
    });
    return { status: 400, faults: told, keepsKey: true };
  }

  private formOf(
    questionnaire: DatedQuestionnaire,
    language: Language,
    fields: Fields,
    key: string,
    { status, faults }: Pick<Rejection, 'status' | 'faults'> = { status: 200, faults: [] },
  ): PlainPage {
    const errors = new Map([...faults].reverse().map(({ control, message }) => [control, message]));
    const drawing: Drawing = {
      ...{ language, questionnaire },
      valuesOf: (name) => fields.get(name) ?? [],
      errorOf: (name) => errors.get(name),
      areas: (kinds) => areasToChoose(this.reference, kinds, language, this.today()),
      countries: () => countriesToChoose(language),
    };
    return { status, page: formPage(drawing, key, faults) };
  }

  private questionnaireOf(form: DeclarationFormCode): DatedQuestionnaire {
    const found = this.reference.questionnaires.inForce(form, this.today());
    if (!found) throw new Refused('questionnaire-not-found', { status: 404 });
    return found;
  }

  private today(): string {
    return localDayOf(this.clock.now());
  }
}

function labelOf(
  questionnaire: DatedQuestionnaire,
  control: string | undefined,
  language: Language,
): string | undefined {
  if (control === undefined) return undefined;
  const questions = questionnaire.pages.flatMap((page) => page.questions);
  return questions.find(({ fills }) => control === fills || control.startsWith(`${fills}.`))?.label[language];
}

/** Of the hidden field; a browser that lost it, or somebody who changed it, gets a new one. */
function keyOf(fields: FormBody): string | undefined {
  try {
    return parseIdempotencyKey(fields.get('key')?.[0], 'key');
  } catch {
    return undefined;
  }
}

function newKey(): string {
  return randomBytes(KEY_BYTES).toString('base64url');
}
