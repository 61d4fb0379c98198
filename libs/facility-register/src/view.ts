/** The name of the view, for `rebuild facilities`. */
export const VIEW = 'facilities';
