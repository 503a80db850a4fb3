/** Docker runs this inside each container: exit 0 when /health says 2xx; what it prints shows up as the health output. */
try {
  const response = await fetch(`http://127.0.0.1:${process.env.PORT}/health`, { signal: AbortSignal.timeout(2_000) });
  console.log(`/health answered ${response.status} ${await response.text()}`);
  process.exitCode = response.ok ? 0 : 1;
} catch (error) {
  console.log(`/health does not answer: ${error.cause?.code ?? error.message}`);
  process.exitCode = 1;
}
