<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>EventText</name>
    <message>
        <source>running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>已丢弃</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>允许</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Withdrawn: the page has left</source>
        <translation>已撤回：页面已离开</translation>
    </message>
    <message>
        <source>Contact %1</source>
        <translation>联系 %1</translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>Meaning</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>Valid for</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>接下来</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>错误文案</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>not redeemed yet</source>
        <translation>尚未兑换</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Redeemed by</source>
        <translation>由谁兑换</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>已被谁用</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>MiniHost (native exchange)</source>
        <translation>MiniHost（本机兑换）</translation>
    </message>
</context>
<context>
    <name>Flow</name>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Bridge</source>
        <translation>JSBridge</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>授权弹窗</translation>
    </message>
    <message>
        <source>Open platform</source>
        <translation>开放平台</translation>
    </message>
    <message>
        <source>success</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>failure</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Check app and permission points</source>
        <translation>检查应用与权限点</translation>
    </message>
    <message>
        <source>Granted already</source>
        <translation>已授权，不再询问</translation>
    </message>
    <message>
        <source>Store grant, issue code</source>
        <translation>保存授权，签发授权码</translation>
    </message>
    <message>
        <source>Grant revoked</source>
        <translation>解除授权</translation>
    </message>
    <message>
        <source>To-do created: %1</source>
        <translation>待办已创建：%1</translation>
    </message>
    <message>
        <source>To-do deleted: %1</source>
        <translation>待办已删除：%1</translation>
    </message>
    <message>
        <source>To-do changed: %1</source>
        <translation>待办已变更：%1</translation>
    </message>
    <message>
        <source>Late answer dropped</source>
        <translation>丢弃迟到的应答</translation>
    </message>
    <message>
        <source>Ask for consent (%1)</source>
        <translation>请求同意（%1 项权限）</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>兑换授权码</translation>
    </message>
    <message>
        <source>Whom to contact?</source>
        <translation>联系哪位管理员？</translation>
    </message>
    <message>
        <source>Request to %1</source>
        <translation>向 %1 申请</translation>
    </message>
    <message>
        <source>Store the organisation&apos;s grant</source>
        <translation>保存组织的授权</translation>
    </message>
    <message>
        <source>Fault: %1</source>
        <translation>故障：%1</translation>
    </message>
    <message>
        <source>Your server</source>
        <translation>你的服务器</translation>
    </message>
    <message>
        <source>Some time later</source>
        <translation>一段时间后</translation>
    </message>
    <message>
        <source>%1 (refresh)</source>
        <translation>%1（刷新）</translation>
    </message>
    <message>
        <source>%1 (exchange)</source>
        <translation>%1（兑换）</translation>
    </message>
    <message>
        <source>A code from the control API</source>
        <translation>控制接口签发授权码</translation>
    </message>
    <message>
        <source>Refresh token expired</source>
        <translation>刷新令牌已过期</translation>
    </message>
    <message>
        <source>Access token expired</source>
        <translation>访问凭证已过期</translation>
    </message>
</context>
<context>
    <name>MiniHost::AddressField</name>
    <message>
        <source>Address of the page</source>
        <translation>页面地址</translation>
    </message>
</context>
<context>
    <name>MiniHost::AdministratorPanel</name>
    <message>
        <source>Please contact an administrator to authorize</source>
        <translation>请联系管理员进行授权</translation>
    </message>
    <message>
        <source>as %1 · %2</source>
        <translation>以 %1 的身份 · %2</translation>
    </message>
    <message>
        <source>Permissions asked for (%1)</source>
        <translation>授权清单（共%1项）</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Contact &amp;administrator</source>
        <translation>联系管理员</translation>
    </message>
    <message>
        <source>Sends nothing. Enter presses this button.</source>
        <translation>不发送任何申请。按回车键即按此按钮。</translation>
    </message>
    <message>
        <source>Sends the request to the administrator chosen.</source>
        <translation>把申请发给所选的管理员。</translation>
    </message>
    <message>
        <source>%1 has no administrator who could decide.</source>
        <translation>%1 没有可以处理的管理员。</translation>
    </message>
    <message>
        <source>Administrator needed</source>
        <translation>需要管理员</translation>
    </message>
    <message>
        <source>%1 (%2) asks for permissions of %3; only an administrator can give them. Permissions: %4.</source>
        <translation>%1（%2）申请 %3 的权限，只有管理员可以授权。权限共 %4 项。</translation>
    </message>
    <message>
        <source>Please choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Send the request to %1</source>
        <translation>向 %1 申请</translation>
    </message>
</context>
<context>
    <name>MiniHost::AnswersPanel</name>
    <message>
        <source>Called JSAPIs</source>
        <translation>被调用的 JSAPI</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>No page has called a JSAPI yet. Press a button of the page; its calls and their answers appear here.</source>
        <translation>页面还没有调用 JSAPI。点击页面上的按钮，它的调用和得到的应答会显示在这里。</translation>
    </message>
    <message>
        <source>No rules: JSAPIs give their simulated answers. Choose a call above to change its answer, or import a file.</source>
        <translation>没有规则：JSAPI 返回模拟的应答。在上面选中一个调用来修改它的应答，或导入文件。</translation>
    </message>
    <message>
        <source>Calls of pages and their answers</source>
        <translation>页面的调用与得到的应答</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>新建规则</translation>
    </message>
    <message>
        <source>A rule for a JSAPI that was not called yet</source>
        <translation>为还没有被调用的 JSAPI 新建规则</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Rules as JSON, or a mockApiMap of dingtalk-jsapi/mock</source>
        <translation>JSON 规则，或 dingtalk-jsapi/mock 的 mockApiMap</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>The rules as JSON</source>
        <translation>把规则存为 JSON</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Clears the list of calls; the rules stay</source>
        <translation>清空调用记录；规则保留</translation>
    </message>
    <message>
        <source>Import rules</source>
        <translation>导入规则</translation>
    </message>
    <message>
        <source>Export the rules</source>
        <translation>导出规则</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
</context>
<context>
    <name>MiniHost::AwayCover</name>
    <message>
        <source>&amp;Return to the app</source>
        <translation>回到应用(&amp;R)</translation>
    </message>
    <message>
        <source>The app is in the background</source>
        <translation>应用在后台</translation>
    </message>
    <message>
        <source>The page got the event &quot;pause&quot;, and document.visibilityState is hidden. It gets &quot;resume&quot; when you return.</source>
        <translation>页面已收到 pause 事件，document.visibilityState 为 hidden；回到应用时会收到 resume。</translation>
    </message>
    <message>
        <source>document.visibilityState of the page is hidden until you return.</source>
        <translation>回到应用之前，页面的 document.visibilityState 为 hidden。</translation>
    </message>
    <message>
        <source>%1 is in the background</source>
        <translation>%1 在后台</translation>
    </message>
