import { defineMessages } from '#libs/http';

/** Why a transaction of FHIR is refused, beside what any specimen or result is refused for. */
export const fhirMessages = defineMessages({
  'fhir-not-a-transaction': {
    vi: 'Cần một Bundle loại transaction',
    en: 'The body must be a Bundle of type transaction',
  },
  'fhir-resource-unsupported': {
    vi: 'Loại tài nguyên này không được hỗ trợ',
    en: 'This type of resource is not taken here',
  },
  'fhir-request-unsupported': {
    vi: 'Chỉ nhận yêu cầu POST trong transaction',
    en: 'Only POST is taken in a transaction, to the type of its resource',
  },
  'fhir-structure': { vi: 'Tài nguyên không đúng cấu trúc FHIR R4', en: 'The resource is not as FHIR R4 defines it' },
  'fhir-reference-unresolved': {
    vi: 'Không tìm thấy tài nguyên được tham chiếu',
    en: 'The reference leads to nothing in this Bundle',
  },
  'fhir-code-unknown': { vi: 'Mã không có trong bảng mã', en: 'The code is not in the table' },
  'fhir-status-unsupported': { vi: 'Trạng thái không được hỗ trợ', en: 'This status is not taken' },
  'fhir-element-missing': { vi: 'Thiếu phần tử bắt buộc', en: 'The element is needed here' },
  'fhir-birth-date-unsupported': {
    vi: 'birthDate phải là năm hoặc ngày đầy đủ',
    en: 'birthDate must be a year or a whole date',
  },
  'fhir-codes-disagree': { vi: 'Các mã chỉ những sản phẩm khác nhau', en: 'The codes mean different things' },
  'fhir-date-imprecise': { vi: 'Cần ngày đầy đủ', en: 'A whole date is needed here' },
  'fhir-patient-alone': {
    vi: 'Bệnh nhân phải đi cùng một mũi tiêm trong Bundle',
    en: 'A Patient is taken with an Immunization of the same Bundle that refers to it',
  },
  'fhir-patient-without-document': {
    vi: 'Người này không có giấy tờ: hãy gửi kèm Patient',
    en: 'Nothing but a document tells this person from others: send the Patient along',
  },
  'fhir-search-needs-patient': { vi: 'Cần tham số patient', en: 'The search needs the parameter patient' },
  'fhir-condition-unsupported': {
    vi: 'If-None-Exist chỉ nhận identifier của chính tài nguyên',
    en: 'If-None-Exist takes an identifier of the resource itself, as identifier=system|value',
  },
  'fhir-too-many-entries': { vi: 'Bundle có quá nhiều mục', en: 'The Bundle has too many entries' },
  'fhir-search-unsupported': {
    vi: 'Tham số tìm kiếm không được hỗ trợ',
    en: 'This search parameter is not supported for this type',
  },
  'fhir-search-malformed': { vi: 'Tham số tìm kiếm sai định dạng', en: 'The search parameter is malformed' },
});

export type FhirRefusal = keyof typeof fhirMessages;
