/**
 * The bundled example: how a software vendor brings a new customer from a won deal to live use, and in short what comes
 * before and after. The main workflow has a handful of defects on purpose, in the scenario "As-is": nobody owns the kick-off
 * call, billing hands over without a word about what, and an AI that acts alone answers to nobody. "To-be" mends them.
 */
import { days, hours, minutes, type Builder } from './builder.ts';

export const project = {
  title: 'Onboarding at Lindqvist',
  client: 'Lindqvist Software',
  facilitator: 'Workshop facilitator',
  purpose: 'Bring a new customer from a signed contract to live use in 15 working days, and know at any time who has the case.',
};

const FLOW = 'Customer onboarding';

export function asIs(b: Builder): void {
  people(b);
  systems(b);
  b.add('workflow', FLOW, {
    name: FLOW,
    customer: b.id('participant', 'Customer'),
    trigger: 'A contract is signed by both sides',
    outcome: 'The customer works with the product every day',
    completion: 'Key users are trained and the go-live is confirmed in writing',
    owner: b.id('participant', 'Onboarding manager'),
    volume: { min: 4, likely: 6, max: 9, source: 'measured' },
    targetLead: { minutes: 15 * 480 },
    targetShare: 0.9,
  });
  stages(b);
  handoffs(b);
  checklists(b);
  notes(b);
  winning(b);
  support(b);
  decisions(b);
}

/** When an order goes on, and when it goes back to sales. */
function decisions(b: Builder): void {
  const stage = b.id('stage', 'Order complete?');
  const gaps = b.add('decisionInput', 'Gaps', { stage, name: 'Gaps in contacts, dates or users', values: ['none', 'some'] });
  const promises = b.add('decisionInput', 'Promises', { stage, name: 'Promises without a product', values: ['none', 'some'] });
  const [on, back] = [b.id('handoff', 'Order complete? → Order accepted'), b.id('handoff', 'Order complete? → Hand over deal')];
  b.add('decisionRule', 'complete', { stage, conditions: { [gaps]: ['none'], [promises]: ['none'] }, outcome: on });
  b.add('decisionRule', 'gaps', { stage, conditions: { [gaps]: ['some'] }, outcome: back });
  b.add('decisionRule', 'promises', { stage, conditions: { [promises]: ['some'] }, outcome: back });
}

/** Before it: what onboarding gets, and who starts it. */
function winning(b: Builder): void {
  const flow = 'Win the customer';
  b.artifact('Lead', 'data', 'CRM');
  b.artifact('Offer', 'document', 'CRM');
  b.artifact('Agreed terms', 'decision', 'Billing');
  b.add('workflow', flow, {
    name: flow,
    customer: b.id('participant', 'Customer'),
    trigger: 'Somebody asks for an offer',
    outcome: 'A contract that can be kept',
    completion: 'The contract is signed by both sides',
    owner: b.id('participant', 'Account executive'),
    volume: { min: 8, likely: 14, max: 22, source: 'measured' },
    targetLead: { minutes: 20 * 480 },
  });
  b.stage(flow, 'Lead arrives', { kind: 'start', owner: 'Account executive' });
  b.stage(flow, 'Qualify the lead', { owner: 'Account executive', touch: minutes(40, [20, 60]), who: { 'Account executive': 'executes' }, systems: { CRM: 'both' }, needs: ['Lead'] });
  b.stage(flow, 'Write the offer', { owner: 'Account executive', touch: hours(2, [1, 4]), who: { 'Account executive': 'executes' }, systems: { CRM: 'both', 'E-mail': 'writes' }, produces: ['Offer'] });
  b.stage(flow, 'Check the terms', { owner: 'Billing clerk', touch: minutes(30, [15, 60]), who: { 'Billing clerk': 'decides' }, systems: { CRM: 'reads', Billing: 'both' }, needs: ['Offer'], produces: ['Agreed terms'] });
  b.stage(flow, 'Sign the contract', { owner: 'Customer', touch: minutes(30, [20, 60]), who: { Customer: 'decides', 'Account executive': 'assists' }, systems: { 'E-mail': 'both', CRM: 'writes' }, needs: ['Agreed terms'], produces: ['Signed contract'] });
  b.stage(flow, 'Start onboarding', { kind: 'call', owner: 'Account executive', calls: b.id('workflow', FLOW), waitsForCall: false, systems: { CRM: 'writes' } });
  b.stage(flow, 'Customer won', { kind: 'end', owner: 'Account executive' });
  b.handoff('Lead arrives', 'Qualify the lead', { passes: ['Lead'], system: 'CRM' });
  b.handoff('Qualify the lead', 'Write the offer', { passes: ['Lead'], system: 'CRM', acceptance: 'Budget, need and date are known' });
  b.handoff('Write the offer', 'Check the terms', { passes: ['Offer'], system: 'CRM', acceptance: 'Discount and dates are stated', wait: hours(4, [1, 8]) });
  b.handoff('Check the terms', 'Sign the contract', { passes: ['Agreed terms'], channel: 'e-mail', acceptance: 'The offer is released', wait: days(3, [1, 8]) });
  b.handoff('Sign the contract', 'Start onboarding', { passes: ['Signed contract'], system: 'CRM', acceptance: 'Signed by both sides', wait: hours(2, [1, 8]) });
  b.handoff('Start onboarding', 'Customer won', { passes: ['Signed contract'], system: 'CRM' });
}

