<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutCard</name>
    <message>
        <source>About you</source>
        <translation>关于你</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Printed on your results. May be left empty.</source>
        <translation>会印在你的结果上，可以不填。</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>学历</translation>
    </message>
    <message>
        <source>Decides which training routes are open to you.</source>
        <translation>决定哪些培养路径对你开放。</translation>
    </message>
    <message>
        <source>Major</source>
        <translation>专业</translation>
    </message>
    <message>
        <source>What it has taught you already counts as skills.</source>
        <translation>专业里学过的，会算作已有技能。</translation>
    </message>
    <message>
        <source>Hours a week for study</source>
        <translation>每周可学习的小时数</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>none, or not listed</source>
        <translation>没有，或不在列表中</translation>
    </message>
</context>
<context>
    <name>AdviceCard</name>
    <message>
        <source>Say how well a number of short statements fit you. It takes a few minutes.</source>
        <translation>说说一些简短的话有多像你，只需几分钟。</translation>
    </message>
    <message>
        <source>Find my direction</source>
        <translation>找到我的方向</translation>
    </message>
    <message>
        <source>Look around the tracks first →</source>
        <translation>先了解各个方向 →</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) are still open.</source>
        <translation>
            <numerusform>还有 %n 题没有回答。</numerusform>
        </translation>
    </message>
    <message>
        <source>Answer more statements</source>
        <translation>继续作答</translation>
    </message>
    <message>
        <source>Look around the tracks →</source>
        <translation>了解各个方向 →</translation>
    </message>
    <message>
        <source>Go through your answers once more, or first see what the tracks are about.</source>
        <translation>可以把回答再过一遍，也可以先了解各个方向是做什么的。</translation>
    </message>
    <message>
        <source>Look through my answers</source>
        <translation>逐题查看我的回答</translation>
    </message>
    <message>
        <source>Read about each track, and notice which week you would like to try yourself.</source>
        <translation>读一读每个方向，留意哪一种工作周是你自己也想试试的。</translation>
    </message>
    <message>
        <source>Look through my answers →</source>
        <translation>逐题查看我的回答 →</translation>
    </message>
    <message>
        <source>Look around the tracks</source>
        <translation>了解各个方向</translation>
    </message>
    <message>
        <source>Answer them to be surer →</source>
        <translation>答完会更有把握 →</translation>
    </message>
</context>
<context>
    <name>AskingPart</name>
    <message>
        <source>Statement {number} of {total}</source>
        <translation>第 {number} 题，共 {total} 题</translation>
    </message>
    <message>
        <source>Press 1 to 5, or choose with the arrow keys and Enter.</source>
        <translation>按 1 到 5 键作答，或用方向键选择后按回车。</translation>
    </message>
    <message>
        <source>← Back</source>
        <translation>← 上一题</translation>
    </message>
    <message>
        <source>Key: Backspace</source>
        <translation>按键：退格键</translation>
    </message>
    <message>
        <source>Next →</source>
        <translation>下一题 →</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Key: 0</source>
        <translation>按键：0</translation>
    </message>
    <message>
        <source>{answered} of {total} answered.</source>
        <translation>已答 {answered} / {total} 题。</translation>
    </message>
    <message>
        <source>It is too early to say which tracks suit you.</source>
        <translation>现在还看不出哪些方向适合你。</translation>
    </message>
    <message>
        <source>{answered} {sure}</source>
        <translation>{answered}{sure}</translation>
    </message>
    <message>
        <source>One track stands out by now; more answers make it surer.</source>
        <translation>已有一个方向领先，继续作答会更有把握。</translation>
    </message>
    <message>
        <source>The tracks are still close to each other.</source>
        <translation>各个方向还很接近。</translation>
    </message>
    <message>
        <source>Still close: {tracks}.</source>
        <translation>还很接近：{tracks}。</translation>
    </message>
    <message>
        <source>You look around as the sample learner. Nothing is saved.</source>
        <translation>你正以示例学员的身份浏览，内容不会保存。</translation>
    </message>
    <message>
        <source>Your answers cannot be saved now; they hold until you close.</source>
        <translation>目前无法保存作答，关闭窗口前有效。</translation>
    </message>
    <message>
        <source>Close the window to pause; everything is kept.</source>
        <translation>关掉窗口就是暂停，内容都会保留。</translation>
    </message>
