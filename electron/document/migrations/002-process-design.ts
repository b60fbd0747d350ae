/**
 * Version 2: decision tables, walk-throughs, touch times taken from steps, and copies that know their template.
 */
const own = (columns: string, references: string) => `
  scenario TEXT NOT NULL,
  id TEXT NOT NULL,
${columns}
  parent TEXT,
  place_index TEXT NOT NULL,
  PRIMARY KEY (scenario, id),
  FOREIGN KEY (scenario) REFERENCES scenario (id) DEFERRABLE INITIALLY DEFERRED,
${references}`;

const to = (column: string, table: string) => `  FOREIGN KEY (scenario, ${column}) REFERENCES ${table} (scenario, id) DEFERRABLE INITIALLY DEFERRED`;

export const processDesign = `
ALTER TABLE stage ADD COLUMN touch_from TEXT NOT NULL DEFAULT 'typed';
ALTER TABLE process ADD COLUMN origin TEXT NOT NULL DEFAULT '';
ALTER TABLE step ADD COLUMN origin TEXT NOT NULL DEFAULT '';

CREATE TABLE decision_input (${own('  stage TEXT NOT NULL,\n  name TEXT NOT NULL,\n  "values" TEXT NOT NULL,', to('stage', 'stage'))}
) STRICT;
CREATE INDEX decision_input_stage ON decision_input (scenario, stage);

CREATE TABLE decision_rule (${own('  stage TEXT NOT NULL,\n  conditions TEXT NOT NULL,\n  outcome TEXT,\n  remark TEXT NOT NULL,', [to('stage', 'stage'), to('outcome', 'handoff')].join(',\n'))}
) STRICT;
CREATE INDEX decision_rule_stage ON decision_rule (scenario, stage);
CREATE INDEX decision_rule_outcome ON decision_rule (scenario, outcome);

CREATE TABLE walk (${own('  workflow TEXT NOT NULL,\n  name TEXT NOT NULL,\n  "by" TEXT NOT NULL,\n  started_at REAL,\n  ended_at REAL,', to('workflow', 'workflow'))}
) STRICT;
CREATE INDEX walk_workflow ON walk (scenario, workflow);

CREATE TABLE walk_visit (${own(
  '  walk TEXT NOT NULL,\n  stage TEXT,\n  "was" TEXT NOT NULL,\n  arrived_at REAL,\n  left_at REAL,\n  via TEXT,',
  [to('walk', 'walk'), to('stage', 'stage'), to('via', 'handoff')].join(',\n'),
)}
) STRICT;
CREATE INDEX walk_visit_walk ON walk_visit (scenario, walk);
CREATE INDEX walk_visit_stage ON walk_visit (scenario, stage);
CREATE INDEX walk_visit_via ON walk_visit (scenario, via);

CREATE TABLE walk_mark (${own(
  '  visit TEXT NOT NULL,\n  step TEXT,\n  "was" TEXT NOT NULL,\n  state TEXT NOT NULL,\n  "at" REAL,\n  note TEXT,',
  [to('visit', 'walk_visit'), to('step', 'step'), to('note', 'note')].join(',\n'),
)}
) STRICT;
CREATE INDEX walk_mark_visit ON walk_mark (scenario, visit);
CREATE INDEX walk_mark_step ON walk_mark (scenario, step);
CREATE INDEX walk_mark_note ON walk_mark (scenario, note);
`;
