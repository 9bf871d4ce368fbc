using System;
using System.Collections.Generic;
using System.Text;
using FsCheck.Xunit;
using SchemaKit.Serialization;

namespace SchemaKit.Tests.Serialization;

public class JsonScannerStructureTests
{
    [Theory]
    [InlineData("""{"issued":3,"open":true,"rows":[1,2],"note":null}""")]
    [InlineData("""{"issued": 3, "open": true, "rows": [1, 2], "note": null}""")]
    [InlineData("\r\n{\t\"issued\" :\n3 , \"open\"\t:\ttrue\r\n,\"rows\" : [ 1 , 2 ] , \"note\" : null }\n")]
    [InlineData("\uFEFF{\"issued\":3,\"open\":true,\"rows\":[1,2],\"note\":null}")]
    public void Members_in_the_expected_order_are_read_whatever_the_whitespace(string text) =>
        Assert.True(ReadInOrder(text));

    [Property(MaxTest = 2000)]
    public void Whitespace_may_stand_between_any_two_tokens(byte[] drawn)
    {
        string[] tokens =
        [
            .. "{ \"issued\" : 3 , \"open\" : true , \"rows\" : [ 1 , 2 ] , \"note\" : null }".Split(' '),
            "",
        ];
        var text = new StringBuilder();
        for (int i = 0; i < tokens.Length; i++)
        {
            int draw = drawn.Length == 0 ? 0 : drawn[i % drawn.Length];
            text.Append(" \n\r\t"[draw % 4], draw / 4 % 3).Append(' ', draw / 16).Append(tokens[i]);
        }
        Assert.True(ReadInOrder(text.ToString()));
    }

    [Theory]
    [InlineData("""{"open":true,"issued":3,"rows":[1,2],"note":null}""")]
    [InlineData("""{"issued":3,"rows":[1,2],"note":null}""")]
    [InlineData("""{,"issued":3,"open":true,"rows":[1,2],"note":null}""")]
    [InlineData("""{"issued":3"open":true,"rows":[1,2],"note":null}""")]
    [InlineData("""{"issued":3,,"open":true,"rows":[1,2],"note":null}""")]
    [InlineData("""{"issued" 3,"open":true,"rows":[1,2],"note":null}""")]
    [InlineData("""{"issued":3,"open":true,"rows":[1,2],"note":null,}""")]
    [InlineData("""{"issued":3,"open":true,"rows":[1,2,],"note":null}""")]
    [InlineData("""{"issued":3,"open":True,"rows":[1,2],"note":null}""")]
    [InlineData("""{"issued":3,"open":true,"rows":[1,2],"note":nul}""")]
    [InlineData("""{"issued":3,"open":true,"rows":[1,2],"note":null}}""")]
    [InlineData("""{"issued":3,"open":true,"rows":[1,2],"note":null""")]
    [InlineData("""{"issued":3x,"open":true,"rows":[1,2],"note":null}""")]
    [InlineData("""{issued:3,"open":true,"rows":[1,2],"note":null}""")]
    [InlineData("{\u00A0\"issued\":3,\"open\":true,\"rows\":[1,2],\"note\":null}")]
    [InlineData("{\v\"issued\":3,\"open\":true,\"rows\":[1,2],\"note\":null}")]
    [InlineData("\uFEFF\uFEFF{\"issued\":3,\"open\":true,\"rows\":[1,2],\"note\":null}")]
    [InlineData("")]
    public void Any_other_document_is_refused(string text) => Assert.False(ReadInOrder(text));

    [Fact]
    public void A_document_cut_short_anywhere_is_refused()
    {
        const string Whole = """{ "issued" :3,"open":true, "rows":[1,2] ,"note":null}""";
        Assert.True(ReadInOrder(Whole));
        for (int length = 0; length < Whole.Length; length++)
            Assert.False(ReadInOrder(Whole[..length]));
    }

    [Theory]
    [InlineData("\"a\":1")]
    [InlineData(" \"a\" : 1")]
    [InlineData(",\"a\":1")]
    [InlineData(" , \"a\" : 1")]
    [InlineData("\"abc\":1")]
    [InlineData("\"ab\"=1")]
    [InlineData("\"ab")]
    [InlineData("}")]
    public void A_member_of_another_name_leaves_the_scanner_where_it_stood(string text)
    {
        var json = new JsonScanner(Encoding.UTF8.GetBytes(text));
        Assert.False(json.TryFirstMember("ab"u8));
        Assert.False(json.TryNextMember("ab"u8));
        Assert.Equal(0, json.Position);
    }

    [Theory]
    [InlineData("""{"a":1,"b":2}""", 1, 2)]
    [InlineData("""{"a":1}""", 1, null)]
    [InlineData("""{"b":2}""", null, 2)]
    [InlineData("""{ "b" : 2 }""", null, 2)]
    [InlineData("{}", null, null)]
    public void Optional_members_are_passed_over(string text, int? a, int? b)
    {
        var json = new JsonScanner(Encoding.UTF8.GetBytes(text));
        bool first = true;
        int? readA = null;
        int? readB = null;
        Assert.True(json.TryOpenObject());
        if (json.TryMember(ref first, "a"u8))
            readA = ReadInt32(ref json);
        if (json.TryMember(ref first, "b"u8))
            readB = ReadInt32(ref json);
        Assert.True(json.TryCloseObject());
        Assert.Equal((a, b, a is null && b is null), (readA, readB, first));
    }

