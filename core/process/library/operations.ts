/** Ready processes of daily operation: incidents, access, changes, shifts, questions about personal data. */
import { check, ready, rule, task, tell } from './write.ts';

export const incidentTriage = ready('incident-triage', [
  task('open', { who: 'serviceDesk', with: 'ticketing', min: 3 }),
  check('seen', { who: 'serviceDesk', with: 'monitoring', min: 5 }),
  task('severity', { who: 'serviceDesk', min: 3 }),
  rule('doubt'),
  task('lead', { who: 'serviceDesk', min: 2 }),
  tell('onCall', { who: 'serviceDesk', to: 'engineerOnCall', by: 'phone', min: 3, at: 10 }),
  tell('affected', { who: 'serviceDesk', to: 'customer', by: 'e-mail', min: 10, at: 20 }),
  task('changed', { who: 'engineerOnCall', with: 'changeLog', min: 10 }),
  task('restore', { who: 'engineerOnCall', min: 30 }),
  check('works', { who: 'serviceDesk', min: 5 }),
  task('review', { who: 'engineerOnCall', min: 5 }),
]);

export const accessRequest = ready('access-request', [
  check('clear', { who: 'serviceDesk', with: 'ticketing', min: 5 }),
  rule('own'),
  task('approve', { who: 'lineManager', with: 'ticketing', min: 5 }),
  task('owner', { who: 'systemOwner', with: 'ticketing', min: 5, share: 0.4 }),
  check('apart', { who: 'serviceDesk', with: 'identityManagement', min: 10 }),
  task('grant', { who: 'serviceDesk', with: 'identityManagement', min: 5 }),
  tell('tell', { who: 'serviceDesk', to: 'employee', by: 'chat', min: 3 }),
  task('ends', { who: 'serviceDesk', with: 'identityManagement', min: 2 }),
]);

export const changeRequest = ready('change-request', [
  task('describe', { who: 'requester', with: 'ticketing', min: 20 }),
  check('depends', { who: 'systemOwner', min: 20 }),
  task('wayBack', { who: 'engineer', min: 15 }),
  rule('without'),
  task('decide', { who: 'changeBoard', min: 15, share: 0.5 }),
  check('try', { who: 'engineer', with: 'testEnvironment', min: 60 }),
  tell('announce', { who: 'systemOwner', to: 'employee', by: 'e-mail', min: 10 }),
  task('carryOut', { who: 'engineer', min: 45 }),
  check('works', { who: 'requester', min: 10 }),
  task('back', { who: 'engineer', min: 20, share: 0.1 }),
]);

export const shiftHandover = ready('shift-handover', [
  task('list', { who: 'outgoingLead', with: 'ticketing', min: 10 }),
  task('each', { who: 'outgoingLead', min: 5 }),
  task('through', { who: 'incomingLead', min: 10 }),
  rule('stays'),
  check('names', { who: 'incomingLead', with: 'ticketing', min: 3 }),
  tell('waiting', { who: 'incomingLead', to: 'customer', by: 'e-mail', min: 5, share: 0.3 }),
]);

export const dataSubjectRequest = ready('data-subject-request', [
  task('day', { who: 'dataProtectionOfficer', with: 'ticketing', min: 5 }),
  check('self', { who: 'dataProtectionOfficer', min: 10 }),
  tell('confirm', { who: 'dataProtectionOfficer', to: 'customer', by: 'e-mail', min: 10, at: 120 }),
  task('ask', {
    who: 'dataProtectionOfficer',
    min: 30,
    inside: [task('customers', { with: 'crm', min: 20 }), task('contracts', { with: 'billing', min: 20 }), task('mail', { with: 'ticketing', min: 40 })],
  }),
  check('others', { who: 'dataProtectionOfficer', min: 60 }),
  task('compile', { who: 'dataProtectionOfficer', min: 45 }),
  rule('way'),
  tell('send', { who: 'dataProtectionOfficer', to: 'customer', by: 'paper', min: 15 }),
]);