</context>
<context>
    <name>AssessPage</name>
    <message>
        <source>Statements</source>
        <translation>题目</translation>
    </message>
    <message>
        <source>What I can do</source>
        <translation>我会什么</translation>
    </message>
    <message>
        <source>About you</source>
        <translation>关于你</translation>
    </message>
    <message>
        <source>Rate what you can do today. Your plan then leaves out what you need not learn again.</source>
        <translation>评一评你现在会什么，已经会的，学习计划里就不再安排。</translation>
    </message>
    <message>
        <source>All of it is optional. It opens the right routes, and counts what your major taught you.</source>
        <translation>都可以不填。填了能看到适合你的培养路径，也会算上专业里学过的技能。</translation>
    </message>
    <message>
        <source>All statements are done</source>
        <translation>题目都看完了</translation>
    </message>
    <message>
        <source>Say how well each statement fits you, and see which tracks your answers speak for.</source>
        <translation>说说每句话有多像你，看看你的回答更支持哪些岗位方向。</translation>
    </message>
    <message>
        <source>Find my direction</source>
        <translation>找到我的方向</translation>
    </message>
    <message>
        <source>The statements start afresh. Your earlier answers are put away, not lost.</source>
        <translation>题目重新开始。之前的作答已经收好，没有丢失。</translation>
    </message>
</context>
<context>
    <name>BelowDoors</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>You are looking around as a sample learner. Nothing here is saved.</source>
        <translation>你正以示例学员的身份浏览，这里的内容不会保存。</translation>
    </message>
    <message>
        <source>Back to my own work</source>
        <translation>回到我自己的内容</translation>
    </message>
    <message>
        <source>New here? A sample learner shows how everything looks when filled.</source>
        <translation>第一次来？示例学员能让你看到填好之后的样子。</translation>
    </message>
    <message>
        <source>Look around with a sample learner</source>
        <translation>用示例学员看一看</translation>
    </message>
    <message>
        <source>Recently</source>
        <translation>最近</translation>
    </message>
</context>
<context>
    <name>ChoicesCard</name>
    <message>
        <source>Target</source>
        <translation>目标方向</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>目标职级</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Hours a week</source>
        <translation>每周小时数</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>I have a deadline</source>
        <translation>有截止日期</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>下个月</translation>
    </message>
</context>
<context>
    <name>Composition</name>
    <message>
        <source>Your settings could not be read, so the usual ones are in use.</source>
        <translation>无法读取你的设置，现在使用默认设置。</translation>
    </message>
    <message>
        <source>Nothing else is affected. Choose yours again under Settings.</source>
        <translation>其他内容不受影响。请在“设置”里重新选择。</translation>
    </message>
    <message>
        <source>Your settings could not be saved: {reason}.</source>
        <translation>无法保存你的设置：{reason}。</translation>
    </message>
    <message>
        <source>They hold until you close the window.</source>
        <translation>在关闭窗口之前它们仍然有效。</translation>
    </message>
    <message>
        <source>This was not saved.</source>
        <translation>这一步没有保存。</translation>
    </message>
    <message>
        <source>What you do now is not kept.</source>
        <translation>现在所做的不会保留。</translation>
    </message>
    <message>
        <source>The knowledge pack cannot be used.</source>
        <translation>知识包无法使用。</translation>
    </message>
    <message>
        <source>Your data could not be opened. Nothing was changed.</source>
        <translation>无法打开你的数据，什么都没有改动。</translation>
    </message>
    <message>
        <source>Close other windows of OpsCareer and start it again.</source>
        <translation>请关闭其他 OpsCareer 窗口，然后重新启动。</translation>
    </message>
</context>
<context>
    <name>CrashNotices</name>
    <message>
        <source>Details without personal data are in {file}.</source>
        <translation>不含个人信息的详情在 {file}。</translation>
    </message>
    <message>
        <source>Something went wrong inside OpsCareer. What you had saved is kept.</source>
        <translation>OpsCareer 内部出了错，已保存的内容都还在。</translation>
    </message>
    <message>
        <source>Please close the program and open it again.</source>
        <translation>请关闭程序后重新打开。</translation>
    </message>
</context>
<context>
    <name>DataCard</name>
    <message>
        <source>Your data</source>
        <translation>你的数据</translation>
    </message>
    <message>
        <source>Kept on this computer alone, in this folder:</source>
        <translation>只保存在这台电脑的这个文件夹里：</translation>
    </message>
    <message>
        <source>You are looking around as a sample learner. Nothing here is saved.</source>
        <translation>你正以示例学员的身份浏览，这里的内容不会保存。</translation>
    </message>
    <message>
        <source>Back to my own work</source>
        <translation>回到我自己的内容</translation>
    </message>
    <message>
        <source>A sample learner shows how everything looks when filled.</source>
        <translation>示例学员能让你看到填好之后的样子。</translation>
    </message>
    <message>
        <source>Look around with a sample learner</source>
        <translation>用示例学员看一看</translation>
    </message>
