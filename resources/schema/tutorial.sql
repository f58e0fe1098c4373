-- roles_permissions.db as the tutorial's Role and Permission make it, with the User of its readers.
CREATE TABLE role (
	id INTEGER NOT NULL,
	name VARCHAR(50),
	PRIMARY KEY (id),
	UNIQUE (name)
);
CREATE TABLE permission (
	id INTEGER NOT NULL,
	name VARCHAR(50),
	role_id INTEGER,
	PRIMARY KEY (id),
	FOREIGN KEY(role_id) REFERENCES role (id)
);
CREATE TABLE user (
	id INTEGER NOT NULL,
	username VARCHAR(80) NOT NULL,
	email VARCHAR(120),
	password_hash VARCHAR(128),
	role_id INTEGER,
	PRIMARY KEY (id),
	UNIQUE (username),
	UNIQUE (email),
	FOREIGN KEY(role_id) REFERENCES role (id)
);
INSERT INTO role (id, name) VALUES (1, 'Admin'), (2, 'User');
INSERT INTO permission (id, name, role_id) VALUES
  (1, 'Create Post', 1),
  (2, 'Edit Post', 1),
  (3, 'Delete Post', 1),
  (4, 'View Post', 2);
-- These tables know no inactive users: ines, who is inactive in the demo, has no role here, so that she may do nothing either.
INSERT INTO user (id, username, role_id) VALUES (1, 'ada', 1), (2, 'uma', 2), (3, 'nick', NULL), (4, 'ines', NULL);