/** After it: what onboarding leaves is what support works with. */
function support(b: Builder): void {
  const flow = 'Help the customer';
  b.artifact('Reported problem', 'data', 'Ticketing');
  b.artifact('Answer', 'document', 'Ticketing');
  b.add('workflow', flow, {
    name: flow,
    customer: b.id('participant', 'Customer'),
    trigger: 'A customer reports a problem',
    outcome: 'The customer can work again',
    completion: 'The customer has confirmed the answer',
    owner: b.id('participant', 'Support engineer'),
    volume: { min: 40, likely: 60, max: 110, source: 'measured' },
    targetLead: { minutes: 2 * 480 },
  });
  b.stage(flow, 'Problem reported', { kind: 'start', owner: 'Customer' });
  b.stage(flow, 'Sort the problem', { owner: 'Support engineer', risk: 'low', touch: minutes(5, [2, 15]), who: { 'Triage agent': 'assists', 'Support engineer': 'decides' }, systems: { Ticketing: 'both' }, needs: ['Reported problem', 'Solved problem list'] });
  b.stage(flow, 'Solve the problem', { owner: 'Support engineer', touch: minutes(45, [10, 180]), who: { 'Support engineer': 'executes' }, systems: { Ticketing: 'both' }, needs: ['Reported problem', 'Configured workspace'], produces: ['Answer'] });
  b.stage(flow, 'Confirm the answer', { owner: 'Customer', touch: minutes(10), who: { Customer: 'decides' }, systems: { Ticketing: 'writes' }, needs: ['Answer'] });
  b.stage(flow, 'Problem solved', { kind: 'end', owner: 'Support engineer' });
  b.handoff('Problem reported', 'Sort the problem', { passes: ['Reported problem'], system: 'Ticketing', acceptance: 'The customer and the product are named', wait: minutes(20, [5, 120]) });
  b.handoff('Sort the problem', 'Solve the problem', { passes: ['Reported problem'], system: 'Ticketing', acceptance: 'Kind and urgency are set', wait: hours(2, [0.5, 8]) });
  b.handoff('Solve the problem', 'Confirm the answer', { passes: ['Answer'], system: 'Ticketing', acceptance: 'The answer was tried out', wait: hours(4, [1, 16]) });
  b.handoff('Confirm the answer', 'Solve the problem', { kind: 'rework', condition: 'It did not help', probability: 0.15, passes: ['Reported problem'], system: 'Ticketing' });
  b.handoff('Confirm the answer', 'Problem solved', { passes: ['Answer'], system: 'Ticketing', wait: hours(1) });
}