</context>
<context>
    <name>ExplorePage</name>
    <message>
        <source>Plan towards this</source>
        <translation>以此为目标做计划</translation>
    </message>
    <message>
        <source>Tracks</source>
        <translation>岗位方向</translation>
    </message>
    <message>
        <source>Lifecycle</source>
        <translation>生命周期</translation>
    </message>
    <message>
        <source>The knowledge is being opened …</source>
        <translation>正在打开知识包……</translation>
    </message>
    <message>
        <source>Explore › Tracks</source>
        <translation>探索 › 岗位方向</translation>
    </message>
    <message>
        <source>The life of a product</source>
        <translation>产品的一生</translation>
    </message>
    <message>
        <source>What each track does from the first idea to the last user.</source>
        <translation>从最初的想法到最后一位用户，每个方向各做什么。</translation>
    </message>
    <message>
        <source>Explore the tracks</source>
        <translation>了解岗位方向</translation>
    </message>
    <message>
        <source>What people in internet operations really do, and whom it suits.</source>
        <translation>做互联网运营的人到底在做什么，适合什么样的人。</translation>
    </message>
    <message>
        <source>Tracks overlap at the edges, and people move between them. Reading about one closes no door.</source>
        <translation>各方向之间有重叠，人也会在其中流动。了解一个方向，并不会关上别的门。</translation>
    </message>
</context>
<context>
    <name>FinishedPart</name>
    <message numerus="yes">
        <source>You have answered %n statement(s).</source>
        <translation>
            <numerusform>你已回答 %n 题。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing here is final: look through your answers and change them whenever you like.</source>
        <translation>这些都可以再改：随时回来查看、修改你的回答。</translation>
    </message>
    <message>
        <source>{said} {kept}</source>
        <translation>{said}{kept}</translation>
    </message>
    <message>
        <source>See your matches</source>
        <translation>查看匹配结果</translation>
    </message>
    <message>
        <source>Rate what you can do</source>
        <translation>评一评我会什么</translation>
    </message>
    <message numerus="yes">
        <source>Answer the %n skipped statement(s)</source>
        <translation>
            <numerusform>回答跳过的 %n 题</numerusform>
        </translation>
    </message>
    <message>
        <source>Look through my answers</source>
        <translation>逐题查看我的回答</translation>
    </message>
    <message>
        <source>Take it again from the start</source>
        <translation>从头再测一次</translation>
    </message>
