/** A part of an expression as its author wrote it. */
export interface WrittenNode {
  readonly op: string;
  readonly args: unknown;
  /** Where it stands in the expression. */
  readonly start: number;
  readonly end: number;
}

/** Whether something is a part of an expression. */
export function isWritten(value: unknown): value is WrittenNode {
  return (
    typeof value === 'object' &&
    value !== null &&
    'op' in value &&
    typeof value.op === 'string' &&
    'args' in value &&
    'start' in value &&
    typeof value.start === 'number' &&
    'end' in value &&
    typeof value.end === 'number'
  );
}

/** The parts right below a part of an expression; of `x.all(p, …)` what is written, not the loop that it stands for. */
export function partsOf({ args }: WrittenNode): WrittenNode[] {
  return (Array.isArray(args) ? args.flat() : [args]).filter(isWritten);
}

/** A part of an expression with all parts below it. */
export function nodesOf(node: unknown): WrittenNode[] {
  return isWritten(node) ? [node, ...partsOf(node).flatMap(nodesOf)] : [];
}

/** A call: of a function by its name alone, or of what stands before it. */
export interface WrittenCall {
  readonly name: string;
  readonly receiver?: WrittenNode;
  readonly args: readonly WrittenNode[];
}

/** What is called by a part of an expression; undefined where it is no call. */
export function callOf({ op, args }: WrittenNode): WrittenCall | undefined {
  if ((op !== 'call' && op !== 'rcall') || !Array.isArray(args)) return undefined;
  const [name, ...rest] = args;
  const receiver: unknown = op === 'rcall' ? rest[0] : undefined;
  const given: unknown = rest.at(-1);
  return {
    name: String(name),
    ...(isWritten(receiver) ? { receiver } : {}),
    args: Array.isArray(given) ? given.filter(isWritten) : [],
  };
}
