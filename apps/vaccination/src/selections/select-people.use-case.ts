import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog, Database, type Tx } from '#libs/database';
import { actorCovers, answeredBefore, CursorCodec, pageOf, Refused, type Actor, type Answered } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { CampaignsOfActor } from '../campaigns/campaigns-of-actor.js';
import type { Campaign } from '../campaigns/campaign.js';
import { KeyedRequests } from '../keyed-requests/keyed-requests.js';
import { PersonSeal } from '../people/person-seal.js';
import { selectedPersonOf, selectionAnswerOf } from './selection-answers.js';
import type { SelectedPeoplePage, SelectedPeopleQuery, SelectionAnswer, SelectPeopleBody } from './selection.dto.js';
import type { Selection } from './selection.js';
import { SelectionStore } from './selection.store.js';

/** Each of them has a line in the audit. */
const PEOPLE_PER_PAGE_MAX = 100;

export interface OfCampaign {
  readonly campaignId: string;
  readonly actor: Actor;
}

/** An officer asks who of the own areas is to be invited to a campaign, and reads who was chosen and why. */
@Injectable()
export class SelectPeopleUseCase {
  constructor(
    private readonly database: Database,
    private readonly requests: KeyedRequests,
    private readonly store: SelectionStore,
    private readonly campaigns: CampaignsOfActor,
    private readonly seal: PersonSeal,
    private readonly audit: AuditLog,
    private readonly referenceData: ReferenceData,
    private readonly cursors: CursorCodec,
  ) {}

  /** @throws Refused 404 for a campaign of others, 422 for communes outside of it or the actor's areas */
  ask(
    { campaignId, actor }: OfCampaign,
    body: SelectPeopleBody,
    idempotencyKey: string,
  ): Promise<Answered<SelectionAnswer>> {
    const route = `POST /v1/vaccination-campaigns/${campaignId}/selections`;
    return this.requests.carryOut({ actor, route, key: idempotencyKey, body }, async (tx, request) => {
      const found = await this.store.findByKeys(tx, request.keys);
      const earlier = answeredBefore(request, found, (selection) =>
        selectionAnswerOf({ ...selection, state: 'running', lookedAt: 0, chosen: null, doneAt: null }),
      );
      if (earlier) return earlier;
      const campaign = await this.campaigns.find(tx, campaignId, actor);
      const communes = this.communesFor(campaign, body.communes, actor);
      const { dose, on = campaign.from, priorityGroups = null, minYears = null, maxYears = null, sex = null } = body;
      if (minYears !== null && maxYears !== null && maxYears < minYears)
        throw new Refused('ages-in-wrong-order', { path: 'maxYears' });
      const { vaccines } = campaign;
      const selection: Selection = {
        ...{ id: uuidv7(), campaignId, communes, state: 'running', lookedUntil: null, lookedAt: 0, chosen: null },
        ...{ criteria: { dose, on, vaccines, priorityGroups, minYears, maxYears, sex } },
        ...{ askedAt: tx.recordedAt, doneAt: null },
      };
      await this.store.insert(tx, selection, actor.id, request.digest);
      const object = { objectKind: 'vaccination-selection', objectId: selection.id, detail: { campaignId, dose, on } };
      await this.audit.record(tx, { actor, action: 'vaccination-selection.asked', ...object });
      return { body: selectionAnswerOf(selection), replayed: false };
    });
  }

  /** @throws Refused 404 for a selection outside of the actor's areas */
  async show(of: OfCampaign, id: string): Promise<SelectionAnswer> {
    return selectionAnswerOf(await this.find(this.database, of, id));
  }

  /** Everybody on the page is on the record as looked at before it is answered. */
  people(of: OfCampaign, id: string, { chosen, limit, cursor }: SelectedPeopleQuery): Promise<SelectedPeoplePage> {
    const { actor } = of;
    const rows = Math.min(limit, PEOPLE_PER_PAGE_MAX);
    const purpose = JSON.stringify(['vaccination-selection', actor.id, id, chosen]);
    const [after] = cursor === undefined ? [] : this.cursors.decode(purpose, cursor);
    return this.database.transaction(async (tx) => {
      const { communes: all } = await this.find(tx, of, id);
      const communes = this.ownOf(all, actor);
      const filter = { id, communes, ...(chosen !== undefined && { isChosen: chosen === 'yes' }) };
      const found = await this.store.people(tx, filter, after === undefined ? null : String(after), rows + 1);
      const page = pageOf(found, rows, ({ personId }) => this.cursors.encode(purpose, [personId]));
      const opened = await this.seal.openPeople(page.items.map(({ personId, sealed }) => ({ id: personId, sealed })));
      const items = page.items.flatMap((row) => {
        const person = opened.get(row.personId);
        return person ? [selectedPersonOf(row, person)] : [];
      });
      const entry = { actor, action: 'vaccination-person.selection-read', objectKind: 'vaccination-person' };
      await this.audit.recordAll(
        tx,
        items.map(({ personId }) => ({ ...entry, objectId: personId, detail: { selectionId: id } })),
      );
      return { items, nextCursor: page.nextCursor };
    });
  }

  private async find(on: Database | Tx, { campaignId, actor }: OfCampaign, id: string): Promise<Selection> {
    const selection = await this.store.find(on, id);
    if (selection?.campaignId !== campaignId || this.ownOf(selection.communes, actor).length === 0)
      throw new Refused('selection-not-found', { status: 404 });
    return selection;
  }

  private communesFor({ areaCode }: Campaign, asked: readonly string[] | undefined, actor: Actor): string[] {
    const { adminUnits } = this.referenceData;
    const own = this.ownOf(
      adminUnits.communesOf(areaCode).map(({ code }) => code),
      actor,
    );
    const communes = [...new Set(asked ?? own)];
    const outside = communes.findIndex((code) => !own.includes(code));
    if (outside >= 0) throw new Refused('commune-outside-campaign', { path: `communes[${outside}]` });
    if (communes.length === 0) throw new Refused('campaign-not-found', { status: 404 });
    return communes;
  }

  private ownOf(communes: readonly string[], actor: Actor): string[] {
    return communes.filter((code) => actorCovers(actor, code, this.referenceData.adminUnits));
  }
}
