"use strict";
// Charts and the map beside their tables; the tables say it all, so a browser without charts lacks nothing.
const LOOKS = {
  light: { ink: "#23384c", line: "#ffffff", bar: "#0b529c", none: "#e9eef3", low: "#cfe1f2", high: "#0b3f7a" },
  dark: { ink: "#cfe3f7", line: "#0b1a2a", bar: "#4aa3ff", none: "#1b3047", low: "#17406b", high: "#5cc8ff" },
};
const drawn = new Map();

function looks(place) {
  return "dark" in place.dataset ? LOOKS.dark : LOOKS.light;
}

function chartAt(place, option) {
  const chart = echarts.init(place, null, { renderer: "svg" });
  chart.setOption({ animation: false, ...option });
  drawn.set(place, chart);
}

function bars(place) {
  const { labels, values } = JSON.parse(place.dataset.chart);
  const many = labels.length > 8 && !("dark" in place.dataset);
  const { ink, bar } = looks(place);
  chartAt(place, {
    textStyle: { color: ink },
    grid: { left: 8, right: 24, top: 16, bottom: 8, containLabel: true },
    tooltip: {},
    [many ? "yAxis" : "xAxis"]: { type: "category", data: labels, inverse: many, axisLabel: { color: ink, interval: 0 } },
    [many ? "xAxis" : "yAxis"]: { type: "value", axisLabel: { color: ink }, splitLine: { lineStyle: { opacity: 0.25 } } },
    series: [{ type: "bar", data: values, itemStyle: { color: bar }, barMaxWidth: 28 }],
  });
}

let outlines;
async function map(place) {
  outlines ??= fetch("/map.json").then((answer) => answer.json());
  const shapes = await outlines;
  if (!place.isConnected) return;
  // A figure finds its county by code, else by name: a county that became a district has another code in older outlines.
  const named = new Set(shapes.features.map((one) => one.properties.name));
  const coded = new Map(shapes.features.map((one) => [String(one.id), one.properties.name]));
  if (!echarts.getMap("counties")) echarts.registerMap("counties", shapes);
  const figures = JSON.parse(place.dataset.map).map(({ code, name, value }) => ({ name: coded.get(code) ?? name, value }));
  const data = figures.filter(({ name }) => named.has(name));
  const { ink, line, none, low, high } = looks(place);
  chartAt(place, {
    tooltip: { formatter: ({ name, value }) => `${name}：${Number.isFinite(value) ? value.toLocaleString() : "—"}${place.dataset.unit}` },
    visualMap: {
      min: 0, max: Math.max(1, ...data.map(({ value }) => value)), left: 0, bottom: 0, itemHeight: 90, calculable: false,
      text: ["高", "低"], textStyle: { color: ink }, inRange: { color: [low, high] },
    },
    series: [{
      type: "map", map: "counties", name: place.dataset.label, data, roam: false, selectedMode: false,
      labelLayout: { hideOverlap: true },
      label: { show: true, color: ink, fontSize: 11, textBorderColor: line, textBorderWidth: 2 },
      itemStyle: { borderColor: line, areaColor: none },
      emphasis: { label: { color: ink }, itemStyle: { areaColor: "#f0a500" } },
    }],
  });
}

function draw(within) {
  for (const [place, chart] of drawn) {
    if (place.isConnected) continue;
    chart.dispose();
    drawn.delete(place);
  }
  for (const place of within.querySelectorAll("[data-chart]")) if (!drawn.has(place)) bars(place);
  for (const place of within.querySelectorAll("[data-map]")) if (!drawn.has(place)) map(place);
}

draw(document);
document.addEventListener("htmx:afterSettle", () => draw(document));
addEventListener("resize", () => drawn.forEach((chart) => chart.resize()));
