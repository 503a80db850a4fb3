export { t as getOctokit } from "./github-EGl6ZIrj.js";
