/** Ready processes: the people and systems that they name, and what each of them says. */
import { business } from './business.ts';
import { customers } from './customers.ts';
import { roles, systems } from './names.ts';
import { operations } from './operations.ts';

export const ready = { roles, systems, processes: { ...customers, ...operations, ...business } };
