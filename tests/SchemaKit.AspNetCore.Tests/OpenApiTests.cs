using System.IO;
using System.Threading.Tasks;

namespace SchemaKit.AspNetCore.Tests;

public sealed class OpenApiTests
{
    [Fact]
    public async Task Dump()
    {
        await using TestService service = await TestService.Start();
        File.WriteAllText("/tmp/openapi.json", await service.Client.GetStringAsync("/openapi/v1.json"));
    }
}
