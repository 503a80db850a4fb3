export { t as verify } from "./verify-C3nlX_lS.js";
