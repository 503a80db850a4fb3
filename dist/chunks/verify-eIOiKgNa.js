export { t as verify } from "./verify-D8mK3nLj.js";
