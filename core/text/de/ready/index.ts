/** Fertige Abläufe: die Rollen und Systeme, die sie nennen, und was in jedem von ihnen steht. */
import { business } from './business.ts';
import { customers } from './customers.ts';
import { roles, systems } from './names.ts';
import { operations } from './operations.ts';

export const ready = { roles, systems, processes: { ...customers, ...operations, ...business } };
