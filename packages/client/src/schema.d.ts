/** Made from docs/generated/openapi.json by `npm run generate`; not to be edited. */
export interface paths {
  '/v1/admin-units': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Provinces, districts and communes with their periods of validity, in the order of their codes. */
    get: operations['reporting.AdminUnitsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/clients': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['identity.ClientsController_listClients'];
    put?: never;
    post: operations['identity.ClientsController_createClient'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/clients/{clientId}/disable': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['identity.ClientsController_disableClient'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/reports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Every indicator with its kind, its margins and its definition. */
    get: operations['reporting.ReportsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/reports/{indicator}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The figures of one indicator, as JSON or CSV. The ETag stands for the question, its figures and whether they are settled, not for the freshness. */
    get: operations['reporting.ReportsController_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/reports/freshness': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Up to which instant each source has been counted, and how far that lies behind. */
    get: operations['reporting.FreshnessController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    AdminUnitAnswer: {
      areaKm2: number | null;
      /**
       * @description Code of the General Statistics Office.
       * @example 31318
       */
      code: string;
      /** @description The document that made or ended it, where known. */
      document: string | null;
      /** @description WGS 84, degrees; null where no point was verified. */
      latitude: number | null;
      /** @enum {string} */
      level: 'province' | 'district' | 'commune';
      longitude: number | null;
      /** @example Phường I */
      name: string;
      parentCode: string | null;
      /** @description Census of 1 April 2019. */
      population2019: number | null;
      /** @description True where a source was not seen. */
      unconfirmed: boolean;
      /** @description First day of validity; null where it began before the register. */
      validFrom: string | null;
      /** @description First day on which it was valid no more; null while it is. */
      validTo: string | null;
    };
    AdminUnitList: {
      items: components['schemas']['AdminUnitAnswer'][];
      nextCursor: string | null;
    };
    ClientDto: {
      areas: string[];
      clientId: string;
      createdAt: string;
      disabledAt: string | null;
      facility: string | null;
      name: string;
      quota: components['schemas']['QuotaDto'] | null;
      scopes: string[];
      version: number;
    };
    ClientPageDto: {
      items: components['schemas']['ClientDto'][];
      /** @description Null on the last page. */
      nextCursor: string | null;
    };
    CreateClientDto: {
      /**
       * @description Provinces, districts or communes that it may do it in; within your own.
       * @example [
       *       "930"
       *     ]
       */
      areas: string[];
      /** @description The facility that it works for. */
      facility?: string;
      /**
       * @description What people call the application.
       * @example Sở Y tế: kho dữ liệu
       */
      name: string;
      /** @description How often it may ask; without it the gateway's default. */
      quota?: components['schemas']['QuotaDto'];
      /**
       * @description What it may do.
       * @example [
       *       "reports:read"
       *     ]
       */
      scopes: string[];
    };
    CreatedClientDto: {
      areas: string[];
      clientId: string;
      /**
       * @description The secret, shown this once: only its hash is stored, so that a repeated request (`Idempotency-Replayed: true`)
       *     answers null. One who lost the first answer disables the client and creates another.
       */
      clientSecret: string | null;
      createdAt: string;
      disabledAt: string | null;
      facility: string | null;
      name: string;
      quota: components['schemas']['QuotaDto'] | null;
      scopes: string[];
      version: number;
    };
    FreshnessAnswer: {
      items: components['schemas']['ViewFreshness'][];
    };
    IndicatorAnswer: {
      /**
       * @description What `area` means: where the person lives, or where the place lies.
       * @enum {string}
       */
      areaIs: 'residence' | 'place';
      /** @example declarations */
      code: string;
      definition: components['schemas']['LocalText'];
      /**
       * @description A flow sums over time; a state is the last value and is never summed over days.
       * @enum {string}
       */
      kind: 'flow' | 'state';
      margins: string[][];
      title: components['schemas']['LocalText'];
    };
    IndicatorList: {
      items: components['schemas']['IndicatorAnswer'][];
    };
    LocalText: {
      en: string;
      vi: string;
    };
    /** @description RFC 9457. `code` is stable; `title` and `message` follow Accept-Language (vi, en). */
    Problem: {
      code: string;
      detail?: string;
      errors: {
        code: string;
        message: string;
        path: string;
      }[];
      status: number;
      title: string;
      /** @example urn:lachan:problem:invalid-request */
      type: string;
    };
    QuotaDto: {
      /** @description Requests at once after a pause. */
      burst: number;
      /** @description Requests a second in the long run. */
      perSecond: number;
    };
    ReportAnswer: {
      area: string | null;
      /** @description The hour asked for; null when the answer is live. */
      asOf: string | null;
      definition: components['schemas']['LocalText'];
      freshness: components['schemas']['SourceFreshness'][];
      from: string;
      groupBy: string[];
      indicator: string;
      rows: components['schemas']['ReportRowAnswer'][];
      /** @description Whether every source has passed `asOf`, so that the figures will not change. Live figures are never settled. */
      settled: boolean;
      to: string;
      total: number;
      /** @description The sources that have not passed `asOf`. */
      unsettled: string[];
    };
    ReportRowAnswer: {
      ageBand?: string;
      category?: string;
      commune?: string;
      day?: string;
      district?: string;
      hidden?: boolean;
      place?: string;
      sex?: string;
      /** @description Null where the figure is hidden. */
      value: number | null;
    };
    SourceFreshness: {
      /** @description Seconds of the real clock since the source could first say so; null when nothing is known yet. */
      behindSeconds: number | null;
      /** @description Everything that the source recorded before this instant is counted; null when nothing is known yet. */
      recordedBefore: string | null;
      /** @example /lachan/health-declaration */
      source: string;
      /** @example health-declaration.declaration.v1 */
      topic: string;
    };
    ViewFreshness: {
      sources: components['schemas']['SourceFreshness'][];
      /** @example declarations */
      view: string;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  'reporting.AdminUnitsController_list': {
    parameters: {
      query?: {
        /** @description The nextCursor of the page before. */
        cursor?: string;
        level?: 'province' | 'district' | 'commune';
        /** @description A province fits on one page, so that who wants all of it need not turn pages. */
        limit?: number;
        /** @description Units that were valid on this day; without it all that ever were. */
        on?: string;
        /** @description Any ancestor: a province gives its districts and their communes. */
        parent?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AdminUnitList'];
        };
      };
      /** @description A problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'identity.ClientsController_listClients': {
    parameters: {
      query?: {
        /** @description The nextCursor of the page before. */
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClientPageDto'];
        };
      };
      /** @description A problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'identity.ClientsController_createClient': {
    parameters: {
      query?: never;
      header: {
        /** @description One key for one act: sending the same request again with it answers the same result. */
        'Idempotency-Key': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateClientDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CreatedClientDto'];
        };
      };
      /** @description A problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'identity.ClientsController_disableClient': {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that is to be changed. */
        'If-Match': string;
      };
      path: {
        clientId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClientDto'];
        };
      };
      /** @description A problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'reporting.ReportsController_list': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IndicatorList'];
        };
      };
      /** @description A problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'reporting.ReportsController_read': {
    parameters: {
      query: {
        /** @description Code of a province, district or commune; without it everything is counted, `outside` and `unknown` too. */
        area?: string;
        /** @description A whole hour: the figures as they were recorded before it. Without it they are live. */
        asOf?: string;
        /** @description First day, Asia/Ho_Chi_Minh. */
        from: string;
        /** @description Comma-separated: day, commune, district, sex, ageBand, category, place. */
        groupBy?: string;
        /** @description Last day, inclusive. */
        to: string;
      };
      header?: never;
      path: {
        indicator: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReportAnswer'];
          'text/csv': string;
        };
      };
      /** @description A problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'reporting.FreshnessController_list': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FreshnessAnswer'];
        };
      };
      /** @description A problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
}
