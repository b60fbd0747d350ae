/** The processes that come with the app, useful as they are; each can be inserted into any stage and changed there. */
import { languages, type Language } from '../../text/languages.ts';
import { language } from '../../text/text.ts';
import type { Source } from '../template.ts';
import { aiOutputReview, contractReview, employeeOffboarding, employeeOnboarding, invoiceApproval, monthEndClose, supplierOnboarding } from './business.ts';
import { accountSetUp, complaint, customerOffboarding, kickOff } from './customers.ts';
import { accessRequest, changeRequest, dataSubjectRequest, incidentTriage, shiftHandover } from './operations.ts';
import type { Ready } from './write.ts';

const processes: readonly Ready[] = [
  accountSetUp,
  kickOff,
  complaint,
  customerOffboarding,
  incidentTriage,
  accessRequest,
  changeRequest,
  shiftHandover,
  dataSubjectRequest,
  monthEndClose,
  invoiceApproval,
  supplierOnboarding,
  contractReview,
  aiOutputReview,
  employeeOnboarding,
  employeeOffboarding,
];

const made = new Map<Language, readonly Source[]>();

export function libraryIn(wanted: Language): readonly Source[] {
  const sources = made.get(wanted) ?? processes.map((process) => process(wanted));
  made.set(wanted, sources);
  return sources;
}

/** In the language that is spoken. */
export const library = (): readonly Source[] => libraryIn(language());

/** What a copy was made from, in the language in which it was inserted. */
export const readySource = (origin: string): Source | undefined => languages.flatMap(libraryIn).find((source) => source.origin === origin);
