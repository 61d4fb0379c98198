/** The form of every code in the register of facilities. */
export const FACILITY_CODE = /^[A-Z0-9][A-Z0-9-]{2,31}$/;
