/** Made from docs/generated/openapi.json by `npm run generate`; not to be edited. */
export interface paths {
    "/.well-known/lachan-keys.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The public keys by which phones and checkpoints tell what the province signed, without network; `purpose` says
         *     what each is believed for. Every signature is Ed25519 in base64url, over lines with a line feed between each two.
         *     A poster's URL ends in `/q/<version>/<code>/<kid>/<signature>`; signed are `lachan-place-poster`, version, code and
         *     kid. A personal code is `LC1.P.<claims>~<kid>~<signature>.<step>.<device signature>`; signed are
         *     `lachan-personal-certificate`, `1`, claims and kid, and by the phone `lachan-personal-code`, id and step.
         */
        get: operations["health-declaration.PublishedKeysController_published"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fhir/R4": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A transaction Bundle with Patient, ServiceRequest, Specimen, Observation and DiagnosticReport: all or nothing. What
         *     is known by its identifier is not made again; the same results again change nothing.
         */
        post: operations["testing.FhirController_transaction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fhir/R4/{type}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** By identifier, status, day of collection and time of the last change, in pages. */
        get: operations["testing.FhirController_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fhir/R4/{type}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["testing.FhirController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fhir/R4/Immunization": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** By `_id`, `patient`, `date` and `_lastUpdated`, in pages. */
        get: operations["vaccination.ImmunizationsController_search"];
        put?: never;
        /**
         * Records a dose that was given, with its Patient contained or on record; which rules it broke stands in the answer. It
         *     is known by its identifier, or by all that it says: sent again it answers 200 with the dose that is there.
         */
        post: operations["vaccination.ImmunizationsController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fhir/R4/Immunization/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["vaccination.ImmunizationsController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fhir/R4/ImmunizationRecommendation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Of one person, by `patient`. */
        get: operations["vaccination.FhirController_searchRecommendations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fhir/R4/ImmunizationRecommendation/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Under the id of its Patient. */
        get: operations["vaccination.FhirController_readRecommendation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fhir/R4/metadata": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What this server can do. */
        get: operations["testing.FhirController_metadata"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fhir/R4/Patient": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** By `_id`, `identifier`, or `name` with `birthdate`, in pages; another facility's people are masked. */
        get: operations["vaccination.FhirController_searchPatients"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fhir/R4/Patient/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["vaccination.FhirController_readPatient"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hl7/v2": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * One `ORU^R01` of version 2.5.1, with or without MLLP framing. The answer is an `ACK` whose MSA-1 decides; its status
         *     is 200 where the message was read, and 400 where it was rejected as none (`AR`). A message that is sent again changes
         *     nothing.
         */
        post: operations["testing.Hl7Controller_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oauth2/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A token for an application, by its id and secret
         * @description Client credentials of OAuth 2.0 (RFC 6749, section 4.4). Without `scope` the token has every scope of the client. People get theirs by the authorization code grant; see `/.well-known/openid-configuration`.
         */
        post: operations["identity.token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ogc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The landing page. */
        get: operations["geo-maps.OgcController_landingPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ogc/api": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This description. */
        get: operations["geo-maps.OgcController_api"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ogc/collections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every layer as a collection of features. */
        get: operations["geo-maps.OgcController_collections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ogc/collections/{collectionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One layer. */
        get: operations["geo-maps.OgcController_collection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ogc/collections/{collectionId}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The features of a layer in the order of their ids: those that hold now, or in the time that is asked for. */
        get: operations["geo-maps.ItemsController_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ogc/collections/{collectionId}/items/{featureId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One feature. */
        get: operations["geo-maps.ItemsController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ogc/conformance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What this conforms to. */
        get: operations["geo-maps.OgcController_conformance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/q/{version}/{code}/{kid}/{signature}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where a scanned poster leads. A browser (`Accept: text/html`) is sent to the place's page, `/p/<code>`, with
         *     `?poster=forged` or `?poster=revoked` where the page must warn. Others get the place, or 422 saying why not.
         */
        get: operations["health-declaration.PostersController_open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tiles/{layer}.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tiles of a layer as TileJSON 3.0.0. */
        get: operations["geo-maps.TilesController_describe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tiles/{layer}/{z}/{x}/{y}.mvt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A Mapbox Vector Tile; 204 where there is nothing. The layer in it has the layer's own name. */
        get: operations["geo-maps.TilesController_tile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin-units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Provinces, districts and communes with their periods of validity, in the order of their codes. */
        get: operations["reporting.AdminUnitsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/adverse-event-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reports of the area in a state; those for which no dose was found by itself unless told otherwise. */
        get: operations["vaccination.AdverseEventReportsController_list"];
        put?: never;
        /** Takes a citizen's report. It is answered alike whether or not anybody is known by what is said. */
        post: operations["vaccination.AdverseEventReportsController_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/adverse-event-reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was told, of whom, and what has become of it. */
        get: operations["vaccination.AdverseEventReportsController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/adverse-event-reports/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It followed this dose, and becomes an event of it; or it is dismissed. */
        post: operations["vaccination.AdverseEventReportsController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/adverse-event-reports/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes back what was decided, also by the machine: the report waits again, its event is withdrawn. */
        post: operations["vaccination.AdverseEventReportsController_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/adverse-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Events that one may see, by product, lot, severity and whether the department knows; without words. */
        get: operations["vaccination.AdverseEventsController_list"];
        put?: never;
        /** Tells of a reaction after a dose. The department must be told of a severe one within the day. */
        post: operations["vaccination.AdverseEventsController_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/adverse-events/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One event with its history: what was seen and done, when and by whom. */
        get: operations["vaccination.AdverseEventsController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/adverse-events/{id}/amendments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tells more of it as it goes on: how it was treated, how it ended, that it has become severe. What was told stays. */
        post: operations["vaccination.AdverseEventsController_amend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/adverse-events/{id}/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that the department was told of a severe event. */
        post: operations["vaccination.AdverseEventsController_notify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/adverse-events/{id}/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that an event was told twice, or never was: it stays on record and counts no longer. */
        post: operations["vaccination.AdverseEventsController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/area-levels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The levels of all units on a day, and of the hamlets that have one of their own. */
        get: operations["geo-maps.AreaLevelsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/area-levels/capacities/{areaCode}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What of it holds on a day. */
        get: operations["geo-maps.FiguresController_entered"];
        /** Takes down treatment capacity, people by age and risk factors of one's own area, from a day on. */
        put: operations["geo-maps.FiguresController_enter"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/area-levels/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every announcement and withdrawal in the order of commits; `nextCursor` goes on from where it has ended for now. */
        get: operations["geo-maps.AreaLevelsController_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/area-levels/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was decided of an area, the newest first, with what was taken back and why. */
        get: operations["geo-maps.LevelDecisionsController_decisions"];
        put?: never;
        /** Announces the level of an area of one's own: raised it takes effect after the notice, lowered at once. */
        post: operations["geo-maps.LevelDecisionsController_announce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/area-levels/decisions/{id}/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a decision back: what was announced before it holds again. */
        post: operations["geo-maps.LevelDecisionsController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/area-levels/feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The daily feed: as it was at the end of the day, by what had been announced until then. */
        get: operations["geo-maps.AreaLevelsController_feed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/area-levels/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the rules propose for the area and all units in it, with the arithmetic and what is missing. */
        get: operations["geo-maps.LevelDecisionsController_propose"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/area-levels/rule-verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which rules officials have seen. */
        get: operations["geo-maps.LevelDecisionsController_verified"];
        put?: never;
        /** Says that an official has seen a rule in its document. */
        post: operations["geo-maps.LevelDecisionsController_verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/area-measures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** "What may I do here?" By area; by position only where it is certain which commune that is. */
        get: operations["geo-maps.MeasuresController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/areas/{code}/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The community cases, the rate and the coverage of an area, with what they were divided by. */
        get: operations["geo-maps.FiguresController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/areas/{code}/hamlets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The hamlets of a commune, a district or the province. */
        get: operations["geo-maps.HamletsController_list"];
        put?: never;
        /** Registers a named point in a commune of one's areas. */
        post: operations["geo-maps.HamletsController_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/areas/{code}/hamlets/{hamletCode}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Says its name and point anew. */
        put: operations["geo-maps.HamletsController_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/areas/{code}/hamlets/{hamletCode}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says from which day on there is no such hamlet, and why. */
        post: operations["geo-maps.HamletsController_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/areas/{code}/hamlets/{hamletCode}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was ever said of a hamlet, its end too. */
        get: operations["geo-maps.HamletsController_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/areas/{code}/level": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The level of a unit or hamlet on a day, who announced it, what is excepted and what comes next. */
        get: operations["geo-maps.AreaLevelsController_ofArea"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/areas/{code}/level-history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every change of the level of a unit or hamlet, the oldest first. */
        get: operations["geo-maps.AreaLevelsController_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/areas/at": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which commune a position lies in; with candidates to choose from while units are only sketched. */
        get: operations["geo-maps.AreasController_at"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/attention-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What needs an officer in the officer's areas, the oldest first; without any person. */
        get: operations["health-declaration.AttentionController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/attention-entries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One entry with its person and everything that was done about it. */
        get: operations["health-declaration.AttentionController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/attention-entries/{id}/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tells how a call ended. */
        post: operations["health-declaration.AttentionController_call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/attention-entries/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decides what becomes of it; the declaration gets a review that says so. */
        post: operations["health-declaration.AttentionController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/attention-entries/{id}/hamlets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says in which hamlet the person lives, where the address does not. */
        post: operations["health-declaration.AttentionController_setHamlet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/attention-entries/{id}/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives the entry back, for whoever comes next. */
        post: operations["health-declaration.AttentionController_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/attention-entries/{id}/takings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the entry: of two officers one gets it, and the other is told who. */
        post: operations["health-declaration.AttentionController_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/barcode-blocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Issues a block of barcodes to a facility, each with a check character. */
        post: operations["testing.BarcodeBlocksController_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/barcode-blocks/{id}/labels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The labels of a block that may still be used, as sheets of A4 or for a label printer. */
        get: operations["testing.BarcodeBlocksController_print"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/barcode-blocks/{id}/reprints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** New labels in the stead of some that are gone; the old ones are void. */
        post: operations["testing.BarcodeBlocksController_reprint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/boundary-packs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest first. */
        get: operations["geo-maps.BoundaryPacksController_list"];
        put?: never;
        /** Takes GeoJSON, TopoJSON or a zipped shapefile with the property `code`. The same file again is the same pack. */
        post: operations["geo-maps.BoundaryPacksController_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/boundary-packs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far it is; with every fault and note, and with what became of its publication. */
        get: operations["geo-maps.BoundaryPacksController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/boundary-packs/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its units with the differences of their areas, and where its faults are. */
        get: operations["geo-maps.BoundaryPacksController_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/boundary-packs/{id}/publications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** From its day on the units are drawn by this pack, within a second in every process. */
        post: operations["geo-maps.BoundaryPacksController_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/boundary-packs/{id}/rollbacks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What held before the pack was published holds again; the publication stays in the history. */
        post: operations["geo-maps.BoundaryPacksController_rollBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The cases that the officer is responsible for, or that stay with him; names are masked. */
        get: operations["cases.CasesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One case with its person, its results and everything that was done. The reading is written down. */
        get: operations["cases.CasesController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enters the code that the national system has given. */
        post: operations["cases.CaseActsController_code"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Corrects origin or day of publication. */
        post: operations["cases.CaseActsController_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/death-confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirms a death that another has reported. */
        post: operations["cases.CaseActsController_confirmDeath"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/deaths": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reports a death, which counts once a second person has confirmed it. */
        post: operations["cases.CaseActsController_reportDeath"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tells what was not known at the test; a suspect may become a case by it. */
        post: operations["cases.CaseActsController_findFacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/joins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes two cases of one person one: the results go over, and this case is withdrawn. */
        post: operations["cases.CaseActsController_join"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tells by which case this one was infected. */
        post: operations["cases.CaseActsController_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the case here: another province takes it over. */
        post: operations["cases.CaseActsController_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/recoveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the case in recovery, by the dated rule of discharge or by the document of a hospital. */
        post: operations["cases.CaseActsController_recover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/reopenings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes an outcome back that was entered by mistake. */
        post: operations["cases.CaseActsController_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/rulings-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Finds that a suspect is no case. */
        post: operations["cases.CaseActsController_ruleOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tells where the person stays now, and who is responsible. No figure moves by it. */
        post: operations["cases.CaseActsController_transfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/treatments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tells how severe it is and where it is treated. */
        post: operations["cases.CaseActsController_treat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a file (XLSX or CSV) whose rows are taken in. The same file again changes nothing. */
        post: operations["cases.CaseCodeImportsController_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far the file is; with `Accept: text/event-stream` as it goes on, until it is finished. */
        get: operations["cases.CaseCodeImportsController_progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/imports/{id}/refused.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The refused rows as they stood in the file, with their line and the reasons: to be mended and sent again. */
        get: operations["cases.CaseCodeImportsController_refused"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/imports/{id}/refused.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The refused rows as a workbook. */
        get: operations["cases.CaseCodeImportsController_refusedWorkbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rows that were refused, or taken in with warnings: lines and reasons alone. */
        get: operations["cases.CaseCodeImportsController_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/check-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enters a place: a person scans its poster, or somebody there (`check-ins:write`) scans the person. */
        post: operations["health-declaration.CheckInsController_checkIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/check-ins/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One stay with its person, for an officer of the place's area. */
        get: operations["health-declaration.CheckInsController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/check-outs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leaves a place. Who does not is taken to have left after the time that the kind of place has. */
        post: operations["health-declaration.CheckInsController_checkOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/checkpoint-conflicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a device without network could not know: another colour, a revoked code, one code twice at one time. */
        get: operations["health-declaration.ConflictsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/checkpoint-conflicts/{id}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Closes a conflict with a note of what was found out. */
        post: operations["health-declaration.ConflictsController_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/checkpoint-day-packs/{checkpointCode}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a device needs to work a shift without network. 304 while it has the newest already. */
        get: operations["health-declaration.DayPacksController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/checkpoint-passages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Somebody is at the checkpoint: answers the colour with its reasons. The decision comes with it, or afterwards.
         *     With `offline` the key of the passage is `deviceId:sequence`, whatever the header says.
         */
        post: operations["health-declaration.PassagesController_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/checkpoint-passages/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the officer decided, having seen the colour: let through, turned back, or sent to be tested. */
        post: operations["health-declaration.PassagesController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/checkpoint-passages/{id}/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Papers that were shown after the colour: it is decided again for the same passage, until the officer has decided.
         *     They stand in the place of papers that were noted before.
         */
        post: operations["health-declaration.PassagesController_addPapers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/checkpoint-passages/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records up to 200 passages of a shift without network, each with its own key and its own answer. */
        post: operations["health-declaration.PassagesController_sync"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/checkpoint-shifts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins the officer's work at a checkpoint; a shift that the officer left open elsewhere ends with it. */
        post: operations["health-declaration.ShiftsController_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/checkpoint-shifts/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the officer's own shift. */
        post: operations["health-declaration.ShiftsController_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/checkpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The checkpoints of the officer's areas, or the one that the officer is bound to. */
        get: operations["health-declaration.CheckpointsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/checkpoints/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Sets road, directions and the expected scans of a checkpoint. */
        put: operations["health-declaration.CheckpointsController_set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["identity.ClientsController_listClients"];
        put?: never;
        post: operations["identity.ClientsController_createClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["identity.ClientsController_disableClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/completeness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Days of one facility, or of all that one may see, of which anything is known. */
        get: operations["vaccination.CompletenessController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/completeness/{facility}/{day}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Says how many doses a facility gave on a day. */
        put: operations["vaccination.CompletenessController_declare"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/completeness/{facility}/{day}/signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs for a day: what was declared is entered. A later change of its doses opens it again. */
        post: operations["vaccination.CompletenessController_sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends specimens to a laboratory, all of them or none. */
        post: operations["testing.CustodyController_dispatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/correction-notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who has yet to learn of a correction: one's own notices, and those of specimens that one may see; the oldest first. */
        get: operations["testing.NoticesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/correction-notices/{id}/confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirms that the recipient knows the correction. */
        post: operations["testing.NoticesController_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/correction-tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tickets of one's areas, or of one's facility, that wait for an officer unless told otherwise; the oldest first. */
        get: operations["vaccination.CorrectionWorkController_list"];
        put?: never;
        /** Begins a ticket: a code comes by SMS to the phone that is given. The answer is alike for everybody. */
        post: operations["vaccination.CorrectionTicketsController_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/correction-tickets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who asks, what is said, which proof there is, and what has become of it. */
        get: operations["vaccination.CorrectionWorkController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/correction-tickets/{id}/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tells the code and brings the proof: the ticket is open, and is answered by the day that is told. */
        post: operations["vaccination.CorrectionTicketsController_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/correction-tickets/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accepts it, which applies what is named; refuses it with reasons; or asks the citizen for better proof. */
        post: operations["vaccination.CorrectionWorkController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/correction-tickets/{id}/matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who on record may be meant, and by which rule. Nobody is taken for one by it. */
        get: operations["vaccination.CorrectionWorkController_matches"];
        put?: never;
        /** Says which person, and which dose, the ticket is of; the facility of the dose may decide from then on, too. */
        post: operations["vaccination.CorrectionWorkController_match"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/correction-tickets/{id}/proofs/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A photo or scan as it was sent, to be saved and never shown as a page; every look is on the record. */
        get: operations["vaccination.CorrectionWorkController_proof"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/correction-tickets/{id}/reopenings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens again what was decided wrongly. The first decision stays in the history, and what it has changed stays. */
        post: operations["vaccination.CorrectionWorkController_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/correction-tickets/{id}/taken": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a ticket, so that others see who looks at it. */
        post: operations["vaccination.CorrectionWorkController_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/correction-tickets/lookups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What has become of a ticket; by its code and the phone alone. */
        post: operations["vaccination.CorrectionTicketsController_show"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/correction-tickets/proofs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends better proof for a ticket that was sent back. */
        post: operations["vaccination.CorrectionTicketsController_addProof"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/covid-team/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Residents of the commune who need somebody now, hamlet by hamlet. */
        get: operations["health-declaration.CovidTeamController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/declaration-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Declares for a family, or for everybody in a vehicle: all of them, or none where one is refused. */
        post: operations["health-declaration.DeclarationGroupsController_declare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/declaration-groups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who declared together, for an officer in whose area one of them lives, declared, or travels to. */
        get: operations["health-declaration.DeclarationGroupsController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/declarations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Declarations of residents of the officer's areas, and at places there; the latest first. */
        get: operations["health-declaration.DeclarationsController_list"];
        put?: never;
        /** Makes a health declaration. Nobody needs an account for it. */
        post: operations["health-declaration.DeclarationsController_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/declarations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One declaration with all that was declared. */
        get: operations["health-declaration.DeclarationsController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/declarations/{id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Corrects a declaration within a day, by the code that was answered to it. */
        post: operations["health-declaration.DeclarationsController_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/declarations/{id}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records what an officer decided. */
        post: operations["health-declaration.ReviewsController_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/declarations/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes up to 200 declarations that were gathered without network; each has its own key and its own answer. */
        post: operations["health-declaration.DeclarationsController_submitBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dose-conflicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Conflicts of one's own facility or areas, in the order in which they were found. */
        get: operations["vaccination.DoseConflictsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dose-conflicts/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decides a conflict; the dose itself is corrected or withdrawn by its own acts before. */
        post: operations["vaccination.DoseConflictsController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dose-decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whether a dose may be given, with every reason against it. Asked as often as one likes: only a visit keeps it. */
        post: operations["vaccination.DoseDecisionsController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dose-duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Doses in doubt in one's areas. They count, each, until it is decided that they are one. */
        get: operations["vaccination.DosePairsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dose-duplicates/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decides whether it was one dose; what was counted follows. */
        post: operations["vaccination.DosePairsController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dose-duplicates/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a decision back; the doses are in doubt again. */
        post: operations["vaccination.DosePairsController_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/doses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Entries that one may see, those given last first; without people. */
        get: operations["vaccination.DosesController_list"];
        put?: never;
        /** Records a dose that was given, whatever rule it broke. The same dose from two facilities is one with two witnesses. */
        post: operations["vaccination.DosesController_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/doses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A dose with its person, its witnesses, and every change of the entry, with its reason. */
        get: operations["vaccination.DosesController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/doses/{id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Corrects what one's own entry says; what was counted follows. */
        post: operations["vaccination.DosesController_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/doses/{id}/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraws one's own entry: the dose was never given. */
        post: operations["vaccination.DosesController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/doses/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes up to 200 doses that were given without network; each has its own key and its own answer. */
        post: operations["vaccination.DoseBatchesController_sync"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/doses/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a file (XLSX or CSV) whose rows are taken in. The same file again changes nothing. */
        post: operations["vaccination.DoseImportsController_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/doses/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far the file is; with `Accept: text/event-stream` as it goes on, until it is finished. */
        get: operations["vaccination.DoseImportsController_progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/doses/imports/{id}/refused.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The refused rows as they stood in the file, with their line and the reasons: to be mended and sent again. */
        get: operations["vaccination.DoseImportsController_refused"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/doses/imports/{id}/refused.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The refused rows as a workbook. */
        get: operations["vaccination.DoseImportsController_refusedWorkbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/doses/imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rows that were refused, or taken in with warnings: lines and reasons alone. */
        get: operations["vaccination.DoseImportsController_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/doses/national-exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the doses that are not on the national platform yet, the oldest first; each is in one file only. */
        post: operations["vaccination.NationalExportsController_make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/doses/national-exports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What has become of the doses of a file. */
        get: operations["vaccination.NationalExportsController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/doses/national-exports/{id}/rows.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file itself: the 27 columns of the template, with our id of each row in the column of notes. */
        get: operations["vaccination.NationalExportsController_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/doses/national-results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a file (XLSX or CSV) whose rows are taken in. The same file again changes nothing. */
        post: operations["vaccination.NationalResultsController_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/doses/national-results/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far the file is; with `Accept: text/event-stream` as it goes on, until it is finished. */
        get: operations["vaccination.NationalResultsController_progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/doses/national-results/{id}/refused.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The refused rows as they stood in the file, with their line and the reasons: to be mended and sent again. */
        get: operations["vaccination.NationalResultsController_refused"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/doses/national-results/{id}/refused.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The refused rows as a workbook. */
        get: operations["vaccination.NationalResultsController_refusedWorkbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/doses/national-results/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rows that were refused, or taken in with warnings: lines and reasons alone. */
        get: operations["vaccination.NationalResultsController_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/facilities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All facilities of the province, in the order of their codes. */
        get: operations["identity.FacilitiesController_list"];
        put?: never;
        /** Enters a facility. A repeated request is answered with the facility as it is by then. */
        post: operations["identity.FacilitiesController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/facilities/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["identity.FacilitiesController_show"];
        /** Says of a facility what the body says, and no more; its first day stays unless it is given. */
        put: operations["identity.FacilitiesController_replace"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes what the body names and leaves the rest. */
        patch: operations["identity.FacilitiesController_change"];
        trace?: never;
    };
    "/v1/facilities/{code}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Closes a facility from today or from the day that is given; to open it again, replace it without `validTo`. */
        post: operations["identity.FacilitiesController_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/facilities/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a file (XLSX or CSV) whose rows are taken in. The same file again changes nothing. */
        post: operations["identity.FacilityImportsController_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/facilities/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far the file is; with `Accept: text/event-stream` as it goes on, until it is finished. */
        get: operations["identity.FacilityImportsController_progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/facilities/imports/{id}/refused.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The refused rows as they stood in the file, with their line and the reasons: to be mended and sent again. */
        get: operations["identity.FacilityImportsController_refused"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/facilities/imports/{id}/refused.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The refused rows as a workbook. */
        get: operations["identity.FacilityImportsController_refusedWorkbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/facilities/imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rows that were refused, or taken in with warnings: lines and reasons alone. */
        get: operations["identity.FacilityImportsController_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/identity-checks/lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts those of a commune on a list who are on none. */
        post: operations["vaccination.IdentityChecksController_make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/identity-checks/lists/{id}/rows.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The list as a workbook, to be filled in and sent to `/v1/identity-checks/results`. */
        get: operations["vaccination.IdentityChecksController_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/identity-checks/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a file (XLSX or CSV) whose rows are taken in. The same file again changes nothing. */
        post: operations["vaccination.CheckResultsController_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/identity-checks/results/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far the file is; with `Accept: text/event-stream` as it goes on, until it is finished. */
        get: operations["vaccination.CheckResultsController_progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/identity-checks/results/{id}/refused.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The refused rows as they stood in the file, with their line and the reasons: to be mended and sent again. */
        get: operations["vaccination.CheckResultsController_refused"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/identity-checks/results/{id}/refused.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The refused rows as a workbook. */
        get: operations["vaccination.CheckResultsController_refusedWorkbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/identity-checks/results/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rows that were refused, or taken in with warnings: lines and reasons alone. */
        get: operations["vaccination.CheckResultsController_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/laboratory-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest first. */
        get: operations["testing.RunsController_list"];
        put?: never;
        /** Says which tube goes into which well of a plate, and which wells are controls. */
        post: operations["testing.RunsController_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/laboratory-runs/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["testing.RunsController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/laboratory-runs/{code}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes in what the analyser has shown, well by well. A failed control invalidates the run. */
        post: operations["testing.RunsController_enter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/laboratory-runs/{code}/validations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The second person's yes to the whole run: every result that may be released is, and the wells that are left as they
         *     are say why.
         */
        post: operations["testing.RunsController_validate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/laboratory-runs/{code}/worklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** For the analyser, as CSV: well, sample, assigner, type, method, run; in the order of the plate. */
        get: operations["testing.RunsController_worklist"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/map-layers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every layer with its title, how fresh and how certain it is, where it comes from and where to find it. */
        get: operations["geo-maps.MapLayersController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/map-layers/{layer}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A layer as GeoJSON, with `asOf`, `certainty`, `source` and `boundaries` beside its features. */
        get: operations["geo-maps.MapLayersController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/map-styles/covid.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The Covid-19 map as a MapLibre style. */
        get: operations["geo-maps.MapStylesController_covid"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/map-styles/essentials.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The map of essential goods as a MapLibre style. */
        get: operations["geo-maps.MapStylesController_essentials"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a token stands for; any token will do, and without one the answer is 401. */
        get: operations["identity.MeController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/offline-packs/{district}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Both maps of a district in one file, for a day without network. 304 while a phone has the newest already. */
        get: operations["geo-maps.OfflinePacksController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/personal-cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Issues a card for a person without a telephone, to be printed on a sheet. */
        post: operations["health-declaration.PersonalCardsController_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/personal-cards/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A card with its holder. */
        get: operations["health-declaration.PersonalCardsController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/personal-cards/{code}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a card out of use for good. */
        post: operations["health-declaration.PersonalCardsController_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/personal-cards/sheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sheets of A4 with eight cards each, to be cut; in the order of the codes. */
        post: operations["health-declaration.PersonalCardsController_print"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/personal-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets a phone show a declaration as a code that lasts a minute, so that a picture of it is worth nothing. */
        post: operations["health-declaration.PersonalCodesController_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/personal-codes/{id}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a code back: by the code of the declaration, or by an officer of the commune (`declarations:review`). */
        post: operations["health-declaration.PersonalCodesController_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The places of the officer's areas. */
        get: operations["health-declaration.PlacesController_list"];
        put?: never;
        /** Registers a public place, which then has a code and a poster to scan. */
        post: operations["health-declaration.PlacesController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/places/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a declarant may see of a place. */
        get: operations["health-declaration.PlacesController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/places/{code}/capacity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** How many people may be inside at once. */
        put: operations["health-declaration.PlaceCheckInsController_setCapacity"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/places/{code}/check-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who came on a day, masked, and how many are inside now. */
        get: operations["health-declaration.PlaceCheckInsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/places/{code}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Closes a place for good: declarations made from now on can no longer name it. */
        post: operations["health-declaration.PlacesController_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/places/{code}/qr": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The QR code of a place, to be printed at 15 × 15 cm at least; as PDF the whole poster on A4. */
        get: operations["health-declaration.PostersController_draw"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/places/{code}/visitor-counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many entered and were inside in each hour of a day. */
        get: operations["health-declaration.PlaceCheckInsController_count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pools": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Pools of the own facility, laboratory and area; the latest first. */
        get: operations["testing.PoolsController_list"];
        put?: never;
        /** Puts several people, or several specimens, in one tube. */
        post: operations["testing.PoolsController_form"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pools/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One pool with its members and the results of its tube. */
        get: operations["testing.PoolsController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pools/{code}/members/{number}/closures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Closes a member of a positive pool of whom no new specimen is taken. */
        post: operations["testing.PoolsController_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pools/{code}/members/{number}/retests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ties a specimen to the member of a positive pool of whom it was taken. */
        post: operations["testing.PoolsController_tie"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pools/{code}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes in the result of the tube. Released at once where no second person is needed. */
        post: operations["testing.PoolResultsController_enter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pools/{code}/results/{version}/amendments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks for a correction of the released result of the tube; what was released of its members follows it. */
        post: operations["testing.PoolResultsController_amend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pools/{code}/results/{version}/validations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The second person's yes, which reaches every member at once, or no. */
        post: operations["testing.PoolResultsController_validate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pools/{code}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says why a positive pool had negative members only. */
        post: operations["testing.PoolsController_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/questionnaires": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every form with its versions and the days from which they are asked. */
        get: operations["health-declaration.QuestionnairesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/questionnaires/{form}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The questions of a form that are asked on a day, in their order and in both languages. */
        get: operations["health-declaration.QuestionnairesController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rapid-tests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes in a specimen and what a rapid test of it has shown, in one step. */
        post: operations["testing.RapidTestsController_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rapid-tests/lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tells the rapid tests of people who were scanned before: negative, but for those named. All of them or none. */
        post: operations["testing.RapidTestsController_list"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reagent-lots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lots of the own laboratory and area, with what is left of them. */
        get: operations["testing.LotsController_list"];
        put?: never;
        /** Registers a lot of kits or reagents of a laboratory. */
        post: operations["testing.LotsController_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reagent-lots/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One lot, with what moved its stock. */
        get: operations["testing.LotsController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reagent-lots/{code}/movements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tests came, were thrown away, or were counted. */
        post: operations["testing.LotsController_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reagent-lots/{code}/recalls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Nothing is tested with the lot any more; says how many results were. */
        post: operations["testing.LotsController_recall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reagent-lots/{code}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every result that was made with the lot; each is written down as read. */
        get: operations["testing.LotsController_resultsOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/registered-supply-points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Points of one's areas in the order of their names, with what is shown of each now. */
        get: operations["geo-maps.RegisteredPointsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/registered-supply-points/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One point with all that the register says of it and said before, and with what was said of it; never by whom. */
        get: operations["geo-maps.RegisteredPointsController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every indicator with its kind, its margins and its definition. */
        get: operations["reporting.ReportsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/{indicator}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The figures of one indicator, as JSON or CSV. The ETag stands for the question, its figures and whether they are settled, not for the freshness. */
        get: operations["reporting.ReportsController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/freshness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Up to which instant each source has been counted, and how far that lies behind. */
        get: operations["reporting.FreshnessController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/vaccination-daily": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The daily report on vaccination by place and vaccine; as CSV in the columns of 3588/QĐ-BYT, Appendix 5. */
        get: operations["reporting.DailyTableController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/vaccination-daily/table.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as a workbook. */
        get: operations["reporting.DailyTableController_workbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/result-certificates/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The keys with which the signature can be checked without network; whether a result still holds only we can say. */
        get: operations["testing.CertificatesController_published"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/result-certificates/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whether a certificate is genuine and still holds; whoever stands before its holder may ask. */
        post: operations["testing.CertificatesController_verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/result-lookups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks for the result of a slip. Where slip, birth and phone fit, a code comes by SMS; the answer is alike for all. */
        post: operations["testing.LookUpsController_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/result-lookups/{id}/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The certificate in Vietnamese and English, with a signed code. */
        post: operations["testing.LookUpsController_certificate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/result-lookups/{id}/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tells the code that came, and is told the result, or when to expect it and whom to call. */
        post: operations["testing.LookUpsController_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Results in a state, those that await validation unless told otherwise; the oldest first. */
        get: operations["testing.ResultsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/results/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a file (XLSX or CSV) whose rows are taken in. The same file again changes nothing. */
        post: operations["testing.ResultImportsController_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/results/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far the file is; with `Accept: text/event-stream` as it goes on, until it is finished. */
        get: operations["testing.ResultImportsController_progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/results/imports/{id}/refused.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The refused rows as they stood in the file, with their line and the reasons: to be mended and sent again. */
        get: operations["testing.ResultImportsController_refused"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/results/imports/{id}/refused.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The refused rows as a workbook. */
        get: operations["testing.ResultImportsController_refusedWorkbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/results/imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rows that were refused, or taken in with warnings: lines and reasons alone. */
        get: operations["testing.ResultImportsController_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/risk-areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The levels of a day, or all that ever were. */
        get: operations["health-declaration.RiskAreasController_list"];
        put?: never;
        /** Gives a commune, a district, a province or a place a level from a day on. */
        post: operations["health-declaration.RiskAreasController_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/risk-areas/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends a level. It stays in the history: what was decided under it must be explained by it later. */
        post: operations["health-declaration.RiskAreasController_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/risk-areas/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every change, in the order in which it was made; `nextCursor` goes on from where the feed has ended for now. */
        get: operations["health-declaration.RiskAreasController_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scan-coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Expected against actual scans of a day, by checkpoint and hour and by public place. */
        get: operations["health-declaration.ScanCoverageController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says what a scanned or typed text is and what can be done with it. Creates nothing and keeps nothing of the text.
         *     The person in it is masked; for `scans:read` the person is shown, and the reading is in the audit.
         */
        post: operations["health-declaration.ScansController_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/screening-forms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The forms in force on a day, one for each range of ages. */
        get: operations["vaccination.ScreeningFormsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/screenings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Screens somebody by the form in force on that day; what was said is sealed, and what follows is answered. */
        post: operations["vaccination.ScreeningsController_screen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/specimens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Specimens that one may see, the newest first; without people. */
        get: operations["testing.SpecimenRecordsController_list"];
        put?: never;
        /** Takes in a specimen that was collected from a person, with the order that it belongs to. */
        post: operations["testing.SpecimensController_collect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/specimens/{barcode}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A specimen with its person, its chain of custody, the versions of its result and its pools. */
        get: operations["testing.SpecimenRecordsController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/specimens/{barcode}/losses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives a specimen up as lost; a new one is asked for. */
        post: operations["testing.CustodyController_giveUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/specimens/{barcode}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a specimen into the custody of a laboratory, dispatched or not; or refuses it for its condition. */
        post: operations["testing.CustodyController_receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/specimens/{barcode}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes in the result of a specimen. Released at once where no second person is needed and no pool holds it back. */
        post: operations["testing.ResultsController_enter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/specimens/{barcode}/results/{version}/amendments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks for a correction of a released result: a new version that awaits the second person. */
        post: operations["testing.ResultsController_amend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/specimens/{barcode}/results/{version}/certificate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The certificate of a released version, for somebody who cannot look it up himself. */
        get: operations["testing.CertificatesController_print"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/specimens/{barcode}/results/{version}/readers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everybody who read, downloaded, verified or was told a version, each time. */
        get: operations["testing.ResultsController_readers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/specimens/{barcode}/results/{version}/validations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The second person's yes, which releases it unless a pool holds it back, or no. */
        post: operations["testing.ResultsController_validate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/specimens/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes up to 200 specimens that were gathered without network; each has its own key and its own answer. */
        post: operations["testing.OfflineController_sync"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/specimens/conflicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What did not fit and waits to be looked at, as it was sent. */
        get: operations["testing.OfflineController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/specimens/conflicts/{id}/closures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Closes a conflict with what was found out. */
        post: operations["testing.OfflineController_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/specimens/day-pack": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a point needs to collect for a day without network. */
        get: operations["testing.OfflineController_dayPack"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/specimens/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a file (XLSX or CSV) whose rows are taken in. The same file again changes nothing. */
        post: operations["testing.SpecimenImportsController_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/specimens/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far the file is; with `Accept: text/event-stream` as it goes on, until it is finished. */
        get: operations["testing.SpecimenImportsController_progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/specimens/imports/{id}/refused.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The refused rows as they stood in the file, with their line and the reasons: to be mended and sent again. */
        get: operations["testing.SpecimenImportsController_refused"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/specimens/imports/{id}/refused.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The refused rows as a workbook. */
        get: operations["testing.SpecimenImportsController_refusedWorkbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/specimens/imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rows that were refused, or taken in with warnings: lines and reasons alone. */
        get: operations["testing.SpecimenImportsController_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/specimens/overdue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is late, by laboratory and stage; what is late for longest first. */
        get: operations["testing.SpecimenRecordsController_overdue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Those whose areas and facility lie in your own areas. */
        get: operations["identity.StaffController_listStaff"];
        put?: never;
        /** Makes an account, with a password for its first sign-in. Nobody gives away what he does not have. */
        post: operations["identity.StaffController_createStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["identity.StaffController_showStaff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/{id}/credential-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A new start password, for one who lost the old one or the phone with the second factor. Sent again it is 412,
         *     because the version has changed: a reset happens once.
         */
        post: operations["identity.StaffController_resetCredentials"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Disables the account for good; its tokens die within a minute. */
        post: operations["identity.StaffController_disableStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/{id}/grant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Gives another role, other areas, another end: what the body leaves out is taken away. */
        put: operations["identity.StaffController_setGrant"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stock-balances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The balance of a lot at a point on a day, as it stands now. */
        get: operations["vaccination.BalancesController_read"];
        put?: never;
        /** Closes it, from a counted opening stock; what is unexplained needs a reason. */
        post: operations["vaccination.BalancesController_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stock-movements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What came and went, the latest first. */
        get: operations["vaccination.StockController_movements"];
        put?: never;
        /** Something came or went, or was counted. No stock is ever negative. */
        post: operations["vaccination.StockController_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stock-quarantines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lots that were too warm or too cold at a point. */
        get: operations["vaccination.StockController_quarantines"];
        put?: never;
        /** A temperature excursion: the lot is not used at the point until it is released, or destroyed by a movement. */
        post: operations["vaccination.StockController_quarantine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stock-quarantines/{id}/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The lot may be used again. */
        post: operations["vaccination.StockController_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stock-transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Vials between two points; those that are still in transit, or all. */
        get: operations["vaccination.StockController_transfers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/supply-claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Claims of the officer's areas in a state; those that wait unless told otherwise. */
        get: operations["geo-maps.SupplyClaimsController_list"];
        put?: never;
        /** Claims a point: a code comes by SMS to the phone that is given. The answer is alike for everybody. */
        post: operations["geo-maps.SupplyClaimsController_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/supply-claims/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who claims, and what was decided. */
        get: operations["geo-maps.SupplyClaimsController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/supply-claims/{id}/confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tells the code, and gets the owner's token: good at once where the phone is the point's own, else once an officer grants. */
        post: operations["geo-maps.SupplyClaimsController_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/supply-claims/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Grants or refuses what waits, or takes back what was confirmed. */
        post: operations["geo-maps.SupplyClaimsController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/supply-points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is near a position, nearest first, or in a commune; what is shown of each, and how sure it is. */
        get: operations["geo-maps.SupplyPointsController_list"];
        put?: never;
        /** Enters a point in a commune of one's areas. A repeated request is answered with the point as it is by then. */
        post: operations["geo-maps.SupplyPointsController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/supply-points/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One point with what was said of it; never by whom. */
        get: operations["geo-maps.SupplyPointsController_show"];
        /** Says of a point what the body says, and no more. */
        put: operations["geo-maps.SupplyPointsController_replace"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/supply-points/{id}/closures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that a point is gone for good: no list shows it any more. */
        post: operations["geo-maps.SupplyPointsController_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/supply-points/{id}/owner-standing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether an officer has confirmed whoever holds the token, and until when the owner's last word is believed. */
        get: operations["geo-maps.OwnerStatementsController_readStanding"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/supply-points/{id}/owner-statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says how the point stands, with the token of a confirmed claim. */
        post: operations["geo-maps.OwnerStatementsController_state"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/supply-points/{id}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes what a phone that told its code, or an officer of the area, saw at a point. */
        post: operations["geo-maps.SupplyReportsController_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/supply-points/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The lists that one has sent oneself, the newest first. */
        get: operations["geo-maps.SupplyImportsController_list"];
        put?: never;
        /** Takes a list (XLSX or CSV), or only tries it. The same list again changes nothing. */
        post: operations["geo-maps.SupplyImportsController_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/supply-points/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far the file is; with `Accept: text/event-stream` as it goes on, until it is finished. */
        get: operations["geo-maps.SupplyImportsController_progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/supply-points/imports/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What each row did, or would do where the list was only tried. */
        get: operations["geo-maps.SupplyImportsController_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/supply-points/imports/{id}/refused.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The refused rows as they stood in the file, with their line and the reasons: to be mended and sent again. */
        get: operations["geo-maps.SupplyImportsController_refused"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/supply-points/imports/{id}/refused.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The refused rows as a workbook. */
        get: operations["geo-maps.SupplyImportsController_refusedWorkbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/supply-points/imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rows that were refused, or taken in with warnings: lines and reasons alone. */
        get: operations["geo-maps.SupplyImportsController_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/supply-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What citizens reported in one's areas, the newest first; never by whom. */
        get: operations["geo-maps.SupplyReportsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/supply-reports/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says whether a report was true. The same decision again changes nothing. */
        post: operations["geo-maps.SupplyReportsController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/supply-reports/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a code to the phone of whoever wants to report. The answer is alike for every phone. */
        post: operations["geo-maps.SupplyReportsController_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/support-duties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is on duty, with the phone; withdrawn ones too. */
        get: operations["vaccination.SupportDutiesController_list"];
        put?: never;
        /** Puts somebody on duty at a point, for one day and shift. */
        post: operations["vaccination.SupportDutiesController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/support-duties/{id}/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes somebody off duty; the roster still shows it. */
        post: operations["vaccination.SupportDutiesController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/support-incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Incidents that one may see, by point, kind, state and day; without words. */
        get: operations["vaccination.SupportIncidentsController_list"];
        put?: never;
        /** Tells that something does not work at a point. */
        post: operations["vaccination.SupportIncidentsController_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/support-incidents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One incident with everything that was done and said. */
        get: operations["vaccination.SupportIncidentsController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/support-incidents/{id}/reopened": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It does not work after all; that it was solved once stays to be seen. */
        post: operations["vaccination.SupportIncidentsController_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/support-incidents/{id}/solved": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It works again; the note says what was done. */
        post: operations["vaccination.SupportIncidentsController_solve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/support-incidents/{id}/taken": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody sees to it. */
        post: operations["vaccination.SupportIncidentsController_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/support-incidents/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What fails most: by kind, and by kind and point, with how long it took until somebody came and until it worked. */
        get: operations["vaccination.SupportIncidentsController_summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/test-people/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who may be one of those known, or showed a known document under another name or birth; the oldest first. */
        get: operations["testing.TestPeopleController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/test-people/candidates/{id}/closures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Closes an entry without a merge. */
        post: operations["testing.TestPeopleController_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/test-people/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Two people are one from now on; what was counted of them follows. */
        post: operations["testing.TestPeopleController_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/test-people/merges/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** They are two after all: everything that followed from the merge is taken back. */
        post: operations["testing.TestPeopleController_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tracing/overlaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Who was at the same places at the same time as a person, or at a place within a window. Changes nothing. */
        post: operations["health-declaration.TracingController_overlaps"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/unit-neighbours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which communes share a border with one, from the pack or the list that holds on the day. */
        get: operations["geo-maps.UnitNeighboursController_of"];
        put?: never;
        /** Takes the list of all borders of the province, for a time in which no pack tells them. */
        post: operations["geo-maps.UnitNeighboursController_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/unmatched-results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Those that the caller's facility has sent, or those of the caller's area. */
        get: operations["testing.UnmatchedResultsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/unmatched-results/{id}/dismissals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The result is nobody's of ours. */
        post: operations["testing.UnmatchedResultsController_dismiss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/unmatched-results/{id}/matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives the result to the specimen that it belongs to. */
        post: operations["testing.UnmatchedResultsController_match"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vaccination-campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rounds that concern one's areas or facility, those that begin last first. */
        get: operations["vaccination.CampaignsController_list"];
        put?: never;
        /** Opens a round for an area of one's own. */
        post: operations["vaccination.CampaignsController_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vaccination-campaigns/{campaign}/selections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Looks at everybody in one's communes of the campaign; it runs on after the answer. */
        post: operations["vaccination.SelectionsController_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vaccination-campaigns/{campaign}/selections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far it has come. */
        get: operations["vaccination.SelectionsController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vaccination-campaigns/{campaign}/selections/{id}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everybody who was looked at, covered, with every reason. */
        get: operations["vaccination.SelectionsController_people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vaccination-campaigns/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A round with its quotas, and how much of each is taken. */
        get: operations["vaccination.CampaignsController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes what a round says; what the body leaves out stays. */
        patch: operations["vaccination.CampaignsController_change"];
        trace?: never;
    };
    "/v1/vaccination-certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Certifies a dose that stands. While the same is to be said of it, everybody who asks is given the same one. */
        post: operations["vaccination.CertificatesController_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vaccination-certificates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A certificate and whether it still holds; as a page to print with `format=pdf`. */
        get: operations["vaccination.CertificatesController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vaccination-certificates/{id}/revocations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a certificate back for good. */
        post: operations["vaccination.CertificatesController_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vaccination-certificates/trust-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whose signatures are believed: with it a certificate is read without network; whether ours still holds only we say. */
        get: operations["vaccination.CertificatesController_trustList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vaccination-certificates/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whether a certificate is genuine and still holds, ours or of another issuer; whoever stands before its holder may ask. */
        post: operations["vaccination.CertificatesController_verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vaccination-day-packs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rules in force, the lots at the point, and the people who are expected, with what a next dose needs. Signed. */
        get: operations["vaccination.DayPacksController_take"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vaccination-day-packs/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** By which devices verify packs; fetched once with network. */
        get: operations["vaccination.DayPacksController_published"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vaccination-invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The invitations to a session, people covered. */
        get: operations["vaccination.InvitationsController_list"];
        put?: never;
        /** Invites somebody who is on record, as far as quotas and shifts have a place. */
        post: operations["vaccination.InvitationsController_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vaccination-invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An invitation with its code, whom to call, and every step. */
        get: operations["vaccination.InvitationsController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vaccination-invitations/{id}/qr": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The QR code for the letter or the screen of whoever is invited. */
        get: operations["vaccination.InvitationsController_draw"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vaccination-invitations/{id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody was called, has confirmed, did not come, or declined. */
        post: operations["vaccination.InvitationsController_step"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vaccination-people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People of one's areas, covered; a facility asks by document. */
        get: operations["vaccination.PeopleRecordsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vaccination-people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A person with the doses that stand, and when the next one is due. */
        get: operations["vaccination.PeopleRecordsController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vaccination-people/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every change of a person, with what was there before and what led to it; in the order in which they were made. */
        get: operations["vaccination.PersonChangesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vaccination-people/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who may be one of those known, or showed a known document under another name or birth; the oldest first. */
        get: operations["vaccination.PersonMergesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vaccination-people/candidates/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decides whether they are one person, which merges them; what was counted follows. */
        post: operations["vaccination.PersonMergesController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vaccination-people/changes/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The fields are again what they were; both changes stay on record. */
        post: operations["vaccination.PersonChangesController_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vaccination-people/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a list (XLSX or CSV) of a commune, an enterprise or a school. The same list again changes nothing. */
        post: operations["vaccination.PeopleImportsController_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vaccination-people/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far the file is; with `Accept: text/event-stream` as it goes on, until it is finished. */
        get: operations["vaccination.PeopleImportsController_progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vaccination-people/imports/{id}/refused.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The refused rows as they stood in the file, with their line and the reasons: to be mended and sent again. */
        get: operations["vaccination.PeopleImportsController_refused"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vaccination-people/imports/{id}/refused.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The refused rows as a workbook. */
        get: operations["vaccination.PeopleImportsController_refusedWorkbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vaccination-people/imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rows that were refused, or taken in with warnings: lines and reasons alone. */
        get: operations["vaccination.PeopleImportsController_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vaccination-people/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Two people are one from now on, though no list has shown them. */
        post: operations["vaccination.PersonMergesController_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vaccination-people/merges/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** They are two after all: what followed from the merge is taken back, and doses entered since go where they belong. */
        post: operations["vaccination.PersonMergesController_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vaccination-registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins a registration: a code comes by SMS to the phone that is given. The answer is alike for everybody. */
        post: operations["vaccination.RegistrationsController_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vaccination-registrations/{id}/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tells the code, and is registered. */
        post: operations["vaccination.RegistrationsController_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vaccination-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Those of one's own point or areas, the latest days first. */
        get: operations["vaccination.SessionsController_list"];
        put?: never;
        /** Plans a day at a point of one's own. */
        post: operations["vaccination.SessionsController_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vaccination-sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A session with its shifts, and how many are invited to each. */
        get: operations["vaccination.SessionsController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes what was planned while the session is open; what the body leaves out stays. */
        patch: operations["vaccination.SessionsController_change"];
        trace?: never;
    };
    "/v1/vaccination-sessions/{id}/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many are in each stage at this moment, and who may leave. */
        get: operations["vaccination.SessionBoardController_board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vaccination-sessions/{id}/closures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Closes a session for good: its lots are balanced, and whoever did not come was absent. */
        post: operations["vaccination.SessionClosingsController_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vaccination-sessions/{session}/invitation-batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Invites those whom a selection has chosen, the first in rank first, as far as there are places. */
        post: operations["vaccination.InvitationBatchesController_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vaccination-sessions/{session}/invitation-messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Calls everybody who is planned and has a phone, a child by the guardian's, 500 at a time. */
        post: operations["vaccination.InvitationMessagesController_call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vaccination-visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The visits of a session in the order of arrival, people covered. */
        get: operations["vaccination.VisitsController_list"];
        put?: never;
        /** Somebody arrives: with an invitation, a card, or as a walk-in. */
        post: operations["vaccination.VisitsController_arrive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vaccination-visits/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A visit with everything that happened in it. */
        get: operations["vaccination.VisitsController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vaccination-visits/{id}/departures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody leaves; before the observation has ended, or without a dose, with a reason. */
        post: operations["vaccination.VisitsController_leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vaccination-visits/{id}/identity-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes sure who it is; a mismatch stops the visit, until a card of the person is scanned. */
        post: operations["vaccination.VisitsController_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vaccine-lots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All lots, by vaccine and number. */
        get: operations["vaccination.VaccineLotsController_list"];
        put?: never;
        /** Registers a lot; doses that were recorded of it before are judged anew. */
        post: operations["vaccination.VaccineLotsController_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vaccine-lots/{lot}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One lot, by its number or its id, with the history of its expiry. */
        get: operations["vaccination.VaccineLotsController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vaccine-lots/{lot}/expiries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Moves the expiry; doses of the lot are judged by it from now on, those given before too. */
        post: operations["vaccination.VaccineLotsController_moveExpiry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vaccine-lots/{lot}/recalls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every recall of the lot, also those that were undone, with the points that were told. */
        get: operations["vaccination.RecallsController_list"];
        put?: never;
        /** Recalls a lot: its stock is frozen everywhere, points are told, and who had it is listed. */
        post: operations["vaccination.RecallsController_recall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vaccine-lots/{lot}/recalls/{id}/confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A point has put the vials aside. */
        post: operations["vaccination.RecallsController_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vaccine-lots/{lot}/recalls/{id}/follow-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody was told, was not reached, or was sent to a doctor. */
        post: operations["vaccination.RecallsController_followUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vaccine-lots/{lot}/recalls/{id}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who had the lot, with a phone, and whether they were told. */
        get: operations["vaccination.RecallsController_people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vaccine-lots/{lot}/recalls/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a recall back by a second act; both stay. */
        post: operations["vaccination.RecallsController_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vaccine-stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is left of each lot, in vials and millilitres. */
        get: operations["vaccination.StockController_stock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/visited-places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The published places of a day and the fourteen days before. */
        get: operations["geo-maps.VisitedPlacesController_list"];
        put?: never;
        /** Drafts a place in one's own areas. Nobody else is told of it until it is published. */
        post: operations["geo-maps.VisitedPlacesController_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/visited-places/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Says all of a draft anew. */
        put: operations["geo-maps.VisitedPlacesController_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/visited-places/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publishes or rejects a draft. Of two who decide at once one is answered 409. */
        post: operations["geo-maps.VisitedPlacesController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/visited-places/{id}/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a published place back: it is gone from every answer, and from caches within a minute. */
        post: operations["geo-maps.VisitedPlacesController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/visited-places/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The drafts of one's own areas, or places in another state. */
        get: operations["geo-maps.VisitedPlacesController_listDrafts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/visited-places/drafts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A place of one's own areas in any state, with its history. */
        get: operations["geo-maps.VisitedPlacesController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/zones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The zones in force at an instant or on a day, or those that hold now or will hold. */
        get: operations["geo-maps.ZonesController_list"];
        put?: never;
        /** Drafts a zone in one's own areas. Nobody else is told of it until it is published. */
        post: operations["geo-maps.ZoneActsController_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/zones/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One zone with its outline. */
        get: operations["geo-maps.ZonesController_show"];
        /** Says all of a draft anew. */
        put: operations["geo-maps.ZoneActsController_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/zones/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publishes or rejects a draft. Of two who decide at once one is answered 409. */
        post: operations["geo-maps.ZoneActsController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/zones/{id}/endings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets the end of a published zone, which can only come nearer. */
        post: operations["geo-maps.ZoneActsController_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/zones/{id}/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a published zone back: from now on it holds no longer and is shown no longer. */
        post: operations["geo-maps.ZoneActsController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/zones/at": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What holds at a position or in an area, the strictest first. */
        get: operations["geo-maps.ZonesController_at"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/zones/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every publication, ending and withdrawal in the order in which it was made; `nextCursor` goes on from the last. */
        get: operations["geo-maps.ZonesController_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/zones/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The drafts of one's own areas, or zones in another state. */
        get: operations["geo-maps.ZoneActsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/zones/drafts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A zone of one's own areas in any state, with its history. */
        get: operations["geo-maps.ZoneActsController_show"];
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
        AcceptByCorrection: {
            correction: components["schemas"]["RestatedDoseFields"];
            /** @description Told to the citizen. */
            note?: string;
        };
        AcceptByDose: {
            dose: components["schemas"]["DoseFields"];
            /** @description Told to the citizen. */
            note?: string;
        };
        AcceptByPerson: {
            /** @description Told to the citizen. */
            note?: string;
            person: components["schemas"]["CorrectedPersonBody"];
        };
        AcceptByWithdrawal: {
            /** @description Told to the citizen. */
            note?: string;
            /** @enum {boolean} */
            withdrawal: true;
        };
        AcceptedDeclaration: {
            /**
             * @description The declarant's own secret: who has it can correct the declaration.
             * @example MV29-GQY5-CKT1-8FPX-4BJJ
             */
            code: string;
            /**
             * Format: date-time
             * @description When the person declared; no correction changes it.
             */
            declaredAt: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            outcome: "clear" | "attention";
            /** @description Of the questionnaire that was answered; no correction changes it. */
            questionnaireVersion: number;
            /** @description Why an officer should look at it; none where the outcome is `clear`. */
            reasons: string[];
            /** @description What does not fit and was taken all the same. */
            warnings: string[];
        };
        ActedCorrection: {
            /**
             * @example accepted
             * @enum {string}
             */
            act: "refused" | "sent-back" | "accepted" | "lapsed" | "opened" | "reopened" | "taken" | "matched" | "alarmed" | "proof-added" | "proof-erased";
            /** Format: date-time */
            actedAt: string;
            /**
             * @description Of a reopening: what the decision before it had done to the record. That stands until somebody changes it.
             * @enum {string|null}
             */
            applied: "correction" | "withdrawal" | "dose" | "person" | null;
            /**
             * Format: uuid
             * @description The dose that was corrected, withdrawn or recorded.
             */
            doseId: string | null;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            personId: string | null;
            refusals: ("photo-unreadable" | "date-dose-or-vaccine-missing" | "details-mismatch" | "name-without-diacritics" | "information-covered-or-edited")[];
            version: number;
        };
        ActivityView: {
            /** @enum {string} */
            activity: "leave-home" | "gather" | "hold-events" | "keep-distance" | "essential-shops-and-markets" | "restaurants" | "bars-karaoke-massage" | "other-services" | "passenger-transport" | "goods-transport" | "school";
            document: string | null;
            /**
             * @description Null where no rule in force here speaks of it.
             * @enum {string|null}
             */
            permission: "allowed" | "limited" | "limited-or-stopped" | "stopped" | null;
            /** @enum {string|null} */
            regime: "directive-19" | "directive-15" | "directive-16" | "directive-16-plus" | "level-1" | "level-2" | "level-3" | "level-4" | null;
            text: components["schemas"]["MeasureTextView"] | null;
            /** @description False where nobody has compared the text with the document. */
            verified: boolean;
        };
        AdministeredAt: {
            /**
             * Format: date-time
             * @example 2021-08-11T08:15:00+07:00
             */
            at: string;
        };
        AdministeredOn: {
            /**
             * Format: date
             * @example 2021-06-02
             */
            on: string;
        };
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
            level: "province" | "district" | "commune";
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
            items: components["schemas"]["AdminUnitAnswer"][];
            nextCursor: string | null;
        };
        AdverseEventAnswer: {
            /**
             * Format: date-time
             * @description Until when the department must be told of it; null for a common one.
             */
            dueAt: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            recordedAt: string;
            /** @enum {string} */
            severity: "common" | "severe";
            version: number;
        };
        AdverseEventChangeAnswer: {
            /** @enum {string} */
            act: "reported" | "amended" | "notified" | "withdrawn" | "alarmed" | "dose-changed";
            actor: string;
            after: components["schemas"]["EventStandingAnswer"];
            /** Format: date-time */
            changedAt: string;
            note?: string;
            version: number;
        };
        AdverseEventsPage: {
            items: components["schemas"]["ListedAdverseEvent"][];
            nextCursor: string | null;
        };
        AmendAdverseEventBody: {
            /** @description What was seen and done. It may name people, and is kept sealed. */
            note?: string;
            /** @description When it began. */
            onset?: components["schemas"]["BeganAt"] | components["schemas"]["BeganOn"];
            reactions?: ("mild" | "pain-or-swelling" | "nausea" | "diarrhoea" | "fever-below-39" | "fever-39-or-more" | "sore-throat" | "chills" | "headache" | "rash" | "other")[];
            /**
             * @description How it ended; what ended as a severe event is severe.
             * @enum {string}
             */
            result?: "recovered" | "severe-event" | "other";
            /**
             * @description `severe` where life or limb is in danger, or a hospital is needed (tai biến nặng).
             * @enum {string}
             */
            severity?: "common" | "severe";
            /** @enum {string} */
            treatedAt?: "home" | "health-station" | "district-hospital" | "province-hospital" | "private";
        };
        AmendPoolResultBody: {
            /**
             * @description Gene → cycle threshold; of RT-PCR alone.
             * @example {
             *       "ORF1ab": 22.4,
             *       "N": 23.1
             *     }
             */
            ct?: {
                [key: string]: number;
            };
            /**
             * @description It is sealed, with the pool and with each member whose result follows.
             * @example Đọc nhầm giếng của hai mẫu gộp
             */
            reason: string;
            /** @enum {string} */
            value: "positive" | "negative" | "undetermined" | "invalid";
        };
        AmendResultBody: {
            /**
             * @description Of the new value; as before where the value stays.
             * @example {
             *       "ORF1ab": 22.4,
             *       "N": 23.1
             *     }
             */
            ct?: {
                [key: string]: number;
            };
            /**
             * @description It is sealed.
             * @example Nhầm ống nghiệm giữa hai người
             */
            reason: string;
            /** @enum {string} */
            value?: "positive" | "negative" | "undetermined" | "invalid";
            /**
             * @description Takes the result back and puts nothing in its place; a new specimen is asked for.
             * @enum {boolean}
             */
            withdraw?: true;
        };
        AnnounceLevelBody: {
            /**
             * @description A province, district or commune by its code, or a hamlet.
             * @example 31321
             */
            areaCode: string;
            document: components["schemas"]["DecisionDocumentBody"];
            /** @description Until the next decision about the area. */
            exceptions?: components["schemas"]["LevelExceptionBody"][];
            reason?: string;
            /** @enum {string} */
            scheme: "resolution-128" | "decision-2686";
            /** @description 1 to 4 by Resolution 128, a colour by 2686; `inherited` ends the area's own, so that it follows what stands above. */
            value: number | ("green" | "yellow" | "orange" | "red" | "inherited");
        };
        AreaAt: {
            boundaries: components["schemas"]["BoundariesInForce"];
            /** @description The nearest first, to choose from; empty with official boundaries. */
            candidates: components["schemas"]["CommuneCandidate"][];
            /** @enum {string} */
            certainty: "official" | "schematic";
            /** @description Null outside of the province, and wherever units are only sketched. */
            commune: components["schemas"]["CommuneOfPosition"] | null;
            /** Format: date */
            on: string;
            /** @description Communes whose point nobody knows, any of which it may be too. */
            withoutPoint: components["schemas"]["CommuneWithoutPoint"][];
        };
        AreaFactsView: {
            areaCode: string;
            capacity: components["schemas"]["CapacityBody"];
            factors: components["schemas"]["FactorsBody"];
            /** @description The day on which it holds. */
            on: string;
            people: components["schemas"]["PeopleFromView"][];
            spreadTo: number | null;
        };
        AreaFiguresView: {
            areaCode: string;
            /** @description Community cases by the commune of detection, the day and the six before. */
            cases7Days: number;
            cases14Days: number;
            coverage: components["schemas"]["CoverageView"][];
            freshness: components["schemas"]["FigureFreshnessView"][];
            name: string;
            on: string;
            population: components["schemas"]["DenominatorView"] | null;
            smallArea: components["schemas"]["ChanceView"] | null;
            /** @description In 100,000 people a week; null where nobody knows how many people there are. */
            weeklyRate: number | null;
        };
        AreaLevelList: {
            items: components["schemas"]["LevelOfAreaView"][];
            on: string;
        };
        AreaLevelView: {
            announcedAt: string | null;
            areaCode: string;
            /** @enum {string|null} */
            colour: "green" | "yellow" | "orange" | "red" | null;
            decisionId: string | null;
            document: components["schemas"]["DecisionDocumentView"] | null;
            documentNumber: string | null;
            /** @description Areas below with another level. */
            exceptions: components["schemas"]["LevelExceptionInForceView"][];
            /** @description The area above of which it was announced; null where it was announced of the area itself. */
            inheritedFrom: string | null;
            /**
             * @description By Resolution 128; null where none is announced, or only a colour of 2686.
             * @enum {number|null}
             */
            level: 1 | 2 | 4 | 3 | null;
            name: string | null;
            on: string;
            reason: string | null;
            /** @enum {string|null} */
            scheme: "resolution-128" | "decision-2686" | null;
            /** @description From when on it has been so without a break. */
            since: string | null;
            /** @description What has been announced and does not hold yet. */
            upcoming: components["schemas"]["UpcomingLevelView"] | null;
            /** @description False while any rule by which such levels are proposed has been compared with its document by nobody. */
            verified: boolean;
        };
        AreaMeasuresView: {
            activities: components["schemas"]["ActivityView"][];
            /** @description Null where nobody can tell, or outside the province: then there are no measures. */
            areaCode: string | null;
            /** @description Communes of which one may be the right one; the person chooses, and asks again by area. */
            candidates: components["schemas"]["CandidateCommuneView"][];
            /**
             * @description How sure it is where one stands; null where an area was asked for.
             * @enum {string|null}
             */
            certainty: "official" | "schematic" | null;
            /** @enum {number|null} */
            level: 1 | 2 | 4 | 3 | null;
            on: string;
            /** @description Zones of which nobody can tell whether they hold here: their directives are not in the measures. */
            perhaps: components["schemas"]["ZoneHereView"][];
            /** @description What holds here: directives of zones, then the level. */
            regimes: ("directive-19" | "directive-15" | "directive-16" | "directive-16-plus" | "level-1" | "level-2" | "level-3" | "level-4")[];
            /** @description Decided here, and nothing is dated for it on the day. */
            unknownRegimes: ("directive-19" | "directive-15" | "directive-16" | "directive-16-plus" | "level-1" | "level-2" | "level-3" | "level-4")[];
            /** @description The strictest first. */
            zones: components["schemas"]["ZoneHereView"][];
        };
        AreaProposalView: {
            areaCode: string;
            /** @description Null on days on which 2686/QĐ-BCĐQG does not hold. */
            colour: components["schemas"]["ProposedColourView"] | null;
            /** @description Null on days on which 4800/QĐ-BYT does not hold. */
            level: components["schemas"]["ProposedLevelView"] | null;
            /**
             * @description What is in force.
             * @enum {number|null}
             */
            levelInForce: 1 | 2 | 4 | 3 | null;
            name: string;
            population: components["schemas"]["DenominatorView"] | null;
        };
        ArriveBody: {
            /** @description Of somebody who walks in. */
            person?: components["schemas"]["vaccination.PersonForm"];
            /**
             * Format: uuid
             * @description Of somebody who walks in and is on record.
             */
            personId?: string;
            /** Format: uuid */
            sessionId: string;
            /**
             * @description As scanned: an invitation (its code may be typed), a chip card, a personal QR code or a health-insurance card.
             * @example LC1.V.4K7M-1Q2X-QZ0R-8D3T
             */
            text?: string;
        };
        AskCorrectionBody: {
            /** @description Of a wrong dose, one of somebody else and a double: which one. */
            dose?: components["schemas"]["MeantDoseBody"];
            /**
             * @description Where the dose was given, if the citizen knows the facility: it decides too.
             * @example TTYT-930
             */
            facilityCode?: string;
            /** @enum {string} */
            kind: "dose-missing" | "dose-wrong" | "person-wrong" | "dose-of-another" | "dose-double";
            note?: string;
            /** @description Who it is, as the paper says. */
            person: components["schemas"]["vaccination.PersonForm"];
            /** @description Of a missing dose and a wrong one: what it should be. A missing one has a day and a vaccine. */
            rightDose?: components["schemas"]["RightDoseBody"];
            /** @description Of a person who is described wrongly. */
            rightPerson?: components["schemas"]["RightPersonBody"];
        };
        AskedStay: {
            from: string;
            placeCode: string;
            placeKind: string;
            to: string;
        };
        AskOverlapsBody: {
            /**
             * Format: date-time
             * @description Beginning of the window; as long ago as check-ins are kept without it.
             */
            from?: string;
            /** @description Minutes before and after a stay within which others still count; none without it. */
            marginMinutes?: number;
            /** @description Whose stays are held against those of others; either a person or a place. */
            person?: components["schemas"]["PersonByPhone"] | components["schemas"]["PersonByDocument"] | components["schemas"]["PersonByCheckIn"];
            /** @example K7M4-Q2XQ */
            placeCode?: string;
            /**
             * Format: date-time
             * @description Its end; now without it.
             */
            to?: string;
        };
        AttentionEntriesPage: {
            counts: components["schemas"]["CountsOfEntries"];
            items: components["schemas"]["ListedEntry"][];
            nextCursor: string | null;
        };
        BalanceAnswer: {
            /**
             * Format: date-time
             * @description Null while it is not closed, and again once it is another than was closed.
             */
            closedAt: string | null;
            /** @description The opening stock; null while it was not counted. */
            countedVials: number | null;
            /** Format: date */
            day: string;
            facilityCode: string;
            /** @description As the ledger of doses has it. */
            given: number;
            lot: string;
            opened: number;
            overfill: number;
            reason: string | null;
            /** Format: uuid */
            sessionId: string | null;
            unexplained: number;
            /** @enum {string} */
            vaccine: "astrazeneca" | "pfizer" | "moderna" | "vero-cell" | "sputnik-v" | "abdala" | "janssen" | "hayat-vax";
            wasted: number;
        };
        BeganAt: {
            /**
             * Format: date-time
             * @example 2021-08-11T10:20:00+07:00
             */
            at: string;
        };
        BeganOn: {
            /**
             * Format: date
             * @example 2021-08-12
             */
            on: string;
        };
        BeginQuarantineBody: {
            /**
             * @description The facility of whoever asks unless given.
             * @example TTYT-930
             */
            facilityCode?: string;
            /** @example 11.5 */
            highestC?: number;
            /** @example ABV1234 */
            lot: string;
            /** @description The lowest that was measured, in degrees Celsius, to the tenth. */
            lowestC?: number;
            /** @example Tủ lạnh mất điện trong đêm */
            reason: string;
            /**
             * Format: date-time
             * @description Since when; now unless given.
             */
            since?: string;
            /** @enum {string} */
            vaccine?: "astrazeneca" | "pfizer" | "moderna" | "vero-cell" | "sputnik-v" | "abdala" | "janssen" | "hayat-vax";
        };
        BirthDate: {
            /** @example 1984-02-29 */
            date: string;
        };
        BirthYear: {
            /** @example 1984 */
            year: number;
        };
        BoundariesInForce: {
            /** @enum {string} */
            certainty: "official" | "schematic";
            source: components["schemas"]["BoundarySource"] | null;
            version: string;
        };
        BoundaryChangeView: {
            documentNumber: string | null;
            /** Format: date */
            from: string;
            /** @enum {string} */
            kind: "publication" | "rollback";
            /** @description From 1; changes with everything that holds. */
            number: number;
            /** Format: uuid */
            packId: string;
            reason: string | null;
            /** Format: date-time */
            recordedAt: string;
            /** @description The number of the publication that is taken back. */
            rollsBack: number | null;
        };
        BoundaryPacksPage: {
            items: components["schemas"]["BoundaryPackView"][];
            nextCursor: string | null;
        };
        BoundaryPackView: {
            /**
             * Format: uuid
             * @description The published pack that it was held against.
             */
            comparedWith: string | null;
            /** @description As the file was read: `wgs84`, `vn2000` or `vn2000-grid`. */
            datum: string | null;
            documentNumber: string | null;
            faultCount: number;
            fileBytes: number;
            /** Format: date */
            from: string;
            /** Format: uuid */
            id: string;
            /** @description Central meridian of a plane, degrees. */
            meridian: number | null;
            name: string;
            noteCount: number;
            /** Format: date-time */
            readAt: string | null;
            /** Format: date-time */
            sentAt: string;
            /** @enum {string} */
            state: "waiting" | "reading" | "refused" | "ready" | "published" | "rolled-back";
        };
        BoundarySource: {
            documentNumber: string | null;
            name: string;
        };
        CallBody: {
            /** @enum {string} */
            outcome: "reached" | "no-answer" | "wrong-number";
        };
        CalledByMessageAnswer: {
            called: number;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            sessionId: string;
            /** @description Beyond what one request calls: ask again under another key. */
            waiting: number;
            /** @description Those of whom no phone is known stay `planned`. */
            withoutPhone: number;
        };
        CampaignAnswer: {
            areaCode: string;
            code: string;
            /** Format: date */
            from: string;
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: date-time */
            openedAt: string;
            quotas: components["schemas"]["CampaignQuotaAnswer"][];
            /** Format: date */
            until: string;
            vaccines: ("astrazeneca" | "pfizer" | "moderna" | "vero-cell" | "sputnik-v" | "abdala" | "janssen" | "hayat-vax")[];
            /** @description For `If-Match`. */
            version: number;
        };
        CampaignQuotaAnswer: {
            communeCode: string | null;
            /** @description Invitations that stand: neither declined nor absent. */
            invited: number;
            people: number;
            priorityGroup: string | null;
        };
        CampaignQuotaBody: {
            /**
             * @description Where people live; left out for the whole area.
             * @example 31318
             */
            communeCode?: string;
            people: number;
            /**
             * @description Of the list in force, such as 1 to 16 of 3355/QĐ-BYT; left out for everybody.
             * @example 9
             */
            priorityGroup?: string;
        };
        CampaignsPage: {
            items: components["schemas"]["ListedCampaign"][];
            nextCursor: string | null;
        };
        CandidateCommuneView: {
            code: string;
            /** @description Null of a commune that has no point. */
            distanceM: number | null;
            districtName: string | null;
            name: string;
        };
        CandidatePerson: {
            birth: {
                [key: string]: unknown;
            } | null;
            /** @description The day of its collection. */
            day: string;
            fullName: string;
            /** Format: uuid */
            id: string;
            identityDocument?: {
                [key: string]: unknown;
            };
            phone: string | null;
            residence: {
                [key: string]: unknown;
            };
            sex: string;
        };
        CandidatesPage: {
            items: components["schemas"]["PersonCandidate"][];
            nextCursor: string | null;
        };
        CapacityBody: {
            "icu-plan"?: boolean;
            "medical-oxygen"?: boolean;
            "mobile-health-stations"?: boolean;
        };
        CardCheckBody: {
            text: string;
        };
        CardHolderBody: {
            /** @example Khu vực 2 */
            address: string;
            /** @example 1948 */
            birthYear?: number;
            /**
             * @description Of residence; five digits of the General Statistics Office.
             * @example 31318
             */
            communeCode: string;
            /** @example Nguyễn Thị Ví Dụ */
            fullName: string;
            /**
             * @description Of the holder or a relative.
             * @example 0293 000 0678
             */
            phone?: string;
        };
        CardSheetBody: {
            /**
             * @example [
             *       "K7M4Q2X1234P"
             *     ]
             */
            codes: string[];
        };
        CaseActView: {
            act: string;
            at: string;
            by: string;
            detail: {
                [key: string]: unknown;
            };
            id: string;
            note: string | null;
            version: number;
        };
        CasePersonView: {
            birth: {
                [key: string]: unknown;
            } | null;
            contactOf?: string;
            fullName: string;
            identityDocument?: {
                [key: string]: unknown;
            };
            nationality?: string;
            onsetDay?: string;
            phone?: string;
            residence: Record<string, never>;
            sex: string;
            symptoms?: string[];
        };
        CaseResidence: {
            communeCode?: string;
            /** @enum {string} */
            kind: "commune" | "outside" | "unknown";
            provinceCode?: string;
        };
        CaseResultView: {
            ct: number | null;
            day: string;
            method: string;
            reason: string;
            resultVersion: number;
            sampledAt: string;
            specimenId: string;
            /** @description False once it was withdrawn. */
            standing: boolean;
            value: string;
        };
        CasesPage: {
            items: components["schemas"]["ListedCase"][];
            nextCursor: string | null;
        };
        CaseStay: {
            communeCode: string;
            facilityCode: string | null;
        };
        CertificateIssuerShown: {
            country: string;
            keyId: string;
            name: string;
        };
        CertifiedDoseShown: {
            country?: string;
            /** Format: date */
            day?: string;
            doseNumber?: number;
            ofDoses?: number;
            /** @description Code of the EU value set, or the first code of a SMART Health Card. */
            product?: string;
        };
        ChanceView: {
            cases: components["schemas"]["IntervalView"];
            oneCaseRate: number;
            percent: number;
            rate: components["schemas"]["IntervalView"];
        };
        ChangeCampaignBody: {
            /**
             * Format: date
             * @description The first day, in Asia/Ho_Chi_Minh.
             * @example 2021-08-01
             */
            from?: string;
            /** @example Đợt 7: AstraZeneca */
            name?: string;
            /** @description All of them: those that are left out of the list are no more. */
            quotas?: components["schemas"]["CampaignQuotaBody"][];
            /**
             * Format: date
             * @description The last day.
             * @example 2021-08-31
             */
            until?: string;
            vaccines?: ("astrazeneca" | "pfizer" | "moderna" | "vero-cell" | "sputnik-v" | "abdala" | "janssen" | "hayat-vax")[];
        };
        ChangedAfterClose: {
            /** Format: date-time */
            at: string;
            /**
             * Format: uuid
             * @description The entry that came late, was withdrawn, corrected, or taken out as of another day or point.
             */
            doseId: string;
        };
        ChangedDoseAnswer: {
            /** Format: date-time */
            changedAt: string;
            /** @description Null unless it stands. */
            doseNumber: number | null;
            /** Format: uuid */
            entryId: string;
            /**
             * Format: uuid
             * @description Of the dose.
             */
            id: string;
            /** @enum {string|null} */
            kind?: "basic" | "additional" | "booster" | null;
            /** @enum {string} */
            state: "standing" | "joined" | "withdrawn";
            violations: string[];
            warnings: string[];
        };
        ChangeFacilityBody: {
            address?: string;
            communeCode?: string;
            /** @description Whom the province may call. Sealed; shown to those alone who may change the facility, and never in an event. */
            contactPhone?: string;
            kinds?: ("hospital" | "health-station" | "laboratory" | "vaccination-point" | "testing-point" | "quarantine-facility" | "treatment-site" | "checkpoint" | "isolation-area" | "school" | "enterprise" | "other")[];
            /** @description WGS 84, degrees; with it, `longitude`. */
            latitude?: number;
            /** @description WGS 84, degrees; with it, `latitude`. */
            longitude?: number;
            /**
             * @description What is done there, as words: kinds of tests or vaccines.
             * @example [
             *       "rt-pcr"
             *     ]
             */
            methods?: string[];
            name?: string;
            /**
             * @description The codes that others have for it, by the name of their system.
             * @example {
             *       "health-insurance": "93001"
             *     }
             */
            nationalCodes?: {
                [key: string]: string;
            };
            /**
             * @description In the form of OpenStreetMap's `opening_hours`.
             * @example Mo-Fr 07:00-11:00,13:00-17:00
             */
            openingHours?: string;
            /**
             * @description The first day; that of the request where none is given.
             * @example 2021-07-19
             */
            validFrom?: string;
            /**
             * @description The first day on which it is no longer there.
             * @example 2021-10-01
             */
            validTo?: string;
        };
        ChangeSessionBody: {
            /** @description Lots that are meant for it. */
            lots?: components["schemas"]["SessionLotBody"][];
            /** @description All of them, in the order of the day. */
            shifts?: components["schemas"]["SessionShiftBody"][];
            tables?: number;
            /** @description Of the campaign's; all of them unless given. */
            vaccines?: ("astrazeneca" | "pfizer" | "moderna" | "vero-cell" | "sputnik-v" | "abdala" | "janssen" | "hayat-vax")[];
        };
        CheckedIdentityAnswer: {
            /** Format: date-time */
            checkedAt: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            identity: "typed" | "scanned";
        };
        CheckedIn: {
            /** @description When the stay ends that nobody ends. */
            automaticCheckOutAt: string;
            checkedInAt: string;
            /** @description Ends the stay, so that only the person and the place are told it. */
            id: string;
            /**
             * @description Name and phone masked: `Ng*** (09***456)`.
             * @example Ng*** (03***456)
             */
            person: string;
            placeCode: string;
            /** @description `place-full` where the kind of place lets people in all the same. */
            warnings: string[];
            /** @enum {string} */
            way: "person-scans" | "place-scans";
        };
        CheckedOut: {
            checkedInAt: string;
            checkedOutAt: string;
            id: string;
            placeCode: string;
        };
        CheckIdentityBody: {
            shown: components["schemas"]["CardCheckBody"] | components["schemas"]["TypedCheckBody"];
        };
        CheckInBody: {
            /**
             * Format: date-time
             * @description When it happened; the arrival of the request without it. A device without network may send it later.
             * @example 2021-08-11T07:00:00+07:00
             */
            at?: string;
            /** @description Of a printed personal card; only for who scans at the place. */
            cardCode?: string;
            /** @description Only for who scans at the place. */
            chipCard?: components["schemas"]["ChipCardBody"];
            /**
             * @description Only for who scans at the place.
             * @example MV29-GQY5-CKT1-8FPX-4BJJ
             */
            declarationCode?: string;
            /** @description The whole text of the code on the phone: `LC1.P.…` */
            personalCode?: string;
            /**
             * @description Of the scanned poster, or as typed from it.
             * @example K7M4-Q2XQ
             */
            placeCode: string;
            /**
             * @description The text of any code that says who it is, as the camera read it: in place of all others. Documents, cards and
             *     declarations only for who scans at the place.
             */
            scan?: string;
            visitor?: components["schemas"]["VisitorBody"];
        };
        CheckInsPage: {
            /** @description Null where any number may be inside. */
            capacity: number | null;
            /** @description Of those who entered on that day: all, and those who have left. */
            checkedIn: number;
            checkedOut: number;
            day: string;
            /** @description People inside now. */
            inside: number;
            items: components["schemas"]["MaskedStay"][];
            nextCursor: string | null;
            placeCode: string;
        };
        CheckListAnswer: {
            commune: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            madeAt: string;
            /** @description Whether others wait for the next list. */
            more: boolean;
            /** @description Rows of the file. */
            people: number;
        };
        CheckOutBody: {
            /**
             * Format: date-time
             * @description When it happened; the arrival of the request without it. A device without network may send it later.
             * @example 2021-08-11T07:00:00+07:00
             */
            at?: string;
            /** @description Of a printed personal card; only for who scans at the place. */
            cardCode?: string;
            /**
             * Format: uuid
             * @description As the check-in was answered; in place of the person.
             */
            checkInId?: string;
            /** @description Only for who scans at the place. */
            chipCard?: components["schemas"]["ChipCardBody"];
            /**
             * @description Only for who scans at the place.
             * @example MV29-GQY5-CKT1-8FPX-4BJJ
             */
            declarationCode?: string;
            /** @description The whole text of the code on the phone: `LC1.P.…` */
            personalCode?: string;
            /** @example K7M4-Q2XQ */
            placeCode: string;
            /**
             * @description The text of any code that says who it is, as the camera read it: in place of all others. Documents, cards and
             *     declarations only for who scans at the place.
             */
            scan?: string;
            visitor?: components["schemas"]["VisitorBody"];
        };
        CheckpointsAnswer: {
            items: components["schemas"]["CheckpointView"][];
        };
        CheckpointShiftView: {
            checkpointCode: string;
            /** @enum {string} */
            direction: "in" | "out";
            endedAt: string | null;
            id: string;
            road: string;
            startedAt: string;
        };
        CheckpointView: {
            code: string;
            communeCode: string;
            directions: ("in" | "out")[];
            expectedScansPerHour: number | null;
            name: string;
            road: string | null;
            validFrom: string;
            validTo: string | null;
            /** @description For `If-Match`; 0 while nothing was set. */
            version: number;
        };
        ChipCardBody: {
            address?: string;
            /** @example 099184001234 */
            documentNumber: string;
            /** @example Nguyễn Thử A */
            fullName: string;
            /** @example 0310 000 456 */
            phone?: string;
        };
        ClientDto: {
            areas: string[];
            clientId: string;
            createdAt: string;
            disabledAt: string | null;
            facility: string | null;
            name: string;
            quota: components["schemas"]["QuotaDto"] | null;
            scopes: string[];
            version: number;
        };
        ClientPageDto: {
            items: components["schemas"]["ClientDto"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        ClinicalBody: {
            /**
             * @description The day on which they began.
             * @example 2021-08-09
             */
            onset?: string;
            /**
             * @description Codes such as fever, cough, sore-throat; empty where there are none.
             * @example [
             *       "fever",
             *       "cough"
             *     ]
             */
            symptoms: string[];
        };
        CloseBalanceBody: {
            /**
             * Format: date
             * @description In Asia/Ho_Chi_Minh.
             * @example 2021-08-11
             */
            day: string;
            /**
             * @description The facility of whoever asks unless given.
             * @example TTYT-930
             */
            facilityCode?: string;
            /** @example ABV1234 */
            lot: string;
            /** @description Of the vials, never of a person. Needed where something is unexplained. */
            reason?: string;
            /** Format: uuid */
            sessionId?: string;
            /** @enum {string} */
            vaccine?: "astrazeneca" | "pfizer" | "moderna" | "vero-cell" | "sputnik-v" | "abdala" | "janssen" | "hayat-vax";
        };
        CloseCandidateBody: {
            /** @enum {string} */
            outcome: "different" | "correct";
        };
        CloseConflictBody: {
            /** @description What was found out. Sealed. */
            note: string;
        };
        ClosedCandidate: {
            closedAt: string;
            /** Format: uuid */
            id: string;
            outcome: string;
        };
        ClosedConflict: {
            closedAt: string;
            id: string;
        };
        ClosedSpecimenConflict: {
            closedAt: string;
            /** Format: uuid */
            id: string;
        };
        ClosedUnmatchedResult: {
            id: string;
            /** @description Of the specimen's result, where a version was made or said the same. */
            resultVersion: number | null;
            specimenId: string | null;
            /** @enum {string} */
            state: "matched" | "dismissed";
        };
        CloseFacilityBody: {
            /** @description The first day on which it is no longer there; the day of the request where none is given. */
            validTo?: string;
        };
        CloseSessionBody: {
            /** @description Of the vials, never of a person. Needed where something is unexplained of a lot. */
            reason?: string;
        };
        CloseSpecimenConflictBody: {
            /** @description What was found out. Sealed. */
            note: string;
        };
        CloseSupplyPointBody: {
            /** @description Never a person's name. */
            reason: string;
        };
        ClosureBody: {
            /**
             * @description Why nobody takes a new specimen of the member.
             * @enum {string}
             */
            reason: "not-found" | "moved-away" | "declined" | "died" | "other";
        };
        CodeBody: {
            /**
             * @description As the national system gave it.
             * @example BN27880
             */
            nationalCode: string;
        };
        CollectedSpecimenAnswer: {
            /** @description Absent for our own labels. */
            assigner?: string;
            barcode: string;
            /** Format: date-time */
            collectedAt: string;
            /**
             * Format: date-time
             * @description When the result is to be expected.
             */
            expectedAt: string;
            /** Format: uuid */
            id: string;
            person: components["schemas"]["MatchedPerson"];
            /**
             * @description For the person: with it the result is looked up.
             * @example 7K2M-4Q2X-Q9GW
             */
            slipCode: string;
            /** @enum {string} */
            status: "collected" | "dispatched" | "received" | "refused" | "lost" | "tested" | "validated" | "released";
            /** @description What does not fit together: it is taken, and on the record. */
            warnings: string[];
        };
        CollectSpecimenBody: {
            /**
             * @description One of our labels, or another's barcode with who assigned it, where that is known.
             * @example 7K2M4Q2XQ9
             */
            barcode: string | {
                assigner?: string;
                value: string;
            };
            clinical?: components["schemas"]["ClinicalBody"];
            /**
             * Format: date-time
             * @example 2021-08-11T07:00:00+07:00
             */
            collectedAt: string;
            /**
             * @description Whose contact the person is: the code of the case, or what is known.
             * @example BN27880
             */
            contactOf?: string;
            /**
             * @description Whether the person was where the disease is or met somebody who has it, or a text that says so.
             * @example true
             */
            epidemiologicalFactor?: boolean | string;
            /**
             * @description Who collected it.
             * @example TTYT-930
             */
            facilityCode: string;
            /** @enum {string} */
            kind: "nasopharyngeal" | "throat" | "endotracheal" | "other";
            person: components["schemas"]["PersonForm"];
            /**
             * @default other
             * @enum {string}
             */
            placeKind?: "treatment-site" | "other-facility" | "quarantine-area" | "blockade-area" | "factory" | "office" | "community" | "home" | "green-zone" | "near-green-zone" | "yellow-zone" | "orange-zone" | "red-zone" | "market" | "station" | "dense-residence" | "school" | "other";
            /**
             * @default routine
             * @enum {string}
             */
            priority?: "urgent" | "routine";
            /** @enum {string} */
            reason: "pooled-sample-positive" | "rapid-positive" | "facility-screening-after-case" | "patient-screening" | "very-high-risk-contact" | "high-risk-contact" | "at-risk-contact" | "respiratory-cluster" | "outbreak-investigation" | "quarantine-control" | "community-surveillance" | "hospital-surveillance" | "on-request" | "retest" | "follow-up" | "other";
            /**
             * @description The barcode of the specimen in whose stead this one is taken.
             * @example 7K2M4Q2XQ9
             */
            replaces?: string;
        };
        CommuneCandidate: {
            code: string;
            /** @description To the point of the commune, metres. */
            distanceM: number;
            districtName: string | null;
            name: string;
        };
        CommuneOfPosition: {
            code: string;
            districtCode: string | null;
            districtName: string | null;
            name: string;
        };
        CommuneWithoutPoint: {
            code: string;
            name: string;
        };
        CompletenessAnswer: {
            items: components["schemas"]["CompletenessDay"][];
            /** @description Over all days of the answer. */
            total: components["schemas"]["CompletenessTotal"];
        };
        CompletenessDay: {
            /** @description Declared and not entered. */
            backlog: number;
            /** @description Days since then; null without a backlog. */
            backlogAgeDays: number | null;
            /** Format: date */
            day: string;
            /** @description Null while the facility has not said how many it gave. */
            declared: number | null;
            /** @description Doses of that day that stand in the ledger, each once. */
            entered: number;
            facilityCode: string;
            nationalAccepted: number;
            nationalRefused: number;
            /** @description Of those entered, what the national platform has. */
            nationalSent: number;
            /** @description Of those not verified, whose person the police or the health station has sought and not found. */
            notFound: number;
            /**
             * Format: date-time
             * @description Since when a signed day is open again, because a dose of it was changed.
             */
            reopenedAt: string | null;
            /** Format: date-time */
            signedAt: string | null;
            /** @description Of those entered, whose person was found in the population register. */
            verified: number;
        };
        CompletenessTotal: {
            backlog: number;
            /** @description Of the oldest day with a backlog; null without one. */
            backlogAgeDays: number | null;
            declared: number;
            entered: number;
            notFound: number;
            verified: number;
        };
        ConfirmNoticeBody: {
            /**
             * @description How the recipient came to know it: `read` by himself, or told by phone, visit or letter.
             * @default read
             * @enum {string}
             */
            means?: "read" | "phone" | "visit" | "letter";
        };
        ConfirmRecallBody: {
            /**
             * @description The facility of whoever asks unless given.
             * @example TTYT-930
             */
            facilityCode?: string;
            /** @description How many vials of the lot the point has found and put aside. */
            vials: number;
        };
        ConsignmentAnswer: {
            /** Format: date-time */
            dispatchedAt: string;
            facilityCode: string;
            /** Format: uuid */
            id: string;
            laboratoryCode: string;
            /**
             * @description How many went.
             * @example 96
             */
            specimens: number;
        };
        ConsignmentBody: {
            /**
             * @description As text, or with their assigner. All go, or none.
             * @example [
             *       "7K2M4Q2XQ9"
             *     ]
             */
            barcodes: (string | Record<string, never>)[];
            /**
             * Format: date-time
             * @example 2021-08-11T09:00:00+07:00
             */
            dispatchedAt: string;
            /**
             * @description Who sends them; the facility of whoever asks unless given.
             * @example TTYT-930
             */
            facilityCode?: string;
            /**
             * @description To whom they go.
             * @example BV-DK-HG
             */
            laboratoryCode: string;
        };
        CorrectDeclarationBody: {
            /**
             * @description By the `fills` of the questionnaire's questions; nothing else, and nothing that is not asked.
             * @example {
             *       "symptoms": [
             *         "cough"
             *       ],
             *       "exposures": {
             *         "caseOrSuspect": false,
             *         "fromAffectedCountry": false,
             *         "symptomaticPerson": false
             *       }
             *     }
             */
            answers: {
                [key: string]: unknown;
            };
            /**
             * @description The declarant's own code, as it was answered to the declaration.
             * @example MV29-GQY5-CKT1-8FPX-4BJJ
             */
            code: string;
            declarant: components["schemas"]["DeclarantBody"];
            /** @enum {string} */
            form: "whole-population" | "domestic-move" | "entry" | "self-monitoring";
            /** @description Whether somebody else declares for the person (khai hộ). */
            onBehalf: boolean;
            /**
             * @description Of the scanned poster, or as typed from it.
             * @example K7M4-Q2XQ
             */
            placeCode?: string;
            /**
             * @description The version that was filled in, as `GET /v1/questionnaires/{form}` answered it; the one in force without it.
             * @example 1
             */
            questionnaireVersion?: number;
            residence: components["schemas"]["ResidenceInCommune"] | components["schemas"]["ResidenceElsewhere"];
        };
        CorrectDoseBody: {
            administered?: components["schemas"]["AdministeredAt"] | components["schemas"]["AdministeredOn"];
            /** @description Whether the person agreed to another product than the first. */
            consentToMixing?: boolean;
            /**
             * @description Who gave it; for a dose from outside the province, who enters it.
             * @example TTYT-930
             */
            facilityCode?: string;
            /**
             * @description As the paper says.
             * @enum {string}
             */
            kind?: "basic" | "additional" | "booster";
            /**
             * @description As printed on the vial; this or `lotUnknown`.
             * @example ABV1234
             */
            lot?: string;
            /**
             * @description The paper has none.
             * @enum {boolean}
             */
            lotUnknown?: true;
            /** @enum {string} */
            origin?: "facility" | "outside-province";
            /** @description Where the dose was entered for the wrong person, or the person wrongly described: the whole form. */
            person?: components["schemas"]["VaccinatedPersonForm"];
            /** @example Nhập nhầm số lô */
            reason: string;
            /** @description As the paper says; one that differs from the dates is a warning. */
            statedDoseNumber?: number;
            /** @enum {string} */
            vaccine?: "astrazeneca" | "pfizer" | "moderna" | "vero-cell" | "sputnik-v" | "abdala" | "janssen" | "hayat-vax";
        };
        CorrectedDeclaration: {
            /**
             * Format: date-time
             * @description When the person declared; no correction changes it.
             */
            declaredAt: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            outcome: "clear" | "attention";
            /** @description Of the questionnaire that was answered; no correction changes it. */
            questionnaireVersion: number;
            /** @description Why an officer should look at it; none where the outcome is `clear`. */
            reasons: string[];
            /** @description Of the declaration, from 1. */
            version: number;
            /** @description What does not fit and was taken all the same. */
            warnings: string[];
        };
        CorrectedPersonBody: {
            birth?: components["schemas"]["YearOfBirth"] | components["schemas"]["DateOfBirth"];
            /** @example Nguyễn Thị Ví Dụ */
            fullName?: string;
            identityDocument?: components["schemas"]["vaccination.ShownDocument"];
            /** @example 0300 000 678 */
            phone?: string;
            /** @enum {string} */
            sex?: "male" | "female" | "other";
        };
        CorrectionAsked: {
            /**
             * Format: date-time
             * @description Until when the code can be told.
             */
            expiresAt: string;
            /** Format: uuid */
            id: string;
        };
        CorrectionBody: {
            /** @enum {string} */
            origin?: "community" | "concentrated-quarantine" | "blockade-area" | "another-province" | "imported" | "unknown";
            /**
             * Format: date
             * @description When the province told of it.
             */
            publishedDay?: string;
        };
        CorrectionMatch: {
            /** @enum {string|null} */
            assurance: "card-read" | "document-typed" | "none" | null;
            /** @enum {string} */
            because: "same-document" | "same-name-and-birth";
            birthYear: number | null;
            /** @description The day of the last basic dose; null before it. */
            completedDay: string | null;
            /** @description Those that stand. */
            doses: number;
            /** Format: uuid */
            id: string;
            /** @description As all fields of the person, null where only the next dose is told. */
            maskedName: string | null;
            residenceCommune: string | null;
            sex: string | null;
            /** @enum {string} */
            view: "full" | "next-dose";
        };
        CorrectionMatches: {
            items: components["schemas"]["CorrectionMatch"][];
        };
        CorrectionNoticeView: {
            /** @description Whole minutes since it was opened, until it was confirmed. */
            ageMinutes: number;
            /** @description Absent for our own labels. */
            assigner?: string;
            barcode: string;
            /** @enum {string} */
            channel: "work-list" | "sms";
            /** Format: date-time */
            confirmedAt?: string;
            confirmedBy?: string;
            facilityCode: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "amendment" | "withdrawal";
            laboratoryCode: string;
            /** @enum {string} */
            means?: "read" | "phone" | "visit" | "letter";
            /** Format: date-time */
            openedAt: string;
            recipient: components["schemas"]["NoticeRecipientView"];
            /** @description The version that corrects. */
            resultVersion: number;
            /** @description The last version that the recipient saw or was told. */
            seenVersion?: number;
            /**
             * Format: date-time
             * @description When the message to the citizen was queued.
             */
            toldAt?: string;
        };
        CorrectionsPage: {
            items: components["schemas"]["ListedCorrection"][];
            nextCursor: string | null;
        };
        CountsOfEntries: {
            called: number;
            decided: number;
            open: number;
            taken: number;
        };
        CoverageOfCheckpoint: {
            code: string;
            communeCode: string;
            /** @description In the hours that have begun; null where nobody has said how many there should be. */
            expected: number | null;
            hours: components["schemas"]["CoverageOfHour"][];
            name: string;
            scans: number;
            share: number | null;
        };
        CoverageOfHour: {
            expected: number | null;
            /** @description 0 to 23, in Asia/Ho_Chi_Minh. */
            hour: number;
            scans: number;
        };
        CoverageOfPlace: {
            code: string;
            communeCode: string;
            /** @description What the place scanned on the same day a week before. */
            expected: number;
            hours: components["schemas"]["ScansOfPlaceHour"][];
            kind: string;
            scans: number;
            share: number | null;
        };
        CoverageView: {
            basicComplete: number;
            basicCompletePercent: number | null;
            /** @description Who says how many there are. */
            document: string | null;
            minYears: number;
            /** @description Null where their number is not known. */
            oneDosePercent: number | null;
            /** @description Null where nobody has said how many there are. */
            people: number | null;
            withOneDose: number;
        };
        CovidTeamEntry: {
            address: string;
            ageBand: string | null;
            fullName: string;
            /** @description Null where the address names none and no officer has set one. */
            hamlet: string | null;
            /** Format: uuid */
            id: string;
            phone: string;
            reasons: string[];
            since: string;
            /** @enum {string} */
            state: "open" | "decided" | "taken" | "called";
            takenBy: string | null;
            /** @description For `If-Match`. */
            version: number;
        };
        CovidTeamList: {
            /** @description Of the whole commune. */
            hamlets: components["schemas"]["HamletCount"][];
            /** @description Whether the commune has more than are shown; the oldest are shown. */
            hasMore: boolean;
            /** @description Hamlet by hamlet, in each the oldest first. */
            items: components["schemas"]["CovidTeamEntry"][];
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
            quota?: components["schemas"]["QuotaDto"];
            /**
             * @description What it may do; of what you may do yourself.
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
            quota: components["schemas"]["QuotaDto"] | null;
            scopes: string[];
            version: number;
        };
        CreateStaffBody: {
            /**
             * @description Provinces, districts or communes; within your own.
             * @example [
             *       "930"
             *     ]
             */
            areas?: string[];
            /**
             * @description What he signs in with.
             * @example an@lachan.example
             */
            email: string;
            /**
             * @description For somebody who is seconded: until when, in business time.
             * @example 2021-08-12T17:00:00+07:00
             */
            expiresAt?: string;
            /**
             * @description The facility where he works; of a place's owner the code on its poster.
             * @example CP-CAI-TAC
             */
            facility?: string;
            /** @example Nguyễn Thử An */
            name: string;
            /** @enum {string} */
            role: "province-administrator" | "district-administrator" | "commune-officer" | "checkpoint-officer" | "checkpoint-lead" | "place-owner" | "covid-team-member" | "contact-tracer" | "epidemiologist" | "sampling-officer" | "laboratory-technician" | "laboratory-lead" | "vaccination-officer" | "analyst";
        };
        CustodyStepAnswer: {
            /** @description True where a new specimen of this person is asked for. */
            askedAnew: boolean;
            /** @description Absent for our own labels. */
            assigner?: string;
            /**
             * Format: date-time
             * @description When it happened.
             */
            at: string;
            barcode: string;
            /**
             * @description Of a receipt.
             * @enum {string}
             */
            condition?: "good" | "leaking" | "insufficient" | "warm" | "unlabelled";
            /** @description Where it was done. */
            facilityCode?: string | null;
            /** Format: uuid */
            id: string;
            /**
             * @description What this step made of it.
             * @enum {string}
             */
            status: "collected" | "dispatched" | "received" | "refused" | "lost" | "tested" | "validated" | "released";
        };
        DailyLineAnswer: {
            /** @description Null where reactions are not counted. */
            commonReactions: number | null;
            contraindicated: number;
            deferred: number;
            /** @description Wasted out of open vials, and destroyed unopened. */
            destroyed: number;
            doseOne: number;
            doseTwo: number;
            /** @description Doses after the second, for which the form has no column. */
            notes: string;
            /** @example TTYT-930 */
            place: string;
            referred: number;
            severeReactions: number | null;
            /** @description Who was screened. */
            targets: number;
            /** @description In vials that were opened. */
            used: number;
            /** @example astrazeneca */
            vaccine: string;
        };
        DailyTableAnswer: {
            area: string | null;
            asOf: string | null;
            /** Format: date */
            day: string;
            lines: components["schemas"]["DailyLineAnswer"][];
            /** @description Whether every source has passed `asOf`, so that the table will not change. */
            settled: boolean;
        };
        DateOfBirth: {
            /** @example 1984-02-29 */
            date: string;
        };
        DayPack: {
            checkpoint: components["schemas"]["CheckpointView"];
            /** @description Rule sets for `colourOf` of the vocabulary, with their periods. */
            colourRules: {
                [key: string]: unknown;
            }[];
            forms: components["schemas"]["PackedForm"][];
            /** @description False where more were revoked than a pack carries: the rest is known online only, and the device says so. */
            isComplete: boolean;
            issuedAt: string;
            keys: components["schemas"]["PackedKey"][];
            /** @description Hours after a passage within which it must have been sent. */
            lateHours: number;
            revokedCards: string[];
            /** @description Ids of personal codes that their holders have taken back. */
            revokedPersonalCodes: string[];
            riskAreas: components["schemas"]["PackedRiskArea"][];
            /** @description Until when a device may decide by it: business time. */
            validUntil: string;
            version: string;
        };
        DeathBody: {
            /** Format: date */
            day: string;
            note: string;
        };
        DeathConfirmationBody: {
            /**
             * Format: date
             * @description The day that was reported, read again by the second person.
             */
            day: string;
        };
        DecideCandidateBody: {
            /**
             * @description `same`: they are one person, and are merged; or the document is the person's all the same.
             * @enum {string}
             */
            is: "same" | "different";
            /** @example Đối chiếu căn cước công dân */
            reason: string;
        };
        DecideConflictBody: {
            /**
             * @description `stands`: it is right as it is on record. The others say that it was corrected or withdrawn since.
             * @enum {string}
             */
            decision: "stands" | "corrected" | "withdrawn";
            /**
             * @description What was found out. Sealed.
             * @example Đã đối chiếu phiếu tiêm
             */
            note: string;
        };
        DecideCorrectionBody: {
            decision: components["schemas"]["AcceptByCorrection"] | components["schemas"]["AcceptByWithdrawal"] | components["schemas"]["AcceptByDose"] | components["schemas"]["AcceptByPerson"] | components["schemas"]["RefuseCorrection"] | components["schemas"]["SendBackCorrection"];
        };
        DecidedCandidate: {
            /** Format: date-time */
            decidedAt: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            is: "same" | "different";
            /**
             * Format: uuid
             * @description Null where nobody was merged.
             */
            mergeId: string | null;
        };
        DecidedConflict: {
            /** Format: date-time */
            decidedAt: string;
            /** @enum {string} */
            decision: "stands" | "corrected" | "withdrawn";
            /** Format: uuid */
            id: string;
        };
        DecidedOfflineBody: {
            doseNumber: number;
            /** @description Every reason against the dose that it named. */
            reasons: ("before-birth" | "before-approval" | "too-young" | "too-old" | "too-early" | "mixing-not-allowed" | "mixing-without-consent" | "beyond-course" | "lot-unknown" | "lot-not-here" | "lot-quarantined" | "lot-expired" | "lot-recalled" | "consent-missing" | "screening-missing" | "screening-incomplete" | "screening-expired" | "contraindicated" | "refer-to-hospital" | "deferred" | "caution" | "doubt-undecided" | "stated-number-differs" | "stated-kind-differs" | "given-late" | "age-estimated" | "age-unknown")[];
        };
        DecidedPassage: {
            decidedAt: string;
            /** @enum {string} */
            decision: "approved" | "turned-back" | "sent-to-testing";
            id: string;
        };
        DecidedReportAnswer: {
            /** @enum {string} */
            act: "matched" | "dismissed" | "undone";
            /** Format: date-time */
            actedAt: string;
            /**
             * Format: uuid
             * @description The event that was made of it, or was withdrawn again.
             */
            eventId: string | null;
            /** Format: uuid */
            id: string;
            version: number;
        };
        DecidedSupplyReport: {
            /** @enum {string} */
            decision: "believed" | "contradicted";
            /** Format: uuid */
            id: string;
        };
        DecidePairBody: {
            /**
             * @description `same`: it was one dose, entered twice. `different`: both were given.
             * @enum {string}
             */
            is: "same" | "different";
            /** @example Đối chiếu phiếu tiêm của hai cơ sở */
            reason: string;
        };
        DecidePassageBody: {
            /** @enum {string} */
            decision: "approved" | "turned-back" | "sent-to-testing";
            note?: string;
        };
        DecideReportBody: {
            /** @enum {string} */
            decision: "believed" | "contradicted";
            /** @description Why; never a person's name or phone. */
            note?: string;
        };
        DecisionBody: {
            /** @enum {string} */
            decision: "no-action" | "home-monitoring" | "sent-to-testing" | "sent-to-facility" | "referred";
            /** @description For those who come after; sealed. */
            note?: string;
        };
        DecisionDocumentBody: {
            /** @example UBND tỉnh Hậu Giang */
            issuedBy?: string;
            /** Format: date */
            issuedOn?: string;
            /** @example 2115/QĐ-UBND */
            number: string;
        };
        DecisionDocumentView: {
            issuedBy: string | null;
            issuedOn: string | null;
            number: string;
        };
        DeclarantBody: {
            birth: components["schemas"]["BirthYear"] | components["schemas"]["BirthDate"];
            email?: string;
            /**
             * @description Letters of any script with their marks, spaces, hyphen, apostrophe and dot.
             * @example Nguyễn Thị Ví Dụ
             */
            fullName: string;
            /** @example DN4930123456789 */
            healthInsuranceNumber?: string;
            identityDocument?: components["schemas"]["IdentityDocumentBody"];
            /**
             * @description ISO 3166-1 alpha-2.
             * @example VN
             */
            nationality: string;
            /**
             * @description Often shared by a family.
             * @example 0293 000 0678
             */
            phone: string;
            /** @enum {string} */
            sex: "male" | "female" | "other";
        };
        DeclarationBatchAnswer: {
            /** @description One answer an item, in the order of the items. */
            items: ({
                /** @description 201, or the status of the problem that stands beside. */
                status: number;
            } & {
                [key: string]: unknown;
            })[];
        };
        DeclarationBatchBody: {
            /** @description Each item is checked for itself: one that is malformed does not harm the others. */
            items: {
                declaration: components["schemas"]["SubmitDeclarationBody"];
                idempotencyKey: string;
            }[];
        };
        DeclarationsPage: {
            items: components["schemas"]["ListedDeclaration"][];
            nextCursor: string | null;
        };
        DeclareDayBody: {
            /**
             * @description How many doses the facility gave on that day.
             * @example 412
             */
            declared: number;
        };
        DeclaredGroup: {
            /**
             * @description One code for all, to be shown at a checkpoint.
             * @example MV29-GQY5-CKT1-8FPX-4BJJ
             */
            code: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "family" | "vehicle";
            /** @description In the order in which they were named; each can be corrected by its own code. */
            members: components["schemas"]["AcceptedDeclaration"][];
        };
        DeclareGroupBody: {
            /**
             * Format: date-time
             * @description When they declared, all at once; the arrival of the request without it.
             */
            declaredAt?: string;
            /** @enum {string} */
            form: "whole-population" | "domestic-move" | "entry" | "self-monitoring";
            /** @enum {string} */
            kind: "family" | "vehicle";
            leader: components["schemas"]["GroupLeaderBody"];
            /** @description Each with what is shared makes a whole declaration; a member without a phone has the leader's. */
            members: {
                answers?: {
                    [key: string]: unknown;
                };
                declarant: components["schemas"]["DeclarantBody"];
                onBehalf?: boolean;
                placeCode?: string;
                residence?: {
                    [key: string]: unknown;
                };
            }[];
            /** @description As of a single declaration. */
            questionnaireVersion?: number;
            /** @description What is so for every member who does not say otherwise: residence, place, and any answers. */
            shared?: {
                answers?: {
                    [key: string]: unknown;
                };
                placeCode?: string;
                residence?: {
                    [key: string]: unknown;
                };
            };
        };
        DenominatorView: {
            dissolved: components["schemas"]["DissolvedCommuneView"][];
            /** @enum {string} */
            figure: "census-of-the-unit" | "sum-of-its-communes";
            /** @description The day on which they were counted. */
            on: string;
            people: number;
        };
        DischargeSampleBody: {
            /** @description Cycle threshold of its clearest gene. */
            ct?: number;
            /** Format: date-time */
            sampledAt: string;
            /** @enum {string} */
            value: "positive" | "negative" | "undetermined" | "invalid";
        };
        DismissReportBody: {
            /** @enum {string} */
            because: "no-such-dose" | "not-after-a-dose" | "duplicate";
        };
        DissolvedCommuneView: {
            code: string;
            /** @description Whether its people are in the figure. */
            counted: boolean;
            name: string;
            people: number;
        };
        DoneAct: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            entryId: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "released" | "decided" | "taken" | "called" | "hamlet-set" | "escalated";
            /** @description Of the entry, which the act has moved on. */
            version: number;
        };
        DoneCaseAct: {
            act: string;
            at: string;
            caseId: string;
            id: string;
            /** @description Of the case, after the act. */
            version: number;
        };
        DoseBatchAnswer: {
            /** @description One answer an item, in the order of the items. */
            items: ({
                conflicts?: {
                    /** Format: uuid */
                    id?: string;
                    kind?: string;
                }[];
                /** @description As POST /v1/doses answers it. */
                dose?: {
                    [key: string]: unknown;
                };
                /** @description 201, or the status of the problem that stands beside. */
                status: number;
            } & {
                [key: string]: unknown;
            })[];
        };
        DoseBatchBody: {
            /**
             * @description The device as it calls itself; of no person.
             * @example may-ban-tiem-2
             */
            deviceId: string;
            /** @description Each is checked for itself: one that is malformed or refused does not harm the others. */
            items: components["schemas"]["OfflineDoseItem"][];
            /**
             * Format: uuid
             * @description By which the doses were given; left out where there was none.
             */
            packId?: string;
            /**
             * Format: date-time
             * @description By the clock of the device at this moment: by how much it is off, its doses are.
             * @example 2021-08-11T17:30:00+07:00
             */
            sentAt: string;
        };
        DoseById: {
            /** Format: uuid */
            id: string;
        };
        DoseByPerson: {
            birth: components["schemas"]["YearOfBirth"] | components["schemas"]["DateOfBirth"];
            /** @example Nguyễn Thị Ví Dụ */
            fullName: string;
            /**
             * @description Of the phone, or of the identity document.
             * @example 0678
             */
            lastFour: string;
            /**
             * Format: date
             * @description The day of the dose; without it the last one before the reaction.
             * @example 2021-08-11
             */
            on?: string;
        };
        DoseByReference: {
            /**
             * @description The number of the slip, the id of a certificate of the province, the code of an invitation, or the text of a QR code.
             * @example 0190f8a2-8c1e-7c3a-9d52-1b7e6f0a4c11
             */
            reference: string;
        };
        DoseConflict: {
            /** @description Which rules were broken that the device did not name. */
            codes: string[];
            /**
             * Format: date
             * @description On which it counts.
             */
            day: string;
            /** Format: date-time */
            decidedAt: string | null;
            /** @enum {string|null} */
            decision: "stands" | "corrected" | "withdrawn" | null;
            deviceId: string;
            /**
             * Format: uuid
             * @description The entry that the device brought in.
             */
            doseId: string;
            facilityCode: string;
            /** Format: date-time */
            foundAt: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "same-dose" | "near-dose" | "person-changed" | "lot-recalled" | "rule-broken-since" | "number-differs" | "clock-wrong";
            /**
             * Format: uuid
             * @description The dose with which it is one, or may be.
             */
            otherDoseId: string | null;
            otherFacilityCode: string | null;
            /**
             * Format: date-time
             * @description By the clock of the device.
             */
            statedAt: string;
        };
        DoseConflictsPage: {
            items: components["schemas"]["DoseConflict"][];
            nextCursor: string | null;
        };
        DoseDecisionAnswer: {
            /** @enum {string} */
            decision: "accept" | "warn" | "refuse";
            /** @description What the dose would be, by what is on record. */
            doseNumber: number;
            /** @enum {string} */
            kind: "basic" | "additional" | "booster";
            /**
             * Format: uuid
             * @description Null where nobody of the document is on record yet.
             */
            personId: string | null;
            /** @description Everything that speaks against it, what refuses and what warns. */
            reasons: components["schemas"]["DoseDecisionReason"][];
        };
        DoseDecisionBody: {
            /**
             * Format: date-time
             * @description When it is to be given; the rules of that day are asked.
             * @example 2021-08-11T08:15:00+07:00
             */
            at: string;
            /** @description Whether the person, or who speaks for a child, agreed to the dose. */
            consent: boolean;
            /** @description Whether the person agreed to another product than the first. */
            consentToMixing?: boolean;
            /** @example TTYT-930 */
            facilityCode: string;
            /** @enum {string} */
            kind?: "basic" | "additional" | "booster";
            /**
             * @description As printed on the vial in the hand; this or `lotUnknown`.
             * @example ABV1234
             */
            lot?: string;
            /**
             * @description Nobody can read it.
             * @enum {boolean}
             */
            lotUnknown?: true;
            person?: components["schemas"]["VaccinatedPersonForm"];
            /** Format: uuid */
            personId?: string;
            /** Format: uuid */
            screeningId?: string;
            /** @description As the person's paper says of this dose. */
            statedDoseNumber?: number;
            /** @enum {string} */
            vaccine: "astrazeneca" | "pfizer" | "moderna" | "vero-cell" | "sputnik-v" | "abdala" | "janssen" | "hayat-vax";
            /**
             * Format: uuid
             * @description The visit of the person, which keeps the decision; nothing is decided in it before the wrong-person guard.
             */
            visitId?: string;
        };
        DoseDecisionReason: {
            /** @enum {string} */
            code: "before-birth" | "before-approval" | "too-young" | "too-old" | "too-early" | "mixing-not-allowed" | "mixing-without-consent" | "beyond-course" | "lot-unknown" | "lot-not-here" | "lot-quarantined" | "lot-expired" | "lot-recalled" | "consent-missing" | "screening-missing" | "screening-incomplete" | "screening-expired" | "contraindicated" | "refer-to-hospital" | "deferred" | "caution" | "doubt-undecided" | "stated-number-differs" | "stated-kind-differs" | "given-late" | "age-estimated" | "age-unknown";
            /** @enum {string} */
            severity: "refuse" | "warn";
        };
        DoseFields: {
            administered: components["schemas"]["AdministeredAt"] | components["schemas"]["AdministeredOn"];
            /** @description Whether the person agreed to another product than the first. */
            consentToMixing?: boolean;
            /**
             * @description Who gave it; for a dose from outside the province, who enters it.
             * @example TTYT-930
             */
            facilityCode: string;
            /**
             * @description As the paper says.
             * @enum {string}
             */
            kind?: "basic" | "additional" | "booster";
            /**
             * @description As printed on the vial; this or `lotUnknown`.
             * @example ABV1234
             */
            lot?: string;
            /**
             * @description The paper has none.
             * @enum {boolean}
             */
            lotUnknown?: true;
            /** @enum {string} */
            origin: "facility" | "outside-province";
            /** @description As the paper says; one that differs from the dates is a warning. */
            statedDoseNumber?: number;
            /** @enum {string} */
            vaccine: "astrazeneca" | "pfizer" | "moderna" | "vero-cell" | "sputnik-v" | "abdala" | "janssen" | "hayat-vax";
        };
        DoseOfPair: {
            /** Format: date */
            day: string;
            /** @description Null unless it stands. */
            doseNumber: number | null;
            facilityCode: string;
            /** Format: uuid */
            id: string;
            /** @description Null where it is unknown. */
            lot: string | null;
            /** @enum {string} */
            vaccine: "astrazeneca" | "pfizer" | "moderna" | "vero-cell" | "sputnik-v" | "abdala" | "janssen" | "hayat-vax";
        };
        DoseOfPerson: {
            /** Format: date */
            day: string;
            doseNumber: number;
            facilityCode: string | null;
            /**
             * Format: uuid
             * @description Null for another facility's.
             */
            id: string | null;
            /** @enum {string} */
            kind: "basic" | "additional" | "booster";
            /** @description Null for another facility's, and where it is unknown. */
            lot: string | null;
            /** @enum {string} */
            vaccine: "astrazeneca" | "pfizer" | "moderna" | "vero-cell" | "sputnik-v" | "abdala" | "janssen" | "hayat-vax";
            violations: string[];
        };
        DosePairAnswer: {
            daysApart: number;
            /**
             * @description Null while nobody has decided.
             * @enum {string|null}
             */
            decision: "same" | "different" | null;
            dose: components["schemas"]["DoseOfPair"];
            /** Format: uuid */
            id: string;
            other: components["schemas"]["DoseOfPair"];
            /** Format: uuid */
            personId: string;
        };
        DosePairsPage: {
            items: components["schemas"]["DosePairAnswer"][];
            nextCursor: string | null;
        };
        DosesPage: {
            items: components["schemas"]["ListedDose"][];
            nextCursor: string | null;
        };
        DutiesPage: {
            items: components["schemas"]["ShownDuty"][];
            nextCursor: string | null;
        };
        EndHamletBody: {
            /**
             * @description Everybody reads it.
             * @example Sáp nhập vào Ấp 4 theo Nghị quyết 12/NQ-HĐND
             */
            reason: string;
            /**
             * Format: date
             * @description The first day on which it is there no more.
             */
            validTo: string;
        };
        EndRiskAreaBody: {
            /** @example 1602/QĐ-UBND */
            document: string;
            /**
             * Format: date
             * @description First day on which the level holds no longer.
             */
            on: string;
        };
        EnterAreaFactsBody: {
            capacity?: components["schemas"]["CapacityBody"];
            /** @description The number of the document that says it. */
            document?: string;
            factors?: components["schemas"]["FactorsBody"];
            /**
             * Format: date
             * @description The first day on which it holds.
             */
            on: string;
            /** @description Of at least an age, for coverage: who lives in the area. */
            people?: components["schemas"]["PeopleFromBody"][];
            /** @description To how many communes of a district, or districts of the province, the source may spread. */
            spreadTo?: number;
        };
        EnteredRunAnswer: {
            code: string;
            /**
             * @description `invalid`: a control has failed, no result was entered, and everything is tested again.
             * @enum {string}
             */
            status: "accepted" | "invalid";
            wells: components["schemas"]["RunWellView"][];
        };
        EnterPoolResultBody: {
            /**
             * @description Gene → cycle threshold; of RT-PCR alone.
             * @example {
             *       "ORF1ab": 22.4,
             *       "N": 23.1
             *     }
             */
            ct?: {
                [key: string]: number;
            };
            device?: string;
            /**
             * @description Who tested it; the facility of whoever asks unless given.
             * @example BV-DK-HG
             */
            laboratoryCode?: string;
            /**
             * @description The lot of the reagent or kit.
             * @example RT2108-01
             */
            lotCode?: string;
            /** @enum {string} */
            method: "rt-pcr" | "rapid-antigen" | "immunoassay" | "culture";
            /**
             * Format: date-time
             * @example 2021-08-11T13:30:00+07:00
             */
            testedAt: string;
            /** @enum {string} */
            value: "positive" | "negative" | "undetermined" | "invalid";
        };
        EnterResultBody: {
            /**
             * @description Gene → cycle threshold; of RT-PCR alone.
             * @example {
             *       "ORF1ab": 22.4,
             *       "N": 23.1
             *     }
             */
            ct?: {
                [key: string]: number;
            };
            device?: string;
            /**
             * @description The lot of the reagent or kit.
             * @example RT2108-01
             */
            lotCode?: string;
            /** @enum {string} */
            method: "rt-pcr" | "rapid-antigen" | "immunoassay" | "culture";
            /**
             * Format: date-time
             * @example 2021-08-11T13:30:00+07:00
             */
            testedAt: string;
            /** @enum {string} */
            value: "positive" | "negative" | "undetermined" | "invalid";
        };
        EnterRunBody: {
            controls: components["schemas"]["ToldWellBody"][];
            /**
             * Format: date-time
             * @example 2021-08-11T13:30:00+07:00
             */
            testedAt: string;
            wells: components["schemas"]["ToldWellBody"][];
        };
        EventStandingAnswer: {
            /** Format: date-time */
            dueAt: string | null;
            /** Format: date-time */
            onsetAt: string | null;
            /** Format: date */
            onsetDay: string;
            reactions: ("mild" | "pain-or-swelling" | "nausea" | "diarrhoea" | "fever-below-39" | "fever-39-or-more" | "sore-throat" | "chills" | "headache" | "rash" | "other")[];
            /** @enum {string|null} */
            result: "recovered" | "severe-event" | "other" | null;
            /** @enum {string} */
            severity: "common" | "severe";
            /** @enum {string|null} */
            treatedAt: "home" | "health-station" | "district-hospital" | "province-hospital" | "private" | null;
        };
        ExpiryMovedAnswer: {
            /** Format: date */
            expiredOn: string;
            /** Format: date */
            expiresOn: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            movedAt: string;
            reason: string;
        };
        ExportDosesBody: {
            /**
             * @description Whose doses; without it those of everybody for whom one speaks.
             * @example TTYT-930
             */
            facility?: string;
            /**
             * Format: date
             * @description First day on which they were given, in Asia/Ho_Chi_Minh.
             * @example 2021-08-01
             */
            from?: string;
            /** @description Also what the platform has refused and nobody has changed since; what was corrected or verified comes by itself. */
            includeRefused?: boolean;
            /** @default 5000 */
            limit?: number;
            /**
             * Format: date
             * @description Last day.
             * @example 2021-08-11
             */
            to?: string;
        };
        FacilitiesPage: {
            items: components["schemas"]["FacilityDto"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        FacilityDto: {
            address: string | null;
            code: string;
            communeCode: string;
            kinds: ("hospital" | "health-station" | "laboratory" | "vaccination-point" | "testing-point" | "quarantine-facility" | "treatment-site" | "checkpoint" | "isolation-area" | "school" | "enterprise" | "other")[];
            latitude: number | null;
            longitude: number | null;
            methods: string[];
            name: string;
            nationalCodes: {
                [key: string]: string;
            };
            openingHours: string | null;
            registeredAt: string;
            validFrom: string;
            /** @description The first day on which it is no longer there; null while none is known. */
            validTo: string | null;
            /** @description For `If-Match`. */
            version: number;
        };
        FacilityWithContactDto: {
            address: string | null;
            code: string;
            communeCode: string;
            /** @description For those who may change the facility; null for others, and where none is known. */
            contactPhone: string | null;
            kinds: ("hospital" | "health-station" | "laboratory" | "vaccination-point" | "testing-point" | "quarantine-facility" | "treatment-site" | "checkpoint" | "isolation-area" | "school" | "enterprise" | "other")[];
            latitude: number | null;
            longitude: number | null;
            methods: string[];
            name: string;
            nationalCodes: {
                [key: string]: string;
            };
            openingHours: string | null;
            registeredAt: string;
            validFrom: string;
            /** @description The first day on which it is no longer there; null while none is known. */
            validTo: string | null;
            /** @description For `If-Match`. */
            version: number;
        };
        FactorsBody: {
            "case-from-crowded-place"?: boolean;
            "case-from-untraceable-place"?: boolean;
            "case-of-known-source"?: boolean;
            "case-of-unknown-source"?: boolean;
            "cluster-of-unknown-source"?: boolean;
            "contact-of-community-case"?: boolean;
            "many-illegal-entrants"?: boolean;
            "many-quarantine-sites"?: boolean;
        };
        FactsBody: {
            /** @description A close contact (F1) of a case. */
            contact?: boolean;
            epidemiologicalFactor?: boolean;
            /** Format: date */
            onsetDay?: string;
            symptoms?: boolean;
        };
        FailuresAtPoint: {
            facilityCode: string;
            /** @enum {string} */
            kind: "printer" | "network" | "account" | "data" | "other";
            /** @description From opened until solved for good; null where none is. */
            medianMinutesToSolved: number | null;
            /** @description From opened until taken first; null where none was taken. */
            medianMinutesToTaken: number | null;
            /** @description Incidents that were opened in the period. */
            opened: number;
            /** @description Of those, the ones that were not solved after all at least once. */
            reopened: number;
            /** @description Of those, the ones that are solved by now. */
            solved: number;
        };
        FailuresOfKind: {
            /** @enum {string} */
            kind: "printer" | "network" | "account" | "data" | "other";
            /** @description From opened until solved for good; null where none is. */
            medianMinutesToSolved: number | null;
            /** @description From opened until taken first; null where none was taken. */
            medianMinutesToTaken: number | null;
            /** @description Incidents that were opened in the period. */
            opened: number;
            /** @description Of those, the ones that were not solved after all at least once. */
            reopened: number;
            /** @description Of those, the ones that are solved by now. */
            solved: number;
        };
        FigureFreshnessView: {
            /** @description Everything that the source recorded before is counted; null while nothing is known of it. */
            recordedBefore: string | null;
            source: string;
            topic: string;
        };
        FollowCorrectionBody: {
            /** @example 0300 000 678 */
            phone: string;
            /** @example 3F7K-9QZT-02MA */
            ticket: string;
        };
        FollowedCorrection: {
            /**
             * Format: date
             * @description By whose end it is answered; while it is sent back, by whose end better proof is to be sent. Null once closed.
             */
            answerBy: string | null;
            /** Format: date-time */
            closedAt: string | null;
            /**
             * @description The number of the document that the reasons are of.
             * @example 9458/BYT-CNTT
             */
            document: string | null;
            /** @enum {string} */
            kind: "dose-missing" | "dose-wrong" | "person-wrong" | "dose-of-another" | "dose-double";
            /** @description What the officer wrote last. */
            note: string | null;
            /** Format: date-time */
            openedAt: string;
            /** @description Why it was refused. */
            refusals: components["schemas"]["ToldRefusal"][];
            /** @enum {string} */
            state: "open" | "taken" | "sent-back" | "accepted" | "refused" | "lapsed";
            /** @example 3F7K-9QZT-02MA */
            ticket: string;
        };
        FollowUpAnswer: {
            /** Format: uuid */
            doseId: string;
            /** Format: date-time */
            enteredAt: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            outcome: "told" | "not-reached" | "referred";
        };
        FollowUpBody: {
            /** Format: uuid */
            doseId: string;
            /** @enum {string} */
            outcome: "told" | "not-reached" | "referred";
        };
        FormedMember: {
            /** @description Absent for our own labels and for shares. */
            assigner?: string;
            /** @description Of the share, or of the member's own tube. */
            barcode: string;
            /** @description From 1. */
            number: number;
            /** @description For the person, of a field pool: with it the result is looked up. */
            slipCode?: string;
            /** Format: uuid */
            specimenId: string;
        };
        FormedPoolAnswer: {
            code: string;
            facilityCode: string;
            /** Format: date-time */
            formedAt: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "field" | "laboratory";
            laboratoryCode: string | null;
            members: components["schemas"]["FormedMember"][];
            /** @enum {string} */
            method: "rt-pcr" | "rapid-antigen";
            /** @enum {string} */
            status: "pending" | "negative" | "positive-unresolved" | "repeat" | "resolved" | "discordant";
        };
        FormPoolBody: {
            /**
             * @description On the tube. Shares are named after it: its code, a dot and the number of the member.
             * @example MG-930-0042
             */
            code: string;
            /**
             * @description Who made it; the facility of whoever asks unless given.
             * @example TTYT-930
             */
            facilityCode?: string;
            /**
             * Format: date-time
             * @description When it was made; now unless given.
             * @example 2021-08-11T08:00:00+07:00
             */
            formedAt?: string;
            /**
             * @description `field`: one tube at the swab, members are people. `laboratory`: members are specimens that were received.
             * @enum {string}
             */
            kind: "field" | "laboratory";
            members: components["schemas"]["PoolMemberBody"][];
            /** @enum {string} */
            method: "rt-pcr" | "rapid-antigen";
        };
        FreshnessAnswer: {
            items: components["schemas"]["ViewFreshness"][];
        };
        GroupLeaderBody: {
            fullName: string;
            /** @example 0300000678 */
            phone: string;
        };
        GuardianBody: {
            /** @example Nguyễn Thị Ví Dụ */
            fullName: string;
            /** @example 0300 000 678 */
            phone: string;
        };
        HamletBody: {
            /** @description WGS 84, degrees; in Vietnam, so that swapped axes are found. */
            latitude: number;
            longitude: number;
            /** @example Ấp 3 */
            name: string;
        };
        HamletCount: {
            count: number;
            hamlet: string | null;
        };
        HamletHistory: {
            code: string;
            /** @description The oldest first. */
            items: components["schemas"]["HamletVersionView"][];
        };
        HamletsPage: {
            items: components["schemas"]["HamletView"][];
            nextCursor: string | null;
        };
        HamletVersionView: {
            endReason: string | null;
            latitude: number;
            longitude: number;
            name: string;
            /**
             * Format: date-time
             * @description Null of a change that was made before versions were kept.
             */
            recordedAt: string | null;
            /** Format: date */
            validTo: string | null;
            /** @description From 1. */
            version: number;
        };
        HamletView: {
            /**
             * @description The commune's code and a number.
             * @example 31321-03
             */
            code: string;
            communeCode: string;
            endReason: string | null;
            latitude: number;
            longitude: number;
            name: string;
            /**
             * Format: date
             * @description The first day on which it is there no more; null while nobody has ended it.
             */
            validTo: string | null;
            /** @description For `If-Match`. */
            version: number;
        };
        "health-declaration.CapacityBody": {
            /** @description People who may be inside at once; any number without it. */
            capacity?: number;
        };
        "health-declaration.HamletBody": {
            /**
             * @description As people of the commune call it.
             * @example Ấp Mỹ Hiệp
             */
            hamlet: string;
        };
        HoursDto: {
            from: string;
            to: string;
        };
        IdentityDocumentBody: {
            /** @enum {string} */
            kind: "citizen-id" | "old-identity-card" | "passport";
            /**
             * @description Text: leading zeros count.
             * @example 099184001234
             */
            number: string;
        };
        ImportedNeighbours: {
            documentNumber: string | null;
            /** Format: date */
            from: string;
            number: number;
            /** @description How many pairs the list has. */
            pairs: number;
            /** Format: date-time */
            recordedAt: string;
        };
        ImportNeighboursBody: {
            documentNumber?: string;
            /** Format: date */
            from: string;
            /**
             * @example [
             *       [
             *         "31318",
             *         "31321"
             *       ]
             *     ]
             */
            pairs: string[][];
        };
        ImportProgress: {
            changed: number;
            created: number;
            finishedAt: string | null;
            id: string;
            /** @description Rows in `refused.csv`. */
            refused: number;
            /** @description Rows of the file below its header. */
            rows: number;
            startedAt: string;
            /**
             * @description `running` until every row has been decided.
             * @enum {string}
             */
            state: "running" | "finished";
            /** @description Rows that said what was known already. */
            unchanged: number;
        };
        ImportRowReport: {
            /** @description Line of the sheet, from 1; the header has one too. */
            row: number;
            /** @enum {string} */
            state: "refused" | "created" | "changed" | "unchanged";
            /** @description Reasons of a refused row, or else warnings. */
            told: components["schemas"]["ToldOfRow"][];
        };
        ImportRowsPage: {
            items: components["schemas"]["ImportRowReport"][];
            nextCursor: string | null;
        };
        IncidentActAnswer: {
            /** @enum {string} */
            act: "opened" | "taken" | "solved" | "reopened";
            /** Format: date-time */
            actedAt: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "open" | "taken" | "solved";
            version: number;
        };
        IncidentNoteBody: {
            note: string;
        };
        IncidentsPage: {
            items: components["schemas"]["ListedIncident"][];
            nextCursor: string | null;
        };
        IncidentSummary: {
            /** Format: date */
            from: string;
            kinds: components["schemas"]["FailuresOfKind"][];
            points: components["schemas"]["FailuresAtPoint"][];
            /** Format: date */
            to: string;
        };
        IndicatorAnswer: {
            /**
             * @description What `area` means: where the person lives, or where the place lies.
             * @enum {string}
             */
            areaIs: "residence" | "place";
            /** @example declarations */
            code: string;
            definition: components["schemas"]["LocalText"];
            /**
             * @description A flow and a duration (a histogram of fixed classes) sum over time; a state is the last value and is never summed
             *     over days; a ratio is divided anew for each window of days, or for the whole period; people count on the day on which
             *     they reach something; a backlog is what is missing of each day by now; a coverage is the share of a population up to
             *     the end of each day.
             * @enum {string}
             */
            kind: "flow" | "state" | "duration" | "people" | "ratio" | "backlog" | "coverage";
            margins: string[][];
            title: components["schemas"]["LocalText"];
        };
        IndicatorList: {
            items: components["schemas"]["IndicatorAnswer"][];
        };
        IntervalView: {
            from: number;
            to: number;
        };
        InvitationsPage: {
            items: components["schemas"]["ListedInvitation"][];
            nextCursor: string | null;
        };
        InvitationStepAnswer: {
            /** Format: date-time */
            at: string;
            /** @description Of the client or the member of staff. */
            by: string;
            /** @description Whether the person was called by a message to the phone. */
            byMessage: boolean;
            note: string | null;
            /** @enum {string|null} */
            reason: "not-reached" | "unwell" | "pregnant" | "deferred" | "contraindicated" | "vaccinated-elsewhere" | "moved-away" | "other-vaccine-wanted" | "refuses" | "other" | null;
            /** @enum {string} */
            state: "planned" | "called" | "confirmed" | "arrived" | "vaccinated" | "absent" | "declined";
        };
        InviteChosenBody: {
            /** @description How many of the chosen at most, the first in rank first; as many as the session has places unless given. */
            people?: number;
            /** Format: uuid */
            selectionId: string;
        };
        InvitedChosenAnswer: {
            /** Format: uuid */
            id: string;
            invited: number;
            /** @description Not invited because a quota is exhausted. */
            quotaExhausted: number;
            /** @description Not invited because the session is full. */
            sessionFull: number;
            /** Format: uuid */
            sessionId: string;
        };
        InvitePersonBody: {
            /**
             * Format: uuid
             * @description Of `GET /v1/vaccination-people` or a selection.
             */
            personId: string;
            /** Format: uuid */
            sessionId: string;
            /** @description The first one with a place unless given. */
            shift?: number;
        };
        IssueBlockBody: {
            /** @example 300 */
            count: number;
            /**
             * @description Who will put them on tubes.
             * @example TTYT-930
             */
            facilityCode: string;
        };
        IssueCertificateBody: {
            /**
             * Format: uuid
             * @description Of the dose, or of one's own entry of it.
             */
            doseId: string;
        };
        IssuedBlock: {
            /**
             * @description Those that were issued then, in the order of the sheets.
             * @example [
             *       "7K2M4Q2XQ9"
             *     ]
             */
            barcodes: string[];
            facilityCode: string;
            /** Format: uuid */
            id: string;
            issuedAt: string;
        };
        IssuedCertificateAnswer: {
            /**
             * @description As it stands in the code.
             * @example URN:UVCI:01:VN:LC93/0123456789ABCDEFGHJK#M
             */
            certificateId: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            issuedAt: string;
            /**
             * @description The text of the QR code.
             * @example HC1:6BFOXN…
             */
            qr: string;
        };
        IssuedPersonalCard: {
            /**
             * @description Twelve characters, to type.
             * @example K7M4Q2X1234P
             */
            code: string;
            communeCode: string;
            issuedAt: string;
            revokedAt: string | null;
            /**
             * @description On the business day of the answer.
             * @enum {string}
             */
            status: "expired" | "revoked" | "valid";
            /** @description What its QR code says: `LC1.C.<code>.<kid>.<signature>`. */
            text: string;
            /**
             * Format: date
             * @description The first local day on which the card is no longer taken.
             */
            validUntil: string;
            /** @description For `If-Match`. */
            version: number;
        };
        IssuedPersonalCodeAnswer: {
            /** @description `<claims>~<kid>~<signature>`: what the phone shows, with the step and its own signature behind. */
            certificate: string;
            id: string;
            /** @description Business time; until then the phone makes a new code every 30 seconds without network. */
            validUntil: string;
        };
        IssuePersonalCardBody: {
            /**
             * @description Of a declaration of a resident of the officer's areas: the card is for the person who was declared.
             * @example MV29-GQY5-CKT1-8FPX-4BJJ
             */
            declarationCode?: string;
            person?: components["schemas"]["CardHolderBody"];
        };
        IssuePersonalCodeBody: {
            /**
             * @description The secret that was answered to the declaration: who has it may carry it.
             * @example MV29-GQY5-CKT1-8FPX-4BJJ
             */
            declarationCode: string;
            /**
             * @description Public half of an Ed25519 key that never leaves the phone: 32 bytes in base64url.
             * @example 11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo
             */
            deviceKey: string;
            /**
             * @description What the holder wants checkpoints to read beside the declaration. To change it, ask for another code.
             * @example {
             *       "tests": [
             *         {
             *           "technique": "pcr",
             *           "result": "negative",
             *           "sampledAt": "2021-08-10T08:30:00+07:00"
             *         }
             *       ],
             *       "doses": [
             *         {
             *           "number": 1,
             *           "day": "2021-07-01",
             *           "vaccine": "astrazeneca"
             *         }
             *       ]
             *     }
             */
            stated?: components["schemas"]["StatedHealthBody"];
        };
        JoinBody: {
            /**
             * Format: uuid
             * @description The case of the same person that this one becomes part of.
             */
            into: string;
        };
        LayerBoundariesSource: {
            documentNumber: string | null;
            name: string;
        };
        LayerBoundariesView: {
            /**
             * @description `schematic`: areas are sketched from their points, and nothing is a border.
             * @enum {string}
             */
            certainty: "official" | "schematic";
            source: components["schemas"]["LayerBoundariesSource"] | null;
        };
        LayerText: {
            en: string;
            vi: string;
        };
        LeaveBody: {
            /** @description Needed before the observation has ended, and without a dose. It is sealed. */
            reason?: string;
        };
        LeftAnswer: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            leftAt: string;
            /** @description Before the observation had ended. */
            leftEarly: boolean;
        };
        LevelChangesPage: {
            items: components["schemas"]["LevelChangeView"][];
            /** @description Of the last change; with it the feed goes on, also when it has come to its end for now. */
            nextCursor: string;
        };
        LevelChangeView: {
            announcedAt: string;
            areaCode: string;
            /** @enum {string} */
            change: "announced" | "withdrawn";
            changedAt: string;
            document: components["schemas"]["DecisionDocumentView"];
            exceptions: components["schemas"]["LevelExceptionView"][];
            /** @description When it takes effect if nothing else is announced. */
            from: string;
            id: string;
            reason: string | null;
            /** @enum {string} */
            scheme: "resolution-128" | "decision-2686";
            value: number | ("green" | "yellow" | "orange" | "red" | "inherited");
            /** @description What was in force before; null where nothing was. */
            valueBefore: (number | ("green" | "yellow" | "orange" | "red")) | null;
            withdrawalReason: string | null;
            withdrawnAt: string | null;
        };
        LevelDecisionsPage: {
            items: components["schemas"]["LevelDecisionView"][];
            nextCursor: string | null;
        };
        LevelDecisionView: {
            announcedAt: string;
            areaCode: string;
            document: components["schemas"]["DecisionDocumentView"];
            exceptions: components["schemas"]["LevelExceptionView"][];
            /** @description When it takes effect if nothing else is announced. */
            from: string;
            id: string;
            reason: string | null;
            /** @enum {string} */
            scheme: "resolution-128" | "decision-2686";
            value: number | ("green" | "yellow" | "orange" | "red" | "inherited");
            /** @description What was in force before; null where nothing was. */
            valueBefore: (number | ("green" | "yellow" | "orange" | "red")) | null;
            withdrawalReason: string | null;
            withdrawnAt: string | null;
        };
        LevelExceptionBody: {
            /** @example 31321-03 */
            areaCode: string;
            reason?: string;
            value: number | ("green" | "yellow" | "orange" | "red");
        };
        LevelExceptionInForceView: {
            announcedAt: string | null;
            areaCode: string;
            /** @enum {string|null} */
            colour: "green" | "yellow" | "orange" | "red" | null;
            decisionId: string | null;
            documentNumber: string | null;
            /** @description The area above of which it was announced; null where it was announced of the area itself. */
            inheritedFrom: string | null;
            /**
             * @description By Resolution 128; null where none is announced, or only a colour of 2686.
             * @enum {number|null}
             */
            level: 1 | 2 | 4 | 3 | null;
            name: string | null;
            reason: string | null;
            /** @enum {string|null} */
            scheme: "resolution-128" | "decision-2686" | null;
            /** @description From when on it has been so without a break. */
            since: string | null;
        };
        LevelExceptionView: {
            areaCode: string;
            reason: string | null;
            value: number | ("green" | "yellow" | "orange" | "red");
        };
        LevelFeedView: {
            /** @description False while the day goes on, so that it may still change. */
            isFinal: boolean;
            items: components["schemas"]["LevelOfAreaView"][];
            on: string;
        };
        LevelHistoryEntry: {
            /** @enum {string|null} */
            colour: "green" | "yellow" | "orange" | "red" | null;
            decisionId: string | null;
            document: components["schemas"]["DecisionDocumentView"] | null;
            from: string;
            inheritedFrom: string | null;
            /**
             * @description Null where nothing was announced of the area any more.
             * @enum {number|null}
             */
            level: 1 | 2 | 4 | 3 | null;
            /** @enum {string} */
            scheme: "resolution-128" | "decision-2686";
        };
        LevelHistoryView: {
            areaCode: string;
            items: components["schemas"]["LevelHistoryEntry"][];
        };
        LevelOfAreaView: {
            announcedAt: string | null;
            areaCode: string;
            /** @enum {string|null} */
            colour: "green" | "yellow" | "orange" | "red" | null;
            decisionId: string | null;
            documentNumber: string | null;
            /** @description The area above of which it was announced; null where it was announced of the area itself. */
            inheritedFrom: string | null;
            /**
             * @description By Resolution 128; null where none is announced, or only a colour of 2686.
             * @enum {number|null}
             */
            level: 1 | 2 | 4 | 3 | null;
            name: string | null;
            /** @enum {string|null} */
            scheme: "resolution-128" | "decision-2686" | null;
            /** @description From when on it has been so without a break. */
            since: string | null;
        };
        LinkBody: {
            /**
             * Format: uuid
             * @description The case by whom this one was infected.
             */
            infectedBy: string;
        };
        ListedAdverseEvent: {
            /**
             * Format: date-time
             * @description Since when the alarm stands that the department was not told in time.
             */
            alarmedAt: string | null;
            /** Format: date */
            doseDay: string;
            /** @description Who gave the dose. */
            doseFacility: string;
            /** Format: uuid */
            doseId: string;
            /** Format: date-time */
            dueAt: string | null;
            /** @description Who follows it. */
            facilityCode: string;
            /** Format: uuid */
            id: string;
            lot: string | null;
            /** Format: date-time */
            noticedAt: string;
            /** Format: date-time */
            notifiedAt: string | null;
            /** Format: date-time */
            onsetAt: string | null;
            /** Format: date */
            onsetDay: string;
            reactions: ("mild" | "pain-or-swelling" | "nausea" | "diarrhoea" | "fever-below-39" | "fever-39-or-more" | "sore-throat" | "chills" | "headache" | "rash" | "other")[];
            /**
             * @description Whether staff or a citizen told of it.
             * @enum {string}
             */
            reportedBy: "staff" | "citizen";
            /** @enum {string|null} */
            result: "recovered" | "severe-event" | "other" | null;
            /** @enum {string} */
            severity: "common" | "severe";
            /** @enum {string|null} */
            treatedAt: "home" | "health-station" | "district-hospital" | "province-hospital" | "private" | null;
            /** @enum {string} */
            vaccine: "astrazeneca" | "pfizer" | "moderna" | "vero-cell" | "sputnik-v" | "abdala" | "janssen" | "hayat-vax";
            version: number;
            /** Format: date-time */
            withdrawnAt: string | null;
            /** @enum {string|null} */
            withdrawnBecause: "duplicate" | "entered-in-error" | "wrong-dose" | null;
        };
        ListedCampaign: {
            areaCode: string;
            code: string;
            /** Format: date */
            from: string;
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: date-time */
            openedAt: string;
            /** Format: date */
            until: string;
            vaccines: ("astrazeneca" | "pfizer" | "moderna" | "vero-cell" | "sputnik-v" | "abdala" | "janssen" | "hayat-vax")[];
            /** @description For `If-Match`. */
            version: number;
        };
        ListedCase: {
            ageBand: string;
            /** @enum {string} */
            classification: "confirmed" | "suspect";
            /**
             * Format: date
             * @description The day it counts as new.
             */
            day: string;
            /** @description A second person has yet to confirm a death that was reported. */
            deathReported: boolean;
            /** @description Commune where it was found; what counts and levels go by. */
            detectedIn: string;
            /** Format: date */
            endedDay: string | null;
            /** Format: uuid */
            id: string;
            /** @description Reported some days after the specimen was taken. */
            late: boolean;
            /** @description `Ng*** V*** A***` */
            maskedName: string;
            /** @description What is not known of a suspect and could make a case. */
            missing: string[];
            nationalCode: string | null;
            openedAt: string;
            /** @enum {string} */
            origin: "community" | "concentrated-quarantine" | "blockade-area" | "another-province" | "imported" | "unknown";
            publishedDay: string | null;
            residence: components["schemas"]["CaseResidence"];
            /** @description Unit whose officers act on it. */
            responsible: string;
            sex: string;
            /** @enum {string} */
            status: "active" | "recovered" | "died" | "moved" | "ruled-out" | "withdrawn";
            stayingIn: components["schemas"]["CaseStay"];
            /** @description For `If-Match`. */
            version: number;
            /** @description By which way of the definition in force; null for a suspect. */
            way: string | null;
        };
        ListedCorrection: {
            /**
             * Format: date
             * @description By whose end it is answered; while it is sent back, by whose end the citizen sends better proof.
             */
            answerBy: string;
            /** Format: date-time */
            closedAt: string | null;
            communeCode: string | null;
            /** Format: uuid */
            doseId: string | null;
            /** @enum {string|null} */
            due: "soon" | "overdue" | null;
            facilityCode: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "dose-missing" | "dose-wrong" | "person-wrong" | "dose-of-another" | "dose-double";
            /** Format: date-time */
            openedAt: string;
            /**
             * Format: uuid
             * @description To whom and to what it was matched.
             */
            personId: string | null;
            refusals: ("photo-unreadable" | "date-dose-or-vaccine-missing" | "details-mismatch" | "name-without-diacritics" | "information-covered-or-edited")[];
            /** @enum {string} */
            state: "open" | "taken" | "sent-back" | "accepted" | "refused" | "lapsed";
            takenBy: string | null;
            /** @example 3F7K-9QZT-02MA */
            ticket: string;
            version: number;
        };
        ListedDeclaration: {
            ageBand: string;
            /**
             * @description The last review's, null until somebody has looked.
             * @enum {string|null}
             */
            decision: "no-action" | "advised" | "test-ordered" | "quarantine-advised" | "unreachable" | null;
            declaredAt: string;
            /** @description Where a declared trip ends, in the province. */
            destinationCommune: string | null;
            /** @enum {string} */
            form: "whole-population" | "domestic-move" | "entry" | "self-monitoring";
            fullName: string;
            /** @description Of those who declared together. */
            groupId: string | null;
            id: string;
            /** @enum {string} */
            outcome: "clear" | "attention";
            phone: string;
            placeCode: string | null;
            /** @description Of the questions that were answered. */
            questionnaireVersion: number;
            reasons: string[];
            residenceCommune: string | null;
            residenceProvince: string | null;
            version: number;
        };
        ListedDose: {
            /** Format: date */
            day: string;
            /** @description Null unless it stands. */
            doseNumber: number | null;
            facilityCode: string;
            /**
             * Format: date-time
             * @description Null where only the day is known.
             */
            givenAt: string | null;
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description The entry that speaks for the dose, where this one is its witness.
             */
            joinedInto: string | null;
            /** @enum {string|null} */
            kind: "basic" | "additional" | "booster" | null;
            /** @description Null where it is unknown. */
            lot: string | null;
            /**
             * @description What the national platform has of it; a dose that was withdrawn here may still stand there.
             * @enum {string}
             */
            national: "not-sent" | "sent" | "accepted" | "refused";
            /**
             * @description Why the national platform has refused it.
             * @enum {string|null}
             */
            nationalReason: "identity-mismatch" | "known-already" | "lot-unknown" | "field-missing" | "other" | null;
            /** @enum {string} */
            origin: "facility" | "outside-province";
            /** Format: date-time */
            recordedAt: string;
            /** @enum {string} */
            state: "standing" | "joined" | "withdrawn";
            /** @enum {string} */
            vaccine: "astrazeneca" | "pfizer" | "moderna" | "vero-cell" | "sputnik-v" | "abdala" | "janssen" | "hayat-vax";
            violations: string[];
            warnings: string[];
        };
        ListedEntry: {
            /** @description Null for an arrival. */
            ageBand: string | null;
            /** @description Whole hours since then. */
            ageHours: number;
            /** @description Calls of the officer who has it. */
            calls: number;
            decidedAt: string | null;
            destinationCommune: string | null;
            /** @description Null for an arrival. */
            form: string | null;
            /** @description Set by an officer; of one entry also as its address says it, which no list opens. */
            hamlet: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            level: "commune" | "province" | "district";
            levelSince: string;
            /** @description Whether it is the asking officer who has it. */
            mine: boolean;
            placeCommune: string | null;
            reasons: string[];
            residenceCommune: string | null;
            /** @description Since when it needs an officer. */
            since: string;
            /** @enum {string} */
            source: "declaration" | "arrival";
            /** @enum {string} */
            state: "open" | "decided" | "taken" | "called";
            takenAt: string | null;
            /** @description The officer's name; null while nobody has it. */
            takenBy: string | null;
            /** @description For `If-Match`. It grows with every correction and every act. */
            version: number;
        };
        ListedIncident: {
            facilityCode: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "printer" | "network" | "account" | "data" | "other";
            /** Format: date-time */
            openedAt: string;
            /** @description How often it was not solved after all. */
            reopenings: number;
            /**
             * Format: date-time
             * @description Null again once it was reopened.
             */
            solvedAt: string | null;
            /** @enum {string} */
            state: "open" | "taken" | "solved";
            /**
             * Format: date-time
             * @description When it was taken first.
             */
            takenAt: string | null;
            /** @description Who has it now. */
            takenBy: string | null;
            version: number;
        };
        ListedInvitation: {
            birthYear: number | null;
            /** Format: uuid */
            campaignId: string;
            /** Format: date */
            day: string;
            endsAt: string;
            facilityCode: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            madeAt: string;
            maskedName: string;
            /** Format: uuid */
            personId: string;
            /**
             * @description Why the person declined; null in every other state.
             * @enum {string|null}
             */
            reason: "not-reached" | "unwell" | "pregnant" | "deferred" | "contraindicated" | "vaccinated-elsewhere" | "moved-away" | "other-vaccine-wanted" | "refuses" | "other" | null;
            /** Format: uuid */
            sessionId: string;
            shift: number;
            /**
             * @description When the shift begins, in Asia/Ho_Chi_Minh.
             * @example 07:30
             */
            startsAt: string;
            /** @enum {string} */
            state: "planned" | "called" | "confirmed" | "arrived" | "vaccinated" | "absent" | "declined";
        };
        ListedPerson: {
            /** @enum {string|null} */
            assurance: "card-read" | "document-typed" | "none" | null;
            birthYear: number | null;
            /** @description The day of the last basic dose; null before it. */
            completedDay: string | null;
            /** @description Those that stand. */
            doses: number;
            /** Format: uuid */
            id: string;
            /** @description As all fields of the person, null where only the next dose is told. */
            maskedName: string | null;
            residenceCommune: string | null;
            sex: string | null;
            /** @enum {string} */
            view: "full" | "next-dose";
        };
        ListedPool: {
            code: string;
            facilityCode: string;
            /** @enum {string} */
            finding?: "contamination" | "low-viral-load" | "poor-swab" | "specimens-mixed-up" | "false-positive" | "not-explained";
            /** Format: date-time */
            formedAt: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "field" | "laboratory";
            laboratoryCode: string | null;
            /** @enum {string} */
            method: "rt-pcr" | "rapid-antigen";
            /** @description How many are in it. */
            size: number;
            /** @enum {string} */
            status: "pending" | "negative" | "positive-unresolved" | "repeat" | "resolved" | "discordant";
        };
        ListedRegisteredPoint: {
            address: string | null;
            /** Format: date-time */
            closedAt: string | null;
            closingReason: string | null;
            communeCode: string;
            delivery: boolean | null;
            goods: ("rice" | "vegetables" | "meat-and-fish" | "eggs" | "noodles" | "milk" | "drinking-water" | "cooking-oil-and-spices" | "medicine" | "masks-and-disinfectant" | "hygiene" | "petrol" | "cooking-gas" | "cash")[];
            hours: string | null;
            hoursText: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "market" | "supermarket" | "convenience-store" | "food-shop" | "pharmacy" | "petrol-station" | "bank-or-atm" | "mobile-market" | "free-stall" | "drinking-water" | "cooking-gas";
            latitude: number | null;
            /** @enum {string|null} */
            located: "given" | "hamlet" | "street" | "commune" | null;
            longitude: number | null;
            name: string;
            osmId: string | null;
            phone: string | null;
            /** Format: date-time */
            registeredAt: string;
            state: components["schemas"]["ShownStateDto"];
            /** @description For `If-Match`. */
            version: number;
            whoMayCome: components["schemas"]["WhoMayComeOfPoint"] | null;
        };
        ListedReport: {
            /** Format: date-time */
            alarmedAt: string | null;
            communeCode: string | null;
            /** Format: date-time */
            dueAt: string | null;
            /**
             * Format: uuid
             * @description The event that was made of it.
             */
            eventId: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date */
            onsetDay: string;
            reactions: ("mild" | "pain-or-swelling" | "nausea" | "diarrhoea" | "fever-below-39" | "fever-39-or-more" | "sore-throat" | "chills" | "headache" | "rash" | "other")[];
            /** @description Why it waits, or why it was dismissed. */
            reason: string | null;
            /** Format: date-time */
            receivedAt: string;
            /** @enum {string} */
            severity: "common" | "severe";
            /** @enum {string} */
            state: "received" | "waiting" | "matched" | "dismissed";
            version: number;
        };
        ListedResult: {
            /** @description Absent for our own labels. */
            assigner?: string;
            barcode: string;
            /** Format: date-time */
            collectedAt: string;
            /**
             * @description Gene → cycle threshold; of RT-PCR alone.
             * @example {
             *       "ORF1ab": 22.4,
             *       "N": 23.1
             *     }
             */
            ct?: {
                [key: string]: number;
            };
            device?: string;
            /** Format: date-time */
            enteredAt: string;
            enteredBy: string;
            /** @description Why it is held back though it is validated. */
            heldReason?: string;
            /** @enum {string} */
            kind: "original" | "amendment" | "withdrawal";
            laboratoryCode: string;
            lotCode?: string;
            /** @enum {string} */
            method: "rt-pcr" | "rapid-antigen" | "immunoassay" | "culture";
            /** Format: date-time */
            releasedAt?: string;
            /** @enum {string} */
            source: "entered" | "pool" | "run" | "list" | "import" | "hl7" | "fhir" | "batch";
            /** Format: uuid */
            specimenId: string;
            /** @enum {string} */
            state: "awaiting-validation" | "held" | "released" | "replaced" | "withdrawn" | "rejected";
            /** Format: date-time */
            testedAt: string;
            /** Format: date-time */
            validatedAt?: string;
            validatedBy?: string;
            /**
             * @description Of a withdrawal: the value that it takes back.
             * @enum {string}
             */
            value: "positive" | "negative" | "undetermined" | "invalid";
            version: number;
            warnings: string[];
        };
        ListedSpecimen: {
            /** @description Absent for our own labels and for shares of pools. */
            assigner?: string;
            barcode: string;
            collectedAt: string;
            expectedAt: string;
            facilityCode: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "nasopharyngeal" | "throat" | "endotracheal" | "other";
            laboratoryCode: string | null;
            /**
             * @description The stage at which it is late.
             * @enum {string|null}
             */
            overdueStage: "dispatch" | "receipt" | "test" | "validation" | "release" | null;
            /** @enum {string} */
            status: "collected" | "dispatched" | "received" | "refused" | "lost" | "tested" | "validated" | "released";
            /**
             * @description `share`: a person's share in a tube that was swabbed for several.
             * @enum {string}
             */
            tube: "own" | "share";
        };
        ListedSupplyClaim: {
            /** @enum {string|null} */
            basis: "contact-phone" | "earlier-claim" | "officer" | null;
            communeCode: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "asked" | "waiting-for-officer" | "confirmed" | "refused" | "revoked" | "replaced";
            /** Format: uuid */
            supplyPointId: string;
            /** @description As the point was called when the code was told. */
            supplyPointName: string | null;
            /** Format: date-time */
            toldAt: string | null;
            version: number;
        };
        ListedSupplyPoint: {
            address: string | null;
            communeCode: string;
            delivery: boolean | null;
            hours: string | null;
            /** @description Hours that could not be read for sure, as they were written. */
            hoursText: string | null;
            /**
             * Format: uuid
             * @description Null where a trial would create it.
             */
            id: string | null;
            /** @enum {string} */
            kind: "market" | "supermarket" | "convenience-store" | "food-shop" | "pharmacy" | "petrol-station" | "bank-or-atm" | "mobile-market" | "free-stall" | "drinking-water" | "cooking-gas";
            latitude: number | null;
            /**
             * @description How sure the position is; null without one.
             * @enum {string|null}
             */
            located: "given" | "hamlet" | "street" | "commune" | null;
            longitude: number | null;
            name: string;
            phone: string | null;
        };
        ListedVisit: {
            /** Format: date-time */
            arrivedAt: string;
            birthYear: number | null;
            /** @enum {string} */
            cameBy: "invitation" | "chip-card" | "personal-qr" | "health-insurance-card" | "walk-in";
            /** Format: date */
            day: string;
            /**
             * @description The last one.
             * @enum {string|null}
             */
            decision: "accept" | "warn" | "refuse" | null;
            /** Format: uuid */
            doseId: string | null;
            facilityCode: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            identity: "unchecked" | "typed" | "scanned" | "mismatch";
            /** Format: uuid */
            invitationId: string | null;
            /** Format: date-time */
            leftAt: string | null;
            /** @description Null before. */
            leftEarly: boolean | null;
            maskedName: string;
            /** @description Null before a dose. */
            observation: components["schemas"]["ObservationAnswer"] | null;
            /**
             * Format: uuid
             * @description Null while nobody of the document is on record.
             */
            personId: string | null;
            /** Format: uuid */
            screeningId: string | null;
            /** Format: uuid */
            sessionId: string;
            /** @enum {string} */
            stage: "arrived" | "identified" | "stopped" | "screened" | "decided" | "observed" | "left";
        };
        ListedZone: {
            areaCodes: string[];
            /** @enum {string|null} */
            directive: "directive-19" | "directive-15" | "directive-16" | "directive-16-plus" | null;
            document: components["schemas"]["ZoneDocumentAnswer"];
            /** Format: date-time */
            from: string;
            /** @description Whether it is drawn; without an outline it covers its areas whole. */
            hasOutline: boolean;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "blockade-area" | "medical-isolation" | "directive-area";
            name: string;
            /** Format: date-time */
            publishedAt: string | null;
            /** @enum {string} */
            state: "draft" | "published" | "rejected" | "ended" | "withdrawn";
            /**
             * Format: date-time
             * @description The first instant at which it holds no longer; null until further notice.
             */
            to: string | null;
            /** @description For `If-Match`. */
            version: number;
        };
        LivesElsewhere: {
            /**
             * @description Two digits of the General Statistics Office.
             * @example 79
             */
            provinceCode: string;
            text?: string;
        };
        LivesInCommune: {
            address?: string;
            /**
             * @description Five digits of the General Statistics Office.
             * @example 31318
             */
            communeCode: string;
        };
        LivesNowhereKnown: {
            /** @enum {boolean} */
            unknown: true;
        };
        LocalText: {
            en: string;
            vi: string;
        };
        LookedUp: {
            /** @description Whom to call. */
            hotline: string;
            maskedName: string;
            specimens: components["schemas"]["LookedUpSpecimen"][];
            /** @description For the certificate, until the look-up ends. */
            token: string;
        };
        LookedUpResult: {
            laboratory: string;
            method: string;
            resultedAt: string;
            /** @description Of a negative result. */
            validUntil: string | null;
            value: string;
            version: number;
        };
        LookedUpSpecimen: {
            barcode: string;
            collectedAt: string;
            expectedAt: string;
            /** @description Null while it is expected. */
            result: components["schemas"]["LookedUpResult"] | null;
            /** @enum {string} */
            state: "expected" | "late" | "collect-anew" | "ready";
        };
        LookUpAnswer: {
            /** @description Until when the code may be told. */
            expiresAt: string;
            id: string;
        };
        LookUpBirthDate: {
            /** Format: date */
            date: string;
        };
        LookUpBirthYear: {
            year: number;
        };
        LookUpBody: {
            /** @description Of the person who was tested. */
            birth: components["schemas"]["LookUpBirthYear"] | components["schemas"]["LookUpBirthDate"];
            /**
             * @description That was given at the test, or that of the parent who was named there.
             * @example 0301234567
             */
            phone: string;
            /** @example MV29-GQY5-CKT1 */
            slipCode: string;
        };
        LookUpCertificateBody: {
            /** @description Of the specimen, where the slip has several. */
            barcode?: string;
            token: string;
        };
        LookUpCodeBody: {
            /** @example 123456 */
            code: string;
        };
        LossBody: {
            /**
             * Format: date-time
             * @description When it was given up.
             * @example 2021-08-11T19:30:00+07:00
             */
            lostAt: string;
            /** @enum {string} */
            reason: "not-arrived" | "broken" | "mislaid" | "other";
        };
        LotAnswer: {
            code: string;
            /** Format: date */
            expiresOn: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "kit" | "reagent";
            laboratoryCode: string;
            manufacturer: string;
            /** @enum {string} */
            method: "rt-pcr" | "rapid-antigen" | "immunoassay" | "culture";
            product: string;
            /** @description As it was registered. */
            quantity: number;
            /** Format: date-time */
            recalledAt: string | null;
            recallReason: string | null;
            /** Format: date-time */
            registeredAt: string;
            /** @description What is left. */
            stock: number;
        };
        LotRecallAnswer: {
            doses: number;
            /** Format: uuid */
            id: string;
            lot: string;
            /** @description Points that were told, and doses that had been given of it. */
            points: number;
            reason: string;
            /** Format: date-time */
            recalledAt: string;
            /** Format: date-time */
            undoneAt: string | null;
            undoReason: string | null;
            /** @enum {string} */
            vaccine: "astrazeneca" | "pfizer" | "moderna" | "vero-cell" | "sputnik-v" | "abdala" | "janssen" | "hayat-vax";
        };
        LotRecallsAnswer: {
            items: components["schemas"]["ShownLotRecall"][];
        };
        LotResult: {
            /** @description Absent for our own labels. */
            assigner?: string;
            barcode?: string;
            /** @description Of the tube of a pool. */
            poolCode?: string;
            /**
             * Format: uuid
             * @description Of a specimen.
             */
            specimenId?: string;
            state: string;
            /** Format: date-time */
            testedAt: string;
            /** @enum {string} */
            value: "positive" | "negative" | "undetermined" | "invalid";
            version: number;
        };
        LotResultsPage: {
            items: components["schemas"]["LotResult"][];
            nextCursor: string | null;
        };
        LotsPage: {
            items: components["schemas"]["LotAnswer"][];
            nextCursor: string | null;
        };
        MadeInvitationAnswer: {
            /** Format: uuid */
            campaignId: string;
            /**
             * @description With what the person comes; a secret of whoever is invited.
             * @example 4K7M-1Q2X-QZ0R-8D3T
             */
            code: string;
            /** Format: date */
            day: string;
            endsAt: string;
            facilityCode: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            madeAt: string;
            /** Format: uuid */
            personId: string;
            /**
             * @description Why the person declined; null in every other state.
             * @enum {string|null}
             */
            reason: "not-reached" | "unwell" | "pregnant" | "deferred" | "contraindicated" | "vaccinated-elsewhere" | "moved-away" | "other-vaccine-wanted" | "refuses" | "other" | null;
            /** Format: uuid */
            sessionId: string;
            shift: number;
            /**
             * @description When the shift begins, in Asia/Ho_Chi_Minh.
             * @example 07:30
             */
            startsAt: string;
            /** @enum {string} */
            state: "planned" | "called" | "confirmed" | "arrived" | "vaccinated" | "absent" | "declined";
        };
        MakeCheckListBody: {
            /**
             * @description Where the people live, or were vaccinated where that is not known.
             * @example 31318
             */
            commune: string;
            /**
             * @description Whether those go out again of whom nobody was found, though nothing has changed since.
             * @default false
             */
            includeNotFound?: boolean;
        };
        MapLayersView: {
            items: components["schemas"]["MapLayerView"][];
        };
        MapLayerView: {
            /**
             * Format: date-time
             * @description The newest fact behind it; null where there is none yet.
             */
            asOf: string | null;
            boundaries: components["schemas"]["LayerBoundariesView"] | null;
            /** @description A change is in every cache within so many seconds. */
            cacheSeconds: number;
            /**
             * @description Of the outlines; null for a layer of points.
             * @enum {string|null}
             */
            certainty: "official" | "schematic" | null;
            collection: string;
            /** @description How many features it shows today, and how many of them cannot be drawn. */
            features: number;
            /** @description Where it is as GeoJSON, as TileJSON and in OGC API – Features. */
            geoJson: string;
            /** @enum {string} */
            geometry: "area" | "point";
            /** @enum {string} */
            layer: "levels" | "zones" | "testing-points" | "vaccination-points" | "quarantine-facilities" | "hospitals" | "health-stations" | "checkpoints" | "visited-places" | "cases" | "coverage" | "supply-points";
            source: components["schemas"]["LayerText"];
            tileJson: string;
            title: components["schemas"]["LayerText"];
            withoutPlace: number;
        };
        MaskedStay: {
            /** @description Whether nobody scanned when the person left; null while inside. */
            automatic: boolean | null;
            checkedInAt: string;
            checkedOutAt: string | null;
            /** @description By it an officer who may read declarations reads the person. Absent for all others. */
            id?: string;
            /** @example Ng*** (03***456) */
            person: string;
            /** @enum {string} */
            way: "person-scans" | "place-scans";
        };
        MatchBody: {
            /** @description Who gave the barcode; empty for our own. Needed where two assigners have the same. */
            assigner?: string;
            /** @example ABCD234567 */
            barcode: string;
        };
        MatchCorrectionBody: {
            /** Format: uuid */
            doseId?: string;
            /** Format: uuid */
            personId: string;
        };
        MatchedPerson: {
            /**
             * Format: uuid
             * @description Random, and of this service alone.
             */
            id: string;
            /** @enum {string} */
            match: "known-document" | "new" | "candidate";
        };
        MatchReportBody: {
            /** Format: uuid */
            doseId: string;
        };
        MeantDoseBody: {
            /** Format: date */
            on: string;
            /** @enum {string} */
            vaccine?: "astrazeneca" | "pfizer" | "moderna" | "vero-cell" | "sputnik-v" | "abdala" | "janssen" | "hayat-vax";
        };
        MeasureTextView: {
            en: string;
            vi: string;
        };
        MeDto: Record<string, never>;
        MemberAnswer: {
            /** @enum {string} */
            closedReason?: "not-found" | "moved-away" | "declined" | "died" | "other";
            number: number;
            /**
             * Format: uuid
             * @description Of the specimen that stands for the member.
             */
            retestSpecimenId?: string;
            /** @enum {string} */
            state: "pooled" | "open" | "retested" | "closed";
        };
        MergedPeople: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            kept: string;
            /** Format: uuid */
            merged: string;
            mergedAt: string;
            undoneAt: string | null;
        };
        MergePeopleBody: {
            /**
             * Format: uuid
             * @description Whose id stays.
             */
            kept: string;
            /** Format: uuid */
            merged: string;
            /** @description Sealed. */
            reason: string;
        };
        MoveBody: {
            /** Format: date */
            day: string;
            /**
             * @description Province that takes the case over.
             * @example 79
             */
            provinceCode: string;
        };
        MoveExpiryBody: {
            /**
             * Format: date
             * @description The last day on which the lot is good from now on.
             * @example 2022-03-31
             */
            expiresOn: string;
            /**
             * @description Of the lot, never of a person.
             * @example Nhà sản xuất gia hạn thêm 3 tháng
             */
            reason: string;
        };
        NationalExportAnswer: {
            accepted: number;
            /** @description Changed or withdrawn since, or sent again in another file. */
            changed: number;
            doses: number;
            /**
             * @description Facilities of the file of which the register has no code of the platform: the file has our own.
             * @example [
             *       "TTYT-930"
             *     ]
             */
            facilitiesWithoutCode: string[];
            /** @description Null where it is about several facilities. */
            facility: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            madeAt: string;
            /** @description More are waiting than one file takes. */
            more: boolean;
            refused: number;
            waiting: number;
            /** @description Third and later doses of the same days, for which the template has no columns: they are in no file. */
            withoutColumns: number;
        };
        NeighbouringUnit: {
            code: string;
            name: string;
        };
        NextDueAnswer: {
            /**
             * Format: date
             * @description The first day on which it is allowed.
             */
            from: string;
            /** @enum {string} */
            kind: "basic" | "additional" | "booster";
            number: number;
            /**
             * Format: date
             * @description After it the dose is late; null where no longest interval is known.
             */
            until: string | null;
            /**
             * Format: date
             * @description The day for which it is planned.
             */
            usual: string;
            /**
             * @description Null where there is a choice.
             * @enum {string|null}
             */
            vaccine: "astrazeneca" | "pfizer" | "moderna" | "vero-cell" | "sputnik-v" | "abdala" | "janssen" | "hayat-vax" | null;
        };
        NextStepView: {
            /** @enum {string} */
            action: "declare" | "check-in" | "checkpoint-passage" | "open-place" | "verify" | "none";
            /** @description Of the place, the card or the declaration, in its stored form. */
            code?: string;
            /** @description A path of this origin where people do it. */
            url?: string;
        };
        NoteBody: {
            note: string;
        };
        NoticeRecipientView: {
            /** @description Of the client, member of staff or facility; absent for a citizen, who is reached through the order. */
            id?: string;
            /** @enum {string} */
            kind: "client" | "staff" | "facility" | "citizen";
        };
        NoticesPage: {
            items: components["schemas"]["CorrectionNoticeView"][];
            nextCursor: string | null;
        };
        NotifyDepartmentBody: {
            /** @description How the department was told, and under which number it has it. */
            note?: string;
        };
        ObservationAnswer: {
            document: string | null;
            minutes: number;
            /** @description The rule was not seen in a source. */
            unconfirmed: boolean;
            /** Format: date-time */
            until: string;
        };
        OfficersPlace: {
            address: string;
            closedAt: string | null;
            /** @description Eight characters, printed on the poster. */
            code: string;
            communeCode: string;
            communeName: string;
            /** @enum {string} */
            kind: "other" | "market" | "supermarket" | "shop" | "office" | "school" | "health-facility" | "vaccination-point" | "testing-point" | "checkpoint" | "quarantine-facility" | "factory" | "transport" | "worship";
            latitude: number | null;
            longitude: number | null;
            name: string;
            registeredAt: string;
            /** @enum {string} */
            status: "open" | "closed";
            /** @description For `If-Match`. */
            version: number;
        };
        OfflineDoseBody: {
            administered: components["schemas"]["AdministeredAt"] | components["schemas"]["AdministeredOn"];
            /** @description Whether the person agreed to another product than the first. */
            consentToMixing?: boolean;
            /** @description What shows that it was given. */
            evidence?: string;
            /**
             * @description Who gave it; for a dose from outside the province, who enters it.
             * @example TTYT-930
             */
            facilityCode: string;
            /**
             * @description As the paper says.
             * @enum {string}
             */
            kind?: "basic" | "additional" | "booster";
            /**
             * @description As printed on the vial; this or `lotUnknown`.
             * @example ABV1234
             */
            lot?: string;
            /**
             * @description The paper has none.
             * @enum {boolean}
             */
            lotUnknown?: true;
            /** @enum {string} */
            origin: "facility" | "outside-province";
            /** @description Whoever was not in the pack: in full. */
            person?: components["schemas"]["VaccinatedPersonForm"];
            /**
             * Format: uuid
             * @description Whoever was in the pack: by the id that it has.
             */
            personId?: string;
            /**
             * @description Of 3355/QĐ-BYT: 1 to 16; that of the person on record unless given.
             * @example 9
             */
            priorityGroup?: string;
            /**
             * Format: uuid
             * @description The session of that day at that point; its visit is observed from now on, and its invitation fulfilled.
             */
            sessionId?: string;
            /** @description As the paper says; one that differs from the dates is a warning. */
            statedDoseNumber?: number;
            /** @enum {string} */
            vaccine: "astrazeneca" | "pfizer" | "moderna" | "vero-cell" | "sputnik-v" | "abdala" | "janssen" | "hayat-vax";
        };
        OfflineDoseItem: {
            /** @description Left out where the device was not asked. */
            decided?: components["schemas"]["DecidedOfflineBody"];
            dose: components["schemas"]["OfflineDoseBody"];
            /** @description Made by the device with the dose: of any number of sendings the first is recorded. */
            idempotencyKey: string;
        };
        OfflinePack: {
            /**
             * Format: date-time
             * @description The newest fact in it.
             */
            asOf: string | null;
            boundaries: components["schemas"]["PackedBoundaries"];
            /**
             * @description Of the outlines.
             * @enum {string}
             */
            certainty: "official" | "schematic";
            district: components["schemas"]["PackedDistrict"];
            /** @description A reader that knows another one throws the pack away. */
            format: string;
            /**
             * @description Every layer by its name, as its GeoJSON is, with the features of the district alone. Areas of levels, cases and
             *     coverage are drawn by the outline of the unit whose code is their `areaCode`.
             */
            layers: {
                [key: string]: Record<string, never>;
            };
            /** @description What had no room. */
            leftOut: ("outlines" | "zone-outlines" | "features")[];
            /** @description What each regime allows on the day: `regime`, `document` and `cells` by activity. */
            measures: Record<string, never>[];
            /** Format: date */
            on: string;
            /** @description Equal texts, equal packs. */
            packVersion: string;
            /** @description Who may go to market on which day. */
            shoppingRules: Record<string, never>[];
            /** @description The district, then its communes. */
            units: components["schemas"]["PackedUnit"][];
        };
        OfflinePart: {
            /** @enum {string} */
            colourShown: "green" | "yellow" | "red";
            /**
             * @description Made once on the device, at random.
             * @example d3b07384-d113-4ec6-8f2b-1a5c0e9b7f21
             */
            deviceId: string;
            /** @description Of the day pack by which the device decided. */
            packVersion: string;
            /** @description Counts on the device; `deviceId:sequence` is the key of the passage, whoever sends it. */
            sequence: number;
        };
        OpenCampaignBody: {
            /**
             * @description A province, a district or a commune of one's areas.
             * @example 930
             */
            areaCode: string;
            /**
             * @description As documents name it; once in the province.
             * @example DOT-7
             */
            code: string;
            /**
             * Format: date
             * @description The first day, in Asia/Ho_Chi_Minh.
             * @example 2021-08-01
             */
            from: string;
            /** @example Đợt 7: AstraZeneca */
            name: string;
            /** @description Whoever is invited counts in every quota that speaks of them; without any nobody is kept out. */
            quotas?: components["schemas"]["CampaignQuotaBody"][];
            /**
             * Format: date
             * @description The last day.
             * @example 2021-08-31
             */
            until: string;
            vaccines: ("astrazeneca" | "pfizer" | "moderna" | "vero-cell" | "sputnik-v" | "abdala" | "janssen" | "hayat-vax")[];
        };
        OpenIncidentBody: {
            /**
             * @description The point; that of whoever asks unless given.
             * @example TTYT-930
             */
            facilityCode?: string;
            /** @enum {string} */
            kind: "printer" | "network" | "account" | "data" | "other";
            note: string;
        };
        OverdueCountAnswer: {
            /** @description Null for what was not dispatched yet. */
            laboratoryCode: string | null;
            /** @description When the first of them became late. */
            since: string;
            specimens: number;
            /** @enum {string} */
            stage: "dispatch" | "receipt" | "test" | "validation" | "release";
        };
        OverduePage: {
            /** @description Of everything that the reader may see, whatever the filter. */
            counts: components["schemas"]["OverdueCountAnswer"][];
            items: components["schemas"]["OverdueSpecimen"][];
            nextCursor: string | null;
        };
        OverdueSpecimen: {
            /** @description Absent for our own labels and for shares of pools. */
            assigner?: string;
            barcode: string;
            collectedAt: string;
            expectedAt: string;
            facilityCode: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "nasopharyngeal" | "throat" | "endotracheal" | "other";
            laboratoryCode: string | null;
            /** @description When its stage became late. */
            overdueSince: string;
            /**
             * @description The stage at which it is late.
             * @enum {string|null}
             */
            overdueStage: "dispatch" | "receipt" | "test" | "validation" | "release" | null;
            /** @enum {string} */
            status: "collected" | "dispatched" | "received" | "refused" | "lost" | "tested" | "validated" | "released";
            /**
             * @description `share`: a person's share in a tube that was swabbed for several.
             * @enum {string}
             */
            tube: "own" | "share";
        };
        Overlap: {
            address: string | null;
            checkInId: string;
            from: string;
            fullName: string;
            identityDocument: {
                [key: string]: string;
            } | null;
            /** @description Whole minutes together; 0 for one whom only the margin reaches. */
            minutesTogether: number;
            phone: string | null;
            placeCode: string;
            /** @description Position in `stays`. */
            stay: number;
            to: string;
        };
        OverlapsAnswer: {
            /** @description False where there were more than one answer names: ask for a shorter window. */
            complete: boolean;
            /** @description Earliest entry first. */
            overlaps: components["schemas"]["Overlap"][];
            stays: components["schemas"]["AskedStay"][];
        };
        OwnersGood: {
            /** @enum {string} */
            good: "rice" | "vegetables" | "meat-and-fish" | "eggs" | "noodles" | "milk" | "drinking-water" | "cooking-oil-and-spices" | "medicine" | "masks-and-disinfectant" | "hygiene" | "petrol" | "cooking-gas" | "cash";
            /** @enum {string} */
            says: "in-stock" | "out-of-stock";
        };
        OwnerStanding: {
            /** Format: uuid */
            claimId: string;
            /** @description Of which the owner's is the last word. */
            goods: components["schemas"]["OwnersWordOfGood"][];
            /** @enum {string} */
            state: "waiting-for-officer" | "confirmed";
            /**
             * Format: date-time
             * @description Of the real clock; null before the claim is confirmed.
             */
            tokenExpiresAt: string | null;
            /** @description Null where the owner said nothing, or an officer has spoken since. */
            word: components["schemas"]["OwnersWord"] | null;
        };
        OwnerStatementBody: {
            delivery?: boolean;
            goods?: components["schemas"]["OwnersGood"][];
            /**
             * @description In the form of OpenStreetMap's `opening_hours`.
             * @example Mo-Su 05:00-09:00,15:00-18:00
             */
            hours?: string;
            /** @enum {string} */
            state?: "open" | "closed";
            whoMayCome?: components["schemas"]["WhoMayComeBody"];
        };
        OwnersWord: {
            /** Format: date-time */
            at: string;
            /**
             * Format: date-time
             * @description From when on it is believed no more by itself; of the business clock. Others may speak against it before.
             */
            believedUntil: string;
            /** @enum {string} */
            says: "open" | "closed";
        };
        OwnersWordOfGood: {
            /** Format: date-time */
            at: string;
            /** Format: date-time */
            believedUntil: string;
            /** @enum {string} */
            good: "rice" | "vegetables" | "meat-and-fish" | "eggs" | "noodles" | "milk" | "drinking-water" | "cooking-oil-and-spices" | "medicine" | "masks-and-disinfectant" | "hygiene" | "petrol" | "cooking-gas" | "cash";
            /** @enum {string} */
            says: "in-stock" | "out-of-stock";
        };
        PackedBlock: {
            barcodes: string[];
            /** Format: uuid */
            id: string;
        };
        PackedBoundaries: {
            /** @enum {string} */
            certainty: "official" | "schematic";
            source: components["schemas"]["LayerBoundariesSource"] | null;
            version: string;
        };
        PackedDistrict: {
            code: string;
            name: string;
        };
        PackedForm: {
            form: string;
            /** @description How long a declaration counts. */
            validHours: number;
            version: number;
        };
        PackedKey: {
            kid: string;
            purpose: string;
            revokedAt: string | null;
            /** @description base64url, 32 bytes of Ed25519. */
            x: string;
        };
        PackedLaboratory: {
            code: string;
            /**
             * @description Of tests that are done there.
             * @example [
             *       "rt-pcr"
             *     ]
             */
            methods: string[];
            name: string;
            /**
             * @description In the form of OpenStreetMap; null where they are not known.
             * @example Mo-Su 06:00-22:00
             */
            openingHours: string | null;
        };
        PackedLot: {
            code: string;
            /**
             * Format: date
             * @description The last day on which it may be used.
             */
            expiresOn: string;
            /** @enum {string} */
            method: "rt-pcr" | "rapid-antigen" | "immunoassay" | "culture";
            product: string;
            /** @description Tests that were left when the pack was issued. */
            stock: number;
        };
        PackedRiskArea: {
            code: string | null;
            /** @description What a district or a province covers: a device has no register of units. */
            communeCodes: string[];
            /** @enum {string} */
            kind: "commune" | "district" | "province" | "place";
            /** @enum {number} */
            level: 1 | 2 | 4 | 3;
            provinceCode: string;
            text: string | null;
            validFrom: string;
            validTo: string | null;
        };
        PackedUnit: {
            code: string;
            latitude: number | null;
            /** @enum {string} */
            level: "district" | "commune";
            longitude: number | null;
            name: string;
            /** @description GeoJSON MultiPolygon; null where the unit cannot be drawn. */
            outline: {
                [key: string]: unknown;
            } | null;
            parentCode: string | null;
            population2019: number | null;
        };
        PackFindingView: {
            areaM2: number | null;
            /** @enum {string} */
            code: "file-empty" | "file-too-large" | "text-unreadable" | "json-malformed" | "nested-too-deep" | "too-many-vertices" | "too-many-units" | "format-unknown" | "layer-unclear" | "topology-malformed" | "zip-unreadable" | "zip-too-large" | "shapefile-missing" | "several-shapefiles" | "shapefile-malformed" | "table-malformed" | "table-of-other-length" | "datum-unknown" | "geometry-missing" | "geometry-not-an-area" | "code-missing" | "code-twice" | "code-unknown" | "unit-missing" | "position-malformed" | "position-not-finite" | "axes-swapped" | "not-in-degrees" | "not-in-metres" | "outside-province" | "ring-too-short" | "ring-not-closed" | "ring-without-area" | "ring-crosses-itself" | "hole-outside" | "holes-overlap" | "parts-overlap" | "too-complex" | "units-overlap" | "gap-between-units" | "area-differs" | "point-outside" | "datum-shifted" | "datum-assumed" | "datum-overridden" | "point-repeated" | "orientation-mended" | "code-was-number" | "row-deleted" | "units-overlap-slightly" | "gap-is-slight";
            expected: (number | string) | null;
            feature: number | null;
            found: (number | string) | null;
            otherUnit: string | null;
            part: number | null;
            place: components["schemas"]["PackPlaceView"] | null;
            /** @description As it stands in the file. */
            position: number[] | null;
            /** @description 1 is the outer ring of its part. */
            ring: number | null;
            /** @description In the language of `Accept-Language`. */
            sentence: string;
            times: number | null;
            unit: string | null;
            unitName: string | null;
        };
        PackPlaceView: {
            latitude: number;
            longitude: number;
        };
        PairActAnswer: {
            /** @enum {string} */
            act: "same" | "different" | "undone";
            /** Format: date-time */
            actedAt: string;
            /** Format: uuid */
            id: string;
        };
        PassageBatchAnswer: {
            /** @description One answer an item, in the order of the items. */
            items: ({
                /** @description 201, or the status of the problem that stands beside. */
                status: number;
            } & {
                [key: string]: unknown;
            })[];
        };
        PassageBatchBody: {
            /**
             * @description Passages of a shift without network, each with `offline` and `at`: its key is `deviceId:sequence`. Each is checked
             *     for itself: one that is malformed or refused does not harm the others.
             */
            items: components["schemas"]["RecordPassageBody"][];
        };
        PassageConflict: {
            checkpointCode: string;
            closedAt: string | null;
            /**
             * @description As the server decided.
             * @enum {string}
             */
            colour: "green" | "yellow" | "red";
            /** @enum {string|null} */
            colourShown: "green" | "yellow" | "red" | null;
            decision: string | null;
            foundAt: string;
            id: string;
            /** @enum {string} */
            kind: "colour-differs" | "code-revoked" | "code-replayed" | "code-at-two-checkpoints";
            otherCheckpointCode: string | null;
            /** @description The earlier of two passages with one code; null where one passage differs from what the server decided. */
            otherPassageId: string | null;
            otherPassedAt: string | null;
            passageId: string;
            passedAt: string;
        };
        PassageConflictsPage: {
            items: components["schemas"]["PassageConflict"][];
            nextCursor: string | null;
        };
        PassageItinerary: {
            communes: string[];
            countries: string[];
            destination?: {
                communeCode?: string;
                /** @enum {string} */
                kind: "commune" | "outside";
                provinceCode?: string;
            } | null;
            origin?: {
                communeCode?: string;
                /** @enum {string} */
                kind: "commune" | "outside";
                provinceCode?: string;
            } | null;
            provinces: string[];
        };
        PassingPerson: {
            /** @description Of a certificate, which is no document: to be compared by eye. `1984-02-29`, `1984-02` or `1984`. */
            birth: string | null;
            /** @description `NGUYEN V*** A`; null where nothing that was shown says a name. */
            maskedName: string | null;
        };
        PeopleFromBody: {
            /** @example 18 */
            minYears: number;
            people: number;
        };
        PeopleFromView: {
            document: string | null;
            minYears: number;
            people: number;
        };
        PeopleOfRecallPage: {
            items: components["schemas"]["PersonOfRecall"][];
            nextCursor: string | null;
        };
        PeoplePage: {
            items: components["schemas"]["ListedPerson"][];
            nextCursor: string | null;
        };
        PersonByCheckIn: {
            /** Format: uuid */
            checkInId: string;
        };
        PersonByDocument: {
            document: components["schemas"]["TracedDocumentBody"];
        };
        PersonByPhone: {
            /** @example 0310 000 456 */
            phone: string;
        };
        PersonCandidate: {
            closedAt: string | null;
            foundAt: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "same-name-and-birth" | "same-name-and-phone" | "document-disagrees";
            /** @description With what it agrees; of the same person where a document disagrees. */
            other: components["schemas"]["CandidatePerson"];
            /** @enum {string|null} */
            outcome: "merged" | "different" | "correct" | null;
            /** @description What was said anew. */
            person: components["schemas"]["CandidatePerson"];
        };
        PersonChanges: {
            items: components["schemas"]["ShownPersonChange"][];
        };
        PersonForm: {
            birth: components["schemas"]["YearOfBirth"] | components["schemas"]["DateOfBirth"];
            /**
             * @description Letters of any script with their marks, spaces, hyphen, apostrophe and dot.
             * @example Nguyễn Thị Ví Dụ
             */
            fullName: string;
            guardian?: components["schemas"]["GuardianBody"];
            identityDocument?: components["schemas"]["testing.ShownDocument"];
            /**
             * @description ISO 3166-1 alpha-2.
             * @example VN
             */
            nationality?: string;
            /**
             * @description Often shared by a family.
             * @example 0300 000 678
             */
            phone: string;
            residence: components["schemas"]["LivesInCommune"] | components["schemas"]["LivesElsewhere"] | components["schemas"]["LivesNowhereKnown"];
            /** @enum {string} */
            sex: "male" | "female" | "other";
        };
        PersonOfRecall: {
            /** Format: date */
            day: string;
            /** Format: uuid */
            doseId: string;
            facilityCode: string;
            /**
             * @description Null while nobody has tried to tell.
             * @enum {string|null}
             */
            followUp: "told" | "not-reached" | "referred" | null;
            fullName: string;
            /** Format: uuid */
            personId: string;
            phone: string | null;
        };
        PlaceCapacity: {
            capacity: number | null;
            placeCode: string;
        };
        PlacesPage: {
            items: components["schemas"]["OfficersPlace"][];
            nextCursor: string | null;
        };
        PlannedWellBody: {
            assigner?: string;
            /** @description Of a specimen that the laboratory has received. */
            barcode?: string;
            /** @enum {string} */
            control?: "positive" | "negative" | "internal";
            /** @description The code of a pool. */
            pool?: string;
            /** @example A1 */
            well: string;
        };
        PlanRunBody: {
            /** @example PCR-2108-11-01 */
            code: string;
            /** @example CFX96 */
            device: string;
            /** @description Whose it is; the facility of whoever asks unless given. */
            laboratoryCode?: string;
            lotCode?: string;
            /** @enum {string} */
            method: "rt-pcr" | "rapid-antigen" | "immunoassay" | "culture";
            /**
             * @description Wells of the plate.
             * @default 96
             * @enum {number}
             */
            plate?: 96 | 384;
            wells: components["schemas"]["PlannedWellBody"][];
        };
        PlanSessionBody: {
            /** Format: uuid */
            campaignId: string;
            /**
             * Format: date
             * @description In Asia/Ho_Chi_Minh.
             * @example 2021-08-11
             */
            day: string;
            /** @example TTYT-930 */
            facilityCode: string;
            /** @description Lots that are meant for it. */
            lots?: components["schemas"]["SessionLotBody"][];
            /** @description In the order of the day. */
            shifts: components["schemas"]["SessionShiftBody"][];
            /** @description At which is vaccinated at a time. */
            tables: number;
            /** @description Of the campaign's; all of them unless given. */
            vaccines?: ("astrazeneca" | "pfizer" | "moderna" | "vero-cell" | "sputnik-v" | "abdala" | "janssen" | "hayat-vax")[];
        };
        PoolMemberBody: {
            /** @description Who assigned the barcode, where it is not ours or others have used the value too. */
            assigner?: string;
            /** @example 7K2M4Q2XQ9 */
            barcode?: string;
            clinical?: components["schemas"]["ClinicalBody"];
            /** @example BN27880 */
            contactOf?: string;
            epidemiologicalFactor?: boolean | string;
            /**
             * @default nasopharyngeal
             * @enum {string}
             */
            kind?: "nasopharyngeal" | "throat" | "endotracheal" | "other";
            person?: components["schemas"]["PersonForm"];
            /**
             * @default other
             * @enum {string}
             */
            placeKind?: "treatment-site" | "other-facility" | "quarantine-area" | "blockade-area" | "factory" | "office" | "community" | "home" | "green-zone" | "near-green-zone" | "yellow-zone" | "orange-zone" | "red-zone" | "market" | "station" | "dense-residence" | "school" | "other";
            /**
             * @default routine
             * @enum {string}
             */
            priority?: "urgent" | "routine";
            /**
             * @default community-surveillance
             * @enum {string}
             */
            reason?: "pooled-sample-positive" | "rapid-positive" | "facility-screening-after-case" | "patient-screening" | "very-high-risk-contact" | "high-risk-contact" | "at-risk-contact" | "respiratory-cluster" | "outbreak-investigation" | "quarantine-control" | "community-surveillance" | "hospital-surveillance" | "on-request" | "retest" | "follow-up" | "other";
        };
        PoolResultAnswer: {
            /**
             * @description What the pool was then.
             * @enum {string}
             */
            poolStatus: "pending" | "negative" | "positive-unresolved" | "repeat" | "resolved" | "discordant";
            /** Format: date-time */
            releasedAt?: string;
            /**
             * @description What this request made of it.
             * @enum {string}
             */
            state: "awaiting-validation" | "released" | "replaced" | "rejected";
            version: number;
        };
        PoolResultView: {
            /**
             * @description Gene → cycle threshold; of RT-PCR alone.
             * @example {
             *       "ORF1ab": 22.4,
             *       "N": 23.1
             *     }
             */
            ct?: {
                [key: string]: number;
            };
            device?: string;
            /** Format: date-time */
            enteredAt: string;
            enteredBy: string;
            /** @enum {string} */
            kind: "test" | "amendment";
            laboratoryCode: string;
            lotCode?: string;
            method: string;
            /** @description Of an amendment: why. Null where a specimen's value may not be seen either, and once its time is over. */
            reason: string | null;
            /** @description Why the second person did not agree. */
            rejection: string | null;
            /** @enum {string} */
            state: "awaiting-validation" | "released" | "replaced" | "rejected";
            /** Format: date-time */
            testedAt: string;
            /** Format: date-time */
            validatedAt?: string;
            validatedBy?: string;
            /** @enum {string} */
            value: "positive" | "negative" | "undetermined" | "invalid";
            version: number;
        };
        PoolsPage: {
            items: components["schemas"]["ListedPool"][];
            nextCursor: string | null;
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
        ProposalList: {
            freshness: components["schemas"]["FigureFreshnessView"][];
            items: components["schemas"]["AreaProposalView"][];
            on: string;
        };
        ProposedColourView: {
            /**
             * @description The worst that what is not known could make of it.
             * @enum {string}
             */
            atMost: "green" | "yellow" | "orange" | "red";
            /** @description On so many days a community case counts. */
            caseDays: number;
            /** @enum {string} */
            colour: "green" | "yellow" | "orange" | "red";
            found: {
                [key: string]: unknown;
            }[];
            /** @description What nobody knows and what could make the colour worse. */
            missing: {
                [key: string]: unknown;
            }[];
            verified: boolean;
        };
        ProposedLevelView: {
            /**
             * @description Null where what is missing could make it another.
             * @enum {number|null}
             */
            level: 1 | 2 | 4 | 3 | null;
            missing: ("coverage" | "capacity" | "population" | "community-cases" | "protected-elderly")[];
            possible: (1 | 2 | 4 | 3)[];
            /** @description How much of the rate of a small area is chance. */
            smallArea: {
                [key: string]: unknown;
            } | null;
            /** @description The arithmetic, in its order; each step with its numbers, its document and whether that was seen. */
            steps: {
                [key: string]: unknown;
            }[];
            unverified: string[];
            /** @description False where any step stands on what nobody has compared with a document. */
            verified: boolean;
        };
        PublicPlace: {
            address: string;
            /** @description Eight characters, printed on the poster. */
            code: string;
            communeCode: string;
            communeName: string;
            /** @enum {string} */
            kind: "other" | "market" | "supermarket" | "shop" | "office" | "school" | "health-facility" | "vaccination-point" | "testing-point" | "checkpoint" | "quarantine-facility" | "factory" | "transport" | "worship";
            name: string;
            /** @enum {string} */
            status: "open" | "closed";
        };
        PublishedCertificateKey: {
            crv: string;
            kid: string;
            kty: string;
            validFrom: string;
            x: string;
        };
        PublishedCertificateKeys: {
            keys: components["schemas"]["PublishedCertificateKey"][];
        };
        PublishedDayPackKey: {
            kid: string;
            validFrom: string;
            /** @description base64url, 32 bytes of Ed25519. */
            x: string;
        };
        PublishedDayPackKeys: {
            keys: components["schemas"]["PublishedDayPackKey"][];
        };
        QuarantineAnswer: {
            /**
             * @description `destroyed`: all of it, by a movement of the stock.
             * @enum {string|null}
             */
            endedAs: "released" | "destroyed" | null;
            /** Format: date-time */
            endedAt: string | null;
            endReason: string | null;
            facilityCode: string;
            highestC: number | null;
            /** Format: uuid */
            id: string;
            lot: string;
            lowestC: number | null;
            reason: string;
            /** Format: date-time */
            since: string;
            /** @enum {string} */
            vaccine: "astrazeneca" | "pfizer" | "moderna" | "vero-cell" | "sputnik-v" | "abdala" | "janssen" | "hayat-vax";
        };
        QuarantinesPage: {
            items: components["schemas"]["QuarantineAnswer"][];
            nextCursor: string | null;
        };
        QuestionnaireAnswer: {
            /** @description The number of the document that made it so; null where none is known. */
            document: string | null;
            /** @enum {string} */
            form: "whole-population" | "domestic-move" | "entry" | "self-monitoring";
            /** @description What the declarant must know before sending it. */
            notice: {
                [key: string]: string;
            } | null;
            /**
             * @description One page at a time, for citizens: `{key, title, questions}`. A question has `key, kind, fills` (the field of
             *     `POST /v1/declarations`), `label, hint, required, showWhen` and what its kind has: `values, min, max, unit, …`.
             */
            pages: {
                [key: string]: unknown;
            }[];
            title: {
                [key: string]: string;
            };
            /** @description Whether some of it was not seen in a source. */
            unconfirmed: boolean;
            /**
             * Format: date
             * @description The first day on which it is asked.
             */
            validFrom: string;
            validity: components["schemas"]["QuestionnaireValidity"];
            /**
             * Format: date
             * @description The first day on which another is asked; null until there is one.
             */
            validTo: string | null;
            /** @description From 1; a declaration keeps it. */
            version: number;
        };
        QuestionnaireList: {
            items: components["schemas"]["QuestionnaireOfList"][];
        };
        QuestionnaireOfList: {
            /** @enum {string} */
            form: "whole-population" | "domestic-move" | "entry" | "self-monitoring";
            /** @description Of its newest version, in Vietnamese and English. */
            title: {
                [key: string]: string;
            };
            /** @description Oldest first. */
            versions: components["schemas"]["QuestionnaireVersionAnswer"][];
        };
        QuestionnaireValidity: {
            /** @description The number of the document that says so; null where none is known. */
            document: string | null;
            hours: number;
            unconfirmed: boolean;
        };
        QuestionnaireVersionAnswer: {
            /** @description The number of the document that made it so; null where none is known. */
            document: string | null;
            /** @description Whether some of it was not seen in a source. */
            unconfirmed: boolean;
            /**
             * Format: date
             * @description The first day on which it is asked.
             */
            validFrom: string;
            /**
             * Format: date
             * @description The first day on which another is asked; null until there is one.
             */
            validTo: string | null;
            /** @description From 1; a declaration keeps it. */
            version: number;
        };
        QuotaDto: {
            /** @description Requests at once after a pause. */
            burst: number;
            /** @description Requests a second in the long run. */
            perSecond: number;
        };
        RapidListAnswer: {
            facilityCode: string;
            /** Format: uuid */
            id: string;
            invalids: number;
            /** @example 298 */
            negatives: number;
            /** @example 2 */
            positives: number;
            /**
             * Format: date-time
             * @description When the results went out; one that a pool holds back goes out with it.
             */
            releasedAt: string;
            /** Format: date-time */
            testedAt: string;
        };
        RapidListBody: {
            device?: string;
            /**
             * @description Who collected and tested; the facility of whoever asks unless given.
             * @example TTYT-930
             */
            facilityCode?: string;
            /**
             * @example [
             *       "7K2M4Q2XQ9"
             *     ]
             */
            invalid?: (string | Record<string, never>)[];
            /** @description The lot of the kits. */
            lotCode?: string;
            /**
             * @example [
             *       "7K2M4Q2XQ9"
             *     ]
             */
            positives?: (string | Record<string, never>)[];
            /**
             * @description Specimens that were scanned before: barcodes, as text or with their assigner, or slip codes.
             * @example [
             *       "7K2M4Q2XQ9"
             *     ]
             */
            specimens: (string | Record<string, never>)[];
            /**
             * Format: date-time
             * @example 2021-08-11T07:15:00+07:00
             */
            testedAt: string;
        };
        RapidResultAnswer: {
            /** Format: date-time */
            releasedAt?: string;
            /** @enum {string} */
            state: "awaiting-validation" | "held" | "released";
            /** @enum {string} */
            value: "positive" | "negative" | "undetermined" | "invalid";
            version: number;
        };
        RapidResultBody: {
            device?: string;
            /** @description The lot of the kit. */
            lotCode?: string;
            /**
             * Format: date-time
             * @example 2021-08-11T07:15:00+07:00
             */
            testedAt: string;
            /** @enum {string} */
            value: "positive" | "negative" | "undetermined" | "invalid";
        };
        RapidTestAnswer: {
            /** @description Absent for our own labels. */
            assigner?: string;
            barcode: string;
            /** Format: date-time */
            collectedAt: string;
            /**
             * Format: date-time
             * @description When the result is to be expected.
             */
            expectedAt: string;
            /** Format: uuid */
            id: string;
            person: components["schemas"]["MatchedPerson"];
            result: components["schemas"]["RapidResultAnswer"];
            /**
             * @description For the person: with it the result is looked up.
             * @example 7K2M-4Q2X-Q9GW
             */
            slipCode: string;
            /** @enum {string} */
            status: "collected" | "dispatched" | "received" | "refused" | "lost" | "tested" | "validated" | "released";
            /** @description What does not fit together: it is taken, and on the record. */
            warnings: string[];
        };
        RapidTestBody: {
            /**
             * @description One of our labels, or another's barcode with who assigned it, where that is known.
             * @example 7K2M4Q2XQ9
             */
            barcode: string | {
                assigner?: string;
                value: string;
            };
            clinical?: components["schemas"]["ClinicalBody"];
            /**
             * Format: date-time
             * @example 2021-08-11T07:00:00+07:00
             */
            collectedAt: string;
            /**
             * @description Whose contact the person is: the code of the case, or what is known.
             * @example BN27880
             */
            contactOf?: string;
            /**
             * @description Whether the person was where the disease is or met somebody who has it, or a text that says so.
             * @example true
             */
            epidemiologicalFactor?: boolean | string;
            /**
             * @description Who collected it.
             * @example TTYT-930
             */
            facilityCode: string;
            /** @enum {string} */
            kind: "nasopharyngeal" | "throat" | "endotracheal" | "other";
            person: components["schemas"]["PersonForm"];
            /**
             * @default other
             * @enum {string}
             */
            placeKind?: "treatment-site" | "other-facility" | "quarantine-area" | "blockade-area" | "factory" | "office" | "community" | "home" | "green-zone" | "near-green-zone" | "yellow-zone" | "orange-zone" | "red-zone" | "market" | "station" | "dense-residence" | "school" | "other";
            /**
             * @default routine
             * @enum {string}
             */
            priority?: "urgent" | "routine";
            /** @enum {string} */
            reason: "pooled-sample-positive" | "rapid-positive" | "facility-screening-after-case" | "patient-screening" | "very-high-risk-contact" | "high-risk-contact" | "at-risk-contact" | "respiratory-cluster" | "outbreak-investigation" | "quarantine-control" | "community-surveillance" | "hospital-surveillance" | "on-request" | "retest" | "follow-up" | "other";
            /**
             * @description The barcode of the specimen in whose stead this one is taken.
             * @example 7K2M4Q2XQ9
             */
            replaces?: string;
            result: components["schemas"]["RapidResultBody"];
        };
        ReadBoundaryPack: {
            /** @description Publications of this pack and what became of them. */
            changes: components["schemas"]["BoundaryChangeView"][];
            /**
             * Format: uuid
             * @description The published pack that it was held against.
             */
            comparedWith: string | null;
            /** @description As the file was read: `wgs84`, `vn2000` or `vn2000-grid`. */
            datum: string | null;
            documentNumber: string | null;
            faultCount: number;
            faults: components["schemas"]["PackFindingView"][];
            /** @description How many more there are than are listed. */
            faultsLeftOut: number;
            fileBytes: number;
            /** Format: date */
            from: string;
            /** Format: uuid */
            id: string;
            /** @description Central meridian of a plane, degrees. */
            meridian: number | null;
            name: string;
            noteCount: number;
            notes: components["schemas"]["PackFindingView"][];
            /** Format: date-time */
            readAt: string | null;
            /** Format: date-time */
            sentAt: string;
            /** @enum {string} */
            state: "waiting" | "reading" | "refused" | "ready" | "published" | "rolled-back";
        };
        ReadersPage: {
            items: components["schemas"]["ReaderView"][];
            nextCursor: string | null;
        };
        ReaderView: {
            /** Format: date-time */
            at: string;
            id: string;
            /** @description `client`, `staff`, `system`, `citizen` for whoever looked it up with the slip, or `anonymous`. */
            kind: string;
            /** @enum {string} */
            way: "read" | "downloaded" | "verified" | "told";
        };
        ReassessedPassage: {
            checkpointCode: string;
            /** @enum {string} */
            colour: "green" | "yellow" | "red";
            /** @enum {string|null} */
            decision: "approved" | "turned-back" | "sent-to-testing" | null;
            /** @enum {string} */
            direction: "in" | "out";
            id: string;
            /** @description Of a declared trip; null without one. */
            itinerary: components["schemas"]["PassageItinerary"] | null;
            passedAt: string;
            person: components["schemas"]["PassingPerson"];
            /** @enum {string} */
            proofKind: "personal-code" | "personal-card" | "declaration" | "declaration-group" | "chip-card" | "personal-qr" | "health-insurance-card" | "eu-certificate" | "identity-document";
            /** @enum {string} */
            proofState: "none" | "verified" | "unverified" | "expired" | "revoked" | "forged";
            /** @description Every rule that speaks against green, in the order of the rule set. */
            reasons: string[];
            superseded: components["schemas"]["SupersededOutcome"];
            /** @description What the reasons about areas and places stand on; the highest levels first. */
            visited: components["schemas"]["VisitedRiskView"][];
            /** @description The days that were looked at. */
            visitedWindow: components["schemas"]["VisitWindowView"];
            /**
             * @description Of the rule set: what does not change the colour. Before them `identity-by-eye` where no document was shown. Also
             *     `evidence-stated` where tests, doses or recovery are only stated, or stand in a certificate of an unknown issuer.
             */
            warnings: string[];
        };
        RecallAnswer: {
            code: string;
            /** Format: date */
            expiresOn: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "kit" | "reagent";
            laboratoryCode: string;
            manufacturer: string;
            /** @enum {string} */
            method: "rt-pcr" | "rapid-antigen" | "immunoassay" | "culture";
            product: string;
            /** @description As it was registered. */
            quantity: number;
            /** Format: date-time */
            recalledAt: string | null;
            recallReason: string | null;
            /** Format: date-time */
            registeredAt: string;
            /** @description How many results were made with it; they are listed under `…/results`. */
            results: number;
            /** @description What is left. */
            stock: number;
        };
        RecallBody: {
            /**
             * @description Of the lot, never of a person.
             * @example Recalled by the manufacturer
             */
            reason: string;
        };
        RecallLotBody: {
            /**
             * @description Of the lot, never of a person.
             * @example Nhà sản xuất thu hồi
             */
            reason: string;
        };
        RecallPointAnswer: {
            /** Format: date-time */
            confirmedAt: string | null;
            doses: number;
            facilityCode: string;
            /** @description By the stock, when it was told. */
            vials: number;
            vialsFound: number | null;
        };
        ReceiptBody: {
            /**
             * @description All but `good` refuse the specimen, and a new one is asked for.
             * @enum {string}
             */
            condition: "good" | "leaking" | "insufficient" | "warm" | "unlabelled";
            /**
             * @description Who receives; the facility of whoever asks unless given.
             * @example BV-DK-HG
             */
            laboratoryCode?: string;
            /**
             * Format: date-time
             * @example 2021-08-11T09:30:00+07:00
             */
            receivedAt: string;
        };
        RecordDoseBody: {
            administered: components["schemas"]["AdministeredAt"] | components["schemas"]["AdministeredOn"];
            /** @description Whether the person agreed to another product than the first. */
            consentToMixing?: boolean;
            /** @description What shows that it was given. */
            evidence?: string;
            /**
             * @description Who gave it; for a dose from outside the province, who enters it.
             * @example TTYT-930
             */
            facilityCode: string;
            /**
             * @description As the paper says.
             * @enum {string}
             */
            kind?: "basic" | "additional" | "booster";
            /**
             * @description As printed on the vial; this or `lotUnknown`.
             * @example ABV1234
             */
            lot?: string;
            /**
             * @description The paper has none.
             * @enum {boolean}
             */
            lotUnknown?: true;
            /** @enum {string} */
            origin: "facility" | "outside-province";
            person: components["schemas"]["VaccinatedPersonForm"];
            /**
             * @description Of 3355/QĐ-BYT: 1 to 16; that of the person on record unless given.
             * @example 9
             */
            priorityGroup?: string;
            /**
             * Format: uuid
             * @description The session of that day at that point; its visit is observed from now on, and its invitation fulfilled.
             */
            sessionId?: string;
            /** @description As the paper says; one that differs from the dates is a warning. */
            statedDoseNumber?: number;
            /** @enum {string} */
            vaccine: "astrazeneca" | "pfizer" | "moderna" | "vero-cell" | "sputnik-v" | "abdala" | "janssen" | "hayat-vax";
        };
        RecordedDoseAnswer: {
            /** @description In the order of the days on which the doses were given, as far as they are entered. */
            doseNumber: number;
            /**
             * Format: uuid
             * @description Of this facility's own entry: what it corrects and withdraws.
             */
            entryId: string;
            /**
             * Format: uuid
             * @description Of the dose; where another facility has entered the same one before, its id.
             */
            id: string;
            /** @enum {string} */
            kind: "basic" | "additional" | "booster";
            person: components["schemas"]["VaccinatedPersonMatch"];
            /** Format: date-time */
            recordedAt: string;
            /**
             * @description `joined`: another entry speaks for the dose, and this one is its witness.
             * @enum {string}
             */
            state: "standing" | "joined";
            /** @description Which rules it broke: it is recorded and counted all the same. */
            violations: string[];
            /** @description What does not fit together. */
            warnings: string[];
        };
        RecordedPassage: {
            checkpointCode: string;
            /** @enum {string} */
            colour: "green" | "yellow" | "red";
            /** @enum {string|null} */
            decision: "approved" | "turned-back" | "sent-to-testing" | null;
            /** @enum {string} */
            direction: "in" | "out";
            id: string;
            /** @description Of a declared trip; null without one. */
            itinerary: components["schemas"]["PassageItinerary"] | null;
            passedAt: string;
            person: components["schemas"]["PassingPerson"];
            /** @enum {string} */
            proofKind: "personal-code" | "personal-card" | "declaration" | "declaration-group" | "chip-card" | "personal-qr" | "health-insurance-card" | "eu-certificate" | "identity-document";
            /** @enum {string} */
            proofState: "none" | "verified" | "unverified" | "expired" | "revoked" | "forged";
            /** @description Every rule that speaks against green, in the order of the rule set. */
            reasons: string[];
            /** @description What the reasons about areas and places stand on; the highest levels first. */
            visited: components["schemas"]["VisitedRiskView"][];
            /** @description The days that were looked at. */
            visitedWindow: components["schemas"]["VisitWindowView"];
            /**
             * @description Of the rule set: what does not change the colour. Before them `identity-by-eye` where no document was shown. Also
             *     `evidence-stated` where tests, doses or recovery are only stated, or stand in a certificate of an unknown issuer.
             */
            warnings: string[];
        };
        RecordPassageBody: {
            /**
             * Format: date-time
             * @description When it was, where it was not now.
             */
            at?: string;
            /** @example CP-CAI-TAC */
            checkpointCode: string;
            /**
             * @description Absent where the officer wants to see the colour first.
             * @enum {string}
             */
            decision?: "approved" | "turned-back" | "sent-to-testing";
            decisionNote?: string;
            /**
             * @description As typed.
             * @example MV29-GQY5-CKT1-8FPX-4BJJ
             */
            declarationCode?: string;
            /** @enum {string} */
            direction: "in" | "out";
            identityDocument?: components["schemas"]["ShownDocument"];
            /** @description Of a device that had no network; `at` is then required. */
            offline?: components["schemas"]["OfflinePart"];
            papers?: components["schemas"]["ShownPapers"];
            /** @description The text of the code as the camera read it. */
            scan?: string;
            /** Format: uuid */
            shiftId?: string;
        };
        RecoveryBody: {
            /** Format: date */
            day: string;
            /** @description The document by which a hospital has decided; the rule of discharge is not asked then. */
            document?: string;
            /** @description Samples that testing does not know of. */
            samples?: components["schemas"]["DischargeSampleBody"][];
        };
        RefuseCorrection: {
            /** @description Told to the citizen. */
            note?: string;
            /** @description Of 9458/BYT-CNTT. */
            refusals: ("photo-unreadable" | "date-dose-or-vaccine-missing" | "details-mismatch" | "name-without-diacritics" | "information-covered-or-edited")[];
        };
        Registered: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            registeredAt: string;
        };
        RegisteredPointRecord: {
            address: string | null;
            /** Format: date-time */
            closedAt: string | null;
            closingReason: string | null;
            communeCode: string;
            delivery: boolean | null;
            goods: ("rice" | "vegetables" | "meat-and-fish" | "eggs" | "noodles" | "milk" | "drinking-water" | "cooking-oil-and-spices" | "medicine" | "masks-and-disinfectant" | "hygiene" | "petrol" | "cooking-gas" | "cash")[];
            hours: string | null;
            hoursText: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "market" | "supermarket" | "convenience-store" | "food-shop" | "pharmacy" | "petrol-station" | "bank-or-atm" | "mobile-market" | "free-stall" | "drinking-water" | "cooking-gas";
            latitude: number | null;
            /** @enum {string|null} */
            located: "given" | "hamlet" | "street" | "commune" | null;
            longitude: number | null;
            name: string;
            /** @description By what is said and by the hours together; null where nobody can say. */
            openNow: boolean | null;
            osmId: string | null;
            phone: string | null;
            /** Format: date-time */
            registeredAt: string;
            state: components["schemas"]["ShownStateDto"];
            /** @description The last ones, the newest first. */
            statements: components["schemas"]["StatementDto"][];
            /** @description What is sold there and what else was spoken of, as it is shown now. */
            stock: components["schemas"]["ShownGoodDto"][];
            /** @description For `If-Match`. */
            version: number;
            /** @description The last ones, the newest first. */
            versions: components["schemas"]["RegisteredPointVersion"][];
            whoMayCome: components["schemas"]["WhoMayComeOfPoint"] | null;
        };
        RegisteredPointsPage: {
            items: components["schemas"]["ListedRegisteredPoint"][];
            nextCursor: string | null;
        };
        RegisteredPointVersion: {
            address: string | null;
            /** Format: date-time */
            at: string;
            communeCode: string;
            delivery: boolean | null;
            goods: ("rice" | "vegetables" | "meat-and-fish" | "eggs" | "noodles" | "milk" | "drinking-water" | "cooking-oil-and-spices" | "medicine" | "masks-and-disinfectant" | "hygiene" | "petrol" | "cooking-gas" | "cash")[];
            hours: string | null;
            hoursText: string | null;
            /** @enum {string} */
            kind: "market" | "supermarket" | "convenience-store" | "food-shop" | "pharmacy" | "petrol-station" | "bank-or-atm" | "mobile-market" | "free-stall" | "drinking-water" | "cooking-gas";
            latitude: number | null;
            /** @enum {string|null} */
            located: "given" | "hamlet" | "street" | "commune" | null;
            longitude: number | null;
            name: string;
            osmId: string | null;
            phone: string | null;
            version: number;
            whoMayCome: components["schemas"]["WhoMayComeOfPoint"] | null;
        };
        RegisteredSupplyPoint: {
            address: string | null;
            /** Format: date-time */
            closedAt: string | null;
            closingReason: string | null;
            communeCode: string;
            delivery: boolean | null;
            goods: ("rice" | "vegetables" | "meat-and-fish" | "eggs" | "noodles" | "milk" | "drinking-water" | "cooking-oil-and-spices" | "medicine" | "masks-and-disinfectant" | "hygiene" | "petrol" | "cooking-gas" | "cash")[];
            hours: string | null;
            hoursText: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "market" | "supermarket" | "convenience-store" | "food-shop" | "pharmacy" | "petrol-station" | "bank-or-atm" | "mobile-market" | "free-stall" | "drinking-water" | "cooking-gas";
            latitude: number | null;
            /** @enum {string|null} */
            located: "given" | "hamlet" | "street" | "commune" | null;
            longitude: number | null;
            name: string;
            osmId: string | null;
            phone: string | null;
            /** Format: date-time */
            registeredAt: string;
            /** @description For `If-Match`. */
            version: number;
            whoMayCome: components["schemas"]["WhoMayComeOfPoint"] | null;
        };
        RegisterFacilityBody: {
            address?: string;
            /**
             * @description Stays for good; capitals, digits and hyphens.
             * @example TYT-31318
             */
            code: string;
            /**
             * @description Five digits of the General Statistics Office.
             * @example 31318
             */
            communeCode: string;
            /** @description Whom the province may call. Sealed; shown to those alone who may change the facility, and never in an event. */
            contactPhone?: string;
            kinds: ("hospital" | "health-station" | "laboratory" | "vaccination-point" | "testing-point" | "quarantine-facility" | "treatment-site" | "checkpoint" | "isolation-area" | "school" | "enterprise" | "other")[];
            /** @description WGS 84, degrees; with it, `longitude`. */
            latitude?: number;
            /** @description WGS 84, degrees; with it, `latitude`. */
            longitude?: number;
            /**
             * @description What is done there, as words: kinds of tests or vaccines.
             * @example [
             *       "rt-pcr"
             *     ]
             */
            methods?: string[];
            /**
             * @description As it is painted on the gate; never a person's name: it is published.
             * @example Trạm Y tế Phường I
             */
            name: string;
            /**
             * @description The codes that others have for it, by the name of their system.
             * @example {
             *       "health-insurance": "93001"
             *     }
             */
            nationalCodes?: {
                [key: string]: string;
            };
            /**
             * @description In the form of OpenStreetMap's `opening_hours`.
             * @example Mo-Fr 07:00-11:00,13:00-17:00
             */
            openingHours?: string;
            /**
             * @description The first day; that of the request where none is given.
             * @example 2021-07-19
             */
            validFrom?: string;
            /**
             * @description The first day on which it is no longer there.
             * @example 2021-10-01
             */
            validTo?: string;
        };
        RegisterLotBody: {
            /** @example RT-2108-07 */
            code: string;
            /**
             * @description The last day on which it may be used.
             * @example 2022-03-31
             */
            expiresOn: string;
            /** @enum {string} */
            kind: "kit" | "reagent";
            /**
             * @description Whose it is; the facility of whoever asks unless given.
             * @example BV-DK-HG
             */
            laboratoryCode?: string;
            /** @example Sao Thái Dương */
            manufacturer: string;
            /** @enum {string} */
            method: "rt-pcr" | "rapid-antigen" | "immunoassay" | "culture";
            /** @example STANDARD Q COVID-19 Ag */
            product: string;
            /** @description How many tests can be made with it. */
            quantity: number;
        };
        RegisterPlaceBody: {
            /** @example 1 đường Lê Hồng Phong, khu vực 2 */
            address: string;
            /**
             * @description Five digits of the General Statistics Office.
             * @example 31321
             */
            communeCode: string;
            /**
             * @description Whom the province may call. Sealed, and never answered to anybody who scans.
             * @example 0293 3876 543
             */
            contactPhone?: string;
            /** @enum {string} */
            kind: "market" | "supermarket" | "shop" | "office" | "school" | "health-facility" | "vaccination-point" | "testing-point" | "checkpoint" | "quarantine-facility" | "factory" | "transport" | "worship" | "other";
            /** @description WGS 84, degrees; with it, `longitude`. */
            latitude?: number;
            /** @description WGS 84, degrees; with it, `latitude`. */
            longitude?: number;
            /**
             * @description As it shall stand on the poster. Never a person's name: it is published.
             * @example Chợ Vị Thanh
             */
            name: string;
        };
        RegisterRiskAreaBody: {
            /**
             * @description Two digits for a province, three for a district, five for a commune.
             * @example 31318
             */
            code?: string;
            /** @enum {string} */
            colour?: "green" | "yellow" | "orange" | "red";
            /**
             * @description The number of the document that sets the level.
             * @example 1485/QĐ-UBND
             */
            document: string;
            /**
             * Format: date
             * @description First day on which it holds.
             */
            from: string;
            /** @enum {string} */
            kind: "commune" | "district" | "province" | "place";
            /**
             * @description 1 (new normal) to 4 (very high). Either this or `colour`.
             * @enum {number}
             */
            level?: 1 | 2 | 4 | 3;
            /** @example 79 */
            provinceCode?: string;
            /**
             * @description Never a person's home: it is published.
             * @example Chợ đầu mối Bình Điền
             */
            text?: string;
            /**
             * Format: date
             * @description First day on which it holds no longer.
             */
            to?: string;
        };
        RegisterVaccineLotBody: {
            /** @example 10 */
            dosesPerVial: number;
            /**
             * Format: date
             * @description The last day on which it is good.
             * @example 2021-12-31
             */
            expiresOn: string;
            /**
             * @description As printed on the vial.
             * @example ABV1234
             */
            lot: string;
            /** @example AstraZeneca */
            maker: string;
            /** @enum {string} */
            vaccine: "astrazeneca" | "pfizer" | "moderna" | "vero-cell" | "sputnik-v" | "abdala" | "janssen" | "hayat-vax";
            /**
             * @description Millilitres, to the thousandth.
             * @example 5
             */
            vialMl: number;
        };
        RegistrationAsked: {
            /**
             * Format: date-time
             * @description Until when the code can be told.
             */
            expiresAt: string;
            /** Format: uuid */
            id: string;
        };
        RegistrationBody: {
            /**
             * @description To being vaccinated, and to the use of what is said here for it. Silence is no consent.
             * @enum {boolean}
             */
            consent: true;
            /** Format: email */
            email?: string;
            /** @example Kinh */
            ethnicity?: string;
            /** @example DN4930123456789 */
            healthInsuranceNumber?: string;
            occupation?: string;
            person: components["schemas"]["vaccination.PersonForm"];
            previousDose?: components["schemas"]["RememberedDose"];
            /**
             * @description Of 3355/QĐ-BYT: 1 to 16, and the groups of the province.
             * @example 9
             */
            priorityGroup?: string;
            /** Format: date */
            wishedDay?: string;
            /** @enum {string} */
            wishedDose?: "first" | "next";
            /** @enum {string} */
            wishedSession?: "morning" | "afternoon" | "all-day";
            workUnit?: string;
        };
        RegistrationCodeBody: {
            /** @example 041582 */
            code: string;
        };
        ReleaseQuarantineBody: {
            /** @example Nhà sản xuất xác nhận vẫn dùng được */
            reason: string;
        };
        RememberedDose: {
            /** Format: date */
            on?: string;
            /** @enum {string} */
            vaccine: "astrazeneca" | "pfizer" | "moderna" | "vero-cell" | "sputnik-v" | "abdala" | "janssen" | "hayat-vax";
        };
        ReopenCorrectionBody: {
            /**
             * @description Told to the citizen.
             * @example Đã tìm thấy phiếu tiêm gốc tại điểm tiêm
             */
            reason: string;
        };
        ReplaceFacilityBody: {
            address?: string;
            /**
             * @description Five digits of the General Statistics Office.
             * @example 31318
             */
            communeCode: string;
            /** @description Whom the province may call. Sealed; shown to those alone who may change the facility, and never in an event. */
            contactPhone?: string;
            kinds: ("hospital" | "health-station" | "laboratory" | "vaccination-point" | "testing-point" | "quarantine-facility" | "treatment-site" | "checkpoint" | "isolation-area" | "school" | "enterprise" | "other")[];
            /** @description WGS 84, degrees; with it, `longitude`. */
            latitude?: number;
            /** @description WGS 84, degrees; with it, `latitude`. */
            longitude?: number;
            /**
             * @description What is done there, as words: kinds of tests or vaccines.
             * @example [
             *       "rt-pcr"
             *     ]
             */
            methods?: string[];
            /**
             * @description As it is painted on the gate; never a person's name: it is published.
             * @example Trạm Y tế Phường I
             */
            name: string;
            /**
             * @description The codes that others have for it, by the name of their system.
             * @example {
             *       "health-insurance": "93001"
             *     }
             */
            nationalCodes?: {
                [key: string]: string;
            };
            /**
             * @description In the form of OpenStreetMap's `opening_hours`.
             * @example Mo-Fr 07:00-11:00,13:00-17:00
             */
            openingHours?: string;
            /**
             * @description The first day; that of the request where none is given.
             * @example 2021-07-19
             */
            validFrom?: string;
            /**
             * @description The first day on which it is no longer there.
             * @example 2021-10-01
             */
            validTo?: string;
        };
        ReportActAnswer: {
            /** @enum {string} */
            act: "listed" | "matched" | "dismissed" | "undone" | "alarmed";
            /** Format: date-time */
            actedAt: string;
            actor: string;
            /** Format: uuid */
            eventId: string | null;
            reason: string | null;
            version: number;
        };
        ReportAdverseEventBody: {
            /** @description By its id where one may see it; a dose that another facility gave by what the person holds or knows. */
            dose: components["schemas"]["DoseById"] | components["schemas"]["DoseByReference"] | components["schemas"]["DoseByPerson"];
            /**
             * @description Who noticed it and follows it; the facility of whoever asks unless given, and else that of the dose.
             * @example TTYT-930
             */
            facilityCode?: string;
            /** @description What was seen and done. It may name people, and is kept sealed. */
            note?: string;
            /**
             * Format: date-time
             * @description When that facility noticed it; now unless given.
             * @example 2021-08-11T10:40:00+07:00
             */
            noticedAt?: string;
            /** @description When it began. */
            onset: components["schemas"]["BeganAt"] | components["schemas"]["BeganOn"];
            reactions: ("mild" | "pain-or-swelling" | "nausea" | "diarrhoea" | "fever-below-39" | "fever-39-or-more" | "sore-throat" | "chills" | "headache" | "rash" | "other")[];
            /**
             * @description How it ended; what ended as a severe event is severe.
             * @enum {string}
             */
            result?: "recovered" | "severe-event" | "other";
            /**
             * @description `severe` where life or limb is in danger, or a hospital is needed (tai biến nặng).
             * @enum {string}
             */
            severity: "common" | "severe";
            /** @enum {string} */
            treatedAt?: "home" | "health-station" | "district-hospital" | "province-hospital" | "private";
        };
        ReportAnswer: {
            area: string | null;
            /** @description The hour asked for; null when the answer is live. */
            asOf: string | null;
            definition: components["schemas"]["LocalText"];
            freshness: components["schemas"]["SourceFreshness"][];
            from: string;
            groupBy: string[];
            indicator: string;
            rows: components["schemas"]["ReportRowAnswer"][];
            /** @description Whether every source has passed `asOf`, so that the figures will not change. Live figures are never settled. */
            settled: boolean;
            to: string;
            /** @description The sum of a flow, or the value on the last day; null for a ratio that is kept apart by group. */
            total: number | null;
            /** @description The sources that have not passed `asOf`. */
            unsettled: string[];
        };
        ReportCodeBody: {
            /**
             * @description To which the code goes.
             * @example 0912 345 678
             */
            phone: string;
        };
        ReportCodeSent: {
            /**
             * Format: date-time
             * @description Until when the code can be told.
             */
            expiresAt: string;
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
        ReportsPage: {
            items: components["schemas"]["ListedReport"][];
            nextCursor: string | null;
        };
        ReprintBody: {
            /**
             * @description Labels that are gone or cannot be read: they are void from now on.
             * @example [
             *       "7K2M4Q2XQ9"
             *     ]
             */
            barcodes: string[];
        };
        ReprintedLabel: {
            /** @description In its stead. */
            anew: string;
            /** @description Void. */
            old: string;
        };
        ReprintedLabels: {
            /** Format: uuid */
            id: string;
            labels: components["schemas"]["ReprintedLabel"][];
        };
        ResidenceElsewhere: {
            /**
             * @description Two digits of the General Statistics Office.
             * @example 79
             */
            provinceCode: string;
            text: string;
        };
        ResidenceInCommune: {
            address: string;
            /**
             * @description Five digits of the General Statistics Office.
             * @example 31318
             */
            communeCode: string;
        };
        RestatedDoseFields: {
            administered?: components["schemas"]["AdministeredAt"] | components["schemas"]["AdministeredOn"];
            /** @description Whether the person agreed to another product than the first. */
            consentToMixing?: boolean;
            /**
             * @description Who gave it; for a dose from outside the province, who enters it.
             * @example TTYT-930
             */
            facilityCode?: string;
            /**
             * @description As the paper says.
             * @enum {string}
             */
            kind?: "basic" | "additional" | "booster";
            /**
             * @description As printed on the vial; this or `lotUnknown`.
             * @example ABV1234
             */
            lot?: string;
            /**
             * @description The paper has none.
             * @enum {boolean}
             */
            lotUnknown?: true;
            /** @enum {string} */
            origin?: "facility" | "outside-province";
            /** @description Where the dose was entered for the wrong person, or the person wrongly described: the whole form. */
            person?: components["schemas"]["VaccinatedPersonForm"];
            /** @description As the paper says; one that differs from the dates is a warning. */
            statedDoseNumber?: number;
            /** @enum {string} */
            vaccine?: "astrazeneca" | "pfizer" | "moderna" | "vero-cell" | "sputnik-v" | "abdala" | "janssen" | "hayat-vax";
        };
        ResultAnswer: {
            /** Format: date-time */
            releasedAt?: string;
            /**
             * @description What this request made of it.
             * @enum {string}
             */
            state: "awaiting-validation" | "held" | "released" | "replaced" | "withdrawn" | "rejected";
            version: number;
            /** @description What does not fit together: it is taken, and on the record. */
            warnings: string[];
        };
        ResultsPage: {
            items: components["schemas"]["ListedResult"][];
            nextCursor: string | null;
        };
        RetestBody: {
            assigner?: string;
            /**
             * @description Of the specimen that was taken of the member after the pool.
             * @example 7K2M4Q2XQ9
             */
            barcode: string;
        };
        ReviewAnswer: {
            code: string;
            /** @enum {string} */
            finding: "contamination" | "low-viral-load" | "poor-swab" | "specimens-mixed-up" | "false-positive" | "not-explained";
            /** Format: date-time */
            reviewedAt: string;
        };
        ReviewBody: {
            /**
             * @description Why the tube was positive and none of its members.
             * @enum {string}
             */
            finding: "contamination" | "low-viral-load" | "poor-swab" | "specimens-mixed-up" | "false-positive" | "not-explained";
        };
        ReviewDeclarationBody: {
            /** @enum {string} */
            decision: "no-action" | "advised" | "test-ordered" | "quarantine-advised" | "unreachable";
            /** @description For those who come after; sealed. */
            note?: string;
        };
        ReviewedDeclaration: {
            /** @enum {string} */
            decision: "no-action" | "advised" | "test-ordered" | "quarantine-advised" | "unreachable";
            /** Format: uuid */
            declarationId: string;
            /**
             * Format: uuid
             * @description Of the review.
             */
            id: string;
            /** Format: date-time */
            reviewedAt: string;
            /** @description Of the declaration, which the review has moved on. */
            version: number;
        };
        RevokeCertificateBody: {
            /** @example Cấp nhầm người */
            reason: string;
        };
        RevokedCertificateAnswer: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            revokedAt: string;
            /** @enum {string} */
            state: "revoked";
        };
        RevokedPersonalCode: {
            id: string;
            revokedAt: string;
        };
        RevokePersonalCardBody: {
            /** @enum {string} */
            reason: "lost" | "stolen" | "holder-request" | "holder-died" | "mistake";
        };
        RevokePersonalCodeBody: {
            /**
             * @description By it the holder revokes; an officer of the commune needs none.
             * @example MV29-GQY5-CKT1-8FPX-4BJJ
             */
            declarationCode?: string;
        };
        RightDoseBody: {
            doseNumber?: number;
            /** @example ABV1234 */
            lot?: string;
            /** Format: date */
            on?: string;
            /** @description Where it was given, in the citizen's own words. */
            place?: string;
            /** @enum {string} */
            vaccine?: "astrazeneca" | "pfizer" | "moderna" | "vero-cell" | "sputnik-v" | "abdala" | "janssen" | "hayat-vax";
        };
        RightPersonBody: {
            birth?: components["schemas"]["YearOfBirth"] | components["schemas"]["DateOfBirth"];
            /** @example Nguyễn Thị Ví Dụ */
            fullName?: string;
            identityDocument?: components["schemas"]["vaccination.ShownDocument"];
            /** @enum {string} */
            sex?: "male" | "female" | "other";
        };
        RiskAreaChange: {
            /** @enum {string} */
            change: "registered" | "ended";
            changedAt: string;
            code: string | null;
            /** @enum {string} */
            colour: "green" | "yellow" | "orange" | "red";
            document: string;
            /** @enum {string} */
            kind: "commune" | "province" | "district" | "place";
            /** @enum {number} */
            level: 1 | 2 | 4 | 3;
            provinceCode: string;
            riskAreaId: string;
            text: string | null;
            validFrom: string;
            /** @description As the change left it. */
            validTo: string | null;
        };
        RiskAreaChangesPage: {
            items: components["schemas"]["RiskAreaChange"][];
            /** @description Of the last change; with it the feed goes on, also when it has come to its end for now. */
            nextCursor: string;
        };
        RiskAreasPage: {
            items: components["schemas"]["RiskAreaView"][];
            nextCursor: string | null;
        };
        RiskAreaView: {
            code: string | null;
            /** @enum {string} */
            colour: "green" | "yellow" | "orange" | "red";
            document: string;
            id: string;
            /** @enum {string} */
            kind: "commune" | "province" | "district" | "place";
            /** @enum {number} */
            level: 1 | 2 | 4 | 3;
            provinceCode: string;
            text: string | null;
            validFrom: string;
            validTo: string | null;
            /** @description For `If-Match`. */
            version: number;
        };
        RollBackBody: {
            reason: string;
        };
        RosterDutyBody: {
            /**
             * Format: date
             * @description In Asia/Ho_Chi_Minh.
             * @example 2021-08-11
             */
            day: string;
            /**
             * @description The point; that of whoever asks unless given.
             * @example TTYT-930
             */
            facilityCode?: string;
            /** @example Nguyễn Văn Ví Dụ */
            fullName: string;
            /** @example 0300 000 678 */
            phone: string;
            /** @enum {string} */
            shift: "morning" | "afternoon" | "evening";
            /**
             * @description As the roster calls the person; never a name.
             * @example IT-04
             */
            staffId: string;
        };
        RuleVerificationList: {
            items: components["schemas"]["RuleVerificationView"][];
        };
        RuleVerificationView: {
            documentNumber: string;
            id: string;
            /** @enum {string} */
            rule: "level-rate" | "level-coverage" | "level-matrix" | "level-protected-elderly" | "level-elderly-rise" | "level-capacity" | "level-capacity-asked" | "colour-commune" | "colour-district" | "colour-province" | "colour-case-days" | "measures-directive-19" | "measures-directive-15" | "measures-directive-16" | "measures-directive-16-plus" | "measures-level-1" | "measures-level-2" | "measures-level-3" | "measures-level-4";
            seenOn: string;
            verifiedAt: string;
        };
        RunAnswer: {
            code: string;
            device: string;
            /** Format: uuid */
            id: string;
            laboratoryCode: string;
            lotCode?: string;
            /** @enum {string} */
            method: "rt-pcr" | "rapid-antigen" | "immunoassay" | "culture";
            /** Format: date-time */
            plannedAt: string;
            /** @enum {number} */
            plate: 96 | 384;
            /** @enum {string} */
            status: "planned" | "accepted" | "invalid";
            /** @description How many wells are filled, controls included. */
            wells: number;
        };
        RunsPage: {
            items: components["schemas"]["RunAnswer"][];
            nextCursor: string | null;
        };
        RunWellView: {
            assigner?: string;
            barcode?: string;
            /** @enum {string} */
            control?: "positive" | "negative" | "internal";
            pool?: string;
            /** @description Why the well has made none. */
            refusal?: string;
            resultState?: string;
            /** @description The version of the result that the well has made, and its state then. */
            resultVersion?: number;
            well: string;
        };
        ScanBody: {
            /**
             * @description As the scanner read it, or as it was typed. Longer than a QR code can be, it is `hostile`, not refused.
             * @example 099090000123|099123456|Nguyễn Thử An|01021990|Nam|Ấp Thử, Hậu Giang|15042021
             */
            text: string;
        };
        ScanCoverage: {
            checkpoints: components["schemas"]["CoverageOfCheckpoint"][];
            on: string;
            /** @description Those with the lowest share first. */
            places: components["schemas"]["CoverageOfPlace"][];
        };
        ScansOfPlaceHour: {
            hour: number;
            scans: number;
        };
        ScanView: {
            /**
             * @description By kind; days are ISO. Masked, unless the caller has `scans:read`. Of a group: `groupKind`, `memberCount`, and of
             *     each member `fullName`, `outcome` and, with `scans:read`, `memberCode`, the code of the member's own declaration.
             */
            fields: {
                [key: string]: unknown;
            };
            /**
             * @description Why the text is hostile; only with that kind.
             * @enum {string}
             */
            hostile?: "too-long" | "ill-formed-text" | "control-characters" | "bidirectional-override" | "invisible-characters" | "look-alike-digits" | "script" | "dangerous-scheme" | "credentials-in-address" | "disguised-address" | "punycode-address" | "look-alike-address";
            /**
             * @description As the text shows it; `declaration-group` where its code turned out to be that of a group.
             * @enum {string}
             */
            kind: "place-poster" | "place-code" | "personal-code" | "personal-card" | "declaration" | "vaccination-invitation" | "personal-qr" | "chip-card" | "health-insurance-card" | "eu-certificate" | "unknown" | "hostile" | "declaration-group";
            /** @description Never empty; `none` where nothing can be done. */
            next: components["schemas"]["NextStepView"][];
            /**
             * @description Closed codes: contradictions in the text, and what its look-up found. Of a personal code also `personal-code-revoked`,
             *     and `personal-code-replayed` where this very code was shown at a place or a checkpoint before.
             */
            warnings: string[];
        };
        ScreeningAges: {
            /** @description The last year; null without an end. */
            maxYears: number | null;
            minYears: number;
        };
        ScreeningAnswer: {
            abnormalVitals: ("temperature" | "pulse" | "blood-pressure" | "breaths")[];
            /**
             * Format: date
             * @description Not before this day; null where nothing defers, or nobody knows for how long.
             */
            deferUntil: string | null;
            /**
             * Format: date-time
             * @description A dose later than this needs another screening.
             */
            expiresAt: string;
            facilityCode: string;
            /** @description In force on the day of the screening. */
            form: string;
            /** Format: uuid */
            id: string;
            isComplete: boolean;
            /**
             * @description The worst of what was found; not the last word while something is unanswered.
             * @enum {string}
             */
            outcome: "eligible" | "caution" | "defer" | "refer-to-hospital" | "contraindicated";
            reasons: components["schemas"]["ScreeningReason"][];
            /** Format: date-time */
            recordedAt: string;
            /** Format: date-time */
            screenedAt: string;
            /** @description Items without an answer, and signs that the form wants measured. */
            unanswered: string[];
            /** @enum {string} */
            vaccine: "astrazeneca" | "pfizer" | "moderna" | "vero-cell" | "sputnik-v" | "abdala" | "janssen" | "hayat-vax";
        };
        ScreeningBody: {
            /**
             * @description By the code of the item: yes, no, or `{since}` where a deferral is counted from a day.
             * @example {
             *       "acute-illness": false,
             *       "covid-in-6-months": {
             *         "since": "2021-05-01"
             *       }
             *     }
             */
            answers: {
                [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @description When it was asked.
             * @example 2021-08-11T08:05:00+07:00
             */
            at: string;
            /** @example TTYT-930 */
            facilityCode: string;
            /**
             * @description The form that was filled in; another than that in force on the day is refused.
             * @example adults-3802
             */
            form?: string;
            person?: components["schemas"]["VaccinatedPersonForm"];
            /** Format: uuid */
            personId?: string;
            /** @enum {string} */
            vaccine: "astrazeneca" | "pfizer" | "moderna" | "vero-cell" | "sputnik-v" | "abdala" | "janssen" | "hayat-vax";
            /**
             * Format: uuid
             * @description The visit of the person; nobody is screened in it before the wrong-person guard.
             */
            visitId?: string;
            vitalSigns: components["schemas"]["VitalSignsBody"];
        };
        ScreeningFormAnswer: {
            ages: components["schemas"]["ScreeningAges"];
            code: string;
            /** @description The number of the document that made it so; null where none is known. */
            document: string | null;
            /** @description In the order of the form, in Vietnamese and English, with what yes means. */
            items: {
                [key: string]: unknown;
            }[];
            /** @description Whether some of it was not seen in a source. */
            unconfirmed: boolean;
            /** Format: date */
            validFrom: string;
            /** @description For so long a screening is good. */
            validHours: number;
            /**
             * Format: date
             * @description The first day on which it is in force no longer; null until there is one.
             */
            validTo: string | null;
            /** @description From 1, among the forms for people of these ages. */
            version: number;
            /** @description Limits outside of which a sign is abnormal, and what is measured of whom. */
            vitals: {
                [key: string]: unknown;
            };
        };
        ScreeningFormsAnswer: {
            /** @description Empty on a day without any. */
            items: components["schemas"]["ScreeningFormAnswer"][];
            /** Format: date */
            on: string;
        };
        ScreeningReason: {
            item: string;
            /** @enum {string} */
            outcome: "eligible" | "caution" | "defer" | "refer-to-hospital" | "contraindicated";
        };
        SelectedPeoplePage: {
            items: components["schemas"]["SelectedPerson"][];
            nextCursor: string | null;
        };
        SelectedPerson: {
            birthYear: number | null;
            /** @description The dose that would be given; null where none is due. */
            doseNumber: number | null;
            /**
             * Format: date
             * @description The first day on which it is allowed.
             */
            dueFrom: string | null;
            /** @description Null while the selection runs and nothing speaks against it. */
            isChosen: boolean | null;
            maskedName: string;
            /** Format: uuid */
            personId: string;
            priorityGroup: string;
            /** @description Why, or why not: every reason. */
            reasons: ("first-dose" | "next-dose-due" | "next-dose-late" | "of-priority-group" | "of-age" | "of-sex" | "age-estimated" | "other-priority-group" | "other-sex" | "too-young" | "too-old" | "age-unknown" | "no-vaccine-for-age" | "vaccinated-before" | "not-vaccinated-before" | "nothing-due" | "not-due-yet" | "other-vaccine" | "doubt-undecided" | "invited-before" | "quota-exhausted")[];
            residenceCommune: string;
        };
        SelectionAnswer: {
            /** Format: date-time */
            askedAt: string;
            /** Format: uuid */
            campaignId: string;
            /** @description Null while it runs. */
            chosen: number | null;
            communes: string[];
            /** Format: date-time */
            doneAt: string | null;
            /** @enum {string} */
            dose: "first" | "next";
            /** Format: uuid */
            id: string;
            /** @description People so far. */
            lookedAt: number;
            /** Format: date */
            on: string;
            /** @enum {string} */
            state: "running" | "done";
        };
        SelectPeopleBody: {
            /**
             * @description Where people live; all communes of the campaign that are one's own unless given.
             * @example [
             *       "31318"
             *     ]
             */
            communes?: string[];
            /**
             * @description `first`: people without any dose. `next`: people whose next dose is due.
             * @enum {string}
             */
            dose: "first" | "next";
            maxYears?: number;
            /** @description Full years on the day. */
            minYears?: number;
            /**
             * Format: date
             * @description On which the dose would be given; the campaign's first day unless given.
             * @example 2021-08-11
             */
            on?: string;
            /**
             * @description Of the list in force; every group unless given.
             * @example [
             *       "1",
             *       "9"
             *     ]
             */
            priorityGroups?: string[];
            /** @enum {string} */
            sex?: "male" | "female" | "other";
        };
        SendBackCorrection: {
            /**
             * @description What is wrong with what was sent; told to the citizen.
             * @example Ảnh bị mờ, không đọc được số lô
             */
            sendBack: string;
        };
        SentSupplyList: {
            changed: number;
            created: number;
            finishedAt: string | null;
            id: string;
            /** @description Whether it was only tried; null while none of its rows was decided. */
            isTrial: boolean | null;
            /** @description Rows in `refused.csv`. */
            refused: number;
            /** @description Rows of the file below its header. */
            rows: number;
            startedAt: string;
            /**
             * @description `running` until every row has been decided.
             * @enum {string}
             */
            state: "running" | "finished";
            /** @description Rows that said what was known already. */
            unchanged: number;
        };
        SentSupplyLists: {
            items: components["schemas"]["SentSupplyList"][];
            nextCursor: string | null;
        };
        SessionAnswer: {
            /** Format: uuid */
            campaignId: string;
            /** @description Of all shifts. */
            capacity: number;
            /** @description Its balances were closed with other doses than it has now: see them, and close them anew. Null while they hold. */
            changedAfterClose: components["schemas"]["ChangedAfterClose"] | null;
            /** Format: date-time */
            closedAt: string | null;
            /** @description Why something is unexplained of the vials; null where nothing is. */
            closeReason: string | null;
            /** Format: date */
            day: string;
            facilityCode: string;
            /** Format: uuid */
            id: string;
            lots: components["schemas"]["SessionLotAnswer"][];
            /** Format: date-time */
            plannedAt: string;
            shifts: components["schemas"]["SessionShiftAnswer"][];
            /** @enum {string} */
            state: "open" | "closed";
            tables: number;
            vaccines: ("astrazeneca" | "pfizer" | "moderna" | "vero-cell" | "sputnik-v" | "abdala" | "janssen" | "hayat-vax")[];
            /** @description For `If-Match`. */
            version: number;
        };
        SessionBoardAnswer: {
            /** Format: date-time */
            asOf: string;
            /** @description Invitations by state; every state is there. */
            invitations: {
                [key: string]: number;
            };
            /** @description Of the observed, those whose observation has ended: they may leave. */
            mayLeave: number;
            /** Format: uuid */
            sessionId: string;
            /** @description Visits by stage; every stage is there. */
            visits: {
                [key: string]: number;
            };
        };
        SessionLotAnswer: {
            lot: string;
            /** @enum {string} */
            vaccine: "astrazeneca" | "pfizer" | "moderna" | "vero-cell" | "sputnik-v" | "abdala" | "janssen" | "hayat-vax";
        };
        SessionLotBody: {
            /** @example ABV1234 */
            lot: string;
            /** @enum {string} */
            vaccine: "astrazeneca" | "pfizer" | "moderna" | "vero-cell" | "sputnik-v" | "abdala" | "janssen" | "hayat-vax";
        };
        SessionShiftAnswer: {
            capacity: number;
            endsAt: string;
            /** @description Invitations that stand: neither declined nor absent. */
            invited: number;
            /** @description From 1, in the order of the day. */
            shift: number;
            startsAt: string;
        };
        SessionShiftBody: {
            /** @description People who can be vaccinated in it. */
            capacity: number;
            /** @example 08:30 */
            endsAt: string;
            /** @example 07:30 */
            startsAt: string;
        };
        SessionsPage: {
            items: components["schemas"]["SessionAnswer"][];
            nextCursor: string | null;
        };
        SetCheckpointBody: {
            /**
             * @description Which are controlled: into the province, out of it, or both.
             * @example [
             *       "in",
             *       "out"
             *     ]
             */
            directions: ("in" | "out")[];
            /**
             * @description Scans an hour that a working checkpoint of this road makes; 0 where nothing is expected.
             * @example 1200
             */
            expectedScansPerHour: number;
            /** @example Quốc lộ 1A */
            road: string;
        };
        ShoppingHoursBody: {
            /** @example 05:00 */
            from: string;
            /**
             * @description The first minute at which nobody may come any more.
             * @example 09:00
             */
            to: string;
        };
        ShownAct: {
            at: string;
            /** @description The officer's name, or that of the platform's own job. */
            by: string;
            /** @description Of a call: its outcome; of a decision: the decision; of an escalation: why; of a hamlet: its name. */
            detail: string | null;
            /** @enum {string} */
            kind: "released" | "decided" | "taken" | "called" | "hamlet-set" | "escalated";
            /**
             * @description To which an escalation moved it.
             * @enum {string|null}
             */
            level: "commune" | "province" | "district" | null;
            /** @description Of a decision. */
            note: string | null;
        };
        ShownAdverseEvent: {
            /**
             * Format: date-time
             * @description Since when the alarm stands that the department was not told in time.
             */
            alarmedAt: string | null;
            /** @description From the first report on. */
            changes: components["schemas"]["AdverseEventChangeAnswer"][];
            /** Format: date */
            doseDay: string;
            /** @description Who gave the dose. */
            doseFacility: string;
            /** Format: uuid */
            doseId: string;
            /** Format: date-time */
            dueAt: string | null;
            /** @description Who follows it. */
            facilityCode: string;
            /** Format: uuid */
            id: string;
            lot: string | null;
            /** Format: date-time */
            noticedAt: string;
            /** Format: date-time */
            notifiedAt: string | null;
            /** Format: date-time */
            onsetAt: string | null;
            /** Format: date */
            onsetDay: string;
            reactions: ("mild" | "pain-or-swelling" | "nausea" | "diarrhoea" | "fever-below-39" | "fever-39-or-more" | "sore-throat" | "chills" | "headache" | "rash" | "other")[];
            /**
             * @description Whether staff or a citizen told of it.
             * @enum {string}
             */
            reportedBy: "staff" | "citizen";
            /** @enum {string|null} */
            result: "recovered" | "severe-event" | "other" | null;
            /** @enum {string} */
            severity: "common" | "severe";
            /** @enum {string|null} */
            treatedAt: "home" | "health-station" | "district-hospital" | "province-hospital" | "private" | null;
            /** @enum {string} */
            vaccine: "astrazeneca" | "pfizer" | "moderna" | "vero-cell" | "sputnik-v" | "abdala" | "janssen" | "hayat-vax";
            version: number;
            /** Format: date-time */
            withdrawnAt: string | null;
            /** @enum {string|null} */
            withdrawnBecause: "duplicate" | "entered-in-error" | "wrong-dose" | null;
        };
        ShownArrival: {
            announcedAt: string;
            checkpointCode: string;
            colour: string;
            originCommune: string | null;
            originProvince: string | null;
            passedAt: string;
        };
        ShownBirth: {
            date?: string;
            year?: number;
        };
        ShownCase: {
            ageBand: string;
            /** @enum {string} */
            classification: "confirmed" | "suspect";
            /**
             * Format: date
             * @description The day it counts as new.
             */
            day: string;
            /** @description A second person has yet to confirm a death that was reported. */
            deathReported: boolean;
            /** @description Commune where it was found; what counts and levels go by. */
            detectedIn: string;
            duplicateOf: string | null;
            /** Format: date */
            endedDay: string | null;
            history: components["schemas"]["CaseActView"][];
            /** Format: uuid */
            id: string;
            infectedBy: string | null;
            /** @description Reported some days after the specimen was taken. */
            late: boolean;
            /** @description `Ng*** V*** A***` */
            maskedName: string;
            /** @description What is not known of a suspect and could make a case. */
            missing: string[];
            nationalCode: string | null;
            openedAt: string;
            /** @enum {string} */
            origin: "community" | "concentrated-quarantine" | "blockade-area" | "another-province" | "imported" | "unknown";
            person: components["schemas"]["CasePersonView"];
            publishedDay: string | null;
            residence: components["schemas"]["CaseResidence"];
            /** @description Unit whose officers act on it. */
            responsible: string;
            resultedDay: string;
            results: components["schemas"]["CaseResultView"][];
            sampledAt: string;
            sex: string;
            /** @enum {string} */
            status: "active" | "recovered" | "died" | "moved" | "ruled-out" | "withdrawn";
            stayingIn: components["schemas"]["CaseStay"];
            /** @description For `If-Match`. */
            version: number;
            /** @description By which way of the definition in force; null for a suspect. */
            way: string | null;
        };
        ShownCertificate: {
            /**
             * @description As it stands in the code.
             * @example URN:UVCI:01:VN:LC93/0123456789ABCDEFGHJK#M
             */
            certificateId: string;
            /** Format: uuid */
            doseId: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            issuedAt: string;
            /**
             * @description The text of the QR code.
             * @example HC1:6BFOXN…
             */
            qr: string;
            /**
             * @description `requested` is for good; the others end where a recall or a withdrawal is taken back.
             * @enum {string}
             */
            revokedBecause?: "requested" | "lot-recalled" | "dose-withdrawn";
            /**
             * @description `replaced`: the ledger says something else by now; ask for a new one.
             * @enum {string}
             */
            state: "standing" | "replaced" | "revoked";
        };
        ShownCheckIn: {
            address: string | null;
            automatic: boolean | null;
            checkedInAt: string;
            checkedOutAt: string | null;
            fullName: string;
            id: string;
            identityDocument: {
                [key: string]: string;
            } | null;
            phone: string | null;
            placeCode: string;
            /** @enum {string} */
            shown: "personal-code" | "visitor" | "card" | "declaration" | "chip-card" | "personal-qr" | "health-insurance-card";
            /** @enum {string} */
            way: "person-scans" | "place-scans";
        };
        ShownClue: {
            /** @description A year or a date. */
            birth?: string;
            fullName?: string;
            lastFour?: string;
            /** Format: date */
            on?: string;
            reference?: string;
        };
        ShownCorrection: {
            acts: components["schemas"]["ShownTicketAct"][];
            /**
             * Format: date
             * @description By whose end it is answered; while it is sent back, by whose end the citizen sends better proof.
             */
            answerBy: string;
            /** Format: date-time */
            closedAt: string | null;
            communeCode: string | null;
            dose?: components["schemas"]["MeantDoseBody"];
            /** Format: uuid */
            doseId: string | null;
            /** @enum {string|null} */
            due: "soon" | "overdue" | null;
            facilityCode: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "dose-missing" | "dose-wrong" | "person-wrong" | "dose-of-another" | "dose-double";
            note?: string;
            /** Format: date-time */
            openedAt: string;
            /** @description Who asks, as it was typed. */
            person: components["schemas"]["ShownVaccinatedPerson"];
            /**
             * Format: uuid
             * @description To whom and to what it was matched.
             */
            personId: string | null;
            proofs: components["schemas"]["ShownProof"][];
            refusals: ("photo-unreadable" | "date-dose-or-vaccine-missing" | "details-mismatch" | "name-without-diacritics" | "information-covered-or-edited")[];
            rightDose?: components["schemas"]["RightDoseBody"];
            rightPerson?: components["schemas"]["ShownRightPerson"];
            /** @enum {string} */
            state: "open" | "taken" | "sent-back" | "accepted" | "refused" | "lapsed";
            takenBy: string | null;
            /** @example 3F7K-9QZT-02MA */
            ticket: string;
            version: number;
        };
        ShownCustodyStep: {
            at: string;
            /** @description Id of the member of staff or client. */
            by: string;
            /** @description Codes: condition, consignment, run. */
            detail: {
                [key: string]: unknown;
            };
            facilityCode: string | null;
            recordedAt: string;
            /** @enum {string} */
            step: "collected" | "dispatched" | "received" | "refused" | "lost" | "tested" | "validated" | "released";
        };
        ShownDeclaration: {
            address: string;
            ageBand: string;
            answers: {
                [key: string]: unknown;
            };
            birth: components["schemas"]["ShownBirth"];
            /**
             * @description The last review's, null until somebody has looked.
             * @enum {string|null}
             */
            decision: "no-action" | "advised" | "test-ordered" | "quarantine-advised" | "unreachable" | null;
            declaredAt: string;
            /** @description Where a declared trip ends, in the province. */
            destinationCommune: string | null;
            email: string | null;
            /** @enum {string} */
            form: "whole-population" | "domestic-move" | "entry" | "self-monitoring";
            fullName: string;
            /** @description Of those who declared together. */
            groupId: string | null;
            healthInsuranceNumber: string | null;
            id: string;
            identityDocument: {
                [key: string]: string;
            } | null;
            nationality: string;
            onBehalf: boolean;
            /** @enum {string} */
            outcome: "clear" | "attention";
            phone: string;
            placeCode: string | null;
            /** @description Of the questions that were answered. */
            questionnaireVersion: number;
            reasons: string[];
            receivedAt: string;
            residenceCommune: string | null;
            residenceProvince: string | null;
            /** @description Oldest first. */
            reviews: components["schemas"]["ShownReview"][];
            /** @enum {string} */
            sex: "male" | "female" | "other";
            version: number;
            warnings: string[];
        };
        ShownDocument: {
            /** @enum {string} */
            kind: "citizen-id" | "old-identity-card" | "passport";
            number: string;
        };
        ShownDose: {
            /**
             * Format: date
             * @example 2021-07-01
             */
            day: string;
            /** @example 1 */
            number: number;
            /**
             * @description As far as it is known; `unknown` says that it was asked for. No colour rule looks at it.
             * @example astrazeneca
             * @enum {string}
             */
            vaccine?: "astrazeneca" | "pfizer" | "moderna" | "vero-cell" | "sputnik-v" | "abdala" | "janssen" | "hayat-vax" | "unknown";
        };
        ShownDoseChange: {
            actor: string;
            after: {
                [key: string]: unknown;
            } | null;
            /** @description What it said before, and what it says since. */
            before: {
                [key: string]: unknown;
            } | null;
            /** Format: date-time */
            changedAt: string;
            /** @enum {string} */
            kind: "recorded" | "corrected" | "withdrawn";
            /** @description Absent for the first. */
            reason?: string;
        };
        ShownDuty: {
            /** Format: date */
            day: string;
            facilityCode: string;
            fullName: string;
            /** Format: uuid */
            id: string;
            phone: string;
            /** Format: date-time */
            recordedAt: string;
            /** @enum {string} */
            shift: "morning" | "afternoon" | "evening";
            staffId: string;
            /**
             * Format: date-time
             * @description Null while it stands.
             */
            withdrawnAt: string | null;
        };
        ShownEntry: {
            /** @description Oldest first. */
            acts: components["schemas"]["ShownAct"][];
            /** @description Null for an arrival. */
            ageBand: string | null;
            /** @description Whole hours since then. */
            ageHours: number;
            /** @description Null for a declaration. */
            arrival: components["schemas"]["ShownArrival"] | null;
            /** @description Calls of the officer who has it. */
            calls: number;
            decidedAt: string | null;
            /** @description Of an arrival: null where the person had declared nothing that the officer may read. */
            declaration: components["schemas"]["ShownDeclaration"] | null;
            destinationCommune: string | null;
            /** @description Null for an arrival. */
            form: string | null;
            /** @description Set by an officer; of one entry also as its address says it, which no list opens. */
            hamlet: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            level: "commune" | "province" | "district";
            levelSince: string;
            /** @description Whether it is the asking officer who has it. */
            mine: boolean;
            placeCommune: string | null;
            reasons: string[];
            residenceCommune: string | null;
            /** @description Since when it needs an officer. */
            since: string;
            /** @enum {string} */
            source: "declaration" | "arrival";
            /** @enum {string} */
            state: "open" | "decided" | "taken" | "called";
            takenAt: string | null;
            /** @description The officer's name; null while nobody has it. */
            takenBy: string | null;
            /** @description For `If-Match`. It grows with every correction and every act. */
            version: number;
        };
        ShownGoodDto: {
            confidence: number;
            /** @enum {string} */
            good: "rice" | "vegetables" | "meat-and-fish" | "eggs" | "noodles" | "milk" | "drinking-water" | "cooking-oil-and-spices" | "medicine" | "masks-and-disinfectant" | "hygiene" | "petrol" | "cooking-gas" | "cash";
            /** Format: date-time */
            since: string | null;
            /** @enum {string|null} */
            source: "owner" | "officer" | "citizen" | null;
            /** @enum {string} */
            value: "unknown" | "in-stock" | "out-of-stock" | "disputed";
        };
        ShownGroup: {
            declaredAt: string;
            /** @enum {string} */
            form: "whole-population" | "domestic-move" | "entry" | "self-monitoring";
            id: string;
            /** @enum {string} */
            kind: "family" | "vehicle";
            leader: components["schemas"]["GroupLeaderBody"];
            /** @description How many declared together. */
            memberCount: number;
            /** @description Those of the officer's area. */
            members: components["schemas"]["ListedDeclaration"][];
            questionnaireVersion: number;
        };
        ShownIncident: {
            acts: components["schemas"]["ShownIncidentAct"][];
            facilityCode: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "printer" | "network" | "account" | "data" | "other";
            /** Format: date-time */
            openedAt: string;
            /** @description How often it was not solved after all. */
            reopenings: number;
            /**
             * Format: date-time
             * @description Null again once it was reopened.
             */
            solvedAt: string | null;
            /** @enum {string} */
            state: "open" | "taken" | "solved";
            /**
             * Format: date-time
             * @description When it was taken first.
             */
            takenAt: string | null;
            /** @description Who has it now. */
            takenBy: string | null;
            version: number;
        };
        ShownIncidentAct: {
            /** @enum {string} */
            act: "opened" | "taken" | "solved" | "reopened";
            /** Format: date-time */
            actedAt: string;
            actor: string;
            /** @description Absent where nothing was said, and once what was said is older than such words are kept. */
            note?: string;
            /** @description Who of the roster has taken it. */
            staffId: string | null;
            version: number;
        };
        ShownInvitation: {
            birthYear: number | null;
            /** Format: uuid */
            campaignId: string;
            /**
             * @description With what the person comes; a secret of whoever is invited.
             * @example 4K7M-1Q2X-QZ0R-8D3T
             */
            code: string;
            /** Format: date */
            day: string;
            endsAt: string;
            facilityCode: string;
            fullName: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            madeAt: string;
            /** Format: uuid */
            personId: string;
            phone: string | null;
            /**
             * @description Why the person declined; null in every other state.
             * @enum {string|null}
             */
            reason: "not-reached" | "unwell" | "pregnant" | "deferred" | "contraindicated" | "vaccinated-elsewhere" | "moved-away" | "other-vaccine-wanted" | "refuses" | "other" | null;
            /** Format: uuid */
            sessionId: string;
            shift: number;
            /**
             * @description When the shift begins, in Asia/Ho_Chi_Minh.
             * @example 07:30
             */
            startsAt: string;
            /** @enum {string} */
            state: "planned" | "called" | "confirmed" | "arrived" | "vaccinated" | "absent" | "declined";
            steps: components["schemas"]["InvitationStepAnswer"][];
        };
        ShownLot: {
            code: string;
            /** Format: date */
            expiresOn: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "kit" | "reagent";
            laboratoryCode: string;
            manufacturer: string;
            /** @enum {string} */
            method: "rt-pcr" | "rapid-antigen" | "immunoassay" | "culture";
            /** @description The latest first. */
            movements: components["schemas"]["StockMovementAnswer"][];
            product: string;
            /** @description As it was registered. */
            quantity: number;
            /** Format: date-time */
            recalledAt: string | null;
            recallReason: string | null;
            /** Format: date-time */
            registeredAt: string;
            /** @description What is left. */
            stock: number;
        };
        ShownLotRecall: {
            doses: number;
            /** Format: uuid */
            id: string;
            lot: string;
            /** @description Points that were told, and doses that had been given of it. */
            points: number;
            reason: string;
            /** Format: date-time */
            recalledAt: string;
            /** @description Those that one may see. */
            told: components["schemas"]["RecallPointAnswer"][];
            /** Format: date-time */
            undoneAt: string | null;
            undoReason: string | null;
            /** @enum {string} */
            vaccine: "astrazeneca" | "pfizer" | "moderna" | "vero-cell" | "sputnik-v" | "abdala" | "janssen" | "hayat-vax";
        };
        ShownMember: {
            /** @description Absent for our own labels and for shares. */
            assigner?: string;
            /** @description Of the share, or of the member's own tube. */
            barcode: string;
            /** @enum {string} */
            closedReason?: "not-found" | "moved-away" | "declined" | "died" | "other";
            /** @description From 1. */
            number: number;
            /** @description Absent for our own labels. */
            retestAssigner?: string;
            /** @description The specimen that was taken in the member's stead. */
            retestBarcode?: string;
            /** @description For the person, of a field pool: with it the result is looked up. */
            slipCode?: string;
            /** Format: uuid */
            specimenId: string;
            /**
             * @description `open`: a new specimen is asked for, with the reason `pooled-sample-positive`.
             * @enum {string}
             */
            state: "pooled" | "open" | "retested" | "closed";
        };
        ShownPapers: {
            /** @description All doses; an empty list says that the person has none. */
            doses?: components["schemas"]["ShownDose"][];
            /** Format: date */
            recoveredOn?: string;
            test?: components["schemas"]["ShownTest"];
        };
        ShownPerson: {
            /** Format: date */
            completeOn: string | null;
            doses: components["schemas"]["DoseOfPerson"][];
            /** Format: date */
            fullyVaccinatedFrom: string | null;
            /**
             * Format: uuid
             * @description To whom merges lead, whichever id was asked.
             */
            id: string;
            /** @description Two doses may be one, and nobody has decided yet. */
            inDoubt: boolean;
            nextDue: components["schemas"]["NextDueAnswer"] | null;
            person: components["schemas"]["ShownVaccinatedPerson"] | null;
            /** @enum {string} */
            view: "full" | "next-dose";
        };
        ShownPersonalCard: {
            address: string;
            birthYear: number | null;
            /**
             * @description Twelve characters, to type.
             * @example K7M4Q2X1234P
             */
            code: string;
            communeCode: string;
            fullName: string;
            issuedAt: string;
            phone: string | null;
            revokedAt: string | null;
            /**
             * @description On the business day of the answer.
             * @enum {string}
             */
            status: "expired" | "revoked" | "valid";
            /** @description What its QR code says: `LC1.C.<code>.<kid>.<signature>`. */
            text: string;
            /**
             * Format: date
             * @description The first local day on which the card is no longer taken.
             */
            validUntil: string;
            /** @description For `If-Match`. */
            version: number;
        };
        ShownPersonChange: {
            after: {
                [key: string]: unknown;
            };
            /** @enum {string} */
            because: "identity-check" | "correction-ticket" | "undone";
            /**
             * Format: uuid
             * @description Of the row of the work list, of the ticket, or of the change that was undone.
             */
            becauseId: string;
            /** @description The fields as they were, and as they are since. */
            before: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            changedAt: string;
            changedBy: string;
            /**
             * @example [
             *       "fullName"
             *     ]
             */
            fields: string[];
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description The change that has undone it.
             */
            undoneBy: string | null;
        };
        ShownPool: {
            code: string;
            facilityCode: string;
            /** @enum {string} */
            finding?: "contamination" | "low-viral-load" | "poor-swab" | "specimens-mixed-up" | "false-positive" | "not-explained";
            /** Format: date-time */
            formedAt: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "field" | "laboratory";
            laboratoryCode: string | null;
            members: components["schemas"]["ShownMember"][];
            /** @enum {string} */
            method: "rt-pcr" | "rapid-antigen";
            /** @description Of the tube; the oldest first. */
            results: components["schemas"]["PoolResultView"][];
            /** Format: date-time */
            reviewedAt?: string;
            /** @enum {string} */
            status: "pending" | "negative" | "positive-unresolved" | "repeat" | "resolved" | "discordant";
        };
        ShownProof: {
            /** Format: date-time */
            addedAt: string;
            bytes: number;
            /**
             * Format: date-time
             * @description There is nothing to be seen from then on.
             */
            erasedAt: string | null;
            mediaType: string;
            number: number;
        };
        ShownReport: {
            acts: components["schemas"]["ReportActAnswer"][];
            /** Format: date-time */
            alarmedAt: string | null;
            communeCode: string | null;
            dose: components["schemas"]["ShownClue"];
            /** Format: date-time */
            dueAt: string | null;
            /**
             * Format: uuid
             * @description The event that was made of it.
             */
            eventId: string | null;
            /** Format: uuid */
            id: string;
            note?: string;
            /** Format: date-time */
            onsetAt: string | null;
            /** Format: date */
            onsetDay: string;
            phone?: string;
            reactions: ("mild" | "pain-or-swelling" | "nausea" | "diarrhoea" | "fever-below-39" | "fever-39-or-more" | "sore-throat" | "chills" | "headache" | "rash" | "other")[];
            /** @description Why it waits, or why it was dismissed. */
            reason: string | null;
            /** Format: date-time */
            receivedAt: string;
            /** @enum {string|null} */
            result: "recovered" | "severe-event" | "other" | null;
            /** @enum {string} */
            severity: "common" | "severe";
            /** @enum {string} */
            state: "received" | "waiting" | "matched" | "dismissed";
            /** @enum {string|null} */
            treatedAt: "home" | "health-station" | "district-hospital" | "province-hospital" | "private" | null;
            version: number;
        };
        ShownResultVersion: {
            ct: {
                [key: string]: number;
            } | null;
            kind: string;
            laboratoryCode: string;
            method: string;
            /** @description Of a correction: why. Null where the value may not be seen, and once its time is over. */
            reason: string | null;
            /** @description Why the second person did not agree. */
            rejection: string | null;
            releasedAt: string | null;
            state: string;
            testedAt: string;
            validatedAt: string | null;
            /** @description Null where it may not be seen before it is released. */
            value: string | null;
            version: number;
        };
        ShownReview: {
            /** @enum {string} */
            decision: "no-action" | "advised" | "test-ordered" | "quarantine-advised" | "unreachable";
            note: string | null;
            reviewedAt: string;
            version: number;
        };
        ShownRightPerson: {
            birth?: {
                [key: string]: unknown;
            };
            fullName?: string;
            identityDocument?: {
                [key: string]: unknown;
            };
            sex?: string;
        };
        ShownRun: {
            code: string;
            contents: components["schemas"]["RunWellView"][];
            device: string;
            /** Format: uuid */
            id: string;
            laboratoryCode: string;
            lotCode?: string;
            /** @enum {string} */
            method: "rt-pcr" | "rapid-antigen" | "immunoassay" | "culture";
            /** Format: date-time */
            plannedAt: string;
            /** @enum {number} */
            plate: 96 | 384;
            /** @enum {string} */
            status: "planned" | "accepted" | "invalid";
            /** @description How many wells are filled, controls included. */
            wells: number;
        };
        ShownSpecimen: {
            /** @description Since when a new specimen is asked for; null once it was taken. */
            askedAnewAt: string | null;
            /** @description Absent for our own labels and for shares of pools. */
            assigner?: string;
            barcode: string;
            clinical?: {
                [key: string]: unknown;
            };
            collectedAt: string;
            contactOf?: string;
            custody: components["schemas"]["ShownCustodyStep"][];
            epidemiologicalFactor?: Record<string, never>;
            expectedAt: string;
            facilityCode: string;
            /** @description Why a result that is ready is held back. */
            heldReason: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "nasopharyngeal" | "throat" | "endotracheal" | "other";
            laboratoryCode: string | null;
            /**
             * @description The stage at which it is late.
             * @enum {string|null}
             */
            overdueStage: "dispatch" | "receipt" | "test" | "validation" | "release" | null;
            /** @description Null once its time is over and it is nobody's any more. */
            person: components["schemas"]["ShownTestedPerson"] | null;
            placeKind: string;
            pools: components["schemas"]["ShownPool"][];
            priority: string;
            /** @enum {string} */
            reason: "pooled-sample-positive" | "rapid-positive" | "facility-screening-after-case" | "patient-screening" | "very-high-risk-contact" | "high-risk-contact" | "at-risk-contact" | "respiratory-cluster" | "outbreak-investigation" | "quarantine-control" | "community-surveillance" | "hospital-surveillance" | "on-request" | "retest" | "follow-up" | "other";
            receivedAt: string | null;
            /** @description The condition for which it was refused, or why it was given up. */
            refusal: string | null;
            results: components["schemas"]["ShownResultVersion"][];
            /** @enum {string} */
            status: "collected" | "dispatched" | "received" | "refused" | "lost" | "tested" | "validated" | "released";
            /**
             * @description `share`: a person's share in a tube that was swabbed for several.
             * @enum {string}
             */
            tube: "own" | "share";
            version: number;
        };
        ShownStateDto: {
            /** @description From 0 to 1, to two decimals; it fades. */
            confidence: number;
            /**
             * Format: date-time
             * @description Since when it is said; of a dispute since the first word against the other.
             */
            since: string | null;
            /** @enum {string|null} */
            source: "owner" | "officer" | "citizen" | null;
            /**
             * @description `unknown` where nobody said it, or long ago; `disputed` where what was said disagrees, or too few say it.
             * @enum {string}
             */
            value: "unknown" | "open" | "closed" | "disputed";
        };
        ShownSupplyClaim: {
            /** @enum {string|null} */
            basis: "contact-phone" | "earlier-claim" | "officer" | null;
            communeCode: string | null;
            decisions: components["schemas"]["SupplyClaimActAnswer"][];
            fullName: string | null;
            /** Format: uuid */
            id: string;
            /** @description E.164 */
            phone: string;
            /** @enum {string} */
            state: "asked" | "waiting-for-officer" | "confirmed" | "refused" | "revoked" | "replaced";
            /** Format: uuid */
            supplyPointId: string;
            /** @description As the point was called when the code was told. */
            supplyPointName: string | null;
            /** Format: date-time */
            toldAt: string | null;
            version: number;
        };
        ShownTest: {
            /** @enum {string} */
            result: "negative" | "positive" | "undetermined";
            /**
             * Format: date-time
             * @example 2021-08-10T08:30:00+07:00
             */
            sampledAt: string;
            /** @enum {string} */
            technique: "pcr" | "rapid";
        };
        ShownTestedPerson: {
            birth: {
                [key: string]: unknown;
            } | null;
            fullName: string;
            guardian?: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            id: string;
            identityDocument?: {
                [key: string]: unknown;
            };
            nationality: string | null;
            phone: string | null;
            residence: {
                [key: string]: unknown;
            };
            sex: string;
        };
        ShownTicketAct: {
            /**
             * @example accepted
             * @enum {string}
             */
            act: "refused" | "sent-back" | "accepted" | "lapsed" | "opened" | "reopened" | "taken" | "matched" | "alarmed" | "proof-added" | "proof-erased";
            /** Format: date-time */
            actedAt: string;
            actor: string;
            /** @enum {string|null} */
            applied: "correction" | "withdrawal" | "dose" | "person" | null;
            /** Format: uuid */
            doseId: string | null;
            note?: string;
            /** Format: uuid */
            personId: string | null;
            refusals: ("photo-unreadable" | "date-dose-or-vaccine-missing" | "details-mismatch" | "name-without-diacritics" | "information-covered-or-edited")[];
            version: number;
        };
        ShownVaccinatedPerson: {
            /** @description `{precision: "day", date, year}` or `{precision: "year", year}`; null where it is not known. */
            birth: {
                [key: string]: unknown;
            } | null;
            fullName: string;
            identityDocument?: components["schemas"]["vaccination.ShownDocument"];
            phone: string | null;
            residence: {
                [key: string]: unknown;
            };
            sex: string;
        };
        ShownVaccineLot: {
            deadlines: components["schemas"]["VialDeadlinesAnswer"];
            dosesPerVial: number;
            /** Format: date */
            expiresOn: string;
            expiries: components["schemas"]["ExpiryMovedAnswer"][];
            /** Format: uuid */
            id: string;
            lot: string;
            maker: string;
            /**
             * Format: date-time
             * @description Null while no recall stands.
             */
            recalledAt: string | null;
            /** Format: date-time */
            registeredAt: string;
            /** @enum {string} */
            vaccine: "astrazeneca" | "pfizer" | "moderna" | "vero-cell" | "sputnik-v" | "abdala" | "janssen" | "hayat-vax";
            vialMl: number;
        };
        ShownVisit: {
            acts: components["schemas"]["VisitActAnswer"][];
            /** Format: date-time */
            arrivedAt: string;
            /**
             * @description What is typed beside the last four characters of document or phone; `card` where only a card is believed.
             * @enum {string}
             */
            asks: "birth-day-and-month" | "birth-year" | "card";
            /** @enum {string} */
            cameBy: "invitation" | "chip-card" | "personal-qr" | "health-insurance-card" | "walk-in";
            /** Format: date */
            day: string;
            /**
             * @description The last one.
             * @enum {string|null}
             */
            decision: "accept" | "warn" | "refuse" | null;
            /** Format: uuid */
            doseId: string | null;
            facilityCode: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            identity: "unchecked" | "typed" | "scanned" | "mismatch";
            /** Format: uuid */
            invitationId: string | null;
            /** Format: date-time */
            leftAt: string | null;
            /** @description Null before. */
            leftEarly: boolean | null;
            /** @description Null before a dose. */
            observation: components["schemas"]["ObservationAnswer"] | null;
            person: components["schemas"]["VisitorAnswer"];
            /**
             * Format: uuid
             * @description Null while nobody of the document is on record.
             */
            personId: string | null;
            /** Format: uuid */
            screeningId: string | null;
            /** Format: uuid */
            sessionId: string;
            /** @enum {string} */
            stage: "arrived" | "identified" | "stopped" | "screened" | "decided" | "observed" | "left";
        };
        ShownWitness: {
            facilityCode: string;
            /** Format: uuid */
            id: string;
        };
        SignedDayPackAnswer: {
            kid: string;
            /**
             * @description The pack as JSON text: `id`, `facility`, `day`, `issuedAt`, `validFrom`, `validUntil`, `rules`, `sessions`, `lots`,
             *     `people`. The signature is over the very text: it is kept as it came.
             */
            payload: string;
            /** @description Ed25519 in base64url over four lines: `lachan-vaccination-day-pack`, `1`, `kid`, `payload`. */
            signature: string;
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
        SpecimenBatchAnswer: {
            /** @description One answer an item, in the order of the items. */
            items: ({
                /** @description 201, or the status of the problem that stands beside. */
                status: number;
            } & {
                [key: string]: unknown;
            })[];
        };
        SpecimenBatchBody: {
            /** @description Each item is checked for itself: one that is malformed or refused does not harm the others. */
            items: {
                idempotencyKey: string;
                specimen: components["schemas"]["CollectSpecimenBody"];
            }[];
        };
        SpecimenConflict: {
            /** @description With which the item was refused. */
            code: string;
            day: string;
            facilityCode: string;
            foundAt: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "barcode-used" | "label-not-issued" | "person-disagrees";
            /** @description The item as it was sent. */
            specimen: {
                [key: string]: unknown;
            };
        };
        SpecimenConflicts: {
            /** @description Open ones, the oldest first; at most a hundred. */
            items: components["schemas"]["SpecimenConflict"][];
        };
        SpecimenDayPack: {
            /** @description Labels that may still be put on tubes; the newest blocks. */
            blocks: components["schemas"]["PackedBlock"][];
            /** @description Days within which what is collected is taken in. */
            collectedLateDays: number;
            /** @description Communes of the province, for residences. */
            communes: components["schemas"]["testing.PackedUnit"][];
            facilityCode: string;
            issuedAt: string;
            kinds: string[];
            laboratories: components["schemas"]["PackedLaboratory"][];
            /** @description Of the point itself; neither recalled nor expired nor used up. */
            lots: components["schemas"]["PackedLot"][];
            placeKinds: string[];
            /** @description Other provinces. */
            provinces: components["schemas"]["testing.PackedUnit"][];
            /** @description By what names reasons and kinds go. */
            reasons: string[];
        };
        SpecimensPage: {
            items: components["schemas"]["ListedSpecimen"][];
            nextCursor: string | null;
        };
        StaffDto: {
            areas: string[];
            createdAt: string;
            disabledAt: string | null;
            email: string;
            expiresAt: string | null;
            facility: string | null;
            id: string;
            name: string;
            /** @enum {string} */
            role: "province-administrator" | "district-administrator" | "commune-officer" | "checkpoint-officer" | "checkpoint-lead" | "place-owner" | "covid-team-member" | "contact-tracer" | "epidemiologist" | "sampling-officer" | "laboratory-technician" | "laboratory-lead" | "vaccination-officer" | "analyst";
            /** @enum {string} */
            state: "active" | "expired" | "disabled";
            /** @description For `If-Match`. */
            version: number;
        };
        StaffGrantBody: {
            /**
             * @description Provinces, districts or communes; within your own.
             * @example [
             *       "930"
             *     ]
             */
            areas?: string[];
            /**
             * @description For somebody who is seconded: until when, in business time.
             * @example 2021-08-12T17:00:00+07:00
             */
            expiresAt?: string;
            /**
             * @description The facility where he works; of a place's owner the code on its poster.
             * @example CP-CAI-TAC
             */
            facility?: string;
            /** @enum {string} */
            role: "province-administrator" | "district-administrator" | "commune-officer" | "checkpoint-officer" | "checkpoint-lead" | "place-owner" | "covid-team-member" | "contact-tracer" | "epidemiologist" | "sampling-officer" | "laboratory-technician" | "laboratory-lead" | "vaccination-officer" | "analyst";
        };
        StaffPage: {
            items: components["schemas"]["StaffDto"][];
            /** @description Null on the last page. A page may hold fewer than `limit` while more follow. */
            nextCursor: string | null;
        };
        StaffWithPasswordDto: {
            areas: string[];
            createdAt: string;
            disabledAt: string | null;
            email: string;
            expiresAt: string | null;
            facility: string | null;
            id: string;
            name: string;
            /** @enum {string} */
            role: "province-administrator" | "district-administrator" | "commune-officer" | "checkpoint-officer" | "checkpoint-lead" | "place-owner" | "covid-team-member" | "contact-tracer" | "epidemiologist" | "sampling-officer" | "laboratory-technician" | "laboratory-lead" | "vaccination-officer" | "analyst";
            /**
             * @description For the first sign-in, at which another must be chosen: only its hash is stored, so that a repeated request
             *     (`Idempotency-Replayed: true`) answers null. One who lost the first answer resets the credentials.
             */
            startPassword: string | null;
            /** @enum {string} */
            state: "active" | "expired" | "disabled";
            /** @description For `If-Match`. */
            version: number;
        };
        StartShiftBody: {
            /** @example CP-CAI-TAC */
            checkpointCode: string;
            /** @enum {string} */
            direction: "in" | "out";
            /** @example Quốc lộ 1A */
            road: string;
        };
        StatedDose: {
            /**
             * Format: date
             * @example 2021-07-01
             */
            day: string;
            /** @example 1 */
            number: number;
            /**
             * @description As far as it is known; `unknown` says that it was asked for. No colour rule looks at it.
             * @example astrazeneca
             * @enum {string}
             */
            vaccine?: "astrazeneca" | "pfizer" | "moderna" | "vero-cell" | "sputnik-v" | "abdala" | "janssen" | "hayat-vax" | "unknown";
        };
        StatedHealthBody: {
            /** @description Each number once, a later dose on a later day; an empty list says nothing. */
            doses?: components["schemas"]["StatedDose"][];
            /** @description The latest that matter; an empty list says nothing. */
            tests?: components["schemas"]["StatedTest"][];
        };
        StatedTest: {
            /** @enum {string} */
            result: "negative" | "positive" | "undetermined";
            /**
             * Format: date-time
             * @example 2021-08-10T17:00:00+07:00
             */
            resultedAt?: string;
            /**
             * Format: date-time
             * @example 2021-08-10T08:30:00+07:00
             */
            sampledAt: string;
            /** @enum {string} */
            technique: "pcr" | "rapid";
        };
        StatementDto: {
            /** Format: date-time */
            at: string;
            /** @description How far it alone is still believed, from 0 to 1. */
            confidence: number;
            goods: ("rice" | "vegetables" | "meat-and-fish" | "eggs" | "noodles" | "milk" | "drinking-water" | "cooking-oil-and-spices" | "medicine" | "masks-and-disinfectant" | "hygiene" | "petrol" | "cooking-gas" | "cash")[];
            /** @enum {string} */
            kind: "open" | "closed" | "has" | "out-of";
            /** @enum {string} */
            source: "owner" | "officer" | "citizen";
        };
        StepInvitationBody: {
            /** @description It is sealed. */
            note?: string;
            /**
             * @description Of whoever declines, and only then.
             * @enum {string}
             */
            reason?: "not-reached" | "unwell" | "pregnant" | "deferred" | "contraindicated" | "vaccinated-elsewhere" | "moved-away" | "other-vaccine-wanted" | "refuses" | "other";
            /**
             * @description Arrivals and doses say the other states.
             * @enum {string}
             */
            state: "called" | "confirmed" | "absent" | "declined";
        };
        SteppedInvitationAnswer: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            id: string;
            /** @enum {string|null} */
            reason: "not-reached" | "unwell" | "pregnant" | "deferred" | "contraindicated" | "vaccinated-elsewhere" | "moved-away" | "other-vaccine-wanted" | "refuses" | "other" | null;
            /** @enum {string} */
            state: "planned" | "called" | "confirmed" | "arrived" | "vaccinated" | "absent" | "declined";
        };
        StockAnswer: {
            /** Format: date */
            expiresOn: string;
            facilityCode: string;
            /** @description Vials that are on their way here. */
            inTransit: number;
            lot: string;
            /** @description Closed and open, in millilitres. */
            millilitres: number;
            openMicrolitres: number;
            /** Format: date-time */
            openUseUntil: string | null;
            /** @enum {string} */
            status: "usable" | "expired" | "quarantined" | "recalled";
            /** Format: date-time */
            thawedUseUntil: string | null;
            /** @description Of the vials. */
            thawedVials: number;
            /** @enum {string} */
            vaccine: "astrazeneca" | "pfizer" | "moderna" | "vero-cell" | "sputnik-v" | "abdala" | "janssen" | "hayat-vax";
            vials: number;
        };
        StockLeft: {
            /** @description Closed and open, in millilitres. */
            millilitres: number;
            openMicrolitres: number;
            /** @description Of the vials. */
            thawedVials: number;
            vials: number;
        };
        StockMovementAnswer: {
            /** @description Tests that came (positive) or went (negative). */
            change: number;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "received" | "discarded" | "counted" | "used";
            /** Format: date-time */
            movedAt: string;
            /** @description What was left then. */
            stock: number;
        };
        StockMovementBody: {
            /**
             * @description `counted` sets the stock to what was found.
             * @enum {string}
             */
            kind: "received" | "discarded" | "counted";
            quantity: number;
        };
        StockMovementsPage: {
            items: components["schemas"]["vaccination.StockMovementAnswer"][];
            nextCursor: string | null;
        };
        StockPage: {
            items: components["schemas"]["StockAnswer"][];
            nextCursor: string | null;
        };
        StockTransferAnswer: {
            differenceReason: string | null;
            fromFacilityCode: string;
            /** Format: uuid */
            id: string;
            lot: string;
            /** Format: date-time */
            receivedAt: string | null;
            receivedVials: number | null;
            /** Format: date-time */
            sentAt: string;
            toFacilityCode: string;
            /** @enum {string} */
            vaccine: "astrazeneca" | "pfizer" | "moderna" | "vero-cell" | "sputnik-v" | "abdala" | "janssen" | "hayat-vax";
            vials: number;
        };
        StockTransfersPage: {
            items: components["schemas"]["StockTransferAnswer"][];
            nextCursor: string | null;
        };
        SubmitDeclarationBody: {
            /**
             * @description By the `fills` of the questionnaire's questions; nothing else, and nothing that is not asked.
             * @example {
             *       "symptoms": [
             *         "cough"
             *       ],
             *       "exposures": {
             *         "caseOrSuspect": false,
             *         "fromAffectedCountry": false,
             *         "symptomaticPerson": false
             *       }
             *     }
             */
            answers: {
                [key: string]: unknown;
            };
            declarant: components["schemas"]["DeclarantBody"];
            /**
             * Format: date-time
             * @description When the person declared; the arrival of the request without it. A phone without network may send it later.
             * @example 2021-08-11T07:00:00+07:00
             */
            declaredAt?: string;
            /** @enum {string} */
            form: "whole-population" | "domestic-move" | "entry" | "self-monitoring";
            /** @description Whether somebody else declares for the person (khai hộ). */
            onBehalf: boolean;
            /**
             * @description Of the scanned poster, or as typed from it.
             * @example K7M4-Q2XQ
             */
            placeCode?: string;
            /**
             * @description The version that was filled in, as `GET /v1/questionnaires/{form}` answered it; the one in force without it.
             * @example 1
             */
            questionnaireVersion?: number;
            residence: components["schemas"]["ResidenceInCommune"] | components["schemas"]["ResidenceElsewhere"];
        };
        SupersededOutcome: {
            /** @enum {string} */
            colour: "green" | "yellow" | "red";
            reasons: string[];
            warnings: string[];
        };
        SupplyClaimActAnswer: {
            /** Format: date-time */
            actedAt: string;
            /** @enum {string} */
            decision: "grant" | "refuse" | "revoke";
            /** Format: uuid */
            id: string;
            reason: string | null;
            /** @enum {string} */
            state: "asked" | "waiting-for-officer" | "confirmed" | "refused" | "revoked" | "replaced";
            /** @description Of the claim after the act. */
            version: number;
        };
        SupplyClaimAsked: {
            /**
             * Format: date-time
             * @description Until when the code can be told.
             */
            expiresAt: string;
            /** Format: uuid */
            id: string;
        };
        SupplyClaimBody: {
            /** @description Whom an officer asks for who must decide. */
            fullName?: string;
            /**
             * @description The mobile phone to which the code goes; best the one that the point shows as its own.
             * @example 0912 345 678
             */
            phone: string;
            /** Format: uuid */
            supplyPointId: string;
        };
        SupplyClaimCodeBody: {
            /** @example 041582 */
            code: string;
        };
        SupplyClaimDecisionBody: {
            /**
             * @description `revoke` takes back what was confirmed: the owner's token is good for nothing from then on.
             * @enum {string}
             */
            decision: "grant" | "refuse" | "revoke";
            /** @description Needed to refuse or revoke; never a person's name. */
            reason?: string;
        };
        SupplyClaimsPage: {
            items: components["schemas"]["ListedSupplyClaim"][];
            nextCursor: string | null;
        };
        SupplyListPreview: {
            items: components["schemas"]["SupplyRowPreview"][];
            nextCursor: string | null;
        };
        SupplyPointBody: {
            address: string;
            /**
             * @description Five digits of the General Statistics Office.
             * @example 31321
             */
            communeCode: string;
            delivery?: boolean;
            /** @description What is sold there, whether or not it is in stock. */
            goods?: ("rice" | "vegetables" | "meat-and-fish" | "eggs" | "noodles" | "milk" | "drinking-water" | "cooking-oil-and-spices" | "medicine" | "masks-and-disinfectant" | "hygiene" | "petrol" | "cooking-gas" | "cash")[];
            /**
             * @description In the form of OpenStreetMap's `opening_hours`.
             * @example Mo-Su 05:00-09:00,15:00-18:00
             */
            hours?: string;
            /** @enum {string} */
            kind: "market" | "supermarket" | "convenience-store" | "food-shop" | "pharmacy" | "petrol-station" | "bank-or-atm" | "mobile-market" | "free-stall" | "drinking-water" | "cooking-gas";
            /** @description WGS 84, degrees; with it, `longitude`. Without a position the point is in lists and not on the map. */
            latitude?: number;
            /** @description WGS 84, degrees; with it, `latitude`. */
            longitude?: number;
            /**
             * @description As it is painted over the door.
             * @example Chợ Vị Thanh
             */
            name: string;
            /**
             * @description Of OpenStreetMap.
             * @example node/4513678901
             */
            osmId?: string;
            /**
             * @description The number that the shop itself makes public: everybody can read it.
             * @example 0293 3876 543
             */
            phone?: string;
            whoMayCome?: components["schemas"]["WhoMayComeBody"];
        };
        SupplyPointDto: {
            address: string | null;
            communeCode: string;
            delivery: boolean | null;
            /** @description Whole metres; null where no position was asked about. */
            distanceM: number | null;
            /** @description What is sold there, and what else was spoken of. */
            goods: components["schemas"]["ShownGoodDto"][];
            /** @description In the form of OpenStreetMap. */
            hours: string | null;
            /** @description Hours that nobody could read for sure, as they were written. */
            hoursText: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "market" | "supermarket" | "convenience-store" | "food-shop" | "pharmacy" | "petrol-station" | "bank-or-atm" | "mobile-market" | "free-stall" | "drinking-water" | "cooking-gas";
            latitude: number | null;
            /**
             * @description How sure the position is: that of the point itself, or of its hamlet, street or commune.
             * @enum {string|null}
             */
            located: "given" | "hamlet" | "street" | "commune" | null;
            longitude: number | null;
            name: string;
            /** @description By what is said and by the hours together; null where nobody can say. */
            openNow: boolean | null;
            osmId: string | null;
            /** @description What the shop itself makes public. */
            phone: string | null;
            state: components["schemas"]["ShownStateDto"];
            /** @description For `If-Match`. */
            version: number;
            whoMayCome: components["schemas"]["WhoMayComeDto"] | null;
        };
        SupplyPointsPage: {
            items: components["schemas"]["SupplyPointDto"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        SupplyPointWithStatements: {
            address: string | null;
            communeCode: string;
            delivery: boolean | null;
            /** @description Whole metres; null where no position was asked about. */
            distanceM: number | null;
            /** @description What is sold there, and what else was spoken of. */
            goods: components["schemas"]["ShownGoodDto"][];
            /** @description In the form of OpenStreetMap. */
            hours: string | null;
            /** @description Hours that nobody could read for sure, as they were written. */
            hoursText: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "market" | "supermarket" | "convenience-store" | "food-shop" | "pharmacy" | "petrol-station" | "bank-or-atm" | "mobile-market" | "free-stall" | "drinking-water" | "cooking-gas";
            latitude: number | null;
            /**
             * @description How sure the position is: that of the point itself, or of its hamlet, street or commune.
             * @enum {string|null}
             */
            located: "given" | "hamlet" | "street" | "commune" | null;
            longitude: number | null;
            name: string;
            /** @description By what is said and by the hours together; null where nobody can say. */
            openNow: boolean | null;
            osmId: string | null;
            /** @description What the shop itself makes public. */
            phone: string | null;
            state: components["schemas"]["ShownStateDto"];
            /** @description The last ones, the newest first. */
            statements: components["schemas"]["StatementDto"][];
            /** @description For `If-Match`. */
            version: number;
            whoMayCome: components["schemas"]["WhoMayComeDto"] | null;
        };
        SupplyReportBody: {
            /**
             * @description As it came by SMS.
             * @example 041582
             */
            code?: string;
            /** @description Of `has` and `out-of`. */
            goods?: ("rice" | "vegetables" | "meat-and-fish" | "eggs" | "noodles" | "milk" | "drinking-water" | "cooking-oil-and-spices" | "medicine" | "masks-and-disinfectant" | "hygiene" | "petrol" | "cooking-gas" | "cash")[];
            /** @enum {string} */
            kind: "open" | "closed" | "has" | "out-of";
            phone?: string;
            /** @description Of an earlier report of the same day, in place of phone and code. */
            token?: string;
        };
        SupplyReportDto: {
            /** Format: date-time */
            at: string;
            communeCode: string;
            /** Format: date-time */
            decidedAt: string | null;
            /** @enum {string|null} */
            decision: "believed" | "contradicted" | null;
            goods: ("rice" | "vegetables" | "meat-and-fish" | "eggs" | "noodles" | "milk" | "drinking-water" | "cooking-oil-and-spices" | "medicine" | "masks-and-disinfectant" | "hygiene" | "petrol" | "cooking-gas" | "cash")[];
            /** @description False where it counts for nothing: the phone had been contradicted too often. */
            heard: boolean;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "open" | "closed" | "has" | "out-of";
            note: string | null;
            /** @description At how many points the same phone was contradicted lately. */
            phoneContradictions: number;
            /** Format: uuid */
            supplyPointId: string;
            supplyPointName: string;
            /** @description What is shown of the point now; null where it is gone for good. */
            supplyPointState: components["schemas"]["ShownStateDto"] | null;
        };
        SupplyReportsPage: {
            items: components["schemas"]["SupplyReportDto"][];
            nextCursor: string | null;
        };
        SupplyReportTaken: {
            /** Format: date-time */
            at: string;
            goods: ("rice" | "vegetables" | "meat-and-fish" | "eggs" | "noodles" | "milk" | "drinking-water" | "cooking-oil-and-spices" | "medicine" | "masks-and-disinfectant" | "hygiene" | "petrol" | "cooking-gas" | "cash")[];
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "open" | "closed" | "has" | "out-of";
            /** @description What is shown of the point now. */
            state: components["schemas"]["ShownStateDto"];
            /** @description For further reports of the day by the same phone; null for officers. */
            token: string | null;
        };
        SupplyRowPreview: {
            /** @enum {string} */
            outcome: "created" | "changed" | "unchanged" | "refused";
            /** @description Null where the row was refused. */
            point: components["schemas"]["ListedSupplyPoint"] | null;
            /** @description Line of the sheet, from 1. */
            row: number;
            /** @description Reasons of a refused row, or else warnings. */
            told: components["schemas"]["ToldOfSupplyRow"][];
        };
        SupportDutyAnswer: {
            /** Format: date */
            day: string;
            facilityCode: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            recordedAt: string;
            /** @enum {string} */
            shift: "morning" | "afternoon" | "evening";
            staffId: string;
        };
        TakeIncidentBody: {
            /**
             * @description Who of the roster takes it; whoever asks unless given.
             * @example IT-04
             */
            staffId?: string;
        };
        TakenOwnerStatement: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            supplyPointId: string;
            /** @description Of what the register says of the point since then. */
            supplyPointVersion: number;
        };
        TakenReportAnswer: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            receivedAt: string;
        };
        TakeReportBody: {
            /**
             * @description Where the person lives, when in the province: whose officers decide where no dose is found by itself.
             * @example 31318
             */
            communeCode?: string;
            /** @description By what the person holds, or by who it is. */
            dose: components["schemas"]["DoseByReference"] | components["schemas"]["DoseByPerson"];
            /** @description What was seen and done. It may name people, and is kept sealed. */
            note?: string;
            /** @description When it began. */
            onset: components["schemas"]["BeganAt"] | components["schemas"]["BeganOn"];
            /**
             * @description To ask back.
             * @example 0300 000 678
             */
            phone?: string;
            reactions: ("mild" | "pain-or-swelling" | "nausea" | "diarrhoea" | "fever-below-39" | "fever-39-or-more" | "sore-throat" | "chills" | "headache" | "rash" | "other")[];
            /**
             * @description How it ended; what ended as a severe event is severe.
             * @enum {string}
             */
            result?: "recovered" | "severe-event" | "other";
            /**
             * @description `severe` where life or limb is in danger, or a hospital is needed (tai biến nặng).
             * @enum {string}
             */
            severity: "common" | "severe";
            /** @enum {string} */
            treatedAt?: "home" | "health-station" | "district-hospital" | "province-hospital" | "private";
        };
        "testing.PackedUnit": {
            code: string;
            name: string;
        };
        "testing.ShownDocument": {
            /** @enum {string} */
            kind: "citizen-id" | "old-identity-card" | "passport";
            /**
             * @description Text: leading zeros count.
             * @example 099184001234
             */
            number: string;
            /**
             * @description Whether a reader took it from the card, or somebody typed it; typed unless given.
             * @enum {string}
             */
            read?: "card" | "typed";
        };
        TextInTwoLanguages: {
            en: string;
            vi: string;
        };
        ToldOfRow: {
            code: string;
            message: string;
            /** @description The column; empty where it is about the row. */
            path: string;
        };
        ToldOfSupplyRow: {
            code: string;
            message: string;
            /** @description The column; empty where it is about the row. */
            path: string;
        };
        ToldRefusal: {
            /** @enum {string} */
            code: "photo-unreadable" | "date-dose-or-vaccine-missing" | "details-mismatch" | "name-without-diacritics" | "information-covered-or-edited";
            text: components["schemas"]["TextInTwoLanguages"];
        };
        ToldSupplyClaim: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "asked" | "waiting-for-officer" | "confirmed" | "refused" | "revoked" | "replaced";
            /** @description For the header `Supply-Owner-Token`; good once the claim is confirmed. Null where it is good for nothing any more. */
            token: string | null;
            /**
             * Format: date-time
             * @description Null before the claim is confirmed.
             */
            tokenExpiresAt: string | null;
        };
        ToldWellBody: {
            /**
             * @description Gene → cycle threshold; of RT-PCR alone.
             * @example {
             *       "ORF1ab": 22.4,
             *       "N": 23.1
             *     }
             */
            ct?: {
                [key: string]: number;
            };
            /** @enum {string} */
            value: "positive" | "negative" | "undetermined" | "invalid";
            /** @example A1 */
            well: string;
        };
        TracedDocumentBody: {
            /** @enum {string} */
            kind: "citizen-id" | "old-identity-card" | "passport";
            /** @example 099184001234 */
            number: string;
        };
        TransferBody: {
            /**
             * @description Where the person stays from now on.
             * @example 31318
             */
            communeCode: string;
            facilityCode?: string;
            /** @description Unit whose officers act from now on; unchanged without it. */
            responsible?: string;
        };
        TreatmentBody: {
            /** Format: date */
            day: string;
            facilityCode?: string;
            /** @enum {string} */
            severity: "none" | "mild" | "moderate" | "severe" | "critical";
        };
        TrustListAnswer: {
            /** @description `{name, country, iss?, format, keys: [{kid, alg, jwk, revokedAt?}], validFrom?, validTo?}`, the province first. */
            issuers: {
                [key: string]: unknown;
            }[];
        };
        TypedCheckBody: {
            birthDay?: number;
            birthMonth?: number;
            /** @description Where `asks` says so: of whom only the year is on record. */
            birthYear?: number;
            /**
             * @description Of the document or the phone.
             * @example 5678
             */
            lastFour: string;
        };
        UndoMergeBody: {
            /** @description Sealed with the merge. */
            reason?: string;
        };
        UndonePersonChange: {
            fields: string[];
            /**
             * Format: uuid
             * @description Of the change that undoes.
             */
            id: string;
            /**
             * Format: uuid
             * @description Of the one that is undone.
             */
            undone: string;
            /** Format: date-time */
            undoneAt: string;
        };
        UndoPairBody: {
            reason: string;
        };
        UndoRecallBody: {
            /**
             * @description Of the lot, never of a person.
             * @example Nhà sản xuất thu hồi
             */
            reason: string;
        };
        UnitNeighbours: {
            communeCode: string;
            /** @description False while nobody has imported it: unknown, never none. */
            known: boolean;
            neighbours: components["schemas"]["NeighbouringUnit"][] | null;
            /** Format: date */
            on: string;
        };
        UnmatchedResult: {
            barcodes: {
                assigner?: string;
                value: string;
            }[];
            ct: {
                [key: string]: number;
            } | null;
            facilityCode: string;
            id: string;
            method: string;
            /** @description What the sender said of the person. */
            person: {
                [key: string]: string;
            } | null;
            /** @enum {string} */
            reason: "preliminary" | "barcode-unknown" | "value-differs";
            receivedAt: string;
            resultVersion: number | null;
            /** @enum {string} */
            source: "hl7" | "fhir";
            /** @description The specimen that it contradicts or was matched with. */
            specimenId: string | null;
            /** @enum {string} */
            standing: "correction" | "withdrawal" | "preliminary" | "final";
            /** @enum {string} */
            state: "open" | "matched" | "dismissed";
            testedAt: string;
            value: string;
        };
        UnmatchedResultPage: {
            items: components["schemas"]["UnmatchedResult"][];
            nextCursor: string | null;
        };
        UpcomingLevelView: {
            /** @enum {string|null} */
            colour: "green" | "yellow" | "orange" | "red" | null;
            from: string;
            /**
             * @description Null where the level ends.
             * @enum {number|null}
             */
            level: 1 | 2 | 4 | 3 | null;
        };
        VaccinatedPersonForm: {
            birth: components["schemas"]["YearOfBirth"] | components["schemas"]["DateOfBirth"];
            /**
             * @description The old number of nine digits that a chip card names beside its own: both are then one person's.
             * @example 093123456
             */
            formerIdentityCard?: string;
            /**
             * @description Letters of any script with their marks, spaces, hyphen, apostrophe and dot.
             * @example Nguyễn Thị Ví Dụ
             */
            fullName: string;
            guardian?: components["schemas"]["GuardianBody"];
            identityDocument?: components["schemas"]["vaccination.ShownDocument"];
            /**
             * @description ISO 3166-1 alpha-2.
             * @example VN
             */
            nationality?: string;
            /**
             * @description Often shared by a family.
             * @example 0300 000 678
             */
            phone: string;
            residence: components["schemas"]["LivesInCommune"] | components["schemas"]["LivesElsewhere"] | components["schemas"]["LivesNowhereKnown"];
            /** @enum {string} */
            sex: "male" | "female" | "other";
        };
        VaccinatedPersonMatch: {
            /**
             * Format: uuid
             * @description Random, and of this service alone.
             */
            id: string;
            /** @enum {string} */
            match: "known-document" | "new" | "candidate";
        };
        "vaccination.CandidatePerson": {
            /** @description `{precision: "day", date, year}` or `{precision: "year", year}`; null where it is not known. */
            birth: {
                [key: string]: unknown;
            } | null;
            fullName: string;
            /** Format: uuid */
            id: string;
            identityDocument?: components["schemas"]["vaccination.ShownDocument"];
            phone: string | null;
            residence: {
                [key: string]: unknown;
            };
            sex: string;
        };
        "vaccination.DecideReportBody": {
            decision: components["schemas"]["MatchReportBody"] | components["schemas"]["DismissReportBody"];
        };
        "vaccination.MergedPeople": {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            kept: string;
            /** Format: uuid */
            merged: string;
            /** Format: date-time */
            mergedAt: string;
            /** Format: date-time */
            undoneAt: string | null;
        };
        "vaccination.MergePeopleBody": {
            /**
             * Format: uuid
             * @description Whose id stays.
             */
            kept: string;
            /** Format: uuid */
            merged: string;
            reason: string;
        };
        "vaccination.PersonCandidate": {
            /** Format: date-time */
            decidedAt: string | null;
            /**
             * @description Null while nobody has decided.
             * @enum {string|null}
             */
            decision: "same" | "different" | null;
            /** Format: date-time */
            foundAt: string;
            /** Format: uuid */
            id: string;
            /**
             * @description Why they are on the list.
             * @enum {string}
             */
            kind: "same-name-and-birth" | "same-name-in-hamlet" | "same-card" | "document-disagrees";
            /**
             * Format: uuid
             * @description What is to be undone where the people are two after all.
             */
            mergeId: string | null;
            /** @description With whom it agrees; the person on record where a document disagrees. */
            other: components["schemas"]["vaccination.CandidatePerson"];
            /** @description What was said anew. */
            person: components["schemas"]["vaccination.CandidatePerson"];
        };
        "vaccination.PersonForm": {
            birth: components["schemas"]["YearOfBirth"] | components["schemas"]["DateOfBirth"];
            /**
             * @description Letters of any script with their marks, spaces, hyphen, apostrophe and dot.
             * @example Nguyễn Thị Ví Dụ
             */
            fullName: string;
            guardian?: components["schemas"]["GuardianBody"];
            identityDocument?: components["schemas"]["vaccination.ShownDocument"];
            /**
             * @description ISO 3166-1 alpha-2.
             * @example VN
             */
            nationality?: string;
            /**
             * @description Often shared by a family.
             * @example 0300 000 678
             */
            phone: string;
            residence: components["schemas"]["LivesInCommune"] | components["schemas"]["LivesElsewhere"] | components["schemas"]["LivesNowhereKnown"];
            /** @enum {string} */
            sex: "male" | "female" | "other";
        };
        "vaccination.ShownDocument": {
            kind: string;
            number: string;
        };
        "vaccination.ShownDose": {
            changes: components["schemas"]["ShownDoseChange"][];
            /** Format: date */
            day: string;
            /** @description Null unless it stands. */
            doseNumber: number | null;
            evidence?: string;
            facilityCode: string;
            /**
             * Format: date-time
             * @description Null where only the day is known.
             */
            givenAt: string | null;
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description The entry that speaks for the dose, where this one is its witness.
             */
            joinedInto: string | null;
            /** @enum {string|null} */
            kind: "basic" | "additional" | "booster" | null;
            /** @description Null where it is unknown. */
            lot: string | null;
            /**
             * @description What the national platform has of it; a dose that was withdrawn here may still stand there.
             * @enum {string}
             */
            national: "not-sent" | "sent" | "accepted" | "refused";
            /**
             * @description Why the national platform has refused it.
             * @enum {string|null}
             */
            nationalReason: "identity-mismatch" | "known-already" | "lot-unknown" | "field-missing" | "other" | null;
            /** @enum {string} */
            origin: "facility" | "outside-province";
            person: components["schemas"]["ShownVaccinatedPerson"];
            /** Format: uuid */
            personId: string;
            /** Format: date-time */
            recordedAt: string;
            /** @enum {string} */
            state: "standing" | "joined" | "withdrawn";
            /** @enum {string} */
            vaccine: "astrazeneca" | "pfizer" | "moderna" | "vero-cell" | "sputnik-v" | "abdala" | "janssen" | "hayat-vax";
            violations: string[];
            warnings: string[];
            /** @description Other entries of the same dose. */
            witnesses: components["schemas"]["ShownWitness"][];
        };
        "vaccination.StockMovementAnswer": {
            /** Format: date-time */
            at: string;
            doses: number | null;
            facilityCode: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "receipt" | "transfer" | "arrival" | "thaw" | "opening" | "overfill" | "use" | "wastage" | "destruction" | "return" | "count";
            /** @description What was left then. */
            left: components["schemas"]["StockLeft"];
            lot: string;
            openMicrolitres: number;
            reason: string | null;
            /** Format: date-time */
            recordedAt: string;
            /** Format: uuid */
            sessionId: string | null;
            /** Format: uuid */
            transferId: string | null;
            /**
             * Format: date-time
             * @description Until when what was thawed or opened is good; null where no deadline is known.
             */
            useUntil: string | null;
            /** @enum {string} */
            vaccine: "astrazeneca" | "pfizer" | "moderna" | "vero-cell" | "sputnik-v" | "abdala" | "janssen" | "hayat-vax";
            /** @description Vials that came (positive) or went (negative). */
            vials: number;
            /** @description `past-deadline`: out of vials that were opened or thawed too long ago. */
            warnings: string[];
        };
        "vaccination.StockMovementBody": {
            /**
             * Format: date-time
             * @description When it happened; now unless given.
             * @example 2021-08-11T08:15:00+07:00
             */
            at?: string;
            /** @description Out of open vials, or found in them: of `overfill`, `use`, `wastage` and `count`. */
            doses?: number;
            /**
             * @description Whose stock it is; the facility of whoever asks unless given.
             * @example TTYT-930
             */
            facilityCode?: string;
            /**
             * @description `count` sets the stock to what was found; `transfer` is in transit until its `arrival`.
             * @enum {string}
             */
            kind: "receipt" | "transfer" | "arrival" | "thaw" | "opening" | "overfill" | "use" | "wastage" | "destruction" | "return" | "count";
            /** @example ABV1234 */
            lot: string;
            /** @description The same by volume. */
            microlitres?: number;
            /** @description Of the vials, never of a person. Needed of what goes without being given, and of every difference. */
            reason?: string;
            /** Format: uuid */
            sessionId?: string;
            /**
             * @description Of a `transfer`.
             * @example TTYT-931
             */
            toFacilityCode?: string;
            /**
             * Format: uuid
             * @description Of an `arrival`.
             */
            transferId?: string;
            /**
             * @description Where several vaccines have a lot with this number.
             * @enum {string}
             */
            vaccine?: "astrazeneca" | "pfizer" | "moderna" | "vero-cell" | "sputnik-v" | "abdala" | "janssen" | "hayat-vax";
            /** @description Of all kinds but `overfill` and `wastage`. */
            vials?: number;
        };
        "vaccination.UndoMergeBody": {
            reason: string;
        };
        VaccineLotAnswer: {
            deadlines: components["schemas"]["VialDeadlinesAnswer"];
            dosesPerVial: number;
            /** Format: date */
            expiresOn: string;
            /** Format: uuid */
            id: string;
            lot: string;
            maker: string;
            /**
             * Format: date-time
             * @description Null while no recall stands.
             */
            recalledAt: string | null;
            /** Format: date-time */
            registeredAt: string;
            /** @enum {string} */
            vaccine: "astrazeneca" | "pfizer" | "moderna" | "vero-cell" | "sputnik-v" | "abdala" | "janssen" | "hayat-vax";
            vialMl: number;
        };
        VaccineLotsPage: {
            items: components["schemas"]["VaccineLotAnswer"][];
            nextCursor: string | null;
        };
        ValidatedRunAnswer: {
            code: string;
            /** @description How many wells have a result that this request has released. */
            released: number;
            /** @description Without controls. `resultState` is that afterwards; `refusal` says why a well was left as it is. */
            wells: components["schemas"]["RunWellView"][];
        };
        ValidateResultBody: {
            /**
             * @default approve
             * @enum {string}
             */
            decision?: "approve" | "reject";
            /** @description Why it is rejected; it is sealed. */
            reason?: string;
        };
        ValidateRunBody: Record<string, never>;
        VerifiedCertificate: {
            birthYear?: string;
            laboratory?: string;
            maskedName?: string;
            method?: string;
            number?: string;
            resultedAt?: string;
            sampledAt?: string;
            /** @enum {string} */
            state: "valid" | "expired" | "replaced" | "withdrawn" | "forged" | "unknown" | "not-a-certificate";
            /** @description Of a negative result. */
            validUntil?: string | null;
            value?: string;
        };
        VerifiedVaccinationCertificate: {
            birthYear?: number;
            certificateIds?: string[];
            doses?: components["schemas"]["CertifiedDoseShown"][];
            /** Format: date-time */
            expiresAt?: string;
            /** @enum {string} */
            format?: "dcc" | "smart-health-card";
            /** Format: date-time */
            issuedAt?: string;
            issuer?: components["schemas"]["CertificateIssuerShown"];
            maskedName?: string;
            /** @description Why, where it is not valid. */
            reason?: string;
            /** @enum {string} */
            status: "valid" | "altered" | "expired" | "revoked" | "replaced" | "unknown-issuer" | "unreadable";
        };
        VerifyCertificateBody: {
            /** @description As the camera read it. */
            text: string;
        };
        VerifyRuleBody: {
            /** @example 4800/QĐ-BYT */
            documentNumber: string;
            /**
             * @example level-matrix
             * @enum {string}
             */
            rule: "level-rate" | "level-coverage" | "level-matrix" | "level-protected-elderly" | "level-elderly-rise" | "level-capacity" | "level-capacity-asked" | "colour-commune" | "colour-district" | "colour-province" | "colour-case-days" | "measures-directive-19" | "measures-directive-15" | "measures-directive-16" | "measures-directive-16-plus" | "measures-level-1" | "measures-level-2" | "measures-level-3" | "measures-level-4";
            /**
             * Format: date
             * @description When he saw it.
             */
            seenOn: string;
        };
        VerifyVaccinationCertificateBody: {
            /** @description As the camera read it: `HC1:…` or `shc:/…`. */
            text: string;
        };
        VialDeadlinesAnswer: {
            afterOpeningHours: number | null;
            afterThawHours: number | null;
        };
        ViewFreshness: {
            sources: components["schemas"]["SourceFreshness"][];
            /** @example declarations */
            view: string;
        };
        VisitActAnswer: {
            /** @enum {string} */
            act: "arrived" | "identified" | "mismatched" | "screened" | "decided" | "vaccinated" | "left" | "dose-withdrawn" | "dose-moved";
            /** Format: date-time */
            at: string;
            /** @description Of the client or the member of staff. */
            by: string;
            /** @description How it was checked, what was decided, whether it was early. */
            detail: {
                [key: string]: unknown;
            };
            reason: string | null;
        };
        VisitAnswer: {
            /** Format: date-time */
            arrivedAt: string;
            /**
             * @description What is typed beside the last four characters of document or phone; `card` where only a card is believed.
             * @enum {string}
             */
            asks: "birth-day-and-month" | "birth-year" | "card";
            /** @enum {string} */
            cameBy: "invitation" | "chip-card" | "personal-qr" | "health-insurance-card" | "walk-in";
            /** Format: date */
            day: string;
            /**
             * @description The last one.
             * @enum {string|null}
             */
            decision: "accept" | "warn" | "refuse" | null;
            /** Format: uuid */
            doseId: string | null;
            facilityCode: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            identity: "unchecked" | "typed" | "scanned" | "mismatch";
            /** Format: uuid */
            invitationId: string | null;
            /** Format: date-time */
            leftAt: string | null;
            /** @description Null before. */
            leftEarly: boolean | null;
            /** @description Null before a dose. */
            observation: components["schemas"]["ObservationAnswer"] | null;
            person: components["schemas"]["VisitorAnswer"];
            /**
             * Format: uuid
             * @description Null while nobody of the document is on record.
             */
            personId: string | null;
            /** Format: uuid */
            screeningId: string | null;
            /** Format: uuid */
            sessionId: string;
            /** @enum {string} */
            stage: "arrived" | "identified" | "stopped" | "screened" | "decided" | "observed" | "left";
        };
        VisitedPlaceActAnswer: {
            /** @enum {string} */
            act: "drafted" | "changed" | "published" | "rejected" | "withdrawn";
            /** Format: date-time */
            at: string;
            by: string;
            /** @description As the officer was called then; null of acts before names were kept. */
            byName: string | null;
            reason: string | null;
            version: number;
        };
        VisitedPlaceAnswer: {
            address: string | null;
            advice: string | null;
            communeCode: string;
            /** Format: uuid */
            id: string;
            latitude: number | null;
            longitude: number | null;
            name: string;
            /** Format: date-time */
            publishedAt: string | null;
            /** @enum {string} */
            state: "draft" | "published" | "rejected" | "withdrawn";
            /** @description For `If-Match`. */
            version: number;
            windows: components["schemas"]["VisitedWindowAnswer"][];
        };
        VisitedPlaceBody: {
            /** @example Đường Đồ Chiểu */
            address?: string;
            /** @example Khai báo y tế và ở nhà chờ hướng dẫn */
            advice?: string;
            /**
             * @description Of one's own areas.
             * @example 31318
             */
            communeCode: string;
            /**
             * @description WGS 84; with a longitude or not at all.
             * @example 9.7801
             */
            latitude?: number;
            /** @example 105.4646 */
            longitude?: number;
            /**
             * @description Of a public place, never of a person or a home: it is published.
             * @example Chợ Vị Thanh
             */
            name: string;
            /** @description When a case was there; all of them are over. */
            windows: components["schemas"]["VisitedWindowBody"][];
        };
        VisitedPlaceDecisionBody: {
            /** @enum {string} */
            decision: "publish" | "reject";
            /** @description Of a rejection always. */
            reason?: string;
        };
        VisitedPlacesPage: {
            items: components["schemas"]["VisitedPlaceAnswer"][];
            nextCursor: string | null;
        };
        VisitedPlaceWithdrawalBody: {
            reason: string;
        };
        VisitedPlaceWithHistory: {
            address: string | null;
            advice: string | null;
            communeCode: string;
            history: components["schemas"]["VisitedPlaceActAnswer"][];
            /** Format: uuid */
            id: string;
            latitude: number | null;
            longitude: number | null;
            name: string;
            /** Format: date-time */
            publishedAt: string | null;
            /** @enum {string} */
            state: "draft" | "published" | "rejected" | "withdrawn";
            /** @description For `If-Match`. */
            version: number;
            windows: components["schemas"]["VisitedWindowAnswer"][];
        };
        VisitedRiskView: {
            /**
             * @description `check-in` where the person entered a public place there.
             * @enum {string}
             */
            by: "residence" | "declared" | "check-in";
            /** @enum {number} */
            level: 1 | 2 | 3 | 4;
            /** @description Code of the area, or the announced name of the place; never the place that somebody entered. */
            name: string;
            /**
             * Format: date
             * @description The last day; null where the day is not known.
             */
            on: string | null;
            /** @enum {string} */
            what: "area" | "place";
        };
        VisitedWindowAnswer: {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
        };
        VisitedWindowBody: {
            /** @example 2021-08-09T07:00:00+07:00 */
            from: string;
            /** @example 2021-08-09T08:30:00+07:00 */
            to: string;
        };
        VisitorAnswer: {
            birthYear: number | null;
            fullName: string;
            /** @enum {string} */
            sex: "male" | "female" | "other" | "unknown";
        };
        VisitorBody: {
            address?: string;
            /** @example Nguyễn Thử A */
            fullName: string;
            identityDocument?: components["schemas"]["VisitorDocumentBody"];
            /** @example 0310 000 456 */
            phone: string;
        };
        VisitorCounts: {
            day: string;
            /** @description Those that have begun, in their order. */
            hours: components["schemas"]["VisitorsOfHour"][];
            placeCode: string;
        };
        VisitorDocumentBody: {
            /** @enum {string} */
            kind: "citizen-id" | "old-identity-card" | "passport";
            /**
             * @description Text: leading zeros count.
             * @example 099184001234
             */
            number: string;
        };
        VisitorsOfHour: {
            /** @description Who entered in this hour. */
            checkedIn: number;
            /** @description 0 to 23, in Asia/Ho_Chi_Minh. */
            hour: number;
            /** @description Who was inside at its end; in the running hour, now. */
            inside: number;
        };
        VisitsPage: {
            items: components["schemas"]["ListedVisit"][];
            nextCursor: string | null;
        };
        VisitWindowView: {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
        };
        VitalSignsBody: {
            /** @description Breaths a minute. */
            breaths?: number;
            /** @description mmHg. */
            diastolic?: number;
            /** @description Beats a minute. */
            pulse?: number;
            /** @description mmHg. */
            systolic?: number;
            /** @example 36.6 */
            temperatureC?: number;
            /** @description What is usual for somebody whose high pressure is treated. */
            usualSystolic?: number;
        };
        WhoMayComeBody: {
            /** @description The document that says so. */
            document?: string;
            hours: components["schemas"]["ShoppingHoursBody"][];
            /**
             * @description `by-parity-of-day`: a voucher says even or odd, and is good on days of the month that are.
             * @enum {string}
             */
            vouchers: "none" | "by-parity-of-day";
        };
        WhoMayComeDto: {
            day: string;
            document: string | null;
            /** @description Empty where the rule knows no hours: then those of the point hold. */
            hours: components["schemas"]["HoursDto"][];
            /** @description False where nobody has seen the document. */
            verified: boolean;
            /**
             * @description Which vouchers are good on the day; null where none is asked for.
             * @enum {string|null}
             */
            vouchers: "even" | "odd" | null;
        };
        WhoMayComeOfPoint: {
            document: string | null;
            hours: components["schemas"]["HoursDto"][];
            /** @enum {string} */
            vouchers: "none" | "by-parity-of-day";
        };
        WithdrawAdverseEventBody: {
            /** @enum {string} */
            because: "duplicate" | "entered-in-error";
            /** @description How the department was told, and under which number it has it. */
            note?: string;
        };
        WithdrawalBody: {
            reason: string;
        };
        WithdrawDoseBody: {
            /** @example Người dân chưa được tiêm */
            reason: string;
        };
        WithdrawLevelBody: {
            reason: string;
        };
        WithdrawnDutyAnswer: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            withdrawnAt: string;
        };
        YearOfBirth: {
            /** @example 1984 */
            year: number;
        };
        ZoneActAnswer: {
            /** @enum {string} */
            act: "drafted" | "changed" | "published" | "rejected" | "ended" | "withdrawn";
            /** Format: date-time */
            at: string;
            by: string;
            /** @description As the officer was called then; null of acts before names were kept. */
            byName: string | null;
            document: components["schemas"]["ZoneDocumentAnswer"] | null;
            reason: string | null;
            /** Format: date-time */
            to: string | null;
            version: number;
        };
        ZoneAnswer: {
            areaCodes: string[];
            /** @enum {string|null} */
            directive: "directive-19" | "directive-15" | "directive-16" | "directive-16-plus" | null;
            document: components["schemas"]["ZoneDocumentAnswer"];
            /** Format: date-time */
            from: string;
            /** @description Whether it is drawn; without an outline it covers its areas whole. */
            hasOutline: boolean;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "blockade-area" | "medical-isolation" | "directive-area";
            name: string;
            /** @description MultiPolygon of GeoJSON; null where it covers its areas. */
            outline: {
                [key: string]: unknown;
            } | null;
            /** Format: date-time */
            publishedAt: string | null;
            /** @enum {string} */
            state: "draft" | "published" | "rejected" | "ended" | "withdrawn";
            /**
             * Format: date-time
             * @description The first instant at which it holds no longer; null until further notice.
             */
            to: string | null;
            /** @description For `If-Match`. */
            version: number;
        };
        ZoneChange: {
            areaCodes: string[];
            /** @enum {string} */
            change: "published" | "ended" | "withdrawn";
            /** Format: date-time */
            changedAt: string;
            /** @enum {string|null} */
            directive: "directive-19" | "directive-15" | "directive-16" | "directive-16-plus" | null;
            /** Format: date-time */
            from: string;
            /** @enum {string} */
            kind: "blockade-area" | "medical-isolation" | "directive-area";
            /**
             * Format: date-time
             * @description As the change left it.
             */
            to: string | null;
            /** Format: uuid */
            zoneId: string;
        };
        ZoneChangesPage: {
            items: components["schemas"]["ZoneChange"][];
            /** @description Of the last change; with it the feed goes on, also when it has come to its end for now. */
            nextCursor: string;
        };
        ZoneDecisionBody: {
            /** @enum {string} */
            decision: "publish" | "reject";
            /** @description Of a rejection always. */
            reason?: string;
        };
        ZoneDocumentAnswer: {
            issuedBy: string;
            /** Format: date */
            issuedOn: string | null;
            number: string;
        };
        ZoneDocumentBody: {
            /** @example UBND thành phố Vị Thanh */
            issuedBy: string;
            /**
             * Format: date
             * @example 2021-08-10
             */
            issuedOn?: string;
            /** @example 1485/QĐ-UBND */
            number: string;
        };
        ZoneDraftBody: {
            /**
             * @description Units and hamlets of one's own areas. Without an outline the zone covers them whole.
             * @example [
             *       "31318"
             *     ]
             */
            areaCodes: string[];
            /**
             * @description Of a directive area, and of none other.
             * @enum {string}
             */
            directive?: "directive-19" | "directive-15" | "directive-16" | "directive-16-plus";
            document: components["schemas"]["ZoneDocumentBody"];
            /**
             * @description An instant, or a day: its beginning in Asia/Ho_Chi_Minh.
             * @example 2021-08-11T00:00:00+07:00
             */
            from: string;
            /** @enum {string} */
            kind: "blockade-area" | "medical-isolation" | "directive-area";
            /**
             * @description Of streets and hamlets, never of a person or a home: it is published.
             * @example Khu vực 2, hẻm 12 đường Trần Hưng Đạo
             */
            name: string;
            /** @description Polygon or MultiPolygon of GeoJSON, longitude first; it lies in the areas that are named. */
            outline?: {
                [key: string]: unknown;
            };
            /**
             * @description The first instant at which it holds no longer, or the first day; left out until further notice.
             * @example 2021-08-25
             */
            to?: string;
        };
        ZoneEndingBody: {
            /**
             * @description The first instant at which it holds no longer, or the first day.
             * @example 2021-08-18T00:00:00+07:00
             */
            at: string;
            /** @description The order that ends it, where there is one. */
            document?: components["schemas"]["ZoneDocumentBody"];
            reason: string;
        };
        ZoneHereView: {
            /** @enum {string|null} */
            directive: "directive-19" | "directive-15" | "directive-16" | "directive-16-plus" | null;
            documentNumber: string;
            id: string;
            /** @enum {string} */
            kind: "blockade-area" | "medical-isolation" | "directive-area";
            name: string;
        };
        ZonesAtAnswer: {
            /** Format: date-time */
            at: string;
            /**
             * @description `schematic`: by sketched communes nobody can tell more than `perhaps`; drawn zones are certain all the same.
             * @enum {string}
             */
            certainty: "official" | "schematic";
            /** @description Zones of which nobody can tell whether the place lies in them. */
            perhaps: components["schemas"]["ListedZone"][];
            strictest: components["schemas"]["ListedZone"] | null;
            /** @description The strictest first. */
            zones: components["schemas"]["ListedZone"][];
        };
        ZonesPage: {
            items: components["schemas"]["ListedZone"][];
            nextCursor: string | null;
        };
        ZoneWithHistory: {
            areaCodes: string[];
            /** @enum {string|null} */
            directive: "directive-19" | "directive-15" | "directive-16" | "directive-16-plus" | null;
            document: components["schemas"]["ZoneDocumentAnswer"];
            /** Format: date-time */
            from: string;
            /** @description Whether it is drawn; without an outline it covers its areas whole. */
            hasOutline: boolean;
            history: components["schemas"]["ZoneActAnswer"][];
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "blockade-area" | "medical-isolation" | "directive-area";
            name: string;
            /** @description MultiPolygon of GeoJSON; null where it covers its areas. */
            outline: {
                [key: string]: unknown;
            } | null;
            /** Format: date-time */
            publishedAt: string | null;
            /** @enum {string} */
            state: "draft" | "published" | "rejected" | "ended" | "withdrawn";
            /**
             * Format: date-time
             * @description The first instant at which it holds no longer; null until further notice.
             */
            to: string | null;
            /** @description For `If-Match`. */
            version: number;
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
    "health-declaration.PublishedKeysController_published": {
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
                    "application/json": {
                        keys?: Record<string, never>[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.FhirController_transaction": {
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
                    "application/fhir+json": Record<string, never>;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.FhirController_search": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                type: string;
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
                    "application/fhir+json": Record<string, never>;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.FhirController_read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                type: string;
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
                    "application/fhir+json": Record<string, never>;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.ImmunizationsController_search": {
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
                    "application/fhir+json": Record<string, never>;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.ImmunizationsController_create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/fhir+json": Record<string, never>;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.ImmunizationsController_read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "application/fhir+json": Record<string, never>;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.FhirController_searchRecommendations": {
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
                    "application/fhir+json": Record<string, never>;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.FhirController_readRecommendation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "application/fhir+json": Record<string, never>;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.FhirController_metadata": {
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
                    "application/fhir+json": Record<string, never>;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.FhirController_searchPatients": {
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
                    "application/fhir+json": Record<string, never>;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.FhirController_readPatient": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "application/fhir+json": Record<string, never>;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.Hl7Controller_take": {
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
                    "application/hl7-v2": string;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "identity.token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    /** @constant */
                    grant_type: "client_credentials";
                    scope?: string;
                };
            };
        };
        responses: {
            /** @description The token */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        access_token: string;
                        /** @description Seconds */
                        expires_in: number;
                        scope?: string;
                        /** @constant */
                        token_type: "Bearer";
                    };
                };
            };
            /** @description What was asked for is malformed, or more than the client has */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: string;
                        error_description?: string;
                    };
                };
            };
            /** @description Not a client, or not its secret */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: string;
                        error_description?: string;
                    };
                };
            };
            /** @description Too many wrong secrets; `Retry-After` says when to come again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: string;
                        error_description?: string;
                    };
                };
            };
        };
    };
    "geo-maps.OgcController_landingPage": {
        parameters: {
            query?: {
                f?: "json" | "geojson";
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
                    "application/json": Record<string, never>;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.OgcController_api": {
        parameters: {
            query?: {
                f?: "json" | "geojson";
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
                    "application/vnd.oai.openapi+json;version=3.1": Record<string, never>;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.OgcController_collections": {
        parameters: {
            query?: {
                f?: "json" | "geojson";
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
                    "application/json": Record<string, never>;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.OgcController_collection": {
        parameters: {
            query?: {
                f?: "json" | "geojson";
            };
            header?: never;
            path: {
                collectionId: string;
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
                    "application/json": Record<string, never>;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.ItemsController_page": {
        parameters: {
            query?: {
                bbox?: number[];
                cursor?: string;
                datetime?: string;
                f?: "json" | "geojson";
                limit?: number;
                offset?: number;
            };
            header?: never;
            path: {
                collectionId: string;
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
                    "application/geo+json": Record<string, never>;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.ItemsController_one": {
        parameters: {
            query?: {
                f?: "json" | "geojson";
            };
            header?: never;
            path: {
                collectionId: string;
                featureId: string;
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
                    "application/geo+json": Record<string, never>;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.OgcController_conformance": {
        parameters: {
            query?: {
                f?: "json" | "geojson";
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
                    "application/json": Record<string, never>;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "health-declaration.PostersController_open": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                kid: string;
                signature: string;
                version: string;
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
                    "application/json": components["schemas"]["PublicPlace"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.TilesController_describe": {
        parameters: {
            query?: {
                /** @description The map as it was at the end of that day, or will be as far as it is announced. Today where none is given. */
                on?: string;
            };
            header?: never;
            path: {
                layer: string;
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
                    "application/json": Record<string, never>;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.TilesController_tile": {
        parameters: {
            query?: {
                /** @description The map as it was at the end of that day, or will be as far as it is announced. Today where none is given. */
                on?: string;
                /** @description As the TileJSON document has it, so that a cache keeps no tile of older data; it changes nothing of the answer. */
                v?: string;
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
                    "application/vnd.mapbox-vector-tile": string;
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "reporting.AdminUnitsController_list": {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                level?: "province" | "district" | "commune";
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
                    "application/json": components["schemas"]["AdminUnitList"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.AdverseEventReportsController_list": {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                limit?: number;
                state?: "received" | "waiting" | "matched" | "dismissed";
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
                    "application/json": components["schemas"]["ReportsPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.AdverseEventReportsController_take": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeReportBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakenReportAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.AdverseEventReportsController_show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "application/json": components["schemas"]["ShownReport"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.AdverseEventReportsController_decide": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["vaccination.DecideReportBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecidedReportAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.AdverseEventReportsController_undo": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecidedReportAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.AdverseEventsController_list": {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                doseId?: string;
                /** @description Who follows it, or gave the dose. */
                facility?: string;
                /** @description Those that began on this day or later, in Asia/Ho_Chi_Minh. */
                from?: string;
                limit?: number;
                lot?: string;
                /** @description Severe ones of which the department is yet to be told, was not told in time, or was told. */
                notification?: "waiting" | "overdue" | "done";
                severity?: "common" | "severe";
                /** @description Those that began on this day or before. */
                to?: string;
                vaccine?: "astrazeneca" | "pfizer" | "moderna" | "vero-cell" | "sputnik-v" | "abdala" | "janssen" | "hayat-vax";
                /** @description Withdrawn ones alone, or none of them; both unless given. */
                withdrawn?: boolean;
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
                    "application/json": components["schemas"]["AdverseEventsPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.AdverseEventsController_report": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportAdverseEventBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdverseEventAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.AdverseEventsController_show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "application/json": components["schemas"]["ShownAdverseEvent"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.AdverseEventsController_amend": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AmendAdverseEventBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdverseEventAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.AdverseEventsController_notify": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotifyDepartmentBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdverseEventAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.AdverseEventsController_withdraw": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawAdverseEventBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdverseEventAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.AreaLevelsController_list": {
        parameters: {
            query?: {
                /** @description Today where none is given. */
                on?: string;
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
                    "application/json": components["schemas"]["AreaLevelList"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.FiguresController_entered": {
        parameters: {
            query?: {
                /** @description Today where none is given. */
                on?: string;
            };
            header?: never;
            path: {
                areaCode: string;
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
                    "application/json": components["schemas"]["AreaFactsView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.FiguresController_enter": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                areaCode: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterAreaFactsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AreaFactsView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.AreaLevelsController_changes": {
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
                    "application/json": components["schemas"]["LevelChangesPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.LevelDecisionsController_decisions": {
        parameters: {
            query: {
                /** @description A unit or a hamlet: decisions about it, and those about an area above that except it. */
                area: string;
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
                    "application/json": components["schemas"]["LevelDecisionsPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.LevelDecisionsController_announce": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnounceLevelBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LevelDecisionView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.LevelDecisionsController_withdraw": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawLevelBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LevelDecisionView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.AreaLevelsController_feed": {
        parameters: {
            query?: {
                /** @description Today where none is given. */
                on?: string;
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
                    "application/json": components["schemas"]["LevelFeedView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.LevelDecisionsController_propose": {
        parameters: {
            query?: {
                /** @description The area, told first, and all units in it; everything in one's own areas where none is given. */
                area?: string;
                /** @description The last day of the week that is counted, and the day whose rules are taken; today where none is given. */
                on?: string;
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
                    "application/json": components["schemas"]["ProposalList"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.LevelDecisionsController_verified": {
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
                    "application/json": components["schemas"]["RuleVerificationList"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.LevelDecisionsController_verify": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifyRuleBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleVerificationView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.MeasuresController_read": {
        parameters: {
            query?: {
                area?: string;
                /** @description Degrees, WGS 84. */
                lat?: number;
                lon?: number;
                on?: string;
                /** @description What a directive or level means by itself: for those who are about to decide it. */
                regime?: "directive-19" | "directive-15" | "directive-16" | "directive-16-plus" | "level-1" | "level-2" | "level-3" | "level-4";
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
                    "application/json": components["schemas"]["AreaMeasuresView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.FiguresController_read": {
        parameters: {
            query?: {
                /** @description Today where none is given. */
                on?: string;
            };
            header?: never;
            path: {
                code: string;
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
                    "application/json": components["schemas"]["AreaFiguresView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.HamletsController_list": {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                /** @description With `true` those too that are there no more. */
                ended?: "true" | "false";
                limit?: number;
                /** @description Those of a day; today where none is given. */
                on?: string;
            };
            header?: never;
            path: {
                code: string;
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
                    "application/json": components["schemas"]["HamletsPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.HamletsController_register": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HamletBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HamletView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.HamletsController_change": {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version that is to be changed. */
                "If-Match": string;
            };
            path: {
                code: string;
                hamletCode: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HamletBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HamletView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.HamletsController_end": {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version that is to be changed. */
                "If-Match": string;
            };
            path: {
                code: string;
                hamletCode: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndHamletBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HamletView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.HamletsController_history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                hamletCode: string;
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
                    "application/json": components["schemas"]["HamletHistory"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.AreaLevelsController_ofArea": {
        parameters: {
            query?: {
                /** @description Today where none is given. */
                on?: string;
            };
            header?: never;
            path: {
                code: string;
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
                    "application/json": components["schemas"]["AreaLevelView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.AreaLevelsController_history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
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
                    "application/json": components["schemas"]["LevelHistoryView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.AreasController_at": {
        parameters: {
            query: {
                /** @description WGS 84, degrees. */
                lat: number;
                lon: number;
                /** @description Today where none is given. */
                on?: string;
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
                    "application/json": components["schemas"]["AreaAt"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "health-declaration.AttentionController_list": {
        parameters: {
            query?: {
                /** @description A province, district or commune; only what of it lies in the officer's areas is shown. */
                area?: string;
                /** @description The nextCursor of the page before. */
                cursor?: string;
                level?: "commune" | "district" | "province";
                limit?: number;
                /** @description Hours since when it needs an officer, at least. */
                olderThan?: number;
                source?: "declaration" | "arrival";
                state?: "open" | "taken" | "called" | "decided";
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
                    "application/json": components["schemas"]["AttentionEntriesPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "health-declaration.AttentionController_show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "application/json": components["schemas"]["ShownEntry"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "health-declaration.AttentionController_call": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
                /** @description The ETag of the version that is to be changed. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneAct"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "health-declaration.AttentionController_decide": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
                /** @description The ETag of the version that is to be changed. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneAct"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "health-declaration.AttentionController_setHamlet": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
                /** @description The ETag of the version that is to be changed. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["health-declaration.HamletBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneAct"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "health-declaration.AttentionController_release": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
                /** @description The ETag of the version that is to be changed. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneAct"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "health-declaration.AttentionController_take": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
                /** @description The ETag of the version that is to be changed. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneAct"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.BarcodeBlocksController_issue": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueBlockBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedBlock"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.BarcodeBlocksController_print": {
        parameters: {
            query?: {
                format?: "pdf" | "zpl";
            };
            header?: never;
            path: {
                id: string;
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
                    "application/pdf": string;
                    "application/vnd.zebra.zpl": string;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.BarcodeBlocksController_reprint": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReprintBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReprintedLabels"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.BoundaryPacksController_list": {
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
                    "application/json": components["schemas"]["BoundaryPacksPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.BoundaryPacksController_send": {
        parameters: {
            query: {
                /** @description Stronger than what the file says. */
                datum?: "wgs84" | "vn2000";
                documentNumber?: string;
                /** @description The first day on which these units were in force: the register of that day is what the file must hold. */
                from: string;
                /** @description Degrees; with it the coordinates are metres in the plane of three degrees, without it VN-2000 is in degrees. */
                meridian?: number;
                /** @description As maps name their source. */
                name: string;
            };
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/geo+json": string;
                "application/json": string;
                "application/octet-stream": string;
                "application/topo+json": string;
                "application/x-zip-compressed": string;
                "application/zip": string;
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoundaryPackView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.BoundaryPacksController_read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "application/json": components["schemas"]["ReadBoundaryPack"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.BoundaryPacksController_preview": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "application/geo+json": Record<string, never>;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.BoundaryPacksController_publish": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoundaryChangeView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.BoundaryPacksController_rollBack": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RollBackBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoundaryChangeView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cases.CasesController_list": {
        parameters: {
            query?: {
                classification?: "confirmed" | "suspect";
                /** @description The nextCursor of the page before. */
                cursor?: string;
                /** @description Only open cases of people who, as an officer has found, have another open case. */
                doubled?: boolean;
                /** @description First day on which they count as new. */
                from?: string;
                limit?: number;
                status?: "active" | "recovered" | "died" | "moved" | "ruled-out" | "withdrawn";
                to?: string;
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
                    "application/json": components["schemas"]["CasesPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cases.CasesController_show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "application/json": components["schemas"]["ShownCase"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cases.CaseActsController_code": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
                /** @description The ETag of the version that is to be changed. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneCaseAct"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cases.CaseActsController_correct": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
                /** @description The ETag of the version that is to be changed. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectionBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneCaseAct"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cases.CaseActsController_confirmDeath": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
                /** @description The ETag of the version that is to be changed. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeathConfirmationBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneCaseAct"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cases.CaseActsController_reportDeath": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
                /** @description The ETag of the version that is to be changed. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeathBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneCaseAct"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cases.CaseActsController_findFacts": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
                /** @description The ETag of the version that is to be changed. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FactsBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneCaseAct"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cases.CaseActsController_join": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
                /** @description The ETag of the version that is to be changed. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JoinBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneCaseAct"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cases.CaseActsController_link": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
                /** @description The ETag of the version that is to be changed. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneCaseAct"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cases.CaseActsController_move": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
                /** @description The ETag of the version that is to be changed. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneCaseAct"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cases.CaseActsController_recover": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
                /** @description The ETag of the version that is to be changed. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecoveryBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneCaseAct"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cases.CaseActsController_reopen": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
                /** @description The ETag of the version that is to be changed. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneCaseAct"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cases.CaseActsController_ruleOut": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
                /** @description The ETag of the version that is to be changed. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneCaseAct"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cases.CaseActsController_transfer": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
                /** @description The ETag of the version that is to be changed. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneCaseAct"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cases.CaseActsController_treat": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
                /** @description The ETag of the version that is to be changed. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TreatmentBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneCaseAct"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cases.CaseCodeImportsController_send": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                "text/csv": string;
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportProgress"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cases.CaseCodeImportsController_progress": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "application/json": components["schemas"]["ImportProgress"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cases.CaseCodeImportsController_refused": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "text/csv": string;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cases.CaseCodeImportsController_refusedWorkbook": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cases.CaseCodeImportsController_rows": {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
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
                    "application/json": components["schemas"]["ImportRowsPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "health-declaration.CheckInsController_checkIn": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckInBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckedIn"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "health-declaration.CheckInsController_show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "application/json": components["schemas"]["ShownCheckIn"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "health-declaration.CheckInsController_checkOut": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckOutBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckedOut"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "health-declaration.ConflictsController_list": {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                limit?: number;
                status?: "open" | "closed";
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
                    "application/json": components["schemas"]["PassageConflictsPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "health-declaration.ConflictsController_close": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseConflictBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosedConflict"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "health-declaration.DayPacksController_read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                checkpointCode: string;
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
                    "application/json": components["schemas"]["DayPack"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "health-declaration.PassagesController_record": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordPassageBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedPassage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "health-declaration.PassagesController_decide": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecidePassageBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecidedPassage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "health-declaration.PassagesController_addPapers": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShownPapers"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReassessedPassage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "health-declaration.PassagesController_sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PassageBatchBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PassageBatchAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "health-declaration.ShiftsController_start": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartShiftBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckpointShiftView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "health-declaration.ShiftsController_end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "application/json": components["schemas"]["CheckpointShiftView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "health-declaration.CheckpointsController_list": {
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
                    "application/json": components["schemas"]["CheckpointsAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "health-declaration.CheckpointsController_set": {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version that is to be changed. */
                "If-Match": string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetCheckpointBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckpointView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "identity.ClientsController_listClients": {
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
                    "application/json": components["schemas"]["ClientPageDto"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "identity.ClientsController_createClient": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateClientDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedClientDto"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "identity.ClientsController_disableClient": {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version that is to be changed. */
                "If-Match": string;
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
                    "application/json": components["schemas"]["ClientDto"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.CompletenessController_read": {
        parameters: {
            query: {
                /** @description One facility; all that one may see unless it is named. */
                facility?: string;
                /** @description The first day in Asia/Ho_Chi_Minh. */
                from: string;
                /** @description The last day. */
                to: string;
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
                    "application/json": components["schemas"]["CompletenessAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.CompletenessController_declare": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                day: string;
                facility: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclareDayBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompletenessDay"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.CompletenessController_sign": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                day: string;
                facility: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompletenessDay"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.CustodyController_dispatch": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsignmentBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsignmentAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.NoticesController_list": {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                limit?: number;
                state?: "open" | "confirmed";
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
                    "application/json": components["schemas"]["NoticesPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.NoticesController_confirm": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmNoticeBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectionNoticeView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.CorrectionWorkController_list": {
        parameters: {
            query?: {
                /** @description Where the citizen lives, or else where the facility lies. */
                commune?: string;
                /** @description The nextCursor of the page before. */
                cursor?: string;
                /** @description `overdue`: not answered in time. `soon`: these, and those of which the limit is near. */
                due?: "soon" | "overdue";
                kind?: "dose-missing" | "dose-wrong" | "person-wrong" | "dose-of-another" | "dose-double";
                limit?: number;
                /** @description `waiting`: open and taken. */
                state?: "waiting" | "open" | "taken" | "sent-back" | "accepted" | "refused" | "lapsed" | "all";
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
                    "application/json": components["schemas"]["CorrectionsPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.CorrectionTicketsController_ask": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskCorrectionBody"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectionAsked"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.CorrectionWorkController_show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "application/json": components["schemas"]["ShownCorrection"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.CorrectionTicketsController_open": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** @example 041582 */
                    code: string;
                    proof: string[];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowedCorrection"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.CorrectionWorkController_decide": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideCorrectionBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActedCorrection"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.CorrectionWorkController_matches": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "application/json": components["schemas"]["CorrectionMatches"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.CorrectionWorkController_match": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MatchCorrectionBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActedCorrection"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.CorrectionWorkController_proof": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                number: number;
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
                    "application/pdf": string;
                    "image/jpeg": string;
                    "image/png": string;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.CorrectionWorkController_reopen": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReopenCorrectionBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActedCorrection"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.CorrectionWorkController_take": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActedCorrection"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.CorrectionTicketsController_show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FollowCorrectionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowedCorrection"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.CorrectionTicketsController_addProof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** @example 0300 000 678 */
                    phone: string;
                    proof: string[];
                    /** @example 3F7K-9QZT-02MA */
                    ticket: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowedCorrection"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "health-declaration.CovidTeamController_list": {
        parameters: {
            query: {
                /** @description The team's commune. */
                commune: string;
                /** @description As the answer names it; `unknown` for those whose address names none. */
                hamlet?: string;
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
                    "application/json": components["schemas"]["CovidTeamList"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "health-declaration.DeclarationGroupsController_declare": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclareGroupBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeclaredGroup"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "health-declaration.DeclarationGroupsController_show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "application/json": components["schemas"]["ShownGroup"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "health-declaration.DeclarationsController_list": {
        parameters: {
            query?: {
                /** @description Of residents of this commune, at places there, and of trips that lead there. */
                communeCode?: string;
                /** @description The nextCursor of the page before. */
                cursor?: string;
                /** @description First day, Asia/Ho_Chi_Minh. */
                from?: string;
                limit?: number;
                outcome?: "clear" | "attention";
                /** @description Last day, Asia/Ho_Chi_Minh. */
                to?: string;
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
                    "application/json": components["schemas"]["DeclarationsPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "health-declaration.DeclarationsController_submit": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitDeclarationBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedDeclaration"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "health-declaration.DeclarationsController_show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "application/json": components["schemas"]["ShownDeclaration"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "health-declaration.DeclarationsController_correct": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectDeclarationBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectedDeclaration"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "health-declaration.ReviewsController_review": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
                /** @description The ETag of the version that is to be changed. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewDeclarationBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewedDeclaration"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "health-declaration.DeclarationsController_submitBatch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclarationBatchBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeclarationBatchAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.DoseConflictsController_list": {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                facility?: string;
                limit?: number;
                /** @description Those that await a decision, unless told otherwise. */
                state?: "open" | "decided";
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
                    "application/json": components["schemas"]["DoseConflictsPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.DoseConflictsController_decide": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideConflictBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecidedConflict"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.DoseDecisionsController_decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DoseDecisionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoseDecisionAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.DosePairsController_list": {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                limit?: number;
                /** @description Those that await a decision, unless told otherwise. */
                state?: "open" | "same" | "different";
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
                    "application/json": components["schemas"]["DosePairsPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.DosePairsController_decide": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecidePairBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PairActAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.DosePairsController_undo": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndoPairBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PairActAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.DosesController_list": {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                /** @description The day on which they were given, in Asia/Ho_Chi_Minh. */
                day?: string;
                /** @description Who entered them. */
                facility?: string;
                limit?: number;
                /** @description What the national platform has of them. */
                national?: "not-sent" | "sent" | "accepted" | "refused";
                state?: "standing" | "joined" | "withdrawn";
                vaccine?: "astrazeneca" | "pfizer" | "moderna" | "vero-cell" | "sputnik-v" | "abdala" | "janssen" | "hayat-vax";
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
                    "application/json": components["schemas"]["DosesPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.DosesController_record": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordDoseBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedDoseAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.DosesController_show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "application/json": components["schemas"]["vaccination.ShownDose"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.DosesController_correct": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectDoseBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedDoseAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.DosesController_withdraw": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawDoseBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedDoseAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.DoseBatchesController_sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DoseBatchBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoseBatchAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.DoseImportsController_send": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                "text/csv": string;
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportProgress"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.DoseImportsController_progress": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "application/json": components["schemas"]["ImportProgress"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.DoseImportsController_refused": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "text/csv": string;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.DoseImportsController_refusedWorkbook": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.DoseImportsController_rows": {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
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
                    "application/json": components["schemas"]["ImportRowsPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.NationalExportsController_make": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportDosesBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NationalExportAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.NationalExportsController_show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "application/json": components["schemas"]["NationalExportAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.NationalExportsController_rows": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.NationalResultsController_send": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                "text/csv": string;
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportProgress"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.NationalResultsController_progress": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "application/json": components["schemas"]["ImportProgress"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.NationalResultsController_refused": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "text/csv": string;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.NationalResultsController_refusedWorkbook": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.NationalResultsController_rows": {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
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
                    "application/json": components["schemas"]["ImportRowsPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "identity.FacilitiesController_list": {
        parameters: {
            query?: {
                /** @description Province, district or commune. */
                area?: string;
                /** @description The nextCursor of the page before. */
                cursor?: string;
                kind?: "hospital" | "health-station" | "laboratory" | "vaccination-point" | "testing-point" | "quarantine-facility" | "treatment-site" | "checkpoint" | "isolation-area" | "school" | "enterprise" | "other";
                limit?: number;
                /** @description Only those that are there on this day; without it all that ever were. */
                on?: string;
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
                    "application/json": components["schemas"]["FacilitiesPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "identity.FacilitiesController_create": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterFacilityBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FacilityDto"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "identity.FacilitiesController_show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
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
                    "application/json": components["schemas"]["FacilityWithContactDto"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "identity.FacilitiesController_replace": {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version that is to be changed. */
                "If-Match": string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplaceFacilityBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FacilityDto"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "identity.FacilitiesController_change": {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version that is to be changed. */
                "If-Match": string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeFacilityBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FacilityDto"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "identity.FacilitiesController_close": {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version that is to be changed. */
                "If-Match": string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseFacilityBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FacilityDto"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "identity.FacilityImportsController_send": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                "text/csv": string;
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportProgress"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "identity.FacilityImportsController_progress": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "application/json": components["schemas"]["ImportProgress"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "identity.FacilityImportsController_refused": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "text/csv": string;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "identity.FacilityImportsController_refusedWorkbook": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "identity.FacilityImportsController_rows": {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
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
                    "application/json": components["schemas"]["ImportRowsPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.IdentityChecksController_make": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakeCheckListBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckListAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.IdentityChecksController_rows": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.CheckResultsController_send": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                "text/csv": string;
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportProgress"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.CheckResultsController_progress": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "application/json": components["schemas"]["ImportProgress"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.CheckResultsController_refused": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "text/csv": string;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.CheckResultsController_refusedWorkbook": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.CheckResultsController_rows": {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
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
                    "application/json": components["schemas"]["ImportRowsPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.RunsController_list": {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                /** @description Local day on which the run was planned. */
                day?: string;
                laboratory?: string;
                limit?: number;
                method?: "rt-pcr" | "rapid-antigen" | "immunoassay" | "culture";
                status?: "planned" | "accepted" | "invalid";
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
                    "application/json": components["schemas"]["RunsPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.RunsController_plan": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanRunBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.RunsController_show": {
        parameters: {
            query?: {
                laboratory?: string;
            };
            header?: never;
            path: {
                code: string;
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
                    "application/json": components["schemas"]["ShownRun"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.RunsController_enter": {
        parameters: {
            query?: {
                laboratory?: string;
            };
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterRunBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnteredRunAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.RunsController_validate": {
        parameters: {
            query?: {
                laboratory?: string;
            };
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ValidateRunBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValidatedRunAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.RunsController_worklist": {
        parameters: {
            query?: {
                laboratory?: string;
            };
            header?: never;
            path: {
                code: string;
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
                    "text/csv": string;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.MapLayersController_list": {
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
                    "application/json": components["schemas"]["MapLayersView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.MapLayersController_read": {
        parameters: {
            query?: {
                /** @description The map as it was at the end of that day, or will be as far as it is announced. Today where none is given. */
                on?: string;
            };
            header?: never;
            path: {
                layer: string;
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
                    "application/geo+json": Record<string, never>;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.MapStylesController_covid": {
        parameters: {
            query?: {
                /** @description As `Accept-Language` asks where none is given. */
                language?: "vi" | "en";
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
                    "application/json": Record<string, never>;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.MapStylesController_essentials": {
        parameters: {
            query?: {
                /** @description As `Accept-Language` asks where none is given. */
                language?: "vi" | "en";
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
                    "application/json": Record<string, never>;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "identity.MeController_show": {
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
                    "application/json": components["schemas"]["MeDto"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.OfflinePacksController_read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                district: string;
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
                    "application/json": components["schemas"]["OfflinePack"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "health-declaration.PersonalCardsController_issue": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssuePersonalCardBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedPersonalCard"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "health-declaration.PersonalCardsController_show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
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
                    "application/json": components["schemas"]["ShownPersonalCard"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "health-declaration.PersonalCardsController_revoke": {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version that is to be changed. */
                "If-Match": string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevokePersonalCardBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedPersonalCard"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "health-declaration.PersonalCardsController_print": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CardSheetBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "health-declaration.PersonalCodesController_issue": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssuePersonalCodeBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedPersonalCodeAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "health-declaration.PersonalCodesController_revoke": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevokePersonalCodeBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevokedPersonalCode"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "health-declaration.PlacesController_list": {
        parameters: {
            query?: {
                /** @description Of this commune only. */
                communeCode?: string;
                /** @description The nextCursor of the page before. */
                cursor?: string;
                kind?: "market" | "supermarket" | "shop" | "office" | "school" | "health-facility" | "vaccination-point" | "testing-point" | "checkpoint" | "quarantine-facility" | "factory" | "transport" | "worship" | "other";
                limit?: number;
                status?: "open" | "closed";
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
                    "application/json": components["schemas"]["PlacesPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "health-declaration.PlacesController_create": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterPlaceBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficersPlace"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "health-declaration.PlacesController_show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
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
                    "application/json": components["schemas"]["PublicPlace"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "health-declaration.PlaceCheckInsController_setCapacity": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["health-declaration.CapacityBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceCapacity"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "health-declaration.PlaceCheckInsController_list": {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                /** @description Local day; today without it. */
                day?: string;
                limit?: number;
            };
            header?: never;
            path: {
                code: string;
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
                    "application/json": components["schemas"]["CheckInsPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "health-declaration.PlacesController_close": {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version that is to be changed. */
                "If-Match": string;
            };
            path: {
                code: string;
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
                    "application/json": components["schemas"]["OfficersPlace"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "health-declaration.PostersController_draw": {
        parameters: {
            query?: {
                format?: "svg" | "png" | "pdf";
            };
            header?: never;
            path: {
                code: string;
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
                    "application/pdf": string;
                    "image/png": string;
                    "image/svg+xml": string;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "health-declaration.PlaceCheckInsController_count": {
        parameters: {
            query?: {
                /** @description Local day; today without it. */
                day?: string;
            };
            header?: never;
            path: {
                code: string;
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
                    "application/json": components["schemas"]["VisitorCounts"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.PoolsController_list": {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                limit?: number;
                status?: "pending" | "negative" | "positive-unresolved" | "repeat" | "resolved" | "discordant";
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
                    "application/json": components["schemas"]["PoolsPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.PoolsController_form": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FormPoolBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormedPoolAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.PoolsController_show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
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
                    "application/json": components["schemas"]["ShownPool"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.PoolsController_close": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                code: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClosureBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.PoolsController_tie": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                code: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetestBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.PoolResultsController_enter": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterPoolResultBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PoolResultAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.PoolResultsController_amend": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                code: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AmendPoolResultBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PoolResultAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.PoolResultsController_validate": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                code: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ValidateResultBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PoolResultAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.PoolsController_review": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "health-declaration.QuestionnairesController_list": {
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
                    "application/json": components["schemas"]["QuestionnaireList"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "health-declaration.QuestionnairesController_show": {
        parameters: {
            query?: {
                /** @description A day in Asia/Ho_Chi_Minh; today without it. */
                on?: string;
            };
            header?: never;
            path: {
                form: "whole-population" | "domestic-move" | "entry" | "self-monitoring";
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
                    "application/json": components["schemas"]["QuestionnaireAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.RapidTestsController_test": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RapidTestBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RapidTestAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.RapidTestsController_list": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RapidListBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RapidListAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.LotsController_list": {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                laboratory?: string;
                limit?: number;
                /** @description Only those that were recalled, or only the others. */
                recalled?: boolean;
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
                    "application/json": components["schemas"]["LotsPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.LotsController_register": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterLotBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LotAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.LotsController_show": {
        parameters: {
            query?: {
                laboratory?: string;
            };
            header?: never;
            path: {
                code: string;
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
                    "application/json": components["schemas"]["ShownLot"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.LotsController_move": {
        parameters: {
            query?: {
                laboratory?: string;
            };
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StockMovementBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockMovementAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.LotsController_recall": {
        parameters: {
            query?: {
                laboratory?: string;
            };
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecallBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecallAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.LotsController_resultsOf": {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                laboratory?: string;
                limit?: number;
            };
            header?: never;
            path: {
                code: string;
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
                    "application/json": components["schemas"]["LotResultsPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.RegisteredPointsController_list": {
        parameters: {
            query?: {
                /** @description Of this district or commune only. */
                area?: string;
                /** @description The nextCursor of the page before. */
                cursor?: string;
                /** @description One of these. */
                kind?: ("market" | "supermarket" | "convenience-store" | "food-shop" | "pharmacy" | "petrol-station" | "bank-or-atm" | "mobile-market" | "free-stall" | "drinking-water" | "cooking-gas")[];
                limit?: number;
                /** @description Only those of which this is shown now. */
                state?: "unknown" | "open" | "closed" | "disputed";
                /** @description Some of the name, with or without marks. */
                text?: string;
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
                    "application/json": components["schemas"]["RegisteredPointsPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.RegisteredPointsController_show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "application/json": components["schemas"]["RegisteredPointRecord"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "reporting.ReportsController_list": {
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
                    "application/json": components["schemas"]["IndicatorList"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "reporting.ReportsController_read": {
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
                    "application/json": components["schemas"]["ReportAnswer"];
                    "text/csv": string;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "reporting.FreshnessController_list": {
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
                    "application/json": components["schemas"]["FreshnessAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "reporting.DailyTableController_read": {
        parameters: {
            query: {
                /** @description Code of a province, district or commune; without it the whole province. */
                area?: string;
                /** @description A whole hour: the table as it was recorded before it. Without it, it is live. */
                asOf?: string;
                /** @description The day in Asia/Ho_Chi_Minh. */
                day: string;
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
                    "application/json": components["schemas"]["DailyTableAnswer"];
                    "text/csv": string;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "reporting.DailyTableController_workbook": {
        parameters: {
            query: {
                /** @description Code of a province, district or commune; without it the whole province. */
                area?: string;
                /** @description A whole hour: the table as it was recorded before it. Without it, it is live. */
                asOf?: string;
                /** @description The day in Asia/Ho_Chi_Minh. */
                day: string;
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.CertificatesController_published": {
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
                    "application/json": components["schemas"]["PublishedCertificateKeys"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.CertificatesController_verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifyCertificateBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerifiedCertificate"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.LookUpsController_ask": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LookUpBody"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LookUpAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.LookUpsController_certificate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LookUpCertificateBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.LookUpsController_open": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LookUpCodeBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LookedUp"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.ResultsController_list": {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                laboratory?: string;
                limit?: number;
                method?: "rt-pcr" | "rapid-antigen" | "immunoassay" | "culture";
                state?: "awaiting-validation" | "held" | "released" | "replaced" | "withdrawn" | "rejected";
                value?: "positive" | "negative" | "undetermined" | "invalid";
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
                    "application/json": components["schemas"]["ResultsPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.ResultImportsController_send": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                "text/csv": string;
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportProgress"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.ResultImportsController_progress": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "application/json": components["schemas"]["ImportProgress"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.ResultImportsController_refused": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "text/csv": string;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.ResultImportsController_refusedWorkbook": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.ResultImportsController_rows": {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
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
                    "application/json": components["schemas"]["ImportRowsPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "health-declaration.RiskAreasController_list": {
        parameters: {
            query?: {
                code?: string;
                /** @description The nextCursor of the page before. */
                cursor?: string;
                /** @description Every level ever, whatever the day. */
                history?: boolean;
                kind?: "commune" | "district" | "province" | "place";
                limit?: number;
                /** @description The day of which the levels are told; today where none is given. */
                on?: string;
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
                    "application/json": components["schemas"]["RiskAreasPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "health-declaration.RiskAreasController_register": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterRiskAreaBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiskAreaView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "health-declaration.RiskAreasController_end": {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version that is to be changed. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndRiskAreaBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiskAreaView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "health-declaration.RiskAreasController_changes": {
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
                    "application/json": components["schemas"]["RiskAreaChangesPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "health-declaration.ScanCoverageController_read": {
        parameters: {
            query?: {
                /** @description Province, district or commune; the officer's own areas where none is given. */
                area?: string;
                /** @description Today where no day is given. */
                on?: string;
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
                    "application/json": components["schemas"]["ScanCoverage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "health-declaration.ScansController_read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScanBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScanView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.ScreeningFormsController_list": {
        parameters: {
            query?: {
                /** @description A day in Asia/Ho_Chi_Minh; today without it. */
                on?: string;
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
                    "application/json": components["schemas"]["ScreeningFormsAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.ScreeningsController_screen": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScreeningBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScreeningAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.SpecimenRecordsController_list": {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                /** @description Of the collection, in Asia/Ho_Chi_Minh. */
                day?: string;
                /** @description Who collected them. */
                facility?: string;
                laboratory?: string;
                limit?: number;
                status?: "collected" | "dispatched" | "received" | "refused" | "lost" | "tested" | "validated" | "released";
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
                    "application/json": components["schemas"]["SpecimensPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.SpecimensController_collect": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CollectSpecimenBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollectedSpecimenAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.SpecimenRecordsController_show": {
        parameters: {
            query?: {
                /** @description Decides between two assigners of one barcode; empty for our own labels. */
                assigner?: string;
            };
            header?: never;
            path: {
                barcode: string;
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
                    "application/json": components["schemas"]["ShownSpecimen"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.CustodyController_giveUp": {
        parameters: {
            query?: {
                /** @description Decides between two assigners of one barcode; empty for our own labels. */
                assigner?: string;
            };
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                barcode: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LossBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustodyStepAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.CustodyController_receive": {
        parameters: {
            query?: {
                /** @description Decides between two assigners of one barcode; empty for our own labels. */
                assigner?: string;
            };
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                barcode: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceiptBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustodyStepAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.ResultsController_enter": {
        parameters: {
            query?: {
                /** @description Decides between two assigners of one barcode; empty for our own labels. */
                assigner?: string;
            };
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                barcode: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterResultBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.ResultsController_amend": {
        parameters: {
            query?: {
                /** @description Decides between two assigners of one barcode; empty for our own labels. */
                assigner?: string;
            };
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                barcode: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AmendResultBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.CertificatesController_print": {
        parameters: {
            query?: {
                /** @description Decides between two assigners of one barcode; empty for our own labels. */
                assigner?: string;
            };
            header?: never;
            path: {
                barcode: string;
                version: number;
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
                    "application/pdf": string;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.ResultsController_readers": {
        parameters: {
            query?: {
                /** @description Decides between two assigners of one barcode; empty for our own labels. */
                assigner?: string;
                /** @description The nextCursor of the page before. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                barcode: string;
                version: number;
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
                    "application/json": components["schemas"]["ReadersPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.ResultsController_validate": {
        parameters: {
            query?: {
                /** @description Decides between two assigners of one barcode; empty for our own labels. */
                assigner?: string;
            };
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                barcode: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ValidateResultBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.OfflineController_sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SpecimenBatchBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpecimenBatchAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.OfflineController_list": {
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
                    "application/json": components["schemas"]["SpecimenConflicts"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.OfflineController_close": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseSpecimenConflictBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosedSpecimenConflict"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.OfflineController_dayPack": {
        parameters: {
            query: {
                /** @description For which point. */
                facilityCode: string;
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
                    "application/json": components["schemas"]["SpecimenDayPack"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.SpecimenImportsController_send": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                "text/csv": string;
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportProgress"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.SpecimenImportsController_progress": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "application/json": components["schemas"]["ImportProgress"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.SpecimenImportsController_refused": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "text/csv": string;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.SpecimenImportsController_refusedWorkbook": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.SpecimenImportsController_rows": {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
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
                    "application/json": components["schemas"]["ImportRowsPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.SpecimenRecordsController_overdue": {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                laboratory?: string;
                limit?: number;
                stage?: "dispatch" | "receipt" | "test" | "validation" | "release";
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
                    "application/json": components["schemas"]["OverduePage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "identity.StaffController_listStaff": {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                limit?: number;
                role?: "province-administrator" | "district-administrator" | "commune-officer" | "checkpoint-officer" | "checkpoint-lead" | "place-owner" | "covid-team-member" | "contact-tracer" | "epidemiologist" | "sampling-officer" | "laboratory-technician" | "laboratory-lead" | "vaccination-officer" | "analyst";
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
                    "application/json": components["schemas"]["StaffPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "identity.StaffController_createStaff": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateStaffBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffWithPasswordDto"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "identity.StaffController_showStaff": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "application/json": components["schemas"]["StaffDto"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "identity.StaffController_resetCredentials": {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version that is to be changed. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffWithPasswordDto"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "identity.StaffController_disableStaff": {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version that is to be changed. */
                "If-Match": string;
            };
            path: {
                id: string;
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
                    "application/json": components["schemas"]["StaffDto"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "identity.StaffController_setGrant": {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version that is to be changed. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffGrantBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffDto"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.BalancesController_read": {
        parameters: {
            query: {
                /** @description In Asia/Ho_Chi_Minh. */
                day: string;
                /** @description The facility of whoever asks unless given. */
                facilityCode?: string;
                lot: string;
                vaccine?: "astrazeneca" | "pfizer" | "moderna" | "vero-cell" | "sputnik-v" | "abdala" | "janssen" | "hayat-vax";
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
                    "application/json": components["schemas"]["BalanceAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.BalancesController_close": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseBalanceBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BalanceAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.StockController_movements": {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                facility?: string;
                limit?: number;
                lot?: string;
                vaccine?: "astrazeneca" | "pfizer" | "moderna" | "vero-cell" | "sputnik-v" | "abdala" | "janssen" | "hayat-vax";
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
                    "application/json": components["schemas"]["StockMovementsPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.StockController_move": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["vaccination.StockMovementBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["vaccination.StockMovementAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.StockController_quarantines": {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                limit?: number;
                /** @description Only those that have not ended. */
                open?: boolean;
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
                    "application/json": components["schemas"]["QuarantinesPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.StockController_quarantine": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BeginQuarantineBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuarantineAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.StockController_release": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleaseQuarantineBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuarantineAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.StockController_transfers": {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                limit?: number;
                /** @description Only those that are still in transit. */
                open?: boolean;
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
                    "application/json": components["schemas"]["StockTransfersPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.SupplyClaimsController_list": {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                limit?: number;
                state?: "waiting-for-officer" | "confirmed" | "refused" | "revoked";
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
                    "application/json": components["schemas"]["SupplyClaimsPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.SupplyClaimsController_ask": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupplyClaimBody"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplyClaimAsked"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.SupplyClaimsController_show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "application/json": components["schemas"]["ShownSupplyClaim"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.SupplyClaimsController_confirm": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupplyClaimCodeBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToldSupplyClaim"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.SupplyClaimsController_decide": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupplyClaimDecisionBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplyClaimActAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.SupplyPointsController_list": {
        parameters: {
            query?: {
                /** @description Only in this commune. */
                commune?: string;
                /** @description The nextCursor of the page before. */
                cursor?: string;
                /** @description Only where each of these is sold, and not said to be out of stock. */
                goods?: ("rice" | "vegetables" | "meat-and-fish" | "eggs" | "noodles" | "milk" | "drinking-water" | "cooking-oil-and-spices" | "medicine" | "masks-and-disinfectant" | "hygiene" | "petrol" | "cooking-gas" | "cash")[];
                /** @description One of these. */
                kind?: ("market" | "supermarket" | "convenience-store" | "food-shop" | "pharmacy" | "petrol-station" | "bank-or-atm" | "mobile-market" | "free-stall" | "drinking-water" | "cooking-gas")[];
                limit?: number;
                /** @description Where one is: latitude and longitude, degrees. Without it, `commune` must be given. */
                near?: string;
                /** @description Only what is open: `now`, or at an instant of the next fortnight. By hours and by what is said together. */
                open?: string;
                /** @description Metres around `near`. */
                radius?: number;
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
                    "application/json": components["schemas"]["SupplyPointsPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.SupplyPointsController_create": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupplyPointBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisteredSupplyPoint"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.SupplyPointsController_show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "application/json": components["schemas"]["SupplyPointWithStatements"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.SupplyPointsController_replace": {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version that is to be changed. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupplyPointBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisteredSupplyPoint"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.SupplyPointsController_close": {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version that is to be changed. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseSupplyPointBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisteredSupplyPoint"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.OwnerStatementsController_readStanding": {
        parameters: {
            query?: never;
            header: {
                "Supply-Owner-Token": string;
            };
            path: {
                id: string;
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
                    "application/json": components["schemas"]["OwnerStanding"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.OwnerStatementsController_state": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
                "Supply-Owner-Token": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnerStatementBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakenOwnerStatement"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.SupplyReportsController_take": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupplyReportBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplyReportTaken"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.SupplyImportsController_list": {
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
                    "application/json": components["schemas"]["SentSupplyLists"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.SupplyImportsController_send": {
        parameters: {
            query?: {
                /** @description With `true` every row is decided and nothing is entered: the preview says what would be. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                "text/csv": string;
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportProgress"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.SupplyImportsController_progress": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "application/json": components["schemas"]["ImportProgress"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.SupplyImportsController_preview": {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
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
                    "application/json": components["schemas"]["SupplyListPreview"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.SupplyImportsController_refused": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "text/csv": string;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.SupplyImportsController_refusedWorkbook": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.SupplyImportsController_rows": {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
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
                    "application/json": components["schemas"]["ImportRowsPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.SupplyReportsController_list": {
        parameters: {
            query?: {
                /** @description Of this commune only. */
                commune?: string;
                /** @description The nextCursor of the page before. */
                cursor?: string;
                limit?: number;
                /** @description `disputed-first`: those of points that are disputed now, then the others; of both the oldest first. */
                order?: "newest-first" | "disputed-first";
                /** @description Of this point only. */
                point?: string;
                /** @description Undecided ones of a point that is gone for good wait for nobody. */
                status?: "undecided" | "decided";
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
                    "application/json": components["schemas"]["SupplyReportsPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.SupplyReportsController_decide": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideReportBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecidedSupplyReport"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.SupplyReportsController_send": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportCodeBody"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportCodeSent"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.SupportDutiesController_list": {
        parameters: {
            query: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                /** @description One point; all that one may see unless it is named. */
                facility?: string;
                /** @description The first day in Asia/Ho_Chi_Minh. */
                from: string;
                limit?: number;
                /** @description The last day. */
                to: string;
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
                    "application/json": components["schemas"]["DutiesPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.SupportDutiesController_add": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RosterDutyBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportDutyAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.SupportDutiesController_withdraw": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WithdrawnDutyAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.SupportIncidentsController_list": {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                facility?: string;
                /** @description Those that were opened on this day or later, in Asia/Ho_Chi_Minh. */
                from?: string;
                kind?: "printer" | "network" | "account" | "data" | "other";
                limit?: number;
                state?: "open" | "taken" | "solved";
                /** @description Those that were opened on this day or before. */
                to?: string;
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
                    "application/json": components["schemas"]["IncidentsPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.SupportIncidentsController_open": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenIncidentBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentActAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.SupportIncidentsController_show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "application/json": components["schemas"]["ShownIncident"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.SupportIncidentsController_reopen": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IncidentNoteBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentActAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.SupportIncidentsController_solve": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IncidentNoteBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentActAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.SupportIncidentsController_take": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeIncidentBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentActAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.SupportIncidentsController_summary": {
        parameters: {
            query: {
                /** @description One point; all that one may see unless it is named. */
                facility?: string;
                /** @description The first day in Asia/Ho_Chi_Minh. */
                from: string;
                /** @description The last day. */
                to: string;
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
                    "application/json": components["schemas"]["IncidentSummary"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.TestPeopleController_list": {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                limit?: number;
                state?: "open" | "closed";
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
                    "application/json": components["schemas"]["CandidatesPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.TestPeopleController_close": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseCandidateBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosedCandidate"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.TestPeopleController_merge": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergePeopleBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergedPeople"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.TestPeopleController_undo": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndoMergeBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergedPeople"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "health-declaration.TracingController_overlaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskOverlapsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverlapsAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.UnitNeighboursController_of": {
        parameters: {
            query: {
                commune: string;
                /** @description Today where none is given. */
                on?: string;
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
                    "application/json": components["schemas"]["UnitNeighbours"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.UnitNeighboursController_import": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportNeighboursBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportedNeighbours"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.UnmatchedResultsController_list": {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                limit?: number;
                state?: "open" | "matched" | "dismissed";
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
                    "application/json": components["schemas"]["UnmatchedResultPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.UnmatchedResultsController_dismiss": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosedUnmatchedResult"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "testing.UnmatchedResultsController_match": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MatchBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosedUnmatchedResult"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.CampaignsController_list": {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                limit?: number;
                /** @description Campaigns that are under way on that day. */
                on?: string;
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
                    "application/json": components["schemas"]["CampaignsPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.CampaignsController_open": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenCampaignBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.SelectionsController_ask": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                campaign: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SelectPeopleBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SelectionAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.SelectionsController_show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign: string;
                id: string;
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
                    "application/json": components["schemas"]["SelectionAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.SelectionsController_people": {
        parameters: {
            query?: {
                /** @description Only those who were chosen, or only those who were not. */
                chosen?: "yes" | "no";
                /** @description The nextCursor of the page before. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                campaign: string;
                id: string;
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
                    "application/json": components["schemas"]["SelectedPeoplePage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.CampaignsController_show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "application/json": components["schemas"]["CampaignAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.CampaignsController_change": {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version that is to be changed. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeCampaignBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.CertificatesController_issue": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueCertificateBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedCertificateAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.CertificatesController_show": {
        parameters: {
            query?: {
                /** @description One page in Vietnamese and English, with the code. */
                format?: "json" | "pdf";
            };
            header?: never;
            path: {
                id: string;
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
                    "application/json": components["schemas"]["ShownCertificate"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.CertificatesController_revoke": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevokeCertificateBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevokedCertificateAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.CertificatesController_trustList": {
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
                    "application/json": components["schemas"]["TrustListAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.CertificatesController_verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifyVaccinationCertificateBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerifiedVaccinationCertificate"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.DayPacksController_take": {
        parameters: {
            query: {
                /** @description The day without network, in Asia/Ho_Chi_Minh: today, or as soon after as a pack may be taken. */
                day: string;
                /** @description For which point. */
                facility: string;
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
                    "application/json": components["schemas"]["SignedDayPackAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.DayPacksController_published": {
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
                    "application/json": components["schemas"]["PublishedDayPackKeys"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.InvitationsController_list": {
        parameters: {
            query: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                limit?: number;
                session: string;
                state?: "planned" | "called" | "confirmed" | "arrived" | "vaccinated" | "absent" | "declined";
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
                    "application/json": components["schemas"]["InvitationsPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.InvitationsController_invite": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitePersonBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeInvitationAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.InvitationsController_show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "application/json": components["schemas"]["ShownInvitation"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.InvitationsController_draw": {
        parameters: {
            query?: {
                format?: "svg" | "png";
            };
            header?: never;
            path: {
                id: string;
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
                    "image/png": string;
                    "image/svg+xml": string;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.InvitationsController_step": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepInvitationBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SteppedInvitationAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.PeopleRecordsController_list": {
        parameters: {
            query?: {
                /** @description A year or a date, with `name`. */
                birth?: string;
                /** @description Where people live; a commune of one's areas. */
                commune?: string;
                /** @description The nextCursor of the page before. */
                cursor?: string;
                /** @description The number that is shown, or one that a chip card names beside it. */
                document?: string;
                limit?: number;
                /** @description With `birth`; marks and case do not matter. */
                name?: string;
                /** @description Of 3355/QĐ-BYT, or `unknown`. */
                priorityGroup?: string;
                /** @description On a list of this source, or by registration. */
                source?: "commune" | "enterprise" | "school" | "unstated" | "registration";
                /** @description `no`: no dose is counted yet. */
                vaccinated?: "yes" | "no";
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
                    "application/json": components["schemas"]["PeoplePage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.PeopleRecordsController_show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "application/json": components["schemas"]["ShownPerson"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.PersonChangesController_list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "application/json": components["schemas"]["PersonChanges"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.PersonMergesController_list": {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                limit?: number;
                /** @description Those that await a decision, unless told otherwise. */
                state?: "open" | "same" | "different";
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
                    "application/json": components["schemas"]["CandidatesPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.PersonMergesController_decide": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideCandidateBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecidedCandidate"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.PersonChangesController_undo": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UndonePersonChange"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.PeopleImportsController_send": {
        parameters: {
            query?: {
                /** @description Who has drawn the list up. */
                source?: "commune" | "enterprise" | "school" | "unstated";
                /** @description Which commune, enterprise or school. */
                sourceName?: string;
            };
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                "text/csv": string;
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportProgress"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.PeopleImportsController_progress": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "application/json": components["schemas"]["ImportProgress"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.PeopleImportsController_refused": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "text/csv": string;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.PeopleImportsController_refusedWorkbook": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.PeopleImportsController_rows": {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
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
                    "application/json": components["schemas"]["ImportRowsPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.PersonMergesController_merge": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["vaccination.MergePeopleBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["vaccination.MergedPeople"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.PersonMergesController_undo": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["vaccination.UndoMergeBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["vaccination.MergedPeople"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.RegistrationsController_ask": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegistrationBody"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationAsked"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.RegistrationsController_confirm": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegistrationCodeBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registered"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.SessionsController_list": {
        parameters: {
            query?: {
                campaign?: string;
                /** @description The nextCursor of the page before. */
                cursor?: string;
                day?: string;
                facility?: string;
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
                    "application/json": components["schemas"]["SessionsPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.SessionsController_plan": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanSessionBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.SessionsController_show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "application/json": components["schemas"]["SessionAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.SessionsController_change": {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version that is to be changed. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeSessionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.SessionBoardController_board": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "application/json": components["schemas"]["SessionBoardAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.SessionClosingsController_close": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseSessionBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.InvitationBatchesController_invite": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteChosenBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitedChosenAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.InvitationMessagesController_call": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalledByMessageAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.VisitsController_list": {
        parameters: {
            query: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                limit?: number;
                session: string;
                stage?: "arrived" | "identified" | "stopped" | "screened" | "decided" | "observed" | "left";
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
                    "application/json": components["schemas"]["VisitsPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.VisitsController_arrive": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArriveBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.VisitsController_show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "application/json": components["schemas"]["ShownVisit"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.VisitsController_leave": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeaveBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeftAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.VisitsController_check": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckIdentityBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckedIdentityAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.VaccineLotsController_list": {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                limit?: number;
                lot?: string;
                vaccine?: "astrazeneca" | "pfizer" | "moderna" | "vero-cell" | "sputnik-v" | "abdala" | "janssen" | "hayat-vax";
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
                    "application/json": components["schemas"]["VaccineLotsPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.VaccineLotsController_register": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterVaccineLotBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VaccineLotAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.VaccineLotsController_show": {
        parameters: {
            query?: {
                vaccine?: "astrazeneca" | "pfizer" | "moderna" | "vero-cell" | "sputnik-v" | "abdala" | "janssen" | "hayat-vax";
            };
            header?: never;
            path: {
                lot: string;
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
                    "application/json": components["schemas"]["ShownVaccineLot"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.VaccineLotsController_moveExpiry": {
        parameters: {
            query?: {
                vaccine?: "astrazeneca" | "pfizer" | "moderna" | "vero-cell" | "sputnik-v" | "abdala" | "janssen" | "hayat-vax";
            };
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                lot: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveExpiryBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpiryMovedAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.RecallsController_list": {
        parameters: {
            query?: {
                vaccine?: "astrazeneca" | "pfizer" | "moderna" | "vero-cell" | "sputnik-v" | "abdala" | "janssen" | "hayat-vax";
            };
            header?: never;
            path: {
                lot: string;
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
                    "application/json": components["schemas"]["LotRecallsAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.RecallsController_recall": {
        parameters: {
            query?: {
                vaccine?: "astrazeneca" | "pfizer" | "moderna" | "vero-cell" | "sputnik-v" | "abdala" | "janssen" | "hayat-vax";
            };
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                lot: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecallLotBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LotRecallAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.RecallsController_confirm": {
        parameters: {
            query?: {
                vaccine?: "astrazeneca" | "pfizer" | "moderna" | "vero-cell" | "sputnik-v" | "abdala" | "janssen" | "hayat-vax";
            };
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                lot: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmRecallBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecallPointAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.RecallsController_followUp": {
        parameters: {
            query?: {
                vaccine?: "astrazeneca" | "pfizer" | "moderna" | "vero-cell" | "sputnik-v" | "abdala" | "janssen" | "hayat-vax";
            };
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                lot: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FollowUpBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.RecallsController_people": {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                limit?: number;
                vaccine?: "astrazeneca" | "pfizer" | "moderna" | "vero-cell" | "sputnik-v" | "abdala" | "janssen" | "hayat-vax";
            };
            header?: never;
            path: {
                id: string;
                lot: string;
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
                    "application/json": components["schemas"]["PeopleOfRecallPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.RecallsController_undo": {
        parameters: {
            query?: {
                vaccine?: "astrazeneca" | "pfizer" | "moderna" | "vero-cell" | "sputnik-v" | "abdala" | "janssen" | "hayat-vax";
            };
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                lot: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndoRecallBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LotRecallAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vaccination.StockController_stock": {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                facility?: string;
                limit?: number;
                lot?: string;
                vaccine?: "astrazeneca" | "pfizer" | "moderna" | "vero-cell" | "sputnik-v" | "abdala" | "janssen" | "hayat-vax";
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
                    "application/json": components["schemas"]["StockPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.VisitedPlacesController_list": {
        parameters: {
            query?: {
                commune?: string;
                /** @description The nextCursor of the page before. */
                cursor?: string;
                limit?: number;
                /** @description Places where a case was on that day or within the fourteen days before; today where none is given. */
                on?: string;
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
                    "application/json": components["schemas"]["VisitedPlacesPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.VisitedPlacesController_draft": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VisitedPlaceBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitedPlaceAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.VisitedPlacesController_change": {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version that is to be changed. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VisitedPlaceBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitedPlaceAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.VisitedPlacesController_decide": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
                /** @description The ETag of the version that is to be changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VisitedPlaceDecisionBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitedPlaceAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.VisitedPlacesController_withdraw": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
                /** @description The ETag of the version that is to be changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VisitedPlaceWithdrawalBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitedPlaceAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.VisitedPlacesController_listDrafts": {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                limit?: number;
                /** @description Drafts where none is given. */
                state?: "draft" | "published" | "rejected" | "withdrawn";
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
                    "application/json": components["schemas"]["VisitedPlacesPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.VisitedPlacesController_show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "application/json": components["schemas"]["VisitedPlaceWithHistory"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.ZonesController_list": {
        parameters: {
            query?: {
                /** @description Those that touch it. */
                area?: string;
                /** @description The nextCursor of the page before. */
                cursor?: string;
                kind?: "blockade-area" | "medical-isolation" | "directive-area";
                limit?: number;
                /** @description Those in force then: an instant, or a day and its end. Without it those that hold now or will hold. */
                on?: string;
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
                    "application/json": components["schemas"]["ZonesPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.ZoneActsController_draft": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ZoneDraftBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ZoneAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.ZonesController_show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "application/json": components["schemas"]["ZoneAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.ZoneActsController_change": {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version that is to be changed. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ZoneDraftBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ZoneAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.ZoneActsController_decide": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
                /** @description The ETag of the version that is to be changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ZoneDecisionBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ZoneAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.ZoneActsController_end": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
                /** @description The ETag of the version that is to be changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ZoneEndingBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ZoneAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.ZoneActsController_withdraw": {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one act: sending the same request again with it answers the same result. */
                "Idempotency-Key": string;
                /** @description The ETag of the version that is to be changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawalBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ZoneAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.ZonesController_at": {
        parameters: {
            query?: {
                area?: string;
                lat?: number;
                lon?: number;
                /** @description An instant, or a day and its end; now where none is given, and today. */
                on?: string;
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
                    "application/json": components["schemas"]["ZonesAtAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.ZonesController_changes": {
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
                    "application/json": components["schemas"]["ZoneChangesPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.ZoneActsController_list": {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                kind?: "blockade-area" | "medical-isolation" | "directive-area";
                limit?: number;
                /** @description Drafts where none is given. */
                state?: "draft" | "published" | "rejected" | "ended" | "withdrawn";
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
                    "application/json": components["schemas"]["ZonesPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "geo-maps.ZoneActsController_show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "application/json": components["schemas"]["ZoneWithHistory"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
