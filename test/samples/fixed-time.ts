/** The time of every file that the generator makes, so that it makes the same bytes again: 5 October 2020, 12 h. */
export const FIXED_TIME = new Date(2020, 9, 5, 12, 0, 0)
