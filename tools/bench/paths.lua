-- Asks the paths of a file in turn:  wrk … -s paths.lua URL -- FILE [fresh]
-- fresh: each time as "?v=" and another number, which no cache has seen, and not compressed. Prints
-- "name<tab>figure" lines.
local paths, requests, asked, fresh = {}, {}, 0, false
local tail

function init(arguments)
  fresh = arguments[2] == "fresh"
  wrk.headers["Accept-Encoding"] = not fresh and "gzip" or nil
  for path in io.lines(arguments[1]) do
    paths[#paths + 1] = path
    requests[#requests + 1] = wrk.format("GET", path)
  end
  tail = requests[1]:sub(#("GET " .. paths[1]) + 1)
end

function request()
  asked = asked + 1
  local at = asked % #paths + 1
  return fresh and "GET " .. paths[at] .. "?v=" .. asked .. tail or requests[at]
end

function done(summary, latency)
  local failed = summary.errors
  print(string.format("requests\t%d", summary.requests))
  print(string.format("seconds\t%f", summary.duration / 1e6))
  print(string.format("failed\t%d", failed.connect + failed.read + failed.write + failed.status + failed.timeout))
  print(string.format("p99_ms\t%f", latency:percentile(99) / 1000))
end
