/** What to do about a database that cannot be used or a statement that it refuses; the keys are the kinds of failure. */
export const DATABASE_REMEDIES = {
  "database-unknown": "Declare it under databases, or correct the name.",
  "database-address":
    "Write url: postgresql://user:password@host:5432/name; @ : / # ? % in a user or password as %40 %3A %2F %23 %3F %25.",
  "database-unpublished":
    'Publish its port in the compose file (ports: ["5432"]), or leave service out and write the host and port into url.',
  "database-refused":
    "Check that the database is running, and that the url (or the service's published port) names where it listens.",
  "database-host":
    "Check the host name in the url; from the host, a Compose service is reached by its published port: name it as service.",
  "database-unreachable": "Check the host and port in the url, and that no firewall stands between.",
  "database-closed":
    "Read the database's log: it drops connections before they begin. Check too that the port is PostgreSQL's own.",
  "not-postgresql": "Name PostgreSQL's port in the url (5432 unless changed): something else listens on this one.",
  "database-silent":
    "Check that the port is PostgreSQL's and that the server is not overloaded, or raise the test's timeout_seconds.",
  "database-password":
    "Correct the user or password in the url. A data volume keeps the password it was created with: remove the volume to start afresh.",
  "database-no-password": "Write the password into the url: postgresql://user:${DB_PASSWORD}@host:5432/name.",
  "database-cleartext":
    "Use sslmode=require in the url, or scram-sha-256 instead of password in the server's pg_hba.conf.",
  "database-role": "Create this user (POSTGRES_USER of the official image), or correct the user in the url.",
  "database-missing":
    "Create this database (POSTGRES_DB of the official image), or correct the name at the end of the url. A data volume keeps what it was created with.",
  "database-starting":
    "Wait for it: set database_required on the services that need it, or raise their startup_wait_seconds.",
  "database-full":
    "Raise the server's max_connections, close what the services leave open, or run fewer tests side by side (max-parallel).",
  "database-wants-tls":
    "Use sslmode=require in the url, or add a line for this user without TLS to the server's pg_hba.conf.",
  "database-without-tls": "Use sslmode=disable or prefer in the url, or turn the server's ssl on.",
  "database-certificate":
    "Name the certificate of its authority as sslrootcert in the url, or use sslmode=require, which encrypts and checks no certificate.",
  "database-certificate-host":
    "Write a host name that the certificate is for into the url, or use sslmode=verify-ca, which compares no names.",
  "database-tls":
    "Check the server's ssl settings (protocol versions, certificate and key), or use sslmode=disable in the url where it is local.",
  "database-not-allowed":
    "Add a line for this user, database and address to the server's pg_hba.conf, or use another user.",
  "database-login": "Use scram-sha-256, md5 or trust in the server's pg_hba.conf for this user.",
  "database-dropped":
    "Read the database's log: it was restarted, or somebody ended the connection (pg_terminate_backend).",
  "database-busy":
    "Let the tests that ask it run one after the other (depends_on), make the slow one faster, or raise the test's timeout_seconds.",
  "sql-time-out":
    "Make the statement faster (EXPLAIN shows where the time goes; a lock may hold it), or raise the test's timeout_seconds.",
  "sql-cancelled":
    "Look for who cancelled it (pg_cancel_backend), or raise the server's statement_timeout or lock_timeout.",
  "sql-no-table":
    "Check the name and the schema, and that migrations have run: a prerequisite or depends_on can wait for them.",
  "sql-no-column": "Check the column's name against the table; a migration may be missing.",
  "sql-no-function": "Check the function's name and the types of its arguments: $1::uuid gives a parameter a type.",
  "sql-syntax": "Correct the sql at this place.",
  "sql-many": "Write one statement a test: give each its own, joined by depends_on.",
  "sql-permission": "Grant the user of the url what the statement needs, or use another user.",
  "sql-parameters": "Compare params with $1, $2 … in the sql; a cast such as $1::jsonb says which type is meant.",
  "sql-constraint": "Check for data that an earlier run left behind, and the order of the statements.",
  "sql-conflict": "Run the tests that write the same rows one after the other (depends_on), or set retry_count.",
  "sql-too-much": "Ask for less: a LIMIT, fewer columns, or count(*).",
  "sql-error": "Correct the sql, or the data that it meets.",
  "database-file":
    "Check path: it starts at the configuration's folder and stays inside the workspace; the file has to exist already.",
  "not-sqlite": "Name an SQLite file as path: this one is something else, damaged or encrypted.",
  "database-locked":
    "Let the service close its transaction first, or set retry_count: another process is writing the file.",
  "database-read-only": "Set writable: true on the database if the tests are meant to change it.",
  "sql-refused":
    "Leave it out: tests may read the one database, and change its rows where it is writable, but no other file and no setting.",
  "database-process": "Run it again; if it happens again, report it with the statement.",
} as const;
