// SPDX-License-Identifier: MIT
// The page of the SDK tests: imports the npm packages as a mini-app does, and makes them global for the test.
import * as dd from 'dingtalk-jsapi';
import { openAuth } from 'dingtalk-design-libs/biz/openAuth';
import { openAuthMiniApp } from 'dingtalk-design-libs/biz/openAuthMiniApp';

window.sdk = { dd, openAuth, openAuthMiniApp };
