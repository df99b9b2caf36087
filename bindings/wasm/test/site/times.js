// How long it takes to start and to judge, in milliseconds; the same file in Node and in a page.

const school = {
  as_of: "2026-09-30",
  institution: { setting: "school", years: [7, 11] },
  facts: {
    "guidance-by-16": "148/151", "guidance-joint-working": true, "programme-structured": true, "programme-published": true,
    "careers-lead-named": true, "careers-lead-trained": true, "employer-encounter-2025.y7": "150/150",
    "employer-encounter-2025.y8": "140/150", "employer-encounter-2025.y9": { n: 112, d: 150 },
  },
};
/** The fastest of three rounds of many: what the work takes, without what else the machine does. */
function each(count, work) {
  const rounds = [0, 1, 2].map(() => {
    const start = performance.now();
    for (let round = 0; round < count; round += 1) work(round);
    return (performance.now() - start) / count;
  });
  return Math.min(...rounds);
}

export async function times(load) {
  let start = performance.now();
  const ceiag = await load();
  await ceiag.init({ wording: false });
  const rules = performance.now() - start;
  start = performance.now();
  ceiag.evaluate({ sheet: school, frameworks: ["gatsby"] });
  const first = performance.now() - start;
  start = performance.now();
  await ceiag.addWording();
  const wording = performance.now() - start;
  const plan = new ceiag.Plan({ framework: "gatsby-2025-schools" });
  const answer = plan.evaluate({ sheet: school });
  const sheet = (n) => ({ ...school, facts: { ...school.facts, "guidance-by-16": `${n % 151}/151` } });
  return {
    "start: load the module and its rules": rules,
    "first evaluate, with reading the rules": first,
    "load and add the wording": wording,
    "evaluate, one edition": each(200, (n) => ceiag.evaluate({ sheet: sheet(n), frameworks: ["gatsby"] })),
    "plan.evaluate, the same edition": each(200, (n) => plan.evaluate({ sheet: sheet(n) })),
    "questions, all editions in force": each(50, (n) => ceiag.questions({ sheet: sheet(n), all: true })),
    "JSON.stringify and JSON.parse of such an answer alone": each(200, () => JSON.parse(JSON.stringify(answer))),
  };
}
