/** Ready processes around a customer: from the signed contract to the last day. */
import { check, ready, rule, task, tell } from './write.ts';

export const accountSetUp = ready('account-set-up', [
  check('compare', { who: 'accountManager', with: 'crm', min: 10 }),
  task('create', {
    who: 'operations',
    with: 'productAdministration',
    min: 15,
    inside: [task('name', { min: 2 }), task('plan', { min: 5 }), task('region', { min: 3 }), task('import', { min: 45, share: 0.4 })],
  }),
  task('administrator', { who: 'operations', with: 'productAdministration', min: 5 }),
  rule('rights'),
  task('billing', { who: 'finance', with: 'billing', min: 15 }),
  check('look', { who: 'operations', min: 10 }),
  tell('tell', { who: 'accountManager', to: 'customer', by: 'e-mail', min: 10, at: 60 }),
  check('signedIn', { who: 'accountManager', with: 'crm', min: 5 }),
]);

export const kickOff = ready('kick-off', [
  task('people', { who: 'projectLead', min: 20 }),
  task('promised', { who: 'projectLead', with: 'crm', min: 30 }),
  task('brief', { who: 'projectLead', min: 60 }),
  tell('invite', { who: 'projectLead', to: 'customer', by: 'e-mail', min: 15, at: 120 }),
  task('hold', { who: 'projectLead', min: 90, inside: [task('goal', { min: 15 }), task('milestones', { min: 30 }), task('risks', { min: 15 }), task('status', { min: 10 })] }),
  rule('owned'),
  tell('minutes', { who: 'projectLead', to: 'customer', by: 'e-mail', min: 30, at: 480 }),
  check('answered', { who: 'projectLead', min: 10 }),
]);

export const customerOffboarding = ready('customer-offboarding', [
  check('notice', { who: 'accountManager', with: 'crm', min: 10 }),
  tell('confirm', { who: 'accountManager', to: 'customer', by: 'e-mail', min: 10, at: 60 }),
  task('why', { who: 'accountManager', with: 'crm', min: 20 }),
  task('export', { who: 'operations', with: 'productAdministration', min: 45 }),
  check('opens', { who: 'operations', min: 20 }),
  tell('handOver', { who: 'operations', to: 'customer', by: 'e-mail', min: 10 }),
  task('invoice', { who: 'finance', with: 'billing', min: 15 }),
  rule('access'),
  task('close', { who: 'operations', with: 'productAdministration', min: 10, inside: [task('users', { min: 10 }), task('deletion', { min: 5 })] }),
  check('deleted', { who: 'operations', min: 10 }),
]);

export const complaint = ready('complaint', [
  tell('arrived', { who: 'customerService', to: 'customer', by: 'e-mail', min: 5, at: 30 }),
  task('words', { who: 'customerService', with: 'ticketing', min: 10 }),
  rule('keeps'),
  task('find', { who: 'customerService', min: 40 }),
  task('decide', { who: 'teamLead', min: 10, share: 0.3 }),
  tell('call', { who: 'customerService', to: 'customer', by: 'phone', min: 15, at: 960 }),
  check('content', { who: 'customerService', min: 5 }),
  task('cause', { who: 'customerService', with: 'ticketing', min: 10 }),
]);
