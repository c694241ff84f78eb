-- wrk's side of the load: each request is the next line of a file, a body to POST or a path to GET; what it counted is told as JSON.
local lines, at = {}, 0

function init(arguments)
    method, path = arguments[1], arguments[3]
    for line in io.lines(arguments[2]) do lines[#lines + 1] = line end
    headers = { ["Content-Type"] = "application/json" }
end

function request()
    at = at + 1
    if method == "POST" then
        return wrk.format("POST", path, headers, lines[at] or "{}")
    end
    return wrk.format("GET", lines[(at - 1) % #lines + 1])
end

function done(summary, latency)
    local errors = summary.errors
    local failed = errors.connect + errors.read + errors.write + errors.status + errors.timeout
    io.write(string.format('{"calls": %d, "seconds": %f, "failed": %d, "p50_ms": %f, "p99_ms": %f}\n',
        summary.requests, summary.duration / 1e6, failed, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3))
end
