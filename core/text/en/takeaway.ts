/** Takeaways besides the PDF report: the words of the dialog and of the command line, in English. */
const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
const list = (names: readonly string[]) => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`);

export const takeaway = {
  title: 'Export',
  menu: 'Export…',
  what: 'As',
  names: { xlsx: 'Excel', pptx: 'PowerPoint', page: 'Web page', document: 'Document', md: 'Markdown', wfa: 'Project copy' },
  about: {
    xlsx: 'Stages, handoffs, RACI, steps, systems, AI, findings and figures, a sheet each.',
    pptx: 'Each workflow as shapes and connectors that can be changed, the key figures, the findings that cost most.',
    page: 'The maps to zoom into and click through, in one file that opens in any browser.',
    document: 'The whole report in one file that Word opens and that can be changed there.',
    md: 'The whole report as text, with the maps as pictures beside it.',
    wfa: 'A project file to hand on. Leave out what a client should not see.',
  },
  workflows: 'Workflows',
  allWorkflows: 'All',
  leaveOut: 'Leave out',
  preview: 'What would be left out',
  historyGoes: 'A copy never has the history: earlier changes would give the rest away.',
  nothingLeftOut: 'Nothing is left out.',
  save: 'Save…',
  close: 'Close',
  working: 'Writing…',
  saved: (name: string) => `Saved as ${name}`,
  fileName: (title: string, scenario: string) => `${title} – ${scenario}`,
  copyName: (title: string) => `${title} – client copy`,

  nothingSaved: 'This window has exported nothing yet.',
  nothingSavedAction: 'Export something first.',
  noWorkflows: 'None of these workflows is there any more.',
  noWorkflowsAction: 'Choose others.',

  wrote: (paths: readonly string[]) => paths.join('\n'),
  noFormat: (name: string) => `The name “${name}” ends in none of ${list(['.xlsx', '.pptx', '.html', '.md', '.wfa'])}.`,
  noFormatAction: 'Name the file by what it is to be, such as out.xlsx.',
  noForm: (form: string) => `There is no form “${form}”. There are “page” and “document”.`,
  noFormAction: 'Choose one of these with --form, for a name that ends in .html.',
  plainCopy: 'A copy of everything is the file itself.',
  plainCopyAction: 'Copy the file, or say with --redact what to leave out.',
  partOfCopy: 'A project copy has all scenarios and workflows.',
  partOfCopyAction: 'Leave out --scenario and --workflow.',
  ownPlace: 'This would write the copy over the project itself.',
  ownPlaceAction: 'Choose another name.',
  placeAction: 'Choose another place for it.',
  pictures: (n: number) => count(n, 'picture', 'pictures'),
};
