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
    [InlineData("{\"a\":1")]
    [InlineData(" { \"a\" : 1")]
    [InlineData(",\"a\":1")]
    [InlineData(" , \"a\" : 1")]
    [InlineData(",\"abc\":1")]
    [InlineData(",\"ab\"=1")]
    [InlineData(",\"ab")]
    [InlineData("}")]
    public void A_member_of_another_name_leaves_the_scanner_where_it_stood(string text)
    {
        var json = new JsonScanner(Encoding.UTF8.GetBytes(text));
        Assert.False(json.Has("{\"ab\":"u8));
        Assert.False(json.Has(",\"ab\":"u8));
        Assert.False(json.HasFirst(",\"ab\":"u8));
        Assert.Equal((0, false), (json.Position, json.Failed));
    }

    [Theory]
    [InlineData("""{"a":1,"b":2}""", 1, 2)]
    [InlineData("""{"a":1}""", 1, null)]
    [InlineData("""{"b":2}""", null, 2)]
    [InlineData("""{ "b" : 2 }""", null, 2)]
    [InlineData("{}", null, null)]
    [InlineData(" { } ", null, null)]
    public void Optional_members_are_passed_over(string text, int? a, int? b)
    {
        var json = new JsonScanner(Encoding.UTF8.GetBytes(text));
        json.OpenObject();
        int? readA = json.HasFirst(",\"a\":"u8) ? json.ReadInt32() : null;
        int? readB = json.HasFirst(",\"b\":"u8) ? json.ReadInt32() : null;
        json.CloseObject();
        Assert.True(json.IsAtEnd);
        Assert.Equal((a, b), (readA, readB));
    }

    [Theory]
    [InlineData("{,\"a\":1}")]
    [InlineData("{ , \"a\" : 1}")]
    [InlineData("{\"b\":1 \"a\":1}")]
    [InlineData("{\"b\":1\"a\":1}")]
    public void A_member_needs_its_comma_unless_it_is_the_first(string text)
    {
        var json = new JsonScanner(Encoding.UTF8.GetBytes(text));
        json.OpenObject();
        if (json.HasFirst(",\"b\":"u8))
            json.ReadInt32();
        Assert.False(json.HasFirst(",\"a\":"u8));
        json.NextFirst(",\"a\":"u8);
        Assert.True(json.Failed);
    }

    [Fact]
    public void What_is_read_after_a_failure_is_a_default()
    {
        var json = new JsonScanner("{\"a\":1,\"b\":2,\"c\":\"x\",\"d\":[3],\"e\":true,\"f\":\"2022-12-31\"}"u8);
        Assert.Equal(0, json.NextInt32("{\"z\":"u8));
        Assert.True(json.Failed);
        Assert.Equal(0, json.NextInt32("{\"a\":"u8));
        Assert.Equal(0m, json.Next(",\"b\":"u8).ReadDecimal());
        Assert.Equal(0, json.Next(",\"b\":"u8).ReadInt64());
        Assert.Equal("", json.Next(",\"c\":"u8).ReadString(1));
        Assert.True(json.ReadText().IsEmpty);
        json.OpenArray();
        Assert.False(json.NextItem(0));
        Assert.False(json.Next(",\"e\":"u8).ReadBoolean());
        Assert.Equal(default, json.Next(",\"f\":"u8).ReadDate());
        Assert.False(json.Has(",\"e\":"u8));
        Assert.False(json.TryReadNull());
        json.CloseObject();
        Assert.False(json.IsAtEnd);
    }

    [Fact]
    public void A_condition_that_does_not_hold_ends_the_reading()
    {
        var json = new JsonScanner("{}"u8);
        json.Require(true);
        Assert.False(json.Failed);
        json.Require(false);
        Assert.True(json.Failed);
    }

    [Fact]
    public void The_position_counts_the_bytes_read()
    {
        var json = new JsonScanner("\uFEFF{ \"件\":12 }\n"u8);
        var positions = new List<int> { json.Position };
        Assert.Equal(12, json.NextInt32("{\"件\":"u8, 0, 100));
        positions.Add(json.Position);
        json.CloseObject();
        positions.Add(json.Position);
        Assert.True(json.IsAtEnd);
        Assert.Equal([3, 13, 15], positions);
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
        Assert.Equal(expected, json.ReadBoolean());
        Assert.Equal(taken, !json.Failed);
    }

    // The first member leads the way, or a member in front of it may have been left out.
    private static bool ReadInOrder(string text)
    {
        var json = new JsonScanner(Encoding.UTF8.GetBytes(text));
        int issued = json.NextInt32("{\"issued\":"u8, 0);
        bool isRead = ReadRest(ref json, issued);
        json = new JsonScanner(Encoding.UTF8.GetBytes(text));
        json.OpenObject();
        Assert.False(json.HasFirst(",\"id\":"u8));
        issued = json.NextFirst(",\"issued\":"u8).ReadInt32(0);
        Assert.Equal(isRead, ReadRest(ref json, issued));
        return isRead;
    }

    private static bool ReadRest(ref JsonScanner json, int issued)
    {
        json.Require(issued == 3);
        bool open = json.Next(",\"open\":"u8).ReadBoolean();
        json.Require(open);
        json.Next(",\"rows\":"u8).OpenArray();
        int count = 0;
        while (json.NextItem(count))
        {
            count++;
            json.ReadInt32(count, count);
        }
        json.Require(count == 2);
        bool isNull = json.Next(",\"note\":"u8).TryReadNull();
        json.Require(isNull);
        json.CloseObject();
        return json.IsAtEnd;
    }
}
