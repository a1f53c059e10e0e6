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
    <name>AskingPart</name>
    <message>
        <source>Statement {number} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press 1 to 5, or choose with the arrow keys and Enter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>← Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key: Backspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next →</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key: 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{answered} of {total} answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is too early to say which tracks suit you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{answered} {sure}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One track stands out by now; more answers make it surer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tracks are still close to each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still close: {tracks}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You look around as the sample learner. Nothing is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answers cannot be saved now; they hold until you close.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the window to pause; everything is kept.</source>
        <translation type="unfinished"></translation>
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
        <source>All statements are answered. See what speaks for each track, and what would change it.</source>
        <translation>题目已全部作答。看看每个方向的理由，以及怎样会改变结果。</translation>
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