</context>
<context>
    <name>GapsCard</name>
    <message>
        <source>Skills for {position}</source>
        <translation>“{position}”所需技能</translation>
    </message>
    <message>
        <source>Filled dots you hold, rings this plan brings you.</source>
        <translation>实心点为已具备，空心圈由本计划补上。</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation>技能</translation>
    </message>
    <message>
        <source>Have → need</source>
        <translation>已有 → 所需</translation>
    </message>
    <message>
        <source>{have} → {need}</source>
        <translation>{have} → {need}</translation>
    </message>
    <message>
        <source>held</source>
        <translation>已具备</translation>
    </message>
    <message>
        <source>{skill}: you hold level {have}, level {need} is needed</source>
        <translation>{skill}：已有 {have} 级，需要 {need} 级</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>How to get about, and where your data are.</source>
        <translation>怎样使用，以及你的数据在哪里。</translation>
    </message>
    <message>
        <source>How to read a result</source>
        <translation>怎样看结果</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>你的数据</translation>
    </message>
    <message>
        <source>About OpsCareer</source>
        <translation>关于 OpsCareer</translation>
    </message>
    <message>
        <source>The ringed door is your next step. Below are the pages you looked at last.</source>
        <translation>带框的那扇门是你的下一步，下面是你最近看过的页面。</translation>
    </message>
    <message>
        <source>Read what each track is about. Nothing here depends on your answers.</source>
        <translation>了解每个岗位方向。这里的内容与你的作答无关。</translation>
    </message>
    <message>
        <source>Say how well each statement fits you, with the keys 1 to 5. You may skip and go back.</source>
        <translation>用 1 到 5 键说明每句话有多符合你，可以跳过，也可以返回。</translation>
    </message>
    <message>
        <source>Tracks in the order your answers speak for them, each with its reasons.</source>
        <translation>按你的作答排列的岗位方向，每个都附有理由。</translation>
    </message>
    <message>
        <source>Choose a target and your hours; the shortest plan that fits is worked out at once.</source>
        <translation>选好目标和每周时间，马上算出最短的可行计划。</translation>
    </message>
    <message>
        <source>Every change here takes effect at once and is kept.</source>
        <translation>这里的每项更改立即生效并保存。</translation>
    </message>
    <message>
        <source>Would enjoy runs from −100 to +100: how far what you said you like is what a track asks for.</source>
        <translation>“会喜欢”从 −100 到 +100：你说喜欢的，与这个方向所需的有多一致。</translation>
    </message>
    <message>
        <source>Can do today compares your skills with those a first position needs. It can be learned.</source>
        <translation>“已具备”把你的技能与第一个职位所需的相比，差距是可以学会的。</translation>
    </message>
    <message>
        <source>May enter tells which training routes are open from your education.</source>
        <translation>“可进入”说明以你的学历可以走哪些培养路径。</translation>
    </message>
    <message>
        <source>The three are never mixed, and none of them says what you cannot become.</source>
        <translation>三个数从不混在一起，也都不表示你做不了什么。</translation>
    </message>
    <message>
        <source>Everything stays on this computer. OpsCareer opens no network connection and needs no account.</source>
        <translation>一切都留在这台电脑上。OpsCareer 不连接网络，也不需要账号。</translation>
    </message>
    <message>
        <source>What you do is saved at once, in this folder:</source>
        <translation>你所做的会立即保存在这个文件夹里：</translation>
    </message>
    <message>
        <source>OpsCareer {version}, under the MIT licence.</source>
        <translation>OpsCareer {version}，采用 MIT 许可证。</translation>
    </message>
    <message>
        <source>Qt {version}, through PySide6, under the LGPL 3.</source>
        <translation>Qt {version}（通过 PySide6），采用 LGPL 3 许可证。</translation>
    </message>
    <message>
        <source>Fonts: subsets of Noto Sans and Noto Sans SC under the SIL Open Font License 1.1, renamed.</source>
        <translation>字体：Noto Sans 与 Noto Sans SC 的子集（已改名），采用 SIL 开放字体许可证 1.1。</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>the pages, in the order of the rail</source>
        <translation>按左栏顺序打开各页</translation>
    </message>
    <message>
        <source>back to the page before</source>
        <translation>回到上一页</translation>
    </message>
    <message>
        <source>on to the next thing, and back</source>
        <translation>移到下一处，或退回</translation>
    </message>
    <message>
        <source>choose what has the ring</source>
        <translation>选择带框的一项</translation>
    </message>
    <message>
        <source>answer a statement</source>
        <translation>回答一题</translation>
    </message>
    <message>
        <source>print what is on the page</source>
        <translation>打印当前页的内容</translation>
    </message>
    <message>
        <source>this page</source>
        <translation>本页</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Welcome</source>
        <translation>欢迎</translation>
    </message>
    <message>
        <source>Good morning, {name}</source>
        <translation>早上好，{name}</translation>
    </message>
    <message>
        <source>Good afternoon, {name}</source>
        <translation>下午好，{name}</translation>
    </message>
    <message>
        <source>Good evening, {name}</source>
        <translation>晚上好，{name}</translation>
    </message>
    <message>
        <source>Find your way into internet operations.</source>
        <translation>找到你进入互联网运营的路。</translation>
    </message>
    <message>
        <source>Your plan is made. This week&apos;s steps are on it.</source>
        <translation>你的计划已经排好，本周要做的都在里面。</translation>
    </message>
    <message>
        <source>Your answers are complete. See which tracks they speak for.</source>
        <translation>题目已全部作答，看看它们更支持哪些岗位方向。</translation>
    </message>
    <message numerus="yes">
        <source>%n more statement(s) and your result is complete.</source>
        <translation>
            <numerusform>再答 %n 题，结果就完整了。</numerusform>
        </translation>
    </message>
    <message>
        <source>Explore the tracks</source>
        <translation>了解岗位方向</translation>
    </message>
    <message>
        <source>What people in content, user, activity and product operation really do, week by week.</source>
        <translation>内容、用户、活动、产品运营的人每周到底在做什么。</translation>
    </message>
    <message>
        <source>Look around</source>
        <translation>去看看</translation>
    </message>
    <message>
        <source>Find my direction</source>
        <translation>找到我的方向</translation>
    </message>
    <message>
        <source>All statements are answered. See what speaks for each track, and how the sum is made.</source>
        <translation>题目已全部作答。看看每个方向的理由，以及分数是怎么加出来的。</translation>
    </message>
    <message>
        <source>See my matches</source>
        <translation>查看我的匹配</translation>
    </message>
    <message>
        <source>Short statements, one at a time. Your result comes with reasons that add up.</source>
        <translation>一次一句简短的话。结果附带理由，每一分都能加得起来。</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Go on with statement {number}</source>
        <translation>继续第 {number} 题</translation>
    </message>
    <message>
        <source>Plan my study</source>
        <translation>制定学习计划</translation>
    </message>
    <message>
        <source>From where you are to a first position: the shortest plan that fits your week.</source>
        <translation>从你现在的水平到第一个职位：适合你每周时间的最短计划。</translation>
    </message>
    <message>
        <source>Open my plan</source>
        <translation>打开我的计划</translation>
    </message>
    <message>
        <source>Choose a target</source>
        <translation>选择目标</translation>
    </message>