    [Theory]
    [InlineData("{,\"a\":1}")]
    [InlineData("{\"b\":1 \"a\":1}")]
    public void A_member_needs_its_comma_unless_it_is_the_first(string text)
    {
        var json = new JsonScanner(Encoding.UTF8.GetBytes(text));
        bool first = true;
        Assert.True(json.TryOpenObject());
        if (json.TryMember(ref first, "b"u8))
            ReadInt32(ref json);
        Assert.False(json.TryMember(ref first, "a"u8));
    }

    [Theory]
    [InlineData("{}", "")]
    [InlineData(" { } ", "")]
    [InlineData("""{"b":1,"a":2}""", "b=1 a=2")]
    [InlineData("""{ "a" : 1 , "b" : 2 , "a" : 3 }""", "a=1 b=2 a=3")]
    [InlineData("""{"\u0061\"":1,"件":2}""", "a\"=1 件=2")]
    public void Members_are_read_in_any_order_and_as_often_as_they_are_written(string text, string expected) =>
        Assert.Equal((expected, false), ReadInAnyOrder(text));

    [Theory]
    [InlineData("""{"a":1,}""")]
    [InlineData("""{,"a":1}""")]
    [InlineData("""{"a":1 "b":2}""")]
    [InlineData("""{"a":1,,"b":2}""")]
    [InlineData("""{"a"}""")]
    [InlineData("""{"a\q":1}""")]
    [InlineData("""{a:1}""")]
    [InlineData("""{"a":1""")]
    [InlineData("""{"a":1]""")]
    [InlineData("{")]
    public void Anything_but_a_member_or_the_end_fails(string text) => Assert.True(ReadInAnyOrder(text).Failed);

    [Fact]
    public void The_position_counts_the_bytes_read()
    {
        var json = new JsonScanner("\uFEFF{ \"件\":12 }\n"u8);
        var positions = new List<int> { json.Position };
        Assert.True(json.TryOpenObject());
        positions.Add(json.Position);
        Assert.True(json.TryFirstMember("件"u8));
        positions.Add(json.Position);
        Assert.True(json.TryReadInt32(0, 100, out _));
        positions.Add(json.Position);
        Assert.True(json.TryCloseObject() && json.TryEnd());
        positions.Add(json.Position);
        Assert.Equal([3, 4, 11, 13, 16], positions);
    }

    [Theory]
    [InlineData("nul")]
    [InlineData("Null")]
    [InlineData("0")]
    [InlineData("")]
    public void What_is_not_null_leaves_the_scanner_where_it_stood(string text)
    {
        var json = new JsonScanner(Encoding.UTF8.GetBytes(text));
        Assert.False(json.TryReadNull());
        Assert.Equal(0, json.Position);
    }

    [Theory]
    [InlineData("true", true, true)]
    [InlineData(" false", true, false)]
    [InlineData("TRUE", false, false)]
    [InlineData("1", false, false)]
    [InlineData("\"true\"", false, false)]
    [InlineData("fals", false, false)]
    public void A_boolean_is_one_of_two_words(string text, bool taken, bool expected)
    {
        var json = new JsonScanner(Encoding.UTF8.GetBytes(text));
        Assert.Equal(taken, json.TryReadBoolean(out bool value));
        Assert.Equal(expected, value);
    }

    private static bool ReadInOrder(string text)
    {
        var json = new JsonScanner(Encoding.UTF8.GetBytes(text));
        return json.TryOpenObject()
            && json.TryFirstMember("issued"u8)
            && json.TryReadInt32(0, int.MaxValue, out int issued)
            && issued == 3
            && json.TryNextMember("open"u8)
            && json.TryReadBoolean(out bool open)
            && open
            && json.TryNextMember("rows"u8)
            && json.TryOpenArray()
            && json.TryReadInt32(1, 1, out _)
            && json.TryTakeComma()
            && json.TryReadInt32(2, 2, out _)
            && json.TryCloseArray()
            && json.TryNextMember("note"u8)
            && json.TryReadNull()
            && json.TryCloseObject()
            && json.TryEnd();
    }

    private static (string Members, bool Failed) ReadInAnyOrder(string text)
    {
        var json = new JsonScanner(Encoding.UTF8.GetBytes(text));
        var members = new List<string>();
        int count = 0;
        Assert.True(json.TryOpenObject());
        while (json.TryNextName(ref count, out ReadOnlySpan<byte> name))
            members.Add($"{Encoding.UTF8.GetString(name)}={ReadInt32(ref json)}");
        if (!json.Failed)
            Assert.True(json.TryEnd());
        Assert.Equal(members.Count, count);
        return (string.Join(' ', members), json.Failed);
    }

    private static int ReadInt32(ref JsonScanner json)
    {
        Assert.True(json.TryReadInt32(int.MinValue, int.MaxValue, out int value));
        return value;
    }
}
