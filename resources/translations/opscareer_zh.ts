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
    <name>AddCard</name>
    <message>
        <source>No group</source>
        <translation>不分组</translation>
    </message>
    <message>
        <source>There already: {people}. Is it the same person? Add once more only if it is somebody else.</source>
        <translation>已有：{people}。是同一个人吗？确认是另一个人，再点一次添加。</translation>
    </message>
    <message>
        <source>Add all the same</source>
        <translation>仍要添加</translation>
    </message>
    <message>
        <source>Add a learner</source>
        <translation>添加学员</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>A name or a code is enough</source>
        <translation>姓名和编号填一项即可</translation>
    </message>
    <message>
        <source>Student number or code</source>
        <translation>学号或编号</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
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
        <source>Statement {number}</source>
        <translation>第 {number} 题</translation>
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
        <source>Looking again: {place} of {total}</source>
        <translation>回看：{place} / {total}</translation>
    </message>
    <message numerus="yes">
        <source>%n answered</source>
        <translation>
            <numerusform>已答 %n 题</numerusform>
        </translation>
    </message>
    <message>
        <source>To the result</source>
        <translation>回到结果</translation>
    </message>
    <message>
        <source>On to the next new statement</source>
        <translation>回到没答过的题</translation>
    </message>
    <message>
        <source>Ask only what settles the result</source>
        <translation>改为精简版，只答关键的题</translation>
    </message>
    <message numerus="yes">
        <source>Ask all %n statement(s)</source>
        <translation>
            <numerusform>改为完整版，答全部 %n 题</numerusform>
        </translation>
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
        <source>Key in from paper</source>
        <translation>录入纸质问卷</translation>
    </message>
    <message>
        <source>Print the questionnaire</source>
        <translation>打印问卷</translation>
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
        <source>Say how well each statement fits you, and see which tracks your answers speak for.</source>
        <translation>说说每句话有多像你，看看你的回答更支持哪些岗位方向。</translation>
    </message>
    <message>
        <source>Find my direction</source>
        <translation>找到我的方向</translation>
    </message>
    <message>
        <source>Nothing is answered yet</source>
        <translation>还没有作答</translation>
    </message>
    <message>
        <source>Something in them stands out. A second look helps more than the result as it is.</source>
        <translation>有些地方值得再看一眼，比直接看结果更有用。</translation>
    </message>
    <message>
        <source>Your answers cannot tell much yet</source>
        <translation>现在的回答还说明不了太多</translation>
    </message>
    <message>
        <source>The statements are done</source>
        <translation>题目答完了</translation>
    </message>
    <message>
        <source>This answer opens the result again, so a few more statements follow.</source>
        <translation>改了这题，结果又有了变数，接着再答几题。</translation>
    </message>
    <message>
        <source>The statements start afresh. Your earlier answers are put away, not lost.</source>
        <translation>题目重新开始。之前的作答已经收好，没有丢失。</translation>
    </message>
    <message>
        <source>The statements start afresh. Your earlier answers are put away until the program closes.</source>
        <translation>题目重新开始。之前的作答先收着，关闭程序后就没有了。</translation>
    </message>
</context>
<context>
    <name>AuditPage</name>
    <message>
        <source>What was done with the records</source>
        <translation>对记录做过什么</translation>
    </message>
    <message>
        <source>Newest first. It names nobody: a learner is a few letters and digits that say nothing.</source>
        <translation>最新的在前。日志不含姓名：学员只用几位没有含义的字母和数字表示。</translation>
    </message>
    <message>
        <source>← Settings</source>
        <translation>← 设置</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Check the log</source>
        <translation>检查日志</translation>
    </message>
    <message>
        <source>Show earlier ones</source>
        <translation>显示更早的</translation>
    </message>
    <message>
        <source>Newest first, with the login under which it was done. A learner is a few letters and digits.</source>
        <translation>最新的在前，并注明操作时使用的登录名。学员只用几位字母和数字表示。</translation>
    </message>
    <message>
        <source>What is done with the records will be listed here.</source>
        <translation>今后对记录做过什么，会列在这里。</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Learner</source>
        <translation>学员</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作者</translation>
    </message>
    <message>
        <source>The log, newest first</source>
        <translation>日志，最新的在前</translation>
    </message>
    <message>
        <source>The log is whole: no entry was changed, left out or put in.</source>
        <translation>日志完整：没有条目被修改、删去或插入。</translation>
    </message>
    <message>
        <source>Entry {number} is not as it was written, or is missing. Keep a backup, and ask who may use this computer.</source>
        <translation>第 {number} 条与写入时不一致，或已缺失。请保留一份备份，并查明谁能使用这台电脑。</translation>
    </message>
</context>
<context>
    <name>BackupsCard</name>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Leave everything as it is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>Made by itself at most every 30 minutes while you work, and opened and checked each time. All of two days are kept, then some of each week and month for about a year, or as long as records may be kept.</source>
        <translation>工作期间最多每 30 分钟自动备份一次，每次都会打开检查。两天内的备份全部保留，之后每周、每月各留一些，保留约一年，或以记录的保存期限为限。</translation>
    </message>
    <message>
        <source>Last backup: {when}.</source>
        <translation>最近一次备份：{when}。</translation>
    </message>
    <message>
        <source>There is no backup yet. The first is made soon after you begin to work.</source>
        <translation>还没有备份。开始工作后不久会生成第一份。</translation>
    </message>
    <message>
        <source>Look into it</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Go back to it …</source>
        <translation>恢复到此…</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有 %n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>They lie in {folder}.</source>
        <translation>备份存放在 {folder}。</translation>
    </message>
    <message>
        <source>Go back to {when}?</source>
        <translation>恢复到 {when}？</translation>
    </message>
    <message>
        <source>Everything will be as it was then. What was done since is not in it; the records of now are kept in a file of their own among the backups. Whoever was erased since stays erased.</source>
        <translation>一切将恢复到那时的状态，此后所做的不在其中；现在的记录会另存为一个文件，放在备份旁边。此后已删除的学员不会恢复。</translation>
    </message>
    <message>
        <source>Going back …</source>
        <translation>正在恢复…</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>The backup is made and checked.</source>
        <translation>备份已生成并检查。</translation>
    </message>
    <message>
        <source>Your records are those of {when} again.</source>
        <translation>记录已恢复到 {when} 的状态。</translation>
    </message>
</context>
<context>
    <name>Beginning</name>
    <message>
        <source>The records are not open, so nobody can be added now.</source>
        <translation>档案没有打开，暂时不能添加学员。</translation>
    </message>
</context>
<context>
    <name>BelowDoors</name>
    <message>
        <source>For a whole class: make a class pack</source>
        <translation>为整个班级生成班级资料</translation>
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
    <name>CalculatorCard</name>
    <message>
        <source>Back to the example</source>
        <translation>恢复算例</translation>
    </message>
    <message>
        <source>Try it with your own numbers</source>
        <translation>代入自己的数值算一算</translation>
    </message>
    <message>
        <source>Not a number. Write it like 2000 or 0.5</source>
        <translation>这不是数字，请写成 2000 或 0.5 这样的形式</translation>
    </message>
    <message>
        <source>The result comes as soon as every field holds a number.</source>
        <translation>各项都填上数字后，就会显示结果。</translation>
    </message>
    <message>
        <source>With these numbers it would divide by zero, which has no result.</source>
        <translation>按这些数值计算，除数为 0，没有结果。</translation>
    </message>
    <message>
        <source>These numbers are too large to work with.</source>
        <translation>数值太大，无法计算。</translation>
    </message>
</context>
<context>
    <name>Caseload</name>
    <message>
        <source>Not started</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Needs a talk</source>
        <translation>需要面谈</translation>
    </message>
    <message>
        <source>Plan under way</source>
        <translation>计划进行中</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>班级</translation>
    </message>
    <message>
        <source>Cohort</source>
        <translation>期班</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年级</translation>
    </message>
    <message>
        <source>%n finished</source>
        <translation>%n 人已完成</translation>
    </message>
    <message>
        <source>%n with a plan under way</source>
        <translation>%n 人计划进行中</translation>
    </message>
    <message>
        <source>%n in progress</source>
        <translation>%n 人进行中</translation>
    </message>
    <message>
        <source>%n not started</source>
        <translation>%n 人未开始</translation>
    </message>
    <message>
        <source>%n need a talk</source>
        <translation>%n 人需要面谈</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>未填姓名</translation>
    </message>
    <message>
        <source>{answered} of {asked} answered</source>
        <translation>已答 {answered}/{asked} 题</translation>
    </message>
    <message>
        <source>cannot tell yet</source>
        <translation>暂时无法判断</translation>
    </message>
    <message>
        <source>tie with {tracks}</source>
        <translation>与{tracks}并列</translation>
    </message>
    <message>
        <source>tie</source>
        <translation>并列</translation>
    </message>
    <message>
        <source>{often} of 10</source>
        <translation>10 次中 {often} 次</translation>
    </message>
    <message>
        <source>{percent} % of the plan done</source>
        <translation>计划已完成 {percent}%</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>%n days ago</source>
        <translation>%n 天前</translation>
    </message>
    <message>
        <source>Noted by hand</source>
        <translation>手工标记</translation>
    </message>
    <message>
        <source>The answers do not tell a first track</source>
        <translation>作答看不出首选方向</translation>
    </message>
    <message>
        <source>Several tracks come out level</source>
        <translation>多个方向不相上下</translation>
    </message>
    <message>
        <source>The way of answering stands out</source>
        <translation>作答方式需要留意</translation>
    </message>
    <message>
        <source>No route leads from their education to the target</source>
        <translation>现有学历没有通往目标的培养路径</translation>
    </message>
    <message>
        <source>No modules lead to the target</source>
        <translation>没有学习模块可达到目标</translation>
    </message>
    <message>
        <source>The plan misses its deadline</source>
        <translation>计划赶不上截止日期</translation>
    </message>
    <message>
        <source>The result could not be worked out</source>
        <translation>结果未能算出</translation>
    </message>
</context>
<context>
    <name>CaseloadExport</name>
    <message>
        <source>Passphrase, or the recovery code</source>
        <translation>密码或恢复码</translation>
    </message>
    <message>
        <source>Export everything …</source>
        <translation>导出全部内容…</translation>
    </message>
    <message>
        <source>One JSON file with every row about every learner, not encrypted. It is noted in the log.</source>
        <translation>一个 JSON 文件，包含每位学员的每一条内容，不加密。导出会记入日志。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Writing …</source>
        <translation>正在写入…</translation>
    </message>
    <message>
        <source>Choose a folder …</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不导出</translation>
    </message>
    <message>
        <source>That is neither the passphrase nor the recovery code. Please try again.</source>
        <translation>这既不是密码也不是恢复码，请再试一次。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Folder for everything that is kept</source>
        <translation>选择存放导出内容的文件夹</translation>
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
    <message>
        <source>Fewer choices</source>
        <translation>收起更多选项</translation>
    </message>
    <message>
        <source>More choices (some are set)</source>
        <translation>更多选项（有已设置的）</translation>
    </message>
    <message>
        <source>More choices</source>
        <translation>更多选项</translation>
    </message>
</context>
<context>
    <name>ClassChoicesCard</name>
    <message>
        <source>Their own first match</source>
        <translation>各人自己的首选方向</translation>
    </message>
    <message>
        <source>How it is to be</source>
        <translation>生成方式</translation>
    </message>
    <message>
        <source>Hours a week</source>
        <translation>每周小时数</translation>
    </message>
    <message>
        <source>For those whose row names none</source>
        <translation>用于名单中未填写的学员</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标方向</translation>
    </message>
    <message>
        <source>Plans begin on</source>
        <translation>计划开始日期</translation>
    </message>
    <message>
        <source>The first day of everybody&apos;s first week</source>
        <translation>所有人第一周的第一天</translation>
    </message>
    <message>
        <source>Date on the prints</source>
        <translation>打印日期</translation>
    </message>
    <message>
        <source>Keep it to go on with a class pack begun earlier</source>
        <translation>要接着以前未完成的班级资料，请保持不变</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Earlier month</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>Later month</source>
        <translation>下个月</translation>
    </message>
    <message>
        <source>The files go to</source>
        <translation>文件保存到</translation>
    </message>
    <message>
        <source>Another place…</source>
        <translation>换个位置…</translation>
    </message>
    <message>
        <source>Names in file names and in the summary</source>
        <translation>在文件名和汇总中使用姓名</translation>
    </message>
    <message>
        <source>Without names, people are called by their codes or numbers there: lists of files are often shared.</source>
        <translation>不勾选时，文件名和汇总只用学号或序号称呼学员，因为文件列表常常会转发给别人。</translation>
    </message>
</context>
<context>
    <name>ClassColumns</name>
    <message>
        <source>Not used</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Student number or code</source>
        <translation>学号或代号</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>班级</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>学历</translation>
    </message>
    <message>
        <source>Major</source>
        <translation>专业</translation>
    </message>
    <message>
        <source>Hours a week</source>
        <translation>每周小时数</translation>
    </message>
    <message>
        <source>Target track</source>
        <translation>目标方向</translation>
    </message>
    <message>
        <source>Statement {number}</source>
        <translation>第 {number} 题</translation>
    </message>
</context>
<context>
    <name>ClassPackPage</name>
    <message>
        <source>← Plan</source>
        <translation>← 计划</translation>
    </message>
    <message>
        <source>Class pack</source>
        <translation>班级资料</translation>
    </message>
    <message>
        <source>Results and plans for a whole class, from one list: ready to print.</source>
        <translation>一份名单，生成全班的测评结果与学习计划，可直接打印。</translation>
    </message>
    <message>
        <source>Make the class pack</source>
        <translation>生成班级资料</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>You may go on with something else. Cancel whenever you like: what is done stays done.</source>
        <translation>你可以先做别的事。随时可以取消，已完成的部分会保留。</translation>
    </message>
    <message>
        <source>← Learners</source>
        <translation>← 学员</translation>
    </message>
    <message>
        <source>A place for class packs</source>
        <translation>班级资料的保存位置</translation>
    </message>
    <message numerus="yes">
        <source>%n people could not be worked out.</source>
        <translation>
            <numerusform>有 %n 人未能算出结果。</numerusform>
        </translation>
    </message>
    <message>
        <source>They are named below. The others are there; make it again to try them once more.</source>
        <translation>名单见下，其余学员已完成。再次生成即可重试。</translation>
    </message>
    <message>
        <source>The class pack is ready</source>
        <translation>班级资料已生成</translation>
    </message>
    <message>
        <source>The class pack could not be written: {reason}.</source>
        <translation>无法写入班级资料：{reason}。</translation>
    </message>
    <message>
        <source>What is done stays done. Choose another place or make room, and make it again.</source>
        <translation>已完成的部分会保留。请换个位置或腾出空间后再次生成。</translation>
    </message>
    <message>
        <source>Stopped. What is done stays done: make it again, and it goes on from there.</source>
        <translation>已停止。已完成的部分会保留，再次生成即可继续。</translation>
    </message>
    <message numerus="yes">
        <source>Stopped. %n people are done: make it again, and it goes on from there.</source>
        <translation>
            <numerusform>已停止。已完成 %n 人，再次生成即可继续。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClassSittingPage</name>
    <message>
        <source>Print the questionnaire</source>
        <translation>打印问卷</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>There is nobody in this group yet. Add learners under Learners, or read files.</source>
        <translation>这个分组里还没有人。请到“学员”页添加，或读入学员文件。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>交接</translation>
    </message>
    <message>
        <source>← Learners</source>
        <translation>← 学员</translation>
    </message>
    <message>
        <source>Assess a class</source>
        <translation>班级测评</translation>
    </message>
    <message>
        <source>One after the other at this machine, from paper, or from the files students send.</source>
        <translation>在这台电脑上依次作答，或录入纸质问卷，或读入学员交来的文件。</translation>
    </message>
    <message>
        <source>All learners</source>
        <translation>全部学员</translation>
    </message>
    <message>
        <source>The learner is not in the records any more.</source>
        <translation>该学员已不在记录中。</translation>
    </message>
    <message>
        <source>The sheet of {name} is saved.</source>
        <translation>{name}的问卷已保存。</translation>
    </message>
    <message>
        <source>Learner files</source>
        <translation>学员文件</translation>
    </message>
    <message>
        <source>Files of learners</source>
        <translation>学员的文件</translation>
    </message>
    <message>
        <source>The files are being read: {percent} %</source>
        <translation>正在读入文件：{percent}%</translation>
    </message>
    <message>
        <source>The records could not be read or written.</source>
        <translation>档案无法读取或写入。</translation>
    </message>
</context>
<context>
    <name>CodeView</name>
    <message>
        <source>This is your recovery code. If the passphrase is ever forgotten, it alone opens your records. It is shown only now: print it, and keep it where you keep other papers.</source>
        <translation>这是你的恢复码。如果忘记了密码，只有它能打开你的记录。它只显示这一次：请打印出来，和其他重要文件放在一起。</translation>
    </message>
    <message>
        <source>Recovery code: {code}</source>
        <translation>恢复码：{code}</translation>
    </message>
    <message>
        <source>Print it</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Copy it</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>I have kept it</source>
        <translation>我已保存好</translation>
    </message>
    <message>
        <source>Print the recovery code</source>
        <translation>打印恢复码</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>The recovery code is in {file}.</source>
        <translation>恢复码在 {file} 中。</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF 文档</translation>
    </message>
    <message>
        <source>Copied. Other programs can read it until something else is copied.</source>
        <translation>已复制。在复制其他内容之前，别的程序也能读到它。</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Home</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>Explore the tracks</source>
        <translation>了解岗位方向</translation>
    </message>
    <message>
        <source>Assess: find my direction</source>
        <translation>测评：找到我的方向</translation>
    </message>
    <message>
        <source>Key in answers from paper</source>
        <translation>录入纸质问卷的答案</translation>
    </message>
    <message>
        <source>Matches: what suits me</source>
        <translation>匹配结果：什么适合我</translation>
    </message>
    <message>
        <source>History: what changed since last time</source>
        <translation>历次作答：与上次相比有什么变化</translation>
    </message>
    <message>
        <source>Plan my studies</source>
        <translation>制定学习计划</translation>
    </message>
    <message>
        <source>Make a class pack</source>
        <translation>生成班级资料</translation>
    </message>
    <message>
        <source>Learners: whom I guide</source>
        <translation>学员：我辅导的人</translation>
    </message>
    <message>
        <source>Import a list of learners</source>
        <translation>导入学员名单</translation>
    </message>
    <message>
        <source>Assess a class</source>
        <translation>班级测评</translation>
    </message>
    <message>
        <source>Knowledge: the pack and its problems</source>
        <translation>知识库：知识包与问题检查</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Help: keys, results and your data</source>
        <translation>帮助：快捷键、结果解读与你的数据</translation>
    </message>
    <message>
        <source>Compare tracks</source>
        <translation>对比岗位方向</translation>
    </message>
    <message>
        <source>Product lifecycle</source>
        <translation>产品生命周期</translation>
    </message>
    <message>
        <source>Skill map</source>
        <translation>技能地图</translation>
    </message>
    <message>
        <source>Learning modules</source>
        <translation>学习模块</translation>
    </message>
    <message>
        <source>Majors</source>
        <translation>专业</translation>
    </message>
    <message>
        <source>Training routes</source>
        <translation>培养路径</translation>
    </message>
    <message>
        <source>Handbook</source>
        <translation>运营手册</translation>
    </message>
    <message>
        <source>Goals of operations</source>
        <translation>运营的目标</translation>
    </message>
    <message>
        <source>Working loop</source>
        <translation>工作循环</translation>
    </message>
    <message>
        <source>Bringing in users</source>
        <translation>拉新手段</translation>
    </message>
    <message>
        <source>Metrics and calculators</source>
        <translation>指标与计算器</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>术语表</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>原文出处</translation>
    </message>
    <message>
        <source>About you: name, education, major</source>
        <translation>关于你：姓名、学历、专业</translation>
    </message>
    <message>
        <source>Passphrase: protect my records</source>
        <translation>密码：保护我的记录</translation>
    </message>
    <message>
        <source>Backups: make one, go back to one</source>
        <translation>备份：立即备份或恢复</translation>
    </message>
    <message>
        <source>Log: what was done with the records</source>
        <translation>日志：对记录做过什么</translation>
    </message>
    <message>
        <source>Switch to Chinese</source>
        <translation>切换到中文</translation>
    </message>
    <message>
        <source>Switch to English</source>
        <translation>切换到英文</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>深色主题</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>浅色主题</translation>
    </message>
    <message>
        <source>Theme as the computer</source>
        <translation>主题跟随系统</translation>
    </message>
    <message>
        <source>Text size 100%</source>
        <translation>文字大小 100%</translation>
    </message>
    <message>
        <source>Text size 125%</source>
        <translation>文字大小 125%</translation>
    </message>
    <message>
        <source>Text size 150%</source>
        <translation>文字大小 150%</translation>
    </message>
    <message>
        <source>Text size 175%</source>
        <translation>文字大小 175%</translation>
    </message>
    <message>
        <source>Text size 200%</source>
        <translation>文字大小 200%</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Compare tracks</source>
        <translation>岗位方向对比</translation>
    </message>
    <message>
        <source>Two to four side by side: what sets them apart, what they share.</source>
        <translation>选两到四个方向放在一起，看哪里不同、哪里相通。</translation>
    </message>
    <message>
        <source>Four is the most that can stand side by side: take one out to put another in.</source>
        <translation>最多并排四个方向：先拿掉一个，才能换上另一个。</translation>
    </message>
    <message>
        <source>Pick two to four tracks.</source>
        <translation>选两到四个方向。</translation>
    </message>
    <message>
        <source>This pack has a single track; there is nothing to compare.</source>
        <translation>这个知识包只有一个方向，没有可对比的。</translation>
    </message>
    <message>
        <source>What sets them apart</source>
        <translation>差别在哪里</translation>
    </message>
    <message>
        <source>{sign} marks where they differ.</source>
        <translation>标有 {sign} 的地方各方向不同。</translation>
    </message>
    <message>
        <source>Two have to stay: pick another one first.</source>
        <translation>至少留两个：先选上另一个，再拿掉这个。</translation>
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
        <source>You may look, and nothing is changed.</source>
        <translation>只能查看，没有任何改动。</translation>
    </message>
    <message>
        <source>This was not saved.</source>
        <translation>这一步没有保存。</translation>
    </message>
    <message>
        <source>A colleague changed this learner meanwhile, so what you did last was not saved.</source>
        <translation>有同事在此期间修改了这位学员，因此你刚才的操作没有保存。</translation>
    </message>
    <message>
        <source>A colleague changed this learner meanwhile, so your last answer was not saved.</source>
        <translation>有同事在此期间修改了这位学员，因此你刚才的作答没有保存。</translation>
    </message>
    <message>
        <source>A colleague changed this learner meanwhile, so your last change of the plan was not saved.</source>
        <translation>有同事在此期间修改了这位学员，因此你刚才对计划的修改没有保存。</translation>
    </message>
    <message>
        <source>A colleague changed this learner meanwhile, so what you wrote about them was not saved.</source>
        <translation>有同事在此期间修改了这位学员，因此你刚才填写的学员信息没有保存。</translation>
    </message>
    <message>
        <source>You see the learner as they are saved now. Look, and do it again if it is still right.</source>
        <translation>现在显示的是已保存的最新内容。请先核对，如果仍然需要，再操作一次。</translation>
    </message>
    <message>
        <source>No backup could be made. Your records themselves are saved.</source>
        <translation>未能生成备份。记录本身已经保存。</translation>
    </message>
    <message>
        <source>The knowledge pack you chose cannot be used, so the one that ships is open.</source>
        <translation>你选的知识包无法使用，已打开随程序附带的知识包。</translation>
    </message>
    <message>
        <source>What you do now is not kept.</source>
        <translation>现在所做的不会保留。</translation>
    </message>
    <message>
        <source>This knowledge pack cannot be used. The one you had stays open.</source>
        <translation>这个知识包无法使用，原来的知识包保持打开。</translation>
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
    <name>ConsentCard</name>
    <message>
        <source>Consent</source>
        <translation>知情同意</translation>
    </message>
    <message>
        <source>Withdraw the consent</source>
        <translation>撤回同意</translation>
    </message>
    <message>
        <source>Withdraw it and lock the questions</source>
        <translation>撤回并锁定测评</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>No question can be answered any more until another consent is recorded. What was answered so far stays as it is.</source>
        <translation>撤回后不能再答题，直到登记新的同意为止。已经答过的内容保持不变。</translation>
    </message>
    <message>
        <source>Print the consent form</source>
        <translation>打印知情同意书</translation>
    </message>
    <message>
        <source>Consents are for counselors alone.</source>
        <translation>同意记录只有咨询师可以查看。</translation>
    </message>
    <message>
        <source>No consent is on record.</source>
        <translation>还没有登记同意。</translation>
    </message>
    <message>
        <source>Given by {who} ({role}) on {day}.</source>
        <translation>{who}（{role}）于{day}同意。</translation>
    </message>
    <message>
        <source>Withdrawn on {withdrawn}: the questions are locked. It was given by {who} ({role}) on {day}.</source>
        <translation>已于{withdrawn}撤回，测评已锁定。此前由{who}（{role}）于{day}同意。</translation>
    </message>
    <message>
        <source>Version {version} of the text</source>
        <translation>文本版本 {version}</translation>
    </message>
