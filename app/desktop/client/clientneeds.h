// SPDX-License-Identifier: MIT
#pragma once

namespace MiniHost {

struct ClientResources;
class Simulator;

// What the client's native panels need, out of a running session: its people, its clock, its page's pictures. The session
// outlives the panels.
void fillFrom(ClientResources &resources, Simulator &simulator);

} // namespace MiniHost
