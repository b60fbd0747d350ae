/** Ready processes around a customer: from the signed contract to the last day. */
import type { ProcessWords } from '../../process-words.ts';

export const customers = {
  'account-set-up': {
    name: 'Account set-up',
    description: 'From a signed contract to an account that the customer can use, with nothing set up that was not ordered.',
    steps: {
      compare: {
        text: 'Compare the order with the signed contract',
        detail: 'Products, number of users, prices, start date, special terms. What differs goes back to sales before anything is set up.',
      },
      create: { text: 'Create the account', makes: 'Customer account' },
      name: 'Name it as in the contract',
      plan: 'Set the plan and the number of users',
      region: 'Set region and language',
      import: { text: 'Import existing data', when: 'the customer brings data along' },
      administrator: 'Create the first administrator',
      rights: 'The administrator is a person whom the contract names; shared mailboxes get no administration rights.',
      billing: { text: 'Set up billing', makes: 'Billing record' },
      look: 'Sign in as the customer would and look at what they will see first',
      tell: {
        text: 'Tell the customer how to sign in',
        says: 'Dear {customer},\n\nyour account for {project} is ready. You can sign in from today with the address that you gave us; the first sign-in asks for a password of your own.\n\nYour contact is {sender}.',
      },
      signedIn: { text: 'Has the customer signed in within two working days?', detail: 'If not, call: mails with sign-in links are often caught by filters.' },
    },
  },
  'kick-off': {
    name: 'Project kick-off',
    description: 'What has to be clear before a project starts, and a meeting that makes it clear.',
    steps: {
      people: { text: 'Name the people on both sides', makes: 'List of contacts', detail: 'For each: what they decide, how to reach them, who stands in.' },
      promised: 'Collect what sales promised',
      brief: { text: 'Draft goals, scope and what is out of scope', makes: 'Project brief' },
      invite: {
        text: 'Invite to the kick-off with the draft',
        says: 'Dear {customer},\n\nplease find attached what we understood of your goals. In the kick-off we go through it together and agree on dates and contacts. Please read pages 1 and 2 beforehand.',
      },
      hold: 'Hold the kick-off',
      goal: 'Agree on the goal in one sentence',
      milestones: 'Walk through milestones and who owns each',
      risks: 'Name the three largest risks and who watches them',
      status: 'Agree how often and where status is reported',
      owned: 'No work starts on anything that nobody owns on both sides.',
      minutes: {
        text: 'Send the minutes on the same day',
        makes: 'Minutes of the kick-off',
        says: 'Dear {customer},\n\nthank you for today. Attached are the decisions, the open points with their owners, and the dates we agreed on. Please tell us by {date} where we misunderstood you.',
      },
      answered: 'Has everybody on the list of contacts answered or been in the meeting?',
    },
  },
  complaint: {
    name: 'Complaint',
    description: 'A complaint gets an answer from a person, a cause, and something that changes.',
    steps: {
      arrived: {
        text: 'Tell the customer that it arrived, and who cares for it',
        says: 'Dear {customer},\n\nthank you for telling us. {owner} looks into it and calls you by {date}.',
      },
      words: 'Write down what happened in the customer’s own words',
      keeps: 'Whoever takes the complaint keeps it until the customer has an answer, also when others work on it.',
      find: { text: 'Find out what happened', makes: 'Account of what happened' },
      decide: { text: 'Decide what the customer gets', when: 'it costs more than the limit for customer service' },
      call: 'Call the customer with the answer',
      content: 'Is the customer content with it? If not, who takes it further?',
      cause: 'Note the cause and what would prevent it',
    },
  },
  'customer-offboarding': {
    name: 'Customer offboarding',
    description: 'A customer leaves: they keep their data, we keep our word, nothing goes on running by mistake.',
    steps: {
      notice: 'Is the notice valid and for which date?',
      confirm: {
        text: 'Confirm the notice',
        says: 'Dear {customer},\n\nwe confirm that your contract ends on {date}. Until then everything goes on as usual. You will get your data from us in a common format; please name the person who shall receive it.',
      },
      why: 'Ask why, and write the answer down',
      export: { text: 'Export the customer’s data', makes: 'Data export' },
      opens: 'Can the export be opened and is it complete?',
      handOver: 'Hand the data over',
      invoice: 'Send the final invoice',
      access: 'Access ends on the last day of the contract, not before, unless the customer asks for it in writing.',
      close: 'Close the account',
      users: 'Remove users and interfaces',
      deletion: 'Set the date of deletion',
      deleted: { text: 'Is the data deleted when the agreed time is over?', makes: 'Record of deletion' },
    },
  },
} satisfies Record<string, ProcessWords>;
