using System;
using SchemaKit.Serialization;

namespace SchemaKit.Tests.Serialization;

public class MemberSetTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(1000)]
    public void A_member_is_added_once(int index)
    {
        var set = new MemberSet();
        Assert.False(set.Contains(index));
        Assert.True(set.TryAdd(index));
        Assert.False(set.TryAdd(index));
        Assert.True(set.Contains(index));
    }

    [Fact]
    public void Members_are_told_apart()
    {
        var set = new MemberSet();
        for (int index = 0; index < 300; index += 3)
            Assert.True(set.TryAdd(index));
        for (int index = 0; index < 300; index++)
            Assert.Equal(index % 3 == 0, set.Contains(index));
    }

    [Fact]
    public void The_order_of_adding_does_not_matter()
    {
        var set = new MemberSet();
        Assert.True(set.TryAdd(200));
        Assert.True(set.TryAdd(64));
        Assert.True(set.Contains(200) && set.Contains(64) && !set.Contains(0));
    }

    [Fact]
    public void The_first_64_members_cost_no_allocation()
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        var set = new MemberSet();
        bool added = true;
        for (int index = 0; index < 64; index++)
            added &= set.TryAdd(index);
        long after = GC.GetAllocatedBytesForCurrentThread();
        Assert.True(added);
        Assert.Equal(before, after);
    }

    [Fact]
    public void A_negative_index_is_an_error()
    {
        var set = new MemberSet();
        Assert.Throws<ArgumentOutOfRangeException>(() => set.TryAdd(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => set.Contains(-1));
    }
}
