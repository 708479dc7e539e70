/**
 * "step 3", "steps 1 and 3", "step #4", "steps 2 through 5" in prose: each number in it names a step. What stands behind a number is
 * looked at from the number's end alone, or very long ones would take for ever.
 */
export const STEPS = /\bsteps?(?:\s+|-)#?\d+(?!\d|\.+\d)(?:\s*(?:,|&|and|or|to|through|–|—|-)\s*#?\d+(?!\d|\.+\d))*/gi;
