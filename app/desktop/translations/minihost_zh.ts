<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>EventText</name>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn: the page has gone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>Meaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redeemed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spent by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Flow</name>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bridge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Native exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>success</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check app and permission points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Granted already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for consent (permissions: %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store grant, issue code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grant revoked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late answer dropped</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MiniHost::AddressField</name>
    <message>
        <source>Address of the page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MiniHost::ClientFrame</name>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MiniHost::ClientTitleBar</name>
    <message>
        <source>Back in the app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page menu</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MiniHost::ConsentPanel</name>
    <message>
        <source>Asks for these permissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as %1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can withdraw sensitive permissions, or all by disabling the app, in “App management”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can change or withdraw permissions in “App management – Permissions”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authorization request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2) asks %3. Permissions: %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page that asks: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sensitive permissions (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basic permissions (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permissions asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Agree to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agree to the service, privacy and enterprise agreements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service Terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Privacy Policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enterprise Terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreements are not simulated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not simulated: there is no text to show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>,</source>
        <comment>between the names of the agreements</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Refuse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives the app nothing. Enter presses this button.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;llow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives the app the permissions listed. Needs the agreement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please agree to the terms first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MiniHost::EntryPanel</name>
    <message>
        <source>Selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected · %1 · #%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click an arrow in Flow, or a row in Journal, to see it here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MiniHost::FlowPanel</name>
    <message>
        <source>&amp;Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which call to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page has not called openAuth yet. Press its button, and the call appears here step by step.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MiniHost::FlowView</name>
    <message>
        <source>Sequence diagram of the call</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MiniHost::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector tabs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DevTools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause the journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the journal (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal as JSON lines…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flow as SVG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flow as PNG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flow as Mermaid…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MiniHost::JournalPanel</name>
    <message>
        <source>Journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as JSON lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: a word, a number, a code… (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kinds of entries to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bridge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent and grants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes and tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches the filter. Clear it to see all entries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has happened yet. Load a page, and what it does is written down here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MiniHost::JournalRows</name>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MiniHost::JsonView</name>
    <message>
        <source>The entry as JSON</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MiniHost::MainWindow</name>
    <message>
        <source>User %1 of %2, from the profile %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit code %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open the app&apos;s start page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filter the journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy the selected entry as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lear the journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About MiniHost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window &amp;theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client t&amp;heme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;DevTools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About MiniHost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MiniHost %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An offline stand-in for the DingTalk client: mini-app, consent, open platform and exchange on this machine. Not made by DingTalk. Qt %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MiniHost::PageTrouble</name>
    <message>
        <source>&amp;Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page&apos;s process has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its open calls were withdrawn. Nothing outside the page is lost: grants, codes and the journal are kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MiniHost::ProvenanceBadge</name>
    <message>
        <source>In public documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen in the published SDK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our conclusion; no source states it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About MiniHost itself</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MiniHost::ShowcaseTour</name>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page&apos;s process has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit code %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole tour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not done within %1 seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example 1 on iOS asks for consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no consent panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agree and allow: the page gets its code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host exchanges code → token → user data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done, over HTTP at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example 1 again: granted already, nobody is asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same page as PC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example 2 on PC asks for consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refuse: the page is told so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An unknown permission point fails; the number stays with the host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the built-in showcase as iOS</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MiniHost::StatusStrip</name>
    <message>
        <source>Open platform %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Control token: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline · outside requests blocked: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page may reach the outside (--online).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing leaves this machine. Click to see what was blocked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MiniHost::TokenModel</name>
    <message>
        <source>valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rotated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access token %1, until %2
Refresh token %3, until %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permission points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MiniHost::TokensPanel</name>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code %1 of %2, call #%3, waits to be exchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchange now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchanges the code %1 for a token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No token yet. Allow a request in the page: its code is exchanged at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No token yet. Allow a request in the page, then press Exchange now here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No token yet. Your own server gets one with POST %1/v1.0/oauth2/userAccessToken.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MiniHost::TopBar</name>
    <message>
        <source>Back (Alt+Left)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reload (Ctrl+R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
