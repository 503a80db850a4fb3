export { t as verify } from "./verify-WoS1rA4F.js";
