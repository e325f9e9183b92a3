// SPDX-License-Identifier: MIT
// Page world of either DevTools: hands a command of the DevTools protocol to the engine. Returns nothing; the answer comes
// by DevToolsAPI.
DevToolsHost.sendMessageToEmbedder(/*MESSAGE*/null)
