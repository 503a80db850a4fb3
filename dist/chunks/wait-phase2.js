export { n as waitPhase } from "./wait-phase.js";
