import { t as require_fontoxpath } from "./fontoxpath.js";
export default require_fontoxpath();
export {};
