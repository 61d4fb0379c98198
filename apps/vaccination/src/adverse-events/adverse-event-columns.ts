/** The event as `AdverseEvent`, of a table that is called `e`. */
export const EVENT_COLUMNS = `e.id, e.version, e.dose_id AS "doseId", e.report_id AS "reportId", e.vaccine, e.lot,
  e.dose_day AS "doseDay", e.dose_facility AS "doseFacility", e.dose_commune AS "doseCommune",
  e.residence_commune AS "residenceCommune", e.facility_code AS "facilityCode", e.commune_code AS "communeCode",
  e.onset_day AS "onsetDay", e.onset_at AS "onsetAt", e.noticed_at AS "noticedAt", e.severity, e.reactions,
  e.treated_at AS "treatedAt", e.result, e.due_at AS "dueAt", e.notified_at AS "notifiedAt", e.alarmed_at AS "alarmedAt",
  e.withdrawn_at AS "withdrawnAt", e.withdrawn_because AS "withdrawnBecause", e.recorded_at AS "recordedAt", e.published`;
