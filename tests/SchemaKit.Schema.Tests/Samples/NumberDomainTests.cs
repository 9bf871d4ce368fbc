using System;
using System.Linq;
using SchemaKit.Schema.Analysis;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Samples;

namespace SchemaKit.Schema.Tests.Samples;

public sealed class NumberDomainTests
{
    [Fact]
    public void Numbers_that_are_picked_are_allowed()
    {
        var random = new Random(1);
        int picked = 0;
        for (int trial = 0; trial < 5_000; trial++)
        {
            NumberModel model = Models.Any(random);
            var domain = new NumberDomain(model);
            if (
                domain.Pick(new SampleRandom((ulong)trial), (PickStyle)(trial % 3), domain.Least, domain.Greatest)
                is not { } value
            )
                continue;
            Assert.True(domain.TryTake(value, out _), $"{value} of {model.Range.English}");
            picked++;
        }
        Assert.True(picked > 4_500, $"{picked}");
    }

    [Theory]
    [InlineData(true, "0", "10", null, "0", "10")]
    [InlineData(true, "0.5", "9.5", null, "1", "9")]
    [InlineData(true, "1", "9", "4", "4", "8")]
    [InlineData(true, "1", "9", "0.4", "2", "8")]
    [InlineData(false, "0.05", "1", "0.1", "0.1", "1")]
    [InlineData(false, "0.05", "1", null, "0.05", "1")]
    public void Ends_are_allowed_where_there_is_a_next_number(
        bool isInteger,
        string minimum,
        string maximum,
        string? divisor,
        string least,
        string greatest
    )
    {
        var domain = new NumberDomain(
            new NumberModel(isInteger)
            {
                Minimum = Decimal(minimum),
                Maximum = Decimal(maximum),
                MultipleOf = divisor is null ? null : Decimal(divisor),
            }
        );
        Assert.Equal((least, greatest), (domain.Least.ToString(), domain.Greatest.ToString()));
    }

    [Fact]
    public void A_bound_that_excludes_itself_is_no_end()
    {
        var domain = new NumberDomain(
            new NumberModel(true)
            {
                ExclusiveMinimum = 4m,
                ExclusiveMaximum = 10m,
                MultipleOf = 2m,
            }
        );
        Assert.Equal((Rational.From(6L), Rational.From(8L)), (domain.Least, domain.Greatest));
    }

    [Fact]
    public void Of_a_short_range_longer_decimals_are_picked()
    {
        var domain = new NumberDomain(
            new NumberModel(false) { ExclusiveMinimum = 0.12344m, ExclusiveMaximum = 0.12346m }
        );
        Rational value = domain.Pick(new SampleRandom(1), PickStyle.Ordinary, domain.Least, domain.Greatest)!.Value;
        Assert.Equal("0.12345", value.ToString());
    }

    private static decimal Decimal(string text) =>
        decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