</context>
<context>
    <name>LifecycleView</name>
    <message>
        <source>All stages at a glance</source>
        <translation>各阶段一览</translation>
    </message>
    <message>
        <source>Duties by stage and track</source>
        <translation>各阶段、各方向的职责</translation>
    </message>
</context>
<context>
    <name>LooksCard</name>
    <message>
        <source>Look and language</source>
        <translation>外观与语言</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
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
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter（美式信纸）</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>There is nothing to print on this page.</source>
        <translation>这一页没有可打印的内容。</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>关闭消息</translation>
    </message>
</context>
<context>
    <name>MatchCard</name>
    <message>
        <source>= tied</source>
        <translation>= 并列</translation>
    </message>
    <message>
        <source>(Statement {number})</source>
        <translation>（第 {number} 题）</translation>
    </message>
    <message>
        <source>{reason} {where}</source>
        <translation>{reason}{where}</translation>
    </message>
    <message>
        <source>Show the sum</source>
        <translation>查看算式</translation>
    </message>
    <message>
        <source>Read about it →</source>
        <translation>了解这个方向 →</translation>
    </message>
    <message>
        <source>Plan towards this →</source>
        <translation>制定学习计划 →</translation>
    </message>
    <message>
        <source>Tell us your education →</source>
        <translation>填写学历 →</translation>
    </message>
    <message>
        <source>Hide the sum</source>
        <translation>收起算式</translation>
    </message>
</context>
<context>
    <name>MatchesPage</name>
    <message>
        <source>Print results</source>
        <translation>打印结果</translation>
    </message>
    <message>
        <source>Here you will see which tracks your answers speak for, and every reason why.</source>
        <translation>这里会告诉你，你的回答更支持哪些岗位方向，以及每一条理由。</translation>
    </message>
    <message>
        <source>Your matches</source>
        <translation>你的匹配结果</translation>
    </message>
    <message>
        <source>OpsCareer results {name}</source>
        <translation>OpsCareer 匹配结果 {name}</translation>
    </message>
    <message>
        <source>OpsCareer results</source>
        <translation>OpsCareer 匹配结果</translation>
    </message>
    <message>
        <source>Your results are in {file}.</source>
        <translation>结果已保存到 {file}。</translation>
    </message>
</context>
<context>
    <name>MeaningCard</name>
    <message>
        <source>What these numbers mean</source>
        <translation>这些数字的含义</translation>
    </message>
    <message>
        <source>How far what you said you like is what the track asks for, from −100 to +100.</source>
        <translation>你说喜欢的，与这个方向所需的有多一致，从 −100 到 +100。</translation>
    </message>
    <message>
        <source>Skill levels you hold, of those a first position needs. The rest can be learned.</source>
        <translation>第一个职位所需的技能等级中，你已有多少。其余的可以学会。</translation>
    </message>
    <message>
        <source>The training routes open from your education, and how soon the shortest one ends.</source>
        <translation>以你的学历可以走哪些培养路径，最短的一条需要多久。</translation>
    </message>
    <message>
        <source>How often somebody who answers at random would come out at least this far.</source>
        <translation>如果随意乱答，有多大机会也到这个程度。</translation>
    </message>
    <message>
        <source>By chance</source>
        <translation>随机作答</translation>
    </message>
</context>
<context>
    <name>MilestonesCard</name>
    <message>
        <source>Milestones</source>
        <translation>里程碑</translation>
    </message>
    <message>
        <source>By</source>
        <translation>完成日期</translation>
    </message>
    <message>
        <source>What you will have made</source>
        <translation>届时的成果</translation>
    </message>
    <message>
        <source>How to check: {check}</source>
        <translation>检验方法：{check}</translation>
    </message>
    <message>
        <source>Week {week}</source>
        <translation>第 {week} 周</translation>
    </message>