function people(b: Builder): void {
  b.participant('Sales', { kind: 'team', location: 'Stockholm', timeZone: 'Europe/Stockholm' });
  b.participant('Account executive', { kind: 'role', in: 'Sales', capacity: 6, availability: 0.4, costPerHour: 85 });
  b.participant('Operations', { kind: 'team', location: 'Stockholm', timeZone: 'Europe/Stockholm' });
  b.participant('Onboarding manager', { kind: 'role', in: 'Operations', capacity: 2, availability: 0.8, costPerHour: 78 });
  b.participant('Onboarding specialist', { kind: 'role', in: 'Operations', capacity: 3, availability: 0.9, costPerHour: 62 });
  b.participant('Billing clerk', { kind: 'role', in: 'Operations', capacity: 1, availability: 0.5, costPerHour: 54 });
  b.participant('Support', { kind: 'team', location: 'Kraków', timeZone: 'Europe/Warsaw' });
  b.participant('Support engineer', { kind: 'role', in: 'Support', capacity: 4, availability: 0.6, costPerHour: 58 });
  b.participant('Trainer', { kind: 'role', in: 'Support', capacity: 2, availability: 0.7, costPerHour: 60 });
  b.participant('Customer', { kind: 'external', function: 'The client’s key users and their IT' });
  b.participant('Welcome writer', {
    kind: 'ai',
    in: 'Operations',
    purpose: 'Drafts the welcome e-mail from the onboarding brief',
    provider: 'Hosted language model',
    aiModel: 'General model, medium',
    autonomy: 2,
    accountable: b.id('participant', 'Onboarding manager'),
    fallback: b.id('participant', 'Onboarding specialist'),
    failureShare: 0.05,
    costPerCase: 0.4,
    decisionRights: 'None: every e-mail is read and sent by a person',
    riskClass: 'limited',
    evaluatedOn: '2026-01-15',
  });
  // Deliberate: it acts alone, and nobody answers for it.
  b.participant('Triage agent', {
    kind: 'ai',
    in: 'Support',
    purpose: 'Sorts set-up problems and solves the known ones',
    provider: 'Ticketing vendor',
    aiModel: 'Vendor’s triage model',
    autonomy: 5,
    failureShare: 0.12,
    costPerCase: 0.9,
    decisionRights: 'Closes tickets it holds to be solved',
    riskClass: 'limited',
  });
}

function systems(b: Builder): void {
  b.system('CRM', { vendor: 'In-house choice', category: 'Customer data', owner: b.id('participant', 'Account executive'), seats: 40, availability: 0.998 });
  b.system('Billing', { vendor: 'Finance suite', category: 'Invoicing', owner: b.id('participant', 'Billing clerk'), seats: 6, availability: 0.995 });
  b.system('Ticketing', { vendor: 'Help desk', category: 'Support', owner: b.id('participant', 'Support engineer'), seats: 25, availability: 0.999 });
  b.system('E-mail', { vendor: 'Office suite', category: 'Communication', seats: 120, availability: 0.999 });
  b.add('integration', 'CRM → Billing', { from: b.id('system', 'CRM'), to: b.id('system', 'Billing'), kind: 'manual', description: 'Order data is typed in again' });
  b.add('integration', 'CRM → Ticketing', { from: b.id('system', 'CRM'), to: b.id('system', 'Ticketing'), kind: 'api', description: 'New accounts appear as organisations' });
  b.do({ type: 'access.add', participant: b.id('participant', 'Welcome writer'), system: b.id('system', 'CRM'), mode: 'reads' });
  b.do({ type: 'access.add', participant: b.id('participant', 'Triage agent'), system: b.id('system', 'Ticketing'), mode: 'both' });

  b.artifact('Signed contract', 'document', 'CRM');
  b.artifact('Onboarding brief', 'document', 'CRM');
  b.artifact('Checked order', 'data', 'CRM');
  b.artifact('List of gaps', 'document', 'CRM');
  b.artifact('Customer account', 'data', 'CRM');
  b.artifact('Invoice plan', 'data', 'Billing');
  b.artifact('Welcome e-mail', 'document', 'E-mail');
  b.artifact('Access data', 'data', 'Ticketing');
  b.artifact('Kick-off minutes', 'document', 'CRM');
  b.artifact('Configured workspace', 'thing');
  b.artifact('Solved problem list', 'data', 'Ticketing');
  b.artifact('Training record', 'document', 'CRM');
  b.artifact('Go-live confirmation', 'decision', 'CRM');
}

