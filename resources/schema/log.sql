-- One row per saved change, chained by hashes: how, is told in README.md. Also made in databases of other applications, when a person
-- agrees, so without STRICT, which old versions of SQLite cannot read.
CREATE TABLE rolewright_log (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  reason TEXT NOT NULL,
  change TEXT NOT NULL,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL
);
