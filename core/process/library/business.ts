/** Ready processes of finance, people and suppliers, and the review of what an AI made. */
import { check, ready, rule, task, tell } from './write.ts';

export const monthEndClose = ready('month-end-close', 'Month-end close', 'The books of a month are closed in an order that leaves nothing to be opened again.', [
  tell('Remind of the last day for invoices and expenses', { who: 'Accounting', to: 'Employee', by: 'e-mail', min: 10, says: 'Invoices and expenses of this month have to be with us by {date}. What comes later goes into the next month.' }),
  task('Post what has arrived', { who: 'Accounting', with: 'Ledger', min: 120 }),
  check('Compare bank statements with the ledger', { who: 'Accounting', with: 'Ledger', min: 60 }),
  task('Post accruals', { who: 'Accounting', with: 'Ledger', min: 60, inside: [task('Work delivered and not yet billed', { min: 20 }), task('Costs that belong to the month but were not billed', { min: 20 }), task('Holidays and overtime', { min: 20 })] }),
  check('Compare what customers and suppliers owe with the ledger', { who: 'Accounting', with: 'Ledger', min: 45 }),
  task('Explain each deviation from plan above the limit', { who: 'Controller', min: 90, makes: 'Comments on the month' }),
  rule('Whoever posted an entry does not release it.'),
  task('Close the period', { who: 'Head of finance', with: 'Ledger', min: 5 }),
  tell('Send the figures', { who: 'Controller', to: 'Management', by: 'e-mail', min: 15, makes: 'Monthly report', at: 960 }),
]);

export const invoiceApproval = ready('invoice-approval', 'Invoice approval', 'An invoice is paid once, for what was ordered and delivered, by somebody who may.', [
  task('Record the invoice on the day it arrives', { who: 'Accounting', with: 'Ledger', min: 5, makes: 'Recorded invoice' }),
  check('Is it new, with all that the law asks for on it?', { who: 'Accounting', min: 5 }),
  check('Compare it with order and delivery', { who: 'Accounting', with: 'Ledger', min: 10 }),
  task('Clear it up with the supplier', { who: 'Buyer', min: 30, when: 'price or amount differ', share: 0.15 }),
  task('Approve', { who: 'Budget owner', with: 'Ledger', min: 5 }),
  task('Approve a second time', { who: 'Head of finance', with: 'Ledger', min: 5, when: 'the amount is above the limit', share: 0.1 }),
  rule('A changed bank account is confirmed by a call to a number that was known before.'),
  task('Put it into the payment run', { who: 'Accounting', with: 'Bank', min: 5 }),
]);

export const supplierOnboarding = ready('supplier-onboarding', 'Supplier onboarding', 'A new supplier is known, checked and can be paid, before the first order goes out.', [
  task('Say what is bought and why from them', { who: 'Buyer', min: 15 }),
  tell('Ask the supplier for their details', { who: 'Buyer', to: 'Supplier', by: 'e-mail', min: 10, says: 'To place orders with you we need: company register and tax numbers, bank details on your letterhead, a contact for orders and one for invoices.' }),
  check('Do the company, its owners and its bank account exist as they say?', { who: 'Purchasing', min: 30 }),
  check('Is it on a sanctions list?', { who: 'Purchasing', with: 'Screening', min: 10 }),
  check('Data protection and security', { who: 'Data protection officer', min: 45, when: 'they will see personal data', share: 0.4 }),
  task('Agree on terms', { who: 'Buyer', min: 60, makes: 'Supplier contract' }),
  rule('Who asks for a supplier does not create it.'),
  task('Create the supplier', { who: 'Accounting', with: 'Ledger', min: 10, makes: 'Supplier record' }),
  tell('Tell the supplier how to send invoices', { who: 'Purchasing', to: 'Supplier', by: 'e-mail', min: 5 }),
]);

export const employeeOnboarding = ready('employee-onboarding', 'New employee', 'On the first morning there is a desk, an access, a plan, and somebody who waits at the door.', [
  tell('Write to the new colleague', { who: 'Line manager', to: 'New colleague', by: 'e-mail', min: 15, says: 'We look forward to your first day on {date}. Please come at nine; {sender} meets you at the entrance. Your first week is attached.' }),
  task('Order computer and telephone', { who: 'Line manager', with: 'Ticketing', min: 10, detail: 'At least ten working days before.' }),
  task('Request accesses for the role', { who: 'Line manager', with: 'Identity management', min: 15 }),
  task('Name a companion for the first weeks', { who: 'Line manager', min: 10 }),
  task('Write the plan of the first two weeks', { who: 'Line manager', min: 40, makes: 'Plan of the first weeks' }),
  check('Does everything work on the day before?', { who: 'Service desk', min: 15 }),
  task('Welcome on the first day', { who: 'Companion', min: 60, inside: [task('Show the rooms', { min: 15 }), task('Sign in together', { min: 20 }), task('Introduce to the team', { min: 25 })] }),
  task('Safety and data protection', { who: 'Human resources', min: 45, makes: 'Signed instruction' }),
  check('Talk after two weeks: what was missing?', { who: 'Line manager', min: 30 }),
]);