function stages(b: Builder): void {
  b.stage(FLOW, 'Deal won', { kind: 'start', owner: 'Account executive' });
  b.stage(FLOW, 'Hand over deal', {
    owner: 'Account executive',
    purpose: 'Operations can start without asking back',
    entry: 'The contract is signed by both sides',
    exit: 'The onboarding brief is complete',
    touch: minutes(45, [30, 90]),
    who: { 'Account executive': 'executes', 'Onboarding manager': 'informed' },
    systems: { CRM: 'writes', 'E-mail': 'writes' },
    needs: ['Signed contract'],
    produces: ['Onboarding brief'],
  });
  b.stage(FLOW, 'Check order and data', {
    owner: 'Onboarding specialist',
    purpose: 'Find what is missing before it costs days',
    touch: minutes(60, [40, 120]),
    completeAccurate: 0.7,
    who: { 'Onboarding specialist': 'executes', 'Account executive': 'consulted' },
    systems: { CRM: 'both', Billing: 'reads' },
    needs: ['Onboarding brief', 'Signed contract'],
    produces: ['Checked order', 'List of gaps'],
  });
  b.stage(FLOW, 'Order complete?', {
    kind: 'decision',
    owner: 'Onboarding manager',
    touch: minutes(10),
    authority: 'Onboarding manager decides alone',
    information: 'Checked order and list of gaps',
    who: { 'Onboarding manager': 'decides' },
    systems: { CRM: 'writes' },
  });
  b.stage(FLOW, 'Order accepted', { kind: 'milestone', targetDay: 2 });
  b.stage(FLOW, 'Create customer account', {
    owner: 'Onboarding specialist',
    purpose: 'The customer exists once, and the same, in every system',
    touch: minutes(40, [30, 60]),
    completeAccurate: 0.95,
    who: { 'Onboarding specialist': 'executes' },
    systems: { CRM: 'writes', Ticketing: 'writes' },
    needs: ['Checked order'],
    produces: ['Customer account'],
  });
  b.stage(FLOW, 'Set up billing', {
    owner: 'Billing clerk',
    touch: minutes(30, [20, 45]),
    who: { 'Billing clerk': 'executes' },
    systems: { CRM: 'reads', Billing: 'writes' },
    needs: ['Checked order'],
    produces: ['Invoice plan'],
  });
  b.stage(FLOW, 'Welcome the customer', {
    owner: 'Onboarding manager',
    purpose: 'The customer knows who, when and what is needed from them',
    touch: minutes(15, [10, 30]),
    who: { 'Welcome writer': 'executes', 'Onboarding manager': 'reviews' },
    systems: { CRM: 'reads', 'E-mail': 'writes' },
    needs: ['Onboarding brief'],
    produces: ['Welcome e-mail'],
  });
  b.stage(FLOW, 'Send access data', {
    owner: 'Customer',
    touch: minutes(30, [15, 90]),
    completeAccurate: 0.8,
    who: { Customer: 'executes' },
    systems: { 'E-mail': 'writes' },
    needs: ['Welcome e-mail'],
    produces: ['Access data'],
  });
  // Deliberate: everybody attends, nobody owns it.
  b.stage(FLOW, 'Hold kick-off call', {
    touch: minutes(60, [45, 90]),
    who: { 'Onboarding specialist': 'executes', 'Account executive': 'assists', Customer: 'assists', Trainer: 'informed' },
    systems: { CRM: 'writes' },
    needs: ['Access data', 'Customer account'],
    produces: ['Kick-off minutes'],
  });
  b.stage(FLOW, 'Kick-off held', { kind: 'milestone', targetDay: 6 });
  b.stage(FLOW, 'Configure workspace', {
    owner: 'Onboarding specialist',
    purpose: 'The workspace fits what was agreed at the kick-off',
    touch: hours(4, [2, 9]),
    who: { 'Onboarding specialist': 'executes', Customer: 'consulted' },
    systems: { CRM: 'reads', Ticketing: 'both' },
    needs: ['Kick-off minutes', 'Access data'],
    produces: ['Configured workspace'],
    risk: 'medium',
  });
  b.stage(FLOW, 'Triage set-up problems', {
    owner: 'Support engineer',
    touch: minutes(20, [5, 60]),
    completeAccurate: 0.85,
    who: { 'Triage agent': 'executes', 'Support engineer': 'informed' },
    systems: { Ticketing: 'both' },
    needs: ['Configured workspace'],
    produces: ['Solved problem list'],
    risk: 'medium',
  });
  b.stage(FLOW, 'Train key users', {
    owner: 'Trainer',
    purpose: 'Key users can do their daily work and teach others',
    touch: hours(3, [2, 5]),
    who: { Trainer: 'executes', Customer: 'assists' },
    systems: { CRM: 'writes' },
    needs: ['Solved problem list'],
    produces: ['Training record', 'Go-live confirmation'],
  });
  b.stage(FLOW, 'Live', { kind: 'milestone', targetDay: 15 });
  b.stage(FLOW, 'Onboarding complete', { kind: 'end' });
}