</context>
<context>
    <name>ConsentForm</name>
    <message>
        <source>Record a consent</source>
        <translation>登记同意</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Who agreed</source>
        <translation>同意人</translation>
    </message>
    <message>
        <source>In which role</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>For what</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>By which version of the text</source>
        <translation>文本版本</translation>
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
    <message>
        <source>Career guidance at school</source>
        <translation>学校职业指导</translation>
    </message>
</context>
<context>
    <name>CorrectionForm</name>
    <message>
        <source>Why it is put right</source>
        <translation>更正原因</translation>
    </message>
    <message>
        <source>A few words; kept with the correction.</source>
        <translation>简短说明，随更正一起保存。</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>A learner needs a name or a code.</source>
        <translation>学员需要有姓名或编号。</translation>
    </message>
    <message>
        <source>Put it right</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>none, or not listed</source>
        <translation>无，或不在列表中</translation>
    </message>
</context>
<context>
    <name>CorrectionsCard</name>
    <message>
        <source>Put right so far</source>
        <translation>更正记录</translation>
    </message>
    <message numerus="yes">
        <source>Show %n earlier one(s)</source>
        <translation>
            <numerusform>显示更早的 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>{field}: {before} → {after}</source>
        <translation>{field}：{before} → {after}</translation>
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
        <source>You work with your office&apos;s records, which lie in its database. Nothing is added to this folder:</source>
        <translation>你正在使用办公室的记录，它们保存在办公室的数据库中。此文件夹不会增加内容：</translation>
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
    <name>DaysOffList</name>
    <message>
        <source>Days off and holidays</source>
        <translation>休息日和假期</translation>
    </message>
    <message>
        <source>Add days off</source>
        <translation>添加休息日</translation>
    </message>
    <message>
        <source>First day off</source>
        <translation>第一天</translation>
    </message>
    <message>
        <source>Last day off</source>
        <translation>最后一天</translation>
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
    <message>
        <source>Study on {days} after all</source>
        <translation>{days}改为照常学习</translation>
    </message>
</context>
<context>
    <name>DoorsCard</name>
    <message>
        <source>Choose a second track</source>
        <translation>选择第二个方向</translation>
    </message>
    <message>
        <source>Begin with what serves a second track as well, and decide later.</source>
        <translation>先学对第二个方向也有用的内容，以后再决定。</translation>
    </message>
    <message>
        <source>Keep two doors open</source>
        <translation>同时为两个方向留门</translation>
    </message>
    <message>
        <source>Second track</source>
        <translation>第二个方向</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Looking for the way that serves both …</source>
        <translation>正在寻找两边都适用的学法……</translation>
    </message>
    <message>
        <source>Plan for one door again</source>
        <translation>恢复只为一个方向规划</translation>
    </message>
    <message>
        <source>Use this plan</source>
        <translation>采用这份计划</translation>
    </message>
    <message>
        <source>The first {hours} hours serve both: {modules}.</source>
        <translation>前 {hours} 小时对两边都有用：{modules}。</translation>
    </message>
    <message>
        <source>What changing over to {track} later costs</source>
        <translation>以后转向“{track}”的代价</translation>
    </message>
    <message>
        <source>If you change over after</source>
        <translation>如果学完这个模块再转</translation>
    </message>
    <message>
        <source>You lose</source>
        <translation>多花</translation>
    </message>
    <message>
        <source>{module}, week {week}</source>
        <translation>{module}（第 {week} 周）</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in this pack leads to that track with these choices.</source>
        <translation>按现在的选择，这个知识包里没有通向那个方向的路。</translation>
    </message>
    <message>
        <source>Your plan is for one track again.</source>
        <translation>计划已恢复为只面向一个方向。</translation>
    </message>
    <message>
        <source>Your plan keeps the door to {track} open.</source>
        <translation>计划为“{track}”留着门。</translation>
    </message>
</context>
<context>
    <name>DueList</name>
    <message numerus="yes">
        <source>%n learners have not been worked with for longer than that.</source>
        <translation>
            <numerusform>有 %n 位学员超过这个期限没有任何改动。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has been kept for longer than that.</source>
        <translation>没有超过期限的学员。</translation>
    </message>
    <message>
        <source>Erasing takes away all that is kept about them, here and in every backup, for good. Prints and exported files outside OpsCareer are not reached.</source>
        <translation>删除后，这里和所有备份中关于他们的内容都会永久消失。OpsCareer 之外的打印件和导出文件不受影响。</translation>
    </message>
    <message>
        <source>Show who</source>
        <translation>显示名单</translation>
    </message>
    <message>
        <source>Erasing …</source>
        <translation>正在删除…</translation>
    </message>
    <message numerus="yes">
        <source>Erase these %n learners for good</source>
        <translation>
            <numerusform>永久删除这 %n 位学员</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep them for now</source>
        <translation>暂时保留</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 位</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EndCard</name>
    <message>
        <source>Why it ended here</source>
        <translation>为什么到这里结束</translation>
    </message>
    <message>
        <source>The result can wait a moment</source>
        <translation>先别急着看结果</translation>
    </message>
    <message>
        <source>Look at what stands out below first; the result is there whenever you like.</source>
        <translation>先看看下面这几点，结果随时都能看。</translation>
    </message>
    <message>
        <source>See your matches</source>
        <translation>查看匹配结果</translation>
    </message>
    <message>
        <source>Answer what you skipped</source>
        <translation>补答跳过的题</translation>
    </message>
    <message>
        <source>Rate what you can do</source>
        <translation>评一评我会什么</translation>
    </message>
    <message>
        <source>{answered} of {total} statements answered.</source>
        <translation>共 {total} 题，答了 {answered} 题。</translation>
    </message>
    <message numerus="yes">
        <source>%n skipped.</source>
        <translation>
            <numerusform>跳过了 %n 题。</numerusform>
        </translation>
    </message>
    <message>
        <source>{answered} {skipped}</source>
        <translation>{answered}{skipped}</translation>
    </message>
</context>
<context>
    <name>EntryFinder</name>
    <message numerus="yes">
        <source>%n entry(s)</source>
        <translation>
            <numerusform>共 %n 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErasedCard</name>
    <message>
        <source>Save the certificate</source>
        <translation>保存删除证明</translation>
    </message>
    <message>
        <source>Back to Learners</source>
        <translation>返回学员列表</translation>
    </message>
    <message>
        <source>The certificate says that and when the erasure was done, without a name.</source>
        <translation>证明写明已删除及删除时间，不含姓名。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were erased on {day}.</source>
        <translation>
            <numerusform>已于{day}删除 %n 条记录。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) still hold the learner; they are done at the next start.</source>
        <translation>
            <numerusform>还有 %n 份备份含有该学员，下次启动时处理。</numerusform>
        </translation>
    </message>
    <message>
        <source>No backup of OpsCareer holds the learner any more.</source>
        <translation>OpsCareer 的备份中都不再含有该学员。</translation>
    </message>
    <message>
        <source>These files were put aside and cannot be cleaned; delete them:</source>
        <translation>以下文件是另行存放的，无法清理，请自行删除：</translation>
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
        <source>Compare</source>
        <translation>对比</translation>
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
        <source>Skills</source>
        <translation>技能</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>学习模块</translation>
    </message>
    <message>
        <source>Majors</source>
        <translation>专业</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>培养路径</translation>
    </message>
    <message>
        <source>Handbook</source>
        <translation>运营手册</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Explore › Tracks</source>
        <translation>探索 › 岗位方向</translation>
    </message>
</context>
<context>
    <name>FilesCard</name>
    <message>
        <source>As another file</source>
        <translation>存成别的文件</translation>
    </message>
    <message>
        <source>For use in other programs.</source>
        <translation>方便在其他程序里使用。</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Weeks and milestones for any calendar (.ics)</source>
        <translation>每周安排和里程碑，可导入任何日历（.ics）</translation>
    </message>
    <message>
        <source>Spreadsheet</source>
        <translation>电子表格</translation>
    </message>
    <message>
        <source>Every table, to count with (.xlsx)</source>
        <translation>全部表格，便于计算（.xlsx）</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Plain tables for any program (.csv)</source>
        <translation>纯数据表，任何程序都能读（.csv）</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Plain text, to write on in (.md)</source>
        <translation>纯文本，方便接着写（.md）</translation>
    </message>
    <message>
        <source>Learner file</source>
        <translation>学员档案</translation>
    </message>
    <message>
        <source>Your answers, to go on elsewhere (.yaml)</source>
        <translation>你的作答，可在别处接着做（.yaml）</translation>
    </message>
    <message>
        <source>From files</source>
        <translation>读入文件</translation>
    </message>
    <message>
        <source>Students who answered at home send the file that their own OpsCareer writes. Choose as many as you have, or drop them anywhere on this page: each is found by code or name.</source>
        <translation>在家作答的学员会交来自己的 OpsCareer 写出的文件。可一次选多个，也可拖到本页任意位置：程序按编号或姓名对应到人。</translation>
    </message>
    <message>
        <source>Read learner files…</source>
        <translation>读入学员文件…</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>新增 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updated</source>
        <translation>
            <numerusform>更新 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as they were</source>
        <translation>
            <numerusform>无变化 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not usable</source>
        <translation>
            <numerusform>无法使用 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>共 %n 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n learners had no goal here and have that of their file now.</source>
        <translation>
            <numerusform>有 %n 名学员此前没有目标，现采用其文件中的目标。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>……还有 %n 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingLine</name>
    <message numerus="yes">
        <source>Look at these %n answer(s) again</source>
        <translation>
            <numerusform>再看看这 %n 题</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingsCard</name>
    <message>
        <source>Worth a second look</source>
        <translation>值得再看一眼</translation>
    </message>
</context>
<context>
    <name>FirstTracksCard</name>
    <message>
        <source>First tracks</source>
        <translation>首选方向</translation>
    </message>
    <message>
        <source>Nobody has a result yet.</source>
        <translation>还没有人出结果。</translation>
    </message>
    <message numerus="yes">
        <source>%n clear</source>
        <translation>
            <numerusform>%n 人明确</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ties</source>
        <translation>
            <numerusform>%n 人并列</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot tell</source>
        <translation>
            <numerusform>%n 人无法判断</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not worked out</source>
        <translation>
            <numerusform>%n 人未能算出</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FolderCard</name>
    <message>
        <source>Look for this code at the foot of every sheet. Sheets with another code ask other statements.</source>
        <translation>请核对每份问卷页脚的表单号；表单号不同，题目就不同。</translation>
    </message>
    <message>
        <source>Key every sheet twice</source>
        <translation>每份录入两遍</translation>
    </message>
    <message>
        <source>Where the two differ, you are asked what the sheet says.</source>
        <translation>两遍不一致的地方，会请你按问卷核对。</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>换一个文件夹…</translation>
    </message>
    <message>
        <source>Take in a CSV of rows…</source>
        <translation>导入逐行记录的 CSV…</translation>
    </message>
    <message>
        <source>Each sheet is saved as a file in {folder}</source>
        <translation>每份问卷存为一个文件，位于 {folder}</translation>
    </message>
    <message>
        <source>For sheets of form {form}</source>
        <translation>适用表单号 {form} 的问卷</translation>
    </message>
</context>
<context>
    <name>FormChoice</name>
    <message>
        <source>How much would you like to answer?</source>
        <translation>想答多少题？</translation>
    </message>
    <message>
        <source>The short form: about {short} of {total} statements, {minutes}. Each answer decides what is asked next, and it ends when more answers would hardly change the result.</source>
        <translation>精简版：{total} 题中大约答 {short} 题，{minutes}。每答一题，程序会挑出下一道最能分清方向的题；再答也不太会改变结果时就结束。</translation>
    </message>
    <message>
        <source>All {total} statements, {minutes}. Every one is asked, so the result is a little surer.</source>
        <translation>完整版：全部 {total} 题，{minutes}。每道题都会问到，结果更可靠一些。</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>约 %n 分钟</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Found</name>
    <message>
        <source>Track</source>
        <translation>岗位方向</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation>技能</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>职级</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>学习模块</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Major</source>
        <translation>专业</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>培养路径</translation>
    </message>
    <message>
        <source>Lifecycle stage</source>
        <translation>生命周期阶段</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>运营目标</translation>
    </message>
    <message>
        <source>Working loop</source>
        <translation>工作循环</translation>
    </message>
    <message>
        <source>Bringing in users</source>
        <translation>拉新手段</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>术语</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>职责</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Trait</source>
        <translation>特质</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>题目</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Learner</source>
        <translation>学员</translation>
    </message>
    <message>
        <source>Section {number}</source>
        <translation>章节 {number}</translation>
    </message>
    <message>
        <source>Also said: {name}</source>
        <translation>也有人说：{name}</translation>
    </message>
</context>
<context>
    <name>FurtherWays</name>
    <message>
        <source>Answer the rest too</source>
        <translation>把剩下的也答完</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) left. They make the result surer.</source>
        <translation>
            <numerusform>还有 %n 题，答完结果更可靠。</numerusform>
        </translation>
    </message>
    <message>
        <source>Answer what you skipped</source>
        <translation>补答跳过的题</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) you passed over.</source>
        <translation>
            <numerusform>跳过了 %n 题。</numerusform>
        </translation>
    </message>
    <message>
        <source>Look through my answers</source>
        <translation>逐题查看我的回答</translation>
    </message>
    <message>
        <source>Nothing is final: change what you like.</source>
        <translation>随时可以修改。</translation>
    </message>
    <message>
        <source>What changed since last time</source>
        <translation>和上次相比有什么变化</translation>
    </message>
    <message>
        <source>This sitting beside your earlier ones.</source>
        <translation>把这次和以前的作答放在一起看。</translation>
    </message>
    <message>
        <source>These answers are put away and kept in History.</source>
        <translation>这次的作答会收进历史记录。</translation>
    </message>
    <message>
        <source>These answers are put away until the program closes.</source>
        <translation>这次的作答会先收起来，关闭程序后就没有了。</translation>
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
    <name>GlossaryPart</name>
    <message>
        <source>Find a term in either language</source>
        <translation>查找术语，中英文均可</translation>
    </message>
    <message>
        <source>No term holds these words. Try fewer letters, or the other language.</source>
        <translation>没有找到相关术语。可以少输几个字，或换一种语言。</translation>
    </message>
    <message>
        <source>Not said here: {words}</source>
        <translation>这里不说：{words}</translation>
    </message>
</context>
<context>
    <name>GoalChanges</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>GoalsPart</name>
    <message>
        <source>The numbers that show it</source>
        <translation>看哪些指标</translation>
    </message>
    <message>
        <source>What each track does for it</source>
        <translation>各岗位方向为它做什么</translation>
    </message>
</context>
<context>
    <name>GroupChanges</name>
    <message>
        <source>The group {name} is gone. Its learners are still here.</source>
        <translation>分组“{name}”已移除，学员都还在。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message numerus="yes">
        <source>%n learners are in {group} now.</source>
        <translation>
            <numerusform>%n 名学员已加入“{group}”。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n learners are taken out of the group.</source>
        <translation>
            <numerusform>%n 名学员已移出分组。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is a group called {name} already.</source>
        <translation>已有名为“{name}”的分组。</translation>
    </message>
</context>
<context>
    <name>GroupChoice</name>
    <message>
        <source>As the list says</source>
        <translation>按名单所写</translation>
    </message>
    <message>
        <source>A new group</source>
        <translation>新建分组</translation>
    </message>
    <message>
        <source>Into which group</source>
        <translation>放入哪个分组</translation>
    </message>
    <message>
        <source>Name of the new group</source>
        <translation>新分组名称</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>类型</translation>
    </message>
</context>
<context>
    <name>GroupLine</name>
    <message>
        <source>Take out of {group}</source>
        <translation>移出{group}</translation>
    </message>
