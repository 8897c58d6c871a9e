-- Asks the paths of a file in turn:  wrk … -s paths.lua URL -- FILE [first, from 0]
-- Prints "name<tab>figure" lines.
local requests, next = {}, 0

function init(arguments)
  for path in io.lines(arguments[1]) do
    requests[#requests + 1] = wrk.format("GET", path, { ["Accept-Encoding"] = "gzip" })
  end
  next = tonumber(arguments[2] or 0)
end

function request()
  next = next % #requests + 1
  return requests[next]
end

function done(summary, latency)
  local failed = summary.errors
  print(string.format("requests\t%d", summary.requests))
  print(string.format("seconds\t%f", summary.duration / 1e6))
  print(string.format("failed\t%d", failed.connect + failed.read + failed.write + failed.status + failed.timeout))
  print(string.format("p50_ms\t%f", latency:percentile(50) / 1000))
  print(string.format("p99_ms\t%f", latency:percentile(99) / 1000))
end
