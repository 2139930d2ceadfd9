/** What somebody decided about the model, in one place. */

/** The share of harmless messages that both layers together may raise when their author is unknown. */
export const FALSE_ALARMS = 0.08;