</context>
<context>
    <name>GroupPictures</name>
    <message>
        <source>Who needs a talk, and why</source>
        <translation>需要面谈的学员及原因</translation>
    </message>
    <message>
        <source>Nobody needs a talk by now.</source>
        <translation>目前没有人需要面谈。</translation>
    </message>
    <message>
        <source>Who has not finished</source>
        <translation>尚未完成的学员</translation>
    </message>
    <message>
        <source>Everybody has finished.</source>
        <translation>全部完成。</translation>
    </message>
    <message>
        <source>How certain the first tracks are</source>
        <translation>首选方向的把握</translation>
    </message>
    <message>
        <source>If they answered once more, the first track would be first again so often.</source>
        <translation>如果再答一次，首选方向仍排第一的次数。</translation>
    </message>
    <message>
        <source>Nobody has a result yet.</source>
        <translation>还没有人出结果。</translation>
    </message>
    <message>
        <source>How far the plans are</source>
        <translation>计划进度</translation>
    </message>
    <message numerus="yes">
        <source>%n have a plan; on average {percent} % of it is done.</source>
        <translation>
            <numerusform>%n 人有计划，平均完成 {percent}%。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has a plan yet.</source>
        <translation>还没有人制定计划。</translation>
    </message>
    <message>
        <source>less often</source>
        <translation>更少</translation>
    </message>
    <message>
        <source>{often} of 10 times</source>
        <translation>10 次中 {often} 次</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>刚开始</translation>
    </message>
    <message>
        <source>A quarter</source>
        <translation>四分之一</translation>
    </message>
    <message>
        <source>Half</source>
        <translation>一半</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>全部完成</translation>
    </message>
    <message>
        <source>Three quarters</source>
        <translation>四分之三</translation>
    </message>
    <message>
        <source>Gaps that many share</source>
        <translation>共同的技能差距</translation>
    </message>
    <message>
        <source>Nothing is missing by now, or nobody has a target yet.</source>
        <translation>目前没有差距，或还没有人定下目标。</translation>
    </message>
    <message>
        <source>Levels missing on average, by target. Most miss: {skills}.</source>
        <translation>按目标方向统计的平均差距（级）。缺得最多的是：{skills}。</translation>
    </message>
    <message>
        <source>{skill} {lacking} of {asked}</source>
        <translation>{skill} {lacking}/{asked} 人</translation>
    </message>
</context>
<context>
    <name>GroupsCard</name>
    <message>
        <source>Groups</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>新建分组</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>分组名称</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>All learners</source>
        <translation>全部学员</translation>
    </message>
</context>
<context>
    <name>HandOver</name>
    <message>
        <source>Not here: the next one</source>
        <translation>不在：下一位</translation>
    </message>
    <message>
        <source>Stop here: back to the list</source>
        <translation>先到这里：回到名单</translation>
    </message>
    <message>
        <source>I am {name}: begin</source>
        <translation>我是{name}：开始</translation>
    </message>
    <message>
        <source>Hand over to</source>
        <translation>请交给</translation>
    </message>
    <message>
        <source>Say how well each statement fits you. There is no right or wrong, and you may stop at any time: what is answered is kept.</source>
        <translation>说说每句话与你有多符合。没有对错，随时可以停下，已答的都会保留。</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>谢谢</translation>
    </message>
    <message>
        <source>That was everybody</source>
        <translation>所有人都轮到了</translation>
    </message>
    <message>
        <source>Please give the machine back to your counselor.</source>
        <translation>请把电脑交还给老师。</translation>
    </message>
</context>
<context>
    <name>HandbookView</name>
    <message>
        <source>Explore › Handbook</source>
        <translation>探索 › 手册</translation>
    </message>
    <message>
        <source>Part of the Handbook</source>
        <translation>手册的章节</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Working loop</source>
        <translation>工作循环</translation>
    </message>
    <message>
        <source>Bringing in users</source>
        <translation>拉新</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>术语表</translation>
    </message>
    <message>
        <source>What operations is for</source>
        <translation>运营为了什么</translation>
    </message>
    <message>
        <source>The goals, and what each track does for them.</source>
        <translation>运营的目标，以及各岗位方向为它做什么。</translation>
    </message>
    <message>
        <source>How operations works</source>
        <translation>运营怎么开展</translation>
    </message>
    <message>
        <source>Four steps that go round, again and again.</source>
        <translation>四个步骤，周而复始。</translation>
    </message>
    <message>
        <source>Ways to be found by new people, and to have them stay.</source>
        <translation>让新用户找到你、再留下来的办法。</translation>
    </message>
    <message>
        <source>The numbers</source>
        <translation>运营指标</translation>
    </message>
    <message>
        <source>What each means and how to work it out, with numbers of your own.</source>
        <translation>每个指标看什么、怎么算，可以代入自己的数值。</translation>
    </message>
    <message>
        <source>The words</source>
        <translation>行业用语</translation>
    </message>
    <message>
        <source>How the field says it, in English and in Chinese.</source>
        <translation>业内怎么说，中英文对照。</translation>
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
        <source>History</source>
        <translation>历次作答</translation>
    </message>
    <message>
        <source>Key in from paper</source>
        <translation>录入纸质问卷</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Class pack</source>
        <translation>班级资料</translation>
    </message>
    <message>
        <source>Learner</source>
        <translation>学员</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>导入名单</translation>
    </message>
    <message>
        <source>Assess a class</source>
        <translation>班级测评</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>The office&apos;s records</source>
        <translation>办公室的记录</translation>
    </message>
    <message>
        <source>When records cannot be opened</source>
        <translation>记录打不开时</translation>
    </message>
    <message>
        <source>What was done with the records</source>
        <translation>对记录做过什么</translation>
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
        <source>Every time you took the questions. Pick two, and see what changed by more than chance.</source>
        <translation>你每一次的测评都在这里。任选两次，看看哪些变化超出了偶然。</translation>
    </message>
    <message>
        <source>Type the ticks of a paper sheet, 1 to 5, and Enter at its end: that saves it.</source>
        <translation>照着纸质问卷键入 1 到 5，一份录完按回车键，即存盘。</translation>
    </message>
    <message>
        <source>Choose how it looks, and see every page before it is printed, saved or sent.</source>
        <translation>先选好样式，看过每一页，再打印、保存或发送。</translation>
    </message>
    <message>
        <source>Choose the list of a class and see how it was read. Then one button makes everybody&apos;s print, one book of all of them and a summary.</source>
        <translation>选择班级名单，查看识别结果；再按一个按钮，即可生成每个人的打印稿、一本合订本和一份汇总。</translation>
    </message>
    <message>
        <source>Everybody you guide, by groups. Pick somebody to work with them: Assess, Matches and Plan are theirs then, until you go back to yourself at the top left.</source>
        <translation>你辅导的所有人，按分组排列。选中一人即可与其一起工作：测评、匹配和计划都换成对方的，直到你在左上角切回自己。</translation>
    </message>
    <message>
        <source>One learner&apos;s records: what came out, notes, consent and prints. Below stand their rights: a copy of everything, and being erased.</source>
        <translation>一位学员的记录：测评结果、笔记、知情同意和打印。最下面是学员的权利：索取全部副本，以及要求删除。</translation>
    </message>
    <message>
        <source>Choose the list of a class, see how it was read and who is here already, and take it in with one button: all of it or nothing.</source>
        <translation>选择班级名单，查看读取结果和已有的人，然后一键导入：要么全部成功，要么什么都不变。</translation>
    </message>
    <message>
        <source>Hand the machine from one to the next: nobody sees what came out for others. Sheets from paper and files from home are taken in here, too.</source>
        <translation>电脑在学员之间依次交接，谁也看不到别人的结果。纸质问卷和家里带来的文件也在这里录入。</translation>
    </message>
    <message>
        <source>What the program knows, record by record, each with its source and its problems.</source>
        <translation>程序所用的知识，一条一条，各有出处，有问题也会标出。</translation>
    </message>
    <message>
        <source>Every change here takes effect at once and is kept.</source>
        <translation>这里的每项更改立即生效并保存。</translation>
    </message>
    <message>
        <source>The passphrase opens your records again. If it is forgotten, the printed recovery code opens them, too.</source>
        <translation>输入密码即可重新打开记录。如果忘记了，打印出来的恢复码也能打开。</translation>
    </message>
    <message>
        <source>The connection to the office&apos;s database is closed. What opens the records again is up to the database: the password of your login, or nothing but this computer.</source>
        <translation>与办公室数据库的连接已断开。重新打开记录需要什么，由数据库决定：可能需要你的登录密码，也可能只要在这台电脑上即可。</translation>
    </message>
    <message>
        <source>What keeps your records from being opened, what was kept, and each way on from here.</source>
        <translation>说明记录为什么打不开、保留了什么，以及接下来可以怎么做。</translation>
    </message>
    <message>
        <source>What was done with the records and when, without names. Check whether it is still whole.</source>
        <translation>何时对记录做过什么，不含姓名。可以检查日志是否完整。</translation>
    </message>
    <message>
        <source>Would enjoy runs from −100 to +100: how far what you said you like is what a track asks for.</source>
        <translation>匹配度从 −100 到 +100：你说喜欢的，与这个方向所需要的有多一致。</translation>
    </message>
    <message>
        <source>Can do today compares your skills with those a first position needs. It can be learned.</source>
        <translation>准备度是你已达到的技能等级，与入门岗位所要求的相比；差的部分可以学。</translation>
    </message>
    <message>
        <source>May enter tells which training routes are open from your education.</source>
        <translation>准入条件是以你的学历可以走哪些培养路径。</translation>
    </message>
    <message>
        <source>The three are never mixed, and none of them says what you cannot become.</source>
        <translation>三个数从不混在一起，也都不表示你做不了什么。</translation>
    </message>
    <message>
        <source>The records are in the database of your office: the only network connection that there is.</source>
        <translation>记录保存在办公室的数据库中：除此之外，程序不建立任何网络连接。</translation>
    </message>
    <message>
        <source>What you do is saved there at once.</source>
        <translation>你所做的一切都会立即保存到那里。</translation>
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
        <source>find anything, in English, Chinese or pinyin initials</source>
        <translation>查找任何内容，中文、英文或拼音首字母都行</translation>
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
        <source>lock your records</source>
        <translation>锁定记录</translation>
    </message>
    <message>
        <source>this page</source>
        <translation>本页</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>History</source>
        <translation>历次作答</translation>
    </message>
    <message>
        <source>The times you took the questions, and what changed between them.</source>
        <translation>每一次作答的结果，以及两次之间的变化。</translation>
    </message>
    <message>
        <source>← Matches</source>
        <translation>← 匹配结果</translation>
    </message>
    <message>
        <source>Each time you take the questions again, your earlier answers are kept here with their result. Pick any two to see what changed, and whether it is more than answers waver from one day to the next.</source>
        <translation>每次重新作答，之前的回答和结果都会保留在这里。任选两次，就能看到有哪些变化，以及变化是否超出日常波动。</translation>
    </message>
    <message>
        <source>Print what changed</source>
        <translation>打印变化</translation>
    </message>
    <message>
        <source>Find my direction</source>
        <translation>寻找我的方向</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Looking back at your sittings…</source>
        <translation>正在整理历次作答……</translation>
    </message>
    <message>
        <source>Your earlier sittings could not be read.</source>
        <translation>无法读取之前的作答。</translation>
    </message>
    <message>
        <source>Stopped. Open the page again to see your sittings.</source>
        <translation>已停止。再次打开本页即可查看历次作答。</translation>
    </message>
</context>
<context>
    <name>HistoryPrint</name>
    <message>
        <source>Print what changed</source>
        <translation>打印变化</translation>
    </message>
    <message>
        <source>OpsCareer history</source>
        <translation>OpsCareer 历次作答</translation>
    </message>
    <message>
        <source>What changed is in {file}.</source>
        <translation>变化已保存在 {file}。</translation>
    </message>
</context>
<context>
    <name>HomeClass</name>
    <message>
        <source>Your learners</source>
        <translation>你的学员</translation>
    </message>
    <message numerus="yes">
        <source>%n have not finished:</source>
        <translation>
            <numerusform>%n 人尚未完成：</numerusform>
        </translation>
    </message>
    <message>
        <source>Assess a class</source>
        <translation>班级测评</translation>
    </message>
    <message>
        <source>Open the list</source>
        <translation>打开名单</translation>
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
        <source>Your result is there. See what speaks for each track, and how the sum is made.</source>
        <translation>结果已经出来了。看看各个方向的理由，以及分数是怎么算出来的。</translation>
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
    <name>IdleMinutes</name>
    <message>
        <source>Minutes without a key or the mouse after which they are locked</source>
        <translation>多少分钟没有操作后自动锁定</translation>
    </message>
    <message>
        <source>What is being typed is saved first.</source>
        <translation>锁定前会先保存正在输入的内容。</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
</context>
<context>
    <name>ImportDone</name>
    <message>
        <source>The list is in your records</source>
        <translation>名单已存入档案</translation>
    </message>
    <message>
        <source>Show the learners</source>
        <translation>查看学员</translation>
    </message>
    <message>
        <source>Another list</source>
        <translation>再导入一份</translation>
    </message>
    <message>
        <source>Was it the wrong list? Open a learner&apos;s record to erase it; a backup of your records from before lies under Settings.</source>
        <translation>导错了名单？打开学员档案即可删除；导入之前的备份在“设置”里。</translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>新增 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updated</source>
        <translation>
            <numerusform>更新 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>跳过 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not usable</source>
        <translation>
            <numerusform>无法使用 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>共 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n brought answers along; they are their assessment now.</source>
        <translation>
            <numerusform>%n 人带有作答，已作为本人的测评。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n groups were made.</source>
        <translation>
            <numerusform>新建了 %n 个分组。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyedSheet</name>
    <message>
        <source>← Back to the list</source>
        <translation>← 回到名单</translation>
    </message>
    <message>
        <source>The unfinished sheet of {name} cannot be read.</source>
        <translation>{name}有一份未录完的问卷，但无法读取。</translation>
    </message>
    <message>
        <source>Key it again from the start.</source>
        <translation>请从头重新录入这一份。</translation>
    </message>
    <message>
        <source>The unfinished sheet of {name} is back.</source>
        <translation>已接回{name}未录完的问卷，可从原处继续。</translation>
    </message>
    <message>
        <source>The sheet in hand is not in the records yet.</source>
        <translation>正在录入的这一份尚未存入记录。</translation>
    </message>
</context>
<context>
    <name>KeyingPage</name>
    <message>
        <source>Key in from paper</source>
        <translation>录入纸质问卷</translation>
    </message>
    <message>
        <source>Type what was ticked, one sheet after the other. Each one is saved as soon as you press Enter.</source>
        <translation>照着勾选逐份录入，按回车即保存。</translation>
    </message>
    <message>
        <source>← Assess</source>
        <translation>← 测评</translation>
    </message>
    <message>
        <source>Print the questionnaire</source>
        <translation>打印问卷</translation>
    </message>
    <message>
        <source>Choose a folder for this class. Each sheet becomes a small file of its own there, which the program and the command line can read again. Nothing in the folder is ever overwritten.</source>
        <translation>请为这个班选一个文件夹。每份问卷在其中存为一个单独的小文件，本程序和命令行都能再次读取；文件夹里已有的文件绝不会被覆盖。</translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>form {form}</source>
        <translation>表单号 {form}</translation>
    </message>
    <message>
        <source>An unfinished sheet in this folder cannot be read.</source>
        <translation>这个文件夹里有一份未录完的问卷，但无法读取。</translation>
    </message>
    <message>
        <source>Key it again from the start. The saved sheets are as they were.</source>
        <translation>请从头重新录入这一份；已保存的问卷不受影响。</translation>
    </message>
    <message>
        <source>The unfinished sheet of {name} is back.</source>
        <translation>已接回{name}未录完的问卷，可从原处继续。</translation>
    </message>
    <message>
        <source>The unfinished sheet is back.</source>
        <translation>已接回上次未录完的问卷，可从原处继续。</translation>
    </message>
    <message>
        <source>A folder for the keyed sheets</source>
        <translation>存放录入问卷的文件夹</translation>
    </message>
    <message>
        <source>Another unfinished sheet waits in that folder.</source>
        <translation>那个文件夹里还有另一份未录完的问卷。</translation>
    </message>
    <message>
        <source>the folder is not there any more</source>
        <translation>文件夹已不存在</translation>
    </message>
    <message>
        <source>{name} is saved.</source>
        <translation>{name}已保存。</translation>
    </message>
    <message>
        <source>{name} is saved, beside another of that name.</source>
        <translation>{name}已保存；文件夹里还有一份同名的问卷。</translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Save or empty the sheet in hand first.</source>
        <translation>请先保存或清空正在录入的这一份。</translation>
    </message>
    <message>
        <source>The sheet in hand is not on the disk yet: {reason}.</source>
        <translation>正在录入的这一份尚未存到磁盘：{reason}。</translation>
    </message>
    <message>
        <source>Go on and save it with Enter, or choose another folder.</source>
        <translation>可以继续录入并按回车保存，或另选一个文件夹。</translation>
    </message>
    <message>
        <source>The sheet of {name} is deleted.</source>
        <translation>{name}的问卷已删除。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>These are your answers now. What you answered before is put away, not lost.</source>
        <translation>这些现在是你的回答了。你以前的回答已收好，没有丢失。</translation>
    </message>
    <message>
        <source>A file of rows</source>
        <translation>逐行记录的文件</translation>
    </message>
    <message>
        <source>Rows of answers</source>
        <translation>逐行答案</translation>
    </message>
    <message>
        <source>{taken} of {count} rows are saved.</source>
        <translation>共 {count} 行，已保存 {taken} 行。</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>……还有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>The file could not be used; see below why.</source>
        <translation>这个文件无法使用，原因见下。</translation>
    </message>
    <message>
        <source>It could not be written or read: {reason}.</source>
        <translation>读写失败：{reason}。</translation>
    </message>
    <message>
        <source>The sheet in hand is kept. Choose another folder, or make room.</source>
        <translation>正在录入的这一份仍保留着。请换一个文件夹，或腾出空间。</translation>
    </message>
</context>
<context>
    <name>KeyingWords</name>
    <message numerus="yes">
        <source>%n answer(s) missing at the end. Go on keying; or press Enter again if the sheet is empty there.</source>
        <translation>
            <numerusform>末尾还差 %n 题。请继续录入；如果问卷上确实空着，再按一次回车。</numerusform>
        </translation>
    </message>
    <message>
        <source>All is keyed. Enter goes on.</source>
        <translation>已全部录入，按回车继续。</translation>
    </message>
    <message>
        <source>“{sign}” is no answer: 1 to 5, or 0 for no tick.</source>
        <translation>“{sign}”不是答案：请按 1 到 5，未勾选按 0。</translation>
    </message>
    <message>
        <source>All {number} answers are keyed. Enter goes on.</source>
        <translation>{number} 题已全部录入，按回车继续。</translation>
    </message>
    <message>
        <source>Nothing is keyed yet.</source>
        <translation>还没有录入答案。</translation>
    </message>
    <message>
        <source>Now the same sheet once more, from statement 1. Escape leads back.</source>
        <translation>请把同一份从第 1 题起再录一遍。按 Esc 返回。</translation>
    </message>
    <message>
        <source>All differences are settled. Enter saves the sheet.</source>
        <translation>不一致之处已全部核对，按回车保存。</translation>
    </message>
    <message numerus="yes">
        <source>The row has %n cell(s); it needs one for each statement, {wanted} in all.</source>
        <translation>
            <numerusform>这一行有 %n 格；每题一格，应有 {wanted} 格。</numerusform>
        </translation>
    </message>
    <message>
        <source>One row at a time can be pasted. For several, take in a CSV file below.</source>
        <translation>一次只能粘贴一行。多行请在下方导入 CSV 文件。</translation>
    </message>
    <message>
        <source>“{text}” before the answers is neither name, education nor hours.</source>
        <translation>答案前的“{text}”不是姓名、教育阶段或小时数。</translation>
    </message>
    <message>
        <source>Statement {number}: “{text}” is no answer. Nothing was taken.</source>
        <translation>第 {number} 题：“{text}”不是答案，这一行未填入。</translation>
    </message>
    <message>
        <source>Statement {number}: keyed as {first}, then as {second}. Key what the sheet says.</source>
        <translation>第 {number} 题：第一遍录入{first}，第二遍录入{second}。请按问卷上的勾选再录一次。</translation>
    </message>
    <message>
        <source>no tick</source>
        <translation>“未勾”</translation>
    </message>
</context>
<context>
    <name>KindsChoice</name>
    <message>
        <source>How you want to learn</source>
        <translation>学习方式</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>学习</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>练习</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>实践</translation>
    </message>
</context>
<context>
    <name>Knowledge</name>
    <message>
        <source>Traits</source>
        <translation>特质</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>题目</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>技能</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Tracks</source>
        <translation>岗位方向</translation>
    </message>
    <message>
        <source>Lifecycle stages</source>
        <translation>产品生命周期阶段</translation>
    </message>
    <message>
        <source>Modules</source>
        <translation>学习模块</translation>
    </message>
    <message>
        <source>Majors</source>
        <translation>专业</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>培养路径</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>运营目标</translation>
    </message>
    <message>
        <source>Steps of the loop</source>
        <translation>工作循环步骤</translation>
    </message>
    <message>
        <source>Means of bringing in users</source>
        <translation>拉新手段</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>术语</translation>
    </message>
    <message>
        <source>Facts of the source</source>
        <translation>原文要点</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Error in line {line}</source>
        <translation>第 {line} 行有错误</translation>
    </message>
    <message>
        <source>Warning for line {line}</source>
        <translation>第 {line} 行有警告</translation>
    </message>
