import { Injectable } from '@nestjs/common';
import { validate as isUuid } from 'uuid';
import { FacilitiesQuery } from '#libs/facility-register';
import {
  faultsOf,
  fieldOf,
  ProblemCatalogue,
  Refused,
  type Actor,
  type FieldFault,
  type FormBody,
  type Language,
  type MultipartBody,
} from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock } from '#libs/runtime';
import { localDayOf } from '#libs/vocabulary';
import { controlAt } from '../plain-pages/form-fields.rules.js';
import { communeChoices, facilityChoices, vaccineChoices } from '../plain-pages/page-choices.js';
import type { FormFault } from '../plain-pages/plain-form.js';
import { faultsIn, keyOf, newKey, toldFaults, type AnsweredPage } from '../plain-pages/told-faults.js';
import { AskCorrectionUseCase } from './ask-correction.use-case.js';
import { CORRECTION_CONTROLS, correctionOf } from './correction-form.rules.js';
import { askPage, donePage, followPage, proofPage, statePage } from './correction-pages.js';
import { AskCorrectionBody, FollowCorrectionBody, OpenCorrectionFields } from './correction-ticket.dto.js';
import { CORRECTION_WORDS } from './correction-words.js';
import { FollowCorrectionUseCase } from './follow-correction.use-case.js';
import { OpenCorrectionUseCase } from './open-correction.use-case.js';

interface Faults {
  readonly status: number;
  readonly faults: readonly FormFault[];
}

const NONE: Faults = { status: 200, faults: [] };

/** Serves tickets to browsers, with script or without, by the same rules as the API. */
@Injectable()
export class CorrectByPageUseCase {
  constructor(
    private readonly asking: AskCorrectionUseCase,
    private readonly opening: OpenCorrectionUseCase,
    private readonly following: FollowCorrectionUseCase,
    private readonly facilities: FacilitiesQuery,
    private readonly referenceData: ReferenceData,
    private readonly catalogue: ProblemCatalogue,
    private readonly clock: BusinessClock,
  ) {}

  open(language: Language): Promise<AnsweredPage> {
    return this.askAgain(language, new Map(), newKey(), NONE);
  }

  /** All that was typed stays where it was typed, whatever is wrong with it. */
  async ask(language: Language, fields: FormBody, actor: Actor): Promise<AnsweredPage> {
    const key = keyOf(fields);
    const now = this.clock.now();
    const body = correctionOf(fields, localDayOf(now), now);
    const faults = faultsOf(AskCorrectionBody, body);
    if (faults.length > 0)
      return this.askAgain(language, fields, key, { status: 400, faults: this.told(language, faults) });
    return this.orFaults(
      language,
      async () => {
        const { body: asked } = await this.asking.execute(body as unknown as AskCorrectionBody, key, actor);
        return { status: 202, page: proofPage({ language, valueOf: () => undefined, faults: [] }, asked.id) };
      },
      (wrong) => this.askAgain(language, fields, wrong.status === 409 ? newKey() : key, wrong),
    );
  }

  /** A browser shows no file again that was chosen before: with a wrong code it is chosen anew. */
  async confirm(language: Language, form: MultipartBody): Promise<AnsweredPage> {
    const { fields } = form;
    const [id, code] = [fieldOf(fields, 'id'), fieldOf(fields, 'code').trim()];
    if (!isUuid(id)) return this.open(language);
    const again = ({ status, faults }: Faults): AnsweredPage => ({
      status,
      page: proofPage({ language, valueOf: valuesOf(fields), faults }, id),
    });
    const faults = faultsOf(OpenCorrectionFields, { code });
    if (faults.length > 0) return again({ status: 400, faults: this.told(language, faults) });
    return this.orFaults(
      language,
      async () => {
        const opened = await this.opening.execute(id, code, form.filesOf('proof'));
        return { status: 200, page: donePage(language, opened) };
      },
      again,
    );
  }

  openFollowing(language: Language): AnsweredPage {
    return this.followAgain(language, new Map(), NONE);
  }

  async follow(language: Language, fields: FormBody): Promise<AnsweredPage> {
    const by = { ticket: fieldOf(fields, 'ticket'), phone: fieldOf(fields, 'phone') };
    const faults = faultsOf(FollowCorrectionBody, by);
    if (faults.length > 0)
      return this.followAgain(language, fields, { status: 400, faults: this.told(language, faults) });
    return this.orFaults(
      language,
      () => this.state(language, by, NONE),
      (wrong) => this.followAgain(language, fields, wrong),
    );
  }

  async addProof(language: Language, form: MultipartBody): Promise<AnsweredPage> {
    const by = { ticket: fieldOf(form.fields, 'ticket'), phone: fieldOf(form.fields, 'phone') };
    if (faultsOf(FollowCorrectionBody, by).length > 0) return this.openFollowing(language);
    try {
      await this.following.addProof(by, form.filesOf('proof'));
      return await this.state(language, by, NONE);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (error.status === 404) return this.followAgain(language, form.fields, this.faultsOf(language, error));
      return this.state(language, by, this.faultsOf(language, error));
    }
  }

  private async state(language: Language, by: FollowCorrectionBody, { status, faults }: Faults): Promise<AnsweredPage> {
    const followed = await this.following.show(by);
    return { status, page: statePage({ language, valueOf: () => undefined, faults }, followed, by.phone) };
  }

  private async orFaults(
    language: Language,
    act: () => Promise<AnsweredPage>,
    otherwise: (wrong: Faults) => AnsweredPage | Promise<AnsweredPage>,
  ): Promise<AnsweredPage> {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return otherwise(this.faultsOf(language, error));
    }
  }

  private faultsOf(language: Language, error: Refused): Faults {
    return { status: error.status, faults: this.told(language, faultsIn(error)) };
  }

  private told(language: Language, faults: readonly FieldFault[]): FormFault[] {
    const missing = CORRECTION_WORDS[language]['missing'] ?? '';
    const at = (path: string): string => controlAt(path, CORRECTION_CONTROLS);
    return toldFaults(faults, { catalogue: this.catalogue, language, missing, controlAt: at });
  }

  private async askAgain(
    language: Language,
    fields: FormBody,
    key: string,
    { status, faults }: Faults,
  ): Promise<AnsweredPage> {
    const today = localDayOf(this.clock.now());
    const choices = {
      communes: communeChoices(this.referenceData, today),
      vaccines: vaccineChoices(this.referenceData, language),
      facilities: facilityChoices(await this.facilities.ofKind('vaccination-point', { on: today })),
    };
    return { status, page: askPage({ language, key, valueOf: valuesOf(fields), faults, choices }) };
  }

  private followAgain(language: Language, fields: FormBody, { status, faults }: Faults): AnsweredPage {
    return { status, page: followPage({ language, valueOf: valuesOf(fields), faults }) };
  }
}

const valuesOf =
  (fields: FormBody) =>
  (name: string): string | undefined =>
    fields.get(name)?.[0];
