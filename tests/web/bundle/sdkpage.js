// SPDX-License-Identifier: MIT
// The page of the SDK tests: the npm packages as a mini-app's own code would import them, within reach of the test.
import * as dd from 'dingtalk-jsapi';
import { openAuth } from 'dingtalk-design-libs/biz/openAuth';
import { openAuthMiniApp } from 'dingtalk-design-libs/biz/openAuthMiniApp';

window.sdk = { dd, openAuth, openAuthMiniApp };