</context>
<context>
    <name>MiniHost::CallModel</name>
    <message>
        <source>open</source>
        <comment>not answered yet</comment>
        <translation>未应答</translation>
    </message>
    <message>
        <source>a rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>%1 (%2 open)</source>
        <translation>%1（%2 未应答）</translation>
    </message>
    <message>
        <source>JSAPI</source>
        <translation>JSAPI</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>由谁应答</translation>
    </message>
    <message>
        <source>The page got</source>
        <translation>页面得到</translation>
    </message>
</context>
<context>
    <name>MiniHost::CardArea</name>
    <message>
        <source>Permissions asked for</source>
        <translation>申请的权限</translation>
    </message>
</context>
<context>
    <name>MiniHost::ClientFrame</name>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Refreshing …</source>
        <translation>正在刷新…</translation>
    </message>
</context>
<context>
    <name>MiniHost::ClientSheet</name>
    <message>
        <source>Authorization request</source>
        <translation>授权申请</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The page that asks: %1</source>
        <translation>申请授权的页面：%1</translation>
    </message>
</context>
<context>
    <name>MiniHost::ClientTitleBar</name>
    <message>
        <source>Back in the app</source>
        <translation>应用内返回</translation>
    </message>
    <message>
        <source>Page menu</source>
        <translation>页面菜单</translation>
    </message>
    <message>
        <source>The page&apos;s icon</source>
        <translation>页面的图标</translation>
    </message>
    <message>
        <source>The page&apos;s title</source>
        <translation>页面的标题</translation>
    </message>
    <message>
        <source>The page&apos;s own menu</source>
        <translation>页面自己的菜单</translation>
    </message>
</context>
<context>
    <name>MiniHost::ConsentCard</name>
    <message>
        <source>Shows the names and codes of the permission points</source>
        <translation>显示权限点的名称和代码</translation>
    </message>
</context>
<context>
    <name>MiniHost::ConsentDetail</name>
    <message>
        <source>Sensitive</source>
        <translation>敏感</translation>
    </message>
    <message>
        <source>Back to the request</source>
        <translation>返回授权申请</translation>
    </message>
</context>
<context>
    <name>MiniHost::ConsentPanel</name>
    <message>
        <source>Asks for these permissions</source>
        <translation>申请获取你的以下权限</translation>
    </message>
    <message>
        <source>as %1 · %2</source>
        <translation>以 %1 的身份 · %2</translation>
    </message>
    <message>
        <source>Authorization request</source>
        <translation>授权申请</translation>
    </message>
    <message>
        <source>%1 (%2) asks %3. Permissions: %4.</source>
        <translation>%1（%2）向 %3 申请 %4 项权限。</translation>
    </message>
    <message>
        <source>Sensitive permissions (%1)</source>
        <translation>敏感权限（共%1项）</translation>
    </message>
    <message>
        <source>Basic permissions (%1)</source>
        <translation>基础权限（共%1项）</translation>
    </message>
    <message>
        <source>&amp;Agree to</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Agree to the service, privacy and enterprise agreements</source>
        <translation>同意服务协议、隐私政策、企业协议</translation>
    </message>
    <message>
        <source>Service Terms</source>
        <translation>服务协议</translation>
    </message>
    <message>
        <source>Privacy Policy</source>
        <translation>隐私政策</translation>
    </message>
    <message>
        <source>&amp;Refuse</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Gives the app nothing. Enter presses this button.</source>
        <translation>不授予任何权限。按回车即选择此按钮。</translation>
    </message>
    <message>
        <source>A&amp;llow</source>
        <translation>允许</translation>
    </message>
    <message>
        <source>Please agree to the terms first.</source>
        <translation>请先阅读并同意协议。</translation>
    </message>
    <message>
        <source>You can withdraw sensitive permissions, or all by disabling the app, in &quot;App management&quot;.</source>
        <translation>可在「应用管理」单独解除敏感权限或停用应用解除所有权限</translation>
    </message>
    <message>
        <source>Org Terms</source>
        <translation>企业协议</translation>
    </message>
    <message>
        <source>%1: not simulated, there is no text to show.</source>
        <translation>未模拟「%1」，没有可显示的内容。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the names of the agreements</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Asks for these permissions of %1</source>
        <translation>申请获取【%1】以下权限</translation>
    </message>
    <message>
        <source>as %1, administrator of %2</source>
        <translation>以 %1（%2 的管理员）的身份</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>A&amp;uthorize</source>
        <translation>授权</translation>
    </message>
    <message>
        <source>Gives the app the permissions listed, for the whole organisation.</source>
        <translation>为整个组织授予应用所列权限。</translation>
    </message>
    <message>
        <source>Gives the app the permissions listed.</source>
        <translation>授予应用所列权限。</translation>
    </message>
    <message>
        <source>Needs the agreement.</source>
        <translation>需要先同意协议。</translation>
    </message>
    <message>
        <source>Permissions (%1)</source>
        <translation>授权清单（共%1项）</translation>
    </message>
    <message>
        <source>You can change or withdraw permissions in &quot;App management - Permissions&quot;. If the app collects more than it needs, please</source>
        <translation>可通过「应用管理-授权管理」更新或解除授权，如应用有超出使用诉求收集权限，请</translation>
    </message>
    <message>
        <source>give feedback</source>
        <translation>点击反馈</translation>
    </message>
    <message>
        <source>Feedback is not simulated.</source>
        <translation>反馈没有模拟。</translation>
    </message>
</context>
<context>
    <name>MiniHost::DeviceControl</name>
    <message>
        <source>&amp;Device and environment…</source>
        <translation>设备与环境(&amp;D)…</translation>
    </message>
    <message>
        <source>R&amp;otate the device</source>
        <translation>旋转设备(&amp;O)</translation>
    </message>
