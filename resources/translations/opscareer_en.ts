<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AdviceCard</name>
    <message numerus="yes">
        <source>%n statement(s) are still open.</source>
        <translation>
            <numerusform>%n statement is still open.</numerusform>
            <numerusform>%n statements are still open.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AskingPart</name>
    <message numerus="yes">
        <source>%n answered</source>
        <translation>
            <numerusform>%n answered</numerusform>
            <numerusform>%n answered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ask all %n statement(s)</source>
        <translation>
            <numerusform>Ask the one statement there is</numerusform>
            <numerusform>Ask all %n statements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupsCard</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClassPackPage</name>
    <message numerus="yes">
        <source>%n people could not be worked out.</source>
        <translation>
            <numerusform>%n person could not be worked out.</numerusform>
            <numerusform>%n people could not be worked out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped. %n people are done: make it again, and it goes on from there.</source>
        <translation>
            <numerusform>Stopped. %n person is done: make it again, and it goes on from there.</numerusform>
            <numerusform>Stopped. %n people are done: make it again, and it goes on from there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CorrectionsCard</name>
    <message numerus="yes">
        <source>Show %n earlier one(s)</source>
        <translation>
            <numerusform>Show %n earlier one</numerusform>
            <numerusform>Show %n earlier ones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoorsCard</name>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DueList</name>
    <message numerus="yes">
        <source>%n learners have not been worked with for longer than that.</source>
        <translation>
            <numerusform>%n learner has not been worked with for longer than that.</numerusform>
            <numerusform>%n learners have not been worked with for longer than that.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erase these %n learners for good</source>
        <translation>
            <numerusform>Erase this %n learner for good</numerusform>
            <numerusform>Erase these %n learners for good</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EndCard</name>
    <message numerus="yes">
        <source>%n skipped.</source>
        <translation>
            <numerusform>One skipped.</numerusform>
            <numerusform>%n skipped.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntryFinder</name>
    <message numerus="yes">
        <source>%n entry(s)</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErasedCard</name>
    <message numerus="yes">
        <source>%n row(s) were erased on {day}.</source>
        <translation>
            <numerusform>%n row was erased on {day}.</numerusform>
            <numerusform>%n rows were erased on {day}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) still hold the learner; they are done at the next start.</source>
        <translation>
            <numerusform>%n backup still holds the learner; it is done at the next start.</numerusform>
            <numerusform>%n backups still hold the learner; they are done at the next start.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilesCard</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updated</source>
        <translation>
            <numerusform>%n updated</numerusform>
            <numerusform>%n updated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as they were</source>
        <translation>
            <numerusform>%n as it was</numerusform>
            <numerusform>%n as they were</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not usable</source>
        <translation>
            <numerusform>%n not usable</numerusform>
            <numerusform>%n not usable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n learners had no goal here and have that of their file now.</source>
        <translation>
            <numerusform>%n learner had no goal here and has that of their file now.</numerusform>
            <numerusform>%n learners had no goal here and have that of their file now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingLine</name>
    <message numerus="yes">
        <source>Look at these %n answer(s) again</source>
        <translation>
            <numerusform>Look at this answer again</numerusform>
            <numerusform>Look at these %n answers again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FirstTracksCard</name>
    <message numerus="yes">
        <source>%n clear</source>
        <translation>
            <numerusform>%n clear</numerusform>
            <numerusform>%n clear</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ties</source>
        <translation>
            <numerusform>%n tie</numerusform>
            <numerusform>%n ties</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot tell</source>
        <translation>
            <numerusform>%n cannot tell</numerusform>
            <numerusform>%n cannot tell</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not worked out</source>
        <translation>
            <numerusform>%n not worked out</numerusform>
            <numerusform>%n not worked out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormChoice</name>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>about a minute</numerusform>
            <numerusform>about %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FurtherWays</name>
    <message numerus="yes">
        <source>%n statement(s) left. They make the result surer.</source>
        <translation>
            <numerusform>One statement left. It makes the result surer.</numerusform>
            <numerusform>%n statements left. They make the result surer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) you passed over.</source>
        <translation>
            <numerusform>One statement you passed over.</numerusform>
            <numerusform>%n statements you passed over.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupChanges</name>
    <message numerus="yes">
        <source>%n learners are in {group} now.</source>
        <translation>
            <numerusform>%n learner is in {group} now.</numerusform>
            <numerusform>%n learners are in {group} now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n learners are taken out of the group.</source>
        <translation>
            <numerusform>%n learner is taken out of the group.</numerusform>
            <numerusform>%n learners are taken out of the group.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupPictures</name>
    <message numerus="yes">
        <source>%n have a plan; on average {percent} % of it is done.</source>
        <translation>
            <numerusform>%n has a plan; {percent} % of it is done.</numerusform>
            <numerusform>%n have a plan; on average {percent} % of it is done.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomeClass</name>
    <message numerus="yes">
        <source>%n have not finished:</source>
        <translation>
            <numerusform>%n has not finished:</numerusform>
            <numerusform>%n have not finished:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDone</name>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n added</numerusform>
            <numerusform>%n added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updated</source>
        <translation>
            <numerusform>%n updated</numerusform>
            <numerusform>%n updated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not usable</source>
        <translation>
            <numerusform>%n not usable</numerusform>
            <numerusform>%n not usable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n brought answers along; they are their assessment now.</source>
        <translation>
            <numerusform>%n brought answers along; they are the assessment now.</numerusform>
            <numerusform>%n brought answers along; they are their assessment now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n groups were made.</source>
        <translation>
            <numerusform>%n group was made.</numerusform>
            <numerusform>%n groups were made.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyingPage</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyingWords</name>
    <message numerus="yes">
        <source>%n answer(s) missing at the end. Go on keying; or press Enter again if the sheet is empty there.</source>
        <translation>
            <numerusform>%n answer is missing at the end. Go on keying; or press Enter again if the sheet is empty there.</numerusform>
            <numerusform>%n answers are missing at the end. Go on keying; or press Enter again if the sheet is empty there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The row has %n cell(s); it needs one for each statement, {wanted} in all.</source>
        <translation>
            <numerusform>The row has %n cell; it needs one for each statement, {wanted} in all.</numerusform>
            <numerusform>The row has %n cells; it needs one for each statement, {wanted} in all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LearnersPage</name>
    <message numerus="yes">
        <source>%n learners</source>
        <translation>
            <numerusform>%n learner</numerusform>
            <numerusform>%n learners</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LearningView</name>
    <message numerus="yes">
        <source>%n module(s)</source>
        <translation>
            <numerusform>%n module</numerusform>
            <numerusform>%n modules</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LevelsAndRoutes</name>
    <message numerus="yes">
        <source>%n level(s) are still to be learned.</source>
        <translation>
            <numerusform>%n level is still to be learned.</numerusform>
            <numerusform>%n levels are still to be learned.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListCard</name>
    <message numerus="yes">
        <source>%n places to look at</source>
        <translation>
            <numerusform>%n place to look at</numerusform>
            <numerusform>%n places to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people are ready.</source>
        <translation>
            <numerusform>%n person is ready.</numerusform>
            <numerusform>%n people are ready.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows are left out; see below why.</source>
        <translation>
            <numerusform>%n row is left out; see below why.</numerusform>
            <numerusform>%n rows are left out; see below why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them have not answered enough for a result that stands: they are listed as unfinished.</source>
        <translation>
            <numerusform>%n of them has not answered enough for a result that stands, and is listed as unfinished.</numerusform>
            <numerusform>%n of them have not answered enough for a result that stands, and are listed as unfinished.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotesCard</name>
    <message numerus="yes">
        <source>Show %n earlier one(s)</source>
        <translation>
            <numerusform>Show %n earlier one</numerusform>
            <numerusform>Show %n earlier ones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticeCard</name>
    <message numerus="yes">
        <source>Study %n hour(s) a week</source>
        <translation>
            <numerusform>Study %n hour a week</numerusform>
            <numerusform>Study %n hours a week</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You study %n hour(s) a week now.</source>
        <translation>
            <numerusform>You study %n hour a week now.</numerusform>
            <numerusform>You study %n hours a week now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackCard</name>
    <message numerus="yes">
        <source>%n records</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleCard</name>
    <message numerus="yes">
        <source>%n sheet(s) in this folder</source>
        <translation>
            <numerusform>%n sheet in this folder</numerusform>
            <numerusform>%n sheets in this folder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more are in the list</source>
        <translation>
            <numerusform>%n more is in the list</numerusform>
            <numerusform>%n more are in the list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleOfCaseload</name>
    <message numerus="yes">
        <source>%n people are ready.</source>
        <translation>
            <numerusform>%n person is ready.</numerusform>
            <numerusform>%n people are ready.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PickedBar</name>
    <message numerus="yes">
        <source>%n learners picked</source>
        <translation>
            <numerusform>%n learner picked</numerusform>
            <numerusform>%n learners picked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) in hand before your deadline</source>
        <translation>
            <numerusform>%n day in hand before your deadline</numerusform>
            <numerusform>%n days in hand before your deadline</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) after your deadline</source>
        <translation>
            <numerusform>%n day after your deadline</numerusform>
            <numerusform>%n days after your deadline</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintPage</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message numerus="yes">
        <source>%n page(s) went to the printer {printer}.</source>
        <translation>
            <numerusform>%n page went to the printer {printer}.</numerusform>
            <numerusform>%n pages went to the printer {printer}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintsCard</name>
    <message numerus="yes">
        <source>Show %n earlier print(s)</source>
        <translation>
            <numerusform>Show %n earlier print</numerusform>
            <numerusform>Show %n earlier prints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrivacyCard</name>
    <message numerus="yes">
        <source>%n learners are erased.</source>
        <translation>
            <numerusform>%n learner is erased.</numerusform>
            <numerusform>%n learners are erased.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backups follow at the next start.</source>
        <translation>
            <numerusform>%n backup follows at the next start.</numerusform>
            <numerusform>%n backups follow at the next start.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemCount</name>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message numerus="yes">
        <source>And %n more problems.</source>
        <translation>
            <numerusform>And %n more problem.</numerusform>
            <numerusform>And %n more problems.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemRows</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more of this kind.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressCard</name>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordNames</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordPane</name>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultCard</name>
    <message numerus="yes">
        <source>%n people need a talk; you find out below why.</source>
        <translation>
            <numerusform>%n person needs a talk; you find out below why.</numerusform>
            <numerusform>%n people need a talk; you find out below why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them were done before and kept.</source>
        <translation>
            <numerusform>%n of them was done before and kept.</numerusform>
            <numerusform>%n of them were done before and kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more are in the summary.</source>
        <translation>
            <numerusform>%n more is in the summary.</numerusform>
            <numerusform>%n more are in the summary.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RetentionCard</name>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RhythmChoice</name>
    <message numerus="yes">
        <source>Every %n week(s)</source>
        <translation>
            <numerusform>Every week</numerusform>
            <numerusform>Every %n weeks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RosterPage</name>
    <message numerus="yes">
        <source>Import %n people</source>
        <translation>
            <numerusform>Import %n person</numerusform>
            <numerusform>Import %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to add</source>
        <translation>
            <numerusform>%n to add</numerusform>
            <numerusform>%n to add</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to update</source>
        <translation>
            <numerusform>%n to update</numerusform>
            <numerusform>%n to update</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to leave out</source>
        <translation>
            <numerusform>%n to leave out</numerusform>
            <numerusform>%n to leave out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not usable</source>
        <translation>
            <numerusform>%n not usable</numerusform>
            <numerusform>%n not usable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoutesCard</name>
    <message numerus="yes">
        <source>your plan does not fit in, not even with %n hour(s) a week</source>
        <translation>
            <numerusform>your plan does not fit in, not even with %n hour a week</numerusform>
            <numerusform>your plan does not fit in, not even with %n hours a week</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>your plan fits in, from %n hour(s) a week on</source>
        <translation>
            <numerusform>your plan fits in, from %n hour a week on</numerusform>
            <numerusform>your plan fits in, from %n hours a week on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>your plan needs %n hour(s) a week to fit in</source>
        <translation>
            <numerusform>your plan needs %n hour a week to fit in</numerusform>
            <numerusform>your plan needs %n hours a week to fit in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SamePeople</name>
    <message numerus="yes">
        <source>%n rows are here already, or may be</source>
        <translation>
            <numerusform>%n row is here already, or may be</numerusform>
            <numerusform>%n rows are here already, or may be</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SittingList</name>
    <message numerus="yes">
        <source>Show %n earlier sitting(s)</source>
        <translation>
            <numerusform>Show %n earlier sitting</numerusform>
            <numerusform>Show %n earlier sittings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SittingsCard</name>
    <message numerus="yes">
        <source>The newest are shown; %n earlier one(s) are in the history.</source>
        <translation>
            <numerusform>The newest are shown; %n earlier one is in the history.</numerusform>
            <numerusform>The newest are shown; %n earlier ones are in the history.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SkillList</name>
    <message numerus="yes">
        <source>%n skills</source>
        <translation>
            <numerusform>%n skill</numerusform>
            <numerusform>%n skills</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SkillMapView</name>
    <message numerus="yes">
        <source>%n more skills around it found no room.</source>
        <translation>
            <numerusform>%n more skill around it found no room.</numerusform>
            <numerusform>%n more skills around it found no room.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skills and tracks found</source>
        <translation>
            <numerusform>%n skill or track found</numerusform>
            <numerusform>%n skills and tracks found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SkillUses</name>
    <message numerus="yes">
        <source>And %n more tracks.</source>
        <translation>
            <numerusform>And %n more track.</numerusform>
            <numerusform>And %n more tracks.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SkillsPart</name>
    <message numerus="yes">
        <source>%n more known from your major</source>
        <translation>
            <numerusform>one more known from your major</numerusform>
            <numerusform>%n more known from your major</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourcesView</name>
    <message numerus="yes">
        <source>%n record(s) are wholly our own addition; each says so.</source>
        <translation>
            <numerusform>%n record is wholly our own addition; it says so.</numerusform>
            <numerusform>%n records are wholly our own addition; each says so.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s)</source>
        <translation>
            <numerusform>%n fact</numerusform>
            <numerusform>%n facts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatementFinder</name>
    <message numerus="yes">
        <source>%n statement(s); type more to narrow them down.</source>
        <translation>
            <numerusform>%n statement; type more to narrow them down.</numerusform>
            <numerusform>%n statements; type more to narrow them down.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) found.</source>
        <translation>
            <numerusform>%n statement found.</numerusform>
            <numerusform>%n statements found.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepWords</name>
    <message numerus="yes">
        <source>about %n minutes</source>
        <translation>
            <numerusform>about %n minute</numerusform>
            <numerusform>about %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n seconds</source>
        <translation>
            <numerusform>about %n second</numerusform>
            <numerusform>about %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SumTable</name>
    <message numerus="yes">
        <source>%n answer(s) add up to {fit}, the strongest first.</source>
        <translation>
            <numerusform>%n answer adds up to {fit}.</numerusform>
            <numerusform>%n answers add up to {fit}, the strongest first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakingOver</name>
    <message numerus="yes">
        <source>%n answer(s) changed.</source>
        <translation>
            <numerusform>%n answer changed.</numerusform>
            <numerusform>%n answers changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhatIfCard</name>
    <message numerus="yes">
        <source>Show the %n answer(s)</source>
        <translation>
            <numerusform>Show the answer</numerusform>
            <numerusform>Show the %n answers</numerusform>
        </translation>
    </message>
</context>
</TS>
