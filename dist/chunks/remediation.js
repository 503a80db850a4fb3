import { t as MOST_SECONDS } from "./time-limits.js";
import { n as DeadlineError } from "./test-fault.js";
// src/run/remediation.ts
/** What to do about an answer that never came; the keys are the kinds of failure. */
const REMEDIES = {
	"database-unknown": "Declare it under databases, or correct the name.",
	"database-address": "Write url: postgresql://user:password@host:5432/name; @ : / # ? % in a user or password as %40 %3A %2F %23 %3F %25.",
	"database-unpublished": "Publish its port in the compose file (ports: [\"5432\"]), or leave service out and write the host and port into url.",
	"database-refused": "Check that the database is running, and that the url (or the service's published port) names where it listens.",
	"database-host": "Check the host name in the url; from the host, a Compose service is reached by its published port: name it as service.",
	"database-unreachable": "Check the host and port in the url, and that no firewall stands between.",
	"database-closed": "Read the database's log: it drops connections before they begin. Check too that the port is PostgreSQL's own.",
	"not-postgresql": "Name PostgreSQL's port in the url (5432 unless changed): something else listens on this one.",
	"database-silent": "Check that the port is PostgreSQL's and that the server is not overloaded, or raise the test's timeout_seconds.",
	"database-password": "Correct the user or password in the url. A data volume keeps the password it was created with: remove the volume to start afresh.",
	"database-no-password": "Write the password into the url: postgresql://user:${DB_PASSWORD}@host:5432/name.",
	"database-cleartext": "Use sslmode=require in the url, or scram-sha-256 instead of password in the server's pg_hba.conf.",
	"database-role": "Create this user (POSTGRES_USER of the official image), or correct the user in the url.",
	"database-missing": "Create this database (POSTGRES_DB of the official image), or correct the name at the end of the url. A data volume keeps what it was created with.",
	"database-starting": "Wait for it: set database_required on the services that need it, or raise their startup_wait_seconds.",
	"database-full": "Raise the server's max_connections, close what the services leave open, or run fewer tests side by side (max-parallel).",
	"database-wants-tls": "Use sslmode=require in the url, or add a line for this user without TLS to the server's pg_hba.conf.",
	"database-without-tls": "Use sslmode=disable or prefer in the url, or turn the server's ssl on.",
	"database-certificate": "Name the certificate of its authority as sslrootcert in the url, or use sslmode=require, which encrypts and checks no certificate.",
	"database-certificate-host": "Write a host name that the certificate is for into the url, or use sslmode=verify-ca, which compares no names.",
	"database-tls": "Check the server's ssl settings (protocol versions, certificate and key), or use sslmode=disable in the url where it is local.",
	"database-not-allowed": "Add a line for this user, database and address to the server's pg_hba.conf, or use another user.",
	"database-login": "Use scram-sha-256, md5 or trust in the server's pg_hba.conf for this user.",
	"database-dropped": "Read the database's log: it was restarted, or somebody ended the connection (pg_terminate_backend).",
	"database-busy": "Let the tests that ask it run one after the other (depends_on), make the slow one faster, or raise the test's timeout_seconds.",
	"sql-time-out": "Make the statement faster (EXPLAIN shows where the time goes; a lock may hold it), or raise the test's timeout_seconds.",
	"sql-cancelled": "Look for who cancelled it (pg_cancel_backend), or raise the server's statement_timeout or lock_timeout.",
	"sql-no-table": "Check the name and the schema, and that migrations have run: a prerequisite or depends_on can wait for them.",
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
	"database-file": "Check path: it starts at the configuration's folder and stays inside the workspace; the file has to exist already.",
	"not-sqlite": "Name an SQLite file as path: this one is something else, damaged or encrypted.",
	"database-locked": "Let the service close its transaction first, or set retry_count: another process is writing the file.",
	"database-read-only": "Set writable: true on the database if the tests are meant to change it.",
	"sql-refused": "Leave it out: tests may read the one database, and change its rows where it is writable, but no other file and no setting.",
	"database-process": "Run it again; if it happens again, report it with the statement.",
	refused: "Check that the service's container is running and that base_url names its published port.",
	"not-found": "Check the host name in base_url; from the host, a Compose service is reached by its published port on 127.0.0.1.",
	unreachable: "Check base_url and that the service's port is published on an address this machine reaches.",
	reset: "Read the service's log: it dropped the connection while it handled the request.",
	closed: "Read the service's log: it crashed on the request, or something else than its HTTP port is published there.",
	"no-connection": "Check that the service accepts connections: it may be overloaded, or a firewall drops them.",
	"no-answer": "Read the service's log for what blocks the request.",
	"slow-body": "Check what makes the response slow or endless.",
	"ended-early": "Read the service's log: it stopped while it sent the response, or its content-length is wrong.",
	"not-http": "Check that base_url names the service's HTTP port, and http or https as the service speaks it.",
	"headers-too-large": "Make the response's headers smaller: 16 KiB is the limit of most HTTP clients.",
	"tls-to-plain": "Use http:// in base_url.",
	certificate: "Name the certificate of its authority as the service's tls.ca_file, set tls.insecure: true, or use http:// in base_url.",
	undecodable: "Correct the service's content-encoding, or send the header accept-encoding: identity.",
	"body-too-large": "Ask for less: a page of the list, or a filter.",
	"invalid-request": "Correct the test's headers and cookies.",
	"nested-value": "Write a text, a number, a boolean or a list of them there; request_body takes any JSON.",
	file: "Correct the path: it starts at the configuration's folder and stays inside the workspace.",
	"too-many-redirects": "Read the addresses above: the service sends the request in circles, often for want of a cookie (cookies: test).",
	"redirect-elsewhere": "Declare the service that it leads to, or leave follow_redirects out and expect the redirect's status and location.",
	"redirect-body": "Send the request to where it leads in a step of its own, or leave follow_redirects out and expect the redirect.",
	"unknown-name": "Capture the value in a test that runs before and passes, or set it under vars.",
	"unknown-member": "Compare the name with the value: with the answer that it was captured from, or as it stands under vars.",
	"capture-empty": "Correct the path, or expect the field in expected_response, so that its absence is a failed expectation.",
	"wrong-path": "Correct the jsonpath or the xpath, or the value of a {{name}} in it: the message says what cannot be read.",
	"wrong-schema": "Correct the value of the {{name}} that stands there, or write the keyword's value out.",
	address: "Correct the service's base_url or the test's endpoint; outside docker, declare the service with a base_url.",
	"log-in": "Check the credentials that the context's login sends (often from variables such as TEST_USER and TEST_PASSWORD), that this user exists in the stack, and the names of the fields; the service's log tells why it refused.",
	"log-in-address": "Correct the endpoint and the method of the context's login, or its expected_status.",
	"log-in-answer": "Correct the paths under capture in the context's login: access_token must find the token in its answer.",
	"log-in-expectation": "Correct the expected_status (left out: any 2xx) and the other expectations of this request under auth: the service answered it with success.",
	"log-in-service": "Check that the service of the log-in is running and answers within 10 s, and read its log at that time.",
	refresh: "Check the context's refresh: its endpoint, the {{refresh_token}} that it sends, and the access_token that it captures; or give the context a login.",
	"token-form": "Let capture find the token alone; for a token that is no JWT, write `format: opaque`.",
	"token-expired": "Get a fresh token (a login gets one for each session), and compare the clocks of this machine and the service.",
	"token-expiry": "Correct the path under capture, or leave it out: a JWT says itself when it expires.",
	"auth-context": "Declare the context under auth, or write `auth: none`.",
	"deep-value": "Compare a smaller part of the body.",
	"variable-circle": "Write one of these variables out under vars, so that none leads back to itself.",
	"until-ran-out": "Find out what keeps the service from getting there: its log tells.",
	"until-aborted": "Read the service's log for what led to the state that abort_if names.",
	interrupted: "Run it again.",
	"time-out": "Check what takes the time.",
	overdue: "Compare less of the answer ($unordered compares each element with many others), or ask for less.",
	defect: "This is a defect of compose-verify: please report it with the test's configuration.",
	unknown: "Read the service's log at the time of the request."
};
/** Advice by the status that came instead of the expected one. */
const STATUS_ADVICE = [
	[
		300,
		399,
		"The service redirects: expect this status, use the address it points to, or set follow_redirects: true."
	],
	[
		400,
		400,
		"Compare the request with what the endpoint takes; the response body usually says what is wrong."
	],
	[
		401,
		401,
		"Send valid credentials: check the authorization header, and that a token has not expired."
	],
	[
		403,
		403,
		"Check the permissions of the test user."
	],
	[
		404,
		404,
		"Check the endpoint's path, and that what it names exists at this point of the suite."
	],
	[
		405,
		405,
		"Check the method: the endpoint does not take this one."
	],
	[
		409,
		409,
		"Check for data that an earlier run left behind."
	],
	[
		422,
		422,
		"Compare the request body with what the endpoint validates; the response body usually names the field."
	],
	[
		429,
		429,
		"Run fewer tests side by side (max-parallel), or raise the service's rate limit."
	],
	[
		500,
		599,
		"Read the service's log at the time of the request."
	]
];
const SOURCE_ADVICE = [
	["duration", "Check what makes the response slow (cold start, a missing index), or raise max_response_ms."],
	["graphql", "Read the errors' messages: they name the field or variable. Where errors are meant, expect them in expected_response."],
	["jsonpath:", "Compare what the JSONPath of the assertion finds in the response body with what is expected of it: the path or the service may be out of date."],
	["xpath:", "Compare what the XPath of the assertion finds in the response body with what is expected of it: prefixes are those that the document declares."],
	["schema", "Compare the response body with expected_schema at the place named: either the service or the schema is out of date."],
	["regex", "Compare the response body with the regex of the assertion: it gives its first group, of RE2 syntax."],
	["cookie:", "Compare the response's set-cookie headers with the assertion: only cookies that this answer sets are seen."],
	["size_bytes", "Compare the size of the decoded body with the assertion: content that varies needs $gte and $lte."],
	["sha256", "The body is not the expected one, byte for byte: look for a new version of the file, or for content that varies."],
	["header:", "Compare the response's headers with what the test expects of them."],
	["rows", "Compare the rows with expected_rows: their number and order count (ORDER BY, or $unordered)."],
	["row_count", "Compare the number of rows with expected_row_count: data of an earlier run may be left."],
	["body", "Compare the response body with expected_response: either the service or the expectation is out of date."],
	["status", "Compare the response with what the test expects: either the service or the expectation is out of date."]
];
function remedyFor(kind) {
	return REMEDIES[kind];
}
/** Which key gives more time, where one does. Of a test it is told with what would fit. */
const MORE_TIME = {
	step: "raise the step's timeout_seconds",
	until: "raise the until's timeout_seconds",
	suite: `raise the suite's timeout_seconds (at most ${MOST_SECONDS.suite})`
};
/** The same for something that a time limit may have ended: also which key would give it more time. */
function remedyInTime(kind, signal) {
	const holder = signal.reason instanceof DeadlineError ? signal.reason.holder : null;
	const more = holder === null ? void 0 : MORE_TIME[holder];
	return more === void 0 ? remedyFor(kind) : `${remedyFor(kind)} If it needs the time, ${more}.`;
}
/** Advice about expectations that did not hold; the status says most, then what came first. */
function adviceFor(mismatches, status) {
	const first = mismatches[0];
	if (!first) return null;
	const byStatus = mismatches.some((mismatch) => mismatch.source === "status") ? STATUS_ADVICE.find(([from, to]) => status >= from && status <= to) : void 0;
	if (byStatus) return byStatus[2];
	return SOURCE_ADVICE.find(([prefix]) => first.source.startsWith(prefix))?.[1] ?? null;
}
export { remedyFor as n, remedyInTime as r, adviceFor as t };