</context>
<context>
    <name>KnowledgePage</name>
    <message>
        <source>Everything OpsCareer knows, as it is written, with its sources and problems.</source>
        <translation>OpsCareer 的全部知识：原文怎么写、出自哪里、有什么问题。</translation>
    </message>
    <message>
        <source>Knowledge</source>
        <translation>知识库</translation>
    </message>
    <message>
        <source>There is no pack to look at. The one before stays.</source>
        <translation>这里没有可查看的知识包，仍显示原来的那个。</translation>
    </message>
    <message>
        <source>Checked just now: {verdict}</source>
        <translation>刚刚检查过：{verdict}</translation>
    </message>
    <message>
        <source>The whole window works with this pack now.</source>
        <translation>现在整个程序都使用这个知识包。</translation>
    </message>
    <message>
        <source>Open the folder of a pack</source>
        <translation>打开知识包文件夹</translation>
    </message>
    <message>
        <source>Open a pack in a zip file</source>
        <translation>打开 zip 格式的知识包</translation>
    </message>
    <message>
        <source>Zip file</source>
        <translation>Zip 文件</translation>
    </message>
    <message>
        <source>Write JSON Schemas into a folder</source>
        <translation>将 JSON Schema 写入文件夹</translation>
    </message>
    <message>
        <source>The schemas could not be written: {reason}.</source>
        <translation>无法写入 JSON Schema：{reason}。</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>请换一个文件夹。</translation>
    </message>
    <message>
        <source>The schemas are in {folder}. Editors that know them complete while you type.</source>
        <translation>JSON Schema 已写入 {folder}。支持它的编辑器会在输入时自动补全。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>LearnerFiles</name>
    <message>
        <source>Where to put the copy</source>
        <translation>副本存放在哪里</translation>
    </message>
    <message>
        <source>The text of the consent cannot be used.</source>
        <translation>知情同意书的文本无法使用。</translation>
    </message>
    <message>
        <source>Print the consent form</source>
        <translation>打印知情同意书</translation>
    </message>
    <message>
        <source>Consent form</source>
        <translation>知情同意书</translation>
    </message>
    <message>
        <source>The consent form is in {file}.</source>
        <translation>知情同意书已保存到 {file}。</translation>
    </message>
    <message>
        <source>Save the certificate</source>
        <translation>保存删除证明</translation>
    </message>
    <message>
        <source>The certificate is in {file}.</source>
        <translation>删除证明已保存到 {file}。</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF 文档</translation>
    </message>
    <message>
        <source>Everything is in {folder}: {pdf} to read, {json} as data.</source>
        <translation>全部内容已保存到 {folder}：{pdf} 供阅读，{json} 为数据。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>The learner is not in the records any more.</source>
        <translation>该学员已不在记录中。</translation>
    </message>
    <message>
        <source>The copy could not be written.</source>
        <translation>副本未能写出。</translation>
    </message>
</context>
<context>
    <name>LearnerPage</name>
    <message>
        <source>← Learners</source>
        <translation>← 学员</translation>
    </message>
    <message>
        <source>The learner was erased</source>
        <translation>学员已删除</translation>
    </message>
    <message>
        <source>Learner</source>
        <translation>学员</translation>
    </message>
    <message>
        <source>Nothing of them is left in these records.</source>
        <translation>记录中已没有该学员的任何内容。</translation>
    </message>
    <message>
        <source>This learner is not in the records any more.</source>
        <translation>该学员已不在记录中。</translation>
    </message>
    <message>
        <source>Work with {name}</source>
        <translation>切换到{name}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Writing the copy …</source>
        <translation>正在写出副本……</translation>
    </message>
    <message>
        <source>Do the rest at the next start</source>
        <translation>其余的下次启动时处理</translation>
    </message>
    <message>
        <source>Erasing …</source>
        <translation>正在删除……</translation>
    </message>
    <message>
        <source>Taking the learner out of the backups …</source>
        <translation>正在从备份中删除该学员……</translation>
    </message>
    <message>
        <source>The learner was erased.</source>
        <translation>学员已删除。</translation>
    </message>
    <message>
        <source>Save the certificate</source>
        <translation>保存删除证明</translation>
    </message>
    <message>
        <source>Nobody was erased.</source>
        <translation>没有删除任何人。</translation>
    </message>
</context>
<context>
    <name>LearnerWords</name>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>面谈</translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>The learner</source>
        <translation>学员本人</translation>
    </message>
    <message>
        <source>A parent</source>
        <translation>家长</translation>
    </message>
    <message>
        <source>A guardian</source>
        <translation>监护人</translation>
    </message>
    <message>
        <source>The school</source>
        <translation>学校</translation>
    </message>
    <message>
        <source>the learner</source>
        <translation>学员本人</translation>
    </message>
    <message>
        <source>parent</source>
        <translation>家长</translation>
    </message>
    <message>
        <source>guardian</source>
        <translation>监护人</translation>
    </message>
    <message>
        <source>for the school</source>
        <translation>学校</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>学历</translation>
    </message>
    <message>
        <source>Major</source>
        <translation>专业</translation>
    </message>
    <message>
        <source>Hours a week</source>
        <translation>每周小时数</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>测评结果</translation>
    </message>
    <message>
        <source>Study plan</source>
        <translation>学习计划</translation>
    </message>
    <message>
        <source>What changed between two sittings</source>
        <translation>两次测评的变化</translation>
    </message>
    <message>
        <source>Learner file</source>
        <translation>学员文件</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Spreadsheet</source>
        <translation>电子表格</translation>
    </message>
    <message>
        <source>Text file</source>
        <translation>文本文件</translation>
    </message>
    <message>
        <source>Print of a class pack</source>
        <translation>班级资料中的打印件</translation>
    </message>
    <message>
        <source>Consent form</source>
        <translation>知情同意书</translation>
    </message>
    <message>
        <source>Copy of everything that is kept</source>
        <translation>全部留存内容的副本</translation>
    </message>
    <message>
        <source>both languages</source>
        <translation>中英双语</translation>
    </message>
</context>
<context>
    <name>LearnersPage</name>
    <message>
        <source>Assess a class</source>
        <translation>班级测评</translation>
    </message>
    <message>
        <source>Class pack</source>
        <translation>班级资料</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Learners</source>
        <translation>学员</translation>
    </message>
    <message>
        <source>Everybody you guide, how far they are, and who needs a talk.</source>
        <translation>你辅导的每个人、各自的进度，以及谁需要面谈。</translation>
    </message>
    <message numerus="yes">
        <source>%n learners</source>
        <translation>
            <numerusform>%n 名学员</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is added.</source>
        <translation>已添加{name}。</translation>
    </message>
    <message>
        <source>The list could not be read.</source>
        <translation>名单无法读取。</translation>
    </message>
</context>
<context>
    <name>LearningView</name>
    <message>
        <source>Learning</source>
        <translation>学习模块</translation>
    </message>
    <message>
        <source>Modules of study, practice and work: what each teaches, step by step.</source>
        <translation>学习、练习和实践模块：每个教什么，一步一步怎么做。</translation>
    </message>
    <message>
        <source>Modules</source>
        <translation>学习模块</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>← All modules</source>
        <translation>← 全部模块</translation>
    </message>
    <message numerus="yes">
        <source>%n module(s)</source>
        <translation>
            <numerusform>%n 个模块</numerusform>
        </translation>
    </message>
    <message>
        <source>No module meets all of this.</source>
        <translation>没有同时符合这些条件的模块。</translation>
    </message>
</context>
<context>
    <name>LevelsAndRoutes</name>
    <message numerus="yes">
        <source>%n level(s) are still to be learned.</source>
        <translation>
            <numerusform>还差 %n 级。</numerusform>
        </translation>
    </message>
    <message>
        <source>All of them are there.</source>
        <translation>各项等级都已达到。</translation>
    </message>
    <message>
        <source>No route leads there from your education yet.</source>
        <translation>以你目前的学历，暂时没有通向这个方向的路径。</translation>
    </message>
    <message>
        <source>Tell us your education to see which routes are open and how long they take.</source>
        <translation>填写学历后，可以看到哪些路径可走、需要多久。</translation>
    </message>
    <message>
        <source>{have} of {need}</source>
        <translation>{need} 级中的 {have} 级</translation>
    </message>
</context>
<context>
    <name>LifecycleView</name>
    <message>
        <source>The life of a product</source>
        <translation>产品的一生</translation>
    </message>
    <message>
        <source>What each track does from the first idea to the last user.</source>
        <translation>从最初的想法到最后一位用户，每个方向各做什么。</translation>
    </message>
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
    <name>ListCard</name>
    <message>
        <source>Another list…</source>
        <translation>换一份名单…</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Columns are divided by</source>
        <translation>列分隔符</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>The first rows. Say above a column what it holds, if it was taken for another.</source>
        <translation>名单的前几行。如果某一列识别错了，请在该列上方更正。</translation>
    </message>
    <message>
        <source>The rest goes on without them. Mend the list and choose it again to add them.</source>
        <translation>其余各行照常处理。改好名单后重新选择，即可补上。</translation>
    </message>
    <message>
        <source>The first rows of the list</source>
        <translation>名单的前几行</translation>
    </message>
    <message>
        <source>Column {number}</source>
        <translation>第 {number} 列</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Row {number}</source>
        <translation>第 {number} 行</translation>
    </message>
    <message numerus="yes">
        <source>%n places to look at</source>
        <translation>
            <numerusform>%n 处需要留意</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people are ready.</source>
        <translation>
            <numerusform>%n 人可以生成。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows are left out; see below why.</source>
        <translation>
            <numerusform>%n 行未采用，原因见下。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them have not answered enough for a result that stands: they are listed as unfinished.</source>
        <translation>
            <numerusform>其中 %n 人作答还不够，结果尚不稳定，会列为“未答完”。</numerusform>
        </translation>
    </message>
    <message>
        <source>The list cannot be used yet. Say below which columns hold what.</source>
        <translation>这份名单还不能使用。请在下面指明各列的内容。</translation>
    </message>
    <message>
        <source>Nobody in this list can be taken. See below why.</source>
        <translation>这份名单里没有可用的学员，原因见下。</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>竖线</translation>
    </message>
    <message>
        <source>The encoding was guessed. Look at the names: if they are wrong, choose another one.</source>
        <translation>编码是推测的。请看看姓名，如有乱码，请换一种编码。</translation>
    </message>
    <message>
        <source>The workbook has several sheets. If this is not the list, choose another one.</source>
        <translation>工作簿里有多个工作表。如果这不是名单，请另选一个。</translation>
    </message>
</context>
<context>
    <name>ListIntake</name>
    <message>
        <source>The list of the class</source>
        <translation>班级名单</translation>
    </message>
    <message>
        <source>Lists of people</source>
        <translation>人员名单</translation>
    </message>
    <message>
        <source>This list cannot be read: {reason}.</source>
        <translation>无法读取这份名单：{reason}。</translation>
    </message>
</context>
<context>
    <name>ListOpening</name>
    <message>
        <source>Choose the list…</source>
        <translation>选择名单…</translation>
    </message>
    <message>
        <source>Or drop the file anywhere on this page.</source>
        <translation>也可以把文件拖到本页任意位置。</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>Nobody answers to this. Take a word back, or look at everybody.</source>
        <translation>没有符合条件的学员。请减少搜索词，或查看全部。</translation>
    </message>
    <message>
        <source>Learners</source>
        <translation>学员</translation>
    </message>
    <message>
        <source>Add a learner</source>
        <translation>添加学员</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>导入名单</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>测评</translation>
    </message>
    <message>
        <source>First track</source>
        <translation>首选方向</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>最近联系</translation>
    </message>
</context>
<context>
    <name>ListTools</name>
    <message>
        <source>Everybody ({number})</source>
        <translation>全部（{number}）</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Name or code</source>
        <translation>姓名或编号</translation>
    </message>
    <message>
        <source>How far</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Sorted by</source>
        <translation>排序</translation>
    </message>
</context>
<context>
    <name>LookFields</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>中英对照</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>样式</translation>
    </message>
    <message>
        <source>Handsome</source>
        <translation>精美</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>朴素</translation>
    </message>
    <message>
        <source>Large print</source>
        <translation>大字版</translation>
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
    <name>LoopPart</name>
    <message>
        <source>The working loop</source>
        <translation>工作循环</translation>
    </message>
    <message>
        <source>Then it begins again, knowing more than before.</source>
        <translation>然后带着新的认识，开始下一轮。</translation>
    </message>
    <message>
        <source>Goes in</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Comes out</source>
        <translation>产出</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>举例</translation>
    </message>
    <message>
        <source>Skills it uses</source>
        <translation>用到的技能</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>There is nothing to lock: your records have no passphrase yet.</source>
        <translation>没有可锁定的内容：记录还没有设置密码。</translation>
    </message>
    <message>
        <source>Set one</source>
        <translation>设置密码</translation>
    </message>
    <message>
        <source>There is nothing to print on this page.</source>
        <translation>这一页没有可打印的内容。</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>关闭消息</translation>
    </message>
    <message>
        <source>OpsCareer, locked</source>
        <translation>OpsCareer（已锁定）</translation>
    </message>
</context>
<context>
    <name>MajorCard</name>
    <message>
        <source>Your major</source>
        <translation>你的专业</translation>
    </message>
</context>
<context>
    <name>MajorInFull</name>
    <message>
        <source>This is your major. What it develops counts as skills you hold.</source>
        <translation>这是你的专业。它培养的技能会算作你已具备。</translation>
    </message>
    <message>
        <source>This is my major</source>
        <translation>这是我的专业</translation>
    </message>
    <message>
        <source>What it develops</source>
        <translation>培养哪些技能</translation>
    </message>
    <message>
        <source>Nothing is counted in advance: tell us under Assess, Skills what you can do already.</source>
        <translation>不预先算入任何技能：已经会的，请到“测评 › 技能”里填写。</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation>技能</translation>
    </message>
    <message>
        <source>A graduate can say</source>
        <translation>毕业时能做到</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Skills this major develops</source>
        <translation>这个专业培养的技能</translation>
    </message>
    <message>
        <source>{skill}: level {level} of 4</source>
        <translation>{skill}：{level} 级（共 4 级）</translation>
    </message>
    <message>
        <source>Where it leads, and what is still missing</source>
        <translation>能去哪些方向，还差什么</translation>
    </message>
    <message>
        <source>To any track, as far as you learn its skills. None asks for one major alone.</source>
        <translation>任何方向都可以，把它要的技能学会就行；没有哪个方向只认一个专业。</translation>
    </message>
    <message>
        <source>Plan from here →</source>
        <translation>从这里开始做计划 →</translation>
    </message>
    <message>
        <source>Plan towards this →</source>
        <translation>以此为目标做计划 →</translation>
    </message>
    <message>
        <source>You would bring every skill that the position {position} asks for.</source>
        <translation>“{position}”要求的技能，读完这个专业就都具备了。</translation>
    </message>
    <message>
        <source>You would bring {have} of the {all} skills of the position {position}; still to learn: {skills}.</source>
        <translation>“{position}”要求 {all} 项技能，读完这个专业能带上 {have} 项；还要学：{skills}。</translation>
    </message>
    <message>
        <source>{skill} (from level {have} to {need})</source>
        <translation>{skill}（{have} 级到 {need} 级）</translation>
    </message>
</context>
<context>
    <name>MajorsView</name>
    <message>
        <source>Explore › Majors</source>
        <translation>探索 › 专业</translation>
    </message>
    <message>
        <source>Majors</source>
        <translation>专业</translation>
    </message>
    <message>
        <source>What a field of study brings to this work, and what it leaves to practice.</source>
        <translation>一个专业能给这份工作带来什么，又有哪些要靠实践补。</translation>
    </message>
    <message>
        <source>Recruiters ask for these</source>
        <translation>招聘时看重的专业</translation>
    </message>
    <message>
        <source>Job advertisements for product operation name them.</source>
        <translation>产品运营的招聘要求里会点名。</translation>
    </message>
    <message>
        <source>The source text recommends them to those who choose among the computing majors.</source>
        <translation>想在计算机类专业里选，原文推荐这些。</translation>
    </message>
    <message>
        <source>Recommended within computing</source>
        <translation>计算机类里推荐的专业</translation>
    </message>
    <message>
        <source>The source text does not name them; what is said here is our own.</source>
        <translation>原文没有提到，这里的说法是我们自己的补充。</translation>
    </message>
    <message>
        <source>Everyone else</source>
        <translation>其他情况</translation>
    </message>
    <message>
        <source>Your major is now {major}; what it develops counts as skills you hold.</source>
        <translation>你的专业已改为“{major}”，它培养的技能会算作你已具备。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>MatchCard</name>
    <message>
        <source>{place} {track}: {band}; {numbers}. Show all.</source>
        <translation>{place} {track}：{band}；{numbers}。显示全部。</translation>
    </message>
    <message>
        <source>Fold: {track}</source>
        <translation>收起：{track}</translation>
    </message>
    <message>
        <source>Show the sum</source>
        <translation>查看算式</translation>
    </message>
    <message>
        <source>Levels and routes</source>
        <translation>等级与路径</translation>
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
    <message>
        <source>Hide levels and routes</source>
        <translation>收起等级与路径</translation>
    </message>
</context>
<context>
    <name>MatchesPage</name>
    <message>
        <source>Print results</source>
        <translation>打印结果</translation>
    </message>
    <message>
        <source>What would change this? ↓</source>
        <translation>怎样会改变结果？↓</translation>
    </message>
    <message>
        <source>What would change this?</source>
        <translation>怎样会改变结果？</translation>
    </message>
    <message>
        <source>What changed since last time →</source>
        <translation>与上次相比有什么变化 →</translation>
    </message>
    <message>
        <source>What changed since last time</source>
        <translation>与上次相比有什么变化</translation>
    </message>
    <message>
        <source>Here you will see which tracks your answers speak for, and every reason why.</source>
        <translation>这里会告诉你，你的回答更支持哪些岗位方向，以及每一条理由。</translation>
    </message>
    <message>
        <source>Your matches</source>
        <translation>你的匹配结果</translation>
    </message>
</context>
<context>
    <name>MeaningCard</name>
    <message>
        <source>What these numbers mean</source>
        <translation>这些数字的含义</translation>
    </message>
</context>
<context>
    <name>MeansPart</name>
    <message>
        <source>How it is done</source>
        <translation>怎么做</translation>
    </message>
    <message>
        <source>When it fits</source>
        <translation>适用场景</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>How it hands over to retention</source>
        <translation>怎样衔接留存</translation>
    </message>
    <message>
        <source>Numbers to watch</source>
        <translation>要盯的指标</translation>
    </message>
    <message>
        <source>Skills it takes</source>
        <translation>需要的技能</translation>
    </message>
</context>
<context>
    <name>MetricPart</name>
    <message>
        <source>How it is worked out</source>
        <translation>怎么算</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Worked example</source>
        <translation>算例</translation>
    </message>
    <message>
        <source>Tracks that answer for it</source>
        <translation>对它负责的岗位方向</translation>
    </message>
    <message>
        <source>Goals it shows</source>
        <translation>反映的目标</translation>
    </message>
    <message>
        <source>Ways of bringing in users that watch it</source>
        <translation>关注它的拉新手段</translation>
    </message>
    <message>
        <source>Counted, not worked out</source>
        <translation>直接统计得到</translation>
    </message>
    <message>
        <source>This number is read off as it is, so there is nothing to calculate.</source>
        <translation>这个指标直接读取即可，不需要计算。</translation>
    </message>
    <message>
        <source>← {metric}</source>
        <translation>← {metric}</translation>
    </message>
    <message>
        <source>{metric} →</source>
        <translation>{metric} →</translation>
    </message>
</context>
<context>
    <name>MetricsPart</name>
    <message>
        <source>Find a metric, or those of a track</source>
        <translation>查找指标，或输入岗位方向</translation>
    </message>
    <message>
        <source>No metric holds these words. Try fewer letters, or the other language.</source>
        <translation>没有找到相关指标。可以少输几个字，或换一种语言。</translation>
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
    <message>
        <source>I have done this</source>
        <translation>已经学过</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>不学这个</translation>
    </message>
</context>
<context>
    <name>ModuleCard</name>
    <message>
        <source>What it teaches</source>
        <translation>学会什么</translation>
    </message>
    <message>
        <source>What you need before</source>
        <translation>开始前要具备</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>What you have in hand at the end</source>
        <translation>最后拿出什么</translation>
    </message>
    <message>
        <source>How to check it</source>
        <translation>怎样验收</translation>
    </message>
    <message>
        <source>Positions it helps towards</source>
        <translation>对哪些职级有用</translation>
    </message>
    <message>
        <source>from level {have} to level {reached}</source>
        <translation>从 {have} 级到 {reached} 级</translation>
    </message>
    <message>
        <source>Nothing: anyone can begin here.</source>
        <translation>没有要求，谁都可以直接开始。</translation>
    </message>
    <message>
        <source>Steps with their hours</source>
        <translation>步骤和所需小时数</translation>
    </message>
    <message>
        <source>{track}: {position}</source>
        <translation>{track}：{position}</translation>
    </message>
    <message>
        <source>No position asks for what it teaches.</source>
        <translation>目前没有职级要求它教的内容。</translation>
    </message>
