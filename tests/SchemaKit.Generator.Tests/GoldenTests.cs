using SchemaKit.Generator.Tests.Forms;
using SchemaKit.Generator.Tests.Running;

namespace SchemaKit.Generator.Tests;

public sealed class GoldenTests
{
    [Fact]
    public void Every_construct() => Golden.Verify(new TestProject("Example.Reports").Run(TestForms.EveryConstruct));

    [Fact]
    public void A_wrong_schema() => Golden.Verify(new TestProject("Example.Reports").Run(TestForms.Wrong));
}
