const FAULTS = ["exit", "never-healthy", "not-ready", "wrong-response"];

/** What SHOP_FAULT (`orders:exit`, several with commas) asks of this service, so that one can see what a failure looks like. */
export function chosenFault(service) {
  const wishes = (process.env.SHOP_FAULT ?? "").split(",").filter(Boolean);
  for (const wish of wishes) {
    const [name, fault] = wish.trim().split(":");
    if (!FAULTS.includes(fault)) {
      throw new Error(
        `SHOP_FAULT: "${wish}" is not understood: write <service>:<fault>, fault one of ${FAULTS.join(", ")}`,
      );
    }
    if (name === service) return fault;
  }
  return null;
}

/** A route that answers as before, but with a `status` in the body that no client expects. */
export function wrong(route) {
  return {
    ...route,
    handle: async (request) => {
      const answer = await route.handle(request);
      return answer.body ? { ...answer, body: { ...answer.body, status: "wrong" } } : answer;
    },
  };
}