</context>
<context>
    <name>ModuleFilter</name>
    <message>
        <source>Words</source>
        <translation>关键词</translation>
    </message>
    <message>
        <source>Name or subject</source>
        <translation>名称或内容</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation>用于哪个方向</translation>
    </message>
    <message>
        <source>Teaches</source>
        <translation>教哪项技能</translation>
    </message>
    <message>
        <source>Any kind</source>
        <translation>全部类型</translation>
    </message>
    <message>
        <source>Any track</source>
        <translation>全部方向</translation>
    </message>
    <message>
        <source>Any skill</source>
        <translation>全部技能</translation>
    </message>
</context>
<context>
    <name>Modules</name>
    <message>
        <source>Study</source>
        <translation>学习</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>练习</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>实践</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} 小时</translation>
    </message>
</context>
<context>
    <name>Neighbours</name>
    <message>
        <source>Tracks close by</source>
        <translation>相近的方向</translation>
    </message>
    <message>
        <source>Compare with {track} →</source>
        <translation>和{track}对比 →</translation>
    </message>
    <message>
        <source>Skills that both first positions ask for: {skills}</source>
        <translation>两边第一个职位都要的技能：{skills}</translation>
    </message>
</context>
<context>
    <name>NoteForm</name>
    <message>
        <source>What to note</source>
        <translation>要记录的内容</translation>
    </message>
    <message>
        <source>What is noted</source>
        <translation>记录的内容</translation>
    </message>
    <message>
        <source>What it was</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>When it was</source>
        <translation>日期</translation>
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
    <message>
        <source>Add to the log</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>Save the change</source>
        <translation>保存修改</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>保持原样</translation>
    </message>
</context>
<context>
    <name>NoteRow</name>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Change: {kind}, {day}</source>
        <translation>修改：{kind}，{day}</translation>
    </message>
    <message>
        <source>Remove: {kind}, {day}</source>
        <translation>删除：{kind}，{day}</translation>
    </message>
</context>
<context>
    <name>NotesCard</name>
    <message>
        <source>Notes and contacts</source>
        <translation>笔记与联系记录</translation>
    </message>
    <message>
        <source>Nothing is noted yet. What you write here stays with this learner.</source>
        <translation>还没有记录。这里写下的内容只随该学员保存。</translation>
    </message>
    <message>
        <source>Notes are for counselors alone.</source>
        <translation>笔记只有咨询师可以查看。</translation>
    </message>
    <message numerus="yes">
        <source>Show %n earlier one(s)</source>
        <translation>
            <numerusform>显示更早的 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>The note was removed.</source>
        <translation>已删除这条记录。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>NoticeCard</name>
    <message>
        <source>With these hours it does not fit in before {deadline}. Any of these would do:</source>
        <translation>按现在的时间，{deadline}前学不完。以下任意一种办法都可行：</translation>
    </message>
    <message>
        <source>No number of hours a week fits it in before {deadline}. This would do:</source>
        <translation>无论每周投入多少小时，都无法在{deadline}前完成。可以这样调整：</translation>
    </message>
    <message>
        <source>This is the most of it that fits in before {deadline}.</source>
        <translation>这是{deadline}前最多能学完的内容。</translation>
    </message>
    <message>
        <source>Plan all of it</source>
        <translation>规划全部内容</translation>
    </message>
    <message>
        <source>Your plan leads all the way again.</source>
        <translation>计划已恢复为学完全部内容。</translation>
    </message>
    <message>
        <source>Left for later: {levels}.</source>
        <translation>留到以后：{levels}。</translation>
    </message>
    <message>
        <source>Without {modules} nothing leads to this position.</source>
        <translation>没有“{modules}”，就到不了这个职级。</translation>
    </message>
    <message>
        <source>Choose another position or target.</source>
        <translation>请换一个职级或方向。</translation>
    </message>
    <message>
        <source>Take it into the plan again</source>
        <translation>重新放进计划</translation>
    </message>
    <message>
        <source>Take them into the plan again</source>
        <translation>重新放进计划</translation>
    </message>
    <message>
        <source>{modules} may be in the plan again.</source>
        <translation>“{modules}”可以重新放进计划。</translation>
    </message>
    <message>
        <source>By then you can reach {reached} of the {wanted} levels you still need: {levels}.</source>
        <translation>到那时，还缺的 {wanted} 个等级中能达到 {reached} 个：{levels}。</translation>
    </message>
    <message>
        <source>By then you can reach at least {reached} of the {wanted} levels you still need: {levels}.</source>
        <translation>到那时，还缺的 {wanted} 个等级中至少能达到 {reached} 个：{levels}。</translation>
    </message>
    <message>
        <source>Do the most of it by then</source>
        <translation>到那时能学多少学多少</translation>
    </message>
    <message>
        <source>Your plan holds the most that fits in by then.</source>
        <translation>计划里是到那时最多能学完的内容。</translation>
    </message>
    <message>
        <source>Plan for {position}</source>
        <translation>改为“{position}”制定计划</translation>
    </message>
    <message>
        <source>Your plan leads to {position} now.</source>
        <translation>计划的目标已改为“{position}”。</translation>
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
    <message numerus="yes">
        <source>You study %n hour(s) a week now.</source>
        <translation>
            <numerusform>现在每周学习 %n 小时。</numerusform>
        </translation>
    </message>
    <message>
        <source>Move the deadline to {day}</source>
        <translation>把截止日期改到{day}</translation>
    </message>
    <message>
        <source>Your deadline is {day} now.</source>
        <translation>截止日期已改为{day}。</translation>
    </message>
</context>
<context>
    <name>OfficeCard</name>
    <message>
        <source>Office of several counselors</source>
        <translation>多位咨询师的办公室</translation>
    </message>
    <message>
        <source>Several people can work on the same learners in a PostgreSQL database of your office. Its address is the only one that OpsCareer ever connects to. Without one, everything stays on this computer.</source>
        <translation>几位同事可以在办公室的 PostgreSQL 数据库中共同为同一批学员服务。OpsCareer 只会连接这一个地址；不填写时，一切都留在这台电脑上。</translation>
    </message>
    <message>
        <source>Address of the database</source>
        <translation>数据库地址</translation>
    </message>
    <message>
        <source>Who keeps the database gives it to you. A password in it is kept as you type it, in your settings.</source>
        <translation>由管理数据库的人提供。地址中如有口令，会原样保存在你的设置文件中。</translation>
    </message>
    <message>
        <source>Password, where the database asks for one</source>
        <translation>密码（数据库要求时填写）</translation>
    </message>
    <message>
        <source>It is kept nowhere: you type it each time you start.</source>
        <translation>密码不会保存，每次启动时都要输入。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Asking …</source>
        <translation>正在询问…</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>测试连接</translation>
    </message>
    <message>
        <source>Work with the office&apos;s records</source>
        <translation>使用办公室的记录</translation>
    </message>
    <message>
        <source>Work on this computer alone</source>
        <translation>只用这台电脑</translation>
    </message>
    <message>
        <source>You work with the office&apos;s records.</source>
        <translation>你正在使用办公室的记录。</translation>
    </message>
    <message>
        <source>The office&apos;s records are not open. Test the connection to open them.</source>
        <translation>办公室的记录没有打开。请先测试连接，再打开记录。</translation>
    </message>
    <message>
        <source>Off: you work on this computer alone.</source>
        <translation>未启用：你只在这台电脑上工作。</translation>
    </message>
    <message>
        <source>The database answers. You are {login} in it.</source>
        <translation>数据库有响应。你在其中的身份是 {login}。</translation>
    </message>
    <message>
        <source>The database answers, but {login} is no colleague in it yet. Ask who keeps it.</source>
        <translation>数据库有响应，但其中还没有 {login} 这位同事。请联系管理数据库的人。</translation>
    </message>
    <message>
        <source>The database answers and is empty. Who keeps it has to prepare it first.</source>
        <translation>数据库有响应，但还是空的。需要由管理数据库的人先做好准备。</translation>
    </message>
    <message>
        <source>The database is of an older OpsCareer. Who keeps it has to bring it up to date first.</source>
        <translation>数据库来自较旧的 OpsCareer。需要由管理数据库的人先升级。</translation>
    </message>
    <message>
        <source>The database is of a newer OpsCareer. Install that one here.</source>
        <translation>数据库来自更新版本的 OpsCareer。请在这台电脑上安装该版本。</translation>
    </message>
    <message>
        <source>The connection to it is not encrypted.</source>
        <translation>与它的连接没有加密。</translation>
    </message>
    <message>
        <source>This is not the address of such a database.</source>
        <translation>这不是此类数据库的地址。</translation>
    </message>
    <message>
        <source>It begins with {scheme} and goes on with user@host/database.</source>
        <translation>地址以 {scheme} 开头，后面是 user@host/database。</translation>
    </message>
</context>
<context>
    <name>OfficeLockCard</name>
    <message>
        <source>Locking</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Lock now (Ctrl+L)</source>
        <translation>立即锁定（Ctrl+L）</translation>
    </message>
    <message>
        <source>When they are locked, the connection to the office&apos;s database is closed and all names leave the window. The password of the database opens the records again.</source>
        <translation>锁定后，程序会断开与办公室数据库的连接，窗口中不再显示任何姓名。输入数据库密码即可重新打开记录。</translation>
    </message>
    <message>
        <source>When they are locked, the connection to the office&apos;s database is closed and all names leave the window. The database lets this computer in without a password being typed: whoever sits here can open the records again.</source>
        <translation>锁定后，程序会断开与办公室数据库的连接，窗口中不再显示任何姓名。但这台电脑无需输入密码即可连接数据库：任何坐在这里的人都能重新打开记录。</translation>
    </message>
</context>
<context>
    <name>OfficeLockPage</name>
    <message>
        <source>The records are open</source>
        <translation>记录已打开</translation>
    </message>
    <message>
        <source>Nothing has to be typed now.</source>
        <translation>现在不需要输入任何内容。</translation>
    </message>
    <message>
        <source>The office&apos;s records are closed</source>
        <translation>办公室的记录已关闭</translation>
    </message>
    <message>
        <source>Nobody&apos;s name is in this window, and it is not connected to the database.</source>
        <translation>窗口中没有任何姓名，也没有连接数据库。</translation>
    </message>
    <message>
        <source>Password of the database</source>
        <translation>数据库密码</translation>
    </message>
    <message>
        <source>Open to whoever sits here</source>
        <translation>坐在这里的人都能打开</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>正在打开……</translation>
    </message>
    <message>
        <source>Open the records</source>
        <translation>打开记录</translation>
    </message>
    <message>
        <source>Work on this computer alone</source>
        <translation>只用这台电脑</translation>
    </message>
    <message>
        <source>Explore, Knowledge and Help can be read without it.</source>
        <translation>“探索”“知识库”和“帮助”不需要密码也能阅读。</translation>
    </message>
    <message>
        <source>The database lets this computer in without a password being typed, so whoever sits here can open the records again. Lock the computer itself when you leave it.</source>
        <translation>这台电脑无需输入密码即可连接数据库，因此任何坐在这里的人都能重新打开记录。离开时，请锁定电脑本身。</translation>
    </message>
    <message>
        <source>The database does not let you in with this password. If it is right, ask whoever keeps the database.</source>
        <translation>数据库不接受这个密码。如果密码没有输错，请联系数据库管理人员。</translation>
    </message>
</context>
<context>
    <name>OpeningCard</name>
    <message>
        <source>Begin with the list of the class</source>
        <translation>先选择班级名单</translation>
    </message>
    <message>
        <source>Everybody on the list gets their results and plan as a print of their own. Beside them there is one book of all prints for the printer, and a summary of the class: who suits what, what they still miss, and whom to talk to.</source>
        <translation>名单上的每个人都会得到一份自己的测评结果与学习计划。另外还有一本方便打印的合订本，以及一份班级汇总：谁适合什么方向、还缺哪些技能、需要和谁面谈。</translation>
    </message>
    <message>
        <source>The list is a CSV or XLSX file as your school office exports it: one row for each person, with a name or student number, and the answers 1 to 5 under the numbers of the statements. Education, major, group, hours a week and a target track may stand there too. You see how it was read before anything is made.</source>
        <translation>名单是教务系统导出的 CSV 或 XLSX 文件：每人一行，有姓名或学号，并在题号下填 1 到 5 的答案。也可以有学历、专业、班级、每周小时数和目标方向。生成之前，你可以先查看名单的识别结果。</translation>
    </message>
</context>
<context>
    <name>OpeningPart</name>
    <message>
        <source>One statement at a time</source>
        <translation>一次只看一题</translation>
    </message>
    <message>
        <source>Five answers, with the keys 1 to 5. Skip what you cannot say, and go back when you like.</source>
        <translation>五个选项，按 1 到 5 键作答。说不准的可以跳过，也随时可以返回。</translation>
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
    <name>OpeningStrip</name>
    <message>
        <source>The knowledge is being opened: {percent} %</source>
        <translation>正在打开知识包：{percent}%</translation>
    </message>
</context>
<context>
    <name>OrderChoice</name>
    <message>
        <source>In the order of</source>
        <translation>排列依据</translation>
    </message>
    <message>
        <source>Order of the tracks</source>
        <translation>方向的排列依据</translation>
    </message>
</context>
<context>
    <name>OutcomeCard</name>
    <message>
        <source>What came out</source>
        <translation>测评结果</translation>
    </message>
    <message>
        <source>Note that a talk is needed</source>
        <translation>标记为需要面谈</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Why is a talk needed?</source>
        <translation>为什么需要面谈？</translation>
    </message>
    <message>
        <source>Take this back</source>
        <translation>取消标记</translation>
    </message>
    <message>
        <source>See the matches</source>
        <translation>查看匹配</translation>
    </message>
    <message>
        <source>See the plan</source>
        <translation>查看计划</translation>
    </message>
    <message>
        <source>See the history</source>
        <translation>查看历次测评</translation>
    </message>
    <message>
        <source>A talk is needed: {reason}</source>
        <translation>需要面谈：{reason}</translation>
    </message>
    <message>
        <source>Nothing is answered yet.</source>
        <translation>还没有作答。</translation>
    </message>
    <message>
        <source>What came out will stand here.</source>
        <translation>测评结果会显示在这里。</translation>
    </message>
    <message>
        <source>Working out what the answers come to …</source>
        <translation>正在计算测评结果……</translation>
    </message>
    <message>
        <source>No first track can be told yet.</source>
        <translation>还看不出首选方向。</translation>
    </message>
    <message>
        <source>The answers cannot tell these apart.</source>
        <translation>从作答中还分不出这几个方向的先后。</translation>
    </message>
    <message>
        <source>Clearly first: it would come first again in {often} of 10 retakes.</source>
        <translation>明确居首：重新作答 10 次，约有 {often} 次仍排第一。</translation>
    </message>
    <message>
        <source>The assessment is finished.</source>
        <translation>测评已完成。</translation>
    </message>
    <message>
        <source>Not finished: {answered} of {asked} statements are answered.</source>
        <translation>测评未完成：已答 {answered} / {asked} 题。</translation>
    </message>
    <message>
        <source>Why a talk may help</source>
        <translation>建议面谈的原因</translation>
    </message>
    <message>
        <source>No plan yet.</source>
        <translation>还没有计划。</translation>
    </message>
    <message>
        <source>Plan: {target}</source>
        <translation>计划：{target}</translation>
    </message>
    <message>
        <source>Plan: {target}. {percent} % of its lines are done.</source>
        <translation>计划：{target}，已完成 {percent}%。</translation>
    </message>
    <message>
        <source>Plan: {target}. Nothing of it is done yet.</source>
        <translation>计划：{target}，尚未开始。</translation>
    </message>
    <message>
        <source>It is no longer noted that a talk is needed.</source>
        <translation>已取消“需要面谈”的标记。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>OutcomeWork</name>
    <message>
        <source>What the answers say is being worked out: {percent} %</source>
        <translation>正在计算作答结果：{percent}%</translation>
    </message>
</context>
<context>
    <name>PackCard</name>
    <message>
        <source>Open a folder …</source>
        <translation>打开文件夹…</translation>
    </message>
    <message>
        <source>Open a zip file …</source>
        <translation>打开 zip 文件…</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Write JSON Schemas …</source>
        <translation>导出 JSON Schema…</translation>
    </message>
    <message>
        <source>Back to the pack that ships</source>
        <translation>换回自带的知识包</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Looking for problems …</source>
        <translation>正在查找问题…</translation>
    </message>
    <message>
        <source>Opening the pack …</source>
        <translation>正在打开知识包…</translation>
    </message>
    <message>
        <source>Reading {file} …</source>
        <translation>正在读取 {file}…</translation>
    </message>
    <message>
        <source>The knowledge is being opened …</source>
        <translation>正在打开知识包…</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>正在使用</translation>
    </message>
    <message>
        <source>In use as it was before it changed</source>
        <translation>使用中的是改动前的版本</translation>
    </message>
    <message>
        <source>Use it as it is now</source>
        <translation>使用改动后的版本</translation>
    </message>
    <message>
        <source>Only looked at</source>
        <translation>仅查看，未使用</translation>
    </message>
    <message>
        <source>Use this pack</source>
        <translation>使用这个知识包</translation>
    </message>
    <message numerus="yes">
        <source>%n records</source>
        <translation>
            <numerusform>%n 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>hash {hash}</source>
        <translation>哈希 {hash}</translation>
    </message>
    <message>
        <source>version {version}</source>
        <translation>版本 {version}</translation>
    </message>
    <message>
        <source>licence {licence}</source>
        <translation>许可 {licence}</translation>
    </message>
    <message>
        <source>ships with OpsCareer</source>
        <translation>OpsCareer 自带</translation>
    </message>
    <message>
        <source>No problems.</source>
        <translation>没有问题。</translation>
    </message>
    <message>
        <source>{problems}. The pack can be used when its errors are mended.</source>
        <translation>{problems}。改正错误后才能使用这个知识包。</translation>
    </message>
    <message>
        <source>{problems}. The pack can be used.</source>
        <translation>{problems}。可以使用这个知识包。</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Find anything</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find a track, a skill, a term, a page …</source>
        <translation>查找岗位方向、技能、术语、页面……</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>↑ ↓ to choose · Enter to open · Esc to close</source>
        <translation>↑ ↓ 选择 · Enter 打开 · Esc 关闭</translation>
    </message>
    <message>
        <source>Where you were last, and where you can go</source>
        <translation>最近看过的，以及可以去的地方</translation>
    </message>
    <message>
        <source>The knowledge is being opened. Until then only pages and settings are found.</source>
        <translation>知识包正在打开，暂时只能找到页面和设置。</translation>
    </message>
    <message>
        <source>Nothing found for “{query}”. Try fewer letters, the other language, or pinyin initials such as yhyy.</source>
        <translation>没有找到“{query}”。可以少输几个字，换一种语言，或者只输拼音首字母，比如 yhyy。</translation>
    </message>
</context>
<context>
    <name>PassphraseForm</name>
    <message>
        <source>That is neither the passphrase nor the recovery code. Please try again.</source>
        <translation>这既不是密码也不是恢复码，请再试一次。</translation>
    </message>
    <message>
        <source>Passphrase now, or the recovery code</source>
        <translation>当前密码或恢复码</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再输入一次</translation>
    </message>
    <message>
        <source>So that a slip of the finger does not lock you out.</source>
        <translation>以免一时手误把自己锁在外面。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>Protect my records</source>
        <translation>保护我的记录</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>更改密码</translation>
    </message>
    <message>
        <source>Make a new recovery code</source>
        <translation>生成新的恢复码</translation>
    </message>
    <message>
        <source>Remove the passphrase</source>
        <translation>取消密码</translation>
    </message>
    <message>
        <source>Let this computer open them</source>
        <translation>允许这台电脑打开</translation>
    </message>
    <message>
        <source>Ask for the passphrase at each start</source>
        <translation>每次启动都询问密码</translation>
    </message>
    <message>
        <source>At least 8 letters. Three or four words are easy to remember and hard to guess.</source>
        <translation>至少 8 个字符。连着用几个词，好记又难猜。</translation>
    </message>
    <message>
        <source>Rather short: someone with time could guess it. A word more makes it good.</source>
        <translation>偏短：有时间的人可能猜到。再加一个词就好了。</translation>
    </message>
    <message>
        <source>Good.</source>
        <translation>不错。</translation>
    </message>
    <message>
        <source>Very good.</source>
        <translation>很好。</translation>
    </message>
    <message>
        <source>The two are not the same. Please type the second one again.</source>
        <translation>两次输入不一致，请重新输入第二次。</translation>
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
    <name>PeopleCard</name>
    <message numerus="yes">
        <source>%n sheet(s) in this folder</source>
        <translation>
            <numerusform>此文件夹中有 %n 份问卷</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever you key in is listed here with the first track.</source>
        <translation>录入的人会列在这里，并显示其首选方向。</translation>
    </message>
    <message>
        <source>Correct the last one, {name}</source>
        <translation>更正上一份（{name}）</translation>
    </message>
    <message>
        <source>These files of the folder are no sheets of this form; they were left as they are:</source>
        <translation>文件夹中的以下文件不是本表单的问卷，未作改动：</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>再显示 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more are in the list</source>
        <translation>
            <numerusform>其余 %n 人见名单</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleOfCaseload</name>
    <message>
        <source>Learners picked</source>
        <translation>选中的学员</translation>
    </message>
    <message>
        <source>All learners</source>
        <translation>全部学员</translation>
    </message>
    <message>
        <source>A list from a file instead</source>
        <translation>改用文件中的名单</translation>
    </message>
    <message numerus="yes">
        <source>%n people are ready.</source>
        <translation>
            <numerusform>%n 人已就绪。</numerusform>
        </translation>
    </message>
    <message>
        <source>They are being read …</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>The records could not be read or written.</source>
        <translation>档案无法读取或写入。</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>About the learner</source>
        <translation>学员信息</translation>
    </message>
    <message>
        <source>Put something right</source>
        <translation>更正信息</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>所在分组</translation>
    </message>
    <message>
        <source>Add to a group</source>
        <translation>加入分组</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>In no group.</source>
        <translation>不在任何分组中。</translation>
    </message>
    <message>
        <source>Taken out of {group}.</source>
        <translation>已移出{group}。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>PersonPart</name>
    <message>
        <source>Correct the answers</source>
        <translation>更正答案</translation>
    </message>
    <message>
        <source>Use as my answers</source>
        <translation>作为我的回答</translation>
    </message>
    <message>
        <source>Delete this sheet</source>
        <translation>删除这一份</translation>
    </message>
    <message>
        <source>Fit {fit}: {band}, {chance}.</source>
        <translation>匹配度 {fit}：{band}，{chance}。</translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>{answered} of {total} answered</source>
        <translation>已答 {answered}/{total} 题</translation>
    </message>
    <message>
        <source>cannot tell yet</source>
        <translation>还看不出来</translation>
    </message>
    <message>
        <source>{tracks} and others</source>
        <translation>{tracks} 等</translation>
    </message>
    <message>
        <source>clear, {often} of 10 retakes</source>
        <translation>明确，重测 10 次约 {often} 次仍第一</translation>
    </message>
    <message>
        <source>close together</source>
        <translation>难分先后</translation>
    </message>
