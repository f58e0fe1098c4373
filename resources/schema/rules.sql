-- What must hold: one rule a row, as a JSON object on one line. Also made in databases of other applications, when a person agrees.
CREATE TABLE rolewright_rule (
  id INTEGER PRIMARY KEY,
  rule TEXT NOT NULL
);
