/** The processes that come with the app, useful as they are; each can be inserted into any stage and changed there. */
import { accountSetUp, complaint, customerOffboarding, kickOff } from './customers.ts';
import { accessRequest, changeRequest, dataSubjectRequest, incidentTriage, shiftHandover } from './operations.ts';
import { aiOutputReview, contractReview, employeeOffboarding, employeeOnboarding, invoiceApproval, monthEndClose, supplierOnboarding } from './business.ts';
import type { Ready } from './write.ts';

export const library: readonly Ready[] = [
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