</context>
<context>
    <name>NoticeCard</name>
    <message>
        <source>With these hours it does not fit in before {deadline}. Either of these would do:</source>
        <translation>按现在的时间，无法在{deadline}前完成。下面任选一项即可：</translation>
    </message>
    <message>
        <source>No number of hours a week fits it in before {deadline}. This would do:</source>
        <translation>无论每周投入多少小时，都无法在{deadline}前完成。可以这样调整：</translation>
    </message>
    <message>
        <source>Choose another position or target.</source>
        <translation>请换一个职级或方向。</translation>
    </message>
    <message>
        <source>Plan for {position}</source>
        <translation>改为“{position}”制定计划</translation>
    </message>
    <message>
        <source>Work it out</source>
        <translation>重新计算</translation>
    </message>
    <message>
        <source>You stopped the planning. What you chose is kept.</source>
        <translation>计算已停止，你的选择都已保留。</translation>
    </message>
    <message numerus="yes">
        <source>Study %n hour(s) a week</source>
        <translation>
            <numerusform>每周学习 %n 小时</numerusform>
        </translation>
    </message>
    <message>
        <source>Move the deadline to {day}</source>
        <translation>把截止日期改到{day}</translation>
    </message>
</context>
<context>
    <name>OpeningPart</name>
    <message numerus="yes">
        <source>About %n minute(s)</source>
        <translation>
            <numerusform>大约 %n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n short statement(s), one at a time. Skip what you cannot say, and go back when you like.</source>
        <translation>
            <numerusform>共 %n 句简短的话，一次一句。说不准的可以跳过，也可以随时返回。</numerusform>
        </translation>
    </message>
    <message>
        <source>Yours alone</source>
        <translation>只属于你</translation>
    </message>
    <message>
        <source>Your answers stay on this computer. Close the window to pause; everything is kept.</source>
        <translation>作答只留在这台电脑上。关掉窗口就是暂停，内容都会保留。</translation>
    </message>
    <message>
        <source>To explore, not to select</source>
        <translation>用来探索，不是选拔</translation>
    </message>
    <message>
        <source>There are no right answers. The result says what you may enjoy, not what you can become.</source>
        <translation>答案没有对错。结果说的是你可能喜欢什么，而不是你能成为什么样的人。</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Tell us about you first, if you like →</source>
        <translation>也可以先填写“关于你” →</translation>
    </message>
</context>
<context>
    <name>PdfPrint</name>
    <message>
        <source>PDF document</source>
        <translation>PDF 文档</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>The file could not be written: {reason}.</source>
        <translation>文件无法写入：{reason}。</translation>
    </message>
    <message>
        <source>Nothing of yours is lost. Choose another folder.</source>
        <translation>你的内容没有丢失，请换一个文件夹。</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>Print plan</source>
        <translation>打印计划</translation>
    </message>
    <message>
        <source>Your plan is being opened …</source>
        <translation>正在打开你的计划……</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Your plan leads to {track} now.</source>
        <translation>计划目标已改为{track}。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Here you will see, week by week, the shortest way from where you are to a first position.</source>
        <translation>这里会逐周列出从你现在的水平到第一个职位的最短学习路径。</translation>
    </message>
    <message>
        <source>Plan my study</source>
        <translation>制定学习计划</translation>
    </message>
    <message>
        <source>Working out the shortest plan …</source>
        <translation>正在计算最短的计划……</translation>
    </message>
    <message>
        <source>There is no plan for these choices yet.</source>
        <translation>按这些选择还排不出计划。</translation>
    </message>
    <message>
        <source>Nothing is left to learn for this position.</source>
        <translation>这个职级要求的内容，你都已具备。</translation>
    </message>
    <message>
        <source>{position} by {day}</source>
        <translation>{day}前达到“{position}”</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>共 %n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n 周</numerusform>
        </translation>
    </message>
    <message>
        <source>{hours} over {weeks}</source>
        <translation>{weeks}，{hours}</translation>
    </message>
    <message>
        <source>the shortest possible, proven</source>
        <translation>已证明为最短</translation>
    </message>
    <message>
        <source>not proven to be the shortest: at least {hours} hours</source>
        <translation>尚未证明为最短（至少需要 {hours} 小时）</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) in hand before your deadline</source>
        <translation>
            <numerusform>比截止日期提前 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>done on the day of your deadline</source>
        <translation>恰好在截止当天完成</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) after your deadline</source>
        <translation>
            <numerusform>比截止日期晚 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Study plan {name}</source>
        <translation>学习计划 {name}</translation>
    </message>
    <message>
        <source>Study plan</source>
        <translation>学习计划</translation>
    </message>
    <message>
        <source>Your plan is in {file}.</source>
        <translation>计划已保存到 {file}。</translation>
    </message>
