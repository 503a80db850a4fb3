/** `126ms` below a second, else `1.2s`. */
export function formatMilliseconds(milliseconds: number): string {
  const whole = Math.round(milliseconds);
  return whole < 1000 ? `${whole}ms` : `${(milliseconds / 1000).toFixed(1)}s`;
}

/** `34s`, `2m 34s`, `1h 2m 3s`. */
export function formatElapsed(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  const parts = [hours > 0 ? `${hours}h` : "", seconds >= 60 ? `${minutes}m` : "", `${seconds % 60}s`];
  return parts.filter((part) => part !== "").join(" ");
}
