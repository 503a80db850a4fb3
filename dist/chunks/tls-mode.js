// src/model/tls-mode.ts
/** What libpq means by `sslmode`, from the most careless to the most careful. */
const TLS_MODES = [
	"disable",
	"allow",
	"prefer",
	"require",
	"verify-ca",
	"verify-full"
];
/** What the parameters of a database's url say; `ssl=true` is how other drivers say `require`. `null`: no mode that is known. */
function tlsModeOf(parameters) {
	const written = writtenTlsMode(parameters);
	if (written === null) return "prefer";
	const text = {
		true: "require",
		false: "disable"
	}[written] ?? written;
	return TLS_MODES.find((mode) => mode === text) ?? null;
}
/** As it stands there; `null`: nothing does. */
function writtenTlsMode(parameters) {
	return parameters.get("sslmode") ?? parameters.get("ssl");
}
export { tlsModeOf as n, writtenTlsMode as r, TLS_MODES as t };
