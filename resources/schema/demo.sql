-- The tutorial's data word for word, and four users.
INSERT INTO roles (id, name, description) VALUES
  (1, 'Admin', 'Writes, changes and deletes posts'),
  (2, 'User', 'Reads posts');
INSERT INTO permissions (id, name, description) VALUES
  (1, 'Create Post', 'Write a new post'),
  (2, 'Edit Post', 'Change a post'),
  (3, 'Delete Post', 'Delete a post'),
  (4, 'View Post', 'Read a post');
INSERT INTO role_permissions (role_id, permission_id) VALUES (1, 1), (1, 2), (1, 3), (2, 4);
INSERT INTO users (id, name, display_name, active) VALUES
  (1, 'ada', 'Ada Lind', 1),
  (2, 'uma', 'Uma Berg', 1),
  (3, 'nick', 'Nick Holt', 1),
  (4, 'ines', 'Ines Sand', 0);
INSERT INTO user_roles (user_id, role_id) VALUES (1, 1), (2, 2), (4, 1);
