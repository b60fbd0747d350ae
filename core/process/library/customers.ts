/** Ready processes around a customer: from the signed contract to the last day. */
import { check, ready, rule, task, tell } from './write.ts';

export const accountSetUp = ready('account-set-up', 'Account set-up', 'From a signed contract to an account that the customer can use, with nothing set up that was not ordered.', [
  check('Compare the order with the signed contract', {
    who: 'Account manager',
    with: 'CRM',
    min: 10,
    detail: 'Products, number of users, prices, start date, special terms. What differs goes back to sales before anything is set up.',
  }),
  task('Create the account', {
    who: 'Operations',
    with: 'Product administration',
    min: 15,
    makes: 'Customer account',
    inside: [
      task('Name it as in the contract', { min: 2 }),
      task('Set the plan and the number of users', { min: 5 }),
      task('Set region and language', { min: 3 }),
      task('Import existing data', { min: 45, when: 'the customer brings data along', share: 0.4 }),
    ],
  }),
  task('Create the first administrator', { who: 'Operations', with: 'Product administration', min: 5 }),
  rule('The administrator is a person whom the contract names; shared mailboxes get no administration rights.'),
  task('Set up billing', { who: 'Finance', with: 'Billing', min: 15, makes: 'Billing record' }),
  check('Sign in as the customer would and look at what they will see first', { who: 'Operations', min: 10 }),
  tell('Tell the customer how to sign in', {
    who: 'Account manager',
    to: 'Customer',
    by: 'e-mail',
    min: 10,
    at: 60,
    says: 'Dear {customer},\n\nyour account for {project} is ready. You can sign in from today with the address that you gave us; the first sign-in asks for a password of your own.\n\nYour contact is {sender}.',
  }),
  check('Has the customer signed in within two working days?', { who: 'Account manager', with: 'CRM', min: 5, detail: 'If not, call: mails with sign-in links are often caught by filters.' }),
]);

export const kickOff = ready('kick-off', 'Project kick-off', 'What has to be clear before a project starts, and a meeting that makes it clear.', [
  task('Name the people on both sides', { who: 'Project lead', min: 20, makes: 'List of contacts', detail: 'For each: what they decide, how to reach them, who stands in.' }),
  task('Collect what sales promised', { who: 'Project lead', with: 'CRM', min: 30 }),
  task('Draft goals, scope and what is out of scope', { who: 'Project lead', min: 60, makes: 'Project brief' }),
  tell('Invite to the kick-off with the draft', {
    who: 'Project lead',
    to: 'Customer',
    by: 'e-mail',
    min: 15,
    at: 120,
    says: 'Dear {customer},\n\nplease find attached what we understood of your goals. In the kick-off we go through it together and agree on dates and contacts. Please read pages 1 and 2 beforehand.',
  }),
  task('Hold the kick-off', {
    who: 'Project lead',
    min: 90,
    inside: [
      task('Agree on the goal in one sentence', { min: 15 }),
      task('Walk through milestones and who owns each', { min: 30 }),
      task('Name the three largest risks and who watches them', { min: 15 }),
      task('Agree how often and where status is reported', { min: 10 }),
    ],
  }),
  rule('No work starts on anything that nobody owns on both sides.'),
  tell('Send the minutes on the same day', { who: 'Project lead', to: 'Customer', by: 'e-mail', min: 30, at: 480, makes: 'Minutes of the kick-off', says: 'Dear {customer},\n\nthank you for today. Attached are the decisions, the open points with their owners, and the dates we agreed on. Please tell us by {date} where we misunderstood you.' }),
  check('Has everybody on the list of contacts answered or been in the meeting?', { who: 'Project lead', min: 10 }),
]);

export const customerOffboarding = ready('customer-offboarding', 'Customer offboarding', 'A customer leaves: they keep their data, we keep our word, nothing goes on running by mistake.', [
  check('Is the notice valid and for which date?', { who: 'Account manager', with: 'CRM', min: 10 }),
  tell('Confirm the notice', { who: 'Account manager', to: 'Customer', by: 'e-mail', min: 10, at: 60, says: 'Dear {customer},\n\nwe confirm that your contract ends on {date}. Until then everything goes on as usual. You will get your data from us in a common format; please name the person who shall receive it.' }),
  task('Ask why, and write the answer down', { who: 'Account manager', with: 'CRM', min: 20 }),
  task('Export the customer’s data', { who: 'Operations', with: 'Product administration', min: 45, makes: 'Data export' }),
  check('Can the export be opened and is it complete?', { who: 'Operations', min: 20 }),
  tell('Hand the data over', { who: 'Operations', to: 'Customer', by: 'e-mail', min: 10 }),
  task('Send the final invoice', { who: 'Finance', with: 'Billing', min: 15 }),
  rule('Access ends on the last day of the contract, not before, unless the customer asks for it in writing.'),
  task('Close the account', { who: 'Operations', with: 'Product administration', min: 10, inside: [task('Remove users and interfaces', { min: 10 }), task('Set the date of deletion', { min: 5 })] }),
  check('Is the data deleted when the agreed time is over?', { who: 'Operations', min: 10, makes: 'Record of deletion' }),
]);

export const complaint = ready('complaint', 'Complaint', 'A complaint gets an answer from a person, a cause, and something that changes.', [
  tell('Tell the customer that it arrived, and who cares for it', { who: 'Customer service', to: 'Customer', by: 'e-mail', min: 5, at: 30, says: 'Dear {customer},\n\nthank you for telling us. {owner} looks into it and calls you by {date}.' }),
  task('Write down what happened in the customer’s own words', { who: 'Customer service', with: 'Ticketing', min: 10 }),
  rule('Whoever takes the complaint keeps it until the customer has an answer, also when others work on it.'),
  task('Find out what happened', { who: 'Customer service', min: 40, makes: 'Account of what happened' }),
  task('Decide what the customer gets', { who: 'Team lead', min: 10, when: 'it costs more than the limit for customer service', share: 0.3 }),
  tell('Call the customer with the answer', { who: 'Customer service', to: 'Customer', by: 'phone', min: 15, at: 960 }),
  check('Is the customer content with it? If not, who takes it further?', { who: 'Customer service', min: 5 }),
  task('Note the cause and what would prevent it', { who: 'Customer service', with: 'Ticketing', min: 10 }),
]);