function handoffs(b: Builder): void {
  b.handoff('Deal won', 'Hand over deal', { passes: ['Signed contract'], system: 'CRM', acceptance: 'Signed by both sides', trigger: 'The deal is set to won' });
  b.handoff('Hand over deal', 'Check order and data', {
    passes: ['Onboarding brief'],
    channel: 'e-mail',
    acceptance: 'Contacts, products, dates and promises are filled in',
    wait: days(1, [0.5, 3]),
    sla: { minutes: 480 },
  });
  b.handoff('Check order and data', 'Order complete?', { passes: ['Checked order', 'List of gaps'], system: 'CRM', acceptance: 'Every gap has a name and a question' });
  b.handoff('Order complete?', 'Order accepted', { kind: 'branch', condition: 'No gap is open', probability: 0.7, passes: ['Checked order'], system: 'CRM' });
  b.handoff('Order complete?', 'Hand over deal', {
    kind: 'rework',
    condition: 'A gap is open',
    probability: 0.3,
    passes: ['List of gaps'],
    channel: 'e-mail',
    acceptance: 'Each gap says who has to answer it',
    wait: days(1, [0.5, 2]),
  });
  b.handoff('Order accepted', 'Create customer account', { passes: ['Checked order'], system: 'CRM', wait: hours(2, [1, 6]) });
  b.handoff('Order accepted', 'Set up billing', { passes: ['Checked order'], channel: 'e-mail', wait: days(1, [0.5, 2]) });
  b.handoff('Order accepted', 'Welcome the customer', { passes: ['Onboarding brief'], system: 'CRM', wait: hours(1) });
  b.handoff('Create customer account', 'Hold kick-off call', { passes: ['Customer account'], system: 'CRM', acceptance: 'The account is active and has its contacts', wait: hours(4, [2, 8]) });
  // Deliberate: nothing is said about what is passed, or when it may proceed.
  b.handoff('Set up billing', 'Hold kick-off call');
  b.handoff('Welcome the customer', 'Send access data', {
    passes: ['Welcome e-mail'],
    channel: 'e-mail',
    acceptance: 'The customer has confirmed that it arrived',
    wait: { min: 720, likely: 2880, max: 7200, basis: 'elapsed', source: 'estimated' },
    sla: { minutes: 4320, basis: 'elapsed' },
  });
  b.handoff('Send access data', 'Hold kick-off call', {
    passes: ['Access data'],
    channel: 'e-mail',
    receiver: 'Onboarding specialist',
    acceptance: 'Single sign-on and user list are complete',
    wait: hours(4, [2, 12]),
  });
  b.handoff('Hold kick-off call', 'Kick-off held', { passes: ['Kick-off minutes'], system: 'CRM', acceptance: 'Goals and dates are agreed in writing' });
  b.handoff('Kick-off held', 'Configure workspace', { passes: ['Kick-off minutes', 'Access data'], system: 'CRM', wait: days(1, [0.5, 2]) });
  b.handoff('Configure workspace', 'Triage set-up problems', {
    passes: ['Configured workspace'],
    system: 'Ticketing',
    acceptance: 'The test log-in works',
    wait: hours(6, [2, 16]),
    sla: { minutes: 960 },
  });
  b.handoff('Triage set-up problems', 'Configure workspace', {
    kind: 'rework',
    condition: 'A problem needs a change of set-up',
    probability: 0.2,
    passes: ['Solved problem list'],
    system: 'Ticketing',
    wait: hours(8, [4, 16]),
  });
  b.handoff('Triage set-up problems', 'Train key users', { passes: ['Solved problem list'], system: 'Ticketing', acceptance: 'No problem that blocks daily work is open', wait: days(2, [1, 4]) });
  b.handoff('Train key users', 'Live', { passes: ['Training record', 'Go-live confirmation'], channel: 'meeting', acceptance: 'The customer has confirmed the go-live in writing' });
  b.handoff('Live', 'Onboarding complete', { passes: ['Go-live confirmation'], system: 'CRM' });
}

