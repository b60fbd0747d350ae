/** Version 4: rules of the health check that a project goes without, and findings that somebody accepted. */
export const health = `
CREATE TABLE rule_off (
  scenario TEXT NOT NULL,
  id TEXT NOT NULL,
  rule TEXT NOT NULL,
  reason TEXT NOT NULL,
  "by" TEXT NOT NULL,
  PRIMARY KEY (scenario, id)
) STRICT;

CREATE TABLE acceptance (
  scenario TEXT NOT NULL,
  id TEXT NOT NULL,
  rule TEXT NOT NULL,
  on_table TEXT,
  on_id TEXT,
  reason TEXT NOT NULL,
  "by" TEXT NOT NULL,
  PRIMARY KEY (scenario, id),
  FOREIGN KEY (scenario) REFERENCES scenario (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX acceptance_on ON acceptance (scenario, on_id);
`;
