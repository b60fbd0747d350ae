/** Ready processes of daily operation: incidents, access, changes, the end of the month. */
import { check, ready, rule, task, tell } from './write.ts';

export const incidentTriage = ready('incident-triage', 'Incident triage', 'The first half hour of a disturbance: how bad, who is affected, who leads, what is said.', [
  task('Open an incident with the time it was noticed', { who: 'Service desk', with: 'Ticketing', min: 3, makes: 'Incident record' }),
  check('Can it be seen by ourselves?', { who: 'Service desk', with: 'Monitoring', min: 5 }),
  task('Set severity', { who: 'Service desk', min: 3, detail: '1: customers cannot work. 2: an important function fails for some. 3: a nuisance with a way around it.' }),
  rule('When in doubt between two severities, take the higher one; it can be lowered later.'),
  task('Name one person who leads', { who: 'Service desk', min: 2, when: 'severity 1 or 2' }),
  tell('Tell the team on call', { who: 'Service desk', to: 'Engineer on call', by: 'phone', min: 3, at: 10, when: 'severity 1 or 2' }),
  tell('Tell those affected what we know', {
    who: 'Service desk',
    to: 'Customer',
    by: 'e-mail',
    min: 10,
    at: 20,
    when: 'severity 1',
    says: 'Since {date} {stage} has been disturbed. We have found it and are working on it. The next word from us comes within one hour, also when nothing has changed.',
  }),
  task('Look at what was changed last', { who: 'Engineer on call', with: 'Change log', min: 10 }),
  task('Bring it back to work, by the shortest way that is safe', { who: 'Engineer on call', min: 30 }),
  check('Does it work for those who reported it?', { who: 'Service desk', min: 5 }),
  task('Set a date for the review', { who: 'Engineer on call', min: 5, when: 'severity 1 or 2', makes: 'Date of the review' }),
]);

export const accessRequest = ready('access-request', 'Access request', 'Somebody gets the access they need for their work, no more, with a trace of who agreed.', [
  check('Is it clear who, to which system, with which role, until when?', { who: 'Service desk', with: 'Ticketing', min: 5 }),
  rule('Nobody approves access for themselves.'),
  task('Approve', { who: 'Line manager', with: 'Ticketing', min: 5, makes: 'Approval' }),
  task('Approve as the owner of the system', { who: 'System owner', with: 'Ticketing', min: 5, when: 'the system holds personal or financial data', share: 0.4 }),
  check('Do the new and the old rights together allow what must stay apart?', { who: 'Service desk', with: 'Identity management', min: 10, detail: 'For example: create suppliers and release payments.' }),
  task('Grant the role', { who: 'Service desk', with: 'Identity management', min: 5 }),
  tell('Tell the person that it works and until when', { who: 'Service desk', to: 'Employee', by: 'chat', min: 3 }),
  task('Set the date on which it ends or is looked at again', { who: 'Service desk', with: 'Identity management', min: 2 }),
]);

export const changeRequest = ready('change-request', 'Change request', 'A change to something that runs: what for, what could break, how to go back.', [
  task('Describe what changes and what for', { who: 'Requester', with: 'Ticketing', min: 20, makes: 'Change request' }),
  check('What depends on it, and who has to know?', { who: 'System owner', min: 20 }),
  task('Write down how to go back', { who: 'Engineer', min: 15, makes: 'Way back' }),
  rule('No change without a way back, and none on the day before days off.'),
  task('Decide', { who: 'Change board', min: 15, when: 'customers could notice', share: 0.5 }),
  check('Try it where nothing can break', { who: 'Engineer', with: 'Test environment', min: 60 }),
  tell('Announce it', { who: 'System owner', to: 'Employee', by: 'e-mail', min: 10, says: 'On {date} we change {workflow}. What you will notice: … If something does not work afterwards, tell {owner}.' }),
  task('Carry it out', { who: 'Engineer', min: 45 }),
  check('Does it do what it was made for?', { who: 'Requester', min: 10 }),
  task('Go back', { who: 'Engineer', min: 20, when: 'it does not work within the agreed time', share: 0.1 }),
]);

export const shiftHandover = ready('shift-handover', 'Handover between shifts', 'What is open goes from one shift to the next in ten minutes, and nothing is left between chairs.', [
  task('List what is open, the most urgent first', { who: 'Outgoing lead', with: 'Ticketing', min: 10, makes: 'Handover list' }),
  task('Say for each: what was done, what comes next, until when', { who: 'Outgoing lead', min: 5 }),
  task('Go through the list together', { who: 'Incoming lead', min: 10 }),
  rule('The outgoing lead stays until the incoming one has said which points they take.'),
  check('Does every open point have a name on it?', { who: 'Incoming lead', with: 'Ticketing', min: 3 }),
  tell('Tell those who wait for an answer that somebody else cares for it now', { who: 'Incoming lead', to: 'Customer', by: 'e-mail', min: 5, when: 'an answer was promised for this shift', share: 0.3 }),
]);

export const dataSubjectRequest = ready('data-subject-request', 'Request for personal data', 'A person asks what is stored about them: answered in time, to the right person, with nobody else’s data in it.', [
  task('Note the day it arrived; one month runs from there', { who: 'Data protection officer', with: 'Ticketing', min: 5 }),
  check('Is it the person themselves who asks?', { who: 'Data protection officer', min: 10, detail: 'Ask only for what is needed to know it.' }),
  tell('Confirm that it arrived', { who: 'Data protection officer', to: 'Customer', by: 'e-mail', min: 10, at: 120, says: 'Dear {customer},\n\nwe have received your request of {date} and will answer it within one month.' }),
  task('Ask every system that holds personal data', { who: 'Data protection officer', min: 30, inside: [task('Customer data', { with: 'CRM', min: 20 }), task('Contracts and invoices', { with: 'Billing', min: 20 }), task('Mail and tickets', { with: 'Ticketing', min: 40 })] }),
  check('Take out what is about others', { who: 'Data protection officer', min: 60 }),
  task('Put the answer together', { who: 'Data protection officer', min: 45, makes: 'Answer' }),
  rule('The answer goes only by a way on which nobody else can read it.'),
  tell('Send the answer', { who: 'Data protection officer', to: 'Customer', by: 'paper', min: 15 }),
]);