</context>
<context>
    <name>PickedActions</name>
    <message>
        <source>You are working with {name} now: Assess, Matches and Plan are theirs.</source>
        <translation>现在是{name}：测评、匹配和计划都是对方的。</translation>
    </message>
</context>
<context>
    <name>PickedBar</name>
    <message>
        <source>Open the record</source>
        <translation>打开档案</translation>
    </message>
    <message>
        <source>Add to a group…</source>
        <translation>加入分组…</translation>
    </message>
    <message>
        <source>Add to a group</source>
        <translation>加入分组</translation>
    </message>
    <message>
        <source>Take out of this group</source>
        <translation>移出本分组</translation>
    </message>
    <message>
        <source>Needs a talk</source>
        <translation>需要面谈</translation>
    </message>
    <message>
        <source>Talk is done</source>
        <translation>面谈已完成</translation>
    </message>
    <message>
        <source>Class pack of these</source>
        <translation>为所选制作班级资料</translation>
    </message>
    <message>
        <source>What about? It may stay empty</source>
        <translation>谈什么？可以不填</translation>
    </message>
    <message>
        <source>What the talk is to be about</source>
        <translation>面谈内容</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>%n learners picked</source>
        <translation>
            <numerusform>已选 %n 名学员</numerusform>
        </translation>
    </message>
    <message>
        <source>Pick a learner to go on with them; Shift and Ctrl pick several, Enter opens the record.</source>
        <translation>选中一名学员即可继续；按住 Shift 或 Ctrl 可多选，回车打开档案。</translation>
    </message>
    <message>
        <source>Work with {name}</source>
        <translation>与{name}一起工作</translation>
    </message>
    <message>
        <source>last contact {day}</source>
        <translation>最近联系：{day}</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>Print plan</source>
        <translation>打印计划</translation>
    </message>
    <message>
        <source>Plans for a class</source>
        <translation>为全班做计划</translation>
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
        <source>{module} counts as done.</source>
        <translation>“{module}”算作已学过。</translation>
    </message>
    <message>
        <source>{module} is left out.</source>
        <translation>计划里不再包含“{module}”。</translation>
    </message>
    <message>
        <source>Your plan is made again from today.</source>
        <translation>已从今天起重新安排计划。</translation>
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
        <source>two doors open to week {week}</source>
        <translation>到第 {week} 周前两个方向都可选</translation>
    </message>
</context>
<context>
    <name>Positions</name>
    <message>
        <source>Rung {number}</source>
        <translation>第 {number} 级</translation>
    </message>
    <message>
        <source>{skill} {from_level} → {level}</source>
        <translation>{skill} {from_level} → {level} 级</translation>
    </message>
    <message>
        <source>Higher than on the rung below</source>
        <translation>比下一级要求更高</translation>
    </message>
    <message>
        <source>New on this rung</source>
        <translation>这一级新增</translation>
    </message>
    <message>
        <source>Asks for, at these levels of 4</source>
        <translation>要求的技能和等级（共 4 级）</translation>
    </message>
    <message>
        <source>{skill} {level}</source>
        <translation>{skill} {level} 级</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Page before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>适合宽度</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation>第 {page} 页，共 {count} 页</translation>
    </message>
    <message>
        <source>Preview, page {page} of {count}</source>
        <translation>预览，第 {page} 页，共 {count} 页</translation>
    </message>
</context>
<context>
    <name>PrintChoicesCard</name>
    <message>
        <source>What to print</source>
        <translation>打印内容</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>结果和计划</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>只要结果</translation>
    </message>
    <message>
        <source>Show it in grey</source>
        <translation>按黑白显示</translation>
    </message>
    <message>
        <source>A note to print</source>
        <translation>随附的话</translation>
    </message>
</context>
<context>
    <name>PrintPage</name>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Your work is being opened …</source>
        <translation>正在打开你的资料……</translation>
    </message>
    <message>
        <source>Stop printing</source>
        <translation>停止打印</translation>
    </message>
    <message>
        <source>Preparing the pages …</source>
        <translation>正在准备页面……</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>No font on this computer has these characters of yours, so a box stands in for them: {characters}</source>
        <translation>你输入的这些字符，这台电脑上没有字体能显示，打印时用方框代替：{characters}</translation>
    </message>
    <message>
        <source>The pages cannot be shown here, as a part of the program (QtPdf) is missing. Save them as PDF and look at them in your PDF reader.</source>
        <translation>程序缺少一个部件（QtPdf），无法在这里显示页面。请存为 PDF，用你的 PDF 阅读器查看。</translation>
    </message>
    <message>
        <source>To see them here, type this in a terminal and start OpsCareer again:</source>
        <translation>想在这里查看，请在终端里输入下面这一行，再重新打开 OpsCareer：</translation>
    </message>
    <message>
        <source>There is no plan for these choices. Change them on the Plan page.</source>
        <translation>按现在的选择排不出计划。请到“计划”页调整。</translation>
    </message>
    <message>
        <source>The pages could not be prepared: {reason}. Nothing of yours is lost.</source>
        <translation>页面没能准备好：{reason}。你的内容都还在。</translation>
    </message>
    <message>
        <source>It is in {file}.</source>
        <translation>已存到 {file}。</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF 文档</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Spreadsheet</source>
        <translation>电子表格</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>数据表</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Learner file</source>
        <translation>学员档案</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. Save the pages as PDF, and print them where there is one.</source>
        <translation>这台电脑还没有设置打印机。可以先存为 PDF，再到有打印机的地方打印。</translation>
    </message>
    <message>
        <source>Printing …</source>
        <translation>正在打印……</translation>
    </message>
</context>
<context>
    <name>PrintSubjects</name>
    <message>
        <source>Print your results</source>
        <translation>打印匹配结果</translation>
    </message>
    <message>
        <source>These are the pages as they will print.</source>
        <translation>这就是打印出来的样子。</translation>
    </message>
    <message>
        <source>← Your matches</source>
        <translation>← 匹配结果</translation>
    </message>
    <message>
        <source>OpsCareer results</source>
        <translation>OpsCareer 匹配结果</translation>
    </message>
    <message>
        <source>There are no results to print yet. Answer some statements first.</source>
        <translation>还没有可打印的结果。先回答一些题目吧。</translation>
    </message>
    <message>
        <source>Go to your matches</source>
        <translation>去看匹配结果</translation>
    </message>
    <message>
        <source>Print your plan</source>
        <translation>打印学习计划</translation>
    </message>
    <message>
        <source>← Your plan</source>
        <translation>← 学习计划</translation>
    </message>
    <message>
        <source>Study plan</source>
        <translation>学习计划</translation>
    </message>
    <message>
        <source>There is no plan to print yet. Choose a target first.</source>
        <translation>还没有可打印的计划。先选一个目标吧。</translation>
    </message>
    <message>
        <source>Go to your plan</source>
        <translation>去做计划</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message numerus="yes">
        <source>%n page(s) went to the printer {printer}.</source>
        <translation>
            <numerusform>已把 %n 页送到打印机 {printer}。</numerusform>
        </translation>
    </message>
    <message>
        <source>The printer did not take the pages.</source>
        <translation>打印机没有接收这些页面。</translation>
    </message>
    <message>
        <source>See whether it is switched on, or choose another. You can also save the pages as PDF.</source>
        <translation>看看打印机是否已开机，或换一台打印机；也可以先存为 PDF。</translation>
    </message>
    <message>
        <source>The printing was stopped. Pages already sent may still come out.</source>
        <translation>已停止打印。已经送出的页面可能还会打印出来。</translation>
    </message>
</context>
<context>
    <name>PrintsCard</name>
    <message>
        <source>Printed so far</source>
        <translation>打印记录</translation>
    </message>
    <message>
        <source>Nothing yet. What you print while you work with this learner is noted here.</source>
        <translation>还没有。切换到该学员后打印的内容会记在这里。</translation>
    </message>
    <message numerus="yes">
        <source>Show %n earlier print(s)</source>
        <translation>
            <numerusform>显示更早的 %n 份</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrivacyCard</name>
    <message>
        <source>Privacy of learners</source>
        <translation>学员隐私</translation>
    </message>
    <message>
        <source>Months that records are kept after their last change</source>
        <translation>最后一次改动后保存的月数</translation>
    </message>
    <message>
        <source>Chosen before the first learner is added. Nobody is erased without you.</source>
        <translation>添加第一位学员之前设定。未经你操作不会删除任何人。</translation>
    </message>
    <message>
        <source>not chosen yet</source>
        <translation>尚未设定</translation>
    </message>
    <message>
        <source>Print the consent form</source>
        <translation>打印同意书</translation>
    </message>
    <message>
        <source>What was done with the records</source>
        <translation>对记录做过什么</translation>
    </message>
    <message>
        <source>Text of the consent: version {version}.</source>
        <translation>同意书文本：版本 {version}。</translation>
    </message>
    <message>
        <source>Your own text of the consent cannot be used: {problem}</source>
        <translation>无法使用你自己的同意书文本：{problem}</translation>
    </message>
    <message numerus="yes">
        <source>%n learners are erased.</source>
        <translation>
            <numerusform>已删除 %n 位学员。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backups follow at the next start.</source>
        <translation>
            <numerusform>另有 %n 份备份将在下次启动时处理。</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the certificates</source>
        <translation>保存删除证明</translation>
    </message>
    <message>
        <source>Folder for the certificates</source>
        <translation>选择存放删除证明的文件夹</translation>
    </message>
    <message>
        <source>The certificates are written. They name nobody.</source>
        <translation>删除证明已生成，其中不含姓名。</translation>
    </message>
    <message>
        <source>Consent form</source>
        <translation>同意书</translation>
    </message>
    <message>
        <source>The consent form is in {file}.</source>
        <translation>同意书在 {file} 中。</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF 文档</translation>
    </message>
    <message>
        <source>Everything is in {file}. Whoever has it can read it.</source>
        <translation>全部内容在 {file} 中。拿到它的人都能读到。</translation>
    </message>
</context>
<context>
    <name>ProblemCount</name>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n 个错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n 个警告</numerusform>
        </translation>
    </message>
    <message>
        <source>{errors}, {warnings}</source>
        <translation>{errors}，{warnings}</translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message numerus="yes">
        <source>And %n more problems.</source>
        <translation>
            <numerusform>还有 %n 个问题。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemRows</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>再显示 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more of this kind.</source>
        <translation>
            <numerusform>另有 %n 处。</numerusform>
        </translation>
    </message>
    <message>
        <source>Row {row}, column {column}</source>
        <translation>第 {row} 行，第 {column} 列</translation>
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
</context>
<context>
    <name>ProgressCard</name>
    <message>
        <source>Plan again from today</source>
        <translation>从今天起重新安排</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message>
        <source>Your plan has not begun yet; {done} of it are done.</source>
        <translation>计划还没开始，已经完成了 {done}。</translation>
    </message>
    <message>
        <source>{done} of your plan are done; {late} from weeks that are over are still open.</source>
        <translation>计划已完成 {done}；过去几周还有 {late}没有完成。</translation>
    </message>
    <message>
        <source>{done} of your plan are done, {early} of them ahead of time.</source>
        <translation>计划已完成 {done}，其中 {early}是提前完成的。</translation>
    </message>
    <message>
        <source>{done} of your plan are done; you are on time.</source>
        <translation>计划已完成 {done}，进度正常。</translation>
    </message>
    <message>
        <source>By the hours you logged, one hour of the plan takes you {pace}; at that pace you are done by {day}.</source>
        <translation>按你记录的时间，计划里的 1 小时你实际用 {pace}；照这个速度，{day}前学完。</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} 小时</translation>
    </message>
    <message>
        <source>The end moves from {before} to {now}.</source>
        <translation>完成日期从{before}变为{now}。</translation>
    </message>
    <message>
        <source>Left out now: {modules}.</source>
        <translation>不再学：{modules}。</translation>
    </message>
    <message>
        <source>New: {modules}.</source>
        <translation>新增：{modules}。</translation>
    </message>
</context>
<context>
    <name>ProjectCard</name>
    <message>
        <source>Practice project: {module}</source>
        <translation>实践项目：{module}</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>What you do, and what the job does there</source>
        <translation>你要做的事，以及这个岗位在此阶段的职责</translation>
    </message>
    <message>
        <source>Week {week}</source>
        <translation>第 {week} 周</translation>
    </message>
    <message>
        <source>Weeks {first} to {last}</source>
        <translation>第 {first}–{last} 周</translation>
    </message>
</context>
<context>
    <name>ProtectionCard</name>
    <message>
        <source>Protection</source>
        <translation>保护</translation>
    </message>
    <message>
        <source>Set a passphrase</source>
        <translation>设置密码</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>更改密码</translation>
    </message>
    <message>
        <source>New recovery code</source>
        <translation>新的恢复码</translation>
    </message>
    <message>
        <source>Remove the passphrase</source>
        <translation>取消密码</translation>
    </message>
    <message>
        <source>Lock now (Ctrl+L)</source>
        <translation>立即锁定（Ctrl+L）</translation>
    </message>
    <message>
        <source>This computer&apos;s own keyring may open them</source>
        <translation>允许用这台电脑的密钥环打开</translation>
    </message>
    <message>
        <source>Then nobody is asked at the start. Whoever is logged in as you can read them until they are locked.</source>
        <translation>这样启动时不再询问密码。在锁定之前，任何以你的身份登录的人都能读到记录。</translation>
    </message>
    <message>
        <source>Your records are encrypted, and only your passphrase or the recovery code opens them.</source>
        <translation>记录已加密，只有你的密码或恢复码能打开。</translation>
    </message>
    <message>
        <source>Your records are not protected by a passphrase yet: whoever can use this computer account can read them.</source>
        <translation>记录还没有密码保护：任何能使用这个电脑账户的人都能读到。</translation>
    </message>
    <message>
        <source>Some backups still open without it, for they could not be changed. The next start tries again.</source>
        <translation>有些备份未能更改，仍然不用密码就能打开。下次启动时会再试。</translation>
    </message>
    <message>
        <source>Your records are protected now.</source>
        <translation>记录现已受密码保护。</translation>
    </message>
    <message>
        <source>The new passphrase holds from now on.</source>
        <translation>新密码已生效。</translation>
    </message>
    <message>
        <source>The recovery code before opens nothing any more.</source>
        <translation>旧的恢复码已失效。</translation>
    </message>
    <message>
        <source>Your records are not protected any more.</source>
        <translation>记录不再受密码保护。</translation>
    </message>
    <message>
        <source>This computer opens your records from now on.</source>
        <translation>今后这台电脑会自动打开你的记录。</translation>
    </message>
    <message>
        <source>Your passphrase is asked for at each start.</source>
        <translation>今后每次启动都会询问密码。</translation>
    </message>
</context>
<context>
    <name>QuestionnairePrint</name>
    <message>
        <source>Print the questionnaire</source>
        <translation>打印问卷</translation>
    </message>
    <message>
        <source>OpsCareer questionnaire</source>
        <translation>OpsCareer 问卷</translation>
    </message>
    <message>
        <source>The questionnaire is in {file}.</source>
        <translation>问卷已存为 {file}。</translation>
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
        <source>Learners</source>
        <translation>学员</translation>
    </message>
    <message>
        <source>Knowledge</source>
        <translation>知识库</translation>
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
        <source>Back to me</source>
        <translation>回到我自己</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>我</translation>
    </message>
    <message>
        <source>Working with: {name}</source>
        <translation>当前：{name}</translation>
    </message>
    <message>
        <source>Password needed</source>
        <translation>需要数据库密码</translation>
    </message>
    <message>
        <source>Office closed</source>
        <translation>办公室记录已关闭</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Passphrase needed</source>
        <translation>需要密码</translation>
    </message>
</context>
<context>
    <name>ReadOnlyStrip</name>
    <message>
        <source>You are looking at records that may only be read. Nothing you do here is kept.</source>
        <translation>你正在查看只读的记录，在这里所做的一切都不会保留。</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>退出查看</translation>
    </message>
</context>
<context>
    <name>RecordNames</name>
    <message>
        <source>Facts it carries</source>
        <translation>承载的原文要点</translation>
    </message>
    <message>
        <source>It names</source>
        <translation>它引用</translation>
    </message>
    <message>
        <source>Named by</source>
        <translation>引用它的</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>还有 %n 项。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordPane</name>
    <message>
        <source>Show in Explore</source>
        <translation>在“探索”中查看</translation>
    </message>
    <message>
        <source>Pick a record to see how it is written.</source>
        <translation>选一条记录，看它的原文。</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>没有问题</translation>
    </message>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>%n 个问题</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordTree</name>
    <message>
        <source>Filter by name or id</source>
        <translation>按名称或 id 筛选</translation>
    </message>
    <message>
        <source>Filter the records</source>
        <translation>筛选记录</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>显示范围</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>With problems</source>
        <translation>有问题的</translation>
    </message>
    <message>
        <source>The records of the pack</source>
        <translation>知识包中的记录</translation>
    </message>
    <message>
        <source>Nothing here has problems.</source>
        <translation>这里没有发现问题。</translation>
    </message>
    <message>
        <source>The pack has not been looked through yet.</source>
        <translation>这个知识包还没有检查完。</translation>
    </message>
    <message>
        <source>Nothing is called so.</source>
        <translation>没有叫这个名字的记录。</translation>
    </message>
</context>
<context>
    <name>RecordsCard</name>
    <message>
        <source>This was not done.</source>
        <translation>未能完成。</translation>
    </message>
</context>
<context>
    <name>RequirementList</name>
    <message>
        <source>{module}, finished</source>
        <translation>完成“{module}”</translation>
    </message>
    <message>
        <source>One of these is enough:</source>
        <translation>满足其中一项即可：</translation>
    </message>
    <message>
        <source>All of these together:</source>
        <translation>以下都要满足：</translation>
    </message>
    <message>
        <source>{skill}, level {level}</source>
        <translation>{skill} {level} 级</translation>
    </message>
    <message>
        <source>✓ you hold it</source>
        <translation>✓ 你已具备</translation>
    </message>
</context>
<context>
    <name>ResultCard</name>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Open the book</source>
        <translation>打开合订本</translation>
    </message>
    <message>
        <source>The class pack is ready</source>
        <translation>班级资料已生成</translation>
    </message>
    <message numerus="yes">
        <source>%n people need a talk; you find out below why.</source>
        <translation>
            <numerusform>需要面谈 %n 人，原因见下。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them were done before and kept.</source>
        <translation>
            <numerusform>其中 %n 人先前已完成，予以保留。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more are in the summary.</source>
        <translation>
            <numerusform>另有 %n 条，见汇总文件。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RetentionCard</name>
    <message>
        <source>First: how long may records be kept?</source>
        <translation>首先：档案保留多久？</translation>
    </message>
    <message>
        <source>Learners, many of them under age, must be able to rely on being forgotten: whoever has not been worked with for so long is named to you, to erase. Your school may have a rule. You can change it later.</source>
        <translation>学员中有许多未成年人，他们应当能放心：到期的资料会被删除。超过期限没有动过的档案会提示你删除。学校可能有规定；以后可以更改。</translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n 个月</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep records for</source>
        <translation>档案保留</translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>其他期限</translation>
    </message>
    <message>
        <source>Months after the last change</source>
        <translation>最后一次改动后的月数</translation>
    </message>
    <message>
        <source>Keep them so long</source>
        <translation>就按这个期限</translation>
    </message>
