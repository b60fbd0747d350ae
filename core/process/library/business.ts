/** Ready processes of finance, people and suppliers, and the review of what an AI made. */
import { check, ready, rule, task, tell } from './write.ts';

export const monthEndClose = ready('month-end-close', [
  tell('remind', { who: 'accounting', to: 'employee', by: 'e-mail', min: 10 }),
  task('post', { who: 'accounting', with: 'ledger', min: 120 }),
  check('bank', { who: 'accounting', with: 'ledger', min: 60 }),
  task('accruals', { who: 'accounting', with: 'ledger', min: 60, inside: [task('unbilled', { min: 20 }), task('costs', { min: 20 }), task('time', { min: 20 })] }),
  check('owed', { who: 'accounting', with: 'ledger', min: 45 }),
  task('explain', { who: 'controller', min: 90 }),
  rule('release'),
  task('close', { who: 'headOfFinance', with: 'ledger', min: 5 }),
  tell('figures', { who: 'controller', to: 'management', by: 'e-mail', min: 15, at: 960 }),
]);

export const invoiceApproval = ready('invoice-approval', [
  task('record', { who: 'accounting', with: 'ledger', min: 5 }),
  check('new', { who: 'accounting', min: 5 }),
  check('match', { who: 'accounting', with: 'ledger', min: 10 }),
  task('clear', { who: 'buyer', min: 30, share: 0.15 }),
  task('approve', { who: 'budgetOwner', with: 'ledger', min: 5 }),
  task('second', { who: 'headOfFinance', with: 'ledger', min: 5, share: 0.1 }),
  rule('account'),
  task('pay', { who: 'accounting', with: 'bank', min: 5 }),
]);

export const supplierOnboarding = ready('supplier-onboarding', [
  task('why', { who: 'buyer', min: 15 }),
  tell('ask', { who: 'buyer', to: 'supplier', by: 'e-mail', min: 10 }),
  check('exist', { who: 'purchasing', min: 30 }),
  check('sanctions', { who: 'purchasing', with: 'screening', min: 10 }),
  check('privacy', { who: 'dataProtectionOfficer', min: 45, share: 0.4 }),
  task('terms', { who: 'buyer', min: 60 }),
  rule('apart'),
  task('create', { who: 'accounting', with: 'ledger', min: 10 }),
  tell('invoices', { who: 'purchasing', to: 'supplier', by: 'e-mail', min: 5 }),
]);

export const employeeOnboarding = ready('employee-onboarding', [
  tell('write', { who: 'lineManager', to: 'newColleague', by: 'e-mail', min: 15 }),
  task('equipment', { who: 'lineManager', with: 'ticketing', min: 10 }),
  task('accesses', { who: 'lineManager', with: 'identityManagement', min: 15 }),
  task('companion', { who: 'lineManager', min: 10 }),
  task('plan', { who: 'lineManager', min: 40 }),
  check('works', { who: 'serviceDesk', min: 15 }),
  task('welcome', { who: 'companion', min: 60, inside: [task('rooms', { min: 15 }), task('signIn', { min: 20 }), task('team', { min: 25 })] }),
  task('safety', { who: 'humanResources', min: 45 }),
  check('talk', { who: 'lineManager', min: 30 }),
]);

export const employeeOffboarding = ready('employee-offboarding', [
  task('agree', { who: 'lineManager', min: 30 }),
  task('handOver', { who: 'leavingColleague', min: 240, inside: [task('open', { min: 90 }), task('who', { min: 60 }), task('recurring', { min: 45 })] }),
  tell('tell', { who: 'lineManager', to: 'customer', by: 'e-mail', min: 15 }),
  task('return', { who: 'humanResources', min: 15 }),
  task('end', { who: 'serviceDesk', with: 'identityManagement', min: 20 }),
  rule('sameDay'),
  check('left', { who: 'serviceDesk', with: 'identityManagement', min: 10 }),
  task('ask', { who: 'humanResources', min: 30 }),
]);

export const contractReview = ready('contract-review', [
  check('version', { who: 'legal', with: 'documentStore', min: 10 }),
  check('limits', {
    who: 'legal',
    min: 60,
    inside: [check('liability', { min: 15 }), check('term', { min: 10 }), check('privacy', { min: 15 }), check('payment', { min: 5 })],
  }),
  task('deliver', { who: 'legal', min: 20 }),
  rule('outside'),
  task('negotiate', { who: 'legal', with: 'documentStore', min: 90, share: 0.6 }),
  check('compare', { who: 'legal', min: 15 }),
  task('sign', { who: 'authorisedSignatory', min: 10 }),
  task('file', { who: 'legal', with: 'documentStore', min: 10 }),
]);

export const aiOutputReview = ready('ai-output-review', [
  task('open', { who: 'reviewer', min: 3 }),
  check('sources', { who: 'reviewer', min: 10 }),
  check('leftOut', { who: 'reviewer', min: 5 }),
  check('fair', { who: 'reviewer', min: 3 }),
  rule('person'),
  rule('data'),
  task('correct', { who: 'reviewer', min: 8, share: 0.5 }),
  task('byHand', { who: 'reviewer', min: 30, share: 0.08 }),
  task('note', { who: 'reviewer', with: 'aiRegister', min: 2, share: 0.3 }),
  task('release', { who: 'reviewer', min: 2 }),
  check('again', { who: 'aiAccountable', min: 5, share: 0.02 }),
]);
