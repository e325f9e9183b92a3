-- SPDX-License-Identifier: MIT
-- Sends every line of a file once, as the body of a POST, and stops when all are sent: a code is redeemed only once.
-- wrk … -s redeem.lua URL -- FILE CONTENT-TYPE. Its last line is the outcome as JSON.
local ffi = require("ffi")
ffi.cdef [[
    typedef struct { long seconds; long nanoseconds; } bench_time;
    int clock_gettime(int clock, bench_time *time);
]]

local function now()
    local time = ffi.new("bench_time")
    ffi.C.clock_gettime(1, time) -- CLOCK_MONOTONIC
    return tonumber(time.seconds) + tonumber(time.nanoseconds) / 1e9
end

local threads = {}
function setup(thread)
    table.insert(threads, thread)
end

function init(args)
    requests, sent, started, spent = {}, 0, 0, 0
    wrk.headers["Content-Type"] = args[2]
    for body in io.lines(args[1]) do
        table.insert(requests, wrk.format("POST", nil, nil, body))
    end
end

function request()
    sent = sent + 1
    if sent == 2 then -- wrk takes the first only to look at it
        started = now()
    end
    if requests[sent] then
        return requests[sent]
    end
    if spent == 0 then
        spent = now()
        wrk.thread:stop()
    end
    return "" -- nothing more to send on this connection
end

function done(summary, latency)
    local thread = threads[1]
    local seconds = summary.duration / 1e6
    if thread:get("spent") > 0 then
        seconds = thread:get("spent") - thread:get("started")
    end
    local errors = summary.errors
    local broken = errors.connect + errors.read + errors.write + errors.timeout
    print(string.format('{"answers":%d,"refused":%d,"broken":%d,"seconds":%.6f,"p50_us":%d,"p99_us":%d}',
        summary.requests, errors.status, broken, seconds, latency:percentile(50), latency:percentile(99)))
end
