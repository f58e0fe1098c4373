#pragma once

// The six tables of the profile "plain" with the tutorial's data.
inline constexpr auto plainTables = R"(
    CREATE TABLE users(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, display_name TEXT NOT NULL,
        active INTEGER NOT NULL DEFAULT 1);
    CREATE TABLE roles(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
    CREATE TABLE permissions(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
    CREATE TABLE role_parents(role_id INTEGER NOT NULL REFERENCES roles(id),
        parent_id INTEGER NOT NULL REFERENCES roles(id), PRIMARY KEY(role_id, parent_id)) WITHOUT ROWID;
    CREATE TABLE user_roles(user_id INTEGER NOT NULL REFERENCES users(id),
        role_id INTEGER NOT NULL REFERENCES roles(id), PRIMARY KEY(user_id, role_id)) WITHOUT ROWID;
    CREATE TABLE role_permissions(role_id INTEGER NOT NULL REFERENCES roles(id),
        permission_id INTEGER NOT NULL REFERENCES permissions(id), PRIMARY KEY(role_id, permission_id)) WITHOUT ROWID;
    INSERT INTO users VALUES (1, 'ada', 'Ada Lind', 1), (2, 'uma', '', 1), (3, 'nick', '', 1), (4, 'ines', '', 0);
    INSERT INTO roles VALUES (1, 'Admin'), (2, 'User');
    INSERT INTO permissions VALUES (1, 'Create Post'), (2, 'Edit Post'), (3, 'Delete Post'), (4, 'View Post');
    INSERT INTO role_permissions VALUES (1, 1), (1, 2), (1, 3), (2, 4);
    INSERT INTO user_roles VALUES (1, 1), (2, 2), (4, 1);
)";