function checklists(b: Builder): void {
  b.process('Hand over deal', 'Write the onboarding brief', 'Account executive', [
    ['Set the deal to won', { by: 'Account executive', in: 'CRM', minutes: 2 }],
    ['Fill in the onboarding brief', {
      by: 'Account executive', in: 'CRM', minutes: 25, makes: 'Onboarding brief',
      steps: [
        ['Contacts: sponsor, key users, IT', { minutes: 5 }],
        ['Products, numbers of users, start of contract', { minutes: 10 }],
        ['Promises made in the sale', { minutes: 10, detail: 'Everything that is not in the contract but that the customer expects' }],
      ],
    }],
    ['Attach the signed contract', { by: 'Account executive', in: 'CRM', minutes: 3 }],
    ['Every field of the brief is filled', { kind: 'check', by: 'Account executive', minutes: 5, detail: 'Contacts, products, dates and promises' }],
    ['Tell the onboarding manager', { kind: 'communication', by: 'Account executive', to: 'Onboarding manager', in: 'E-mail', channel: 'e-mail', minutes: 10, template: 'New customer: {customer}. The brief is in the CRM. Start of contract: {date}.', offset: { minutes: 30 } }],
  ]);
  b.process('Check order and data', 'Check the order', 'Onboarding specialist', [
    ['Compare contract and order line by line', { by: 'Onboarding specialist', in: 'CRM', minutes: 20, makes: 'Checked order' }],
    ['Look the customer up in billing', { by: 'Onboarding specialist', in: 'Billing', minutes: 10 }],
    ['A customer with open invoices is not set up before finance agrees', { kind: 'rule', condition: 'an invoice is open', minutes: 0 }],
    ['Every promise has a product or a note', { kind: 'check', by: 'Onboarding specialist', minutes: 10, detail: 'In the list of gaps every gap has a name and a question' }],
    ['Write the list of gaps', { by: 'Onboarding specialist', in: 'CRM', minutes: 15, makes: 'List of gaps', required: false, probability: 0.3, condition: 'something is missing' }],
  ]);
  b.process('Order complete?', 'Decide on the order', 'Onboarding manager', [
    ['Read the list of gaps', { by: 'Onboarding manager', in: 'CRM', minutes: 5 }],
    ['A gap in contacts, dates or users sends the order back', { kind: 'rule', condition: 'a gap is open' }],
    ['Record the decision', { by: 'Onboarding manager', in: 'CRM', minutes: 5 }],
  ]);
  b.process('Create customer account', 'Account set-up', 'Onboarding specialist', [
    ['Create the organisation in the CRM', { by: 'Onboarding specialist', in: 'CRM', minutes: 5, makes: 'Customer account' }],
    ['Enter billing address and tax number', { by: 'Onboarding specialist', in: 'CRM', minutes: 5 }],
    ['Create the admin user', { by: 'Onboarding specialist', in: 'CRM', minutes: 5 }],
    ['Set plan, users and start date', { by: 'Onboarding specialist', in: 'CRM', minutes: 5 }],
    ['Open the customer’s queue in ticketing', { by: 'Onboarding specialist', in: 'Ticketing', minutes: 5 }],
    ['Two people never share one admin account', { kind: 'rule' }],
    ['Name, plan and users agree with the contract', { kind: 'check', by: 'Onboarding specialist', minutes: 10 }],
    ['Admin user can log in', { kind: 'check', by: 'Onboarding specialist', minutes: 5 }],
  ]);
  b.process('Set up billing', 'Set up billing', 'Billing clerk', [
    ['Type the order data into billing', { by: 'Billing clerk', in: 'Billing', minutes: 15, detail: 'There is no interface: the data is copied from the CRM by hand' }],
    ['Set the invoice plan', { by: 'Billing clerk', in: 'Billing', minutes: 10, makes: 'Invoice plan' }],
    ['Amount and dates agree with the contract', { kind: 'check', by: 'Billing clerk', minutes: 5 }],
  ]);
  b.process('Welcome the customer', 'Welcome e-mail', 'Onboarding manager', [
    ['Draft the welcome e-mail from the brief', { by: 'Welcome writer', in: 'CRM', minutes: 1, makes: 'Welcome e-mail' }],
    ['Tone, names and dates are right', { kind: 'check', by: 'Onboarding manager', minutes: 6 }],
    ['Nothing is promised that is not in the contract', { kind: 'check', by: 'Onboarding manager', minutes: 4 }],
    ['Send the welcome e-mail', { kind: 'communication', by: 'Onboarding manager', to: 'Customer', in: 'E-mail', channel: 'e-mail', minutes: 2, offset: { minutes: 15 }, template: 'Dear {customer}, welcome. Your onboarding manager is {owner}. We need your access data by {date}.' }],
    ['Remind about access data', { kind: 'communication', by: 'Onboarding specialist', to: 'Customer', in: 'E-mail', channel: 'e-mail', minutes: 2, required: false, probability: 0.4, condition: 'no answer after 3 days', offset: { minutes: 4320, basis: 'elapsed' }, template: 'Dear {customer}, to keep the date of your kick-off we need your access data by {date}.' }],
  ]);
  b.process('Hold kick-off call', 'Kick-off call', 'Onboarding specialist', [
    ['Send the agenda', { kind: 'communication', by: 'Onboarding specialist', to: 'Customer', in: 'E-mail', channel: 'e-mail', minutes: 5, offset: { minutes: 0 }, template: 'Agenda for our kick-off on {date}: goals, people, dates, open points.' }],
    ['Agree goals and measures', { by: 'Onboarding specialist', minutes: 20 }],
    ['Agree dates for set-up, training and go-live', { by: 'Onboarding specialist', minutes: 15 }],
    ['Ask about integrations', { by: 'Onboarding specialist', minutes: 10, required: false, probability: 0.5, condition: 'the contract has integrations' }],
    ['Send the minutes', { kind: 'communication', by: 'Onboarding specialist', to: 'Customer', in: 'E-mail', channel: 'e-mail', minutes: 10, makes: 'Kick-off minutes', offset: { minutes: 60 }, template: 'Dear {customer}, here is what we agreed today, with names and dates.' }],
  ]);
  b.process('Configure workspace', 'Configure the workspace', 'Onboarding specialist', [
    ['Import users from the customer’s list', { by: 'Onboarding specialist', minutes: 40 }],
    ['Set up single sign-on', { by: 'Onboarding specialist', minutes: 60, steps: [
      ['Exchange certificates with the customer’s IT', { minutes: 30 }],
      ['Test with two users', { minutes: 30 }],
    ] }],
    ['Set roles and rights', { by: 'Onboarding specialist', minutes: 45 }],
    ['Nobody gets admin rights who is not in the brief', { kind: 'rule' }],
    ['Load the customer’s templates', { by: 'Onboarding specialist', minutes: 60, makes: 'Configured workspace' }],
    ['Test log-in works for each role', { kind: 'check', by: 'Onboarding specialist', in: 'Ticketing', minutes: 35 }],
  ]);
  b.process('Triage set-up problems', 'Triage', 'Support engineer', [
    ['Sort new tickets by kind and urgency', { by: 'Triage agent', in: 'Ticketing', minutes: 2 }],
    ['Answer known problems', { by: 'Triage agent', in: 'Ticketing', minutes: 3, makes: 'Solved problem list' }],
    ['Close tickets that are solved', { by: 'Triage agent', in: 'Ticketing', minutes: 1 }],
    ['Problems with log-in or data loss go to a person at once', { kind: 'rule', condition: 'log-in fails or data is lost' }],
    ['Tell the customer what was solved', { kind: 'communication', by: 'Triage agent', to: 'Customer', in: 'Ticketing', channel: 'system', minutes: 1, offset: { minutes: 20 }, template: 'Dear {customer}, we solved: {problems}.' }],
  ]);
  b.process('Train key users', 'Training', 'Trainer', [
    ['Prepare exercises with the customer’s own data', { by: 'Trainer', minutes: 45 }],
    ['Train key users', { by: 'Trainer', minutes: 110 }],
    ['Each key user has done one case alone', { kind: 'check', by: 'Trainer', minutes: 15 }],
    ['Record who was trained', { by: 'Trainer', in: 'CRM', minutes: 5, makes: 'Training record' }],
    ['Ask for the go-live in writing', { kind: 'communication', by: 'Trainer', to: 'Customer', in: 'E-mail', channel: 'e-mail', minutes: 5, makes: 'Go-live confirmation', offset: { minutes: 180 }, template: 'Dear {customer}, please confirm that you go live on {date}.' }],
  ]);
}