</context>
<context>
    <name>Positions</name>
    <message>
        <source>Rung {number}</source>
        <translation>第 {number} 级</translation>
    </message>
    <message>
        <source>{skill} {level}</source>
        <translation>{skill} {level} 级</translation>
    </message>
    <message>
        <source>Asks for: {skills}</source>
        <translation>要求：{skills}</translation>
    </message>
    <message>
        <source>On top of the rung below it asks for: {skills}</source>
        <translation>在前一职级的基础上，还要求：{skills}</translation>
    </message>
</context>
<context>
    <name>ProfileCard</name>
    <message>
        <source>You and the track</source>
        <translation>你与岗位方向</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>对比的方向</translation>
    </message>
    <message>
        <source>Show in words</source>
        <translation>用文字显示</translation>
    </message>
    <message>
        <source>Hide the words</source>
        <translation>收起文字</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Home</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>探索</translation>
    </message>
    <message>
        <source>Assess</source>
        <translation>测评</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>匹配</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>我</translation>
    </message>
    <message>
        <source>About you: {name}</source>
        <translation>关于你：{name}</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Every change takes effect at once and is kept.</source>
        <translation>每项更改立即生效并保存。</translation>
    </message>
</context>
<context>
    <name>SkillCard</name>
    <message>
        <source>Not yet</source>
        <translation>还不会</translation>
    </message>
    <message>
        <source>From your major: {sentence}</source>
        <translation>来自你的专业：{sentence}</translation>
    </message>
    <message>
        <source>Not rated yet</source>
        <translation>还没有评</translation>
    </message>
    <message>
        <source>level {have}, needed {need}</source>
        <translation>现有等级 {have}，所需等级 {need}</translation>
    </message>
    <message>
        <source>Hide the sentences</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Choose the sentence that fits</source>
        <translation>选出符合你的一句</translation>
    </message>
</context>
<context>
    <name>Skills</name>
    <message>
        <source>Skill</source>
        <translation>技能</translation>
    </message>
    <message>
        <source>You can, once you are there</source>
        <translation>达到时，你能做到</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Skills of the first position</source>
        <translation>第一个职位的技能</translation>
    </message>
    <message>
        <source>you hold level {held}, level {needed} is needed</source>
        <translation>你有 {held} 级，需要 {needed} 级</translation>
    </message>
    <message>
        <source>Filled: you hold it. Ring: the first position needs it. Levels run from 1 to 4.</source>
        <translation>实心：你已具备；圆环：第一个职位需要。等级从 1 到 4。</translation>
    </message>
</context>
<context>
    <name>SkillsPart</name>
    <message>
        <source>What a first position asks for, in any of the tracks.</source>
        <translation>各个方向第一个职位所需的技能。</translation>
    </message>
    <message>
        <source>What a first position asks for: {tracks}.</source>
        <translation>第一个职位所需的技能：{tracks}。</translation>
    </message>
    <message>
        <source>{rated} of {total} rated</source>
        <translation>已评 {rated} / {total} 项</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>Our own addition</source>
        <translation>我们自己的补充</translation>
    </message>
    <message>
        <source>Source: section {numbers}, and our own addition</source>
        <translation>来源：第 {numbers} 节，以及我们自己的补充</translation>
    </message>
    <message>
        <source>Source: section {numbers}</source>
        <translation>来源：第 {numbers} 节</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>What it gave</source>
        <translation>提供的内容</translation>
    </message>
    <message>
        <source>{sources}. Licence of the knowledge: {licence}.</source>
        <translation>{sources}。知识内容的许可证：{licence}。</translation>
    </message>
</context>
<context>
    <name>SumTable</name>
    <message numerus="yes">
        <source>%n answer(s) add up to {fit}, the strongest first.</source>
        <translation>
            <numerusform>%n 个回答相加得 {fit}，影响大的在前。</numerusform>
        </translation>
    </message>
    <message>
        <source>No.</source>
        <translation>题号</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>题目</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>你的回答</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>The sum for {track}</source>
        <translation>{track}的算式</translation>
    </message>
</context>
<context>
    <name>TargetCard</name>
    <message>
        <source>Plan towards {position}</source>
        <translation>以“{position}”为目标</translation>
    </message>
</context>
<context>
    <name>TargetChooser</name>
    <message>
        <source>Where would you like to get to?</source>
        <translation>你想往哪个方向走？</translation>
    </message>
    <message>
        <source>Suits you best by your answers</source>
        <translation>按你的作答，最适合你</translation>
    </message>
