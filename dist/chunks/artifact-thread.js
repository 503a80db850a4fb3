import { o as causeChain } from "./errors.js";
import { parentPort, workerData } from "node:worker_threads";
// src/github/artifact-thread.ts
/** This module's own place, bundled or not. A thread that starts here uploads what its data orders; anywhere else nothing happens. */
const ARTIFACT_THREAD = new URL(import.meta.url);
const { upload: order } = workerData ?? {};
if (order) parentPort?.postMessage(await upload(order));
async function upload({ name, entries, folder, retentionDays }) {
	try {
		const { DefaultArtifactClient } = await import("./artifact.js");
		const options = retentionDays === null ? {} : { retentionDays };
		const { id } = await new DefaultArtifactClient().uploadArtifact(name, [...entries], folder, options);
		return {
			kind: "uploaded",
			id: id ?? null
		};
	} catch (error) {
		const { statusCode } = error;
		return {
			kind: "failed",
			message: causeChain(error).join(": "),
			statusCode: typeof statusCode === "number" ? statusCode : null
		};
	}
}
export { ARTIFACT_THREAD };
