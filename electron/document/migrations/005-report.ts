/** Version 5: how the project wants its report, and what stands on the cover. */
export const report = `
ALTER TABLE project ADD COLUMN attendees TEXT NOT NULL DEFAULT '';
ALTER TABLE project ADD COLUMN colour TEXT NOT NULL DEFAULT '';
ALTER TABLE project ADD COLUMN report TEXT;
`;
