/**
 * Version 3: states of the project that the file keeps, and old history without its differences. Both are packed; their
 * SHA-256 stands beside them, so that the content hash need not go through them.
 */
export const versions = `
CREATE TABLE version (
  id TEXT PRIMARY KEY,
  entry TEXT NOT NULL,
  time TEXT NOT NULL,
  name TEXT NOT NULL,
  author TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  content BLOB NOT NULL
) STRICT;

CREATE TABLE folded (
  seq INTEGER PRIMARY KEY,
  entries INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  content BLOB NOT NULL
) STRICT;
`;
