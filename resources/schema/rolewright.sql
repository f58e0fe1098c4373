-- The program's own tables. application_id is "RlWr"; user_version counts the changes of these tables.
PRAGMA application_id = 0x526c5772;
PRAGMA user_version = 1;

CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 255 AND instr(name, char(0)) = 0),
  display_name TEXT NOT NULL DEFAULT '',
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
) STRICT;

CREATE TABLE roles (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 255 AND instr(name, char(0)) = 0),
  description TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE permissions (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 255 AND instr(name, char(0)) = 0),
  description TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE role_parents (
  role_id INTEGER NOT NULL REFERENCES roles (id),
  parent_id INTEGER NOT NULL REFERENCES roles (id) CHECK (parent_id <> role_id),
  PRIMARY KEY (role_id, parent_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE user_roles (
  user_id INTEGER NOT NULL REFERENCES users (id),
  role_id INTEGER NOT NULL REFERENCES roles (id),
  PRIMARY KEY (user_id, role_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE role_permissions (
  role_id INTEGER NOT NULL REFERENCES roles (id),
  permission_id INTEGER NOT NULL REFERENCES permissions (id),
  PRIMARY KEY (role_id, permission_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE user_permissions (
  user_id INTEGER NOT NULL REFERENCES users (id),
  permission_id INTEGER NOT NULL REFERENCES permissions (id),
  PRIMARY KEY (user_id, permission_id)
) STRICT, WITHOUT ROWID;

-- For "who has it", for deletions, and for the checks of a save in a large database.
CREATE INDEX role_parents_by_parent ON role_parents (parent_id, role_id);
CREATE INDEX user_roles_by_role ON user_roles (role_id, user_id);
CREATE INDEX role_permissions_by_permission ON role_permissions (permission_id, role_id);
CREATE INDEX user_permissions_by_permission ON user_permissions (permission_id, user_id);

-- Against accidents only: who may write the file may drop them.
CREATE TRIGGER rolewright_log_keeps_rows BEFORE DELETE ON rolewright_log
BEGIN
  SELECT RAISE(ABORT, 'The log only grows.');
END;
CREATE TRIGGER rolewright_log_keeps_words BEFORE UPDATE ON rolewright_log
BEGIN
  SELECT RAISE(ABORT, 'The log only grows.');
END;
