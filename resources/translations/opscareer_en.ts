<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
</TS>
