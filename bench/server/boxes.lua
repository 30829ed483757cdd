-- The box of a city, each time another.
local threads = 0

function setup(thread)
  threads = threads + 1
  thread:set("seed", threads)
end

function init(arguments)
  math.randomseed(seed * 1000003)
end

request = function()
  local west = 14.2 + math.random() / 10
  local south = 49.9 + math.random() / 10
  return wrk.format("GET", string.format(
    "/v1/reports/weekly-average?bbox=%.9f,%.9f,%.9f,%.9f", west, south, west + 0.4, south + 0.2))
end