export const employeeOffboarding = ready('employee-offboarding', 'Employee leaves', 'Somebody leaves: their work goes on, their access ends, and they go well.', [
  task('Agree on the last day and what is handed over until then', { who: 'Line manager', min: 30, makes: 'Handover plan' }),
  task('Hand over open work, with names', { who: 'Leaving colleague', min: 240, inside: [task('What is open, with its next step', { min: 90 }), task('Who knows what, and where it stands', { min: 60 }), task('Recurring duties and their dates', { min: 45 })] }),
  tell('Tell those they work with who comes after them', { who: 'Line manager', to: 'Customer', by: 'e-mail', min: 15, when: 'they had contact with customers' }),
  task('Take back keys, cards and devices', { who: 'Human resources', min: 15, makes: 'Signed return list' }),
  task('End all accesses at the end of the last day', { who: 'Service desk', with: 'Identity management', min: 20 }),
  rule('Accesses end on the same day, also in systems of suppliers and in shared accounts, whose passwords are changed.'),
  check('Is there any access left?', { who: 'Service desk', with: 'Identity management', min: 10 }),
  task('Ask what we should know', { who: 'Human resources', min: 30 }),
]);

export const contractReview = ready('contract-review', 'Contract review and signature', 'A contract is read by those who have to keep it, changed on one copy, and signed by those who may.', [
  check('Is it our paper or theirs, and is it the newest version?', { who: 'Legal', with: 'Document store', min: 10 }),
  check('Read it against our own limits', { who: 'Legal', min: 60, inside: [check('Liability and penalties', { min: 15 }), check('Term and notice', { min: 10 }), check('Data protection', { min: 15 }), check('Payment', { min: 5 })] }),
  task('Ask those who have to deliver it', { who: 'Legal', min: 20, detail: 'Can it be done in the time, with the people, at the price?' }),
  rule('What is outside our limits is decided by name, in writing, before signature.'),
  task('Negotiate changes on one copy', { who: 'Legal', with: 'Document store', min: 90, share: 0.6 }),
  check('Compare the version to be signed with what was agreed', { who: 'Legal', min: 15 }),
  task('Sign', { who: 'Authorised signatory', min: 10, makes: 'Signed contract' }),
  task('File it with its dates', { who: 'Legal', with: 'Document store', min: 10, detail: 'Term, notice, price changes: each as a reminder with an owner.' }),
]);

export const aiOutputReview = ready('ai-output-review', 'Review of AI output', 'A person answers for what an AI made: reads it, checks it against its sources, and stops it where it has to be stopped.', [
  task('Open the draft beside what it was made from', { who: 'Reviewer', min: 3 }),
  check('Is what it states in the sources?', { who: 'Reviewer', min: 10, detail: 'Names, figures, dates and quotations one by one; what cannot be found goes out.' }),
  check('Is something left out that matters?', { who: 'Reviewer', min: 5 }),
  check('Is it fair and in the right tone for who gets it?', { who: 'Reviewer', min: 3 }),
  rule('Nothing that decides about a person goes out without a person’s decision.'),
  rule('No personal or confidential data that is not needed for the answer.'),
  task('Correct it', { who: 'Reviewer', min: 8, share: 0.5 }),
  task('Send it back and do it by hand', { who: 'Reviewer', min: 30, share: 0.08, when: 'more than a third would have to change' }),
  task('Note the kind of mistake', { who: 'Reviewer', with: 'AI register', min: 2, share: 0.3, detail: 'Invented, outdated, left out, wrong tone, should not have been asked.' }),
  task('Release it under one’s own name', { who: 'Reviewer', min: 2, makes: 'Released text' }),
  check('Look at ten released drafts a month again, with other eyes', { who: 'Accountable for the AI', min: 5, share: 0.02, detail: 'When more than one in ten has a mistake that matters, its autonomy goes down a level.' }),
]);