function notes(b: Builder): void {
  const on = (stage: string) => ({ table: 'stage', id: b.id('stage', stage) });
  b.add('note', 'note 1', { kind: 'pain point', text: 'We ask Sales for the same three things in every second case.', on: on('Check order and data') });
  b.add('note', 'note 2', { kind: 'question', text: 'Who invites to the kick-off?', on: on('Hold kick-off call') });
  b.add('note', 'note 3', { kind: 'idea', text: 'One brief that the customer fills in together with Sales.' });
}

/** What the scenario "To-be" does differently. The builder is the one of "As-is": rows keep their ids. */
export function toBe(b: Builder, scenario: string): void {
  const set = (type: string, fields: object) => b.do({ type, scenario, ...fields });
  const stage = (name: string, fields: object) => set('stage.set', { id: b.id('stage', name), ...fields });
  const handoff = (name: string, fields: object) => set('handoff.set', { id: b.id('handoff', name), ...fields });
  const person = (name: string) => b.id('participant', name);

  stage('Hold kick-off call', { owner: person('Onboarding manager'), purpose: 'Customer and team agree goals, people and dates' });
  set('participation.add', { stage: b.id('stage', 'Hold kick-off call'), participant: person('Onboarding manager'), role: 'decides', minutes: { likely: 60 } });
  stage('Hand over deal', { touch: minutes(40, [30, 60]) });
  stage('Check order and data', { touch: minutes(30, [20, 60]), completeAccurate: 0.9 });
  stage('Configure workspace', { touch: hours(3, [2, 6]) });

  set('participant.set', { id: person('Triage agent'), autonomy: 4, accountable: person('Support engineer'), fallback: person('Support engineer'), evaluatedOn: '2026-03-02', decisionRights: 'Proposes to close; a person closes what touches log-in or data' });
  set('participation.add', { stage: b.id('stage', 'Triage set-up problems'), participant: person('Support engineer'), role: 'reviews', minutes: { likely: 5 } });
  set('integration.set', { id: b.id('integration', 'CRM → Billing'), kind: 'api', description: 'Accepted orders appear in billing by themselves' });

  handoff('Hand over deal → Check order and data', { channel: 'system', channelSystem: b.id('system', 'CRM'), wait: hours(2, [1, 4]), sla: { minutes: 240 } });
  handoff('Order complete? → Order accepted', { probability: 0.9 });
  handoff('Order complete? → Hand over deal', { probability: 0.1, wait: hours(4, [2, 8]) });
  handoff('Order accepted → Set up billing', { channel: 'system', channelSystem: b.id('system', 'Billing'), wait: hours(1) });
  handoff('Set up billing → Hold kick-off call', { trigger: 'The invoice plan is released', acceptance: 'The plan agrees with the contract', channel: 'system', channelSystem: b.id('system', 'Billing'), wait: hours(2) });
  set('handoffArtifact.add', { handoff: b.id('handoff', 'Set up billing → Hold kick-off call'), artifact: b.id('artifact', 'Invoice plan') });
  handoff('Welcome the customer → Send access data', { wait: { min: 480, likely: 1440, max: 4320, basis: 'elapsed', source: 'guessed' } });
  handoff('Triage set-up problems → Configure workspace', { probability: 0.1 });
  handoff('Triage set-up problems → Train key users', { wait: days(1, [0.5, 2]) });
}
