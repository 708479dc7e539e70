import type { AnyModel } from './model.ts';
import { kubernetes } from './kubernetes/kubernetes.ts';

/** The models a lesson can name. */
export const models: readonly AnyModel[] = [kubernetes];
