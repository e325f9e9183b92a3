// SPDX-License-Identifier: MIT
// The page of tst_sdk: the two npm packages as a mini-app's own code would import them, within reach of the test.
import * as dd from 'dingtalk-jsapi';
import { openAuth } from 'dingtalk-design-libs/biz/openAuth';

window.sdk = { dd, openAuth };