</context>
<context>
    <name>MiniHost::DevicePopover</name>
    <message>
        <source>Device and environment</source>
        <translation>设备与环境</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>横屏</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>None: the size of the frame</source>
        <translation>无：与客户端窗框同大</translation>
    </message>
    <message>
        <source>As the device</source>
        <translation>与设备相同</translation>
    </message>
    <message>
        <source>Touch</source>
        <translation>触摸</translation>
    </message>
    <message>
        <source>Mouse</source>
        <translation>鼠标</translation>
    </message>
    <message>
        <source>Engine default</source>
        <translation>引擎默认</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Wi-Fi</source>
        <translation>Wi-Fi</translation>
    </message>
    <message>
        <source>4G</source>
        <translation>4G</translation>
    </message>
    <message>
        <source>3G</source>
        <translation>3G</translation>
    </message>
    <message>
        <source>2G</source>
        <translation>2G</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>latitude,longitude, or off</source>
        <translation>纬度,经度；或 off 表示拒绝</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>设备(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Zoom</source>
        <translation>缩放(&amp;Z)</translation>
    </message>
    <message>
        <source>&amp;Pixel ratio</source>
        <translation>像素比(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Input</source>
        <translation>输入(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>配色(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Network</source>
        <translation>网络(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Location</source>
        <translation>位置(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Font size</source>
        <translation>字号(&amp;F)</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>语言(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Time zone</source>
        <translation>时区(&amp;T)</translation>
    </message>
    <message>
        <source>%1 is not a time zone; an example is Asia/Shanghai</source>
        <translation>%1 不是有效的时区，例如 Asia/Shanghai</translation>
    </message>
    <message>
        <source>%1 is not a location; an example is 30.27,120.15</source>
        <translation>%1 不是有效的位置，例如 30.27,120.15</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Device and environment: %1</source>
        <translation>设备与环境：%1</translation>
    </message>
    <message>
        <source>As the client</source>
        <translation>随客户端</translation>
    </message>
</context>
<context>
    <name>MiniHost::EntryPanel</name>
    <message>
        <source>Selected</source>
        <translation>选中</translation>
    </message>
    <message>
        <source>Selected entry</source>
        <translation>选中的条目</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Selected · %1 · #%2</source>
        <translation>选中 · %1 · #%2</translation>
    </message>
    <message>
        <source>Click an arrow in Flow, or a row in Journal, to see it here.</source>
        <translation>点击时序中的箭头或日志中的一行，在这里查看。</translation>
    </message>
</context>
<context>
    <name>MiniHost::EventPopover</name>
    <message>
        <source>Send the page an event</source>
        <translation>向页面发送事件</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>发送(&amp;S)</translation>
    </message>
    <message>
        <source>JSON; empty: no data</source>
        <translation>JSON；留空表示没有数据</translation>
    </message>
    <message>
        <source>Or &lt;namespace&gt;.&lt;name&gt;, for example biz.calendar.changed.</source>
        <translation>或 &lt;命名空间&gt;.&lt;事件名&gt;，例如 biz.calendar.changed。</translation>
    </message>
    <message>
        <source>&amp;Event</source>
        <translation>事件(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>数据(&amp;D)</translation>
    </message>
    <message>
        <source>The event has no name.</source>
        <translation>没有填写事件名。</translation>
    </message>
    <message>
        <source>The data is not JSON: %1.</source>
        <translation>数据不是 JSON：%1。</translation>
    </message>
</context>
<context>
    <name>MiniHost::FaultsPopover</name>
    <message>
        <source>Armed faults</source>
        <translation>已布置的故障</translation>
    </message>
    <message>
        <source>No fault is armed. The Scenarios menu has faults for each answer.</source>
        <translation>没有布置故障。可在「场景」菜单中为每一种应答布置故障。</translation>
    </message>
    <message>
        <source>Disarm all</source>
        <translation>全部撤除</translation>
    </message>
    <message>
        <source>matched %1, triggered %2</source>
        <translation>匹配 %1 次，触发 %2 次</translation>
    </message>
    <message>
        <source>%1; will not trigger again</source>
        <translation>%1；不会再触发</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Disarm</source>
        <translation>撤除</translation>
    </message>
    <message>
        <source>Armed fault: %1</source>
        <translation>已布置的故障：%1</translation>
    </message>
    <message>
        <source>%1 faults</source>
        <translation>%1 个故障</translation>
    </message>
    <message>
        <source>Armed faults: %1</source>
        <translation>已布置的故障：%1 个</translation>
    </message>
    <message>
        <source>triggered</source>
        <translation>已触发</translation>
    </message>
    <message>
        <source>All armed faults have triggered: %1</source>
        <translation>布置的故障都已触发：%1 个</translation>
    </message>
</context>
<context>
    <name>MiniHost::FlowPanel</name>
    <message>
        <source>&amp;Call</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>Which call to show</source>
        <translation>显示哪一次调用</translation>
    </message>
    <message>
        <source>The page has not called openAuth yet. Press its button, and the call appears here step by step.</source>
        <translation>页面还没有调用 openAuth。点击页面上的按钮，调用过程会逐步显示在这里。</translation>
    </message>
</context>
<context>
    <name>MiniHost::FlowView</name>
    <message>
        <source>Sequence diagram of the call</source>
        <translation>调用的时序图</translation>
    </message>
</context>
<context>
    <name>MiniHost::GrantsPanel</name>
    <message>
        <source>Revoking takes effect at once: old tokens get 403 with requiredScopes, and openAuth asks again.</source>
        <translation>解除立即生效：旧凭证调用接口得到 403 和 requiredScopes，openAuth 会重新询问。</translation>
    </message>
    <message>
        <source>Grants (%1)</source>
        <translation>授权记录（%1）</translation>
    </message>
    <message>
        <source>%1, the whole organisation, to %2</source>
        <translation>%1（整个组织）→ %2</translation>
    </message>
    <message>
        <source>%1 of %2 to %3</source>
        <translation>%1（%2）→ %3</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>解除授权</translation>
    </message>
    <message>
        <source>Revokes: %1. Old tokens get 403.</source>
        <translation>解除授权：%1。旧凭证将得到 403。</translation>
    </message>
</context>
<context>
    <name>MiniHost::HostMark</name>
    <message>
        <source>Shown by the client, not by the page</source>
        <translation>由客户端显示，不是页面内容</translation>
    </message>
    <message>
        <source>All of this screen is drawn by the page</source>
        <translation>整个屏幕都由页面绘制</translation>
    </message>
</context>
<context>
    <name>MiniHost::IdentityMenu</name>
    <message>
        <source>&amp;Switch identity</source>
        <translation>切换身份(&amp;S)</translation>
    </message>
    <message>
        <source>In no organisation</source>
        <translation>不属于任何组织</translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>退出登录(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Edit the world…</source>
        <translation>编辑世界(&amp;E)…</translation>
    </message>
</context>
<context>
    <name>MiniHost::InboxPopover</name>
    <message>
        <source>Requests to administrators</source>
        <translation>待管理员处理的申请</translation>
    </message>
    <message>
        <source>No requests. A request of a member to an administrator (type 1) appears here.</source>
        <translation>没有待处理的申请。成员发给管理员的申请（type 1）会显示在这里。</translation>
    </message>
    <message>
        <source>%1 asks for %2</source>
        <translation>%1 为 %2 提出申请</translation>
    </message>
    <message>
        <source>%1 asks for these permissions of %2:</source>
        <translation>%1 申请 %2 的以下权限：</translation>
    </message>
    <message>
        <source>You decide as %1.</source>
        <translation>你将以 %1 的身份处理。</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>允许</translation>
    </message>
    <message>
        <source>Refuses the request of %1 for %2</source>
        <translation>拒绝 %1 为 %2 提出的申请</translation>
    </message>
    <message>
        <source>Grants %1 the listed permissions for all of %2</source>
        <translation>把所列权限授予 %1，对 %2 全体有效</translation>
    </message>
</context>
<context>
    <name>MiniHost::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Inspector tabs</source>
        <translation>检查器标签页</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>时序</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>DevTools</source>
        <translation>DevTools</translation>
    </message>
    <message>
        <source>Pause the journal</source>
        <translation>暂停日志</translation>
    </message>
    <message>
        <source>Filter the journal (Ctrl+F)</source>
        <translation>筛选日志（Ctrl+F）</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Entries: %1</source>
        <translation>%1 条</translation>
    </message>
    <message>
        <source>Resume the journal</source>
        <translation>继续记录日志</translation>
    </message>
    <message>
        <source>Journal as JSON lines…</source>
        <translation>日志（JSON lines）…</translation>
    </message>
    <message>
        <source>Flow as SVG…</source>
        <translation>时序图（SVG）…</translation>
    </message>
    <message>
        <source>Flow as PNG…</source>
        <translation>时序图（PNG）…</translation>
    </message>
    <message>
        <source>Flow as Mermaid…</source>
        <translation>时序图（Mermaid）…</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>应答</translation>
    </message>
    <message>
        <source>World</source>
        <translation>世界</translation>
    </message>
</context>
<context>
    <name>MiniHost::JournalModel</name>
    <message>
        <source>code of the control API</source>
        <translation>控制接口的授权码</translation>
    </message>
</context>
<context>
    <name>MiniHost::JournalPanel</name>
    <message>
        <source>Journal</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Copy as JSON lines</source>
        <translation>复制为 JSON lines</translation>
    </message>
    <message>
        <source>Filter: a word, a number, a code… (Ctrl+F)</source>
        <translation>筛选：文字、错误码、权限点…（Ctrl+F）</translation>
    </message>
    <message>
        <source>Filter the journal</source>
        <translation>筛选日志</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>全部类型</translation>
    </message>
    <message>
        <source>Kinds of entries to show</source>
        <translation>要显示的条目类型</translation>
    </message>
    <message>
        <source>No entry matches the filter. Clear the filter to see all entries.</source>
        <translation>没有符合筛选条件的条目。清除筛选可查看全部。</translation>
    </message>
    <message>
        <source>No entries yet. Load a page; its calls and requests appear here.</source>
        <translation>还没有记录。加载一个页面，它的调用和请求会显示在这里。</translation>
    </message>
</context>
<context>
    <name>MiniHost::JournalRows</name>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>After</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>MiniHost::JsonView</name>
    <message>
        <source>%1 at character %2</source>
        <translation>第 %2 个字符处：%1</translation>
    </message>
    <message>
        <source>exactly one JSON value is expected</source>
        <translation>应当恰好是一个 JSON 值</translation>
    </message>
    <message>
        <source>The entry as JSON</source>
        <translation>条目的 JSON</translation>
    </message>
</context>
<context>
    <name>MiniHost::MainWindow</name>
    <message>
        <source>App in the bac&amp;kground</source>
        <translation>应用切到后台(&amp;K)</translation>
    </message>
    <message>
        <source>Send the page an e&amp;vent…</source>
        <translation>向页面发送事件(&amp;V)…</translation>
    </message>
    <message>
        <source>User %1 of %2, from the profile %3</source>
        <translation>用户 %1，组织 %2，来自配置文件 %3</translation>
    </message>
    <message>
        <source>&amp;Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>&amp;Open the app&apos;s start page</source>
        <translation>打开应用首页</translation>
    </message>
    <message>
        <source>Export: %1</source>
        <translation>导出：%1</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>&amp;Filter the journal</source>
        <translation>筛选日志</translation>
    </message>
    <message>
        <source>&amp;Copy the selected entry as JSON</source>
        <translation>复制选中条目的 JSON</translation>
    </message>
    <message>
        <source>C&amp;lear the journal</source>
        <translation>清空日志</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>&amp;About MiniHost</source>
        <translation>关于 MiniHost</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>重新加载</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>地址栏</translation>
    </message>
    <message>
        <source>&amp;Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Window &amp;theme</source>
        <translation>窗口外观</translation>
    </message>
    <message>
        <source>Client t&amp;heme</source>
        <translation>客户端外观</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>&amp;DevTools</source>
        <translation>DevTools</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>About MiniHost</source>
        <translation>关于 MiniHost</translation>
    </message>
    <message>
        <source>MiniHost %1</source>
        <translation>MiniHost %1</translation>
    </message>
    <message>
        <source>An offline stand-in for the DingTalk client: mini-app, consent, open platform and exchange on this machine. Not made by DingTalk. Qt %1.</source>
        <translation>钉钉客户端的离线替身：小程序（H5 微应用）、授权弹窗、开放平台与授权码兑换都在本机。与钉钉官方无关。Qt %1。</translation>
    </message>
    <message>
        <source>&amp;Identities</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>&amp;Requests to administrators (%1)…</source>
        <translation>待管理员处理的申请（%1）…</translation>
    </message>
    <message>
        <source>Requests that wait for an administrator: %1</source>
        <translation>待管理员处理的申请：%1</translation>
    </message>
    <message>
        <source>Pull to refresh</source>
        <translation>下拉刷新</translation>
    </message>
    <message>
        <source>&amp;Side by side</source>
        <translation>并排显示(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Next client</source>
        <translation>下一个客户端(&amp;N)</translation>
    </message>
    <message>
        <source>My authorized apps</source>
        <translation>应用授权管理</translation>
    </message>
    <message>
        <source>My authorized &amp;apps…</source>
        <translation>应用授权管理(&amp;A)…</translation>
    </message>
    <message>
        <source>My to-dos</source>
        <translation>我的待办</translation>
    </message>
    <message>
        <source>My &amp;to-dos…</source>
        <translation>我的待办(&amp;T)…</translation>
    </message>
</context>
<context>
    <name>MiniHost::PageTrouble</name>
    <message>
        <source>&amp;Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>The page failed</source>
        <translation>页面出错</translation>
    </message>
    <message>
        <source>The page&apos;s process has ended</source>
        <translation>页面进程已退出</translation>
    </message>
    <message>
        <source>Its open calls were withdrawn. Nothing outside the page is lost: grants, codes and the journal are kept.</source>
        <translation>未完成的调用已撤回。页面以外没有丢失：授权、授权码和日志都还在。</translation>
    </message>
    <message>
        <source>&amp;Wait</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>&amp;End the page</source>
        <translation>结束页面</translation>
    </message>
    <message>
        <source>Wait for it, or end it. Everything else goes on: the inspector, the other clients, Reload.</source>
        <translation>等待它，或结束它。其他一切照常：检查器、其他客户端、重新加载。</translation>
    </message>
    <message>
        <source>The app has closed itself</source>
        <translation>应用已自行关闭</translation>
    </message>
    <message>
        <source>The app called close on its first page; a DingTalk client would return to its list of apps.</source>
        <translation>应用在首页调用了 close；钉钉客户端此时会回到应用列表。</translation>
    </message>
    <message>
        <source>Open the app again.</source>
        <translation>重新打开应用。</translation>
    </message>
</context>
<context>
    <name>MiniHost::PageWatch</name>
    <message>
        <source>Exit code %1</source>
        <translation>退出码 %1</translation>
    </message>
</context>
<context>
    <name>MiniHost::PageWindow</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>MiniHost::PictureLabel</name>
    <message>
        <source>Loading …</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>The picture cannot be shown</source>
        <translation>图片无法显示</translation>
    </message>
</context>
<context>
    <name>MiniHost::ProvenanceBadge</name>
    <message>
        <source>Stated in public documents</source>
        <translation>见于公开文档</translation>
    </message>
    <message>
        <source>Found in the published SDK</source>
        <translation>见于公开的 SDK</translation>
    </message>
    <message>
        <source>Inferred by MiniHost; no source states it</source>
        <translation>MiniHost 的推断，没有资料说明</translation>
    </message>
    <message>
        <source>About MiniHost itself</source>
        <translation>关于 MiniHost 自身</translation>
    </message>
</context>
<context>
    <name>MiniHost::RequestEditor</name>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>The answer appears here.</source>
        <translation>应答显示在这里。</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>应答</translation>
    </message>
    <message>
        <source>Endpoints that this token may call</source>
        <translation>该凭证可以调用的接口</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation>复制为 curl</translation>
    </message>
    <message>
        <source>The command has the token&apos;s value.</source>
        <translation>命令中含有凭证的值。</translation>
    </message>
    <message>
        <source>Body (JSON)</source>
        <translation>请求体（JSON）</translation>
    </message>
    <message>
        <source>The path begins with /, like /v1.0/contact/users/me.</source>
        <translation>路径以 / 开头，例如 /v1.0/contact/users/me。</translation>
    </message>
    <message>
        <source>Status %1</source>
        <translation>状态 %1</translation>
    </message>
</context>
<context>
    <name>MiniHost::RuleEditor</name>
    <message>
        <source>Once</source>
        <translation>一次</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>When the page calls</source>
        <translation>当页面调用</translation>
    </message>
    <message>
        <source>JSAPI, or the beginning of its name and a star</source>
        <translation>JSAPI，或名称开头加星号</translation>
    </message>
    <message>
        <source>with</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>any arguments, or a part of them as JSON</source>
        <translation>任意参数，或其中一部分（JSON）</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>it succeeds with</source>
        <translation>成功，得到</translation>
    </message>
    <message>
        <source>it fails with</source>
        <translation>失败，得到</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>after</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> 毫秒</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Answer as JSON</source>
        <translation>应答（JSON）</translation>
    </message>
    <message>
        <source>Rule %1</source>
        <translation>规则 %1</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>新建规则</translation>
    </message>
    <message>
        <source>Save the rule</source>
        <translation>保存规则</translation>
    </message>
    <message>
        <source>Add the rule</source>
        <translation>添加规则</translation>
    </message>
    <message>
        <source>The answer is not JSON: %1.</source>
        <translation>应答不是 JSON：%1。</translation>
    </message>
    <message>
        <source>The arguments are not a JSON object: %1.</source>
        <translation>参数不是 JSON 对象：%1。</translation>
    </message>
    <message>
        <source>an object begins with {</source>
        <translation>对象以 { 开头</translation>
    </message>
    <message>
        <source>The rule</source>
        <translation>规则</translation>
    </message>
</context>
<context>
    <name>MiniHost::RuleModel</name>
    <message>
        <source>on</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>off</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>any</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>used up</source>
        <translation>已用完</translation>
    </message>
    <message>
        <source>On</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>JSAPI</source>
        <translation>JSAPI</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>应答</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>一次</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>已用</translation>
    </message>
</context>
<context>
    <name>MiniHost::ScenariosMenu</name>
    <message>
        <source>&amp;Scenarios</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Armed &amp;faults…</source>
        <translation>已布置的故障…</translation>
    </message>
    <message>
        <source>&amp;Disarm all</source>
        <translation>全部撤除</translation>
    </message>
    <message>
        <source>once</source>
        <translation>一次</translation>
    </message>
    <message>
        <source>every time</source>
        <translation>每次</translation>
    </message>
    <message>
        <source>only time %1</source>
        <translation>仅第 %1 次</translation>
    </message>
    <message>
        <source>sometimes (%1 %)</source>
        <translation>有时（%1 %）</translation>
    </message>
    <message>
        <source>Another &amp;time…</source>
        <translation>其他次数…</translation>
    </message>
    <message>
        <source>&amp;Trigger: %1</source>
        <translation>触发频率：%1</translation>
    </message>
    <message>
        <source>How often faults trigger</source>
        <translation>故障触发频率</translation>
    </message>
    <message>
        <source>Trigger only at this match, counted from arming:</source>
        <translation>仅在第几次匹配时触发（从布置时数起）：</translation>
    </message>
    <message>
        <source>Armed &amp;faults (%1)…</source>
        <translation>已布置的故障（%1）…</translation>
    </message>
</context>
<context>
    <name>MiniHost::ShowcaseTour</name>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>The page&apos;s process has ended</source>
        <translation>页面进程已退出</translation>
    </message>
    <message>
        <source>Exit code %1</source>
        <translation>退出码 %1</translation>
    </message>
    <message>
        <source>The whole tour</source>
        <translation>整个演示</translation>
    </message>
    <message>
        <source>not done within %1 seconds</source>
        <translation>%1 秒内没有完成</translation>
    </message>
    <message>
        <source>Pictures:</source>
        <translation>截图：</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>保存 %1</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>没有回答</translation>
    </message>
    <message>
        <source>Example 1 on iOS asks for consent</source>
        <translation>示例一（iOS）请求同意</translation>
    </message>
    <message>
        <source>no consent panel</source>
        <translation>没有出现授权弹窗</translation>
    </message>
    <message>
        <source>Agree and allow: the page gets its code</source>
        <translation>勾选协议并允许：页面得到授权码</translation>
    </message>
    <message>
        <source>MiniHost exchanges code → token → user data</source>
        <translation>MiniHost 兑换：授权码 → 访问凭证 → 用户信息</translation>
    </message>
    <message>
        <source>done, over HTTP at %1</source>
        <translation>完成，经由 %1</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>没有完成</translation>
    </message>
    <message>
        <source>Example 1 again: granted already, the user is not asked</source>
        <translation>再次示例一：已授权，不再询问</translation>
    </message>
    <message>
        <source>The same page as PC</source>
        <translation>以 PC 打开同一页面</translation>
    </message>
    <message>
        <source>Example 2 on PC asks for consent</source>
        <translation>示例二（PC）请求同意</translation>
    </message>
    <message>
        <source>Refuse: the page gets &quot;cancel&quot;</source>
        <translation>拒绝：页面得到 cancel</translation>
    </message>
    <message>
        <source>An unknown permission point fails; the page does not get the error number</source>
        <translation>未知权限点失败；页面得不到错误码</translation>
    </message>
    <message>
        <source>Open the built-in showcase as iOS</source>
        <translation>以 iOS 打开内置示例</translation>
    </message>
</context>
<context>
    <name>MiniHost::StatusStrip</name>
    <message>
        <source>Open platform %1</source>
        <translation>开放平台 %1</translation>
    </message>
    <message>
        <source>Control token: %1</source>
        <translation>控制令牌：%1</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>Offline · blocked requests: %1</source>
        <translation>离线 · 拦截外部请求 %1</translation>
    </message>
    <message>
        <source>The page can reach the internet (--online).</source>
        <translation>页面可以访问外网（--online）。</translation>
    </message>
    <message>
        <source>Nothing leaves this machine. Click to see what was blocked.</source>
        <translation>没有数据离开本机。点击查看被拦截的请求。</translation>
    </message>
    <message>
        <source>Clock %1</source>
        <translation>时钟 %1</translation>
    </message>
</context>
<context>
    <name>MiniHost::TokenActions</name>
    <message>
        <source>Call an OpenAPI</source>
        <translation>调用 OpenAPI</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Let expire</source>
        <translation>使过期</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>解除授权</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Gets a new pair with the refresh token, as the app&apos;s server does.</source>
        <translation>用刷新令牌换取一对新凭证，与应用服务器的做法相同。</translation>
    </message>
    <message>
        <source>Takes back what the user granted to the app: endpoints then answer 403.</source>
        <translation>收回用户对应用的授权：之后接口返回 403。</translation>
    </message>
    <message>
        <source>Access token, now</source>
        <translation>访问凭证，立即</translation>
    </message>
    <message>
        <source>Refresh token, now</source>
        <translation>刷新令牌，立即</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>访问凭证</translation>
    </message>
    <message>
        <source>Refresh token</source>
        <translation>刷新令牌</translation>
    </message>
    <message>
        <source>A new pair of tokens was issued; the old refresh token has ended.</source>
        <translation>已签发一对新凭证；旧的刷新令牌已失效。</translation>
    </message>
    <message>
        <source>The refresh was refused (%1). The app has to repeat the steps: the page calls openAuth again.</source>
        <translation>刷新被拒绝（%1）。应用需要重复上述步骤：页面重新调用 openAuth。</translation>
    </message>
    <message>
        <source>The refresh token has expired. After the access token, the page has to call openAuth again.</source>
        <translation>刷新令牌已过期。访问凭证也过期后，页面需要重新调用 openAuth。</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>已复制：%1</translation>
    </message>
</context>
<context>
    <name>MiniHost::TokenModel</name>
    <message>
        <source>valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>rotated</source>
        <translation>已轮换</translation>
    </message>
    <message>
        <source>Access token %1, until %2
Refresh token %3, until %4</source>
        <translation>访问凭证 %1，至 %2
刷新凭证 %3，至 %4</translation>
    </message>
    <message>
        <source>App</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>Permission points</source>
        <translation>权限点</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>访问凭证</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>(the app)</source>
        <translation>（应用自身）</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>已解除</translation>
    </message>
    <message>
        <source>partly revoked</source>
        <translation>部分解除</translation>
    </message>
    <message>
        <source>Access token %1 of the app itself, until %2</source>
        <translation>应用自身的访问凭证 %1，有效至 %2</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>Refresh token</source>
        <translation>刷新令牌</translation>
    </message>
</context>
<context>
    <name>MiniHost::TokensPanel</name>
    <message>
        <source>Tokens</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Code %1 of %2, call #%3, waits to be exchanged.</source>
        <translation>%2 的授权码 %1（调用 #%3）等待兑换。</translation>
    </message>
    <message>
        <source>Exchange now</source>
        <translation>立即兑换</translation>
    </message>
    <message>
        <source>Exchanges the code %1 for a token</source>
        <translation>用授权码 %1 兑换访问凭证</translation>
    </message>
    <message>
        <source>No token yet. Allow a request in the page: its code is exchanged at once.</source>
        <translation>还没有令牌。在页面上允许一次授权，授权码会立即兑换。</translation>
    </message>
    <message>
        <source>No token yet. Allow a request in the page, then press Exchange now here.</source>
        <translation>还没有令牌。在页面上允许一次授权，然后在这里点击「立即兑换」。</translation>
    </message>
    <message>
        <source>No token yet. Your own server gets one with POST %1/v1.0/oauth2/userAccessToken.</source>
        <translation>还没有令牌。由你的服务器通过 POST %1/v1.0/oauth2/userAccessToken 兑换。</translation>
    </message>
</context>
<context>
    <name>MiniHost::TopBar</name>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>后退（Alt+←）</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>前进（Alt+→）</translation>
    </message>
    <message>
        <source>Reload (Ctrl+R)</source>
        <translation>重新加载（Ctrl+R）</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Signed in: %1</source>
        <translation>当前用户：%1</translation>
    </message>
    <message>
        <source>Nobody is signed in</source>
        <translation>未登录</translation>
    </message>
</context>
<context>
    <name>MiniHost::UiPanel</name>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Choose a colour</source>
        <translation>选择颜色</translation>
    </message>
    <message>
        <source>No more questions from this page</source>
        <translation>不再显示此页面的提示</translation>
    </message>
    <message>
        <source>The server asks for a name and a password.</source>
        <translation>服务器要求输入用户名和密码。</translation>
    </message>
    <message>
        <source>The server asks for a name and a password: %1</source>
        <translation>服务器要求输入用户名和密码：%1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>… %1 more are not shown</source>
        <translation>还有 %1 项没有显示</translation>
    </message>
    <message>
        <source>DingTalk</source>
        <translation>钉钉</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose an action</source>
        <translation>选择操作</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Please choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>The page gave nothing to choose from.</source>
        <translation>页面没有给出可选的内容。</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>a year on a wheel</comment>
        <translation>%1年</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>a month on a wheel</comment>
        <translation>%1月</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>a day on a wheel</comment>
        <translation>%1日</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>时</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>an hour on a wheel</comment>
        <translation>%1时</translation>
    </message>
    <message>
        <source>Minute</source>
        <translation>分</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>a minute on a wheel</comment>
        <translation>%1分</translation>
    </message>
    <message>
        <source>Half of the day</source>
        <translation>上午或下午</translation>
    </message>
    <message>
        <source>Afternoon</source>
        <translation>下午</translation>
    </message>
    <message>
        <source>Morning</source>
        <translation>上午</translation>
    </message>
    <message>
        <source>Choose a time</source>
        <translation>选择时间</translation>
    </message>
    <message>
        <source>Choose a period</source>
        <translation>选择时段</translation>
    </message>
    <message>
        <source>Choose a date</source>
        <translation>选择日期</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>从 %1</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>到 %1</translation>
    </message>
    <message>
        <source>Up to %1</source>
        <translation>最多 %1 个</translation>
    </message>
    <message>
        <source>One</source>
        <translation>一个</translation>
    </message>
    <message>
        <source>Choose from this computer …</source>
        <translation>从这台电脑选择…</translation>
    </message>
    <message>
        <source>Take a photo</source>
        <translation>拍照</translation>
    </message>
    <message>
        <source>A sample picture, as if just taken</source>
        <translation>一张示例图片，当作刚拍的</translation>
    </message>
    <message>
        <source>Use a sample picture</source>
        <translation>使用示例图片</translation>
    </message>
    <message>
        <source>800 × 600, drawn by MiniHost</source>
        <translation>800 × 600，由 MiniHost 绘制</translation>
    </message>
    <message>
        <source>Use several sample pictures</source>
        <translation>使用多张示例图片</translation>
    </message>
    <message>
        <source>Pictures: %1</source>
        <translation>图片：%1 张</translation>
    </message>
    <message>
        <source>Use a sample file</source>
        <translation>使用示例文件</translation>
    </message>
    <message>
        <source>A few bytes, with the name of such a file</source>
        <translation>几个字节，文件名与此类文件一致</translation>
    </message>
    <message>
        <source>Choose pictures</source>
        <translation>选择图片</translation>
    </message>
    <message>
        <source>Choose a video</source>
        <translation>选择视频</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.gif *.webp *.bmp)</source>
        <translation>图片 (*.png *.jpg *.jpeg *.gif *.webp *.bmp)</translation>
    </message>
    <message>
        <source>Videos (*.mp4 *.mov *.webm *.avi)</source>
        <translation>视频 (*.mp4 *.mov *.webm *.avi)</translation>
    </message>
    <message>
        <source>No more than %1 can be chosen.</source>
        <translation>最多只能选择 %1 个。</translation>
    </message>
    <message>
        <source>Hangzhou</source>
        <translation>杭州</translation>
    </message>
    <message>
        <source>Hangzhou, Zhejiang</source>
        <translation>浙江省杭州市</translation>
    </message>
    <message>
        <source>Beijing</source>
        <translation>北京</translation>
    </message>
    <message>
        <source>Shanghai</source>
        <translation>上海</translation>
    </message>
    <message>
        <source>Shenzhen</source>
        <translation>深圳</translation>
    </message>
    <message>
        <source>Shenzhen, Guangdong</source>
        <translation>广东省深圳市</translation>
    </message>
    <message>
        <source>Singapore</source>
        <translation>新加坡</translation>
    </message>
    <message>
        <source>London</source>
        <translation>伦敦</translation>
    </message>
    <message>
        <source>London, United Kingdom</source>
        <translation>英国伦敦</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>纬度</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>经度</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Somewhere else</source>
        <translation>其他地方</translation>
    </message>
    <message>
        <source>Picture %1 of %2</source>
        <translation>第 %1 张图片，共 %2 张</translation>
    </message>
    <message>
        <source>DingTalk would show this now; MiniHost only shows this note.</source>
        <translation>钉钉此时会打开相应的界面；MiniHost 只显示此说明。</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>People and departments</source>
        <translation>人员与部门</translation>
    </message>
    <message>
        <source>Search by name, nick or number</source>
        <translation>搜索姓名、昵称或号码</translation>
    </message>
    <message>
        <source>Choose people</source>
        <translation>选择人员</translation>
    </message>
    <message>
        <source>Choose departments</source>
        <translation>选择部门</translation>
    </message>
    <message>
        <source>%1 · always chosen</source>
        <translation>%1 · 必选</translation>
    </message>
    <message>
        <source>%1 · cannot be chosen</source>
        <translation>%1 · 不可选</translation>
    </message>
    <message>
        <source>Department, members: %1</source>
        <translation>部门，成员 %1 人</translation>
    </message>
    <message>
        <source>There is nobody to choose from.</source>
        <translation>没有可选的人员。</translation>
    </message>
    <message>
        <source>%1 of at most %2 chosen</source>
        <translation>已选 %1，最多 %2</translation>
    </message>
    <message>
        <source>%1 chosen</source>
        <translation>已选 %1</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Previous picture</source>
        <translation>上一张图片</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>下一张图片</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>扫一扫</translation>
    </message>
    <message>
        <source>Type or paste the content of the bar code.</source>
        <translation>请输入或粘贴条形码的内容。</translation>
    </message>
    <message>
        <source>Type or paste the content of the code.</source>
        <translation>请输入或粘贴二维码的内容。</translation>
    </message>
    <message>
        <source>Content of the code</source>
        <translation>二维码的内容</translation>
    </message>
    <message>
        <source>Use code</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Scanned before</source>
        <translation>之前扫过</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>分享</translation>
    </message>
    <message>
        <source>Share to</source>
        <translation>分享到</translation>
    </message>
    <message>
        <source>A DingTalk chat</source>
        <translation>钉钉聊天</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>DING</source>
        <translation>DING 一下</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>复制链接</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>在浏览器打开</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Your text</source>
        <translation>你的文字</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Authorization details</source>
        <translation>授权详情</translation>
    </message>
    <message>
        <source>You have granted nothing to this app.</source>
        <translation>你没有授予该应用任何权限。</translation>
    </message>
    <message>
        <source>Granted:</source>
        <translation>授权内容：</translation>
    </message>
    <message>
        <source>Revoke authorization</source>
        <translation>解除授权</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>已授权</translation>
    </message>
</context>
<context>
    <name>MiniHost::WorldForm</name>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
</context>
<context>
    <name>MiniHost::WorldPanel</name>
    <message>
        <source>Organisations, users and apps</source>
        <translation>组织、用户与应用</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Takes effect at once, for all following requests (Enter)</source>
        <translation>立即生效，作用于之后的请求（Enter）</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>App</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Save as profile…</source>
        <translation>另存为配置文件…</translation>
    </message>
    <message>
        <source>World %1</source>
        <translation>世界 %1</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Apps</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Save the world as a profile</source>
        <translation>将世界另存为配置文件</translation>
    </message>
    <message>
        <source>Permission point</source>
        <translation>权限点</translation>
    </message>
    <message>
        <source>Own permission points</source>
        <translation>自定义权限点</translation>
    </message>
</context>
<context>
    <name>PageMenu</name>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>Copy the &amp;link&apos;s address</source>
        <translation>复制链接地址(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>重新加载(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Inspect</source>
        <translation>检查(&amp;I)</translation>
    </message>
</context>
<context>
    <name>WorldFields</name>
    <message>
        <source>corpId</source>
        <translation>corpId</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>Parent department</source>
        <translation>上级部门</translation>
    </message>
    <message>
        <source>The number of the parent department; empty: directly below the organisation</source>
        <translation>上级部门的编号；留空即直属组织</translation>
    </message>
    <message>
        <source>userId</source>
        <translation>userId</translation>
    </message>
    <message>
        <source>Member of</source>
        <translation>所属组织</translation>
    </message>
    <message>
        <source>Administrator of</source>
        <translation>管理的组织</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Nick</source>
        <translation>昵称</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手机号</translation>
    </message>
    <message>
        <source>Country code</source>
        <translation>国家码</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Avatar</source>
        <translation>头像</translation>
    </message>
    <message>
        <source>openId</source>
        <translation>openId</translation>
    </message>
    <message>
        <source>unionId</source>
        <translation>unionId</translation>
    </message>
    <message>
        <source>clientId</source>
        <translation>clientId</translation>
    </message>
    <message>
        <source>clientSecret</source>
        <translation>clientSecret</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>服务商</translation>
    </message>
    <message>
        <source>Installed in</source>
        <translation>已开通的组织</translation>
    </message>
    <message>
        <source>Permission points</source>
        <translation>权限点</translation>
    </message>
    <message>
        <source>Redirect addresses</source>
        <translation>回调地址</translation>
    </message>
    <message>
        <source>One on each line; http://127.0.0.1:*/… means any port</source>
        <translation>每行一个；http://127.0.0.1:*/… 表示任意端口</translation>
    </message>
    <message>
        <source>suiteTicket</source>
        <translation>suiteTicket</translation>
    </message>
    <message>
        <source>Icon</source>
        <translation>图标</translation>
    </message>
    <message>
        <source>Cannot be read (500103)</source>
        <translation>无法读取（500103）</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Signed in at the start</source>
        <translation>启动时登录</translation>
    </message>
    <message>
        <source>A userId; empty: nobody</source>
        <translation>用户 id；留空即无人登录</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Own app of an organisation</source>
        <translation>企业内部应用</translation>
    </message>
    <message>
        <source>Third-party app (masked mobile number)</source>
        <translation>第三方企业应用（手机号脱敏）</translation>
    </message>
    <message>
        <source>Personal mini-app</source>
        <translation>第三方个人应用</translation>
    </message>
    <message>
        <source>agentId</source>
        <translation>agentId</translation>
    </message>
    <message>
        <source>corpId: number, one on each line; without a line MiniHost makes a number</source>
        <translation>corpId: 数字，每行一个；没有时由 MiniHost 生成</translation>
    </message>
    <message>
        <source>Allowed IP addresses</source>
        <translation>IP 白名单</translation>
    </message>
    <message>
        <source>One address or subnet on each line; empty: all</source>
        <translation>每行一个地址或网段；留空表示全部</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Text in the consent panel</source>
        <translation>授权弹窗中的文字</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>rpc: an interface, for rpcScope</source>
        <translation>rpc：接口，用于 rpcScope</translation>
    </message>
    <message>
        <source>field: one field, for fieldScope</source>
        <translation>field：字段，用于 fieldScope</translation>
    </message>
    <message>
        <source>Delegated: a user grants it</source>
        <translation>委托：由用户授权</translation>
    </message>
    <message>
        <source>Application: an administrator grants it</source>
        <translation>应用：由管理员授权</translation>
    </message>
    <message>
        <source>Sensitive</source>
        <translation>敏感</translation>
    </message>
    <message>
        <source>OpenAPI answers</source>
        <translation>OpenAPI 应答</translation>
    </message>
    <message>
        <source>[{&quot;method&quot;: &quot;GET&quot;, &quot;path&quot;: &quot;/v1.0/…/{id}&quot;, &quot;json&quot;: {}}], as in a file for --openapi</source>
        <translation>[{&quot;method&quot;: &quot;GET&quot;, &quot;path&quot;: &quot;/v1.0/…/{id}&quot;, &quot;json&quot;: {}}]，与 --openapi 的文件相同</translation>
    </message>
</context>
</TS>