</context>
<context>
    <name>RhythmChoice</name>
    <message>
        <source>Look back at each module</source>
        <translation>每个模块学完后复习</translation>
    </message>
    <message>
        <source>A week free to catch up</source>
        <translation>补进度周</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>不安排</translation>
    </message>
    <message numerus="yes">
        <source>Every %n week(s)</source>
        <translation>
            <numerusform>每 %n 周一次</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RightsCard</name>
    <message>
        <source>Their rights</source>
        <translation>学员的权利</translation>
    </message>
    <message>
        <source>A copy of everything that is kept, and being erased.</source>
        <translation>索取全部留存内容的副本，以及要求删除。</translation>
    </message>
    <message>
        <source>A copy of everything</source>
        <translation>全部内容的副本</translation>
    </message>
    <message>
        <source>All that is kept, as a document to read (PDF) and as data to take elsewhere (JSON).</source>
        <translation>全部留存内容：一份供阅读的文档（PDF）和一份可带走的数据（JSON）。</translation>
    </message>
    <message>
        <source>Export everything…</source>
        <translation>导出全部……</translation>
    </message>
    <message>
        <source>Being erased</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Takes the person out of these records for good: answers, results, plan, notes, consents and this page, and out of every backup that OpsCareer keeps. It cannot be undone.</source>
        <translation>从记录中彻底删除此人：作答、结果、计划、笔记、同意记录和本页，并从 OpsCareer 保留的每一份备份中删除。此操作无法撤销。</translation>
    </message>
    <message>
        <source>It cannot reach what has left OpsCareer: prints, exported files, class packs, copies of the folder made by other programs, and a learner&apos;s own OpsCareer.</source>
        <translation>已经离开 OpsCareer 的内容无法删除：打印件、导出的文件、班级资料、其他程序复制的文件夹，以及学员自己电脑上的 OpsCareer。</translation>
    </message>
    <message>
        <source>Erase this learner…</source>
        <translation>删除该学员……</translation>
    </message>
    <message>
        <source>Erase {name} for good</source>
        <translation>彻底删除{name}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>To erase, type the name or the code: {name}</source>
        <translation>如要删除，请输入姓名或编号：{name}</translation>
    </message>
</context>
<context>
    <name>RosterOpening</name>
    <message>
        <source>Begin with the list of the class</source>
        <translation>先选班级名单</translation>
    </message>
    <message>
        <source>Everybody on the list becomes a learner here. You see how the list was read, and whoever is here already is shown to you before anything is changed.</source>
        <translation>名单上的每个人都会成为这里的学员。你会先看到名单的读取结果和已有的人，然后才会有任何改动。</translation>
    </message>
    <message>
        <source>The list is a CSV or XLSX file as your school office exports it: one row for each person, with a name or student number. Group, education, major, hours a week, a target track and answers from an earlier survey are taken along if they stand there.</source>
        <translation>名单是教务系统导出的 CSV 或 XLSX 文件：每人一行，有姓名或学号即可。若有分组、学历、专业、每周学时、目标方向和以往的作答，也会一并导入。</translation>
    </message>
</context>
<context>
    <name>RosterPage</name>
    <message>
        <source>← Learners</source>
        <translation>← 学员</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>导入名单</translation>
    </message>
    <message>
        <source>A whole class becomes learners here, in one go.</source>
        <translation>一次把整个班级导入为学员。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>First say under Learners how long records may be kept.</source>
        <translation>请先在“学员”页设定档案保留期限。</translation>
    </message>
    <message numerus="yes">
        <source>Import %n people</source>
        <translation>
            <numerusform>导入 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to add</source>
        <translation>
            <numerusform>新增 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to update</source>
        <translation>
            <numerusform>更新 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to leave out</source>
        <translation>
            <numerusform>跳过 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not usable</source>
        <translation>
            <numerusform>无法使用 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>共 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>The list is being taken in: {percent} %</source>
        <translation>正在导入名单：{percent}%</translation>
    </message>
    <message>
        <source>The list is in your records</source>
        <translation>名单已存入档案</translation>
    </message>
    <message>
        <source>Stopped. Nothing of the list was taken in.</source>
        <translation>已停止，名单没有导入任何内容。</translation>
    </message>
    <message>
        <source>Nothing of the list was taken in.</source>
        <translation>名单没有导入任何内容。</translation>
    </message>
</context>
<context>
    <name>RouteCard</name>
    <message>
        <source>Mind this</source>
        <translation>请留意</translation>
    </message>
    <message>
        <source>The route in short</source>
        <translation>这条路径的要点</translation>
    </message>
    <message>
        <source>Open to</source>
        <translation>招收对象</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Ends with</source>
        <translation>结业所得</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>通向</translation>
    </message>
    <message>
        <source>Any track, as far as you learn its skills</source>
        <translation>任何方向，把要的技能学会就行</translation>
    </message>
</context>
<context>
    <name>Routes</name>
    <message>
        <source>{months} months in all</source>
        <translation>共 {months} 个月</translation>
    </message>
    <message>
        <source>{least}–{most} months</source>
        <translation>{least}–{most} 个月</translation>
    </message>
    <message>
        <source>No academic award; skills and work to show</source>
        <translation>没有学历，学到的是技能和作品</translation>
    </message>
    <message>
        <source>Open to you</source>
        <translation>你可以报读</translation>
    </message>
</context>
<context>
    <name>RoutesCard</name>
    <message>
        <source>Routes side by side</source>
        <translation>学习途径对比</translation>
    </message>
    <message>
        <source>Full-time, short course, on your own, or on the job.</source>
        <translation>全日制、短期班、自学，或边工作边学。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Comparing the routes …</source>
        <translation>正在比较学习途径……</translation>
    </message>
    <message>
        <source>What you study is the same on each: {hours} hours, done by {day} at {weekly} a week.</source>
        <translation>各条途径要学的内容相同：共 {hours} 小时，每周 {weekly} 小时，{day}前学完。</translation>
    </message>
    <message>
        <source>Award</source>
        <translation>证书或学历</translation>
    </message>
    <message>
        <source>Route and entry</source>
        <translation>途径与报读条件</translation>
    </message>
    <message>
        <source>Length, and your plan in it</source>
        <translation>时长，以及你的计划能否完成</translation>
    </message>
    <message>
        <source>{least} months</source>
        <translation>{least} 个月</translation>
    </message>
    <message>
        <source>{least}–{most} months</source>
        <translation>{least}–{most} 个月</translation>
    </message>
    <message>
        <source>ends by {day}</source>
        <translation>最晚{day}结束</translation>
    </message>
    <message>
        <source>your plan is done by {day}</source>
        <translation>你的计划{day}前学完</translation>
    </message>
    <message numerus="yes">
        <source>your plan does not fit in, not even with %n hour(s) a week</source>
        <translation>
            <numerusform>即使每周 %n 小时，期间也学不完你的计划</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>your plan fits in, from %n hour(s) a week on</source>
        <translation>
            <numerusform>每周 %n 小时起，期间就能学完你的计划</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>your plan needs %n hour(s) a week to fit in</source>
        <translation>
            <numerusform>每周要有 %n 小时，期间才能学完你的计划</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no plan to compare the routes by.</source>
        <translation>还没有可用来比较的计划。</translation>
    </message>
    <message>
        <source>You stopped it. Close and open this to compare again.</source>
        <translation>已停止。收起再展开即可重新比较。</translation>
    </message>
</context>
<context>
    <name>RoutesView</name>
    <message>
        <source>Explore › Routes</source>
        <translation>探索 › 培养路径</translation>
    </message>
    <message>
        <source>Training routes</source>
        <translation>培养路径</translation>
    </message>
    <message>
        <source>Who may enter, how long it takes, and what it ends with.</source>
        <translation>谁能进、要多久、最后得到什么。</translation>
    </message>
    <message>
        <source>Beside the other routes</source>
        <translation>和其他路径放在一起看</translation>
    </message>
    <message>
        <source>Tell us your education →</source>
        <translation>填写学历 →</translation>
    </message>
    <message>
        <source>Which routes are open to you depends on your education, which you have not told.</source>
        <translation>哪些路径对你开放，要看你的学历；你还没有填写。</translation>
    </message>
    <message>
        <source>From your education ({stage}) these are open to you: {routes}.</source>
        <translation>按你的学历（{stage}），这些路径对你开放：{routes}。</translation>
    </message>
    <message>
        <source>No route is listed for your education ({stage}) yet. That closes no door: ask the schools.</source>
        <translation>还没有列出适合你学历（{stage}）的路径。这不代表没有机会，可以向学校咨询。</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Open to</source>
        <translation>招收对象</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Ends with</source>
        <translation>结业所得</translation>
    </message>
    <message>
        <source>Training routes side by side</source>
        <translation>各条培养路径对照</translation>
    </message>
</context>
<context>
    <name>SamePeople</name>
    <message numerus="yes">
        <source>%n rows are here already, or may be</source>
        <translation>
            <numerusform>%n 行是已有或可能已有的人</numerusform>
        </translation>
    </message>
    <message>
        <source>The same code is the same person. The same name may be two people: look at the group, then choose. To update takes over what the list says; nothing else of them is lost.</source>
        <translation>编号相同就是同一个人；姓名相同可能是两个人，请看分组后再选。更新只采用名单所写的内容，其他资料不会丢失。</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>再显示 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Update all of the same code</source>
        <translation>编号相同的全部更新</translation>
    </message>
    <message>
        <source>Leave all of the same code out</source>
        <translation>编号相同的全部跳过</translation>
    </message>
    <message>
        <source>Update all of the same name</source>
        <translation>姓名相同的全部更新</translation>
    </message>
    <message>
        <source>Add all of the same name</source>
        <translation>姓名相同的全部新增</translation>
    </message>
    <message>
        <source>Somebody else: add</source>
        <translation>另一个人：新增</translation>
    </message>
    <message>
        <source>The same: update</source>
        <translation>同一个人：更新</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Row {number}: {name}</source>
        <translation>第 {number} 行：{name}</translation>
    </message>
    <message>
        <source>The same code as {person}</source>
        <translation>编号与已有学员相同：{person}</translation>
    </message>
    <message>
        <source>The same name as {person}</source>
        <translation>姓名与已有学员相同：{person}</translation>
    </message>
    <message>
        <source>Their consent was withdrawn, so nothing of them can be changed.</source>
        <translation>对方已撤回同意，不能改动其资料。</translation>
    </message>
</context>
<context>
    <name>SetAsideList</name>
    <message>
        <source>You have done this already</source>
        <translation>已经学过的</translation>
    </message>
    <message>
        <source>You leave this out</source>
        <translation>不学的</translation>
    </message>
    <message>
        <source>Take {module} into the plan again</source>
        <translation>把“{module}”重新放进计划</translation>
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
    <message>
        <source>Your records</source>
        <translation>你的记录</translation>
    </message>
    <message>
        <source>If you work with learners</source>
        <translation>如果你为学员做咨询</translation>
    </message>
</context>
<context>
    <name>SheetCard</name>
    <message>
        <source>Correct what is wrong; Enter in the answers saves it.</source>
        <translation>改正有误之处，在答案区按回车保存。</translation>
    </message>
    <message>
        <source>Name or code</source>
        <translation>姓名或代号</translation>
    </message>
    <message>
        <source>Education: A to F</source>
        <translation>教育阶段：A 到 F</translation>
    </message>
    <message>
        <source>Hours a week</source>
        <translation>每周学习小时数</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>1–5 the box that is ticked · 0, - or blank: no tick · Backspace: one back · arrows: look and correct · Enter: done · Ctrl+V: a row from a spreadsheet</source>
        <translation>1–5：勾选的格 · 0、- 或空格：未勾 · 退格键：退一题 · 方向键：查看与更正 · 回车：完成 · Ctrl+V：粘贴表格中的一行</translation>
    </message>
    <message>
        <source>Save this sheet</source>
        <translation>保存这一份</translation>
    </message>
    <message>
        <source>The row is taken. Look at it, then press Enter.</source>
        <translation>这一行已填入。请核对后按回车。</translation>
    </message>
    <message>
        <source>{keyed} of {total} keyed</source>
        <translation>已录入 {keyed}/{total} 题</translation>
    </message>
    <message>
        <source>Empty the sheet</source>
        <translation>清空这一份</translation>
    </message>
    <message>
        <source>The same sheet, second time</source>
        <translation>同一份，第二遍</translation>
    </message>
    <message>
        <source>Where the two keyings differ</source>
        <translation>两遍录入不一致之处</translation>
    </message>
    <message>
        <source>The sheet in hand</source>
        <translation>正在录入的问卷</translation>
    </message>
    <message>
        <source>Statement {number} of {total}</source>
        <translation>第 {number} 题，共 {total} 题</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>答案</translation>
    </message>
</context>
<context>
    <name>SittingComparison</name>
    <message>
        <source>Track</source>
        <translation>岗位方向</translation>
    </message>
</context>
<context>
    <name>SittingList</name>
    <message numerus="yes">
        <source>Show %n earlier sitting(s)</source>
        <translation>
            <numerusform>显示更早的 %n 次作答</numerusform>
        </translation>
    </message>
    <message>
        <source>One sitting so far. Take the questions again one day, and you will see here what changed.</source>
        <translation>目前只有一次作答。过些时候再答一次，就能在这里看到有哪些变化。</translation>
    </message>
    <message>
        <source>The two are compared below.</source>
        <translation>下面比较这两次。</translation>
    </message>
    <message>
        <source>Two are compared below. Pick another one, and it takes the place of the one picked first.</source>
        <translation>下面比较选中的两次。再选一次，就会替换先选的那一次。</translation>
    </message>
</context>
<context>
    <name>SittingNames</name>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
</context>
<context>
    <name>SittingRow</name>
    <message>
        <source>before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>after</source>
        <translation>之后</translation>
    </message>
</context>
<context>
    <name>SittingStrip</name>
    <message>
        <source>{name} is answering here</source>
        <translation>{name}正在作答</translation>
    </message>
    <message>
        <source>I am done: hand the machine on</source>
        <translation>我答完了：交给下一位</translation>
    </message>
</context>
<context>
    <name>SittingsCard</name>
    <message>
        <source>Assessments over time</source>
        <translation>历次测评</translation>
    </message>
    <message>
        <source>See what changed between them</source>
        <translation>查看变化</translation>
    </message>
    <message>
        <source>Looking back …</source>
        <translation>正在回顾……</translation>
    </message>
    <message numerus="yes">
        <source>The newest are shown; %n earlier one(s) are in the history.</source>
        <translation>
            <numerusform>这里显示最近几次；更早的 %n 次见历次测评。</numerusform>
        </translation>
    </message>
    <message>
        <source>No assessment yet.</source>
        <translation>还没有测评。</translation>
    </message>
    <message>
        <source>no first track told</source>
        <translation>看不出首选方向</translation>
    </message>
</context>
<context>
    <name>SkillAreas</name>
    <message>
        <source>Foundations</source>
        <translation>通用基础</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Craft</source>
        <translation>专业技艺</translation>
    </message>
    <message>
        <source>Working with people</source>
        <translation>协作与管理</translation>
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
    <message>
        <source>What you can do at each level</source>
        <translation>每个等级能做到什么</translation>
    </message>
    <message>
        <source>You said you are new to this: level 1 comes first.</source>
        <translation>你说自己还没接触过：先从 1 级开始。</translation>
    </message>
    <message>
        <source>Level {level}</source>
        <translation>{level} 级</translation>
    </message>
    <message>
        <source>You are here</source>
        <translation>你在这一级</translation>
    </message>
    <message>
        <source>from level {level}</source>
        <translation>需达到 {level} 级</translation>
    </message>
    <message>
        <source>It builds on</source>
        <translation>前置技能</translation>
    </message>
    <message>
        <source>Nothing: you can begin with it.</source>
        <translation>没有前置技能，可以直接入门。</translation>
    </message>
    <message>
        <source>needs level {level}</source>
        <translation>需要本技能 {level} 级</translation>
    </message>
    <message>
        <source>What builds on it</source>
        <translation>后续技能</translation>
    </message>
    <message>
        <source>No other skill needs it first.</source>
        <translation>没有其他技能以它为前提。</translation>
    </message>
    <message>
        <source>level {start} → {end} · {hours} h</source>
        <translation>{start} 级 → {end} 级 · {hours} 小时</translation>
    </message>
    <message>
        <source>Where it is learned</source>
        <translation>在哪里学</translation>
    </message>
    <message>
        <source>No module of this pack teaches it.</source>
        <translation>这个知识包里没有教它的学习模块。</translation>
    </message>
    <message>
        <source>to level {level}</source>
        <translation>可达 {level} 级</translation>
    </message>
    <message>
        <source>Majors that develop it</source>
        <translation>哪些专业会培养</translation>
    </message>
    <message>
        <source>None of the majors named here.</source>
        <translation>这里列出的专业都没有专门培养。</translation>
    </message>
    <message>
        <source>You may enjoy it if</source>
        <translation>这样的人会喜欢</translation>
    </message>
    <message>
        <source>It goes with every temperament.</source>
        <translation>对性格没有特别偏好。</translation>
    </message>
</context>
<context>
    <name>SkillList</name>
    <message>
        <source>Skills and tracks</source>
        <translation>技能与岗位方向</translation>
    </message>
    <message>
        <source>Tracks</source>
        <translation>岗位方向</translation>
    </message>
    <message numerus="yes">
        <source>%n skills</source>
        <translation>
            <numerusform>%n 项技能</numerusform>
        </translation>
    </message>
    <message>
        <source>Used by no track directly</source>
        <translation>没有岗位方向直接用到</translation>
    </message>
    <message>
        <source>Used by {tracks} and {more} more</source>
        <translation>用于{tracks}等，另有 {more} 个岗位方向</translation>
    </message>
    <message>
        <source>Used by {tracks}</source>
        <translation>用于{tracks}</translation>
    </message>
</context>
<context>
    <name>SkillMapView</name>
    <message>
        <source>Find a skill, in English or Chinese</source>
        <translation>搜索技能（中英文均可）</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Whole map</source>
        <translation>看全图</translation>
    </message>
    <message>
        <source>Skill map</source>
        <translation>技能地图</translation>
    </message>
    <message>
        <source>The map is being drawn …</source>
        <translation>正在绘制地图……</translation>
    </message>
    <message>
        <source>The map could not be drawn: {why}</source>
        <translation>地图无法绘制：{why}</translation>
    </message>
    <message>
        <source>Whatever a skill builds on stands further left. Until you pick something, lines lead to a track only from the {count} skills its duties use most. The wider a lit line, the larger the skill&apos;s share in the work; a number says which position of the ladder asks for it first. Arrow keys walk, Enter opens, Escape clears, + and − zoom, 0 shows everything.</source>
        <translation>每项技能所依赖的技能都在它左侧。未选中任何项时，每个岗位方向只连出其职责中用得最多的 {count} 项技能。点亮的线越粗，这项技能在工作中占的比重越大；数字表示从第几级职级开始要求它。方向键移动，回车打开，Esc 取消选择，+ 和 − 缩放，0 看全图。</translation>
    </message>
    <message>
        <source>This pack is too large for one picture: the map shows what surrounds {name}, the list shows all.</source>
        <translation>这个知识包内容太多，一张图放不下：地图只画“{name}”周围的部分，列表列出全部。</translation>
    </message>
    <message numerus="yes">
        <source>%n more skills around it found no room.</source>
        <translation>
            <numerusform>周围还有 %n 项技能没有画出来。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skills and tracks found</source>
        <translation>
            <numerusform>找到 %n 项技能和岗位方向</numerusform>
        </translation>
    </message>
    <message>
        <source>They are lit in the map, and the list shows only them.</source>
        <translation>地图上已点亮，列表也只显示这些。</translation>
    </message>
    <message>
        <source>Pick a skill or a track</source>
        <translation>选一项技能或一个岗位方向</translation>
    </message>
    <message>
        <source>A skill shows what it builds on, what builds on it and who uses it; a track shows what it takes.</source>
        <translation>选技能，看它的前置技能、后续技能和用到它的岗位方向；选岗位方向，看它需要哪些技能。</translation>
    </message>
    <message>
        <source>Open its page →</source>
        <translation>查看详情 →</translation>
    </message>
