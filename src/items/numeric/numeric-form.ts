import type { Form } from '../entry/form.ts';

/** A form of a numeric item. */
export interface NumericForm extends Form {
  /** The number without its unit; empty where braces print it. */
  readonly number: string;
  /** Empty where it has none. */
  readonly unit: string;
  /** How far from the number a response may be, with its unit. */
  readonly within: string;
}
