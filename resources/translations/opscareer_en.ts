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
    <name>FinishedPart</name>
    <message numerus="yes">
        <source>You have answered %n statement(s).</source>
        <translation>
            <numerusform>You have answered %n statement.</numerusform>
            <numerusform>You have answered %n statements.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Answer the %n skipped statement(s)</source>
        <translation>
            <numerusform>Answer the %n skipped statement</numerusform>
            <numerusform>Answer the %n skipped statements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message numerus="yes">
        <source>%n more statement(s) and your result is complete.</source>
        <translation>
            <numerusform>%n more statement and your result is complete.</numerusform>
            <numerusform>%n more statements and your result is complete.</numerusform>
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
</context>
<context>
    <name>OpeningPart</name>
    <message numerus="yes">
        <source>About %n minute(s)</source>
        <translation>
            <numerusform>About %n minute</numerusform>
            <numerusform>About %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n short statement(s), one at a time. Skip what you cannot say, and go back when you like.</source>
        <translation>
            <numerusform>%n short statement, one at a time. Skip what you cannot say, and go back when you like.</numerusform>
            <numerusform>%n short statements, one at a time. Skip what you cannot say, and go back when you like.</numerusform>
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
    <name>SumTable</name>
    <message numerus="yes">
        <source>%n answer(s) add up to {fit}, the strongest first.</source>
        <translation>
            <numerusform>%n answer adds up to {fit}.</numerusform>
            <numerusform>%n answers add up to {fit}, the strongest first.</numerusform>
        </translation>
    </message>
</context>
</TS>
