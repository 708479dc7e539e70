/** The class that stands for absent inside CEL; there is one instance. */
export class Absent {}

/** Thrown where an expression walks over something absent, as in `service("gone").ports.all(…)`. */
export class AbsentRangeError extends Error {}

/** How often something absent was reached into; a claim that holds by such a reach alone proves nothing. */
export const reaches = { count: 0 };

/**
 * Absent, as CEL sees it: reaching into it gives absent again, it equals nothing but itself, and it has no elements to
 * range over (a claim about all of nothing must not come out true).
 */
export const ABSENT: Absent = new Proxy(new Absent(), {
  get(_, key, self): unknown {
    if (key === 'constructor') return Absent;
    if (typeof key === 'symbol') return undefined;
    reaches.count += 1;
    return self;
  },
  ownKeys(): never {
    throw new AbsentRangeError('nothing to range over');
  },
});
