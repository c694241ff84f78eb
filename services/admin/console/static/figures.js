"use strict";
// Charts beside their tables; the table says it all, so a browser without charts lacks nothing.
for (const place of document.querySelectorAll("[data-chart]")) {
  const { labels, values } = JSON.parse(place.dataset.chart);
  const many = labels.length > 8;
  const chart = echarts.init(place, null, { renderer: "svg" });
  chart.setOption({
    animation: false,
    grid: { left: 8, right: 24, top: 16, bottom: 8, containLabel: true },
    tooltip: {},
    [many ? "yAxis" : "xAxis"]: { type: "category", data: labels, inverse: many },
    [many ? "xAxis" : "yAxis"]: { type: "value" },
    series: [{ type: "bar", data: values, itemStyle: { color: "#0b529c" }, barMaxWidth: 28 }],
  });
  addEventListener("resize", () => chart.resize());
}