</context>
<context>
    <name>TaskRow</name>
    <message>
        <source>{hours} h</source>
        <translation>{hours} 小时</translation>
    </message>
    <message>
        <source>{step} (continued)</source>
        <translation>{step}（续）</translation>
    </message>
</context>
<context>
    <name>TheWork</name>
    <message>
        <source>What you do</source>
        <translation>做什么</translation>
    </message>
    <message>
        <source>You hand over</source>
        <translation>交付什么</translation>
    </message>
    <message>
        <source>It moves</source>
        <translation>影响的指标</translation>
    </message>
    <message>
        <source>Duties</source>
        <translation>职责</translation>
    </message>
    <message>
        <source>What a week looks like</source>
        <translation>一周是什么样的</translation>
    </message>
    <message>
        <source>Suits people who</source>
        <translation>适合这样的人</translation>
    </message>
    <message>
        <source>Numbers it answers for</source>
        <translation>负责的指标</translation>
    </message>
</context>
<context>
    <name>TimelineCard</name>
    <message>
        <source>As text</source>
        <translation>看文字版</translation>
    </message>
    <message>
        <source>As a picture</source>
        <translation>看图表</translation>
    </message>
</context>
<context>
    <name>TrackCard</name>
    <message>
        <source>Suits people who {clause}</source>
        <translation>适合这样的人：{clause}</translation>
    </message>
    <message>
        <source>Top skills: {skills}</source>
        <translation>主要技能：{skills}</translation>
    </message>
</context>
<context>
    <name>TrackView</name>
    <message>
        <source>The work</source>
        <translation>工作内容</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>技能</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>职级</translation>
    </message>
    <message>
        <source>Lifecycle</source>
        <translation>生命周期</translation>
    </message>
    <message>
        <source>Ways in</source>
        <translation>入行途径</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
</context>
<context>
    <name>VisitRow</name>
    <message>
        <source>today {time}</source>
        <translation>今天 {time}</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>昨天 {time}</translation>
    </message>
</context>
<context>
    <name>WaysIn</name>
    <message>
        <source>Training routes</source>
        <translation>培养路径</translation>
    </message>
    <message>
        <source>{least}–{most} months</source>
        <translation>{least}–{most} 个月</translation>
    </message>
    <message>
        <source>open to: {stages}</source>
        <translation>面向：{stages}</translation>
    </message>
    <message>
        <source>award: {award}</source>
        <translation>可获得：{award}</translation>
    </message>
    <message>
        <source>Majors that lead here</source>
        <translation>通向这里的专业</translation>
    </message>
    <message>
        <source>No major is made for operations alone. These are the ones that recruiters and schools name.</source>
        <translation>没有专门为运营设立的专业。这些是招聘方和学校提到的。</translation>
    </message>
    <message>
        <source>Tracks close by</source>
        <translation>相近的方向</translation>
    </message>
</context>
<context>
    <name>WeekCard</name>
    <message>
        <source>Nothing is planned in this week.</source>
        <translation>本周没有安排。</translation>
    </message>
    <message>
        <source>Days off</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>里程碑</translation>
    </message>
</context>
<context>
    <name>WeeksSection</name>
    <message>
        <source>Week before</source>
        <translation>上一周</translation>
    </message>
    <message>
        <source>Week after</source>
        <translation>下一周</translation>
    </message>
    <message>
        <source>All weeks</source>
        <translation>全部周次</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周次</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What you do</source>
        <translation>学习内容</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Week {number} · {span}</source>
        <translation>第 {number} 周 · {span}</translation>
    </message>
    <message>
        <source>{hours} of {capacity} hours</source>
        <translation>{hours}/{capacity} 小时</translation>
    </message>
    <message>
        <source>{done} of {all} done</source>
        <translation>已完成 {done}/{all} 项</translation>
    </message>
    <message>
        <source>Still open from week {number} →</source>
        <translation>第 {number} 周还有未完成的 →</translation>
    </message>
    <message>
        <source>Hide the list of weeks</source>
        <translation>收起周次列表</translation>
    </message>
    <message>
        <source>Show all weeks</source>
        <translation>显示全部周次</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Junior high school</source>
        <translation>初中</translation>
    </message>
    <message>
        <source>Senior high school</source>
        <translation>高中</translation>
    </message>
    <message>
        <source>Junior college</source>
        <translation>大专</translation>
    </message>
    <message>
        <source>Bachelor&apos;s study</source>
        <translation>本科</translation>
    </message>
    <message>
        <source>Postgraduate study</source>
        <translation>研究生</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>在职</translation>
    </message>
</context>
</TS>