</context>
<context>
    <name>SkillUses</name>
    <message>
        <source>Which tracks use it</source>
        <translation>哪些岗位方向会用到</translation>
    </message>
    <message>
        <source>No track uses it directly; other skills build on it.</source>
        <translation>没有岗位方向直接用到它，但其他技能以它为基础。</translation>
    </message>
    <message numerus="yes">
        <source>And %n more tracks.</source>
        <translation>
            <numerusform>另有 %n 个岗位方向。</numerusform>
        </translation>
    </message>
    <message>
        <source>{position}: level {level}</source>
        <translation>{position}：{level} 级</translation>
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
        <source>What a first position asks for: {tracks}.</source>
        <translation>第一个职位所需的技能：{tracks}。</translation>
    </message>
    <message>
        <source>What several of these ask for in a first position: {tracks}.</source>
        <translation>这些方向的第一个职位里，至少两个都需要的技能：{tracks}。</translation>
    </message>
    <message>
        <source>What several tracks ask for in a first position. Answer the statements, and the list follows the tracks that suit you.</source>
        <translation>多个方向的第一个职位都需要的技能。答完题目后，这里会换成适合你的方向所需的技能。</translation>
    </message>
    <message>
        <source>{rated} of {total} rated</source>
        <translation>已评 {rated} / {total} 项</translation>
    </message>
    <message numerus="yes">
        <source>%n more known from your major</source>
        <translation>
            <numerusform>另有 %n 项来自你的专业</numerusform>
        </translation>
    </message>
    <message>
        <source>{rated} · {from_major}</source>
        <translation>{rated} · {from_major}</translation>
    </message>
</context>
<context>
    <name>SkillsView</name>
    <message>
        <source>What each skill builds on, and which tracks it leads to.</source>
        <translation>每项技能以什么为基础，通向哪些岗位方向。</translation>
    </message>
    <message>
        <source>Skill map</source>
        <translation>技能地图</translation>
    </message>
    <message>
        <source>Explore › Skills</source>
        <translation>探索 › 技能</translation>
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
        <source>Like it in public classifications of occupations</source>
        <translation>公开职业分类里的相近职业</translation>
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
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>职业</translation>
    </message>
    <message>
        <source>How near it is</source>
        <translation>相近程度</translation>
    </message>
    <message>
        <source>the same work</source>
        <translation>同一种工作</translation>
    </message>
    <message>
        <source>almost the same work</source>
        <translation>几乎是同一种工作</translation>
    </message>
    <message>
        <source>wider: this track is a part of it</source>
        <translation>更宽：本方向是它的一部分</translation>
    </message>
    <message>
        <source>narrower: a part of this track</source>
        <translation>更窄：是本方向的一部分</translation>
    </message>
    <message>
        <source>related work</source>
        <translation>相关的工作</translation>
    </message>
    <message>
        <source>{sources}. Licence of the knowledge: {licence}.</source>
        <translation>{sources}。知识内容的许可证：{licence}。</translation>
    </message>
</context>
<context>
    <name>SourcesView</name>
    <message>
        <source>Explore › Sources</source>
        <translation>探索 › 来源</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>What the source text says, fact by fact, and where each fact went.</source>
        <translation>原文说了哪些事，逐条列出，每条都标明写进了哪里。</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) are wholly our own addition; each says so.</source>
        <translation>
            <numerusform>有 %n 条记录完全是我们自己补充的，每一条都注明了。</numerusform>
        </translation>
    </message>
    <message>
        <source>Licence of the knowledge: {licence}. Version {version}.</source>
        <translation>知识内容许可：{licence}。版本 {version}。</translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s)</source>
        <translation>
            <numerusform>%n 条事实</numerusform>
        </translation>
    </message>
    <message>
        <source>No facts are listed for this section.</source>
        <translation>这一节没有列出事实。</translation>
    </message>
</context>
<context>
    <name>StartCard</name>
    <message>
        <source>This page is for counselors and trainers. Everybody you guide will stand here with how far they are, what suits them and how sure that is, and who needs a talk. You assess a class at one machine, from paper, or from the files their own OpsCareer writes, and print everybody&apos;s results in one go.</source>
        <translation>本页供辅导员和培训师使用。你辅导的每个人都会列在这里：进度如何、适合什么、有多大把握、谁需要面谈。你可以让全班在一台电脑上依次测评，也可以录入纸质问卷，或读入他们自己的 OpsCareer 写出的文件，再一次打印所有人的结果。</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>导入名单</translation>
    </message>
    <message>
        <source>Add a learner</source>
        <translation>添加学员</translation>
    </message>
    <message>
        <source>These records have no passphrase yet: whoever can read this computer&apos;s files could read them. With other people&apos;s data in them, one is worth the minute it takes.</source>
        <translation>这些档案还没有密码：能读取这台电脑文件的人都能看到。里面有别人的资料，花一分钟设一个密码很值得。</translation>
    </message>
    <message>
        <source>Set a passphrase in Settings</source>
        <translation>到“设置”里设密码</translation>
    </message>
    <message>
        <source>You are here for yourself? Then you need none of this: what you do is kept without it.</source>
        <translation>你是为自己来的？那么这些都不需要：你做的事照样会保存。</translation>
    </message>
    <message>
        <source>Go to my own direction</source>
        <translation>去找我自己的方向</translation>
    </message>
</context>
<context>
    <name>StatementFinder</name>
    <message>
        <source>Find another statement</source>
        <translation>查找其他题目</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s); type more to narrow them down.</source>
        <translation>
            <numerusform>找到 %n 道题，再多输入几个字可缩小范围。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) found.</source>
        <translation>
            <numerusform>找到 %n 道题。</numerusform>
        </translation>
    </message>
    <message>
        <source>No statement holds these words.</source>
        <translation>没有题目包含这些字词。</translation>
    </message>
</context>
<context>
    <name>StatementRow</name>
    <message>
        <source>Your answer: {answer}</source>
        <translation>你的答案：{answer}</translation>
    </message>
    <message>
        <source>Tried: {answer}. You have not answered this.</source>
        <translation>试选：{answer}。这道题你还没有回答。</translation>
    </message>
    <message>
        <source>Tried: {answer}. You answered: {own}.</source>
        <translation>试选：{answer}。你的答案：{own}。</translation>
    </message>
</context>
<context>
    <name>StepWords</name>
    <message>
        <source>Binding the prints into one book: {done} of {total}</source>
        <translation>正在合订：{done}/{total}</translation>
    </message>
    <message>
        <source>Working people out: {done} of {total} are done</source>
        <translation>正在逐人生成：已完成 {done}/{total}</translation>
    </message>
    <message>
        <source>{told}, {left} left</source>
        <translation>{told}，还需{left}</translation>
    </message>
    <message numerus="yes">
        <source>about %n minutes</source>
        <translation>
            <numerusform>约 %n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n seconds</source>
        <translation>
            <numerusform>约 %n 秒</numerusform>
        </translation>
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
    <message>
        <source>What each trait adds to the fit</source>
        <translation>各项特质对匹配度的影响</translation>
    </message>
</context>
<context>
    <name>TakingOver</name>
    <message numerus="yes">
        <source>%n answer(s) changed.</source>
        <translation>
            <numerusform>已改动 %n 道题的答案。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
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
    <message>
        <source>Where the work is</source>
        <translation>在哪里工作</translation>
    </message>
    <message>
        <source>Try it yourself</source>
        <translation>自己试一试</translation>
    </message>
    <message>
        <source>{hours}; you end up with: {deliverable}</source>
        <translation>{hours}；最后拿出：{deliverable}</translation>
    </message>
</context>
<context>
    <name>TimelineCard</name>
    <message>
        <source>{hours} h to reach the levels</source>
        <translation>达到各项等级 {hours} 小时</translation>
    </message>
    <message>
        <source>{hours} h more for the practice project</source>
        <translation>实践项目另加 {hours} 小时</translation>
    </message>
    <message>
        <source>{hours} h to look back</source>
        <translation>复习 {hours} 小时</translation>
    </message>
    <message>
        <source>{total} hours in all: {parts}.</source>
        <translation>合计 {total} 小时：{parts}。</translation>
    </message>
    <message>
        <source>The levels alone take {study} hours, proven to be the fewest.</source>
        <translation>只达到各项等级需要 {study} 小时，已证明最少。</translation>
    </message>
    <message>
        <source>The levels alone take {study} hours, not proven to be the fewest.</source>
        <translation>只达到各项等级需要 {study} 小时，尚未证明最少。</translation>
    </message>
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
    <name>TracksView</name>
    <message>
        <source>Explore the tracks</source>
        <translation>了解岗位方向</translation>
    </message>
    <message>
        <source>What people in internet operations really do, and whom it suits.</source>
        <translation>做互联网运营的人到底在做什么，适合什么样的人。</translation>
    </message>
    <message>
        <source>Directions close by</source>
        <translation>旁边的方向</translation>
    </message>
    <message>
        <source>Work on the websites themselves, where the same study can lead; matched and planned alike.</source>
        <translation>直接做网站的工作，同样的学习也能通到这里；一样可以测评和做计划。</translation>
    </message>
    <message>
        <source>Tracks overlap at the edges, and people move between them. Reading about one closes no door.</source>
        <translation>各方向之间有重叠，人也会在其中流动。了解一个方向，并不会关上别的门。</translation>
    </message>
</context>
<context>
    <name>TrialCard</name>
    <message>
        <source>Try other answers</source>
        <translation>换个答案试试</translation>
    </message>
    <message>
        <source>A trial: nothing is saved</source>
        <translation>仅供试验，不会保存</translation>
    </message>
    <message>
        <source>Move an answer and see what it does. A ring marks your own. On top are those that count most.</source>
        <translation>移动滑块，看看结果怎么变。圆圈是你自己的答案。排在最上面的题影响最大。</translation>
    </message>
    <message>
        <source>Take over as my answers</source>
        <translation>采用为我的答案</translation>
    </message>
    <message>
        <source>Back to my answers</source>
        <translation>回到我的答案</translation>
    </message>
    <message>
        <source>By your own answers, {tracks} share the highest fit.</source>
        <translation>按你自己的答案，{tracks}的匹配度并列最高。</translation>
    </message>
    <message>
        <source>By your own answers, {tracks} has the highest fit.</source>
        <translation>按你自己的答案，{tracks}的匹配度最高。</translation>
    </message>
    <message>
        <source>With these answers, {tracks} would share the highest fit.</source>
        <translation>按这些答案，{tracks}的匹配度会并列最高。</translation>
    </message>
    <message>
        <source>With these answers, {tracks} would have the highest fit.</source>
        <translation>按这些答案，{tracks}的匹配度会最高。</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>Take this backup</source>
        <translation>使用这份备份</translation>
    </message>
    <message>
        <source>Everything will be as it was on {when}, and you go on from there. What is kept stays where it is.</source>
        <translation>一切恢复到 {when} 的状态，你可以从那里继续。已保留的文件不会动。</translation>
    </message>
    <message>
        <source>Look into the backup</source>
        <translation>查看备份</translation>
    </message>
    <message>
        <source>You see the backup of {when} without changing it, and can still choose afterwards.</source>
        <translation>只是查看 {when} 的备份，不会改动它，之后仍可以选择。</translation>
    </message>
    <message>
        <source>Look at them as they are</source>
        <translation>以只读方式查看</translation>
    </message>
    <message>
        <source>You may read everything, and nothing is changed.</source>
        <translation>可以查看全部内容，不会改动任何东西。</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>New, empty records. {file} stays where it is, for someone who may be able to repair it.</source>
        <translation>从空白记录开始。{file} 会留在原处，或许有人能修复它。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Once what is in the way is gone, they open as before.</source>
        <translation>障碍排除后，记录会照常打开。</translation>
    </message>
    <message>
        <source>Open the records on this computer</source>
        <translation>打开这台电脑上的记录</translation>
    </message>
    <message>
        <source>Those of the office are left alone. The next start tries the office again.</source>
        <translation>办公室的记录不会受影响。下次启动时会再次尝试连接办公室的数据库。</translation>
    </message>
    <message>
        <source>Go on without keeping anything</source>
        <translation>不保存，继续使用</translation>
    </message>
    <message>
        <source>You can look around and try things. What you do is gone when you close the window.</source>
        <translation>你可以浏览和试用，但关闭窗口后所做的一切都不会保留。</translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>Passphrase, or the recovery code</source>
        <translation>密码或恢复码</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Looking for the last good backup …</source>
        <translation>正在查找最近一份完好的备份…</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>请稍候…</translation>
    </message>
    <message>
        <source>Nothing is wrong</source>
        <translation>一切正常</translation>
    </message>
    <message>
        <source>Your records are where they belong.</source>
        <translation>记录完好无损。</translation>
    </message>
    <message>
        <source>Your records were damaged</source>
        <translation>记录已损坏</translation>
    </message>
    <message>
        <source>Your records are open elsewhere</source>
        <translation>记录正在别处使用</translation>
    </message>
    <message>
        <source>Your records are of a newer OpsCareer</source>
        <translation>记录来自更新版本的 OpsCareer</translation>
    </message>
    <message>
        <source>Your records cannot be read or written</source>
        <translation>无法读取或写入记录</translation>
    </message>
    <message>
        <source>There is no room left on the disk</source>
        <translation>磁盘空间已满</translation>
    </message>
    <message>
        <source>The key to your records is gone</source>
        <translation>记录的密钥不见了</translation>
    </message>
    <message>
        <source>Your records cannot be encrypted here</source>
        <translation>这台电脑无法加密记录</translation>
    </message>
    <message>
        <source>The office&apos;s records do not answer</source>
        <translation>办公室的数据库没有响应</translation>
    </message>
    <message>
        <source>Your records cannot be opened</source>
        <translation>无法打开记录</translation>
    </message>
    <message>
        <source>Nothing more happens to them until you choose.</source>
        <translation>在你选择之前，不会再有任何改动。</translation>
    </message>
    <message>
        <source>The last good backup is of {when}.</source>
        <translation>最近一份完好的备份生成于 {when}。</translation>
    </message>
    <message>
        <source>This was not done.</source>
        <translation>未能完成。</translation>
    </message>
    <message>
        <source>That is neither the passphrase nor the recovery code. Please try again.</source>
        <translation>这既不是密码也不是恢复码，请再试一次。</translation>
    </message>
    <message>
        <source>The backup is protected: its passphrase opens it, or the recovery code.</source>
        <translation>这份备份受密码保护：请输入它的密码或恢复码。</translation>
    </message>
</context>
<context>
    <name>TurnsCard</name>
    <message>
        <source>Who is to be assessed</source>
        <translation>待测评的学员</translation>
    </message>
    <message>
        <source>Key in their sheet</source>
        <translation>录入纸质问卷</translation>
    </message>
    <message>
        <source>Skip for now</source>
        <translation>暂时跳过</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>已开始</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>Skipped for now</source>
        <translation>暂时跳过</translation>
    </message>
    <message>
        <source>No consent</source>
        <translation>未获同意</translation>
    </message>
    <message>
        <source>{name} is done</source>
        <translation>{name}已完成</translation>
    </message>
    <message>
        <source>{name} goes on</source>
        <translation>{name}继续作答</translation>
    </message>
    <message>
        <source>Next: {name}</source>
        <translation>下一位：{name}</translation>
    </message>
    <message>
        <source>{name} was skipped</source>
        <translation>{name}已跳过</translation>
    </message>
    <message>
        <source>{name} cannot be assessed: the consent was withdrawn</source>
        <translation>{name}不能测评：同意已撤回</translation>
    </message>
    <message>
        <source>Everybody is done</source>
        <translation>所有人都完成了</translation>
    </message>
    <message>
        <source>Hand over to {name}</source>
        <translation>交给{name}</translation>
    </message>
    <message>
        <source>Go on with their sheet</source>
        <translation>继续录入问卷</translation>
    </message>
</context>
<context>
    <name>TwinnedDrawing</name>
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
    <name>UnlockPage</name>
    <message>
        <source>Your records are locked</source>
        <translation>记录已锁定</translation>
    </message>
    <message>
        <source>They are kept, and only you can open them.</source>
        <translation>记录完好保存着，只有你能打开。</translation>
    </message>
    <message>
        <source>Your records are open</source>
        <translation>记录已打开</translation>
    </message>
    <message>
        <source>Nothing needs a passphrase now.</source>
        <translation>现在不需要输入密码。</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Unlocking …</source>
        <translation>正在解锁…</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>改用密码</translation>
    </message>
    <message>
        <source>I have forgotten it</source>
        <translation>我忘记了</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>立即锁定</translation>
    </message>
    <message>
        <source>It was shown and printed when the passphrase was set. Capitals, blanks and hyphens do not matter.</source>
        <translation>设置密码时曾显示并打印过。大小写、空格和连字符都不影响。</translation>
    </message>
    <message>
        <source>Explore, Knowledge and Help can be read without it.</source>
        <translation>“探索”“知识库”和“帮助”不需要密码也能阅读。</translation>
    </message>
    <message>
        <source>Your records are open. The forgotten passphrase still belongs to them.</source>
        <translation>记录已打开。忘记的那个密码目前仍然有效。</translation>
    </message>
    <message>
        <source>Set a new one</source>
        <translation>设置新密码</translation>
    </message>
    <message>
        <source>That is not the passphrase. Please try again.</source>
        <translation>密码不对，请再试一次。</translation>
    </message>
    <message>
        <source>That was not the passphrase either. The recovery code opens your records, too.</source>
        <translation>密码仍然不对。恢复码也可以打开你的记录。</translation>
    </message>
    <message>
        <source>This is not a whole recovery code: it has 28 letters and digits, and one may be mistyped.</source>
        <translation>这不是完整的恢复码：恢复码共有 28 个字母和数字，可能有一处输错了。</translation>
    </message>
    <message>
        <source>That is not the recovery code of these records. An older one opens nothing any more.</source>
        <translation>这不是这些记录的恢复码。旧的恢复码已经失效。</translation>
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
        <source>No training route is listed for it yet.</source>
        <translation>还没有列出通向这里的培养路径。</translation>
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
        <source>brings {have} of the {all} skills of the first position</source>
        <translation>第一个职位的 {all} 项技能里能带上 {have} 项</translation>
    </message>
</context>
<context>
    <name>WeekCard</name>
    <message>
        <source>Hours you really spent this week</source>
        <translation>这周实际用了几小时</translation>
    </message>
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
    <name>WeekdayHours</name>
    <message>
        <source>Monday</source>
        <translation>星期一</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>星期二</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>星期三</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>星期四</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>星期五</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>星期六</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>星期日</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>周日</translation>
    </message>
    <message>
        <source>Hours on {day}</source>
        <translation>{day}的小时数</translation>
    </message>
    <message>
        <source>On any day</source>
        <translation>不分星期几</translation>
    </message>
    <message>
        <source>On which days?</source>
        <translation>分别在星期几？</translation>
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
    <name>WhatIfCard</name>
    <message>
        <source>What would change this?</source>
        <translation>怎样会改变结果？</translation>
    </message>
    <message>
        <source>Which track should come first?</source>
        <translation>想让哪个方向排到前面？</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>试一试</translation>
    </message>
    <message>
        <source>Try other answers</source>
        <translation>换个答案试试</translation>
    </message>
    <message>
        <source>Try these answers →</source>
        <translation>试试这些答案 →</translation>
    </message>
    <message>
        <source>Any other track</source>
        <translation>任意其他方向</translation>
    </message>
    <message>
        <source>Working it out …</source>
        <translation>正在计算……</translation>
    </message>
    <message numerus="yes">
        <source>Show the %n answer(s)</source>
        <translation>
            <numerusform>显示这 %n 道题</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide the answers</source>
        <translation>收起题目</translation>
    </message>
</context>
<context>
    <name>WhoChooser</name>
    <message>
        <source>Whom to work with</source>
        <translation>与谁一起工作</translation>
    </message>
    <message>
        <source>Whom to work with: type a name or a code</source>
        <translation>与谁一起工作：输入姓名或编号</translation>
    </message>
    <message>
        <source>Learners</source>
        <translation>学员</translation>
    </message>
    <message>
        <source>↑ ↓ to choose · Enter to work with them · Esc to close</source>
        <translation>↑ ↓ 选择 · 回车确定 · Esc 关闭</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>我自己</translation>
    </message>
    <message>
        <source>my own answers, results and plan</source>
        <translation>我自己的作答、结果和计划</translation>
    </message>
    <message>
        <source>About you: name, education, major</source>
        <translation>关于我：姓名、学历、专业</translation>
    </message>
    <message>
        <source>Nobody found for “{query}”.</source>
        <translation>没有找到“{query}”。</translation>
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
<context>
    <name>YamlPane</name>
    <message>
        <source>Open the file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Copy file:line</source>
        <translation>复制“文件:行号”</translation>
    </message>
    <message>
        <source>The pack is a zip: its files cannot be opened in place. Unpack it to change them.</source>
        <translation>这是 zip 包，不能直接打开其中的文件；要修改请先解压。</translation>
    </message>
    <message>
        <source>The file as it is written</source>
        <translation>文件原文</translation>
    </message>
    <message>
        <source>{file}, line {line}</source>
        <translation>{file}，第 {line} 行</translation>
    </message>
    <message>
        <source>Only lines {first} to {last} of the file are shown here.</source>
        <translation>这里只显示文件的第 {first} 到 {last} 行。</translation>
    </message>
    <message>
        <source>The file could not be opened.</source>
        <translation>无法打开文件。</translation>
    </message>
    <message>
        <source>No program for YAML files answered. Copy its place.</source>
        <translation>没有找到能打开 YAML 文件的程序，可以复制文件位置后自行打开。</translation>
    </message>
    <message>
        <source>Copied: {place}</source>
        <translation>已复制：{place}</translation>
    </message>
</context>
</TS>
