// SPDX-License-Identifier: MIT
#pragma once

namespace MiniHost {

struct ClientResources;
class Simulator;

// Connects the native panels' data to a session: users and departments, clock, pictures of the page. The session must outlive
// the panels.
void fillFrom(ClientResources &resources, Simulator &simulator);

} // namespace MiniHost
