/**
 * Version 1: all tables of the domain model. A released migration never changes; a test holds the tables of the newest
 * version against the fields in core/model/tables.ts.
 */
export const initial = `
CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

-- One row an answered command. The id is made from the header, and the header names the difference by its hash, so old
-- differences can be dropped without touching ids, parents, authors or times.
CREATE TABLE journal (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  header TEXT NOT NULL,
  diff TEXT
) STRICT;

CREATE TABLE asset (
  hash TEXT PRIMARY KEY,
  type TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE project (
  scenario TEXT NOT NULL,
  id TEXT NOT NULL,
  title TEXT NOT NULL,
  client TEXT NOT NULL,
  facilitator TEXT NOT NULL,
  purpose TEXT NOT NULL,
  hours_per_day REAL NOT NULL,
  days_per_week REAL NOT NULL,
  currency TEXT NOT NULL,
  logo TEXT NOT NULL,
  PRIMARY KEY (scenario, id)
) STRICT;

CREATE TABLE scenario (
  scenario TEXT NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  description TEXT NOT NULL,
  forked_from TEXT NOT NULL,
  parent TEXT,
  place_index TEXT NOT NULL,
  PRIMARY KEY (scenario, id),
  UNIQUE (id)
) STRICT;

CREATE TABLE threshold (
  scenario TEXT NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  value REAL,
  reason TEXT NOT NULL,
  PRIMARY KEY (scenario, id)
) STRICT;

CREATE TABLE template (
  scenario TEXT NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  description TEXT NOT NULL,
  content TEXT,
  parent TEXT,
  place_index TEXT NOT NULL,
  PRIMARY KEY (scenario, id)
) STRICT;

CREATE TABLE participant (
  scenario TEXT NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  parent TEXT,
  place_index TEXT NOT NULL,
  function TEXT NOT NULL,
  location TEXT NOT NULL,
  time_zone TEXT NOT NULL,
  working_hours TEXT,
  capacity REAL,
  availability REAL,
  cost_per_hour REAL,
  purpose TEXT NOT NULL,
  provider TEXT NOT NULL,
  ai_model TEXT NOT NULL,
  autonomy REAL,
  accountable TEXT,
  fallback TEXT,
  failure_share REAL,
  cost_per_case REAL,
  decision_rights TEXT NOT NULL,
  risk_class TEXT,
  evaluated_on TEXT,
  PRIMARY KEY (scenario, id),
  FOREIGN KEY (scenario) REFERENCES scenario (id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (scenario, parent) REFERENCES participant (scenario, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (scenario, accountable) REFERENCES participant (scenario, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (scenario, fallback) REFERENCES participant (scenario, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX participant_parent ON participant (scenario, parent);
CREATE INDEX participant_accountable ON participant (scenario, accountable);
CREATE INDEX participant_fallback ON participant (scenario, fallback);

CREATE TABLE system (
  scenario TEXT NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  vendor TEXT NOT NULL,
  category TEXT NOT NULL,
  owner TEXT,
  seats REAL,
  availability REAL,
  parent TEXT,
  place_index TEXT NOT NULL,
  PRIMARY KEY (scenario, id),
  FOREIGN KEY (scenario) REFERENCES scenario (id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (scenario, owner) REFERENCES participant (scenario, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX system_owner ON system (scenario, owner);

CREATE TABLE integration (
  scenario TEXT NOT NULL,
  id TEXT NOT NULL,
  "from" TEXT NOT NULL,
  "to" TEXT NOT NULL,
  kind TEXT NOT NULL,
  description TEXT NOT NULL,
  PRIMARY KEY (scenario, id),
  FOREIGN KEY (scenario) REFERENCES scenario (id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (scenario, "from") REFERENCES system (scenario, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (scenario, "to") REFERENCES system (scenario, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX integration_from ON integration (scenario, "from");
CREATE INDEX integration_to ON integration (scenario, "to");

CREATE TABLE artifact (
  scenario TEXT NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  description TEXT NOT NULL,
  system_of_record TEXT,
  parent TEXT,
  place_index TEXT NOT NULL,
  PRIMARY KEY (scenario, id),
  FOREIGN KEY (scenario) REFERENCES scenario (id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (scenario, system_of_record) REFERENCES system (scenario, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX artifact_system_of_record ON artifact (scenario, system_of_record);

CREATE TABLE workflow (
  scenario TEXT NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  customer TEXT,
  "trigger" TEXT NOT NULL,
  outcome TEXT NOT NULL,
  completion TEXT NOT NULL,
  owner TEXT,
  volume TEXT,
  arrivals TEXT NOT NULL,
  profile TEXT,
  priority REAL,
  target_lead TEXT,
  target_share REAL,
  status TEXT NOT NULL,
  approver TEXT,
  review_on TEXT,
  policy TEXT NOT NULL,
  parent TEXT,
  place_index TEXT NOT NULL,
  PRIMARY KEY (scenario, id),
  FOREIGN KEY (scenario) REFERENCES scenario (id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (scenario, customer) REFERENCES participant (scenario, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (scenario, owner) REFERENCES participant (scenario, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (scenario, approver) REFERENCES participant (scenario, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX workflow_customer ON workflow (scenario, customer);
CREATE INDEX workflow_owner ON workflow (scenario, owner);
CREATE INDEX workflow_approver ON workflow (scenario, approver);

CREATE TABLE stage (
  scenario TEXT NOT NULL,
  id TEXT NOT NULL,
  workflow TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  owner TEXT,
  purpose TEXT NOT NULL,
  entry TEXT NOT NULL,
  exit TEXT NOT NULL,
  touch TEXT,
  wait TEXT,
  lead TEXT,
  complete_accurate REAL,
  authority TEXT NOT NULL,
  information TEXT NOT NULL,
  target_day REAL,
  calls TEXT,
  waits_for_call INTEGER NOT NULL,
  risk TEXT,
  "join" TEXT NOT NULL,
  parent TEXT,
  place_index TEXT NOT NULL,
  PRIMARY KEY (scenario, id),
  FOREIGN KEY (scenario) REFERENCES scenario (id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (scenario, workflow) REFERENCES workflow (scenario, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (scenario, owner) REFERENCES participant (scenario, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (scenario, calls) REFERENCES workflow (scenario, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX stage_workflow ON stage (scenario, workflow);
CREATE INDEX stage_owner ON stage (scenario, owner);
CREATE INDEX stage_calls ON stage (scenario, calls);

CREATE TABLE participation (
  scenario TEXT NOT NULL,
  id TEXT NOT NULL,
  stage TEXT NOT NULL,
  participant TEXT NOT NULL,
  role TEXT NOT NULL,
  minutes TEXT,
  PRIMARY KEY (scenario, id),
  FOREIGN KEY (scenario) REFERENCES scenario (id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (scenario, stage) REFERENCES stage (scenario, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (scenario, participant) REFERENCES participant (scenario, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX participation_stage ON participation (scenario, stage);
CREATE INDEX participation_participant ON participation (scenario, participant);

CREATE TABLE system_use (
  scenario TEXT NOT NULL,
  id TEXT NOT NULL,
  stage TEXT NOT NULL,
  system TEXT NOT NULL,
  mode TEXT NOT NULL,
  PRIMARY KEY (scenario, id),
  FOREIGN KEY (scenario) REFERENCES scenario (id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (scenario, stage) REFERENCES stage (scenario, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (scenario, system) REFERENCES system (scenario, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX system_use_stage ON system_use (scenario, stage);
CREATE INDEX system_use_system ON system_use (scenario, system);

CREATE TABLE stage_need (
  scenario TEXT NOT NULL,
  id TEXT NOT NULL,
  stage TEXT NOT NULL,
  artifact TEXT NOT NULL,
  PRIMARY KEY (scenario, id),
  FOREIGN KEY (scenario) REFERENCES scenario (id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (scenario, stage) REFERENCES stage (scenario, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (scenario, artifact) REFERENCES artifact (scenario, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX stage_need_stage ON stage_need (scenario, stage);
CREATE INDEX stage_need_artifact ON stage_need (scenario, artifact);

CREATE TABLE stage_product (
  scenario TEXT NOT NULL,
  id TEXT NOT NULL,
  stage TEXT NOT NULL,
  artifact TEXT NOT NULL,
  PRIMARY KEY (scenario, id),
  FOREIGN KEY (scenario) REFERENCES scenario (id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (scenario, stage) REFERENCES stage (scenario, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (scenario, artifact) REFERENCES artifact (scenario, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX stage_product_stage ON stage_product (scenario, stage);
CREATE INDEX stage_product_artifact ON stage_product (scenario, artifact);

CREATE TABLE handoff (
  scenario TEXT NOT NULL,
  id TEXT NOT NULL,
  "from" TEXT NOT NULL,
  "to" TEXT NOT NULL,
  kind TEXT NOT NULL,
  "trigger" TEXT NOT NULL,
  receiver TEXT,
  channel TEXT,
  channel_system TEXT,
  acceptance TEXT NOT NULL,
  wait TEXT,
  sla TEXT,
  after TEXT,
  condition TEXT NOT NULL,
  probability REAL,
  parent TEXT,
  place_index TEXT NOT NULL,
  PRIMARY KEY (scenario, id),
  FOREIGN KEY (scenario) REFERENCES scenario (id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (scenario, "from") REFERENCES stage (scenario, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (scenario, "to") REFERENCES stage (scenario, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (scenario, receiver) REFERENCES participant (scenario, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (scenario, channel_system) REFERENCES system (scenario, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX handoff_from ON handoff (scenario, "from");
CREATE INDEX handoff_to ON handoff (scenario, "to");
CREATE INDEX handoff_receiver ON handoff (scenario, receiver);
CREATE INDEX handoff_channel_system ON handoff (scenario, channel_system);

CREATE TABLE handoff_artifact (
  scenario TEXT NOT NULL,
  id TEXT NOT NULL,
  handoff TEXT NOT NULL,
  artifact TEXT NOT NULL,
  PRIMARY KEY (scenario, id),
  FOREIGN KEY (scenario) REFERENCES scenario (id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (scenario, handoff) REFERENCES handoff (scenario, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (scenario, artifact) REFERENCES artifact (scenario, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX handoff_artifact_handoff ON handoff_artifact (scenario, handoff);
CREATE INDEX handoff_artifact_artifact ON handoff_artifact (scenario, artifact);

CREATE TABLE process (
  scenario TEXT NOT NULL,
  id TEXT NOT NULL,
  stage TEXT NOT NULL,
  name TEXT NOT NULL,
  owner TEXT,
  description TEXT NOT NULL,
  parent TEXT,
  place_index TEXT NOT NULL,
  PRIMARY KEY (scenario, id),
  FOREIGN KEY (scenario) REFERENCES scenario (id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (scenario, stage) REFERENCES stage (scenario, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (scenario, owner) REFERENCES participant (scenario, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX process_stage ON process (scenario, stage);
CREATE INDEX process_owner ON process (scenario, owner);

CREATE TABLE step (
  scenario TEXT NOT NULL,
  id TEXT NOT NULL,
  process TEXT NOT NULL,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  detail TEXT NOT NULL,
  performer TEXT,
  system TEXT,
  minutes TEXT,
  required INTEGER NOT NULL,
  probability REAL,
  condition TEXT NOT NULL,
  produces TEXT,
  audience TEXT,
  channel TEXT,
  template TEXT NOT NULL,
  "offset" TEXT,
  parent TEXT,
  place_index TEXT NOT NULL,
  PRIMARY KEY (scenario, id),
  FOREIGN KEY (scenario) REFERENCES scenario (id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (scenario, process) REFERENCES process (scenario, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (scenario, performer) REFERENCES participant (scenario, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (scenario, system) REFERENCES system (scenario, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (scenario, produces) REFERENCES artifact (scenario, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (scenario, audience) REFERENCES participant (scenario, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (scenario, parent) REFERENCES step (scenario, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX step_process ON step (scenario, process);
CREATE INDEX step_performer ON step (scenario, performer);
CREATE INDEX step_system ON step (scenario, system);
CREATE INDEX step_produces ON step (scenario, produces);
CREATE INDEX step_audience ON step (scenario, audience);
CREATE INDEX step_parent ON step (scenario, parent);

CREATE TABLE access (
  scenario TEXT NOT NULL,
  id TEXT NOT NULL,
  participant TEXT NOT NULL,
  system TEXT NOT NULL,
  mode TEXT NOT NULL,
  PRIMARY KEY (scenario, id),
  FOREIGN KEY (scenario) REFERENCES scenario (id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (scenario, participant) REFERENCES participant (scenario, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (scenario, system) REFERENCES system (scenario, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX access_participant ON access (scenario, participant);
CREATE INDEX access_system ON access (scenario, system);

CREATE TABLE note (
  scenario TEXT NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  on_table TEXT,
  on_id TEXT,
  "was" TEXT NOT NULL,
  author TEXT NOT NULL,
  done INTEGER NOT NULL,
  parent TEXT,
  place_index TEXT NOT NULL,
  PRIMARY KEY (scenario, id),
  FOREIGN KEY (scenario) REFERENCES scenario (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE tag (
  scenario TEXT NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  hue REAL,
  PRIMARY KEY (scenario, id),
  FOREIGN KEY (scenario) REFERENCES scenario (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE tagging (
  scenario TEXT NOT NULL,
  id TEXT NOT NULL,
  tag TEXT NOT NULL,
  on_table TEXT,
  on_id TEXT,
  PRIMARY KEY (scenario, id),
  FOREIGN KEY (scenario) REFERENCES scenario (id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (scenario, tag) REFERENCES tag (scenario, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX tagging_tag ON tagging (scenario, tag);

CREATE TABLE view (
  scenario TEXT NOT NULL,
  id TEXT NOT NULL,
  workflow TEXT,
  lens TEXT NOT NULL,
  state TEXT,
  written_at REAL NOT NULL,
  PRIMARY KEY (scenario, id)
) STRICT;

`;
