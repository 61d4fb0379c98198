/** Without a dot, which parts it from the number of a share; short enough for the share's barcode. */
export const POOL_CODE = /^[A-Za-z0-9][A-Za-z0-9:_-]{1,35}$/;
